from datetime import UTC, date, datetime, time

import pytest

from leadership.dates.templatetags import say


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (date(2017, 11, 21), "Tue 21 November"),
        (date(2018, 1, 2), "Tue 2 January 2018"),
        (datetime(2017, 6, 30, 23, 30, tzinfo=UTC), "Sat 1 July"),  # local time, not UTC
        (None, ""),
    ],
)
def test_a_day_is_said_with_its_year_only_where_it_is_another(moment, said):
    assert say.day(moment) == said


def test_shorter_and_longer_ways():
    assert say.short_day(date(2017, 11, 17)) == "17 Nov"
    assert say.full_day(date(2017, 11, 21)) == "Tuesday 21 November"
    assert say.full_day(date(2018, 11, 20)) == "Tuesday 20 November 2018"
    assert say.full_day(None) == ""
    assert say.clock(time(18, 30)) == "18:30"
    assert say.clock(None) == ""


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2017, 11, 15), "today"),
        (date(2017, 11, 16), "tomorrow"),
        (date(2017, 11, 14), "yesterday"),
        (date(2017, 11, 21), "in 6 days"),
        (date(2017, 11, 5), "10 days ago"),
        (None, ""),
    ],
)
def test_how_far_away(on, said):
    assert say.away(on) == said
