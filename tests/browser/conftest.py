"""A real Chromium against a live server. CHROMIUM names the program where Playwright has none."""

import os
import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent.parent
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
ARGUMENTS = [
    "--no-sandbox",  # Chromium refuses its sandbox to root, as which CI may run
    "--disable-gpu",
    "--disable-gpu-compositing",
    "--disable-gpu-rasterization",
    "--in-process-gpu",
    "--disable-site-isolation-trials",
    # every page is new: machine code made for its scripts is thrown away before it is worth it
    "--js-flags=--no-opt --no-maglev",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


def program():
    """Which Chromium: the headless shell is the same engine without the desktop browser around it,
    which draws its own window and takes half as much time again."""
    names = ("chromium-headless-shell", "chromium")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def playwright():
    # Playwright's own loop runs in this thread; Django would take it for an async view.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as started:
        yield started
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="session")
def chromium(playwright):
    browser = playwright.chromium.launch(executable_path=program(), args=ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def blind_chromium(playwright):
    """Lays pages out but paints nothing, which was a third of a walk's time: no frame comes unless
    somebody asks for it. Nothing can be clicked in it, for a click waits for a frame."""
    never = [*ARGUMENTS, "--enable-begin-frame-control"]
    browser = playwright.chromium.launch(executable_path=program(), args=never)
    yield browser
    browser.close()


@contextmanager
def windows(browser, address):
    contexts = []

    def open_window(width=1280, user=None, **options):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, base_url=address, **options
        )
        contexts.append(context)
        if user is not None:
            context.add_cookies([{"name": "sessionid", "value": session_of(user), "url": address}])
        return context.new_page()

    yield open_window
    for context in contexts:
        context.close()


@pytest.fixture
def window(chromium, live_server):
    """Open a window of a given width, signed in or not: `window(320, user)`."""
    with windows(chromium, live_server.url) as open_window:
        yield open_window


@pytest.fixture
def blind_window(blind_chromium, live_server):
    """The same where pages are only looked at, one after the other."""
    with windows(blind_chromium, live_server.url) as open_window:
        yield open_window


def session_of(user):
    client = Client()
    client.force_login(user)
    return client.cookies["sessionid"].value
