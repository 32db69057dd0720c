"""Decisions, requests for call-in, promises and steps of the Action Plan as rows of first screens
and of search."""

from collections.abc import Set
from datetime import date, datetime
from typing import Any

from django.db.models import Count, F, OuterRef, Q, Subquery, Window
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst

from leadership import dates
from leadership.dates.templatetags.say import day
from leadership.governance.call_in_standing import time_left
from leadership.governance.models import (
    ActionPlanItem,
    CallInHearing,
    CallInRequest,
    CallInStatus,
    Decision,
    Promise,
)
from leadership.governance.templatetags.decision_words import due_in_words
from leadership.home.rows import Row
from leadership.people.models import User
from wards.models import Ward

MOST = 8


def first_of(rows: Any, most: int = MOST) -> tuple[list[Any], int]:
    """The first of these rows and how many there are in all: the database counts before it cuts
    the list."""
    found = list(rows.annotate(all_of_them=Window(Count("pk")))[:most])
    return found, found[0].all_of_them if found else 0


def at_the_clock(moment: datetime) -> str:
    """Wed 26 July, 16:00."""
    return f"{day(moment)}, {timezone.localtime(moment):%H:%M}"


def decision_row(decision: Decision, now: datetime) -> Row:
    """In its window: until when it can be called in, to the minute."""
    closes = decision.call_in_closes_at
    assert closes is not None  # a decision in its window has an end of it
    left = time_left(closes, now)
    return Row(
        decision.title,
        decision.get_absolute_url(),
        f"{decision.reference}. Can be called in until {at_the_clock(closes)}: {left}.",
        "Last hours" if 0 <= (closes - now).total_seconds() < 24 * 60 * 60 else "",
    )


def call_ins_for(user: User, wards: list[Ward]) -> tuple[list[Row], list[Row]]:
    """What a councillor is asked to sign, and decisions about these wards, or all wards, that can
    still be called in. One query."""
    now = dates.now()
    here = Decision.wards.through.objects.filter(ward__in=wards).values("decision")
    unsigned = CallInRequest.objects.none()
    if user.person is not None:
        unsigned = CallInRequest.objects.waiting_for(user.person)
    unsigned = unsigned.filter(decision=OuterRef("pk")).order_by("pk")
    found = (
        Decision.objects.visible_to(user)
        .in_their_window(now)
        .annotate(
            to_sign=Subquery(unsigned.values("pk")[:1]),
            asked_by=Subquery(unsigned.values("begun_by__person__name")[:1]),
        )
        .filter(Q(all_wards=True) | Q(pk__in=here) | Q(to_sign__isnull=False))
        .order_by(F("to_sign").asc(nulls_last=True), "call_in_closes_at", "pk")
    )
    decisions = list(found[:MOST])
    return (
        [to_sign_row(one) for one in decisions if one.to_sign],
        [decision_row(one, now) for one in decisions if not one.to_sign],
    )


def to_sign_row(decision: Any) -> Row:
    return Row(
        f"Call-in of {decision.title}",
        reverse("call_in_detail", args=[decision.to_sign]),
        f"{decision.asked_by} asks for your signature. {_until(decision)}",
        "To sign",
    )


def _until(decision: Decision) -> str:
    if decision.call_in_closes_at is None:
        return ""
    return f"It has to be in by {at_the_clock(decision.call_in_closes_at)}."


WHAT_WAITS = {
    CallInStatus.OPEN: "Waits for signatures",
    CallInStatus.RECEIVED: "To judge",
    CallInStatus.VALID: "Hearing to set",
}


def request_row(request: CallInRequest) -> Row:
    """What Committee Services and scrutiny have to do about it."""
    decision = request.decision
    came = _until(decision)
    if request.received_at is not None:
        came = f"Received {at_the_clock(request.received_at)}."
    return Row(
        decision.title,
        request.get_absolute_url(),
        f"{decision.reference}. {came}",
        WHAT_WAITS[CallInStatus(request.status)],
    )


def hearing_row(hearing: CallInHearing, today: date) -> Row:
    request, meeting = hearing.request, hearing.meeting
    at = f", {meeting.time:%H:%M}" if meeting.time else ""
    met = " and ".join(part.body.name for part in meeting.meeting_bodies.all())
    return Row(
        request.decision.title,
        request.get_absolute_url(),
        f"{request.decision.reference}. {met or 'Committee'}, {day(meeting.date)}{at}.",
        "Outcome to record" if meeting.date < today else "",
    )


def promise_row(promise: Promise, today: date, holidays: Set[date]) -> Row:
    """What is waited for, by when, from whom."""
    who = str(promise.owner or promise.owner_post or "Nobody is named")
    to = f" To {promise.body}." if promise.body else ""
    return Row(
        promise.what,
        promise.get_absolute_url(),
        f"{who}. Due: {due_in_words(promise)}.{to}",
        promise.late_words(today, holidays),
    )


def step_row(step: ActionPlanItem, today: date) -> Row:
    late = step.when_last is not None and step.when_last < today
    return Row(
        step.title,
        step.get_absolute_url(),
        f"{step.get_status_display()}. {capfirst(step.said_timescale)}.",
        "Overdue" if late else "",
    )
