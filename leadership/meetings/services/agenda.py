"""The agenda: numbered items in order, some of them exempt (S006, S008, S009, S011, S012)."""

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
    urgent_opinion: str = "",
    page_from: int | None = None,
    page_to: int | None = None,
    handouts: bool = False,
    exempt: bool = False,
    notes_of: Meeting | None = None,
) -> AgendaItem:
    """Add an item at the end of the agenda. Urgent business states its special circumstances and
    the Chairman's opinion (S012); one page alone is the first and the last of its span.

    `notes_of` is an earlier meeting of the same body, whose notes this item brings (S013).
    """
    meeting = locked(meeting, by=by)
    last = meeting.agenda.aggregate(last=Max("number"))["last"] or 0
    item = AgendaItem(meeting=meeting, number=last + 1)
    _write(item, heading, text, kind)
    _write_urgency(item, urgent_because, urgent_opinion)
    _write_pages(item, page_from, page_to, handouts)
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
    urgent_opinion: str,
    page_from: int | None,
    page_to: int | None,
    handouts: bool,
    exempt: bool,
    notes_of: Meeting | None,
    by: User,
    version: int,
) -> AgendaItem:
    """Change an item; `version` is the meeting's."""
    meeting = locked(item.meeting, by=by, version=version)
    item = locked_item(item)
    _check_may_be(item, kind)
    _write(item, heading, text, kind)
    _write_urgency(item, urgent_because, urgent_opinion)
    _write_pages(item, page_from, page_to, handouts)
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


def _check_may_be(item: AgendaItem, kind: str) -> None:
    """Requests that are logged stay under an item that is for them."""
    if kind != AgendaItem.Kind.REQUESTS and item.requests_received.exists():
        raise Refused("Requests are logged under this item: it stays one for requests.", "kind")


def _write(item: AgendaItem, heading: str, text: str, kind: str) -> None:
    if not heading.strip():
        raise Refused("Give the item a heading.", "heading")
    item.heading, item.text, item.kind = heading.strip(), text.strip(), kind


def _write_urgency(item: AgendaItem, because: str, opinion: str) -> None:
    urgent = item.kind == AgendaItem.Kind.URGENT
    if urgent and not because.strip():
        raise Refused("State the special circumstances.", "urgent_because")
    if urgent and not opinion.strip():
        raise Refused("Record the Chairman's opinion that it is urgent.", "urgent_opinion")
    item.urgent_because = because.strip() if urgent else ""
    item.urgent_opinion = opinion.strip() if urgent else ""


def _write_pages(
    item: AgendaItem, page_from: int | None, page_to: int | None, handouts: bool
) -> None:
    if page_from is None and page_to is not None:
        raise Refused("Give the first page as well.", "page_from")
    page_to = page_from if page_to is None else page_to
    if page_from is not None and page_to is not None and page_to < page_from:
        raise Refused("The last page comes after the first.", "page_to")
    item.page_from, item.page_to = page_from, page_to
    item.handouts = handouts and item.kind == AgendaItem.Kind.ORAL


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
