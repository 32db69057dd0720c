"""Was the inaugural meeting in time? The target is a date of the timetable (J&S 3.4; S328)."""

from dataclasses import dataclass

from jobs_skills.models import Board, BoardMeeting, TimetableEntry
from leadership.dates.vague import Kind, VagueDate
from leadership.meetings.models import Meeting, Status


@dataclass(frozen=True)
class FirstMeeting:
    """The inaugural meeting of a board, if there is one, beside the target, if there is one."""

    meeting: Meeting | None
    target: VagueDate | None

    @property
    def days_after(self) -> int:
        """Days after the target's last; nought where it is in time, or nobody said by when."""
        if self.meeting is None or self.target is None:
            return 0
        return self.target.days_late(self.meeting.date)


def first_meeting_of(board: Board) -> FirstMeeting:
    """The target is the earliest “before” among the timetable's entries about meetings. A
    cancelled meeting is none. Two queries."""
    inaugural = Meeting.objects.filter(
        board_meeting__board=board, board_meeting__purpose=BoardMeeting.Purpose.INAUGURAL
    ).exclude(status=Status.CANCELLED)
    entries = TimetableEntry.objects.for_board(board).filter(
        kind=TimetableEntry.Kind.MEETINGS, when_kind=Kind.BEFORE
    )
    entry = entries.in_time_order().first()
    return FirstMeeting(inaugural.first(), entry.when if entry else None)
