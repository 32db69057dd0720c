"""Meetings of a board. Arranging, moving, holding and notes are the meetings room's services; what
a board has beside them, and the priorities it named, stand here (S328, S338, S340, S349)."""

from collections.abc import Iterable, Mapping
from datetime import date as Date
from datetime import time as Time

from django.db import transaction

from jobs_skills import access
from jobs_skills.models import (
    Board,
    BoardMeeting,
    BoardScheme,
    LocalPlan,
    PlanTheme,
    SectorAttendance,
    TimetableEntry,
)
from leadership.dates.vague import VagueDate
from leadership.meetings import services as meetings
from leadership.meetings.attendance import Count
from leadership.meetings.models import AttendanceCount, Meeting, Status
from leadership.people.models import Organisation, Person, User
from leadership.people.refusals import NotAllowed, Refused

LONGEST_PRIORITY = 160
INITIAL_MEETINGS = "Initial meeting or summit in each area"  # J&S 3.4
INITIAL_MEETINGS_BY = VagueDate.by(Date(2017, 7, 31))


@transaction.atomic
def arrange_meeting(
    *,
    board: Board,
    date: Date,
    by: User,
    time: Time | None = None,
    venue: str = "",
    venue_address: str = "",
    venue_is_public: bool = False,
    public: bool = True,
    purpose: str = BoardMeeting.Purpose.BOARD,
    convened_by: str = "",
    convener: Organisation | None = None,
    chaired_by: str = "",
    chair: Person | None = None,
    topics: str = "",
) -> BoardMeeting:
    """Plan a meeting of the board, the inaugural one or another. Several boards may meet on one
    day. Raises Refused where the board has its inaugural meeting already."""
    board = _locked(board, by)
    if purpose == BoardMeeting.Purpose.INAUGURAL:
        _check_no_inaugural_yet(board)
    _check_convener(convened_by, convener)
    meeting = meetings.plan_meeting(
        bodies=[board],
        date=date,
        by=by,
        time=time,
        venue=venue,
        venue_address=venue_address,
        venue_is_public=venue_is_public,
        public=public,
        kind=Meeting.Kind.OTHER,
        chair=chair,
        topics=topics,
    )
    return BoardMeeting.objects.create(
        board=board,
        meeting=meeting,
        purpose=purpose,
        convened_by=convened_by,
        convener=convener,
        chaired_by=chaired_by,
    )


def _locked(board: Board, by: User) -> Board:
    board = Board.objects.select_for_update().get(pk=board.pk)
    if not access.may_keep(by, board):
        raise NotAllowed
    return board


def _check_no_inaugural_yet(board: Board) -> None:
    inaugural = BoardMeeting.objects.filter(board=board, purpose=BoardMeeting.Purpose.INAUGURAL)
    first = inaugural.select_related("meeting").first()
    if first is None:
        return
    day = f"{first.meeting.date:%-d %B %Y}"
    if first.meeting.status == Status.CANCELLED:
        raise Refused(
            f"The inaugural meeting of {day} was cancelled: plan it again and move it.", "purpose"
        )
    raise Refused(f"The board has its inaugural meeting already, on {day}.", "purpose")


def _check_convener(convened_by: str, convener: Organisation | None) -> None:
    if convener and not convened_by:
        raise Refused("Say whose organisation it is.", "convened_by")


@transaction.atomic
def record_meeting(
    *,
    board: Board,
    meeting: Meeting,
    attendance: Mapping[str, int | None],
    convened_by: str,
    convener: Organisation | None,
    chaired_by: str,
    chair: Person | None,
    secretary_from: str,
    notes: str,
    priorities: Iterable[str],
    by: User,
    version: int,
) -> BoardMeeting:
    """What one page asks after the meeting. `attendance` maps SectorAttendance.Sector to a number,
    or to None where it was not counted; sectors left out stay as they are. `priorities` are
    long-term ones that the meeting named: each becomes a theme of the board's plan.

    `version` is the meeting's. Raises Conflict where the meeting has not begun.
    """
    board = _locked(board, by)
    meeting = meetings.record_people(
        meeting=meeting,
        chair=chair,
        officers=meeting.officers_present.all(),
        presence={},
        topics=meeting.topics,
        finished=meeting.finished,
        by=by,
        version=version,
    )
    if notes.strip() != meeting.notes:
        meeting = meetings.write_notes(meeting=meeting, notes=notes, by=by, version=meeting.version)
    beside = _beside(board, meeting)
    _check_convener(convened_by, convener)
    beside.convened_by, beside.convener = convened_by, convener
    beside.chaired_by, beside.secretary_from = chaired_by, secretary_from
    beside.save()
    _count(beside, meeting, attendance, by)
    _name_priorities(board, meeting, priorities)
    return beside


def _beside(board: Board, meeting: Meeting) -> BoardMeeting:
    """A meeting that was planned with other bodies may have no row of the board yet."""
    beside, _ = BoardMeeting.objects.get_or_create(meeting=meeting, defaults={"board": board})
    if beside.board_id != board.pk:
        raise Refused(f"This joint meeting is recorded by the {beside.board}.")
    return beside


def _count(
    beside: BoardMeeting, meeting: Meeting, attendance: Mapping[str, int | None], by: User
) -> None:
    for sector, number in attendance.items():
        SectorAttendance.objects.update_or_create(
            board_meeting=beside, sector=sector, defaults={"number": number}
        )
    posted = set(meeting.attendance_counts.values_list("kind", flat=True))
    if not attendance or posted - {AttendanceCount.Kind.ALL}:
        return  # the meetings room has counts by kind: one number for everyone excludes them
    numbers = list(beside.attendance.values_list("number", flat=True))
    known = [number for number in numbers if number is not None]
    complete = len(known) == len(SectorAttendance.Sector)
    total = Count(sum(known)) if complete else Count(None)
    meetings.record_attendance(meeting=meeting, counts={AttendanceCount.Kind.ALL: total}, by=by)


def _name_priorities(board: Board, meeting: Meeting, priorities: Iterable[str]) -> None:
    titles = [" ".join(title.split()) for title in priorities]
    titles = list({title.lower(): title for title in titles if title}.values())
    if not titles:
        return
    if too_long := [title for title in titles if len(title) > LONGEST_PRIORITY]:
        raise Refused(
            f"A priority has at most {LONGEST_PRIORITY} characters. This one is longer: "
            f"“{too_long[0][:40]}…”",
            "priorities",
        )
    plan, _ = LocalPlan.objects.get_or_create(board=board)
    for title in titles:
        theme = plan.themes.filter(title__iexact=title).first()
        theme = theme or PlanTheme(plan=plan, title=title)
        theme.long_term, theme.named_at = True, theme.named_at or meeting
        theme.save()


@transaction.atomic
def load_inaugural_target(*, scheme: BoardScheme) -> TimetableEntry:
    """The day before whose end every area was to have its first meeting (J&S 3.4). It has no
    number in the paper's list of twelve. Loaded once; what is there stays."""
    entry = scheme.timetable.filter(text=INITIAL_MEETINGS, board__isnull=True).first()
    if entry is None:
        entry = TimetableEntry(
            scheme=scheme, text=INITIAL_MEETINGS, kind=TimetableEntry.Kind.MEETINGS
        )
        entry.when = INITIAL_MEETINGS_BY
        entry.save()
    return entry
