"""Visits counted at a meeting, as expressions on a query whose rows have a `meeting`. Attendances
are visits, never people; not taken, not posted and nought are three things (S292)."""

from typing import Any

from django.db.models import (
    Case,
    CharField,
    Count,
    IntegerField,
    Max,
    OuterRef,
    Q,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from leadership.meetings.models import AttendanceCount
from leadership.reporting.values import State

EVERYONE = AttendanceCount.Kind.ALL


def _counts(expression: Any, output: Any) -> Subquery:
    grouped = (
        AttendanceCount.objects.filter(meeting=OuterRef("meeting"))
        .order_by()
        .values("meeting")
        .annotate(found=expression)
        .values("found")
    )
    return Subquery(grouped, output_field=output)


def number_of_visits() -> Subquery:
    """The count of everyone where it was taken so, else the sum over the kinds."""
    everyone = Max("number", filter=Q(kind=EVERYONE))
    return _counts(Coalesce(everyone, Sum("number", filter=~Q(kind=EVERYONE))), IntegerField())


def state_of_visits() -> Coalesce:
    """A value of `State`: what the number says about itself."""
    told = Case(
        When(Q(numbers=0), then=Value(State.NOT_TAKEN.value)),
        When(Q(approximates__gt=0), then=Value(State.APPROXIMATE.value)),
        When(Q(everyone=0) & Q(missing__gt=0), then=Value(State.PARTLY_TAKEN.value)),
        default=Value(State.COUNTED.value),
        output_field=CharField(),
    )
    grouped = (
        AttendanceCount.objects.filter(meeting=OuterRef("meeting"))
        .order_by()
        .values("meeting")
        .annotate(
            numbers=Count("number"),
            approximates=Count("pk", filter=Q(approximate=True)),
            everyone=Count("number", filter=Q(kind=EVERYONE)),
            missing=Count("pk", filter=Q(number__isnull=True)),
        )
        .values(told=told)
    )
    return Coalesce(Subquery(grouped, output_field=CharField()), Value(State.NOT_POSTED.value))
