"""How far issues went: a case counted by hand, both copies, every format."""

import csv
import io
import json
from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse

from leadership.reporting import files
from tests.factories import EscalationStepFactory, IssueFactory, ServiceFactory, WardFactory
from tests.personas import coordinator, councillor, manager
from tracker.models import Status, Step
from tracker.services.evening import SOURCE

pytestmark = pytest.mark.django_db
RAISED = date(2017, 10, 2)
SHARE = "settled without going above the Relationship Manager"


@pytest.fixture(autouse=True)
def _clock(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def ash():
    return WardFactory(name="Ash", code="X1")


@pytest.fixture
def beech():
    return WardFactory(name="Beech", code="X2")


@pytest.fixture
def lamps():
    return ServiceFactory(name="Lamps")


def closed(ward, service=None, *days, **fields):
    """A closed issue that stood so many days at each step, from the standard channel up; -1 leaves
    a step out."""
    issue = IssueFactory(
        ward=ward, service=service, status=Status.CLOSED, raised_on=RAISED, **fields
    )
    day = RAISED
    for step, count in zip(Step, days, strict=False):
        if count >= 0:
            left = day + timedelta(days=count)
            EscalationStepFactory(
                issue=issue, step=step, reached_on=day, left_on=left, skipped="Danger"
            )
            day = left
    return issue


@pytest.fixture
def city(ash, beech, lamps):
    """Lamps in Ash: two stayed with the Relationship Manager, one went to the senior officer.
    No service in Beech: one that was never on the ladder, one to the co-ordinator. And what does
    not count: still open, of another year, brought in from old sheets."""
    closed(ash, lamps, 0, 4)
    closed(ash, lamps, 0, 10, source=SOURCE, source_reference="evening")
    closed(ash, lamps, 0, 7, 2, 8)
    closed(beech)
    closed(beech, None, -1, -1, 5)
    IssueFactory(ward=ash, service=lamps, raised_on=RAISED)
    closed(ash, lamps, 0, 1, closed_on=date(2018, 5, 2))
    closed(ash, lamps, 0, 1, 1, source="Old sheets", source_reference="17")


def asked(client, copy="working", **filters):
    address = reverse("report_download", args=["ladder", "json"])
    response = client.get(address, {"year": "2017-18", "copy": copy, **filters})
    return json.loads(b"".join(response.streaming_content))


def figures(row):
    return row["by"], row["name"], row["closed"]["number"], row["kept"]["number"], row["share"]


def days(row, step):
    return row[f"{step}_median"], row[f"{step}_mean"]


def test_by_service_and_by_ward_as_counted_by_hand(client, city):
    client.force_login(manager())
    answer = asked(client)
    assert [figures(row) for row in answer["rows"]] == [
        ("Service", "Lamps", 3, 2, 66.7),
        ("Service", "No service said", 2, 1, 50.0),
        ("Ward", "Ash", 3, 2, 66.7),
        ("Ward", "Beech", 2, 1, 50.0),
    ]
    lamps, unsaid, ash, beech = answer["rows"]
    for row in (lamps, ash):
        assert days(row, "standard") == (0.0, 0.0)
        assert days(row, "manager") == (7.0, 7.0)  # 4, 7 and 10
        assert days(row, "coordinator") == (2.0, 2.0)
        assert days(row, "senior") == (8.0, 8.0)
        assert days(row, "member") == (None, None)
    for row in (unsaid, beech):
        assert days(row, "manager") == (None, None)
        assert days(row, "coordinator") == (5.0, 5.0)
    assert [(each["label"], each["value"], each["beside"]) for each in answer["figures"]] == [
        (SHARE, "60.0 %", "3 of 5 issues closed"),
        ("brought in from old records", "1", "closed in the year, left out"),
    ]


def test_the_mean_is_not_the_median(client, ash, lamps):
    for count in (1, 2, 9):
        closed(ash, lamps, 0, count)
    client.force_login(manager())
    assert days(asked(client)["rows"][0], "manager") == (2.0, 4.0)


def test_an_area_narrows_it(client, city):
    client.force_login(manager())
    rows = asked(client, area="ward-X2")["rows"]
    assert [row["name"] for row in rows] == ["No service said", "Beech"]


def test_a_year_without_says_so(client, ash, lamps):
    closed(ash, lamps, 0, 1, source="Old sheets", source_reference="17")
    client.force_login(manager())
    answer = asked(client)
    assert answer["rows"] == []
    assert [each["value"] for each in answer["figures"]] == ["1"]
    page = client.get(reverse("report_page", args=["ladder"]), {"year": "2017-18"})
    assert "No issue that was raised here was closed in this year." in page.content.decode()


def test_a_working_copy_counts_what_one_may_see(client, city, ash, beech):
    client.force_login(councillor(of=beech))
    assert [row["name"] for row in asked(client)["rows"]] == ["No service said", "Beech"]
    client.force_login(coordinator(of=WardFactory()))
    assert asked(client)["rows"] == []


def test_a_publication_copy_hides_what_is_small(client, ash, beech, lamps):
    drains = ServiceFactory(name="Drains")
    for _ in range(6):
        closed(ash, lamps, 0, 3)
        closed(beech, drains, 0, 3)
    closed(beech, drains, 0, 3, 1)
    client.force_login(councillor(of=WardFactory()))
    answer = asked(client, copy="publication")
    assert [figures(row) for row in answer["rows"]] == [
        ("Service", "Lamps", 6, 6, 100.0),
        ("Service", "Drains", 7, None, None),
        ("Ward", "Ash", 6, 6, 100.0),
        ("Ward", "Beech", 7, None, None),
    ]
    assert days(answer["rows"][1], "manager") == (3.0, 3.0)
    assert days(answer["rows"][1], "coordinator") == (None, None)
    assert [each["label"] for each in answer["figures"]] == ["brought in from old records"]
    closed(ash, lamps, 0, 3)
    closed(WardFactory(name="Cedar"), lamps, 0, 3)
    hidden = asked(client, copy="publication")["rows"]
    assert [row["closed"]["number"] for row in hidden if row["by"] == "Ward"] == [None, 7, None]


def test_it_asks_the_database_twelve_times_at_most(client, city, django_assert_max_num_queries):
    client.force_login(manager())
    address = reverse("report_page", args=["ladder"])
    with django_assert_max_num_queries(12):
        client.get(address, {"year": "2017-18"})


@pytest.mark.parametrize("ending", files.FORMATS)
def test_every_format_has_every_row(client, city, ending):
    client.force_login(manager())
    address = reverse("report_download", args=["ladder", ending])
    response = client.get(address, {"year": "2017-18", "copy": "working"})
    content = b"".join(response.streaming_content)
    assert response.status_code == 200
    if ending == "csv":
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
        assert [row[1] for row in rows[1:]] == ["Lamps", "No service said", "Ash", "Beech"]
    else:
        assert len(content) > 300
