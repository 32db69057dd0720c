"""What later bodies said of a part that waits for them (S056)."""

from datetime import date

from django.db import transaction

from leadership import dates
from leadership.governance import access
from leadership.governance.models import (
    Decision,
    DecisionPart,
    DecisionStatus,
    PartCondition,
    PartState,
)
from leadership.governance.models.locks import WHY_LOCKED
from leadership.governance.services.decision_status import hold_decision, release_expired
from leadership.governance.services.record_locking import in_the_databases_words
from leadership.meetings.models import Meeting
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused

Outcome = PartCondition.Outcome


@transaction.atomic
def record_outcome(
    *,
    condition: PartCondition,
    outcome: str,
    read: str,
    by: User,
    on: date | None = None,
    meeting: Meeting | None = None,
    note: str = "",
) -> PartCondition:
    """Record what the body said, on which day and at which of its meetings. Once every condition is
    met the part is approved; where one is refused, the part is. `read` is the outcome that stood
    there when the editor began.

    Raises NotAllowed; Conflict where somebody recorded it first, where nothing may be done under
    the decision, or where the part is approved; Refused for a day or a meeting that cannot be.
    """
    if not access.may_write_decisions(by):
        raise NotAllowed
    release_expired()
    part = _locked_part(condition)
    condition = part.conditions.select_related("body").get(pk=condition.pk)
    if condition.outcome != read:
        said = condition.get_outcome_display().lower()
        raise Conflict(f"Somebody else recorded this first: {said}. Nothing was overwritten.")
    _check(condition, part, outcome, on, meeting)
    waiting = outcome == Outcome.WAITING
    condition.outcome = outcome
    condition.outcome_on = None if waiting else on
    condition.meeting = None if waiting else meeting
    condition.note = note.strip()
    with in_the_databases_words("outcome"):
        condition.save()
    _settle(part)
    return condition


def _locked_part(condition: PartCondition) -> DecisionPart:
    """Its decision first, as everything under a decision does; then the part."""
    decision = hold_decision(Decision.objects.get(parts__conditions=condition.pk))
    if decision.status != DecisionStatus.IN_FORCE:
        why = WHY_LOCKED[decision.status]
        raise Conflict(
            f"Decision {decision.reference} cannot be carried out: {why}. Record this afterwards."
        )
    return DecisionPart.objects.select_for_update(of=("self",)).get(pk=condition.part_id)


def _check(
    condition: PartCondition,
    part: DecisionPart,
    outcome: str,
    on: date | None,
    meeting: Meeting | None,
) -> None:
    if part.state == PartState.APPROVED and outcome != Outcome.MET:
        raise Conflict("This part is approved already: no condition can be opened again.")
    if outcome == Outcome.WAITING:
        return
    if on is None:
        raise Refused("Say on which day.", "on")
    if on > dates.today():
        raise Refused("That day is still to come.", "on")
    taken_on = part.decision.taken_on
    if on < taken_on:
        raise Refused(f"The decision was taken on {taken_on:%-d %B %Y}: not before that.", "on")
    if meeting is None:
        return
    if not meeting.meeting_bodies.filter(body=condition.body_id).exists():
        raise Refused(f"Choose a meeting of {condition.body}.", "meeting")
    if meeting.date != on:
        raise Refused(f"That meeting was on {meeting.date:%-d %B %Y}.", "on")


def _settle(part: DecisionPart) -> None:
    """The part is what its conditions make it; one without any stays as it is."""
    outcomes = set(part.conditions.values_list("outcome", flat=True))
    if Outcome.REFUSED in outcomes:
        state = PartState.REFUSED
    elif outcomes == {Outcome.MET}:
        state = PartState.APPROVED
    else:
        state = PartState.CONDITIONAL
    if part.state != state:
        part.state = state
        part.save(update_fields=["state"])
