"""What a vague date consists of, and what it cannot be. The database holds the same rules."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Self

from django.db.models import TextChoices

EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)
MOST_DAYS = 24  # listed in one date; the database compares each with the next, so there is an end
MOST_TIMES = 99


class Kind(TextChoices):
    """In the order in which dates of the same first and last day are listed."""

    DAY = "day", "A day"
    MONTH = "month", "A month"
    RANGE = "range", "From one day or month to another"
    EITHER = "either", "One of several months"
    DAYS = "days", "Several days"
    COUNT = "count", "So many within a time"
    BEFORE = "before", "By a last day"


# Rule -> what somebody is told who breaks it; the database's constraints bear the rules' names.
SENTENCES = {
    "kind": "Say which kind of date it is.",
    "year": f"Write a year from {EARLIEST.year} to {LATEST.year}.",
    "first_day": "Only a date such as “before the end of July 2017” has no first day.",
    "order": "The last day must not be before the first: write the earlier one first.",
    "month": "A month goes from its first day to its last.",
    "length": "A day is one day; a range or a count has more, and one whole month is a month.",
    "days": f"List from 2 to {MOST_DAYS} days, or different months, from the first to the last.",
    "count": f"Write a count from 2 to {MOST_TIMES}, such as two in January to June 2018.",
}


def month_end(day: date) -> date:
    """The last day of that day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def is_month(first: date, last: date) -> bool:
    return first.day == 1 and last == month_end(first)


@dataclass(frozen=True)
class Shape:
    """The parts of a vague date. `first` is None for a date “by” a last day; `days` are the days
    listed, in order, or the first days of the months one of which it is; `count` is how many there
    are to be within the time. Raises ValueError, with a sentence, for what is no date.
    """

    kind: Kind
    last: date
    first: date | None = None
    days: tuple[date, ...] = ()
    count: int | None = None
    possible: bool = False

    def __post_init__(self) -> None:
        for rule, holds in _rules(self):
            if not holds:
                raise ValueError(SENTENCES[rule])

    @classmethod
    def on(cls, day: date, *, possible: bool = False) -> Self:
        """10 July 2017."""
        return cls(Kind.DAY, day, day, possible=possible)

    @classmethod
    def in_month(cls, year: int, month: int, *, possible: bool = False) -> Self:
        """June 2017."""
        first = date(year, month, 1)
        return cls(Kind.MONTH, month_end(first), first, possible=possible)

    @classmethod
    def between(cls, first: date, last: date, *, possible: bool = False) -> Self:
        """From `first` to `last`, both included: a day or a month where it is exactly that."""
        kind = Kind.MONTH if is_month(first, last) else Kind.RANGE
        return cls(Kind.DAY if first == last else kind, last, first, possible=possible)

    @classmethod
    def over_months(cls, first: date, last: date, *, possible: bool = False) -> Self:
        """September to December 2017, of any day in the first month and any in the last."""
        return cls.between(first.replace(day=1), month_end(last), possible=possible)

    @classmethod
    def either(cls, *months: date, possible: bool = False) -> Self:
        """September or October 2017, of any day in each month."""
        firsts = tuple(sorted({month.replace(day=1) for month in months}))
        if not firsts:
            raise ValueError(SENTENCES["days"])
        return cls(Kind.EITHER, month_end(firsts[-1]), firsts[0], firsts, possible=possible)

    @classmethod
    def several(cls, *days: date, possible: bool = False) -> Self:
        """24 and 25 July 2017; a day that comes twice is given twice."""
        listed = tuple(sorted(days))
        if not listed:
            raise ValueError(SENTENCES["days"])
        return cls(Kind.DAYS, listed[-1], listed[0], listed, possible=possible)

    @classmethod
    def so_many(cls, count: int, first: date, last: date, *, possible: bool = False) -> Self:
        """Two in January to June 2018: `count` of them from `first` to `last`, both included."""
        return cls(Kind.COUNT, last, first, count=count, possible=possible)

    @classmethod
    def by(cls, last: date, *, possible: bool = False) -> Self:
        """Before the end of July 2017: on 31 July or any day before it."""
        return cls(Kind.BEFORE, last, possible=possible)


def _rules(shape: Shape) -> Iterator[tuple[str, bool]]:
    """Each rule and whether it holds; one rule may count on those before it."""
    kind, first, last, days = shape.kind, shape.first, shape.last, shape.days
    yield "kind", kind in Kind.values
    yield "first_day", (first is None) == (kind == Kind.BEFORE)
    first = first or last
    yield "year", first >= EARLIEST and last <= LATEST
    yield "order", first <= last
    yield "month", kind != Kind.MONTH or is_month(first, last)
    yield "length", _length_holds(kind, first, last)
    yield "days", _days_hold(kind, first, last, days)
    counted = shape.count is not None and 2 <= shape.count <= MOST_TIMES
    yield "count", counted if kind == Kind.COUNT else shape.count is None


def _length_holds(kind: Kind, first: date, last: date) -> bool:
    if kind == Kind.RANGE:
        return first != last and not is_month(first, last)
    return (first == last) if kind == Kind.DAY else (kind != Kind.COUNT or first != last)


def _days_hold(kind: Kind, first: date, last: date, days: tuple[date, ...]) -> bool:
    if kind not in {Kind.DAYS, Kind.EITHER}:
        return days == ()
    if not 2 <= len(days) <= MOST_DAYS or days[0] != first:
        return False
    if kind == Kind.DAYS:
        return list(days) == sorted(days) and days[-1] == last
    firsts = sorted({day.replace(day=1) for day in days})
    return list(days) == firsts and month_end(days[-1]) == last
