"""Moves of a step in any order, while its decision goes its own way: a step never stands otherwise
than its table allows, and nothing under a decision that is not in force moves."""

from datetime import datetime

import pytest
from django.conf import settings as django_settings
from django.db import DatabaseError, transaction
from hypothesis import HealthCheck, Phase, seed
from hypothesis import settings as rules
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from leadership.governance.models import ITEM_MOVES, ActionPlanItem, Decision, ItemStatus
from leadership.governance.models.decision_rules import DECISION_MOVES
from leadership.governance.models.locks import locked_sentence
from leadership.governance.services import action_plans as services
from leadership.people.refusals import Conflict, NotAllowed
from tests import personas
from tests.governance_factories import ActionItemFactory, part_in_force
from tests.invariants import by_sql

NOW = datetime(2017, 11, 15, 9)
TODAY = NOW.date()
STATES = st.sampled_from(ItemStatus.values)
# a step of the plan stands under none of the decisions, or under the one that moves
UNDER = st.booleans()


class Walk(RuleBasedStateMachine):
    """What the step and its decision are, kept in mind apart from the code that is tried."""

    def __init__(self):
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        django_settings.DEMO_DATE = NOW
        self.keeper, self.owner = personas.committee_services(), personas.officer()
        self.stranger = personas.officer()
        self.part = part_in_force()
        self.free = ActionItemFactory(owner=self.owner.person)
        self.under = ActionItemFactory(owner=self.owner.person, decision_part=self.part)
        self.told = {self.free.pk: "planned", self.under.pk: "planned"}
        self.notes = {self.free.pk: 0, self.under.pk: 0}
        self.decision = "in_force"

    def teardown(self):
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)

    def item(self, under):
        return self.under if under else self.free

    def locked(self, under):
        return under and self.decision != "in_force"

    @rule(under=UNDER, to=STATES, owner=st.booleans())
    def move(self, under, to, owner):
        item, by = self.item(under), self.owner if owner else self.keeper
        allowed = to in ITEM_MOVES[self.told[item.pk]]
        try:
            services.move_item(item=item, to=to, text="Said.", on=TODAY, by=by)
        except Conflict as refused:
            assert not allowed or self.locked(under)
            if allowed:
                reference = self.part.decision.reference
                assert refused.message == locked_sentence(reference, self.decision)
            return
        assert allowed and not self.locked(under)
        self.told[item.pk] = to
        self.notes[item.pk] += 1

    @rule(under=UNDER, to=STATES)
    def a_stranger_tries(self, under, to):
        with pytest.raises(NotAllowed):
            services.move_item(
                item=self.item(under), to=to, text="Said.", on=TODAY, by=self.stranger
            )

    @rule(under=UNDER)
    def report(self, under):
        item = self.item(under)
        services.report_progress(item=item, text="So far.", on=TODAY, by=self.owner)
        self.notes[item.pk] += 1

    @rule(to=STATES)
    def somebody_at_the_console_moves_what_is_held(self, to):
        if self.decision == "in_force" or to == self.told[self.under.pk]:
            return
        with pytest.raises(DatabaseError) as refused, transaction.atomic():
            by_sql(self.under, status=to)
        assert refused.value.__cause__.diag.constraint_name == "held_by_its_decision"

    @rule(to=st.sampled_from(["withdrawn", "in_force"]))
    def the_decision_moves(self, to):
        if to not in DECISION_MOVES[self.decision]:
            return
        Decision.objects.filter(pk=self.part.decision_id).update(status=to)
        self.decision = to

    @rule()
    def a_new_decision_takes_its_place(self):
        """A step goes over to it where the old one was withdrawn, and is free again."""
        if self.decision != "withdrawn":
            return
        new, item = part_in_force(), ActionPlanItem.objects.get(pk=self.under.pk)
        item.decision_part = new
        services.write_item(item=item, waits_for=[], by=self.keeper)
        self.part, self.decision = new, "in_force"

    @invariant()
    def the_rows_say_what_was_done(self):
        for item in ActionPlanItem.objects.filter(pk__in=self.told):
            assert item.status == self.told[item.pk]
            over = item.status in {"done", "stopped"}
            assert (item.closed_on == TODAY) == over
            assert bool(item.outcome) == over
            assert item.progress.count() == self.notes[item.pk]


@pytest.mark.django_db
def test_steps_stand_only_as_their_table_and_their_decision_let_them(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 9)
    run_state_machine_as_test(
        seed(20171115)(Walk),
        settings=rules(
            max_examples=12,
            stateful_step_count=40,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
