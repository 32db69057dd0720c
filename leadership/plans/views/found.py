"""The first step of every page of a plan: what this person may see of it."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from leadership.plans.models import PlanVersion, WardPlan


def plan_of(
    request: HttpRequest, pk: int, may: Callable[[Any, WardPlan], bool] | None = None
) -> WardPlan:
    """The plan, where this user sees it and, with `may`, may do what the page is for; else 404."""
    seen = WardPlan.objects.visible_to(request.user).select_related(
        "ward__generation", "round", "lead"
    )
    plan = get_object_or_404(seen, pk=pk)
    if may is not None and not may(request.user, plan):
        raise Http404
    return plan


def latest_version(plan: WardPlan) -> PlanVersion:
    """The version that is being written or waits for its signatures, or else the one in force."""
    version = plan.versions.order_by("-number").first()
    assert version is not None  # a plan begins with its first version
    return version
