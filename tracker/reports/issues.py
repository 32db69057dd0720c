"""Appendices 2 to 4: the issues of an area, of its wards one by one, and of one theme."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Count, QuerySet
from django.db.models.functions import Collate, Lower

from leadership.reporting.columns import Column, Text
from leadership.reporting.report import Asked, Figure, Report, Row, Summary
from tracker.models import PRINTED, Issue, PublicIssue
from tracker.reports.issue_columns import actions, publication_columns, working_columns
from tracker.reports.meetings import APPENDICES
from tracker.reports.scope import (
    AreaFilters,
    ThemeFilters,
    anybody_signed_in,
    deals_with_issues,
    home_wards,
    seen_in_reports,
    takes_working_copies,
)

IN_WARD_ORDER = (Collate(Lower("ward__name"), "C"), "ward", "raised_on", "reference")
IN_DISTRICT_ORDER = (
    Collate(Lower("ward__district__name"), "C").asc(nulls_last=True),
    *IN_WARD_ORDER,
)
RAISED_OUTSIDE = "{} more {} raised outside a meeting; Appendix 3 and the issue list have them."
ONLY_YOURS = (
    "A working copy holds the issues you may see; the publication copy all released ones. Private"
    " matters of councillors stand in no report."
)


def issues_of(asked: Asked) -> QuerySet[Any]:
    """The year's issues as the copy has them: all one may see, or what is released."""
    if asked.is_publication:
        return PublicIssue.objects.raised_in(asked.filters["year"])
    return seen_in_reports(asked.user).raised_in(asked.filters["year"])


def issue_columns(asked: Asked, *, district: bool = False) -> list[Column]:
    if asked.is_publication:
        return publication_columns(district=district)
    return working_columns(asked.user, district=district)


def _of_area(asked: Asked) -> QuerySet[Any]:
    return issues_of(asked).filter(ward__in=asked.filters["area"].wards)


def _raised_at_meetings(asked: Asked) -> QuerySet[Any]:
    return _of_area(asked).filter(meeting__isnull=False).order_by(*IN_WARD_ORDER)


def _wards_issues(asked: Asked) -> QuerySet[Any]:
    return _of_area(asked).order_by(*IN_WARD_ORDER)


def _of_theme(asked: Asked) -> QuerySet[Any]:
    found = issues_of(asked).filter(ward__in=home_wards(asked.filters["year"]))
    # who may see an issue was settled above: the theme only narrows it
    of_theme = Issue.objects.of_category(asked.filters["category"]).values("pk")
    return found.filter(pk__in=of_theme).order_by(*IN_DISTRICT_ORDER)


def _with_actions(asked: Asked) -> list[Column]:
    columns = issue_columns(asked)
    if asked.is_publication:
        return columns
    place = [column.key for column in columns].index("comments")
    columns.insert(place, Text("actions", "Actions", source=actions(), width=34))
    return columns


def status_figures(found: QuerySet[Any]) -> list[Figure]:
    """Raised, open, in progress and resolved: the paper's three states."""
    numbers = dict.fromkeys(["Open", "In progress", "Resolved"], 0)
    for status, number in found.order_by().values_list("status").annotate(Count("pk")):
        numbers[PRINTED[status]] += number
    total = sum(numbers.values())
    return [
        Figure("issues raised", f"{total:,}"),
        *(
            Figure(words.lower(), f"{number:,}", _share(number, total))
            for words, number in numbers.items()
        ),
    ]


def _share(number: int, total: int) -> str:
    return f"{100 * number / total:.0f} % of those raised" if total else ""


def _notes(asked: Asked) -> list[str]:
    return [] if asked.is_publication else [ONLY_YOURS]


def _area_summary(asked: Asked) -> Summary:
    notes = _notes(asked)
    outside = _of_area(asked).filter(meeting__isnull=True).count()
    if outside:
        notes.append(RAISED_OUTSIDE.format(outside, "was" if outside == 1 else "were"))
    return Summary("", status_figures(_raised_at_meetings(asked)), notes=notes)


def _ward_summary(asked: Asked) -> Summary:
    return Summary("", status_figures(_wards_issues(asked)), notes=_notes(asked))


def _theme_summary(asked: Asked) -> Summary:
    return Summary("", status_figures(_of_theme(asked)), notes=_notes(asked))


def issues_in_words(asked: Asked, rows: Sequence[Row]) -> str:
    place = [column.key for column in asked.columns].index("status")
    resolved = sum(1 for row in rows if row[place] == "Resolved")
    issues = "1 issue" if len(rows) == 1 else f"{len(rows):,} issues"
    return f"{issues}, {resolved:,} resolved"


def _year(asked: Asked) -> str:
    return str(asked.filters["year"].label)


SEEN: dict[str, Any] = {
    "may_run": anybody_signed_in,
    "may_see_working": deals_with_issues,
    "may_take_working": takes_working_copies,
    "rows_title": "Issues",
    "wide": True,
}

APPENDIX_2 = Report(
    slug="appendix-2",
    title="Appendix 2: issues of an area",
    about="Every issue raised at a meeting of an area, with its dated comments and outcome.",
    filters=AreaFilters,
    columns=issue_columns,
    query=_raised_at_meetings,
    summary=_area_summary,
    heading=lambda asked: f"{asked.filters['area']}: issues raised at meetings, {_year(asked)}",
    sections=("ward",),
    subtotal=issues_in_words,
    group=APPENDICES,
    **SEEN,
)

APPENDIX_3 = Report(
    slug="appendix-3",
    title="Appendix 3: ward action reports",
    about="Each ward's actions: what was raised, who has it, what was done, and the outcome.",
    filters=AreaFilters,
    columns=_with_actions,
    query=_wards_issues,
    summary=_ward_summary,
    heading=lambda asked: f"{asked.filters['area']}: ward action report, {_year(asked)}",
    sections=("ward",),
    new_page_each=True,
    subtotal=issues_in_words,
    group=APPENDICES,
    **SEEN,
)

APPENDIX_4 = Report(
    slug="appendix-4",
    title="Appendix 4: one theme in the city",
    about="All issues of one category or theme by district and ward, with their outcome.",
    filters=ThemeFilters,
    columns=lambda asked: issue_columns(asked, district=True),
    query=_of_theme,
    summary=_theme_summary,
    heading=lambda asked: f"{asked.filters['category']}: issues in the city, {_year(asked)}",
    sections=("district", "ward"),
    subtotal=issues_in_words,
    group=APPENDICES,
    **SEEN,
)

ISSUE_REPORTS: Iterable[Report] = (APPENDIX_2, APPENDIX_3, APPENDIX_4)
