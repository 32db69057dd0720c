"""How plans say things: `{% load plan_words %}`. Nothing here asks the database."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import template

from leadership.dates.templatetags.say import day
from leadership.plans.models import OfficerInput, PriorityText, State
from relationships.registers import pounds

register = template.Library()

STATE_COLOURS = {
    State.DRAFT: "blue",
    State.CONSULTED: "purple",
    State.READY: "amber",
    State.SIGNED_OFF: "green",
    State.SUPERSEDED: "grey",
}
TAKEN_COLOURS = {
    OfficerInput.Taken.TAKEN: "green",
    OfficerInput.Taken.PARTLY: "green",
    OfficerInput.Taken.NOT_TAKEN: "grey",
    OfficerInput.Taken.OPEN: "amber",
}
# what a reader wants of a priority, in this order; the rest is for the budget's export
LINES = [
    ("why", "Why it matters"),
    ("what", "What should change"),
    ("who", "Who will do it"),
    ("cluster", "With other wards"),
    ("cluster_action", "What they should do"),
    ("commissioning", "To be commissioned locally"),
    ("strategy", "Serves"),
    ("redesign", "Service redesign"),
    ("budget", "Budget"),
]


@register.filter
def state_colour(state: str) -> str:
    return STATE_COLOURS[State(state)]


@register.filter
def taken_colour(taken: str) -> str:
    return TAKEN_COLOURS[OfficerInput.Taken(taken)]


@register.filter
def priority_lines(priority: dict[str, Any]) -> list[tuple[str, str]]:
    """Label and words of what a frozen priority says."""
    lines = [(label, priority[key]) for key, label in LINES if priority.get(key)]
    if priority.get("amount"):
        lines.append(("Money asked for", pounds(Decimal(priority["amount"]))))
    return lines


@register.filter
def text_lines(text: PriorityText) -> list[tuple[str, str]]:
    """The same of a priority that is being written."""
    said: dict[str, Any] = {key: str(getattr(text, key) or "") for key, _ in LINES}
    return priority_lines(said | {"amount": "" if text.amount is None else str(text.amount)})


@register.filter
def of(answers: Any, key: Any) -> Any:
    """What a dictionary has under a key; nothing where there is none, or no dictionary."""
    return answers.get(key) if answers else None


@register.filter
def iso_day(said: str) -> str:
    """A day as the frozen text has it, 2017-09-20, in words."""
    return day(date.fromisoformat(said))
