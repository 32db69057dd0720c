"""Counts, presence and notes of a meeting."""

from datetime import date, time

import pghistory
import pytest

from leadership.meetings import services
from leadership.meetings.attendance import Count
from leadership.meetings.models import Attendance, Meeting, Status
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.factories import AttendanceCountFactory, MeetingFactory, PersonFactory

TODAY = date(2017, 11, 15)


@pytest.fixture
def meeting(elmwick) -> Meeting:
    return MeetingFactory(ward=elmwick, date=TODAY, status=Status.SITTING, time=time(18, 30))


def counts(meeting) -> dict[str, tuple[int | None, bool]]:
    rows = meeting.attendance_counts.values_list("kind", "number", "approximate")
    return {kind: (number, approximate) for kind, number, approximate in rows}


def test_nought_about_fifty_not_taken_and_not_posted_stay_apart(meeting, wasim):
    posted = {
        "residents": Count(50, approximate=True),
        "councillors": Count(0),
        "officers": Count(None),
        "guests": None,
    }
    services.record_attendance(meeting=meeting, counts=posted, by=wasim, version=1)
    assert counts(meeting) == {
        "residents": (50, True),
        "councillors": (0, False),
        "officers": (None, False),
    }


def test_a_count_is_corrected_or_taken_back(meeting, wasim):
    AttendanceCountFactory(meeting=meeting, kind="residents", number=24)
    AttendanceCountFactory(meeting=meeting, kind="guests", number=3)
    posted = {"residents": Count(25), "guests": None}
    services.record_attendance(meeting=meeting, counts=posted, by=wasim)
    assert counts(meeting) == {"residents": (25, False)}


@pytest.mark.parametrize(
    ("there", "added"), [("residents", "all"), ("all", "residents"), ("all", "officers")]
)
def test_everyone_and_the_kinds_exclude_one_another(meeting, wasim, there, added):
    AttendanceCountFactory(meeting=meeting, kind=there, number=24)
    with pytest.raises(Refused, match="not both"):
        services.record_attendance(meeting=meeting, counts={added: Count(30)}, by=wasim)
    assert counts(meeting) == {there: (24, False)}


def test_everyone_may_replace_the_kinds_in_one_go(meeting, wasim):
    AttendanceCountFactory(meeting=meeting, kind="residents", number=24)
    posted = {"all": Count(30), "residents": None}
    services.record_attendance(meeting=meeting, counts=posted, by=wasim)
    assert counts(meeting) == {"all": (30, False)}


@pytest.mark.parametrize("status", [Status.SCHEDULED, Status.CANCELLED])
def test_nothing_is_counted_before_a_meeting_or_where_there_was_none(elmwick, wasim, status):
    meeting = MeetingFactory(ward=elmwick, date=TODAY, status=status)
    with pytest.raises(Conflict):
        services.record_attendance(meeting=meeting, counts={"all": Count(3)}, by=wasim)
    with pytest.raises(Conflict):
        services.write_notes(meeting=meeting, notes="Bins", by=wasim, version=1)
    assert counts(meeting) == {}


def test_a_coordinator_of_another_ward_records_nothing(oakham, wasim):
    meeting = MeetingFactory(ward=oakham, date=TODAY)
    with pytest.raises(NotAllowed):
        services.record_attendance(meeting=meeting, counts={"all": Count(3)}, by=wasim)
    with pytest.raises(NotAllowed):
        services.write_notes(meeting=meeting, notes="Bins", by=wasim, version=1)
    meeting.refresh_from_db()
    assert (counts(meeting), meeting.notes) == ({}, "")


@pytest.mark.django_db(transaction=True)
def test_the_second_of_two_counters_is_told_what_the_first_wrote(meeting, gita, wasim):
    with pghistory.context(user=wasim.pk):
        services.record_attendance(
            meeting=meeting, counts={"residents": Count(40, True)}, by=wasim, version=1
        )
    with pytest.raises(Conflict) as conflict:
        services.record_attendance(
            meeting=meeting, counts={"residents": Count(12)}, by=gita, version=1
        )
    (sentence,) = conflict.value.changes
    assert sentence.startswith("Wasim Coordinator wrote “Residents: about 40” on ")
    assert counts(meeting) == {"residents": (40, True)}


def test_presence_apology_and_absence_are_told_apart(meeting, wasim):
    anna, brian, carla = (PersonFactory(name=name) for name in ("Anna", "Brian", "Carla"))
    services.record_people(
        meeting=meeting,
        chair=anna,
        officers=[carla],
        presence={anna: "present", brian: "apologies"},
        topics="Parking, bins",
        finished=time(20, 5),
        by=wasim,
        version=1,
    )
    meeting.refresh_from_db()
    assert (meeting.chair, meeting.topics) == (anna, "Parking, bins")
    assert list(meeting.officers_present.all()) == [carla]
    assert dict(meeting.attendances.values_list("person__name", "how")) == {
        "Anna": Attendance.How.PRESENT,
        "Brian": Attendance.How.APOLOGIES,
    }
    services.record_people(
        meeting=meeting, chair=None, officers=[], presence={brian: ""}, by=wasim, version=2
    )
    assert list(meeting.attendances.values_list("person__name", flat=True)) == ["Anna"]


def test_the_chair_cannot_close_before_the_start(meeting, wasim):
    with pytest.raises(Refused, match="later than the start, 18:30"):
        services.record_people(
            meeting=meeting,
            chair=None,
            officers=[],
            presence={},
            finished=time(18, 30),
            by=wasim,
            version=1,
        )


def test_notes_are_drafted_agreed_and_reopened_with_a_reason(elmwick, wasim):
    meeting = MeetingFactory(ward=elmwick, date=TODAY)
    services.write_notes(meeting=meeting, notes=" Bins were discussed. ", by=wasim, version=1)
    services.agree_notes(meeting=meeting, by=wasim, version=2)
    meeting.refresh_from_db()
    assert (meeting.notes, meeting.notes_status) == ("Bins were discussed.", "agreed")
    with pytest.raises(Conflict, match="Reopen them, with a reason"):
        services.write_notes(meeting=meeting, notes="Other", by=wasim, version=3)
    with pytest.raises(Refused, match="Say why"):
        services.reopen_notes(meeting=meeting, reason=" ", by=wasim, version=3)
    services.reopen_notes(meeting=meeting, reason="A name was wrong", by=wasim, version=3)
    meeting.refresh_from_db()
    assert (meeting.notes, meeting.notes_status) == ("Bins were discussed.", "draft")
    event = meeting.history.order_by("pgh_id").last()
    assert event.pgh_context["reason"] == "A name was wrong"


def test_notes_are_agreed_only_after_the_meeting_and_only_if_there_are_any(meeting, wasim):
    with pytest.raises(Conflict, match="once the meeting was held"):
        services.agree_notes(meeting=meeting, by=wasim, version=1)
    services.hold_meeting(meeting=meeting, by=wasim)
    with pytest.raises(Conflict, match="no draft"):
        services.agree_notes(meeting=meeting, by=wasim, version=2)


def test_emptied_notes_are_no_notes(meeting, wasim):
    services.write_notes(meeting=meeting, notes="Bins", by=wasim, version=1)
    services.write_notes(meeting=meeting, notes="  ", by=wasim, version=2)
    meeting.refresh_from_db()
    assert (meeting.notes, meeting.notes_status) == ("", "none")
