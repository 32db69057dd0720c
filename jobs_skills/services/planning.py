"""A board's plan and its stages, actions and the timetable (J&S 3.2, 5.2; S326, S336, S341)."""

from datetime import date
from typing import TypeVar

from django.db import transaction

from jobs_skills import access
from jobs_skills.models import Board, BoardAction, LocalPlan, TimetableEntry
from jobs_skills.progress import missing_in
from leadership import dates
from leadership.audit.editing import must_be_as_read
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused

RowT = TypeVar("RowT", LocalPlan, BoardAction, TimetableEntry)
Stage = LocalPlan.Stage


def plan_of(*, board: Board, by: User) -> LocalPlan:
    """The board's plan, begun where nobody did so yet."""
    if not access.may_keep(by, board):
        raise NotAllowed
    return LocalPlan.objects.get_or_create(board=board)[0]


@transaction.atomic
def write_plan(
    *, plan: LocalPlan, particular: str, city_centre: str, by: User, version: int | None = None
) -> LocalPlan:
    """Say what is particular to the area, and its links to the city centre (S345)."""
    plan = _plan_to_change(plan, by, version)
    plan.particular, plan.city_centre = particular.strip(), city_centre.strip()
    return _saved(plan, "particular", "city_centre")


@transaction.atomic
def agree_outline(*, plan: LocalPlan, on: date, by: User, version: int | None = None) -> LocalPlan:
    """Record the day on which the board agreed its outline: from then on everybody reads it. Again
    with another day puts a wrong one right.

    Raises Refused where the plan has neither theme nor action, and for a day still to come or
    later than that of the detailed plan.
    """
    plan = _plan_to_change(plan, by, version)
    _not_to_come(on)
    if not plan.themes.exists() and not plan.board.actions.exists():
        raise Refused("The plan has neither a theme nor an action yet: there is nothing to agree.")
    if plan.detailed_on and on > plan.detailed_on:
        raise Refused("The detailed plan was agreed before that day.", "on")
    plan.outline_on = on
    return _saved(plan, "outline_on")


@transaction.atomic
def agree_detailed(
    *,
    plan: LocalPlan,
    on: date,
    by: User,
    despite_gaps: bool = False,
    version: int | None = None,
) -> LocalPlan:
    """Record the day on which the board agreed its detailed plan.

    A group of J&S 3.2 of which the plan says nothing stops it, unless the board goes on knowingly
    (`despite_gaps`): it owns its plan, and nobody should agree a gap by oversight.
    """
    plan = _plan_to_change(plan, by, version)
    _not_to_come(on)
    if plan.outline_on is None:
        raise Refused("The outline comes first: record when it was agreed.")
    if on < plan.outline_on:
        raise Refused(f"The outline was agreed later, on {plan.outline_on:%-d %B %Y}.", "on")
    missing = missing_in(plan)
    if missing and not despite_gaps:
        raise Refused(
            f"The plan does not say how it serves: {'; '.join(missing)}. Add it, or tick that the "
            "board goes on without.",
            "despite_gaps",
        )
    plan.stage, plan.detailed_on = Stage.DETAILED, on
    return _saved(plan, "stage", "detailed_on")


@transaction.atomic
def take_back_stage(*, plan: LocalPlan, by: User, version: int | None = None) -> LocalPlan:
    """Undo the last agreement, where it was recorded by mistake: a detailed plan is an outline
    again; an outline is not agreed, and leaves the public page."""
    plan = _plan_to_change(plan, by, version)
    if plan.stage == Stage.DETAILED:
        plan.stage, plan.detailed_on = Stage.OUTLINE, None
    elif plan.outline_on:
        plan.outline_on = None
    else:
        raise Conflict("Nothing of this plan is agreed.")
    return _saved(plan, "stage", "detailed_on", "outline_on")


@transaction.atomic
def write_action(*, action: BoardAction, by: User, version: int | None = None) -> BoardAction:
    """Add an action, or save what was changed of one. Raises Conflict where it is over."""
    if action.pk is None:
        if not access.may_keep(by, action.board):
            raise NotAllowed
        action.save()
        return action
    now = _action_to_change(action, by, version)
    _must_be_open(now)
    action.version = now.version + 1
    action.save()
    return action


@transaction.atomic
def finish_action(
    *, action: BoardAction, on: date, by: User, version: int | None = None
) -> BoardAction:
    action = _action_to_change(action, by, version)
    _must_be_open(action)
    _not_to_come(on)
    action.done_on = on
    return _saved(action, "done_on")


@transaction.atomic
def drop_action(
    *, action: BoardAction, because: str, by: User, version: int | None = None
) -> BoardAction:
    action = _action_to_change(action, by, version)
    _must_be_open(action)
    if not because.strip():
        raise Refused("Say why it is dropped.", "because")
    action.dropped_because = because.strip()
    return _saved(action, "dropped_because")


@transaction.atomic
def take_up_action(*, action: BoardAction, by: User, version: int | None = None) -> BoardAction:
    """Open an action again that was done or dropped."""
    action = _action_to_change(action, by, version)
    if action.done_on is None and not action.dropped_because:
        raise Conflict("This action is open already.")
    action.done_on, action.dropped_because = None, ""
    return _saved(action, "done_on", "dropped_because")


@transaction.atomic
def write_entry(*, entry: TimetableEntry, by: User, version: int | None = None) -> TimetableEntry:
    """Add a step to the timetable, of a board or of all, or save what was changed of one."""
    if not access.may_keep_entry(by, entry):
        raise NotAllowed
    if entry.pk is not None:
        entry.version = _entry_to_change(entry, by, version).version + 1
    entry.save()
    return entry


@transaction.atomic
def tick_entry(
    *, entry: TimetableEntry, on: date, by: User, version: int | None = None
) -> TimetableEntry:
    """Tick a step as done on that day; once ticked it is Conflict, so that no day is lost."""
    entry = _entry_to_change(entry, by, version)
    if entry.done_on is not None:
        raise Conflict("This step is ticked already. Take the tick back to change its day.")
    _not_to_come(on)
    entry.done_on, entry.done_day_known = on, True
    return _saved(entry, "done_on", "done_day_known")


@transaction.atomic
def untick_entry(*, entry: TimetableEntry, by: User, version: int | None = None) -> TimetableEntry:
    entry = _entry_to_change(entry, by, version)
    if entry.done_on is None:
        raise Conflict("This step is not ticked.")
    entry.done_on, entry.done_day_known = None, True
    return _saved(entry, "done_on", "done_day_known")


def _plan_to_change(plan: LocalPlan, by: User, version: int | None) -> LocalPlan:
    plans = LocalPlan.objects.select_related("board").select_for_update(of=("self",))
    plan = plans.get(pk=plan.pk)
    if not access.may_keep(by, plan.board):
        raise NotAllowed
    return _as_read(plan, version)


def _action_to_change(action: BoardAction, by: User, version: int | None) -> BoardAction:
    actions = BoardAction.objects.select_related("board").select_for_update(of=("self",))
    action = actions.get(pk=action.pk)
    if not access.may_keep(by, action.board):
        raise NotAllowed
    return _as_read(action, version)


def _entry_to_change(entry: TimetableEntry, by: User, version: int | None) -> TimetableEntry:
    entries = TimetableEntry.objects.select_related("board").select_for_update(of=("self",))
    entry = entries.get(pk=entry.pk)
    if not access.may_keep_entry(by, entry):
        raise NotAllowed
    return _as_read(entry, version)


def _as_read(row: RowT, version: int | None) -> RowT:
    must_be_as_read(row, version)
    return row


def _must_be_open(action: BoardAction) -> None:
    if action.done_on or action.dropped_because:
        state = "done" if action.done_on else "dropped"
        raise Conflict(f"This action is {state}. Take it up again to change it.")


def _not_to_come(on: date) -> None:
    if on > dates.today():
        raise Refused("That day is still to come.", "on")


def _saved(row: RowT, *fields: str) -> RowT:
    """Save these fields and the next version of the record."""
    row.version += 1
    row.save(update_fields=[*fields, "version"])
    return row
