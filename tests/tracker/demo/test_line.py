"""The demonstration shows the line from a decision to the forums, and only what fits it."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command

from leadership.council.models import council
from leadership.people.models import User
from tests.factories import CategoryFactory, IssueFactory, MeetingFactory
from tests.governance_factories import ActionItemFactory
from tests.personas import manager
from tracker.demo.line import MOST, WALKS, answer_by_the_walks
from tracker.models import StepIssue

pytestmark = pytest.mark.django_db


def answered(category, released=True, **said):
    """An issue raised at a forum of its own in October and closed before the walks ended."""
    meeting = MeetingFactory(date=date(2017, 10, 4))
    known = {"closed_on": date(2017, 10, 20), "outcome_kind": "done", "status": "closed", **said}
    return IssueFactory(meeting=meeting, category=category, released=released, **known)


@pytest.fixture
def parks():
    return CategoryFactory(name="Parks")


def test_a_few_released_issues_of_as_many_wards_are_answered_and_twice_is_once(parks):
    step, by = ActionItemFactory(title=WALKS), manager()
    fitting = [answered(parks) for _ in range(MOST + 1)]
    assert answer_by_the_walks(by) == MOST
    linked = set(StepIssue.objects.filter(step=step).values_list("issue", flat=True))
    assert len(linked) == MOST
    assert linked < {issue.pk for issue in fitting}
    assert answer_by_the_walks(by) == 0
    assert StepIssue.objects.count() == MOST


def test_what_no_walk_answers_is_left_out(parks):
    ActionItemFactory(title=WALKS)
    answered(parks, released=False)
    answered(parks, outcome_kind="explained")
    answered(parks, closed_on=date(2017, 11, 12))
    answered(CategoryFactory(name="Housing"))
    assert answer_by_the_walks(manager()) == 0


def test_it_comes_after_the_committees_of_a_demonstration():
    with pytest.raises(CommandError, match="Run load_demo first"):
        call_command("load_demo_line")
    settings = council()
    settings.demonstration = True
    settings.save()
    with pytest.raises(CommandError, match="Run load_demo_committees first"):
        call_command("load_demo_line")


def test_the_command_says_how_many(parks, capsys):
    settings = council()
    settings.demonstration = True
    settings.save()
    User.objects.filter(pk=manager().pk).update(username="manager")
    ActionItemFactory(title=WALKS)
    answered(parks)
    call_command("load_demo_line")
    assert capsys.readouterr().out == "1 issue answered by the ward walks.\n"
