"""What the database refuses of committees: seats, dates, declarations, notes and acts."""

from datetime import date, datetime, time

import pytest
from django.db import IntegrityError
from django.utils import timezone

from leadership.dates.vague import VagueDate
from leadership.meetings.models import Body, BodyAppointment, Meeting, ScheduledDate
from tests.committee_factories import (
    BodyAppointmentFactory,
    CommitteeFactory,
    CommitteeItemFactory,
    CommitteeMeetingFactory,
    DeclarationFactory,
    DelegatedActFactory,
    MeetingScheduleFactory,
    RequestReceivedFactory,
    ResolutionFactory,
    ScheduledDateFactory,
    TermsOfReferenceFactory,
)
from tests.factories import AgendaItemFactory, PersonFactory, WardFactory
from tests.invariants import by_sql, insert_by_sql, refused_by, refuses
from tests.jobs_skills.constraint_attempts import VAGUE

pytestmark = pytest.mark.django_db

WHEN_RULES = {
    "scheduled_date_when_kind", "scheduled_date_when_year", "scheduled_date_when_first_day",
    "scheduled_date_when_order", "scheduled_date_when_month", "scheduled_date_when_length",
    "scheduled_date_when_days", "scheduled_date_when_count",
}  # fmt: skip
MAY, JULY = date(2017, 5, 23), date(2017, 7, 26)
SENT = timezone.make_aware(datetime(2017, 8, 1, 9, 30))


class TestBodies:
    def test_a_body_is_no_sub_committee_of_itself(self):
        body = CommitteeFactory()
        refuses(
            body,
            "body_not_its_own_parent",
            "A body is not a sub-committee of itself.",
            parent=body,
        )

    def test_forums_boards_and_district_committees_are_no_committees(self):
        WardFactory()
        for kind in (Body.Kind.BOARD, Body.Kind.DISTRICT_COMMITTEE):
            CommitteeFactory(kind=kind)
        kinds = [kind for kind in Body.Kind if kind not in Body.NO_COMMITTEES]
        committees = [CommitteeFactory(kind=kind) for kind in reversed(kinds)]
        assert list(Body.objects.committees().in_kind_order()) == committees[::-1]
        assert all(body.is_committee for body in committees)
        assert len(kinds) == 7

    def test_scrutinys_own_are_its_committees_and_what_is_below_them(self):
        scrutiny, cabinet = CommitteeFactory(), CommitteeFactory(kind="cabinet_committee")
        below = [CommitteeFactory(kind="sub_committee", parent=p) for p in (scrutiny, cabinet)]
        alone = CommitteeFactory(kind="sub_committee")
        bodies = [scrutiny, cabinet, *below, alone]
        assert [body.is_of_scrutiny for body in bodies] == [True, False, True, False, False]


class TestAppointments:
    def test_it_ends_after_it_starts(self):
        refuses(
            BodyAppointmentFactory(start=MAY),
            "body_appointment_ends_after_it_starts",
            "The end must be later than the start.",
            end=MAY,
        )

    def test_a_person_sits_on_a_body_once_at_a_time(self):
        first = BodyAppointmentFactory(start=MAY)
        second = BodyAppointmentFactory(body=first.body, start=JULY)
        sentence = "This person already sits on this body in that time."
        refuses(second, "body_appointment_once_at_a_time", sentence, person=first.person)
        by_sql(first, end=JULY)
        by_sql(second, person=first.person)
        assert BodyAppointment.objects.filter(person=first.person).count() == 2

    @pytest.mark.parametrize("capacity", ["chair", "deputy"])
    def test_there_is_one_chair_and_one_deputy_at_a_time(self, capacity):
        first = BodyAppointmentFactory(capacity=capacity)
        second = BodyAppointmentFactory(body=first.body)
        refuses(
            second,
            "body_appointment_one_chair_at_a_time",
            "Somebody else is chair, or deputy, in that time.",
            capacity=capacity,
        )
        BodyAppointmentFactory(capacity=capacity)  # of another body
        assert BodyAppointment.objects.chairing().count() == 2

    def test_members_are_as_many_as_there_are(self):
        body = CommitteeFactory()
        seats = [BodyAppointmentFactory(body=body) for _ in range(3)]
        assert list(BodyAppointment.objects.of_body(body).order_by("pk")) == seats

    def test_it_is_in_force_from_its_start_to_the_day_before_its_end(self):
        seat = BodyAppointmentFactory(start=MAY, end=JULY)
        days = [date(2017, 5, 22), MAY, date(2017, 7, 25), JULY]
        assert [seat.in_force(day) for day in days] == [False, True, True, False]


class TestDeclarations:
    NAMES = "declaration_names_who_and_what"
    SAID = "Say who declared what; none declared stands alone."

    def test_one_says_who_and_what(self):
        row = DeclarationFactory()
        refuses(row, self.NAMES, self.SAID, person=None)
        refuses(row, self.NAMES, self.SAID, text="")

    def test_none_stands_alone(self):
        none = DeclarationFactory(kind="none", person=None, text="")
        refuses(none, self.NAMES, self.SAID, person=PersonFactory())
        refuses(none, self.NAMES, self.SAID, text="A house")
        item = CommitteeItemFactory(meeting=none.meeting)
        refuses(none, self.NAMES, self.SAID, item=item)

    def test_none_is_recorded_once(self):
        none = DeclarationFactory(kind="none", person=None, text="")
        again = DeclarationFactory.build(
            meeting=none.meeting, kind="none", person=None, text="", item=None
        )
        refused_by("declaration_none_once", insert_by_sql, again)


class TestDates:
    def test_a_body_has_its_dates_once_a_year(self):
        first = MeetingScheduleFactory()
        second = MeetingScheduleFactory(body=first.body, year=2018)
        sentence = "This body has its dates for this year already."
        refuses(second, "meeting_schedule_once_a_year", sentence, year=2017)

    @pytest.mark.parametrize("rule, when, wrong, right", VAGUE, ids=[each[0] for each in VAGUE])
    def test_a_date_is_a_vague_date(self, rule, when, wrong, right):
        row = ScheduledDateFactory(when=when)
        refused_by(f"scheduled_date_when_{rule}", by_sql, row, **wrong)
        row.refresh_from_db()
        assert row.when == when
        by_sql(row, **right)

    def test_each_rule_of_vague_dates_is_attempted(self):
        names = {
            constraint.name
            for constraint in ScheduledDate._meta.constraints
            if constraint.name.startswith("scheduled_date_when")
        }
        assert names == {f"scheduled_date_when_{rule}" for rule, *_ in VAGUE} == WHEN_RULES

    def test_a_meeting_is_one_date(self):
        first, second = ScheduledDateFactory(), ScheduledDateFactory()
        by_sql(first, meeting=CommitteeMeetingFactory())
        first.refresh_from_db()
        with pytest.raises(IntegrityError, match="meeting_id"):
            ScheduledDate.objects.filter(pk=second.pk).update(meeting=first.meeting)

    def test_several_days_are_provisional_and_days_off_the_weekday_are_found(self):
        schedule = MeetingScheduleFactory(weekday=2)  # Wednesdays
        fixed = ScheduledDateFactory(schedule=schedule, when=VagueDate.on(date(2018, 3, 1)))
        either = VagueDate.several(date(2018, 4, 4), date(2018, 4, 11))
        open_still = ScheduledDateFactory(schedule=schedule, when=either)
        assert (fixed.is_provisional, open_still.is_provisional) == (False, True)
        assert (fixed.off_the_weekday, open_still.off_the_weekday) == ([date(2018, 3, 1)], [])

    def test_without_a_usual_weekday_no_day_is_off_it(self):
        assert ScheduledDateFactory(when=VagueDate.on(date(2018, 3, 1))).off_the_weekday == []


def test_terms_of_reference_are_there_once_a_year():
    first = TermsOfReferenceFactory()
    second = TermsOfReferenceFactory(body=first.body, year=2016)
    sentence = "This body has its terms for this year already."
    refuses(second, "terms_of_reference_once_a_year", sentence, year=2017)


def test_the_chair_and_the_chief_officer_are_two_people():
    act = DelegatedActFactory()
    sentence = "The Chair and the Chief Officer are two people."
    refuses(act, "delegated_act_by_two", sentence, chief_officer=act.chair)


class TestItems:
    def test_pages_are_given_in_order(self):
        item, name = CommitteeItemFactory(), "agenda_pages_in_order"
        sentence = "Give the first and the last page, the first one first."
        refuses(item, name, sentence, page_from=24, page_to=3)
        refuses(item, name, sentence, page_from=0, page_to=3)
        refused_by(name, by_sql, item, page_from=3)
        refused_by(name, by_sql, item, page_to=3)
        by_sql(item, page_from=7, page_to=7)

    def test_only_an_oral_update_comes_with_handouts(self):
        item = AgendaItemFactory(kind="report")
        sentence = "Only an oral update comes with handouts."
        refuses(item, "agenda_handouts_of_an_oral_update", sentence, handouts=True)

    def test_a_part_of_a_resolution_has_its_place(self):
        first = ResolutionFactory()
        second = ResolutionFactory(item=first.item)
        sentence = "This item has a part at this place already."
        refuses(second, "resolution_position_once", sentence, position=1)

    def test_that_no_petition_came_is_recorded_once(self):
        none = RequestReceivedFactory()
        again = RequestReceivedFactory(item=none.item, what="From Elm Row, about lamps")
        sentence = "It is recorded already that none of these came."
        refuses(again, "request_received_none_once", sentence, what="")
        RequestReceivedFactory(item=none.item, instrument="ccfa")
        assert [str(row) for row in none.item.requests_received.all()] == [
            "Petition: none",
            "Petition: From Elm Row, about lamps",
            "Councillor call for action: none",
        ]


class TestMeetings:
    def test_only_a_webcast_has_a_web_address(self):
        refuses(
            CommitteeMeetingFactory(),
            "meeting_webcast_address_of_a_webcast",
            "Only a meeting that is webcast has a web address for it.",
            webcast_address="https://webcast.example/1",
        )

    def test_notes_that_were_sent_round_have_their_text_and_time(self):
        meeting, name = (
            CommitteeMeetingFactory(notes="Noted."),
            "meeting_notes_circulated_with_a_time",
        )
        refused_by(name, by_sql, meeting, circulated_notes="Noted.")
        refused_by(name, by_sql, meeting, circulated_at=SENT)
        by_sql(meeting, circulated_notes="Noted.", circulated_at=SENT)

    def test_the_weekday_of_the_paper_is_kept_and_compared(self):
        meeting = CommitteeMeetingFactory(date=date(2018, 3, 1), stated_weekday=2)
        right = CommitteeMeetingFactory(date=date(2018, 3, 1), stated_weekday=3)
        unsaid = CommitteeMeetingFactory(date=date(2018, 3, 1))
        found = [each.weekday_differs for each in (meeting, right, unsaid)]
        assert found == [True, False, False]

    def test_its_length_is_from_start_to_finish(self):
        meeting = CommitteeMeetingFactory(time=time(10, 30), finished=time(12, 25))
        assert str(meeting.length) == "1:55:00"
        assert CommitteeMeetingFactory(time=time(10, 30)).length is None

    def test_its_committees_are_the_bodies_that_are_some(self):
        meeting = CommitteeMeetingFactory()
        meeting.meeting_bodies.create(body=WardFactory().forum)
        found = Meeting.objects.with_bodies().get(pk=meeting.pk)
        assert found.committees == [meeting.bodies.get(kind="scrutiny")]
