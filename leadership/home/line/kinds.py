"""The kinds of rows that name a decision part, each declared once: whose rows somebody may read,
how many there are, and how one reads. The part's one query brings the first few of every kind."""

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, Func, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject

from leadership.home.line.said import MOST_SHOWN, Line, Section
from leadership.people.access import Viewer

Row = dict[str, Any]


@dataclass(frozen=True)
class Kind:
    """`rows` gives what this person may read by name, `counted` those whose number is said; the
    same where it is left out. `to_part` is the way from a row to the part."""

    key: str
    title: str
    one: str
    several: str
    rows: Callable[[Viewer], QuerySet[Any]]
    facts: Callable[[], dict[str, Any]]
    order: tuple[str, ...]
    line: Callable[[Row], Line]
    counted: Callable[[Viewer], QuerySet[Any]] | None = None
    to_part: str = "decision_part"

    def listed(self, user: Viewer, part: Any) -> QuerySet[Any]:
        """The rows of a part as dictionaries; `part` is a key, or the outer query's."""
        found = self.rows(user).filter(**{self.to_part: part}).order_by(*self.order)
        return found.annotate(json=JSONObject(**self.facts())).values_list("json", flat=True)

    def number(self, user: Viewer) -> Subquery:
        rows = (self.counted or self.rows)(user).filter(**{self.to_part: OuterRef("pk")})
        count = Func(F("pk"), function="COUNT", output_field=IntegerField())
        return Subquery(rows.order_by().annotate(rows=count).values("rows"))

    def lines(self, rows: Iterable[Row], _holidays: Set[date]) -> list[Line]:
        """Called as those of `steps.Sorted` are; nothing here is late."""
        return [self.line(row) for row in rows]

    def section(self, part: Any) -> Section | None:
        """From a part that came `with_kinds`; None where there is nothing of the kind."""
        total = getattr(part, f"{self.key}_total") or 0
        if not total:
            return None
        lines = [self.line(row) for row in getattr(part, f"{self.key}_first") or []]
        counted = f"{total:,} {self.one if total == 1 else self.several}"
        return Section(self.key, self.title, lines, total, counted)


def with_kinds(parts: QuerySet[Any], kinds: Iterable[Kind], user: Viewer) -> QuerySet[Any]:
    """Parts with the first rows and the number of every kind, in the one query."""
    asked: dict[str, Any] = {}
    for kind in kinds:
        first = kind.listed(user, OuterRef("pk"))[:MOST_SHOWN]
        asked[f"{kind.key}_first"] = ArraySubquery(first)
        asked[f"{kind.key}_total"] = kind.number(user)
    return parts.annotate(**asked)
