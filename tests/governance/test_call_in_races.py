"""Two at one moment, each with a connection of its own: the last second, the lock."""

import threading

import pytest

from leadership.dates import acting
from leadership.governance.models import CallInRequest, Decision
from leadership.governance.services.call_ins import begin_request, sign_request
from leadership.governance.services.decision_status import release_expired, withdraw_decision
from leadership.people.models import User
from tests.factories import WardFactory
from tests.governance_factories import at, by_the_clock, published
from tests.personas import committee_services, councillor
from tests.plans.test_fund_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)
GROUNDS = {1: ("", ""), 5: ("", "")}


@pytest.fixture
def elm():
    return WardFactory(name="Elm Row")


def asked(decision, first, *others) -> CallInRequest:
    with by_the_clock(2017, 7, 26, 11):
        return begin_request(
            decision=decision,
            grounds=GROUNDS,
            reasons="It was rushed.",
            ask=[one.person for one in others],
            by=first,
        )


def signing(request, users):
    """What a thread does: sign with a login of its own, all at the clock that stands already."""

    def work(number):
        own = CallInRequest.objects.get(pk=request.pk)
        by = User.objects.get(pk=users[number].pk)
        return sign_request(request=own, version=request.version, by=by)

    return work


@pytest.mark.parametrize("attempt", range(3))
def test_of_two_second_signatories_one_hands_it_in(elm, attempt):
    decision = published(by=committee_services())
    users = [councillor(of=elm) for _ in range(3)]
    request = asked(decision, *users)
    with by_the_clock(2017, 7, 26, 13, 30):
        answers = at_once(2, signing(request, users[1:]))
    refused = [each for each in answers if isinstance(each, Exception)]
    request.refresh_from_db()
    decision.refresh_from_db()
    assert (request.status, decision.status) == ("received", "called_in")
    assert request.received_at == at(2017, 7, 26, 13, 30)
    assert len(refused) == 1
    assert "Received" in str(refused[0])
    assert request.signatures.filter(signed_at__isnull=False).count() == 2
    assert decision.status_changes.filter(after="called_in").count() == 1


def test_two_requests_for_one_decision_only_one_is_pending(elm):
    decision = published(by=committee_services())
    users = [councillor(of=elm) for _ in range(4)]
    both = [asked(decision, users[0], users[1]), asked(decision, users[2], users[3])]
    works = [signing(both[0], [users[1]]), signing(both[1], [users[3]])]
    with by_the_clock(2017, 7, 26, 13, 30):
        answers = at_once(2, lambda number: works[number](0))
    assert sum(isinstance(each, Exception) for each in answers) == 1
    assert CallInRequest.objects.live().count() == 1
    assert CallInRequest.objects.filter(status="open").count() == 1


def test_a_request_of_the_last_second_is_not_overtaken_by_the_clock(elm):
    """It arrives at four and waits for the decision's row; meanwhile the worker comes by."""
    decision = published(by=committee_services())
    users = [councillor(of=elm) for _ in range(2)]
    request = asked(decision, *users)
    with by_the_clock(2017, 7, 26, 16):
        late_worker = at(2017, 7, 26, 16, 4)
        answers = at_once(
            2,
            lambda number: (
                release_expired(late_worker) if number else signing(request, users[1:])(0)
            ),
        )
    assert not [each for each in answers if isinstance(each, Exception)]
    decision.refresh_from_db()
    assert decision.status == Decision.Status.CALLED_IN


def test_who_withdraws_the_decision_and_who_calls_it_in_do_not_pass_each_other(elm):
    clerk = committee_services()
    decision = published(by=clerk)
    users = [councillor(of=elm) for _ in range(2)]
    request = asked(decision, *users)

    def work(number):
        if number:
            by = User.objects.get(pk=clerk.pk)
            return withdraw_decision(decision=decision, reason="A new one comes.", by=by)
        return signing(request, users[1:])(0)

    with by_the_clock(2017, 7, 26, 13):
        answers = at_once(2, work)
    assert sum(isinstance(each, Exception) for each in answers) == 1
    decision.refresh_from_db()
    request.refresh_from_db()
    assert (decision.status, request.status) in {("withdrawn", "open"), ("called_in", "received")}


def test_the_clock_of_the_tests_is_one_for_all_threads():
    """Else the races above would sign by another clock than they say."""
    seen = []
    with by_the_clock(2017, 7, 26, 13):
        thread = threading.Thread(target=lambda: seen.append(acting.settings.DEMO_DATE))
        thread.start()
        thread.join()
    assert seen[0].hour == 13
