"""How soon issues are acknowledged, answered and resolved, against the core offer's times: by
service, and by the officer who answers for them (S212, S217)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Aggregate, F, FloatField, Q, QuerySet
from django.db.models import Count as CountRows
from django.db.models.functions import Collate, Lower

from leadership.reporting.columns import Column, CountColumn, Number, Text
from leadership.reporting.report import Asked, Figure, Report, Row, Summary
from leadership.reporting.values import SMALL, Count, State, hidden_places
from tracker.models import Clock, Issue
from tracker.reports.lists import whole_city_or_areas
from tracker.reports.scope import (
    YearFilters,
    anybody_signed_in,
    area_of,
    deals_with_issues,
    in_reports,
    offer,
    seen_in_reports,
    takes_working_copies,
)

NO_SERVICE, NO_OFFICER = "No service said", "No one yet"
DONE = {
    Clock.Kind.ACKNOWLEDGE: "Acknowledged",
    Clock.Kind.RESPOND: "Answered",
    Clock.Kind.RESOLVE: "Resolved",
}
NOTES = [
    "Counted are issues raised in the year that were given times by the core offer. Judged are"
    " those where it was done, or its date has passed; within standard, where it was done by its"
    " date. The median counts the working days it took, from the day of receipt.",
    "Where a reply was sent back or an issue was opened again, what counts is the new time.",
]
FEW = Count(None, State.HIDDEN)


class Median(Aggregate):
    function = "PERCENTILE_CONT"
    template = "%(function)s(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = FloatField()


class ResponseFilters(YearFilters):
    """A year, and an area or the whole city."""

    area = forms.ChoiceField(label="Area", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "area", whole_city_or_areas)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("area") and cleaned.get("year"):
            cleaned["area"] = area_of(cleaned["area"], cleaned["year"])
        return cleaned


def _clocks(asked: Asked) -> QuerySet[Any]:
    """A publication copy counts everybody's issues and hides what is small; a working copy counts
    those one may see."""
    issues = (
        in_reports(Issue.objects.all()) if asked.is_publication else seen_in_reports(asked.user)
    )
    issues = issues.raised_in(asked.filters["year"])
    if asked.filters["area"]:
        issues = issues.filter(ward__in=asked.filters["area"].wards)
    return Clock.objects.filter(issue__in=issues.values("pk")).order_by()


def _measures(asked: Asked) -> dict[str, Any]:
    """For each of the three kinds: judged, within standard, met, and the median of those met."""
    today = asked.at.date()
    found: dict[str, Any] = {"issues": CountRows("issue", distinct=True)}
    for kind in Clock.Kind:
        of, met = Q(kind=kind), Q(kind=kind, met_on__isnull=False)
        found |= {
            f"{kind}_judged": CountRows("pk", filter=met | of & Q(due__lt=today)),
            f"{kind}_in_time": CountRows("pk", filter=of & Q(met_on__lte=F("due"))),
            f"{kind}_met": CountRows("pk", filter=met),
            f"{kind}_median": Median("taken", filter=met),
        }
    return found


@dataclass(frozen=True)
class Cell:
    """One kind of one row. What a publication copy has to hide is hidden here, and whatever would
    tell it with it."""

    judged: Count
    in_time: Count
    share: float | None
    median: float | None

    def values(self) -> list[Any]:
        return [self.judged, self.in_time, self.share, self.median]


def cell_of(found: dict[str, Any], kind: str, *, safely: bool, secret: bool = False) -> Cell:
    """The cell of the figures whose names begin with `kind`: judged, in_time, met, median."""
    judged, in_time = found[f"{kind}_judged"], found[f"{kind}_in_time"]
    if secret or (safely and 0 < judged < SMALL):
        return Cell(FEW, FEW, None, None)
    share = 100 * in_time / judged if judged else None
    few_met = safely and found[f"{kind}_met"] < SMALL
    median = None if few_met else found[f"{kind}_median"]
    if safely and (0 < in_time < SMALL or 0 < judged - in_time < SMALL):
        return Cell(Count(judged), FEW, None, median)
    return Cell(Count(judged), Count(in_time), share, median)


def _measured_columns() -> list[Column]:
    columns: list[Column] = [CountColumn("issues", "Issues", width=8)]
    for kind, done in DONE.items():
        columns += [
            CountColumn(f"{kind}_judged", f"{done}: judged", width=9),
            CountColumn(f"{kind}_in_time", f"{done} within standard", width=10),
            Number(f"{kind}_share", f"{done} within standard, %", width=10),
            Number(f"{kind}_median", f"{done}: median working days", width=10),
        ]
    return columns


def _rows(asked: Asked, found: list[dict[str, Any]], names: list[list[str]]) -> Iterable[Row]:
    safely = asked.is_publication
    hidden = hidden_places([row["issues"] for row in found]) if safely else set()
    for place, (row, name) in enumerate(zip(found, names, strict=True)):
        secret = place in hidden
        values: list[Any] = [*name, FEW if secret else Count(row["issues"])]
        for kind in DONE:
            values += cell_of(row, kind, safely=safely, secret=secret).values()
        yield values


def _by_service(asked: Asked) -> Iterable[Row]:
    named = {"number": F("issue__service__number"), "service": F("issue__service__name")}
    found = list(
        _clocks(asked)
        .values(**named)
        .annotate(**_measures(asked))
        .order_by(F("number").asc(nulls_last=True))
    )
    return _rows(asked, found, [[row["service"] or NO_SERVICE] for row in found])


def _by_officer(asked: Asked) -> Iterable[Row]:
    named = {"owner": F("issue__owner"), "officer": F("issue__owner__name")}
    found = list(
        _clocks(asked)
        .values(**named, job_title=F("issue__owner__job_title"))
        .annotate(**_measures(asked))
        .order_by(Collate(Lower("officer"), "C").asc(nulls_last=True), "owner")
    )
    names = [[row["officer"] or NO_OFFICER, row["job_title"] or ""] for row in found]
    return _rows(asked, found, names)


def _summary(asked: Asked) -> Summary:
    whole = _clocks(asked).aggregate(**_measures(asked))
    figures = []
    for kind, done in DONE.items():
        cell = cell_of(whole, kind, safely=asked.is_publication)
        value = "–" if cell.share is None else f"{cell.share:.1f} %"
        beside = [f"{str(cell.judged).lower()} judged"]
        if cell.median is not None:
            beside.append(f"median {cell.median:.1f} working days")
        figures.append(Figure(f"{done.lower()} within standard", value, ", ".join(beside)))
    sentence = "" if whole["issues"] else "No issue of this year was given times by a core offer."
    return Summary(sentence, figures, notes=NOTES)


def _heading(by: str) -> Any:
    def heading(asked: Asked) -> str:
        where = f", {asked.filters['area']}" if asked.filters["area"] else ""
        return f"Response times by {by}, {asked.filters['year'].label}{where}"

    return heading


RESPONSE_TIMES: dict[str, Any] = {
    "may_see_working": deals_with_issues,
    "may_take_working": takes_working_copies,
    "filters": ResponseFilters,
    "summary": _summary,
    "group": "Response times",
    "wide": True,
}

BY_SERVICE = Report(
    slug="response-times-by-service",
    title="Response times by service",
    about="How many issues were acknowledged, answered and resolved within the core offer's"
    " times, and the median of working days, by service.",
    may_run=anybody_signed_in,
    columns=lambda asked: [Text("service", "Service", width=30), *_measured_columns()],
    rows=_by_service,
    heading=_heading("service"),
    rows_title="Services",
    **RESPONSE_TIMES,
)

BY_OFFICER = Report(
    slug="response-times-by-officer",
    title="Response times by officer",
    about="The same by the officer who answers for the issues now. Never for publication.",
    may_run=deals_with_issues,
    columns=lambda asked: [
        Text("officer", "Officer", width=22),
        Text("job_title", "Post", width=24),
        *_measured_columns(),
    ],
    rows=_by_officer,
    heading=_heading("officer"),
    rows_title="Officers",
    publishable=False,
    **RESPONSE_TIMES,
)
