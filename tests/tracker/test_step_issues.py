"""Which step of the Action Plan answers an issue: who says so, who reads it, what the database
keeps."""

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.factories import IssueFactory, WardFactory
from tests.governance_factories import ActionItemFactory
from tests.invariants import by_sql, insert_by_sql, refused_by
from tests.line_factories import StepIssueFactory, part_in
from tests.personas import coordinator, councillor, manager, officer
from tracker.models import StepIssue
from tracker.services import link_step, unlink_step

pytestmark = pytest.mark.django_db


@pytest.fixture
def elm():
    return WardFactory(name="Elm Row")


@pytest.fixture
def issue(elm):
    return IssueFactory(ward=elm, title="Hedge over the path")


@pytest.fixture
def step():
    return ActionItemFactory(title="Trim the hedges")


@pytest.fixture
def private(elm):
    carol = councillor(of=elm)
    return IssueFactory(ward=elm, seen_by="me", private_of=carol.person)


class TestLinking:
    def test_the_wards_coordinator_says_which_step_answers_it(self, issue, step, elm):
        wasim = coordinator(of=elm)
        link = link_step(issue=issue, step=step, by=wasim)
        assert (link.step, link.issue, link.by) == (step, issue, wasim)
        with pytest.raises(Conflict, match="answers the issue already"):
            link_step(issue=issue, step=step, by=wasim)
        assert StepIssue.objects.count() == 1

    def test_no_councillor_and_no_other_officer_does(self, issue, step, elm):
        for user in (councillor(of=elm), officer(), coordinator(of=WardFactory())):
            with pytest.raises(NotAllowed):
                link_step(issue=issue, step=step, by=user)
        assert StepIssue.objects.count() == 0

    def test_a_private_matter_stands_on_no_line(self, private, step, elm):
        with pytest.raises(Refused, match="A private matter stands on no line"):
            link_step(issue=private, step=step, by=coordinator(of=elm))

    def test_a_step_of_a_private_decision_is_not_there_to_choose(self, issue, elm):
        step = ActionItemFactory(decision_part=part_in("in_force", private=True))
        with pytest.raises(Refused, match="Choose a step"):
            link_step(issue=issue, step=step, by=coordinator(of=elm))
        assert link_step(issue=issue, step=step, by=manager()).step == step

    def test_it_is_taken_back_and_the_history_keeps_it(self, issue, step, elm):
        link = StepIssueFactory(issue=issue, step=step)
        with pytest.raises(NotAllowed):
            unlink_step(link=link, by=councillor(of=elm))
        unlink_step(link=link, by=coordinator(of=elm))
        assert StepIssue.objects.count() == 0
        kept = apps.get_model("tracker", "StepIssueEvent").objects.filter(pgh_label="delete")
        assert kept.get().issue_id == issue.pk

    def test_a_link_to_a_step_that_one_may_not_read_is_not_taken_back(self, issue, elm):
        step = ActionItemFactory(decision_part=part_in("in_force", private=True))
        link = StepIssueFactory(issue=issue, step=step)
        with pytest.raises(NotAllowed):
            unlink_step(link=link, by=coordinator(of=elm))
        assert StepIssue.objects.get() == link
        unlink_step(link=link, by=manager())
        assert not StepIssue.objects.exists()


class TestTheDatabase:
    def test_a_link_stands_once(self, issue, step):
        StepIssueFactory(issue=issue, step=step)
        again = StepIssueFactory.build(issue=issue, step=step, by=manager())
        refused_by("step_issue_once", insert_by_sql, again)

    def test_no_private_matter_is_linked(self, private, issue, step):
        row = StepIssueFactory.build(issue=private, step=step, by=manager())
        refused_by("step_issue_never_private", insert_by_sql, row)
        link = StepIssueFactory(issue=issue, step=step)
        refused_by("step_issue_never_private", by_sql, link, issue=private)


class TestWhoReads:
    def test_only_as_far_as_both_are_read(self, issue, elm):
        public = StepIssueFactory(issue=issue)
        hidden = StepIssueFactory(
            issue=issue, step__decision_part=part_in("in_force", private=True)
        )
        assert set(StepIssue.objects.visible_to(coordinator(of=elm))) == {public}
        assert set(StepIssue.objects.visible_to(manager())) == {public, hidden}
        assert set(StepIssue.objects.visible_to(coordinator(of=WardFactory()))) == set()
        assert set(StepIssue.objects.of_visible_steps(officer())) == {public}


class TestPages:
    @pytest.fixture
    def wasim(self, client, elm):
        user = coordinator(of=elm)
        client.force_login(user)
        return user

    def test_from_the_issue_to_the_line_and_back(self, client, wasim, issue):
        part = part_in("in_force", serial=3996)
        step = ActionItemFactory(title="Trim the hedges", decision_part=part)
        assert "No step of the Action Plan is linked to it." in shown(client, issue)
        page = client.get(reverse("issue_step", args=[issue.pk])).content.decode()
        assert "Trim the hedges (decision 003996/2017, part 1)" in page
        answer = client.post(reverse("issue_step", args=[issue.pk]), {"step": step.pk})
        assert answer.status_code == 302
        page = shown(client, issue)
        assert f'href="{reverse("decision_line", args=[2017, 3996])}#part-1"' in page
        client.post(reverse("issue_step_remove", args=[issue.pk, step.pk]))
        assert StepIssue.objects.count() == 0

    def test_nothing_chosen_is_said_at_the_field(self, client, wasim, issue, step):
        page = client.post(reverse("issue_step", args=[issue.pk]), {"step": ""})
        assert page.status_code == 200
        assert page.context["form"].errors == {"step": ["This field is required."]}
        assert StepIssue.objects.count() == 0

    def test_who_only_reads_it_is_offered_nothing(self, client, issue, step, elm):
        StepIssueFactory(issue=issue, step=step)
        client.force_login(councillor(of=elm))
        page = shown(client, issue)
        assert "Trim the hedges" in page
        assert "Take the link away" not in page
        assert client.get(reverse("issue_step", args=[issue.pk])).status_code == 404

    def test_one_step_or_three_cost_the_page_the_same(
        self, client, wasim, issue, django_assert_num_queries
    ):
        StepIssueFactory(issue=issue)
        client.get(issue.get_absolute_url())
        counted = number_of_queries(client, issue)
        StepIssueFactory.create_batch(2, issue=issue)
        with django_assert_num_queries(counted):
            client.get(issue.get_absolute_url())


def shown(client, issue) -> str:
    return client.get(issue.get_absolute_url()).content.decode()


def number_of_queries(client, issue) -> int:
    with CaptureQueriesContext(connection) as counted:
        client.get(issue.get_absolute_url())
    return len(counted)
