"""Draft notes sent round before the meeting that confirms them: their text then stays (S013)."""

from django.db import transaction

from leadership import dates
from leadership.meetings.models import Meeting, Status
from leadership.meetings.notices import tell_notes_circulated
from leadership.meetings.services.locking import locked, saved
from leadership.people.models import User
from leadership.people.refusals import Conflict


@transaction.atomic
def circulate_notes(*, meeting: Meeting, by: User, version: int) -> Meeting:
    """Freeze the draft as it is, with the time. Notes may be corrected until they are agreed, and
    the corrections are marked against this text; sent round again, it is the later text. Who sits
    on the committee is told each time.

    Raises Conflict where there is no draft, or it was sent round as it is.
    """
    meeting = locked(meeting, by=by, version=version)
    if meeting.status != Status.HELD:
        raise Conflict("Notes are circulated once the meeting was held.")
    if meeting.notes_status != Meeting.NotesStatus.DRAFT:
        raise Conflict("There is no draft that could be circulated.")
    if meeting.circulated_notes == meeting.notes:
        raise Conflict("These notes were circulated already, as they are.")
    meeting.circulated_notes, meeting.circulated_at = meeting.notes, dates.now()
    saved(meeting, "circulated_notes", "circulated_at")
    tell_notes_circulated(meeting, by=by)
    return meeting
