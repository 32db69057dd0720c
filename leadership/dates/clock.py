"""The only source of business time. Sign-in, sessions and history use real time instead."""

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone


def now() -> datetime:
    """The present moment, aware, in local time; it stands still at DEMO_DATE where that is set."""
    if settings.DEMO_DATE is not None:
        return timezone.make_aware(settings.DEMO_DATE)
    return timezone.localtime()


def today() -> date:
    """The council's local date."""
    return now().date()
