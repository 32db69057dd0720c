"""Who chairs and who convenes the boards' meetings, by quarter: how much of it the council and
Jobcentre Plus still do, of whom a board is to be independent (J&S 4.3; S332, S349)."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from jobs_skills.models import Board, From
from jobs_skills.progress import held

FOUNDERS = (From.COUNCIL, From.JOBCENTRE)

# when a meeting was, whose chair and whose invitation; None or empty: not recorded
Sat = tuple[date, str | None, str | None]


@dataclass(frozen=True)
class Share:
    """Of some meetings: how many were chaired (or convened) by council or Jobcentre, how many by
    others, and of how many it is not recorded, which is not nought."""

    theirs: int = 0
    others: int = 0
    unrecorded: int = 0

    @classmethod
    def of(cls, counted: Counter[str], meetings: int) -> "Share":
        theirs = sum(counted[one] for one in FOUNDERS)
        return cls(theirs, counted.total() - theirs, meetings - counted.total())

    @property
    def percent(self) -> float | None:
        """Of the recorded ones. None where nothing is recorded."""
        recorded = self.theirs + self.others
        return 100 * self.theirs / recorded if recorded else None

    def in_words(self) -> str:
        recorded = self.theirs + self.others
        said = f"{self.theirs} of {recorded} ({self.percent:.0f}%)" if recorded else ""
        missing = f"{self.unrecorded} not recorded" if self.unrecorded else ""
        return ", ".join(part for part in (said, missing) if part) or "no meeting"


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

    @property
    def chaired(self) -> Share:
        return Share.of(self.chairs, self.meetings)

    @property
    def convened(self) -> Share:
        return Share.of(self.conveners, self.meetings)


def quarters_of(boards: Collection[Board], day: date, *, public: bool = False) -> list[Quarter]:
    """From that of the first meeting held to that of the day, none left out. One query."""
    said = held(boards, day, public=public).values_list(
        "meeting__date", "meeting__board_meeting__chaired_by", "meeting__board_meeting__convened_by"
    )
    return by_quarter(said, day)


def by_quarter(meetings: Iterable[Sat], day: date) -> list[Quarter]:
    """Meetings held until that day, each in its quarter; empty where there was none."""
    said = list(meetings)
    if not said:
        return []
    first = min(on for on, _, _ in said)
    quarters = {start: Quarter(start) for start in _starts(first, day)}
    for on, chaired_by, convened_by in said:
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
