"""What a hearing refuses: who sets it, on which meeting, what is recorded of it, and how often."""

from datetime import date

import pytest

from leadership.governance.models import CallInHearing, Decision
from leadership.governance.services.call_ins import begin_request, sign_request
from leadership.governance.services.hearings import (
    Summoned,
    judge_request,
    record_outcome,
    record_summons,
    set_hearing,
)
from leadership.notices.models import Notice
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.governance_factories import by_the_clock, meeting_of, published
from tests.personas import manager, officer

pytestmark = pytest.mark.django_db
Outcome = CallInHearing.Outcome
TENTH = date(2017, 8, 10)


@pytest.fixture
def hearing(valid, saba) -> CallInHearing:
    meeting = meeting_of(valid.body, date=TENTH, status="held")
    summoned = [Summoned("Lead officer")]
    return set_hearing(request=valid, meeting=meeting, summoned=summoned, by=saba)


def set_down(request, meeting, by) -> CallInHearing:
    return set_hearing(request=request, meeting=meeting, summoned=[], by=by)


def none_is_set() -> None:
    assert not CallInHearing.objects.exists()
    assert not Notice.objects.filter(kind="call-in-hearing").exists()


class TestSetting:
    def test_those_who_handle_no_call_ins_set_none(self, valid, brew):
        meeting = meeting_of(valid.body, date=TENTH)
        for who in (brew, officer(), manager()):
            with pytest.raises(NotAllowed):
                set_down(valid, meeting, who)
        none_is_set()

    def test_a_meeting_that_was_cancelled_hears_nothing(self, valid, saba):
        meeting = meeting_of(
            valid.body, date=TENTH, status="cancelled", cancelled_because="No room."
        )
        with pytest.raises(Refused, match="This meeting was cancelled: choose another") as said:
            set_down(valid, meeting, saba)
        assert said.value.field == "meeting"
        none_is_set()

    def test_it_comes_after_the_request(self, valid, saba):
        with pytest.raises(Refused, match="The hearing comes after the request"):
            set_down(valid, meeting_of(valid.body, date=date(2017, 7, 25)), saba)
        none_is_set()
        same_day = meeting_of(valid.body, date=date(2017, 7, 26))
        assert set_down(valid, same_day, saba).meeting == same_day

    def test_the_day_of_a_request_in_the_night_is_the_local_one(self, colm, brew, wood, saba):
        """At half past midnight, in summer time, it is still the day before in UTC."""
        decision = published(by=colm, taken_on=date(2017, 7, 20))
        with by_the_clock(2017, 7, 26, 23, 50):
            request = begin_request(
                decision=decision, grounds={1: ("", "")}, reasons="", ask=[wood.person], by=brew
            )
        with by_the_clock(2017, 7, 27, 0, 30):
            request = sign_request(request=request, version=1, by=wood)
            request = judge_request(request=request, by=saba)
        with pytest.raises(Refused, match="The hearing comes after the request"):
            set_down(request, meeting_of(request.body, date=date(2017, 7, 26)), saba)
        none_is_set()


class TestRecording:
    def test_attended_or_not_is_said(self, hearing, saba):
        summons = hearing.summonses.get()
        before = summons.attended
        with pytest.raises(Refused, match="Say whether he or she attended") as said:
            record_summons(summons=summons, attended="perhaps", note="In the corridor.", by=saba)
        assert said.value.field == "attended"
        summons.refresh_from_db()
        assert (summons.attended, summons.note) == (before, "")

    def test_those_who_handle_no_call_ins_record_no_outcome(self, hearing, brew):
        for who in (brew, officer(), manager()):
            with pytest.raises(NotAllowed):
                record_outcome(
                    hearing=hearing, outcome=Outcome.NOT_CALLED_IN, reasons="", by=who
                )  # fmt: skip
        nothing_is_recorded(hearing)

    @pytest.mark.parametrize("outcome", ["", "in_force", "perhaps"])
    def test_an_outcome_is_one_of_three(self, hearing, saba, outcome):
        with pytest.raises(Refused, match="Choose what the committee decided") as said:
            record_outcome(hearing=hearing, outcome=outcome, reasons="Because.", by=saba)
        assert said.value.field == "outcome"
        nothing_is_recorded(hearing)

    def test_it_is_recorded_once(self, hearing, saba, colm):
        record_outcome(hearing=hearing, outcome=Outcome.NOT_CALLED_IN, reasons="", by=saba)
        with pytest.raises(Conflict, match="This request is in the state “Heard”"):
            record_outcome(hearing=hearing, outcome=Outcome.TO_COUNCIL, reasons="Vague.", by=colm)
        hearing.refresh_from_db()
        assert (hearing.outcome, hearing.reasons, hearing.recorded_by) == (
            "not_called_in", "", saba,
        )  # fmt: skip
        assert Decision.objects.get().status == Decision.Status.IN_FORCE


def nothing_is_recorded(hearing) -> None:
    hearing.refresh_from_db()
    assert (hearing.outcome, hearing.reasons, hearing.recorded_by) == ("", "", None)
    assert hearing.request.status == "valid"
    assert Decision.objects.get().status == Decision.Status.CALLED_IN
    assert not Notice.objects.filter(kind="call-in-outcome").exists()
