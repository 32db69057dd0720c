"""What one person may read of a meeting: the page and whoever else shows one ask here."""

from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, ExpressionWrapper, OuterRef, Q
from django.db.models.functions import JSONObject

from leadership.meetings import access
from leadership.meetings.committee_reading import CommitteeRecord, read_committee
from leadership.meetings.models import (
    AgendaItem,
    Attendance,
    AttendanceCount,
    Meeting,
    Paper,
    RequestReceived,
    Resolution,
)
from leadership.meetings.page_spans import notes_on_pages
from leadership.meetings.weekdays import weekday_warning
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
    shown: bool  # may what was recorded be read: the working record, or agreed notes?
    may_record: bool
    venue: str
    agenda: list[tuple[AgendaItem, list[Paper]]]
    papers: list[Paper]  # those that stand with no item
    counts: list[tuple[str, str]]  # kind and number, in words
    presence: list[Attendance]  # of a committee's meeting those of nobody who sits on it
    committee: CommitteeRecord | None
    notes: str
    circulated: str  # the draft as it was sent round, for those who sit on the committee
    changed_since: bool  # do the notes differ from what was sent round? Never said in public
    warnings: list[str]  # what the draft seems to hold that nobody should publish
    notes_brought: list[AgendaItem]  # items of later meetings that bring this meeting's notes
    page_notes: list[str]  # where the pages of the pack do not follow, for who writes the agenda
    weekday_warning: str

    @property
    def another_chair(self) -> bool:
        """Was somebody in the chair who is not appointed to it (S019)?"""
        appointed = self.committee and self.committee.appointed_chair
        return bool(appointed and self.meeting.chair_id and appointed.pk != self.meeting.chair_id)


def read(meeting: Meeting, user: Viewer) -> MeetingRecord:
    """The meeting as `user` may read it. Ask `Meeting.objects.visible_to` first."""
    working = access.may_see_working_record(user, meeting)
    agreed = meeting.notes_status == Meeting.NotesStatus.AGREED
    papers = list(access.papers_open_to(user, meeting).order_by("title", "version", "pk"))
    shown = working or agreed
    may_record = access.may_record(user, meeting)
    items = _items(meeting, user)
    present = _presence(meeting) if shown else []
    committee = read_committee(meeting, user, {row.person_id: row for row in present}, shown=shown)
    agenda = _agenda(meeting, items, papers)
    return MeetingRecord(
        meeting=meeting,
        working=working,
        shown=shown,
        may_record=may_record,
        venue=meeting.full_venue if working else meeting.published_venue,
        agenda=agenda,
        papers=[paper for paper in papers if paper.agenda_item_id is None],
        counts=_counts(meeting, working=working) if shown else [],
        presence=_not_members(present, committee),
        committee=committee,
        notes=meeting.notes if shown else "",
        circulated=_circulated(meeting, committee) if not shown else "",
        changed_since=working and meeting.circulated_at is not None and _differs(meeting),
        warnings=found_in(meeting.notes) if may_record and not agreed else [],
        notes_brought=[item for item in items if item.notes_of_id == meeting.pk],
        page_notes=notes_on_pages(item for item, _ in agenda) if may_record else [],
        weekday_warning=weekday_warning(meeting) if working else "",
    )


def _differs(meeting: Meeting) -> bool:
    return meeting.notes != meeting.circulated_notes


def _circulated(meeting: Meeting, committee: CommitteeRecord | None) -> str:
    """Draft notes go to those who sit on the committee, to nobody else before they are agreed."""
    return meeting.circulated_notes if committee and committee.sits_on_it else ""


def _not_members(present: list[Attendance], committee: CommitteeRecord | None) -> list[Attendance]:
    members = {seat.person_id for seat, _ in committee.members} if committee else set()
    return [row for row in present if row.person_id not in members]


def _items(meeting: Meeting, user: Viewer) -> list[AgendaItem]:
    """This meeting's items, and those of later meetings that bring its notes. One query.

    `earlier_seen` says whether this person may see the meeting whose notes an item brings; `parts`
    are the label and words of what was resolved, `received` what came of each instrument.
    """
    of_item = {"item": OuterRef("pk")}
    parts = Resolution.objects.filter(**of_item).order_by("position")
    received = RequestReceived.objects.filter(**of_item).order_by("instrument", "pk")
    seen = Meeting.objects.visible_to(user)
    return list(
        AgendaItem.objects.visible_to(user)
        .filter(Q(meeting=meeting) | Q(notes_of=meeting))
        .select_related("meeting", "notes_of", "notes_outcome_by__person")
        .annotate(
            earlier_seen=ExpressionWrapper(
                Q(notes_of__in=seen.values("pk")), output_field=BooleanField()
            ),
            parts=ArraySubquery(parts.values(part=JSONObject(label="label", text="text"))),
            received=ArraySubquery(
                received.values(came=JSONObject(instrument="instrument", what="what"))
            ),
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
