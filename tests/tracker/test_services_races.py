"""Two at one moment, with threads and connections of their own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from leadership.people.models import User
from leadership.people.refusals import Conflict
from tests.factories import IssueFactory, PersonFactory, WardFactory
from tests.personas import coordinator, manager
from tracker import services
from tracker.models import Issue, Status

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(count: int, work):
    """What each of `count` threads made of `work(number)`: its result, or the Conflict it met."""
    barrier = Barrier(count)

    def one(number: int):
        try:
            barrier.wait(timeout=30)
            return work(number)
        except Conflict as conflict:
            return conflict
        finally:
            connection.close()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(one, range(count)))


def test_twenty_who_raise_at_once_get_twenty_numbers_in_a_row():
    ward, by = WardFactory(), manager()
    made = at_once(
        20, lambda number: services.raise_issue(ward=ward, by=by, title=f"Lamp {number}")
    )
    numbers = sorted(issue.number for issue in made)
    assert numbers == list(range(numbers[0], numbers[0] + 20))
    assert numbers[0] == 1
    assert Issue.objects.count() == 20


def test_of_two_editors_one_saves_and_the_other_is_told_and_overwrites_nothing():
    issue = IssueFactory(title="Lamp", street="Elm Row")
    editors = [coordinator(of=issue.ward), coordinator(of=issue.ward)]
    changes = [{"title": "Two lamps"}, {"street": "Oak Row"}]
    results = at_once(
        2,
        lambda number: services.edit_issue(
            issue=issue, by=editors[number], version=1, **changes[number]
        ),
    )
    [conflict] = [each for each in results if isinstance(each, Conflict)]
    winner = 0 if isinstance(results[1], Conflict) else 1
    issue.refresh_from_db()
    wanted = [("Two lamps", "Elm Row"), ("Lamp", "Oak Row")][winner]
    assert (issue.title, issue.street, issue.version) == (*wanted, 2)
    assert len(conflict.changes) == 1
    assert issue.history.filter(pgh_label="update").count() == 1


def test_of_two_who_assign_with_the_same_page_before_them_one_wins():
    issue = IssueFactory()
    by = User.objects.get(pk=manager().pk)
    owners = [PersonFactory(), PersonFactory()]
    results = at_once(
        2, lambda number: services.assign(issue=issue, owner=owners[number], by=by, version=1)
    )
    [kept] = [each for each in results if not isinstance(each, Conflict)]
    issue.refresh_from_db()
    assert (issue.owner_id, issue.status, issue.version) == (kept.owner_id, Status.OPEN, 2)


def test_an_issue_is_closed_once_by_two_buttons():
    issue = IssueFactory(status=Status.ANSWERED, outcome_kind="done", outcome="Lit.")
    by = manager()
    results = at_once(2, lambda _: services.accept_answer(issue=issue, by=by))
    assert len([each for each in results if isinstance(each, Conflict)]) == 1
    issue.refresh_from_db()
    assert (issue.status, issue.version) == (Status.CLOSED, 2)
