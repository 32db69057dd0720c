"""The first lines of every service on a meeting: lock the row, ask, check the version."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from leadership.audit.editing import must_be_as_read
from leadership.audit.history import changes
from leadership.meetings import access
from leadership.meetings.models import Meeting, Status
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed


def locked(meeting: Meeting, *, by: User, version: int | None = None) -> Meeting:
    """The meeting as it is now, its row locked until the transaction ends.

    Raises NotAllowed where this user may not record it, and Conflict where `version` (what the
    editor read) is not the present one: with the changes in words, and nothing overwritten.
    """
    meetings = Meeting.objects.with_bodies().select_for_update(of=("self",))
    found = meetings.filter(pk=meeting.pk).first()
    if found is None:
        raise Conflict("This meeting was removed while you were writing: its import was undone.")
    meeting = found
    if not access.may_record(by, meeting):
        raise NotAllowed
    must_be_as_read(meeting, version, what="this meeting", since=_counted_since)
    return meeting


def saved(meeting: Meeting, *fields: str) -> Meeting:
    """Save these fields and the next version."""
    meeting.version += 1
    meeting.save(update_fields=[*fields, "version"])
    return meeting


def must_become(meeting: Meeting, status: str) -> None:
    if not meeting.can_become(status):
        raise Conflict(f"This meeting is {meeting.get_status_display().lower()} already.")


def must_have_begun(meeting: Meeting) -> None:
    if meeting.status not in {Status.SITTING, Status.HELD}:
        raise Conflict(f"This meeting is {meeting.get_status_display().lower()}: open it first.")


def _counted_since(meeting: Meeting, version: int) -> list[str]:
    """Counts posted or changed since the reader's version: they stand in rows of their own."""
    read: Any = meeting.history.filter(version=version).order_by("pgh_id").last()  # type: ignore[attr-defined]
    if read is None:
        return []
    since: datetime = read.pgh_created_at
    sentences = []
    for count in meeting.attendance_counts.order_by("kind"):
        late = [change for change in changes(count) if change.at > since]
        if late:
            at = timezone.localtime(late[-1].at)
            sentences.append(
                f"{late[-1].by or 'Somebody'} wrote “{count}” on {at:%-d %B %Y at %H:%M}."
            )
    return sentences
