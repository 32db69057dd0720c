"""What the wards ask of the budget, and what happened to it (App A 4.2.12; S235)."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Count, Exists, F, OuterRef, Q

from leadership.plans.access import may_see_plans, may_take_plan_reports
from leadership.plans.models import BudgetAnswer, PlanVersion, PriorityText, State
from leadership.plans.reports.filters import NO_ROUND, PriorityFilters, in_round
from leadership.plans.reports.priorities import Line, lines_of
from leadership.plans.reports.standing import words_told
from leadership.plans.reports.status import PLANS
from leadership.reporting.columns import Column, DateTime, Integer, Number, Text
from leadership.reporting.report import Asked, Figure, Report, Row, Summary, Table

OPEN, ANSWERED = "Not answered yet", "Answered"
NOTES = [
    "Plans that are signed off are here, and those that are ready to be signed where you may read"
    " them; drafts are not: the budget answers for what is frozen.",
    "Of several answers to a priority the latest one holds.",
    "Portfolios are those of the day on which the round’s plans were due.",
]
PUBLIC_NOTES = ["Plans that are signed off are here.", *NOTES[1:]]


class FeedFilters(PriorityFilters):
    only = forms.ChoiceField(
        label="Which", required=False, choices=[("", "All"), ("open", "Only those not answered")]
    )


def _answers(asked: Asked) -> dict[int, BudgetAnswer]:
    """The answer that holds, by its priority."""
    found: dict[int, BudgetAnswer] = asked.once("answers", lambda: _ask_for_answers(asked))
    return found


def _ask_for_answers(asked: Asked) -> dict[int, BudgetAnswer]:
    keys = [line.text.priority_id for line in lines_of(asked, drafts=False)]
    answers = BudgetAnswer.objects.filter(priority__in=keys).select_related("by__person")
    latest = answers.order_by("priority", "-at", "-pk").distinct("priority")
    return {answer.priority_id: answer for answer in latest}


def _columns(asked: Asked) -> list[Column]:
    asks: list[Column] = [
        Text("state", "What happened: state", width=12),
        Text("service", "Service", width=18),
        Text("portfolio", "Portfolio", width=18),
        Text("theme", "Theme", width=14),
        Text("ward", "Ward", width=14),
        Text("ward_code", "Ward code", width=11),
        Integer("number", "No", width=5),
        Text("title", "Priority", width=26),
        Text("what", "What should change", width=28),
        Text("budget", "Link to the budget", width=18),
        Number("amount", "Money asked for, £", width=11, places=2),
        Text("champion", "Champion", width=16),
        Text("plan", "Plan", width=14),
        Text("answer", "What happened", width=16),
    ]
    given = Number("answer_amount", "Amount given, £", width=11, places=2)
    at = DateTime("answered_at", "Answered at", width=16)
    if asked.is_publication:
        return [*asks, given, at]
    words, by = Text("answer_words", "In words", width=28), Text("answered_by", "By", width=16)
    return [*asks, words, given, by, at]


def _shown(asked: Asked) -> list[tuple[Line, BudgetAnswer | None]]:
    """Those without an answer first, each part service by service."""
    answers = _answers(asked)
    found = [(line, answers.get(line.text.priority_id)) for line in lines_of(asked, drafts=False)]
    if asked.filters["only"]:
        found = [(line, answer) for line, answer in found if answer is None]
    return sorted(found, key=lambda pair: pair[1] is not None)


def _rows(asked: Asked) -> Iterable[Row]:
    return [_row(asked, line, answer) for line, answer in _shown(asked)]


def _row(asked: Asked, line: Line, answer: BudgetAnswer | None) -> Row:
    text, champion = line.text, line.text.priority.champion
    asks: list[Any] = [
        ANSWERED if answer else OPEN,
        line.service,
        line.portfolios,
        line.theme,
        line.one.ward.name,
        line.one.ward.code,
        text.number,
        text.title,
        text.what,
        text.budget,
        text.amount,
        champion.name if champion else "",
        words_told(asked, line.one),
        answer.get_kind_display() if answer else "",
    ]
    given, at = (answer.amount, answer.at) if answer else (None, None)
    if asked.is_publication:
        # the words of the answer were written for the councillors: nobody released them
        return [*asks, given, at]
    words, by = (answer.text, str(answer.by)) if answer else ("", "")
    return [*asks, words, given, by, at]


def unanswered_before(asked: Asked) -> list[tuple[str, int]]:
    """Earlier rounds with how many priorities of their frozen plans nobody has answered, the
    oldest first. One query."""
    in_force = PlanVersion.objects.signed_off().filter(plan=OuterRef("version__plan"))
    frozen: Any = Q(version__state=State.SIGNED_OFF)
    if not asked.is_publication:
        frozen |= Q(version__state=State.READY) & ~Exists(in_force)
    answered = BudgetAnswer.objects.filter(priority=OuterRef("priority"))
    texts = PriorityText.objects.filter(
        frozen, ~Exists(answered), version__plan__round__start__lt=asked.filters["round"].start
    ).order_by()
    named: Any = texts.values(name=F("version__plan__round__name"))
    counted = named.annotate(since=F("version__plan__round__start"), many=Count("pk"))
    return [(row["name"], row["many"]) for row in counted.order_by("since", "name")]


def _summary(asked: Asked) -> Summary:
    planning_round = asked.filters["round"]
    if planning_round is None:
        return Summary(NO_ROUND)
    answers, lines = _answers(asked), lines_of(asked, drafts=False)
    filled = sum(line.text.priority_id in answers for line in lines)
    many = "1 priority" if len(lines) == 1 else f"{len(lines):,} priorities"
    sentence = (
        f"{many} for the budget of {planning_round.budget_label}: {filled:,} answered,"
        f" {len(lines) - filled:,} not answered yet."
    )
    for name, number in unanswered_before(asked):
        left = "1 priority" if number == 1 else f"{number:,} priorities"
        sentence += f" The earlier round {name} still has {left} without an answer."
    figures = [
        Figure("answered", f"{filled:,}", f"of {len(lines):,}"),
        Figure("not answered yet", f"{len(lines) - filled:,}"),
        Figure("money asked for", f"£{_asked_for(lines):,.2f}"),
        Figure("money given", f"£{_given(lines, answers):,.2f}"),
    ]
    tables = [_by_service(lines, answers)] if lines else []
    return Summary(sentence, figures, tables, PUBLIC_NOTES if asked.is_publication else NOTES)


def _asked_for(lines: list[Line]) -> Decimal:
    return sum((line.text.amount or Decimal(0) for line in lines), Decimal(0))


def _given(lines: list[Line], answers: dict[int, BudgetAnswer]) -> Decimal:
    given = (answers.get(line.text.priority_id) for line in lines)
    return sum((answer.amount or Decimal(0) for answer in given if answer), Decimal(0))


def _by_service(lines: list[Line], answers: dict[int, BudgetAnswer]) -> Table:
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(line.service, []).append(line)
    columns: list[Column] = [
        Text("service", "Service", width=34),
        Integer("priorities", "Priorities"),
        Integer("answered", "Answered"),
        Integer("open", "Not answered yet"),
        Number("amount", "Money asked for, £", places=2),
        Number("given", "Money given, £", places=2),
    ]
    rows: list[Row] = []
    for name, inside in groups.items():
        filled = sum(line.text.priority_id in answers for line in inside)
        counts = [len(inside), filled, len(inside) - filled]
        rows.append([name, *counts, _asked_for(inside), _given(inside, answers)])
    return Table("By service", columns, rows)


BUDGET_FEED = Report(
    slug="budget-feed",
    title="Ward priorities for the budget",
    about="All priorities of frozen ward plans by service, portfolio, theme and ward, with what"
    " happened to each in the budget; those without an answer first.",
    may_run=may_see_plans,
    may_take_working=may_take_plan_reports,
    filters=FeedFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"Ward priorities for the budget, {in_round(asked)}",
    sections=("state", "service"),
    rows_title="Priorities",
    group=PLANS,
    wide=True,
)
