"""Ways round the front door, tried as each role: what may not be read is not guessed either
(security.md, rule 9 and "incidents to learn from")."""

import re
from copy import copy
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core import mail
from django.db import connection, transaction
from django.template.backends.django import Template
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from leadership.reporting.models import SavedReport
from tests import factories as make
from tests.permissions.stated import ROLES, Cell, rooms, stated
from tests.permissions.test_matrix import (
    answer,
    asked,
    clients,
    in_the_table,
    leaks,
    said_to_api,
)
from tests.permissions.world import (
    CANARIES,
    CONTACT,
    INTERNAL,
    MANAGERS,
    NAME,
    UNRELEASED,
)
from tests.tracker.test_reports import canaries_in
from tracker.models import Issue

NONSENSE = "zzqxjvkwpf"  # found nowhere
ELSEWHERE = ("https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example")
OTHER_METHODS = {"HEAD", "OPTIONS", "PUT", "DELETE"}
RECORDS = ("audit_export", "audit_signin", "django_session", "usersessions_usersession", "cache")
FILES = ("csv", "json", "xlsx", "pdf")


def shown(client: Client, path: str, **query: Any) -> tuple[int, str]:
    """Status and text, without what differs from answer to answer."""
    response = client.get(path, query)
    text = response.getvalue().decode(errors="replace")
    for value in query.values():
        for written in (str(value), urlencode({"": value})[1:], str(value).replace("@", "&#64;")):
            text = text.replace(written, "*")
    return response.status_code, re.sub(r'csrf\S+" value="\w+"|nonce="\S+"', "", text)


ASKED_FOR_WORDS = [
    ("/search/", "q"),
    ("/wards/", "q"),
    ("/issues/", "words"),
    ("/api/v1/issues/", "words"),
    ("/api/v1/public/issues/", "search"),
    ("/community/", "q"),
    ("/boards/", "q"),
    ("/decisions/", "words"),
    ("/committee-reports/", "q"),
    ("/promises/", "words"),
    ("/petitions/", "words"),
    ("/community/groups/", "words"),
    ("/community/activities/", "words"),
    ("/admin/tracker/issue/", "q"),
    ("/admin/meetings/meeting/", "q"),
    ("/admin/people/person/", "q"),
    ("/admin/autocomplete/?app_label=tracker&model_name=update&field_name=issue", "term"),
    ("/admin/autocomplete/?app_label=tracker&model_name=issue&field_name=meeting", "term"),
]


@pytest.mark.slow
@pytest.mark.parametrize("path, name", ASKED_FOR_WORDS)
def test_searching_for_a_closed_word_finds_what_searching_for_nonsense_finds(world, path, name):
    told = []
    path, _, more = path.partition("?")
    given = dict(pair.split("=") for pair in more.split("&")) if more else {}
    for role, client in clients(world).items():
        nothing = shown(client, path, **given, **{name: NONSENSE})
        for canary, readers in CANARIES.items():
            if role not in readers and shown(client, path, **given, **{name: canary}) != nothing:
                told.append(f"{role} learns of {canary}")
    assert not told, "\n".join(told)


def test_a_search_that_tells_is_found(world, monkeypatch):
    """The planted fault: a search that forgets whose issues it looks through."""
    client = clients(world)["CX"]
    assert shown(client, "/search/", q=UNRELEASED) == shown(client, "/search/", q=NONSENSE)
    monkeypatch.setattr("tracker.models.issues.reads_all_issues", lambda user: True)
    assert shown(client, "/search/", q=UNRELEASED) != shown(client, "/search/", q=NONSENSE)


@pytest.mark.parametrize("path", ["/issues/", "/api/v1/issues/"])
def test_a_filter_says_the_same_of_what_one_may_not_see_and_of_what_is_not_there(world, path):
    # keys as long as the one that is not there: a small number may stand anywhere on a page
    owner = make.PersonFactory(pk=88_888_888)
    Issue.objects.filter(pk=world["issue"].pk).update(owner=owner)
    private = make.MeetingFactory(pk=77_777_777, ward=world["ward"], public=False)
    guesses = {
        "owner": (owner.pk, 99_999_999),
        "ward": (world["ward"].code, "E99999999"),
        "meeting": (private.pk, 99_999_999),
        f"q_{world['question'].key}": (UNRELEASED, NONSENSE),
    }
    client = clients(world)["CX"]
    for name, (closed, absent) in guesses.items():
        assert shown(client, path, **{name: closed}) == shown(client, path, **{name: absent}), name


def test_nothing_is_raised_at_a_meeting_that_one_may_not_see(world):
    client = clients(world)["CX"]
    sent = {"ward": world["other_ward"].code, "title": "Lamp"}
    said = [
        client.post("/api/v1/issues/", sent | {"meeting": pk}, content_type="application/json")
        for pk in (world["private_meeting"].pk, 99_999_999)
    ]
    assert [each.status_code for each in said] == [400, 400]
    assert said[0].content.replace(str(world["private_meeting"].pk).encode(), b"99999999") == (
        said[1].content
    )


def test_a_file_is_found_with_its_own_issue_alone(world):
    """Keys run on: the next number is somebody else's."""
    own = make.IssueFactory(ward=world["other_ward"])
    attachment = world["issue"].attachments.exclude(title=INTERNAL).get()
    for role, status in (("CO", 200), ("CX", 404)):
        client = clients(world)[role]
        there = reverse("attachment_download", args=[world["issue"].pk, attachment.pk])
        assert client.get(there).status_code == status
        smuggled = reverse("attachment_download", args=[own.pk, attachment.pk])
        assert client.get(smuggled).status_code == 404
    redact = reverse("update_redact", args=[own.pk, world["update"].pk])
    assert clients(world)["CGM"].get(redact).status_code == 404


@pytest.mark.parametrize("role", ["CX", "RM", "SCR", "COM", "AL", "ADM"])
def test_a_shared_report_runs_with_its_readers_rights(world, role):
    """Saved by somebody with more rights, filters and copy included."""
    area = f"ward-{world['ward'].code}"
    filters = {"year": ["2016-17"], "area": [area], "copy": ["working"]}
    saved = SavedReport.objects.create(
        name="Shared", report="appendix-3", filters=filters, owner=world.users["CGM"], shared=True
    )
    client = clients(world)[role]
    page = client.get(reverse("saved_report_open", args=[saved.pk]), follow=True)
    assert page.status_code == 200
    assert leaks(role, "appendix-3", page.content) == []
    assert (UNRELEASED.encode() in page.content) == (role in CANARIES[UNRELEASED])


def test_a_councillors_conflict_shows_no_officers_note_and_no_raiser(world):
    issue = world["issue"]
    Issue.objects.filter(pk=issue.pk).update(street="Elm Row", version=issue.version + 1)
    make.UpdateFactory(issue=issue, text=INTERNAL, audience="internal")
    client = clients(world)["CO"]
    typed = {"title": "My own words", "version": issue.version}
    for page in (
        client.post(reverse("issue_edit", args=[issue.pk]), typed),
        client.patch(reverse("api_issue", args=[issue.pk]), typed, content_type="application/json"),
    ):
        assert page.status_code == 409
        assert "Elm Row" in page.content.decode()
        assert leaks("CO", "409", page.content) == []


@pytest.mark.usefixtures("errors_told")
@pytest.mark.parametrize("room", [room for room in rooms() if room != "reporting"])
@pytest.mark.slow
def test_other_methods_open_no_door_and_nothing_closed_is_logged(world, room, caplog):
    """A page that GET and POST keep closed is closed to every method; none of them leaks."""
    cells, wrong, by_role = stated(room=room), [], clients(world)
    to_api = said_to_api(world)
    for label, methods, path in asked(world, {cell.name for cell in cells}):
        for role in ("PUB", "CX", "SCR"):
            closed = all(cells.get(Cell(label, each, role)) in {"-", "x"} for each in methods)
            for method in OTHER_METHODS - methods:
                status, location, body = answer(by_role[role], method, path, to_api)
                found = in_the_table(label, status, location)
                # which methods an address takes is told without a look at what it is about
                described = method == "OPTIONS" and (not body or path.startswith("/api/"))
                if closed and found not in {"-", "x"} and not described:
                    wrong.append(f"{method} {path} {role}: {found}")
                wrong += leaks(role, f"{method} {path}", body)
    assert not wrong, "\n".join(wrong)
    assert [canary for canary in CANARIES if canary in caplog.text] == []
    assert mail.outbox == []


@pytest.mark.usefixtures("errors_told")
@pytest.mark.slow
def test_only_a_post_changes_anything(world):
    """Downloads and sessions leave their records; a page that is opened leaves nothing."""
    client, written = clients(world)["CGM"], []
    for _, methods, path in asked(world, {cell.name for cell in stated()}):
        if "/reports/" in path:
            continue
        for method in {"GET", "PUT", "DELETE"} - (methods - {"GET"}):
            with CaptureQueriesContext(connection) as queries:
                answer(client, method, path)
            written += [
                f"{method} {path}: {sql}" for sql in writes(queries) if not kept_for_all(sql)
            ]
    assert not written, "\n".join(written)


def writes(queries: CaptureQueriesContext) -> list[str]:
    said = [query["sql"] for query in queries.captured_queries]
    return [sql[:120] for sql in said if sql.startswith(("INSERT", "UPDATE", "DELETE"))]


def kept_for_all(sql: str) -> bool:
    """The record of what left, and what signing in keeps of a session."""
    return any(f'"{table}"' in sql for table in RECORDS)


@pytest.fixture
def pages_left_blank(monkeypatch):
    """Where an answer leads stands in its headers, which no template writes; pages are long."""
    monkeypatch.setattr(Template, "render", lambda page, context=None, request=None: "")


@pytest.mark.usefixtures("pages_left_blank")
@pytest.mark.parametrize("room", [room for room in rooms() if room != "reporting"])
@pytest.mark.slow
def test_nobody_is_sent_to_another_site(world, room):
    away, by_role = [], clients(world)
    for _, _, path in asked(world, {cell.name for cell in stated(room=room)}):
        for role in ("PUB", "CGM"):
            for next_one in ELSEWHERE:
                given = {"next": next_one, "redirect_to": next_one, "url": next_one}
                with transaction.atomic():
                    client = by_role[role]
                    cookies = copy(client.cookies)
                    places = [client.get(path.partition("?")[0], given).get("Location", "")]
                    if not any(word in path for word in ("sign-out", "logout")):
                        places.append(client.post(path, given).get("Location", ""))
                    client.cookies = cookies
                    transaction.set_rollback(True)
                away += [f"{path} {role}: {to}" for to in places if leads_away(to)]
    assert not away, "\n".join(away)


def leads_away(location: str) -> bool:
    return bool(re.match(r"(https?:)?[/\\]{2}|javascript:", location.lower().strip()))


def test_the_public_interface_is_the_same_for_everybody(world):
    by_role = clients(world)
    for path in (
        reverse("api_public_issues"),
        reverse("api_public_issue", args=[world["released"].reference]),
    ):
        assert len({by_role[role].get(path).content for role in ROLES}) == 1


def test_a_planted_leak_is_found_in_every_kind_of_file(world, monkeypatch):
    """A report that forgets the scope: the councillor of another ward reads it in each format."""
    client = clients(world)["CX"]
    given = {"year": "2016-17", "area": f"ward-{world['ward'].code}", "copy": "working"}

    def found(ending: str) -> list[str]:
        page = client.get(reverse("report_download", args=["appendix-3", ending]), given)
        return canaries_in(page.getvalue(), ending, [UNRELEASED, INTERNAL, NAME, CONTACT, MANAGERS])

    assert {ending: found(ending) for ending in FILES} == {ending: [] for ending in FILES}
    monkeypatch.setattr("tracker.models.issues.reads_all_issues", lambda user: True)
    assert {ending: found(ending) for ending in FILES} == {ending: [UNRELEASED] for ending in FILES}
