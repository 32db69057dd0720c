"""No action while a call-in is pending (S064): every table whose rows carry a decision out is held
by the same lock, whoever asks. A new one fails here until it is attempted too."""

from datetime import date
from decimal import Decimal

import pytest
from django.apps import apps

from jobs_skills.models import DeploymentDecision
from leadership.governance.models import (
    ActionPlanItem,
    AssistantLeader,
    ConstitutionalAmendment,
    Decision,
    DecisionPart,
    DistrictResource,
)
from leadership.governance.models.decision_parts import because_of
from leadership.governance.models.locks import LOCKED_BY_THE_DECISION, WHY_LOCKED
from leadership.plans.models import FundProposal
from relationships.models import (
    BusinessCase,
    Pilot,
    RelationshipManager,
    SeniorOfficer,
    WardActionCoordinator,
)
from tests.factories import (
    DistrictFactory,
    PersonFactory,
    PhaseServiceFactory,
    UserFactory,
    WardFactory,
)
from tests.governance_factories import ActionPlanFactory
from tests.invariants import by_sql, insert_by_sql, refused_by
from tests.line_factories import decision_in, part_in
from tests.plan_factories import InnovationFundFactory

pytestmark = pytest.mark.django_db

MAY = date(2017, 5, 1)
LOCKED = sorted(WHY_LOCKED)


def appointed(model, **area):
    return lambda: model(person=PersonFactory(), start=MAY, **{k: v() for k, v in area.items()})


# how to build an unsaved row, and what moves it; `rests`: it may wait under a locked decision
HELD = {
    ActionPlanItem: (
        lambda: ActionPlanItem(
            strand=ActionPlanFactory().strands.get(kind="service"), number=1, title="Trim"
        ),
        {"status": "under_way"},
    ),
    AssistantLeader: (lambda: AssistantLeader(person=PersonFactory(), start=MAY), {}),
    DistrictResource: (
        lambda: DistrictResource(district=DistrictFactory(), kind="budget", title="Shears"),
        {"review": "under_review"},
    ),
    ConstitutionalAmendment: (
        lambda: ConstitutionalAmendment(title="Article 7", text="Hedges are local."),
        {"in_force_from": MAY},
    ),
    RelationshipManager: (
        appointed(RelationshipManager, ward=WardFactory, phase_service=PhaseServiceFactory),
        {},
    ),
    WardActionCoordinator: (appointed(WardActionCoordinator, ward=WardFactory), {}),
    SeniorOfficer: (appointed(SeniorOfficer, ward=WardFactory), {}),
    Pilot: (
        lambda: Pilot(name="Half a post", approach="mixed", hypothesis="Sooner"),
        {"start": MAY},
    ),
    BusinessCase: (
        lambda: BusinessCase(title="A case", text="It pays.", budget_effect_of_release="None"),
        {"status": "approved", "approved_on": MAY},
    ),
    FundProposal: (
        lambda: FundProposal(
            fund=InnovationFundFactory(), title="Shears", description="For hedges",
            amount=Decimal(9), proposed_on=MAY, by=UserFactory(),
        ),
        {"status": "not_awarded", "reason": "No shears"},
    ),
    DeploymentDecision: (
        lambda: DeploymentDecision(subject="other", title="Lessons in hedges"),
        {"on": MAY},
    ),
}  # fmt: skip
RESTING = [model for model, (_, moves) in HELD.items() if moves]
AT_WORK = [model for model, (_, moves) in HELD.items() if not moves]


def named(model):
    return model._meta.label


def built(model, part=None, **fields):
    row = HELD[model][0]()
    row.decision_part = part
    for name, value in fields.items():
        setattr(row, name, value)
    return row


def release(part):
    Decision.objects.filter(pk=part.decision_id).update(status="in_force")


def test_every_held_table_is_attempted_here():
    with_the_lock = {
        model
        for model in apps.get_models()
        if any(
            trigger.name == LOCKED_BY_THE_DECISION
            for trigger in getattr(model._meta, "triggers", [])
        )
    }
    assert with_the_lock == set(HELD)


def test_every_part_that_rows_name_is_behind_the_lock():
    naming = {
        model
        for model in apps.get_models()
        if any(field.name == "decision_part" for field in model._meta.local_fields)
        and not model.__name__.endswith("Event")
    }
    assert naming == set(HELD)


@pytest.mark.parametrize("model", AT_WORK, ids=named)
class TestRowsThatWorkAtOnce:
    def test_raw_sql_adds_none_while_it_is_pending(self, model):
        row = built(model, part_in("called_in"))
        refused_by(LOCKED_BY_THE_DECISION, insert_by_sql, row)
        assert model.objects.count() == 0

    def test_the_form_of_the_model_adds_none_either(self, model):
        refused_by(LOCKED_BY_THE_DECISION, built(model, part_in("called_in")).save)

    def test_none_is_put_under_it_later(self, model):
        row, part = built(model), part_in("called_in")
        row.save()
        refused_by(LOCKED_BY_THE_DECISION, by_sql, row, decision_part=part)
        assert model.objects.get().decision_part is None

    def test_in_force_it_is_added_and_moved(self, model):
        row = built(model, part_in("in_force"))
        insert_by_sql(row)
        made = model.objects.get()
        by_sql(made, start=date(2017, 6, 1))
        made.refresh_from_db()
        assert made.start == date(2017, 6, 1)

    def test_of_a_withdrawn_decision_nothing_is_moved_any_more(self, model):
        part = part_in("in_force")
        built(model, part).save()
        Decision.objects.filter(pk=part.decision_id).update(status="withdrawn")
        refused_by(LOCKED_BY_THE_DECISION, by_sql, model.objects.get(), start=date(2017, 6, 1))


@pytest.mark.parametrize("model", RESTING, ids=named)
class TestRowsThatWait:
    def test_one_waits_under_it_and_raw_sql_moves_it_no_further(self, model):
        part = part_in("called_in")
        insert_by_sql(built(model, part))
        row = model.objects.get()
        refused_by(LOCKED_BY_THE_DECISION, by_sql, row, **HELD[model][1])
        row.refresh_from_db()
        for name, value in HELD[model][1].items():
            assert getattr(row, name) != value

    def test_the_orm_moves_it_no_further_either(self, model):
        built(model, part_in("subject")).save()
        refused_by(LOCKED_BY_THE_DECISION, model.objects.update, **HELD[model][1])

    def test_nothing_that_moved_is_added(self, model):
        row = built(model, part_in("called_in"), **HELD[model][1])
        refused_by(LOCKED_BY_THE_DECISION, insert_by_sql, row)

    def test_it_is_not_taken_out_to_be_moved(self, model):
        built(model, part_in("called_in")).save()
        row = model.objects.get()
        refused_by(LOCKED_BY_THE_DECISION, by_sql, row, decision_part=None)

    def test_in_force_it_moves(self, model):
        part = part_in("called_in")
        built(model, part).save()
        release(part)
        row = model.objects.get()
        by_sql(row, **HELD[model][1])
        row.refresh_from_db()
        assert {name: getattr(row, name) for name in HELD[model][1]} == HELD[model][1]


def not_approved(**fields):
    """A part that a later body refused, of a decision in force."""
    part = part_in("in_force", **fields)
    by_sql(part, state="refused")
    return part


class TestAPartThatWasNotApproved:
    @pytest.mark.parametrize("model", AT_WORK, ids=named)
    def test_raw_sql_adds_nothing_that_works_at_once(self, model):
        part = not_approved()
        refused_by(LOCKED_BY_THE_DECISION, insert_by_sql, built(model, part))
        by_sql(part, state="approved")
        insert_by_sql(built(model, part))
        assert model.objects.get().decision_part == part

    @pytest.mark.parametrize("model", RESTING, ids=named)
    def test_what_waits_does_not_start_and_goes_over_to_another_part(self, model):
        insert_by_sql(built(model, not_approved()))
        row, moves, other = model.objects.get(), HELD[model][1], part_in("in_force")
        refused_by(LOCKED_BY_THE_DECISION, by_sql, row, **moves)
        refused_by(LOCKED_BY_THE_DECISION, by_sql, row, decision_part=other, **moves)
        by_sql(row, decision_part=other)
        by_sql(row, **moves)
        row.refresh_from_db()
        assert {name: getattr(row, name) for name in moves} == moves

    def test_it_says_so(self):
        part = not_approved(serial=3996)
        said = "Part 1 of decision 003996/2017 was not approved. Nothing under it can move."
        assert because_of(DecisionPart.objects.get(pk=part.pk)) == said
        with pytest.raises(Exception, match=said):
            built(Pilot, part, start=MAY).save()

    def test_while_the_decision_itself_is_pending_nothing_leaves(self):
        part = part_in("called_in")
        built(Pilot, part).save()
        by_sql(part, state="refused")
        pilot = Pilot.objects.get()
        refused_by(LOCKED_BY_THE_DECISION, by_sql, pilot, decision_part=part_in("in_force"))
        assert because_of(DecisionPart.objects.get(pk=part.pk)).startswith("Decision ")

    def test_other_parts_of_the_decision_move(self):
        decision = decision_in("in_force", parts=2)
        first, second = decision.parts.all()
        by_sql(first, state="refused")
        built(Pilot, second, start=MAY).save()
        assert Pilot.objects.get().decision_part == second


@pytest.mark.parametrize("status", LOCKED)
def test_it_says_why_in_every_state(status):
    part = part_in(status, serial=3996)
    row = built(Pilot, part, start=MAY)
    with pytest.raises(Exception, match=WHY_LOCKED[status]) as refused:
        row.save()
    assert str(refused.value).startswith("Decision 003996/2017 cannot be carried out: ")
    assert "Nothing under it can move until then." in str(refused.value)


def test_every_state_but_in_force_has_its_reason():
    assert set(WHY_LOCKED) == set(Decision.Status.values) - {"in_force"}
    assert decision_in("called_in").why_locked == "a request for call-in is pending"
    assert decision_in("in_force").why_locked == ""


class TestWhoLeaves:
    @pytest.fixture
    def senior(self):
        row = built(SeniorOfficer, part_in("in_force"))
        row.save()
        Decision.objects.update(status="withdrawn")
        return row

    def test_an_appointment_ends_sooner_whatever_becomes_of_its_decision(self, senior):
        by_sql(senior, end=date(2017, 9, 1))
        by_sql(senior, end=date(2017, 8, 1))
        senior.refresh_from_db()
        assert senior.end == date(2017, 8, 1)

    def test_it_is_not_made_longer(self, senior):
        by_sql(senior, end=date(2017, 9, 1))
        refused_by(LOCKED_BY_THE_DECISION, by_sql, senior, end=date(2017, 10, 1))
        refused_by(LOCKED_BY_THE_DECISION, by_sql, senior, end=None)


def test_from_a_withdrawn_decision_it_goes_over_to_the_one_in_its_place():
    old, new = part_in("in_force"), part_in("in_force")
    built(Pilot, old, start=MAY).save()
    Decision.objects.filter(pk=old.decision_id).update(status="withdrawn")
    pilot = Pilot.objects.get()
    by_sql(pilot, decision_part=new)
    by_sql(pilot, end=date(2018, 5, 1))
    pilot.refresh_from_db()
    assert (pilot.decision_part, pilot.end) == (new, date(2018, 5, 1))
