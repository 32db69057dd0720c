"""What a co-ordinator's first screen adds to an officer's: whom to ring, the forums' tasks, the
share of a post and the month's return (journeys 2). Hours are in no record, so none are shown."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef, Q, prefetch_related_objects

from leadership import dates
from leadership.home.rows import things
from leadership.home.wards import bodies_with_wards
from leadership.meetings.models import AgendaItem, AttendanceCount, Meeting, Status
from leadership.people.models import Person, User
from relationships.models import WardActionCoordinator
from relationships.models.returns import first_of_next
from relationships.returns import last_full_month
from tracker.models import Issue
from wards.models import Ward

FORTNIGHT, FOUR_WEEKS = timedelta(days=14), timedelta(days=28)
MOST_MEETINGS, MOST_TO_RING, NEXT_FORUMS = 20, 6, 3


@dataclass(frozen=True)
class ToRing:
    """An officer whose word to the councillors is overdue, and how to reach them."""

    person: Person
    words: str

    @property
    def dialled(self) -> str:
        return self.person.work_telephone.replace(" ", "")


@dataclass(frozen=True)
class ForumTask:
    meeting: Any
    todo: list[str]


@dataclass(frozen=True)
class Return:
    month: date
    state: str


@dataclass(frozen=True)
class Field:
    to_ring: list[ToRing]
    meetings: list[Meeting]
    forum_tasks: list[ForumTask]
    share: Decimal
    last_return: Return | None


def field_of(
    user: User, wards: list[Ward], queue: list[Issue], held: list[WardActionCoordinator]
) -> Field:
    """`queue` is the page of the queue with the most pressing on top. Two queries."""
    today = dates.today()
    meetings = meetings_of(user, wards, today)
    coming = [one for one in meetings if one.status != Status.HELD]
    tasks = [ForumTask(one, todo(one)) for one in meetings if one.date < today + FORTNIGHT]
    return Field(
        to_ring=to_ring(queue, today, user.person_id),
        meetings=coming[:NEXT_FORUMS],
        forum_tasks=[task for task in tasks if task.todo],
        share=sum((one.fte or Decimal(0) for one in held), Decimal(0)),
        last_return=return_of(held),
    )


def meetings_of(user: User, wards: list[Ward], today: date) -> list[Any]:
    """Those to come, and those of the last four weeks whose record is not complete."""
    came = AttendanceCount.objects.filter(meeting=OuterRef("pk"))
    agenda = AgendaItem.objects.filter(meeting=OuterRef("pk"))
    to_come = Q(status__in=[Status.SCHEDULED, Status.SITTING], date__gte=today)
    incomplete = Q(unposted=True) | Q(notes_status=Meeting.NotesStatus.NONE)
    lately = Q(status=Status.HELD, date__gte=today - FOUR_WEEKS) & incomplete
    meetings = list(
        Meeting.objects.visible_to(user)
        .of_wards(wards)
        .annotate(unposted=~Exists(came), has_agenda=Exists(agenda))
        .filter(to_come | lately)
        .order_by("date", "time", "pk")[:MOST_MEETINGS]
    )
    prefetch_related_objects(meetings, bodies_with_wards())
    return meetings


def todo(meeting: Any) -> list[str]:
    if meeting.status == Status.HELD:
        lacks = [("Who came is not recorded", meeting.unposted)]
        lacks.append(("No notes yet", meeting.notes_status == Meeting.NotesStatus.NONE))
    else:
        lacks = [("No venue yet", not meeting.venue), ("No time yet", meeting.time is None)]
        lacks.append(("No agenda yet", not meeting.has_agenda))
    return [words for words, is_so in lacks if is_so]


def to_ring(queue: list[Issue], today: date, own: int | None) -> list[ToRing]:
    """Whose replies are overdue in one's wards, who has the most of them first."""
    late: dict[int, list[Issue]] = {}
    for issue in queue:
        if issue.owner_id not in (None, own) and (
            issue.is_overdue(today) or issue.is_unheard(today)
        ):
            late.setdefault(issue.owner_id, []).append(issue)
    most = sorted(late.values(), key=len, reverse=True)[:MOST_TO_RING]
    return [
        ToRing(issues[0].owner, things(len(issues), "reply is overdue", "replies are overdue"))
        for issues in most
    ]


def return_of(held: list[Any]) -> Return | None:
    """How the return of the last whole month stands; none for who had not begun by then."""
    month = last_full_month()
    if not any(one.start < first_of_next(month) for one in held):
        return None
    return Return(month, held[0].last_return or "Not written")
