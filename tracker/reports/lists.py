"""Working lists: all issues, those that are late or quiet, and what changed since the forum."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.db.models import (
    DateField,
    Exists,
    F,
    Func,
    IntegerField,
    OuterRef,
    QuerySet,
    Subquery,
    TextField,
    Value,
)

from leadership.dates.models import this_year
from leadership.people.access import Viewer
from leadership.reporting.columns import Column, Date, Integer, Text
from leadership.reporting.report import Asked, Filters, Report, Summary
from tracker.models import Answer, Issue, PublicIssue, Question, Status, Update
from tracker.reports.issue_columns import only, updates_seen_by, working_columns
from tracker.reports.issues import ONLY_YOURS, SEEN, issue_columns, status_figures
from tracker.reports.scope import (
    CategoryFilters,
    area_choices,
    area_of,
    deals_with_issues,
    offer,
    seen_in_reports,
    takes_working_copies,
)

LISTS = "Working lists"
QUIET_DAYS = 28
SHORT = (
    "ward",
    "ward_code",
    "reference",
    "raised_on",
    "title",
    "category",
    "owner",
    "comments",
    "status",
    "due",
)


class ListFilters(CategoryFilters):
    """Any year, area, category and status; and the extra questions that are asked (S288)."""

    area = forms.ChoiceField(label="Area", required=False)
    status = forms.ChoiceField(
        label="Status", required=False, choices=[("", "All"), *Status.choices]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "area", whole_city_or_areas)
        self.questions = list(Question.objects.order_by("order", "pk"))
        for question in self.questions:
            if not question.retired:
                self.fields[f"question_{question.key}"] = _question_field(question)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        cleaned["questions"] = self.questions  # their answers are columns
        if cleaned.get("area") and cleaned.get("year"):
            cleaned["area"] = area_of(cleaned["area"], cleaned["year"])
        return cleaned


def whole_city_or_areas() -> list[Any]:
    return [("", "The whole city"), *area_choices()]


def _question_field(question: Question) -> forms.Field:
    if question.kind == Question.Kind.CHOICE:
        choices = [("", "All"), *((choice, choice) for choice in question.choices)]
        return forms.ChoiceField(label=question.text, required=False, choices=choices)
    return forms.CharField(label=f"{question.text} (is exactly)", required=False)


def _narrowed(asked: Asked, found: QuerySet[Any]) -> QuerySet[Any]:
    filters = asked.filters
    if filters["area"]:
        found = found.filter(ward__in=filters["area"].wards)
    if filters["category"]:
        found = found.filter(pk__in=Issue.objects.of_category(filters["category"]).values("pk"))
    if filters["status"]:
        found = found.filter(status=filters["status"])
    for name, value in filters.items():
        if name.startswith("question_") and value and not asked.is_publication:
            answers = Answer.objects.filter(
                issue=OuterRef("pk"), question__key=name.removeprefix("question_"), value=value
            )
            found = found.filter(Exists(answers))
    return found


def _all_issues(asked: Asked) -> QuerySet[Any]:
    year = asked.filters["year"]
    found = (
        PublicIssue.objects.raised_in(year)
        if asked.is_publication
        else seen_in_reports(asked.user).raised_in(year)
    )
    return _narrowed(asked, found).order_by("-raised_on", "-pk")


def _all_columns(asked: Asked) -> list[Column]:
    """Every column of an issue, and one for each extra question; answers are never public."""
    columns = issue_columns(asked, district=True)
    if asked.is_publication:
        return columns
    for question in asked.filters["questions"]:
        answer = Answer.objects.filter(issue=OuterRef("pk"), question=question).values("value")
        key = f"question_{question.key}".replace("-", "_")
        source = Subquery(answer[:1], output_field=TextField())
        columns.append(Text(key, question.text, source=source, width=18))
    return columns


def _list_summary(asked: Asked) -> Summary:
    notes = [] if asked.is_publication else [ONLY_YOURS]
    return Summary("", status_figures(_all_issues(asked)), notes=notes)


class OpenFilters(Filters):
    """An area, or the whole city, as things stand today."""

    area = forms.ChoiceField(label="Area", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "area", whole_city_or_areas)

    def clean_area(self) -> Any:
        key = self.cleaned_data["area"]
        return area_of(key, this_year()) if key else None


class QuietFilters(OpenFilters):
    days = forms.IntegerField(label="Quiet for at least, in days", min_value=1, max_value=999)

    def default(self, name: str) -> str:
        return str(QUIET_DAYS) if name == "days" else super().default(name)


def _in_area(asked: Asked, found: QuerySet[Any]) -> QuerySet[Any]:
    area = asked.filters["area"]
    return found.filter(ward__in=area.wards) if area else found


def _today(asked: Asked) -> date:
    return asked.at.date()


def _overdue(asked: Asked) -> QuerySet[Any]:
    found = seen_in_reports(asked.user).overdue(_today(asked)).by_due_date()
    return _in_area(asked, found)


def _overdue_columns(asked: Asked) -> list[Column]:
    late = Func(
        Value(_today(asked), DateField()),
        F("due"),
        template="(%(expressions)s)",
        arg_joiner=" - ",
        output_field=IntegerField(),
    )
    columns = only(working_columns(asked.user), *SHORT)
    return [*columns, Integer("days_late", "Calendar days late", source=late, width=10)]


def quiet_since(day: date, user: Viewer) -> QuerySet[Issue]:
    """Open, raised before that day and with no update on it or later that this person may read:
    that officers wrote to each other is not told by an issue's absence either."""
    heard = _heard_by(user).filter(on__gte=day)
    return seen_in_reports(user).open().filter(~Exists(heard), raised_on__lt=day)


def _heard_by(user: Viewer) -> QuerySet[Update]:
    return Update.objects.filter(updates_seen_by(user), issue=OuterRef("pk"))


def _quiet(asked: Asked) -> QuerySet[Any]:
    since = _today(asked) - timedelta(days=asked.filters["days"])
    return _in_area(asked, quiet_since(since, asked.user).order_by("raised_on", "pk"))


def _quiet_columns(asked: Asked) -> list[Column]:
    last = _heard_by(asked.user).order_by("-on").values("on")[:1]
    heard = Date("last_update_on", "Last update", source=Subquery(last), width=13)
    return [*only(working_columns(asked.user), *SHORT), heard]


WORKING_LIST: dict[str, Any] = {
    "may_run": deals_with_issues,
    "may_see_working": deals_with_issues,
    "may_take_working": takes_working_copies,
    "publishable": False,
    "rows_title": "Issues",
    "wide": True,
    "group": LISTS,
}

ISSUE_LIST = Report(
    slug="issues",
    title="Issue list",
    about="All issues of a year, by area, category and status, with the answers to extra "
    "questions.",
    filters=ListFilters,
    columns=_all_columns,
    query=_all_issues,
    summary=_list_summary,
    heading=lambda asked: f"Issues raised in {asked.filters['year'].label}",
    group=LISTS,
    **SEEN,
)

OVERDUE = Report(
    slug="overdue",
    title="Overdue issues",
    about="Issues with officers whose due date has passed, the oldest first.",
    filters=OpenFilters,
    columns=_overdue_columns,
    query=_overdue,
    heading=lambda asked: f"Overdue issues, {asked.at:%-d %B %Y}",
    **WORKING_LIST,
)

QUIET = Report(
    slug="quiet",
    title="Quiet issues",
    about="Open issues on which nothing was written for a while.",
    filters=QuietFilters,
    columns=_quiet_columns,
    query=_quiet,
    heading=lambda asked: f"Issues quiet for {asked.filters['days']} days or more",
    **WORKING_LIST,
)
