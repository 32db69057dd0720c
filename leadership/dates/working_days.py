"""Working days: not a weekend, not a holiday in the set that the caller gives."""

from collections.abc import Set
from datetime import date, timedelta

SATURDAY = 5
WORKING_DAYS = 5  # of a week without a holiday
NO_HOLIDAYS: frozenset[date] = frozenset()


def is_working_day(day: date, holidays: Set[date] = NO_HOLIDAYS) -> bool:
    return day.weekday() < SATURDAY and day not in holidays


def add_working_days(day: date, count: int, holidays: Set[date] = NO_HOLIDAYS) -> date:
    """The day `count` working days after `day`; `day` itself is not counted. count >= 0."""
    if count < 0:
        raise ValueError("count must not be negative")
    while count:
        day += timedelta(days=1)
        count -= is_working_day(day, holidays)
    return day


def working_days_late(due: date, on: date, holidays: Set[date] = NO_HOLIDAYS) -> int:
    """Working days after `due` up to and including `on`; 0 when it is not late."""
    if on <= due:
        return 0
    weeks, rest = divmod((on - due).days, 7)
    late = weeks * WORKING_DAYS + sum(
        (due + timedelta(days=day)).weekday() < SATURDAY for day in range(1, rest + 1)
    )
    return late - sum(due < day <= on and day.weekday() < SATURDAY for day in holidays)
