"""What the tracker's services refuse, or leave alone, because of what happened before."""

from datetime import date, datetime
from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser

from leadership.dates.services import add_holiday
from leadership.notices.models import Notice
from leadership.people.refusals import Conflict, NotAllowed, Refused
from relationships.models import WardActionCoordinator
from tests.factories import (
    ClockFactory,
    FollowThroughFactory,
    IssueFactory,
    MeetingFactory,
    PersonFactory,
    RaiserFactory,
    RelationshipManagerFactory,
    WardFactory,
)
from tests.personas import coordinator, councillor, installer, manager, officer
from tracker.access import Standing, may_propose_heir
from tracker.models import CarryOver, ClockChange, Issue, SeenBy, Status
from tracker.services import (
    RaisedBy,
    accept_answer,
    answer,
    bring_together,
    close_lapsed_answers,
    dispute_answer,
    follow_through,
    share,
)
from tracker.services.evening import Line, carry_over_all, save_line

pytestmark = pytest.mark.django_db
TODAY, LAST = date(2017, 11, 15), date(2017, 11, 30)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def rita():
    return officer(person=PersonFactory(name="Rita Ray"))


class TestAfterAReply:
    """A word that comes after the round began, and before the issue is locked."""

    @pytest.fixture
    def answered(self, elm, rita):
        issue = IssueFactory(
            ward=elm, owner=rita.person, status=Status.ANSWERED, raised_on=date(2017, 10, 2),
            outcome_kind="done", outcome="The lamp is lit.",
        )  # fmt: skip
        return FollowThroughFactory(issue=issue).issue

    def closed_after(self, happens, monkeypatch):
        """How many the round closes where this happens just before it locks the issue."""
        close = follow_through._close_lapsed

        def once_it_happened(issue_id, on):
            happens()
            return close(issue_id, on)

        monkeypatch.setattr(follow_through, "_close_lapsed", once_it_happened)
        return close_lapsed_answers(TODAY)

    def test_satisfied_is_what_it_stays(self, answered, elm, monkeypatch):
        carol = councillor(of=elm)
        closed = self.closed_after(lambda: accept_answer(issue=answered, by=carol), monkeypatch)
        reply = answered.follow_throughs.get()
        assert (closed, reply.verdict, reply.by) == (0, "satisfied", carol)
        assert not answered.updates.filter(text__startswith="Closed by itself").exists()

    def test_a_reply_sent_back_and_given_anew_has_its_own_window(
        self, answered, elm, rita, monkeypatch
    ):
        def sent_back_and_answered():
            dispute_answer(issue=answered, reason="Still dark", by=councillor(of=elm))
            answer(issue=answered, outcome_kind="done", outcome="Lit now.", by=rita)

        assert self.closed_after(sent_back_and_answered, monkeypatch) == 0
        answered.refresh_from_db()
        assert (answered.status, answered.closed_on) == (Status.ANSWERED, None)
        rounds = answered.follow_throughs.order_by("round").values_list("round", "verdict")
        assert list(rounds) == [(1, "not_yet"), (2, "")]


class TestTheEvening:
    @pytest.mark.parametrize(
        ("status", "now"), [("scheduled", "planned"), ("cancelled", "cancelled")]
    )
    def test_no_line_is_written_at_a_meeting_that_has_not_begun(self, elm, status, now):
        meeting = MeetingFactory(ward=elm, date=TODAY, status=status)
        line = Line(uuid4(), elm, "Dark lamp", "Elm Row", None, RaisedBy(kind="resident"))
        with pytest.raises(Conflict, match=f"^This meeting is {now}: open it first"):
            save_line(meeting=meeting, line=line, by=coordinator(of=elm))
        assert not Issue.objects.exists()

    def test_no_line_is_written_by_who_does_not_record_the_meeting(self, elm):
        meeting = MeetingFactory(ward=elm, date=TODAY)
        line = Line(uuid4(), elm, "Dark lamp", "Elm Row", None, RaisedBy(kind="resident"))
        for user in (coordinator(of=WardFactory()), councillor(of=elm), officer()):
            with pytest.raises(NotAllowed):
                save_line(meeting=meeting, line=line, by=user)
        assert not Issue.objects.exists()

    def test_another_wards_coordinator_carries_nothing_over(self, elm):
        IssueFactory(ward=elm)
        meeting = MeetingFactory(ward=elm, date=TODAY)
        for user in (coordinator(of=WardFactory()), councillor(of=elm), officer()):
            with pytest.raises(NotAllowed):
                carry_over_all(meeting=meeting, by=user)
        assert not CarryOver.objects.exists()
        assert carry_over_all(meeting=meeting, by=coordinator(of=elm)) == 1


def test_an_owner_with_a_part_of_the_work_is_told_of_it_once(elm, rita):
    RelationshipManagerFactory(person=rita.person, ward=elm)
    issue = IssueFactory(ward=elm, owner=rita.person)
    bring_together(
        issue=issue, people=[rita.person_id], text="One date for all.", due=LAST,
        by=coordinator(of=elm),
    )  # fmt: skip
    assert [notice.kind for notice in Notice.objects.filter(person=rita.person)] == ["action-given"]


def test_a_private_matter_is_opened_to_people_who_are_named(elm):
    carol = councillor(of=elm)
    issue = IssueFactory(ward=elm, seen_by=SeenBy.ME, private_of=carol.person)
    with pytest.raises(Refused, match="^Choose who may see it") as refused:
        share(issue=issue, seen_by="everybody", by=carol)
    assert refused.value.field == "seen_by"
    issue.refresh_from_db()
    assert (issue.seen_by, issue.version) == (SeenBy.ME, 1)
    assert not issue.updates.exists()


def test_a_coordinator_alone_says_who_is_to_follow(elm):
    left = coordinator(of=elm)
    WardActionCoordinator.objects.filter(person=left.person).update(end=TODAY)
    assert may_propose_heir(coordinator(of=WardFactory()))
    for user in (left, councillor(of=elm), manager(), installer(), AnonymousUser()):
        assert not may_propose_heir(user)


def test_a_councillor_who_is_named_as_the_raiser_raised_it_whoever_wrote_it_down(elm):
    carol, other = councillor(of=elm), councillor(of=elm)
    raiser = RaiserFactory(
        issue=IssueFactory(ward=elm), kind="councillor", person=carol.person, name="", contact=""
    )
    assert Standing(carol, raiser.issue).sees_raiser
    assert not Standing(other, raiser.issue).sees_raiser


def test_a_day_that_is_added_leaves_a_clock_that_ends_later_than_counted(elm):
    """Its sum rests on a day that left the table without a word."""
    clock = ClockFactory(
        issue=IssueFactory(ward=elm), received=date(2017, 8, 25), days=5, due=date(2017, 9, 8)
    )
    words = clock.sum_in_words
    add_holiday(on=date(2017, 8, 28), name="Feast", by=None)
    clock.refresh_from_db()
    assert (clock.due, clock.sum_in_words) == (date(2017, 9, 8), words)
    assert not ClockChange.objects.exists()
