"""Begun, signed, received: the clock, the signatures, the lock, as people meet them."""

from datetime import timedelta

import pytest

from leadership import dates
from leadership.governance.models import CallInRequest, CallInRule, Decision, StatusChange
from leadership.governance.services.call_ins import begin_request, sign_request, withdraw_request
from leadership.governance.services.decision_status import publish_decision, release_expired
from leadership.governance.services.hearings import judge_request
from leadership.notices.worker.rounds import take_turns
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.governance_factories import (
    CallInRuleFactory,
    DecisionFactory,
    at,
    by_the_clock,
    published,
    rules_in_force,
)
from tests.personas import councillor, manager, officer, scrutiny_officer

pytestmark = pytest.mark.django_db
Status = CallInRequest.Status
NINE = (1, 2, 4, 5, 6, 7, 8, 9, 11)


def ticked(*numbers: int) -> dict[int, tuple[str, str]]:
    return dict.fromkeys(numbers or NINE, ("", ""))


def begun(decision, brew, wood, **said) -> CallInRequest:
    asked = {"grounds": ticked(), "reasons": "It was rushed.", "ask": [wood.person], **said}
    with by_the_clock(2017, 7, 26, 11):
        return begin_request(decision=decision, by=brew, **asked)


class TestPublishing:
    def test_its_window_ends_five_working_days_later_at_four(self, decision):
        assert decision.status == Decision.Status.SUBJECT_TO_CALL_IN
        assert decision.call_in_closes_at == at(2017, 7, 26, 16)

    def test_the_log_says_who_and_when(self, decision):
        change = StatusChange.objects.get()
        assert (change.before, change.after) == ("draft", "subject")
        assert change.at == at(2017, 7, 19, 17)
        assert str(change.by).startswith("Colm Clerk")

    def test_a_councillor_publishes_nothing(self, brew):
        rules_in_force()
        decision = DecisionFactory()
        with pytest.raises(NotAllowed):
            publish_decision(decision=decision, by=brew)
        decision.refresh_from_db()
        assert decision.status == Decision.Status.DRAFT

    def test_without_a_rule_it_says_what_to_do(self):
        with pytest.raises(Refused, match="No call-in rule covers 19 July 2017"):
            publish_decision(decision=DecisionFactory(), by=manager())

    def test_only_an_urgent_decision_is_exempt(self):
        rules_in_force()
        decision = DecisionFactory()
        with pytest.raises(Refused, match="Only an urgent decision"):
            publish_decision(decision=decision, by=manager(), exempt_because="It cannot wait.")
        urgent = DecisionFactory(urgent=True)
        done = publish_decision(decision=urgent, by=manager(), exempt_because="It cannot wait.")
        assert (done.status, done.call_in_closes_at) == (Decision.Status.IN_FORCE, None)


class TestReceiving:
    def test_the_second_signature_hands_it_in_and_locks_the_decision(self, decision, brew, wood):
        request = begun(decision, brew, wood)
        assert (request.status, request.received_at) == (Status.OPEN, None)
        with by_the_clock(2017, 7, 26, 13, 30):
            request = sign_request(request=request, version=request.version, by=wood)
        assert request.status == Status.RECEIVED
        assert request.received_at == at(2017, 7, 26, 13, 30)
        assert request.margin == timedelta(hours=2, minutes=30)
        assert [tick.criterion.number for tick in request.ticks.all()] == list(NINE)
        decision.refresh_from_db()
        assert decision.status == Decision.Status.CALLED_IN

    def test_at_four_it_is_in_time_and_a_minute_later_it_is_not(self, decision, brew, wood):
        request = begun(decision, brew, wood)
        with by_the_clock(2017, 7, 26, 16, 1), pytest.raises(Refused, match="ended on Wednesday"):
            sign_request(request=request, version=request.version, by=wood)
        request.refresh_from_db()
        assert request.status == Status.OPEN
        assert not request.signatures.get(person=wood.person).signed_at
        with by_the_clock(2017, 7, 26, 16):
            request = sign_request(request=request, version=request.version, by=wood)
        assert (request.status, request.margin) == (Status.RECEIVED, timedelta(0))

    def test_where_the_rule_keeps_late_ones_it_is_marked_and_locks_nothing(
        self, decision, brew, wood
    ):
        CallInRule.objects.update(late=CallInRule.Late.MARK)
        request = begun(decision, brew, wood)
        with by_the_clock(2017, 7, 26, 16, 20):
            request = sign_request(request=request, version=request.version, by=wood)
        assert (request.status, request.margin) == (Status.LATE, timedelta(minutes=-20))
        decision.refresh_from_db()
        assert decision.status == Decision.Status.SUBJECT_TO_CALL_IN

    def test_nobody_signs_twice(self, decision, brew, wood):
        with pytest.raises(Refused, match="nobody signs twice"):
            begun(decision, brew, wood, ask=[brew.person])
        request = begun(decision, brew, wood)
        with by_the_clock(2017, 7, 26, 12), pytest.raises(Conflict, match="second councillor"):
            sign_request(request=request, version=request.version, by=brew)

    def test_who_was_not_asked_cannot_sign(self, decision, brew, wood, elm):
        request = begun(decision, brew, wood)
        with by_the_clock(2017, 7, 26, 12), pytest.raises(NotAllowed):
            sign_request(request=request, version=request.version, by=councillor(of=elm))

    def test_an_officer_begins_none(self, decision, wood):
        with pytest.raises(NotAllowed):
            begun(decision, officer(), wood)

    def test_without_a_ground_it_is_not_begun(self, decision, brew, wood):
        with pytest.raises(Refused, match="at least one ground"):
            begun(decision, brew, wood, grounds={})
        assert not CallInRequest.objects.exists()

    def test_a_second_request_waits_for_the_first(self, decision, brew, wood, elm):
        first, second = begun(decision, brew, wood), begun(decision, brew, wood)
        with by_the_clock(2017, 7, 26, 13):
            sign_request(request=first, version=first.version, by=wood)
        with by_the_clock(2017, 7, 26, 14), pytest.raises(Conflict, match="Call-in requested"):
            sign_request_again(second, wood)

    def test_signed_text_that_changed_is_read_again(self, decision, brew, wood):
        request = begun(decision, brew, wood)
        with by_the_clock(2017, 7, 26, 12), pytest.raises(Conflict, match="changed since"):
            sign_request(request=request, version=request.version - 1, by=wood)


def sign_request_again(request, by):
    return sign_request(request=request, version=request.version, by=by)


class TestRelease:
    def test_when_the_window_has_closed_the_clock_releases_it(self, decision):
        with by_the_clock(2017, 7, 26, 16, 5):
            assert release_expired() == 0  # who came in the last second is still being recorded
        with by_the_clock(2017, 7, 26, 16, 6):
            assert release_expired() == 1
        decision.refresh_from_db()
        assert decision.status == Decision.Status.IN_FORCE
        last = decision.status_changes.last()
        assert (last.by, last.at) == (None, at(2017, 7, 26, 16, 6))

    def test_the_worker_does_it_at_its_next_turn(self, decision):
        with by_the_clock(2017, 7, 26, 16, 6):
            assert take_turns(dates.now()) == 1
        decision.refresh_from_db()
        assert decision.status == Decision.Status.IN_FORCE

    def test_a_pending_request_keeps_it(self, decision, brew, wood):
        request = begun(decision, brew, wood)
        with by_the_clock(2017, 7, 26, 13, 30):
            sign_request_again(request, wood)
        with by_the_clock(2017, 9, 1, 9):
            assert release_expired() == 0

    def test_one_that_is_not_valid_lets_it_go_back_into_its_window(self, decision, brew, wood):
        request = begun(decision, brew, wood)
        saba = scrutiny_officer()
        with by_the_clock(2017, 7, 26, 13, 30):
            request = sign_request_again(request, wood)
        with by_the_clock(2017, 7, 26, 15):
            judge_request(request=request, invalid_because="It is about another paper.", by=saba)
        decision.refresh_from_db()
        assert decision.status == Decision.Status.SUBJECT_TO_CALL_IN

    def test_what_is_withdrawn_after_the_deadline_is_released(self, decision, brew, wood):
        request = begun(decision, brew, wood)
        with by_the_clock(2017, 7, 26, 13, 30):
            request = sign_request_again(request, wood)
        with by_the_clock(2017, 7, 28, 9):
            withdraw_request(request=request, reason="Both asked. " * 25, by=scrutiny_officer())
        decision.refresh_from_db()
        assert decision.status == Decision.Status.IN_FORCE
        logged = decision.status_changes.latest("pk").reason
        assert (len(logged), logged[:38]) == (300, "The request was withdrawn. Both asked.")

    def test_the_rule_of_its_day_counts_not_todays(self):
        CallInRuleFactory(name="2016", end=TAKEN_2018)
        CallInRuleFactory(name="2018", start=TAKEN_2018, working_days=4)
        assert published(by=manager()).call_in_rule.name == "2016"


TAKEN_2018 = at(2018, 1, 1).date()
