"""A facilitator makes one register out of three lists, and asks whom it holds (journey 5.2)."""

import csv
import re
from datetime import datetime
from urllib.parse import urlparse

import openpyxl
import pytest
from django.core import mail
from playwright.sync_api import expect

from jobs_skills.models import ListedMember, Member
from tests import personas
from tests.board_factories import BoardFactory
from tests.browser.looking import prepare, send
from tests.browser.walking import DESK, PHONE, look, press, type_date
from tests.factories import PersonFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 7, 24, 9, 0)


@pytest.fixture
def fay():
    board = BoardFactory(name="Lantern Quarter Board", slug="lantern-quarter")
    return personas.facilitator(board, PersonFactory(name="Fay Fielding"))


HEADINGS = ["Name", "E-mail", "Telephone", "Organisation", "Sector"]
GROUP = [
    ["Paula Dove", "paula@willow.example", "0121 496 0011", "Willow Works", "private"],
    ["Quentin Sparrow", "quentin@heron.example", "", "Heron College", "public"],
    ["Tess Wren", "tess@lark.example", "", "Lark Trust", "charity"],
    ["Una Finch", "una@gull.example", "", "Gull Buses", "private"],
]
PROVIDER = [
    ["P. Dove", "paula@willow.example", "", "Willow Works", ""],
    ["Victor Rook", "victor@rook.example", "", "Rook Bakery", "private"],
    ["Una Finch", "", "0121 496 0012", "Gull Buses", ""],
]
OTHER_HEADINGS = ["First name", "Last name", "Mail", "Firm", "Type"]
PARTNER = [
    ["Walter", "Swift", "walter@swift.example", "Swift Repairs", "business"],
    ["Tess", "Wren", "", "", ""],
    ["Yara", "Stork", "not an address", "Stork Shop", "business"],
]


@pytest.fixture
def sheets(tmp_path):
    """Three lists as they come: a workbook, a CSV, and a CSV with headings of its own."""
    workbook = openpyxl.Workbook()
    for row in [HEADINGS, *GROUP]:
        workbook.active.append(row)
    workbook.save(tmp_path / "group.xlsx")
    for name, rows in (
        ("provider.csv", [HEADINGS, *PROVIDER]), ("partner.csv", [OTHER_HEADINGS, *PARTNER]),
    ):  # fmt: skip
        with (tmp_path / name).open("w", newline="") as file:
            csv.writer(file).writerows(rows)
    return tmp_path


def choose(page, name: str, file) -> None:
    """From the register to what the list would do."""
    page.goto("/boards/lantern-quarter/members/lists/add/")
    page.get_by_label("Name of the list").fill(name)
    type_date(page, "Received on", 21, 7, 2017)
    page.get_by_label("On what basis we hold it").fill("Handed over by who kept it.")
    page.get_by_label("Spreadsheet").set_input_files(file)
    press(page, "Read the list")


def decide(page, row: str, answer: str, reason: str = "") -> None:
    question = page.get_by_role("group", name=f"What becomes of {row}?")
    question.get_by_label(answer).check()
    form = page.locator("form", has=question)
    if reason:
        form.get_by_label("Why, if it is dropped").fill(reason)
    send(page, form.get_by_role("button", name="Decide"))


def test_three_lists_become_one_register(window, fay, sheets):
    page = prepare(window(DESK, fay))
    page.goto("/boards/lantern-quarter/members/lists/add/")
    look(page, "board-list-add-desk")
    choose(page, "Elmwick group", sheets / "group.xlsx")
    expect(page.get_by_text("4 rows ready · 0 set aside")).to_be_visible()
    press(page, "Bring in 4 rows")
    choose(page, "Young Promise", sheets / "provider.csv")
    press(page, "Bring in 3 rows")
    choose(page, "Traders", sheets / "partner.csv")
    expect(page.get_by_text("2 rows ready · 1 set aside")).to_be_visible()
    expect(page.get_by_text("Row 4: E-mail: this is not an e-mail address.")).to_be_visible()
    look(page, "board-list-preview-desk")
    page.get_by_label("Firm").select_option(label="Organisation")
    press(page, "Bring in 2 rows")
    look(page, "board-list-preview-again-desk")
    press(page, "Bring in 2 rows")
    expect(page.get_by_text("9 rows to decide · 3 without a suggestion")).to_be_visible()
    look(page, "board-rows-desk")

    phone = prepare(window(PHONE, fay))
    phone.goto("/")
    send(phone, phone.get_by_role("link", name="9 rows of old membership lists"))
    look(phone, "board-rows-phone")
    press(phone, "Keep all 3 rows without a suggestion")
    expect(phone.get_by_text("3 rows are kept as members.")).to_be_visible()
    decide(phone, "Elmwick group, row 2", "Keep as a member of its own")
    decide(phone, "Young Promise, row 2", "The same as the member Paula Dove")
    decide(phone, "Elmwick group, row 4", "Keep as a member of its own")
    decide(phone, "Traders, row 3", "The same as the member Tess Wren")
    decide(phone, "Elmwick group, row 5", "Keep as a member of its own")
    decide(phone, "Young Promise, row 4", "Drop")
    expect(phone.get_by_text("Say why the row is dropped.").first).to_be_visible()
    look(phone, "board-row-errors-phone")
    decide(phone, "Young Promise, row 4", "Drop", "stands there twice")
    expect(phone.get_by_text("Every row is decided.")).to_be_visible()
    look(phone, "board-rows-done-phone")

    decisions = ListedMember.objects.values_list("decision", flat=True)
    assert sorted(decisions) == ["dropped", "kept", *["kept"] * 5, "same", "same"]
    press(page, "Members", "link")
    expect(page.get_by_text("6 members · 6 to ask for consent · 0 rows")).to_be_visible()
    assert sectors(page) == {"Public": 1, "Private": 4, "Third sector": 1}
    dove = page.get_by_role("row", name="Paula Dove")
    expect(dove).to_contain_text("Elmwick group, row 2; Young Promise, row 2")
    look(page, "board-register-desk")


def sectors(page) -> dict[str, int]:
    tiles = page.locator(".stats__tile").all()
    found = {
        tile.locator("dt").inner_text(): int(tile.locator("dd").first.inner_text())
        for tile in tiles
    }
    return {name: number for name, number in found.items() if number}


def test_members_are_asked_and_answer_by_a_link_without_an_account(window, fay, sheets):
    page = prepare(window(DESK, fay))
    choose(page, "Elmwick group", sheets / "group.xlsx")
    press(page, "Bring in 4 rows")
    press(page, "Keep all 4 rows without a suggestion")
    page.goto("/")
    press(page, "Register of members", "link")
    press(page, "Ask all 4 not asked yet")
    expect(page.get_by_text("4 members are being asked by e-mail.")).to_be_visible()
    links = {
        each.to[0].partition("@")[0]: urlparse(re.search(r"http\S+", each.body)[0]).path
        for each in mail.outbox
    }
    assert sorted(links) == ["paula", "quentin", "tess", "una"]

    paula, quentin = (prepare(window(PHONE)) for _ in range(2))
    paula.goto(links["paula"])
    look(paula, "board-consent-phone")
    press(paula, "Yes, keep my details")
    expect(paula.get_by_text("you said yes on 24 July 2017.")).to_be_visible()
    look(paula, "board-consent-yes-phone")
    quentin.goto(links["quentin"])
    press(quentin, "No, delete my details")
    expect(quentin.get_by_text("You said no.")).to_be_visible()
    look(quentin, "board-consent-no-phone")

    page.reload()
    expect(page.get_by_text("3 members · 0 to ask for consent · 0 rows")).to_be_visible()
    assert sectors(page) == {"Private": 2, "Third sector": 1}
    expect(page.get_by_role("row", name="Paula Dove")).to_contain_text("Given")
    look(page, "board-register-ready-desk")
    assert "Quentin" not in page.content()
    assert not Member.objects.filter(name__contains="Quentin").exists()
    assert not ListedMember.objects.filter(name__contains="Quentin").exists()
