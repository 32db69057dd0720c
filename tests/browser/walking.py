"""Steps of a journey: press and wait for the next page, type a date, look at what is there."""

import os
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.looking import faults

PHONE, TABLET, DESK = 320, 768, 1280


def press(page: Page, name: str, role: str = "button") -> None:
    """A button or link that leads to a page; the page is there when this returns."""
    with page.expect_navigation():
        page.get_by_role(role, name=name, exact=True).first.click()


def type_date(page: Page, label: str, day: int, month: int, year: int) -> None:
    parts = page.get_by_role("group", name=label)
    for name, number in (("Day", day), ("Month", month), ("Year", year)):
        parts.get_by_label(name).fill(str(number))


def look(page: Page, name: str) -> None:
    """No fault of accessibility, layout or policy; a picture where SHOTS names a folder."""
    assert faults(page) == []
    if os.environ.get("SHOTS"):
        page.screenshot(path=Path(os.environ["SHOTS"]) / f"{name}.png", full_page=True)
