"""The fund's services: proposing, splitting to the penny, awarding out of pots, and after."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from leadership.people.refusals import Conflict, NotAllowed, Refused
from leadership.plans import services
from leadership.plans.models import FundPot, FundProposal, ProposalShare
from leadership.plans.services import split_evenly
from tests import personas
from tests.factories import OrganisationFactory, WardFactory, WardGenerationFactory
from tests.plan_factories import (
    FundPotFactory,
    FundProposalFactory,
    InnovationFundFactory,
    PriorityFactory,
    ProposalShareFactory,
)

Status = FundProposal.Status
DAY = date(2017, 11, 15)
POUND = Decimal(1)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def fund(db):
    return InnovationFundFactory(name="Lantern fund", slug="lantern-fund")


def pots_of(fund, *names, amount="48000"):
    """Wards of the fund's own set, each with its pot; in the order of the names."""
    wards = [WardFactory(name=name, generation=fund.generation) for name in names]
    return [FundPotFactory(fund=fund, ward=ward, amount=Decimal(amount)) for ward in wards]


def proposed(*pots, amount="5000", **kwargs):
    """A proposal on these pots, split evenly."""
    proposal = FundProposalFactory(fund=pots[0].fund, amount=Decimal(amount), **kwargs)
    for pot, share in zip(pots, split_evenly(Decimal(amount), len(pots)), strict=True):
        ProposalShareFactory(proposal=proposal, pot=pot, amount=share)
    return proposal


def awarded(*pots, amount="5000"):
    proposal = proposed(*pots, amount=amount)
    return services.award(
        proposal=proposal, decision_reference="17/2017", decided_on=DAY,
        by=personas.manager(), version=1,
    )  # fmt: skip


def shares_of(proposal):
    shares = proposal.shares.order_by("pot__ward__name").values_list("pot__ward__name", "amount")
    return dict(shares)


def left_in(pot):
    return FundPot.objects.with_sums().get(pk=pot.pk).left


WORDS = {"title": "Lantern walk", "description": "Children carry lanterns."}


# -- to the penny


@given(pennies=some.integers(0, 99_999_999_999), number=some.integers(1, 200))
def test_an_even_split_adds_up_exactly_in_whole_pennies_a_penny_apart_at_most(pennies, number):
    amount = Decimal(pennies) / 100
    shares = split_evenly(amount, number)
    assert len(shares) == number
    assert sum(shares) == amount
    assert all(share == share.quantize(Decimal("0.01")) and share >= 0 for share in shares)
    assert max(shares) - min(shares) <= Decimal("0.01")
    assert shares == sorted(shares, reverse=True)


@pytest.mark.parametrize("amount, number", [("1", 0), ("-1", 2), ("0.005", 2), ("NaN", 1)])
def test_what_cannot_be_split_is_an_error(amount, number):
    with pytest.raises(ValueError):
        split_evenly(Decimal(amount), number)


def test_the_pennies_that_are_over_go_to_the_first():
    assert split_evenly(Decimal("100"), 3) == [Decimal("33.34"), Decimal("33.33"), Decimal("33.33")]


# -- proposing


def test_a_councillor_proposes_for_two_wards_and_the_shares_are_even(fund):
    ash, elm = pots_of(fund, "Ash", "Elm")
    lead = OrganisationFactory()
    proposal = services.propose(
        fund=fund, wards=[elm.ward, ash.ward], amount=Decimal("100.01"),
        title=" Lantern walk ", description="Children carry lanterns.", lead=lead,
        by=personas.councillor(of=ash.ward),
    )  # fmt: skip
    proposal.refresh_from_db()
    assert (proposal.title, proposal.status, proposal.proposed_on, proposal.lead) == (
        "Lantern walk", Status.PROPOSED, DAY, lead
    )  # fmt: skip
    assert shares_of(proposal) == {"Ash": Decimal("50.01"), "Elm": Decimal("50.00")}


def test_shares_may_be_given_by_hand_and_have_to_add_up(fund):
    ash, elm = pots_of(fund, "Ash", "Elm")
    by = personas.coordinator(of=elm.ward)
    asked = {"fund": fund, "wards": [ash.ward, elm.ward], "amount": Decimal(100), "by": by}
    proposal = services.propose(
        **asked, **WORDS, shares={ash.ward.pk: Decimal("99.99"), elm.ward.pk: Decimal("0.01")}
    )
    assert shares_of(proposal) == {"Ash": Decimal("99.99"), "Elm": Decimal("0.01")}
    with pytest.raises(Refused, match=r"add up to £99.99, and the proposal asks for £100.00"):
        services.propose(
            **asked, **WORDS, shares={ash.ward.pk: Decimal("99.98"), elm.ward.pk: Decimal("0.01")}
        )
    with pytest.raises(Refused, match="at least a penny"):
        services.propose(**asked, **WORDS, shares={ash.ward.pk: Decimal(100)})
    assert FundProposal.objects.count() == 1


def test_nobody_proposes_for_other_peoples_wards(fund):
    (ash,) = pots_of(fund, "Ash")
    for by in (
        personas.councillor(of=WardFactory()),
        personas.senior_officer(of=ash.ward),
        personas.officer(),
        personas.administrator(),
    ):
        with pytest.raises(NotAllowed):
            services.propose(fund=fund, wards=[ash.ward], amount=POUND, by=by, **WORDS)
    assert not FundProposal.objects.exists()


@pytest.mark.parametrize(
    "start, closes, sentence",
    [
        (DAY + timedelta(1), None, "This fund opens on 16 November 2017."),
        (date(2017, 7, 1), DAY - timedelta(1), "The last day for proposals was 14 November 2017."),
    ],
)
def test_a_fund_that_is_not_open_refuses_proposals(start, closes, sentence, db):
    fund = InnovationFundFactory(start=start, closes=closes)
    (ash,) = pots_of(fund, "Ash")
    with pytest.raises(Refused, match=sentence):
        services.propose(fund=fund, wards=[ash.ward], amount=POUND, by=personas.manager(), **WORDS)
    assert not FundProposal.objects.exists()


def test_a_fund_is_open_on_its_first_day_and_its_last(db):
    fund = InnovationFundFactory(start=DAY, closes=DAY)
    (ash,) = pots_of(fund, "Ash")
    services.propose(fund=fund, wards=[ash.ward], amount=POUND, by=personas.manager(), **WORDS)
    assert FundProposal.objects.count() == 1


def test_what_is_missing_is_asked_for(fund):
    (ash,) = pots_of(fund, "Ash")
    good = {"fund": fund, "wards": [ash.ward], "amount": POUND, "by": personas.manager(), **WORDS}
    elsewhere = WardFactory(name="Oak")
    for wrong, field in [
        ({"wards": []}, "wards"),
        ({"wards": [ash.ward, elsewhere]}, "wards"),
        ({"title": "  "}, "title"),
        ({"description": ""}, "description"),
        ({"amount": Decimal(0)}, "amount"),
        ({"amount": Decimal("0.001")}, "amount"),
        ({"priority": PriorityFactory()}, "priority"),
    ]:
        with pytest.raises(Refused) as refused:
            services.propose(**{**good, **wrong})
        assert refused.value.field == field, wrong
    assert not FundProposal.objects.exists()


def test_a_penny_for_two_wards_cannot_be_shared(fund):
    ash, elm = pots_of(fund, "Ash", "Elm")
    with pytest.raises(Refused, match="at least a penny"):
        services.propose(
            fund=fund, wards=[ash.ward, elm.ward], amount=Decimal("0.01"),
            by=personas.manager(), **WORDS,
        )  # fmt: skip
    assert not ProposalShare.objects.exists()


# -- changing


def changes(proposal, wards, **said):
    return {
        "proposal": proposal, "wards": wards, "amount": proposal.amount, "title": "New title",
        "description": "New words", "difference": "", "lead": None, "priority": None,
        "version": 1, **said,
    }  # fmt: skip


def test_shares_by_hand_stay_while_wards_and_amount_do(fund):
    ash, elm = pots_of(fund, "Ash", "Elm")
    proposal, by = proposed(ash, elm, amount="100"), personas.councillor(of=ash.ward)
    by_hand = {ash.ward_id: Decimal(70), elm.ward_id: Decimal(30)}
    services.split_proposal(proposal=proposal, shares=by_hand, by=by, version=1)
    wards = [ash.ward, elm.ward]
    services.change_proposal(**changes(proposal, wards, version=2), by=by)
    assert shares_of(proposal) == {"Ash": 70, "Elm": 30}
    services.change_proposal(**changes(proposal, wards, version=3, amount=Decimal(99)), by=by)
    assert shares_of(proposal) == {"Ash": Decimal("49.50"), "Elm": Decimal("49.50")}
    services.change_proposal(**changes(proposal, [ash.ward], version=4, amount=Decimal(99)), by=by)
    assert shares_of(proposal) == {"Ash": 99}
    proposal.refresh_from_db()
    assert (proposal.title, proposal.amount, proposal.version) == ("New title", 99, 5)


def test_of_two_editors_the_second_is_told_and_overwrites_nothing(fund):
    (ash,) = pots_of(fund, "Ash")
    proposal = proposed(ash, title="Old title")
    by = personas.coordinator(of=ash.ward)
    services.change_proposal(**changes(proposal, [ash.ward]), by=by)
    with pytest.raises(Conflict) as conflict:
        services.change_proposal(**changes(proposal, [ash.ward], title="Other"), by=by)
    assert any("“Old title” to “New title”" in line for line in conflict.value.changes)
    proposal.refresh_from_db()
    assert (proposal.title, proposal.version) == ("New title", 2)


def test_a_split_by_hand_of_wrong_pennies_leaves_the_shares(fund):
    ash, elm = pots_of(fund, "Ash", "Elm")
    proposal, by = proposed(ash, elm, amount="100"), personas.manager()
    for shares in ({ash.ward_id: Decimal(60), elm.ward_id: Decimal(30)}, {ash.ward_id: 100}):
        with pytest.raises(Refused):
            services.split_proposal(proposal=proposal, shares=shares, by=by, version=1)
    assert shares_of(proposal) == {"Ash": 50, "Elm": 50}


def test_a_councillor_keeps_a_ward_of_his_own_in_it(fund):
    ash, elm = pots_of(fund, "Ash", "Elm")
    proposal, by = proposed(ash, elm), personas.councillor(of=ash.ward)
    with pytest.raises(Refused, match="Keep a ward"):
        services.change_proposal(**changes(proposal, [elm.ward]), by=by)
    with pytest.raises(NotAllowed):
        services.change_proposal(
            **changes(proposal, [elm.ward]), by=personas.councillor(of=WardFactory())
        )
    assert shares_of(proposal) == {"Ash": 2500, "Elm": 2500}


def test_what_is_decided_is_not_changed(fund):
    (ash,) = pots_of(fund, "Ash")
    proposal = awarded(ash)
    with pytest.raises(Conflict, match="This proposal is awarded"):
        services.change_proposal(**changes(proposal, [ash.ward], version=2), by=personas.manager())
    with pytest.raises(Conflict, match="This proposal is awarded"):
        services.split_proposal(
            proposal=proposal, shares={ash.ward_id: proposal.amount}, by=personas.manager(),
            version=2,
        )  # fmt: skip


# -- awarding


def award(proposal, by=None, **said):
    said = {"decision_reference": "17/2017", "decided_on": DAY, "version": 1, **said}
    return services.award(proposal=proposal, by=by or personas.manager(), **said)


def test_an_award_names_its_decision_and_takes_from_the_pots(fund):
    ash, elm = pots_of(fund, "Ash", "Elm")
    proposal = award(proposed(ash, elm, amount="100.01"), decided_on=date(2017, 11, 1))
    proposal.refresh_from_db()
    assert (proposal.status, proposal.decision_reference, proposal.decided_on) == (
        Status.AWARDED, "17/2017", date(2017, 11, 1)
    )  # fmt: skip
    assert (left_in(ash), left_in(elm)) == (Decimal("47949.99"), Decimal("47950.00"))


def test_a_pot_that_has_too_little_is_named_with_what_is_left(fund):
    ash, elm = pots_of(fund, "Ash", "Elm", amount="1000")
    awarded(elm, amount="999.50")
    proposal = proposed(ash, elm, amount="100")
    with pytest.raises(Refused, match=r"^Elm has £0.50 left and its share is £50.00.$"):
        award(proposal)
    proposal.refresh_from_db()
    assert (proposal.status, left_in(ash), left_in(elm)) == (Status.PROPOSED, 1000, Decimal("0.5"))


def test_a_pot_may_be_emptied_to_the_penny(fund):
    (ash,) = pots_of(fund, "Ash", amount="48000")
    award(proposed(ash, amount="48000"))
    assert left_in(ash) == 0


def test_an_award_is_a_managers_and_needs_its_decision(fund):
    (ash,) = pots_of(fund, "Ash")
    proposal = proposed(ash)
    for by in (
        personas.councillor(of=ash.ward),
        personas.coordinator(of=ash.ward),
        personas.administrator(),
    ):
        with pytest.raises(NotAllowed):
            award(proposal, by)
        with pytest.raises(NotAllowed):
            services.not_award(proposal=proposal, reason="No", by=by, version=1)
    with pytest.raises(Refused) as refused:
        award(proposal, decision_reference=" ")
    assert refused.value.field == "decision_reference"
    with pytest.raises(Refused) as refused:
        award(proposal, decided_on=DAY + timedelta(1))
    assert refused.value.field == "decided_on"
    with pytest.raises(Conflict):
        award(proposal, version=2)
    proposal.refresh_from_db()
    assert proposal.status == Status.PROPOSED


def test_shares_that_do_not_add_up_are_not_awarded(fund):
    (ash,) = pots_of(fund, "Ash")
    proposal = FundProposalFactory(fund=fund, amount=Decimal(10))
    ProposalShareFactory(proposal=proposal, pot=ash, amount=Decimal(9))
    with pytest.raises(Refused, match=r"add up to £9.00, and the proposal asks for £10.00"):
        award(proposal)


def test_not_awarded_with_a_reason(fund):
    (ash,) = pots_of(fund, "Ash")
    proposal, by = proposed(ash), personas.manager()
    with pytest.raises(Refused) as refused:
        services.not_award(proposal=proposal, reason=" ", by=by, version=1)
    assert refused.value.field == "reason"
    services.not_award(proposal=proposal, reason="Too dark", by=by, version=1)
    proposal.refresh_from_db()
    assert (proposal.status, proposal.reason, proposal.decided_on) == (
        Status.NOT_AWARDED, "Too dark", DAY
    )  # fmt: skip
    with pytest.raises(Conflict, match="not awarded"):
        award(proposal, version=2)


# -- afterwards


def test_its_ward_withdraws_a_proposal_and_a_manager_an_award(fund):
    (ash,) = pots_of(fund, "Ash")
    by = personas.councillor(of=ash.ward)
    proposal = proposed(ash)
    services.withdraw_proposal(proposal=proposal, reason="No time", by=by, version=1)
    proposal.refresh_from_db()
    assert (proposal.status, proposal.reason) == (Status.WITHDRAWN, "No time")

    proposal = awarded(ash)
    said = {"proposal": proposal, "reason": "No time", "version": 2}
    with pytest.raises(NotAllowed):
        services.withdraw_proposal(**said, by=by)
    assert left_in(ash) == 43000
    services.withdraw_proposal(**said, by=personas.manager())
    assert left_in(ash) == 48000


def test_an_award_of_which_something_is_spent_is_not_withdrawn(fund):
    (ash,) = pots_of(fund, "Ash")
    proposal = awarded(ash)
    by = personas.coordinator(of=ash.ward)
    services.record_spending(proposal=proposal, spent=Decimal("0.01"), by=by, version=2)
    with pytest.raises(Refused, match=r"£0.01 of it is spent"):
        services.withdraw_proposal(proposal=proposal, reason="No", by=personas.manager(), version=3)
    assert left_in(ash) == 43000


def test_spending_stays_within_the_award(fund):
    (ash,) = pots_of(fund, "Ash")
    proposal, by = awarded(ash), personas.councillor(of=ash.ward)
    for wrong in ("5000.01", "-0.01", "0.001"):
        with pytest.raises(Refused) as refused:
            services.record_spending(proposal=proposal, spent=Decimal(wrong), by=by, version=2)
        assert refused.value.field == "spent"
    services.record_spending(proposal=proposal, spent=Decimal(5000), by=by, version=2)
    services.record_spending(proposal=proposal, spent=Decimal(4000), by=by, version=3)
    proposal.refresh_from_db()
    assert (proposal.spent, proposal.version) == (4000, 4)
    with pytest.raises(NotAllowed):
        services.record_spending(
            proposal=proposal, spent=POUND, by=personas.councillor(of=WardFactory()), version=4
        )
    with pytest.raises(Conflict, match="proposed"):
        services.record_spending(proposal=proposed(ash), spent=POUND, by=by, version=1)


def test_an_officer_completes_it_with_an_outcome_for_everybody_reads_it(fund):
    (ash,) = pots_of(fund, "Ash")
    proposal = awarded(ash)
    said = {"proposal": proposal, "spent": Decimal(4999), "outcome": "It is light.", "version": 2}
    with pytest.raises(NotAllowed):
        services.complete_proposal(**said, by=personas.councillor(of=ash.ward))
    by = personas.coordinator(of=ash.ward)
    with pytest.raises(Refused) as refused:
        services.complete_proposal(**{**said, "outcome": " "}, by=by)
    assert refused.value.field == "outcome"
    services.complete_proposal(**said, by=by)
    proposal.refresh_from_db()
    assert (proposal.status, proposal.spent, proposal.outcome) == (
        Status.COMPLETED, 4999, "It is light."
    )  # fmt: skip
    assert left_in(ash) == 43000  # what was awarded, whatever was spent of it
    with pytest.raises(Conflict, match="completed"):
        services.withdraw_proposal(proposal=proposal, reason="No", by=personas.manager(), version=3)


def test_all_wards_of_the_set_get_their_pots_at_once(fund):
    pots_of(fund, "Ash", amount="7")
    for name in ("Elm", "Oak"):
        WardFactory(name=name, generation=fund.generation)
    before = {"start": date(1990, 5, 3), "end": date(2004, 6, 14)}
    other = WardGenerationFactory(name="Wards of 1990", **before)
    WardFactory(name="Elsewhere", generation=other)
    by = personas.administrator()
    assert services.fill_pots(fund=fund, amount=Decimal(48000), by=by) == 2
    assert services.fill_pots(fund=fund, amount=Decimal(1), by=by) == 0
    pots = dict(fund.pots.values_list("ward__name", "amount"))
    assert pots == {"Ash": 7, "Elm": 48000, "Oak": 48000}
    with pytest.raises(NotAllowed):
        services.fill_pots(fund=fund, amount=POUND, by=personas.officer())
