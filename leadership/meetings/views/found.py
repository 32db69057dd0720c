"""The first step of every view that changes a meeting."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from leadership.meetings import access
from leadership.meetings.models import Meeting


def meeting_to_record(request: HttpRequest, pk: int) -> Meeting:
    """The meeting, where this user may see and record it; 404 for everybody else."""
    visible = Meeting.objects.visible_to(request.user).with_bodies()
    meeting = get_object_or_404(visible, pk=pk)
    if not access.may_record(request.user, meeting):
        raise Http404
    return meeting
