"""The permission table against the application: each URL, method and role (security.md)."""

import csv
import json
import re
from copy import copy
from typing import Any

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import NoReverseMatch, reverse

from leadership import dates
from tests.permissions.arguments import FORM_OF, QUERY_OF, addresses
from tests.permissions.stated import ROLES, Cell, rooms, stated, stated_in_vain, unstated
from tests.permissions.urls import Url, named_urls
from tests.permissions.world import (
    CANARIES,
    COMMITTEE_PRIVATE,
    PRIVATE,
    PRIVATE_MEETING,
    UNRELEASED,
    World,
)

JSON, FORM = "application/json", "application/x-www-form-urlencoded"
SIGN_IN = ("/sign-in/?next=", "/admin/login/")
CLOSED = {
    "issue": UNRELEASED,
    "private": PRIVATE,
    "private_meeting": PRIVATE_MEETING,
    "private_committee_meeting": COMMITTEE_PRIVATE,
}
SAYS_WHERE = re.compile(r'value="\w+"| aria-current="\w+"')  # a form's token, the menu's entry


def clients(world: World) -> dict[str, Client]:
    found = {}
    for role, user in world.users.items():
        found[role] = Client(raise_request_exception=False)
        if user is not None:
            found[role].force_login(user)
    return found


def said_to_api(world: World) -> str:
    """What every move of the API needs, so that only access can refuse it."""
    words = dict.fromkeys(["outcome", "reason", "text", "public_summary"], "Seen to")
    keys = {"owner": world["owner"].pk, "ward": world["ward"].code, "who": world["owner"].pk}
    keys |= {"seen_by": "ward", "what_next": "Seen to", "hear_next": f"{dates.today():%Y-%m-%d}"}
    keys |= {"to": 6, "skipped": "Seen to", "service": world["service"].slug}
    return json.dumps({**words, **keys, "version": 1, "outcome_kind": "done", "title": "Drain"})


def answered(
    client: Client, method: str, path: str, body: str = "", content_type: str = JSON
) -> tuple[HttpResponse, bytes]:
    """The answer and its body; whatever was changed is undone, signing out too."""
    cookies = copy(client.cookies)
    with transaction.atomic():
        response = client.generic(method, path, body, content_type=content_type)
        shown = b"" if response.get("Location") else response.getvalue()
        transaction.set_rollback(True)
    client.cookies = cookies
    return response, shown


def answer(*asked: Any) -> tuple[int, str, bytes]:
    """Status, where it sends to and the body."""
    response, shown = answered(*asked)
    return response.status_code, response.get("Location", ""), shown


def in_the_table(label: str, status: int, location: str) -> str:
    """The table's letter for an answer; a fault of the server has none."""
    if status == 405:
        return "x"
    if status >= 500:
        return f"fault {status}"
    if status == 404 or any(location.startswith(start) for start in SIGN_IN):
        return "-"
    if location == "/admin/":  # how the admin says that there is no such object
        return "-"
    if status == 403 and label.startswith(("admin:", "api_")):
        return "-"
    return "y" if status in {200, 201, 204, 301, 302, 304, 400, 409, 422} else f"status {status}"


def asked(world: World, names: set[str]) -> list[tuple[str, frozenset[str], str]]:
    """What these URLs are stated under, their methods, and the addresses they are asked at."""
    found = []
    for url in named_urls():
        if url.name not in names:
            continue
        for label, arguments in addresses(world, url):
            try:
                path = reverse(url.name, kwargs=arguments)
                query = QUERY_OF.get(url.name, "")
                found.append((label, url.methods, f"{path}?{query}" if query else path))
            except NoReverseMatch:
                continue  # a pattern of somebody else's without a name: stated, never reversed
    return found


def leaks(role: str, path: str, body: bytes) -> list[str]:
    return [
        f"{role} reads {canary} at {path}"
        for canary, readers in CANARIES.items()
        if role not in readers and canary.encode() in body
    ]


def careless(role: str, path: str, response: HttpResponse) -> list[str]:
    """An answer that hangs on who asks says so, and no shared cache keeps it; there is no ETag to
    compare it by."""
    for_everybody = path == "/council.css" or path.startswith("/api/v1/public/")
    if role == "PUB" or response.status_code != 200 or for_everybody:
        return []
    apart = "Cookie" in response.get("Vary", "") or "private" in response.get("Cache-Control", "")
    return [] if apart and not response.has_header("ETag") else [f"{role}: kept by caches: {path}"]


def test_every_url_and_method_is_stated():
    urls = list(named_urls())
    assert unstated(urls, stated()) == []
    assert stated_in_vain({url.name for url in urls}, stated()) == []


@pytest.mark.slow
@pytest.mark.usefixtures("errors_told")
@pytest.mark.parametrize("room", rooms())
def test_a_room_answers_as_stated_and_leaks_nothing(world, room):
    cells, wrong = stated(room=room), []
    by_role, to_api = clients(world), said_to_api(world)
    for label, methods, path in asked(world, {cell.name for cell in cells}):
        form = FORM_OF.get(label)
        sent = (form, FORM) if form else (to_api if path.startswith("/api/") else "", JSON)
        for method in sorted(methods):
            for role in ROLES:
                said = cells.get(Cell(label, method, role), "unstated")
                response, body = answered(by_role[role], method, path, *sent)
                found = in_the_table(label, response.status_code, response.get("Location", ""))
                if found != said:
                    wrong.append(f"{method} {label} {role}: stated {said}, is {found} ({path})")
                wrong += leaks(role, path, body)
                wrong += careless(role, path, response) if method == "GET" else []
    assert not wrong, "\n".join(wrong)


def test_a_planted_leak_is_found(world, monkeypatch):
    monkeypatch.setattr("leadership.people.access.is_governance_manager", lambda user: True)
    monkeypatch.setattr("tracker.models.issues.reads_all_issues", lambda user: True)
    path = reverse("issue_detail", args=[world["issue"].pk])
    status, _, body = answer(clients(world)["CX"], "GET", path)
    assert status == 200
    assert f"CX reads {UNRELEASED} at {path}" in leaks("CX", path, body)


@pytest.mark.parametrize("role", ROLES)
def test_what_is_not_there_and_what_is_closed_have_the_same_page(world, role):
    """One page for both: it tells nothing of what was asked for, nor why there is no answer."""
    client, pages = clients(world)[role], set()
    closed = [name for name, canary in CLOSED.items() if role not in CANARIES[canary]]
    for path in ("/nowhere/", *(world[name].get_absolute_url() for name in closed)):
        shown = client.get(path)
        if not shown.get("Location", "").startswith(SIGN_IN):
            assert shown.status_code == 404
            pages.add(SAYS_WHERE.sub("", shown.text.replace(path, "*")))
    assert closed and len(pages) == 1
    assert "Page not found" in pages.pop()


def test_an_answer_that_a_shared_cache_may_keep_is_found():
    kept, marked = HttpResponse(), HttpResponse(headers={"Vary": "Cookie", "ETag": "1"})
    apart = HttpResponse(headers={"Vary": "Cookie"})
    assert careless("CGM", "/issues/", kept) == ["CGM: kept by caches: /issues/"]
    assert careless("CGM", "/issues/", marked) == ["CGM: kept by caches: /issues/"]
    assert careless("CGM", "/issues/", apart) == careless("PUB", "/issues/", kept) == []


def test_an_unstated_url_is_found(tmp_path):
    with (tmp_path / "half.csv").open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["url", "method", *ROLES])
        rows.writerow(["issue_detail", "GET", *"-y-yyyyyyyy--"])
    urls = [
        Url("issue_detail", ("pk",)),
        Url("issue_new", (), frozenset({"GET", "POST", "PATCH"})),
    ]
    assert unstated(urls, stated(tmp_path)) == [
        "GET issue_new",
        "PATCH issue_new",
        "POST issue_detail",
        "POST issue_new",
    ]


def test_a_role_that_is_left_out_of_a_table_stops_it(tmp_path):
    (tmp_path / "half.csv").write_text(
        "url,method,PUB,CO,CX,WAC,RM,SEN,CGM,SCR,COM,AL,FAC,MEM\nissue_detail,GET,-,y,-,y,y,y,y,y,-,-,-,-\n"
    )
    with pytest.raises(KeyError, match="ADM"):
        stated(tmp_path)


def test_a_role_without_an_answer_stops_it(tmp_path):
    (tmp_path / "half.csv").write_text(
        f"url,method,{','.join(ROLES)}\nissue_detail,GET,-,y,-,y,y,y,y,y,-,-,,-,-\n"
    )
    with pytest.raises(ValueError, match="ADM"):
        stated(tmp_path)


def test_a_url_that_is_gone_is_found(tmp_path):
    (tmp_path / "old.csv").write_text(
        f"url,method,{','.join(ROLES)}\ngone,GET,{','.join('-' * len(ROLES))}\n"
    )
    assert stated_in_vain({"issue_detail"}, stated(tmp_path)) == ["gone"]
