"""Assistant Leaders: appointed by the Leader, for areas of wards from day to day (App A 6.2, 6.3;
S270-S278)."""

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.db.models import Q

from leadership.governance import access
from leadership.governance.models import (
    AreaScheme,
    AssistantLeader,
    AssistantLeaderWard,
    DevelopmentEvent,
    Portfolio,
)
from leadership.governance.services.carrying_out import must_be_in_force
from leadership.people.models import User
from leadership.people.refusals import NotAllowed, Refused
from wards.models import Cluster, Ward


@transaction.atomic
def appoint(
    *,
    leader: AssistantLeader,
    portfolios: Collection[Portfolio] = (),
    clusters: Collection[Cluster] = (),
    by: User,
) -> AssistantLeader:
    """Record an appointment: who, by whom, from when. The area comes by itself, from its day on.

    Raises Conflict where the decision behind it is not in force, Refused where the person is in
    office in that time already.
    """
    if not access.may_appoint_assistant_leaders(by):
        raise NotAllowed
    must_be_in_force(leader.decision_part)
    _once_at_a_time(leader)
    leader.save()
    leader.portfolios.set(portfolios)
    leader.clusters.set(clusters)
    return leader


@transaction.atomic
def link(
    *,
    leader: AssistantLeader,
    area_name: str,
    portfolios: Collection[Portfolio],
    clusters: Collection[Cluster],
    by: User,
) -> AssistantLeader:
    """Name the area, and the Cabinet Members and clusters he or she links to the wards."""
    leader = _leader_to_change(leader, by)
    leader.area_name = area_name.strip()
    leader.save(update_fields=["area_name"])
    leader.portfolios.set(portfolios)
    leader.clusters.set(clusters)
    return leader


@transaction.atomic
def end_appointment(*, leader: AssistantLeader, end: date, by: User) -> AssistantLeader:
    """`end` is the first day no longer in office; the wards of the area end then as well."""
    leader = _leader_to_change(leader, by)
    must_be_in_force(leader.decision_part)
    if end <= leader.start:
        raise Refused(f"It begins on {leader.start:%-d %B %Y}: give a later day.", "end")
    leader.places.filter(start__gte=end).delete()
    leader.places.filter(Q(end__isnull=True) | Q(end__gt=end)).update(end=end)
    leader.end = end
    _once_at_a_time(leader)
    leader.save(update_fields=["end"])
    return leader


@transaction.atomic
def set_area(
    *, leader: AssistantLeader, wards: Collection[Ward], start: date, by: User
) -> AssistantLeader:
    """From `start` on the area is exactly these wards: what the leader had before ends that day,
    and so does what another had of them.

    Raises Refused for a day outside the appointment or of no scheme, for a ward that is not in
    force then, and where somebody gets one of the wards later: nothing planned is undone unasked.
    """
    # one area after the other: a ward is not given twice
    list(AssistantLeader.objects.select_for_update().order_by("pk").values_list("pk"))
    leader = _leader_to_change(leader, by)
    must_be_in_force(leader.decision_part)
    _the_day_fits(leader, start)
    in_force = Ward.objects.of_home_council().in_force(start).select_related("generation")
    found = {ward.pk: ward for ward in in_force.filter(pk__in=[ward.pk for ward in wards])}
    if missing := [ward for ward in wards if ward.pk not in found]:
        raise Refused(f"{missing[0]} is not a ward on that day.", "wards")
    others = AssistantLeaderWard.objects.filter(ward__in=found).exclude(leader=leader)
    if later := others.filter(start__gte=start).select_related("leader__person", "ward").first():
        raise Refused(
            f"{later.leader.person} has {later.ward} from {later.start:%-d %B %Y}: change that "
            "first.",
            "wards",
        )
    leader.places.filter(start__gte=start).delete()
    held = Q(end__isnull=True) | Q(end__gt=start)
    leader.places.filter(held).exclude(ward__in=found).update(end=start)
    others.filter(held).update(end=start)
    kept = set(leader.places.filter(held, start__lt=start).values_list("ward", flat=True))
    for pk, ward in found.items():
        if pk not in kept:
            AssistantLeaderWard.objects.create(
                leader=leader, ward=ward, start=start, end=_last_day(leader, ward)
            )
    return leader


@transaction.atomic
def write_event(*, event: DevelopmentEvent, by: User) -> DevelopmentEvent:
    """Add an event of the member development programme, or save what was changed of one."""
    if not access.may_keep_development(by):
        raise NotAllowed
    event.save()
    return event


def _leader_to_change(leader: AssistantLeader, by: User) -> AssistantLeader:
    if not access.may_appoint_assistant_leaders(by):
        raise NotAllowed
    rows = AssistantLeader.objects.select_for_update(of=("self",))
    return rows.select_related("decision_part", "person").get(pk=leader.pk)


def _once_at_a_time(leader: AssistantLeader) -> None:
    others = AssistantLeader.objects.filter(person=leader.person).exclude(pk=leader.pk)
    others = others.filter(Q(end__isnull=True) | Q(end__gt=leader.start))
    if leader.end is not None:
        others = others.filter(start__lt=leader.end)
    if others.exists():
        raise Refused("This person is an Assistant Leader in that time already.", "person")


def _the_day_fits(leader: AssistantLeader, start: date) -> None:
    if not leader.in_force(start):
        raise Refused("He or she is not in office on that day.", "start")
    if not AreaScheme.objects.on(start).exists():
        raise Refused("No scheme of areas is in force on that day, so there are none.", "start")


def _last_day(leader: AssistantLeader, ward: Ward) -> date | None:
    """The first day on which it is over: the appointment, or the ward itself."""
    ends = [day for day in (leader.end, ward.generation.end) if day is not None]
    return min(ends) if ends else None
