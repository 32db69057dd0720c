"""Deciding the open rows of old lists, in groups of what may be the same."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from jobs_skills import access
from jobs_skills.forms.member_lists import DecideForm
from jobs_skills.models import Board, ListedMember, Member
from jobs_skills.open_rows import OpenRow, open_groups, open_row
from jobs_skills.services import members as services
from jobs_skills.views.finding import board_for
from leadership.council.paging import page_of
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.models import User
from leadership.people.outsiders import open_to_outsiders
from leadership.people.refusals import Conflict

GROUPS_ON_A_PAGE = 15


@open_to_outsiders
@login_required
@require_safe
def listed_member_list(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_for(request, slug, access.may_see_members)
    groups = open_groups(board)
    page = page_of(request, groups, GROUPS_ON_A_PAGE)
    context = {
        "board": board,
        "page": page,
        "groups": [
            (group, [(each, form_of(each)) for each in group.rows]) for group in page.object_list
        ],
        "rows": sum(len(group.rows) for group in groups),
        "clear": sum(group.alone for group in groups),
    }
    return render(request, "jobs_skills/listedmember_list.html", context)


def form_of(each: OpenRow, data: object = None) -> DecideForm:
    label = f"What becomes of {each.row}?"
    return DecideForm(data, label=label, others=each.others, prefix=f"row-{each.row.pk}")


@open_to_outsiders
@login_required
def listed_member_decide(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """One row: the list's page sends its answers here, and comes back with what is amiss."""
    board = board_for(request, slug, access.may_see_members)
    row = get_object_or_404(ListedMember.objects.filter(source__board=board), pk=pk)
    each = open_row(board, pk)
    if each is None:
        raise Conflict(f"{row} has been decided: {row.get_decision_display().lower()}.")
    form = form_of(each, request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            what, reason = form.cleaned_data["what"], form.cleaned_data["reason"]
            _decide(board, each.row, what, reason, request.user)
            messages.success(request, f"{row} is decided.")
            return redirect(_back(request, slug))
    context = {"board": board, "each": each, "form": form}
    return render(request, "jobs_skills/listedmember_decide.html", context)


def _decide(board: Board, row: ListedMember, what: str, reason: str, by: User) -> None:
    if what == "keep":
        services.keep_row(row=row, by=by)
    elif what == "drop":
        services.drop_row(row=row, reason=reason, by=by)
    else:
        services.merge_row(row=row, into=_other(board, what), by=by)


def _other(board: Board, what: str) -> Member | ListedMember:
    """The member or row that a choice of the form names."""
    kind, _, pk = what.partition("-")
    if kind == "member":
        return get_object_or_404(Member.objects.filter(board=board), pk=pk)
    if kind == "row":
        return get_object_or_404(ListedMember.objects.filter(source__board=board), pk=pk)
    raise Http404


def _back(request: HttpRequest, slug: str) -> str:
    """The page of the list from which the answer came."""
    page = request.GET.get("page", "")
    address = reverse("listed_member_list", args=[slug])
    return f"{address}?page={page}" if page.isdecimal() and len(page) < 6 else address


@open_to_outsiders
@login_required
@require_POST
def listed_member_keep_clear(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_for(request, slug, access.may_see_members)
    number = services.keep_all_clear(board=board, by=request.user)
    rows = "1 row is kept as a member" if number == 1 else f"{number} rows are kept as members"
    messages.success(request, f"{rows}.")
    return redirect("listed_member_list", slug)
