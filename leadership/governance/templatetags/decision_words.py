"""What pages of decisions and promises say in words: `{% load decision_words %}`."""

from datetime import date
from typing import Any

from django import template

from leadership.dates.requests import holidays_of
from leadership.governance.models import Decision, DecisionPart, PartState, Promise

register = template.Library()

STATUS_COLOURS = {
    Decision.Status.DRAFT: "amber",
    Decision.Status.SUBJECT_TO_CALL_IN: "blue",
    Decision.Status.CALLED_IN: "red",
    Decision.Status.IN_FORCE: "green",
    Decision.Status.REFERRED_BACK: "red",
    Decision.Status.TO_COUNCIL: "amber",
    Decision.Status.WITHDRAWN: "grey",
}
STATE_COLOURS = {
    PartState.APPROVED: "green",
    PartState.TO_RECEIVE: "blue",
    PartState.CONDITIONAL: "amber",
    PartState.NOTED: "grey",
    PartState.REFUSED: "red",
}


@register.filter
def status_colour(decision: Decision) -> str:
    return STATUS_COLOURS[Decision.Status(decision.status)]


@register.filter
def state_colour(part: DecisionPart) -> str:
    return STATE_COLOURS[PartState(part.state)]


@register.simple_tag(takes_context=True)
def how_late(context: Any, promise: Promise, today: date) -> str:
    return promise.late_words(today, holidays_of(context.request))


@register.filter
def due_in_words(promise: Promise) -> str:
    """The date as it is known, the paper's own words beside it, or that there is none."""
    parts = [promise.when.in_words() if promise.when else "", promise.due_words]
    meeting = promise.due_meeting
    if meeting is not None and meeting.public and not promise.when:
        parts.insert(0, f"meeting of {meeting.date:%-d %B %Y}")
    return "; ".join(part for part in parts if part) or "no date"
