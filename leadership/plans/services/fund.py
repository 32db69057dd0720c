"""Proposals for the Local Innovation Fund: who asks, for how much, from which wards' pots (000
agenda 4; S350, S351). Money is in pounds, to the penny."""

from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import Any

from django.db import transaction

from leadership import dates
from leadership.audit.editing import must_be_as_read
from leadership.people.models import Organisation, User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from leadership.plans import access
from leadership.plans.models import (
    FundPot,
    FundProposal,
    InnovationFund,
    Priority,
    ProposalShare,
)
from wards.models import Ward

PENNY = Decimal("0.01")
SPLIT = "The shares add up to £{shares:,.2f}, and the proposal asks for £{amount:,.2f}."


def split_evenly(amount: Decimal, number: int) -> list[Decimal]:
    """So many shares in whole pennies that add up to `amount` exactly; the first ones have the
    pennies that are over. Raises ValueError where the amount is below nought or not in whole
    pennies, or nobody is there to share it."""
    pennies = amount * 100
    if number < 1 or not amount.is_finite() or amount < 0 or pennies != int(pennies):
        raise ValueError(f"£{amount} cannot be split into {number} shares of whole pennies.")
    each, over = divmod(int(pennies), number)
    return [Decimal(each + (place < over)) * PENNY for place in range(number)]


@transaction.atomic
def propose(
    *,
    fund: InnovationFund,
    wards: Collection[Ward],
    amount: Decimal,
    title: str,
    description: str,
    by: User,
    difference: str = "",
    lead: Organisation | None = None,
    priority: Priority | None = None,
    shares: Mapping[int, Decimal] | None = None,
) -> FundProposal:
    """Ask the fund for money of these wards' pots: split evenly, or in `shares` (a ward's key to
    its pounds).

    Raises NotAllowed where this user may propose for none of the wards; Refused where the fund is
    not open, a ward has no pot in it, or the shares do not add up.
    """
    if not access.may_propose_somewhere(by):
        raise NotAllowed
    _must_be_open(fund)
    pots = _pots(fund, wards)
    if not any(access.may_propose(by, pot.ward_id) for pot in pots):
        raise NotAllowed
    proposal = FundProposal(fund=fund, proposed_on=dates.today(), by=by)
    _write(proposal, pots, amount=amount, title=title, description=description,
           difference=difference, lead=lead, priority=priority)  # fmt: skip
    proposal.save()
    _share(proposal, pots, shares)
    return proposal


@transaction.atomic
def change_proposal(
    *,
    proposal: FundProposal,
    wards: Collection[Ward],
    by: User,
    version: int,
    shares: Mapping[int, Decimal] | None = None,
    **words: Any,
) -> FundProposal:
    """Change what is not decided yet; `words` as of `propose`. Where the wards and the amount
    stay, so do shares that were given by hand.

    Raises NotAllowed; Conflict where it was decided, or somebody else changed it meanwhile.
    """
    proposal = locked_proposal(proposal, by=by, version=version)
    must_become(proposal, FundProposal.Status.AWARDED)  # what is decided stays as it was decided
    pots, before = _pots(proposal.fund, wards), proposal.amount
    if not any(access.may_propose(by, pot.ward_id) for pot in pots):
        raise Refused("Keep a ward in it that you may propose for.", "wards")
    same_wards = {pot.pk for pot in pots} == {share.pot_id for share in proposal.shares.all()}
    _write(proposal, pots, **words)
    saved_proposal(proposal, *words)
    if shares or not same_wards or proposal.amount != before:
        proposal.shares.all().delete()
        _share(proposal, pots, shares)
    return proposal


@transaction.atomic
def split_proposal(
    *, proposal: FundProposal, shares: Mapping[int, Decimal], by: User, version: int
) -> FundProposal:
    """Say by hand how much comes from the pot of each of its wards."""
    proposal = locked_proposal(proposal, by=by, version=version)
    must_become(proposal, FundProposal.Status.AWARDED)
    pots = [share.pot for share in proposal.shares.all()]
    proposal.shares.all().delete()
    _share(proposal, pots, shares)
    return saved_proposal(proposal)


def locked_proposal(
    proposal: FundProposal, *, by: User, version: int | None, may: Any = access.may_keep_proposal
) -> FundProposal:
    """The proposal as it is now, its row locked, its shares fetched with it.

    Raises NotAllowed where this user may not, and Conflict where `version`, as the reader saw it,
    is not the present one.
    """
    rows = FundProposal.objects.select_related("fund").prefetch_related("shares__pot__ward")
    proposal = rows.select_for_update(of=("self",), no_key=True).get(pk=proposal.pk)
    if not may(by, proposal):
        raise NotAllowed
    must_be_as_read(proposal, version, what="this proposal")
    return proposal


def saved_proposal(proposal: FundProposal, *fields: str) -> FundProposal:
    """Save these fields and the next version."""
    proposal.version += 1
    proposal.save(update_fields=[*fields, "version"])
    return proposal


def must_become(proposal: FundProposal, status: str) -> None:
    if not proposal.can_become(status):
        raise Conflict(f"This proposal is {proposal.get_status_display().lower()}.")


def _must_be_open(fund: InnovationFund) -> None:
    today = dates.today()
    if today < fund.start:
        raise Refused(f"This fund opens on {fund.start:%-d %B %Y}.")
    if not fund.is_open(today):
        raise Refused(f"The last day for proposals was {fund.closes:%-d %B %Y}.")


def _pots(fund: InnovationFund, wards: Collection[Ward]) -> list[FundPot]:
    """The pots of these wards, in the order of their names."""
    if not wards:
        raise Refused("Choose the ward or wards that it is for.", "wards")
    pots = list(fund.pots.filter(ward__in=wards).in_ward_order())
    there = {pot.ward_id for pot in pots}
    for ward in wards:
        if ward.pk not in there:
            raise Refused(f"{ward} has no money in this fund.", "wards")
    return pots


def _write(proposal: FundProposal, pots: list[FundPot], **words: Any) -> None:
    for name, value in words.items():
        setattr(proposal, name, value.strip() if isinstance(value, str) else value)
    if not proposal.title:
        raise Refused("Give it a title.", "title")
    if not proposal.description:
        raise Refused("Say what it will do.", "description")
    if proposal.amount <= 0 or proposal.amount != proposal.amount.quantize(PENNY):
        raise Refused("Say how much is asked for, in pounds and pence.", "amount")
    wards = {pot.ward_id for pot in pots}
    if proposal.priority is not None and proposal.priority.plan.ward_id not in wards:
        raise Refused("Choose a priority of one of its wards.", "priority")


def _share(
    proposal: FundProposal, pots: list[FundPot], given: Mapping[int, Decimal] | None
) -> None:
    """Write the shares: the ones given, or even ones."""
    if given:
        amounts = [given.get(pot.ward_id, Decimal(0)) for pot in pots]
        total = sum(amounts, Decimal(0))
        if total != proposal.amount or not set(given) <= {pot.ward_id for pot in pots}:
            raise Refused(SPLIT.format(shares=total, amount=proposal.amount))
    else:
        amounts = split_evenly(proposal.amount, len(pots))
    if min(amounts) < PENNY or any(each != each.quantize(PENNY) for each in amounts):
        raise Refused("Each ward has a share of at least a penny, in whole pennies.", "wards")
    ProposalShare.objects.bulk_create(
        ProposalShare(proposal=proposal, pot=pot, amount=each)
        for pot, each in zip(pots, amounts, strict=True)
    )
    # what was fetched before is no longer so
    getattr(proposal, "_prefetched_objects_cache", {}).pop("shares", None)
