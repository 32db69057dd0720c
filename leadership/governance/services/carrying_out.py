"""What a decision holds while it is not in force (S064): asked before anything under it moves, and
the database's own refusal in the same words where it was not."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction

from leadership.governance.models import Decision, DecisionPart
from leadership.governance.models.decision_parts import because_of
from leadership.governance.models.locks import LOCKED_BY_THE_DECISION
from leadership.governance.services.decision_status import hold_decision, release_expired
from leadership.people.refusals import Conflict, Refused

LEFT_FREELY = {Decision.Status.IN_FORCE, Decision.Status.WITHDRAWN}


def must_be_in_force(part: DecisionPart | None) -> None:
    """Nothing is asked of what no decision required. The decision stays as it is until the
    transaction ends; the trigger would say the same, but as an error.

    Raises Conflict, in the trigger's words, where something under the part cannot move.
    """
    if part is None:
        return
    if said := because_of(as_it_is_now(part)):
        raise Conflict(said)


def may_be_taken_out_of(part: DecisionPart | None, into: DecisionPart | None) -> None:
    """A row leaves a part whose decision is in force, or that was withdrawn for another one."""
    if part is None or part == into:
        return
    now = as_it_is_now(part)
    if now.decision.status not in LEFT_FREELY:
        raise Conflict(because_of(now))


def as_it_is_now(part: DecisionPart) -> DecisionPart:
    """Its decision held, once what the clock has let go is let go; no later body says anything of
    the part meanwhile."""
    release_expired()
    decision = hold_decision(part.decision)
    return DecisionPart.objects.select_related("decision").get(pk=part.pk, decision=decision)


@contextmanager
def under_its_decision(field: str = "decision_reference") -> Iterator[None]:
    """Save rows that name a decision part in here. A window that has ended is closed first, so
    that nothing waits for the clock's next round. Raises Refused in the trigger's own words;
    `field` is the form's field that they stand beside."""
    release_expired()
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        diagnosis = getattr(error.__cause__, "diag", None)
        if diagnosis is None or diagnosis.constraint_name != LOCKED_BY_THE_DECISION:
            raise
        raise Refused(str(diagnosis.message_primary), field) from error
