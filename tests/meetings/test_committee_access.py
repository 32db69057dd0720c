"""Who keeps which committee, and who reads what is not public of it."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser

from leadership.meetings import access, services
from leadership.meetings.models import AgendaItem, Body, Meeting
from leadership.people.refusals import NotAllowed
from tests.committee_factories import (
    CommitteeFactory,
    CommitteeItemFactory,
    CommitteeMeetingFactory,
)
from tests.factories import AgendaItemFactory, MeetingFactory, PaperFactory, WardFactory
from tests.personas import (
    administrator,
    assistant_leader,
    committee_services,
    coordinator,
    councillor,
    manager,
    officer,
    scrutiny_officer,
)

pytestmark = pytest.mark.django_db

COMING = date(2017, 12, 13)


@pytest.fixture
def bodies():
    scrutiny = CommitteeFactory(name="Lanterns Scrutiny")
    cabinet = CommitteeFactory(name="Cabinet Committee Lanterns", kind="cabinet_committee")
    return {
        "scrutiny": scrutiny,
        "cabinet": cabinet,
        "below scrutiny": CommitteeFactory(name="Finance", kind="sub_committee", parent=scrutiny),
        "below cabinet": CommitteeFactory(name="Awards", kind="sub_committee", parent=cabinet),
        "forum": WardFactory().forum,
        "board": CommitteeFactory(name="Jobs Board", kind="board"),
        "district": CommitteeFactory(name="Old District", kind="district_committee"),
    }


COMMITTEES = {"scrutiny", "cabinet", "below scrutiny", "below cabinet"}
KEPT_BY = [
    (committee_services, COMMITTEES),
    (manager, COMMITTEES),
    (scrutiny_officer, {"scrutiny", "below scrutiny"}),
    (administrator, set()),
    (officer, set()),
    (councillor, set()),
]


def outside(bodies):
    ward = bodies["forum"].wardforum.ward
    return [coordinator(of=ward), councillor(of=ward), assistant_leader(of=ward), AnonymousUser()]


@pytest.mark.parametrize("persona, names", KEPT_BY)
def test_who_keeps_which_committee(bodies, persona, names):
    user = persona()
    assert {name for name in bodies if access.keeps_committee(user, bodies[name])} == names
    kept = set(Body.objects.kept_by(user))
    assert kept == {bodies[name] for name in names}
    assert access.bodies_kept_by(user) == {body.pk for body in kept}


def test_nobody_of_a_ward_keeps_a_committee(bodies):
    for user in outside(bodies):
        assert not Body.objects.kept_by(user).exists()
        assert not any(access.keeps_committee(user, body) for body in bodies.values())


@pytest.mark.parametrize("persona, names", KEPT_BY[:3])
def test_they_arrange_its_meetings_and_no_others(bodies, persona, names):
    user, planned = persona(), set()
    for name, body in bodies.items():
        try:
            services.plan_meeting(bodies=[body], date=COMING, kind="committee", by=user)
            planned.add(name)
        except NotAllowed:
            pass
    everybodys = set(bodies) if persona is manager else names
    assert planned == everybodys
    offered = set(access.bodies_arranged_by(user, COMING))
    assert offered >= {bodies[name] for name in names}
    assert persona is manager or offered == {bodies[name] for name in names}
    assert access.may_arrange_somewhere(user)


def test_committee_services_record_a_committees_meeting_and_no_forums(bodies):
    colm = committee_services()
    forum = MeetingFactory(ward=bodies["forum"].wardforum.ward)
    meeting = CommitteeMeetingFactory(body=bodies["cabinet"])
    services.add_item(meeting=meeting, heading="Lamps", by=colm)
    with pytest.raises(NotAllowed):
        services.add_item(meeting=forum, heading="Lamps", by=colm)
    assert [meeting.agenda.count(), forum.agenda.count()] == [1, 0]


def test_a_scrutiny_officer_records_scrutinys_meetings_alone(bodies):
    saba = scrutiny_officer()
    for name, added in (("below scrutiny", 1), ("below cabinet", 0), ("cabinet", 0)):
        meeting = CommitteeMeetingFactory(body=bodies[name])
        assert access.may_record(saba, meeting) is bool(added)
        if added:
            services.add_item(meeting=meeting, heading="Lamps", by=saba)
        else:
            with pytest.raises(NotAllowed):
                services.add_item(meeting=meeting, heading="Lamps", by=saba)
        assert meeting.agenda.count() == added


READERS = [committee_services, scrutiny_officer, manager, administrator]


@pytest.fixture
def closed(bodies):
    """A private meeting, and an exempt item of a public one, of the Cabinet's committee; and the
    same of a forum."""
    ward = bodies["forum"].wardforum.ward
    public = CommitteeMeetingFactory(body=bodies["cabinet"])
    return {
        "private": CommitteeMeetingFactory(body=bodies["cabinet"], public=False),
        "exempt": CommitteeItemFactory(meeting=public, exempt=True),
        "forum's private": MeetingFactory(ward=ward, public=False),
        "forum's exempt": AgendaItemFactory(meeting=MeetingFactory(ward=ward), exempt=True),
    }


def seen(user, closed) -> set[str]:
    """What is seen in lists; asked of one meeting it is the same."""
    meetings, items = Meeting.objects.visible_to(user), AgendaItem.objects.visible_to(user)
    found = {
        name
        for name, row in closed.items()
        if (meetings if isinstance(row, Meeting) else items).filter(pk=row.pk).exists()
    }
    for name, row in closed.items():
        if isinstance(row, AgendaItem):
            assert access.may_see_exempt(user, row.meeting) is (name in found)
            assert access.agenda_open_to(user, row.meeting).exists() is (name in found)
    return found


@pytest.mark.parametrize("persona", READERS)
def test_what_is_closed_is_read_by_those_who_read_the_committees_records(closed, persona):
    everything = set(closed) if persona in (manager, administrator) else {"private", "exempt"}
    if persona is scrutiny_officer:  # reads the forums' records as well
        everything |= {"forum's private"}
    assert seen(persona(), closed) == everything


def test_and_by_nobody_else(bodies, closed):
    wasim, carol, alba, nobody = outside(bodies)
    assert seen(wasim, closed) == {"forum's private", "forum's exempt"}
    assert seen(carol, closed) == {"forum's private"}
    assert seen(alba, closed) == {"forum's private"}  # an Assistant Leader, of the forums
    for user in (nobody, officer(), councillor(of=WardFactory())):
        assert seen(user, closed) == set()


def test_an_exempt_paper_of_a_committee_is_served_to_its_readers_alone(client, bodies):
    meeting = CommitteeMeetingFactory(body=bodies["cabinet"])
    paper = PaperFactory(meeting=meeting, exempt=True)
    address = f"/meetings/{meeting.pk}/papers/{paper.pk}/"
    for user, status in (
        (committee_services(), 200), (scrutiny_officer(), 200), (officer(), 404),
        (councillor(of=bodies["forum"].wardforum.ward), 404),
    ):  # fmt: skip
        client.force_login(user)
        assert client.get(address).status_code == status
    client.logout()
    assert client.get(address).status_code == 404


def test_draft_notes_are_read_by_the_same(client, bodies):
    meeting = CommitteeMeetingFactory(body=bodies["cabinet"], notes="CANARY draft")
    for user, shown in ((scrutiny_officer(), True), (committee_services(), True),
                        (officer(), False), (councillor(), False)):  # fmt: skip
        client.force_login(user)
        assert ("CANARY" in client.get(meeting.get_absolute_url()).content.decode()) is shown


def test_the_role_ends_at_midnight(bodies):
    colm = committee_services()
    colm.person.roles_held.update(end=date(2017, 11, 15))
    assert access.bodies_kept_by(colm) == set()
    assert not access.keeps_committee(colm, bodies["cabinet"])
