"""Ward meetings held and the visits counted at them. Attendances are visits, never people."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from django.db.models import (
    Case,
    CharField,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Value,
    When,
)

from leadership.dates.years import MunicipalYear
from leadership.meetings.models import Meeting, MeetingBody
from leadership.meetings.visits import number_of_visits, state_of_visits
from leadership.people.access import Viewer
from leadership.reporting.values import SMALL, State
from tracker.reports.scope import home_wards


def counted_meetings(user: Viewer, year: MunicipalYear, *, publication: bool) -> QuerySet[Meeting]:
    held = Meeting.objects.visible_to(user).held().in_year(year)
    return held.filter(public=True) if publication else held


def ward_meetings(user: Viewer, year: MunicipalYear, *, publication: bool) -> QuerySet[MeetingBody]:
    """One row a ward and meeting held in the year, with `number` and `state` of its attendances.
    A joint meeting has one row for each of its wards; `counts` is true on one of them."""
    meetings = counted_meetings(user, year, publication=publication)
    rows = MeetingBody.objects.filter(
        meeting__in=meetings, body__wardforum__ward__in=home_wards(year)
    )
    earlier = MeetingBody.objects.filter(
        meeting=OuterRef("meeting"),
        pk__lt=OuterRef("pk"),
        body__wardforum__ward__in=home_wards(year),
    )
    number: Any = number_of_visits()
    state: Any = state_of_visits()
    if publication:
        small = Q(taken__gt=0, taken__lt=SMALL)
        rows = rows.annotate(taken=number, told=state)
        number = Case(When(small, then=None), default=F("taken"), output_field=IntegerField())
        state = Case(
            When(small, then=Value(State.HIDDEN.value)),
            default=F("told"),
            output_field=CharField(),
        )
    return rows.annotate(number=number, state=state, counts=~Exists(earlier))


@dataclass(frozen=True)
class Sitting:
    """A ward's part in a meeting, as the sums need it."""

    meeting: int
    ward: int
    district: str
    on: date
    number: int | None
    state: State


def sittings(rows: QuerySet[Any]) -> list[Sitting]:
    found = rows.values_list(
        "meeting",
        "body__wardforum__ward",
        "body__wardforum__ward__district__name",
        "meeting__date",
        "number",
        "state",
    )
    return [
        Sitting(meeting, ward, district or "", on, number, State(state))
        for meeting, ward, district, on, number, state in found
    ]


@dataclass(frozen=True)
class Visits:
    """Meetings, each once, and the attendances counted at them."""

    meetings: int
    attendances: int
    counted: int  # meetings whose attendances are in the sum
    states: dict[State, int]

    @classmethod
    def of(cls, found: Iterable[Sitting]) -> Self:
        once = {sitting.meeting: sitting for sitting in found}.values()
        numbers = [sitting.number for sitting in once if sitting.number is not None]
        states: dict[State, int] = {}
        for sitting in once:
            states[sitting.state] = states.get(sitting.state, 0) + 1
        return cls(len(once), sum(numbers), len(numbers), states)

    @property
    def a_meeting(self) -> float | None:
        """Attendances a meeting, over the meetings at which they were counted."""
        return self.attendances / self.counted if self.counted else None


def visits_in_words(visits: Visits) -> str:
    meetings = "1 meeting" if visits.meetings == 1 else f"{visits.meetings:,} meetings"
    return f"{meetings}, {visits.attendances:,} attendances"


STATE_NOTES = {
    State.APPROXIMATE: "{} approximate: the number is the recorder's estimate.",
    State.PARTLY_TAKEN: "{} partly taken: some kinds of visitor were not counted.",
    State.NOT_TAKEN: "{} not taken: no number was written down; this is not nought.",
    State.NOT_POSTED: "{} not posted: nothing has been recorded yet; this is not nought.",
    State.HIDDEN: "{} of 1 to 4, hidden in a publication copy and left out of every total.",
}


def notes_on(visits: Visits, found: list[Sitting]) -> list[str]:
    """What the reader must know about the sums."""
    notes = ["Attendances count visits, not people: somebody who came twice counts twice."]
    joint = len(found) - visits.meetings
    if joint:
        wards: dict[int, int] = {}
        for sitting in found:
            wards[sitting.meeting] = wards.get(sitting.meeting, 0) + 1
        several = sum(1 for number in wards.values() if number > 1)
        met = "1 joint meeting counts" if several == 1 else f"{several} joint meetings count"
        notes.append(
            f"{met} once for the city and once for each ward that met, "
            "so the wards add up to more than the city."
        )
    for state, note in STATE_NOTES.items():
        if number := visits.states.get(state, 0):
            counts = "1 count" if number == 1 else f"{number} counts"
            notes.append(note.format(counts))
    return notes
