"""A version's text as one canonical JSON document: what is frozen, hashed, signed, published and
compared. Its keys are the record; another key or order would be another hash."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from leadership.plans.models import (
    Contributor,
    Engagement,
    Fact,
    OfficerInput,
    PlanSection,
    PlanVersion,
    PriorityText,
)

FORMAT = 1


@dataclass(frozen=True)
class Parts:
    """The rows of a version's text, in their order."""

    sections: list[PlanSection]
    priorities: list[PriorityText]
    contributors: list[Contributor]
    engagements: list[Engagement]
    facts: list[Fact]


def parts_of(version: PlanVersion) -> Parts:
    """Five queries."""
    return Parts(
        list(version.sections.select_related("suggested").order_by("number")),
        list(version.priorities.with_words().in_order()),
        list(version.contributors.order_by("pk")),
        list(version.engagements.order_by("on", "pk")),
        list(version.facts.order_by("pk")),
    )


def document_of(version: PlanVersion, parts: Parts | None = None) -> dict[str, Any]:
    """The text as it stands in rows now. Dates are ISO, money is a string of pounds and pence."""
    plan, parts = version.plan, parts or parts_of(version)
    return {
        "format": FORMAT,
        "ward": plan.ward.name,
        "ward_code": plan.ward.code,
        "round": plan.round.name,
        "version": version.number,
        "sections": [
            {"heading": section.heading, "text": section.text} for section in parts.sections
        ],
        "priorities": [_priority(text) for text in parts.priorities],
        "contributors": [
            {"kind": each.get_kind_display(), "who": each.name, "brought": each.contribution}
            for each in parts.contributors
        ],
        "engagements": [
            {
                "on": each.on.isoformat(),
                "method": each.get_method_display(),
                "what": each.title,
                "place": each.place,
                "took_part": each.took_part,
                "heard": each.heard,
            }
            for each in parts.engagements
        ],
        "facts": [
            {
                "fact": each.statement,
                "figure": each.value,
                "compared_with": each.compared_with,
                "source": each.source,
                "as_of": each.as_of.isoformat(),
            }
            for each in parts.facts
        ],
        "officers_input": [_input(each) for each in _taken(version)],
    }


def _priority(text: PriorityText) -> dict[str, Any]:
    return {
        "id": text.priority_id,
        "number": text.number,
        "title": text.title,
        "theme": text.theme.name if text.theme else "",
        "service": text.service.name if text.service else "",
        "why": text.why,
        "what": text.what,
        "who": text.who,
        "cluster": text.cluster.name if text.cluster else "",
        "cluster_action": text.cluster_action,
        "commissioning": text.commissioning,
        "commissioning_state": text.get_commissioning_state_display() if text.commissioning else "",
        "strategy": text.strategy,
        "redesign": text.redesign,
        "budget": text.budget,
        "amount": "" if text.amount is None else str(text.amount),
    }


def _taken(version: PlanVersion) -> list[OfficerInput]:
    """What the ward took, wholly or in part: the rest stays in the record of the plan."""
    taken = (OfficerInput.Taken.TAKEN, OfficerInput.Taken.PARTLY)
    found = version.plan.inputs.filter(taken__in=taken)
    return list(found.select_related("author", "service").order_by("given_on", "pk"))


def _input(each: OfficerInput) -> dict[str, Any]:
    return {
        "author": each.author.name,
        "service": each.service.name,
        "text": each.text,
        "proactive": each.proactive,
        "taken": each.get_taken_display(),
    }


def canonical(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def hash_of(text: str) -> str:
    """SHA-256 of the canonical text in UTF-8, as hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def count_words(document: dict[str, Any]) -> int:
    """The words a reader reads: headings, texts and priorities; not the lists of who was there."""
    texts = [words for section in document["sections"] for words in section.values()]
    for each in document["priorities"]:
        texts += [each[key] for key in ("title", "why", "what", "who", "cluster_action")]
    return sum(len(words.split()) for words in texts)
