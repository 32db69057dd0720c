"""A facilitator from outside the council begins a Local Jobs and Skills Board (journeys 5.1
and 5.3): the first screen and the talks, an invitation, two inaugural meetings on one day."""

import re
from datetime import date, datetime

import pytest
from django.core import mail
from playwright.sync_api import expect

from jobs_skills.models import (
    BoardAppointment,
    BoardMeeting,
    LocalPlan,
    NegotiationStep,
    TimetableEntry,
)
from leadership.dates.vague import VagueDate
from leadership.people.models import Person, User
from tests import personas
from tests.board_factories import (
    BoardDistrictFactory,
    BoardFactory,
    DistrictPlanFactory,
    TimetableEntryFactory,
)
from tests.browser.looking import prepare, send
from tests.browser.walking import DESK, PHONE, look, press, type_date
from tests.factories import DistrictFactory, PersonFactory, WardFactory

pytestmark = pytest.mark.django_db(transaction=True)
BEFORE = datetime(2017, 7, 24, 9, 0)  # a Monday, a week before the target
THE_DAY = datetime(2017, 8, 1, 18, 0)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = BEFORE


@pytest.fixture
def board():
    """Two districts of which the groups still meet, one of which the group sleeps."""
    board = BoardFactory(name="Lantern Quarter Board", slug="lantern-quarter")
    for name, status in (
        ("Elmwick", "independent"), ("Nether Vale", "independent"), ("Ashford End", "dormant"),
    ):  # fmt: skip
        district = DistrictFactory(generation=board.scheme.generation, name=name)
        WardFactory(generation=board.scheme.generation, district=district, name=f"{name} Green")
        BoardDistrictFactory(board=board, district=district)
        title = f"{name} Jobs and Skills Plan"
        DistrictPlanFactory(district=district, board=board, title=title, status=status)
    TimetableEntryFactory(
        scheme=board.scheme, text="Inaugural meetings", kind=TimetableEntry.Kind.MEETINGS,
        when=VagueDate.parse("before end of July 2017"),
    )  # fmt: skip
    return board


@pytest.fixture
def fay(board):
    return personas.facilitator(board, PersonFactory(name="Fay Fielding"))


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_first_screen_is_the_board_with_its_districts_and_the_talks(window, board, fay, width):
    page = prepare(window(width, fay))
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Lantern Quarter Board")
    expect(page.get_by_text("Ashford End, Elmwick, Nether Vale")).to_be_visible()
    groups = page.get_by_role("region", name="Groups that still meet")
    expect(groups.get_by_role("term")).to_have_text(
        ["Elmwick Jobs and Skills Plan", "Nether Vale Jobs and Skills Plan"]
    )
    expect(groups.get_by_text("Not begun")).to_have_count(2)
    look(page, f"board-start-{width}")

    send(page, groups.get_by_role("link", name="with Nether Vale Jobs and Skills Plan"))
    expect(page.get_by_label("Group")).to_have_value(re.compile(r"\d+"))
    page.get_by_label("State").select_option(label="Talks under way")
    page.get_by_label("What was said").fill("They will come to the first meeting.")
    look(page, f"board-talks-form-{width}")
    press(page, "Save")
    talks = page.get_by_role("region", name="Talks with independent groups")
    expect(talks.get_by_text("They will come to the first meeting.")).to_be_visible()
    expect(talks.get_by_text("Talks under way")).to_be_visible()
    expect(page.get_by_text("dormant")).to_be_visible()
    look(page, f"board-area-{width}")
    step = NegotiationStep.objects.get()
    assert (step.by, step.on) == (fay, BEFORE.date())
    page.goto("/")
    expect(groups.get_by_text("Talks under way, Monday 24 July")).to_be_visible()
    expect(groups.get_by_text("Not begun")).to_have_count(1)
    expect(
        page.get_by_role("link", name="Begin talks: Elmwick Jobs and Skills Plan")
    ).to_be_visible()


def test_a_member_is_invited_and_reads_the_record_alone(window, board, fay):
    page = prepare(window(PHONE, fay))
    page.goto("/")
    press(page, "Register of members", "link")
    look(page, "board-members-none-phone")
    press(page, "Add a member")
    page.get_by_label("Name", exact=True).fill("Mina Marsh")
    page.get_by_label("Organisation (optional)", exact=True).fill("Heron College")
    page.get_by_label("Sector of the organisation").select_option(label="Public")
    page.get_by_label("E-mail (optional)").fill("mina@heron.example")
    look(page, "board-member-form-phone")
    press(page, "Save")
    look(page, "board-member-phone")
    press(page, "Invite to sign in")
    look(page, "board-member-invite-phone")
    press(page, "Invite")
    expect(page.get_by_text("The member may sign in before 22 October 2017.")).to_be_visible()
    assert [each.to for each in mail.outbox] == [["mina@heron.example"]]
    mina = User.objects.get(email="mina@heron.example")
    held = BoardAppointment.objects.get(person=mina.person)
    assert (mina.outside, held.role, held.end) == (True, "member", date(2017, 10, 22))

    hers = prepare(window(PHONE, personas.board_member(board, Person.objects.create(name="Mo"))))
    hers.goto("/")
    expect(hers.get_by_role("heading", level=1)).to_have_text("Lantern Quarter Board")
    expect(hers.get_by_role("link", name="Add a step of the talks")).to_have_count(0)
    look(hers, "board-start-member-phone")
    press(hers, "Members by sector", "link")
    expect(hers.get_by_text("Mina Marsh")).to_have_count(0)
    look(hers, "board-member-counts-phone")


def arrange(page, board, start: str, venue: str) -> None:
    page.goto(f"/boards/{board.slug}/work/")
    press(page, "Arrange a meeting", "link")
    page.get_by_label("Inaugural meeting or summit").check()
    type_date(page, "Day", 1, 8, 2017)
    page.get_by_label("Start").fill(start)
    page.get_by_label("Venue").fill(venue)
    page.get_by_role("group", name="May the venue be published?").get_by_label("Yes").check()
    page.get_by_label("Convened by").select_option(label="A provider")
    look(page, f"board-arrange-{board.slug}-desk")
    press(page, "Arrange the meeting")


LATE = "on 1 August 2017, 1 day after the target: before the end of July 2017."


def test_two_boards_hold_their_inaugural_meetings_on_one_day(window, board, fay, settings):
    other = BoardFactory(name="Harbour Board", slug="harbour", scheme=board.scheme)
    ends = date(2017, 12, 1)
    BoardAppointment.objects.create(
        board=other, person=fay.person, role="facilitator", start=date(2017, 6, 1), end=ends
    )
    desk = prepare(window(DESK, fay))
    desk.goto("/")
    expect(desk.get_by_role("heading", name="Your boards")).to_be_visible()
    look(desk, "board-two-boards-desk")
    arrange(desk, board, "10:00", "Lantern Library")
    expect(desk.get_by_text("Arranged for Tuesday 1 August 2017.")).to_be_visible()
    expect(desk.get_by_text(f"The inaugural meeting is {LATE}")).to_be_visible()
    look(desk, "board-meeting-coming-desk")
    arrange(desk, other, "2pm", "Harbour Hall")
    on_the_day = BoardMeeting.objects.filter(meeting__date=THE_DAY.date())
    assert on_the_day.filter(purpose="inaugural").count() == 2

    settings.DEMO_DATE = THE_DAY
    phone = prepare(window(PHONE, fay))
    phone.goto("/boards/lantern-quarter/work/")
    look(phone, "board-start-on-the-day-phone")
    send(phone, phone.get_by_role("region", name="Next meeting").get_by_role("link").first)
    press(phone, "It was held", "button")
    phone.get_by_label("Finished at").fill("12:15")
    press(phone, "It was held")
    for sector, number in (("Public", "6"), ("Private", "11"), ("Third sector", "0")):
        phone.get_by_label(sector, exact=True).fill(number)
    phone.get_by_label("Chaired by somebody of").select_option(label="Another partner or member")
    named = phone.get_by_label("Long-term priorities that the meeting named")
    named.fill("Buses to the early shift\nFirst jobs for care leavers")
    phone.get_by_label("Notes", exact=True).fill("The outline plan was agreed.")
    look(phone, "board-record-phone")
    press(phone, "Save the record")
    came = phone.get_by_role("region", name="Who came, by sector")
    expect(came.get_by_role("definition")).to_have_text(["6", "11", "0", "not counted"])
    expect(phone.get_by_text(f"The inaugural meeting was {LATE}")).to_be_visible()
    expect(phone.get_by_text("First jobs for care leavers")).to_be_visible()
    look(phone, "board-meeting-held-phone")
    press(phone, "Agree and publish the notes")

    press(phone, "the board’s plan", "link")
    look(phone, "board-plan-phone")
    press(phone, "Record that the outline is agreed")
    type_date(phone, "On which day did the board agree it?", 1, 8, 2017)
    press(phone, "Save")
    expect(phone.get_by_text("Outline agreed on Tuesday 1 August")).to_be_visible()
    plan = LocalPlan.objects.get(board=board)
    assert (plan.outline_on, plan.themes.filter(long_term=True).count()) == (THE_DAY.date(), 2)

    desk.goto("/boards/lantern-quarter/meetings/")
    expect(desk.get_by_text(f"The inaugural meeting was {LATE}")).to_be_visible()
    look(desk, "board-meetings-desk")
    resident = prepare(window(DESK))
    resident.goto("/boards/lantern-quarter/")
    expect(resident.get_by_text("Buses to the early shift")).to_be_visible()
    look(resident, "board-public-desk")
