"""A ward plan in real browsers: the signing evening on councillors' phones (journey 1.2), the
sheet for the next forum (1.3), a Relationship Manager's input (3.3), and residents who read the
plan and suggest a priority (8.3, 8.5)."""

from datetime import date, datetime, timedelta

import pytest
from playwright.sync_api import expect

from leadership.meetings.models import Meeting
from leadership.people.demo import present_code
from leadership.plans import services
from leadership.plans.models import OfficerInput, PlanVersion, Signature, State, Suggestion
from tests import personas
from tests.browser.looking import prepare, send
from tests.browser.walking import DESK, PHONE, look, press
from tests.factories import (
    AttendanceFactory,
    IssueFactory,
    MeetingFactory,
    PersonFactory,
    RelationshipManagerFactory,
    ServiceFactory,
    WardFactory,
)
from tests.plan_factories import (
    FactFactory,
    PlanSectionFactory,
    PriorityTextFactory,
    WardPlanFactory,
    write_and_freeze,
)

pytestmark = pytest.mark.django_db(transaction=True)
TONIGHT = datetime(2017, 9, 20, 19, 30)  # a Wednesday evening


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = TONIGHT


@pytest.fixture
def ward():
    return WardFactory(name="Elmwick Green", slug="elmwick-green")


@pytest.fixture
def plan(ward):
    """Being written, with a heading, two priorities and a figure."""
    plan = WardPlanFactory(ward=ward, round__name="High-level plans 2017/18")
    draft = plan.versions.get()
    PlanSectionFactory(version=draft, heading="Our ward", text="Terraces and two parks.")
    parks = ServiceFactory(name="Lamps and parks")
    PriorityTextFactory(version=draft, title="Light the lake path", service=parks)
    PriorityTextFactory(version=draft, title="Clear the back alleys")
    FactFactory(version=draft)
    return plan


def councillor(name, ward):
    return personas.councillor(of=ward, person=PersonFactory(name=name))


def prove(page, user) -> None:
    """The service asks once more who this is, and goes on where it was left."""
    expect(page.get_by_role("heading", level=1)).to_contain_text("Confirm")
    page.get_by_label("Code").fill(present_code(user))
    page.keyboard.press("Enter")


def sign_on(page, user, plan) -> None:
    """From the first screen to the signature."""
    page.goto("/")
    send(page, page.get_by_role("link", name="Elmwick Green Ward Plan"))
    send(page, page.get_by_role("button", name="Signatures"))
    page.get_by_role("button", name="Sign for yourself").click()
    page.wait_for_url("**/sign-in/confirm/**")
    prove(page, user)
    page.wait_for_url(f"**/plans/{plan.pk}/sign/")
    press(page, "Sign the plan")


def test_two_of_three_sign_and_the_third_is_not_here(window, ward, plan):
    anna, bela, cyril = (councillor(f"{name} Ashby", ward) for name in ("Anna", "Bela", "Cyril"))
    clerk = personas.coordinator(of=ward)
    version = write_and_freeze(plan)
    forum = MeetingFactory(ward=ward, date=TONIGHT.date(), status=Meeting.Status.SITTING)
    AttendanceFactory(meeting=forum, person=cyril.person, how="apologies")
    later = MeetingFactory(ward=ward, date=date(2017, 10, 18), status="scheduled")

    phone = prepare(window(PHONE, anna))
    phone.goto("/")
    expect(phone.get_by_text("1 ward plan needs you")).to_be_visible()
    look(phone, "plan-to-sign-phone")
    sign_on(phone, anna, plan)
    expect(phone.get_by_text("You have signed the plan.")).to_be_visible()
    look(phone, "plan-signed-phone")
    assert Signature.objects.get().term.person == anna.person

    other = prepare(window(PHONE, bela))
    sign_on(other, bela, plan)
    told = "2 of 3 signed; Cllr Cyril Ashby is not here: the plan cannot be signed off tonight."
    expect(other.get_by_text(told)).to_be_visible()
    expect(other.get_by_role("link", name="Wednesday 18 October")).to_be_visible()
    look(other, "plan-two-of-three-phone")
    version.refresh_from_db()
    assert (version.state, Signature.objects.count()) == (State.READY, 2)

    desk = prepare(window(DESK, clerk))
    desk.goto(f"/plans/{plan.pk}/signing/")
    expect(desk.get_by_text(told)).to_be_visible()
    look(desk, "plan-signing-clerk-desk")
    assert later.status == "scheduled"


def test_the_clerk_records_the_third_who_objects_and_a_manager_upholds(window, ward, plan):
    anna, bela = (councillor(f"{name} Ashby", ward) for name in ("Anna", "Bela"))
    clerk, manager = personas.coordinator(of=ward), personas.manager()
    version = write_and_freeze(plan)
    forum = MeetingFactory(ward=ward, date=TONIGHT.date(), status=Meeting.Status.SITTING)
    services.sign(version=version, meeting=forum, content_hash=version.content_hash, by=anna)

    desk = prepare(window(DESK, clerk))
    desk.goto(f"/plans/{plan.pk}/signing/")
    send(desk, desk.get_by_role("link", name="Record that he or she signed"))
    look(desk, "plan-record-desk")
    press(desk, "Record the signature")
    expect(desk.get_by_text("There is a problem")).to_be_visible()
    look(desk, "plan-record-errors-desk")
    desk.get_by_label("Where it is written down").fill("Minute 7")
    press(desk, "Record the signature")
    expect(desk.get_by_text("2 of 2 signed: the plan is signed off.")).to_be_visible()
    version.refresh_from_db()
    assert (version.state, version.signed_at) == (State.SIGNED_OFF, forum)

    phone = prepare(window(PHONE, bela))
    phone.goto("/")
    send(phone, phone.get_by_role("link", name="Your signature of the Elmwick Green Ward Plan"))
    expect(phone.get_by_text("Wednesday 27 September")).to_be_visible()
    look(phone, "plan-signature-phone")
    press(phone, "This is wrong: object")
    phone.get_by_label("What is wrong with it").fill("I had left by then.")
    press(phone, "Object")
    expect(phone.get_by_text("Disputed", exact=True)).to_be_visible()

    resident = prepare(window(PHONE))
    resident.goto(f"/ward-plans/{ward.code}/")
    expect(resident.get_by_text("Sign-off disputed")).to_be_visible()
    look(resident, "plan-disputed-public-phone")

    desk = prepare(window(DESK, manager))
    desk.goto(f"/signatures/{Signature.objects.get(term__person=bela.person).pk}/")
    press(desk, "Uphold the objection")
    desk.get_by_label("On what ground the signature is struck out").fill("The list shows it.")
    press(desk, "Strike the signature out")
    expect(desk.get_by_text("Struck out", exact=True)).to_be_visible()
    look(desk, "plan-struck-out-desk")
    version.refresh_from_db()
    assert (version.state, version.signed_at) == (State.READY, None)


def test_a_relationship_manager_puts_something_to_a_plan_and_sees_that_it_is_taken(
    window, ward, plan
):
    rita = personas.officer(PersonFactory(name="Rita Ray"))
    lamps = plan.versions.get().priorities.get(number=1).service
    RelationshipManagerFactory(person=rita.person, service=lamps, phase_service=None, ward=ward)
    clerk = personas.coordinator(of=ward)

    desk = prepare(window(DESK, rita))
    desk.goto("/")
    expect(desk.get_by_role("heading", name="Ward plans that ask for my service")).to_be_visible()
    look(desk, "plan-input-start-desk")
    send(desk, desk.get_by_role("link", name="Elmwick Green: Light the lake path"))
    desk.get_by_role("link", name="Put something to the plan").first.click()
    desk.get_by_label("Your input").wait_for()
    look(desk, "plan-input-desk")
    desk.get_by_label("Your input").fill("New lamps come in spring: the path can be among them.")
    press(desk, "Put it to the ward")
    given = OfficerInput.objects.get()
    assert (given.author, given.service, given.proactive, given.taken) == (
        rita.person, lamps, True, "",
    )  # fmt: skip

    writer = prepare(window(PHONE, clerk))
    writer.goto(plan.get_absolute_url())
    look(writer, "plan-writing-phone")
    send(writer, writer.get_by_role("link", name="Say whether the ward takes it"))
    writer.get_by_label("Taken into the plan").check()
    press(writer, "Save")
    desk.goto(plan.get_absolute_url())
    expect(desk.get_by_text("Taken into the plan")).to_be_visible()
    frozen = services.make_ready(plan=plan, by=clerk)
    assert frozen.content["officers_input"][0]["author"] == "Rita Ray"


def test_the_sheet_for_the_next_forum_says_how_the_plan_stands(window, ward, plan):
    anna = councillor("Anna Ashby", ward)
    MeetingFactory(ward=ward, date=date(2017, 7, 5))
    MeetingFactory(ward=ward, date=date(2017, 9, 27), status="scheduled")
    IssueFactory(ward=ward, raised_on=date(2017, 8, 1), title="Lamp out by the school")
    write_and_freeze(plan)
    phone = prepare(window(PHONE, anna))
    phone.goto("/")
    send(phone, phone.get_by_role("button", name="Sheet for the next forum"))
    expect(phone.get_by_text("Lamp out by the school")).to_be_visible()
    expect(phone.get_by_text("Ready for the Ward Forum").first).to_be_visible()
    look(phone, "plan-since-forum-phone")


def test_a_resident_reads_the_plan_and_suggests_a_priority_and_learns_what_came_of_it(
    window, ward, plan
):
    clerk = personas.coordinator(of=ward)
    today = TONIGHT.date()
    services.open_consultation(plan=plan, first=today, last=today + timedelta(14), by=clerk)

    resident = prepare(window(PHONE))
    resident.goto("/")
    send(resident, resident.get_by_role("link", name="Elmwick Green"))
    expect(resident.get_by_text("Light the lake path")).to_be_visible()
    send(resident, resident.get_by_role("link", name="Read the plan"))
    look(resident, "plan-consultation-phone")
    press(resident, "Suggest a priority")
    press(resident, "Send the suggestion")
    expect(resident.get_by_text("There is a problem")).to_be_visible()
    look(resident, "plan-suggest-errors-phone")
    resident.get_by_label("What should change in your ward?").fill(
        "A bench at the surgery. Ring me on 0121 496 0123."
    )
    press(resident, "Send the suggestion")
    expect(resident.get_by_text("This seems to hold")).to_be_visible()
    assert Suggestion.objects.count() == 0
    look(resident, "plan-suggest-personal-phone")
    resident.get_by_label("What should change in your ward?").fill("A bench at the surgery.")
    press(resident, "Send the suggestion")
    expect(resident.get_by_text("Not looked at yet")).to_be_visible()
    kept = resident.url

    desk = prepare(window(DESK, clerk))
    desk.goto(f"/plans/{plan.pk}/suggestions/")
    look(desk, "plan-suggestions-desk")
    desk.get_by_role("link", name="Answer it").click()
    desk.get_by_label("Part of it is in the plan").check()
    desk.get_by_label("Which priority").select_option(label="1. Light the lake path")
    desk.get_by_label("In words, for who suggested it").fill("A bench comes with the lamps.")
    press(desk, "Save the answer")

    resident.goto(kept)
    expect(resident.get_by_text("A bench comes with the lamps.")).to_be_visible()
    look(resident, "plan-suggestion-answered-phone")
    assert "A bench at the surgery" not in resident.content()


def test_a_resident_reads_who_signed_when_and_where_and_what_a_new_version_changed(
    window, ward, plan
):
    anna, clerk = councillor("Anna Ashby", ward), personas.coordinator(of=ward)
    forum = MeetingFactory(
        ward=ward, date=TONIGHT.date(), status=Meeting.Status.SITTING, venue="Elmwick Hall"
    )
    for words in ("Light the lake path", "Light the lake path and the steps"):
        draft = plan.versions.get(state=State.DRAFT)
        draft.priorities.filter(number=1).update(title=words)
        version = write_and_freeze(plan, by=clerk)
        services.sign(version=version, meeting=forum, content_hash=version.content_hash, by=anna)
        if version.number == 1:
            services.revise(plan=plan, changed="The steps are dark too.", by=clerk)
    resident = prepare(window(PHONE))
    resident.goto(f"/ward-plans/{ward.code}/")
    expect(resident.get_by_text("Wednesday 20 September, Elmwick Hall")).to_be_visible()
    expect(resident.get_by_text("Cllr Anna Ashby")).to_be_visible()
    look(resident, "plan-public-phone")
    resident.goto(f"/plans/{plan.pk}/versions/2/compare/")
    expect(resident.locator("ins", has_text="and the steps")).to_be_visible()
    look(resident, "plan-compare-phone")
    response = resident.request.get(f"/plans/{plan.pk}/versions/2/pdf/")
    assert response.body()[:5] == b"%PDF-"
    states = dict(PlanVersion.objects.values_list("number", "state"))
    assert states == {1: State.SUPERSEDED, 2: State.SIGNED_OFF}
