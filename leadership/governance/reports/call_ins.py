"""The register of requests for call-in (S062, S065-S072, S074, S078)."""

from collections import Counter
from collections.abc import Iterable, Set
from datetime import date, timedelta
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils import timezone

from leadership.dates.models import holidays
from leadership.dates.working_days import working_days_between
from leadership.governance.models import CallInHearing, CallInRequest
from leadership.governance.models.call_ins import IN_PUBLIC
from leadership.governance.reports.filters import PeriodFilters, offer
from leadership.governance.reports.told import governance_report, many, of_body, reader
from leadership.governance.validity import said_margin
from leadership.people.access import reads_committee_records
from leadership.reporting.columns import Column, Date, DateTime, Integer, Text
from leadership.reporting.report import Asked, Figure, Row, Summary

Status = CallInRequest.Status
NOTES = [
    "The margin is the time between receipt and deadline. Working days to the hearing are those"
    " after the day of receipt up to the hearing's own day.",
    "Days and titles as written are kept as they stand on the request.",
]
PUBLIC_NOTES = [*NOTES, "Requests that were late, not valid or never handed in are left out."]


class RegisterFilters(PeriodFilters):
    """By a committee that took the decision or is asked to meet, by state, by day of receipt."""

    status = forms.ChoiceField(label="Status", required=False)

    field_order = ["body", "status", "since", "until"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "status", self._states)

    def _states(self) -> list[tuple[str, str]]:
        everything = reads_committee_records(self.user)
        shown = [one for one in Status if everything or one in IN_PUBLIC]
        return [("", "All"), *((one.value, str(one.label)) for one in shown)]


def _requests(asked: Asked) -> list[CallInRequest]:
    found: list[CallInRequest] = asked.once("requests", lambda: list(_ask(asked)))
    return found


def _ask(asked: Asked) -> QuerySet[CallInRequest]:
    seen, filters = CallInRequest.objects.visible_to(reader(asked)), asked.filters
    if body := filters["body"]:
        seen = seen.filter(Q(body=body) | Q(decision__taken_by=body))
    if filters["status"]:
        seen = seen.filter(status=filters["status"])
    if filters["since"]:
        seen = seen.filter(received_at__date__gte=filters["since"])
    if filters["until"]:
        seen = seen.filter(received_at__date__lte=filters["until"])
    related = seen.select_related("decision", "body", "rule", "criteria", "hearing__meeting")
    return related.prefetch_related("signatures", "ticks__criterion").latest_first()


def _holidays(asked: Asked) -> Set[date]:
    """The bank holidays of the days that are counted, asked once."""
    found: Set[date] = asked.once("holidays", lambda: _ask_for_holidays(_requests(asked)))
    return found


def _ask_for_holidays(requests: list[CallInRequest]) -> Set[date]:
    days = [hearing.meeting.date for one in requests if (hearing := hearing_of(one))]
    received = [one.received_at.date() for one in requests if one.received_at]
    if not days or not received:
        return frozenset()
    return holidays(min(received), max(days) + timedelta(days=1))


def hearing_of(request: CallInRequest) -> CallInHearing | None:
    return getattr(request, "hearing", None)


def _columns(asked: Asked) -> list[Column]:
    return [
        Text("reference", "Decision", width=14),
        Text("title", "Title", width=18),
        Text("body", "Committee asked to meet", width=14),
        DateTime("received_at", "Received", width=12),
        DateTime("deadline", "Deadline", width=12),
        Text("margin", "Margin", width=13),
        Integer("minutes", "Margin, minutes", width=9),
        Text("signed_by", "Signed by", width=13),
        Text("grounds", "Grounds ticked", width=11),
        Text("valid", "Valid, or why not", width=15),
        Date("hearing_on", "Hearing", width=12),
        Integer("days", "Working days to it", width=10),
        Integer("limit", "Limit", width=7),
        Text("outcome", "Outcome", width=15),
        Date("taken_on_written", "Taken on, as written", width=12),
        Date("taken_on", "Taken on, by the record", width=12),
    ]


def _rows(asked: Asked) -> Iterable[Row]:
    return [_row(asked, one) for one in _requests(asked)]


def _row(asked: Asked, one: CallInRequest) -> Row:
    decision, margin = one.decision, one.margin
    return [
        decision.reference,
        decision.title,
        one.body.name,
        one.received_at,
        one.closes_at or decision.call_in_closes_at,
        said_margin(margin) if margin is not None else "",
        int(margin.total_seconds() // 60) if margin is not None else None,
        ", ".join(each.printed_name for each in one.signatures.all() if each.signed_at),
        ", ".join(str(tick.criterion.number) for tick in one.ticks.all()),
        said_validity(one),
        *_hearing(asked, one),
        one.taken_on_written,
        decision.taken_on,
    ]


def said_validity(one: CallInRequest) -> str:
    if one.status == Status.INVALID:
        return f"Not valid: {one.judged_because}"
    if one.judged_at is not None:
        return "Valid"
    if one.status in {Status.OPEN, Status.LATE}:
        return str(Status(one.status).label)
    if one.status == Status.WITHDRAWN:
        return "Withdrawn before it was looked at"
    return "Not looked at yet"


def days_to_hearing(asked: Asked, one: CallInRequest) -> int | None:
    hearing = hearing_of(one)
    if hearing is None or one.received_at is None:
        return None
    received_on = timezone.localtime(one.received_at).date()
    return working_days_between(received_on, hearing.meeting.date, _holidays(asked))


def _hearing(asked: Asked, one: CallInRequest) -> list[Any]:
    hearing, limit = hearing_of(one), one.rule.hearing_within
    days = days_to_hearing(asked, one)
    outcome = hearing.get_outcome_display() if hearing else ""
    if not outcome and one.status == Status.WITHDRAWN:
        outcome = str(Status.WITHDRAWN.label)
    return [hearing.meeting.date if hearing else None, days, limit, outcome]


def _summary(asked: Asked) -> Summary:
    found = _requests(asked)
    counted = Counter(one.status for one in found)
    pending = counted[Status.RECEIVED] + counted[Status.VALID]
    others = [Status.OPEN, Status.INVALID, Status.LATE, Status.WITHDRAWN]
    said = [f"{pending} pending", f"{counted[Status.HEARD]} heard"]
    said += [f"{counted[one]} {str(one.label).lower()}" for one in others if counted[one]]
    sentence = f"{many(len(found), 'request')} for call-in: {', '.join(said)}."
    over = [one for one in found if _is_over(asked, one)]
    figures = [Figure(str(one.label), f"{counted[one]}") for one in Status if counted[one]]
    heard = sum(hearing_of(one) is not None for one in found)
    figures.append(Figure("hearings after the limit", f"{len(over)}", f"of {heard}"))
    written = [one for one in found if one.taken_on_written]
    differ = sum(one.taken_on_written != one.decision.taken_on for one in written)
    figures.append(Figure("dated otherwise than the record", f"{differ}", f"of {len(written)}"))
    return Summary(sentence, figures, notes=PUBLIC_NOTES if asked.is_publication else NOTES)


def _is_over(asked: Asked, one: CallInRequest) -> bool:
    days, limit = days_to_hearing(asked, one), one.rule.hearing_within
    return days is not None and limit is not None and days > limit


CALL_IN_REGISTER = governance_report(
    slug="call-in-register",
    title="Register of requests for call-in",
    about="Every request with its margin before the deadline, who signed it, its grounds, whether"
    " it is valid, its hearing and what came of it.",
    filters=RegisterFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"Requests for call-in, {of_body(asked)}",
    rows_title="Requests",
    wide=True,
)
