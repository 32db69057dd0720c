"""Money as people write it: `{% load money %}`."""

from decimal import Decimal

from django import template

from relationships.registers import pounds as in_pounds

register = template.Library()


@register.filter
def pounds(amount: Decimal | None) -> str:
    """£48,000, and £12.50 where there are pence."""
    return "" if amount is None else in_pounds(amount)
