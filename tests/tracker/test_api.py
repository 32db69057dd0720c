"""The API: the same issues, rules and moves as the pages, as JSON."""

import pytest
from rest_framework.test import APIClient

from tests.factories import (
    CategoryFactory,
    IssueFactory,
    MeetingFactory,
    PersonFactory,
    RaiserFactory,
    UpdateFactory,
    WardFactory,
)
from tests.personas import administrator, coordinator, councillor, manager, officer
from tracker.api import serializers as shapes
from tracker.models import Audience, Issue, Status

pytestmark = pytest.mark.django_db
API = "/api/v1/"


def signed_in(user) -> APIClient:
    client = APIClient()
    client.force_login(user)
    return client


def post(client, issue, name, **values):
    return client.post(f"{API}issues/{issue.pk}/{name}/", values, format="json")


@pytest.fixture
def ward():
    return WardFactory()


@pytest.mark.parametrize("name", ["issues/", "wards/", "meetings/", "reports/", "schema/"])
def test_nobody_reads_it_without_signing_in(name):
    assert APIClient().get(f"{API}{name}").status_code == 403


def test_everybody_reads_published_issues_and_no_column_more():
    issue = IssueFactory(released=True, category=CategoryFactory())
    RaiserFactory(issue=issue)
    UpdateFactory(issue=issue, text="Said in public", audience=Audience.PUBLIC)
    UpdateFactory(issue=issue, text="Said to the ward", audience=Audience.WARD)
    IssueFactory()
    listed = APIClient().get(f"{API}public/issues/").json()
    assert listed["count"] == 1
    assert set(listed["results"][0]) == set(shapes.PublicIssueSerializer().fields)
    one = APIClient().get(f"{API}public/issues/{issue.reference.lower()}/")
    assert [said["text"] for said in one.json()["updates"]] == ["Said in public"]
    text = one.content.decode()
    for private in (issue.title + '"', issue.description, issue.raiser.name, issue.raiser.contact):
        assert private not in text
    assert APIClient().get(f"{API}public/issues/{IssueFactory().reference}/").status_code == 404


def test_published_issues_are_filtered_by_ward_and_status():
    done = IssueFactory(released=True, status=Status.CLOSED)
    IssueFactory(released=True)
    get = APIClient().get
    assert get(f"{API}public/issues/?status=closed").json()["count"] == 1
    found = get(f"{API}public/issues/?ward={done.ward.code}").json()["results"]
    assert [row["reference"] for row in found] == [done.reference]
    assert get(f"{API}public/issues/?status=nonsense").status_code == 400


def test_a_councillor_lists_the_own_wards_issues_with_the_columns_that_are_described(ward):
    mine, _ = RaiserFactory(issue__ward=ward).issue, IssueFactory()
    answer = signed_in(councillor(of=ward)).get(f"{API}issues/")
    assert [row["id"] for row in answer.json()["results"]] == [mine.pk]
    assert set(answer.json()["results"][0]) == set(shapes.IssueSerializer().fields)
    assert mine.raiser.name not in answer.content.decode()


def test_the_filters_are_those_of_the_page(ward):
    IssueFactory(ward=ward, status=Status.CLOSED)
    IssueFactory(ward=ward)
    client = signed_in(manager())
    assert client.get(f"{API}schema/").status_code == 200  # its making leaves no mark on them
    assert client.get(f"{API}issues/?status=still_open").json()["count"] == 1
    assert client.get(f"{API}issues/?ward={ward.code}&status=closed").json()["count"] == 1
    assert client.get(f"{API}issues/?ward=nowhere").status_code == 400


def test_a_page_has_fifty_rows_and_never_more_than_two_hundred(ward, monkeypatch):
    for _ in range(52):
        IssueFactory(ward=ward)
    client = signed_in(manager())
    first = client.get(f"{API}issues/").json()
    assert (len(first["results"]), first["count"], first["more_than_counted"]) == (50, 52, False)
    assert len(client.get(first["next"]).json()["results"]) == 2
    assert len(client.get(f"{API}issues/?page_size=1000").json()["results"]) == 52
    monkeypatch.setattr("leadership.council.paging.LARGEST_COUNT", 50)
    capped = client.get(f"{API}issues/").json()
    assert (capped["count"], capped["more_than_counted"], capped["next"]) == (50, True, None)


@pytest.mark.parametrize("rows", [1, 3])
def test_a_list_asks_the_same_number_of_queries_at_any_length(
    ward, rows, django_assert_num_queries
):
    for _ in range(rows):
        IssueFactory(ward=ward, owner=PersonFactory(), category=CategoryFactory())
    client = signed_in(councillor(of=ward))
    client.get(f"{API}issues/")
    with django_assert_num_queries(6):  # session, login, roles, option lists, count, rows
        client.get(f"{API}issues/")


def test_one_issue_says_what_its_reader_may_read_and_do(ward):
    issue = IssueFactory(ward=ward, owner=PersonFactory())
    RaiserFactory(issue=issue, name="Robin Private")
    UpdateFactory(issue=issue, text="Between us", audience=Audience.INTERNAL)
    address = f"{API}issues/{issue.pk}/"
    seen = signed_in(councillor(of=ward)).get(address)
    assert set(seen.json()) == set(shapes.IssueInFullSerializer().fields)
    assert (seen.json()["updates"], seen.json()["moves"]) == ([], ["escalate"])
    by_owner = signed_in(officer(person=issue.owner)).get(address).json()
    assert [said["text"] for said in by_owner["updates"]] == ["Between us"]
    assert by_owner["moves"] == [
        "acknowledge", "answer", "start", "assign", "pass_on", "escalate", "close",
    ]  # fmt: skip
    for user in (manager(), administrator(), coordinator(of=ward)):
        assert "Robin Private" not in signed_in(user).get(address).content.decode()
    assert signed_in(councillor(of=WardFactory())).get(address).status_code == 404
    assert signed_in(officer()).get(address).status_code == 404


def test_an_issue_goes_from_raised_to_closed_by_its_moves(ward):
    cllr, clerk, owner = councillor(of=ward), coordinator(of=ward), officer()
    raised = signed_in(cllr).post(
        f"{API}issues/", {"ward": ward.code, "title": "Dark lamp"}, format="json"
    )
    assert (raised.status_code, raised.json()["status"]) == (201, "raised")
    issue = Issue.objects.get()
    given = post(signed_in(clerk), issue, "assign", version=1, owner=owner.person.pk)
    assert (given.status_code, given.json()["status"]) == (200, "open")
    assert post(signed_in(owner), issue, "start", version=2).json()["status"] == "in_progress"
    words = {"outcome_kind": "done", "outcome": "Lit."}
    assert post(signed_in(owner), issue, "answer", version=3, **words).json()["status"] == (
        "answered"
    )
    back = post(signed_in(cllr), issue, "dispute", version=4, reason="Dark again")
    assert back.json()["status"] == "in_progress"
    assert post(signed_in(owner), issue, "answer", version=5, **words).status_code == 200
    assert post(signed_in(cllr), issue, "accept", version=6).json()["status"] == "closed"
    again = post(signed_in(cllr), issue, "reopen", version=7, reason="Dark once more")
    assert (again.json()["status"], again.json()["outcome"]) == ("open", "")
    assert post(signed_in(owner), issue, "close", version=8, **words).json()["status"] == "closed"


def test_what_one_may_not_do_is_not_found_and_changes_nothing(ward):
    issue = IssueFactory(ward=ward, owner=PersonFactory())
    words = {"outcome_kind": "done", "outcome": "Lit."}
    for user in (councillor(of=ward), administrator(), councillor(of=WardFactory()), officer()):
        for name, values in [
            ("start", {}), ("answer", words), ("close", words), ("withdraw", {}),
            ("assign", {"owner": issue.owner.pk}), ("release", {"public_summary": "Lamp"}),
        ]:  # fmt: skip
            assert post(signed_in(user), issue, name, version=1, **values).status_code == 404
    issue.refresh_from_db()
    assert (issue.status, issue.version, issue.released_at) == (Status.OPEN, 1, None)


def test_the_second_of_two_is_told_who_changed_what(ward):
    issue = IssueFactory(ward=ward, street="Elm Row")
    first, second = coordinator(of=ward), councillor(of=ward)
    address = f"{API}issues/{issue.pk}/"
    saved = signed_in(first).patch(address, {"version": 1, "street": "Oak Row"}, format="json")
    assert (saved.status_code, saved.json()["version"]) == (200, 2)
    refused = signed_in(second).patch(address, {"version": 1, "street": "Ash Row"}, format="json")
    assert refused.status_code == 409
    [change] = refused.json()["changes"]
    assert change.startswith(f"{first} changed place or street from “Elm Row” to “Oak Row”")
    issue.refresh_from_db()
    assert issue.street == "Oak Row"


def test_a_move_that_is_not_possible_is_a_conflict(ward):
    issue = IssueFactory(ward=ward, status=Status.CLOSED)
    refused = post(signed_in(coordinator(of=ward)), issue, "start", version=1)
    assert refused.status_code == 409
    assert refused.json() == {
        "detail": "This issue is closed: it cannot become in progress from there.",
        "changes": [],
    }


def test_malformed_is_400_with_the_field_and_refused_is_422_with_the_field(ward):
    issue = IssueFactory(ward=ward, owner=PersonFactory())
    client = signed_in(coordinator(of=ward))
    malformed = post(client, issue, "close", version=1, outcome_kind="magic", outcome="x")
    assert (malformed.status_code, set(malformed.json())) == (400, {"outcome_kind"})
    assert set(post(client, issue, "close").json()) == {"version", "outcome_kind", "outcome"}
    refused = post(client, issue, "release", version=1, public_summary="Lamp", public_outcome="Lit")
    assert refused.status_code == 422
    assert refused.json()["field"] == "public_outcome"
    issue.refresh_from_db()
    assert (issue.status, issue.released_at) == (Status.OPEN, None)


def test_updates_are_added_for_an_audience_one_may_write_for(ward):
    issue = IssueFactory(ward=ward)
    cllr = signed_in(councillor(of=ward))
    assert post(cllr, issue, "updates", text="Still dark").status_code == 201
    for audience in ("internal", "public"):
        assert post(cllr, issue, "updates", text="x", audience=audience).status_code == 404
    said = cllr.get(f"{API}issues/{issue.pk}/updates/").json()
    assert [row["text"] for row in said] == ["Still dark"]


def test_nobody_raises_in_another_ward_or_names_an_owner_as_a_councillor(ward):
    client = signed_in(councillor(of=ward))
    elsewhere = {"ward": WardFactory().code, "title": "Dark lamp"}
    assert client.post(f"{API}issues/", elsewhere, format="json").status_code == 404
    dated = {"ward": ward.code, "title": "Dark lamp", "due": "2030-01-01"}
    assert client.post(f"{API}issues/", dated, format="json").status_code == 404
    assert Issue.objects.count() == 0


def test_a_post_without_the_token_against_forgery_is_refused(ward):
    client = APIClient(enforce_csrf_checks=True)
    client.force_login(coordinator(of=ward))
    issue = IssueFactory(ward=ward, owner=PersonFactory())
    assert post(client, issue, "start", version=1).status_code == 403
    issue.refresh_from_db()
    assert issue.status == Status.OPEN


def test_wards_are_listed_as_of_a_day(ward):
    client = signed_in(officer())
    [row] = client.get(f"{API}wards/?on=2016-07-12").json()["results"]
    assert (row["code"], row["name"], row["end"]) == (ward.code, ward.name, None)
    assert client.get(f"{API}wards/?on=1999-01-01").json()["count"] == 0


def test_meetings_are_those_one_may_see_without_a_private_venue(ward):
    open_one = MeetingFactory(ward=ward, venue="Elm Hall")
    home = MeetingFactory(ward=ward, venue="12 Elm Row", venue_is_public=False)
    closed = MeetingFactory(ward=ward, public=False)
    rows = {row["id"]: row for row in signed_in(officer()).get(f"{API}meetings/").json()["results"]}
    assert set(rows) == {open_one.pk, home.pk}
    assert (rows[open_one.pk]["venue"], rows[home.pk]["venue"]) == ("Elm Hall", "")
    assert rows[open_one.pk]["wards"] == [ward.code]
    found = signed_in(councillor(of=ward)).get(f"{API}meetings/?ward={ward.code}").json()
    assert closed.pk in {row["id"] for row in found["results"]}


def test_the_description_names_every_address_and_answers_json_alone():
    client = signed_in(officer())
    schema = client.get(f"{API}schema/").json()
    assert schema["openapi"].startswith("3.")
    assert {"/api/v1/issues/", "/api/v1/issues/{id}/close/", "/api/v1/public/issues/"} <= set(
        schema["paths"]
    ) or "/api/v1/issues/{pk}/close/" in schema["paths"]
    page = client.get(f"{API}issues/", HTTP_ACCEPT="text/html")
    assert page.status_code == 406 or page["Content-Type"] == "application/json"
