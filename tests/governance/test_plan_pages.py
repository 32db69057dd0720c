"""The pages of the Action Plan and of what stands beside it: they answer, empty and full."""

from datetime import date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from leadership.dates.vague import VagueDate
from leadership.governance.models import ActionPlan, ActionPlanItem
from tests import personas
from tests.factories import MeetingBodyFactory, MeetingFactory, PersonFactory, WardFactory
from tests.governance_factories import (
    ActionItemFactory,
    ActionPlanFactory,
    AmendmentFactory,
    AreaSchemeFactory,
    AssistantLeaderDutyFactory,
    AssistantLeaderFactory,
    CommitteeFactory,
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
    at,
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


# -- what each reader sees


def page(name, *arguments):
    return reverse(name, args=arguments)


def test_everybody_reads_the_plan_with_its_gaps(client):
    pages = everything()
    shown = text_of(client, page("action_plan"))
    for words in (
        "3 steps · 1 done · 1 overdue", "Nobody named", "No timescale given",
        "Held", "cannot be carried out", "Told of 1 of 2 steps", "gap", "Service delivery",
    ):  # fmt: skip
        assert words in shown, words
    assert "Add a step" not in shown
    shown = text_of(client, page("action_item_detail", *pages["action_item_detail"]))
    for words in ("Not considered yet", "Not judged yet", "Half of it is done.", "September 2017"):
        assert words in shown, words
    assert "Say how far it is" not in shown


def test_a_meeting_that_heard_nothing_of_a_step_is_a_gap(client):
    plan = ActionPlanFactory()
    for day in (date(2017, 9, 20), date(2017, 10, 18), date(2017, 12, 1)):
        meeting = MeetingFactory(wards=[], kind="committee", status="held", date=day)
        MeetingBodyFactory(meeting=meeting, body=plan.reports_to)
    item = ActionItemFactory(plan=plan)
    over = ActionItemFactory(plan=plan, status="done", closed_on=date(2017, 10, 1))
    shown = text_of(client, page("action_item_detail", item.pk))
    assert (shown.count("It heard nothing of this step."), "18 October" in shown) == (1, True)
    assert "No meeting was held yet" in text_of(client, page("action_item_detail", over.pk))
    assert "Told of 0 of 1 step<" in text_of(client, page("action_plan"))


@pytest.mark.parametrize(
    "query, found",
    [
        ("strand=governance", {"Govern"}),
        ("status=done", {"Done"}),
        ("owner=nobody", {"Late", "Govern", "Done"}),
        ("state=overdue", {"Late"}),
        ("state=consultation", {"Govern"}),
        ("state=waits", {"Govern"}),
        ("state=held", set()),
        ("equality=not_asked", {"Late", "Govern", "Done", "Posted"}),
        ("equality=due", set()),
        ("strand=nonsense", {"Late", "Govern", "Done", "Posted"}),
    ],
)
def test_the_filters_find_what_they_say(client, query, found):
    plan = ActionPlanFactory()
    late = ActionItemFactory(plan=plan, title="Late", when=VagueDate.in_month(2017, 9))
    waits = ActionItemFactory(
        plan=plan, title="Govern", kind="governance", consultation="under_way"
    )
    waits.waits_for.add(late)
    ActionItemFactory(plan=plan, title="Done", status="done")
    ActionItemFactory(plan=plan, title="Posted", owner_post="Head of Lamps")
    shown = client.get(f"{page('action_plan')}?{query}")
    assert {item.title for item in shown.context["page"]} == found


def test_the_accountable_officer_has_the_moves_of_the_own_step(client):
    olive = personas.officer()
    own, other = ActionItemFactory(owner=olive.person), ActionItemFactory()
    client.force_login(olive)
    shown = text_of(client, page("action_item_detail", own.pk))
    assert "Start it" in shown and "Change it" not in shown
    assert "Start it" not in text_of(client, page("action_item_detail", other.pk))
    said = {"text": "Lit.", "on": "2017-11-15", "version": "1"}
    assert client.post(page("action_item_move", own.pk, "done"), said).status_code == 302
    assert client.post(page("action_item_move", other.pk, "done"), said).status_code == 404
    own.refresh_from_db()
    assert (own.status, own.outcome) == ("done", "Lit.")


def test_a_move_under_a_locked_decision_answers_409_and_keeps_what_was_typed(client):
    colm = personas.committee_services()
    item = ActionItemFactory(decision_part=part_held(by=colm))
    by_hand = item.decision_part.decision
    type(by_hand).objects.filter(pk=by_hand.pk).update(call_in_closes_at=at(2017, 11, 20, 16))
    client.force_login(colm)
    assert item.locked_because in text_of(client, page("action_item_move", item.pk, "under_way"))
    said = {"text": "We begin in Elm Row.", "on": "2017-11-15", "version": "1"}
    answer = client.post(page("action_item_move", item.pk, "under_way"), said)
    shown = " ".join(answer.content.decode().split())
    assert answer.status_code == 409
    assert "its call-in window is still open" in shown
    assert "We begin in Elm Row." in shown
    item.refresh_from_db()
    assert (item.status, item.progress.count()) == ("planned", 0)


def test_the_second_editor_of_a_step_is_told_and_keeps_the_draft(client):
    item = ActionItemFactory(title="Light the mill")
    client.force_login(personas.manager())
    said = {"strand": item.strand_id, "title": "Light the brook", "version": "7"}
    answer = client.post(page("action_item_edit", item.pk), said)
    assert (answer.status_code, "Light the brook" in answer.content.decode()) == (409, True)
    item.refresh_from_db()
    assert item.title == "Light the mill"


def test_a_keeper_begins_a_plan_and_adds_a_step(client):
    client.force_login(personas.committee_services())
    said = {
        "title": "Lanterns", "reports_to": CommitteeFactory().pk, "start": "2017-09-20",
        "when_service": "September 2017", "about_service": "Lamps",
    }  # fmt: skip
    assert client.post(page("action_plan_add"), said).status_code == 302
    plan = ActionPlan.objects.get()
    strand = plan.strands.get(kind="service")
    assert (str(strand.when), strand.about) == ("September 2017", "Lamps")
    said = {
        "strand": strand.pk, "title": "Light", "when": "October 2017", "equality": "due",
        "commitments": ["every_place"],
    }  # fmt: skip
    assert client.post(page("action_item_add", plan.pk), said).status_code == 302
    item = ActionPlanItem.objects.get()
    assert (item.number, str(item.when), item.said_commitments) == (
        1, "October 2017", ["Every Place Matters"],
    )  # fmt: skip


def test_what_a_form_lacks_is_said_beside_the_field(client):
    item = ActionItemFactory()
    client.force_login(personas.manager())
    said = {"strand": item.strand_id, "title": "x", "equality": "not_needed", "version": "1"}
    shown = client.post(page("action_item_edit", item.pk), said).content.decode()
    assert "Say why no equality impact assessment is needed." in shown


def test_few_answers_are_shown_to_those_who_keep_them_alone(client):
    ward, event = WardFactory(name="Elm"), ParishConsultationFactory(attendances=3)
    ParishResponseFactory(consultation=event, ward=ward, in_favour=41, against=2)
    address = page("parish_consultation_detail", event.pk)
    for user in (None, personas.councillor(of=ward), personas.officer()):
        if user:
            client.force_login(user)
        shown = text_of(client, address)
        assert "fewer than five people" in shown and "visits: fewer than 5" in shown
        assert ">41<" not in shown and ">2<" not in shown
    for user in (personas.assistant_leader(of=ward), personas.manager()):
        client.force_login(user)
        shown = text_of(client, address)
        assert ">41<" in shown and ">2<" in shown and "visits: 3" in shown


def test_a_measure_without_a_reading_says_so(client):
    MeasureFactory(definition="Whether it is light.")
    IndicatorFactory()
    shown = text_of(client, page("measure_list"))
    assert "2 measures · 0 with a reading" in shown
    assert "No indicator yet" in shown and "No reading yet" in shown and "No baseline" in shown


def test_the_ward_page_says_whose_area_it_is(client):
    elm, ash = WardFactory(name="Elm"), WardFactory(name="Ash")
    leader = AssistantLeaderFactory(wards=[elm], area_name="North", person__name="Alba North")
    shown = text_of(client, elm.get_absolute_url())
    assert "Alba North" in shown and leader.get_absolute_url() in shown
    assert "Nobody looks after this ward" not in text_of(client, ash.get_absolute_url())
    AreaSchemeFactory(start=date(2017, 9, 1), end=None)
    assert "Nobody looks after this ward" in text_of(client, ash.get_absolute_url())


def test_the_committees_end_from_the_amendments_page(client):
    body = CommitteeFactory(kind="district_committee", name="Elm District Committee")
    amendment = AmendmentFactory(in_force_from=date(2017, 10, 1))
    amendment.route.update(status="approved", status_on=date(2017, 9, 12))
    client.force_login(personas.committee_services())
    assert "End the district committees" in text_of(client, amendment.get_absolute_url())
    url = page("district_committees_end", amendment.pk)
    answer = client.post(url, {"version": 1}, follow=True)
    assert "One district committee ends on 1 October 2017." in answer.content.decode()
    body.refresh_from_db()
    assert body.end == date(2017, 10, 1)


def test_an_area_is_set_on_its_page(client):
    elm = WardFactory(name="Elm")
    AreaSchemeFactory(start=date(2017, 9, 1), end=None)
    leader = AssistantLeaderFactory()
    client.force_login(personas.committee_services())
    assert "Elm (nobody now)" in text_of(client, page("assistant_leader_area", leader.pk))
    said = {"start": "2017-12-01", "wards": [elm.pk], "version": 1}
    assert client.post(page("assistant_leader_area", leader.pk), said).status_code == 302
    assert leader.places.get().start == date(2017, 12, 1)
    on = f"{page('assistant_leader_coverage')}?on=2017-12-01"
    assert "Each of the 1 wards has exactly one" in text_of(client, on)


# -- queries


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("who", [None, personas.manager], ids=["public", "manager"])
def test_a_list_asks_the_same_of_one_row_and_of_three(
    client, name, who, django_assert_max_num_queries, django_assert_num_queries
):
    everything()
    if who:
        client.force_login(who())
    client.get(page(name))
    with django_assert_max_num_queries(20) as one:
        client.get(page(name))
    plan = ActionPlan.objects.get()
    for _ in range(2):
        held = ActionPlanItem.objects.filter(decision_part__isnull=False)[0].decision_part
        item = ActionItemFactory(plan=plan, decision_part=held, owner=PersonFactory())
        item.waits_for.add(ActionItemFactory(plan=plan))
        DistrictResourceFactory(decision_part=held)
        AmendmentFactory(decision_part=held)
        reading = ReadingFactory()
        ReadingFactory(indicator=reading.indicator)
        leader = AssistantLeaderFactory(wards=[WardFactory()])
        AssistantLeaderDutyFactory()
        DevelopmentEventFactory(led_by=leader)
        ParishOptionFactory().wards.add(WardFactory())
        ParishConsultationFactory()
        SourceFindingFactory()
        MeetingFactory(date=date(2017, 10, 19), stated_weekday=2)
    with django_assert_num_queries(len(one)):
        client.get(page(name))


def test_a_step_asks_the_same_whatever_hangs_on_it(client, django_assert_num_queries):
    pages = everything()
    address = page("action_item_detail", *pages["action_item_detail"])
    item = ActionPlanItem.objects.get(pk=pages["action_item_detail"][0])
    client.get(address)
    with CaptureQueriesContext(connection) as one:
        client.get(address)
    for day in (date(2017, 10, 25), date(2017, 11, 1)):
        meeting = MeetingFactory(wards=[], kind="committee", status="held", date=day)
        MeetingBodyFactory(meeting=meeting, body=item.strand.plan.reports_to)
        ItemProgressFactory(item=item, meeting=meeting)
        item.waits_for.add(ActionItemFactory(plan=item.strand.plan))
        ActionItemFactory(plan=item.strand.plan).waits_for.add(item)
    with django_assert_num_queries(len(one)):
        client.get(address)
    assert len(one) <= 12
