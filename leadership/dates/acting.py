"""Doing things in the demonstration as if it were another day."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time

from django.conf import settings


@contextmanager
def on(day: date, at: time = time(10, 15)) -> Iterator[None]:
    """The business clock stands at that moment; afterwards at the demonstration's own again."""
    evening = settings.DEMO_DATE
    settings.DEMO_DATE = datetime.combine(day, at)
    try:
        yield
    finally:
        settings.DEMO_DATE = evening
