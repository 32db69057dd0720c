"""Meetings in words: `{% load meetings %}`."""

from datetime import timedelta

from django import template

from leadership.meetings import reading
from leadership.meetings.models import Meeting

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
    length = reading.length(meeting)
    if length is None:
        return ""
    hours, minutes = divmod(length // timedelta(minutes=1), 60)
    parts = [_some(hours, "hour"), _some(minutes, "minute")]
    return " ".join(part for part in parts if part)


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
