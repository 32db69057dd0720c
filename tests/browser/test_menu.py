"""The main menu on a phone: one line until it is asked for, and whole where no script runs."""

import pytest
from playwright.sync_api import expect

from tests import personas
from tests.board_factories import BoardFactory
from tests.browser.looking import DESK, PHONE, faults, prepare

pytestmark = pytest.mark.django_db(transaction=True)


def menu_of(page):
    return page.get_by_role("navigation", name="Main")


def test_it_opens_by_keyboard_and_stands_open_on_a_desk(window):
    page = prepare(window(PHONE, personas.councillor()))
    page.goto("/")
    opener, plans = (
        menu_of(page).get_by_role("button", name="Menu"),
        menu_of(page).get_by_text("Plans"),
    )
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(plans).to_be_hidden()
    opener.focus()
    page.keyboard.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(plans).to_be_visible()
    assert faults(page) == []
    page.keyboard.press("Tab")
    expect(menu_of(page).get_by_role("link").first).to_be_focused()
    opener.press("Space")
    expect(plans).to_be_hidden()
    page.set_viewport_size({"width": DESK, "height": 900})
    expect(plans).to_be_visible()
    expect(opener).to_be_hidden()


def test_without_scripts_it_is_never_closed(window):
    page = window(PHONE, java_script_enabled=False)
    page.goto("/")
    expect(menu_of(page).get_by_role("link", name="Search")).to_be_visible()
    expect(menu_of(page).get_by_role("button", name="Menu")).to_be_hidden()


def test_few_entries_need_no_opening(window):
    page = prepare(window(PHONE, personas.facilitator(BoardFactory())))
    page.goto("/")
    expect(menu_of(page).get_by_role("link", name="Boards")).to_be_visible()
    expect(menu_of(page).get_by_role("button")).to_have_count(0)
