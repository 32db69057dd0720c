"""Declarations of interest at a meeting: one by one, or that none were made (S003, S004)."""

from django.db import transaction

from leadership.meetings.models import AgendaItem, Declaration, Meeting
from leadership.meetings.services.locking import locked, must_have_begun, saved
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, Refused


@transaction.atomic
def record_declaration(
    *,
    meeting: Meeting,
    kind: str,
    by: User,
    version: int,
    person: Person | None = None,
    item: AgendaItem | None = None,
    text: str = "",
) -> Declaration:
    """Who declared what, of which item where it touches one; or Declaration.Kind.NONE, which says
    that it was asked and nobody declared anything. A declaration takes the place of a “none”."""
    meeting = locked(meeting, by=by, version=version)
    must_have_begun(meeting)
    declared = meeting.declarations.exclude(kind=Declaration.Kind.NONE)
    if kind == Declaration.Kind.NONE:
        if declared.exists():
            raise Refused("Interests are recorded already: remove them first.", "kind")
        saved(meeting)
        return meeting.declarations.get_or_create(kind=kind)[0]
    if person is None:
        raise Refused("Say who declared it.", "person")
    if not text.strip():
        raise Refused("Say what was declared.", "text")
    if item is not None and item.meeting_id != meeting.pk:
        raise Refused("That item stands on another meeting's agenda.", "item")
    meeting.declarations.filter(kind=Declaration.Kind.NONE).delete()
    saved(meeting)
    return Declaration.objects.create(
        meeting=meeting, kind=kind, person=person, item=item, text=text.strip()
    )


@transaction.atomic
def remove_declaration(*, declaration: Declaration, by: User) -> None:
    """Take a row off that was recorded by mistake; the history says that it was there."""
    meeting = locked(declaration.meeting, by=by)
    found = meeting.declarations.filter(pk=declaration.pk).first()
    if found is None:
        raise Conflict("Somebody else removed this.")
    found.delete()
    saved(meeting)
