"""Seats, dates, terms and delegated acts of a committee, as those who keep it write them down."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from leadership import dates
from leadership.meetings import access, services
from leadership.meetings.date_lines import in_words
from leadership.meetings.forms import (
    AppointForm,
    DelegatedActForm,
    EndSeatForm,
    FixForm,
    ScheduleForm,
    TermsForm,
)
from leadership.meetings.models import Body, ScheduledDate
from leadership.meetings.weekdays import schedule_warning, weekday_warning
from leadership.people.access import Viewer
from leadership.people.form_refusals import refusals_shown_in


def _committee(request: HttpRequest, pk: int, may: Callable[[Viewer, Body], bool]) -> Body:
    """The committee, where this user may do that; 404 for everybody else."""
    body = get_object_or_404(Body.objects.committees().select_related("parent"), pk=pk)
    if not may(request.user, body):
        raise Http404
    return body


def _page(request: HttpRequest, body: Body, form: forms.Form, **words: Any) -> HttpResponse:
    """`heading` and `button` of the page, an `intro`, and whether the button `ends` something."""
    context = {"body": body, "form": form, "button": "Save", **words}
    return render(request, "meetings/committee_form.html", context)


def _year_asked(request: HttpRequest) -> int:
    """Nought where no year is asked for, which is none of anything."""
    year = request.GET.get("year", "")
    return int(year) if year.isdecimal() and len(year) == 4 else 0


@login_required
def committee_appoint(request: HttpRequest, pk: int) -> HttpResponse:
    body = _committee(request, pk, access.may_appoint)
    form = AppointForm(request.POST or None, body=body)
    if form.is_valid():
        with refusals_shown_in(form):
            seat = services.appoint_to_body(body=body, by=request.user, **form.cleaned_data)
            messages.success(
                request,
                f"{seat.person} is {seat.get_capacity_display()} from {seat.start:%-d %B %Y}.",
            )
            return redirect(body)
    return _page(
        request,
        body,
        form,
        heading="Appoint somebody",
        intro="Whoever sits on the committee already changes to the capacity you choose.",
        button="Appoint",
    )


@login_required
def committee_end_seat(request: HttpRequest, pk: int, seat_pk: int) -> HttpResponse:
    body = _committee(request, pk, access.may_appoint)
    seat = get_object_or_404(body.body_appointments.select_related("person"), pk=seat_pk)
    shown = {"on": dates.today(), "version": seat.version}
    form = EndSeatForm(request.POST or None, initial=shown)
    if form.is_valid():
        with refusals_shown_in(form):
            services.end_seat(appointment=seat, by=request.user, **form.cleaned_data)
            messages.success(request, f"The appointment of {seat.person} ends.")
            return redirect(body)
    intro = f"{seat.person}, {seat.get_capacity_display()} since {seat.start:%-d %B %Y}."
    heading, button = "End an appointment", "End the appointment"
    return _page(request, body, form, heading=heading, intro=intro, button=button, ends=True)


@login_required
def committee_schedule(request: HttpRequest, pk: int) -> HttpResponse:
    """Dates of a year; with ?year= those that are there, to be loaded again."""
    body = _committee(request, pk, access.keeps_committee)
    there = body.schedules.filter(year=_year_asked(request)).first()
    form = ScheduleForm(
        request.POST or None, body=body, initial=ScheduleForm.showing(there) if there else None
    )
    if form.is_valid():
        with refusals_shown_in(form):
            schedule = services.load_schedule(body=body, by=request.user, **form.cleaned_data)
            messages.success(request, f"The dates of {schedule} are saved.")
            rows = schedule.dates.select_related("schedule").in_time_order()
            for warning in filter(None, map(schedule_warning, rows)):
                messages.info(request, f"{warning} It is kept as it was agreed.")
            return redirect(f"{body.get_absolute_url()}#dates")
    return _page(
        request,
        body,
        form,
        heading="Dates of meetings",
        intro="Dates that are meetings already stay as they are; the others are replaced.",
        button="Save the dates",
    )


@login_required
def committee_fix_date(request: HttpRequest, pk: int, date_pk: int) -> HttpResponse:
    body = _committee(request, pk, access.keeps_committee)
    dated = ScheduledDate.objects.filter(schedule__body=body).select_related("schedule__body")
    scheduled = get_object_or_404(dated, pk=date_pk)
    form = FixForm(request.POST or None, scheduled=scheduled)
    if form.is_valid():
        with refusals_shown_in(form):
            meeting = services.fix_date(scheduled=scheduled, by=request.user, **form.cleaned_data)
            messages.success(request, f"Planned for {meeting.date:%A %-d %B %Y}.")
            warning = weekday_warning(meeting)
            if warning:
                messages.info(request, warning)
            return redirect(meeting)
    heading = f"Plan the meeting of {in_words(scheduled.when)}"
    return _page(request, body, form, heading=heading, button="Plan the meeting")


@login_required
def committee_terms(request: HttpRequest, pk: int) -> HttpResponse:
    """Terms of reference of a year; with ?year= those that are there, to be corrected."""
    body = _committee(request, pk, access.keeps_committee)
    there = body.terms_of_reference.filter(year=_year_asked(request)).first()
    form = TermsForm(
        request.POST or None, body=body, initial=TermsForm.showing(there) if there else None
    )
    if form.is_valid():
        with refusals_shown_in(form):
            services.write_terms(body=body, by=request.user, **form.cleaned_data)
            messages.success(request, "The terms of reference are saved.")
            return redirect(f"{body.get_absolute_url()}#terms")
    intro = "Written again for a year, they are corrected: the history keeps what they were."
    return _page(request, body, form, heading="Terms of reference", intro=intro)


@login_required
def committee_act(request: HttpRequest, pk: int) -> HttpResponse:
    body = _committee(request, pk, access.keeps_committee)
    form = DelegatedActForm(request.POST or None, body=body)
    if form.is_valid():
        with refusals_shown_in(form):
            services.record_delegated_act(body=body, by=request.user, **form.cleaned_data)
            messages.success(request, "The use of the authority is recorded.")
            return redirect(f"{body.get_absolute_url()}#acts")
    intro = (
        "What the Chair, together with the Chief Officer, did for the committee between meetings."
    )
    heading = "Record a use of the Chair’s authority"
    return _page(request, body, form, heading=heading, intro=intro, button="Record it")
