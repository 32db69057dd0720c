"""What one person may read of a meeting: the page and whoever else shows one ask here."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import BooleanField, ExpressionWrapper, Q

from leadership.meetings import access
from leadership.meetings.models import AgendaItem, Attendance, AttendanceCount, Meeting, Paper
from leadership.people.access import Viewer
from leadership.people.personal_data import found_in

FEWEST_PUBLISHED = 5  # smaller counts of people could point at somebody
# office-holders come in their public duty; everybody else is a private person
PRIVATE_PEOPLE = {
    AttendanceCount.Kind.RESIDENTS,
    AttendanceCount.Kind.GUESTS,
    AttendanceCount.Kind.ALL,
}


@dataclass(frozen=True)
class MeetingRecord:
    """A meeting as one person may read it. `working` says whether that is the working record:
    draft notes, counts before they are agreed, a venue that is not published."""

    meeting: Meeting
    working: bool
    may_record: bool
    venue: str
    agenda: list[tuple[AgendaItem, list[Paper]]]
    papers: list[Paper]  # those that stand with no item
    counts: list[tuple[str, str]]  # kind and number, in words
    presence: list[Attendance]
    notes: str
    warnings: list[str]  # what the draft seems to hold that nobody should publish
    notes_brought: list[AgendaItem]  # items of later meetings that bring this meeting's notes


def read(meeting: Meeting, user: Viewer) -> MeetingRecord:
    """The meeting as `user` may read it. Ask `Meeting.objects.visible_to` first."""
    working = access.may_see_working_record(user, meeting)
    agreed = meeting.notes_status == Meeting.NotesStatus.AGREED
    papers = list(access.papers_open_to(user, meeting).order_by("title", "version", "pk"))
    shown = working or agreed
    may_record = access.may_record(user, meeting)
    items = _items(meeting, user)
    return MeetingRecord(
        meeting=meeting,
        working=working,
        may_record=may_record,
        venue=meeting.full_venue if working else meeting.published_venue,
        agenda=_agenda(meeting, items, papers),
        papers=[paper for paper in papers if paper.agenda_item_id is None],
        counts=_counts(meeting, working=working) if shown else [],
        presence=_presence(meeting) if shown else [],
        notes=meeting.notes if shown else "",
        warnings=found_in(meeting.notes) if may_record and not agreed else [],
        notes_brought=[item for item in items if item.notes_of_id == meeting.pk],
    )


def _items(meeting: Meeting, user: Viewer) -> list[AgendaItem]:
    """This meeting's items, and those of later meetings that bring its notes. One query.

    `earlier_seen` says whether this person may see the meeting whose notes an item brings.
    """
    seen = Meeting.objects.visible_to(user)
    return list(
        AgendaItem.objects.visible_to(user)
        .filter(Q(meeting=meeting) | Q(notes_of=meeting))
        .select_related("meeting", "notes_of", "notes_outcome_by__person")
        .annotate(
            earlier_seen=ExpressionWrapper(
                Q(notes_of__in=seen.values("pk")), output_field=BooleanField()
            )
        )
        .order_by("meeting__date", "meeting", "number")
    )


def _agenda(
    meeting: Meeting, items: list[AgendaItem], papers: list[Paper]
) -> list[tuple[AgendaItem, list[Paper]]]:
    return [
        (item, [paper for paper in papers if paper.agenda_item_id == item.pk])
        for item in items
        if item.meeting_id == meeting.pk
    ]


def _counts(meeting: Meeting, *, working: bool) -> list[tuple[str, str]]:
    kinds = AttendanceCount.Kind.values
    rows = sorted(meeting.attendance_counts.all(), key=lambda row: kinds.index(row.kind))
    return [(row.get_kind_display(), number_in_words(row, working=working)) for row in rows]


def number_in_words(row: AttendanceCount, *, working: bool) -> str:
    if row.number is None:
        return "not taken"
    small = 0 < row.number < FEWEST_PUBLISHED
    if small and not working and row.kind in PRIVATE_PEOPLE:
        return f"fewer than {FEWEST_PUBLISHED}"
    return f"about {row.number}" if row.approximate else str(row.number)


def _presence(meeting: Meeting) -> list[Attendance]:
    return list(meeting.attendances.select_related("person").order_by("how", "person__name", "pk"))


def length(meeting: Meeting) -> timedelta | None:
    """How long it lasted, where start and finish are known (S031)."""
    if not (meeting.time and meeting.finished):
        return None
    day = meeting.date
    return datetime.combine(day, meeting.finished) - datetime.combine(day, meeting.time)
