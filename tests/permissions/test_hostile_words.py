"""Markup in every text that is kept or typed: pages show it as the words it is (security.md, T10).

The fields are found, not listed: a new column or form is attacked the day it is declared.
"""

from collections.abc import Iterator
from html import escape
from typing import Any

import pgtrigger
import pytest
from django import forms
from django.apps import apps
from django.db import DatabaseError, models, transaction
from django.template import engines
from django.urls import reverse

from tests import factories as make
from tests.permissions.stated import rooms, stated
from tests.permissions.test_matrix import asked, clients
from tests.permissions.world import World, build
from tracker.models import Issue

OURS = {"audit", "council", "dates", "files", "governance", "importing", "meetings", "people"}
OURS |= {"notices", "relationships", "reporting", "tracker", "wards"}
ROLES = ("PUB", "CO", "CGM")
FIRST_SCREENS = ("SCR", "COM", "AL")  # of their own, among pages that others have as well
YEAR = "year=2016-17"  # in which the world's issues were raised: a report of today has no rows

# texts that the code itself looks things up by, and that nobody types
KEYS = {"slug", "code", "key", "report", "reference", "username", "password", "content"}
KEYS |= {"kind", "content_type", "format", "copy", "identity", "sha256", "signature", "source"}
# texts that no page of these roles shows in the world of the permission tests, and why
SHOWN_NOWHERE = {
    "files.StoredFile.name",  # a header of the download
    "people.User.first_name",  # Django's own; a login is called by its person's name
    "people.User.last_name",
}
CORPUS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg onload=alert(1)>",
    "</textarea></title><script>alert(1)</script>",
    "<meta http-equiv=refresh content='0;url=//elsewhere.example'>",
    "<a href=javascript:alert(1)>here</a>",
]
TYPED = "".join(CORPUS)
TYPED_INTO = {"text", "email", "url", "number", "date", "time", "search", "datetime-local"}
IN_ADDRESSES = dict.fromkeys(["q", "words", "sort", "page", "ward", "next", "before"], TYPED)


def build_more() -> World:
    world = build()
    make.ActionFactory(issue=world["issue"], done_on=world["issue"].raised_on)
    make.UpdateFactory(issue=world["issue"], by=None, author_in_source="Somebody")
    for record in (world["issue"], world["meeting"]):  # what came from elsewhere says so
        type(record).objects.filter(pk=record.pk).update(source="Old records")
    return world


@pytest.fixture(scope="module")
def build_world():
    return build_more


def text_columns() -> list[models.Field]:
    """Every column of ours that holds words somebody wrote."""
    return [
        field
        for model in apps.get_models()
        if model._meta.app_label in OURS and model._meta.managed and "Event" not in model.__name__
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and not field.choices
        and field.model is model
        and field.name not in KEYS
    ]


def attack(number: int) -> str:
    return f"<u{number:03}>'"


def plant(field: models.Field, number: int) -> bool:
    """Put the attack into that column of every row that takes it."""
    planted = False
    for row in field.model._base_manager.all():
        try:
            with transaction.atomic(), pgtrigger.ignore("tracker.Update:said_stays_said"):
                field.model._base_manager.filter(pk=row.pk).update(**{field.name: attack(number)})
                planted = True
        except DatabaseError:  # unique, too short, or kept by a trigger
            continue
    return planted


def pages_of(world: World, room: str) -> Iterator[str]:
    for _, _, path in asked(world, {cell.name for cell in stated(room=room)}):
        if not path.startswith("/api/") and "/files/" not in path:
            yield f"{path}{'&' if '?' in path else '?'}{YEAR}"


def pages_shown(world: World) -> Iterator[tuple[str, str, str]]:
    """Role, address and text of every page; last the one that is shown for a reason alone."""
    by_role = clients(world)
    for role in ROLES:
        for path in (page for room in rooms() for page in pages_of(world, room)):
            with transaction.atomic():
                shown = html_of(by_role[role].get(path))
                transaction.set_rollback(True)
            yield role, path, shown
    for role in FIRST_SCREENS:
        yield role, "/", html_of(by_role[role].get("/"))
    path = reverse("issue_contact", args=[world["issue"].pk])
    yield "CGM", path, html_of(by_role["CGM"].post(path, {"reason": "To ring back"}))


def html_of(response: Any) -> str:
    if not response.get("Content-Type", "").startswith("text/html") or response.streaming:
        return ""
    return str(response.content.decode())


@pytest.mark.slow
def test_words_that_are_kept_are_shown_as_words_on_every_page(world):
    columns = text_columns()
    planted = {n: f"{f.model._meta.label}.{f.name}" for n, f in enumerate(columns) if plant(f, n)}
    raw, seen = set(), set()
    for role, path, shown in pages_shown(world):
        for number, name in planted.items():
            if attack(number)[:6] in shown:
                raw.add(f"{name} at {path} to {role}")
            if escape(attack(number)[:6]) in shown:
                seen.add(name)
    assert not raw, "\n".join(sorted(raw))
    unseen = set(planted.values()) - seen
    assert unseen == set(SHOWN_NOWHERE), "\n".join(sorted(unseen ^ set(SHOWN_NOWHERE)))


def forms_in(response: Any) -> list[forms.BaseForm]:
    """The forms a page was rendered with, each once."""
    found: dict[int, forms.BaseForm] = {}
    for context in response.context or []:
        for value in context.flatten().values() if hasattr(context, "flatten") else []:
            form = getattr(value, "form", value)  # the admin wraps its own
            if isinstance(form, forms.BaseForm):
                found[id(form)] = form
    return list(found.values())


def filled_in(form: forms.BaseForm) -> tuple[dict[str, Any], list[str]]:
    """What to send: the attack in every field one types into, the rest as it stood; and which."""
    sent: dict[str, Any] = {}
    typed = []
    for name in form.fields:
        bound = form[name]
        widget = bound.field.widget
        if isinstance(widget, forms.Textarea) or getattr(widget, "input_type", "") in TYPED_INTO:
            sent[bound.html_name] = TYPED
            typed.append(name)
        elif (value := bound.value()) not in (None, "") and not isinstance(value, dict):
            sent[bound.html_name] = value
    return sent, typed


HAVE_FORMS = {
    "admin_appointments",
    "admin_boards",
    "admin_council",
    "admin_dates",
    "admin_fieldwork",
    "admin_fund",
    "admin_governance",
    "admin_meetings",
    "admin_notices",
    "admin_people",
    "admin_pilots",
    "admin_plans",
    "admin_relationships",
}
HAVE_FORMS |= {"admin_tracker", "admin_wards", "importing", "meetings", "people"}
HAVE_FORMS |= {"boards", "board_people", "board_record"}
HAVE_FORMS |= {"admin_call_ins", "admin_carrying_out", "admin_decisions"}
HAVE_FORMS |= {
    "action_plan",
    "assistant_leaders",
    "call_ins",
    "committees",
    "decisions",
    "promises",
}
HAVE_FORMS |= {
    "fund",
    "planning",
    "plans",
    "fieldwork",
    "issues",
    "pilots",
    "relationships",
    "reporting",
    "sign_in",
    "tracker",
}


@pytest.mark.parametrize("room", [room for room in rooms() if not room.startswith("api")])
@pytest.mark.slow
def test_words_that_are_typed_come_back_as_words(world, room):
    """Sent to each form's own address, with whatever answer: refused, asked again, or saved."""
    typed, raw = set(), []
    by_role = clients(world)
    for path in pages_of(world, room):
        for role in ("PUB", "CGM"):
            with transaction.atomic():
                answers = [by_role[role].get(path.partition("?")[0], IN_ADDRESSES)]
                for form in forms_in(by_role[role].get(path)):
                    sent, names = filled_in(form)
                    typed |= set(names)
                    answers += [by_role[role].get(path.partition("?")[0], sent)]
                    answers += [by_role[role].post(path, sent, follow=True)]
                shown = "".join(html_of(answer) for answer in answers)
                raw += [f"{part} at {path} to {role}" for part in CORPUS if part in shown]
                transaction.set_rollback(True)
    assert not raw, "\n".join(raw)
    assert bool(typed) == (room in HAVE_FORMS)


def test_a_page_that_trusts_what_was_kept_is_found(world, monkeypatch):
    Issue.objects.filter(pk=world["issue"].pk).update(title=attack(7))
    page = reverse("issue_detail", args=[world["issue"].pk])
    manager = clients(world)["CGM"]
    assert attack(7) not in html_of(manager.get(page))
    monkeypatch.setattr(engines["django"].engine, "autoescape", False)
    assert attack(7) in html_of(manager.get(page))
