"""The agenda: numbered items in order, some of them exempt (S006, S008, S011, S012)."""

from django.db import transaction
from django.db.models import Max

from leadership.meetings.models import AgendaItem, Meeting
from leadership.meetings.services.locking import locked, saved
from leadership.people.models import User
from leadership.people.refusals import Conflict, Refused

OUTCOME_STANDS = (
    "It is recorded what this meeting did with those notes. Take that back first: choose “Not"
    " recorded”."
)


@transaction.atomic
def add_item(
    *,
    meeting: Meeting,
    heading: str,
    by: User,
    text: str = "",
    kind: str = AgendaItem.Kind.DISCUSSION,
    purpose: str = "",
    presenter: str = "",
    urgent_because: str = "",
    exempt: bool = False,
    notes_of: Meeting | None = None,
) -> AgendaItem:
    """Add an item at the end of the agenda. Urgent business states its special circumstances.

    `notes_of` is an earlier meeting of the same body, whose notes this item brings (S013).
    """
    meeting = locked(meeting, by=by)
    last = meeting.agenda.aggregate(last=Max("number"))["last"] or 0
    item = AgendaItem(meeting=meeting, number=last + 1)
    _write(item, heading, text, kind, urgent_because)
    _bring_notes_of(item, meeting, notes_of, by)
    item.purpose, item.presenter, item.exempt = purpose, presenter.strip(), exempt
    item.save()
    saved(meeting)
    return item


@transaction.atomic
def edit_item(
    *,
    item: AgendaItem,
    heading: str,
    text: str,
    kind: str,
    purpose: str,
    presenter: str,
    urgent_because: str,
    exempt: bool,
    notes_of: Meeting | None,
    by: User,
    version: int,
) -> AgendaItem:
    """Change an item; `version` is the meeting's."""
    meeting = locked(item.meeting, by=by, version=version)
    item = locked_item(item)
    _write(item, heading, text, kind, urgent_because)
    _bring_notes_of(item, meeting, notes_of, by)
    item.purpose, item.presenter, item.exempt = purpose, presenter.strip(), exempt
    item.save()
    saved(meeting)
    return item


def locked_item(item: AgendaItem) -> AgendaItem:
    found = AgendaItem.objects.select_for_update().filter(pk=item.pk).first()
    if found is None:
        raise Conflict("Somebody else removed this item.")
    return found


def _write(item: AgendaItem, heading: str, text: str, kind: str, urgent_because: str) -> None:
    if not heading.strip():
        raise Refused("Give the item a heading.", "heading")
    if kind == AgendaItem.Kind.URGENT and not urgent_because.strip():
        raise Refused(
            "State the special circumstances and the chair's opinion of them.", "urgent_because"
        )
    item.heading, item.text, item.kind = heading.strip(), text.strip(), kind
    item.urgent_because = urgent_because.strip() if kind == AgendaItem.Kind.URGENT else ""


def _bring_notes_of(item: AgendaItem, meeting: Meeting, notes_of: Meeting | None, by: User) -> None:
    if item.notes_of == notes_of:
        return
    if item.notes_outcome:
        raise Refused(OUTCOME_STANDS, "notes_of")
    seen = Meeting.objects.visible_to(by)
    if notes_of and not seen.earlier_of_the_same_body(meeting).filter(pk=notes_of.pk).exists():
        raise Refused("Choose an earlier meeting of the same body.", "notes_of")
    item.notes_of = notes_of


@transaction.atomic
def move_item(*, item: AgendaItem, up: bool, by: User) -> AgendaItem:
    """Change places with the item above or below; at the end of the list nothing happens."""
    meeting = locked(item.meeting, by=by)
    item = locked_item(item)
    if up:
        other = meeting.agenda.filter(number__lt=item.number).order_by("-number").first()
    else:
        other = meeting.agenda.filter(number__gt=item.number).order_by("number").first()
    if other is None:
        return item
    item.number, other.number = other.number, item.number
    item.save(update_fields=["number"])
    other.save(update_fields=["number"])
    saved(meeting)
    return item


@transaction.atomic
def remove_item(*, item: AgendaItem, by: User) -> None:
    """Take an item off the agenda and close the gap in the numbers.

    Refused while it has papers: an exempt item's papers would lose what keeps them closed; and
    while it says what became of an earlier meeting's notes.
    """
    meeting = locked(item.meeting, by=by)
    item = locked_item(item)
    if item.papers.exists():
        raise Conflict("This item has papers. Remove or move its papers first.")
    if item.notes_outcome:
        raise Conflict(OUTCOME_STANDS)
    number = item.number
    item.delete()
    for later in meeting.agenda.filter(number__gt=number).order_by("number"):
        later.number -= 1
        later.save(update_fields=["number"])
    saved(meeting)
