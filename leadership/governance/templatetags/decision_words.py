"""What pages of decisions and promises say in words: `{% load decision_words %}`."""

from datetime import date

from django import template

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


@register.filter
def late_words(promise: Promise, today: date) -> str:
    """1 day late, 12 days late; nothing where it is in time."""
    late = promise.days_late(today)
    if not late:
        return ""
    return "1 day late" if late == 1 else f"{late} days late"


@register.filter
def due_in_words(promise: Promise) -> str:
    """The date as it is known, the paper's own words beside it, or that there is none."""
    parts = [promise.when.in_words() if promise.when else "", promise.due_words]
    meeting = promise.due_meeting
    if meeting is not None and meeting.public and not promise.when:
        parts.insert(0, f"meeting of {meeting.date:%-d %B %Y}")
    return "; ".join(part for part in parts if part) or "no date"
