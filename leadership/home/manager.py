"""The governance manager's first screen: today's meetings, and the gaps in the record."""

from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, Window, prefetch_related_objects

from leadership import dates
from leadership.home.appointments import secondments
from leadership.home.planning import plans_in_figures
from leadership.home.rows import Row, issue_row, things
from leadership.home.wards import bodies_with_wards
from leadership.meetings.models import AttendanceCount, Meeting, Status
from leadership.people.access import is_governance_manager
from leadership.people.models import User
from leadership.reporting.access import may_note_requests
from leadership.reporting.models import ReportRequest
from relationships.access import may_hand_over
from relationships.models import WardActionCoordinator
from tracker.models import STILL_OPEN, WITH_OFFICERS, Issue
from wards.models import Ward

FORTNIGHT = timedelta(days=14)
MOST_COMING, MOST = 60, 8
UNPOSTED = ~Exists(AttendanceCount.objects.filter(meeting=OuterRef("pk")))
NO_NOTES = Q(notes_status=Meeting.NotesStatus.NONE)
NO_PLACE = Q(street="", postcode="", latitude__isnull=True)


@dataclass(frozen=True)
class ManagerScreen:
    today: date
    records: bool  # the evenings of these meetings
    summary: list[str]
    meetings: list[Meeting]
    meetings_more: int
    incomplete: list[Meeting]
    incomplete_count: int
    gap_tiles: list[tuple[int, str, str]]
    gap_rows: list[Row]
    wards_without_forum: list[Ward]
    requests: list[ReportRequest]
    notes_requests: bool
    ending: list[WardActionCoordinator]
    hands_over: bool
    plans: list[str]


def manager_screen(user: User, holidays: Set[date]) -> ManagerScreen:
    today = dates.today()
    seen = Meeting.objects.visible_to(user)
    coming = list(seen.coming(today).filter(date__lt=today + FORTNIGHT)[:MOST_COMING])
    incomplete = incomplete_meetings(seen)
    prefetch_related_objects([*coming, *incomplete], bodies_with_wards())
    issues = Issue.objects.visible_to(user)
    gaps = count_gaps(issues, today)
    return ManagerScreen(
        today=today,
        records=is_governance_manager(user),
        summary=[
            things(len(coming), "meeting in the next fortnight", "meetings in the next fortnight"),
            *missing_records(incomplete),
            things(gaps["late"], "issue late", "issues late"),
            *missed_words(gaps["unheard"]),
        ],
        meetings=coming[:MOST],
        meetings_more=len(coming[MOST:]),
        incomplete=incomplete,
        incomplete_count=incomplete[0].all_incomplete if incomplete else 0,
        gap_tiles=gap_tiles(gaps),
        gap_rows=gap_rows(issues, holidays),
        wards_without_forum=wards_without_forum(today),
        requests=list(
            ReportRequest.objects.visible_to(user).waiting().most_pressing_first()[:MOST]
        ),
        notes_requests=may_note_requests(user),
        ending=list(secondments(WardActionCoordinator.objects.all(), today)[:MOST]),
        hands_over=may_hand_over(user),
        plans=plans_in_figures(today),
    )


def incomplete_meetings(meetings: Any) -> list[Any]:
    """The latest held without attendance or notes. Each row also carries how many there are in
    all: the database counts before it cuts the list."""
    return list(
        meetings.held()
        .annotate(unposted=UNPOSTED)
        .filter(Q(unposted=True) | NO_NOTES)
        .annotate(
            all_incomplete=Window(Count("pk")),
            all_unposted=Window(Count("pk", filter=Q(unposted=True))),
            all_without_notes=Window(Count("pk", filter=NO_NOTES)),
        )
        .latest_first()[:MOST]
    )


def missing_records(incomplete: list[Any]) -> list[str]:
    if not incomplete:
        return ["all attendance and notes are in"]
    first = incomplete[0]
    return [
        f"{first.all_unposted:,} without attendance",
        f"{first.all_without_notes:,} without notes",
    ]


def missed_words(unheard: int) -> list[str]:
    words = (
        "promised word to councillors did not come",
        "promised words to councillors did not come",
    )
    return [things(unheard, *words)] if unheard else []


def count_gaps(issues: Any, today: date) -> dict[str, int]:
    return issues.filter(status__in=STILL_OPEN).aggregate(
        open=Count("pk"),
        category=Count("pk", filter=Q(category__isnull=True)),
        owner=Count("pk", filter=Q(owner__isnull=True)),
        place=Count("pk", filter=NO_PLACE),
        late=Count("pk", filter=Q(status__in=WITH_OFFICERS, due__lt=today)),
        unheard=Count("pk", filter=Q(status__in=WITH_OFFICERS, hear_next__lt=today)),
    )


def gap_tiles(gaps: dict[str, int]) -> list[tuple[int, str, str]]:
    of = f"of {gaps['open']:,} open"
    return [
        (gaps["category"], "without a category", of),
        (gaps["owner"], "without an owner", of),
        (gaps["place"], "without a place", of),
        (gaps["late"], "late", of),
    ]


def gap_rows(issues: Any, holidays: Set[date]) -> list[Row]:
    found = issues.with_gaps().select_related("owner", "ward").by_due_date()[:MOST]
    return [gap_row(issue, holidays) for issue in found]


def gap_row(issue: Issue, holidays: Set[date]) -> Row:
    """With what it lacks; that nobody answers for it, a row says by itself."""
    row = issue_row(issue, holidays=holidays, with_ward=True)
    placed = issue.street or issue.postcode or issue.latitude is not None
    lacks = ["category"] * (issue.category_id is None) + ["place"] * (not placed)
    return replace(row, detail=f"{row.detail} No {' and no '.join(lacks)}.") if lacks else row


def wards_without_forum(today: date) -> list[Ward]:
    """Wards in force that have no forum meeting planned."""
    planned = Meeting.objects.filter(
        status__in=[Status.SCHEDULED, Status.SITTING],
        date__gte=today,
        meeting_bodies__body__wardforum__ward=OuterRef("pk"),
    )
    return list(
        Ward.objects.of_home_council().in_force(today).filter(~Exists(planned)).in_name_order()
    )
