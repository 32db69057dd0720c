"""What councillors said of replies: satisfied, not yet, or nothing in time; by service, and by the
officer whose reply it was (S211, S218)."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Count as CountRows
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Collate, Lower

from leadership.reporting.columns import Column, CountColumn, Number, Text
from leadership.reporting.report import Asked, Figure, Report, Row, Summary
from leadership.reporting.values import SMALL, Count, hidden_places
from tracker.models import FollowThrough, Issue
from tracker.reports.response_times import FEW, NO_OFFICER, NO_SERVICE, ResponseFilters
from tracker.reports.scope import (
    anybody_signed_in,
    deals_with_issues,
    in_reports,
    seen_in_reports,
    takes_working_copies,
)

Verdict = FollowThrough.Verdict
# what a reply may have come to: name of the column, title, and which verdict it counts
PARTS = {
    "satisfied": ("Satisfied", Verdict.SATISFIED),
    "not_yet": ("Not yet", Verdict.NOT_YET),
    "lapsed": ("Nothing said in time", Verdict.LAPSED),
    "closed": ("Closed by an officer meanwhile", Verdict.CLOSED),
    "waiting": ("Still waiting", ""),
}
SHARED = ("satisfied", "not_yet", "lapsed")
NOTES = [
    "Counted are replies given in the year. An issue whose reply was sent back counts once for each"
    " further reply. The shares are of the replies on which the councillors’ word is known, or"
    " their time for it has passed.",
    "Replies that were brought in from old records are not counted: nobody was asked then.",
]


def _replies(asked: Asked) -> QuerySet[Any]:
    """As for response times: a publication copy counts everybody's and hides what is small."""
    issues = (
        in_reports(Issue.objects.all()) if asked.is_publication else seen_in_reports(asked.user)
    )
    if asked.filters["area"]:
        issues = issues.filter(ward__in=asked.filters["area"].wards)
    year = asked.filters["year"]
    given = FollowThrough.objects.filter(answered_on__gte=year.start, answered_on__lt=year.end)
    return given.filter(issue__in=issues.values("pk")).order_by()


def _measures() -> dict[str, Any]:
    parts = {
        name: CountRows("pk", filter=Q(verdict=verdict)) for name, (_, verdict) in PARTS.items()
    }
    return {"replies": CountRows("pk"), **parts}


def _tells(found: dict[str, Any]) -> bool:
    """Would a part of it tell of a few people's replies?"""
    return any(0 < found[name] < SMALL for name in PARTS)


def _shares(found: dict[str, Any]) -> list[float | None]:
    judged = sum(found[name] for name in SHARED)
    return [100 * found[name] / judged if judged else None for name in SHARED]


def _rows(asked: Asked, found: list[dict[str, Any]], names: list[list[str]]) -> Iterable[Row]:
    safely = asked.is_publication
    hidden = hidden_places([row["replies"] for row in found]) if safely else set()
    for place, (row, name) in enumerate(zip(found, names, strict=True)):
        replies = FEW if place in hidden else Count(row["replies"])
        values: list[Any] = [*name, replies]
        if safely and (place in hidden or _tells(row)):
            yield [*values, *([FEW] * len(PARTS)), *([None] * len(SHARED))]
        else:
            yield [*values, *(Count(row[part]) for part in PARTS), *_shares(row)]


def _by_service(asked: Asked) -> Iterable[Row]:
    found = _of_services(asked)
    return _rows(asked, found, [[row["service"] or NO_SERVICE] for row in found])


def _of_services(asked: Asked) -> list[dict[str, Any]]:
    named = {"number": F("issue__service__number"), "service": F("issue__service__name")}
    rows = _replies(asked).values(**named).annotate(**_measures())
    return list(rows.order_by(F("number").asc(nulls_last=True)))


def _by_officer(asked: Asked) -> Iterable[Row]:
    named = {"officer": F("owner__name"), "job_title": F("owner__job_title")}
    rows = _replies(asked).values("owner", **named).annotate(**_measures())
    found = list(rows.order_by(Collate(Lower("officer"), "C").asc(nulls_last=True), "owner"))
    names = [[row["officer"] or NO_OFFICER, row["job_title"] or ""] for row in found]
    return _rows(asked, found, names)


def _summary(asked: Asked) -> Summary:
    """The whole. In a publication copy it is left out where a row has something to hide, which
    the whole less the other rows would tell."""
    rows = _of_services(asked)
    whole = {name: sum(row[name] for row in rows) for name in ("replies", *PARTS)}
    if not whole["replies"]:
        return Summary("No reply of this year was put to the councillors.", [], notes=NOTES)
    if asked.is_publication and any(row["replies"] < SMALL or _tells(row) for row in rows):
        return Summary("Too few replies to show the city’s figures.", [], notes=NOTES)
    figures = [
        Figure(
            PARTS[name][0].lower(),
            "–" if share is None else f"{share:.1f} %",
            f"{whole[name]} of {whole['replies']} replies",
        )
        for name, share in zip(SHARED, _shares(whole), strict=True)
    ]
    return Summary("", figures, notes=NOTES)


def _measured_columns() -> list[Column]:
    columns: list[Column] = [CountColumn("replies", "Replies", width=8)]
    columns += [CountColumn(name, title, width=10) for name, (title, _) in PARTS.items()]
    return columns + [Number(f"{name}_share", f"{PARTS[name][0]}, %", width=9) for name in SHARED]


def _heading(by: str) -> Any:
    def heading(asked: Asked) -> str:
        where = f", {asked.filters['area']}" if asked.filters["area"] else ""
        return f"What councillors said of replies, by {by}, {asked.filters['year'].label}{where}"

    return heading


FOLLOW_THROUGH: dict[str, Any] = {
    "may_see_working": deals_with_issues,
    "may_take_working": takes_working_copies,
    "filters": ResponseFilters,
    "summary": _summary,
    "group": "Response times",
    "wide": True,
}

SAID_BY_SERVICE = Report(
    slug="replies-judged-by-service",
    title="What councillors said of replies, by service",
    about="How many replies were enough, how many came back with a “not yet”, and of how many"
    " nobody said anything in time, by service.",
    may_run=anybody_signed_in,
    columns=lambda asked: [Text("service", "Service", width=30), *_measured_columns()],
    rows=_by_service,
    heading=_heading("service"),
    rows_title="Services",
    **FOLLOW_THROUGH,
)

SAID_BY_OFFICER = Report(
    slug="replies-judged-by-officer",
    title="What councillors said of replies, by officer",
    about="The same by the officer whose reply it was. Never for publication.",
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
    **FOLLOW_THROUGH,
)
