"""How far issues went before they were settled, and how long they stood at each step (S215, S216):
the share that was settled without going above the Relationship Manager, by service and by ward."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Avg, Exists, F, FloatField, Func, IntegerField, OuterRef, Q, QuerySet
from django.db.models import Count as CountRows
from django.db.models.functions import Collate, Lower

from leadership.reporting.columns import Column, CountColumn, Number, Text
from leadership.reporting.report import Asked, Figure, Report, Row, Summary
from leadership.reporting.values import SMALL, Count, hidden_places
from tracker.models import EscalationStep, Issue, Status, Step
from tracker.reports.response_times import FEW, NO_SERVICE, Median, ResponseFilters
from tracker.reports.scope import anybody_signed_in, deals_with_issues, takes_working_copies
from tracker.services.evening import SOURCE

BY_SERVICE, BY_WARD = "Service", "Ward"
# what a group is called by, beside its key
NAMED: dict[str, dict[str, Any]] = {
    BY_SERVICE: {"place": F("service__number"), "name": F("service__name")},
    BY_WARD: {"place": Collate(Lower("ward__name"), "C"), "name": F("ward__name")},
}
KEYS = {BY_SERVICE: "service", BY_WARD: "ward"}
RAISED_HERE = Q(source__in=["", SOURCE])
DAYS = Func(
    F("left_on"),
    F("reached_on"),
    template="(%(expressions)s)",
    arg_joiner=" - ",
    output_field=IntegerField(),
)
NOTES = [
    "Counted are issues closed in the year. Settled without going above the Relationship Manager is"
    " what was never raised to the Ward Action Co-ordinator and team, or to a step above.",
    "The days are calendar days from the day a step was reached to the day it was left; an issue"
    " that came back counts once for each time.",
    "Issues that were brought in from old records are left out: those say nothing of the steps.",
]


def _closed(asked: Asked) -> QuerySet[Issue]:
    """As for response times: a publication copy counts everybody's and hides what is small."""
    issues = Issue.objects.all() if asked.is_publication else Issue.objects.visible_to(asked.user)
    if asked.filters["area"]:
        issues = issues.filter(ward__in=asked.filters["area"].wards)
    year = asked.filters["year"]
    closed = issues.filter(status=Status.CLOSED, closed_on__gte=year.start, closed_on__lt=year.end)
    return closed.order_by()


def _groups(asked: Asked, by: str) -> list[dict[str, Any]]:
    """Each service or ward with how many were closed, and how many of them went further up."""
    further = EscalationStep.objects.above_the_manager().filter(issue=OuterRef("pk"))
    closed: Any = _closed(asked).filter(RAISED_HERE).values(key=F(KEYS[by]), **NAMED[by])
    counted = closed.annotate(
        closed=CountRows("pk"), further=CountRows("pk", filter=Exists(further))
    )
    found: list[dict[str, Any]] = list(counted.order_by(F("place").asc(nulls_last=True), "key"))
    times = _times(asked, by)
    for row in found:
        row["kept"] = row["closed"] - row["further"]
        row["times"] = [times.get((row["key"], step.value)) for step in Step]
    return found


def _times(asked: Asked, by: str) -> dict[tuple[int | None, int], dict[str, Any]]:
    """How long the issues of each group stood at each step, by the group's key and the step."""
    issues = _closed(asked).filter(RAISED_HERE)
    left = EscalationStep.objects.filter(issue__in=issues.values("pk"), left_on__isnull=False)
    rows: Any = (
        left.order_by()
        .values("step", key=F(f"issue__{KEYS[by]}"))
        .annotate(
            number=CountRows("pk"),
            median=Median(DAYS),
            mean=Avg(DAYS, output_field=FloatField()),
        )
    )
    return {(row["key"], row["step"]): row for row in rows}


def _both(asked: Asked) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = asked.once(
        "ladder", lambda: {by: _groups(asked, by) for by in KEYS}
    )
    return found


def _tells(row: dict[str, Any]) -> bool:
    """Would a part of it tell of a few people's issues?"""
    return any(0 < row[part] < SMALL for part in ("kept", "further"))


def _rows(asked: Asked) -> Iterable[Row]:
    for by, found in _both(asked).items():
        hidden = hidden_places([row["closed"] for row in found]) if asked.is_publication else set()
        for place, row in enumerate(found):
            yield [by, row["name"] or NO_SERVICE, *_measured(asked, row, place in hidden)]


def _measured(asked: Asked, row: dict[str, Any], hidden: bool) -> list[Any]:
    if hidden:
        return [FEW, FEW, None, *([None] * 2 * len(Step))]
    closed, kept, share = Count(row["closed"]), Count(row["kept"]), 100 * row["kept"]
    times: list[float | None] = []
    for each in row["times"]:
        few = each is None or (asked.is_publication and each["number"] < SMALL)
        times += [None, None] if few else [each["median"], each["mean"]]
    if asked.is_publication and _tells(row):
        return [closed, FEW, None, *times]
    return [closed, kept, share / row["closed"], *times]


def _summary(asked: Asked) -> Summary:
    """The whole. In a publication copy it is left out where a row has something to hide, which
    the whole less the other rows would tell."""
    both = _both(asked)
    closed, kept = (sum(row[part] for row in both[BY_WARD]) for part in ("closed", "kept"))
    old = _closed(asked).exclude(RAISED_HERE).count()
    brought = Figure("brought in from old records", f"{old:,}", "closed in the year, left out")
    apart = [] if asked.is_publication and 0 < old < SMALL else [brought]
    if not closed:
        return Summary("No issue that was raised here was closed in this year.", apart, notes=NOTES)
    rows = [row for found in both.values() for row in found]
    if asked.is_publication and any(row["closed"] < SMALL or _tells(row) for row in rows):
        return Summary("Too few issues to show the city’s figures.", apart, notes=NOTES)
    share = Figure(
        "settled without going above the Relationship Manager",
        f"{100 * kept / closed:.1f} %",
        f"{kept:,} of {closed:,} issues closed",
    )
    return Summary("", [share, *apart], notes=NOTES)


def _columns(asked: Asked) -> list[Column]:
    columns: list[Column] = [
        Text("by", "By", width=16),
        Text("name", "Name", width=28),
        CountColumn("closed", "Closed", width=8),
        CountColumn("kept", "Never above the Relationship Manager", width=12),
        Number("share", "Never above the Relationship Manager, %", width=12),
    ]
    for step in Step:
        key = step.name.lower()
        columns += [
            Number(f"{key}_median", f"{step.label}: median days", width=10),
            Number(f"{key}_mean", f"{step.label}: mean days", width=10),
        ]
    return columns


def _heading(asked: Asked) -> str:
    where = f", {asked.filters['area']}" if asked.filters["area"] else ""
    return f"How far issues went, {asked.filters['year'].label}{where}"


HOW_FAR = Report(
    slug="ladder",
    title="How far issues went",
    about="Which share of the issues closed in a year was settled without going above the"
    " Relationship Manager, and how many days they stood at each step, by service and by ward.",
    may_run=anybody_signed_in,
    may_see_working=deals_with_issues,
    may_take_working=takes_working_copies,
    filters=ResponseFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=_heading,
    sections=("by",),
    rows_title="Services and wards",
    group="Response times",
    wide=True,
)
