"""A vague date in six columns that the database holds to what a `VagueDate` can be."""

from datetime import date
from typing import Any, Self, TypeVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Case, F, Value, When
from django.db.models.functions import Coalesce

from leadership.dates.vague import RANK, Kind, VagueDate

RowT = TypeVar("RowT", bound=models.Model)
NO_DATE: dict[str, Any] = {
    "when_kind": "",
    "when_first": None,
    "when_last": None,
    "when_days": [],
    "when_count": None,
    "when_possible": False,
}


def when_columns(when: VagueDate | None) -> dict[str, Any]:
    """The columns of a vague date by name: for `update()`, and for creating rows. None is no date,
    which only an `OptionallyDated` row can have."""
    if when is None:
        return dict(NO_DATE)
    return {
        "when_kind": when.kind.value,
        "when_first": when.first,
        "when_last": when.last,
        "when_days": list(when.days),
        "when_count": when.count,
        "when_possible": when.possible,
    }


class VaguelyDatedQuerySet(models.QuerySet[RowT]):
    def in_time_order(self) -> Self:
        """As `VagueDate` orders itself; rows of the same date as they were added."""
        rank = Case(*[When(when_kind=kind, then=Value(place)) for kind, place in RANK.items()])
        return self.order_by(
            Coalesce("when_first", "when_last").asc(nulls_last=True),
            "when_possible",
            "when_last",
            rank,
            Coalesce("when_count", 0),
            F("when_days"),
            "pk",
        )

    def overdue(self, on: date) -> Self:
        """Rows whose last possible day is over on that day, done or not."""
        return self.filter(when_last__lt=on)


class VaguelyDated(models.Model):
    """For rows of which it is known only about when they happen (S337; J&S 5.2).

    A model takes `*when_is_a_vague_date("its_name")` into its constraints, which hold the columns
    together. Pages, forms and services read and write `when` alone; where a row is created or
    many are updated at once, `**when_columns(when)`.
    """

    when_kind = models.CharField("kind of date", max_length=6, choices=Kind)
    when_first = models.DateField("first possible day", null=True, blank=True)
    when_last = models.DateField("last possible day")
    when_days = ArrayField(
        models.DateField(), verbose_name="days or months listed", default=list, blank=True
    )
    when_count = models.PositiveSmallIntegerField("how many", null=True, blank=True)
    when_possible = models.BooleanField("only possible", default=False)

    class Meta:
        abstract = True

    @property
    def when(self) -> VagueDate:
        """Raises ValueError where the columns of a row not yet saved hold no date."""
        return _date_of(self)

    @when.setter
    def when(self, when: VagueDate) -> None:
        for column, value in when_columns(when).items():
            setattr(self, column, value)


class OptionallyDated(VaguelyDated):
    """The same for rows that may have no date at all: `when` is None then (W6: "no date").

    Its model takes `*when_is_a_vague_date("its_name", optional=True)`.
    """

    when_kind = models.CharField("kind of date", max_length=6, choices=Kind, blank=True)
    when_last = models.DateField(  # type: ignore[assignment] # see `when`
        "last possible day", null=True, blank=True
    )

    class Meta:
        abstract = True

    @property  # type: ignore[override] # here a row may have no date
    def when(self) -> VagueDate | None:
        return _date_of(self) if self.when_kind else None

    @when.setter
    def when(self, when: VagueDate | None) -> None:
        for column, value in when_columns(when).items():
            setattr(self, column, value)


def _date_of(row: VaguelyDated) -> VagueDate:
    return VagueDate(
        kind=Kind(row.when_kind),
        last=row.when_last,
        first=row.when_first,
        days=tuple(row.when_days),
        count=row.when_count,
        possible=row.when_possible,
    )
