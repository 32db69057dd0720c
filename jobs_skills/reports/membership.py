"""Members of the boards by sector, consent, who joined and who left: numbers, never names (S339,
S340, S376)."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from jobs_skills.membership import SECTORS, Membership, membership_of
from jobs_skills.models import Board, Member
from jobs_skills.reports.filters import PeriodFilters, boards_asked
from jobs_skills.reports.told import (
    NO_BOARD,
    board_report,
    day,
    many,
    of_which,
    people,
    sum_of_people,
)
from leadership.reporting.columns import Column, CountColumn, Integer, Text
from leadership.reporting.report import Asked, Figure, Row, Summary, Table

NOTES = [
    "A row that was merged into another counts once. Consent is as it stands now.",
    "A reason that may name somebody is held back: it can be read in the register.",
]
PUBLIC_NOTES = [
    "Numbers of 1 to 4 members are hidden; where that would be one alone, so is the next smallest."
]


def _membership(asked: Asked) -> dict[int, dict[str, Membership]]:
    since, on = asked.filters["since"], asked.filters["on"]
    found: dict[int, dict[str, Membership]] = asked.once(
        "membership", lambda: membership_of(boards_asked(asked), since, on)
    )
    return found


def _numbers(asked: Asked, board: Board) -> dict[str, int]:
    return {sector: one.members for sector, one in _membership(asked)[board.pk].items()}


def _columns(asked: Asked) -> list[Column]:
    columns: list[Column] = [
        Text("board", "Board", width=24),
        Text("sector", "Sector", width=18),
        CountColumn("members", "Members", width=9),
    ]
    if asked.is_publication:
        return columns
    consent = [Integer(state.value, f"Consent: {state.label.lower()}") for state in Member.Consent]
    return [
        *columns,
        *consent,
        Integer("joined", "Joined", width=8),
        Integer("left", "Left", width=8),
        Text("reasons", "Why they left", width=34),
    ]


def _rows(asked: Asked) -> Iterable[Row]:
    for board in boards_asked(asked):
        by_sector = _membership(asked)[board.pk]
        counts = people(asked, _numbers(asked, board))
        for (sector, label), count in zip(SECTORS.items(), counts, strict=True):
            one, row = by_sector[sector], [board.name, str(label), count]
            yield row if asked.is_publication else [*row, *_more(one)]


def _more(one: Membership) -> list[Any]:
    consent = [one.consent[state.value] for state in Member.Consent]
    return [*consent, one.joined, one.left, _said(one.reasons)]


def _said(reasons: Counter[str]) -> str:
    """The most frequent first: Moved away (2); No time."""
    listed = sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0]))
    return "; ".join(f"{why} ({number})" if number > 1 else why for why, number in listed)


def _summary(asked: Asked) -> Summary:
    boards = boards_asked(asked)
    if not boards:
        return Summary(NO_BOARD)
    tables = [_by_board(asked)]
    on = day(asked.filters["on"])
    if asked.is_publication:
        sentence = f"Members of {many(len(boards), 'board')} on {on}, by sector."
        return Summary(sentence, tables=tables, notes=PUBLIC_NOTES)
    found = [one for board in boards for one in _membership(asked)[board.pk].values()]
    members, since = sum(one.members for one in found), day(asked.filters["since"])
    sentence = f"{many(members, 'member')} of {many(len(boards), 'board')} on {on}."
    given = sum(one.consent[Member.Consent.GIVEN] for one in found)
    figures = [
        Figure("have given consent", f"{given}", f"of {members}"),
        Figure("joined", f"{sum(one.joined for one in found)}", f"since {since}"),
        Figure("left", f"{sum(one.left for one in found)}", f"since {since}"),
    ]
    return Summary(sentence, figures, tables, NOTES)


def _by_board(asked: Asked) -> Table:
    columns: list[Column] = [
        Text("board", "Board", width=34),
        CountColumn("members", "Members"),
    ]
    rows = [
        [board.name, sum_of_people(asked, _numbers(asked, board))] for board in boards_asked(asked)
    ]
    return Table("By board", columns, rows)


BOARD_MEMBERSHIP = board_report(
    slug="board-membership",
    title="Membership of the boards",
    about="How many members each board has, by sector and consent, and how many joined and left."
    " It holds no names.",
    filters=PeriodFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"Membership of the boards, {of_which(asked)}",
    sections=("board",),
    rows_title="Members by sector",
)
