"""A board assesses its independence and accounts for its work; the council sets the clock (S332,
S333, S334)."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from jobs_skills import access
from jobs_skills.independence import Answer
from jobs_skills.models import (
    AccountabilityReport,
    Assessment,
    Board,
    BoardScheme,
    Criterion,
    CriterionAnswer,
)
from jobs_skills.services.days import check_not_ahead
from leadership.meetings.models import Body
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused


@transaction.atomic
def assess(*, board: Board, on: date, answers: Mapping[str, Answer], by: User) -> Assessment:
    """The board answers all criteria for one day. It stays as made; another day has another.

    Raises Refused for a day ahead, a day assessed already, a criterion without an answer, and one
    that is met without evidence; the field is `met_…` or `evidence_…` and the criterion.
    """
    board = Board.objects.select_for_update().get(pk=board.pk)
    if not access.may_assess(by, board):
        raise NotAllowed
    check_not_ahead(on)
    if board.assessments.filter(on=on).exists():
        raise Refused(f"The board was assessed on {on:%-d %B %Y} already.", "on")
    for criterion in Criterion:
        answer = answers.get(criterion.value)
        if answer is None:
            raise Refused(f"Answer: {criterion.label}.", f"met_{criterion.value}")
        if answer.met and not answer.counts:
            raise Refused(
                "Say what shows it: no criterion is met without evidence.",
                f"evidence_{criterion.value}",
            )
    assessment = Assessment.objects.create(board=board, on=on, by=by)
    CriterionAnswer.objects.bulk_create(
        CriterionAnswer(
            assessment=assessment,
            criterion=criterion.value,
            met=answers[criterion.value].met,
            evidence=answers[criterion.value].evidence.strip(),
        )
        for criterion in Criterion
    )
    return assessment


@transaction.atomic
def set_clock(*, scheme: BoardScheme, start: date | None, event: str, by: User) -> BoardScheme:
    """From which event the twelve months are counted, and its day; both empty: not decided."""
    if not access.may_set_up(by):
        raise NotAllowed
    scheme = BoardScheme.objects.select_for_update().get(pk=scheme.pk)
    event = event.strip()
    if start and not event:
        raise Refused("Say from which event the twelve months are counted.", "event")
    if event and not start:
        raise Refused("Say on which day that was.", "start")
    scheme.clock_start, scheme.clock_event = start, event
    scheme.save(update_fields=["clock_start", "clock_event"])
    return scheme


@transaction.atomic
def account(*, board: Board, to: Body, on: date, text: str, by: User) -> AccountabilityReport:
    """What the board told the body it accounts to, or a local forum. Not published by this."""
    if not access.may_account(by, board):
        raise NotAllowed
    check_not_ahead(on)
    if to.pk == board.pk:
        raise Refused("A board does not account to itself.", "to")
    if not text.strip():
        raise Refused("Write what was reported.", "text")
    return AccountabilityReport.objects.create(board=board, to=to, on=on, text=text.strip(), by=by)


@transaction.atomic
def answer_account(*, report: AccountabilityReport, answer: str, by: User) -> AccountabilityReport:
    """What was answered, as the council or the board writes it down. Said once, it stays."""
    report = _locked(report)
    if not access.may_answer_account(by, report.board):
        raise NotAllowed
    if not answer.strip():
        raise Refused("Write what was answered.", "answer")
    if report.answer:
        raise Conflict("An answer is recorded already.", [f"It says: “{report.answer}”"])
    report.answer = answer.strip()
    report.save(update_fields=["answer"])
    return report


@transaction.atomic
def publish_account(
    *, report: AccountabilityReport, published: bool, by: User
) -> AccountabilityReport:
    """Put it on the board's public page, its answer with it, or take it off again."""
    report = _locked(report)
    if not access.may_account(by, report.board):
        raise NotAllowed
    report.published = published
    report.save(update_fields=["published"])
    return report


def _locked(report: AccountabilityReport) -> AccountabilityReport:
    reports = AccountabilityReport.objects.select_related("board").select_for_update(of=("self",))
    return reports.get(pk=report.pk)
