"""What a board's meeting leaves behind: who came, who ran it, priorities, notes."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from jobs_skills.forms.meetings import RecordForm
from jobs_skills.services.meetings import record_meeting
from jobs_skills.views.finding import board_for
from jobs_skills.views.meetings import address, beside, meeting_of, words
from jobs_skills.views.record_pages import form_page
from leadership.meetings import services as meetings
from leadership.meetings.forms import ReopenNotesForm, VersionForm
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.outsiders import open_to_outsiders


@open_to_outsiders
@login_required
def board_meeting_record(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board = board_for(request, slug)
    meeting = meeting_of(board, pk)
    row = beside(board, meeting)
    form = RecordForm(request.POST or None, board=board, meeting=meeting, beside=row)
    if form.is_valid():
        with refusals_shown_in(form):
            record_meeting(board=board, meeting=meeting, by=request.user, **form.asked())
            messages.success(request, "Saved the record of the meeting.")
            return redirect(address(board, meeting))
    context = {
        "board": board,
        "meeting": meeting,
        "form": form,
        "above": (words(meeting), address(board, meeting)),
        "priorities": meeting.board_themes.filter(plan__board=board).order_by("pk"),
    }
    return render(request, "jobs_skills/board_meeting_record.html", context)


@open_to_outsiders
@login_required
@require_POST
def board_meeting_agree_notes(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board = board_for(request, slug)
    meeting = meeting_of(board, pk)
    form = VersionForm(request.POST)
    version = form.cleaned_data["version"] if form.is_valid() else 0
    meetings.agree_notes(meeting=meeting, by=request.user, version=version)
    messages.success(request, "The notes are agreed.")
    return redirect(address(board, meeting))


@open_to_outsiders
@login_required
def board_meeting_reopen_notes(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board = board_for(request, slug)
    meeting = meeting_of(board, pk)
    form = ReopenNotesForm(request.POST or None, initial={"version": meeting.version})
    if form.is_valid():
        with refusals_shown_in(form):
            meetings.reopen_notes(meeting=meeting, by=request.user, **form.cleaned_data)
            messages.success(request, "The notes are a draft again.")
            return redirect(address(board, meeting))
    return form_page(
        request,
        board,
        form,
        heading="Open the notes again",
        above=(words(meeting), address(board, meeting)),
        intro="They leave the public page until they are agreed again.",
        button="Open the notes",
    )
