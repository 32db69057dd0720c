"""A private matter at every door: each address that can be asked about it, each list, search and
file, as each role and as a colleague of another party (security.md, rule 11)."""

from datetime import timedelta
from typing import Any

import pytest
from django.db.models import Q
from django.test import Client
from django.urls import reverse

from leadership import dates
from tests import personas
from tests.factories import CouncillorTermFactory
from tests.permissions.arguments import addresses
from tests.permissions.stated import rooms, stated
from tests.permissions.test_matrix import FORM, JSON, answer, asked, clients, said_to_api
from tests.permissions.test_side_doors import ASKED_FOR_WORDS, FILES, NONSENSE, shown
from tests.permissions.urls import named_urls
from tests.permissions.world import PRIVATE, PRIVATE_NOTE, World
from tests.tracker.test_reports import canaries_in

CANARIES = [PRIVATE, PRIVATE_NOTE]
SEE_IT = {"CO", "WAC", "OWNER"}
EVERYTHING = Q(pk__gt=0)  # the fault that is planted: a condition that keeps nobody out


def everybody(world: World) -> dict[str, Client]:
    """The roles, a councillor of the ward and another party, and the officer who answers for it."""
    found = clients(world)
    colleague = personas.councillor()  # who came after the ward's plan was signed by all there were
    lately = dates.today() - timedelta(days=30)
    CouncillorTermFactory(
        seat__ward=world["ward"], person=colleague.person, party="Green Party", start=lately
    )
    owner = personas.officer(person=world["private"].owner)
    for role, user in (("CO2", colleague), ("OWNER", owner)):
        found[role] = Client(raise_request_exception=False)
        found[role].force_login(user)
    return found


def about_it(world: World) -> list[tuple[str, frozenset[str], str]]:
    """Every address about one issue, asked about the private one and what belongs to it."""
    issue = world["private"]
    parts: dict[str, Any] = {
        "pk": issue.pk,
        "object_id": issue.pk,
        "action_pk": issue.actions.get().pk,
        "attachment_pk": issue.attachments.get().pk,
        "update_pk": issue.updates.first().pk,
        "acknowledgement_pk": issue.acknowledgements.get().pk,
        "reference": issue.reference,
    }
    found = []
    for url in named_urls():
        for _, arguments in addresses(world, url):
            asks_of_one = str(arguments.get("pk", "")) == str(world["issue"].pk) and url.name != (
                "meeting_detail"
            )
            of_admin = url.name.startswith("admin:tracker_issue_") and "object_id" in arguments
            if asks_of_one or of_admin or "reference" in arguments:
                private = {name: parts.get(name, value) for name, value in arguments.items()}
                found.append((url.name, url.methods, reverse(url.name, kwargs=private)))
    return found


def test_every_address_about_it_is_found(world):
    names = {name for name, _, _ in about_it(world)}
    assert {"issue_detail", "issue_edit", "issue_share", "attachment_download"} <= names
    assert {"api_issue", "api_issue_updates", "admin:tracker_issue_change"} <= names
    assert {"admin:tracker_issue_history", "public_issue", "update_redact"} <= names
    assert len(names) > 35


@pytest.mark.usefixtures("errors_told")
@pytest.mark.slow
def test_no_address_about_it_answers_those_who_may_not_see_it(world):
    wrong, to_api = [], said_to_api(world)
    for role, client in everybody(world).items():
        if role in SEE_IT:
            continue
        for name, methods, path in about_it(world):
            body = to_api if path.startswith("/api/") else ""
            for method in sorted(methods):
                status, location, text = answer(client, method, path, body, JSON)
                open_door = status == 200 or path in location.partition("next=")[0]
                if open_door or any(word.encode() in text for word in CANARIES):
                    wrong.append(f"{method} {path} {role}: {status} {location}")
                assert status < 500, (name, method, role)
    assert not wrong, "\n".join(wrong)


def test_those_who_see_it_do(world):
    path = reverse("issue_detail", args=[world["private"].pk])
    told = {
        role: [word for word in CANARIES if word in client.get(path).content.decode()]
        for role, client in everybody(world).items()
    }
    assert {role: words for role, words in told.items() if words} == {
        "CO": [PRIVATE], "WAC": CANARIES, "OWNER": CANARIES,
    }  # fmt: skip


@pytest.mark.slow
@pytest.mark.usefixtures("errors_told")
@pytest.mark.parametrize("room", [room for room in rooms() if room != "reporting"])
def test_a_colleague_of_another_party_meets_no_word_of_it_anywhere(world, room):
    """The other roles are walked by the matrix, whose canaries these words are."""
    client, wrong = everybody(world)["CO2"], []
    for label, methods, path in asked(world, {cell.name for cell in stated(room=room)}):
        for method in sorted(methods):
            _, _, text = answer(client, method, path, "", FORM)
            wrong += [f"{method} {label}: {word}" for word in CANARIES if word.encode() in text]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path, name", ASKED_FOR_WORDS)
def test_a_colleague_who_searches_for_its_words_finds_what_nonsense_finds(world, path, name):
    client = everybody(world)["CO2"]
    path, _, more = path.partition("?")
    given = dict(pair.split("=") for pair in more.split("&")) if more else {}
    for word in (*CANARIES, world["private"].reference):
        assert shown(client, path, **given, **{name: word}) == shown(
            client, path, **given, **{name: NONSENSE}
        )


def reports_that_list(client: Client, ending: str) -> list[str]:
    found = []
    for slug in ("appendix-2", "appendix-3", "appendix-4", "issues", "overdue", "quiet",
                 "since-the-last-forum"):  # fmt: skip
        response = client.get(
            reverse("report_download", args=[slug, ending]), {"year": "2016-17", "copy": "working"}
        )
        if response.status_code == 200:
            found += [
                f"{slug}.{ending}: {word}"
                for word in canaries_in(response.getvalue(), ending, CANARIES)
            ]
    return found


@pytest.mark.parametrize("ending", ["csv", "json", "xlsx"])
def test_no_file_has_a_word_of_it_not_even_for_those_who_see_it(world, ending):
    wrong = {
        role: found
        for role, client in everybody(world).items()
        if (found := reports_that_list(client, ending))
    }
    assert wrong == {}


def test_what_managers_are_told_has_no_word_and_no_reference_of_it(world):
    client = everybody(world)["CGM"]
    page = client.get(reverse("private_matter_list"))
    text = page.content.decode()
    assert text.count('data-label="Raised"') == 2
    assert [word for word in (*CANARIES, world["private"].reference) if word in text] == []
    assert str(world["ward"]) in text and str(world["category"]) in text


def test_a_planted_leak_is_found_in_pages_searches_and_files(world, monkeypatch):
    """One who forgets that a matter is private: everything above goes red."""
    manager = everybody(world)["CGM"]
    path = reverse("issue_detail", args=[world["private"].pk])

    def leaks() -> tuple[int, bool, bool]:
        searched = shown(manager, "/search/", q=PRIVATE)
        return (
            answer(manager, "GET", path)[0],
            searched != shown(manager, "/search/", q=NONSENSE),
            bool([found for ending in FILES[:3] for found in reports_that_list(manager, ending)]),
        )

    assert leaks() == (404, False, False)
    monkeypatch.setattr("tracker.models.issues.NOT_PRIVATE", EVERYTHING)
    assert leaks() == (200, True, True)


def test_a_planted_leak_to_colleagues_is_found(world, monkeypatch):
    colleague = everybody(world)["CO2"]
    path = reverse("issue_detail", args=[world["private"].pk])
    assert answer(colleague, "GET", path)[0] == 404
    monkeypatch.setattr("tracker.models.issues.shown_to_councillor", lambda user: EVERYTHING)
    status, _, text = answer(colleague, "GET", path)
    assert (status, PRIVATE.encode() in text) == (200, True)
