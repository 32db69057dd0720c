"""Who is told when the draft notes of a committee go round: each once, and nobody who may not read
them."""

from datetime import date

import pytest

from leadership.meetings import services
from leadership.meetings.models import Attendance
from leadership.meetings.notices import KINDS, NOTES_CIRCULATED, who_reads_the_circulated
from leadership.notices.kinds import all_kinds
from leadership.notices.models import Channel, Notice
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed
from tests.committee_factories import (
    BodyAppointmentFactory,
    CommitteeFactory,
    CommitteeItemFactory,
    CommitteeMeetingFactory,
)
from tests.factories import (
    MeetingBodyFactory,
    MeetingFactory,
    PersonFactory,
    PreferenceFactory,
    WardFactory,
)
from tests.personas import committee_services, councillor, login, officer, scrutiny_officer

pytestmark = pytest.mark.django_db

DRAFT = "The lamps of Elm Row were noted."


@pytest.fixture
def body():
    return CommitteeFactory(name="Lanterns Scrutiny Committee")


@pytest.fixture
def july(body):
    return CommitteeMeetingFactory(body=body, notes=DRAFT)


@pytest.fixture
def colm():
    return committee_services()


@pytest.fixture
def ann(body):
    return member(body, "Ann Amber")


def member(body, name, *, user=None, **term):
    user = user or login(name)
    BodyAppointmentFactory(body=body, person=user.person, **term)
    return user


def circulate(meeting, by, version=1):
    return services.circulate_notes(meeting=meeting, by=by, version=version)


def told():
    """Whom, sorted: twice whoever was told twice."""
    return sorted(Notice.objects.values_list("person__user__username", flat=True))


def names(*users):
    return sorted(user.username for user in users)


def test_members_of_that_day_and_of_today_are_told(july, body, colm, ann):
    chair = member(body, "Cora Chair", capacity="chair")
    since = member(body, "Sid Since", start=date(2017, 9, 1))
    left = member(body, "Lea Left", end=date(2017, 8, 1))
    member(body, "Ed Earlier", end=date(2017, 7, 1))
    member(body, "Nora Next", start=date(2017, 12, 1))
    member(CommitteeFactory(), "Olga Other")
    BodyAppointmentFactory(body=body, person=PersonFactory(name="Nil Nologin"))
    councillor()
    circulate(july, colm)
    assert told() == names(ann, chair, since, left)


def test_it_is_a_link_and_a_day(july, colm, ann, mailoutbox):
    july.topics = "Lamps of Oak Row"
    july.save()
    CommitteeItemFactory(meeting=july, heading="The lamplighter's pay", exempt=True)
    circulate(july, colm)
    assert list(Notice.objects.values_list("person", "kind", "subject", "text", "url")) == [
        (
            ann.person.pk,
            "notes-circulated",
            "26 July 2017, Lanterns Scrutiny Committee",
            "They went round on 15 November 2017.",
            f"{july.get_absolute_url()}#notes",
        )
    ]
    (mail,) = mailoutbox
    assert (mail.to, mail.subject) == (
        [ann.email],
        "Draft notes of a committee went round: 26 July 2017, Lanterns Scrutiny Committee",
    )
    for words in ("Elm Row", "Oak Row", "lamplighter", "pay"):
        assert words not in mail.message().as_string()


def test_each_time_they_go_round_each_is_told_once(july, body, colm, ann):
    july.officers_present.add(ann.person)
    circulate(july, colm)
    with pytest.raises(Conflict):
        circulate(july, colm, version=2)
    assert told() == names(ann)
    services.write_notes(meeting=july, notes=f"{DRAFT} Twice.", by=colm, version=2)
    assert told() == names(ann)
    circulate(july, colm, version=3)
    assert told() == names(ann, ann)


def test_a_joint_meetings_members_are_told_once(july, colm, body, ann):
    dusk = CommitteeFactory(name="Dusk Committee")
    MeetingBodyFactory(meeting=july, body=dusk)
    member(dusk, "Ann Amber", user=ann)
    dora = member(dusk, "Dora Dusk")
    circulate(july, colm)
    assert told() == names(ann, dora)
    assert set(Notice.objects.values_list("subject", flat=True)) == {
        "26 July 2017, Dusk Committee, Lanterns Scrutiny Committee"
    }


def test_officers_who_were_there_are_told_where_they_read_the_record(july, colm, ann):
    saba, olive = scrutiny_officer(), officer()
    scrutiny_officer()  # reads the record and was not there
    july.officers_present.add(saba.person, olive.person, PersonFactory(name="Nil Nologin"))
    guest = login("Gus Guest")
    Attendance.objects.create(meeting=july, person=guest.person, how="present")
    circulate(july, colm)
    assert told() == names(ann, saba)


def test_who_sends_them_round_is_not_told(july, body, colm, ann):
    july.officers_present.add(colm.person)
    circulate(july, colm)
    assert told() == names(ann)


def test_nobody_hears_of_a_private_meeting_that_he_may_not_see(body, colm, ann):
    private = CommitteeMeetingFactory(body=body, notes=DRAFT, public=False)
    saba = member(body, "Saba", user=scrutiny_officer())
    present = scrutiny_officer()
    private.officers_present.add(present.person, officer().person)
    circulate(private, colm)
    assert told() == names(saba, present)


def test_closed_logins_those_of_outside_and_who_wants_none_are_not_told(july, body, colm, ann):
    closed, outside, deaf = (member(body, name) for name in ("Clo Closed", "Out", "Deaf"))
    User.objects.filter(pk=closed.pk).update(is_active=False)
    User.objects.filter(pk=outside.pk).update(outside=True)
    PreferenceFactory(person=deaf.person, kind=NOTES_CIRCULATED.slug, channel=Channel.NONE)
    circulate(july, colm)
    assert told() == names(ann)


def test_nobody_is_told_of_what_did_not_go_round(july, ann, colm):
    for refused, by, version in ((NotAllowed, officer(), 1), (Conflict, colm, 9)):
        with pytest.raises(refused):
            circulate(july, by, version)
    assert told() == []


def test_a_wards_forum_has_no_members_to_tell(gita):
    ward = WardFactory()
    forum = MeetingFactory(wards=[ward], notes=DRAFT, notes_status="draft")
    forum.officers_present.add(scrutiny_officer().person)
    councillor(of=ward)
    circulate(forum, gita)
    assert told() == []


@pytest.mark.parametrize("many", [1, 3])
def test_it_asks_as_much_for_three_members_as_for_one(july, body, many, django_assert_num_queries):
    users = [member(body, f"Member {number}") for number in range(many)]
    meeting = type(july).objects.with_bodies().get(pk=july.pk)
    with django_assert_num_queries(2):  # seats and logins
        found = who_reads_the_circulated(meeting)
    assert {person.user.pk for person in found} == {user.pk for user in users}


def test_the_kinds_are_offered_to_choose_a_way(july):
    assert set(KINDS) <= set(all_kinds())
    assert [kind.slug for kind in KINDS if not kind.when.endswith(".")] == []


def test_the_page_says_that_they_are_told(client, july, colm, ann):
    client.force_login(colm)
    page = client.post(f"{july.get_absolute_url()}notes/circulate/", {"version": 1}, follow=True)
    assert "Members who have a login are told." in page.content.decode()
    assert told() == names(ann)
