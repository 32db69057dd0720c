"""What came of an item, part by part, and what came under an item for requests (S016, S024)."""

from collections.abc import Mapping, Sequence

from django.db import transaction

from leadership.meetings.models import AgendaItem, Meeting, RequestReceived, Resolution
from leadership.meetings.services.agenda import locked_item
from leadership.meetings.services.locking import locked, must_have_begun, saved
from leadership.people.models import User
from leadership.people.refusals import Conflict, Refused

Outcome = AgendaItem.Outcome
WITHOUT_PARTS = {"", Outcome.DISCUSSED, Outcome.NONE}
LONGEST_LABEL, LONGEST_REQUEST = 8, 300


@transaction.atomic
def record_outcome(
    *,
    item: AgendaItem,
    outcome: str,
    by: User,
    version: int,
    text: str = "",
    parts: Sequence[tuple[str, str]] = (),
    received: Mapping[str, Sequence[str] | None] | None = None,
) -> AgendaItem:
    """Record an AgendaItem.Outcome, or "" where that is taken back, with what was said and the
    parts of what was resolved: label and words, in order.

    `received` maps a RequestReceived.Instrument to what came of it: nothing in the list says that
    none came, None that it is not recorded. Raises Conflict before the meeting began and once its
    notes are agreed, for it is part of them.
    """
    meeting = locked(item.meeting, by=by, version=version)
    must_have_begun(meeting)
    if meeting.notes_status == Meeting.NotesStatus.AGREED:
        raise Conflict("The notes of this meeting are agreed. Open them again first.")
    item = locked_item(item)
    _check_parts(outcome, text, parts)
    item.outcome, item.outcome_text = outcome, text.strip()
    item.save(update_fields=["outcome", "outcome_text"])
    item.resolutions.all().delete()
    Resolution.objects.bulk_create(
        Resolution(item=item, position=place, label=label, text=words)
        for place, (label, words) in enumerate(parts, start=1)
    )
    if received is not None:
        _write_received(item, received)
    saved(meeting)
    return item


def _check_parts(outcome: str, text: str, parts: Sequence[tuple[str, str]]) -> None:
    if parts and outcome in WITHOUT_PARTS:
        raise Refused("Parts belong to what was resolved, agreed or noted.", "parts")
    if outcome == Outcome.RESOLVED and not parts and not text.strip():
        raise Refused("Say what was resolved.", "parts")
    if any(len(label) > LONGEST_LABEL for label, _ in parts):
        raise Refused(f"A label has at most {LONGEST_LABEL} characters.", "parts")


def _write_received(item: AgendaItem, received: Mapping[str, Sequence[str] | None]) -> None:
    if item.kind != AgendaItem.Kind.REQUESTS:
        raise Refused("Only an item for requests has any.")
    for instrument, said in received.items():
        if any(len(words) > LONGEST_REQUEST for words in said or []):
            raise Refused(f"Use at most {LONGEST_REQUEST} characters a line.", instrument)
        item.requests_received.filter(instrument=instrument).delete()
        if said is not None:
            RequestReceived.objects.bulk_create(
                RequestReceived(item=item, instrument=instrument, what=words)
                for words in said or [""]
            )
