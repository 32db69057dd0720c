"""How the reports of committees and decisions tell things alike: copies, dates, meetings."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.models import AnonymousUser

from leadership.dates.vague import VagueDate
from leadership.governance import access
from leadership.meetings.models import Meeting
from leadership.people.access import Viewer
from leadership.reporting.columns import Column, formula_safe
from leadership.reporting.report import Asked, Report

DECISIONS = "Decisions and committees"
EVERYBODY = AnonymousUser()
GAP = "Gap"
CLOSED_MEETING = "A meeting that is not public"


def governance_report(**declared: Any) -> Report:
    """A report that is for whom all reports of this room are for: the publication copy for
    everybody of the council, the working copy for those who read the committees' records."""
    return Report(
        may_run=access.may_run_reports,
        may_see_working=access.may_read_working_reports,
        may_take_working=access.may_take_working_reports,
        group=DECISIONS,
        **declared,
    )


def reader(asked: Asked) -> Viewer:
    """Whose view a copy is: that of whoever asks, or everybody's."""
    return EVERYBODY if asked.is_publication else asked.user


@dataclass(frozen=True)
class When(Column):
    """A `VagueDate`, or the paper's own words where it gives no date. Words have no place in time
    and stand last where it is sorted."""

    def csv(self, value: Any) -> list[str]:
        return [formula_safe(self.text(value))]

    def json(self, value: Any) -> Any:
        return self.text(value)

    def order_key(self, value: Any) -> Any:
        return value if isinstance(value, VagueDate) else None


def meetings_seen(asked: Asked, keys: Iterable[int | None]) -> dict[int, Meeting]:
    """Those of these meetings that the copy may tell of, with what met. Two queries."""
    seen = Meeting.objects.visible_to(reader(asked)).with_bodies()
    return {each.pk: each for each in seen.filter(pk__in=known(keys))}


def known(keys: Iterable[int | None]) -> set[int]:
    return {key for key in keys if key is not None}


def said_meeting(meeting: Meeting | None) -> str:
    """Cabinet Committee, 19 July 2017; the meeting came `with_bodies`."""
    if meeting is None:
        return CLOSED_MEETING
    met = " and ".join(part.body.name for part in meeting.meeting_bodies.all())
    return f"{met or meeting.get_kind_display()}, {day(meeting.date)}"


def day(on: date) -> str:
    return f"{on:%-d %B %Y}"


def many(number: int, one: str, more: str = "") -> str:
    """1 decision, 2 decisions."""
    return f"1 {one}" if number == 1 else f"{number:,} {more or one + 's'}"


def of_body(asked: Asked) -> str:
    """For a heading: the committee asked for, or all of them."""
    return str(asked.filters["body"] or "all committees")
