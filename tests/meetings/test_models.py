"""What the database refuses of meetings and their records, and who may see which."""

from datetime import date, time

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError

from leadership.dates.models import year_calendar
from leadership.meetings.models import MOVES, Body, Meeting, Paper, Status
from tests.factories import (
    AgendaItemFactory,
    AttendanceCountFactory,
    AttendanceFactory,
    IssueFactory,
    MeetingBodyFactory,
    MeetingFactory,
    PaperFactory,
    WardFactory,
    WardForumFactory,
)
from tests.invariants import by_sql, refused_by, refuses
from tests.personas import administrator, coordinator, councillor, manager, officer
from wards.models import CouncillorTerm

pytestmark = pytest.mark.django_db

TODAY = date(2017, 11, 15)


class TestMeetings:
    def test_it_finishes_after_it_starts(self):
        refuses(
            MeetingFactory(time=time(19, 0), finished=time(20, 0)),
            "meeting_finishes_after_it_starts",
            "The finish must be later than the start.",
            finished=time(19, 0),
        )

    def test_an_unknown_start_does_not_stand_against_a_finish(self):
        MeetingFactory(time=None, finished=time(20, 0)).full_clean()

    def test_a_cancelled_one_says_why(self):
        refuses(
            MeetingFactory(status="cancelled"),
            "meeting_cancelled_with_a_reason",
            "Say why the meeting was cancelled.",
            cancelled_because="",
        )

    def test_notes_that_are_there_are_draft_or_agreed(self):
        refuses(
            MeetingFactory(),
            "meeting_notes_agree_with_their_status",
            "Notes that are there are draft or agreed.",
            notes="We met.",
        )

    def test_an_old_record_is_known_once(self):
        first = MeetingFactory(source="Old tracker", source_reference="7")
        second = MeetingFactory(source="Old tracker", source_reference="8")
        refused_by(
            "meeting_known_by_source_once", by_sql, second, source_reference=first.source_reference
        )

    def test_a_body_meets_once_at_a_meeting(self):
        meeting = MeetingFactory()
        other = MeetingBodyFactory(meeting=meeting, body=WardFactory().forum)
        refused_by(
            "meeting_body_once", by_sql, other, body=meeting.bodies.exclude(pk=other.body_id).get()
        )

    def test_every_status_has_its_moves(self):
        assert set(MOVES) == set(Status)
        assert not MeetingFactory(status="held").can_become("scheduled")
        assert MeetingFactory(status="cancelled").can_become("scheduled")

    def test_its_wards_are_its_bodies_wards(self):
        north, south = WardFactory(), WardFactory()
        meeting = MeetingFactory(wards=[north, south])
        committee = Body.objects.create(name="A committee", kind=Body.Kind.OTHER)
        MeetingBodyFactory(meeting=meeting, body=committee)
        assert meeting.wards == [north, south]

    def test_it_is_not_deleted_while_issues_rely_on_it(self):
        issue = IssueFactory(meeting=MeetingFactory())
        with pytest.raises(IntegrityError):
            issue.meeting.delete()


class TestBodies:
    def test_a_body_ends_after_it_starts(self):
        refuses(
            Body.objects.create(name="A board", kind=Body.Kind.BOARD, start=TODAY),
            "body_ends_after_it_starts",
            "The end must be later than the start.",
            end=TODAY,
        )

    def test_a_ward_has_one_forum(self):
        ward = WardFactory()
        with pytest.raises(IntegrityError, match="meetings_wardforum_ward_id_key"):
            WardForumFactory(ward=ward)


class TestAttendance:
    def test_an_approximate_count_needs_a_number(self):
        refuses(
            AttendanceCountFactory(number=50, approximate=True),
            "attendance_approximate_needs_a_number",
            "An approximate count needs a number.",
            number=None,
        )

    def test_a_count_is_never_below_nought(self):
        row = AttendanceCountFactory()
        refused_by("meetings_attendancecount_number_check", by_sql, row, number=-1)

    def test_a_kind_is_counted_once(self):
        first = AttendanceCountFactory()
        second = AttendanceCountFactory(meeting=first.meeting, kind="officers")
        refused_by("attendance_count_once_a_kind", by_sql, second, kind=first.kind)

    def test_a_person_is_there_once(self):
        first = AttendanceFactory()
        second = AttendanceFactory(meeting=first.meeting)
        refused_by("attendance_once", by_sql, second, person=first.person)

    def test_nought_not_taken_and_about_are_three_things(self):
        assert str(AttendanceCountFactory(number=0)) == "Residents: 0"
        assert str(AttendanceCountFactory(number=None)) == "Residents: not taken"
        assert str(AttendanceCountFactory(number=50, approximate=True)) == "Residents: about 50"

    def test_without_attendance_means_held_and_nothing_posted(self):
        missing = MeetingFactory()
        AttendanceCountFactory(number=None)
        MeetingFactory(status="scheduled")
        assert list(Meeting.objects.without_attendance()) == [missing]


class TestAgenda:
    def test_a_number_is_given_once(self):
        first = AgendaItemFactory()
        second = AgendaItemFactory(meeting=first.meeting)
        refused_by("agenda_number_once", by_sql, second, number=first.number)

    def test_urgent_business_says_why(self):
        refuses(
            AgendaItemFactory(),
            "agenda_urgent_with_a_reason",
            "Urgent business needs its special circumstances stated.",
            kind="urgent",
            urgent_opinion="It cannot wait.",
        )

    def test_urgent_business_has_the_chairmans_opinion(self):
        refuses(
            AgendaItemFactory(),
            "agenda_urgent_in_the_chairs_opinion",
            "Urgent business needs the Chairman's opinion recorded.",
            kind="urgent",
            urgent_because="The river rose.",
        )

    def test_an_exempt_item_closes_its_papers(self, settings, tmp_path):
        settings.MEDIA_ROOT = tmp_path
        exempt = AgendaItemFactory(exempt=True)
        opened = AgendaItemFactory(meeting=exempt.meeting)
        PaperFactory(meeting=exempt.meeting, agenda_item=exempt)
        PaperFactory(meeting=exempt.meeting, agenda_item=opened, exempt=True)
        free = PaperFactory(meeting=exempt.meeting, agenda_item=opened)
        loose = PaperFactory(meeting=exempt.meeting)
        assert list(Paper.objects.open_to_the_public().order_by("pk")) == [free, loose]
        assert list(exempt.meeting.agenda.open_to_the_public()) == [opened]


class TestVisibleTo:
    @pytest.fixture
    def private(self, elmwick):
        return MeetingFactory(ward=elmwick, public=False)

    @pytest.fixture
    def public(self):
        return MeetingFactory()

    def seen_by(self, user):
        return set(Meeting.objects.visible_to(user))

    def test_everybody_sees_public_ones(self, private, public):
        for user in (AnonymousUser(), officer(), councillor(), councillor(of=WardFactory())):
            assert self.seen_by(user) == {public}

    @pytest.mark.parametrize("persona", [councillor, coordinator])
    def test_a_wards_own_people_see_its_private_ones(self, private, public, elmwick, persona):
        assert self.seen_by(persona(of=elmwick)) == {private, public}

    @pytest.mark.parametrize("persona", [manager, administrator])
    def test_managers_see_all(self, private, public, persona):
        assert self.seen_by(persona()) == {private, public}

    def test_a_joint_private_one_is_seen_by_each_ward(self, elmwick, oakham):
        joint = MeetingFactory(wards=[elmwick, oakham], public=False)
        for ward in (elmwick, oakham):
            assert self.seen_by(councillor(of=ward)) == {joint}

    def test_it_goes_with_the_term(self, private, public, elmwick):
        user = councillor(of=elmwick)
        CouncillorTerm.objects.update(end=TODAY)
        assert self.seen_by(user) == {public}

    def test_it_goes_with_the_appointment(self, private, public, elmwick):
        user = coordinator(of=elmwick)
        user.person.coordinator_appointments.update(end=TODAY)
        assert self.seen_by(user) == {public}

    def test_a_switched_off_login_is_the_public(self, private, public, elmwick):
        user = councillor(of=elmwick)
        user.is_active = False
        assert self.seen_by(user) == {public}


class TestLists:
    def test_a_year_is_from_its_first_day_to_the_last(self):
        MeetingFactory(date=date(2016, 4, 30))
        first, last = MeetingFactory(date=date(2016, 5, 1)), MeetingFactory(date=date(2017, 4, 30))
        MeetingFactory(date=date(2017, 5, 1))
        found = Meeting.objects.in_year(year_calendar().year(2016)).latest_first()
        assert list(found) == [last, first]

    def test_a_joint_meeting_is_listed_once(self, elmwick, oakham):
        joint = MeetingFactory(wards=[elmwick, oakham])
        MeetingFactory()
        assert list(Meeting.objects.of_wards([elmwick, oakham])) == [joint]
        assert list(Meeting.objects.of_wards([oakham])) == [joint]

    def test_coming_ones_are_planned_or_under_way_the_nearest_first(self):
        MeetingFactory(status="scheduled", date=date(2017, 11, 14))
        MeetingFactory(status="cancelled", date=TODAY)
        later = MeetingFactory(status="scheduled", date=date(2017, 11, 16), time=time(19, 0))
        sooner = MeetingFactory(status="scheduled", date=date(2017, 11, 16), time=time(18, 0))
        today = MeetingFactory(status="sitting", date=TODAY)
        assert list(Meeting.objects.coming(TODAY)) == [today, sooner, later]

    def test_notes_are_due_of_held_meetings_without_any(self):
        due = MeetingFactory()
        MeetingFactory(notes="We met.")
        MeetingFactory(status="scheduled")
        assert list(Meeting.objects.notes_due()) == [due]

    def test_ward_forums_are_told_from_other_bodies(self):
        forum = MeetingFactory()
        other = Meeting.objects.create(date=TODAY)
        MeetingBodyFactory(
            meeting=other, body=Body.objects.create(name="A board", kind=Body.Kind.BOARD)
        )
        assert list(Meeting.objects.of_ward_forums()) == [forum]
