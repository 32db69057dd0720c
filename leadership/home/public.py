"""The public's pages of a ward. They read what is public, whoever asks: nothing here takes the
person who is signed in."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.paginator import Page
from django.db.models import (
    Count,
    Exists,
    OuterRef,
    Prefetch,
    Q,
    Subquery,
    prefetch_related_objects,
)
from django.http import HttpRequest

from leadership import dates
from leadership.council.paging import CappedPaginator
from leadership.dates.templatetags.say import away
from leadership.governance.models import AreaScheme, AssistantLeader, AssistantLeaderWard
from leadership.home.planning import published_priorities
from leadership.home.rows import things
from leadership.home.wards import bodies_with_wards, open_papers, place
from leadership.meetings.models import Body, Meeting
from leadership.meetings.models.meetings import MeetingQuerySet
from leadership.plans.models import PlanVersion
from leadership.plans.signers import is_disputed
from tracker.models import PublicIssue, PublicUpdate, Status
from wards.models import CouncillorTerm, Ward

EVERYBODY = AnonymousUser()
PAGE_SIZE, MOST_HELD = 20, 5
SETTLED = [Status.ANSWERED, Status.CLOSED]


@dataclass(frozen=True)
class Leader:
    """Whose area a ward is in, as the ward's page names him or her."""

    pk: int
    name: str
    area: str


@dataclass(frozen=True)
class WardScreen:
    ward: Ward
    summary: list[str]
    councillors: list[CouncillorTerm]
    next_meeting: Meeting | None
    next_place: str
    held: list[Meeting]
    issues: Page
    not_in_force: str
    plan: PlanVersion | None
    plan_disputed: bool
    priorities: list[dict[str, Any]]
    assistant_leader: Leader | None
    assistant_leader_missing: bool


def ward_screen(request: HttpRequest, ward: Ward) -> WardScreen:
    next_meeting, held = next_and_held(ward)
    issues = PublicIssue.objects.for_ward(ward)
    counts = issues.aggregate(all=Count("pk"), settled=Count("pk", filter=Q(status__in=SETTLED)))
    updates = Prefetch(
        "public_updates", queryset=PublicUpdate.objects.order_by("on", "pk"), to_attr="said"
    )
    listed = issues.select_related("category").prefetch_related(updates).latest_first()
    paginator = CappedPaginator(listed, PAGE_SIZE)
    paginator.count = counts["all"]  # asked already
    plan, priorities = published_priorities(ward)
    return WardScreen(
        ward=ward,
        summary=summary(next_meeting, counts),
        councillors=list(CouncillorTerm.objects.for_ward(ward).sitting(dates.today())),
        next_meeting=next_meeting,
        next_place=place(next_meeting) if next_meeting else "",
        held=held,
        issues=paginator.get_page(request.GET.get("page")),
        not_in_force=not_in_force(ward),
        plan=plan,
        plan_disputed=plan is not None and is_disputed(plan),
        priorities=priorities,
        assistant_leader=leader_of(ward),
        assistant_leader_missing=ward.areas_in_force and not not_in_force(ward),
    )


def with_assistant_leader(wards: Any, today: date) -> Any:
    """Each ward with whose area it is in on that day, asked in the query for the ward itself."""
    leaders = AssistantLeader.objects.on(today).filter(
        pk__in=AssistantLeaderWard.objects.on(today)
        .filter(ward=OuterRef(OuterRef("pk")))
        .values("leader")
    )
    return wards.annotate(
        leader_pk=Subquery(leaders.values("pk")[:1]),
        leader_name=Subquery(leaders.values("person__name")[:1]),
        leader_area=Subquery(leaders.values("area_name")[:1]),
        areas_in_force=Exists(AreaScheme.objects.on(today)),
    )


def leader_of(ward: Any) -> Leader | None:
    return Leader(ward.leader_pk, ward.leader_name, ward.leader_area) if ward.leader_pk else None


def next_and_held(ward: Ward) -> tuple[Meeting | None, list[Meeting]]:
    """The next public meeting with its open papers, and the last few held: one query and one
    for the papers."""
    public = Meeting.objects.visible_to(EVERYBODY).of_wards([ward])
    coming = public.coming(dates.today())[:1]
    found = list(coming.union(public.held().latest_first()[:MOST_HELD], all=True))
    held = [meeting for meeting in found if meeting.status == Meeting.Status.HELD]
    next_meeting = next((meeting for meeting in found if meeting not in held), None)
    prefetch_related_objects([next_meeting] if next_meeting else held[:1], open_papers())
    return next_meeting, sorted(held, key=lambda meeting: meeting.date, reverse=True)


def summary(meeting: Meeting | None, counts: dict[str, int]) -> list[str]:
    parts = [f"Next forum {away(meeting.date)}" if meeting else "No forum planned"]
    if counts["all"]:
        parts.append(things(counts["all"], "issue published", "issues published"))
        parts.append(f"{counts['settled']:,} answered or closed")
    return parts


def not_in_force(ward: Ward) -> str:
    """A sentence where these are not the wards of today."""
    generation, today = ward.generation, dates.today()
    if generation.end is not None and generation.end <= today:
        return f"This ward ended on {generation.end:%-d %B %Y}, when the boundaries changed."
    if generation.start > today:
        return f"This ward is in force from {generation.start:%-d %B %Y}."
    return ""


def find_wards(words: str) -> list[Any]:
    """Wards in force with their `councillors`, by either's name; all of them without words."""
    today = dates.today()
    terms = CouncillorTerm.objects.on(today).select_related("person")
    wards = (
        Ward.objects.of_home_council()
        .in_force(today)
        .prefetch_related(
            Prefetch("seats__terms", queryset=terms.in_seat_order(), to_attr="sitting")
        )
        .in_name_order()
    )
    if words:
        named = CouncillorTerm.objects.on(today).filter(
            Q(person__name__icontains=words) | Q(person__variants__name__icontains=words),
            seat__ward=OuterRef("pk"),
        )
        wards = wards.filter(Q(name__icontains=words) | Exists(named))
    found: list[Any] = list(wards)
    for ward in found:
        ward.councillors = [term.person for seat in ward.seats.all() for term in seat.sitting]
    return found


def coming_for_calendar(ward: Ward) -> list[Meeting]:
    return _for_calendar(Meeting.objects.visible_to(EVERYBODY).of_wards([ward]))


def coming_of_committee(body: Body) -> list[Meeting]:
    return _for_calendar(Meeting.objects.visible_to(EVERYBODY).of_body(body))


def _for_calendar(meetings: MeetingQuerySet) -> list[Meeting]:
    """Planned and cancelled meetings from today on: a calendar has to hear of both."""
    return list(
        meetings.filter(date__gte=dates.today())
        .prefetch_related(bodies_with_wards())
        .order_by("date", "time", "pk")[:200]
    )
