"""How an Action Plan stands on a day: counts, strands, and which meetings heard of which steps."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q

from leadership.governance.models import (
    ActionPlan,
    ActionPlanItem,
    DecisionPart,
    ItemProgress,
    ItemStatus,
    Strand,
    StrandKind,
)
from leadership.meetings.models import Meeting
from leadership.people.access import Viewer

MOST_MEETINGS = 12
OPEN = Q(status__in=[ItemStatus.PLANNED, ItemStatus.UNDER_WAY])


@dataclass(frozen=True)
class Heard:
    """A meeting of the body, and of how many steps it was told how far they are."""

    meeting: Meeting
    reported: int
    due: int

    @property
    def missing(self) -> int:
        return max(0, self.due - self.reported)


def counts_of(items: Any, today: date) -> dict[str, int]:
    """One query, whatever the plan's length."""
    return items.order_by().aggregate(
        all=Count("pk"),
        done=Count("pk", Q(status=ItemStatus.DONE)),
        overdue=Count("pk", OPEN & Q(when_last__lt=today)),
        unowned=Count("pk", OPEN & Q(owner__isnull=True, owner_post="")),
        held=Count("pk", OPEN & Q(decision_part__in=DecisionPart.objects.locked().values("pk"))),
    )


def in_words(counts: dict[str, int]) -> list[str]:
    """What is in order is left out."""
    parts = ["1 step" if counts["all"] == 1 else f"{counts['all']} steps", f"{counts['done']} done"]
    for name, words in (
        ("overdue", "overdue"), ("unowned", "with nobody named"), ("held", "held by a decision"),
    ):  # fmt: skip
        if counts[name]:
            parts.append(f"{counts[name]} {words}")
    return parts


def strands_of(plan: ActionPlan, items: Any) -> list[Strand]:
    """The three strands as the paper lists them, each with `steps` and `steps_done`."""
    found = (
        items.order_by()
        .values("strand")
        .annotate(all=Count("pk"), done=Count("pk", Q(status=ItemStatus.DONE)))
    )
    counted = {row["strand"]: row for row in found}
    strands: list[Any] = sorted(
        plan.strands.all(), key=lambda strand: StrandKind.values.index(strand.kind)
    )
    for strand in strands:
        row = counted.get(strand.pk, {"all": 0, "done": 0})
        strand.steps, strand.steps_done = row["all"], row["done"]
    return strands


def heard_at(plan: ActionPlan, items: Any, today: date, user: Viewer) -> list[Heard]:
    """The latest meetings that had to hear how far the plan is (S280). A step that was over before
    a meeting is not asked for there. Three queries."""
    meetings = list(plan.meetings_to_report_to(today, user)[:MOST_MEETINGS])
    told = ItemProgress.objects.filter(meeting__in=meetings, item__in=items.values("pk"))
    reported = {(row["meeting"], row["item"]) for row in told.order_by().values("meeting", "item")}
    closed = list(items.order_by().values_list("pk", "closed_on"))
    return [
        Heard(
            meeting,
            sum((meeting.pk, pk) in reported for pk, _ in closed),
            sum(
                on is None or on >= meeting.date or (meeting.pk, pk) in reported
                for pk, on in closed
            ),
        )
        for meeting in meetings
    ]


def reports_of(
    item: ActionPlanItem, today: date, user: Viewer
) -> list[tuple[Meeting, list[ItemProgress]]]:
    """Each meeting that had to hear of the step, with what it was told; nothing is a gap."""
    meetings = list(item.strand.plan.meetings_to_report_to(today, user)[:MOST_MEETINGS])
    told: dict[int | None, list[ItemProgress]] = {}
    for row in item.progress.filter(meeting__in=meetings).order_by("on", "pk"):
        told.setdefault(row.meeting_id, []).append(row)
    return [
        (meeting, told.get(meeting.pk, []))
        for meeting in meetings
        if item.closed_on is None or item.closed_on >= meeting.date or meeting.pk in told
    ]
