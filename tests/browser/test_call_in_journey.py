"""Calling a decision in, in real browsers: a councillor begins and another signs (journey 1.5), the
scrutiny officer takes it in (7.1), one comes on paper (7.2), it is heard and sent back (7.3)."""

from datetime import date, datetime, time

import pytest
from playwright.sync_api import expect

from leadership.governance.models import (
    ActionPlan,
    ActionPlanItem,
    CallInRequest,
    Decision,
    Strand,
)
from leadership.governance.services.call_ins import begin_request, sign_request
from leadership.governance.services.hearings import Summoned, judge_request, set_hearing
from leadership.meetings.models import BodyAppointment, Meeting, MeetingBody
from leadership.people.demo import present_code
from tests import personas
from tests.browser.looking import prepare, send
from tests.browser.walking import DESK, PHONE, look, press
from tests.factories import PersonFactory, WardFactory
from tests.governance_factories import CommitteeFactory, at, by_the_clock, published

pytestmark = pytest.mark.django_db(transaction=True)
LAST_DAY = datetime(2017, 7, 26, 13, 30)
GROUNDS = {1: ("", ""), 5: ("", "")}


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = LAST_DAY


@pytest.fixture
def ward():
    return WardFactory(name="Elmwick Green")


@pytest.fixture
def rhoda(ward):
    return personas.councillor(of=ward, person=PersonFactory(name="Rhoda Ashby"))


@pytest.fixture
def keith(ward):
    return personas.councillor(of=ward, person=PersonFactory(name="Keith Ashby"))


@pytest.fixture
def saba():
    return personas.scrutiny_officer()


@pytest.fixture
def decision():
    """In its window until four this afternoon, with a step under its first part."""
    body = CommitteeFactory(name="Resources Overview and Scrutiny Committee")
    decision = published(
        by=personas.committee_services(), serial=3996, scrutiny_body=body,
        title="Next stage of local leadership",
    )  # fmt: skip
    plan = ActionPlan.objects.create(title="Our plan", reports_to=body, start=date(2017, 7, 1))
    ActionPlanItem.objects.create(
        strand=Strand.objects.create(plan=plan, kind="service"), number=1,
        title="Try out Relationship Managers", decision_part=decision.parts.first(),
    )  # fmt: skip
    return decision


def prove(page, user) -> None:
    """The service asks once more who this is, and goes on where it was left."""
    page.wait_for_url("**/sign-in/confirm/**")
    page.get_by_label("Code").fill(present_code(user))
    page.keyboard.press("Enter")


def test_two_councillors_call_a_decision_in_on_their_phones(window, decision, rhoda, keith):
    phone = prepare(window(PHONE, rhoda))
    phone.goto(decision.get_absolute_url())
    expect(phone.get_by_text("2 h 30 min left")).to_be_visible()
    expect(phone.get_by_text("5 working days; closes Wed 26 July at 16:00")).to_be_visible()
    look(phone, "decision-in-window-phone")
    phone.get_by_role("button", name="Ask for a call-in").click()
    prove(phone, rhoda)
    phone.wait_for_url("**/call-in/")
    press(phone, "Sign and ask the other councillor")
    expect(phone.get_by_role("link", name="Tick at least one ground")).to_be_visible()
    look(phone, "call-in-form-wrong-phone")
    phone.get_by_label("1. Ground number 1", exact=True).check()
    phone.get_by_label("5. Ground number 5", exact=True).check()
    phone.get_by_label("Document said to be contradicted (ground 1)").fill("The ward charter")
    phone.get_by_label("Your reasons").fill("Nobody asked the forums.")
    phone.get_by_label("Who signs with you").select_option(label="Keith Ashby, Elmwick Green")
    look(phone, "call-in-form-phone")
    press(phone, "Sign and ask the other councillor")
    expect(phone.get_by_text("Waiting for signatures")).to_be_visible()
    assert Decision.objects.get().status == Decision.Status.SUBJECT_TO_CALL_IN

    other = prepare(window(PHONE, keith))
    call_in = CallInRequest.objects.get()
    other.goto(call_in.get_absolute_url())
    other.get_by_role("button", name="Read and sign").click()
    prove(other, keith)
    other.wait_for_url("**/sign/")
    expect(other.get_by_text("Said to be contradicted: The ward charter.")).to_be_visible()
    look(other, "call-in-sign-phone")
    press(other, "Sign the request")
    told = "Received on 26 July 2017 at 13:30. The decision is locked."
    expect(other.get_by_text(told)).to_be_visible()
    expect(other.get_by_text("Try out Relationship Managers")).to_be_visible()
    look(other, "call-in-received-phone")
    call_in.refresh_from_db()
    assert (call_in.status, call_in.received_at) == ("received", at(2017, 7, 26, 13, 30))
    assert Decision.objects.get().status == Decision.Status.CALLED_IN


def handed_in(decision, rhoda, keith) -> CallInRequest:
    with by_the_clock(2017, 7, 26, 11):
        begun = begin_request(
            decision=decision, grounds=GROUNDS, reasons="", ask=[keith.person], by=rhoda
        )
    return sign_request(request=begun, version=begun.version, by=keith)


def scrutiny_meeting(body, day: date, status: str = "scheduled") -> Meeting:
    meeting = Meeting.objects.create(
        date=day, time=time(10, 30), kind="committee", status=status, venue="Committee Room 2"
    )
    MeetingBody.objects.create(meeting=meeting, body=body)
    return meeting


def test_the_scrutiny_officer_takes_it_in_and_sets_the_hearing(
    window, decision, rhoda, keith, saba
):
    BodyAppointment.objects.create(
        body=decision.scrutiny_body, person=rhoda.person, capacity="deputy", start="2017-05-23"
    )
    scrutiny_meeting(decision.scrutiny_body, date(2017, 8, 10))
    call_in = handed_in(decision, rhoda, keith)
    desk = prepare(window(DESK, saba))
    desk.goto("/call-ins/")
    look(desk, "call-ins-desk")
    send(desk, desk.get_by_role("link", name="Next stage of local leadership").last)
    send(desk, desk.get_by_role("button", name="Say whether it is valid"))
    expect(desk.get_by_text("2 h 30 min before the deadline")).to_be_visible()
    expect(desk.get_by_text("is Deputy Chair of")).to_be_visible()
    press(desk, "Record it")
    expect(desk.get_by_role("heading", name="There is a problem")).to_be_visible()
    look(desk, "call-in-judge-wrong-desk")
    desk.get_by_label("Valid: it will be heard").check()
    press(desk, "Record it")
    send(desk, desk.get_by_role("button", name="Set the hearing"))
    desk.get_by_label("Heard at the meeting of").select_option(
        label="Thursday 10 August 2017, 10:30"
    )
    desk.get_by_label("Lead officer").fill("Nobody Of This Name")
    press(desk, "Set the hearing")
    expect(desk.get_by_role("link", name="Nobody of this name is known")).to_be_visible()
    look(desk, "call-in-hearing-wrong-desk")
    desk.get_by_label("Lead officer").fill("")
    press(desk, "Set the hearing")
    expect(desk.get_by_text("heard Thursday 10 August, 10:30")).to_be_visible()
    look(desk, "call-in-hearing-set-desk")
    with desk.expect_download() as pack:
        desk.get_by_role("link", name="The pack for the hearing (PDF)").click()
    assert pack.value.suggested_filename == "call-in-003996-2017.pdf"
    call_in.refresh_from_db()
    assert (call_in.status, call_in.hearing.meeting.date) == ("valid", date(2017, 8, 10))


def test_one_on_paper_is_keyed_in_with_its_time_and_copy(window, decision, rhoda, keith, tmp_path):
    scan = tmp_path / "form.pdf"
    scan.write_bytes(b"%PDF-1.4\n%%EOF\n")
    desk = prepare(window(DESK, personas.committee_services()))
    desk.goto(decision.get_absolute_url())
    send(desk, desk.get_by_role("link", name="Key in a request on paper"))
    for place, value in enumerate(("26", "7", "2017")):
        desk.locator(f"#id_received_on_{place}").fill(value)
        desk.locator(f"#id_dated_{place}").fill(value)
    for place, value in enumerate(("21", "7", "2017")):
        desk.locator(f"#id_taken_on_written_{place}").fill(value)
    desk.get_by_label("Time of receipt").fill("12.15")
    desk.get_by_label("9. Ground number 9", exact=True).check()
    desk.get_by_label("Councillor 1").select_option(label="Rhoda Ashby, Elmwick Green")
    desk.get_by_label("Councillor 2").select_option(label="Keith Ashby, Elmwick Green")
    press(desk, "Record the request")
    expect(desk.get_by_role("heading", name="There is a problem")).to_be_visible()
    look(desk, "call-in-paper-wrong-desk")
    desk.get_by_label("The signed form").set_input_files(str(scan))
    press(desk, "Record the request")
    expect(desk.get_by_text("Received on 26 July 2017 at 12:15.")).to_be_visible()
    expect(desk.get_by_text("was taken on 21 July 2017; the record says 19 July")).to_be_visible()
    look(desk, "call-in-paper-desk")
    public = prepare(window(PHONE))
    public.goto(CallInRequest.objects.get().get_absolute_url())
    expect(public.get_by_text("Cllr Rhoda Ashby").first).to_be_visible()
    assert public.get_by_text("The signed paper").count() == 0
    look(public, "call-in-public-phone")


def test_the_hearing_sends_it_back_and_the_decision_maker_keeps_it(
    window, decision, rhoda, keith, saba, settings
):
    meeting = scrutiny_meeting(decision.scrutiny_body, date(2017, 8, 10), "sitting")
    call_in = judge_request(request=handed_in(decision, rhoda, keith), by=saba)
    summoned = [Summoned("Portfolio holder", personas.manager().person)]
    set_hearing(request=call_in, meeting=meeting, summoned=summoned, by=saba)
    settings.DEMO_DATE = datetime(2017, 8, 10, 12)
    desk = prepare(window(DESK, saba))
    desk.goto(call_in.get_absolute_url())
    send(desk, desk.get_by_role("link", name="Record whether the Portfolio holder came"))
    desk.get_by_label("Attended", exact=True).check()
    press(desk, "Record it")
    send(desk, desk.get_by_role("button", name="Record the outcome"))
    desk.get_by_label("Called in and sent back to the decision maker").check()
    press(desk, "Record the outcome")
    expect(desk.get_by_role("link", name="Give the committee's reasons")).to_be_visible()
    desk.get_by_label("Its reasons").fill("The forums were not asked.")
    press(desk, "Record the outcome")
    expect(desk.get_by_text("The forums were not asked.").first).to_be_visible()
    look(desk, "call-in-heard-desk")
    assert Decision.objects.get().status == Decision.Status.REFERRED_BACK

    clerk = prepare(window(DESK, personas.committee_services()))
    clerk.goto(decision.get_absolute_url())
    look(clerk, "decision-sent-back-desk")
    send(clerk, clerk.get_by_role("button", name="The decision stands"))
    clerk.get_by_label("Reason").fill("Looked at again on 15 August.")
    press(clerk, "Release the decision")
    expect(clerk.get_by_text("Can be carried out").first).to_be_visible()
    look(clerk, "decision-released-desk")
    assert Decision.objects.get().status == Decision.Status.IN_FORCE
