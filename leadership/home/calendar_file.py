"""Meetings as an iCalendar file (RFC 5545), for a telephone's calendar."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from django.utils import timezone

from leadership import dates
from leadership.home.wards import place
from leadership.meetings.models import Meeting, Status

STATUSES = {Status.CANCELLED: "CANCELLED", Status.SCHEDULED: "CONFIRMED"}
USUAL_LENGTH = timedelta(hours=2)  # where no finish is given


def calendar(meetings: Iterable[Meeting], *, name: str, base_url: str) -> str:
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Local Leadership//Meetings//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
    ]
    for meeting in meetings:
        lines += event(meeting, base_url)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded(line)}\r\n" for line in lines)


def event(meeting: Meeting, base_url: str) -> list[str]:
    bodies = " and ".join(part.body.name for part in meeting.meeting_bodies.all())
    host = base_url.partition("//")[2] or "localhost"
    lines = [
        "BEGIN:VEVENT",
        f"UID:meeting-{meeting.pk}@{host.partition(':')[0]}",
        f"DTSTAMP:{stamp(dates.now())}",
        # a changed meeting replaces the one in the calendar
        f"SEQUENCE:{meeting.version - 1}",
        *times(meeting),
        f"SUMMARY:{escaped(bodies or meeting.get_kind_display())}",
        f"STATUS:{STATUSES.get(Status(meeting.status), 'CONFIRMED')}",
    ]
    where = place(meeting)
    if where:
        lines.append(f"LOCATION:{escaped(where)}")
    return [*lines, "END:VEVENT"]


def times(meeting: Meeting) -> list[str]:
    """A whole day where the time is not known."""
    if meeting.time is None:
        following = meeting.date + timedelta(days=1)
        return [
            f"DTSTART;VALUE=DATE:{meeting.date:%Y%m%d}",
            f"DTEND;VALUE=DATE:{following:%Y%m%d}",
        ]
    start = timezone.make_aware(datetime.combine(meeting.date, meeting.time))
    end = start + USUAL_LENGTH
    if meeting.finished:
        end = timezone.make_aware(datetime.combine(meeting.date, meeting.finished))
    return [f"DTSTART:{stamp(start)}", f"DTEND:{stamp(end)}"]


def stamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def escaped(text: str) -> str:
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, written)
    return text.replace("\r", "")


def folded(line: str) -> str:
    """At most 75 octets a line, never cut inside a character."""
    pieces, piece = [], ""
    for character in line:
        if len((piece + character).encode()) > 74:
            pieces.append(piece)
            piece = ""
        piece += character
    return "\r\n ".join([*pieces, piece])
