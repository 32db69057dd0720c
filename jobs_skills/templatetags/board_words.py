"""What boards' pages say of dates and shares: `{% load board_words %}`."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import template

register = template.Library()


@register.filter
def days_late(row: Any, today: date) -> int:
    """Calendar days since the last possible day of a row with a vague date."""
    return row.when.days_late(today)


@register.filter
def late_words(row: Any, today: date) -> str:
    """1 day late, 12 days late."""
    late = row.when.days_late(today)
    return f"{late} day late" if late == 1 else f"{late} days late"


@register.filter
def percent(share: Decimal) -> str:
    """About 37%; what rounds to nothing or to all of it says so."""
    whole = round(share * 100)
    if share < 1 and whole == 100:
        return "nearly all"
    return f"about {whole}%" if whole else "less than 1%"
