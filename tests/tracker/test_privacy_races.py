"""A private matter is opened while somebody edits it, each on a connection of their own."""

import pytest

from leadership.people.refusals import Conflict
from tests.factories import IssueFactory, WardFactory
from tests.personas import coordinator, councillor
from tests.tracker.test_services_races import at_once
from tracker import services

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_opening_and_editing_at_once_one_goes_through_and_the_other_is_told():
    ward = WardFactory()
    carol, wasim = councillor(of=ward), coordinator(of=ward)
    issue = IssueFactory(ward=ward, seen_by="me", private_of=carol.person, title="A quiet word")
    read = issue.version

    def work(number: int):
        if number == 0:
            return services.share(issue=issue, seen_by="ward", by=carol, version=read)
        return services.edit_issue(issue=issue, by=wasim, version=read, title="Corrected")

    opened, edited = at_once(2, work)
    issue.refresh_from_db()
    assert [isinstance(each, Conflict) for each in (opened, edited)].count(True) == 1
    assert issue.version == read + 1
    assert (issue.seen_by == "ward") != (issue.title == "Corrected")
    assert issue.updates.count() == (issue.seen_by == "ward")


def test_of_two_openings_at_once_the_second_is_told_and_no_one_is_shut_out_again():
    ward = WardFactory()
    carol = councillor(of=ward)
    issue = IssueFactory(ward=ward, seen_by="me", private_of=carol.person)
    made = at_once(
        2,
        lambda number: services.share(
            issue=issue, seen_by=("ward", "colleagues")[number], by=carol, version=issue.version
        ),
    )
    assert [isinstance(each, Conflict) for each in made].count(True) == 1
    issue.refresh_from_db()
    assert issue.updates.count() == 1
    assert issue.seen_by in {"ward", "colleagues"}
