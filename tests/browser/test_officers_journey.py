"""A Relationship Manager's day: answer, pass on, keep the scope honest, take leave (journeys 3)."""

from datetime import date, datetime

import pytest
from playwright.sync_api import expect

from leadership.notices.models import Notice
from tests import personas
from tests.browser.looking import prepare
from tests.browser.walking import DESK, PHONE, look, press, type_date
from tests.factories import (
    FollowThroughFactory,
    IssueFactory,
    PersonFactory,
    PhaseMatchFactory,
    RelationshipManagerFactory,
    ServiceFactory,
    WardFactory,
)
from tracker.models import Status

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def today(settings):
    def set_to(*day):
        settings.DEMO_DATE = datetime(*day, 10, 0)

    set_to(2017, 11, 15)
    return set_to


@pytest.fixture
def elm():
    return WardFactory(name="Elmwick Green", slug="elmwick-green")


@pytest.fixture
def highways():
    return PhaseMatchFactory(service=ServiceFactory(name="Highways", slug="highways"))


@pytest.fixture
def hal(elm, highways):
    """The Relationship Manager for highways, in Elmwick Green."""
    user = personas.officer(person=PersonFactory(name="Hal Highway", job_title="Engineer"))
    RelationshipManagerFactory(person=user.person, phase_service=highways.phase_service, ward=elm)
    return user


def test_an_answer_in_three_fields_then_words_for_councillor_and_public(window, elm, highways, hal):
    carol = personas.councillor(of=elm)
    issue = IssueFactory(
        ward=elm, service=highways.service, owner=hal.person, title="Blocked drain in Elm Row",
        created_by=carol, raised_on=date(2017, 11, 13), due=date(2017, 11, 27),
    )  # fmt: skip
    back = IssueFactory(
        ward=elm, owner=hal.person, title="Lamp dark again", status=Status.IN_PROGRESS
    )
    FollowThroughFactory(issue=back, verdict="not_yet", on=back.raised_on, round=1)
    desk = prepare(window(DESK, hal))
    desk.goto("/")
    expect(desk.get_by_role("heading", name="Came back: not yet")).to_be_visible()
    look(desk, "rm-queue-desk")
    press(desk, "Blocked drain in Elm Row", "link")
    press(desk, "Acknowledge: who, what next, when")
    look(desk, "rm-acknowledge-desk")
    desk.get_by_label("Who deals with it").select_option(label="Hal Highway, Engineer")
    desk.get_by_label("What happens next").fill("A crew rods the drain.")
    type_date(desk, "When they hear next", 21, 11, 2017)
    desk.get_by_role("button", name="Tell").first.click()
    desk.get_by_text("The ward’s councillors read who, what next and when.").wait_for()
    press(desk, "Give a reply")
    desk.get_by_label("Done", exact=True).check()
    desk.get_by_label("In words for the councillor").fill("The drain runs again.")
    press(desk, "Send the reply")
    press(desk, "Write words for everybody", "link")
    desk.get_by_label("What was raised").fill("A drain in Elm Row was blocked.")
    desk.get_by_label("What came of it").fill("It was rodded and runs.")
    press(desk, "Look at it first")
    press(desk, "Publish")
    phone = prepare(window(PHONE, carol))
    phone.goto(issue.get_absolute_url())
    expect(phone.get_by_text("Done. The drain runs again.")).to_be_visible()
    look(phone, "rm-answered-councillor-phone")
    public = prepare(window(PHONE))
    public.goto(f"/public/issues/{issue.reference}/")
    expect(public.get_by_text("It was rodded and runs.")).to_be_visible()
    issue.refresh_from_db()
    assert (issue.status, issue.owner) == (Status.ANSWERED, hal.person)


def test_what_is_not_ours_goes_to_whose_job_it_is_and_the_councillor_reads_the_name(
    window, elm, highways, hal
):
    carol = personas.councillor(of=elm)
    waste, parks = ServiceFactory(name="Waste management"), ServiceFactory(name="Parks")
    wasim = personas.officer(person=PersonFactory(name="Wasim Waste"))
    RelationshipManagerFactory(person=wasim.person, service=waste, ward=elm)
    issue = IssueFactory(
        ward=elm, service=highways.service, owner=hal.person, title="Bags on the verge",
        created_by=carol,
    )  # fmt: skip
    phone = prepare(window(PHONE, hal))
    phone.goto(issue.get_absolute_url())
    press(phone, "Not ours: pass it on")
    look(phone, "pass-on-phone")
    press(phone, "Pass it on")
    expect(phone.get_by_text("There is a problem")).to_be_visible()
    look(phone, "pass-on-errors-phone")
    phone.get_by_label("Whose job is it?").select_option(label="Waste management: Wasim Waste")
    phone.get_by_label("Why it is theirs").fill("Their crew clears the verge.")
    press(phone, "Pass it on")
    expect(phone.get_by_text("Wasim Waste, Waste management, has it now.")).to_be_visible()
    issue.refresh_from_db()
    assert (issue.owner, issue.service) == (wasim.person, waste)
    theirs = prepare(window(PHONE, carol))
    theirs.goto("/notices/")
    expect(theirs.get_by_text("What you raised is with another service").first).to_be_visible()
    theirs.goto(issue.get_absolute_url())
    said = "Not for Highways: it is for Waste management, Wasim Waste. Their crew clears the verge."
    expect(theirs.get_by_text(said).first).to_be_visible()
    look(theirs, "passed-on-councillor-phone")
    desk = prepare(window(DESK, wasim))
    desk.goto(issue.get_absolute_url())
    press(desk, "Not ours: pass it on")
    desk.get_by_label("Whose job is it?").select_option(label="Parks: nobody is named yet")
    desk.get_by_label("Why it is theirs").fill("It is a park’s verge.")
    press(desk, "Pass it on")
    nobody = "Nobody is named for Parks in Elmwick Green yet: it shows as a gap."
    expect(desk.get_by_text(nobody)).to_be_visible()
    issue.refresh_from_db()
    assert (issue.owner, issue.service, issue.status) == (None, parks, Status.RAISED)
    assert Notice.objects.filter(kind="issue-passed-on", person=carol.person).count() == 2


def test_the_scope_is_edited_and_published_and_the_public_page_follows(window, highways, hal):
    desk = prepare(window(DESK, hal))
    desk.goto("/")
    expect(desk.get_by_text("Nothing is published yet")).to_be_visible()
    press(desk, "edit what Highways covers", "link")
    desk.get_by_label("What it covers").fill("Potholes\nDrains in the road")
    desk.get_by_label("What it does not cover").fill("Verges: ask Waste management")
    desk.get_by_label("Supplied by").select_option(label="Hal Highway")
    look(desk, "scope-desk")
    press(desk, "Keep as a draft")
    public = prepare(window(PHONE))
    public.goto("/services/highways/")
    empty = "This service has not published what it covers yet."
    expect(public.get_by_text(empty)).to_be_visible()
    press(desk, "Go on with the draft")
    press(desk, "Publish")
    public.reload()
    expect(public.get_by_text("Drains in the road")).to_be_visible()
    expect(public.get_by_text("Verges: ask Waste management")).to_be_visible()
    look(public, "scope-public-phone")
    desk.goto("/")
    expect(desk.get_by_text("Published on Wed 15 November")).to_be_visible()


def test_on_leave_the_queue_is_the_deputys_and_comes_back_by_itself(window, elm, hal, today):
    dora = personas.officer(person=PersonFactory(name="Dora Deputy"))
    IssueFactory(ward=elm, owner=hal.person, title="Dark path", due=date(2017, 11, 28))
    phone, desk = prepare(window(PHONE, hal)), prepare(window(DESK, dora))
    desk.goto("/")
    expect(desk.get_by_text("Nothing is in your queue.")).to_be_visible()
    phone.goto("/")
    press(phone, "Set my leave and who stands in", "link")
    type_date(phone, "First day away", 20, 11, 2017)
    type_date(phone, "First day back", 27, 11, 2017)
    phone.get_by_label("Who stands in").select_option(label="Dora Deputy")
    look(phone, "leave-phone")
    press(phone, "Set the leave")
    today(2017, 11, 20)
    desk.reload()
    expect(desk.get_by_text("You stand in for Hal Highway until Mon 27 November")).to_be_visible()
    expect(desk.get_by_role("link", name="Dark path")).to_be_visible()
    look(desk, "leave-deputy-desk")
    phone.goto("/")
    expect(phone.get_by_text("Dora Deputy has your queue meanwhile.")).to_be_visible()
    today(2017, 11, 27)
    desk.reload()
    expect(desk.get_by_text("Nothing is in your queue.")).to_be_visible()
    phone.reload()
    expect(phone.get_by_role("link", name="Dark path")).to_be_visible()
    expect(phone.get_by_text("You are away")).to_have_count(0)
