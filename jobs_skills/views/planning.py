"""Moves of a board's plan, its actions and its timetable: agreed, done, dropped, ticked."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from jobs_skills import access
from jobs_skills.forms.planning import (
    ActionCloseForm,
    AgreeForm,
    PlanTextForm,
    TickForm,
    VersionForm,
)
from jobs_skills.models import Board, BoardAction, LocalPlan, TimetableEntry
from jobs_skills.progress import missing_in
from jobs_skills.services import planning as services
from jobs_skills.views.finding import board_for, board_seen, row_of
from jobs_skills.views.work import WORDS_OF
from leadership import dates
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.outsiders import open_to_outsiders


def _page(
    request: HttpRequest, board: Board, form: Any, above: str = "board_plan", **words: Any
) -> HttpResponse:
    """A form of one question, with heading and about. `above` is the page it belongs to."""
    back = (WORDS_OF[above], reverse(above, args=[board.slug]))
    context = {"board": board, "form": form, "above": back, **words}
    return render(request, "jobs_skills/move_form.html", context)


def _version(request: HttpRequest) -> int:
    form = VersionForm(request.POST)
    return form.cleaned_data["version"] if form.is_valid() else 0


@open_to_outsiders
@login_required
def board_plan_write(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_for(request, slug)
    plan = LocalPlan.objects.filter(board=board).first() or LocalPlan(board=board)
    shown = {name: getattr(plan, name) for name in ("particular", "city_centre", "version")}
    form = PlanTextForm(request.POST or None, initial=shown)
    if form.is_valid():
        with refusals_shown_in(form):
            plan = services.plan_of(board=board, by=request.user)
            services.write_plan(plan=plan, by=request.user, **form.cleaned_data)
            messages.success(request, "The plan is saved.")
            return redirect("board_plan", slug)
    return _page(
        request,
        board,
        form,
        heading="What is particular to the area",
        about="The plan says what is different here, and how people reach work elsewhere.",
    )


@open_to_outsiders
@login_required
def board_plan_agree(request: HttpRequest, slug: str, stage: str) -> HttpResponse:
    board = board_for(request, slug)
    detailed = stage == LocalPlan.Stage.DETAILED
    if stage not in LocalPlan.Stage.values:
        raise Http404
    plan = LocalPlan.objects.filter(board=board).first() or LocalPlan(board=board)
    missing = missing_in(plan) if detailed and plan.pk else []
    form = AgreeForm(request.POST or None, plan=plan, missing=missing)
    if form.is_valid():
        with refusals_shown_in(form):
            plan = services.plan_of(board=board, by=request.user)
            agree = services.agree_detailed if detailed else services.agree_outline
            agree(plan=plan, by=request.user, **form.cleaned_data)
            messages.success(request, "The day of the agreement is recorded.")
            return redirect("board_plan", slug)
    return _page(
        request,
        board,
        form,
        heading=f"The board agreed its {'detailed plan' if detailed else 'outline'}",
        about="From then on everybody reads the plan on the board’s public page."
        if not detailed
        else "",
        missing=missing,
    )


@open_to_outsiders
@login_required
@require_POST
def board_plan_take_back(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_for(request, slug)
    plan = get_object_or_404(LocalPlan.objects.filter(board=board))
    services.take_back_stage(plan=plan, by=request.user, version=_version(request))
    messages.success(request, "The last agreement is taken back.")
    return redirect("board_plan", slug)


@open_to_outsiders
@login_required
def board_action_close(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board = board_for(request, slug)
    action = row_of(BoardAction.objects, board, pk)
    shown = {"on": dates.today(), "version": action.version}
    form = ActionCloseForm(request.POST or None, initial=shown)
    if form.is_valid():
        said = form.cleaned_data
        with refusals_shown_in(form):
            if said["outcome"] == "done":
                services.finish_action(
                    action=action, on=said["on"], by=request.user, version=said["version"]
                )
            else:
                services.drop_action(
                    action=action, because=said["because"], by=request.user,
                    version=said["version"],
                )  # fmt: skip
            messages.success(request, f"“{action}” is closed.")
            return redirect("board_action", slug, pk)
    return _page(request, board, form, heading="The action is over", about=action.text)


@open_to_outsiders
@login_required
@require_POST
def board_action_take_up(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board = board_for(request, slug)
    action = row_of(BoardAction.objects, board, pk)
    services.take_up_action(action=action, by=request.user, version=_version(request))
    messages.success(request, f"“{action}” is open again.")
    return redirect("board_action", slug, pk)


def _entry(request: HttpRequest, slug: str, pk: int) -> tuple[Board, TimetableEntry]:
    """A step of the board's timetable that this person keeps."""
    board = board_seen(request, slug)
    steps = TimetableEntry.objects.for_board(board).select_related("board")
    entry = get_object_or_404(steps, pk=pk)
    if not access.may_keep_entry(request.user, entry):
        raise Http404
    return board, entry


@open_to_outsiders
@login_required
def board_step_tick(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board, entry = _entry(request, slug, pk)
    shown = {"on": dates.today(), "version": entry.version}
    form = TickForm(request.POST or None, initial=shown)
    if form.is_valid():
        with refusals_shown_in(form):
            services.tick_entry(entry=entry, by=request.user, **form.cleaned_data)
            messages.success(request, f"“{entry}” is ticked as done.")
            return redirect("board_timetable", slug)
    about = f"{entry} ({entry.when.in_words()})"
    return _page(
        request, board, form, "board_timetable", heading="Tick the step as done", about=about
    )


@open_to_outsiders
@login_required
@require_POST
def board_step_untick(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    _, entry = _entry(request, slug, pk)
    services.untick_entry(entry=entry, by=request.user, version=_version(request))
    messages.success(request, f"The tick of “{entry}” is taken back.")
    return redirect("board_timetable", slug)
