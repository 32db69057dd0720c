"""Draft notes become confirmed notes (journeys 7.6): they go round, are corrected, and are
confirmed at the next meeting with the corrections marked; and the way there, from a year's dates
to an agenda."""

from datetime import date, datetime, time

import pytest
from playwright.sync_api import expect

from leadership.meetings.models import AgendaItem, Meeting, ScheduledDate
from tests import personas
from tests.browser.looking import faults_at_each_width, prepare, send
from tests.browser.walking import DESK, PHONE, look, press, type_date
from tests.committee_factories import (
    BodyAppointmentFactory,
    CommitteeFactory,
    CommitteeMeetingFactory,
)
from tests.factories import PersonFactory

pytestmark = pytest.mark.django_db(transaction=True)

DRAFT = "Present: Councillor Brown (Chair).\n\nThe lamps of Elm Row were noted."
CORRECTED = DRAFT.replace("Elm Row", "Oak Row")


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 8, 10, 10, 30)


@pytest.fixture
def body():
    body = CommitteeFactory(name="Lanterns Scrutiny Committee")
    seats = {"Ann Amber": "chair", "Ben Brown": "deputy", "Cem Coral": "member"}
    for name, capacity in seats.items():
        BodyAppointmentFactory(body=body, person__name=name, capacity=capacity)
    return body


@pytest.fixture
def july(body):
    return CommitteeMeetingFactory(body=body, date=date(2017, 7, 26), time=time(10, 30))


@pytest.fixture
def august(body):
    return CommitteeMeetingFactory(
        body=body, date=date(2017, 8, 10), time=time(10, 30), status="scheduled"
    )


def open_meeting(page, meeting):
    page.goto(meeting.get_absolute_url())


def test_draft_notes_go_round_and_are_confirmed_with_what_changed(window, body, july, august):
    colm = personas.committee_services(PersonFactory(name="Colm Clerk"))
    desk = prepare(window(DESK, colm))
    open_meeting(desk, july)
    press(desk, "Record chair, councillors and officers", "link")
    desk.get_by_label("Chair", exact=True).select_option(label="Ben Brown")
    desk.get_by_label("Ann Amber").select_option(label="Apologies")
    desk.get_by_label("Ben Brown").select_option(label="Present")
    desk.get_by_label("Cem Coral").select_option(label="Absent without apology")
    desk.get_by_label("Finished at").fill("12:25")
    look(desk, "committee-people-desk")
    press(desk, "Save")
    expect(desk.get_by_text("Ann Amber, not in the chair at this meeting")).to_be_visible()
    press(desk, "Record declarations of interest", "link")
    desk.get_by_label("None: it was asked, and nobody declared any").check()
    press(desk, "Record it")
    expect(desk.get_by_text("None declared", exact=True)).to_be_visible()
    look(desk, "committee-declarations-desk")
    press(desk, "Back to the meeting", "link")
    press(desk, "Write the notes")
    desk.get_by_label("Notes").fill(DRAFT)
    press(desk, "Save the draft")
    press(desk, "Mark as circulated")
    expect(desk.get_by_text("10:30, and unchanged since.")).to_be_visible()
    look(desk, "committee-circulated-desk")

    member = prepare(window(PHONE, personas.login("Member", person=body.body_appointments.get(
        capacity="member").person)))  # fmt: skip
    open_meeting(member, july)
    expect(member.get_by_text("The lamps of Elm Row were noted.")).to_be_visible()
    look(member, "committee-circulated-member-phone")
    resident = prepare(window(PHONE))
    open_meeting(resident, july)
    expect(resident.get_by_text("The lamps of Elm Row")).to_have_count(0)
    expect(resident.get_by_text("Notes are published once they are agreed.")).to_be_visible()

    press(desk, "Change the notes")
    desk.get_by_label("Notes").fill(CORRECTED)
    press(desk, "Save the draft")
    press(desk, "changed since", "link")
    expect(desk.locator(".kept-words del")).to_have_text("Elm")
    expect(desk.locator(".kept-words ins")).to_have_text("Oak")
    look(desk, "committee-changes-desk")

    open_meeting(desk, august)
    press(desk, "Start the meeting")
    press(desk, "Add an item to the agenda", "link")
    desk.get_by_label("Heading").fill("Action notes of July")
    desk.get_by_label("What the meeting is asked to do").select_option(label="To confirm")
    desk.get_by_label("Notes of an earlier meeting").select_option(label=str(july))
    desk.get_by_label("Everybody").check()
    look(desk, "committee-item-desk")
    press(desk, "Add the item")
    send(desk, desk.get_by_role("link", name="Confirm or note"))
    expect(desk.locator(".kept-words del")).to_have_text("Elm")
    look(desk, "committee-confirm-desk")
    desk.get_by_label("Confirmed").check()
    press(desk, "Save")
    expect(desk.get_by_text("Saved what the meeting did with the notes.")).to_be_visible()
    item = AgendaItem.objects.get()
    assert (item.notes_of, item.notes_outcome, item.meeting) == (july, "confirmed", august)
    july.refresh_from_db()
    assert (july.notes, july.notes_status) == (CORRECTED, "agreed")
    assert (july.circulated_notes, july.circulated_at.date()) == (DRAFT, date(2017, 8, 10))

    resident.reload()
    expect(resident.get_by_text("The lamps of Oak Row were noted.")).to_be_visible()
    expect(resident.get_by_text("Elm Row")).to_have_count(0)
    assert resident.request.get(f"/meetings/{july.pk}/notes/changes/").url.count("sign-in") == 1
    send(resident, resident.get_by_role("link", name="Committee meeting, 10 August 2017"))
    expect(resident.get_by_role("link", name="Committee meeting, 26 July 2017")).to_be_visible()
    look(resident, "committee-confirmed-public-phone")


def test_from_a_years_dates_to_an_agenda(window, body):
    saba = personas.scrutiny_officer()
    desk = prepare(window(DESK, saba))
    desk.goto("/meetings/")
    press(desk, "Committees, their members and dates", "link")
    look(desk, "committee-list-desk")
    press(desk, "Lanterns Scrutiny Committee", "link")
    expect(desk.get_by_role("button", name="Appoint somebody")).to_have_count(0)
    press(desk, "Load a year’s dates")
    desk.get_by_label("Dates").fill("6 September\n1 March\n4 or 11 April")
    desk.get_by_label("Usual weekday").select_option(label="Wednesday")
    desk.get_by_label("Usual start").fill("10:30")
    desk.get_by_label("Usual place").fill("Committee Room 2")
    look(desk, "committee-schedule-desk")
    press(desk, "Save the dates")
    expect(desk.get_by_text("1 March 2018 is a Thursday, not a Wednesday.")).to_have_count(2)
    look(desk, "committee-dates-desk")
    assert faults_at_each_width(desk) == []
    send(desk, desk.get_by_role("link", name="Plan it for 4 or 11 April 2018"))
    desk.get_by_label("Wednesday 11 April 2018").check()
    desk.get_by_label("Yes").check()
    look(desk, "committee-fix-desk")
    press(desk, "Plan the meeting")
    expect(desk.get_by_text("Planned for Wednesday 11 April 2018.")).to_be_visible()
    meeting = Meeting.objects.get()
    assert ScheduledDate.objects.get(meeting=meeting).is_provisional
    press(desk, "Add standing items", "link")
    look(desk, "committee-standing-desk")
    press(desk, "Add them")
    expect(desk.get_by_text("Other urgent business")).to_be_visible()
    expect(desk.get_by_text("which of your interests")).to_be_visible()
    assert meeting.agenda.count() == 6
    press(desk, "Add an item to the agenda", "link")
    desk.get_by_label("Heading").fill("A flood")
    desk.get_by_label("Kind").select_option(label="Urgent business")
    desk.get_by_label("Special circumstances").fill("The river rose on Monday.")
    desk.get_by_label("Everybody").check()
    press(desk, "Add the item")
    opinion = desk.get_by_text("Record the Chairman's opinion that it is urgent.")
    expect(opinion.first).to_be_visible()
    desk.get_by_label("The Chairman’s opinion").fill("It cannot wait.")
    press(desk, "Add the item")
    expect(desk.get_by_text("In the Chairman’s opinion: It cannot wait.")).to_be_visible()
    look(desk, "committee-agenda-desk")
    assert faults_at_each_width(desk) == []


def test_committee_services_appoint_and_record_what_came_of_an_item(window, body, july):
    PersonFactory(name="Dee Dune")
    july.agenda.create(number=1, heading="Appointments", kind="procedure")
    desk = prepare(window(DESK, personas.committee_services()))
    desk.goto(body.get_absolute_url())
    press(desk, "Appoint somebody")
    desk.get_by_label("Who").fill("Dee Dune")
    desk.get_by_label("Political group").fill("Green Group")
    desk.get_by_label("The committee itself").check()
    type_date(desk, "From", 26, 7, 2017)
    desk.get_by_label("Term ends with").fill("the annual meeting of the Council in 2018")
    look(desk, "committee-appoint-desk")
    press(desk, "Appoint")
    members = desk.locator("#members")
    expect(members).to_contain_text("Green Group: 1")
    expect(members).to_contain_text("Yellow Group: 3")
    expect(members).to_contain_text("Together: 4")
    look(desk, "committee-page-desk")
    assert faults_at_each_width(desk) == []

    open_meeting(desk, july)
    send(desk, desk.get_by_role("link", name="Outcome of item 1"))
    desk.get_by_label("Resolved").check()
    desk.get_by_label("Parts of the resolution").fill("(I) To note it\n(ii) To elect Ben Brown")
    look(desk, "committee-outcome-desk")
    press(desk, "Save")
    expect(desk.get_by_text("(ii) To elect Ben Brown")).to_be_visible()
    assert faults_at_each_width(desk) == []
