"""What a look at a page finds: faults of accessibility, of the security policy, of width."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from playwright.sync_api import Locator, Page

from tests.browser.conftest import AXE

LISTEN = """
window.refusedByPolicy = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.refusedByPolicy.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""
DESK, PHONE = 1280, 320
SHOWN_IN_ONE = 25
Seen = TypeVar("Seen")
RUN_AXE = """
() => axe.run(document, {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
}).then((result) => result.violations.map((violation) =>
  [violation.id, ...violation.nodes.slice(0, 3).map((node) => node.target.join(" "))].join(" | ")))
"""
WIDER_THAN_THE_WINDOW = "document.documentElement.scrollWidth - window.innerWidth"


def prepare(page: Page) -> Page:
    """Listen from the first byte on; the scripts come in beside the page's own policy."""
    page.add_init_script(LISTEN)
    page.add_init_script(path=AXE)
    return page


def in_fresh_pages(window: Page, seen: Iterable[Seen]) -> Iterator[tuple[Page, Seen]]:
    """What is to be seen, one after the other, each with the page to open it in: a page keeps
    something of all that it has shown, and after some hundred takes half as long again."""
    page = None
    for number, each in enumerate(seen):
        if page is None or number % SHOWN_IN_ONE == 0:
            if page is not None:
                page.close()
            page = prepare(window.context.new_page())
        yield page, each
    if page is not None:
        page.close()


def send(page: Page, target: str | Locator) -> None:
    """Click what leads to another page, and wait for that page: a click alone may return before."""
    with page.expect_navigation():
        page.locator(target).click() if isinstance(target, str) else target.click()


def faults(page: Page) -> list[str]:
    found: list[Any] = [f"axe {violation}" for violation in page.evaluate(RUN_AXE)]
    found += [f"policy {refused}" for refused in page.evaluate("window.refusedByPolicy")]
    wider = page.evaluate(WIDER_THAN_THE_WINDOW)
    if wider > 0:
        found.append(f"{wider} px wider than the window")
    return found


def faults_at_each_width(page: Page) -> list[str]:
    """At the width it has, desk or phone, then at the other, which it keeps: to lay a page out anew
    takes as long as to open it."""
    found = []
    for turn in (False, True):
        width = page.viewport_size["width"]
        if turn:
            width = PHONE if width == DESK else DESK
            page.set_viewport_size({"width": width, "height": 900})
        found += [f"at {width}: {fault}" for fault in faults(page)]
    return found
