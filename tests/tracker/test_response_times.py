"""Response times against the core offer: judged, within standard, the median; both copies."""

import csv
import io
import json
from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse

from leadership.reporting import files
from tests import personas
from tests.factories import ClockFactory, IssueFactory, PersonFactory, ServiceFactory, WardFactory

pytestmark = pytest.mark.django_db
RAISED = date(2017, 10, 2)  # a Monday
SERVICE, OFFICER = "response-times-by-service", "response-times-by-officer"


@pytest.fixture(autouse=True)
def _clock(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def manager(client):
    client.force_login(personas.manager())
    return client


def raised(ward, service=None, owner=None, **taken):
    """An issue with its three clocks of 1, 5 and 10 days; `respond=6` was answered on the sixth
    working day."""
    issue = IssueFactory(ward=ward, service=service, owner=owner, raised_on=RAISED)
    for kind, days in (("acknowledge", 1), ("respond", 5), ("resolve", 60)):
        count = taken.get(kind)
        weeks, rest = divmod(count or 0, 5)
        met_on = None if count is None else RAISED + timedelta(days=7 * weeks + rest)
        ClockFactory(issue=issue, kind=kind, days=days, met_on=met_on)
    return issue


def asked(client, slug, copy="working", **filters):
    address = reverse("report_download", args=[slug, "json"])
    response = client.get(address, {"year": "2017-18", "copy": copy, **filters})
    return json.loads(b"".join(response.streaming_content))


def figures(row, kind):
    """judged, within standard, share, median"""
    counts = [row[f"{kind}_{what}"]["number"] for what in ("judged", "in_time")]
    return [*counts, row[f"{kind}_share"], row[f"{kind}_median"]]


@pytest.fixture
def lamps():
    return ServiceFactory(name="Lamps")


@pytest.fixture
def city(lamps):
    """Three issues of lamps, one of no service, one of another ward, one without clocks."""
    ward = WardFactory(name="Ash", code="X1")
    raised(ward, lamps, acknowledge=1, respond=3)
    raised(ward, lamps, acknowledge=1, respond=6)
    raised(ward, lamps, acknowledge=4)
    raised(ward, acknowledge=0)
    raised(WardFactory(name="Beech", code="X2"), lamps)
    IssueFactory(ward=ward, service=lamps, raised_on=RAISED)
    return ward


def test_by_service_what_was_judged_within_standard_and_the_median(manager, city):
    lamps, unsaid = asked(manager, SERVICE, area="ward-X1")["rows"]
    assert (lamps["service"], lamps["issues"]["number"]) == ("Lamps", 3)
    assert figures(lamps, "acknowledge") == [3, 2, 66.7, 1.0]
    assert figures(lamps, "respond") == [3, 1, 33.3, 4.5]
    assert figures(lamps, "resolve") == [0, 0, None, None]  # they still run
    assert (unsaid["service"], unsaid["issues"]["number"]) == ("No service said", 1)
    assert figures(unsaid, "acknowledge") == [1, 1, 100.0, 0.0]
    assert figures(unsaid, "respond") == [1, 0, 0.0, None]


def test_the_whole_city_and_its_figures(manager, city):
    answer = asked(manager, SERVICE)
    assert answer["rows"][0]["issues"]["number"] == 4
    assert [(each["label"], each["value"], each["beside"]) for each in answer["figures"]] == [
        ("acknowledged within standard", "60.0 %", "5 judged, median 1.0 working days"),
        ("answered within standard", "20.0 %", "5 judged, median 4.5 working days"),
        ("resolved within standard", "–", "0 judged"),
    ]


def test_another_year_has_none_and_says_so(manager, city):
    answer = asked(manager, SERVICE, year="2017-18", area="ward-X2")
    assert [row["issues"]["number"] for row in answer["rows"]] == [1]
    IssueFactory(ward=city, raised_on=date(2016, 10, 2))
    page = manager.get(reverse("report_page", args=[SERVICE]), {"year": "2016-17"})
    assert "No issue of this year was given times by a core offer." in page.content.decode()


def test_a_working_copy_counts_what_one_may_see(client, city):
    client.force_login(personas.councillor(of=city))
    assert [row["issues"]["number"] for row in asked(client, SERVICE)["rows"]] == [3, 1]


def test_a_publication_copy_counts_everybodys_and_hides_what_is_small(client, city, lamps):
    for _ in range(8):
        raised(city, lamps, acknowledge=1, respond=2)
    client.force_login(personas.councillor(of=WardFactory()))
    row, small = asked(client, SERVICE, copy="publication")["rows"]
    hidden = {"number": None, "state": "fewer than 5"}
    assert (small["issues"], small["acknowledge_judged"]) == (hidden, hidden)
    assert (small["acknowledge_share"], small["acknowledge_median"]) == (None, None)
    assert row["issues"] == hidden  # it goes with the small one, or the total would tell
    assert asked(client, SERVICE)["rows"] == []


def test_a_part_that_would_tell_is_hidden_and_what_would_not_is_shown(manager, lamps):
    ward = WardFactory()
    for _ in range(8):
        raised(ward, lamps, acknowledge=1, respond=2)
    for _ in range(2):
        raised(ward, lamps, acknowledge=1, respond=9)
    (row,) = asked(manager, SERVICE, copy="publication")["rows"]
    assert figures(row, "acknowledge") == [10, 10, 100.0, 1.0]
    assert figures(row, "respond") == [10, None, None, 2.0]
    assert row["respond_in_time"]["state"] == "fewer than 5"


def test_by_officer_is_by_owner_and_never_published(manager, city):
    ros = PersonFactory(name="Ros Roads", job_title="Surveyor")
    raised(city, owner=ros, acknowledge=1)
    first, last = asked(manager, OFFICER)["rows"]
    assert (first["officer"], first["job_title"], first["issues"]["number"]) == (
        "Ros Roads", "Surveyor", 1,
    )  # fmt: skip
    assert (last["officer"], last["issues"]["number"]) == ("No one yet", 5)
    refused = manager.get(reverse("report_page", args=[OFFICER]), {"copy": "publication"})
    assert refused.status_code == 400
    assert "Ros Roads" not in refused.content.decode()


@pytest.mark.parametrize("slug", [SERVICE, OFFICER])
@pytest.mark.parametrize("ending", files.FORMATS)
def test_every_format_has_every_row(manager, city, slug, ending):
    address = reverse("report_download", args=[slug, ending])
    response = manager.get(address, {"year": "2017-18", "copy": "working"})
    content = b"".join(response.streaming_content)
    assert response.status_code == 200
    if ending == "csv":
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
        assert len(rows) == 1 + len(asked(manager, slug)["rows"])
    else:
        assert len(content) > 300
