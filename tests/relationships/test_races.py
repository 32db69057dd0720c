"""Two who appoint one officer at the same moment, with threads and connections of their own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import DatabaseError, connection
from django.db.models import Sum

from relationships.models import SeniorOfficer, WardActionCoordinator
from tests.factories import LONG_AGO, PersonFactory, WardFactory

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(count, work):
    """What each of `count` threads made of `work(number)`: None, or the rule that refused it."""
    barrier = Barrier(count)

    def one(number):
        try:
            barrier.wait(timeout=30)
            work(number)
        except DatabaseError as refused:
            return refused.__cause__.diag.constraint_name
        finally:
            connection.close()
        return None

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(one, range(count)))


@pytest.mark.parametrize("round_", range(5))
def test_eight_half_posts_at_once_leave_an_officer_with_two(round_):
    officer, wards = PersonFactory(), [WardFactory() for _ in range(8)]
    results = at_once(
        8,
        lambda number: WardActionCoordinator.objects.create(
            person=officer, ward=wards[number], start=LONG_AGO, approach="dedicated", fte="0.50"
        ),
    )
    assert sorted(results, key=str) == [None] * 2 + ["one_whole_officer"] * 6
    held = WardActionCoordinator.objects.of_person(officer.pk).aggregate(sum=Sum("fte"))
    assert held["sum"] == 1


def test_of_four_senior_officers_at_once_a_ward_has_one():
    ward, people = WardFactory(), [PersonFactory() for _ in range(4)]
    results = at_once(
        4,
        lambda number: SeniorOfficer.objects.create(
            person=people[number], ward=ward, start=LONG_AGO
        ),
    )
    assert sorted(results, key=str) == [None] + ["one_senior_officer_a_ward"] * 3
    assert SeniorOfficer.objects.filter(ward=ward).count() == 1
