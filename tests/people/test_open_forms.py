"""Every form that somebody without a login can send takes any text, and tells nobody who exists."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlencode

import pytest
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse

from leadership.people.models import User
from tests import personas
from tests.built_once import built_once
from tests.people.conftest import PASSWORD, with_password
from tests.people.test_sign_in import CORPUS
from tests.people.test_throttle import without_tokens
from tests.permissions.arguments import addresses
from tests.permissions.urls import named_urls
from tests.permissions.world import World, build

pytestmark = pytest.mark.django_db

ODD = [
    *CORPUS,
    "n" * 300,
    "n" * 300 + "@council.example",
    "\x00",
    "a\x00b@council.example",
    "e\u0301" * 300,
    "\u0130\u0307ſK" * 80,
    "\u2028\u2029\ufeff",
    "Ω≈ç√∫@ñandú.example",
    "9" * 400,
    "-1",
    "1e999",
    "[" * 300,
]
NOT_UTF_8 = b"%FF%FE%ED%A0%80"


@pytest.fixture(scope="module")
def copy_of_world(django_db_setup, django_db_blocker):
    with built_once(build, django_db_blocker) as copy:
        yield copy


@dataclass
class Form:
    """A form as a page has it: where it goes, how, and the names of its fields."""

    action: str
    method: str
    names: list[str] = field(default_factory=list)


class FormsOfAPage(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self.address, self.forms, self.inside = address, [], False

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        if tag == "form":
            action = said.get("action") or self.address
            self.forms.append(Form(action, (said.get("method") or "get").upper()))
            self.inside = True
        elif self.inside and tag in {"input", "select", "textarea", "button"} and said.get("name"):
            self.forms[-1].names.append(said["name"])

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False


def forms_at(client: Client, address: str) -> list[Form]:
    answer = client.get(address)
    if answer.status_code != 200 or "text/html" not in answer["Content-Type"]:
        return []
    page = FormsOfAPage(address)
    page.feed(answer.content.decode())
    return page.forms


def open_addresses(world: World) -> Iterator[str]:
    """Every address of the service, and the two that follow a first step at the door."""
    for url in named_urls():
        for _, arguments in addresses(world, url):
            try:
                yield reverse(url.name, kwargs=arguments)
            except NoReverseMatch:
                continue  # a pattern of somebody else's without a name


def send(client: Client, form: Form, text: str) -> int:
    cache.clear()  # not the throttle is tried here
    said = {name: text for name in form.names if name != "csrfmiddlewaretoken"}
    if form.method == "POST":
        return client.post(form.action, said).status_code
    return client.get(form.action, said).status_code


def send_bytes(client: Client, form: Form) -> int:
    body = b"&".join(name.encode() + b"=" + NOT_UTF_8 for name in form.names)
    if form.method == "POST":
        kind = "application/x-www-form-urlencoded"
        return client.generic("POST", form.action, body, content_type=kind).status_code
    return client.generic("GET", form.action, QUERY_STRING=body.decode()).status_code


def at_the_code(user: User) -> Client:
    """Somebody whose password was right, and who is asked for the code now."""
    client = Client(raise_request_exception=False)
    client.post(reverse("account_login"), {"login": user.username, "password": PASSWORD})
    return client


def behind_the_link(user: User) -> tuple[Client, str]:
    """Somebody who followed a one-time link, and the form for a new password there."""
    client = Client(raise_request_exception=False)
    link = {"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)}
    answer = client.get(reverse("account_reset_password_from_key", kwargs=link))
    return client, answer["Location"]


def every_open_form(world: World) -> Iterator[tuple[Client, Form]]:
    user = with_password(personas.manager())
    client, found = Client(raise_request_exception=False), set()
    for address in open_addresses(world):
        for form in forms_at(client, address):
            key = (form.action.partition("?")[0], form.method, *form.names)
            if key not in found:
                found.add(key)
                yield client, form
    asked = [(at_the_code(user), reverse("mfa_authenticate")), behind_the_link(user)]
    for half_way, address in asked:
        for form in forms_at(half_way, address):
            yield half_way, form


@pytest.mark.slow
def test_no_text_breaks_a_form_that_needs_no_login(copy_of_world):
    forms = list(every_open_form(copy_of_world()))
    faults = [
        (form.action, text[:20], status)
        for client, form in forms
        for text in ODD
        if (status := send(client, form, text)) >= 500
    ]
    faults += [
        (form.action, "not UTF-8", status)
        for client, form in forms
        if (status := send_bytes(client, form)) >= 500
    ]
    assert faults == []
    names = {name for _, form in forms for name in form.names}
    assert names >= {"login", "password", "email", "credential", "code", "password1", "q", "ward"}


def test_a_form_that_breaks_is_noticed(monkeypatch):
    def broken(words: str) -> str:
        raise ValueError(words)

    monkeypatch.setattr("leadership.home.views.clean_words", broken)
    client = Client(raise_request_exception=False)
    form = Form(reverse("ward_list"), "GET", ["q"])
    assert (send(client, form, "n"), send_bytes(client, form)) == (500, 500)


@pytest.mark.slow
@pytest.mark.parametrize("text", ["\x00", "n" * 300, "\ud7ff\ufffd\u0000", "%00"])
def test_no_text_in_an_address_breaks_a_page_that_needs_no_login(text, copy_of_world):
    client = Client(raise_request_exception=False)
    query = urlencode(dict.fromkeys(["q", "next", "page", "period", "ward", "status"], text))
    faults = [
        (address, status)
        for address in open_addresses(copy_of_world())
        if (status := client.get(f"{address}?{query}").status_code) >= 500
    ]
    assert faults == []


def asked(client: Client, name: str, said: dict[str, str]) -> tuple[int, str, str, int]:
    """What the visitor gets, and how many queries it took."""
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        answer = client.post(reverse(name), said)
    page = without_tokens(answer.content.decode())
    for typed in said.values():
        page = page.replace(typed, "TYPED")
    return answer.status_code, answer.get("Location", ""), page, len(queries)


def test_the_sign_in_page_answers_alike_for_who_exists_and_who_does_not(client):
    user = with_password(personas.manager())
    deactivated = with_password(personas.officer())
    User.objects.filter(pk=deactivated.pk).update(is_active=False)
    invited = personas.login("Ina Invited")  # no password yet
    known = [user, deactivated, invited]
    tried = [
        [*(each.username for each in known), "nobody-of-that-name", "n" * 250],
        [*(each.email for each in known), "nobody@council.example"],
    ]
    for logins in tried:
        answers = [
            asked(client, "account_login", {"login": login, "password": "not this one"})
            for login in logins
        ]
        assert "password you specified are not correct" in answers[0][2]
        assert answers == [answers[0]] * len(logins)


def test_a_forgotten_password_answers_alike_for_who_exists_and_who_does_not(client):
    """The one letter that is sent takes work of its own; nothing else differs."""
    user = with_password(personas.manager())
    deactivated = with_password(personas.officer())
    User.objects.filter(pk=deactivated.pk).update(is_active=False)
    known, *others = [
        asked(client, "account_reset_password", {"email": email})
        for email in (user.email, deactivated.email, "nobody@council.example")
    ]
    assert known[:3] == (302, reverse("account_reset_password_done"), "")
    assert others == [(*known[:3], others[0][3])] * 2
    assert [message.to for message in mail.outbox] == [[user.email]]
