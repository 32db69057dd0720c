"""Hours of council officers for the transition. Nobody outside the council reads them."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Sum
from django.db.models.functions import TruncMonth
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from jobs_skills import access
from jobs_skills.forms.evidence import TimeForm
from jobs_skills.models import Board, OfficerTime
from jobs_skills.services import evidence as services
from jobs_skills.views.finding import board_for, board_seen, row_of
from jobs_skills.views.record_pages import form_page
from leadership.council.paging import page_of
from leadership.people.form_refusals import refusals_shown_in

A_PAGE = 30


def address(board: Board) -> str:
    return reverse("officer_time_list", args=[board.slug])


@login_required
@require_safe
def officer_time_list(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_seen(request, slug)
    if not access.may_read_time(request.user, board):
        raise Http404
    entries = board.officer_time.select_related("person")
    months = (
        entries.order_by()
        .annotate(month=TruncMonth("on"))
        .values("month")
        .annotate(hours=Sum("hours"))
        .order_by("-month")
    )
    context = {
        "board": board,
        "page": page_of(request, entries, A_PAGE),
        "months": months,
        "total": sum(month["hours"] for month in months),
        "may_record": access.may_record_time(request.user, board),
    }
    return render(request, "jobs_skills/officer_time_list.html", context)


@login_required
def officer_time_add(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_for(request, slug, access.may_record_time)
    form = TimeForm(request.POST or None, board=board)
    if form.is_valid():
        with refusals_shown_in(form):
            entry = services.record_time(board=board, by=request.user, **form.cleaned_data)
            messages.success(request, f"Saved {entry.hours} hours.")
            return redirect(address(board))
    return form_page(
        request,
        board,
        form,
        heading="Record officer time",
        above=("Officer time", address(board)),
    )


@login_required
@require_POST
def officer_time_remove(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board = board_for(request, slug, access.may_record_time)
    entry = row_of(OfficerTime.objects.select_related("board"), board, pk)
    services.remove_time(entry=entry, by=request.user)
    messages.success(request, "The entry is taken out.")
    return redirect(address(board))
