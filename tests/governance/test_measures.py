"""The four measures of success: readings, baselines, and what is drawn of them."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from leadership.governance.measure_charts import course_of, said
from leadership.governance.models import Indicator
from leadership.governance.services.measures import add_reading, write_indicator
from leadership.people.refusals import NotAllowed, Refused
from tests import personas
from tests.governance_factories import IndicatorFactory, MeasureFactory, ReadingFactory

pytestmark = pytest.mark.django_db

BASELINE = {
    "baseline": Decimal(40), "baseline_on": date(2017, 3, 1), "baseline_source": "Lamp count",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 9, 0)


def read(indicator, by, on=date(2017, 6, 1), value=44):
    return add_reading(indicator=indicator, on=on, value=Decimal(value), source="Count", by=by)


def test_a_manager_adds_indicators_and_readings_and_nobody_else(colm):
    gita, measure = personas.manager(), MeasureFactory()
    indicator = write_indicator(
        indicator=Indicator(measure=measure, name="Lamps", unit="lamps"), by=gita
    )
    assert read(indicator, gita).by == gita
    for user in (colm, personas.administrator(), personas.officer()):
        with pytest.raises(NotAllowed):
            read(indicator, user, on=date(2017, 7, 1))
        with pytest.raises(NotAllowed):
            write_indicator(indicator=indicator, by=user)
    assert indicator.readings.count() == 1


@pytest.mark.parametrize(
    "on, sentence",
    [
        (date(2017, 11, 16), "still to come"),
        (date(2017, 2, 28), "The baseline is of 1 March 2017"),
        (date(2017, 6, 1), "read on that day already"),
    ],
)
def test_a_reading_is_of_a_day_that_has_come_once(on, sentence):
    gita = personas.manager()
    indicator = IndicatorFactory(**BASELINE)
    read(indicator, gita)
    with pytest.raises(Refused, match=sentence) as refused:
        read(indicator, gita, on=on)
    assert (refused.value.field, indicator.readings.count()) == ("on", 1)


@pytest.mark.parametrize(
    "value, higher_is_better, words",
    [
        ("44.5", True, "4.5 above the baseline: better"),
        ("44", False, "4 above the baseline: worse"),
        ("30", True, "10 below the baseline: worse"),
        ("40", True, "as at the baseline"),
    ],
)
def test_a_reading_is_told_against_the_baseline(value, higher_is_better, words):
    indicator = IndicatorFactory(higher_is_better=higher_is_better, **BASELINE)
    reading = ReadingFactory(indicator=indicator, on=date(2017, 6, 1), value=Decimal(value))
    course = course_of(indicator, [reading])
    assert course.against_baseline == words
    assert course.rows == [("1 Mar 2017, baseline", "40"), ("1 Jun 2017", said(reading.value))]
    assert "1 Jun 2017" in course.chart.svg()


def test_what_was_not_read_is_not_drawn():
    indicator = IndicatorFactory()
    nothing = course_of(indicator, [])
    assert (nothing.latest, nothing.chart, nothing.against_baseline) == (None, None, "")
    one = ReadingFactory(indicator=indicator, value=Decimal("-3"), on=date(2017, 1, 1))
    two = ReadingFactory(indicator=indicator, value=Decimal(2), on=date(2017, 2, 1))
    assert course_of(indicator, [one]).chart is None
    assert course_of(indicator, [two, one]).chart is None  # a bar has no place below nought
    assert course_of(indicator, [two, one]).rows == [("1 Jan 2017", "-3"), ("1 Feb 2017", "2")]
    assert said(Decimal("1234.50")) == "1,234.5"
