"""What a decision holds while it is not in force (S064): asked before anything under it moves."""

from leadership.governance.models import Decision, DecisionPart
from leadership.governance.models.locks import locked_sentence
from leadership.governance.services.decision_status import hold_decision, release_expired
from leadership.people.refusals import Conflict


def must_be_in_force(part: DecisionPart | None) -> None:
    """Nothing is asked of what no decision required. The decision stays as it is until the
    transaction ends; the trigger would say the same, but as an error.

    Raises Conflict, in the trigger's words, where something under the part cannot move.
    """
    if part is None:
        return
    decision = _as_it_is_now(part)
    if decision.is_locked:
        raise Conflict(locked_sentence(decision.reference, decision.status))


def may_be_taken_out_of(part: DecisionPart | None, into: DecisionPart | None) -> None:
    """A row leaves a part whose decision is in force, or that was withdrawn for another one."""
    if part is None or part == into:
        return
    decision = _as_it_is_now(part)
    if decision.is_locked and decision.status != Decision.Status.WITHDRAWN:
        raise Conflict(locked_sentence(decision.reference, decision.status))


def _as_it_is_now(part: DecisionPart) -> Decision:
    """Held, once what the clock has let go is let go."""
    release_expired()
    return hold_decision(part.decision)
