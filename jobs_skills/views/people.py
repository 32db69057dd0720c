"""Who does what for a board: named by the council, seen by everybody who reads the record."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from jobs_skills import access
from jobs_skills.forms.people import AppointmentForm
from jobs_skills.models import BoardAppointment
from jobs_skills.services import appointing
from jobs_skills.views.finding import board_seen, row_of
from leadership import dates
from leadership.council.paging import page_of
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.outsiders import open_to_outsiders

PAGE = 25


@open_to_outsiders
@login_required
@require_safe
def board_people(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_seen(request, slug)
    rows = BoardAppointment.objects.filter(board=board).select_related("person", "organisation")
    may_appoint = access.may_appoint(request.user)
    if not may_appoint:
        rows = rows.on(dates.today())
    context = {
        "board": board,
        "page": page_of(request, rows.order_by("-start", "role", "pk"), PAGE),
        "today": dates.today(),
        "may_appoint": may_appoint,
    }
    return render(request, "jobs_skills/board_people.html", context)


@login_required
def board_appoint(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_seen(request, slug)
    if not access.may_appoint(request.user):
        raise Http404
    form = AppointmentForm(request.POST or None)
    if form.is_valid():
        given = form.cleaned_data
        with refusals_shown_in(form):
            held = appointing.appoint(
                board=board, named=form.named(), role=given["role"], start=given["start"],
                end=given["end"], by=request.user,
            )  # fmt: skip
            told = f" An invitation goes to {given['email']}." if given["email"] else ""
            messages.success(request, f"{held.person} is named.{told}")
            return redirect("board_people", slug)
    context = {"board": board, "form": form}
    return render(request, "jobs_skills/board_appoint.html", context)


@login_required
@require_POST
def board_appointment_end(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board = board_seen(request, slug)
    if not access.may_appoint(request.user):
        raise Http404
    held = row_of(BoardAppointment.objects.select_related("person"), board, pk)
    appointing.end_appointment(held=held, by=request.user)
    messages.success(request, f"{held.person} does no longer work for the board here.")
    return redirect("board_people", slug)
