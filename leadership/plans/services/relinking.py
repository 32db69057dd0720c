"""A proposal whose decision was withdrawn, or whose part of it was not approved, goes over to the
one in its place (S064, S351)."""

from django.db import transaction

from leadership.governance.models import Decision, DecisionPart
from leadership.governance.models.decision_parts import because_of
from leadership.governance.services.carrying_out import as_it_is_now, under_its_decision
from leadership.people.models import User
from leadership.people.refusals import Conflict, Refused
from leadership.plans import access
from leadership.plans.models import FundProposal
from leadership.plans.services.fund import locked_proposal, saved_proposal

Status = FundProposal.Status
ENDED = {Status.NOT_AWARDED, Status.WITHDRAWN}  # they rest on nothing any more


@transaction.atomic
def relink_proposal(
    *,
    proposal: FundProposal,
    by: User,
    version: int,
    decision_part: DecisionPart | None = None,
    decision_reference: str = "",
) -> FundProposal:
    """Put a proposal under another decision: its part, or where it is not recorded here its words.

    Raises NotAllowed; Conflict where it is ended or somebody else was first; Refused while the
    decision it rests on is in force or on its way, and where an award would rest on one that is
    not in force.
    """
    proposal = locked_proposal(
        proposal, by=by, version=version, may=lambda user, _: access.may_decide_on_fund(user)
    )
    if proposal.status in ENDED:
        raise Conflict(f"This proposal is {proposal.get_status_display().lower()}.")
    _must_be_free_to_go(proposal.decision_part)
    if decision_part is None and not decision_reference.strip():
        raise Refused("Name the record of the decision.", "decision_reference")
    if decision_part is not None and not stays_because(decision_part):
        raise Refused(f"{because_of(decision_part)} Name another one.", "decision_reference")
    proposal.decision_part = decision_part
    proposal.decision_reference = "" if decision_part else decision_reference.strip()
    with under_its_decision():
        return saved_proposal(proposal, "decision_part", "decision_reference")


def stays_because(part: DecisionPart | None) -> str:
    """Why a proposal stays with this part; empty where its decision was withdrawn, or where it was
    not approved. Ask with the part's decision."""
    if part is None:
        return "This proposal rests on no recorded decision."
    decision = part.decision
    if decision.status == Decision.Status.WITHDRAWN:
        return ""
    if decision.is_locked:
        return because_of(part)
    if part.not_approved:
        return ""
    return f"Decision {decision.reference} is in force: the proposal stays with it."


def _must_be_free_to_go(part: DecisionPart | None) -> None:
    """Its decision stays as it is now until the transaction ends."""
    if said := stays_because(as_it_is_now(part) if part else None):
        raise Refused(said, "decision_reference")
