"""A councillor's first screen: my wards, and what waits for me."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Case, Count, F, IntegerField, Q, Value, When

from leadership import dates
from leadership.dates.templatetags.say import away
from leadership.home.decided import call_ins_for
from leadership.home.planning import plans_to_sign, signatures_to_check
from leadership.home.rows import Row, issue_row, table_rows, things
from leadership.home.wards import next_meetings
from leadership.meetings.models import Meeting
from leadership.people.models import User
from relationships.models import WardActionCoordinator
from tracker.models import STILL_OPEN, WITH_OFFICERS, Issue, Status, Update
from wards.models import Ward

MOST_WAITING, MOST_OPEN, MOST_CHANGES = 8, 8, 6
RECENT = timedelta(days=14)


@dataclass(frozen=True)
class CouncillorScreen:
    wards: list[Ward]
    summary: list[str]
    to_sign: list[Row]
    waiting: list[Row]
    waiting_more: int
    open_rows: list[tuple[str, str, str, str, str, str]]
    open_count: int
    changes: list[Update]
    next_meeting: Meeting | None
    coordinators: list[WardActionCoordinator]
    decisions: list[Row]  # about these wards, while they can be called in


def councillor_screen(user: User, wards: list[Ward], holidays: Set[date]) -> CouncillorScreen:
    today = dates.today()
    seen = Issue.objects.visible_to(user).of_wards(wards)
    counts = count_issues(seen, today)
    issues = most_pressing(seen, today)
    waiting = [issue for issue in issues if waits_for_councillor(issue, today)]
    others = [issue for issue in issues if not waits_for_councillor(issue, today)]
    meeting = next_meetings(wards, user)[:1]
    several = len(wards) > 1
    call_ins, decisions = call_ins_for(user, wards)
    of_plans = plans_to_sign(user, wards, meeting[0] if meeting else None)
    of_plans += signatures_to_check(user)
    return CouncillorScreen(
        wards=wards,
        summary=summary(counts, meeting[0] if meeting else None, len(of_plans), len(call_ins)),
        to_sign=call_ins + of_plans,
        waiting=[
            issue_row(
                issue,
                holidays=holidays,
                for_councillor=True,
                with_ward=several,
                reader=user.person_id,
            )
            for issue in waiting[:MOST_WAITING]
        ],
        waiting_more=counts["waiting"] - min(len(waiting), MOST_WAITING),
        open_rows=table_rows(others[:MOST_OPEN], holidays, user.person_id),
        open_count=counts["open"],
        changes=recent_changes(seen, today),
        next_meeting=meeting[0] if meeting else None,
        coordinators=list(
            WardActionCoordinator.objects.on(today)
            .over(wards, today)
            .select_related("person", "ward", "cluster")
            .first_to_ring()
        ),
        decisions=decisions,
    )


def waits_for_councillor(issue: Issue, today: date) -> bool:
    """A reply to judge, or one that is late, or a word that was promised and did not come: worth
    a word to the officer."""
    return issue.status == Status.ANSWERED or issue.is_overdue(today) or issue.is_unheard(today)


def count_issues(issues: Any, today: date) -> dict[str, int]:
    late = Q(status__in=WITH_OFFICERS, due__lt=today)
    unheard = Q(status__in=WITH_OFFICERS, hear_next__lt=today)
    return issues.aggregate(
        open=Count("pk", filter=Q(status__in=STILL_OPEN)),
        answered=Count("pk", filter=Q(status=Status.ANSWERED)),
        late=Count("pk", filter=late),
        unheard=Count("pk", filter=unheard),
        waiting=Count("pk", filter=Q(status=Status.ANSWERED) | late | unheard),
    )


def most_pressing(issues: Any, today: date) -> list[Issue]:
    """Replies to judge first, then what is late or unheard of, then the rest by due date."""
    urgency = Case(
        When(status=Status.ANSWERED, then=Value(0)),
        When(status__in=WITH_OFFICERS, due__lt=today, then=Value(1)),
        When(status__in=WITH_OFFICERS, hear_next__lt=today, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    return list(
        issues.open()
        .with_window()
        .select_related("owner", "ward")
        .order_by(urgency, F("window_ends").asc(nulls_last=True), "due", "pk")[
            : MOST_WAITING + MOST_OPEN
        ]
    )


def recent_changes(issues: Any, today: date) -> list[Update]:
    return list(
        Update.objects.for_councillors()
        .since(today - RECENT)
        .filter(issue__in=issues.values("pk"))
        .select_related("issue")
        .order_by("-on", "-pk")[:MOST_CHANGES]
    )


def summary(
    counts: dict[str, int], meeting: Meeting | None, to_sign: int = 0, call_ins: int = 0
) -> list[str]:
    parts = []
    if call_ins:
        words = ("call-in waits for your signature", "call-ins wait for your signature")
        parts.append(things(call_ins, *words))
    if to_sign:
        parts.append(things(to_sign, "ward plan needs you", "things about ward plans need you"))
    if counts["answered"]:
        parts.append(things(counts["answered"], "reply waits for you", "replies wait for you"))
    if counts["late"]:
        parts.append(things(counts["late"], "reply is late", "replies are late"))
    if counts["unheard"]:
        words = ("promised word did not come", "promised words did not come")
        parts.append(things(counts["unheard"], *words))
    if not parts:
        parts.append("Nothing waits for you")
    parts.append(f"next forum {away(meeting.date)}" if meeting else "no forum planned")
    return parts
