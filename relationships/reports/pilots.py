"""The pilots side by side: the posts each took, what it cost, saved with evidence, and changed
(S157, S168)."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import (
    Case,
    Count,
    DateField,
    DecimalField,
    F,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Greatest, Least

from leadership.people.access import Viewer
from leadership.reporting.columns import Column, Date, Integer, Number, Text
from leadership.reporting.expressions import in_words
from leadership.reporting.report import Asked, Figure, Filters, Report, Row, Summary, Table
from leadership.reporting.source import stream
from relationships import access
from relationships.models import (
    LearningNote,
    Pilot,
    PilotEvaluation,
    PilotOutcome,
    PilotSaving,
    PilotTheme,
    PilotWard,
    Theme,
    ThemePartner,
    WardActionCoordinator,
)
from relationships.registers import pounds
from relationships.reports.registers import COMMUNITY
from wards.models import ClusterWard

MONEY = DecimalField(max_digits=14, decimal_places=2)
WILLING = (ThemePartner.Willingness.WILLING, ThemePartner.Willingness.COMMITTED)
SAVED, CLAIMED = "Saved with evidence, in £", "Saved without evidence, in £"
NOTES = [
    "fte are the shares of posts of the co-ordinators of a pilot’s wards, today or on the last "
    "day of a pilot that is over; a key link has none.",
    "Savings without evidence stand apart and are in no comparison.",
    "Response times before and after a pilot are a report of the tracker.",
]


def reads(user: Viewer) -> bool:
    return access.may_read_register(user, city_wide=True)


def _of_pilot(rows: Any, expression: Any, output: Any, parent: str = "pilot") -> Coalesce:
    """A figure over the rows of each pilot, nought where there are none."""
    grouped = rows.filter(**{parent: OuterRef("pk")}).order_by().values(parent)
    found = grouped.annotate(figure=expression).values("figure")
    return Coalesce(Subquery(found, output_field=output), Value(0), output_field=output)


def _count(rows: Any, parent: str = "pilot") -> Coalesce:
    return _of_pilot(rows, Count("pk"), IntegerField(), parent)


def _words(rows: Any, expression: Any) -> Coalesce:
    grouped = rows.filter(pilot=OuterRef("pk")).order_by().values("pilot")
    joined = grouped.annotate(said=StringAgg(expression, ", ", order_by=expression)).values("said")
    return Coalesce(Subquery(joined), Value(""), output_field=TextField())


def _columns(asked: Asked) -> list[Column]:
    evidence = PilotSaving.objects.exclude(evidence="")
    bare = PilotSaving.objects.filter(evidence="")
    measured = PilotOutcome.objects.filter(after__isnull=False)
    better = measured.filter(PilotOutcome.IMPROVED)
    latest = PilotEvaluation.objects.filter(pilot=OuterRef("pk")).order_by("-on", "-pk")
    said = latest.annotate(
        said=in_words("effective", dict(PilotEvaluation.Effective.choices))
    ).values("said")[:1]
    found = Coalesce(Subquery(said), Value("Not evaluated yet"), output_field=TextField())
    wards = _words(PilotWard.objects, "ward__name")
    themes = _words(PilotTheme.objects, in_words("theme", dict(Theme.choices)))
    total = Sum("amount")
    partners = ThemePartner.objects.filter(willingness__in=WILLING)
    return [
        Text("approach", "Approach", source=_approach(), width=20),
        Text("pilot", "Pilot", source="name", width=24),
        Text("wards", "Wards", source=wards, width=24),
        Date("start", "Start", source="start"),
        Date("end", "End", source="end"),
        Number("fte", "fte", source=_fte(), places=2),
        Number("cost", "Cost in £", source="cost", places=2),
        Number("saved", SAVED, source=_of_pilot(evidence, total, MONEY), places=2),
        Number("claimed", CLAIMED, source=_of_pilot(bare, total, MONEY), places=2),
        Integer("outcomes", "Outcomes measured", source=_count(measured)),
        Integer("improved", "Of these improved", source=_count(better)),
        Text("themes", "Themes", source=themes, width=24),
        Integer("partners", "Willing partners", source=_count(partners, "theme__pilot")),
        Integer("learning", "Learning notes", source=_count(LearningNote.objects)),
        Text("evaluation", "Evaluation", source=found, width=18),
    ]


def _approach() -> Any:
    return in_words("approach", dict(Pilot.Approach.choices))


def _pilots(asked: Asked) -> QuerySet[Any]:
    """With the day their posts are counted on: today, or the last of a pilot that is over, or the
    first of one to come; none where no start is decided."""
    today = Value(asked.at.date(), DateField())
    last = Coalesce(_day_before("end"), today)
    day = Case(When(start__isnull=False, then=Greatest(Least(today, last), F("start"))))
    rows = Pilot.objects.visible_to(asked.user).annotate(posts_on=day)
    return rows.order_by("approach", "name", "pk")


def _day_before(name: str) -> Func:
    return Func(
        F(name),
        Value(1),
        template="(%(expressions)s)",
        arg_joiner=" - ",
        output_field=DateField(),
    )


def _fte() -> Subquery:
    """The shares of posts of the co-ordinators of a pilot's wards, each once, on the day."""
    day, pilot = OuterRef("posts_on"), OuterRef(OuterRef("pk"))
    among = PilotWard.objects.filter(pilot=pilot)
    areas = ClusterWard.objects.filter(
        Q(end__isnull=True) | Q(end__gt=OuterRef(day)),
        ward__pilot_places__pilot=pilot,
        start__lte=OuterRef(day),
    )
    held = (
        WardActionCoordinator.objects.filter(start__lte=day)
        .filter(Q(end__isnull=True) | Q(end__gt=day))
        .filter(Q(ward__in=among.values("ward")) | Q(cluster__in=areas.values("cluster")))
    )
    total = held.order_by().annotate(all=Value(1)).values("all").annotate(sum=Sum("fte"))
    return Subquery(total.values("sum"), output_field=MONEY)


def _rows(asked: Asked) -> list[Row]:
    found: list[Row] = asked.once("rows", lambda: list(stream(asked, asked.columns)))
    return found


def _place(asked: Asked, key: str) -> int:
    return [column.key for column in asked.columns].index(key)


def _by_approach(asked: Asked) -> Table:
    """One line an approach: sums over its pilots."""
    keys = ["fte", "cost", "saved", "outcomes", "improved"]
    places = [_place(asked, key) for key in keys]
    lines: dict[str, list[Row]] = {}
    for row in _rows(asked):
        lines.setdefault(row[_place(asked, "approach")], []).append(row)
    rows = [[name, len(inside), *_sums(inside, places)] for name, inside in lines.items()]
    columns = [
        Text("approach", "Approach", width=24),
        Integer("pilots", "Pilots"),
        Number("fte", "fte", places=2),
        Number("cost", "Cost in £", places=2),
        Number("saved", SAVED, places=2),
        Integer("outcomes", "Outcomes measured"),
        Integer("improved", "Of these improved"),
    ]
    return Table("Approaches side by side", columns, rows)


def _sums(inside: Sequence[Row], places: Sequence[int]) -> list[Any]:
    """Each column's sum; none where no pilot says a figure: a cost nobody knows is not nought."""
    sums = []
    for place in places:
        known = [row[place] for row in inside if row[place] is not None]
        sums.append(sum(known) if known else None)
    return sums


def _summary(asked: Asked) -> Summary:
    rows = _rows(asked)
    saved, evaluation = _place(asked, "saved"), _place(asked, "evaluation")
    total = sum((row[saved] for row in rows), Decimal(0))
    evaluated = sum(1 for row in rows if row[evaluation] != "Not evaluated yet")
    figures = [
        Figure("pilots", f"{len(rows):,}", f"{evaluated} of them evaluated"),
        Figure("saved with evidence", pounds(total)),
    ]
    tables = [_by_approach(asked)] if rows else []
    return Summary(f"{len(rows):,} pilots side by side.", figures, tables, NOTES)


PILOT_COMPARISON = Report(
    slug="pilot-comparison",
    title="Pilots of co-ordinators side by side",
    about="Approaches compared on fte, cost, savings with evidence, outcomes and evaluation.",
    may_run=reads,
    may_take_working=access.may_take_register,
    filters=Filters,
    columns=_columns,
    query=_pilots,
    summary=_summary,
    publishable=False,
    rows_title="Pilots",
    group=COMMUNITY,
    wide=True,
)
