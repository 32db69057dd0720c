"""The index, a report on screen, its files, saved reports and requests."""

import dataclasses

import pytest
from django.urls import reverse

from leadership.audit.models import Export
from leadership.people.models import Organisation
from leadership.reporting import registry
from leadership.reporting.models import ReportRequest, SavedReport
from leadership.reporting.services import HUNG_UP, download
from tests import personas
from tests.factories import OrganisationFactory
from tests.reporting.fakes import BY_QUERY, BY_ROWS, ask_for

PAGE = "/reports/organisations/"


@pytest.fixture(autouse=True)
def reports(monkeypatch, db):
    found = {report.slug: report for report in (BY_QUERY, BY_ROWS)}
    monkeypatch.setattr(registry, "_reports", found)
    return found


@pytest.fixture
def gita(client):
    user = personas.manager()
    client.force_login(user)
    return user


def cells(response):
    return [[text for text, _, _ in row] for row in response.context["rows"]]


@pytest.mark.parametrize("slug", ["organisations", "organisations-computed"])
def test_a_report_is_sorted_by_any_column(client, gita, slug):
    for name in ("Bee", "ant", "Cicada"):
        OrganisationFactory(name=name)
    address = reverse("report_page", args=[slug])
    up = client.get(address, {"sort": "letters"})
    assert [row[0] for row in cells(up)] == ["Bee", "ant", "Cicada"]
    assert [head["way"] for head in up.context["heads"]].count("ascending") == 1
    down = client.get(address, {"sort": "-letters"})
    assert cells(down)[0][0] == "Cicada"
    assert [row[0] for row in cells(client.get(address, {"sort": "nonsense"}))][0] == "Bee"


@pytest.mark.parametrize("slug", ["organisations", "organisations-computed"])
def test_a_report_is_paged_and_filtered(client, gita, slug):
    Organisation.objects.bulk_create(Organisation(name=f"Group {n:03d}") for n in range(120))
    address = reverse("report_page", args=[slug])
    last = client.get(address, {"page": "3"})
    assert [row[0] for row in cells(last)] == [f"Group {n:03d}" for n in range(100, 120)]
    assert "120 rows" in last.content.decode()
    assert len(cells(client.get(address, {"name": "Group 01"}))) == 10


def test_a_report_without_rows_says_what_to_do(client, gita):
    response = client.get(PAGE, {"name": "nowhere"})
    assert "Nothing was found for what was asked." in response.content.decode()


def test_a_page_says_what_it_is_and_whom_to_ask(client, gita):
    text = client.get(PAGE).content.decode()
    assert "Not for publication" in text
    assert '<p class="govuk-body">Data as at' in text
    assert "ant · data as at" in client.get(PAGE, {"name": "ant"}).content.decode()
    for ending in ("pdf", "xlsx", "csv", "json"):
        assert f"{PAGE}download.{ending}?copy=working" in text


@pytest.mark.parametrize("number", [1, 3])
def test_a_report_asks_the_same_number_of_queries_whatever_it_holds(
    client, gita, number, django_assert_num_queries
):
    for _ in range(number):
        OrganisationFactory()
    client.get(PAGE)
    with django_assert_num_queries(6):
        client.get(PAGE)
    with django_assert_num_queries(6):
        list(client.get(f"{PAGE}download.csv").streaming_content)


def test_a_download_is_recorded_with_rows_and_hash(client, gita):
    OrganisationFactory(name="Bee")
    response = client.get(f"{PAGE}download.csv", {"name": "Bee", "copy": "publication"})
    assert Export.objects.get().rows is None  # not read yet
    content = b"".join(response.streaming_content)
    export = Export.objects.get()
    assert (export.by, export.rows, export.failed) == (gita, 1, "")
    assert (export.copy, export.filters["name"]) == ("publication", ["Bee"])
    assert len(export.sha256) == 64
    assert content.count(b"\n") == 2
    assert "organisations-bee-publication.csv" in response["Content-Disposition"]
    assert response["Link"].startswith(f"<{PAGE}download.csv-metadata.json?")


def test_a_download_that_is_not_read_to_its_end_is_recorded_as_such(gita):
    OrganisationFactory()
    chunks = download(ask_for(BY_QUERY, gita), "csv")
    next(chunks)
    chunks.close()
    export = Export.objects.get()
    assert (export.rows, export.sha256, export.failed) == (None, "", HUNG_UP)


def test_a_report_too_long_to_print_offers_the_other_files(client, gita, monkeypatch):
    monkeypatch.setattr("leadership.reporting.writers.pdf.MOST_ROWS", 0)
    OrganisationFactory()
    response = client.get(f"{PAGE}download.pdf")
    assert response.status_code == 422
    assert "take it as Excel (XLSX) or CSV" in response.content.decode()
    assert not Export.objects.exists()


def test_an_unknown_format_and_a_copy_one_may_not_take_are_not_found(client, reports):
    closed = dataclasses.replace(BY_QUERY, may_take_working=lambda user: False)
    reports["organisations"] = closed
    client.force_login(personas.officer())
    assert client.get(f"{PAGE}download.exe").status_code == 404
    assert client.get(f"{PAGE}download.csv", {"copy": "working"}).status_code == 404
    assert client.get(f"{PAGE}download.csv", {"copy": "publication"}).status_code == 200
    assert "copy=publication" in client.get(PAGE).content.decode()


def test_nobody_reads_a_report_without_signing_in(client):
    for address in ("/reports/", PAGE, f"{PAGE}download.csv", f"{PAGE}save/"):
        assert client.get(address).status_code == 302
        assert client.get(address).url.startswith("/sign-in/")


def test_a_report_is_saved_shared_and_run_again(client, gita):
    response = client.post(f"{PAGE}save/?name=Bee", {"name": "Bees", "shared": "on"})
    assert response.status_code == 302
    saved = SavedReport.objects.get()
    assert (saved.owner, saved.report, saved.filters["name"]) == (gita, "organisations", ["Bee"])
    again = client.get(saved.get_absolute_url())
    assert again.url == f"{PAGE}?copy=working&name=Bee"
    client.force_login(personas.officer())
    assert "Bees" in client.get("/reports/").content.decode()
    assert client.post(f"/reports/saved/{saved.pk}/delete/").status_code == 404
    assert SavedReport.objects.count() == 1


def test_a_saved_report_that_is_not_shared_is_its_owners_alone(client, gita):
    client.post(f"{PAGE}save/", {"name": "Mine"})
    saved = SavedReport.objects.get()
    client.force_login(personas.officer())
    assert client.get(saved.get_absolute_url()).status_code == 404
    assert "Mine" not in client.get("/reports/").content.decode()
    client.force_login(gita)
    assert client.post(f"/reports/saved/{saved.pk}/delete/").status_code == 302
    assert not SavedReport.objects.exists()


def test_two_saved_reports_of_one_name_are_refused(client, gita):
    client.post(f"{PAGE}save/", {"name": "Mine"})
    response = client.post(f"{PAGE}save/", {"name": "MINE"})
    assert "You already have a saved report of that name." in response.content.decode()
    assert SavedReport.objects.count() == 1


def test_a_manager_notes_who_asked_for_what_and_when_it_was_done(client, gita):
    address = "/reports/requests/"
    assert "Nobody has asked for a report yet." in client.get(address).content.decode()
    day = {"asked_on_0": "14", "asked_on_1": "11", "asked_on_2": "2017", "asked_on": "2017-11-14"}
    given = {"asked_by": "Cllr A. Example", "what": "Shard End, parking", **day}
    assert client.post(address, given).status_code == 302
    wanted = ReportRequest.objects.get()
    assert (wanted.asked_by, wanted.noted_by, wanted.done_on) == ("Cllr A. Example", gita, None)
    assert client.post(f"{address}{wanted.pk}/done/").status_code == 302
    wanted.refresh_from_db()
    assert wanted.done_by == gita
    assert client.post(f"{address}{wanted.pk}/done/").status_code == 409


def test_requests_are_the_managers_alone(client):
    for user in (personas.officer(), personas.administrator(), personas.councillor()):
        client.force_login(user)
        assert client.get("/reports/requests/").status_code == 404
        assert client.post("/reports/requests/", {"asked_by": "x", "what": "y"}).status_code == 404
    assert not ReportRequest.objects.exists()
