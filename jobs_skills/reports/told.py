"""How the boards' reports tell things alike: copies, counts of people, dates in words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from jobs_skills import access
from jobs_skills.membership import SECTORS
from leadership.dates.vague import VagueDate
from leadership.reporting.columns import Column
from leadership.reporting.report import Asked, Report, Summary
from leadership.reporting.values import SMALL, Count, State, hidden_places

BOARDS = "Local Jobs and Skills Boards"
NO_BOARD = "There is no board to tell of."
THEIRS = "The files of a working copy hold the boards that you run."


def board_report(*, summary: Callable[[Asked], Summary], **declared: Any) -> Report:
    """A report that is for whom all reports of the boards are for."""
    return Report(
        may_run=access.may_run_reports,
        may_see_working=access.may_read_reports,
        may_take_working=access.may_take_reports,
        may_take=access.may_take_files,
        for_outsiders=True,
        group=BOARDS,
        summary=lambda asked: _with_what_files_hold(asked, summary(asked)),
        **declared,
    )


def _with_what_files_hold(asked: Asked, summary: Summary) -> Summary:
    if asked.is_publication or asked.taken or not access.takes_fewer_boards(asked.user):
        return summary
    return replace(summary, notes=[*summary.notes, THEIRS])


@dataclass(frozen=True)
class When(Column):
    """A `VagueDate`: in words, and in order of time where it is sorted."""

    def json(self, value: VagueDate) -> Any:
        return self.text(value)


def people(asked: Asked, numbers: Mapping[str, int]) -> list[Count]:
    """Members by sector, in the order of `SECTORS`. The public may know their sum."""
    listed = [numbers[sector] for sector in SECTORS]
    hidden = hidden_places(listed) if asked.is_publication else set()
    return [
        Count(None, State.HIDDEN) if place in hidden else Count(number)
        for place, number in enumerate(listed)
    ]


def sum_of_people(asked: Asked, numbers: Mapping[str, int]) -> Count:
    total = sum(numbers.values())
    small = asked.is_publication and 0 < total < SMALL
    return Count(None, State.HIDDEN) if small else Count(total)


def day(on: date) -> str:
    return f"{on:%-d %B %Y}"


def many(number: int, one: str, more: str = "") -> str:
    """1 board, 2 boards."""
    return f"1 {one}" if number == 1 else f"{number:,} {more or one + 's'}"


def of_which(asked: Asked) -> str:
    """For a heading: the board asked for, or all of them."""
    return str(asked.filters["board"] or "all boards")
