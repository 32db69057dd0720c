"""A co-ordinator's day: the team over one problem, the forum's evening, the month's return, the
hand-over (journeys 2)."""

from datetime import date, datetime, time

import pytest
from playwright.sync_api import expect

from leadership.meetings.models import Meeting
from tests import personas
from tests.browser.looking import prepare
from tests.browser.walking import DESK, PHONE, TABLET, look, press, type_date
from tests.factories import (
    ActivityFactory,
    CategoryFactory,
    CommunityGroupFactory,
    IssueFactory,
    MeetingFactory,
    PersonFactory,
    PhaseServiceFactory,
    PilotFactory,
    RelationshipManagerFactory,
    WardFactory,
)
from tracker.models import HandOver, Issue

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = date(2017, 11, 15)


@pytest.fixture(autouse=True)
def today(settings):
    def set_to(*day, hour=10):
        settings.DEMO_DATE = datetime(*day, hour, 0)

    set_to(2017, 11, 15)
    return set_to


@pytest.fixture
def elm():
    return WardFactory(name="Elmwick Green", slug="elmwick-green")


@pytest.fixture
def wasim(elm):
    return personas.coordinator(of=elm, person=PersonFactory(name="Wasim Ward"))


def answers_for(ward, name, service):
    user = personas.officer(person=PersonFactory(name=name))
    named = PhaseServiceFactory(name=service)
    RelationshipManagerFactory(person=user.person, ward=ward, phase_service=named)
    return user


def test_the_team_is_brought_together_over_one_problem(window, elm, wasim):
    hanna = answers_for(elm, "Hanna Housing", "Housing")
    pol = answers_for(elm, "Pol Police", "Community safety")
    issue = IssueFactory(
        ward=elm, owner=PersonFactory(name="Will Waste", work_telephone="01632 960001"),
        title="Fly-tipping by the garages", due=date(2017, 11, 10),
    )  # fmt: skip
    desk = prepare(window(DESK, wasim))
    desk.goto("/")
    expect(desk.get_by_text("1 reply is overdue")).to_be_visible()
    look(desk, "wac-queue-desk")
    press(desk, "Fly-tipping by the garages", "link")
    press(desk, "Bring the team together", "link")
    look(desk, "together-desk")
    desk.get_by_label("Hanna Housing, Relationship Manager, Housing").check()
    desk.get_by_label("Pol Police, Relationship Manager, Community safety").check()
    desk.get_by_label("The problem, and what is wanted").fill("One date on which all three come.")
    type_date(desk, "By when", 24, 11, 2017)
    press(desk, "Give them the task")
    expect(desk.get_by_text("2 people have a task on this issue, and were told.")).to_be_visible()
    look(desk, "together-issue-desk")

    phone = prepare(window(PHONE, hanna))
    phone.goto("/")
    look(phone, "task-queue-phone")
    press(phone, "Do my part of the officers’ note of Wed 15 November", "link")
    expect(phone.get_by_text("One date on which all three come.").first).to_be_visible()
    look(phone, "task-issue-phone")
    phone.get_by_label("What there is to say").fill("We come on Tuesday 21 November.")
    phone.get_by_label("Officers only").check()
    press(phone, "Add an update")
    with phone.expect_navigation():
        phone.get_by_role("link", name="Mark as done").click()
    phone.get_by_label("What came of it").fill("The garages are locked")
    press(phone, "Mark it as done")
    expect(phone.get_by_text("The action is marked as done.")).to_be_visible()

    desk.reload()
    expect(desk.get_by_text("The garages are locked")).to_be_visible()
    expect(desk.get_by_text("We come on Tuesday 21 November.").first).to_be_visible()
    councillor = prepare(window(PHONE, personas.councillor(of=elm)))
    councillor.goto(issue.get_absolute_url())
    expect(councillor.get_by_text("The garages are locked")).to_be_visible()
    expect(councillor.get_by_text("One date on which all three come.")).to_have_count(0)
    assert issue.actions.get(owner=pol.person).done_on is None


def test_the_evening_of_a_forum_on_a_tablet_and_the_safe_version_next_day(
    window, elm, wasim, today
):
    today(2017, 11, 15, hour=18)
    CategoryFactory(name="Benches")
    meeting = MeetingFactory(
        ward=elm, date=TODAY, status="scheduled", time=time(18, 30), venue="Elmwick Hall"
    )
    tablet = prepare(window(TABLET, wasim))
    tablet.goto("/")
    press(tablet, "Record the evening", "link")
    press(tablet, "Start the meeting")
    for label, number in (("Residents", "about 50"), ("Councillors", "2"), ("Officers", "3")):
        tablet.get_by_label(label, exact=True).fill(number)
    tablet.get_by_label("What was raised").focus()
    expect(tablet.locator("#attendance-status")).to_contain_text("Attendance saved")
    raised = ["Broken bench", "Swing without a seat", "Dark path", "Bags by the gate"]
    for number, what in enumerate(raised, 1):
        tablet.get_by_label("What was raised").fill(what)
        tablet.get_by_label("Where").fill(f"Elm Row {number}")
        tablet.get_by_label("Category").select_option(label="Benches")
        tablet.get_by_role("button", name="Save this issue").click()
        many = f"{number} issue{'s' if number > 1 else ''} saved"
        expect(tablet.locator("#evening-raised")).to_contain_text(many)
    for what in raised:  # read back at the end
        expect(tablet.locator("#evening-raised")).to_contain_text(what)
    look(tablet, "evening-tablet")
    counts = meeting.attendance_counts.values_list("kind", "number", "approximate")
    assert set(counts) == {
        ("residents", 50, True), ("councillors", 2, False), ("officers", 3, False),
    }  # fmt: skip
    press(tablet, "End the meeting")
    look(tablet, "evening-end-tablet")
    with tablet.expect_navigation():
        tablet.locator("main form[method=post] button[type=submit]").first.click()
    meeting.refresh_from_db()
    assert meeting.status == Meeting.Status.HELD

    today(2017, 11, 16)
    issue = Issue.objects.get(title="Dark path")
    tablet.goto(f"/issues/{issue.pk}/release/")
    tablet.get_by_label("What was raised").fill("A path in Elm Row is dark.")
    press(tablet, "Look at it first")
    press(tablet, "Publish")
    public = prepare(window(PHONE))
    public.goto(elm.get_absolute_url())
    expect(public.get_by_text("A path in Elm Row is dark.")).to_be_visible()
    expect(public.get_by_text("Broken bench")).to_have_count(0)
    look(public, "evening-public-phone")


def test_a_months_return_from_the_records_and_a_saving_with_evidence(window, elm, wasim):
    ActivityFactory(ward=elm, on=date(2017, 10, 12), participants=40)
    pilot = PilotFactory(name="Half a post in Elmwick", wards=[elm], start=date(2017, 9, 4))
    desk = prepare(window(DESK, wasim))
    desk.goto("/")
    press(desk, "Return of October 2017", "link")
    expect(desk.get_by_text("Took part, as far as counted")).to_be_visible()
    expect(desk.get_by_text("40", exact=True)).to_be_visible()
    desk.get_by_label("The month in your words").fill("Forty people planted bulbs.")
    look(desk, "return-desk")
    press(desk, "Send the return")
    expect(desk.get_by_text("The return is sent.")).to_be_visible()
    desk.goto("/")
    expect(desk.get_by_text("Sent", exact=True)).to_be_visible()
    desk.goto(f"/pilots/{pilot.pk}/")
    press(desk, "Add a saving", "link")
    desk.get_by_label("Kind").select_option(label="Costs avoided")
    desk.get_by_label("Amount in £").fill("1200")
    desk.get_by_label("How it was reckoned").fill("Three clearances fewer")
    desk.get_by_label("Evidence").fill("The contractor’s invoices")
    look(desk, "saving-desk")
    with desk.expect_navigation():
        desk.locator("main form[method=post] button[type=submit]").first.click()
    desk.goto("/reports/pilot-comparison/")
    expect(desk.get_by_text("1,200.00").first).to_be_visible()
    look(desk, "comparison-desk")


def test_at_the_end_of_a_secondment_the_councillors_read_who_follows(window, elm, wasim):
    wasim.person.coordinator_appointments.update(secondment_end=date(2017, 12, 22))
    dora = personas.officer(person=PersonFactory(name="Dora Deputy", work_telephone="01632 960007"))
    IssueFactory(ward=elm, owner=wasim.person, title="Dark path behind the school")
    CommunityGroupFactory(wards=[elm], name="Friends of Elmwick Pond")
    carol, gita = personas.councillor(of=elm), personas.manager()
    desk = prepare(window(DESK, wasim))
    desk.goto("/")
    press(desk, "Prepare the hand-over", "link")
    expect(desk.get_by_text("37 days left")).to_be_visible()
    expect(desk.get_by_role("link", name="Friends of Elmwick Pond")).to_be_visible()
    look(desk, "my-hand-over-desk")
    press(desk, "Say who could follow")
    look(desk, "my-heir-desk")
    desk.get_by_label("Who could follow").select_option(label="Dora Deputy")
    desk.get_by_label("What the governance manager should know").fill("She knows the groups.")
    press(desk, "Tell the governance manager")
    manager = prepare(window(DESK, gita))
    manager.goto(f"/people/{wasim.person_id}/hand-over/?on=2017-12-22")
    expect(manager.get_by_text("Wasim Ward proposes Dora Deputy")).to_be_visible()
    look(manager, "hand-over-desk")
    manager.get_by_label("1 open issue").select_option(label="Dora Deputy")
    press(manager, "Hand it all over")
    assert HandOver.objects.get().places.get().heir == dora.person
    phone = prepare(window(PHONE, carol))
    phone.goto("/notices/")
    expect(phone.get_by_text("Your ward’s co-ordinator changes").first).to_be_visible()
    phone.goto(HandOver.objects.get().get_absolute_url())
    expect(phone.get_by_text("follows from Friday 22 December 2017")).to_be_visible()
    expect(phone.get_by_role("link", name="Dark path behind the school")).to_be_visible()
    look(phone, "letter-phone")
    phone.emulate_media(media="print")
    expect(phone.get_by_text("01632 960007").first).to_be_visible()
