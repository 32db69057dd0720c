"""Adding, changing, moving and removing items of the agenda."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from leadership.council.comparing import pieces_of
from leadership.meetings import access, services
from leadership.meetings.forms import AgendaItemForm, NotesOutcomeForm
from leadership.meetings.models import Meeting
from leadership.meetings.views.found import meeting_to_record
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.personal_data import found_in


def _back_to_the_agenda(meeting: Meeting) -> HttpResponse:
    return redirect(f"{reverse('meeting_detail', args=[meeting.pk])}#agenda")


@login_required
def agenda_item_add(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    form = AgendaItemForm(request.POST or None, meeting=meeting, user=request.user)
    if form.is_valid():
        asked = {name: form.cleaned_data[name] for name in form.fields if name != "version"}
        with refusals_shown_in(form):
            item = services.add_item(meeting=meeting, by=request.user, **asked)
            messages.success(request, f"Item {item.number} is on the agenda.")
            return _back_to_the_agenda(meeting)
    return render(request, "meetings/agenda_item_add.html", {"form": form, "meeting": meeting})


@login_required
def agenda_item_edit(request: HttpRequest, pk: int, item_pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    item = get_object_or_404(access.agenda_open_to(request.user, meeting), pk=item_pk)
    shown = AgendaItemForm.showing(item)
    form = AgendaItemForm(
        request.POST or None, meeting=meeting, user=request.user, item=item, initial=shown
    )
    if form.is_valid():
        with refusals_shown_in(form):
            services.edit_item(item=item, by=request.user, **form.cleaned_data)
            return _back_to_the_agenda(meeting)
    context = {"form": form, "meeting": meeting, "item": item}
    return render(request, "meetings/agenda_item_edit.html", context)


@login_required
@require_POST
def agenda_item_move(request: HttpRequest, pk: int, item_pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    item = get_object_or_404(access.agenda_open_to(request.user, meeting), pk=item_pk)
    services.move_item(item=item, up=request.POST.get("to") == "up", by=request.user)
    return _back_to_the_agenda(meeting)


@login_required
@require_POST
def agenda_item_remove(request: HttpRequest, pk: int, item_pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    item = get_object_or_404(access.agenda_open_to(request.user, meeting), pk=item_pk)
    services.remove_item(item=item, by=request.user)
    messages.success(request, f"“{item.heading}” is off the agenda.")
    return _back_to_the_agenda(meeting)


@login_required
def agenda_item_notes(request: HttpRequest, pk: int, item_pk: int) -> HttpResponse:
    """The notes of the earlier meeting that this item brings, and what became of them here."""
    meeting = meeting_to_record(request, pk)
    item = get_object_or_404(access.agenda_open_to(request.user, meeting), pk=item_pk)
    if item.notes_of_id is None:
        raise Http404
    earlier = get_object_or_404(Meeting.objects.visible_to(request.user), pk=item.notes_of_id)
    shown = NotesOutcomeForm.showing(item, earlier)
    form = NotesOutcomeForm(request.POST or None, initial=shown)
    if form.is_valid():
        with refusals_shown_in(form):
            services.record_notes_outcome(item=item, by=request.user, **form.cleaned_data)
            messages.success(request, "Saved what the meeting did with the notes.")
            return _back_to_the_agenda(meeting)
    corrected = earlier.circulated_notes not in {"", earlier.notes}
    agreed = earlier.notes_status == Meeting.NotesStatus.AGREED
    context = {
        "form": form,
        "meeting": meeting,
        "item": item,
        "earlier": earlier,
        "pieces": pieces_of(earlier.circulated_notes, earlier.notes) if corrected else [],
        "warnings": [] if agreed or not earlier.public else found_in(earlier.notes),
    }
    return render(request, "meetings/agenda_item_notes.html", context)
