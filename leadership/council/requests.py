"""The settings a page is made with."""

from django.http import HttpRequest

from leadership.council.models import CouncilSettings, council


def council_of(request: HttpRequest) -> CouncilSettings:
    """Asked once, kept with the request."""
    kept: CouncilSettings | None = getattr(request, "_council", None)
    if kept is None:
        kept = council()
        request._council = kept  # type: ignore[attr-defined]
    return kept
