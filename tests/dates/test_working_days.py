"""Working days: neither a weekend nor a holiday."""

from datetime import UTC, date, datetime, time, timedelta
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership import dates
from leadership.dates.services import shipped_holidays
from leadership.dates.working_days import (
    DueDate,
    add_working_days,
    is_working_day,
    working_days_between,
)

LONDON = ZoneInfo("Europe/London")
REAL = frozenset(shipped_holidays())

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
    assert working_days_between(due, on, holidays) == (
        counted(due, on, holidays) if days > 0 else 0
    )


@given(DAYS, COUNTS, HOLIDAYS)
def test_what_is_due_in_so_many_days_is_late_by_none_then(day, count, holidays):
    due = add_working_days(day, count, holidays)
    assert working_days_between(day, due, holidays) == count
    assert working_days_between(due, due, holidays) == 0


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
    assert working_days_between(date(2017, 12, 22), date(2017, 12, 29), CHRISTMAS) == 3


def test_a_friday_is_not_late_at_the_weekend():
    assert working_days_between(date(2017, 11, 10), date(2017, 11, 12)) == 0
    assert working_days_between(date(2017, 11, 10), date(2017, 11, 13)) == 1


def test_the_call_in_of_july_2017():
    """Decided on Wednesday 19 July, due on the fifth working day; heard eleven after it came."""
    assert add_working_days(date(2017, 7, 19), 5) == date(2017, 7, 26)
    assert add_working_days(date(2017, 7, 26), 11) == date(2017, 8, 10)


def test_a_count_below_nought_is_refused():
    with pytest.raises(ValueError, match="must not be negative"):
        add_working_days(date(2017, 7, 19), -1)


ENGLAND = st.sampled_from(sorted(REAL))
YEARS = st.dates(date(2012, 1, 1), date(2028, 12, 31))


@given(YEARS, COUNTS, COUNTS)
def test_with_the_real_holidays_two_steps_go_as_far_as_one(day, first, second):
    there = add_working_days(add_working_days(day, first, REAL), second, REAL)
    assert there == add_working_days(day, first + second, REAL)


@given(YEARS, st.integers(1, 250))
def test_with_the_real_holidays_it_is_due_on_a_working_day_so_many_later(day, count):
    after = add_working_days(day, count, REAL)
    assert is_working_day(after, REAL)
    assert counted(day, after, REAL) == count == working_days_between(day, after, REAL)


@given(YEARS, st.integers(0, 40), COUNTS)
def test_what_comes_later_is_not_due_earlier(day, later, count):
    due = add_working_days(day, count, REAL)
    assert due <= add_working_days(day + timedelta(later), count, REAL)
    assert due <= add_working_days(day, count + 1, REAL)


@given(YEARS, COUNTS, YEARS)
def test_one_holiday_more_is_never_earlier(day, count, holiday):
    before = add_working_days(day, count, REAL)
    after = add_working_days(day, count, REAL | {holiday})
    assert after >= before
    moved = is_working_day(holiday, REAL) and day < holiday <= before
    assert (after > before) is moved


@given(YEARS, YEARS, YEARS)
def test_days_between_add_up(one, two, three):
    first, middle, last = sorted([one, two, three])
    parts = working_days_between(first, middle, REAL) + working_days_between(middle, last, REAL)
    assert working_days_between(first, last, REAL) == parts


@given(ENGLAND, st.integers(-3, 60), st.integers(0, 30))
def test_the_sum_in_words_names_each_holiday_that_it_counted(holiday, before, count):
    counted = DueDate(holiday - timedelta(before), count, REAL)
    said = f"{holiday:%a} {holiday.day} {holiday:%B}"
    within = counted.received < holiday <= counted.due and holiday.weekday() < 5
    assert (said in counted.in_words.partition("; ")[2].rpartition("; due ")[0]) is within
    assert counted.due >= DueDate(counted.received, count, REAL - {holiday}).due


def test_the_sum_in_words():
    august = DueDate(date(2017, 8, 25), 10, REAL)
    assert august.due == date(2017, 9, 11)
    assert august.in_words == (
        "received Fri 25 August 2017; 10 working days; Mon 28 August is a bank holiday;"
        " due Mon 11 September"
    )


@pytest.mark.parametrize(
    ("received", "count", "words"),
    [
        (
            date(2017, 12, 20),
            5,
            "received Wed 20 December 2017; 5 working days; Mon 25 December and Tue 26 December"
            " are bank holidays; due Fri 29 December",
        ),
        (
            date(2017, 12, 22),
            5,
            "received Fri 22 December 2017; 5 working days; Mon 25 December, Tue 26 December and"
            " Mon 1 January 2018 are bank holidays; due Wed 3 January 2018",
        ),
        (
            date(2017, 11, 14),
            1,
            "received Tue 14 November 2017; 1 working day; due Wed 15 November",
        ),
    ],
)
def test_other_sums_in_words(received, count, words):
    assert DueDate(received, count, REAL).in_words == words


CHANGES = [  # the last Sundays of March and October, 2012 to 2028
    date(year, month, 31) - timedelta(days=(date(year, month, 31).weekday() + 1) % 7)
    for year in range(2012, 2029)
    for month in (3, 10)
]


@given(st.sampled_from(CHANGES), st.integers(-2, 2), st.integers(-90, 90))
def test_a_due_date_hangs_on_the_local_day_across_both_clock_changes(sunday, days, minutes):
    """Minutes around local midnight of the days about a clock change: the same day in London
    gives the same due date, whatever the day is in UTC then."""
    midnight = datetime.combine(sunday + timedelta(days), time(), LONDON)
    moment = midnight.astimezone(UTC) + timedelta(minutes=minutes)
    with patch("django.utils.timezone.now", return_value=moment):
        today = dates.today()
    assert today == sunday + timedelta(days - (minutes < 0))
    working = today.weekday() < 5 and today not in REAL
    assert (add_working_days(today - timedelta(1), 1, REAL) == today) is working


@given(st.sampled_from(CHANGES))
def test_the_week_of_a_clock_change_has_as_many_working_days_as_others(sunday):
    friday, next_friday = sunday - timedelta(2), sunday + timedelta(5)
    assert working_days_between(friday, next_friday) == 5
    assert add_working_days(friday, 5) == next_friday
