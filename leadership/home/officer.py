"""An officer's first screen: my queue, by the day on which something is owed."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.paginator import Page
from django.db.models import Count, Q, prefetch_related_objects
from django.http import HttpRequest

from leadership import dates
from leadership.council.paging import page_of
from leadership.dates.requests import holidays_of
from leadership.home.appointments import Appointments, appointments_of
from leadership.home.rows import Row, issue_row, things
from leadership.home.wards import bodies_with_wards, next_meetings
from leadership.meetings.models import Meeting
from tracker.models import WITH_OFFICERS, Issue, Status
from wards.models import Ward

SOON = timedelta(days=7)
PAGE_SIZE = 25


@dataclass(frozen=True)
class OfficerScreen:
    today: date
    records: bool  # the evenings of these meetings
    summary: list[str]
    page: Page
    rows: list[Row]
    wards: list[Ward]
    meetings: list[Meeting]
    appointed: Appointments

    @property
    def has_aside(self) -> bool:
        return bool(self.wards or self.appointed.covers)


def officer_screen(request: HttpRequest, wards: list[Ward]) -> OfficerScreen:
    today = dates.today()
    seen = Issue.objects.visible_to(request.user)
    queue = seen.filter(status__in=WITH_OFFICERS)
    page = page_of(request, queue.select_related("owner", "ward").by_next_date(), size=PAGE_SIZE)
    meetings = next_meetings(wards, request.user) if wards else []
    prefetch_related_objects(meetings, bodies_with_wards())
    return OfficerScreen(
        today=today,
        records=bool(wards),
        summary=summary(seen, today),
        page=page,
        rows=[
            issue_row(
                issue,
                holidays=holidays_of(request),
                with_ward=True,
                mine=request.user.person_id,
            )
            for issue in page
        ],
        wards=wards,
        meetings=meetings,
        appointed=appointments_of(request.user, today, coordinates=bool(wards)),
    )


def summary(issues: Any, today: date) -> list[str]:
    working = Q(status__in=WITH_OFFICERS)
    counts = issues.aggregate(
        late=Count("pk", filter=working & Q(due__lt=today)),
        unheard=Count("pk", filter=working & Q(hear_next__lt=today)),
        soon=Count("pk", filter=working & Q(due__range=(today, today + SOON))),
        unowned=Count("pk", filter=Q(status=Status.RAISED)),
        answered=Count("pk", filter=Q(status=Status.ANSWERED)),
    )
    parts = [things(counts["late"], "is late", "are late")] if counts["late"] else []
    if counts["unheard"]:
        words = ("owes the councillors a word", "owe the councillors a word")
        parts.append(things(counts["unheard"], *words))
    parts.append(f"{counts['soon']} due within a week")
    if counts["unowned"]:
        parts.append(f"{counts['unowned']} without an owner")
    if counts["answered"]:
        parts.append(f"{counts['answered']} answered, waiting for a councillor")
    return parts
