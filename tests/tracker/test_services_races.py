"""Two at one moment, with threads and connections of their own."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from threading import Barrier, Event
from time import sleep

import pytest
from django.db import connection, transaction

from leadership.dates.models import BankHoliday
from leadership.dates.services import add_holiday
from leadership.people.models import User
from leadership.people.refusals import Conflict
from tests.factories import (
    CoreOfferFactory,
    IssueFactory,
    PersonFactory,
    RelationshipManagerFactory,
    ServiceFactory,
    StandardFactory,
    WardFactory,
)
from tests.personas import coordinator, manager
from tracker import services
from tracker.models import Clock, Issue, Status, Step

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


def test_a_holiday_added_while_a_clock_starts_waits_for_it_and_counts_it(settings):
    """Whoever counts with the table holds it: the clock is stored, then counted anew."""
    settings.DEMO_DATE = datetime(2017, 12, 27, 10)
    StandardFactory(offer=CoreOfferFactory(start=date(2017, 7, 19)))
    ward, by = WardFactory(), manager()
    counted, asked = Event(), Event()

    def raise_slowly():
        with transaction.atomic():
            issue = services.raise_issue(ward=ward, by=by, title="Lamp")
            counted.set()
            asked.wait(30)
            sleep(0.5)  # the other one waits in the database by now, if it has to
            still_alone = not BankHoliday.objects.exists()
        return issue, still_alone

    def add():
        counted.wait(30)
        asked.set()
        add_holiday(on=date(2018, 1, 1), name="New Year's Day", by=by)

    (issue, still_alone), _ = at_once(2, lambda number: (raise_slowly, add)[number]())
    assert still_alone
    due = dict(issue.clocks.values_list("kind", "due"))
    assert (due["respond"], due["resolve"]) == (date(2018, 1, 4), date(2018, 1, 11))
    issue.refresh_from_db()
    assert issue.due == date(2018, 1, 11)


def test_a_holiday_added_while_an_issue_closes_leaves_no_deadlock(settings):
    settings.DEMO_DATE = datetime(2017, 12, 27, 10)
    StandardFactory(offer=CoreOfferFactory(start=date(2017, 7, 19)))
    ward, by = WardFactory(), manager()
    issues = [
        services.raise_issue(ward=ward, by=by, title=f"Lamp {number}", owner=PersonFactory())
        for number in range(6)
    ]

    def work(number):
        if number == 0:
            return add_holiday(on=date(2018, 1, 1), name="New Year's Day", by=by)
        issue, words = issues[number - 1], {"outcome_kind": "done", "outcome": "Lit."}
        return services.close_issue(issue=issue, by=by, **words)

    assert not [each for each in at_once(7, work) if isinstance(each, Conflict)]
    assert Issue.objects.filter(status=Status.CLOSED).count() == 6
    assert not Clock.objects.running().exists()


def test_of_two_who_raise_it_further_at_once_one_does_and_the_ladder_has_one_row_more():
    ward, drains = WardFactory(), ServiceFactory()
    RelationshipManagerFactory(service=drains, ward=ward)
    by = [coordinator(of=ward), coordinator(of=ward)]
    issue = IssueFactory(ward=ward, service=drains, external_reference="BRUM-1")
    more = {"to": Step.MANAGER, "reason": "Nobody came"}
    results = at_once(2, lambda number: services.escalate(issue=issue, by=by[number], **more))
    assert len([each for each in results if isinstance(each, Conflict)]) == 1
    issue.refresh_from_db()
    assert list(issue.ladder.in_order().values_list("position", "step", "by")) == [
        (1, 1, issue.ladder.get(position=2).by_id),
        (2, 2, issue.ladder.get(position=2).by_id),
    ]
    assert (issue.step, issue.version, issue.updates.count()) == (Step.MANAGER, 2, 1)
