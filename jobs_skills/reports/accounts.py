"""What the boards told the body they account to, and which decisions their findings informed (S334,
S346)."""

from collections.abc import Iterable
from typing import Any

from jobs_skills.models import AccountabilityReport, FindingUse
from jobs_skills.reports.filters import PeriodFilters, boards_asked
from jobs_skills.reports.told import board_report, day, many, of_which
from leadership.reporting.columns import Column, Date, Text, YesNo
from leadership.reporting.report import Asked, Figure, Row, Summary


def _accounts(asked: Asked) -> list[AccountabilityReport]:
    found: list[AccountabilityReport] = asked.once("accounts", lambda: _ask_for_accounts(asked))
    return found


def _ask_for_accounts(asked: Asked) -> list[AccountabilityReport]:
    since, on = asked.filters["since"], asked.filters["on"]
    told = AccountabilityReport.objects.filter(board__in=boards_asked(asked), on__range=(since, on))
    if asked.is_publication:
        told = told.filter(published=True)
    return list(told.select_related("board", "to").order_by("on", "pk"))


def _account_columns(asked: Asked) -> list[Column]:
    columns: list[Column] = [
        Date("on", "On", width=14),
        Text("board", "Board", width=22),
        Text("to", "Told to", width=22),
        Text("text", "What was reported", width=50),
        Text("answer", "What was answered", width=36),
    ]
    return columns if asked.is_publication else [*columns, YesNo("published", "Published", width=9)]


def _account_rows(asked: Asked) -> Iterable[Row]:
    for one in _accounts(asked):
        row: list[Any] = [one.on, one.board.name, one.to.name, one.text, one.answer]
        yield row if asked.is_publication else [*row, one.published]


def _account_summary(asked: Asked) -> Summary:
    found, boards = _accounts(asked), boards_asked(asked)
    told = {one.board_id for one in found}
    sentence = (
        f"{many(len(found), 'account')} given {_period(asked)} by {len(told)} of"
        f" {many(len(boards), 'board')}."
    )
    answered = sum(bool(one.answer.strip()) for one in found)
    return Summary(sentence, [Figure("answered", f"{answered}", f"of {len(found)}")])


def _uses(asked: Asked) -> list[FindingUse]:
    found: list[FindingUse] = asked.once("uses", lambda: _ask_for_uses(asked))
    return found


def _ask_for_uses(asked: Asked) -> list[FindingUse]:
    since, on = asked.filters["since"], asked.filters["on"]
    put = FindingUse.objects.filter(
        finding__board__in=boards_asked(asked), put_on__range=(since, on)
    )
    related = put.select_related("finding__board", "decision__taken_by")
    return list(related.order_by("put_on", "pk"))


def _evidence_columns(asked: Asked) -> list[Column]:
    columns: list[Column] = [
        Date("put_on", "Put to it on", width=14),
        Text("board", "Board", width=22),
        Text("subject", "Subject", width=22),
        Text("decision", "Decision", width=28),
        Text("taken_by", "Taken by", width=20),
        Date("taken_on", "Taken on", width=14),
    ]
    if asked.is_publication:
        return columns
    return [
        *columns,
        Text("finding", "What was found", width=36),
        Text("source", "Where it comes from", width=20),
        Text("changed", "What it changed", width=28),
    ]


def _evidence_rows(asked: Asked) -> Iterable[Row]:
    for use in _uses(asked):
        decision, finding = use.decision, use.finding
        row: list[Any] = [
            use.put_on,
            finding.board.name,
            decision.get_subject_display(),
            decision.title,
            decision.taken_by.name if decision.taken_by else "",
            decision.on if decision.on and decision.on <= asked.filters["on"] else None,
        ]
        # the words of findings are the board's own: nobody released them
        yield row if asked.is_publication else [*row, finding.text, finding.source, use.changed]


def _evidence_summary(asked: Asked) -> Summary:
    found = _uses(asked)
    decisions = len({use.decision_id for use in found})
    findings = len({use.finding_id for use in found})
    sentence = (
        f"{many(findings, 'finding was', 'findings were')} put to"
        f" {many(decisions, 'decision')} {_period(asked)}."
    )
    changed = sum(bool(use.changed.strip()) for use in found)
    figures = [Figure("where it is known what they changed", f"{changed}", f"of {len(found)}")]
    return Summary(sentence, figures)


def _period(asked: Asked) -> str:
    return f"from {day(asked.filters['since'])} to {day(asked.filters['on'])}"


BOARD_ACCOUNTS = board_report(
    slug="board-accounts",
    title="Accounts given by the boards",
    about="What each board reported of itself, to whom, when, and what was answered.",
    filters=PeriodFilters,
    columns=_account_columns,
    rows=_account_rows,
    summary=_account_summary,
    heading=lambda asked: f"Accounts given, {of_which(asked)}",
    rows_title="Accounts",
    wide=True,
)

BOARD_EVIDENCE = board_report(
    slug="board-evidence",
    title="Evidence put to decisions",
    about="Which findings of the boards were put to which decision on money or people, and what"
    " they changed.",
    filters=PeriodFilters,
    columns=_evidence_columns,
    rows=_evidence_rows,
    summary=_evidence_summary,
    heading=lambda asked: f"Evidence put to decisions, {of_which(asked)}",
    rows_title="Findings put to decisions",
    wide=True,
)
