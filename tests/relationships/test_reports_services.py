"""The services matrix and the scope statements as reports, in every format."""

import io
import json
from datetime import date, datetime

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from relationships.models import Service
from relationships.services import change_levels, load_services
from tests import personas
from tests.factories import PersonFactory, PortfolioHolderFactory, ScopeStatementFactory

pytestmark = pytest.mark.django_db

MATRIX, SCOPE = "/reports/services-matrix/", "/reports/scope-statements/"


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def annex(client):
    load_services()
    client.force_login(personas.councillor())


def rows(client, address, **asked):
    response = client.get(f"{address}download.json", asked)
    return json.loads(b"".join(response.streaming_content))["rows"]


def test_27_lines_and_44_ticks_in_a_file(client, annex):
    found = rows(client, MATRIX)
    ticks = [sum(row[level] for row in found) for level in ("ward", "cluster", "city")]
    assert (len(found), ticks) == (27, [22, 15, 7])
    leisure = found[10]
    assert leisure["portfolios"] == (
        "Clean Streets, Recycling and Environment; Deputy Leader; Health and Social Care"
    )
    assert leisure["holders"] == "nobody recorded; nobody recorded; nobody recorded"
    assert [row["service"] for row in found if row["levels"] == "Not yet scoped"] == ["Children"]
    assert found[2]["provider"] == "Amey"


def test_it_is_of_the_day_asked_for_and_says_what_changed(client, annex):
    libraries = Service.objects.get(name="Libraries")
    change_levels(
        service=libraries, at_ward=True, at_cluster=False, at_city=False,
        start=date(2017, 9, 1), by=personas.manager(),
    )  # fmt: skip
    deputy = libraries.portfolio_links.get().portfolio
    PortfolioHolderFactory(
        portfolio=deputy, person=PersonFactory(name="Ada"), capacity="deputy_leader",
        start=date(2017, 9, 1),
    )  # fmt: skip
    assert rows(client, MATRIX, on="2017-07-19")[11]["levels"] == "Ward and cluster"
    assert rows(client, MATRIX)[11]["levels"] == "Ward"
    said = client.get(MATRIX, {"before": "2017-07-19"}).content.decode()
    assert "Services matrix as at 15 November 2017" in said
    assert "Libraries: cluster taken away. Ward and cluster became ward." in said
    assert "Deputy Leader: Ada, Deputy Leader in place of nobody recorded." in said
    assert "before=2017-07-19" in said  # the files keep what was asked
    nothing = client.get(MATRIX, {"before": "2017-10-01"}).content.decode()
    assert "Nothing." in nothing


@pytest.mark.parametrize("address", [MATRIX, SCOPE])
def test_it_is_a_workbook_a_paper_and_a_csv(client, annex, address):
    files = {
        ending: b"".join(client.get(f"{address}download.{ending}").streaming_content)
        for ending in ("xlsx", "pdf", "csv")
    }
    sheet = load_workbook(io.BytesIO(files["xlsx"])).worksheets[0]
    named = [row[1].value for row in sheet.iter_rows() if row[1].value]
    assert named[0] == "Service"
    assert {"Parks", "Carers support"} <= set(named)
    assert "Carers support" in "".join(
        page.extract_text() for page in PdfReader(io.BytesIO(files["pdf"])).pages
    )
    assert files["csv"].count(b"\n") == 28


def test_the_matrix_is_public_and_has_no_working_copy(client, annex):
    assert client.get(f"{MATRIX}download.csv", {"copy": "working"}).status_code == 404
    assert "Publication copy" in client.get(MATRIX).content.decode()


def test_the_missing_scope_statements_are_listed(client, annex):
    parks, health, homes = (
        Service.objects.get(name=name)
        for name in ("Parks", "Health", "Housing Development/Planning")
    )
    supplied = {"supplied_on": date(2017, 9, 4), "supplied_by": PersonFactory(name="Olga")}
    ScopeStatementFactory(service=parks, start=date(2017, 9, 11), **supplied)
    ScopeStatementFactory(service=health, published=False, **supplied)
    ScopeStatementFactory(service=homes, end=date(2017, 10, 1))
    missing = {row["service"]: row for row in rows(client, SCOPE)}
    assert len(missing) == 26
    assert "Parks" not in missing
    assert missing["Health"]["state"] == "Draft, not published"
    assert missing["Health"]["supplied_by"] == "Olga"
    assert missing["Libraries"]["state"] == "None supplied"
    assert missing["Housing Development/Planning"]["state"] == "None supplied"
    every = {row["service"]: row for row in rows(client, SCOPE, which="all")}
    assert len(every) == 27
    assert every["Parks"] == {
        "number": 8, "service": "Parks", "state": "Published", "supplied_on": "2017-09-04",
        "supplied_by": "Olga", "in_force_from": "2017-09-11",
    }  # fmt: skip
    assert "1 of 27 services have published what they cover." in (
        client.get(SCOPE).content.decode()
    )


@pytest.mark.parametrize("address", [MATRIX, SCOPE])
def test_few_queries(client, annex, address, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        client.get(address, {"before": "2017-07-19", "on": "2017-10-01"})
