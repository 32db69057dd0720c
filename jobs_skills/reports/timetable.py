"""The timetable of the boards in order of time: what is done and what is late (S336-S338,
S341-S344)."""

from collections.abc import Iterable

from django import forms

from jobs_skills.models import TimetableEntry
from jobs_skills.progress import Stand, entries_of, stand_of, tally
from jobs_skills.reports.filters import BoardFilters, boards_asked
from jobs_skills.reports.told import When, board_report, day, many, of_which
from leadership.reporting.columns import Column, Date, Integer, Text
from leadership.reporting.report import Asked, Figure, Row, Summary

STATES = [(stand.value, stand.label) for stand in Stand if stand != Stand.DROPPED]
NOTES = [
    "A step is late from the day after the last on which it could be; days are calendar days.",
    "Where a source says that a step is done and not when, no day is told.",
]


class TimetableFilters(BoardFilters):
    state = forms.ChoiceField(label="State", required=False, choices=[("", "All"), *STATES])
    kind = forms.ChoiceField(
        label="Kind", required=False, choices=[("", "All"), *TimetableEntry.Kind.choices]
    )


def _entries(asked: Asked) -> list[TimetableEntry]:
    found: list[TimetableEntry] = asked.once("entries", lambda: _ask(asked))
    return found


def _ask(asked: Asked) -> list[TimetableEntry]:
    rows = entries_of(boards_asked(asked)).select_related("board", "scheme").in_time_order()
    if asked.filters["kind"]:
        rows = rows.filter(kind=asked.filters["kind"])
    wanted, on = asked.filters["state"], asked.filters["on"]
    return [row for row in rows if not wanted or stand_of(row, on) == wanted]


def _columns(asked: Asked) -> list[Column]:
    return [
        When("when", "When", width=26),
        Date("last", "Last possible day", width=16),
        Integer("number", "No", width=5),
        Text("step", "Step", width=40),
        Text("board", "Board", width=24),
        Text("kind", "Kind", width=18),
        Text("state", "State", width=10),
        Date("done_on", "Done on", width=14),
        Integer("late", "Calendar days late", width=8),
    ]


def _rows(asked: Asked) -> Iterable[Row]:
    several = len({row.scheme_id for row in _entries(asked)}) > 1
    return [_row(asked, row, several) for row in _entries(asked)]


def _row(asked: Asked, row: TimetableEntry, several: bool) -> Row:
    on = asked.filters["on"]
    stand = stand_of(row, on)
    all_boards = f"All boards of {row.scheme}" if several else "All boards"
    return [
        row.when,
        row.when_last,
        row.number,
        row.text,
        row.board.name if row.board else all_boards,
        row.get_kind_display(),
        str(stand.label),
        row.done_on if stand == Stand.DONE and row.done_day_known else None,
        row.when.days_late(on) if stand == Stand.LATE else None,
    ]


def _summary(asked: Asked) -> Summary:
    on = asked.filters["on"]
    counted = tally(_entries(asked), on)
    number = counted.open + counted.done
    sentence = (
        f"{many(number, 'step')} on {day(on)}: {counted.done} done, {counted.late} late,"
        f" {counted.to_come} to come."
    )
    figures = [
        Figure("done", f"{counted.done}", f"of {number}"),
        Figure("late", f"{counted.late}"),
        Figure("to come", f"{counted.to_come}"),
    ]
    return Summary(sentence, figures, notes=NOTES)


BOARD_TIMETABLE = board_report(
    slug="board-timetable",
    title="Timetable of the boards",
    about="Each step in order of time, with its date in words, its last possible day, and whether"
    " it is done or how late.",
    filters=TimetableFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"Timetable, {of_which(asked)}",
    rows_title="Steps",
    wide=True,
)
