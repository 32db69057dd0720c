"""How the API answers a service's refusal. The pages' answers are in refusal_middleware.py."""

from typing import Any

from rest_framework import status
from rest_framework.response import Response
from rest_framework.views import exception_handler

from leadership.people.refusals import Conflict, NotAllowed, Refused


def refusals_answered(error: Exception, context: dict[str, Any]) -> Response | None:
    """404 for what may not be known, 409 with who changed what, 422 with the field to mend."""
    if isinstance(error, NotAllowed):
        return Response({"detail": "Not found."}, status.HTTP_404_NOT_FOUND)
    if isinstance(error, Conflict):
        body = {"detail": error.message, "changes": error.changes}
        return Response(body, status.HTTP_409_CONFLICT)
    if isinstance(error, Refused):
        body = {"detail": error.message, "field": error.field}
        return Response(body, status.HTTP_422_UNPROCESSABLE_ENTITY)
    return exception_handler(error, context)
