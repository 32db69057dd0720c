"""Every factory gives a row that its model and the database accept."""

import inspect

import pytest
from factory.django import DjangoModelFactory

from tests import board_factories, factories, plan_factories
from tests.factories import IssueFactory, MeetingFactory, PersonFactory, WardFactory
from tracker.models import Status

pytestmark = pytest.mark.django_db

ALL = [
    factory
    for module in (board_factories, factories, plan_factories)
    for _, factory in inspect.getmembers(module, inspect.isclass)
    if issubclass(factory, DjangoModelFactory) and factory.__module__ == module.__name__
]


@pytest.fixture(autouse=True)
def _files_apart(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.mark.parametrize("factory", ALL, ids=lambda factory: factory.__name__)
def test_a_bare_factory_gives_a_valid_row_twice(factory):
    for row in factory(), factory():
        row.full_clean()


@pytest.mark.parametrize("status", Status)
def test_an_issue_is_valid_in_every_status(status):
    issue = IssueFactory(status=status, released=True)
    issue.full_clean()
    assert issue.status == status


def test_an_owner_makes_an_issue_open():
    assert IssueFactory(owner=PersonFactory()).status == Status.OPEN


def test_an_issue_of_a_joint_meeting_is_of_its_first_ward():
    north, south = WardFactory(), WardFactory()
    meeting = MeetingFactory(wards=[north, south])
    assert meeting.wards == [north, south]
    assert IssueFactory(meeting=meeting).ward == north


def test_wards_of_several_factories_are_in_one_generation():
    assert WardFactory().generation == WardFactory().generation
