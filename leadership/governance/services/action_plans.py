"""The Action Plan and its steps: written, moved, reported on (App A 1.2, 2.7, 4.2.12; S083, S089,
S279-S283)."""

from collections.abc import Collection, Mapping
from datetime import date

from django.db import transaction
from django.db.models import Max

from leadership import dates
from leadership.audit.editing import must_be_as_read
from leadership.dates.vague import VagueDate
from leadership.governance import access
from leadership.governance.models import (
    ActionPlan,
    ActionPlanItem,
    ItemProgress,
    ItemStatus,
    Strand,
    StrandKind,
)
from leadership.governance.services.carrying_out import may_be_taken_out_of, must_be_in_force
from leadership.meetings.models import Meeting
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused

CLOSED = {ItemStatus.DONE, ItemStatus.STOPPED}


@transaction.atomic
def write_plan(
    *, plan: ActionPlan, strands: Mapping[str, tuple[VagueDate | None, str]], by: User
) -> ActionPlan:
    """Begin a plan with its three strands, or save what was changed of one. `strands` has the
    timescale of each kind and what it is about; one without a timescale says so on the page."""
    if not access.may_keep_action_plan(by):
        raise NotAllowed
    plan.save()
    there = {strand.kind: strand for strand in plan.strands.select_for_update()}
    for kind in StrandKind.values:
        strand = there.get(kind) or Strand(plan=plan, kind=kind)
        strand.when, strand.about = strands.get(kind, (None, ""))
        strand.save()
    return plan


@transaction.atomic
def write_item(
    *,
    item: ActionPlanItem,
    waits_for: Collection[ActionPlanItem],
    by: User,
    version: int | None = None,
) -> ActionPlanItem:
    """Add a step, which gets the next number of its strand, or save what was changed of one.

    Raises Conflict where somebody else was first, where it would leave a decision that is not in
    force, or go under one while it is on its way; Refused where steps would wait in a ring.
    """
    if not access.may_keep_action_plan(by):
        raise NotAllowed
    plan = ActionPlan.objects.select_for_update().get(strands=item.strand)
    before = _item_to_change(item, by, version) if item.pk else None
    if before is None or before.strand_id != item.strand_id:
        item.number = _next_number(item.strand)
    if before is not None:
        _changes_hands(before, item)
        item.status, item.closed_on = before.status, before.closed_on
        item.outcome, item.version = before.outcome, before.version + 1
    item.save()
    _no_rings(plan, item, waits_for)
    item.waits_for.set(waits_for)
    return item


@transaction.atomic
def move_item(
    *,
    item: ActionPlanItem,
    to: str,
    text: str,
    on: date,
    by: User,
    version: int | None = None,
    meeting: Meeting | None = None,
) -> ActionPlanItem:
    """Start, finish, stop or reopen a step on that day. What is said of it stands in its progress;
    of a step that is over, it is what came of it.

    Raises Conflict where the step is elsewhere already or its decision is not in force.
    """
    item = _item_to_change(item, by, version)
    if not item.can_become(to):
        raise Conflict(f"This step is {item.get_status_display().lower()}: it cannot go there.")
    must_be_in_force(item.decision_part)
    said = _said(text, on)
    item.status = to
    item.closed_on = on if to in CLOSED else None
    item.outcome = said if to in CLOSED else ""
    _next_version(item, "status", "closed_on", "outcome")
    _add_progress(item, said, on, by, meeting)
    return item


@transaction.atomic
def report_progress(
    *, item: ActionPlanItem, text: str, on: date, by: User, meeting: Meeting | None = None
) -> ItemProgress:
    """Say how far a step is, to a meeting or to none. A report moves nothing, so a decision that
    is not in force does not hold it."""
    item = _item_to_change(item, by, None)
    return _add_progress(item, _said(text, on), on, by, meeting)


@transaction.atomic
def judge_trial(
    *,
    item: ActionPlanItem,
    effectiveness: str,
    how: str,
    by: User,
    version: int | None = None,
) -> ActionPlanItem:
    """Say how a trial worked, and how that was judged (S282)."""
    item = _item_to_change(item, by, version)
    if not item.trial:
        raise Conflict("This step is no trial, so there is nothing to judge.")
    if effectiveness and not how.strip():
        raise Refused("Say how it was judged.", "how")
    item.effectiveness = effectiveness
    item.effectiveness_said = how.strip() if effectiveness else ""
    _next_version(item, "effectiveness", "effectiveness_said")
    return item


def _item_to_change(item: ActionPlanItem, by: User, version: int | None) -> ActionPlanItem:
    items = ActionPlanItem.objects.visible_to(by).select_for_update(of=("self",))
    found = items.filter(pk=item.pk).select_related("decision_part").first()
    if found is None or not access.may_move_item(by, found):
        raise NotAllowed
    must_be_as_read(found, version)
    return found


def _changes_hands(before: ActionPlanItem, item: ActionPlanItem) -> None:
    """A step goes from part to part only as the decisions let it."""
    if before.decision_part == item.decision_part:
        return
    may_be_taken_out_of(before.decision_part, item.decision_part)
    if before.status != ItemStatus.PLANNED:
        must_be_in_force(item.decision_part)


def _next_number(strand: Strand) -> int:
    last = strand.items.aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def _no_rings(
    plan: ActionPlan, item: ActionPlanItem, waits_for: Collection[ActionPlanItem]
) -> None:
    """Steps that wait for each other would never begin. The plan is locked meanwhile."""
    links = ActionPlanItem.waits_for.through.objects
    waiting = dict[int, set[int]]()
    for link in links.filter(from_actionplanitem__strand__plan=plan):
        waiting.setdefault(link.from_actionplanitem_id, set()).add(link.to_actionplanitem_id)
    ahead, seen = {each.pk for each in waits_for}, set[int]()
    while ahead:
        if item.pk in ahead:
            raise Refused("Steps cannot wait for each other in a ring: choose others.", "waits_for")
        seen |= ahead
        ahead = {after for pk in ahead for after in waiting.get(pk, ())} - seen


def _said(text: str, on: date) -> str:
    if on > dates.today():
        raise Refused("That day is still to come.", "on")
    if not text.strip():
        raise Refused("Say it in a few words.", "text")
    return text.strip()


def _add_progress(
    item: ActionPlanItem, text: str, on: date, by: User, meeting: Meeting | None
) -> ItemProgress:
    return ItemProgress.objects.create(
        item=item, on=on, meeting=meeting, status=item.status, text=text, by=by, at=dates.now()
    )


def _next_version(item: ActionPlanItem, *fields: str) -> None:
    item.version += 1
    item.save(update_fields=[*fields, "version"])
