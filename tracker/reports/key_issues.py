"""The key issues of a year by ward: what was raised most, for setting the ward's priorities."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django import forms
from django.db.models import Count as CountRows
from django.db.models import F, Q, Value
from django.db.models.functions import Collate, Lower

from leadership.reporting.columns import Column, CountColumn, Integer, Text
from leadership.reporting.report import Asked, Report, Row, Summary
from leadership.reporting.values import SMALL, Count, State, hidden_places
from tracker.models import Issue, Status
from tracker.reports.comparison import NOT_CATEGORISED
from tracker.reports.issue_columns import printed_category
from tracker.reports.lists import LISTS
from tracker.reports.scope import (
    YearFilters,
    anybody_signed_in,
    deals_with_issues,
    home_wards,
    in_reports,
    seen_in_reports,
    takes_working_copies,
)

MOST = 5


class KeyFilters(YearFilters):
    most = forms.IntegerField(label="How many a ward", min_value=1, max_value=50)

    def default(self, name: str) -> str:
        return str(MOST) if name == "most" else super().default(name)


def _columns(asked: Asked) -> list[Column]:
    return [
        Text("ward", "Ward", width=20),
        Text("ward_code", "Ward code", width=11),
        Integer("rank", "Rank", width=7),
        Text("category", "Category", width=28),
        CountColumn("issues", "Issues"),
        CountColumn("resolved", "Resolved"),
    ]


def _counts(asked: Asked) -> Iterable[Any]:
    """Ward by ward, the most raised first. A publication copy counts everybody's issues and
    hides what is small; a working copy counts those one may see."""
    issues = (
        in_reports(Issue.objects.all()) if asked.is_publication else seen_in_reports(asked.user)
    )
    year = asked.filters["year"]
    resolved = Q(status__in=[Status.ANSWERED, Status.CLOSED])
    return (
        issues.raised_in(year)
        .filter(ward__in=home_wards(year))
        .order_by()
        .values(
            "ward",
            name=F("ward__name"),
            code=F("ward__code"),
            key=printed_category(Value(year.year)),
        )
        .annotate(issues=CountRows("pk"), done=CountRows("pk", filter=resolved))
        .order_by(Collate(Lower("ward__name"), "C"), "ward", "-issues", "key")
    )


def _rows(asked: Asked) -> Iterable[Row]:
    for _, group in groupby(_counts(asked), key=lambda row: row["ward"]):
        found = list(group)
        hidden = hidden_places([row["issues"] for row in found]) if asked.is_publication else set()
        for place, row in enumerate(found[: asked.filters["most"]]):
            secret = place in hidden
            issues = Count(None, State.HIDDEN) if secret else Count(row["issues"])
            few = asked.is_publication and (secret or _tells(row["done"], row["issues"]))
            done = Count(None, State.HIDDEN) if few else Count(row["done"])
            category = row["key"] or NOT_CATEGORISED
            yield [row["name"], row["code"], place + 1, category, issues, done]


def _tells(part: int, whole: int) -> bool:
    """Would the part, or what is left of the whole, be a small figure?"""
    return 0 < part < SMALL or 0 < whole - part < SMALL


def _summary(asked: Asked) -> Summary:
    note = "Categories are ranked by the number of issues raised in the year, in each ward."
    return Summary(notes=[note])


KEY_ISSUES = Report(
    slug="key-issues",
    title="Key issues by ward",
    about="The categories raised most in each ward in a year, for setting priorities.",
    may_run=anybody_signed_in,
    may_see_working=deals_with_issues,
    may_take_working=takes_working_copies,
    filters=KeyFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"Key issues by ward, {asked.filters['year'].label}",
    sections=("ward",),
    rows_title="Key issues",
    group=LISTS,
)
