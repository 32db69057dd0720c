"""Taking a row of a board's record out again: only where nothing hangs on it."""

from typing import Any

from django.db import models, transaction

from jobs_skills import access
from jobs_skills.models import (
    AreaBeyond,
    AreaProvider,
    Board,
    BoardAction,
    Coverage,
    JobcentreOffice,
    PlanTheme,
    PriorityArea,
    Site,
    TimetableEntry,
)
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused

REMOVABLE = (
    AreaBeyond,
    AreaProvider,
    BoardAction,
    Coverage,
    JobcentreOffice,
    PlanTheme,
    PriorityArea,
    Site,
    TimetableEntry,
)


def what_holds(row: models.Model) -> str:
    """Why the row must stay, in a sentence; empty where it may go."""
    if isinstance(row, PlanTheme) and row.actions.exists():
        return "Actions belong to this theme. Give them another theme first, or none."
    if isinstance(row, BoardAction) and (row.done_on or row.dropped_because):
        return "This action is over: it stays in the record."
    if isinstance(row, BoardAction) and row.progress.exists():
        return "Progress is recorded of this action. Say that it is done, or drop it with a reason."
    if isinstance(row, TimetableEntry) and row.done_on:
        return "This step is ticked as done. Take the tick back first."
    if isinstance(row, TimetableEntry) and row.number is not None:
        return "This step stands in the paper: it stays in the timetable."
    return ""


@transaction.atomic
def remove_row(*, row: Any, board: Board, by: User) -> None:
    """Raises NotAllowed; Refused where something hangs on it; Conflict where it has gone."""
    if not isinstance(row, REMOVABLE) or not _may(by, row, board):
        raise NotAllowed
    found = type(row)._default_manager.select_for_update(of=("self",)).filter(pk=row.pk).first()
    if found is None:
        raise Conflict("Somebody else removed this already.")
    if held := what_holds(found):
        raise Refused(held)
    found.delete()


def _may(by: User, row: models.Model, board: Board) -> bool:
    if isinstance(row, TimetableEntry):
        return access.may_keep_entry(by, row)
    if isinstance(row, AreaProvider):
        return access.may_set_up(by)
    return access.may_keep(by, board)
