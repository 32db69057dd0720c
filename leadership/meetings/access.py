"""Who may see and record meetings."""

from collections.abc import Callable, Set
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Collate, Lower

from leadership.meetings.models import AgendaItem, Body, Meeting, Paper, WardForum
from leadership.people.access import (
    Viewer,
    is_governance_manager,
    is_officer,
    is_scrutiny_officer,
    keeps_committees,
    reads_committee_records,
    reads_forum_records,
    sees_all_records,
)
from leadership.people.models import User
from wards.access import (
    in_own_wards,
    is_appointed_to_a_ward,
    oversees,
    oversees_a_ward,
    serves,
    sits_for,
    works_in,
)
from wards.models import Ward, WardGeneration

# rooms above this one say here who keeps the meetings of which bodies
_keeping: list[Callable[[User], QuerySet[Any]]] = []


def keep_bodies_by(source: Callable[[User], QuerySet[Any]]) -> None:
    """Register who keeps meetings of bodies that are no ward's forum: a function from a user to
    the ids of the bodies whose meetings he or she plans and records."""
    if source not in _keeping:
        _keeping.append(source)


def bodies_kept_by(user: Viewer) -> Set[int]:
    """Bodies, forums left out, whose meetings this user plans and records: committees, and one
    query for each room that has registered; none for somebody without a person."""
    if not isinstance(user, User) or not user.is_active or user.person_id is None:
        return frozenset()
    kept: list[QuerySet[Any]] = [Body.objects.kept_by(user), *(one(user) for one in _keeping)]
    return frozenset(pk for bodies in kept for pk in bodies.values_list("pk", flat=True))


def keeps_committee(user: Viewer, body: Body) -> bool:
    """Arranges and records its meetings, its dates and terms; asks as `Body.kept_by` does, and no
    query where the body came with its parent."""
    if not body.is_committee:
        return False
    return keeps_committees(user) or (is_scrutiny_officer(user) and body.is_of_scrutiny)


def may_appoint(user: Viewer, body: Body) -> bool:
    """Seats on a committee are written down by Committee Services and governance managers."""
    return body.is_committee and keeps_committees(user)


def may_read_records_of(user: Viewer, meeting: Meeting) -> bool:
    """Of a committee's meeting: what is exempt, private or not agreed yet."""
    return reads_committee_records(user) and bool(meeting.committees)


def _ward_ids(meeting: Meeting) -> list[int]:
    """Its forums' wards; nothing is asked where the meeting came `with_bodies`."""
    return [ward.pk for ward in meeting.wards]


def _keeps_a_body_of(user: Viewer, meeting: Meeting) -> bool:
    """Asked only where something else than a forum meets: forums are their wards' affair."""
    bodies = [
        part.body for part in meeting.meeting_bodies.all() if part.body.kind != Body.Kind.WARD_FORUM
    ]
    if any(keeps_committee(user, body) for body in bodies):
        return True
    others = {body.pk for body in bodies if not body.is_committee}
    return bool(others) and not others.isdisjoint(bodies_kept_by(user))


def may_arrange(user: Viewer) -> bool:
    """Plan, move and cancel meetings of any ward."""
    return is_governance_manager(user)


def may_arrange_for(user: Viewer, ward_id: int) -> bool:
    return is_governance_manager(user) or serves(user, ward_id)


def may_arrange_somewhere(user: Viewer) -> bool:
    return keeps_committees(user) or is_scrutiny_officer(user) or is_appointed_to_a_ward(user)


def bodies_arranged_by(user: Viewer, day: date) -> QuerySet[Body]:
    """Whose meetings this user may plan, of the bodies in being on that day or later. Bodies that
    a room above keeps have a page of their own there."""
    bodies = bodies_lasting(day)
    if not may_arrange(user):
        own = WardForum.objects.filter(in_own_wards(user, "ward", councillors=False))
        kept = Body.objects.kept_by(user)
        bodies = bodies.filter(Q(pk__in=own.values("pk")) | Q(pk__in=kept.values("pk")))
    return bodies


def bodies_lasting(day: date) -> QuerySet[Body]:
    """Bodies in being on that day or later, the forums by the name of their ward, those of the
    present wards first."""
    lasting = Q(end__isnull=True) | Q(end__gt=day)
    wards = Ward.objects.filter(
        generation__in=WardGeneration.objects.of_home_council().filter(lasting)
    )
    bodies = Body.objects.filter(lasting).filter(
        Q(wardforum__isnull=True) | Q(wardforum__ward__in=wards)
    )
    return bodies.select_related("wardforum__ward__generation").order_by(
        F("wardforum__ward__generation__start").asc(nulls_last=True),
        Collate(Lower("name"), "C"),
        "pk",
    )


def may_record(user: Viewer, meeting: Meeting) -> bool:
    """Record attendance, notes, agenda and papers: the managers, the wards' co-ordinators, and
    who keeps the meetings of a body that met."""
    return (
        is_governance_manager(user)
        or any(serves(user, ward_id) for ward_id in _ward_ids(meeting))
        or _keeps_a_body_of(user, meeting)
    )


def may_see_exempt(user: Viewer, meeting: Meeting) -> bool:
    """Exempt items and papers are closed to everybody but officers of the meeting's wards, and of a
    committee's meeting to who reads the committees' records."""
    return sees_all_records(user) or may_read_records_of(user, meeting) or may_record(user, meeting)


def agenda_open_to(user: Viewer, meeting: Meeting) -> QuerySet[AgendaItem]:
    agenda = AgendaItem.objects.filter(meeting=meeting)
    return agenda if may_see_exempt(user, meeting) else agenda.open_to_the_public()


def papers_open_to(user: Viewer, meeting: Meeting) -> QuerySet[Paper]:
    """A paper of an exempt item is as closed as the item (S006)."""
    papers = Paper.objects.filter(meeting=meeting).select_related("file")
    return papers if may_see_exempt(user, meeting) else papers.open_to_the_public()


def may_see_gaps(user: Viewer) -> bool:
    """Which meetings still miss counts or notes: for those who keep the records."""
    return sees_all_records(user) or is_appointed_to_a_ward(user)


def may_see_working_record(user: Viewer, meeting: Meeting) -> bool:
    """Draft notes, counts that are not agreed yet, a venue that is not published: for the wards'
    councillors, co-ordinators and senior officer, officers who answer for something there, who
    keeps the meetings of a body that met, and of a committee or a forum who reads its records."""
    return (
        sees_all_records(user)
        or may_read_records_of(user, meeting)
        or (reads_forum_records(user) and bool(meeting.wards))
        or any(
            serves(user, ward)
            or sits_for(user, ward)
            or oversees(user, ward)
            or works_in(user, ward)
            for ward in _ward_ids(meeting)
        )
        or _keeps_a_body_of(user, meeting)
    )


def sees_all_counts(user: Viewer) -> bool:
    """The city's counts, small ones included (security.md: dashboards)."""
    return (
        reads_forum_records(user)
        or is_officer(user)
        or is_appointed_to_a_ward(user)
        or oversees_a_ward(user)
    )


def takes_all_counts(user: Viewer) -> bool:
    """May carry the city's counts away before small ones are hidden."""
    return is_governance_manager(user) or is_scrutiny_officer(user)
