"""What everybody may read of an issue: released words, and nothing else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from tracker.models import PublicIssue


def public_issue(request: HttpRequest, reference: str) -> HttpResponse:
    issues = PublicIssue.objects.select_related("ward", "category", "service", "meeting")
    issue = get_object_or_404(issues, reference=reference.upper())
    meeting = issue.meeting if issue.meeting and issue.meeting.public else None
    context = {
        "issue": issue,
        "meeting": meeting,
        "updates": issue.public_updates.order_by("on", "pk"),
    }
    return render(request, "tracker/public_issue.html", context)
