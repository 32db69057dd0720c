"""Logins of people outside the council: partners who run or sit on a board (security.md, T3).

Everywhere such a login reads what the public reads, because there it is treated as nobody's. A view
that lets outsiders in says so with `open_to_outsiders`, and then decides by its own rules.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.views.defaults import page_not_found

View = TypeVar("View", bound=Callable[..., Any])

OWN_ACCOUNT = "allauth."  # signing in and out, one's second factor
SIGN_IN = ("/sign-in/", "/admin/login/")


def open_to_outsiders(view: View) -> View:
    view.open_to_outsiders = True  # type: ignore[attr-defined]
    return view


def lets_outsiders_in(view: Any) -> bool:
    if getattr(view, "open_to_outsiders", False):
        return True
    return view.__module__.startswith(OWN_ACCOUNT)


class OutsidersMiddleware:
    """`request.outsider` is who is really signed in, for the heading of the page alone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        sent_to = response.get("Location", "")
        if getattr(request, "outsider", None) and sent_to.startswith(SIGN_IN):
            # signed in already: a page that wants more than that is not there for this person
            return page_not_found(request, LookupError("not for outsiders"))
        return response

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> None:
        if not getattr(request.user, "outside", False) or lets_outsiders_in(view):
            return
        request.outsider = request.user
        request.user = AnonymousUser()
