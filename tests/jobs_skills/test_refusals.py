"""What a board's services refuse, each in its sentence, and that nothing is written then."""

from datetime import date, datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core import mail
from django.utils import timezone

from jobs_skills import access
from jobs_skills.models import BoardAppointment, LocalPlan, TermsComment, TimetableEntry
from jobs_skills.services import member_access, members, planning
from jobs_skills.services.appointing import end_appointment
from jobs_skills.services.setting_up import decide_ward, divide
from jobs_skills.services.terms import comment_on_terms
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.board_factories import (
    BoardActionFactory,
    BoardAppointmentFactory,
    BoardDistrictFactory,
    BoardFactory,
    BoardWardFactory,
    ListedMemberFactory,
    LocalPlanFactory,
    MemberFactory,
    MemberListFactory,
    PlanThemeFactory,
    TermsFactory,
    TimetableEntryFactory,
)
from tests.personas import (
    administrator,
    board_member,
    councillor,
    facilitator,
    login,
    manager,
    officer,
)

pytestmark = pytest.mark.django_db
TODAY, UNTIL = date(2017, 8, 1), date(2017, 9, 1)


@pytest.fixture(autouse=True)
def first_of_august(settings):
    settings.DEMO_DATE = datetime(2017, 8, 1, 9)


@pytest.fixture
def board():
    return BoardFactory()


@pytest.fixture
def fay(board):
    return facilitator(of=board)


class TestThePlan:
    def test_who_does_not_run_the_board_begins_none(self, board, fay):
        for user in (board_member(of=board), facilitator(of=BoardFactory()), officer()):
            with pytest.raises(NotAllowed):
                planning.plan_of(board=board, by=user)
        assert not LocalPlan.objects.exists()
        begun = planning.plan_of(board=board, by=fay)
        assert planning.plan_of(board=board, by=fay) == begun == LocalPlan.objects.get()

    def test_the_outline_is_not_agreed_after_the_detailed_plan(self, board, fay):
        plan = LocalPlanFactory(
            board=board,
            stage="detailed",
            outline_on=date(2017, 7, 3),
            detailed_on=date(2017, 7, 20),
        )
        PlanThemeFactory(plan=plan)
        said = "^The detailed plan was agreed before that day"
        with pytest.raises(Refused, match=said) as refused:
            planning.agree_outline(plan=plan, on=date(2017, 7, 21), by=fay)
        assert refused.value.field == "on"
        plan.refresh_from_db()
        assert (plan.outline_on, plan.version) == (date(2017, 7, 3), 1)

    def test_an_open_action_is_not_taken_up(self, board, fay):
        action = BoardActionFactory(board=board)
        with pytest.raises(Conflict, match="^This action is open already"):
            planning.take_up_action(action=action, by=fay)
        action.refresh_from_db()
        assert action.version == 1

    def test_a_step_is_written_by_who_runs_the_board_and_once_for_each_reading(self, board, fay):
        entry = TimetableEntryFactory(board=board, scheme=board.scheme)
        entry.text = "Sign the plan"
        for user in (board_member(of=board), facilitator(of=BoardFactory()), officer()):
            with pytest.raises(NotAllowed):
                planning.write_entry(entry=entry, by=user)
        assert TimetableEntry.objects.get().text != "Sign the plan"
        planning.write_entry(entry=entry, by=fay, version=1)
        second = TimetableEntry.objects.get()
        assert (second.text, second.version) == ("Sign the plan", 2)
        second.text = "Frame the plan"
        with pytest.raises(Conflict, match="^Somebody else changed this while you were writing"):
            planning.write_entry(entry=second, by=fay, version=1)
        assert TimetableEntry.objects.get().text == "Sign the plan"


class TestMembers:
    def test_a_row_is_not_merged_into_itself(self, board, fay):
        row = ListedMemberFactory(source=MemberListFactory(board=board))
        with pytest.raises(Refused, match="^A row is not compared with itself"):
            members.merge_row(row=row, into=row, by=fay)
        row.refresh_from_db()
        assert (row.decision, row.member, board.members.count()) == ("open", None, 0)

    def test_who_has_dropped_out_is_not_invited(self, board, fay):
        gone = MemberFactory(board=board, left_on=TODAY, left_because="Moved")
        with pytest.raises(Conflict, match="^This member has dropped out of the register"):
            member_access.invite_member(member=gone, until=UNTIL, by=fay)
        assert not BoardAppointment.objects.filter(role="member").exists()

    def test_who_has_signed_in_already_gets_more_time_and_no_link(
        self, board, fay, django_capture_on_commit_callbacks
    ):
        mina = board_member(of=BoardFactory())
        User.objects.filter(pk=mina.pk).update(last_login=timezone.now())
        member = MemberFactory(board=board, email=mina.email)
        with django_capture_on_commit_callbacks(execute=True):
            held = member_access.invite_member(member=member, until=UNTIL, by=fay)
        assert (held.person, held.board, held.end) == (mina.person, board, UNTIL)
        assert mail.outbox == []

    def test_who_was_invited_at_a_wrong_address_and_never_came_is_invited_at_the_right_one(
        self, board, fay, django_capture_on_commit_callbacks
    ):
        member = MemberFactory(board=board, email="asha@wrong.example")
        first = member_access.invite_member(member=member, until=UNTIL, by=fay)
        people = Person.objects.count()
        member.refresh_from_db()
        member.email = "asha@elm.example"
        member.save()
        with django_capture_on_commit_callbacks(execute=True):
            second = member_access.invite_member(member=member, until=UNTIL, by=fay)
        assert (second, Person.objects.count()) == (first, people)
        assert [sent.to for sent in mail.outbox] == [["asha@elm.example"]]
        assert User.objects.get(person=first.person).email == "asha@elm.example"


class TestAreas:
    def test_a_district_is_in_one_board(self, board):
        placed = BoardDistrictFactory(board=board)
        district, other = placed.district, BoardFactory(scheme=board.scheme)
        with pytest.raises(Refused, match=f"^In more than one board: {district}.$"):
            divide(scheme=board.scheme, places={board: [district], other: [district]}, by=manager())
        board.scheme.refresh_from_db()
        assert board.scheme.settled is False
        assert board.scheme.districts.get() == placed

    def test_of_a_ward_within_one_board_there_is_nothing_to_decide(self):
        place = BoardWardFactory(crosses=False, how="whole", share="1")
        with pytest.raises(Refused, match="^This ward lies within one board: there is nothing to"):
            decide_ward(place=place, how="none", reason="Too far.", by=manager())
        place.refresh_from_db()
        assert (place.how, place.reason, place.decided_by) == ("whole", "", None)


def test_nobody_but_who_names_people_ends_their_access(board, fay):
    held = BoardAppointmentFactory(board=board)
    for user in (fay, board_member(of=board), officer(), councillor()):
        with pytest.raises(NotAllowed):
            end_appointment(held=held, by=user)
    held.refresh_from_db()
    assert held.end == date(2018, 6, 1)


def test_a_comment_on_terms_has_words(board, fay):
    with pytest.raises(Refused, match="^Write your comment") as refused:
        comment_on_terms(terms=TermsFactory(board=board), text=" \n", by=fay)
    assert refused.value.field == "text"
    assert not TermsComment.objects.exists()


def test_reports_are_run_by_whoever_is_signed_in_and_from_outside_by_who_reads_a_record(board, fay):
    closed, stranger = officer(), login("Otto")
    User.objects.filter(pk=closed.pk).update(is_active=False)
    User.objects.filter(pk=stranger.pk).update(outside=True)
    closed, stranger = (User.objects.get(pk=user.pk) for user in (closed, stranger))
    mina = board_member(of=board)
    asked = [(user, access.may_run_reports(user)) for user in (fay, mina, officer())]
    assert asked == [(user, True) for user, _ in asked]
    assert not any(map(access.may_run_reports, (AnonymousUser(), closed, stranger)))
    assert all(map(access.may_take_files, (fay, officer(), administrator())))
    assert not any(map(access.may_take_files, (AnonymousUser(), closed, mina)))
