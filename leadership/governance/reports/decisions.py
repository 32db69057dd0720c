"""Decisions and where they stand against their call-in window (S050-S054, S061, S063)."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from leadership.governance.deadlines import CallInWindow, windows_of
from leadership.governance.models import CallInHearing, CallInRequest, Decision, DecisionStatus
from leadership.governance.reports.filters import PeriodFilters, offer, ward_choices
from leadership.governance.reports.told import day, governance_report, many, of_body, reader
from leadership.people.access import keeps_committees
from leadership.reporting.columns import Column, Date, DateTime, Text
from leadership.reporting.report import Asked, Figure, Row, Summary
from wards.models import Ward

Status = DecisionStatus
IN_WINDOW, ALL = "window", "all"
STANDING = [
    CallInRequest.Status.RECEIVED,
    CallInRequest.Status.VALID,
    CallInRequest.Status.HEARD,
]
NO_REQUEST = "Closed without a valid request"
NOTES = [
    "A decision can be called in until the last minute of its window; nothing under it moves before"
    " it can be carried out.",
]


class DecisionFilters(PeriodFilters):
    """By the committee that took it, its state, the day it was taken, and a ward."""

    status = forms.ChoiceField(label="Status", required=False)
    ward = forms.ChoiceField(label="Ward", required=False)

    field_order = ["body", "status", "since", "until", "ward"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "status", self._states)
        offer(self, "ward", ward_choices)

    def _states(self) -> list[tuple[str, str]]:
        kept = keeps_committees(self.user)
        states = [(value, str(label)) for value, label in Status.choices]
        shown = [one for one in states if kept or one[0] != Status.DRAFT]
        return [(IN_WINDOW, "In their call-in window now"), (ALL, "All"), *shown]

    def clean_status(self) -> str:
        return self.cleaned_data["status"] or IN_WINDOW


def _decisions(asked: Asked) -> list[Decision]:
    found: list[Decision] = asked.once("decisions", lambda: list(_ask(asked)))
    return found


def _ask(asked: Asked) -> QuerySet[Decision]:
    """In their window: the nearest end first; otherwise the latest first."""
    seen, filters = Decision.objects.visible_to(reader(asked)), asked.filters
    if filters["body"]:
        seen = seen.filter(taken_by=filters["body"])
    if filters["since"]:
        seen = seen.filter(taken_on__gte=filters["since"])
    if filters["until"]:
        seen = seen.filter(taken_on__lte=filters["until"])
    if code := filters["ward"]:
        named = Decision.wards.through.objects.filter(ward__code=code).values("decision")
        seen = seen.filter(Q(all_wards=True) | Q(pk__in=named))
    if filters["status"] == IN_WINDOW:
        seen = seen.in_their_window(asked.at)
    else:
        state = {} if filters["status"] == ALL else {"status": filters["status"]}
        seen = seen.filter(**state).latest_first()
    return _with_details(asked, seen)


def _with_details(asked: Asked, seen: QuerySet[Decision]) -> QuerySet[Decision]:
    requests = CallInRequest.objects.visible_to(reader(asked)).filter(status__in=STANDING)
    in_order = requests.select_related("hearing__meeting").order_by("received_at", "pk")
    return seen.select_related("taken_by", "call_in_rule").prefetch_related(
        Prefetch("wards", Ward.objects.in_name_order()),
        "status_changes",
        Prefetch("call_in_requests", in_order, to_attr="standing_requests"),
    )


def _windows(asked: Asked) -> dict[int, CallInWindow]:
    found: dict[int, CallInWindow] = asked.once("windows", lambda: windows_of(_decisions(asked)))
    return found


def _columns(asked: Asked) -> list[Column]:
    return [
        Text("reference", "Reference", width=16),
        Text("title", "Decision", width=26),
        Text("body", "Taken by", width=18),
        Date("taken_on", "Taken", width=14),
        Date("published_on", "Published", width=14),
        Text("rule", "Rule", width=14),
        Text("sum", "How the end is counted", width=28),
        DateTime("closes_at", "Call-in closes", width=14),
        Text("left", "Time left, or how it ended", width=20),
        Text("status", "Status", width=18),
        Text("wards", "Wards", width=16),
    ]


def _rows(asked: Asked) -> Iterable[Row]:
    windows = _windows(asked)
    return [_row(asked, one, windows.get(one.pk)) for one in _decisions(asked)]


def _row(asked: Asked, decision: Decision, window: CallInWindow | None) -> Row:
    return [
        decision.reference,
        decision.title,
        decision.taken_by.name if decision.taken_by else decision.decision_maker,
        decision.taken_on,
        decision.published_on,
        decision.call_in_rule.name if decision.call_in_rule else "",
        window.in_words if window else "",
        decision.call_in_closes_at,
        left_or_ended(decision, asked.at),
        decision.get_status_display(),
        said_wards(decision),
    ]


def said_wards(decision: Decision) -> str:
    if decision.all_wards:
        return "All wards"
    return ", ".join(ward.name for ward in decision.wards.all()) or "None recorded"


def left_or_ended(decision: Decision, at: datetime) -> str:
    """2 days 5 h 30 min left; Heard on 10 August 2017: Not called in. Wants `status_changes` and
    the requests that stand, with their hearings, as `standing_requests`."""
    status, closes_at = decision.status, decision.call_in_closes_at
    if status == Status.DRAFT:
        return "Not published yet"
    if status == Status.WITHDRAWN:
        return f"Withdrawn on {_moved_on(decision)}"
    if status == Status.SUBJECT_TO_CALL_IN and closes_at is not None:
        return said_left(closes_at - at) if at <= closes_at else "Closed; not released yet"
    if closes_at is None:
        return f"Exempt from call-in: {decision.exempt_from_call_in_because}"
    requests: list[CallInRequest] = decision.standing_requests  # type: ignore[attr-defined]
    if not requests:
        return NO_REQUEST
    return _of_request(decision, requests[-1])


def _of_request(decision: Decision, request: CallInRequest) -> str:
    hearing: CallInHearing | None = getattr(request, "hearing", None)
    if hearing is None or not hearing.outcome:
        assert request.received_at is not None  # only what was received stands
        return f"Request received on {timezone.localtime(request.received_at):%-d %B %Y at %H:%M}"
    said = f"Heard on {day(hearing.meeting.date)}: {hearing.get_outcome_display()}"
    confirmed = hearing.outcome != CallInHearing.Outcome.NOT_CALLED_IN
    if confirmed and decision.status == Status.IN_FORCE:
        return f"{said}; confirmed on {_moved_on(decision)}"
    return said


def _moved_on(decision: Decision) -> str:
    moves = list(decision.status_changes.all())
    return day(timezone.localtime(moves[-1].at).date()) if moves else "a day not recorded"


def said_left(left: timedelta) -> str:
    """2 days 5 h 30 min left."""
    minutes = int(left.total_seconds() // 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    parts = [many(days, "day")] if days else []
    parts += [f"{hours} h"] if hours else []
    parts += [f"{minutes} min"] if minutes else []
    return f"{' '.join(parts) or 'Less than a minute'} left"


def _summary(asked: Asked) -> Summary:
    found = _decisions(asked)
    at = timezone.localtime(asked.at)
    open_now = sorted(
        one.call_in_closes_at
        for one in found
        if one.status == Status.SUBJECT_TO_CALL_IN
        and one.call_in_closes_at is not None
        and one.call_in_closes_at >= asked.at
    )
    number = len(open_now)
    sentence = (
        f"{many(len(found), 'decision')}, {number} of them in {'its' if number == 1 else 'their'}"
        f" call-in window at {at:%H:%M} on {day(at.date())}."
    )
    if open_now:
        sentence += f" The next closes on {timezone.localtime(open_now[0]):%a %-d %B %Y at %H:%M}."
    counted = Counter(one.status for one in found)
    figures = [
        Figure(str(status.label), f"{counted[status]}") for status in Status if counted[status]
    ]
    return Summary(sentence, figures, notes=NOTES)


DECISIONS_IN_WINDOW = governance_report(
    slug="decisions-in-window",
    title="Decisions and their call-in window",
    about="Each decision with the end of its call-in window, how that is counted, the time left or"
    " how it ended.",
    filters=DecisionFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"Decisions and their call-in window, {of_body(asked)}",
    rows_title="Decisions",
    wide=True,
)
