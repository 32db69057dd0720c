"""What a page answers when a service refuses, or when the database is out of reach.

The API and the admin map the same three refusals; see `leadership/people/refusals.py`.
"""

from collections.abc import Callable

from django.conf import settings
from django.db import IntegrityError, InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url
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
    own = all(change.startswith(f"{request.user} ") for change in conflict.changes)
    context = {
        "conflict": conflict,
        "own": bool(conflict.changes) and own,  # a second window, or sent twice
        "kept": kept_words(request),
        "back": request.path,
    }
    return render(request, "409.html", context, status=409)


def refused_page(request: HttpRequest, refused: Refused) -> HttpResponse:
    context = {"refused": refused, "kept": kept_words(request), "back": request.path}
    return render(request, "422.html", context, status=422)


def sent_to_sign_in(request: HttpRequest, response: HttpResponse) -> bool:
    """Somebody who sends a form of ours, and so has its cookie. htmx keeps its form on the page and
    says so itself; somebody from outside is signed in, and told what outsiders are told."""
    sends = request.method == "POST" and settings.CSRF_COOKIE_NAME in request.COOKIES
    if not sends or not isinstance(response, HttpResponseRedirect):
        return False
    if "HX-Request" in request.headers or getattr(request, "outsider", None):
        return False
    return response.url.startswith(f"{resolve_url(settings.LOGIN_URL)}?")


def signed_out_page(request: HttpRequest, sign_in: str) -> HttpResponse:
    """For who was signed out while writing: without it all that was typed would be gone."""
    context = {"kept": kept_words(request), "sign_in": sign_in}
    return render(request, "signed_out.html", context, status=403)


def send_again(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Django's view for a form whose token is not that of the session (`CSRF_FAILURE_VIEW`). What
    another site made the browser send is not shown as if this person had typed it."""
    own = request.headers.get("Sec-Fetch-Site") == "same-origin"
    context = {"kept": kept_words(request) if own else []}
    return render(request, "403_csrf.html", context, status=403)


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
        response = self.get_response(request)
        if sent_to_sign_in(request, response) and kept_words(request):
            return signed_out_page(request, response.headers["Location"])
        return response

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: dict[str, object]
    ) -> None:
        """No key or reference has a null byte in it, and the database takes none."""
        if any("\0" in str(value) for value in kwargs.values()):
            raise Http404

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
