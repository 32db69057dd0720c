"""The Action Plan for everybody, and one of its steps with all that is known of it."""

from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from leadership import dates
from leadership.council.paging import page_of
from leadership.governance import access
from leadership.governance.action_plan_standing import (
    counts_of,
    heard_at,
    in_words,
    reports_of,
    strands_of,
)
from leadership.governance.forms.action_plans import StepFilters
from leadership.governance.models import (
    ITEM_MOVES,
    ActionPlan,
    ActionPlanItem,
    CommitteeReport,
    ItemStatus,
)
from leadership.meetings.models import Meeting

STEPS, NOTES = 25, 10  # to a page
MOVE_WORDS = {
    (ItemStatus.PLANNED, ItemStatus.UNDER_WAY): "Start it",
    (ItemStatus.PLANNED, ItemStatus.DONE): "It is done",
    (ItemStatus.PLANNED, ItemStatus.STOPPED): "Stop it",
    (ItemStatus.UNDER_WAY, ItemStatus.DONE): "It is done",
    (ItemStatus.UNDER_WAY, ItemStatus.STOPPED): "Stop it",
    (ItemStatus.DONE, ItemStatus.UNDER_WAY): "Open it again",
    (ItemStatus.STOPPED, ItemStatus.PLANNED): "Take it up again",
}


@require_safe
def action_plan(request: HttpRequest) -> HttpResponse:
    """The latest plan, or the one that is asked for."""
    plans = ActionPlan.objects.select_related("reports_to").latest_first()
    asked = request.GET.get("plan", "")
    others = list(plans.values_list("pk", "title"))
    wanted = int(asked) if asked.isascii() and asked.isdigit() else others[0][0] if others else 0
    may_keep = access.may_keep_action_plan(request.user)
    if not others:
        return render(request, "governance/action_plan_none.html", {"may_keep": may_keep})
    plan = get_object_or_404(plans, pk=wanted)
    items = ActionPlanItem.objects.visible_to(request.user).filter(strand__plan=plan)
    filters = StepFilters(request.GET or None, items=items, user=request.user)
    found = filters.chosen().select_related("strand", "owner", "decision_part__decision")
    today = dates.today()
    context = {
        "plan": plan,
        "others": [other for other in others if other[0] != plan.pk],
        "today": today,
        "summary": in_words(counts_of(items, today)),
        "strands": strands_of(plan, items),
        "filters": filters,
        "active": filters.active(),
        "page": page_of(request, found.in_plan_order(), STEPS),
        "heard": heard_at(plan, items, today, request.user),
        "report": report_of(request, plan),
        "may_keep": may_keep,
    }
    return render(request, "governance/action_plan.html", context)


def report_of(request: HttpRequest, plan: ActionPlan) -> CommitteeReport | None:
    if plan.report_id is None:
        return None
    return CommitteeReport.objects.visible_to(request.user).filter(pk=plan.report_id).first()


def step_seen(request: HttpRequest, pk: int) -> ActionPlanItem:
    """A step that this person may read; 404 otherwise."""
    steps = ActionPlanItem.objects.visible_to(request.user).select_related(
        "strand__plan__reports_to", "owner", "decision_part__decision"
    )
    return get_object_or_404(steps, pk=pk)


@require_safe
def action_item_detail(request: HttpRequest, pk: int) -> HttpResponse:
    item = step_seen(request, pk)
    today = dates.today()
    may_move = access.may_move_item(request.user, item)
    notes = item.progress.filter(
        Q(meeting__isnull=True) | Q(meeting__in=Meeting.objects.visible_to(request.user))
    )
    context = {
        "item": item,
        "plan": item.strand.plan,
        "today": today,
        "overdue": item.is_overdue(today),
        "reports": reports_of(item, today, request.user),
        "notes": page_of(
            request, notes.select_related("by__person", "meeting").order_by("-on", "-pk"), NOTES
        ),
        "moves": moves_of(item) if may_move else [],
        "may_move": may_move,
        "may_keep": access.may_keep_action_plan(request.user),
        **waits_of(request, item),
    }
    return render(request, "governance/action_item_detail.html", context)


def moves_of(item: ActionPlanItem) -> list[tuple[str, str]]:
    """Address and words of each move that the table allows."""
    return [
        (reverse("action_item_move", args=[item.pk, to]), MOVE_WORDS[(item.status, to)])
        for to in ItemStatus.values
        if to in ITEM_MOVES[item.status]
    ]


def waits_of(request: HttpRequest, item: ActionPlanItem) -> dict[str, Any]:
    """What the step waits for and which of it is not done, and what waits for the step."""
    seen = ActionPlanItem.objects.visible_to(request.user)
    waits_for = list(seen.filter(holds_up=item).in_plan_order())
    return {
        "waits_for": waits_for,
        "waits": sum(each.status != ItemStatus.DONE for each in waits_for),
        "holds_up": seen.filter(waits_for=item).in_plan_order(),
    }
