"""The first screen of scrutiny and of Committee Services: what can be called in and until when,
requests and hearings, what was promised, and their committees' meetings (journeys 7)."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import (
    BooleanField,
    Case,
    Count,
    ExpressionWrapper,
    F,
    IntegerField,
    Q,
    Value,
    When,
    Window,
    prefetch_related_objects,
)
from django.db.models.functions import Coalesce, RowNumber

from leadership import dates
from leadership.governance.models import CallInHearing, CallInRequest, Decision, Promise
from leadership.home.decided import (
    MOST,
    decision_row,
    first_of,
    hearing_row,
    promise_row,
    request_row,
)
from leadership.home.rows import Row, things
from leadership.home.wards import bodies_with_wards
from leadership.meetings.models import Body, Meeting, MeetingBody
from leadership.people.models import User

FORTNIGHT, FOUR_WEEKS = timedelta(days=14), timedelta(days=28)


@dataclass(frozen=True)
class Section:
    """Rows under a heading, how many there are in all, and the page with the rest."""

    rows: list[Row]
    count: int

    @property
    def more(self) -> int:
        return self.count - len(self.rows)


@dataclass(frozen=True)
class ScrutinyScreen:
    summary: list[str]
    window: Section
    requests: Section
    hearings: Section
    promises: Section
    actions: Section
    meetings: list[Meeting]
    meetings_more: int
    notes_due: list[Meeting]
    notes_due_count: int


def scrutiny_screen(user: User, holidays: Set[date]) -> ScrutinyScreen:
    """Seven queries, however much there is to do."""
    now, today = dates.now(), dates.today()
    decisions, in_window = first_of(Decision.objects.visible_to(user).in_their_window(now))
    requests, waiting = first_of(requests_waiting(user))
    hearings, set_ = first_of(hearings_set(user))
    due = list(promises_due(user, today))
    promises, promised = part_of(due, actions=False)
    actions, asked = part_of(due, actions=True)
    coming, coming_count = first_of(committees_meet(user, today))
    notes, notes_count = first_of(notes_due(user))
    heard_at = [hearing.meeting for hearing in hearings]
    prefetch_related_objects([*coming, *notes, *heard_at], bodies_with_wards())
    return ScrutinyScreen(
        summary=[
            things(in_window, "decision can be called in", "decisions can be called in"),
            things(waiting, "request waits", "requests wait"),
            things(set_, "hearing is set", "hearings are set"),
            things(promised + asked, "promise or action is due", "promises and actions are due"),
        ],
        window=Section([decision_row(one, now) for one in decisions], in_window),
        requests=Section([request_row(one) for one in requests], waiting),
        hearings=Section([hearing_row(one, today) for one in hearings], set_),
        promises=Section([promise_row(one, today, holidays) for one in promises], promised),
        actions=Section([promise_row(one, today, holidays) for one in actions], asked),
        meetings=coming,
        meetings_more=coming_count - len(coming),
        notes_due=notes,
        notes_due_count=notes_count,
    )


def requests_waiting(user: User) -> Any:
    """To judge first, then those whose hearing is to be set, then those that are not signed yet."""
    status = CallInRequest.Status
    urgency = Case(
        When(status=status.RECEIVED, then=Value(0)),
        When(status=status.VALID, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    unheard = Q(status=status.VALID, hearing__isnull=True)
    return (
        CallInRequest.objects.visible_to(user)
        .filter(unheard | Q(status__in=[status.RECEIVED, status.OPEN]))
        .select_related("decision")
        .order_by(urgency, "received_at", "pk")
    )


def hearings_set(user: User) -> Any:
    """Without an outcome yet, the nearest first."""
    seen = CallInRequest.objects.visible_to(user).live().values("pk")
    return (
        CallInHearing.objects.filter(request__in=seen, outcome="")
        .select_related("request__decision", "meeting")
        .order_by("meeting__date", "meeting__time", "pk")
    )


def promises_due(user: User, today: date) -> Any:
    """Open ones whose day is over or comes within four weeks, or that a meeting before then waits
    for; one that has no date is found in the list of promises. The first of both parts, actions
    and others, each row with how many there are of its part."""
    part = ExpressionWrapper(Q(kind=Promise.Kind.ACTION), output_field=BooleanField())
    due = (
        Promise.objects.visible_to(user)
        .open()
        .annotate(is_action=part, due_on=Coalesce("when_last", "due_meeting__date"))
        .filter(due_on__lte=today + FOUR_WEEKS)
        .annotate(
            all_of_them=Window(Count("pk"), partition_by=F("is_action")),
            place=Window(RowNumber(), partition_by=F("is_action"), order_by=["due_on", "pk"]),
        )
    )
    cut = due.filter(place__lte=MOST).select_related("owner", "body", "due_meeting")
    return cut.order_by("place")


def part_of(due: list[Any], *, actions: bool) -> tuple[list[Any], int]:
    found = [one for one in due if one.is_action == actions]
    return found, found[0].all_of_them if found else 0


def committees_meet(user: User, today: date) -> Any:
    """Meetings of committees in the next fortnight, today's among them."""
    coming = of_committees(Meeting.objects.visible_to(user)).coming(today)
    return coming.filter(date__lt=today + FORTNIGHT)


def notes_due(user: User) -> Any:
    """Committees met and no notes are there, the latest first."""
    return of_committees(Meeting.objects.visible_to(user)).notes_due().latest_first()


def of_committees(meetings: Any) -> Any:
    met = MeetingBody.objects.exclude(body__kind__in=Body.NO_COMMITTEES)
    return meetings.filter(pk__in=met.values("meeting"))
