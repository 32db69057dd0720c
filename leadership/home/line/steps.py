"""Steps of the Action Plan and promises under the parts of a decision: the first few of each part
in one query, and all of one part for a page of its own."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import RowNumber

from leadership import dates
from leadership.governance.models import ActionPlanItem, DecisionPart, Promise
from leadership.home.line.said import MOST_SHOWN, Line, Section, full, joined
from leadership.people.access import Viewer


@dataclass(frozen=True)
class Sorted:
    """A kind whose rows are read as objects: their dates may be vague."""

    key: str
    title: str
    one: str
    several: str
    rows: Callable[[Viewer], QuerySet[Any]]
    order: tuple[Any, ...]
    line: Callable[[Any, Set[date]], Line]
    to_part: str

    def listed(self, user: Viewer, part: int) -> QuerySet[Any]:
        return self.rows(user).filter(**{self.to_part: part}).order_by(*self.order)

    def lines(self, rows: Iterable[Any], holidays: Set[date]) -> list[Line]:
        return [self.line(row, holidays) for row in rows]

    def sections(
        self, parts: Iterable[DecisionPart], user: Viewer, holidays: Set[date]
    ) -> dict[int, Section]:
        """By part, for those that have any."""
        found = first_of_each(
            self.rows(user).filter(**{f"{self.to_part}__in": list(parts)}), self.to_part, self.order
        )
        lines, totals = defaultdict(list), {}
        for row in found:
            part = getattr(row, f"{self.to_part}_id")
            lines[part].append(self.line(row, holidays))
            totals[part] = row.of_part
        return {part: self._section(lines[part], total) for part, total in totals.items()}

    def _section(self, lines: list[Line], total: int) -> Section:
        counted = f"{total:,} {self.one if total == 1 else self.several}"
        return Section(self.key, self.title, lines, total, counted)


def first_of_each(rows: QuerySet[Any], to_part: str, order: tuple[Any, ...]) -> QuerySet[Any]:
    """The first rows of each part, each with `of_part`: how many the part has."""
    place = Window(RowNumber(), partition_by=to_part, order_by=list(order))
    number = Window(Count("pk"), partition_by=to_part)
    numbered = rows.annotate(place=place, of_part=number)
    return numbered.filter(place__lte=MOST_SHOWN).order_by(to_part, "place")


def _step_line(step: ActionPlanItem, _holidays: Set[date]) -> Line:
    who = str(step.owner or step.owner_post or "nobody accountable yet")
    late = step.when_last is not None and step.when_last < dates.today() and not step.closed_on
    return Line(
        title=step.title,
        url=step.get_absolute_url(),
        detail=joined(
            f"{step.strand}, step {step.number}", who, step.said_timescale,
            f"closed on {full(step.closed_on)}" if step.closed_on else "",
        ),
        tag="Overdue" if late else str(step.get_status_display()),
        outcome=step.outcome,
    )  # fmt: skip


def _promise_line(promise: Promise, holidays: Set[date]) -> Line:
    when = str(promise.when or promise.due_words or "no date given")
    meeting = promise.due_meeting or promise.delivered_at
    shown = meeting if meeting and meeting.public else None
    return Line(
        title=promise.what,
        url=promise.get_absolute_url(),
        detail=joined(
            str(promise.owner or promise.owner_post or ""), when, str(shown) if shown else ""
        ),
        tag=promise.late_words(dates.today(), holidays) or str(promise.get_status_display()),
        outcome=promise.outcome,
    )


STEPS = Sorted(
    "steps", "Steps of the Action Plan", "step", "steps",
    lambda user: ActionPlanItem.objects.visible_to(user).select_related("strand", "owner"),
    (F("strand__plan").asc(), F("strand").asc(), F("number").asc()), _step_line, "decision_part",
)  # fmt: skip
PROMISES = Sorted(
    "promises", "Promised, and due", "promise", "promises",
    lambda user: Promise.objects.visible_to(user).select_related(
        "owner", "due_meeting", "delivered_at"
    ),
    (F("when_last").asc(nulls_last=True), F("pk").asc()), _promise_line, "part",
)  # fmt: skip
