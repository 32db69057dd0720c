"""Who chairs and who convenes the boards' meetings, by quarter: how much of it the council and
Jobcentre Plus still do, of whom a board is to be independent (J&S 4.3; S332, S349)."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date

from jobs_skills.models import Board, From
from jobs_skills.progress import held

FOUNDERS = (From.COUNCIL, From.JOBCENTRE)


@dataclass
class Quarter:
    """A quarter of the calendar year. `chairs` and `conveners` count meetings by whose person or
    body it was; a meeting of which that is not recorded is in neither."""

    start: date
    meetings: int = 0
    chairs: Counter[str] = field(default_factory=Counter)
    conveners: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        last = self.start.replace(month=self.start.month + 2)
        return f"{self.start:%B} to {last:%B %Y}"

    @property
    def short(self) -> str:
        return f"{self.start:%b %Y}"


def share(counted: Counter[str]) -> float | None:
    """What the council and Jobcentre Plus do, in per cent; None where nothing is recorded."""
    known = counted.total()
    return 100 * sum(counted[one] for one in FOUNDERS) / known if known else None


def quarters_of(boards: Collection[Board], day: date, *, public: bool = False) -> list[Quarter]:
    """From that of the first meeting held to that of the day, none left out. One query."""
    meetings = list(
        held(boards, day, public=public).values_list("meeting__date", "chaired_by", "convened_by")
    )
    if not meetings:
        return []
    first = min(on for on, _, _ in meetings)
    quarters = {start: Quarter(start) for start in _starts(first, day)}
    for on, chaired_by, convened_by in meetings:
        quarter = quarters[_start(on)]
        quarter.meetings += 1
        quarter.chairs.update([chaired_by] if chaired_by else [])
        quarter.conveners.update([convened_by] if convened_by else [])
    return list(quarters.values())


def _start(day: date) -> date:
    return day.replace(month=day.month - (day.month - 1) % 3, day=1)


def _starts(first: date, last: date) -> Iterator[date]:
    start = _start(first)
    while start <= last:
        yield start
        later = start.month + 3
        start = date(start.year + later // 12, later % 12, 1)
