"""What the councillors said of an issue's replies, as its page shows it: read with the issue in one
query, and said in words."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from leadership.dates.templatetags.say import day
from tracker.models import FollowThrough

Verdict = FollowThrough.Verdict


def follow_through_facts() -> ArraySubquery:
    """The replies of an issue, the first one first, as `follow_through_of` takes them."""
    reply = JSONObject(
        round="round",
        answered_on="answered_on",
        window_ends="window_ends",
        verdict="verdict",
        on="on",
        by="by__person__name",
    )
    replies = FollowThrough.objects.filter(issue=OuterRef("pk")).order_by("round")
    return ArraySubquery(replies.values(json=reply))


@dataclass(frozen=True)
class FollowedThrough:
    """Until when a reply may be judged, what became of the others, how many were sent back."""

    until: date | None
    lines: list[str]
    not_yets: int


def follow_through_of(facts: list[dict[str, Any]]) -> FollowedThrough:
    waiting = [fact["window_ends"] for fact in facts if not fact["verdict"]]
    return FollowedThrough(
        until=date.fromisoformat(waiting[0]) if waiting else None,
        lines=[_line(fact) for fact in facts if fact["verdict"]],
        not_yets=sum(fact["verdict"] == Verdict.NOT_YET for fact in facts),
    )


def _line(fact: dict[str, Any]) -> str:
    said = f"Reply {fact['round']}, of {_said_day(fact['answered_on'])}"
    if fact["verdict"] == Verdict.LAPSED:
        return f"{said}: nothing was said by {_said_day(fact['window_ends'])}."
    by = f" by {fact['by']}" if fact["by"] else ""
    word = {
        Verdict.SATISFIED: "satisfied, said",
        Verdict.NOT_YET: "not yet, said",
        Verdict.CLOSED: "closed before a word came,",
    }[fact["verdict"]]
    return f"{said}: {word} on {_said_day(fact['on'])}{by}."


def _said_day(iso: str) -> str:
    return day(date.fromisoformat(iso))
