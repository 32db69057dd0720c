"""What carries a decision out: parts of decisions in each state, steps, links to issues."""

from datetime import date

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from leadership.governance.models import Decision, DecisionPart
from tests.factories import IssueFactory, UserFactory
from tests.governance_factories import (
    CLOSES,
    ActionItemFactory,
    DecisionFactory,
    rules_in_force,
)
from tracker.models import StepIssue

DECIDED = date(2017, 7, 19)


def decision_in(status: str, *, parts: int = 1, **fields) -> Decision:
    """A decision that stands in this state, as a row alone; nobody moved it there."""
    if status == Decision.Status.DRAFT:
        return DecisionFactory(parts=parts, **fields)
    return DecisionFactory(
        status=status,
        parts=parts,
        published_on=DECIDED,
        call_in_rule=rules_in_force(),
        call_in_closes_at=timezone.make_aware(CLOSES),
        **fields,
    )


def part_in(status: str, **fields) -> DecisionPart:
    return decision_in(status, **fields).parts.get()


class DecisionPartFactory(DjangoModelFactory):
    class Meta:
        model = DecisionPart

    decision = factory.SubFactory(DecisionFactory, parts=0)
    number = factory.Sequence(lambda number: 1 + number % 900)
    text = "The hedges are trimmed ward by ward."


class StepIssueFactory(DjangoModelFactory):
    class Meta:
        model = StepIssue

    step = factory.SubFactory(ActionItemFactory)
    issue = factory.SubFactory(IssueFactory)
    linked_on = DECIDED
    by = factory.SubFactory(UserFactory)
