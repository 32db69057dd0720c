"""What the database itself refuses of the Action Plan and of what stands beside it, by name."""

from datetime import date

import pytest

from leadership.governance.models import (
    ActionPlanItem,
    AmendmentStep,
    AreaScheme,
    AssistantLeader,
    AssistantLeaderWard,
    DistrictResource,
    ItemProgress,
    ParishResponse,
    Reading,
    Strand,
)
from tests import personas
from tests.governance_factories import (
    ActionItemFactory,
    ActionPlanFactory,
    AmendmentFactory,
    AreaSchemeFactory,
    AssistantLeaderDutyFactory,
    AssistantLeaderFactory,
    AssistantLeaderWardFactory,
    DevelopmentEventFactory,
    DistrictResourceFactory,
    IndicatorFactory,
    ItemProgressFactory,
    MeasureFactory,
    ParishOptionFactory,
    ParishResponseFactory,
    ReadingFactory,
    SourceFindingFactory,
    part_held,
    part_in_force,
)
from tests.invariants import by_sql, delete_by_sql, insert_by_sql, refused_by, refuses

pytestmark = pytest.mark.django_db

DAY = date(2017, 10, 2)
HELD = "held_by_its_decision"

# constraint, its row, what breaks it, what a form says of it
CHECKS = [
    ("action_item_equality_has_its_reason", ActionItemFactory, {"equality": "not_needed"},
     "Say why no equality impact assessment is needed."),
    ("action_item_judged_as_a_trial", ActionItemFactory,
     {"effectiveness": "works", "effectiveness_said": "Counted"},
     "Only a trial is judged, and in words."),
    ("action_item_closed_with_words", ActionItemFactory, {"status": "done", "closed_on": DAY},
     "A step that is done or stopped says what came of it."),
    ("action_item_closed_with_words", ActionItemFactory, {"closed_on": DAY}, ""),
    ("district_resource_settled_says_where", DistrictResourceFactory, {"review": "settled"},
     "Once settled, say where it goes and from which day."),
    ("district_resource_not_below_nought", DistrictResourceFactory, {"amount": -1},
     "An amount is nought or more."),
    ("district_resource_not_below_nought", DistrictResourceFactory, {"fte": 0}, ""),
    ("indicator_baseline_says_when_and_whence", IndicatorFactory, {"baseline": 3},
     "A baseline says of which day it is and where it is from."),
    ("assistant_leader_ends_after_it_starts", AssistantLeaderFactory, {"end": date(2016, 6, 1)},
     "The end must be later than the start."),
    ("assistant_leader_duty_ends_after_it_starts", AssistantLeaderDutyFactory,
     {"end": date(2016, 6, 1)}, "The end must be later than the start."),
    ("parish_option_not_pursued_says_why", ParishOptionFactory, {"status": "not_pursued"},
     "Say why it is not pursued."),
    ("source_finding_settled_how_and_when", SourceFindingFactory, {"settled_on": DAY},
     "Say how it was settled, and when."),
    ("source_finding_settled_how_and_when", SourceFindingFactory, {"settled_as": "By word"}, ""),
]  # fmt: skip


@pytest.mark.parametrize("name, make, wrong, sentence", CHECKS, ids=[c[0] for c in CHECKS])
def test_a_row_that_does_not_hold_together_is_refused(name, make, wrong, sentence):
    refuses(make(), name, sentence, **wrong)


def test_a_step_of_an_amendment_is_decided_on_a_day():
    step = AmendmentFactory().route.first()
    sentence = "Say on which day the body decided."
    refuses(step, "amendment_step_decided_on_a_day", sentence, status="approved")


def test_what_stands_once_stands_once():
    plan = ActionPlanFactory()
    item = ActionItemFactory(plan=plan)
    amendment = AmendmentFactory()
    reading, response, indicator = ReadingFactory(), ParishResponseFactory(), IndicatorFactory()
    step = amendment.route.first()
    measure = MeasureFactory()
    for name, row in (
        ("strand_once_a_plan", Strand(plan=plan, kind="service")),
        ("action_item_number_once",
         ActionPlanItem(strand=item.strand, number=item.number, title="Again")),
        ("amendment_step_position_once",
         AmendmentStep(amendment=amendment, position=1, body=step.body)),
        ("reading_once_a_day", Reading(indicator=reading.indicator, on=reading.on, value=1,
                                       source="x", by=reading.by)),
        ("parish_response_once_a_ward",
         ParishResponse(consultation=response.consultation, ward=response.ward)),
        ("indicator_name_once",
         type(indicator)(measure=indicator.measure, name=indicator.name, unit="x")),
        ("governance_measure_number_key", type(measure)(number=measure.number, name="Again")),
    ):  # fmt: skip
        refused_by(name, insert_by_sql, row)


def test_vague_dates_hold_together():
    event, strand = DevelopmentEventFactory(), ActionPlanFactory().strands.first()
    step, item = AmendmentFactory().route.first(), ActionItemFactory()
    for row in (event, strand, step, item):
        with pytest.raises(AssertionError):  # one of several of its constraints, by its own name
            refused_by("none", by_sql, row, when_kind="day")
    assert item.when is None


# -- progress


def test_progress_is_added_and_never_changed():
    row = ItemProgressFactory()
    refused_by("item_progress_stays", by_sql, row, text="Other words")
    refused_by("item_progress_stays", delete_by_sql, row)
    assert ItemProgress.objects.get().text == row.text


# -- what a decision holds


def test_a_locked_decision_holds_steps_resources_and_amendments():
    held = part_held(by=personas.committee_services())
    item, resource = ActionItemFactory(decision_part=held), None
    resource = DistrictResourceFactory(decision_part=held)
    amendment = AmendmentFactory(decision_part=held)
    refused_by(HELD, by_sql, item, status="under_way")
    for change in ({"review": "under_review"}, {"destination": "Wards"}, {"realigned_from": DAY}):
        refused_by(HELD, by_sql, resource, **change)
    refused_by(HELD, by_sql, amendment, in_force_from=DAY)
    by_sql(item, title="Other words")
    by_sql(resource, consultation="In October")
    by_sql(amendment, text="Other words")


def test_nothing_is_added_under_a_locked_decision_that_is_on_its_way():
    held = part_held(by=personas.committee_services())
    strand = ActionPlanFactory().strands.get(kind="service")
    going = ActionPlanItem(strand=strand, number=1, title="x", status="under_way")
    going.decision_part = held
    refused_by(HELD, insert_by_sql, going)
    moved = DistrictResource(
        district=DistrictResourceFactory().district, kind="budget", title="x", realigned_from=DAY
    )
    moved.decision_part = held
    refused_by(HELD, insert_by_sql, moved)
    leader = AssistantLeader(person=AssistantLeaderFactory().person, start=date(2030, 1, 1))
    leader.decision_part = held
    refused_by(HELD, insert_by_sql, leader)
    going.decision_part = part_in_force()
    insert_by_sql(going)


def test_an_appointment_under_a_locked_decision_is_not_changed():
    part = part_in_force()
    leader = AssistantLeaderFactory(decision_part=part)
    by_sql(part.decision, status="withdrawn")
    for change in ({"end": DAY}, {"start": DAY}, {"person": AssistantLeaderFactory().person}):
        refused_by(HELD, by_sql, leader, **change)
    by_sql(leader, area_name="North")


# -- Assistant Leaders and their wards


def test_a_person_is_an_assistant_leader_once_at_a_time():
    first = AssistantLeaderFactory(end=DAY)
    again = AssistantLeader(person=first.person, start=date(2017, 10, 1), source="leader")
    refused_by("assistant_leader_once_at_a_time", insert_by_sql, again)
    again.start = DAY
    insert_by_sql(again)


def test_a_ward_has_one_assistant_leader_at_a_time():
    place = AssistantLeaderWardFactory()
    other = AssistantLeaderFactory()
    twice = AssistantLeaderWard(leader=other, ward=place.ward, start=DAY)
    refused_by("assistant_leader_ward_once_at_a_time", insert_by_sql, twice)
    by_sql(place, end=DAY)
    insert_by_sql(twice)


def test_a_ward_is_in_an_area_only_while_its_leader_is_in_office():
    place = AssistantLeaderWardFactory(leader__end=date(2018, 5, 1), end=date(2018, 5, 1))
    within = "ward_within_the_appointment"
    refused_by(within, by_sql, place, start=date(2016, 5, 31))
    refused_by(within, by_sql, place, end=None)
    refused_by(within, by_sql, place.leader, end=date(2018, 4, 30))
    refused_by(within, by_sql, place.leader, start=date(2017, 9, 2))
    refused_by("assistant_leader_ward_ends_after_it_starts", by_sql, place, end=place.start)


def test_one_scheme_of_areas_at_a_time():
    scheme = AreaSchemeFactory(start=date(2017, 9, 1), end=None)
    other = AreaScheme(name="Others", start=DAY)
    refused_by("area_scheme_one_at_a_time", insert_by_sql, other)
    refused_by("area_scheme_ends_after_it_starts", by_sql, scheme, end=scheme.start)
