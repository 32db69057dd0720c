"""Notes of an earlier meeting, confirmed or noted at a later one (S013, S014)."""

from django.db import transaction

from leadership.meetings.models import AgendaItem, Meeting
from leadership.meetings.services.agenda import locked_item
from leadership.meetings.services.locking import locked, must_have_begun, saved
from leadership.meetings.services.recording import agree_notes
from leadership.people.models import User
from leadership.people.refusals import Conflict


@transaction.atomic
def record_notes_outcome(
    *, item: AgendaItem, outcome: str, by: User, version: int, notes_version: int
) -> AgendaItem:
    """Record what the item's meeting did with the notes it brings: an AgendaItem.NotesOutcome, or
    "" where that is taken back. Draft notes that are confirmed become agreed notes.

    `version` is that of the item's meeting, `notes_version` that of the earlier one: who confirms
    has read the notes as they are. Noting changes nothing about the notes. What is taken back
    leaves them agreed: they are opened again with a reason, as any others.
    """
    meeting = locked(item.meeting, by=by, version=version)
    must_have_begun(meeting)
    item = locked_item(item)
    if item.notes_of_id is None:
        raise Conflict("This item brings no notes of an earlier meeting.")
    # the lock puts two meetings that confirm the same notes behind each other
    earlier = Meeting.objects.select_for_update(no_key=True).get(pk=item.notes_of_id)
    if outcome:
        _check_can_be_settled(item, earlier, meeting)
    if outcome == AgendaItem.NotesOutcome.CONFIRMED:
        _check_not_confirmed_elsewhere(item, earlier)
        if earlier.notes_status != Meeting.NotesStatus.AGREED:
            agree_notes(meeting=earlier, by=by, version=notes_version)
    item.notes_outcome, item.notes_outcome_by = outcome, by if outcome else None
    item.save(update_fields=["notes_outcome", "notes_outcome_by"])
    saved(meeting)
    return item


def _check_can_be_settled(item: AgendaItem, earlier: Meeting, meeting: Meeting) -> None:
    """Asked again here: a meeting may have been moved since it was put on the agenda."""
    before = Meeting.objects.earlier_of_the_same_body(meeting)
    if not before.filter(pk=earlier.pk).exists():
        raise Conflict("Those notes are not of an earlier meeting of the same body.")
    if earlier.notes_status == Meeting.NotesStatus.NONE:
        raise Conflict("That meeting has no notes yet. Write them first.")


def _check_not_confirmed_elsewhere(item: AgendaItem, earlier: Meeting) -> None:
    confirmed = AgendaItem.NotesOutcome.CONFIRMED
    others = earlier.notes_items.filter(notes_outcome=confirmed).exclude(pk=item.pk)
    first = others.select_related("meeting").first()
    if first is not None:
        raise Conflict(f"These notes were confirmed already: {first.meeting}.")
