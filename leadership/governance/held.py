"""What a locked decision holds: rooms above say what of theirs hangs on its parts (S064)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from leadership.governance.models import (
    ActionPlanItem,
    AssistantLeader,
    ConstitutionalAmendment,
    Decision,
    DistrictResource,
)
from leadership.people.access import Viewer

LISTED = 50  # of one kind; a decision with more says how many


@dataclass(frozen=True)
class Held:
    """Something that cannot move while the decision is locked."""

    kind: str
    name: str
    url: str
    part: int


Source = Callable[[Decision, Viewer], list[Held]]
_sources: list[Source] = []


def register_held(source: Source) -> None:
    """Have a room above name what of its own hangs on a decision, as far as the viewer sees it."""
    if source not in _sources:
        _sources.append(source)


def register_rows_held(
    kind: str, rows: Callable[[Viewer], QuerySet[Any]], url: Callable[[Any], str]
) -> None:
    """The same for a model that `CarriesOut`: `rows` gives those that somebody may read by name."""

    def source(decision: Decision, viewer: Viewer) -> list[Held]:
        found = rows(viewer).filter(decision_part__decision=decision)
        return [
            Held(kind, str(row), url(row), row.decision_part.number)
            for row in found.select_related("decision_part").order_by("pk")[:LISTED]
        ]

    register_held(source)


def held_by(decision: Decision, viewer: Viewer) -> list[Held]:
    """Everything under the decision, by part; a query or so for each kind."""
    found = [*_steps(decision, viewer), *_leaders(decision), *_of_districts(decision, viewer)]
    for source in _sources:
        found += source(decision, viewer)
    return sorted(found, key=lambda each: (each.part, each.kind, each.name))


def _steps(decision: Decision, viewer: Viewer) -> list[Held]:
    steps = ActionPlanItem.objects.visible_to(viewer).filter(decision_part__decision=decision)
    return [
        Held("Step of the Action Plan", step.title, step.get_absolute_url(), part)
        for step in steps.select_related("decision_part").order_by("pk")[:LISTED]
        if (part := step.decision_part.number if step.decision_part else 0)
    ]


def _leaders(decision: Decision) -> list[Held]:
    leaders = AssistantLeader.objects.filter(decision_part__decision=decision)
    return [
        Held("Assistant Leader", str(leader.person), leader.get_absolute_url(), part)
        for leader in leaders.select_related("person", "decision_part").order_by("pk")[:LISTED]
        if (part := leader.decision_part.number if leader.decision_part else 0)
    ]


def _of_districts(decision: Decision, viewer: Viewer) -> list[Held]:
    """What of the districts goes elsewhere, and the amendments of the constitution."""
    resources = DistrictResource.objects.visible_to(viewer).filter(decision_part__decision=decision)
    amendments = ConstitutionalAmendment.objects.visible_to(viewer).filter(
        decision_part__decision=decision
    )
    page = reverse("winding_down")
    found = [
        Held("Resource of a district", str(row), f"{page}#resource-{row.pk}", part)
        for row in resources.select_related("district", "decision_part").order_by("pk")[:LISTED]
        if (part := row.decision_part.number if row.decision_part else 0)
    ]
    return found + [
        Held("Amendment of the constitution", row.title, row.get_absolute_url(), part)
        for row in amendments.select_related("decision_part").order_by("pk")[:LISTED]
        if (part := row.decision_part.number if row.decision_part else 0)
    ]
