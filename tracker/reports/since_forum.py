"""One sheet for a ward's next forum: what was raised, answered and closed since the last one,
what is late and what has gone quiet, and how far the ward's plan is."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.db.models import Case, CharField, Q, QuerySet, Value, When

from leadership.meetings.models import Meeting
from leadership.plans.reports.since_forum import plan_table
from leadership.reporting.columns import Column, Text
from leadership.reporting.report import Asked, Figure, Filters, Report, Summary
from tracker.models import WITH_OFFICERS, Status
from tracker.reports.issue_columns import only, working_columns
from tracker.reports.lists import QUIET_DAYS, SHORT, WORKING_LIST, quiet_since
from tracker.reports.scope import first_ward, offer, seen_in_reports, ward_choices
from wards.models import Ward


class WardFilters(Filters):
    ward = forms.ChoiceField(label="Ward")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "ward", ward_choices)

    def clean_ward(self) -> Ward:
        return Ward.objects.of_home_council().get(code=self.cleaned_data["ward"])

    def default(self, name: str) -> str:
        return first_ward(self.user) if name == "ward" else super().default(name)


@dataclass(frozen=True)
class Forums:
    """The ward's last forum before today, and the next one."""

    last: Meeting | None
    coming: Meeting | None

    @property
    def since(self) -> date:
        return self.last.date if self.last else date(1900, 1, 1)


def _forums(asked: Asked) -> Forums:
    found: Forums = asked.once("forums", lambda: _ask_for_forums(asked))
    return found


def _ask_for_forums(asked: Asked) -> Forums:
    today = asked.at.date()
    meetings = Meeting.objects.visible_to(asked.user).of_wards([asked.filters["ward"]])
    last = meetings.held().filter(date__lt=today).latest_first().first()
    return Forums(last, meetings.coming(today).first())


def _what_happened(asked: Asked) -> Case:
    """The first of these that is true: closed, answered, raised, late, quiet."""
    since, today = _forums(asked).since, asked.at.date()
    quiet = quiet_since(today - timedelta(days=QUIET_DAYS), asked.user).values("pk")
    return Case(
        When(status=Status.CLOSED, closed_on__gte=since, then=Value("Closed")),
        When(status=Status.ANSWERED, answered_on__gte=since, then=Value("Answered")),
        When(Q(raised_on__gte=since) & ~Q(status=Status.CLOSED), then=Value("Raised")),
        When(status__in=WITH_OFFICERS, due__lt=today, then=Value("Late")),
        When(pk__in=quiet, then=Value("Quiet")),
        default=Value(""),
        output_field=CharField(),
    )


def _rows(asked: Asked) -> QuerySet[Any]:
    found = seen_in_reports(asked.user).for_ward(asked.filters["ward"])
    found = found.annotate(happened=_what_happened(asked)).exclude(happened="")
    return found.order_by("happened", "raised_on", "pk")


def _columns(asked: Asked) -> list[Column]:
    keys = [key for key in SHORT if key not in ("ward", "ward_code")]
    happened = Text("happened", "Since the forum", source="happened", width=14)
    return [happened, *only(working_columns(asked.user), *keys, "outcome")]


def _summary(asked: Asked) -> Summary:
    forums = _forums(asked)
    held = f"{forums.last.date:%A %-d %B %Y}" if forums.last else "not on record"
    coming = f"{forums.coming.date:%A %-d %B %Y}" if forums.coming else "no date yet"
    numbers: dict[str, int] = dict.fromkeys(["Raised", "Answered", "Closed", "Late", "Quiet"], 0)
    for happened in _rows(asked).order_by().values_list("happened", flat=True):
        numbers[happened] += 1
    figures = [Figure(name.lower(), f"{number:,}") for name, number in numbers.items()]
    note = f"Quiet: open, and nothing written for {QUIET_DAYS} days. Each issue stands once."
    plan = plan_table(asked.user, asked.filters["ward"], forums.since, asked.at.date())
    tables = [plan] if plan else []
    return Summary(f"Last forum: {held}. Next forum: {coming}.", figures, tables, [note])


SINCE_FORUM = Report(
    slug="since-the-last-forum",
    title="Since the last forum",
    about="One sheet for a ward's forum: raised, answered, closed, late and quiet,"
    " and how far its plan is.",
    filters=WardFilters,
    columns=_columns,
    query=_rows,
    summary=_summary,
    heading=lambda asked: f"{asked.filters['ward']} Ward since the last forum",
    sections=("happened",),
    **WORKING_LIST,
)
