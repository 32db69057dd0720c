"""A governance manager records the evening of a forum on a tablet, and the line is lost."""

from datetime import date, datetime

import pytest
from playwright.sync_api import Page, expect

from leadership.meetings.models import Meeting
from leadership.meetings.models import Status as MeetingStatus
from tests.browser.looking import faults, prepare
from tests.factories import CategoryFactory, IssueFactory, MeetingFactory, WardFactory
from tests.personas import manager
from tracker.models import Issue

TODAY = date(2017, 11, 15)
TABLET = 820


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 18, 30)


@pytest.fixture
def meeting(transactional_db) -> Meeting:
    elmwick = WardFactory(name="Elmwick")
    CategoryFactory(name="Benches")
    IssueFactory(
        ward=elmwick, number=9001, title="Dark path behind the school", raised_on=date(2017, 9, 1)
    )
    return MeetingFactory(ward=elmwick, date=TODAY, status=MeetingStatus.SCHEDULED)


def evening(window, meeting, width=TABLET, **options) -> Page:
    page = prepare(window(width, manager(), **options))
    page.goto(f"/meetings/{meeting.pk}/evening/")
    return page


def started(window, meeting, width=TABLET, **options) -> Page:
    Meeting.objects.filter(pk=meeting.pk).update(status=MeetingStatus.SITTING)
    return evening(window, meeting, width, **options)


def titles() -> list[str]:
    return list(
        Issue.objects.filter(raised_on=TODAY).order_by("pk").values_list("title", flat=True)
    )


def test_a_manager_records_an_evening(window, meeting):
    page = evening(window, meeting)
    page.get_by_role("button", name="Start the meeting").click()
    page.get_by_label("Residents").fill("about 50")
    page.get_by_label("Councillors").fill("2")
    page.get_by_label("Guests and partners").focus()
    expect(page.locator("#attendance-status")).to_contain_text("Attendance saved")
    page.get_by_label("What was raised").fill("Broken bench by the pond")
    page.get_by_label("Where").fill("Elm Row")
    page.get_by_label("Category").select_option(label="Benches")
    address = page.url
    page.get_by_role("button", name="Save this issue").click()
    expect(page.locator("#evening-status")).to_contain_text("Saved as WAT-1718-")
    assert page.url == address
    expect(page.get_by_label("What was raised")).to_be_focused()
    expect(page.get_by_label("What was raised")).to_have_value("")
    page.keyboard.type("Swing without a seat")
    page.get_by_label("Where").press("Enter")
    expect(page.locator("#evening-raised")).to_contain_text("2 issues saved")
    page.get_by_role("button", name="Carry over Dark path behind the school").click()
    expect(page.locator("#evening-carried")).not_to_contain_text("Nothing is carried over")
    assert titles() == ["Broken bench by the pond", "Swing without a seat"]
    counts = meeting.attendance_counts.values_list("kind", "number", "approximate")
    assert set(counts) == {("residents", 50, True), ("councillors", 2, False)}
    assert meeting.carried_issues.count() == 1
    assert faults(page) == []


def test_a_lost_line_keeps_every_word_and_says_so(window, meeting):
    page = started(window, meeting)
    page.get_by_label("What was raised").fill("Broken bench by the pond")
    page.get_by_label("Where").fill("Elm Row")
    page.context.set_offline(True)
    page.get_by_role("button", name="Save this issue").click()
    message = page.locator("#evening-message")
    expect(message).to_contain_text("Not saved: no connection. What you typed is still here.")
    expect(page.get_by_label("What was raised")).to_have_value("Broken bench by the pond")
    expect(page.get_by_label("Where")).to_have_value("Elm Row")
    assert titles() == []
    assert faults(page) == []
    page.context.set_offline(False)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("#evening-raised")).to_contain_text("1 issue saved")
    expect(message).to_be_hidden()
    assert titles() == ["Broken bench by the pond"]


def test_without_a_line_the_evening_goes_on_and_is_sent_afterwards(window, meeting):
    page = started(window, meeting)
    page.context.set_offline(True)
    for what in ("Broken bench", "Swing without a seat"):
        page.get_by_label("What was raised").fill(what)
        page.get_by_role("button", name="Save this issue").click()
        page.get_by_role("button", name="Keep it and write the next one").click()
    waiting = page.locator("#evening-waiting")
    expect(waiting).to_contain_text("2 issues are kept in this tab and not saved yet")
    page.get_by_role("button", name="Send them now").click()
    expect(page.locator("#evening-message")).to_contain_text("still no connection")
    assert titles() == []
    page.context.set_offline(False)
    expect(page.locator("#evening-raised")).to_contain_text("2 issues saved")
    expect(waiting).to_be_hidden()
    assert titles() == ["Broken bench", "Swing without a seat"]


def test_a_reload_brings_back_what_was_not_saved(window, meeting):
    page = started(window, meeting)
    page.get_by_label("What was raised").fill("Broken bench")
    page.reload()
    expect(page.get_by_label("What was raised")).to_have_value("Broken bench")
    expect(page.locator("#evening-message")).to_contain_text("It is not saved yet")
    page.get_by_role("button", name="Save this issue").click()
    expect(page.locator("#evening-raised")).to_contain_text("1 issue saved")
    page.reload()
    expect(page.get_by_label("What was raised")).to_have_value("")


def test_the_end_of_a_session_loses_nothing(window, meeting):
    page = started(window, meeting)
    page.get_by_label("What was raised").fill("Broken bench")
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Save this issue").click()
    expect(page.locator("#evening-message")).to_contain_text("you are signed out")
    expect(page.get_by_label("What was raised")).to_have_value("Broken bench")
    assert titles() == []


def test_a_line_that_is_refused_says_why_and_keeps_the_rest(window, meeting):
    page = started(window, meeting)
    page.get_by_label("Where").fill("Elm Row")
    page.get_by_role("button", name="Save this issue").click()
    expect(page.get_by_text("Say in a few words what was raised.").first).to_be_visible()
    expect(page.get_by_label("Where")).to_have_value("Elm Row")
    assert faults(page) == []
    page.get_by_label("What was raised").fill("Broken bench")
    page.get_by_role("button", name="Save this issue").click()
    expect(page.locator("#evening-raised")).to_contain_text("1 issue saved")


def test_the_evening_works_without_scripts(window, meeting):
    page = window(TABLET, manager(), java_script_enabled=False)
    page.goto(f"/meetings/{meeting.pk}/evening/")
    page.get_by_role("button", name="Start the meeting").click()
    page.get_by_label("Residents").fill("24")
    page.get_by_role("button", name="Save the attendance").click()
    page.get_by_label("What was raised").fill("Broken bench")
    page.get_by_role("button", name="Save this issue").click()
    expect(page.get_by_text("1 issue saved")).to_be_visible()
    page.get_by_role("button", name="Carry all 1 over").click()
    assert titles() == ["Broken bench"]
    assert meeting.attendance_counts.get().number == 24
    assert meeting.carried_issues.count() == 1


@pytest.mark.parametrize("width", [1280, 320])
def test_the_evening_and_its_sheet_have_no_faults(window, meeting, width):
    page = started(window, meeting, width)
    page.get_by_label("Residents").fill("lots")
    page.get_by_label("Councillors").focus()
    expect(page.locator("#attendance-status")).to_contain_text("Not saved. Residents")
    assert faults(page) == []
    page.goto(f"/meetings/{meeting.pk}/evening/sheet/")
    assert faults(page) == []
