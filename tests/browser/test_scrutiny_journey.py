"""A scrutiny officer looks at the whole: how wards do, how soon services answered, who answered for
what on a day, and takes the figures away (journeys 7.5)."""

import csv
import io
from datetime import date, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests import personas
from tests.browser.looking import prepare
from tests.browser.walking import DESK, PHONE, look, press, type_date
from tests.factories import (
    ClockFactory,
    IssueFactory,
    PersonFactory,
    PhaseServiceFactory,
    RaiserFactory,
    RelationshipManagerFactory,
    ServiceFactory,
    UpdateFactory,
    WardFactory,
)
from tests.governance_factories import published

pytestmark = pytest.mark.django_db(transaction=True)
RAISED = date(2017, 10, 2)  # a Monday


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 10, 0)


@pytest.fixture
def saba():
    return personas.scrutiny_officer()


@pytest.fixture
def elm():
    """A ward with three issues of one service, answered after 3, 4 and 6 working days."""
    ward = WardFactory(name="Elm Row")
    lamps = ServiceFactory(name="Lamps")
    for number, days in enumerate((3, 4, 8)):  # the last over a weekend
        issue = IssueFactory(
            ward=ward, service=lamps, title=f"Dark street {number}", raised_on=RAISED,
            owner=PersonFactory(name=f"Olive Owner {number}"),
        )  # fmt: skip
        ClockFactory(issue=issue, kind="respond", days=5, met_on=RAISED + timedelta(days))
        RaiserFactory(issue=issue, kind="resident", name="Robin Resident", contact="01632 960123")
        UpdateFactory(issue=issue, text="Between us officers", audience="internal")
    return ward


def taken(page: Page, label: str) -> list[dict[str, str]]:
    with page.expect_download() as download:
        page.locator(".downloads").get_by_text(label, exact=True).click()
    text = download.value.path().read_text(encoding="utf-8-sig")
    assert "Robin Resident" not in text
    assert "Between us officers" not in text
    lines = text.splitlines()
    head = next(place for place, line in enumerate(lines) if line.count(",") > 2)
    return list(csv.DictReader(io.StringIO("\n".join(lines[head:]))))


def test_from_the_first_screen_to_response_by_service_and_its_file(window, saba, elm):
    published(by=personas.committee_services(), taken_on=date(2017, 11, 14), title="Hedges")
    desk = prepare(window(DESK, saba))
    desk.goto("/")
    expect(desk.get_by_role("region", name="Can be called in")).to_contain_text(
        "Can be called in until Tue 21 November, 16:00: 6 days 6 h left."
    )
    look(desk, "scrutiny-start-desk")
    press(desk, "Reports of all wards and services", "link")
    press(desk, "Response times by service", "link")
    row = desk.get_by_role("row").filter(has_text="Lamps")
    expect(row).to_contain_text("66.7")
    look(desk, "scrutiny-response-desk")
    (lamps,) = [row for row in taken(desk, "CSV") if row["Service"] == "Lamps"]
    assert "66.7" in lamps.values()


def test_how_a_ward_does_beside_the_city_and_its_issues_without_their_raisers(window, saba, elm):
    desk = prepare(window(DESK, saba))
    desk.goto(f"/reports/appendix-5/?year=2017-18&area=ward-{elm.code}")
    expect(desk.get_by_role("heading", level=1)).to_contain_text("Elm Row")
    look(desk, "scrutiny-ward-desk")
    desk.goto(f"/issues/?ward={elm.code}")
    press(desk, "Dark street 1", "link")
    for closed in ("Robin Resident", "Between us officers"):
        expect(desk.get_by_text(closed)).to_have_count(0)
    look(desk, "scrutiny-issue-desk")


def test_who_answered_for_what_as_at_a_day(window, saba, elm):
    service = PhaseServiceFactory(name="Parks and lamps")
    RelationshipManagerFactory(ward=elm, phase_service=service, start=date(2017, 10, 1))
    phone = prepare(window(PHONE, saba))
    phone.goto("/reports/coverage/")
    for day, month, said in ((30, 9, "gap: no one named"), (1, 10, "named for the ward")):
        phone.get_by_text("Change what is asked").click()
        type_date(phone, "As at", day, month, 2017)
        press(phone, "Show the report")
        row = phone.get_by_role("row").filter(has_text=elm.code)
        expect(row).to_contain_text(said)
    look(phone, "scrutiny-cover-phone")
    rows = [row for row in taken(phone, "CSV") if row["Service"] == "Parks and lamps"]
    assert [(row["Ward"], row["State"]) for row in rows] == [("Elm Row", "named for the ward")]
    phone.goto("/")
    look(phone, "scrutiny-start-phone")
