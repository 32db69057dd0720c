"""How far each board is: one row a board (S324-S326, S332-S344)."""

from collections.abc import Iterable
from typing import Any

from jobs_skills.membership import SECTORS
from jobs_skills.progress import CRITERIA, BoardProgress, PlanStage, independent_by, progress_of
from jobs_skills.reports.filters import BoardFilters, boards_asked
from jobs_skills.reports.told import NO_BOARD, board_report, day, many, of_which, people
from leadership.reporting.columns import Column, CountColumn, Date, Integer, Text
from leadership.reporting.report import Asked, Figure, Row, Summary

NOTES = [
    "Steps that are about all boards count for each of them. Late is what was not done on the day"
    " and whose last possible day was over; open actions include the late ones.",
    "What has no date is told as it stands now: whom a plan covers, and that an action was"
    " dropped.",
]
PUBLIC_NOTES = [*NOTES, "Numbers of 1 to 4 members are hidden."]


def _progress(asked: Asked) -> list[BoardProgress]:
    found: list[BoardProgress] = asked.once(
        "progress",
        lambda: progress_of(boards_asked(asked), asked.filters["on"], public=asked.is_publication),
    )
    return found


def _columns(asked: Asked) -> list[Column]:
    sectors = [
        CountColumn(f"members_{sector or 'unknown'}", f"Members: {label.lower()}", width=10)
        for sector, label in SECTORS.items()
    ]
    columns: list[Column] = [
        Text("board", "Board", width=20),
        Text("districts", "Districts", width=22),
        Text("stage", "Plan", width=18),
        Text("missing", "Of whom the plan does not speak", width=24),
        Integer("steps_done", "Steps of the timetable done", width=10),
        Integer("steps_late", "Steps late", width=8),
        Integer("steps_to_come", "Steps to come", width=8),
        Integer("actions_open", "Actions open", width=8),
        Integer("actions_late", "Actions late", width=8),
        Integer("actions_done", "Actions done", width=8),
        *sectors,
        Integer("meetings", "Meetings held", width=9),
        Integer("met", f"Criteria of independence met, of {CRITERIA}", width=12),
        Date("assessed_on", "Assessed on", width=14),
        Date("independent_by", "Independent by", width=14),
    ]
    if asked.is_publication:
        return columns
    return [*columns, Text("talks", "Talks with independent groups", width=28)]


def _rows(asked: Asked) -> Iterable[Row]:
    return [_row(asked, one) for one in _progress(asked)]


def _row(asked: Asked, one: BoardProgress) -> Row:
    steps, actions, independence = one.timetable, one.actions, one.independence
    row: list[Any] = [
        one.board.name,
        ", ".join(one.districts),
        str(one.stage.label),
        ", ".join(one.missing),
        *(steps.done, steps.late, steps.to_come),
        *(actions.open, actions.late, actions.done),
        *people(asked, one.members),
        one.meetings,
        independence.met if independence.on else None,
        independence.on,
        independent_by(one.board.scheme),
    ]
    return row if asked.is_publication else [*row, _talks(one)]


def _talks(one: BoardProgress) -> str:
    return "; ".join(
        f"{each.district}: {each.state.label}{f' ({day(each.on)})' if each.on else ''}"
        for each in one.talks
    )


def _summary(asked: Asked) -> Summary:
    found = _progress(asked)
    if not found:
        return Summary(NO_BOARD)
    steps = sum(one.timetable.late > 0 for one in found)
    actions = sum(one.actions.late for one in found)
    sentence = (
        f"{many(len(found), 'board')} on {day(asked.filters['on'])}:"
        f" {many(steps, 'has', 'have')} a step of the timetable that is late;"
        f" {many(actions, 'action is', 'actions are')} late."
    )
    of = f"of {len(found)}"
    agreed = sum(one.stage == PlanStage.DETAILED for one in found)
    independent = sum(one.independence.met == CRITERIA for one in found)
    figures = [
        Figure("detailed plans agreed", f"{agreed}", of),
        Figure("boards that meet all criteria of independence", f"{independent}", of),
        Figure("actions late", f"{actions}", f"of {sum(one.actions.open for one in found)} open"),
        Figure("meetings held", f"{sum(one.meetings for one in found)}"),
    ]
    return Summary(sentence, figures, notes=PUBLIC_NOTES if asked.is_publication else NOTES)


BOARD_PROGRESS = board_report(
    slug="board-progress",
    title="Progress of the boards",
    about="Each board: its districts, plan, timetable, actions, members by sector, meetings and"
    " independence.",
    filters=BoardFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"Progress of the boards, {of_which(asked)}",
    rows_title="Boards",
    wide=True,
)
