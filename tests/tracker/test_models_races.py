"""Two people at one moment: the second has to wait for the first, so neither passes by a rule."""

from contextlib import closing

import psycopg2
import pytest
from django.db import connection
from psycopg2 import errors

from tests.factories import (
    CouncillorTermFactory,
    IssueFactory,
    MeetingFactory,
    PersonFactory,
    SeatFactory,
    WardFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)

AT_MEETING = "UPDATE tracker_issue SET meeting_id = %s WHERE id = %s"
LEAVE = "DELETE FROM meetings_meetingbody WHERE meeting_id = %s"
SIT = """
    INSERT INTO wards_councillorterm (seat_id, person_id, party, start, ended_by)
    VALUES (%s, %s, '', '2016-05-09', '')
"""


@pytest.fixture
def two():
    """Two connections, each in a transaction of its own; the second waits for 0.3 s at most."""
    given = connection.get_connection_params()
    given = {k: v for k, v in given.items() if k in {"dbname", "user", "password", "host", "port"}}
    with closing(psycopg2.connect(**given)) as one, closing(psycopg2.connect(**given)) as other:
        first, second = one.cursor(), other.cursor()
        second.execute("SET lock_timeout = '300ms'")
        yield first, second


@pytest.fixture
def meeting_and_issue():
    ward = WardFactory()
    return MeetingFactory(ward=ward), IssueFactory(ward=ward)


def test_a_forum_cannot_leave_while_an_issue_comes_in(two, meeting_and_issue):
    (first, second), (meeting, issue) = two, meeting_and_issue
    first.execute(AT_MEETING, [meeting.pk, issue.pk])
    with pytest.raises(errors.LockNotAvailable):
        second.execute(LEAVE, [meeting.pk])
    first.connection.commit()
    second.connection.rollback()
    with pytest.raises(errors.CheckViolation):
        second.execute(LEAVE, [meeting.pk])


def test_an_issue_cannot_come_in_while_the_forum_leaves(two, meeting_and_issue):
    (first, second), (meeting, issue) = two, meeting_and_issue
    first.execute(LEAVE, [meeting.pk])
    with pytest.raises(errors.LockNotAvailable):
        second.execute(AT_MEETING, [meeting.pk, issue.pk])
    first.connection.commit()
    second.connection.rollback()
    with pytest.raises(errors.CheckViolation):
        second.execute(AT_MEETING, [meeting.pk, issue.pk])


def test_nobody_gets_two_seats_of_a_ward_at_once(two):
    first, second = two
    ward, anna = WardFactory(), PersonFactory()
    seats = [SeatFactory(ward=ward), SeatFactory(ward=ward)]
    first.execute(SIT, [seats[0].pk, anna.pk])
    with pytest.raises(errors.LockNotAvailable):
        second.execute(SIT, [seats[1].pk, anna.pk])
    first.connection.commit()
    second.connection.rollback()
    with pytest.raises(errors.CheckViolation):
        second.execute(SIT, [seats[1].pk, anna.pk])


def test_two_people_may_take_their_seats_at_once(two):
    first, second = two
    ward = CouncillorTermFactory().seat.ward
    for cursor in (first, second):
        cursor.execute(SIT, [SeatFactory(ward=ward).pk, PersonFactory().pk])
    for cursor in (first, second):
        cursor.connection.commit()
    assert ward.seats.filter(terms__isnull=False).count() == 3
