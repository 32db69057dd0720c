"""The Action Plan in a browser: an officer says how far a step is and finishes it, a step waits for
its decision, and the clerk gives an Assistant Leader the wards."""

from datetime import date, datetime

import pytest
from playwright.sync_api import expect

from leadership.governance.models import ActionPlanItem, AssistantLeaderWard
from tests import personas
from tests.browser.looking import faults_at_each_width, prepare, send
from tests.browser.walking import DESK, PHONE, look, press, type_date
from tests.factories import MeetingBodyFactory, MeetingFactory, PersonFactory, WardFactory
from tests.governance_factories import (
    ActionItemFactory,
    ActionPlanFactory,
    AreaSchemeFactory,
    AssistantLeaderFactory,
    MeasureFactory,
    ParishConsultationFactory,
    ParishOptionFactory,
    ParishResponseFactory,
    ReadingFactory,
    SourceFindingFactory,
    part_held,
)

pytestmark = pytest.mark.django_db(transaction=True)
MORNING = datetime(2017, 7, 24, 9, 0)  # a Monday: what was decided on the 19th can be called in


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = MORNING


@pytest.fixture
def clerk():
    return personas.committee_services(PersonFactory(name="Colm Ashby"))


@pytest.fixture
def plan():
    plan = ActionPlanFactory(title="Light for Fenwick", start=date(2017, 6, 1))
    meeting = MeetingFactory(wards=[], kind="committee", status="held", date=date(2017, 7, 5))
    MeetingBodyFactory(meeting=meeting, body=plan.reports_to)
    return plan


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_an_officer_reports_on_a_step_and_finishes_it(window, plan, width):
    olive = personas.officer(PersonFactory(name="Olive Lamp"))
    ActionItemFactory(plan=plan, title="Count the lamps", owner=olive.person)
    page = prepare(window(width, olive))
    page.goto("/action-plan/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Light for Fenwick")
    look(page, f"action-plan-{width}")
    send(page, page.get_by_role("link", name="Count the lamps"))
    expect(page.get_by_text("It heard nothing of this step.")).to_be_visible()
    send(page, page.get_by_role("link", name="Report to it"))
    look(page, f"step-progress-{width}")
    page.get_by_label("How far it is").fill("Two wards of ten are counted.")
    press(page, "Save")
    expect(page.get_by_text("It heard nothing of this step.")).to_have_count(0)
    press(page, "It is done")
    page.get_by_label("What came of it").fill("Every lamp is counted.")
    press(page, "Save")
    expect(page.get_by_text("“Count the lamps” is now done.")).to_be_visible()
    look(page, f"step-done-{width}")
    item = ActionPlanItem.objects.get()
    assert (item.status, item.outcome, item.progress.count()) == (
        "done", "Every lamp is counted.", 2,
    )  # fmt: skip


def test_a_step_under_a_locked_decision_says_why_it_waits(window, plan, clerk):
    held = ActionItemFactory(plan=plan, title="Try two lamps", decision_part=part_held(by=clerk))
    page = prepare(window(PHONE, clerk))
    page.goto(f"/action-plan/steps/{held.pk}/")
    expect(page.get_by_text("its call-in window is still open").first).to_be_visible()
    expect(page.get_by_role("link", name="Start it")).to_have_count(0)
    look(page, "step-held")
    page.goto(f"/action-plan/steps/{held.pk}/move/under_way/")
    page.get_by_label("How far it is").fill("We begin in Elm Row.")
    press(page, "Save")
    expect(page.get_by_role("heading", level=1)).to_have_text("Somebody else was first")
    expect(page.get_by_text("We begin in Elm Row.")).to_be_visible()
    held.refresh_from_db()
    assert held.status == "planned"


def test_the_clerk_gives_an_assistant_leader_wards_from_september(window, clerk):
    elm, ash = WardFactory(name="Elm Row"), WardFactory(name="Ash End")
    AreaSchemeFactory(start=date(2017, 9, 1), end=None)
    AssistantLeaderFactory(person__name="Alba North")
    page = prepare(window(PHONE, clerk))
    page.goto("/assistant-leaders/")
    expect(page.get_by_text("No areas yet: they begin on 1 September 2017")).to_be_visible()
    look(page, "assistant-leaders")
    press(page, "Alba North", "link")
    press(page, "Set the area", "button")
    look(page, "assistant-leader-area")
    page.get_by_label("Elm Row (nobody now)").check()
    type_date(page, "From which day is this the area?", 1, 9, 2017)
    press(page, "Save")
    assert AssistantLeaderWard.objects.get().ward == elm
    page.goto("/assistant-leaders/coverage/?on=2017-09-01")
    expect(page.get_by_text("1 of 2 wards have no Assistant Leader")).to_be_visible()
    expect(page.get_by_role("link", name=ash.name)).to_be_visible()
    look(page, "assistant-leader-coverage")


def test_what_stands_beside_the_plan_has_no_fault(window):
    reading = ReadingFactory(on=date(2017, 6, 1))
    ReadingFactory(indicator=reading.indicator, on=date(2017, 7, 1))
    MeasureFactory()
    event = ParishConsultationFactory(option=ParishOptionFactory(), on=date(2017, 7, 1))
    ParishResponseFactory(consultation=event)
    ParishResponseFactory(consultation=event, against=2)
    SourceFindingFactory()
    page = prepare(window())
    for address in (
        "/measures/", f"/measures/indicators/{reading.indicator_id}/", "/districts-end/",
        "/parish-options/", event.get_absolute_url(), "/findings/",
        "/assistant-leaders/development/",
    ):  # fmt: skip
        page.goto(address)
        assert (address, faults_at_each_width(page)) == (address, [])
