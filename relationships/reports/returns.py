"""The monthly returns of co-ordinators, and who has sent none."""

from typing import Any

from django.db.models import FloatField, IntegerField, QuerySet
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce

from leadership.people.access import sees_all_records
from leadership.reporting.columns import Column, Date, Integer, Number, Text
from leadership.reporting.report import Asked, Filters, Report, Summary
from relationships import access
from relationships.models import MonthlyReturn
from relationships.reports.filters import day_field
from relationships.reports.registers import COMMUNITY
from relationships.returns import LABELS, last_full_month, without_a_return

COUNTED = ("activities", "took_part", "log_entries", "groups", "new_groups", "lessons")


class ReturnFilters(Filters):
    since = day_field("Months from")
    until = day_field("Months to")


def _figure(key: str) -> Coalesce:
    found = KeyTextTransform(key, "figures")
    if key == "secured":
        return Coalesce(Cast(found, FloatField()), 0.0)
    return Coalesce(Cast(found, IntegerField()), 0)


def _columns(asked: Asked) -> list[Column]:
    wards = KeyTextTransform("wards", "figures")
    return [
        Text("person", "Co-ordinator", source="person__name", width=22),
        Date("month", "Month from", source="month"),
        Date("sent_on", "Sent on", source="submitted_on"),
        Text("wards", "Wards", source=wards, width=26),
        *(Integer(key, LABELS[key], source=_figure(key)) for key in COUNTED),
        Number("secured", LABELS["secured"], source=_figure("secured"), places=2),
        Text("story", "In their words", source="story", width=40),
    ]


def _sent(asked: Asked) -> QuerySet[Any]:
    found = MonthlyReturn.objects.visible_to(asked.user).sent()
    if asked.filters["since"]:
        found = found.filter(month__gte=asked.filters["since"].replace(day=1))
    if asked.filters["until"]:
        found = found.filter(month__lte=asked.filters["until"])
    return found.order_by("-month", "person__name", "pk")


def _summary(asked: Asked) -> Summary:
    number = _sent(asked).count()
    notes = ["Figures are those of the registers on the day the return was sent."]
    if sees_all_records(asked.user):
        missing = [person.name for person in without_a_return(last_full_month())]
        month = f"{last_full_month():%B %Y}"
        said = f"No return yet for {month}: {', '.join(missing)}."
        notes.append(said if missing else f"Every co-ordinator has sent a return for {month}.")
    return Summary(f"{number:,} return{'' if number == 1 else 's'} sent.", notes=notes)


RETURNS = Report(
    slug="monthly-returns",
    title="Monthly returns of co-ordinators",
    about="What each co-ordinator sent for each month, and who has sent none.",
    may_run=access.may_read_returns,
    may_take_working=access.may_take_returns,
    filters=ReturnFilters,
    columns=_columns,
    query=_sent,
    summary=_summary,
    publishable=False,
    rows_title="Returns",
    group=COMMUNITY,
    wide=True,
)
