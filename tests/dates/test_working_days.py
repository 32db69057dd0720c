"""Working days: neither a weekend nor a holiday."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership.dates.working_days import add_working_days, is_working_day, working_days_late

DAYS = st.dates(date(2010, 1, 1), date(2030, 12, 31))
HOLIDAYS = st.frozensets(st.dates(date(2010, 1, 1), date(2030, 12, 31)), max_size=40)
COUNTS = st.integers(0, 60)
CHRISTMAS = frozenset({date(2017, 12, 25), date(2017, 12, 26)})


def counted(first, last, holidays):
    """Working days after `first` up to and including `last`, counted one by one."""
    days = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    return sum(is_working_day(day, holidays) for day in days)


@given(DAYS, COUNTS, HOLIDAYS)
def test_so_many_working_days_lie_between(day, count, holidays):
    after = add_working_days(day, count, holidays)
    assert counted(day, after, holidays) == count
    assert count == 0 or is_working_day(after, holidays)


@given(DAYS, COUNTS, COUNTS, HOLIDAYS)
def test_two_steps_go_as_far_as_one(day, first, second, holidays):
    there = add_working_days(add_working_days(day, first, holidays), second, holidays)
    assert there == add_working_days(day, first + second, holidays)


@given(DAYS, st.integers(-30, 90), HOLIDAYS)
def test_late_is_counted_from_the_day_after_it_was_due(due, days, holidays):
    on = due + timedelta(days=days)
    assert working_days_late(due, on, holidays) == (counted(due, on, holidays) if days > 0 else 0)


@given(DAYS, COUNTS, HOLIDAYS)
def test_what_is_due_in_so_many_days_is_late_by_none_then(day, count, holidays):
    due = add_working_days(day, count, holidays)
    assert working_days_late(day, due, holidays) == count
    assert working_days_late(due, due, holidays) == 0


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2017, 12, 22), True),  # Friday
        (date(2017, 12, 23), False),
        (date(2017, 12, 24), False),
        (date(2017, 12, 25), False),
        (date(2017, 12, 27), True),
    ],
)
def test_christmas_2017(day, works):
    assert is_working_day(day, CHRISTMAS) is works


def test_over_christmas_three_days_are_long():
    assert add_working_days(date(2017, 12, 22), 3, CHRISTMAS) == date(2017, 12, 29)
    assert working_days_late(date(2017, 12, 22), date(2017, 12, 29), CHRISTMAS) == 3


def test_a_friday_is_not_late_at_the_weekend():
    assert working_days_late(date(2017, 11, 10), date(2017, 11, 12)) == 0
    assert working_days_late(date(2017, 11, 10), date(2017, 11, 13)) == 1


def test_the_call_in_of_july_2017():
    """Decided on Wednesday 19 July, due on the fifth working day; heard eleven after it came."""
    assert add_working_days(date(2017, 7, 19), 5) == date(2017, 7, 26)
    assert add_working_days(date(2017, 7, 26), 11) == date(2017, 8, 10)


def test_a_count_below_nought_is_refused():
    with pytest.raises(ValueError, match="must not be negative"):
        add_working_days(date(2017, 7, 19), -1)
