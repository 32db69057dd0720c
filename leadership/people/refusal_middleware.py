"""What a page answers when a service refuses, or when the database is out of reach.

The API and the admin map the same three refusals; see `leadership/people/refusals.py`.
"""

from collections.abc import Callable

from django.db import IntegrityError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.defaults import page_not_found

from leadership.people.refusals import Conflict, NotAllowed, Refused, refused_by_a_trigger

RETRY_AFTER = 60  # seconds: long enough for a restart of the database server
NEVER_SHOWN = {"csrfmiddlewaretoken", "version", "next"}
SECRET = ("password", "secret", "token", "code", "credential")


def kept_words(request: HttpRequest) -> list[tuple[str, str]]:
    """What was typed, as (label, text), so that nobody types it twice. Secrets are left out."""
    kept = []
    for name, values in request.POST.lists():
        text = "\n".join(value for value in values if value.strip())
        secret = any(part in name.lower() for part in SECRET)
        if text and not secret and name not in NEVER_SHOWN and not name.startswith("_"):
            label = name.replace("_", " ").replace("-", " ").strip().capitalize()
            kept.append((label, text))
    return kept


def conflict_page(request: HttpRequest, conflict: Conflict) -> HttpResponse:
    context = {"conflict": conflict, "kept": kept_words(request), "back": request.path}
    return render(request, "409.html", context, status=409)


def refused_page(request: HttpRequest, refused: Refused) -> HttpResponse:
    context = {"refused": refused, "kept": kept_words(request), "back": request.path}
    return render(request, "422.html", context, status=422)


def outage_page() -> HttpResponse:
    """Made without the request: nothing here may ask the database."""
    response = HttpResponse(render_to_string("503.html"), status=503)
    response["Retry-After"] = str(RETRY_AFTER)
    response["Cache-Control"] = "no-store"
    return response


class RefusalMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, NotAllowed):
            return page_not_found(request, error)
        if isinstance(error, Conflict):
            return conflict_page(request, error)
        if isinstance(error, Refused):
            return refused_page(request, error)
        if isinstance(error, (OperationalError, InterfaceError)):
            return outage_page()
        if isinstance(error, IntegrityError) and (said := refused_by_a_trigger(error)):
            return refused_page(request, said)
        return None
