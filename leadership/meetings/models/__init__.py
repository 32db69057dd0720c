from leadership.meetings.models.bodies import Body, WardForum
from leadership.meetings.models.meetings import MOVES, Meeting, MeetingBody, Status
from leadership.meetings.models.records import AgendaItem, Attendance, AttendanceCount, Paper

__all__ = [
    "MOVES",
    "AgendaItem",
    "Attendance",
    "AttendanceCount",
    "Body",
    "Meeting",
    "MeetingBody",
    "Paper",
    "Status",
    "WardForum",
]
