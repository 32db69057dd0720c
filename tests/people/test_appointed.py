"""What somebody is by an appointment of a room above comes with the login."""

from datetime import date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leadership.governance.models import AssistantLeader
from leadership.people.access import ASSISTANT_LEADER, is_assistant_leader, reads_all_issues
from leadership.people.backends import PersonBackend
from leadership.people.models import User
from tests import personas
from tests.factories import PersonFactory, WardFactory

pytestmark = pytest.mark.django_db
TODAY = date(2017, 11, 15)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


def test_it_comes_with_the_request_at_no_query():
    alba = personas.assistant_leader(of=WardFactory())
    user = PersonBackend().get_user(alba.pk)
    with CaptureQueriesContext(connection) as queries:
        assert is_assistant_leader(user)
        assert user.appointed_as == {ASSISTANT_LEADER}
    assert len(queries) == 0


def test_a_login_that_came_otherwise_asks_once():
    alba = personas.assistant_leader(of=WardFactory())
    user = User.objects.get(pk=alba.pk)
    with CaptureQueriesContext(connection) as queries:
        assert is_assistant_leader(user)
        assert is_assistant_leader(user)
    assert len(queries) == 1


@pytest.mark.parametrize("start, end, holds", [
    (date(2017, 11, 15), None, True),
    (date(2017, 11, 16), None, False),
    (date(2017, 6, 1), date(2017, 11, 15), False),
    (date(2017, 6, 1), date(2017, 11, 16), True),
])  # fmt: skip
def test_it_holds_from_its_first_day_until_its_end(start, end, holds):
    user = personas.login("Alba")
    AssistantLeader.objects.create(person=user.person, start=start, end=end)
    assert is_assistant_leader(PersonBackend().get_user(user.pk)) is holds
    assert is_assistant_leader(User.objects.get(pk=user.pk)) is holds


def test_nobody_from_outside_and_no_login_that_was_stopped_is_one():
    alba = personas.assistant_leader(of=WardFactory())
    User.objects.filter(pk=alba.pk).update(is_active=False)
    assert not is_assistant_leader(User.objects.get(pk=alba.pk))
    User.objects.filter(pk=alba.pk).update(is_active=True, outside=True)
    assert not is_assistant_leader(User.objects.get(pk=alba.pk))


def test_an_appointment_without_an_area_is_one_and_a_role_is_none():
    user = personas.login("Alba", person=PersonFactory())
    AssistantLeader.objects.create(person=user.person, start=date(2017, 6, 1))
    assert is_assistant_leader(user)
    assert not is_assistant_leader(personas.manager())


def test_scrutiny_reads_all_issues_and_committee_services_does_not():
    assert reads_all_issues(personas.scrutiny_officer())
    assert reads_all_issues(personas.manager())
    assert not reads_all_issues(personas.committee_services())
    assert not reads_all_issues(personas.assistant_leader(of=WardFactory()))
