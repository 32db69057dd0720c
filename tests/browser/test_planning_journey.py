"""From the tracker to the plan and from the resident to the forum in real browsers: a councillor
proposes a theme as a priority (journey 1.4), a resident raises a matter in advance (8.2)."""

from datetime import date, datetime

import pytest
from playwright.sync_api import expect

from leadership.plans.models import Fact, PriorityText
from tests import personas
from tests.browser.looking import prepare, send
from tests.browser.walking import DESK, PHONE, look, press
from tests.factories import (
    CategoryFactory,
    IssueFactory,
    MeetingFactory,
    PersonFactory,
    ServiceFactory,
    WardFactory,
)
from tests.plan_factories import WardPlanFactory
from tracker.models import AdvanceMatter, Issue, PriorityEvidence

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = datetime(2017, 8, 21, 19, 30)  # a Monday evening


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = TODAY


@pytest.fixture
def ward():
    return WardFactory(name="Elmwick Green", slug="elmwick-green")


def test_a_lead_councillor_proposes_a_top_theme_as_a_priority(window, ward):
    anna = personas.councillor(of=ward, person=PersonFactory(name="Anna Ashby"))
    plan = WardPlanFactory(ward=ward, lead=anna.person)
    waste = ServiceFactory(name="Waste enforcement")
    tipping = CategoryFactory(name="Fly-tipping", usual_service=waste)
    IssueFactory.create_batch(6, ward=ward, category=tipping)
    MeetingFactory.create_batch(2, ward=ward)
    MeetingFactory.create_batch(2, ward=WardFactory(name="Oakham"))

    phone = prepare(window(PHONE, anna))
    phone.goto(plan.get_absolute_url())
    send(phone, phone.get_by_role("link", name="Top themes of the ward"))
    expect(phone.get_by_text("6 issues · 3.0 a meeting · city 1.5 a meeting")).to_be_visible()
    look(phone, "plan-evidence-phone")
    send(phone, phone.get_by_role("button", name="Propose as a priority"))
    text, fact = PriorityText.objects.get(), Fact.objects.get()
    assert (text.theme, text.service, text.version.plan) == (tipping, waste, plan)
    assert fact.source == "Ward Action Tracker, 2016/17"
    assert PriorityEvidence.objects.get().priority == text.priority
    phone.goto(plan.get_absolute_url())
    expect(phone.get_by_text("Ward Action Tracker, 2016/17").first).to_be_visible()
    look(phone, "plan-with-evidence-phone")


def test_a_resident_raises_a_matter_in_advance_and_reads_what_became_of_it(window, ward):
    clerk = personas.coordinator(of=ward)
    forum = MeetingFactory(
        ward=ward, date=date(2017, 9, 6), status="scheduled", venue="Elmwick Hall"
    )
    resident = prepare(window(PHONE))
    resident.goto(ward.get_absolute_url())
    send(resident, resident.get_by_role("link", name="Agenda"))
    expect(resident.get_by_text("Elmwick Hall").first).to_be_visible()
    expect(resident.get_by_role("link", name="Put it into your calendar")).to_be_visible()
    look(resident, "forum-public-phone")
    send(resident, resident.get_by_role("link", name="Raise a matter in advance"))
    press(resident, "Send it to the forum")
    expect(resident.get_by_text("There is a problem")).to_be_visible()
    look(resident, "matter-errors-phone")
    resident.get_by_label("What should the forum talk about?").fill("The lamp at the steps is out.")
    press(resident, "Send it to the forum")
    kept = resident.url
    look(resident, "matter-sent-phone")
    matter = AdvanceMatter.objects.get()
    assert (matter.meeting, matter.ward, Issue.objects.count()) == (forum, ward, 0)

    desk = prepare(window(DESK, clerk))
    desk.goto(f"/meetings/{forum.pk}/matters/")
    expect(desk.get_by_text("The lamp at the steps is out.")).to_be_visible()
    look(desk, "matters-desk")
    desk.locator("main").get_by_role("link", name="Answer").first.click()
    desk.get_by_label("Take it to the forum as an issue of the ward").check()
    desk.get_by_label("The issue, in a line").fill("Lamp out at the steps")
    desk.get_by_label("In words, for who raised it").fill("The forum talks about it.")
    look(desk, "matter-decide-desk")
    press(desk, "Save the answer")
    issue = Issue.objects.get()
    assert (issue.ward, issue.title) == (ward, "Lamp out at the steps")
    resident.goto(kept)
    expect(resident.get_by_text("The forum talks about it.")).to_be_visible()
    look(resident, "matter-answered-phone")
    assert "The lamp at the steps is out." not in resident.content()
