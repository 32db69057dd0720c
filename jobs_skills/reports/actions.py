"""Actions of the boards with who leads, by when, and how far they are (S341, S344)."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import Prefetch

from jobs_skills.models import ActionProgress, BoardAction
from jobs_skills.progress import Stand, stand_of, tally
from jobs_skills.reports.filters import BoardFilters, boards_asked
from jobs_skills.reports.told import When, board_report, day, many, of_which
from leadership.reporting.columns import Column, Date, Integer, Text
from leadership.reporting.report import Asked, Figure, Row, Summary

OPEN = "all-open"
STATES = [
    ("", "All"),
    (OPEN, "Open, with the late ones"),
    *((stand.value, stand.label) for stand in Stand),
]
NOTES = ["An action is late from the day after the last on which it could be done."]


class ActionFilters(BoardFilters):
    strand = forms.ChoiceField(
        label="Strand", required=False, choices=[("", "All"), *BoardAction.Strand.choices]
    )
    state = forms.ChoiceField(label="State", required=False, choices=STATES)


def _actions(asked: Asked) -> list[BoardAction]:
    found: list[BoardAction] = asked.once("actions", lambda: _ask(asked))
    return found


def _ask(asked: Asked) -> list[BoardAction]:
    """Board by board, in order of time."""
    boards, on = boards_asked(asked), asked.filters["on"]
    place = {board.pk: number for number, board in enumerate(boards)}
    actions = BoardAction.objects.filter(board__in=boards).select_related("board", "theme", "lead")
    if asked.filters["strand"]:
        actions = actions.filter(strand=asked.filters["strand"])
    if asked.is_publication:
        actions = actions.public()
    else:  # words of work in hand, which nobody released
        noted = ActionProgress.objects.filter(on__lte=on).order_by("-on", "-pk")
        actions = actions.prefetch_related(Prefetch("progress", noted, to_attr="noted"))
    wanted = _wanted(asked.filters["state"])
    rows = [row for row in actions.in_time_order() if stand_of(row, on) in wanted]
    return sorted(rows, key=lambda row: place[row.board_id])


def _wanted(state: str) -> set[Stand]:
    if not state:
        return set(Stand)
    return {Stand.OPEN, Stand.LATE} if state == OPEN else {Stand(state)}


def _columns(asked: Asked) -> list[Column]:
    asks: list[Column] = [
        Text("board", "Board", width=20),
        Text("strand", "Strand", width=14),
        Text("theme", "Theme", width=18),
        Text("action", "What is done", width=32),
        Text("lead", "Lead organisation", width=20),
        When("when", "When", width=20),
        Date("last", "Last possible day", width=14),
        Text("measure", "How success is measured", width=24),
    ]
    stands: list[Column] = [
        Text("state", "State", width=9),
        Integer("late", "Calendar days late", width=8),
        Date("done_on", "Done on", width=14),
    ]
    if asked.is_publication:
        return [*asks, *stands]
    return [
        *asks,
        Text("progress", "Latest progress", width=28),
        Date("progress_on", "Noted on", width=14),
        *stands,
        Text("dropped", "Dropped because", width=18),
    ]


def _rows(asked: Asked) -> Iterable[Row]:
    return [_row(asked, row) for row in _actions(asked)]


def _row(asked: Asked, row: BoardAction) -> Row:
    on = asked.filters["on"]
    stand = stand_of(row, on)
    asks: list[Any] = [
        row.board.name,
        row.get_strand_display(),
        row.theme.title if row.theme else "",
        row.text,
        row.lead.name if row.lead else "",
        row.when,
        row.when_last,
        row.measure,
    ]
    stands: list[Any] = [
        "Open" if stand == Stand.OPEN else str(stand.label),
        row.when.days_late(on) if stand == Stand.LATE else None,
        row.done_on if stand == Stand.DONE else None,
    ]
    if asked.is_publication:
        return [*asks, *stands]
    latest: ActionProgress | None = next(iter(row.noted), None)  # type: ignore[attr-defined]
    said = [latest.text, latest.on] if latest else ["", None]
    return [*asks, *said, *stands, row.dropped_because]


def _summary(asked: Asked) -> Summary:
    on = asked.filters["on"]
    counted = tally(_actions(asked), on)
    number = counted.open + counted.done + counted.dropped
    sentence = (
        f"{many(number, 'action')} on {day(on)}: {counted.open} open, {counted.late} of them late;"
        f" {counted.done} done."
    )
    figures = [
        Figure("open", f"{counted.open}", f"of {number}"),
        Figure("late", f"{counted.late}", f"of {counted.open} open"),
        Figure("done", f"{counted.done}", f"of {number}"),
        Figure("dropped", f"{counted.dropped}", f"of {number}"),
    ]
    return Summary(sentence, figures, notes=NOTES)


BOARD_ACTIONS = board_report(
    slug="board-actions",
    title="Actions of the boards",
    about="Each action with its theme, lead organisation, date in words, measure, latest progress"
    " and state.",
    filters=ActionFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"Actions, {of_which(asked)}",
    sections=("board",),
    rows_title="Actions",
    wide=True,
)
