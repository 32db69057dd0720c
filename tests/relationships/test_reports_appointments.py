"""Reports of who answers for what: figures, scope of names, and what they ask."""

import csv
import io
import json
from datetime import date, datetime

import pytest
from django.urls import reverse

from relationships.reports.coverage import month_ends
from tests import personas
from tests.factories import (
    CoordinatorAreaFactory,
    DedicatedCoordinatorFactory,
    DirectorateFactory,
    OfficerPostFactory,
    PhaseServiceFactory,
    RelationshipManagerFactory,
    SeniorOfficerFactory,
    ServiceFactory,
    WardActionCoordinatorFactory,
    WardFactory,
)

pytestmark = pytest.mark.django_db

SLUGS = ["coverage", "coverage-over-time", "coordinators", "senior-officers"]


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def city(client):
    client.force_login(personas.manager())
    ash, elm = WardFactory(name="Ash"), WardFactory(name="Elm")
    lamps, bins = PhaseServiceFactory(name="Lamps"), PhaseServiceFactory(name="Bins")
    RelationshipManagerFactory(
        person__name="Lou Lamp", phase_service=lamps, ward=ash, start=date(2017, 9, 15)
    )
    RelationshipManagerFactory(person__name="Bina Bins", phase_service=bins, city=True)
    DedicatedCoordinatorFactory(
        person__name="Dee Dedicated",
        ward=None,
        cluster=CoordinatorAreaFactory(name="Two Trees", wards=[ash]),
        releasing_service=ServiceFactory(name="Ponds"),
        decision_reference="17/2017",
        funding="external",
    )
    WardActionCoordinatorFactory(person__name="Kay Link", ward=ash)
    post = OfficerPostFactory(directorate=DirectorateFactory(name="Place"), title="Director")
    SeniorOfficerFactory(person=post.person, ward=elm)
    return ash, elm, lamps, bins


def answer(client, slug, **query):
    url = reverse("report_download", args=[slug, "json"])
    return json.loads(b"".join(client.get(url, query)).decode())


def rows(client, slug, **query):
    return [list(row.values()) for row in answer(client, slug, **query)["rows"]]


def test_cover_names_people_in_the_working_copy_alone(client, city):
    found = answer(client, "coverage")
    assert [(row["ward"], row["service"], row["state"], row["who"]) for row in found["rows"]] == [
        ("Ash", "Lamps", "named for the ward", "Lou Lamp"),
        ("Ash", "Bins", "one person for the city", "Bina Bins"),
        ("Elm", "Lamps", "gap: no one named", ""),
        ("Elm", "Bins", "one person for the city", "Bina Bins"),
    ]
    public = json.dumps(answer(client, "coverage", copy="publication"))
    assert "named for the ward" in public
    assert "Lou Lamp" not in public
    gaps = answer(client, "coverage", only="gaps")["rows"]
    assert [(row["ward"], row["service"]) for row in gaps] == [("Elm", "Lamps")]
    before = answer(client, "coverage", on="2017-09-14")["rows"]
    assert [row["state"] for row in before if row["service"] == "Lamps"] == [
        "gap: no one named"
    ] * 2


def test_a_day_typed_into_three_boxes_is_the_day_of_page_and_file(client, city):
    typed = {"on_0": "14", "on_1": "sep", "on_2": "2017"}
    page = client.get(reverse("report_page", args=["coverage"]), typed).content.decode()
    assert "As at: 14 September 2017" in page
    assert "on=14+sep+2017" in page  # the files are asked of the same day
    before = rows(client, "coverage", only="gaps", **typed)
    assert [row[:3] for row in before] == [row[:3] for row in rows(client, "coverage", only="gaps",
                                                                 on="2017-09-14")]  # fmt: skip
    assert ["Ash", "Lamps"] in [[row[0], row[2]] for row in before]
    after = rows(client, "coverage", only="gaps", **{**typed, "on_0": "15"})
    assert ["Ash", "Lamps"] not in [[row[0], row[2]] for row in after]


def test_a_day_that_lacks_a_part_is_not_taken_for_today(client, city):
    page = client.get(reverse("report_page", args=["coverage"]), {"on_0": "14", "on_2": "2017"})
    assert "The date must include a month." in page.content.decode()


def test_cover_over_time_counts_each_month(client, city):
    found = answer(client, "coverage-over-time", months="4")["rows"]
    lamps = {row["on"]: (row["wards"], row["covered"], row["share"]) for row in found
             if row["service"] == "Lamps"}  # fmt: skip
    assert lamps == {
        "2017-09-01": (2, 0, 0.0),
        "2017-10-01": (2, 1, 50.0),
        "2017-11-01": (2, 1, 50.0),
        "2017-11-15": (2, 1, 50.0),
    }


def test_months_run_back_over_the_year():
    assert month_ends(date(2018, 2, 1), 3) == [
        date(2017, 12, 1),
        date(2018, 1, 1),
        date(2018, 2, 1),
    ]
    assert month_ends(date(2018, 1, 31), 2) == [date(2018, 1, 1), date(2018, 1, 31)]


def test_fte_is_summed_by_approach_area_service_and_money(client, city):
    found = client.get(reverse("report_page", args=["coordinators"]))
    tables = {table.title: table.rows for table in found.context["summary"].tables}
    fte = {
        title: [(name, people, str(fte)) for name, people, fte in lines]
        for title, lines in tables.items()
    }
    assert fte == {
        "By approach": [
            ("Dedicated, part-time", 1, "0.50"),
            ("Key link, on top of the present job", 1, "0"),
        ],
        "By area": [("Two Trees", 1, "0.50"), ("Wards by themselves", 1, "0")],
        "By releasing service": [("Ponds", 1, "0.50"), ("No release decided", 1, "0")],
        "By funding": [("External money", 1, "0.50"), ("The council's own budget", 1, "0")],
    }
    assert found.context["summary"].notes == [
        "Wards without a co-ordinator: Elm.",
        "Wards with more than one: Ash.",
    ]
    assert "Dee Dedicated" not in json.dumps(answer(client, "coordinators", copy="publication"))


def test_senior_officers_with_gaps(client, city):
    found = answer(client, "senior-officers")["rows"]
    assert [(row["ward"], row["directorate"], row["state"]) for row in found] == [
        ("Ash", "", "gap"),
        ("Elm", "Place", "named"),
    ]


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("ending", ["csv", "xlsx", "pdf", "json"])
def test_every_format_is_made(client, city, slug, ending):
    response = client.get(reverse("report_download", args=[slug, ending]))
    content = b"".join(response)
    assert response.status_code == 200
    assert len(content) > 150
    if ending == "csv":
        lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
        assert len({len(line) for line in lines}) == 1
        assert len(lines) > 2


@pytest.mark.parametrize(
    ("slug", "queries"),
    [("coverage", 8), ("coverage-over-time", 6), ("coordinators", 8), ("senior-officers", 7)],
)
def test_a_report_asks_the_same_whatever_it_holds(
    client, city, slug, queries, django_assert_num_queries
):
    url = reverse("report_page", args=[slug])
    client.get(url)
    for _ in range(2):
        with django_assert_num_queries(queries):
            client.get(url)
        for _ in range(3):
            ward = WardFactory()
            RelationshipManagerFactory(ward=ward)
            WardActionCoordinatorFactory(ward=ward)
            SeniorOfficerFactory(ward=ward)
