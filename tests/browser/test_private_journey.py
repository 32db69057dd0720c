"""A private matter's way in a real browser: raised on a phone for few eyes, found by nobody else,
told of to the manager, opened to more people."""

import os
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests import personas
from tests.browser.looking import faults, prepare
from tests.factories import CategoryFactory, IssueFactory, WardFactory
from tracker.models import Issue

pytestmark = pytest.mark.django_db(transaction=True)
PHONE, DESK = 320, 1280
WORDS = "A family is afraid of a neighbour"


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


def open_window(window, width, user):
    return prepare(window(width, user))


def raise_privately(phone):
    """As a councillor on the phone; the page of the new matter is open afterwards."""
    phone.goto("/issues/raise/")
    phone.get_by_label("What is the matter?").fill(WORDS)
    phone.get_by_text("Who may see it", exact=True).click()
    expect(phone.get_by_label("Everybody who works for the ward")).to_be_checked()
    phone.get_by_label("Only me and the officers dealing").check()
    look(phone, "private-raise-phone")
    with phone.expect_navigation():
        phone.get_by_role("button", name="Raise the issue").first.click()
    phone.get_by_text("Raised as WAT-1718-").wait_for()
    expect(phone.get_by_text("Only you and the officers dealing")).to_be_visible()
    look(phone, "private-raised-phone")


def test_one_councillor_raises_another_does_not_find_it_and_the_manager_is_told_of_it(window, ward):
    carol = personas.councillor(of=ward, party="Yellow Party")
    greta = personas.councillor(of=ward, party="Green Party")
    wasim, gita = personas.coordinator(of=ward), personas.manager()
    phone = open_window(window, PHONE, carol)
    raise_privately(phone)
    issue = Issue.objects.get()
    assert (issue.seen_by, issue.private_of) == ("me", carol.person)
    Issue.objects.filter(pk=issue.pk).update(category=CategoryFactory(name="Housing advice"))

    other = open_window(window, PHONE, greta)
    for address in ("/", "/issues/", "/search/?q=neighbour"):
        other.goto(address)
        assert WORDS not in other.content()
    assert other.goto(f"/issues/{issue.pk}/").status == 404

    desk = open_window(window, DESK, wasim)
    desk.goto("/issues/")
    expect(desk.get_by_text("Only its councillor and the officers dealing")).to_be_visible()
    look(desk, "private-list-desk")
    desk.goto(f"/issues/{issue.pk}/")
    look(desk, "private-detail-desk")

    for width in (DESK, PHONE):
        manager = open_window(window, width, gita)
        manager.goto("/")
        with manager.expect_navigation():
            manager.get_by_role("link", name="Private matters").click()
        expect(manager.get_by_role("cell", name="Housing advice")).to_be_visible()
        assert WORDS not in manager.content() and issue.reference not in manager.content()
        look(manager, f"private-matters-{width}")
    assert manager.goto(f"/issues/{issue.pk}/").status == 404

    with phone.expect_navigation():
        phone.get_by_role("link", name="Open it to more people").click()
    phone.get_by_label("My ward colleagues and the officers dealing").check()
    look(phone, "private-share-phone")
    with phone.expect_navigation():
        phone.get_by_role("button", name="Open it").click()
    phone.get_by_text("It is open to more people now.").wait_for()
    look(phone, "private-shared-phone")
    other.goto("/issues/")
    with other.expect_navigation():
        other.get_by_role("link", name=WORDS).click()
    expect(
        other.get_by_text("Only the ward’s councillors and the officers dealing")
    ).to_be_visible()
    look(other, "private-colleague-phone")


def test_raising_privately_works_by_keyboard_and_without_scripts(window, ward):
    personas.coordinator(of=ward)
    carol = personas.councillor(of=ward, party="Yellow Party")
    page = window(PHONE, carol, java_script_enabled=False)
    page.goto("/issues/raise/")
    page.get_by_label("What is the matter?").fill(WORDS)
    page.locator("summary", has_text="Who may see it").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("My ward colleagues and the officers dealing")).to_be_checked()
    page.get_by_role("button", name="Raise the issue").first.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert Issue.objects.get().seen_by == "colleagues"


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_the_admin_says_that_it_is_private(window, ward, width):
    carol, wasim = personas.councillor(of=ward), personas.coordinator(of=ward)
    issue = IssueFactory(ward=ward, seen_by="me", private_of=carol.person, title=WORDS)
    page = open_window(window, width, wasim)
    page.goto("/admin/tracker/issue/")
    expect(page.get_by_text("Private", exact=True)).to_be_visible()
    look(page, f"private-admin-{width}")
    page.goto(f"/admin/tracker/issue/{issue.pk}/change/")
    expect(page.get_by_text("one councillor and the officers dealing")).to_be_visible()
    look(page, f"private-admin-issue-{width}")
