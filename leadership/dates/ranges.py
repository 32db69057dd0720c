"""Half-open dated rows: `end` is the first day no longer in force; no end means still in force."""

from datetime import date
from typing import Self, TypeVar

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Func, Q

RowT = TypeVar("RowT", bound=models.Model)


class DateRange(Func):
    """daterange(start, end): Postgres reads it as half-open, an absent end as endless."""

    function = "DATERANGE"
    output_field = DateRangeField()


def ends_after_start(row: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=f"{row}_ends_after_it_starts",
        condition=Q(end__isnull=True) | Q(end__gt=F("start")),
        violation_error_message="The end must be later than the start.",
    )


class DatedQuerySet(models.QuerySet[RowT]):
    def on(self, day: date) -> Self:
        """Rows in force on that day."""
        return self.from_day_on(day).filter(start__lte=day)

    def from_day_on(self, day: date) -> Self:
        """Rows in force on that day or on a later one."""
        return self.filter(Q(end__isnull=True) | Q(end__gt=day))
