"""The pages of the Action Plan and of what stands beside it: they answer, empty and full."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from leadership.dates.vague import VagueDate
from tests import personas
from tests.factories import MeetingBodyFactory, MeetingFactory, WardFactory
from tests.governance_factories import (
    ActionItemFactory,
    ActionPlanFactory,
    AmendmentFactory,
    AreaSchemeFactory,
    AssistantLeaderDutyFactory,
    AssistantLeaderFactory,
    DevelopmentEventFactory,
    DistrictResourceFactory,
    IndicatorFactory,
    ItemProgressFactory,
    MeasureFactory,
    ParishConsultationFactory,
    ParishOptionFactory,
    ParishResponseFactory,
    ReadingFactory,
    SourceFindingFactory,
    part_held,
)

pytestmark = pytest.mark.django_db

LISTS = (
    "action_plan", "winding_down", "measure_list", "assistant_leader_list",
    "assistant_leader_coverage", "development_event_list", "parish_option_list",
    "source_findings",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


def text_of(client, url):
    response = client.get(url)
    assert response.status_code == 200, url
    return " ".join(response.content.decode().split())


def everything():
    """One row of everything, and the pages about it."""
    ward = WardFactory()
    plan = ActionPlanFactory()
    meeting = MeetingFactory(wards=[], kind="committee", status="held", date=date(2017, 10, 18))
    MeetingBodyFactory(meeting=meeting, body=plan.reports_to)
    held = part_held(by=personas.committee_services())
    other = ActionItemFactory(plan=plan, status="done")
    item = ActionItemFactory(plan=plan, when=VagueDate.in_month(2017, 9), trial=True)
    locked = ActionItemFactory(plan=plan, decision_part=held)
    item.waits_for.add(other)
    ItemProgressFactory(item=item, meeting=meeting)
    amendment = AmendmentFactory(item=item)
    DistrictResourceFactory(item=item)
    reading = ReadingFactory(on=date(2017, 3, 1))
    ReadingFactory(indicator=reading.indicator, on=date(2017, 6, 1), value=44)
    IndicatorFactory(measure=reading.indicator.measure)
    MeasureFactory()
    AreaSchemeFactory(start=date(2017, 9, 1), end=None)
    leader = AssistantLeaderFactory(wards=[ward])
    AssistantLeaderDutyFactory()
    event = DevelopmentEventFactory(led_by=leader)
    option = ParishOptionFactory()
    option.wards.add(ward)
    ParishConsultationFactory()
    consultation = ParishConsultationFactory(option=option)
    ParishResponseFactory(consultation=consultation, ward=ward)
    finding = SourceFindingFactory()
    step = amendment.route.first()
    return {
        "action_plan_add": [], "action_plan_edit": [plan.pk], "action_item_add": [plan.pk],
        "action_item_detail": [item.pk], "action_item_edit": [item.pk],
        "action_item_move": [locked.pk, "done"], "action_item_progress": [item.pk],
        "action_item_judge": [item.pk], "district_resource_add": [],
        "district_resource_edit": [item.district_resources.get().pk], "amendment_add": [],
        "amendment_detail": [amendment.pk], "amendment_step": [amendment.pk, step.pk],
        "amendment_in_force": [amendment.pk], "indicator_add": [reading.indicator.measure_id],
        "indicator_detail": [reading.indicator_id], "indicator_edit": [reading.indicator_id],
        "reading_add": [reading.indicator_id], "assistant_leader_appoint": [],
        "assistant_leader_detail": [leader.pk], "assistant_leader_edit": [leader.pk],
        "assistant_leader_end": [leader.pk], "assistant_leader_area": [leader.pk],
        "development_event_add": [], "development_event_edit": [event.pk],
        "parish_option_add": [], "parish_option_detail": [option.pk],
        "parish_option_edit": [option.pk], "parish_consultation_add": [],
        "parish_consultation_detail": [consultation.pk],
        "parish_consultation_edit": [consultation.pk], "parish_response_write": [consultation.pk],
        "source_finding_settle": [finding.pk],
    }  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_an_empty_page_says_how_to_begin(client, name):
    assert "<h1" in text_of(client, reverse(name))


def test_every_page_answers_a_governance_manager(client):
    pages = everything()
    client.force_login(personas.manager())
    for name, arguments in pages.items():
        text_of(client, reverse(name, args=arguments))
    for name in LISTS:
        text_of(client, reverse(name))
