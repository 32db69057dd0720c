"""A matter's way in a real browser: raised on a phone, answered, sent back with "not yet"."""

import os
from datetime import date, datetime
from pathlib import Path

import pytest

from tests import personas
from tests.browser.looking import faults, prepare
from tests.factories import IssueFactory, WardFactory
from tracker import services
from tracker.models import Issue, Status

pytestmark = pytest.mark.django_db(transaction=True)
PHONE, DESK = 320, 1280


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def ward():
    return WardFactory(name="Elmwick Green")


def look(page, name: str) -> None:
    """No fault of accessibility, layout or policy; a picture where SHOTS names a folder."""
    assert faults(page) == []
    if os.environ.get("SHOTS"):
        page.screenshot(path=Path(os.environ["SHOTS"]) / f"{name}.png", full_page=True)


def test_a_councillor_raises_on_the_phone_an_officer_answers_and_it_is_not_yet(window, ward):
    there = services.raise_issue(
        ward=ward, by=personas.manager(), title="Street lamp dark, Elm Row"
    )
    cllr, owner = personas.councillor(of=ward), personas.officer()
    phone, desk = window(PHONE, cllr), window(DESK, owner)
    prepare(phone)
    prepare(desk)

    phone.goto("/issues/")
    look(phone, "list-phone")
    phone.get_by_role("button", name="Raise an issue").click()
    phone.get_by_label("What is the matter?").wait_for()
    look(phone, "raise-phone")
    phone.get_by_label("What is the matter?").fill("Street lamp dark in Elm Row by the school")
    phone.get_by_label("Where?").fill("Elm Row")
    phone.get_by_role("button", name="Raise the issue").first.click()
    phone.get_by_text("Is it one of these?").wait_for()
    look(phone, "raise-alike-phone")
    assert Issue.objects.count() == 1
    phone.get_by_role("button", name="Save anyway").click()
    phone.get_by_text("Raised as WAT-1718-").wait_for()
    issue = Issue.objects.exclude(pk=there.pk).get()
    assert (issue.title, issue.street) == ("Street lamp dark in Elm Row by the school", "Elm Row")
    look(phone, "raised-phone")

    services.assign(issue=issue, owner=owner.person, by=personas.coordinator(of=ward))
    desk.goto(f"/issues/{issue.pk}/")
    look(desk, "detail-desk")
    desk.get_by_role("button", name="Give a reply").click()
    desk.get_by_role("button", name="Send the reply").click()
    desk.get_by_text("There is a problem").wait_for()
    look(desk, "answer-errors-desk")
    desk.get_by_label("Done", exact=True).check()
    desk.get_by_label("In words for the councillor").fill("The lamp has a new bulb.")
    desk.get_by_role("button", name="Send the reply").click()
    desk.get_by_text("Your reply is with the ward’s councillors.").wait_for()
    issue.refresh_from_db()
    assert issue.status == Status.ANSWERED
    look(desk, "answered-desk")

    phone.goto("/issues/")
    phone.get_by_text("Your reply").wait_for()
    phone.get_by_role("link", name=issue.title).click()
    phone.get_by_text("Done. The lamp has a new bulb.").wait_for()
    look(phone, "answered-phone")
    phone.get_by_role("button", name="Not yet").click()
    phone.get_by_label("What is still missing?").wait_for()
    look(phone, "not-yet-phone")
    phone.get_by_label("What is still missing?").fill("It went dark again last night.")
    phone.get_by_role("button", name="Send it back").click()
    phone.get_by_text("Not yet: It went dark again last night.").first.wait_for()
    issue.refresh_from_db()
    assert (issue.status, issue.owner) == (Status.IN_PROGRESS, owner.person)
    look(phone, "sent-back-phone")


def test_words_for_everybody_are_looked_at_then_published(window, ward):
    issue = IssueFactory(
        ward=ward, status=Status.CLOSED, title="Lamp dark", raised_on=date(2017, 10, 2)
    )
    desk = window(DESK, personas.manager())
    prepare(desk)
    desk.goto(f"/issues/{issue.pk}/release/")
    desk.get_by_label("What was raised").fill("A lamp at 12 Elm Row was dark; ring 0121 496 0000.")
    desk.get_by_role("button", name="Look at it first").click()
    desk.get_by_text("It seems to hold").wait_for()
    look(desk, "release-warning-desk")
    desk.get_by_label("What was raised").fill("A lamp in Elm Row was dark.")
    desk.get_by_role("button", name="Look again").click()
    desk.get_by_role("button", name="Publish", exact=True).click()
    desk.get_by_text("Published. This is now").wait_for()
    public = window(PHONE)
    prepare(public)
    public.goto(f"/public/issues/{issue.reference}/")
    public.get_by_text("A lamp in Elm Row was dark.").wait_for()
    assert not public.get_by_text(issue.description).is_visible()
    look(public, "public-phone")
