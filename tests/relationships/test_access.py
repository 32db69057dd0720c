"""Whose wards an appointment opens, from its first midnight to its last; and who stands in."""

from datetime import date, datetime

import pytest

from relationships.access import may_set_absence, services_kept, stood_in_for
from relationships.models import Service
from tests import personas
from tests.factories import (
    AbsenceFactory,
    CoordinatorAreaFactory,
    IssueFactory,
    MeetingFactory,
    PhaseMatchFactory,
    RaiserFactory,
    RelationshipManagerFactory,
    SeniorOfficerFactory,
    ServiceFactory,
    UpdateFactory,
    UserFactory,
    WardActionCoordinatorFactory,
    WardFactory,
)
from tracker.access import Standing
from tracker.models import Issue
from wards import access

pytestmark = pytest.mark.django_db

START, END = date(2017, 5, 23), date(2018, 5, 7)
MOMENTS = [
    (datetime(2017, 5, 22, 23, 59), False),
    (datetime(2017, 5, 23, 0, 0), True),
    (datetime(2018, 5, 6, 23, 59), True),
    (datetime(2018, 5, 7, 0, 0), False),
]
NOON = datetime(2017, 11, 15, 12)


@pytest.mark.parametrize(("moment", "sees"), MOMENTS)
def test_a_senior_officer_oversees_from_the_first_midnight_to_the_last(settings, moment, sees):
    settings.DEMO_DATE = moment
    user, ward = UserFactory(), WardFactory()
    issue = IssueFactory(ward=ward)
    SeniorOfficerFactory(person=user.person, ward=ward, start=START, end=END)
    assert access.oversees(user, ward.pk) is sees
    assert access.oversees_a_ward(user) is sees
    assert list(Issue.objects.visible_to(user)) == ([issue] if sees else [])
    assert not access.serves(user, ward.pk)
    assert not access.is_appointed_to_a_ward(user)


def test_a_senior_officer_reads_notes_of_the_own_ward_and_changes_nothing():
    ward = WardFactory()
    sena = personas.senior_officer(of=ward)
    issue = RaiserFactory(issue=IssueFactory(ward=ward)).issue
    note = UpdateFactory(issue=issue, audience="internal")
    other = IssueFactory()
    standing = Standing(sena, issue)
    assert list(Issue.objects.visible_to(sena)) == [issue]
    assert other not in Issue.objects.visible_to(sena)
    assert list(standing.updates()) == [note]
    assert not standing.sees_raiser
    assert not (standing.works_on or standing.edits or standing.replies)
    assert not standing.writes_internal


def test_a_coordinators_area_opens_its_wards_of_the_day(settings):
    settings.DEMO_DATE = NOON
    elm, ash, oak = WardFactory(name="Elm"), WardFactory(name="Ash"), WardFactory(name="Oak")
    area = CoordinatorAreaFactory(wards=[elm, ash, oak])
    area.memberships.filter(ward=oak).update(end=date(2017, 11, 15))
    user = UserFactory()
    WardActionCoordinatorFactory(person=user.person, ward=None, cluster=area)
    assert access.own_wards(user).served == (ash, elm)
    assert access.serves(user, elm.pk)
    assert not access.serves(user, oak.pk)


@pytest.mark.parametrize(
    ("moment", "acts"),
    [
        (datetime(2017, 11, 12, 23, 59), False),
        (datetime(2017, 11, 13, 0, 0), True),
        (datetime(2017, 11, 26, 23, 59), True),
        (datetime(2017, 11, 27, 0, 0), False),
    ],
)
def test_the_queue_moves_to_the_deputy_and_comes_back(settings, moment, acts):
    settings.DEMO_DATE = moment
    rita, dora = personas.officer(), personas.officer()
    issue = IssueFactory(owner=rita.person)
    IssueFactory()
    AbsenceFactory(
        person=rita.person, deputy=dora.person, start=date(2017, 11, 13), end=date(2017, 11, 27)
    )
    assert list(Issue.objects.visible_to(dora)) == ([issue] if acts else [])
    assert Standing(dora, issue).works_on is acts
    assert stood_in_for(dora) == ({rita.person_id} if acts else set())
    assert list(Issue.objects.visible_to(rita)) == [issue], "the owner may look in all the same"
    issue.refresh_from_db()
    assert issue.owner == rita.person, "nothing is rewritten: it comes back by itself"


def test_a_deputy_without_an_officers_role_gets_no_queue(settings):
    settings.DEMO_DATE = NOON
    rita, guest = personas.officer(), UserFactory()
    issue = IssueFactory(owner=rita.person)
    AbsenceFactory(person=rita.person, deputy=guest.person)
    assert not Issue.objects.visible_to(guest).exists()
    assert not Standing(guest, issue).owns


def test_a_deputy_serves_and_oversees_the_wards_of_who_is_away(settings):
    settings.DEMO_DATE = NOON
    elm, ash = WardFactory(), WardFactory()
    wasim, sena = personas.coordinator(of=elm), personas.senior_officer(of=ash)
    dora = UserFactory()
    assert access.own_wards(dora) == access.NONE
    for away in (wasim, sena):
        AbsenceFactory(person=away.person, deputy=dora.person)
    dora = type(dora).objects.get(pk=dora.pk)
    assert access.own_wards(dora).served == (elm,)
    assert access.own_wards(dora).overseen == (ash,)


def test_a_private_meeting_is_open_to_the_wards_senior_officer():
    meeting = MeetingFactory(public=False)
    sena = personas.senior_officer(of=meeting.wards[0])
    other = personas.senior_officer(of=WardFactory())
    visible = type(meeting).objects.visible_to
    assert meeting in visible(sena)
    assert meeting not in visible(other)


def test_leave_is_ones_own_or_the_managers_to_set():
    rita, ward = personas.officer(), WardFactory()
    assert may_set_absence(rita, rita.person)
    assert not may_set_absence(rita, personas.officer().person)
    assert may_set_absence(personas.manager(), rita.person)
    assert not may_set_absence(personas.administrator(), rita.person)
    anna = personas.councillor(of=ward)
    assert not may_set_absence(anna, anna.person)


def test_an_officer_keeps_the_services_of_the_present_appointments(settings):
    settings.DEMO_DATE = NOON
    rita = personas.officer()
    match = PhaseMatchFactory()
    lamps, bins = ServiceFactory(), ServiceFactory()
    RelationshipManagerFactory(person=rita.person, phase_service=match.phase_service)
    RelationshipManagerFactory(person=rita.person, service=lamps)
    RelationshipManagerFactory(person=rita.person, service=bins, end=date(2017, 11, 15))
    kept = Service.objects.filter(pk__in=services_kept(rita))
    assert set(kept) == {match.service, lamps}
    assert not Service.objects.filter(pk__in=services_kept(personas.manager())).exists()
