"""The first of a view's four steps: the issue, if this person may see it and do this to it."""

from collections.abc import Callable

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from leadership.people.refusals import NotAllowed
from tracker.access import Standing
from tracker.models import Issue


def issue_seen_by(request: HttpRequest, pk: int) -> Issue:
    """404 for what is out of this person's sight."""
    issues = Issue.objects.visible_to(request.user).select_related("ward")
    return get_object_or_404(issues, pk=pk)


def issue_for(
    request: HttpRequest, pk: int, may: Callable[[Standing], bool]
) -> tuple[Issue, Standing]:
    """The issue and how this person stands to it; 404 where `may` says no."""
    issue = issue_seen_by(request, pk)
    standing = Standing(request.user, issue)
    if not may(standing):
        raise NotAllowed
    return issue, standing
