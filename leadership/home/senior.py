"""A senior officer's first screen: my wards in one line each, the one that needs me most first."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Min, Q

from leadership import dates
from leadership.dates.templatetags.say import away
from leadership.home.planning import plan_states
from leadership.home.rows import Row, issue_row, task_row, things
from leadership.meetings.models import Meeting
from leadership.people.models import User
from tracker.models import STILL_OPEN, WITH_OFFICERS, Issue, Status
from tracker.models.issues import tasks_of
from wards.models import Ward

MOST_LATE, MOST_ASKED = 8, 8


@dataclass(frozen=True)
class WardLine:
    ward: Ward
    words: str
    tag: str


@dataclass(frozen=True)
class SeniorScreen:
    summary: list[str]
    asked: list[Row]
    tasks: list[Row]
    lines: list[WardLine]
    late: list[Row]


def senior_screen(user: User, wards: list[Ward], holidays: Set[date]) -> SeniorScreen:
    today = dates.today()
    seen = Issue.objects.visible_to(user).of_wards(wards)
    counts, forums = counts_by_ward(seen, today), forums_by_ward(user, wards, today)
    plans = plan_states(wards)
    late = sum(count["late"] for count in counts.values())
    lines = sorted(
        (
            ward_line(ward, counts.get(ward.pk), forums.get(ward.pk), plans[ward.pk])
            for ward in wards
        ),
        key=lambda line: -(counts[line.ward.pk]["late"] if line.ward.pk in counts else 0),
    )
    raised = Issue.objects.visible_to(user).held_by(user).select_related("owner", "ward")
    held = list(raised.by_next_date()[:MOST_ASKED])
    oldest = seen.overdue(today).select_related("owner", "ward").by_due_date()[:MOST_LATE]
    return SeniorScreen(
        summary=summary(len(held), len(wards), late),
        asked=[issue_row(issue, holidays=holidays, with_ward=True) for issue in held],
        tasks=[task_row(task, today) for task in tasks_of(user)[:MOST_LATE]],
        lines=lines,
        late=[issue_row(issue, holidays=holidays, with_ward=True) for issue in oldest],
    )


def summary(held: int, wards: int, late: int) -> list[str]:
    """What is asked of the reader comes first; that nothing is, goes without saying."""
    asked = ["One thing is asked of you" if held == 1 else f"{held} things are asked of you"]
    return [
        *(asked if held else []),
        things(wards, "ward", "wards"),
        things(late, "is late", "are late"),
    ]


def counts_by_ward(issues: Any, today: date) -> dict[int, dict[str, int]]:
    counted = (
        issues.filter(status__in=STILL_OPEN)
        .order_by()
        .values("ward")
        .annotate(
            open=Count("pk"),
            late=Count("pk", filter=Q(status__in=WITH_OFFICERS, due__lt=today)),
            unowned=Count("pk", filter=Q(status=Status.RAISED)),
        )
    )
    return {row["ward"]: row for row in counted}


def forums_by_ward(user: User, wards: list[Ward], today: date) -> dict[int, date]:
    """The day of each ward's next forum."""
    met = (
        Meeting.objects.visible_to(user)
        .coming(today)
        .order_by()
        .filter(meeting_bodies__body__wardforum__ward__in=wards)
        .values(ward=F("meeting_bodies__body__wardforum__ward"))
        .annotate(next=Min("date"))
    )
    return {row["ward"]: row["next"] for row in met}


def ward_line(ward: Ward, counts: dict[str, int] | None, forum: date | None, plan: str) -> WardLine:
    counts = counts or {"open": 0, "late": 0, "unowned": 0}
    parts = [things(counts["open"], "open issue", "open issues")]
    if counts["unowned"]:
        parts.append(f"{counts['unowned']} without an owner")
    parts.append(f"next forum {away(forum)}" if forum else "no forum planned")
    parts.append(plan)
    late = f"{counts['late']} late" if counts["late"] else ""
    return WardLine(ward, ", ".join(parts), late)
