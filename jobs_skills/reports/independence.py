"""How far each board stands on its own: criteria with their evidence, and who chairs and convenes
(J&S 4.3; S332, S333, S349)."""

from collections.abc import Iterable
from typing import Any

from jobs_skills.convening import Quarter, Share, quarters_of
from jobs_skills.models import Criterion, CriterionAnswer, From
from jobs_skills.progress import CRITERIA, Independence, independence_of, independent_by
from jobs_skills.reports.filters import BoardFilters, boards_asked
from jobs_skills.reports.told import NO_BOARD, board_report, day, many, of_which
from leadership.reporting.charts import Chart, Series
from leadership.reporting.columns import Column, Date, Integer, Number, Text
from leadership.reporting.report import Asked, Figure, Row, Summary, Table

NOTES = [
    "The latest assessment of each board on or before the day counts. The board makes it itself.",
    "Shares are of the meetings of which it is recorded who chaired or convened them.",
]


def _independence(asked: Asked) -> dict[int, Independence]:
    found: dict[int, Independence] = asked.once(
        "independence", lambda: independence_of(boards_asked(asked), asked.filters["on"])
    )
    return found


def _columns(asked: Asked) -> list[Column]:
    evidence = [] if asked.is_publication else [Text("evidence", "What shows it", width=40)]
    return [
        Text("board", "Board", width=22),
        Text("criterion", "Criterion", width=36),
        Text("state", "State", width=12),
        *evidence,
        Date("assessed_on", "Assessed on", width=14),
    ]


def _rows(asked: Asked) -> Iterable[Row]:
    for board in boards_asked(asked):
        one = _independence(asked)[board.pk]
        for criterion in Criterion:
            answer = one.answers.get(criterion)
            evidence = [] if asked.is_publication else [answer.evidence if answer else ""]
            state = _state(one, answer)
            yield [board.name, str(criterion.label), state, *evidence, one.on]


def _state(one: Independence, answer: CriterionAnswer | None) -> str:
    if answer is None:
        return "Not assessed" if one.on is None else "Not answered"
    return "Met" if answer.met else "Not met"


def _summary(asked: Asked) -> Summary:
    boards, on = boards_asked(asked), asked.filters["on"]
    if not boards:
        return Summary(NO_BOARD)
    found = _independence(asked).values()
    assessed = sum(one.on is not None for one in found)
    independent = sum(one.met == CRITERIA for one in found)
    sentence = (
        f"{independent} of {many(len(boards), 'board')} met all {CRITERIA} criteria of"
        f" independence on {day(on)}; {assessed} had been assessed."
    )
    quarters = quarters_of(boards, on, public=asked.is_publication)
    figures = [
        Figure("boards that met all criteria", f"{independent}", f"of {len(boards)}"),
        Figure("boards assessed", f"{assessed}", f"of {len(boards)}"),
        Figure("meetings held", f"{sum(one.meetings for one in quarters)}"),
    ]
    tables = [_by_board(asked), *([_by_quarter(quarters)] if quarters else [])]
    return Summary(sentence, figures, tables, NOTES)


def _by_board(asked: Asked) -> Table:
    columns: list[Column] = [
        Text("board", "Board", width=34),
        Integer("met", f"Criteria met, of {CRITERIA}"),
        Date("on", "Assessed on", width=16),
        Date("by", "Independent by", width=16),
    ]
    rows: list[Row] = []
    for board in boards_asked(asked):
        one = _independence(asked)[board.pk]
        met = one.met if one.on else None
        rows.append([board.name, met, one.on, independent_by(board.scheme)])
    return Table("By board", columns, rows)


def _by_quarter(quarters: list[Quarter]) -> Table:
    columns: list[Column] = [
        Text("quarter", "Quarter", width=26),
        Integer("meetings", "Meetings held"),
        *_by_whom("chaired", "Chaired"),
        *_by_whom("convened", "Convened"),
    ]
    rows = [
        [str(one), one.meetings, *_counted(one.chairs), *_counted(one.conveners)]
        for one in quarters
    ]
    chart = Chart(
        kind="lines",
        title="Share of the council and Jobcentre Plus in chairs and convening, in per cent",
        labels=[one.short for one in quarters],
        series=[
            Series("Chaired", [one.chaired.percent for one in quarters]),
            Series("Convened", [one.convened.percent for one in quarters]),
        ],
        decimals=0,
    )
    return Table("Who chairs and convenes, by quarter", columns, rows, chart=chart)


def _by_whom(key: str, said: str) -> list[Column]:
    return [
        Integer(f"{key}_known", f"{said}: recorded"),
        Integer(f"{key}_council", f"{said} by the council"),
        Integer(f"{key}_jobcentre", f"{said} by Jobcentre Plus"),
        Number(f"{key}_share", f"{said}: their share, %"),
    ]


def _counted(counted: Any) -> list[Any]:
    known = counted.total()
    return [known, counted[From.COUNCIL], counted[From.JOBCENTRE], Share.of(counted, known).percent]


BOARD_INDEPENDENCE = board_report(
    slug="board-independence",
    title="Independence of the boards",
    about="Each criterion of independence by board with what shows it, and how much the council and"
    " Jobcentre Plus still chair and convene.",
    filters=BoardFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"Independence, {of_which(asked)}",
    sections=("board",),
    rows_title="Criteria",
    wide=True,
)
