"""Replies before and after a pilot began, in its wards and beside them; both copies, every file."""

import csv
import io
import json
from datetime import date, datetime

import pytest
from django.urls import reverse

from leadership.dates.working_days import add_working_days
from leadership.reporting import files
from tests import personas
from tests.factories import (
    ClockFactory,
    IssueFactory,
    PilotFactory,
    PilotWardFactory,
    ServiceFactory,
    WardFactory,
)
from tracker.reports.before_and_after import trial_of

pytestmark = pytest.mark.django_db
SLUG = "pilot-response-times"
START = date(2017, 10, 2)  # until 15 November: 45 days, and 45 before, from 18 August
BEFORE, AFTER, LONG_BEFORE = date(2017, 9, 4), date(2017, 10, 16), date(2017, 8, 17)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def lamps():
    return ServiceFactory(name="Lamps")


@pytest.fixture
def pilot(elm):
    return PilotFactory(wards=[elm], start=START, name="Half a post")


def raised(ward, on, taken, service=None):
    """An issue whose reply was due within five working days and came after so many, or not."""
    issue = IssueFactory(ward=ward, service=service, raised_on=on)
    met_on = None if taken is None else add_working_days(on, taken)
    ClockFactory(issue=issue, kind="respond", days=5, met_on=met_on)
    ClockFactory(issue=issue, kind="resolve", days=10)
    return issue


def asked(client, **filters):
    response = client.get(reverse("report_download", args=[SLUG, "json"]), filters)
    assert response.status_code == 200
    return json.loads(b"".join(response.streaming_content))


def cell(row, group):
    """Judged, share within standard, median."""
    return [row[f"{group}_judged"]["number"], row[f"{group}_share"], row[f"{group}_median"]]


@pytest.fixture
def city(elm, pilot, lamps):
    for taken in (4, 8, None):
        raised(elm, BEFORE, taken, lamps)
    for taken in (1, 3):
        raised(elm, AFTER, taken, lamps)
    raised(elm, date(2017, 11, 14), None, lamps)  # it still runs
    raised(elm, LONG_BEFORE, 1, lamps)  # too long ago to compare
    beside = WardFactory(name="Beside")
    raised(beside, BEFORE, 5, lamps)
    raised(beside, AFTER, 6)
    tried = PilotWardFactory(pilot=PilotFactory(start=date(2017, 1, 2), name="Another"))
    raised(tried.ward, AFTER, 1, lamps)
    planned = PilotWardFactory(pilot=PilotFactory(start=None, name="Planned")).ward
    raised(planned, AFTER, 2, lamps)
    return beside


def test_the_periods_are_as_long_as_each_other(pilot):
    trial = trial_of(pilot, date(2017, 11, 15))
    assert trial.before == (date(2017, 8, 18), START)
    assert trial.after == (START, date(2017, 11, 16))
    pilot.end = date(2017, 10, 9)
    assert trial_of(pilot, date(2017, 11, 15)).after == (START, date(2017, 10, 9))
    pilot.start, pilot.end = date(2010, 5, 1), None
    assert trial_of(pilot, date(2017, 11, 15)).after == (date(2010, 5, 1), date(2011, 5, 1))


def test_each_service_before_and_after_here_and_beside(client, city, pilot):
    client.force_login(personas.manager())
    answer = asked(client, pilot=pilot.pk)
    lamps, unsaid = answer["rows"]
    assert lamps["service"] == "Lamps"
    assert cell(lamps, "pilot_before") == [3, 33.3, 6.0]
    assert cell(lamps, "pilot_after") == [2, 100.0, 2.0]
    assert cell(lamps, "beside_before") == [1, 100.0, 5.0]
    assert cell(lamps, "beside_after") == [1, 100.0, 2.0]  # where a pilot is only planned
    assert unsaid["service"] == "No service said"
    assert cell(unsaid, "pilot_before") == [0, None, None]
    assert cell(unsaid, "beside_after") == [1, 0.0, 6.0]
    assert [(each["label"], each["value"], each["beside"]) for each in answer["figures"]] == [
        ("pilot wards, before", "6.0 working days", "3 judged, 33.3 % within standard"),
        ("pilot wards, after", "2.0 working days", "2 judged, 100.0 % within standard"),
        ("wards without a pilot, before", "5.0 working days", "1 judged, 100.0 % within standard"),
        ("wards without a pilot, after", "4.0 working days", "2 judged, 50.0 % within standard"),
    ]


def test_the_latest_pilot_is_shown_where_none_is_said(client, city):
    client.force_login(personas.manager())
    page = client.get(reverse("report_page", args=[SLUG])).content.decode()
    assert "Response times before and after a pilot: Half a post" in page
    assert "18 August 2017 to 1 October 2017, and 2 October 2017 to 15 November 2017." in page
    assert "Planned" not in page


def test_without_a_pilot_that_has_begun_it_says_so(client):
    PilotFactory(start=None)
    client.force_login(personas.manager())
    page = client.get(reverse("report_page", args=[SLUG]))
    assert page.status_code == 200
    assert "No pilot has begun." in page.content.decode()


def test_a_working_copy_counts_what_one_may_see(client, city, elm):
    client.force_login(personas.councillor(of=elm))
    (lamps,) = asked(client)["rows"]
    assert cell(lamps, "pilot_before")[0] == 3
    assert cell(lamps, "beside_before") == [0, None, None]


def test_a_publication_copy_counts_everybodys_and_hides_what_is_small(client, city, elm, lamps):
    for _ in range(10):
        raised(elm, AFTER, 3, lamps)
    client.force_login(personas.councillor(of=WardFactory()))
    answer = asked(client, copy="publication")
    row = answer["rows"][0]
    assert cell(row, "pilot_before") == [None, None, None]
    assert cell(row, "pilot_after") == [12, 100.0, 3.0]
    assert cell(row, "beside_before") == [None, None, None]
    assert answer["figures"] == []


@pytest.mark.parametrize("ending", files.FORMATS)
def test_every_format_has_every_row(client, city, ending):
    client.force_login(personas.manager())
    response = client.get(reverse("report_download", args=[SLUG, ending]), {"copy": "working"})
    content = b"".join(response.streaming_content)
    assert response.status_code == 200
    if ending == "csv":
        assert len(list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))) == 3
    else:
        assert len(content) > 300
