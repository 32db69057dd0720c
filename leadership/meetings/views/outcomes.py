"""What came of an agenda: outcomes, declarations; and what every agenda has: standing items, the
webcast."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from leadership.meetings import access, services
from leadership.meetings.forms import (
    DeclarationForm,
    OutcomeForm,
    StandingItemsForm,
    WebcastForm,
)
from leadership.meetings.models import Meeting
from leadership.meetings.views.found import meeting_to_record
from leadership.people.form_refusals import refusals_shown_in


def _page(request: HttpRequest, meeting: Meeting, form: forms.Form, **words: Any) -> HttpResponse:
    context = {"meeting": meeting, "form": form, "button": "Save", **words}
    return render(request, "meetings/meeting_form.html", context)


def _back(meeting: Meeting, part: str) -> HttpResponse:
    return redirect(f"{reverse('meeting_detail', args=[meeting.pk])}#{part}")


@login_required
def agenda_item_outcome(request: HttpRequest, pk: int, item_pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    item = get_object_or_404(access.agenda_open_to(request.user, meeting), pk=item_pk)
    form = OutcomeForm(request.POST or None, item=item)
    if form.is_valid():
        asked = {name: form.cleaned_data[name] for name in ("outcome", "text", "parts", "version")}
        with refusals_shown_in(form):
            services.record_outcome(item=item, received=form.received(), by=request.user, **asked)
            messages.success(request, f"Saved what came of item {item.number}.")
            return _back(meeting, "agenda")
    return _page(request, meeting, form, heading="What came of it", intro=f"Item {item}")


@login_required
def agenda_standing(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    form = StandingItemsForm(request.POST or None, meeting=meeting)
    if form.is_valid():
        with refusals_shown_in(form):
            services.add_standing_items(meeting=meeting, by=request.user, **form.cleaned_data)
            messages.success(request, "The standing items are on the agenda.")
            return _back(meeting, "agenda")
    intro = "They are added at the end, in their usual order. Each can be changed or moved after."
    heading, button = "Add standing items", "Add them"
    return _page(request, meeting, form, heading=heading, intro=intro, button=button)


@login_required
def meeting_declarations(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    form = DeclarationForm(request.POST or None, meeting=meeting)
    if form.is_valid():
        with refusals_shown_in(form):
            services.record_declaration(meeting=meeting, by=request.user, **form.cleaned_data)
            messages.success(request, "The declaration is recorded.")
            return redirect("meeting_declarations", meeting.pk)
    rows = meeting.declarations.select_related("person", "item").order_by("pk")
    context = {"meeting": meeting, "form": form, "declarations": rows}
    return render(request, "meetings/meeting_declarations.html", context)


@login_required
@require_POST
def declaration_remove(request: HttpRequest, pk: int, declaration_pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    row = get_object_or_404(meeting.declarations.all(), pk=declaration_pk)
    services.remove_declaration(declaration=row, by=request.user)
    messages.success(request, "It is removed.")
    return redirect("meeting_declarations", meeting.pk)


@login_required
def meeting_webcast(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    form = WebcastForm(request.POST or None, initial=WebcastForm.showing(meeting))
    if form.is_valid():
        with refusals_shown_in(form):
            services.record_webcast(meeting=meeting, by=request.user, **form.cleaned_data)
            messages.success(request, "Saved.")
            return redirect(meeting)
    return _page(request, meeting, form, heading="Webcast")
