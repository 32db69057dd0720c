"""Assistant Leaders by ward, and the measures of success, as people ask for them."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.urls import reverse

from leadership.governance.models import (
    AreaScheme,
    AssistantLeader,
    AssistantLeaderWard,
    Indicator,
    Measure,
    Reading,
)
from leadership.people.models import Person
from tests.factories import DistrictFactory, WardFactory
from tests.personas import manager
from tests.plans.asking import ENDINGS, answered, figures, rows, summary, table, text_of

pytestmark = pytest.mark.django_db
AREAS, MEASURES = "assistant-leaders", "measures-of-success"
SEPTEMBER = date(2017, 9, 1)


@pytest.fixture(autouse=True)
def _clock(settings):
    settings.DEMO_DATE = datetime(2017, 10, 4, 17, 30)


@pytest.fixture
def by_manager(client):
    client.force_login(manager())
    return client


@pytest.fixture
def wards():
    """Ash and Beech have a leader from September; Cedar has none."""
    hill = DistrictFactory(name="Hill")
    found = [
        WardFactory(name=name, code=f"X{name[0]}", generation=hill.generation, district=hill)
        for name in ("Ash", "Beech", "Cedar")
    ]
    person = Person.objects.create(name="Alba Area")
    leader = AssistantLeader.objects.create(person=person, area_name="East", start=SEPTEMBER)
    for ward in found[:2]:
        AssistantLeaderWard.objects.create(leader=leader, ward=ward, start=SEPTEMBER)
    AreaScheme.objects.create(name="Areas of 2017", start=SEPTEMBER)
    return found


def test_each_ward_with_its_assistant_leader_or_gap(by_manager, wards):
    found = rows(by_manager, AREAS)
    assert found[0] == {
        "ward": "Ash",
        "ward_code": "XA",
        "district": "Hill",
        "leader": "Alba Area",
        "area": "East",
        "appointed_by": "The Leader of the Council",
        "since": "2017-09-01",
        "state": "Named",
    }
    keys = ("ward", "leader", "since", "state")
    assert rows(by_manager, AREAS, *keys)[1:] == [
        ("Beech", "Alba Area", "2017-09-01", "Named"),
        ("Cedar", "", None, "Gap"),
    ]
    assert rows(by_manager, AREAS, "ward", only="gaps") == [("Cedar",)]
    assert summary(by_manager, AREAS).sentence == (
        "2 of 3 wards have an Assistant Leader on 4 October 2017."
    )
    (figure,) = summary(by_manager, AREAS).figures
    assert (figure.value, figure.beside) == ("1", "Gaps under Areas of 2017")
    assert table(by_manager, AREAS, "By Assistant Leader") == [("Alba Area", "East", 2)]


def test_before_the_areas_began_nobody_is_missing(by_manager, wards):
    assert rows(by_manager, AREAS, "ward", "state", on="2017-08-31") == [
        (name, "No areas on that day") for name in ("Ash", "Beech", "Cedar")
    ]
    assert rows(by_manager, AREAS, "state", on="2017-09-01")[0] == ("Named",)


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_has_the_gap(by_manager, wards, ending):
    said = text_of(answered(by_manager, AREAS, ending), ending)
    assert "AlbaArea" in said and "Cedar" in said and "Gap" in said


# -- measures of success


@pytest.fixture
def measures():
    control = Measure.objects.create(number=4, name="Residents feel more in control")
    influence = Measure.objects.create(number=3, name="Councillors have more influence")
    asked = Indicator.objects.create(
        measure=influence,
        name="Councillors who say so",
        unit="per cent",
        baseline=Decimal("40.50"),
        baseline_on=date(2017, 1, 31),
        baseline_source="Survey 1",
    )
    bare = Indicator.objects.create(measure=influence, name="Visits", unit="visits")
    days = Indicator.objects.create(
        measure=influence,
        name="Days to a reply",
        unit="days",
        higher_is_better=False,
        baseline=Decimal(10),
        baseline_on=date(2017, 1, 31),
        baseline_source="Log",
    )
    for one, on, value in (
        (asked, date(2017, 9, 1), "52.25"),
        (asked, date(2017, 6, 1), "40.50"),
        (asked, date(2017, 11, 1), "60"),
        (days, date(2017, 9, 1), "12"),
    ):
        source = f"Survey of {on:%B}"
        Reading.objects.create(indicator=one, on=on, value=value, source=source, by=manager())
    return control, bare


def test_readings_against_their_baseline(by_manager, measures):
    found = rows(by_manager, MEASURES)
    assert found[1] == {
        "number": 3,
        "measure": "Councillors have more influence",
        "indicator": "Councillors who say so",
        "unit": "per cent",
        "baseline": 40.5,
        "baseline_on": "2017-01-31",
        "baseline_source": "Survey 1",
        "on": "2017-09-01",
        "value": 52.25,
        "change": 11.75,
        "state": "Better",
        "source": "Survey of September",
        "note": "",
    }
    keys = ("number", "indicator", "on", "change", "state")
    assert rows(by_manager, MEASURES, *keys) == [
        (3, "Councillors who say so", "2017-06-01", 0.0, "As it was"),
        (3, "Councillors who say so", "2017-09-01", 11.75, "Better"),
        (3, "Visits", None, None, "No reading yet"),
        (3, "Days to a reply", "2017-09-01", 2.0, "Worse"),
        (4, "", None, None, "No indicator yet"),
    ]
    assert figures(by_manager, MEASURES) == {
        "indicators not read yet": "1",
        "measures without an indicator": "1",
    }
    assert summary(by_manager, MEASURES).sentence == (
        "2 measures with 3 indicators on 4 October 2017: 2 have been read."
    )


def test_the_latest_alone_and_as_at_a_day(by_manager, measures):
    keys = ("indicator", "on", "state")
    assert rows(by_manager, MEASURES, *keys, which="latest", on="2017-12-01")[:2] == [
        ("Councillors who say so", "2017-11-01", "Better"),
        ("Visits", None, "No reading yet"),
    ]
    assert {row[1] for row in rows(by_manager, MEASURES, *keys, on="2017-05-31")} == {None}
    _, bare = measures
    Reading.objects.create(indicator=bare, on=SEPTEMBER, value=3, source="Log", by=manager())
    assert ("Visits", "2017-09-01", "No baseline") in rows(by_manager, MEASURES, *keys)


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_says_that_nothing_was_read(by_manager, measures, ending):
    said = text_of(answered(by_manager, MEASURES, ending), ending)
    assert "Noreadingyet" in said and "52.25" in said


def test_without_a_measure_the_page_says_so(by_manager):
    page = by_manager.get(reverse("report_page", args=[MEASURES])).content.decode()
    assert "0 measures with 0 indicators" in page and "Nothing was found" in page
