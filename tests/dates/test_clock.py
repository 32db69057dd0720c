"""The one clock: real time in Birmingham, or the demonstration's moment, standing still."""

from datetime import UTC, date, datetime, timedelta

from django.utils import timezone

from leadership import dates


def test_the_demonstrations_clock_stands_still(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)
    assert dates.now() == datetime(2017, 11, 15, 17, 30, tzinfo=UTC)
    assert dates.now() == dates.now()
    assert dates.today() == date(2017, 11, 15)


def test_it_is_local_time_in_summer(settings):
    settings.DEMO_DATE = datetime(2017, 7, 15, 0, 30)
    assert dates.now() == datetime(2017, 7, 14, 23, 30, tzinfo=UTC)
    assert dates.today() == date(2017, 7, 15)


def test_without_it_the_time_is_real(settings):
    settings.DEMO_DATE = None
    assert abs(dates.now() - datetime.now(UTC)) < timedelta(seconds=5)


def test_the_councils_day_begins_at_its_own_midnight(settings, monkeypatch):
    settings.DEMO_DATE = None
    late = datetime(2017, 7, 14, 23, 30, tzinfo=UTC)  # half past midnight in Birmingham
    monkeypatch.setattr(timezone, "now", lambda: late)
    assert dates.today() == date(2017, 7, 15)
