"""Counts, people and notes of a meeting."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from leadership.meetings import services
from leadership.meetings.forms import (
    AttendanceForm,
    NotesForm,
    PeopleForm,
    ReopenNotesForm,
    VersionForm,
)
from leadership.meetings.models import Meeting
from leadership.meetings.views.found import meeting_to_record
from leadership.people.form_refusals import refusals_shown_in


@login_required
def meeting_attendance(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    form = AttendanceForm(request.POST or None, meeting=meeting)
    if form.is_valid():
        version = form.cleaned_data["version"]
        with refusals_shown_in(form):
            services.record_attendance(
                meeting=meeting, counts=form.counts(), by=request.user, version=version
            )
            messages.success(request, "The attendance is saved.")
            return redirect(meeting)
    return render(request, "meetings/meeting_attendance.html", {"form": form, "meeting": meeting})


@login_required
def meeting_people(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    form = PeopleForm(request.POST or None, meeting=meeting)
    if form.is_valid():
        names = ("chair", "topics", "finished", "version")
        asked = {name: form.cleaned_data[name] for name in names}
        asked["officers"] = form.officers_and_others()
        with refusals_shown_in(form):
            services.record_people(
                meeting=meeting, presence=form.presence(), by=request.user, **asked
            )
            messages.success(request, "Saved who was there.")
            return redirect(meeting)
    return render(request, "meetings/meeting_people.html", {"form": form, "meeting": meeting})


@login_required
def meeting_notes(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    if meeting.notes_status == Meeting.NotesStatus.AGREED and request.method != "POST":
        return redirect("notes_reopen", pk)
    shown = {"notes": meeting.notes, "version": meeting.version}
    form = NotesForm(request.POST or None, initial=shown)
    if form.is_valid():
        with refusals_shown_in(form):
            services.write_notes(meeting=meeting, by=request.user, **form.cleaned_data)
            messages.success(request, "The draft notes are saved.")
            return redirect(meeting)
    return render(request, "meetings/meeting_notes.html", {"form": form, "meeting": meeting})


@login_required
@require_POST
def notes_agree(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    form = VersionForm(request.POST)
    version = form.cleaned_data["version"] if form.is_valid() else 0
    services.agree_notes(meeting=meeting, by=request.user, version=version)
    messages.success(request, "The notes are agreed.")
    return redirect(meeting)


@login_required
def notes_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    form = ReopenNotesForm(request.POST or None, initial={"version": meeting.version})
    if form.is_valid():
        with refusals_shown_in(form):
            services.reopen_notes(meeting=meeting, by=request.user, **form.cleaned_data)
            return redirect("meeting_notes", pk)
    return render(request, "meetings/notes_reopen.html", {"form": form, "meeting": meeting})
