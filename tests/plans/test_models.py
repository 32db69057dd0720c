"""What the tables of ward plans refuse by themselves, and the sentence a form shows. The fund is
proved in `test_fund_invariants`; sign-offs in `test_forbidden_sign_offs`."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError

from leadership.plans.models import (
    BudgetAnswer,
    Fact,
    Objection,
    PlanVersion,
    Signature,
    Stage,
    WardPlan,
)
from tests.factories import CategoryFactory, UserFactory
from tests.invariants import by_sql, delete_by_sql, insert_by_sql, refused_by, refuses
from tests.plan_factories import (
    BudgetAnswerFactory,
    FactFactory,
    GuidanceFactory,
    ObjectionFactory,
    OfficerInputFactory,
    PlanningRoundFactory,
    PlanSectionFactory,
    PlanVersionFactory,
    PriorityFactory,
    PriorityTextFactory,
    RoundSectionFactory,
    StageFactory,
    SuggestionFactory,
    WardPlanFactory,
)
from tests.plans.test_forbidden_sign_offs import take_away

pytestmark = pytest.mark.django_db
DAY = date(2017, 9, 12)


class TestRounds:
    def test_a_name_is_given_once_whatever_its_capitals(self):
        first = PlanningRoundFactory(name="Lantern round")
        refuses(
            PlanningRoundFactory(),
            "planning_round_name_once",
            "There is a planning round of this name already.",
            name=first.name.upper(),
        )

    def test_plans_are_due_after_the_round_opens(self):
        found = PlanningRoundFactory()
        name, said = "planning_round_due_after_it_opens", "Plans are due after the round opens."
        refuses(found, name, said, due=found.start)

    def test_it_feeds_the_budget_of_its_year_or_a_later_one(self):
        refuses(
            PlanningRoundFactory(),
            "planning_round_feeds_a_budget_to_come",
            "A round feeds the budget of its own year or a later one.",
            budget_year=2016,
        )

    def test_a_form_says_that_its_wards_are_not_in_force(self):
        found = PlanningRoundFactory()
        found.start = date(2004, 6, 13)
        with pytest.raises(ValidationError) as refused:
            found.full_clean()
        assert "These wards are not in force when the round opens." in refused.value.messages

    def test_a_form_says_that_plans_were_begun(self):
        plan = WardPlanFactory()
        plan.round.start = DAY
        with pytest.raises(ValidationError) as refused:
            plan.round.full_clean()
        said = "Plans of this round were begun: its wards and its day stay."
        assert said in refused.value.messages

    def test_a_stage_stands_once_and_is_one_of_two(self):
        first = StageFactory()
        second = StageFactory(round=first.round, reaches="ready")
        said = "This round has this stage already."
        refused_by("planning_stage_once", by_sql, second, reaches="consulted")
        assert said in {each.violation_error_message for each in second._meta.constraints}
        refused_by("planning_stage_is_one_of_the_process", by_sql, second, reaches="draft")

    def test_headings_are_numbered_once_a_round(self):
        first = RoundSectionFactory()
        second = RoundSectionFactory(round=first.round)
        refused_by("round_section_number_once", by_sql, second, number=first.number)

    def test_guidance_is_numbered_once_and_stays_as_it_was_published(self):
        first = GuidanceFactory()
        again = GuidanceFactory.build(
            round=first.round, number=first.number, published_by=first.published_by
        )
        refused_by("guidance_number_once", insert_by_sql, again)
        no_update = "pgtrigger: Cannot update or delete rows from plans_guidance table"
        refused_by(no_update, by_sql, first, text="Ten pages.")
        refused_by(no_update, delete_by_sql, first)


class TestTheTextOfAPlan:
    def test_headings_and_priorities_are_numbered_once_a_version(self):
        first = PlanSectionFactory()
        second = PlanSectionFactory(version=first.version)
        refused_by("plan_section_number_once", by_sql, second, number=first.number)
        text = PriorityTextFactory(version=first.version)
        other = PriorityTextFactory(version=first.version)
        refused_by("priority_number_once", by_sql, other, number=text.number)
        refused_by("priority_once_a_version", by_sql, other, priority=text.priority)

    def test_a_fact_names_its_source(self):
        refused_by("plan_fact_names_its_source", by_sql, FactFactory(), source="")

    def test_a_commissioning_intention_says_how_far_it_has_come(self):
        name = "priority_commissioning_says_how_far"
        said = "A commissioning intention says how far it has come."
        refuses(PriorityTextFactory(), name, said, commissioning="Lamps from Elmwick")
        refuses(PriorityTextFactory(), name, said, commissioning_state="agreed")

    def test_a_cluster_acts_where_one_is_named(self):
        name = "priority_cluster_action_of_a_cluster"
        said = "Choose the cluster that should act."
        refuses(PriorityTextFactory(), name, said, cluster_action="Light the lane together.")

    def test_nobody_asks_for_less_than_nothing(self):
        name = "priority_asks_for_no_less_than_nothing"
        said = "The money asked for cannot be below nought."
        refuses(PriorityTextFactory(), name, said, amount=Decimal("-0.01"))

    def test_a_priority_stays_with_its_plan(self):
        sentence = "pgtrigger: Cannot update rows from plans_priority table"
        refused_by(sentence, by_sql, PriorityFactory(), plan=WardPlanFactory())

    def test_the_budget_answers_in_words_and_no_answer_is_lost(self):
        answer = BudgetAnswerFactory()
        wordless = BudgetAnswerFactory.build(priority=answer.priority, by=answer.by, text="")
        refused_by("budget_answer_says_what", insert_by_sql, wordless)
        sentence = "pgtrigger: Cannot update or delete rows from plans_budgetanswer table"
        refused_by(sentence, by_sql, answer, kind="later")
        refused_by(sentence, delete_by_sql, answer)
        assert list(BudgetAnswer.objects.all()) == [answer]


class TestVersions:
    def test_a_consultation_ends_on_or_after_the_day_it_begins(self):
        name = "plan_version_consultation_has_its_dates"
        said = "The consultation ends on or after the day it begins."
        refuses(PlanVersionFactory(), name, said, consult_from=DAY, consult_until=date(2017, 9, 11))

    def test_a_consultation_is_about_something(self):
        name = "plan_version_consulted_on_something"
        said = "A consultation has its dates and the text it is about."
        refuses(PlanVersionFactory(), name, said, state="consulted")

    def test_a_number_is_given_once_even_without_the_trigger_that_counts(self):
        first = PlanVersionFactory()
        take_away("plans_planversion", "version_moves")
        again = PlanVersion(plan=first.plan, number=first.number)
        refused_by("plan_version_number_once", insert_by_sql, again)


class TestWhatIsBrought:
    def test_input_is_decided_on_by_somebody_and_not_taken_with_a_reason(self):
        given, by = OfficerInputFactory(), UserFactory()
        name = "officer_input_decided_by_somebody"
        said = "Somebody decides on a day whether it is taken."
        refuses(given, name, said, taken="taken")
        name, said = "officer_input_refused_with_a_reason", "Say why it is not taken."
        refuses(OfficerInputFactory(), name, said, taken="not_taken", decided_by=by, decided_on=DAY)

    def test_a_suggestion_is_decided_on_in_words_and_removed_without_them(self):
        by, theme = UserFactory(), CategoryFactory()
        name = "suggestion_decided_by_somebody"
        said = "Say what became of it, in words for who suggested it."
        decided = {"decided_by": by, "decided_on": DAY}
        refuses(SuggestionFactory(), name, said, outcome="elsewhere", **decided)
        refuses(SuggestionFactory(theme=theme), name, said, outcome="elsewhere", reply="Ask again.")
        name = "suggestion_removed_without_its_words"
        said = "What is removed leaves no words behind."
        refuses(SuggestionFactory(), name, said, outcome="removed", reply="A name.", **decided)


def test_an_objection_says_why_and_is_settled_by_somebody():
    found = ObjectionFactory()
    name = "objection_settled_by_somebody"
    said = "Somebody settles an objection on a day."
    refuses(found, name, said, outcome="withdrawn")
    wordless = Objection(signature=found.signature, on=found.on, by=found.by, reason="")
    with pytest.raises(ValidationError) as refused:
        wordless.validate_constraints()
    assert refused.value.messages == ["Say what is wrong with it."]


# what is tried in raw SQL above or by `tests.plans.attempts`, as a form says it
SAID = {
    Stage: {"planning_stage_is_one_of_the_process": "Choose consultation or readiness."},
    Fact: {"plan_fact_names_its_source": "Say where the figure comes from."},
    WardPlan: {"ward_plan_once_a_round": "This ward has its plan of this round already."},
    PlanVersion: {
        "plan_one_unsigned_version": "Another version of this plan is being worked on.",
        "plan_one_version_in_force": "Another version of this plan is signed off.",
        "plan_version_frozen_with_its_hash": "A frozen text has its hash; a draft has none.",
        "plan_version_signed_off_at_a_forum": "A plan is signed off at a forum.",
    },
    Signature: {
        "signature_once_a_meeting": "This councillor has signed this version at this meeting.",
        "signature_by_a_clerk_has_evidence": "Give the number of the minute, or the signed page.",
        "signature_leaves_time_to_object": "The councillor has five working days to object.",
    },
    Objection: {"objection_says_why": "Say what is wrong with it."},
}


@pytest.mark.parametrize("model", SAID)
def test_what_a_form_says_of_what_the_database_refuses(model):
    found = {each.name: each.violation_error_message for each in model._meta.constraints}
    assert {name: found[name] for name in SAID[model]} == SAID[model]


def test_every_constraint_of_plans_but_the_funds_is_named_here():
    here = Path(__file__).read_text()
    names = {
        constraint.name
        for model in apps.get_app_config("plans").get_models()
        for constraint in model._meta.constraints
        if not model.__module__.endswith(".fund")
    }
    assert {name for name in names if name not in here} == set()
