"""What of this room a locked decision holds: pilots, cases and appointments (S064)."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from leadership.governance.held import register_rows_held
from leadership.people.access import Viewer
from relationships.access import may_see_cover
from relationships.models import (
    BusinessCase,
    Pilot,
    RelationshipManager,
    SeniorOfficer,
    WardActionCoordinator,
)


def _coverage(row: Any) -> str:
    return reverse("coverage")


def register_held_rows() -> None:
    register_rows_held(
        "Pilot", Pilot.objects.visible_to, lambda pilot: reverse("pilot_detail", args=[pilot.pk])
    )
    register_rows_held(
        "Business case", BusinessCase.objects.visible_to,
        lambda case: reverse("business_case_detail", args=[case.pk]),
    )  # fmt: skip
    register_rows_held("Relationship Manager", _managers, _coverage)
    register_rows_held("Ward Action Co-ordinator", _coordinators, _coverage)
    register_rows_held("Senior officer of a ward", _seniors, _coverage)


def _managers(user: Viewer) -> QuerySet[Any]:
    rows = RelationshipManager.objects.with_words()
    return rows if may_see_cover(user) else rows.none()


def _coordinators(user: Viewer) -> QuerySet[Any]:
    rows = WardActionCoordinator.objects.select_related("person", "ward", "cluster")
    return rows if may_see_cover(user) else rows.none()


def _seniors(user: Viewer) -> QuerySet[Any]:
    rows = SeniorOfficer.objects.select_related("person", "ward")
    return rows if may_see_cover(user) else rows.none()
