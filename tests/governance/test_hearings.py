"""Judging, hearing, and what the committee's answer does to the decision (S074-S078)."""

from datetime import timedelta

import pytest

from leadership.governance.models import CallInHearing, CallInRequest, Decision, Summons
from leadership.governance.services.decision_status import confirm_decision, send_back_decision
from leadership.governance.services.hearings import (
    Summoned,
    judge_request,
    record_outcome,
    record_summons,
    set_hearing,
)
from leadership.governance.validity import checks, said_margin, warnings
from leadership.meetings.models import BodyAppointment, Meeting, MeetingBody
from leadership.notices.models import Notice
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.factories import AgendaItemFactory
from tests.governance_factories import CommitteeFactory, by_the_clock
from tests.personas import manager, officer

pytestmark = pytest.mark.django_db
Status, Outcome = CallInRequest.Status, CallInHearing.Outcome
MINUTE = timedelta(minutes=1)


def meeting_of(body, **said) -> Meeting:
    fields = {"date": "2017-08-10", "time": "10:30", "kind": Meeting.Kind.COMMITTEE, **said}
    meeting = Meeting.objects.create(**fields)
    MeetingBody.objects.create(meeting=meeting, body=body)
    meeting.refresh_from_db()
    return meeting


@pytest.fixture
def hearing(valid, saba):
    meeting = meeting_of(valid.body, status=Meeting.Status.HELD)
    summoned = [Summoned("Portfolio holder"), Summoned("Lead officer", manager().person)]
    with by_the_clock(2017, 7, 27, 9):
        return set_hearing(request=valid, meeting=meeting, summoned=summoned, by=saba)


class TestJudging:
    def test_the_list_says_margin_names_and_grounds(self, received, brew, wood):
        assert [(check.met, check.said) for check in checks(received)] == [
            (True, "Wed 26 July 2017, 13:30: 2 h 30 min before the deadline"),
            (True, f"Cllr {brew.person} and Cllr {wood.person}"),
            (True, "9 ticked: 1, 2, 4, 5, 6, 7, 8, 9, 11"),
        ]

    def test_of_an_open_one_it_says_what_is_missing(self, begun, brew):
        assert [(check.met, check.said) for check in checks(begun)] == [
            (False, "Not received yet; the deadline is Wed 26 July 2017, 16:00"),
            (False, f"Cllr {brew.person}"),
            (True, "9 ticked: 1, 2, 4, 5, 6, 7, 8, 9, 11"),
        ]

    def test_a_governance_manager_judges_none(self, received):
        with pytest.raises(NotAllowed):
            judge_request(request=received, by=manager())

    def test_twice_is_a_conflict(self, valid, saba):
        with pytest.raises(Conflict, match="Valid"):
            judge_request(request=valid, by=saba)


class TestWarnings:
    def test_dates_that_differ_are_kept_and_said(self, received):
        received.taken_on_written = received.decision.taken_on.replace(day=21)
        assert warnings(received, None) == [
            "The request says the decision was taken on 21 July 2017; the record says 19 July "
            "2017. Both are kept."
        ]

    def test_a_deputy_chair_who_signed_is_said(self, received, brew):
        BodyAppointment.objects.create(
            body=received.body, person=brew.person, capacity="deputy", start="2017-05-23"
        )
        assert warnings(received, None) == [
            f"Cllr {brew.person} signed the request and is Deputy Chair of {received.body}, "
            "which hears it."
        ]

    def test_whoever_chairs_the_hearing_and_signed_is_said(self, hearing, wood):
        hearing.meeting.chair = wood.person
        assert warnings(hearing.request, hearing) == [
            f"Cllr {wood.person} signed the request and is in the chair of the hearing."
        ]

    def test_a_hearing_later_than_the_rule_allows_is_said(self, hearing):
        hearing.request.rule.hearing_within = 10
        assert warnings(hearing.request, hearing) == [
            "The hearing is 11 working days after the request; the rule allows 10."
        ]

    def test_where_all_agrees_nothing_is_said(self, hearing):
        assert warnings(hearing.request, hearing) == []

    @pytest.mark.parametrize(
        ("minutes", "said"),
        [
            (150, "2 h 30 min before the deadline"),
            (60, "1 h before the deadline"),
            (0, "0 min before the deadline"),
            (-20, "20 min after the deadline"),
        ],
    )
    def test_margins_in_words(self, minutes, said, received):
        received.closes_at = received.received_at + minutes * MINUTE
        assert said_margin(received.margin) == said


class TestHearing:
    def test_it_is_a_meeting_of_the_committee_that_was_asked(self, valid, saba):
        other = meeting_of(CommitteeFactory())
        with pytest.raises(Refused, match=f"Choose a meeting of {valid.body}"):
            set_hearing(request=valid, meeting=other, summoned=[], by=saba)

    def test_one_that_was_not_judged_has_none(self, received, saba):
        meeting = meeting_of(received.body)
        with pytest.raises(Conflict, match="found valid"):
            set_hearing(request=received, meeting=meeting, summoned=[], by=saba)

    def test_it_moves_and_keeps_who_is_summoned(self, hearing, saba):
        later = meeting_of(hearing.request.body, date="2017-08-17")
        moved = set_hearing(
            request=hearing.request, meeting=later, by=saba,
            summoned=[Summoned("Portfolio holder")],
        )  # fmt: skip
        assert CallInHearing.objects.count() == 1
        assert moved.meeting == later
        assert [one.role for one in moved.summonses.all()] == ["Portfolio holder"]

    def test_its_item_stays_while_the_meeting_does(self, hearing, saba):
        item = AgendaItemFactory(meeting=hearing.meeting)
        set_hearing(
            request=hearing.request, meeting=hearing.meeting, item=item, summoned=[], by=saba
        )
        officer_alone = [Summoned("Lead officer")]
        same = set_hearing(
            request=hearing.request, meeting=hearing.meeting, summoned=officer_alone, by=saba
        )
        assert same.item == item
        later = meeting_of(hearing.request.body, date="2017-08-17")
        moved = set_hearing(request=hearing.request, meeting=later, summoned=[], by=saba)
        assert moved.item is None

    def test_who_came_is_recorded(self, hearing, saba):
        summons = hearing.summonses.get(role="Lead officer")
        record_summons(summons=summons, attended="yes", note=" ", by=saba)
        assert Summons.objects.get(pk=summons.pk).get_attended_display() == "Attended"
        with pytest.raises(NotAllowed):
            record_summons(summons=summons, attended="no", note="", by=officer())

    @pytest.mark.parametrize(
        ("outcome", "status"),
        [
            (Outcome.NOT_CALLED_IN, Decision.Status.IN_FORCE),
            (Outcome.REFERRED_BACK, Decision.Status.REFERRED_BACK),
            (Outcome.TO_COUNCIL, Decision.Status.TO_COUNCIL),
        ],
    )
    def test_the_outcome_releases_the_decision_or_keeps_it(self, hearing, saba, outcome, status):
        record_outcome(hearing=hearing, outcome=outcome, reasons="Too little was asked.", by=saba)
        decision = Decision.objects.get()
        assert decision.status == status
        assert decision.is_locked == (outcome != Outcome.NOT_CALLED_IN)
        assert CallInRequest.objects.get().status == Status.HEARD

    def test_sent_back_needs_the_committees_reasons(self, hearing, saba):
        with pytest.raises(Refused, match="reasons"):
            record_outcome(hearing=hearing, outcome=Outcome.REFERRED_BACK, reasons=" ", by=saba)
        assert Decision.objects.get().status == Decision.Status.CALLED_IN

    def test_nothing_is_recorded_before_the_meeting_is_open(self, hearing, saba):
        Meeting.objects.update(status=Meeting.Status.SCHEDULED)
        hearing.refresh_from_db()
        with pytest.raises(Refused, match="Open the meeting first"):
            record_outcome(hearing=hearing, outcome=Outcome.NOT_CALLED_IN, reasons="", by=saba)

    def test_what_was_sent_back_is_confirmed_with_a_reason(self, hearing, saba, colm):
        record_outcome(hearing=hearing, outcome=Outcome.TO_COUNCIL, reasons="Too vague.", by=saba)
        decision = Decision.objects.get()
        with pytest.raises(Refused, match="Give the reason"):
            confirm_decision(decision=decision, by=colm, reason=" ")
        decision = send_back_decision(decision=decision, by=colm, reason="Council, 12 September")
        decision = confirm_decision(decision=decision, by=colm, reason="Looked at again.")
        assert [change.after for change in decision.status_changes.all()] == [
            "subject", "called_in", "to_council", "referred_back", "in_force",
        ]  # fmt: skip


def test_those_who_signed_and_who_are_summoned_are_told(hearing, brew, wood):
    told = Notice.objects.filter(kind="call-in-hearing")
    assert {notice.person for notice in told} == {
        brew.person, wood.person, hearing.summonses.get(role="Lead officer").person,
    }  # fmt: skip
    assert not Notice.objects.filter(kind="call-in-asked", person=brew.person).exists()
