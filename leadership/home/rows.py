"""A row is a sentence: what, who has it, when one hears next, and a tag in words."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from leadership import dates
from leadership.dates.templatetags.say import day, short_day
from leadership.dates.working_days import late_words
from tracker.models import Issue, Status
from tracker.models.issues import Task
from tracker.rows import SHOULD_HAVE_HEARD, only_of


@dataclass(frozen=True)
class Row:
    title: str
    url: str
    detail: str
    tag: str = ""
    only: str = ""  # who may see it, where not everybody of the ward does


def issue_tag(issue: Issue, *, holidays: Set[date], for_councillor: bool = False) -> str:
    today = dates.today()
    if issue.status == Status.ANSWERED and for_councillor:
        return "Your reply"
    if issue.is_overdue(today):
        return late_words(issue.due, today, holidays)
    if issue.is_unheard(today):
        return SHOULD_HAVE_HEARD
    if issue.owner_id is None and issue.status != Status.CLOSED:
        return "No one named"
    return issue.get_status_display()


def issue_detail(issue: Issue, *, for_councillor: bool = False, mine: int | None = None) -> str:
    """Who has it and what comes next, said to a councillor or to an officer. `mine` is the
    reader's person: nobody has to be told what is their own."""
    if issue.status == Status.CLOSED:
        return f"Closed on {day(issue.closed_on)}."
    if issue.status == Status.ANSWERED:
        by = f"by {issue.owner} " if issue.owner else ""
        awaited = "Are you satisfied?" if for_councillor else "The councillors’ word is awaited."
        until = getattr(issue, "window_ends", None)
        if for_councillor and until is not None:
            awaited += f" You have until {day(until)}."
        return f"Answered {by}on {day(issue.answered_on)}. {awaited}"
    who = str(issue.owner) if issue.owner else "No one answers for it yet"
    if mine is not None and issue.owner_id == mine:
        who = "Yours"
    today, said = dates.today(), [f"{who}."]
    if issue.is_overdue(today):  # the tag counts from here
        said.append(f"A reply was due by {day(issue.due)}.")
    if issue.hear_next is not None:
        whom = "You" if for_councillor else "The councillors"
        hear = "should have heard" if issue.is_unheard(today) else "hear"
        said.append(f"{whom} {hear} by {day(issue.hear_next)}.")
    elif issue.due is None:
        said.append(f"Raised on {day(issue.raised_on)}, no date given.")
    elif not issue.is_overdue(today):
        said.append(f"{'You hear' if for_councillor else 'Due'} by {day(issue.due)}.")
    return " ".join(said)


def issue_row(
    issue: Issue,
    *,
    holidays: Set[date],
    for_councillor: bool = False,
    with_ward: bool = False,
    mine: int | None = None,
    reader: int | None = None,
) -> Row:
    """`reader`: the reader's person, to whom a private matter says whose it is."""
    detail = issue_detail(issue, for_councillor=for_councillor, mine=mine)
    return Row(
        title=issue.title,
        url=issue.get_absolute_url(),
        detail=f"{issue.ward}. {detail}" if with_ward else detail,
        tag=issue_tag(issue, holidays=holidays, for_councillor=for_councillor),
        only=only_of(issue, reader),
    )


def task_row(task: Task, today: date) -> Row:
    """An action of the reader, on the issue's page where its result is written."""
    late = task.due is not None and task.due < today
    by = f" By {day(task.due)}." if task.due else ""
    return Row(
        title=task.what,
        url=f"{reverse('issue_detail', args=[task.issue])}#actions",
        detail=f"{task.ward}. {task.reference}, {task.title}.{by}",
        tag="Late" if late else "",
    )


def table_rows(
    issues: Iterable[Issue], holidays: Set[date], reader: int | None
) -> list[tuple[str, str, str, str, str, str]]:
    """Title, address, who has it, by when, tag, who alone may see it: ready strings for a table."""
    return [
        (
            issue.title,
            issue.get_absolute_url(),
            str(issue.owner or "no one yet"),
            short_day(issue.hear_next or issue.due) or "–",
            issue_tag(issue, holidays=holidays),
            only_of(issue, reader),
        )
        for issue in issues
    ]


def things(count: int, one: str, many: str) -> str:
    """1 reply is late, 2 replies are late."""
    return f"1 {one}" if count == 1 else f"{count:,} {many}"
