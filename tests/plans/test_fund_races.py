"""Two at one moment, with threads and connections of their own: one pot, one winner."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from threading import Barrier

import pytest
from django.db import DatabaseError, connection, transaction

from leadership.people.models import User
from leadership.people.refusals import Conflict, Refused
from leadership.plans import services
from leadership.plans.models import FundPot, FundProposal
from tests.invariants import by_sql
from tests.personas import manager
from tests.plan_factories import FundPotFactory, FundProposalFactory, ProposalShareFactory

pytestmark = pytest.mark.django_db(transaction=True)

Status = FundProposal.Status
DECISION = {"decision_reference": "17/2017", "decided_on": date(2017, 8, 1)}


def at_once(count: int, work):
    """What each of `count` threads made of `work(number)`: its result, or how it was refused."""
    barrier = Barrier(count)

    def one(number: int):
        try:
            barrier.wait(timeout=30)
            return work(number)
        except (Conflict, Refused, DatabaseError) as refused:
            return refused
        finally:
            connection.close()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(one, range(count)))


def proposals_on(pots, amounts):
    """One proposal an amount, split over all the pots as they come and go."""
    found = []
    for amount in amounts:
        proposal = FundProposalFactory(fund=pots[0].fund, amount=amount * len(pots))
        for pot in pots:
            ProposalShareFactory(proposal=proposal, pot=pot, amount=amount)
        found.append(proposal)
    return found


def left_in(pot):
    return FundPot.objects.with_sums().get(pk=pot.pk).left


def test_of_two_awards_from_one_pot_that_holds_one_exactly_one_wins():
    pot = FundPotFactory(amount=Decimal(48000))
    proposals = proposals_on([pot], [Decimal("24000.01"), Decimal("24000.01")])
    by = User.objects.get(pk=manager().pk)
    results = at_once(
        2, lambda number: services.award(proposal=proposals[number], by=by, version=1, **DECISION)
    )
    [refused] = [each for each in results if isinstance(each, Refused)]
    assert refused.message == (f"{pot.ward} has £23,999.99 left and its share is £24,000.01.")
    assert FundProposal.objects.filter(status=Status.AWARDED).count() == 1
    assert left_in(pot) == Decimal("23999.99")


def test_six_awards_over_two_pots_in_either_order_leave_no_deadlock_and_no_debt():
    first = FundPotFactory(amount=Decimal(1000))
    second = FundPotFactory(fund=first.fund, amount=Decimal(1000))
    proposals = [
        *proposals_on([first, second], [Decimal(400)] * 3),
        *proposals_on([second, first], [Decimal(400)] * 3),
    ]
    by = User.objects.get(pk=manager().pk)
    results = at_once(
        6, lambda number: services.award(proposal=proposals[number], by=by, version=1, **DECISION)
    )
    assert len([each for each in results if isinstance(each, FundProposal)]) == 2
    assert len([each for each in results if isinstance(each, Refused)]) == 4
    assert (left_in(first), left_in(second)) == (200, 200)


def test_one_proposal_is_awarded_once_by_two_buttons():
    pot = FundPotFactory()
    [proposal] = proposals_on([pot], [Decimal(5000)])
    by = User.objects.get(pk=manager().pk)
    results = at_once(2, lambda _: services.award(proposal=proposal, by=by, version=1, **DECISION))
    assert len([each for each in results if isinstance(each, Conflict)]) == 1
    assert left_in(pot) == 43000


def test_two_consoles_that_award_by_raw_sql_do_not_overdraw_a_pot_either():
    pot = FundPotFactory(amount=Decimal(1000))
    proposals = proposals_on([pot], [Decimal(600), Decimal(600)])
    ready = Barrier(2)

    def award(number):
        with transaction.atomic():
            by_sql(proposals[number], status=Status.AWARDED, **DECISION)
            ready.wait(timeout=30)  # both have written before either commits
        return number

    results = at_once(2, award)
    [refused] = [each for each in results if isinstance(each, DatabaseError)]
    assert refused.__cause__.diag.constraint_name == "fund_pot_never_below_zero"
    assert left_in(pot) == 400


def test_a_pot_that_shrinks_while_it_is_awarded_from_ends_at_nought_or_more():
    pot = FundPotFactory(amount=Decimal(1000))
    [proposal] = proposals_on([pot], [Decimal(600)])
    by = User.objects.get(pk=manager().pk)

    def work(number):
        if number:
            return by_sql(pot, amount=Decimal(500))
        return services.award(proposal=proposal, by=by, version=1, **DECISION)

    results = at_once(2, work)
    assert len([each for each in results if isinstance(each, Exception)]) == 1
    assert left_in(pot) >= 0


def test_a_share_added_by_raw_sql_while_its_proposal_is_awarded_does_not_break_the_sum():
    pot = FundPotFactory()
    other = FundPotFactory(fund=pot.fund)
    [proposal] = proposals_on([pot], [Decimal(600)])
    ready = Barrier(2)

    def work(number):
        with transaction.atomic():
            if number:
                ProposalShareFactory(proposal=proposal, pot=other, amount=Decimal(5))
            else:
                by_sql(proposal, status=Status.AWARDED, **DECISION)
            ready.wait(timeout=30)  # neither sees what the other has written
        return number

    results = at_once(2, work)
    [refused] = [each for each in results if isinstance(each, DatabaseError)]
    assert refused.__cause__.diag.constraint_name == "proposal_shares_add_up"
