"""Municipal years: each day is in exactly one, and people write them in several ways."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError
from hypothesis import given
from hypothesis import strategies as st

from leadership.council.models import CouncilSettings
from leadership.dates.models import AnnualMeeting, this_year, year_calendar
from leadership.dates.years import MunicipalYear, YearCalendar

DAYS = st.dates(date(2001, 1, 1), date(2098, 12, 31))
USUAL = st.tuples(st.integers(1, 12), st.integers(1, 28))
MAY = YearCalendar(usual=(5, 1), annual_meetings={})


@st.composite
def calendars(draw):
    """A usual day, and annual meetings on other days of some years."""
    meetings = draw(st.dictionaries(st.integers(2001, 2098), st.tuples(*[st.integers(1, 28)] * 2)))
    return YearCalendar(
        usual=draw(USUAL),
        annual_meetings={year: date(year, 5, day) for year, (day, _) in meetings.items()},
    )


@given(calendars(), DAYS)
def test_every_day_is_in_exactly_one_year(calendar, day):
    found = calendar.containing(day)
    assert day in found
    assert day not in calendar.year(found.year - 1)
    assert day not in calendar.year(found.year + 1)


@given(calendars(), st.integers(2002, 2097))
def test_a_year_ends_where_the_next_starts(calendar, number):
    year, following = calendar.year(number), calendar.year(number + 1)
    assert year.end == following.start
    assert year.end not in year
    assert year.start in year
    assert year.end - timedelta(days=1) in year
    assert year < following


@given(USUAL, st.integers(2002, 2097))
def test_what_is_printed_is_read_again(usual, number):
    calendar = YearCalendar(usual=usual, annual_meetings={})
    year = calendar.year(number)
    for written in (year.label, year.slug, str(number), f" {year} "):
        assert calendar.parse(written) == year
    # 2021 alone is a year of its own, not the code of 2020/21
    assert calendar.parse(year.code) == (calendar.year(2021) if number == 2020 else year)


@given(calendars(), st.integers(2002, 2097))
def test_months_are_the_calendar_months_a_year_touches(calendar, number):
    year = calendar.year(number)
    days = [year.start + timedelta(days=n) for n in range((year.end - year.start).days)]
    assert year.months() == sorted({day.replace(day=1) for day in days})


@given(st.text(max_size=9))
def test_other_text_is_refused_in_a_sentence_or_is_a_year(text):
    try:
        year = MAY.parse(text)
    except ValueError as error:
        assert str(error) == f"{text!r} is not a municipal year: write it as 2016/17."
    else:
        assert year == MAY.year(year.year)


@pytest.mark.parametrize(
    "text", ["", "2016/18", "2016/15", "1618", "16/17", "2016/2017", "1916/17"]
)
def test_what_is_no_year_is_refused(text):
    with pytest.raises(ValueError, match="is not a municipal year"):
        MAY.parse(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [("2016/17", 2016), ("2016-17", 2016), ("1617", 2016), ("2016", 2016), ("2021", 2021)],
)
def test_people_write_years_in_several_ways(text, number):
    assert MAY.parse(text).year == number


def test_a_year_is_labelled_as_it_is_spoken_of():
    year = MAY.year(2016)
    assert (str(year), year.code, year.slug) == ("2016/17", "1617", "2016-17")
    assert MAY.year(2099).label == "2099/00"
    assert year == MunicipalYear(2016, date(2016, 5, 1), date(2017, 5, 1))


class TestOfThisCouncil:
    pytestmark = pytest.mark.django_db

    def test_the_year_begins_on_the_day_of_the_annual_meeting_where_it_is_known(self):
        AnnualMeeting.objects.create(year=2016, held_on=date(2016, 5, 24))
        calendar = year_calendar()
        assert calendar.containing(date(2016, 5, 23)).label == "2015/16"
        year = calendar.containing(date(2016, 5, 24))
        assert (year.label, year.start, year.end) == (
            "2016/17",
            date(2016, 5, 24),
            date(2017, 5, 1),
        )

    def test_another_council_begins_on_another_day(self):
        CouncilSettings.objects.update(year_start_month=1, year_start_day=1)
        year = year_calendar().containing(date(2016, 12, 31))
        assert (year.start, year.end) == (date(2016, 1, 1), date(2017, 1, 1))

    def test_it_is_read_in_two_queries(self, django_assert_num_queries):
        with django_assert_num_queries(2):
            year_calendar().containing(date(2016, 12, 31))

    def test_the_annual_meeting_is_held_in_the_year_it_opens(self):
        with pytest.raises(IntegrityError, match="annual_meeting_in_its_year"):
            AnnualMeeting.objects.create(year=2016, held_on=date(2017, 5, 23))

    def test_this_year_follows_the_business_clock(self, settings):
        settings.DEMO_DATE = None
        assert this_year() == year_calendar().containing(date.today())
