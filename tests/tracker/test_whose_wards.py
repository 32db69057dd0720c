"""Two councils' wards and two generations stand side by side: only the right ones are offered."""

from datetime import date, datetime

import pytest

from leadership.meetings.access import bodies_arranged_by
from leadership.people.refusals import Refused
from tests.factories import OrganisationFactory, WardFactory, WardGenerationFactory
from tests.personas import manager
from tracker.forms.raising import wards_to_raise_in
from tracker.models import Issue
from tracker.services import raise_issue
from wards.models import Ward

pytestmark = pytest.mark.django_db

CHANGE = date(2018, 5, 7)


@pytest.fixture
def wards():
    """A ward of 2004, one of 2018, and one of another council, all called Elm."""
    old = WardGenerationFactory(name="Old wards", start=date(2004, 6, 14), end=CHANGE)
    new = WardGenerationFactory(name="New wards", start=CHANGE)
    abroad = WardGenerationFactory(council=OrganisationFactory())
    return [WardFactory(name="Elm", generation=each) for each in (old, new, abroad)]


@pytest.mark.parametrize(("day", "which"), [(datetime(2018, 5, 6), 0), (datetime(2018, 5, 7), 1)])
def test_a_form_offers_the_councils_wards_of_the_day(wards, settings, day, which):
    settings.DEMO_DATE = day
    assert list(wards_to_raise_in(manager())) == [wards[which]]


def test_meetings_are_planned_for_the_councils_forums(wards):
    bodies = bodies_arranged_by(manager(), date(2017, 11, 15))
    assert [body.wardforum.ward for body in bodies] == wards[:2]


def test_nothing_is_raised_in_a_ward_that_was_not_there_that_day(wards, settings):
    settings.DEMO_DATE = datetime(2018, 6, 1, 12)
    old, new, _ = wards
    gita = manager()
    with pytest.raises(Refused) as refused:
        raise_issue(ward=new, title="A bench", raised_on=date(2018, 5, 6), by=gita)
    assert (refused.value.message, refused.value.field) == (
        "There was no ward Elm on 6 May 2018.",
        "raised_on",
    )
    with pytest.raises(Refused, match="There was no ward Elm on 1 June 2018."):
        raise_issue(ward=old, title="A bench", by=gita)
    assert not Issue.objects.exists()
    assert raise_issue(ward=old, title="A bench", raised_on=date(2018, 5, 6), by=gita).ward == old
    assert raise_issue(ward=new, title="A bench", raised_on=CHANGE, by=gita).ward == new


def test_a_day_is_in_a_generation_as_the_database_has_it(wards):
    old = wards[0].generation
    for day in (date(2004, 6, 13), date(2004, 6, 14), date(2018, 5, 6), CHANGE):
        assert (day in old) is Ward.objects.in_force(day).filter(pk=wards[0].pk).exists()
