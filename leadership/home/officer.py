"""An officer's first screen: what came back, my tasks, my queue by the day on which something is
owed (journeys 2 and 3)."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.paginator import Page
from django.db.models import Count, Q
from django.http import HttpRequest

from leadership import dates
from leadership.council.paging import page_of
from leadership.dates.requests import holidays_of
from leadership.home.appointments import Appointments, appointments_of
from leadership.home.coordinator import Field, field_of
from leadership.home.planning import plans_for_input
from leadership.home.rows import Row, issue_row, task_row, things
from tracker.models import WITH_OFFICERS, Issue, Status
from tracker.models.issues import tasks_of
from wards.models import Ward

SOON = timedelta(days=7)
PAGE_SIZE = 25
MOST = 8


@dataclass(frozen=True)
class OfficerScreen:
    today: date
    records: bool  # the evenings of these meetings
    summary: list[str]
    sent_back: list[Row]
    tasks: list[Row]
    tasks_more: int
    page: Page
    rows: list[Row]
    wards: list[Ward]
    field: Field | None  # of who co-ordinates wards
    appointed: Appointments
    plans: list[Row]  # being written, and naming a service of this officer

    @property
    def has_aside(self) -> bool:
        return bool(self.wards or self.appointed.covers)


def officer_screen(request: HttpRequest, wards: list[Ward]) -> OfficerScreen:
    today, user = dates.today(), request.user
    queue = Issue.objects.visible_to(user).in_queue_of(user)
    counts = counted(queue, today)
    working = queue.filter(status__in=WITH_OFFICERS).select_related("owner", "ward")
    page = page_of(request, working.sent_back_first(), size=PAGE_SIZE, count=counts["working"])
    issues, tasks = list(page), tasks_of(user)
    appointed = appointments_of(user, today, coordinates=bool(wards))
    return OfficerScreen(
        today=today,
        records=bool(wards),
        summary=summary(counts),
        sent_back=rows_of(request, [one for one in issues if one.came_back]),
        tasks=[task_row(task, today) for task in tasks[:MOST]],
        tasks_more=len(tasks[MOST:]),
        page=page,
        rows=rows_of(request, [one for one in issues if not one.came_back]),
        wards=wards,
        field=field_of(user, wards, issues, appointed.coordinates) if wards else None,
        appointed=appointed,
        plans=plans_for_input(user),
    )


def rows_of(request: HttpRequest, issues: list[Issue]) -> list[Row]:
    holidays, mine = holidays_of(request), request.user.person_id
    return [issue_row(each, holidays=holidays, with_ward=True, mine=mine) for each in issues]


def counted(queue: Any, today: date) -> dict[str, int]:
    working = Q(status__in=WITH_OFFICERS)
    found: dict[str, int] = queue.aggregate(
        working=Count("pk", filter=working),
        late=Count("pk", filter=working & Q(due__lt=today)),
        unheard=Count("pk", filter=working & Q(hear_next__lt=today)),
        soon=Count("pk", filter=working & Q(due__range=(today, today + SOON))),
        unowned=Count("pk", filter=Q(status=Status.RAISED)),
        answered=Count("pk", filter=Q(status=Status.ANSWERED)),
    )
    return found


def summary(counts: dict[str, int]) -> list[str]:
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
