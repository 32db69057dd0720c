"""Writing the Action Plan: the plan, its steps, their moves, their progress."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from leadership import dates
from leadership.governance import access
from leadership.governance.forms.action_plans import (
    ActionItemForm,
    ActionPlanForm,
    JudgeForm,
    MoveForm,
    ReportForm,
)
from leadership.governance.models import ITEM_MOVES, ActionPlan, ActionPlanItem
from leadership.governance.services import action_plans as services
from leadership.governance.views.action_plans import MOVE_WORDS, step_seen
from leadership.governance.views.record_pages import form_page
from leadership.people.form_refusals import refusals_shown_in

PLAN = "Action Plan"


def _trail(plan: ActionPlan | None = None, item: ActionPlanItem | None = None) -> Any:
    trail = [(PLAN, plan.get_absolute_url() if plan else reverse("action_plan"))]
    return [*trail, (f"Step {item.number}", item.get_absolute_url())] if item else trail


def _step_to_move(request: HttpRequest, pk: int) -> ActionPlanItem:
    item = step_seen(request, pk)
    if not access.may_move_item(request.user, item):
        raise Http404
    return item


def _keeper_only(request: HttpRequest) -> None:
    if not access.may_keep_action_plan(request.user):
        raise Http404


@login_required
def action_plan_add(request: HttpRequest) -> HttpResponse:
    return _plan_form(request, ActionPlan(start=dates.today()), "Begin an Action Plan")


@login_required
def action_plan_edit(request: HttpRequest, pk: int) -> HttpResponse:
    _keeper_only(request)
    plan = get_object_or_404(ActionPlan.objects.latest_first(), pk=pk)
    return _plan_form(request, plan, "Change the plan")


def _plan_form(request: HttpRequest, plan: ActionPlan, heading: str) -> HttpResponse:
    _keeper_only(request)
    form = ActionPlanForm(request.POST or None, instance=plan, user=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            plan = form.save(commit=False)
            services.write_plan(plan=plan, strands=form.strands(), by=request.user)
            messages.success(request, "The plan is saved.")
            return redirect(plan)
    intro = "Each strand has its own timescale. A strand without one says so on the page."
    trail = _trail(plan if plan.pk else None)
    return form_page(request, form, heading=heading, above=trail, intro=intro)


@login_required
def action_item_add(request: HttpRequest, pk: int) -> HttpResponse:
    _keeper_only(request)
    plan = get_object_or_404(ActionPlan.objects.latest_first(), pk=pk)
    return _item_form(request, plan, ActionPlanItem(), "Add a step")


@login_required
def action_item_edit(request: HttpRequest, pk: int) -> HttpResponse:
    _keeper_only(request)
    item = step_seen(request, pk)
    return _item_form(request, item.strand.plan, item, "Change the step")


def _item_form(
    request: HttpRequest, plan: ActionPlan, item: ActionPlanItem, heading: str
) -> HttpResponse:
    saved = item if item.pk else None
    form = ActionItemForm(request.POST or None, plan=plan, user=request.user, instance=item)
    if form.is_valid():
        with refusals_shown_in(form):
            item = services.write_item(
                item=form.save(commit=False),
                waits_for=form.cleaned_data["waits_for"],
                version=form.cleaned_data["version"] if saved else None,
                by=request.user,
            )
            messages.success(request, f"“{item}” is saved.")
            return redirect(item)
    return form_page(request, form, heading=heading, above=_trail(plan, saved), caption=plan.title)


@login_required
def action_item_move(request: HttpRequest, pk: int, to: str) -> HttpResponse:
    item = _step_to_move(request, pk)
    if not any(to in moves for moves in ITEM_MOVES.values()):
        raise Http404
    form = MoveForm(request.POST or None, item=item, user=request.user, to=to)
    if form.is_valid():
        with refusals_shown_in(form):
            item = services.move_item(item=item, to=to, by=request.user, **form.cleaned_data)
            messages.success(request, f"“{item}” is now {item.get_status_display().lower()}.")
            return redirect(item)
    return form_page(
        request,
        form,
        heading=MOVE_WORDS.get((item.status, to), "Move the step"),
        above=_trail(item.strand.plan, item),
        caption=item.title,
        warning=item.locked_because,
        ends=to == ActionPlanItem.Status.STOPPED,
    )


@login_required
def action_item_progress(request: HttpRequest, pk: int) -> HttpResponse:
    item = _step_to_move(request, pk)
    chosen = {"meeting": request.GET.get("meeting")}
    form = ReportForm(request.POST or None, item=item, user=request.user, initial=chosen)
    if form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("text", "on", "meeting")}
        with refusals_shown_in(form):
            services.report_progress(item=item, by=request.user, **said)
            messages.success(request, "The progress is added.")
            return redirect(item)
    return form_page(
        request,
        form,
        heading="Say how far it is",
        above=_trail(item.strand.plan, item),
        caption=item.title,
        intro="What is reported is added to the record and cannot be changed afterwards.",
    )


@login_required
def action_item_judge(request: HttpRequest, pk: int) -> HttpResponse:
    item = _step_to_move(request, pk)
    if not item.trial:
        raise Http404
    shown = {
        "effectiveness": item.effectiveness,
        "how": item.effectiveness_said,
        "version": item.version,
    }
    form = JudgeForm(request.POST or None, initial=shown)
    if form.is_valid():
        with refusals_shown_in(form):
            services.judge_trial(item=item, by=request.user, **form.cleaned_data)
            messages.success(request, "How the trial worked is saved.")
            return redirect(item)
    return form_page(
        request,
        form,
        heading="How the trial works",
        above=_trail(item.strand.plan, item),
        caption=item.title,
    )
