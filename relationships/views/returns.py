"""Monthly returns: one's own months, and for managers what was sent and who has not."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from leadership.council.paging import page_of
from leadership.people.access import sees_all_records
from leadership.people.form_refusals import refusals_shown_in
from relationships import access, services
from relationships.forms.returns import ReturnForm
from relationships.models import MonthlyReturn
from relationships.returns import (
    figures_of,
    in_words,
    last_full_month,
    months_of,
    without_a_return,
)
from wards.access import own_wards

PAGE = 25


@login_required
@require_safe
def return_list(request: HttpRequest) -> HttpResponse:
    if not access.may_read_returns(request.user):
        raise Http404
    seen = MonthlyReturn.objects.visible_to(request.user)
    all_records = sees_all_records(request.user)
    sent = seen.sent().select_related("person").order_by("-month", "person__name", "pk")
    context = {
        "months": _own_months(request.user, seen),
        "page": page_of(request, sent, PAGE),
        "all_records": all_records,
        "last_month": last_full_month(),
        "missing": without_a_return(last_full_month()) if all_records else [],
    }
    return render(request, "relationships/return_list.html", context)


def _own_months(user: Any, seen: Any) -> list[tuple[date, str]]:
    """Each month a return may be written of, and how it stands."""
    if not access.may_write_returns(user):
        return []
    own = {row.month: row for row in seen.filter(person=user.person_id)}
    return [(month, _state(own.get(month))) for month in months_of(user.person)]


def _state(row: MonthlyReturn | None) -> str:
    if row is None:
        return "Not written"
    return "Sent" if row.submitted_on else "Draft"


@login_required
def return_write(request: HttpRequest, year: int, month: int) -> HttpResponse:
    first = _month_of(request.user, year, month)
    row = MonthlyReturn.objects.visible_to(request.user).filter(
        person=request.user.person_id, month=first
    ).first()  # fmt: skip
    if row is not None and row.submitted_on:
        return redirect("return_detail", pk=row.pk)
    shown = {"story": row.story, "version": row.version} if row else {}
    form = ReturnForm(request.POST or None, initial=shown)
    if form.is_valid():
        send = "send" in request.POST
        with refusals_shown_in(form):
            services.write_return(month=first, by=request.user, send=send, **form.cleaned_data)
            messages.success(request, "The return is sent." if send else "Kept as a draft.")
            return redirect("return_list")
    figures = in_words(figures_of(own_wards(request.user).served, first))
    context = {"form": form, "month": first, "figures": figures}
    return render(request, "relationships/return_write.html", context)


def _month_of(user: Any, year: int, month: int) -> date:
    """That month, where this user may write a return of it."""
    if not access.may_write_returns(user):
        raise Http404
    found = next((one for one in months_of(user.person) if (one.year, one.month) == (year, month)),
                 None)  # fmt: skip
    if found is None:
        raise Http404
    return found


@login_required
@require_safe
def return_detail(request: HttpRequest, pk: int) -> HttpResponse:
    seen = MonthlyReturn.objects.visible_to(request.user).sent().select_related("person")
    row = get_object_or_404(seen, pk=pk)
    context = {"sent": row, "figures": in_words(row.figures)}
    return render(request, "relationships/return_detail.html", context)
