"""What every page needs: the council, the demonstration's banner, the menu. All of it is lazy,
so an answer without a page (CSV, JSON, a calendar file) asks nothing."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject

from leadership import dates
from leadership.council.models import CouncilSettings
from leadership.council.requests import council_of
from leadership.home.navigation import navigation
from leadership.notices.unread import unread_of
from tracker.access import may_raise_somewhere


def demonstration_banner(settings_row: CouncilSettings) -> str:
    if not (settings_row.demonstration or settings.DEMO_DATE):
        return ""
    if settings.DEMO_DATE is None:
        return "Demonstration data."
    return f"Demonstration data. The clock stands at {dates.now():%A %-d %B %Y, %H:%M}."


def address_of(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def raise_address(request: HttpRequest) -> str:
    """Where to raise an issue, for who may: services' pages stand below the tracker and cannot ask
    it. Empty for everybody else."""
    return address_of("issue_raise") if may_raise_somewhere(request.user) else ""


def page(request: HttpRequest) -> dict[str, Any]:
    row = SimpleLazyObject(lambda: council_of(request))
    return {
        "council": row,
        "demonstration": SimpleLazyObject(lambda: demonstration_banner(row)),
        "navigation": SimpleLazyObject(lambda: navigation(request)),
        "unread_notices": SimpleLazyObject(lambda: unread_of(request.user)),
        "raise_url": SimpleLazyObject(lambda: raise_address(request)),
        "sign_in_url": address_of("account_login"),
        "sign_out_url": address_of("account_logout"),
        "account_url": address_of("account_settings") or address_of("mfa_index"),
    }
