"""A governance manager records the evening of a forum on a tablet, and the line is lost."""

from datetime import date, datetime

import pytest
from playwright.sync_api import Page, expect

from leadership.meetings.attendance import Count
from leadership.meetings.models import Meeting
from leadership.meetings.models import Status as MeetingStatus
from leadership.meetings.services import record_attendance
from relationships.models import Category
from tests.browser.conftest import session_of
from tests.browser.looking import faults, prepare
from tests.factories import (
    CategoryFactory,
    IssueFactory,
    MeetingFactory,
    QuestionFactory,
    WardFactory,
)
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


def kept_counts(page) -> str | None:
    whose = page.locator("[data-evening]").get_attribute("data-evening")
    return page.evaluate("key => sessionStorage.getItem(key)", f"evening-counts-{whose}")


def test_counts_that_were_not_sent_come_back_after_a_reload_and_are_sent(window, meeting):
    page = started(window, meeting)
    page.context.set_offline(True)
    page.get_by_label("Residents").fill("about 50")
    page.get_by_label("Councillors").fill("2")
    page.get_by_label("Guests and partners").focus()
    expect(page.locator("#attendance-status")).to_contain_text("Attendance not saved yet.")
    assert faults(page) == []
    page.context.route("**/evening/attendance/", lambda route: route.abort())
    page.context.set_offline(False)
    page.reload()
    expect(page.get_by_label("Residents")).to_have_value("about 50")
    expect(page.get_by_label("Councillors")).to_have_value("2")
    expect(page.locator("#attendance-status")).to_contain_text("kept in this tab")
    assert meeting.attendance_counts.count() == 0
    page.context.unroute("**/evening/attendance/")
    page.reload()
    expect(page.locator("#attendance-status")).to_contain_text("Attendance saved")
    assert set(meeting.attendance_counts.values_list("kind", "number")) == {
        ("residents", 50),
        ("councillors", 2),
    }
    assert kept_counts(page) is None


def test_counts_are_sent_when_the_line_is_back(window, meeting):
    page = started(window, meeting)
    page.context.set_offline(True)
    page.get_by_label("Residents").fill("24")
    page.get_by_label("Councillors").focus()
    expect(page.locator("#attendance-status")).to_contain_text("Attendance not saved yet.")
    page.context.set_offline(False)
    expect(page.locator("#attendance-status")).to_contain_text("Attendance saved")
    expect(page.locator("#evening-message")).to_be_hidden()
    assert meeting.attendance_counts.get().number == 24
    assert kept_counts(page) is None


def test_counts_that_come_back_overwrite_nobody(window, meeting):
    page = started(window, meeting)
    page.context.set_offline(True)
    page.get_by_label("Residents").fill("12")
    page.get_by_label("Councillors").focus()
    expect(page.locator("#attendance-status")).to_contain_text("Attendance not saved yet.")
    record_attendance(meeting=meeting, counts={"residents": Count(40)}, by=manager())
    page.context.set_offline(False)
    expect(page.locator("#attendance-status")).to_contain_text("Not saved. Somebody else changed")
    page.reload()
    expect(page.locator("#attendance-status")).to_contain_text("Not saved. Somebody else changed")
    expect(page.get_by_label("Residents")).to_have_value("12")
    assert meeting.attendance_counts.get().number == 40
    page.get_by_role("button", name="Save the attendance").click()
    expect(page.locator("#attendance-status")).to_contain_text("Attendance saved")
    assert meeting.attendance_counts.get().number == 12
    assert kept_counts(page) is None


def test_counts_are_kept_for_one_login_alone(window, meeting):
    page = started(window, meeting)
    page.context.route("**/evening/attendance/", lambda route: route.abort())
    page.get_by_label("Residents").fill("24")
    page.get_by_label("Councillors").focus()
    expect(page.locator("#attendance-status")).to_contain_text("Attendance not saved yet.")
    assert kept_counts(page) is not None
    page.context.clear_cookies()
    other = {"name": "sessionid", "value": session_of(manager()), "url": page.url}
    page.context.add_cookies([other])
    page.reload()
    expect(page.get_by_label("Residents")).to_have_value("")
    assert kept_counts(page) is None


@pytest.fixture
def questions(meeting):
    benches = Category.objects.get(name="Benches")
    QuestionFactory(key="loud", text="How loud?", kind="text")
    QuestionFactory(key="since", text="Since when?", kind="date")
    QuestionFactory(key="legs", text="How many legs?", category=benches)


def test_the_councils_questions_fold_out_and_survive_a_lost_line(window, meeting, questions):
    page = started(window, meeting, 320)
    legs = page.get_by_label("How many legs?")
    page.get_by_text("More about this").click()
    expect(page.get_by_label("How loud?")).to_be_visible()
    expect(legs).to_be_hidden()
    page.get_by_label("Category").select_option(label="Benches")
    expect(legs).to_be_visible()
    page.get_by_label("What was raised").fill("Broken bench")
    page.get_by_label("How loud?").fill("Hardly")
    legs.fill("3")
    assert faults(page) == []
    page.reload()
    expect(legs).to_be_visible()
    expect(legs).to_have_value("3")
    expect(page.get_by_label("How loud?")).to_have_value("Hardly")
    page.context.set_offline(True)
    page.get_by_role("button", name="Save this issue").click()
    page.get_by_role("button", name="Keep it and write the next one").click()
    expect(legs).to_be_hidden()
    page.context.set_offline(False)
    expect(page.locator("#evening-raised")).to_contain_text("1 issue saved")
    answers = Issue.objects.get(title="Broken bench").answers
    assert dict(answers.values_list("question__key", "value")) == {"loud": "Hardly", "legs": "3"}


def test_a_wrong_answer_is_shown_in_the_open_fold(window, meeting, questions):
    page = started(window, meeting)
    page.get_by_label("What was raised").fill("Broken bench")
    page.get_by_text("More about this").click()
    page.get_by_label("How loud?").fill("Hardly")
    page.get_by_label("Month").fill("9")
    page.get_by_role("button", name="Save this issue").click()
    expect(page.get_by_text("The date must include a day and a year.").first).to_be_visible()
    expect(page.get_by_label("Month")).to_have_value("9")
    expect(page.get_by_label("How loud?")).to_have_value("Hardly")
    assert faults(page) == []
    assert titles() == []


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
