"""The clocks and acknowledgements of an issue as its page shows them: read with the issue in one
query, and said in words."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from leadership.dates.templatetags.say import day
from tracker.models import Acknowledgement, Clock, ClockChange

DONE = {
    Clock.Kind.ACKNOWLEDGE: "Acknowledged",
    Clock.Kind.RESPOND: "Answered",
    Clock.Kind.RESOLVE: "Resolved",
}


def clock_facts() -> ArraySubquery:
    """The clocks of an issue with their changes, as `clock_lines` takes them."""
    changes = ClockChange.objects.filter(clock=OuterRef("pk")).order_by("pk")
    change = JSONObject(before="before", after="after", because="because")
    clock = JSONObject(
        kind="kind",
        due="due",
        met_on="met_on",
        taken="taken",
        sum_in_words="sum_in_words",
        changes=ArraySubquery(changes.values(json=change)),
    )
    return ArraySubquery(
        Clock.objects.filter(issue=OuterRef("pk")).order_by("days", "pk").values(json=clock)
    )


def acknowledgement_facts() -> ArraySubquery:
    """What the councillors were told, the latest first, as `acknowledgement_lines` takes it."""
    said = JSONObject(
        pk="pk",
        on="on",
        by="by__person__name",
        who="who__name",
        what_next="what_next",
        hear_next="hear_next",
    )
    told = Acknowledgement.objects.filter(issue=OuterRef("pk")).latest_first()
    return ArraySubquery(told.values(json=said))


@dataclass(frozen=True)
class ClockLine:
    """One clock: what, how it stands, its tag, the sum, and what became of its date."""

    name: str
    state: str
    tag: str
    colour: str
    sum_in_words: str
    changes: list[str]


@dataclass(frozen=True)
class AcknowledgementLine:
    pk: int
    on: date
    by: str
    words: str


def clock_lines(facts: list[dict[str, Any]], on: date) -> list[ClockLine]:
    return [_line(fact, on) for fact in facts]


def acknowledgement_lines(facts: list[dict[str, Any]]) -> list[AcknowledgementLine]:
    return [
        AcknowledgementLine(
            fact["pk"],
            date.fromisoformat(fact["on"]),
            fact["by"] or "",
            f"{fact['who']} deals with it. {fact['what_next']}"
            f" You hear by {_said_day(fact['hear_next'])}.",
        )
        for fact in facts
    ]


def _line(fact: dict[str, Any], on: date) -> ClockLine:
    kind = Clock.Kind(fact["kind"])
    due = date.fromisoformat(fact["due"])
    met_on = date.fromisoformat(fact["met_on"]) if fact["met_on"] else None
    missed = Clock(due=due, met_on=met_on).is_missed(on)
    if met_on is not None:
        days = "1 working day" if fact["taken"] == 1 else f"{fact['taken']} working days"
        after = f"after {days}" if fact["taken"] else "at once"
        state = f"{DONE[kind]} on {day(met_on)}, {after}"
        tag, colour = ("Too late", "red") if missed else ("In time", "green")
    elif missed:
        state, tag, colour = f"Was due by {day(due)}", "Late", "red"
    else:
        state, tag, colour = f"Due by {day(due)}", "Running", "blue"
    changes = [
        f"{_said_day(each['before'])} became {_said_day(each['after'])}. {each['because']}."
        for each in fact["changes"]
    ]
    return ClockLine(kind.label, state, tag, colour, fact["sum_in_words"], changes)


def _said_day(iso: str) -> str:
    return day(date.fromisoformat(iso))
