"""The first lines of every service on a plan: lock the row, ask, check the version."""

from collections.abc import Callable

from leadership.audit.editing import must_be_as_read
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed
from leadership.plans import access
from leadership.plans.models import EDITABLE, PlanVersion, State, WardPlan

FROZEN_NOW = {
    State.READY: "This plan is ready for the Ward Forum. Take it back to change it.",
    State.SIGNED_OFF: "This plan is signed off. Begin a new version to change it.",
}


def locked(
    plan: WardPlan,
    *,
    by: User,
    version: int | None = None,
    may: Callable[[User, WardPlan], bool] = access.may_write,
) -> WardPlan:
    """The plan as it is now, its row locked until the transaction ends.

    Raises NotAllowed where this user may not, and Conflict where `version` (of the record, as the
    editor read it) is not the present one.
    """
    plans = WardPlan.objects.select_related("ward", "round").select_for_update(of=("self",))
    plan = plans.get(pk=plan.pk)
    if not may(by, plan):
        raise NotAllowed
    must_be_as_read(plan, version, what="this plan")
    return plan


def saved(plan: WardPlan, *fields: str) -> WardPlan:
    """Save these fields and the next version of the record."""
    plan.version += 1
    plan.save(update_fields=[*fields, "version"])
    return plan


def draft_of(plan: WardPlan) -> PlanVersion:
    """The version that is being written. Raises Conflict where the latest one is frozen."""
    latest = plan.versions.select_for_update().order_by("-number").first()
    assert latest is not None  # a plan begins with its first version
    if latest.state not in EDITABLE:
        raise Conflict(FROZEN_NOW.get(State(latest.state), "This version is frozen."))
    return latest


def latest_of(plan: WardPlan, *states: str) -> PlanVersion:
    """The plan's version in one of these states, locked. Raises Conflict where there is none."""
    found = plan.versions.select_for_update().filter(state__in=states).order_by("-number").first()
    if found is None:
        latest = plan.versions.order_by("-number").first()
        now = latest.get_state_display().lower() if latest else "not begun"
        raise Conflict(f"This plan is {now}.")
    return found
