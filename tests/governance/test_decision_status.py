"""How a decision moves, what refuses a move, and windows counted again over new bank holidays."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leadership.dates.models import BankHoliday
from leadership.dates.services import add_holiday, remove_holiday
from leadership.governance.access import may_read_decision
from leadership.governance.models import CallInRule, Decision
from leadership.governance.services.decision_status import (
    confirm_decision,
    publish_decision,
    send_back_decision,
    withdraw_decision,
)
from leadership.governance.services.hearings import record_outcome, set_hearing
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests import personas
from tests.governance_factories import (
    DecisionFactory,
    at,
    by_the_clock,
    in_force,
    meeting_of,
    published,
    rules_in_force,
)

pytestmark = pytest.mark.django_db
Status = Decision.Status
MONDAY = date(2017, 7, 24)  # in the window of what was decided on 19 July


def log(decision) -> list[tuple[str, str]]:
    return [(change.after, change.reason) for change in decision.status_changes.all()]


def stands(decision, status, logged) -> None:
    """The row is as it was read, and the log has as many lines."""
    before = decision.version
    decision.refresh_from_db()
    assert (decision.status, decision.version) == (status, before)
    assert decision.status_changes.count() == logged


class TestPublishing:
    @pytest.fixture
    def draft(self):
        rules_in_force()
        return DecisionFactory()

    def publish(self, draft, by, **said):
        with by_the_clock(2017, 7, 20, 9):
            return publish_decision(decision=draft, by=by, **said)

    def test_it_is_published_once(self, decision, colm):
        with pytest.raises(Conflict, match="This decision is published already"):
            self.publish(decision, colm, published_on=date(2017, 7, 20))
        stands(decision, "subject", logged=1)
        assert decision.published_on == date(2017, 7, 19)

    @pytest.mark.parametrize(
        ("day", "said"),
        [
            (date(2017, 7, 18), "A decision is published on its day or later"),
            (date(2017, 7, 21), "Give the day of publication once it has come"),
        ],
    )
    def test_it_is_published_between_its_day_and_today(self, draft, colm, day, said):
        with pytest.raises(Refused, match=said) as refused:
            self.publish(draft, colm, published_on=day)
        assert refused.value.field == "published_on"
        stands(draft, "draft", logged=0)
        assert (draft.published_on, draft.call_in_closes_at) == (None, None)

    def test_a_record_without_parts_is_not(self, draft, colm):
        draft.parts.all().delete()
        with pytest.raises(Refused, match="Add the numbered parts of the decision first"):
            self.publish(draft, colm)
        stands(draft, "draft", logged=0)

    def test_under_a_rule_that_exempts_none_an_urgent_one_is_not_exempt(self, colm):
        rules_in_force()
        CallInRule.objects.update(urgent_exempt=False)
        urgent = DecisionFactory(urgent=True)
        with pytest.raises(Refused, match="Under the rule in force no decision is exempt") as said:
            self.publish(urgent, colm, exempt_because="A flood.")
        assert said.value.field == "exempt_because"
        stands(urgent, "draft", logged=0)
        assert urgent.exempt_from_call_in_because == ""


class TestWhatWasReferred:
    @pytest.fixture
    def referred(self, valid, saba) -> Decision:
        """To the City Council, by the committee that heard the request."""
        meeting = meeting_of(valid.body, date=date(2017, 8, 10), status="held")
        hearing = set_hearing(request=valid, meeting=meeting, summoned=[], by=saba)
        record_outcome(hearing=hearing, outcome="to_council", reasons="Too vague.", by=saba)
        return Decision.objects.get()

    def test_those_who_keep_no_decisions_answer_none(self, referred, brew, saba):
        for who in (brew, saba, personas.officer()):
            for answer in (confirm_decision, send_back_decision):
                with pytest.raises(NotAllowed):
                    answer(decision=referred, by=who, reason="It stands.")
        stands(referred, "to_council", logged=3)

    @pytest.mark.parametrize("answer", [confirm_decision, send_back_decision])
    def test_what_was_not_referred_is_not_answered(self, decision, colm, answer):
        for each in (decision, in_force()):
            said = f"This decision is in the state “{each.get_status_display()}”"
            with pytest.raises(Conflict, match=said):
                answer(decision=each, by=colm, reason="It stands.")
        stands(decision, "subject", logged=1)

    def test_what_was_sent_back_is_not_sent_back_again(self, referred, colm):
        send_back_decision(decision=referred, by=colm, reason=" Council, 12 September ")
        referred.refresh_from_db()
        with pytest.raises(Conflict, match="“Sent back to the decision maker”"):
            send_back_decision(decision=referred, by=colm, reason="Again.")
        stands(referred, "referred_back", logged=4)
        assert log(referred)[-1] == ("referred_back", "Council, 12 September")


class TestWithdrawing:
    def test_in_its_window_it_is_withdrawn_with_the_reason(self, decision, colm):
        withdraw_decision(decision=decision, by=colm, reason=" A new one comes. ")
        decision.refresh_from_db()
        assert decision.status == Status.WITHDRAWN
        assert log(decision)[-1] == ("withdrawn", "A new one comes.")

    def test_those_who_keep_no_decisions_withdraw_none(self, decision, brew, saba):
        for who in (brew, saba, personas.administrator()):
            with pytest.raises(NotAllowed):
                withdraw_decision(decision=decision, by=who, reason="No need.")
        stands(decision, "subject", logged=1)

    def test_without_a_reason_it_stays(self, decision, colm):
        with pytest.raises(Refused, match="Give the reason: it is logged with the decision"):
            withdraw_decision(decision=decision, by=colm, reason=" ")
        stands(decision, "subject", logged=1)

    def test_while_a_request_waits_to_be_heard_it_stays(self, valid, colm):
        decision = Decision.objects.get()
        with pytest.raises(Conflict, match="A request for call-in is pending: it is heard or"):
            withdraw_decision(decision=decision, by=colm, reason="No need.")
        stands(decision, "called_in", logged=2)
        valid.refresh_from_db()
        assert valid.status == "valid"

    def test_neither_a_draft_nor_one_that_is_withdrawn_already(self, decision, colm):
        draft = DecisionFactory()
        with pytest.raises(Conflict, match="This decision is in the state “Draft record”"):
            withdraw_decision(decision=draft, by=colm, reason="No need.")
        stands(draft, "draft", logged=0)
        withdraw_decision(decision=decision, by=colm, reason="No need.")
        decision.refresh_from_db()
        with pytest.raises(Conflict, match="This decision is in the state “Withdrawn”"):
            withdraw_decision(decision=decision, by=colm, reason="Once more.")
        stands(decision, "withdrawn", logged=2)


class TestBankHolidays:
    """The window of 19 July is open on the 20th, and would close on the 26th at four."""

    @pytest.fixture(autouse=True)
    def _the_clock_stands(self):
        with by_the_clock(2017, 7, 20, 9):
            yield

    def closes(self, decision):
        decision.refresh_from_db()
        return decision.call_in_closes_at

    def test_a_new_one_lengthens_an_open_window_and_one_taken_back_shortens_it(self, decision):
        version = decision.version
        holiday = add_holiday(on=MONDAY, name="Jubilee", by=None)
        assert self.closes(decision) == at(2017, 7, 27, 16)
        remove_holiday(holiday=holiday, by=None)
        assert self.closes(decision) == at(2017, 7, 26, 16)
        assert (decision.status, decision.version) == ("subject", version)
        assert decision.status_changes.count() == 1

    def test_a_window_that_it_does_not_touch_is_not_written_to(self, decision):
        with CaptureQueriesContext(connection) as asked:
            add_holiday(on=date(2017, 7, 27), name="The day after", by=None)
        assert self.closes(decision) == at(2017, 7, 26, 16)
        assert not [each for each in asked if 'UPDATE "governance_decision"' in each["sql"]]

    def test_a_window_that_is_over_stays_over(self, decision):
        with by_the_clock(2017, 7, 26, 16, 1):
            add_holiday(on=MONDAY, name="Jubilee", by=None)
        assert self.closes(decision) == at(2017, 7, 26, 16)

    def test_what_is_in_force_or_called_in_keeps_its_deadline(self, received):
        done = in_force()
        add_holiday(on=MONDAY, name="Jubilee", by=None)
        assert BankHoliday.objects.filter(on=MONDAY).exists()
        assert self.closes(done) == self.closes(received.decision) == at(2017, 7, 26, 16)

    def test_a_window_counted_from_publication_is_counted_from_there_again(self, colm):
        rules_in_force()
        CallInRule.objects.update(start_event=CallInRule.StartEvent.PUBLISHED)
        decision = DecisionFactory()
        publish_decision(decision=decision, by=colm)
        assert self.closes(decision) == at(2017, 7, 27, 16)
        add_holiday(on=MONDAY, name="Jubilee", by=None)
        assert self.closes(decision) == at(2017, 7, 28, 16)


@pytest.mark.parametrize(
    "who",
    [
        personas.officer, personas.manager, personas.committee_services, personas.councillor,
        personas.scrutiny_officer, personas.administrator,
    ],
)  # fmt: skip
def test_one_decision_is_read_by_whom_the_list_shows_it_to(who, colm):
    for private in (False, True):
        DecisionFactory(private=private)
        published(colm, private=private)
    user = who()
    read = {each for each in Decision.objects.all() if may_read_decision(user, each)}
    assert read == set(Decision.objects.visible_to(user))
    assert len(read) == {
        personas.officer: 1, personas.councillor: 1, personas.scrutiny_officer: 2,
        personas.administrator: 2, personas.manager: 4, personas.committee_services: 4,
    }[who]  # fmt: skip
