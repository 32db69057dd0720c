"""What the services on meetings, committees and papers refuse, and that nothing is written then."""

from datetime import date, time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from leadership.meetings import services
from leadership.meetings.attendance import Count
from leadership.meetings.models import BodyAppointment, Meeting
from leadership.meetings.services import PastMeeting, record_past_meetings
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.committee_factories import (
    BodyAppointmentFactory,
    CommitteeFactory,
    CommitteeItemFactory,
    CommitteeMeetingFactory,
)
from tests.factories import AgendaItemFactory, MeetingFactory, PaperFactory, PersonFactory
from tests.personas import administrator, committee_services, manager, officer

MAY, JULY, DAY = date(2017, 5, 23), date(2017, 7, 26), date(2017, 8, 15)


@pytest.fixture
def meeting(elmwick):
    return MeetingFactory(ward=elmwick)


@pytest.fixture
def colm(db):
    return committee_services()


def version_of(meeting) -> int:
    return Meeting.objects.get(pk=meeting.pk).version


class TestTheAgenda:
    @pytest.mark.parametrize("heading", ["", " \n"])
    def test_an_item_has_a_heading(self, meeting, wasim, heading):
        with pytest.raises(Refused, match="^Give the item a heading") as refused:
            services.add_item(meeting=meeting, heading=heading, by=wasim)
        assert refused.value.field == "heading"
        assert (meeting.agenda.count(), version_of(meeting)) == (0, 1)

    def test_an_item_that_somebody_removed_is_not_moved_or_removed_again(self, meeting, wasim):
        bins, lamps = (AgendaItemFactory(meeting=meeting, number=number) for number in (1, 2))
        services.remove_item(item=meeting.agenda.get(pk=bins.pk), by=wasim)
        for service, more in ((services.move_item, {"up": False}), (services.remove_item, {})):
            with pytest.raises(Conflict, match="^Somebody else removed this item"):
                service(item=bins, by=wasim, **more)
        assert list(meeting.agenda.values_list("pk", "number")) == [(lamps.pk, 1)]
        assert version_of(meeting) == 2

    def test_a_meeting_whose_import_was_undone_takes_nothing(self, meeting, wasim):
        gone = Meeting.objects.get(pk=meeting.pk)
        meeting.meeting_bodies.all().delete()
        meeting.delete()
        with pytest.raises(Conflict, match="^This meeting was removed while you were writing"):
            services.add_item(meeting=gone, heading="Bins", by=wasim)


class TestPapers:
    def test_a_paper_has_a_title(self, meeting, wasim):
        told = {"kind": "report", "exempt": False, "by": wasim}
        upload = SimpleUploadedFile("report.pdf", b"%PDF-1.7 made up")
        with pytest.raises(Refused, match="^Give the paper a title") as refused:
            services.add_paper(meeting=meeting, upload=upload, title=" \t", **told)
        assert refused.value.field == "title"
        assert not meeting.papers.exists()

    def test_nor_does_it_lose_its_title(self, meeting, wasim):
        paper = PaperFactory(meeting=meeting, title="Bins")
        with pytest.raises(Refused, match="^Give the paper a title"):
            services.edit_paper(
                paper=paper, title=" ", kind="report", exempt=True, agenda_item=None, dated=None,
                by=wasim, version=1,
            )  # fmt: skip
        paper.refresh_from_db()
        assert (paper.title, paper.exempt, version_of(meeting)) == ("Bins", False, 1)


class TestNotes:
    def test_what_is_not_agreed_is_not_reopened(self, elmwick, wasim):
        draft = MeetingFactory(ward=elmwick, notes="The bins were full.")
        with pytest.raises(Conflict, match="^These notes are not agreed: you can change them"):
            services.reopen_notes(meeting=draft, reason="A name is wrong", by=wasim, version=1)
        assert (draft.notes_status, version_of(draft)) == ("draft", 1)

    def test_a_request_is_said_in_three_hundred_characters_a_line(self, colm):
        item = CommitteeItemFactory(kind="requests")
        told = {"item": item, "outcome": "none", "by": colm, "version": 1}
        with pytest.raises(Refused, match="^Use at most 300 characters a line") as refused:
            services.record_outcome(**told, received={"petition": ["Lamps", "x" * 301]})
        assert refused.value.field == "petition"
        item.refresh_from_db()
        assert (item.outcome, item.requests_received.count()) == ("", 0)
        services.record_outcome(**told, received={"petition": ["x" * 300]})
        assert item.requests_received.get().what == "x" * 300


class TestTheChairsAuthority:
    """A committee's own pages offer none of these; the services refuse them all the same."""

    @pytest.fixture
    def body(self, db):
        return CommitteeFactory()

    @pytest.fixture
    def chair(self, body):
        return BodyAppointmentFactory(body=body, capacity="chair", person__name="Ann Amber").person

    @pytest.fixture
    def act(self, body, chair, colm):
        authority = CommitteeItemFactory(
            meeting=CommitteeMeetingFactory(body=body), purpose="chair", outcome="agreed"
        )
        return {
            "body": body, "authority": authority, "on": DAY, "what": "Written to the lamp makers.",
            "why_urgent": "They went out.", "chair": chair,
            "chief_officer": PersonFactory(), "by": colm,
        }  # fmt: skip

    def test_it_rests_on_an_item_that_was_agreed(self, act):
        asked_only = CommitteeItemFactory(meeting=act["authority"].meeting, purpose="chair")
        with pytest.raises(Refused, match="^That item is not recorded as agreed or resolved"):
            services.record_delegated_act(**act | {"authority": asked_only})
        assert not act["body"].delegated_acts.exists()

    def test_others_record_no_use_of_it_and_write_no_terms(self, act, body):
        for user in (administrator(), officer()):
            with pytest.raises(NotAllowed):
                services.write_terms(body=body, year=2017, text="To look.", by=user)
            with pytest.raises(NotAllowed):
                services.record_delegated_act(**act | {"by": user})
        assert (body.delegated_acts.count(), body.terms_of_reference.count()) == (0, 0)


def test_a_seat_that_says_when_it_ends_takes_no_term_over(colm):
    body = CommitteeFactory()
    held = BodyAppointmentFactory(body=body, start=MAY)
    seat = services.appoint_to_body(
        body=body, person=held.person, capacity="deputy", start=JULY, end=date(2018, 1, 1), by=colm
    )
    assert (seat.group, seat.end, seat.ends_at) == ("Yellow Group", date(2018, 1, 1), "")
    held.refresh_from_db()
    assert (held.end, BodyAppointment.objects.count()) == (JULY, 2)


class TestOldRecords:
    def past(self, *bodies, **said):
        return PastMeeting(bodies=list(bodies), date=date(2016, 7, 12), **{"status": "held"} | said)

    def test_a_meeting_of_nobody_is_refused_with_all_the_others(self, elmwick):
        forum = elmwick.forum.pk
        with pytest.raises(Refused, match="^A meeting needs at least one body that met"):
            record_past_meetings(meetings=[self.past(forum), self.past()], by=manager())
        assert not Meeting.objects.exists()

    def test_each_officer_is_there_once_and_what_is_said_is_kept(self, elmwick, oakham):
        cora, otto = PersonFactory(name="Cora"), PersonFactory(name="Otto")
        said = self.past(
            elmwick.forum.pk, oakham.forum.pk, elmwick.forum.pk, officers=[otto, cora, otto],
            counts={"residents": Count(40, True)}, time=time(19, 0),
        )  # fmt: skip
        (meeting,) = record_past_meetings(meetings=[said], by=None)
        assert {body.pk for body in meeting.bodies.all()} == {elmwick.forum.pk, oakham.forum.pk}
        assert sorted(person.name for person in meeting.officers_present.all()) == ["Cora", "Otto"]
        assert meeting.attendance_counts.get().approximate is True
