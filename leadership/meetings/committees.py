"""A committee as its page shows it: who sits there and for whom, what it is for, when it meets
(S020-S022, S028-S030)."""

from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from leadership.meetings.models import (
    AgendaItem,
    Body,
    BodyAppointment,
    DelegatedAct,
    Meeting,
    MeetingSchedule,
    ScheduledDate,
    TermsOfReference,
)
from leadership.people.access import Viewer, reads_committee_records

NEXT = 12  # meetings to come that the page names
YEARS = 3  # of dates and terms that the page shows
NO_GROUP = "Group not recorded"
Capacity = BodyAppointment.Capacity


@dataclass(frozen=True)
class BodyRecord:
    """`acts` is None for whoever does not read the committees' records."""

    seats: list[BodyAppointment]
    groups: list[tuple[str, list[BodyAppointment]]]  # the largest first
    sub_committees: list[Body]
    terms: list[TermsOfReference]
    schedules: list[tuple[MeetingSchedule, list[ScheduledDate]]]
    coming: list[Meeting]
    acts: list[DelegatedAct] | None = field(default=None)

    def _in(self, capacity: str) -> BodyAppointment | None:
        return next((seat for seat in self.seats if seat.capacity == capacity), None)

    @property
    def chair(self) -> BodyAppointment | None:
        return self._in(Capacity.CHAIR)

    @property
    def deputy(self) -> BodyAppointment | None:
        return self._in(Capacity.DEPUTY_CHAIR)

    @property
    def terms_end(self) -> list[str]:
        """The events or days with which its members' terms end, each once."""
        ends = [
            seat.ends_at or (f"{seat.end:%-d %B %Y}" if seat.end else "") for seat in self.seats
        ]
        return list(dict.fromkeys(filter(None, ends)))


def read_body(body: Body, user: Viewer, today: date) -> BodyRecord:
    seats = list(
        body.body_appointments.on(today)
        .select_related("person", "made_at__meeting")
        .order_by("person__sort_name", "person__name", "pk")
    )
    acts = body.delegated_acts.select_related("chair", "chief_officer", "authority__meeting")
    coming = Meeting.objects.visible_to(user).of_body(body).coming(today)
    return BodyRecord(
        seats=seats,
        groups=by_group(seats),
        sub_committees=list(body.sub_committees.order_by("name", "pk")),
        terms=list(_terms(body, user)),
        schedules=_schedules(body, user),
        coming=list(coming[:NEXT]),
        acts=list(acts.order_by("-on", "-pk")[:NEXT]) if reads_committee_records(user) else None,
    )


def by_group(seats: list[BodyAppointment]) -> list[tuple[str, list[BodyAppointment]]]:
    """Political groups with their members, the largest first, those without one last (S021)."""
    found: dict[str, list[BodyAppointment]] = {}
    for seat in seats:
        found.setdefault(seat.group, []).append(seat)
    order = sorted(found.items(), key=lambda pair: (pair[0] == "", -len(pair[1]), pair[0]))
    return [(name or NO_GROUP, members) for name, members in order]


def _terms(body: Body, user: Viewer) -> QuerySet[Any]:
    """The item that settled them is linked where this person may read it."""
    seen = AgendaItem.objects.visible_to(user).filter(pk=OuterRef("settled_at"))
    return body.terms_of_reference.annotate(
        settled_on=Subquery(seen.values("meeting__date")[:1]),
        settled_meeting=Subquery(seen.values("meeting")[:1]),
    ).order_by("-year")[:YEARS]


def _schedules(body: Body, user: Viewer) -> list[tuple[MeetingSchedule, list[ScheduledDate]]]:
    """The latest years with their dates in order, in one query; a meeting that this person may not
    see is not named beside its date."""
    years = body.schedules.order_by("-year").values("pk")[:YEARS]
    seen = Meeting.objects.visible_to(user).filter(pk=OuterRef("meeting"))
    rows = (
        ScheduledDate.objects.filter(schedule__in=years)
        .select_related("schedule")
        .annotate(
            meeting_seen=Subquery(seen.values("pk")[:1]),
            meeting_status=Subquery(seen.values("status")[:1]),
        )
        .in_time_order()
    )
    ordered = sorted(rows, key=lambda row: -row.schedule.year)
    return [
        (schedule, list(found)) for schedule, found in groupby(ordered, lambda row: row.schedule)
    ]


def committees_by_kind(
    bodies: list[Body], user: Viewer, today: date
) -> list[tuple[str, list[dict[str, Any]]]]:
    """Those that meet, by kind as `Body.Kind` lists them, each with its next meeting; then those
    that meet no longer. `bodies` come in that order."""
    following = _next_meetings(bodies, user, today)
    lasting = [body for body in bodies if body.end is None or body.end > today]
    ended = [body for body in bodies if body not in lasting]
    found = [
        (kind, [{"body": body, "next": following.get(body.pk)} for body in of_kind])
        for kind, of_kind in groupby(lasting, lambda body: body.get_kind_display())
    ]
    past = [{"body": body, "next": None} for body in ended]
    return [*found, ("No longer meeting", past)] if past else found


def _next_meetings(bodies: list[Body], user: Viewer, today: date) -> dict[int, date]:
    coming = Meeting.objects.visible_to(user).coming(today).filter(bodies__in=bodies)
    rows = coming.order_by("bodies", "date").distinct("bodies").values_list("bodies", "date")
    return dict(rows)
