"""Vague dates of every kind for property tests, many of them close together."""

from datetime import date, timedelta

from hypothesis import strategies as st

from leadership.dates.vague import VagueDate
from leadership.dates.vague_shape import EARLIEST, LATEST, MOST_DAYS, MOST_TIMES

ANY_DAY = st.dates(EARLIEST, LATEST)
NEAR = st.dates(date(2017, 6, 1), date(2018, 3, 31))
DAYS = st.one_of(NEAR, NEAR, ANY_DAY)
SPANS = st.tuples(DAYS, DAYS).map(sorted)
KINDS = ["day", "month", "between", "months", "either", "several", "count", "by"]
A_DAY = timedelta(days=1)


def longer(span):
    """The same with two days at least."""
    first, last = span
    if first != last:
        return first, last
    return (first, last + A_DAY) if last < LATEST else (first - A_DAY, last)


@st.composite
def vague_dates(draw):
    possible = draw(st.booleans())
    day = draw(DAYS)
    kind = draw(st.sampled_from(KINDS))
    if kind == "day":
        return VagueDate.on(day, possible=possible)
    if kind == "month":
        return VagueDate.in_month(day.year, day.month, possible=possible)
    if kind == "between":
        return VagueDate.between(*draw(SPANS), possible=possible)
    if kind == "months":
        return VagueDate.over_months(*draw(SPANS), possible=possible)
    if kind == "either":
        firsts = st.lists(
            DAYS, min_size=2, max_size=5, unique_by=lambda each: (each.year, each.month)
        )
        return VagueDate.either(*draw(firsts), possible=possible)
    if kind == "several":
        listed = draw(st.lists(DAYS, min_size=1, max_size=MOST_DAYS // 2))
        again = draw(st.lists(st.sampled_from(listed), min_size=1, max_size=MOST_DAYS // 2))
        return VagueDate.several(*listed, *again, possible=possible)
    if kind == "by":
        return VagueDate.by(day, possible=possible)
    span = longer(draw(SPANS))
    return VagueDate.so_many(draw(st.integers(2, MOST_TIMES)), *span, possible=possible)
