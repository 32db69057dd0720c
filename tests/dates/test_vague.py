"""The one type for vague dates, on the twelve lines of the Jobs and Skills timetable (J&S 5.2)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership.dates.vague import Kind, VagueDate
from leadership.dates.vague_shape import SENTENCES
from tests.vague_dates import ANY_DAY, NEAR, vague_dates

JULY, OCTOBER, JUNE_2018 = date(2017, 7, 31), date(2017, 10, 31), date(2018, 6, 30)
MEETINGS = [date(2017, 7, 24), date(2017, 7, 25), date(2017, 8, 1), date(2017, 8, 1)]
SEPTEMBER, DECEMBER = date(2017, 9, 1), date(2017, 12, 1)

# Number of the line, what the paper says, the date, its words, its last day, how many are wanted
TIMETABLE = [
    (1, "June 2017", VagueDate.in_month(2017, 6), "June 2017", date(2017, 6, 30), 1),
    (2, "June 2017", VagueDate.in_month(2017, 6), "June 2017", date(2017, 6, 30), 1),
    (3, "July 2017", VagueDate.in_month(2017, 7), "July 2017", JULY, 1),
    (4, "July 2017", VagueDate.in_month(2017, 7), "July 2017", JULY, 1),
    (5, "July 2017", VagueDate.in_month(2017, 7), "July 2017", JULY, 1),
    (6, "10 July 2017", VagueDate.on(date(2017, 7, 10)), "10 July 2017", date(2017, 7, 10), 1),
    (
        7,
        "24 & 25 July and 1 August (x2) 2017",
        VagueDate.several(*MEETINGS),
        "24 and 25 July 2017, and twice on 1 August 2017",
        date(2017, 8, 1),
        4,
    ),
    (
        8,
        "September/October 2017",
        VagueDate.over_months(SEPTEMBER, OCTOBER),
        "September to October 2017",
        OCTOBER,
        1,
    ),
    (
        9,
        "September to December 2017",
        VagueDate.over_months(SEPTEMBER, DECEMBER),
        "September to December 2017",
        date(2017, 12, 31),
        1,
    ),
    (
        10,
        "Possible September or October 2017",
        VagueDate.either(SEPTEMBER, OCTOBER, possible=True),
        "possibly September or October 2017",
        OCTOBER,
        1,
    ),
    (
        11,
        "Two in January to June 2018",
        VagueDate.so_many(2, date(2018, 1, 1), JUNE_2018),
        "two in January to June 2018",
        JUNE_2018,
        2,
    ),
    (
        12,
        "May/June 2018",
        VagueDate.over_months(date(2018, 5, 1), JUNE_2018),
        "May to June 2018",
        JUNE_2018,
        1,
    ),
]
LINES = pytest.mark.parametrize("number, paper, when, words, last, wanted", TIMETABLE)


@LINES
def test_a_line_of_the_timetable_is_read_said_and_late(number, paper, when, words, last, wanted):
    assert VagueDate.parse(paper) == VagueDate.parse(words) == when
    assert (when.in_words(), str(when), when.last, when.wanted) == (words, words, last, wanted)
    assert [when.is_overdue(last), when.days_late(last)] == [False, 0]
    after = last + timedelta(days=1)
    assert [when.is_overdue(after), when.days_late(after)] == [True, 1]


def test_the_timetable_stands_in_the_papers_order():
    """The full council's item, which is only possible, comes after the plans, which are not."""
    lines = sorted(TIMETABLE, key=lambda line: (line[2], line[0]))
    assert [line[0] for line in lines] == list(range(1, 13))


def test_before_the_end_of_a_month_has_a_last_day_alone():
    when = VagueDate.by(JULY)
    assert (when.first, when.last, when.in_words()) == (None, JULY, "before the end of July 2017")
    assert (when.is_overdue(JULY), when.days_late(date(2017, 8, 31))) == (False, 31)
    assert VagueDate.parse("before the end of July 2017") == when


def test_it_stands_at_its_last_day_in_order():
    july, tenth, last = VagueDate.in_month(2017, 7), VagueDate.on(date(2017, 7, 10)), JULY
    assert sorted([VagueDate.by(last), VagueDate.on(last), tenth, july]) == [
        july,
        tenth,
        VagueDate.on(last),
        VagueDate.by(last),
    ]


def test_dates_of_the_same_days_stand_in_the_order_of_kinds_and_the_certain_first():
    span = (date(2018, 1, 1), JUNE_2018)
    in_order = [
        VagueDate.between(*span),
        VagueDate.either(*span),
        VagueDate.so_many(2, *span),
        VagueDate.so_many(3, *span),
        VagueDate.between(*span, possible=True),
        VagueDate.so_many(2, *span, possible=True),
    ]
    backwards = in_order[::-1]
    assert sorted(backwards) == in_order


def test_one_meaning_has_one_value():
    assert VagueDate.between(JULY, JULY) == VagueDate.on(JULY)
    assert VagueDate.between(date(2017, 7, 1), JULY) == VagueDate.in_month(2017, 7)
    assert VagueDate.over_months(JULY, JULY) == VagueDate.in_month(2017, 7)
    assert VagueDate.either(OCTOBER, SEPTEMBER) == VagueDate.either(SEPTEMBER, date(2017, 10, 1))
    assert VagueDate.several(*reversed(MEETINGS)) == VagueDate.several(*MEETINGS)
    assert len({VagueDate.on(JULY), VagueDate.on(JULY), VagueDate.by(JULY)}) == 2


@pytest.mark.parametrize(
    "rule, make",
    [
        ("kind", lambda: VagueDate("season", JULY, JULY)),
        ("first_day", lambda: VagueDate(Kind.BEFORE, JULY, JULY)),
        ("first_day", lambda: VagueDate(Kind.DAY, JULY)),
        ("year", lambda: VagueDate.on(date(1899, 12, 31))),
        ("year", lambda: VagueDate.by(date(2200, 1, 1))),
        ("order", lambda: VagueDate.between(OCTOBER, JULY)),
        ("month", lambda: VagueDate(Kind.MONTH, JULY, date(2017, 7, 2))),
        ("month", lambda: VagueDate(Kind.MONTH, OCTOBER, date(2017, 7, 1))),
        ("length", lambda: VagueDate(Kind.DAY, OCTOBER, JULY)),
        ("length", lambda: VagueDate(Kind.RANGE, JULY, date(2017, 7, 1))),
        ("length", lambda: VagueDate(Kind.RANGE, JULY, JULY)),
        ("length", lambda: VagueDate.so_many(2, JULY, JULY)),
        ("days", lambda: VagueDate.several()),
        ("days", lambda: VagueDate.several(JULY)),
        ("days", lambda: VagueDate.several(*[JULY] * 25)),
        ("days", lambda: VagueDate.either()),
        ("days", lambda: VagueDate.either(JULY, date(2017, 7, 1))),
        ("days", lambda: VagueDate(Kind.DAY, JULY, JULY, days=(JULY,))),
        ("days", lambda: VagueDate(Kind.DAYS, OCTOBER, JULY, days=(JULY, OCTOBER, SEPTEMBER))),
        ("days", lambda: VagueDate(Kind.DAYS, OCTOBER, JULY, days=(JULY, SEPTEMBER))),
        ("days", lambda: VagueDate(Kind.DAYS, OCTOBER, JULY, days=(SEPTEMBER, OCTOBER))),
        ("days", lambda: VagueDate(Kind.EITHER, OCTOBER, SEPTEMBER, days=(SEPTEMBER, OCTOBER))),
        ("count", lambda: VagueDate.so_many(1, JULY, OCTOBER)),
        ("count", lambda: VagueDate.so_many(100, JULY, OCTOBER)),
        ("count", lambda: VagueDate(Kind.COUNT, OCTOBER, JULY)),
        ("count", lambda: VagueDate(Kind.DAY, JULY, JULY, count=2)),
    ],
)
def test_what_is_no_date_is_refused_in_words(rule, make):
    with pytest.raises(ValueError) as refused:
        make()
    assert str(refused.value) == SENTENCES[rule]


def test_it_is_compared_with_its_like_alone():
    with pytest.raises(TypeError):
        sorted([VagueDate.on(JULY), JULY])
    assert VagueDate.on(JULY) != JULY


@given(vague_dates())
def test_what_is_said_is_read_again(when):
    assert VagueDate.parse(when.in_words()) == when
    assert VagueDate.parse(when.in_words().upper()) == when


@given(st.lists(vague_dates(), min_size=3, max_size=3))
def test_the_order_is_total(three):
    a, b, c = three
    assert [a < b, a == b, a > b].count(True) == 1
    assert (a <= b) == (not b < a)
    assert not (a <= b <= c) or a <= c
    assert a == a and not a < a
    assert (a == b) == (a.in_words() == b.in_words())


@given(vague_dates(), NEAR, st.integers(0, 400))
def test_what_is_overdue_stays_so(when, day, more):
    later = day + timedelta(days=more)
    assert when.is_overdue(later) or not when.is_overdue(day)
    assert when.days_late(later) >= when.days_late(day) >= 0
    assert (when.days_late(day) > 0) == when.is_overdue(day)


@given(vague_dates(), ANY_DAY)
def test_the_last_possible_day_is_never_before_any_first(when, day):
    assert (when.first or when.last) <= when.last
    assert all(when.first <= each <= when.last for each in when.days)
    assert when.wanted >= 1
    assert not when.is_overdue(min(day, when.last))
