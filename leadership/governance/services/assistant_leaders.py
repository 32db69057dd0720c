"""Assistant Leaders: appointed by the Leader, for areas of wards from day to day (App A 6.2, 6.3;
S270-S278)."""

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.db.models import F, Q, QuerySet

from leadership.audit.editing import must_be_as_read, rows_beside
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

BESIDE = rows_beside("the wards of the area or what is linked to them")


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
    version: int | None = None,
) -> AssistantLeader:
    """Name the area, and the Cabinet Members and clusters he or she links to the wards. Raises
    Conflict where somebody else was first."""
    leader = _leader_to_change(leader, by, version)
    leader.area_name = area_name.strip()
    _next_version(leader, "area_name")
    leader.portfolios.set(portfolios)
    leader.clusters.set(clusters)
    return leader


@transaction.atomic
def end_appointment(
    *, leader: AssistantLeader, end: date, by: User, version: int | None = None
) -> AssistantLeader:
    """`end` is the first day no longer in office; the wards of the area end then as well. Raises
    Conflict where somebody else was first, or the decision behind it is not in force."""
    leader = _leader_to_change(leader, by, version)
    must_be_in_force(leader.decision_part)
    if end <= leader.start:
        raise Refused(f"It begins on {leader.start:%-d %B %Y}: give a later day.", "end")
    leader.places.filter(start__gte=end).delete()
    leader.places.filter(Q(end__isnull=True) | Q(end__gt=end)).update(end=end)
    leader.end = end
    _once_at_a_time(leader)
    _next_version(leader, "end")
    return leader


@transaction.atomic
def set_area(
    *,
    leader: AssistantLeader,
    wards: Collection[Ward],
    start: date,
    by: User,
    version: int | None = None,
) -> AssistantLeader:
    """From `start` on the area is exactly these wards: what the leader had before ends that day,
    and so does what another had of them.

    Raises Conflict where somebody else was first, who may have given some of the wards to another;
    Refused for a day outside the appointment or of no scheme, for a ward that is not in
    force then, and where somebody gets one of the wards later: nothing planned is undone unasked.
    """
    # one area after the other: a ward is not given twice
    list(AssistantLeader.objects.select_for_update().order_by("pk").values_list("pk"))
    leader = _leader_to_change(leader, by, version)
    must_be_in_force(leader.decision_part)
    _the_day_fits(leader, start)
    in_force = Ward.objects.of_home_council().in_force(start).select_related("generation")
    found = {ward.pk: ward for ward in in_force.filter(pk__in=[ward.pk for ward in wards])}
    if missing := [ward for ward in wards if ward.pk not in found]:
        raise Refused(f"{missing[0]} is not a ward on that day.", "wards")
    others = AssistantLeaderWard.objects.filter(ward__in=found).exclude(leader=leader)
    _nobody_gets_one_later(others, start)
    leader.places.filter(start__gte=start).delete()
    held = Q(end__isnull=True) | Q(end__gt=start)
    leader.places.filter(held).exclude(ward__in=found).update(end=start)
    _give_up(others.filter(held), start)
    kept = set(leader.places.filter(held, start__lt=start).values_list("ward", flat=True))
    for pk, ward in found.items():
        if pk not in kept:
            AssistantLeaderWard.objects.create(
                leader=leader, ward=ward, start=start, end=_last_day(leader, ward)
            )
    _next_version(leader)
    return leader


@transaction.atomic
def write_event(*, event: DevelopmentEvent, by: User) -> DevelopmentEvent:
    """Add an event of the member development programme, or save what was changed of one."""
    if not access.may_keep_development(by):
        raise NotAllowed
    event.save()
    return event


def _leader_to_change(leader: AssistantLeader, by: User, version: int | None) -> AssistantLeader:
    if not access.may_appoint_assistant_leaders(by):
        raise NotAllowed
    rows = AssistantLeader.objects.select_for_update(of=("self",))
    found = rows.select_related("decision_part", "person").get(pk=leader.pk)
    must_be_as_read(found, version, since=BESIDE)
    return found


def _nobody_gets_one_later(others: QuerySet[AssistantLeaderWard], start: date) -> None:
    later = others.filter(start__gte=start).select_related("leader__person", "ward").first()
    if later is not None:
        raise Refused(
            f"{later.leader.person} has {later.ward} from {later.start:%-d %B %Y}: change that "
            "first.",
            "wards",
        )


def _give_up(places: QuerySet[AssistantLeaderWard], start: date) -> None:
    """Wards of another's area end in it. Whoever has that area open is told: it is another now."""
    leaders = AssistantLeader.objects.filter(pk__in=places.values("leader"))
    leaders.update(version=F("version") + 1)
    places.update(end=start)


def _next_version(leader: AssistantLeader, *fields: str) -> None:
    leader.version += 1
    leader.save(update_fields=[*fields, "version"])


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
