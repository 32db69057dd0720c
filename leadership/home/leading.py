"""What an Assistant Leader's first screen holds: the wards of the area in one line each, what he or
she promised or has to do, and the duties. Counts of issues alone: their words are not for them."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Max, Min, Q

from leadership import dates
from leadership.dates.templatetags.say import away
from leadership.governance.models import (
    ActionPlanItem,
    AssistantLeader,
    AssistantLeaderDuty,
    AssistantLeaderWard,
    Promise,
)
from leadership.home.decided import first_of, promise_row, step_row
from leadership.home.planning import plan_states
from leadership.home.rows import Row, things
from leadership.home.senior import WardLine, counts_by_ward
from leadership.meetings.models import Meeting, Status
from leadership.people.models import User
from tracker.models import Issue
from wards.models import Ward


@dataclass(frozen=True)
class LeaderScreen:
    leader: AssistantLeader
    summary: list[str]
    lines: list[WardLine]
    promises: list[Row]
    promises_count: int
    steps: list[Row]
    steps_count: int
    duties: list[AssistantLeaderDuty]


def leader_screen(user: User, holidays: Set[date]) -> LeaderScreen:
    """Eight queries, however many wards the area has."""
    today = dates.today()
    leader = AssistantLeader.objects.on(today).get(person=user.person_id)
    wards = wards_led(leader, today)
    counts = counts_by_ward(Issue.objects.not_private().of_wards(wards), today)
    days, plans = forum_days(user, wards, today), plan_states(wards)
    lines = [
        line_of(ward, counts.get(ward.pk), days.get(ward.pk, (None, None)), plans[ward.pk])
        for ward in wards
    ]
    owned = Promise.objects.visible_to(user).open().filter(owner=user.person_id)
    owned = owned.select_related("owner", "body", "due_meeting").in_time_order()
    promises, promised = first_of(owned)
    steps, taken_on = first_of(steps_of(user))
    return LeaderScreen(
        leader=leader,
        summary=summary(wards, promised, taken_on),
        lines=lines,
        promises=[promise_row(one, today, holidays) for one in promises],
        promises_count=promised,
        steps=[step_row(one, today) for one in steps],
        steps_count=taken_on,
        duties=list(AssistantLeaderDuty.objects.on(today)),
    )


def steps_of(user: User):
    steps = ActionPlanItem.objects.visible_to(user).open().owned_by(user)
    return steps.order_by(F("when_last").asc(nulls_last=True), "pk")


def wards_led(leader: AssistantLeader, today: date) -> list[Ward]:
    placed = AssistantLeaderWard.objects.filter(leader=leader).on(today)
    return list(Ward.objects.filter(pk__in=placed.values("ward")).in_name_order())


def summary(wards: list[Ward], promises: int, steps: int) -> list[str]:
    return [
        things(len(wards), "ward", "wards"),
        things(promises, "promise of yours is open", "promises of yours are open"),
        things(steps, "step of the Action Plan is yours", "steps of the Action Plan are yours"),
    ]


def forum_days(
    user: User, wards: list[Ward], today: date
) -> dict[int, tuple[date | None, date | None]]:
    """When each ward's forum met last, and when it meets next."""
    to_come = Q(status__in=[Status.SCHEDULED, Status.SITTING], date__gte=today)
    met = (
        Meeting.objects.visible_to(user)
        .order_by()
        .filter(meeting_bodies__body__wardforum__ward__in=wards)
        .values(ward=F("meeting_bodies__body__wardforum__ward"))
        .annotate(last=Max("date", filter=Q(status=Status.HELD)), next=Min("date", filter=to_come))
    )
    return {row["ward"]: (row["last"], row["next"]) for row in met}


def line_of(
    ward: Ward,
    counts: dict[str, int] | None,
    days: tuple[date | None, date | None],
    plan: str,
) -> WardLine:
    """Forum health, plan state and counts; the tag says what stands out."""
    counts = counts or {"open": 0, "late": 0, "unowned": 0}
    last, following = days
    parts = [
        f"Forum met {away(last)}" if last else "No forum held yet",
        f"next {away(following)}" if following else "none planned",
        plan,
        things(counts["open"], "open issue", "open issues"),
    ]
    late = f"{counts['late']} late" if counts["late"] else ""
    return WardLine(ward, ", ".join(parts), late or ("No forum planned" if not following else ""))
