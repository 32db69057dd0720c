"""Working days: not a weekend, not a holiday in the set that the caller gives."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date, timedelta

SATURDAY = 5
WORKING_DAYS = 5  # of a week without a holiday
NO_HOLIDAYS: frozenset[date] = frozenset()


def is_working_day(day: date, holidays: Set[date] = NO_HOLIDAYS) -> bool:
    return day.weekday() < SATURDAY and day not in holidays


def add_working_days(day: date, count: int, holidays: Set[date] = NO_HOLIDAYS) -> date:
    """The day `count` working days after `day`; `day` itself is not counted. count >= 0.

    It goes on by whole weeks, and then by as many days as there were holidays on the way.
    """
    if count < 0:
        raise ValueError("count must not be negative")
    while count:
        after = _add_weekdays(day, count)
        count = len(_on_weekdays(day, after, holidays))
        day = after
    return day


def _add_weekdays(day: date, count: int) -> date:
    """The day `count` weekdays after `day`. count > 0."""
    since_friday = max(0, day.weekday() - SATURDAY + 1)
    day -= timedelta(days=since_friday)  # from a weekend the next weekday is as far as from Friday
    weeks, rest = divmod(count, WORKING_DAYS)
    weekend = 2 if day.weekday() + rest >= SATURDAY else 0
    return day + timedelta(days=7 * weeks + rest + weekend)


def _on_weekdays(after: date, last: date, holidays: Set[date]) -> list[date]:
    """The holidays after `after` up to and including `last` that would have been working days."""
    return sorted(day for day in holidays if after < day <= last and day.weekday() < SATURDAY)


def working_days_between(first: date, last: date, holidays: Set[date] = NO_HOLIDAYS) -> int:
    """Working days after `first` up to and including `last`; 0 where `last` is not later.

    So many days late is what was due on `first` and has not come by `last`.
    """
    if last <= first:
        return 0
    weeks, rest = divmod((last - first).days, 7)
    weekdays = weeks * WORKING_DAYS + sum(
        (first + timedelta(days=day)).weekday() < SATURDAY for day in range(1, rest + 1)
    )
    return weekdays - len(_on_weekdays(first, last, holidays))


def late_words(due: date, on: date, holidays: Set[date]) -> str:
    """3 days late, in working days, of what was due before `on`; Late where only a weekend has
    passed."""
    late = working_days_between(due, on, holidays)
    if late == 0:
        return "Late"
    return f"{late} day late" if late == 1 else f"{late} days late"


@dataclass(frozen=True)
class DueDate:
    """So many working days after something was received, and the sum in words.

    `counted` says the number otherwise than "10 working days"; `begins` and `ends` are what happens
    on the first and on the last day.
    """

    received: date
    count: int
    holidays: frozenset[date] = NO_HOLIDAYS
    begins: str = "received"
    counted: str = ""
    ends: str = "due"

    @property
    def due(self) -> date:
        return add_working_days(self.received, self.count, self.holidays)

    @property
    def in_words(self) -> str:
        """received Fri 25 August 2017; 10 working days; Mon 28 August is a bank holiday; due Mon
        11 September. A year is said again where it is another."""
        due = self.due
        days = "1 working day" if self.count == 1 else f"{self.count} working days"
        begun = f"{self.begins} {_day(self.received)} {self.received.year}"
        parts = [begun, self.counted or days]
        free = [self._later(day) for day in _on_weekdays(self.received, due, self.holidays)]
        if len(free) == 1:
            parts.append(f"{free[0]} is a bank holiday")
        elif free:
            parts.append(f"{', '.join(free[:-1])} and {free[-1]} are bank holidays")
        return "; ".join([*parts, f"{self.ends} {self._later(due)}"])

    def _later(self, day: date) -> str:
        return _day(day) if day.year == self.received.year else f"{_day(day)} {day.year}"


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%B}"
