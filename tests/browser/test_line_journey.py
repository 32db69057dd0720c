"""From a decision's part to the forum, in real browsers: an officer says which step answers an
issue, and a resident walks the line down to the meeting at which it is reported (journey 7)."""

from datetime import date, datetime

import pytest
from playwright.sync_api import expect

from leadership.governance.models import Decision
from tests import personas
from tests.browser.looking import prepare
from tests.browser.walking import DESK, PHONE, look, press
from tests.factories import IssueFactory, MeetingFactory, PersonFactory, PilotFactory, WardFactory
from tests.governance_factories import ActionItemFactory
from tests.line_factories import decision_in
from tracker.models import StepIssue

pytestmark = pytest.mark.django_db(transaction=True)
STEP = "Trim the hedges along schools"
SUMMARY = "A hedge grew over the path to school"


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def ward():
    return WardFactory(name="Elmwick Green", slug="elmwick-green")


@pytest.fixture
def decision():
    return decision_in("in_force", serial=3996, parts=2, title="Hedges, ward by ward")


@pytest.fixture
def issue(ward):
    forum = MeetingFactory(wards=[ward], date=date(2017, 6, 7))
    return IssueFactory(
        meeting=forum, released=True, title="Thorny hedge", public_summary=SUMMARY,
        public_outcome="It was cut on both sides.", status="closed", outcome_kind="done",
        closed_on=date(2017, 9, 1),
    )  # fmt: skip


def test_from_the_part_of_a_decision_to_the_forum(window, ward, decision, issue):
    part = decision.parts.get(number=1)
    ActionItemFactory(
        decision_part=part, title=STEP, status="done", outcome="The way to six schools is free."
    )
    PilotFactory(name="Half a post for Elmwick", decision_part=part, decision_reference="")
    coming = MeetingFactory(wards=[ward], date=date(2017, 12, 6), status="scheduled")

    wasim = personas.coordinator(of=ward, person=PersonFactory(name="Wasim Ward"))
    desk = prepare(window(DESK, wasim))
    desk.goto(issue.get_absolute_url())
    press(desk, "Say which step answers it", "link")
    desk.get_by_label("Step of the Action Plan").select_option(index=1)
    look(desk, "issue-step-desk")
    press(desk, "Save")
    expect(desk.get_by_role("link", name=STEP)).to_be_visible()
    look(desk, "issue-with-step-desk")
    assert StepIssue.objects.get().issue == issue
    press(desk, STEP, "link")
    expect(desk.get_by_role("link", name="Half a post for Elmwick")).to_be_visible()
    look(desk, "line-officer-desk")

    for width, name in ((PHONE, "phone"), (DESK, "desk")):
        resident = prepare(window(width, None))
        resident.goto(f"/decisions/{decision.year}/{decision.serial}/line/")
        heading = "From decision 003996/2017 to the forums"
        expect(resident.get_by_role("heading", level=1, name=heading)).to_be_visible()
        expect(resident.get_by_text("The way to six schools is free.")).to_be_visible()
        expect(resident.get_by_text("It was cut on both sides.")).to_be_visible()
        expect(resident.get_by_text("Half a post for Elmwick")).to_have_count(0)
        expect(resident.get_by_text("Thorny hedge")).to_have_count(0)
        look(resident, f"line-{name}")
        if width == PHONE:  # a wide screen shows the parts without jumping
            resident.get_by_role("link", name="Part 2", exact=True).click()
            second = resident.get_by_role("heading", name="Part 2", exact=True)
            expect(second).to_be_in_viewport()
        press(resident, SUMMARY, "link")
        expect(resident.get_by_text("It was cut on both sides.")).to_be_visible()
        resident.go_back()
        press(resident, "Wednesday 6 December", "link")
        assert resident.url.endswith(coming.get_absolute_url())
        look(resident, f"line-forum-{name}")


def test_a_line_that_is_locked_says_why(window):
    locked = decision_in("called_in", serial=3997)
    ActionItemFactory(decision_part=locked.parts.get(), title=STEP)
    phone = prepare(window(PHONE, None))
    phone.goto(f"/decisions/2017/{locked.serial}/line/")
    expect(phone.get_by_text("Locked, because a request for call-in is pending.")).to_be_visible()
    look(phone, "line-locked-phone")
    assert Decision.objects.get().is_locked
