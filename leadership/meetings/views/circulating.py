"""Notes sent round, and what was changed in them since."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from leadership.council.comparing import pieces_of
from leadership.meetings import access, services
from leadership.meetings.forms import VersionForm
from leadership.meetings.models import Meeting
from leadership.meetings.views.found import meeting_to_record


@login_required
@require_POST
def notes_circulate(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    form = VersionForm(request.POST)
    version = form.cleaned_data["version"] if form.is_valid() else 0
    services.circulate_notes(meeting=meeting, by=request.user, version=version)
    told = " Members who have a login are told." if meeting.committees else ""
    messages.success(request, f"The notes are marked as circulated, as they are now.{told}")
    return redirect(f"{meeting.get_absolute_url()}#notes")


@login_required
@require_safe
def notes_changes(request: HttpRequest, pk: int) -> HttpResponse:
    """For those who read the working record: what was taken out was never published."""
    visible = Meeting.objects.visible_to(request.user).with_bodies()
    meeting = get_object_or_404(visible, pk=pk)
    if meeting.circulated_at is None or not access.may_see_working_record(request.user, meeting):
        raise Http404
    confirmed = meeting.notes_items.filter(notes_outcome="confirmed").select_related("meeting")
    context = {
        "meeting": meeting,
        "same": meeting.notes == meeting.circulated_notes,
        "pieces": pieces_of(meeting.circulated_notes, meeting.notes),
        "confirmed": confirmed.first(),
    }
    return render(request, "meetings/notes_changes.html", context)
