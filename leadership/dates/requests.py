"""The bank holidays a page counts with."""

from collections.abc import Set
from datetime import date, timedelta
from typing import Any, cast

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from leadership.dates.clock import today
from leadership.dates.models import holidays

LONG_AGO = date(1900, 1, 1)


def holidays_of(request: HttpRequest) -> Set[date]:
    """All up to today, which is what lateness is counted with. Asked once, when a page first
    counts with them, and kept with the request; a page where nothing is late asks nothing."""
    kept: Any = getattr(request, "_holidays", None)
    if kept is None:
        kept = SimpleLazyObject(lambda: holidays(LONG_AGO, today() + timedelta(days=1)))
        request._holidays = kept  # type: ignore[attr-defined]
    return cast(Set[date], kept)
