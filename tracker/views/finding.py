"""The first of a view's four steps: the issue, if this person may see it and do this to it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

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


def back_to(request: HttpRequest, issue: Issue) -> HttpResponse:
    """The issue's page; the first screen where it has passed out of this person's sight."""
    seen = Issue.objects.visible_to(request.user).filter(pk=issue.pk).exists()
    return redirect(issue) if seen else redirect("start")
