from leadership.meetings.models.bodies import Body, WardForum
from leadership.meetings.models.committees import (
    BodyAppointment,
    Declaration,
    DelegatedAct,
    MeetingSchedule,
    ScheduledDate,
    TermsOfReference,
)
from leadership.meetings.models.meetings import MOVES, Meeting, MeetingBody, Status, Weekday
from leadership.meetings.models.records import (
    AgendaItem,
    Attendance,
    AttendanceCount,
    Paper,
    RequestReceived,
    Resolution,
)

__all__ = [
    "MOVES",
    "AgendaItem",
    "Attendance",
    "AttendanceCount",
    "Body",
    "BodyAppointment",
    "Declaration",
    "DelegatedAct",
    "Meeting",
    "MeetingBody",
    "MeetingSchedule",
    "Paper",
    "RequestReceived",
    "Resolution",
    "ScheduledDate",
    "Status",
    "TermsOfReference",
    "WardForum",
    "Weekday",
]
