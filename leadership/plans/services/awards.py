"""What becomes of a proposal: awarded, not awarded, withdrawn, spent, completed (S351-S354, S263).

Money is taken from pots under lock: the database refuses a pot below nought whoever asks, and the
service says before that which ward has too little.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from leadership import dates
from leadership.governance.models import DecisionPart
from leadership.governance.services.carrying_out import under_its_decision
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from leadership.plans import access
from leadership.plans.models import FundPot, FundProposal, InnovationFund
from leadership.plans.services.fund import (
    PENNY,
    SPLIT,
    locked_proposal,
    must_become,
    saved_proposal,
)
from wards.models import Ward

Status = FundProposal.Status


def _decides(user: User, proposal: FundProposal) -> bool:
    return access.may_decide_on_fund(user)


@transaction.atomic
def award(
    *,
    proposal: FundProposal,
    decided_on: date,
    by: User,
    version: int,
    decision_part: DecisionPart | None = None,
    decision_reference: str = "",
) -> FundProposal:
    """Record the decision that gives the money, out of the pots of the proposal's wards: its part,
    or where it is not recorded here its words.

    Raises NotAllowed, Conflict, or Refused: without the decision, while nothing may be done under
    it (S064), or where a ward has too little left, naming it and what it has.
    """
    proposal = locked_proposal(proposal, by=by, version=version, may=_decides)
    must_become(proposal, Status.AWARDED)
    if decision_part is None and not decision_reference.strip():
        raise Refused("Name the record of the decision.", "decision_reference")
    if decided_on > dates.today():
        raise Refused("The day of the decision is not in the future.", "decided_on")
    _must_be_in_the_pots(proposal)
    proposal.status, proposal.decided_on = Status.AWARDED, decided_on
    proposal.decision_part = decision_part
    proposal.decision_reference = "" if decision_part else decision_reference.strip()
    with under_its_decision():
        return saved_proposal(
            proposal, "status", "decided_on", "decision_part", "decision_reference"
        )


@transaction.atomic
def not_award(*, proposal: FundProposal, reason: str, by: User, version: int) -> FundProposal:
    """Record that it gets no money, and why: the ward reads the reason."""
    proposal = locked_proposal(proposal, by=by, version=version, may=_decides)
    must_become(proposal, Status.NOT_AWARDED)
    return _ended(proposal, Status.NOT_AWARDED, reason)


@transaction.atomic
def withdraw_proposal(
    *, proposal: FundProposal, reason: str, by: User, version: int
) -> FundProposal:
    """Take it back. An award goes back to the pots, by a manager and only while none is spent."""
    proposal = locked_proposal(proposal, by=by, version=version, may=access.may_withdraw_proposal)
    must_become(proposal, Status.WITHDRAWN)
    if proposal.spent:
        raise Refused(
            f"£{proposal.spent:,.2f} of it is spent: an award is withdrawn while nothing is."
        )
    return _ended(proposal, Status.WITHDRAWN, reason)


@transaction.atomic
def record_spending(
    *, proposal: FundProposal, spent: Decimal, by: User, version: int
) -> FundProposal:
    """Say how much of the award is spent so far, all together."""
    proposal = locked_proposal(proposal, by=by, version=version)
    if proposal.status != Status.AWARDED:
        raise Conflict(f"This proposal is {proposal.get_status_display().lower()}.")
    _set_spent(proposal, spent)
    return saved_proposal(proposal, "spent")


@transaction.atomic
def complete_proposal(
    *, proposal: FundProposal, spent: Decimal, outcome: str, by: User, version: int
) -> FundProposal:
    """Say what was spent in the end and what came of it; the outcome is public."""
    proposal = locked_proposal(proposal, by=by, version=version, may=access.may_complete_proposal)
    must_become(proposal, Status.COMPLETED)
    if not outcome.strip():
        raise Refused("Say what came of it.", "outcome")
    _set_spent(proposal, spent)
    proposal.status, proposal.outcome = Status.COMPLETED, outcome.strip()
    with under_its_decision("outcome"):
        return saved_proposal(proposal, "status", "spent", "outcome")


@transaction.atomic
def fill_pots(*, fund: InnovationFund, amount: Decimal, by: User) -> int:
    """Put the same amount in for every ward of the fund's set that has no pot yet; how many."""
    if not access.may_keep_rounds(by):
        raise NotAllowed
    fund = InnovationFund.objects.select_for_update(no_key=True).get(pk=fund.pk)
    wards = Ward.objects.filter(generation=fund.generation_id)
    without = wards.exclude(pk__in=fund.pots.values("ward")).in_name_order()
    made = FundPot.objects.bulk_create(
        FundPot(fund=fund, ward=ward, amount=amount) for ward in without
    )
    return len(made)


@transaction.atomic
def awarded_from(pot: FundPot) -> Decimal:
    """What is awarded of a pot. Its row is locked until the caller's transaction ends, and awards
    wait for it."""
    pots: Any = FundPot.objects.filter(pk=pot.pk)
    list(pots.select_for_update(no_key=True).values_list("pk"))
    found: Decimal = pots.with_sums().values_list("awarded", flat=True).get()
    return found


def _must_be_in_the_pots(proposal: FundProposal) -> None:
    """Lock its pots in the order in which the database's own triggers do, then look."""
    shares = {share.pot_id: share.amount for share in proposal.shares.all()}
    if sum(shares.values(), Decimal(0)) != proposal.amount:
        total = sum(shares.values(), Decimal(0))
        raise Refused(SPLIT.format(shares=total, amount=proposal.amount))
    rows: Any = FundPot.objects.filter(pk__in=shares)
    list(rows.order_by("pk").select_for_update(no_key=True).values_list("pk"))
    left = rows.with_sums().in_ward_order().values_list("pk", "ward__name", "left")
    short = [
        f"{ward} has £{there:,.2f} left and its share is £{shares[pot]:,.2f}."
        for pot, ward, there in left
        if there < shares[pot]
    ]
    if short:
        raise Refused(" ".join(short))


def _set_spent(proposal: FundProposal, spent: Decimal) -> None:
    if spent < 0 or spent != spent.quantize(PENNY):
        raise Refused("Say in pounds and pence how much is spent.", "spent")
    if spent > proposal.amount:
        raise Refused(f"The award is £{proposal.amount:,.2f}: no more can be spent.", "spent")
    proposal.spent = spent


def _ended(proposal: FundProposal, status: str, reason: str) -> FundProposal:
    if not reason.strip():
        raise Refused("Say why, in a sentence.", "reason")
    proposal.status, proposal.reason = status, reason.strip()
    proposal.decided_on = dates.today()
    with under_its_decision("reason"):
        return saved_proposal(proposal, "status", "reason", "decided_on")
