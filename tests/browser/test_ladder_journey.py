"""A matter's way up the ladder in real browsers: a councillor on the phone (journey 1.1), the
co-ordinator when no word comes (2.3), the senior officer's reply on a phone (6.1)."""

import os
from datetime import date, datetime
from pathlib import Path

import pytest
from playwright.sync_api import expect

from leadership.council.models import CouncilSettings
from leadership.dates.services import load_holidays
from tests import personas
from tests.browser.looking import faults, prepare
from tests.factories import (
    CategoryFactory,
    CoreOfferFactory,
    PersonFactory,
    RelationshipManagerFactory,
    ServiceFactory,
    StandardFactory,
    WardFactory,
)
from tracker import services
from tracker.models import Issue, Status, Step

pytestmark = pytest.mark.django_db(transaction=True)
PHONE, DESK = 320, 1280
TODAY = datetime(2017, 11, 6, 19, 30)  # a Monday evening


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = TODAY


@pytest.fixture
def ward():
    return WardFactory(name="Elmwick Green")


@pytest.fixture
def drains(ward):
    """The service with its channel, its times and its usual category."""
    load_holidays()
    StandardFactory(offer=CoreOfferFactory(start=date(2017, 7, 19)))
    service = ServiceFactory(
        name="Drains", channel_kind="contact_centre", channel_text="0121 496 0001"
    )
    CategoryFactory(name="Blocked drains", usual_service=service)
    return service


@pytest.fixture
def rita(ward, drains):
    user = personas.officer(PersonFactory(name="Rita Ray", work_telephone="01632 960002"))
    RelationshipManagerFactory(person=user.person, service=drains, ward=ward)
    return user


@pytest.fixture
def silent(ward, drains, rita, settings):
    """Raised three weeks ago; the word that was promised did not come."""
    settings.DEMO_DATE = datetime(2017, 10, 16, 19, 30)
    issue = services.raise_issue(
        ward=ward, by=personas.councillor(of=ward), title="Blocked drain floods Elm Row",
        street="Elm Row", service=drains, external_reference="BRUM-70211",
    )  # fmt: skip
    services.acknowledge(
        issue=issue, who=rita.person, what_next="A jet is ordered.",
        hear_next=date(2017, 10, 23), by=rita,
    )  # fmt: skip
    settings.DEMO_DATE = TODAY
    return issue


def look(page, name: str) -> None:
    """No fault of accessibility, layout or policy; a picture where SHOTS names a folder."""
    assert faults(page) == []
    if os.environ.get("SHOTS"):
        page.screenshot(path=Path(os.environ["SHOTS"]) / f"{name}.png", full_page=True)


def test_a_councillor_on_the_phone_sees_who_gets_it_and_by_when_and_says_not_yet(
    window, ward, rita
):
    CouncilSettings.objects.update(
        member_helpline="0121 496 0001", member_mailbox="members@fenwick.example"
    )
    phone = prepare(window(PHONE, personas.councillor(of=ward)))
    phone.goto("/")
    expect(phone.get_by_text("For councillors, at the contact centre")).to_be_visible()
    look(phone, "ladder-councillor-start-phone")
    phone.goto("/issues/raise/")
    phone.get_by_label("What is the matter?").fill("Blocked drain floods the pavement")
    phone.get_by_label("Where?").fill("Elm Row")
    phone.get_by_label("Has it been reported already?").fill("BRUM-70211")
    phone.get_by_text("More", exact=True).click()
    phone.get_by_label("Category").select_option(label="Blocked drains")
    look(phone, "ladder-raise-phone")
    phone.get_by_role("button", name="Raise the issue").first.click()
    expect(phone.get_by_role("heading", name="Who gets it, and by when")).to_be_visible()
    check = phone.locator("section[aria-labelledby=check]")
    expect(check).to_contain_text("Rita Ray, Relationship Manager for Drains, gets it at once.")
    expect(check).to_contain_text("by Tuesday 7 November")
    expect(check).to_contain_text("by Monday 13 November")
    assert Issue.objects.count() == 0
    look(phone, "ladder-check-phone")
    check.get_by_role("button", name="Raise the issue").click()
    phone.get_by_text("Raised as WAT-1718-").wait_for()
    issue = Issue.objects.get()
    assert (issue.owner, issue.step, issue.status) == (rita.person, Step.MANAGER, Status.OPEN)
    expect(phone.get_by_role("heading", name="How far it went")).to_be_visible()
    look(phone, "ladder-raised-phone")

    services.acknowledge(
        issue=issue, who=rita.person, what_next="A jet comes on Thursday.",
        hear_next=date(2017, 11, 10), by=rita,
    )  # fmt: skip
    phone.goto(issue.get_absolute_url())
    told = "Rita Ray deals with it. A jet comes on Thursday. You hear by Fri 10 November."
    expect(phone.get_by_text(told)).to_be_visible()
    issue.refresh_from_db()
    services.answer(issue=issue, outcome_kind="done", outcome="It is clear.", by=rita)
    phone.goto(issue.get_absolute_url())
    phone.get_by_role("button", name="Not yet").click()
    phone.get_by_label("What is still missing?").fill("It floods again.")
    phone.get_by_role("button", name="Send it back").click()
    expect(phone.get_by_text("Came back, round 2")).to_be_visible()
    look(phone, "ladder-not-yet-phone")
    issue.refresh_from_db()
    assert (issue.status, issue.owner, issue.with_person) == (
        Status.IN_PROGRESS, rita.person, rita.person,
    )  # fmt: skip
    assert (Issue.objects.count(), issue.step) == (1, Step.MANAGER)


def test_the_coordinator_raises_what_nobody_answers_to_the_senior_officer(window, ward, silent):
    wasim = personas.coordinator(of=ward, person=PersonFactory(name="Wasim Ward"))
    sena = personas.senior_officer(of=ward, person=PersonFactory(name="Sena Senior"))
    desk = prepare(window(DESK, wasim))
    desk.goto(silent.get_absolute_url())
    missed = "The word that was promised for Mon 23 October did not come."
    expect(desk.get_by_text(missed)).to_be_visible()
    look(desk, "ladder-silent-desk")
    desk.get_by_role("button", name="Raise it further").click()
    coordinator = desk.get_by_label("Ward Action Co-ordinator and team: Wasim Ward")
    expect(coordinator).to_be_checked()
    desk.get_by_label("Senior officer: Sena Senior").check()
    desk.get_by_label("Why it is raised further").fill("Three weeks and no word from Drains.")
    look(desk, "ladder-escalate-desk")
    desk.get_by_role("button", name="Raise it").click()
    desk.get_by_text("There is a problem").wait_for()
    look(desk, "ladder-escalate-errors-desk")
    silent.refresh_from_db()
    assert silent.step == Step.MANAGER
    desk.get_by_label("Why steps in between are left out").fill("I am the co-ordinator.")
    desk.get_by_role("button", name="Raise it").click()
    desk.get_by_text("Raised: Senior officer, Sena Senior.").wait_for()
    said = "Raised to the senior officer, Sena Senior: Three weeks and no word from Drains."
    expect(desk.get_by_text(said)).to_be_visible()
    silent.refresh_from_db()
    assert (silent.step, silent.with_person) == (Step.SENIOR, sena.person)
    look(desk, "ladder-raised-to-senior-desk")
    narrow = prepare(window(PHONE, wasim))
    narrow.goto(f"/issues/{silent.pk}/escalate/")
    look(narrow, "ladder-escalate-phone")


def test_the_senior_officer_calls_a_huddle_and_answers_on_a_phone(window, ward, silent):
    wasim = personas.coordinator(of=ward)
    sena = personas.senior_officer(of=ward, person=PersonFactory(name="Sena Senior"))
    silent.refresh_from_db()
    services.escalate(
        issue=silent, to=Step.SENIOR, reason="Three weeks and no word.",
        skipped="I am the co-ordinator.", by=wasim,
    )  # fmt: skip
    phone = prepare(window(PHONE, sena))
    phone.goto("/")
    expect(phone.get_by_text("One thing is asked of you")).to_be_visible()
    look(phone, "ladder-senior-start-phone")
    phone.get_by_role("link", name=silent.title).first.click()
    expect(phone.get_by_text("Three weeks and no word.", exact=True)).to_be_visible()
    look(phone, "ladder-senior-reads-phone")
    phone.get_by_role("link", name="Add an action").click()
    phone.get_by_label("What will be done").fill("Huddle at the drain with Highways")
    phone.get_by_role("button", name="Add the action").click()
    expect(phone.get_by_text("Huddle at the drain with Highways").first).to_be_visible()
    phone.get_by_role("button", name="Give a reply").click()
    phone.get_by_label("Done", exact=True).check()
    phone.get_by_label("In words for the councillor").fill("The drain was jetted today.")
    phone.get_by_role("button", name="Send the reply").click()
    phone.get_by_text("Your reply is with the ward’s councillors.").wait_for()
    silent.refresh_from_db()
    assert (silent.status, silent.step, silent.with_person) == (
        Status.ANSWERED, Step.SENIOR, None,
    )  # fmt: skip
    look(phone, "ladder-senior-answered-phone")
    phone.goto("/")
    expect(phone.get_by_role("heading", name="My wards")).to_be_visible()
    expect(phone.get_by_text("asked of you")).to_have_count(0)
