"""Meetings in words: `{% load meetings %}`."""

from datetime import timedelta

from django import template

from leadership.meetings.date_lines import in_words
from leadership.meetings.models import (
    AgendaItem,
    Meeting,
    MeetingSchedule,
    Paper,
    RequestReceived,
    ScheduledDate,
    TermsOfReference,
)
from leadership.meetings.page_spans import page_words
from leadership.meetings.weekdays import schedule_warning

register = template.Library()


@register.filter
def who_met(meeting: Meeting) -> str:
    """Elmwick and Oakham; a committee by its name. Prefetch with `with_bodies`."""
    return in_a_row([ward.name for ward in meeting.wards] or _bodies(meeting))


@register.filter
def meeting_title(meeting: Meeting) -> str:
    """Elmwick and Oakham: Ward Forum meeting."""
    return f"{who_met(meeting)}: {meeting.get_kind_display()}"


@register.filter
def lasted(meeting: Meeting) -> str:
    """1 hour 35 minutes; nothing where start or finish is not known."""
    if meeting.length is None:
        return ""
    hours, minutes = divmod(meeting.length // timedelta(minutes=1), 60)
    parts = [_some(hours, "hour"), _some(minutes, "minute")]
    return " ".join(part for part in parts if part)


@register.filter
def pages(item: AgendaItem) -> str:
    """pages 3 to 24, of the pack."""
    return page_words(item)


@register.filter
def labelled(paper: Paper) -> str:
    """A: Decision record."""
    return f"{paper.label}: {paper.title}" if paper.label else paper.title


@register.filter
def alternatives(scheduled: ScheduledDate) -> str:
    """Wednesday 6 September 2017; 4 or 11 April 2018."""
    when = scheduled.when
    return in_words(when) if scheduled.is_provisional else f"{when.last:%A} {in_words(when)}"


@register.filter
def year_words(row: MeetingSchedule | TermsOfReference) -> str:
    """2017/18, a municipal year."""
    return f"{row.year}/{(row.year + 1) % 100:02}"


@register.filter
def off_the_weekday(scheduled: ScheduledDate) -> str:
    return schedule_warning(scheduled)


@register.filter
def instrument(came: dict[str, str]) -> str:
    """Petition: from whom, about what; or none."""
    name = RequestReceived.Instrument(came["instrument"]).label
    return f"{name}: {came['what'] or 'none'}"


def in_a_row(names: list[str]) -> str:
    """Anna, Brian and Carla."""
    return " and ".join(
        part for part in (", ".join(names[:-1]), names[-1] if names else "") if part
    )


def _bodies(meeting: Meeting) -> list[str]:
    return [part.body.name for part in meeting.meeting_bodies.all()]


def _some(number: int, unit: str) -> str:
    if not number:
        return ""
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
