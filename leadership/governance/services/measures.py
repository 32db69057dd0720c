"""Indicators of the four measures of success, and what they showed (App A 2.5; S087)."""

from datetime import date
from decimal import Decimal

from django.db import transaction

from leadership import dates
from leadership.governance import access
from leadership.governance.models import Indicator, Reading
from leadership.people.models import User
from leadership.people.refusals import NotAllowed, Refused


@transaction.atomic
def add_reading(
    *, indicator: Indicator, on: date, value: Decimal, source: str, by: User, note: str = ""
) -> Reading:
    """Add what an indicator showed on a day. Raises Refused for a day still to come, one that was
    read already, or one before the baseline."""
    indicator = Indicator.objects.select_for_update().get(pk=indicator.pk)
    if not access.may_keep_measures(by):
        raise NotAllowed
    if on > dates.today():
        raise Refused("That day is still to come.", "on")
    if indicator.baseline_on is not None and on < indicator.baseline_on:
        raise Refused(
            f"The baseline is of {indicator.baseline_on:%-d %B %Y}, after that day.", "on"
        )
    if indicator.readings.filter(on=on).exists():
        raise Refused("This indicator was read on that day already.", "on")
    return Reading.objects.create(
        indicator=indicator, on=on, value=value, source=source.strip(), note=note.strip(), by=by
    )


@transaction.atomic
def write_indicator(*, indicator: Indicator, by: User) -> Indicator:
    """Add an indicator, or save what was changed of one; the readings stay as they are."""
    if not access.may_keep_measures(by):
        raise NotAllowed
    indicator.save()
    return indicator
