"""Adding, changing, moving and removing items of the agenda."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from leadership.meetings import access, services
from leadership.meetings.forms import AgendaItemForm
from leadership.meetings.models import Meeting
from leadership.meetings.views.found import meeting_to_record
from leadership.people.form_refusals import refusals_shown_in


def _back_to_the_agenda(meeting: Meeting) -> HttpResponse:
    return redirect(f"{reverse('meeting_detail', args=[meeting.pk])}#agenda")


@login_required
def agenda_item_add(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    form = AgendaItemForm(request.POST or None)
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
    form = AgendaItemForm(request.POST or None, initial=AgendaItemForm.showing(item))
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
