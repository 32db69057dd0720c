"""What boards' pages say of dates and shares: `{% load board_words %}`."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import template

from leadership.dates.requests import holidays_of
from leadership.dates.working_days import late_words

register = template.Library()


@register.simple_tag(takes_context=True)
def how_late(context: Any, row: Any, today: date) -> str:
    """3 days late, in working days since the last possible day of a row with a vague date; empty
    where it is in time."""
    if not row.when.is_overdue(today):
        return ""
    return late_words(row.when.last, today, holidays_of(context.request))


@register.filter
def percent(share: Decimal) -> str:
    """About 37%; what rounds to nothing or to all of it says so."""
    whole = round(share * 100)
    if share < 1 and whole == 100:
        return "nearly all"
    return f"about {whole}%" if whole else "less than 1%"
