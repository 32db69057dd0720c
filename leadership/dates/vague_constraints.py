"""The rules of `vague_shape` as check constraints: no import and no raw SQL gets past them."""

import re
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BaseConstraint, BooleanField, CheckConstraint, DateField, F, Func, Q
from django.db.models.sql.compiler import SQLCompiler

from leadership.dates.vague_shape import (
    EARLIEST,
    LATEST,
    MOST_DAYS,
    MOST_TIMES,
    SENTENCES,
    Kind,
)


class MonthStart(Func):
    """The first day of a day's month."""

    template = "date_trunc('month', %(expressions)s::timestamp)::date"
    output_field = DateField()


class MonthEnd(Func):
    """The last day of a day's month."""

    template = "(date_trunc('month', %(expressions)s::timestamp) + interval '1 month -1 day')::date"
    output_field = DateField()


class Listed(Func):
    """Whether an array of days (first argument) is in order, from the second to the third."""

    output_field = BooleanField()
    each = "{0}[n] <= {0}[m]"

    def as_sql(
        self,
        compiler: SQLCompiler,
        connection: BaseDatabaseWrapper,
        function: str | None = None,
        template: str | None = None,
        arg_joiner: str | None = None,
        **_: Any,
    ) -> tuple[str, tuple[str | int, ...]]:
        compiled = [compiler.compile(each) for each in self.get_source_expressions()]
        params: list[str | int] = []

        def put(match: re.Match[str]) -> str:
            sql, own = compiled[int(match[1])]
            params.extend(own)
            return f"({sql})"

        return re.sub(r"\{(\d)\}", put, self._written()), tuple(params)

    def _written(self) -> str:
        # A check can hold no subquery, so each pair is written out; past the end both are null.
        pairs = [
            self.each.replace("[n]", f"[{place}]").replace("[m]", f"[{place + 1}]")
            for place in range(1, MOST_DAYS + 1)
        ]
        in_order = " AND ".join(f"({pair}) IS NOT FALSE" for pair in pairs)
        # CASE, for of an array of arrays, which raw SQL can write, the rest cannot be asked.
        return (
            "CASE WHEN array_ndims({0}) = 1 AND array_lower({0}, 1) = 1 "
            f"AND cardinality({{0}}) BETWEEN 2 AND {MOST_DAYS} "
            "THEN array_position({0}, NULL) IS NULL AND {0}[1] = {1} "
            f"AND {{0}}[cardinality({{0}})] = {{2}} AND {in_order} ELSE FALSE END"
        )


class ListedMonths(Listed):
    """The same of different months by their first days."""

    each = "{0}[n] < {0}[m] AND EXTRACT(DAY FROM {0}[n]) = 1"


def when_is_a_vague_date(row: str, *, optional: bool = False) -> list[BaseConstraint]:
    """What a model with `VaguelyDated` takes into its constraints, each named `row`_when_...; an
    `OptionallyDated` one is held to them where it has a date, and to empty columns where not."""
    rules = _conditions()
    if optional:
        rules = {"empty": EMPTY} | {rule: NO_DATE | rules[rule] for rule in rules}
    return [
        CheckConstraint(
            name=f"{row}_when_{rule}",
            condition=condition,
            violation_error_message=SENTENCES.get(rule, ALL_OR_NOTHING),
        )
        for rule, condition in rules.items()
    ]


ALL_OR_NOTHING = "Give the date, or leave all of it empty."
NO_DATE = Q(when_kind="")
EMPTY = (~NO_DATE & Q(when_last__isnull=False)) | (
    NO_DATE
    & Q(
        when_first__isnull=True,
        when_last__isnull=True,
        when_count__isnull=True,
        when_days=[],
        when_possible=False,
    )
)


def _conditions() -> dict[str, Q]:
    """Rule -> condition. A check passes where it is null, so a day that may be missing is asked
    for only beside the rule that says when it is."""
    first, last = F("when_first"), F("when_last")
    endless = Q(when_first__isnull=True)
    before, counted = Q(when_kind=Kind.BEFORE), Q(when_kind=Kind.COUNT)
    one_day = Q(when_last=first)
    day, span = Q(when_kind=Kind.DAY), Q(when_kind=Kind.RANGE)
    month = Q(when_first=MonthStart(first), when_last=MonthEnd(first))
    listed = Q(when_kind=Kind.DAYS) & Q(Listed("when_days", first, last))
    months = Q(when_kind=Kind.EITHER, when_last=MonthEnd(last)) & Q(
        ListedMonths("when_days", first, MonthStart(last))
    )
    unlisted = ~Q(when_kind__in=[Kind.DAYS, Kind.EITHER]) & Q(when_days=[])
    begun = Q(when_first__isnull=False, when_first__gte=EARLIEST)
    late_enough = begun | (endless & Q(when_last__gte=EARLIEST))
    return {
        "kind": Q(when_kind__in=Kind.values),
        "year": late_enough & Q(when_last__lte=LATEST),
        "first_day": (before & endless) | (~before & ~endless),
        "order": endless | Q(when_last__gte=first),
        "month": ~Q(when_kind=Kind.MONTH) | month,
        "length": (
            (day & one_day)
            | (span & ~one_day & ~month)
            | (counted & ~one_day)
            | ~Q(when_kind__in=[Kind.DAY, Kind.RANGE, Kind.COUNT])
        ),
        "days": listed | months | unlisted,
        "count": (
            (counted & Q(when_count__isnull=False, when_count__range=(2, MOST_TIMES)))
            | (~counted & Q(when_count__isnull=True))
        ),
    }
