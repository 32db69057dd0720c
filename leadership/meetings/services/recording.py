"""What a meeting leaves behind: counts, who was there, notes."""

from collections.abc import Iterable, Mapping
from datetime import time as Time

import pghistory
from django.db import transaction

from leadership.meetings.attendance import Count
from leadership.meetings.models import Attendance, AttendanceCount, Meeting, Status
from leadership.meetings.services.arranging import check_finish
from leadership.meetings.services.locking import locked, must_have_begun, saved
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, Refused

Kind = AttendanceCount.Kind


@transaction.atomic
def record_attendance(
    *,
    meeting: Meeting,
    counts: Mapping[str, Count | None],
    by: User,
    version: int | None = None,
) -> Meeting:
    """Post visits by kind. `counts` maps AttendanceCount.Kind to a Count, or to None where it was
    not posted; kinds left out stay as they are. Everyone-not-split and split kinds exclude one
    another: together they would count people twice.
    """
    meeting = locked(meeting, by=by, version=version)
    must_have_begun(meeting)
    posted = {row.kind: row for row in meeting.attendance_counts.all()}
    after = {kind for kind in posted if kind not in counts}
    after |= {kind for kind, count in counts.items() if count is not None}
    if Kind.ALL in after and len(after) > 1:
        raise Refused(
            "Give one number for everyone, or a number for each kind: not both.", Kind.ALL
        )
    for kind, count in counts.items():
        if count is None:
            AttendanceCount.objects.filter(meeting=meeting, kind=kind).delete()
        else:
            AttendanceCount.objects.update_or_create(
                meeting=meeting,
                kind=kind,
                defaults={"number": count.number, "approximate": count.approximate},
            )
    return saved(meeting)


@transaction.atomic
def record_people(
    *,
    meeting: Meeting,
    chair: Person | None,
    officers: Iterable[Person],
    presence: Mapping[Person, str],
    by: User,
    version: int,
    topics: str = "",
    finished: Time | None = None,
) -> Meeting:
    """Who chaired, which officers served, which office-holders were present, sent apologies or
    stayed away (S007, S019). `presence` maps a person to Attendance.How, or to "" for not
    recorded; people left out stay as they are. Never a resident.
    """
    meeting = locked(meeting, by=by, version=version)
    must_have_begun(meeting)
    check_finish(meeting, finished)
    meeting.officers_present.set(officers)
    for person, how in presence.items():
        if how:
            Attendance.objects.update_or_create(
                meeting=meeting, person=person, defaults={"how": how}
            )
        else:
            Attendance.objects.filter(meeting=meeting, person=person).delete()
    meeting.chair, meeting.topics, meeting.finished = chair, topics.strip(), finished
    return saved(meeting, "chair", "topics", "finished")


@transaction.atomic
def write_notes(*, meeting: Meeting, notes: str, by: User, version: int) -> Meeting:
    """Write or change draft notes. Agreed notes are reopened first, with a reason."""
    meeting = locked(meeting, by=by, version=version)
    must_have_begun(meeting)
    if meeting.notes_status == Meeting.NotesStatus.AGREED:
        raise Conflict(
            "These notes are agreed. Reopen them, with a reason, before you change them."
        )
    # a browser ends lines its own way, and every line would look changed to whoever compares
    meeting.notes = notes.replace("\r\n", "\n").strip()
    written = Meeting.NotesStatus.DRAFT if meeting.notes else Meeting.NotesStatus.NONE
    meeting.notes_status = written
    return saved(meeting, "notes", "notes_status")


@transaction.atomic
def agree_notes(*, meeting: Meeting, by: User, version: int) -> Meeting:
    """The draft is agreed, and with a public meeting published, its counts too."""
    meeting = locked(meeting, by=by, version=version)
    if meeting.status != Status.HELD:
        raise Conflict("Notes are agreed once the meeting was held.")
    if meeting.notes_status != Meeting.NotesStatus.DRAFT:
        raise Conflict("There is no draft that could be agreed.")
    meeting.notes_status = Meeting.NotesStatus.AGREED
    return saved(meeting, "notes_status")


@transaction.atomic
def reopen_notes(*, meeting: Meeting, reason: str, by: User, version: int) -> Meeting:
    """Agreed notes become a draft again and leave the public page. The history keeps the reason."""
    meeting = locked(meeting, by=by, version=version)
    if meeting.notes_status != Meeting.NotesStatus.AGREED:
        raise Conflict("These notes are not agreed: you can change them.")
    if not reason.strip():
        raise Refused("Say why the notes are opened again.", "reason")
    with pghistory.context(reason=reason.strip(), user=by.pk):
        meeting.notes_status = Meeting.NotesStatus.DRAFT
        return saved(meeting, "notes_status")
