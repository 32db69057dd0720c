"""What the database refuses of the fund, whoever asks: raw SQL past every form and service."""

from datetime import date
from decimal import Decimal

import pytest

from leadership.plans.models import FundProposal, ProposalShare
from tests.invariants import by_sql, delete_by_sql, refused_by, refuses
from tests.plan_factories import (
    FundCriterionFactory,
    FundPotFactory,
    FundProposalFactory,
    InnovationFundFactory,
    ProposalShareFactory,
)

pytestmark = pytest.mark.django_db

Status = FundProposal.Status
DECIDED = {"decision_reference": "17/2017", "decided_on": date(2017, 11, 1)}


@pytest.fixture
def share():
    """5,000 of a pot of 6,000, proposed."""
    return ProposalShareFactory(pot__amount=Decimal(6000))


@pytest.fixture
def award(share):
    by_sql(share.proposal, status=Status.AWARDED, **DECIDED)
    share.proposal.refresh_from_db()
    return share


# -- funds and pots


def test_a_funds_name_is_there_once_whatever_the_case():
    InnovationFundFactory(name="Lantern Fund")
    other = InnovationFundFactory(name="Other")
    refuses(other, "fund_name_once", "There is a fund of this name already.", name="LANTERN fund")


def test_a_fund_closes_on_or_after_the_day_it_opens():
    fund = InnovationFundFactory(start=date(2017, 7, 1), closes=date(2017, 7, 1))
    refuses(fund, "fund_closes_after_it_opens",
            "The last day for proposals is after the fund opens.",
            closes=date(2017, 6, 30))  # fmt: skip


def test_a_criterions_number_is_there_once():
    first = FundCriterionFactory()
    second = FundCriterionFactory(fund=first.fund)
    refuses(second, "fund_criterion_number_once", number=first.number)


def test_a_ward_has_one_pot_in_a_fund_and_nought_or_more_in_it():
    pot = FundPotFactory()
    other = FundPotFactory(fund=pot.fund)
    refuses(other, "fund_pot_once_a_ward", ward=pot.ward)
    refuses(pot, "fund_pot_not_below_nought", "A pot holds nought or more.", amount=Decimal(-1))


# -- proposals


def test_a_proposal_asks_for_something(share):
    wanted = "Say how much is asked for."
    refuses(share.proposal, "proposal_asks_for_something", wanted, amount=Decimal(0))


def test_an_award_names_its_decision_and_its_day(share):
    name, words = "proposal_award_names_its_decision", "An award names the decision and its day."
    refuses(share.proposal, name, words, status=Status.AWARDED, decided_on=date(2017, 11, 1))
    refuses(share.proposal, name, words, status=Status.AWARDED, decision_reference="17/2017")


@pytest.mark.parametrize("status", [Status.NOT_AWARDED, Status.WITHDRAWN])
def test_what_is_not_awarded_says_why(share, status):
    words = "Say why it was not awarded."
    refuses(share.proposal, "proposal_not_awarded_with_a_reason", words, status=status)


def test_no_more_is_spent_than_was_awarded_and_nothing_of_what_was_not(share):
    name, words = "proposal_spends_within_its_award", "No more is spent than was awarded."
    refuses(share.proposal, name, words, spent=Decimal(1))
    by_sql(share.proposal, status=Status.AWARDED, **DECIDED)
    by_sql(share.proposal, spent=Decimal(5000))
    share.proposal.refresh_from_db()
    refuses(share.proposal, name, words, spent=Decimal("5000.01"))
    refuses(share.proposal, name, words, spent=Decimal("-0.01"))
    refuses(share.proposal, name, words, status=Status.WITHDRAWN, reason="No")


def test_what_is_completed_has_an_outcome(award):
    words = "Say what came of it."
    refuses(award.proposal, "proposal_completed_with_an_outcome", words, status=Status.COMPLETED)


# -- shares


def test_a_ward_has_one_share_in_a_proposal_and_it_is_more_than_nought(share):
    other = ProposalShareFactory(proposal=share.proposal)
    refuses(other, "proposal_share_once_a_pot", pot=share.pot)
    refuses(share, "proposal_share_of_something", "A share is more than nought.",
            amount=Decimal(0))  # fmt: skip


def test_shares_of_an_award_add_up_to_it_whatever_is_changed(award):
    name = "proposal_shares_add_up"
    refused_by(name, by_sql, award, amount=Decimal("4999.99"))
    refused_by(name, by_sql, award.proposal, amount=Decimal("4999.99"))
    refused_by(name, delete_by_sql, award)
    refused_by(
        name, ProposalShareFactory, proposal=award.proposal, pot__fund=award.pot.fund,
        amount=Decimal("0.01"),
    )  # fmt: skip
    elsewhere = ProposalShareFactory(pot__fund=award.pot.fund)
    refused_by(name, by_sql, award, proposal=elsewhere.proposal)
    assert ProposalShare.objects.filter(proposal=award.proposal).count() == 1


def test_an_award_whose_shares_do_not_add_up_is_refused(share):
    by_sql(share, amount=Decimal("4999.99"))
    refused_by("proposal_shares_add_up", by_sql, share.proposal, status=Status.AWARDED, **DECIDED)


def test_an_award_without_shares_is_refused():
    proposal = FundProposalFactory()
    refused_by("proposal_shares_add_up", by_sql, proposal, status=Status.AWARDED, **DECIDED)


def test_an_award_draws_on_pots_of_its_own_fund(share, award):
    other = InnovationFundFactory()
    refused_by("proposal_shares_add_up", by_sql, award.proposal, fund=other)


def test_a_share_of_an_award_stays_with_its_fund(award):
    """Neither the share nor its pot goes over to another fund."""
    name, elsewhere = "proposal_shares_add_up", FundPotFactory(ward=award.pot.ward)
    refused_by(name, by_sql, award, pot=elsewhere)
    refused_by(name, by_sql, award.pot, fund=InnovationFundFactory())


# -- a pot never below nought


def test_no_award_overdraws_a_pot(award):
    proposal = FundProposalFactory(fund=award.pot.fund, amount=Decimal("1000.01"))
    ProposalShareFactory(proposal=proposal, pot=award.pot, amount=Decimal("1000.01"))
    refused_by("fund_pot_never_below_zero", by_sql, proposal, status=Status.AWARDED, **DECIDED)
    by_sql(proposal, status=Status.NOT_AWARDED, reason="No", **DECIDED)


def test_a_pot_keeps_what_was_awarded_of_it(award):
    by_sql(award.pot, amount=Decimal(5000))
    refused_by("fund_pot_never_below_zero", by_sql, award.pot, amount=Decimal("4999.99"))


def test_a_completed_award_draws_on_its_pot_as_before(award):
    by_sql(award.proposal, status=Status.COMPLETED, outcome="Light")
    refused_by("fund_pot_never_below_zero", by_sql, award.pot, amount=Decimal("4999.99"))


def test_a_share_of_an_award_does_not_move_to_a_pot_with_less(award):
    poor = FundPotFactory(fund=award.pot.fund, amount=Decimal("4999.99"))
    refused_by("fund_pot_never_below_zero", by_sql, award, pot=poor)


def test_an_award_that_grows_with_its_share_stays_within_the_pot(award):
    def grow():
        by_sql(award.proposal, amount=Decimal("6000.01"))
        by_sql(award, amount=Decimal("6000.01"))

    refused_by("fund_pot_never_below_zero", grow)


def test_an_award_may_empty_its_pot(award):
    by_sql(award.proposal, amount=Decimal(6000))
    by_sql(award, amount=Decimal(6000))
    assert ProposalShare.objects.get(pk=award.pk).amount == 6000
