"""Dates as people say them: `{% load say %}`."""

from datetime import date, datetime, time, timedelta

from django import template
from django.utils import timezone

from leadership import dates

register = template.Library()


def local_day(moment: date | datetime) -> date:
    if isinstance(moment, datetime):
        return (timezone.localtime(moment) if timezone.is_aware(moment) else moment).date()
    return moment


@register.filter
def day(moment: date | datetime | None) -> str:
    """Tue 21 November, with the year where it is not this one."""
    if not moment:
        return ""
    on = local_day(moment)
    year = "" if on.year == dates.today().year else f" {on.year}"
    return f"{on:%a} {on.day} {on:%B}{year}"


@register.filter
def short_day(moment: date | datetime | None) -> str:
    """17 Nov, with the year where it is not this one."""
    if not moment:
        return ""
    on = local_day(moment)
    year = "" if on.year == dates.today().year else f" {on.year}"
    return f"{on.day} {on:%b}{year}"


@register.filter
def full_day(moment: date | datetime | None) -> str:
    """Tuesday 21 November, with the year where it is not this one."""
    if not moment:
        return ""
    on = local_day(moment)
    year = "" if on.year == dates.today().year else f" {on.year}"
    return f"{on:%A} {on.day} {on:%B}{year}"


@register.filter
def clock(at: time | None) -> str:
    """18:30; nothing where the time is not known."""
    return f"{at:%H:%M}" if at else ""


@register.filter
def away(on: date | None) -> str:
    """In how many days: today, tomorrow, in 6 days; yesterday, 3 days ago."""
    if on is None:
        return ""
    days = (on - dates.today()) // timedelta(days=1)
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if days in near:
        return near[days]
    return f"in {days} days" if days > 0 else f"{-days} days ago"
