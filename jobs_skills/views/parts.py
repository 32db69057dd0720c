"""Adding, changing and removing the rows of a board's record, of every kind in `parts`."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from jobs_skills.models import Board
from jobs_skills.parts import PARTS, Part
from jobs_skills.services import planning, removing
from jobs_skills.views.finding import board_for
from jobs_skills.views.work import WORDS_OF
from leadership import dates
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.outsiders import open_to_outsiders


def _part(request: HttpRequest, slug: str, kind: str, does: str) -> tuple[Board, Part]:
    """The board and the kind of row, where this person may do that with such rows; else 404."""
    part = PARTS.get(kind)
    if part is None or not getattr(part, does):
        raise Http404
    return board_for(request, slug, part.may), part


def page_of_part(board: Board, kind: str) -> str:
    """Where rows of the kind stand."""
    return f"{reverse(PARTS[kind].page, args=[board.slug])}#{kind}"


@open_to_outsiders
@login_required
def board_part_add(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    board, part = _part(request, slug, kind, "adds")
    initial = {"on": dates.today(), **_chosen_before(request)}
    row = part.new(board)
    form = part.form(request.POST or None, board=board, instance=row, initial=initial)
    if form.is_valid() and _saved(request, board, part, form):
        return redirect(page_of_part(board, kind))
    return _page(request, board, kind, form, f"Add {part.one}")


@open_to_outsiders
@login_required
def board_part_edit(request: HttpRequest, slug: str, kind: str, pk: int) -> HttpResponse:
    board, part = _part(request, slug, kind, "edits")
    row = get_object_or_404(part.rows(board), pk=pk)
    form = part.form(request.POST or None, board=board, instance=row)
    if form.is_valid() and _saved(request, board, part, form):
        return redirect(page_of_part(board, kind))
    return _page(request, board, kind, form, f"Change the {part.name}")


def _chosen_before(request: HttpRequest) -> dict[str, Any]:
    """What a link on the row's page has chosen already: an action, a group, a theme."""
    names = ("action", "predecessor", "theme", "group", "strand")
    return {name: request.GET[name] for name in names if name in request.GET}


def _saved(request: HttpRequest, board: Board, part: Part, form: Any) -> bool:
    """False where the service refused; the form says why."""
    row = form.save(commit=False)
    with refusals_shown_in(form):
        if part.of == "plan__board" and row.pk is None:
            row.plan = planning.plan_of(board=board, by=request.user)
        if part.signed:
            row.by = request.user
        if part.save is not None:
            part.save(row, request.user, form.cleaned_data["version"])
        else:
            row.save()
        messages.success(request, f"The {part.name} is saved.")
        return True
    return False


def _page(request: HttpRequest, board: Board, kind: str, form: Any, heading: str) -> HttpResponse:
    context = {
        "board": board,
        "part": PARTS[kind],
        "form": form,
        "heading": heading,
        "above": WORDS_OF[PARTS[kind].page],
        "back": page_of_part(board, kind),
    }
    return render(request, "jobs_skills/part_form.html", context)


@open_to_outsiders
@login_required
def board_part_remove(request: HttpRequest, slug: str, kind: str, pk: int) -> HttpResponse:
    board, part = _part(request, slug, kind, "removes")
    row = get_object_or_404(part.rows(board), pk=pk)
    if request.method == "POST":
        removing.remove_row(row=row, board=board, by=request.user)
        messages.success(request, f"“{row}” is removed.")
        return redirect(page_of_part(board, kind))
    context = {
        "board": board,
        "part": part,
        "row": row,
        "held": removing.what_holds(row),
        "above": WORDS_OF[part.page],
        "back": page_of_part(board, kind),
    }
    return render(request, "jobs_skills/part_remove.html", context)
