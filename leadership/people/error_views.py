import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.views.defaults import server_error

from leadership.people.refusal_middleware import outage_page


def failure(request: HttpRequest) -> HttpResponse:
    """The 500 page; 503 where the database fell out under a middleware, the session's say, which
    `RefusalMiddleware.process_exception` never hears of."""
    if isinstance(sys.exc_info()[1], (OperationalError, InterfaceError)):
        return outage_page()
    return server_error(request)
