"""How independent a board is, in figures: the criteria met, the twelve months, and who chaired and
convened. Pure functions (J&S 4.3; S332, S333)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from jobs_skills.models import Criterion, From

MONTHS = 12
NOT_INDEPENDENT = frozenset({From.COUNCIL.value, From.JOBCENTRE.value})
QUARTERS = ("January to March", "April to June", "July to September", "October to December")


@dataclass(frozen=True)
class Answer:
    met: bool
    evidence: str = ""

    @property
    def counts(self) -> bool:
        """Met without evidence is not met."""
        return self.met and bool(self.evidence.strip())


@dataclass(frozen=True)
class Score:
    met: int
    of: int

    @property
    def percent(self) -> int:
        """Rounded to the nearest; 100 for all alone, and 0 for none alone."""
        if self.met in (0, self.of):
            return 100 if self.met else 0
        return min(99, max(1, (200 * self.met + self.of) // (2 * self.of)))

    def __str__(self) -> str:
        return f"{self.met} of {self.of} ({self.percent} %)"


def score_of(answers: Mapping[str, Answer]) -> Score:
    """Over all criteria: one that has no answer is not met."""
    met = sum(1 for each in Criterion.values if each in answers and answers[each].counts)
    return Score(met, len(Criterion.values))


@dataclass(frozen=True)
class Clock:
    """The months within which a board is to stand on its own. `last` is the last day in time."""

    last: date
    days_left: int  # below nought: over

    @property
    def over(self) -> bool:
        return self.days_left < 0

    def in_words(self) -> str:
        days = abs(self.days_left)
        if days == 0:
            return "today is the last day"
        said = "1 day" if days == 1 else f"{days} days"
        return f"{said} over" if self.over else f"{said} left"


def clock_of(start: date, today: date, months: int = MONTHS) -> Clock:
    last = months_after(start, months)
    return Clock(last, (last - today).days)


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month where it has none."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(first + timedelta(day.day - 1), following - timedelta(1))


@dataclass(frozen=True, order=True)
class Quarter:
    year: int
    number: int  # 1 to 4, of the calendar year

    @classmethod
    def of(cls, day: date) -> "Quarter":
        return cls(day.year, (day.month + 2) // 3)

    def __str__(self) -> str:
        return f"{QUARTERS[self.number - 1]} {self.year}"


@dataclass(frozen=True)
class Share:
    """Of some meetings: how many were chaired (or convened) by council or Jobcentre, how many by
    others, and of how many it is not recorded, which is not nought."""

    theirs: int = 0
    others: int = 0
    unrecorded: int = 0

    @property
    def percent(self) -> float | None:
        """Of the recorded ones. None where nothing is recorded."""
        recorded = self.theirs + self.others
        return 100 * self.theirs / recorded if recorded else None

    def in_words(self) -> str:
        recorded = self.theirs + self.others
        said = f"{self.theirs} of {recorded} ({self.percent:.0f} %)" if recorded else ""
        missing = f"{self.unrecorded} not recorded" if self.unrecorded else ""
        return ", ".join(part for part in (said, missing) if part) or "no meeting"


def share_of(values: Iterable[str | None]) -> Share:
    said = list(values)
    theirs = sum(1 for each in said if each in NOT_INDEPENDENT)
    unrecorded = sum(1 for each in said if not each)
    return Share(theirs, len(said) - theirs - unrecorded, unrecorded)


@dataclass(frozen=True)
class Sat:
    """A meeting held: when, whose chair, whose invitation; None or empty: not recorded."""

    on: date
    chaired_by: str | None
    convened_by: str | None


@dataclass(frozen=True)
class InQuarter:
    quarter: Quarter
    meetings: int
    chaired: Share
    convened: Share


def by_quarter(meetings: Iterable[Sat]) -> list[InQuarter]:
    """The quarters in which the board met, the earliest first."""
    found: dict[Quarter, list[Sat]] = {}
    for meeting in meetings:
        found.setdefault(Quarter.of(meeting.on), []).append(meeting)
    return [
        InQuarter(
            quarter,
            len(inside),
            share_of(each.chaired_by for each in inside),
            share_of(each.convened_by for each in inside),
        )
        for quarter, inside in sorted(found.items())
    ]
