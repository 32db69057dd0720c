"""The bank holidays a page counts with."""

from collections.abc import Set
from datetime import date
from typing import Any, cast

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from leadership.dates.clock import today
from leadership.dates.models import past_holidays


def holidays_of(request: HttpRequest) -> Set[date]:
    """All up to today. They come with whoever is signed in; for somebody who is not, they are
    asked once, when a page first counts with them, and kept with the request."""
    kept: Any = getattr(request, "_holidays", None)
    if kept is None:
        kept = SimpleLazyObject(lambda: _found(request))
        request._holidays = kept  # type: ignore[attr-defined]
    return cast(Set[date], kept)


def _found(request: HttpRequest) -> frozenset[date]:
    days = getattr(request.user, "bank_holidays", None)
    if days is None:
        days = past_holidays(today()).values_list("on", flat=True)
    return frozenset(days)
