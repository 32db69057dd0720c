"""The line of a decision: its parts, the steps under each, what carries it out, what was promised,
and which matters of ward meetings are answered by it."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.http import Http404, HttpRequest

from leadership.council.paging import page_of
from leadership.dates.requests import holidays_of
from leadership.governance.models import Decision, DecisionPart, PartCondition
from leadership.home.line import issues
from leadership.home.line.carrying_out import KINDS
from leadership.home.line.kinds import with_kinds
from leadership.home.line.said import A_PAGE, Section, full, joined
from leadership.home.line.steps import PROMISES, STEPS
from leadership.home.rows import things

LISTED = {kind.key: kind for kind in (STEPS, *KINDS, PROMISES)}


@dataclass(frozen=True)
class PartOnLine:
    part: DecisionPart
    conditions: list[str]
    sections: list[Section]
    issues: Section | None


@dataclass(frozen=True)
class LineScreen:
    decision: Decision
    summary: list[str]
    parts: list[PartOnLine]


@dataclass(frozen=True)
class PartList:
    """All of one kind under one part, a page at a time."""

    part: DecisionPart
    title: str
    page: Page
    lines: list[Any]
    of_issues: bool


def line_screen(request: HttpRequest, decision: Decision) -> LineScreen:
    user = request.user
    rows = with_kinds(decision.parts.order_by("number"), KINDS, user)
    found = list(rows.prefetch_related("conditions__body"))
    holidays = holidays_of(request)
    steps = STEPS.sections(found, user, holidays)
    promised = PROMISES.sections(found, user, holidays)
    answered = issues.sections(found, user)
    parts = [
        PartOnLine(
            part=part,
            conditions=[_condition(each) for each in part.conditions.all()],
            sections=[
                section
                for section in (
                    steps.get(part.pk),
                    *(kind.section(part) for kind in KINDS),
                    promised.get(part.pk),
                )
                if section is not None
            ],
            issues=answered.get(part.pk),
        )
        for part in found
    ]
    return LineScreen(decision, _summary(decision, parts, steps, answered), parts)


def _summary(
    decision: Decision,
    parts: list[PartOnLine],
    steps: dict[int, Section],
    answered: dict[int, Section],
) -> list[str]:
    number = sum(section.total for section in steps.values())
    matters = sum(section.total for section in answered.values())
    return [
        str(decision.get_status_display()),
        things(len(parts), "part", "parts"),
        things(number, "step", "steps"),
        things(matters, "issue answered", "issues answered"),
    ]


def _condition(condition: PartCondition) -> str:
    """Approval by it: Cabinet, September 2017 · Met on 12 September 2017."""
    outcome = str(condition.get_outcome_display())
    said = f"{outcome} on {full(condition.outcome_on)}" if condition.outcome_on else outcome
    return joined(f"{condition}, {condition.when}", said)


def part_list(request: HttpRequest, decision: Decision, number: int, key: str) -> PartList:
    """Raises Http404 for a part or a kind that there is not."""
    part = decision.parts.filter(number=number).first()
    if part is None or (key != "issues" and key not in LISTED):
        raise Http404
    if key == "issues":
        page = page_of(request, issues.listed(request.user, part.pk), A_PAGE)
        lines: list[Any] = issues.lines_of(page, request.user)
        return PartList(part, "Raised at ward meetings, and answered", page, lines, True)
    kind = LISTED[key]
    page = page_of(request, kind.listed(request.user, part.pk), A_PAGE)
    return PartList(part, kind.title, page, kind.lines(page, holidays_of(request)), False)
