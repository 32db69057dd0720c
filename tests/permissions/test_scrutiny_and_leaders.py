"""What scrutiny, Committee Services and Assistant Leaders read, and what stays closed to them: the
rules behind the table, asked of rooms with more than the world's ward (security.md, the matrix)."""

import pytest
from django.urls import reverse

from jobs_skills.models import Board
from leadership.meetings.access import (
    may_record,
    may_see_exempt,
    may_see_working_record,
    sees_all_counts,
    takes_all_counts,
)
from leadership.meetings.models import Meeting
from leadership.plans import access as plans
from leadership.plans.models import WardPlan
from tests import personas
from tests.board_factories import BoardFactory
from tests.factories import IssueFactory, MeetingFactory, RaiserFactory, UpdateFactory, WardFactory
from tests.plan_factories import WardPlanFactory
from tracker.access import Standing
from tracker.models import Issue
from tracker.reports.scope import takes_working_copies

pytestmark = pytest.mark.django_db


@pytest.fixture
def elm():
    return WardFactory(name="Elm Row")


@pytest.fixture
def saba():
    return personas.scrutiny_officer()


@pytest.fixture
def colm():
    return personas.committee_services()


@pytest.fixture
def alba():
    """Leads another ward than the one that is asked about."""
    return personas.assistant_leader(of=WardFactory(name="Otterley"))


def test_scrutiny_reads_an_issue_and_does_nothing_to_it(saba, elm):
    issue = IssueFactory(ward=elm, title="Blocked drain")
    RaiserFactory(issue=issue, kind="resident")
    UpdateFactory(issue=issue, text="Between us officers", audience="internal")
    said = UpdateFactory(issue=issue, text="A carpenter comes", audience="ward")
    standing = Standing(saba, issue)
    assert list(Issue.objects.visible_to(saba)) == [issue]
    assert standing.sees
    assert list(standing.updates()) == [said]
    for may in ("sees_internal", "sees_raiser", "writes", "writes_internal", "edits", "works_on",
                "replies", "gathers", "shares"):  # fmt: skip
        assert getattr(standing, may) is False, may


def test_scrutiny_sees_no_private_matter(saba, elm):
    carol = personas.councillor(of=elm)
    issue = IssueFactory(ward=elm, seen_by="me", private_of=carol.person, created_by=carol)
    assert not Issue.objects.visible_to(saba).exists()
    assert not Standing(saba, issue).sees


def test_committee_services_and_leaders_see_no_issue(colm, alba, elm):
    issue = IssueFactory(ward=elm)
    for user in (colm, alba):
        assert not Issue.objects.visible_to(user).exists()
        assert not Standing(user, issue).sees


def test_an_assistant_leader_reads_the_drafts_of_all_wards_and_writes_in_none(alba, elm):
    plan = WardPlanFactory(ward=elm)
    assert list(WardPlan.objects.visible_to(alba)) == [plan]
    for may in (plans.may_write, plans.may_comment, plans.may_sign, plans.may_moderate,
                plans.may_read_suggestions, plans.may_record_signature):  # fmt: skip
        assert not may(alba, plan), may


def test_nobody_else_of_the_three_reads_a_draft(saba, colm, elm):
    WardPlanFactory(ward=elm)
    for user in (saba, colm):
        assert not WardPlan.objects.visible_to(user).exists()


def test_records_of_forums_are_read_before_they_are_published(saba, colm, alba, elm):
    meeting = MeetingFactory(ward=elm, public=False)
    for user, reads in ((saba, True), (alba, True), (colm, False)):
        assert Meeting.objects.visible_to(user).exists() is reads
        assert may_see_working_record(user, meeting) is reads
        assert sees_all_counts(user) is reads
        assert not may_see_exempt(user, meeting)
        assert not may_record(user, meeting)


def test_counts_are_carried_away_by_scrutiny_alone(saba, colm, alba):
    assert [takes_all_counts(user) for user in (saba, colm, alba)] == [True, False, False]
    assert [takes_working_copies(user) for user in (saba, colm, alba)] == [True, False, False]


def test_boards_are_read_by_scrutiny_without_their_members(saba, colm, alba):
    board = BoardFactory()
    assert [Board.objects.visible_to(user).exists() for user in (saba, colm, alba)] == [
        True, False, False,
    ]  # fmt: skip
    assert not Board.objects.run_by(saba).filter(pk=board.pk).exists()


def test_the_admin_is_closed_to_the_three(client, saba, colm, alba):
    for user in (saba, colm, alba):
        client.force_login(user)
        assert client.get(reverse("admin:index")).status_code == 404
