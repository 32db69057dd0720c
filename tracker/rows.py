"""An issue as a row of a list: a sentence and a tag, as ready strings (performance.md)."""

from collections.abc import Iterable, Set
from datetime import date
from typing import Any, NamedTuple

from django.urls import reverse

from leadership.dates.templatetags.say import day
from leadership.dates.working_days import late_words
from tracker.models import WITH_OFFICERS, Issue, Outcome, SeenBy, Status
from tracker.models.issues import IssueQuerySet

COLUMNS = (
    "pk", "reference", "title", "ward__name", "owner__name", "service__name", "status", "due",
    "hear_next", "raised_on", "answered_on", "closed_on", "outcome_kind", "seen_by", "private_of",
    "private_party",
)  # fmt: skip
NO_ONE_YET = "no one yet"
SHOULD_HAVE_HEARD = "Should have heard"

# status or outcome in words, and the tag's colour
TAGS = {
    Status.RAISED: ("Raised", "grey"),
    Status.OPEN: ("Open", "blue"),
    Status.IN_PROGRESS: ("In progress", "green"),
    Status.ANSWERED: ("Reply given", "amber"),
    Status.CLOSED: ("Closed", "grey"),
}


class IssueRow(NamedTuple):
    url: str
    title: str
    reference: str
    detail: str
    tag: str
    colour: str
    only: str = ""  # who may see it, where not everybody of the ward does


def only_words(values: dict[str, Any], reader: int | None) -> str:
    """Who sees a private matter, said to this person; empty for what the whole ward sees."""
    seen_by = values["seen_by"]
    if seen_by == SeenBy.WARD:
        return ""
    if seen_by == SeenBy.COLLEAGUES:
        return "Only the ward’s councillors and the officers dealing"
    if seen_by == SeenBy.PARTY:
        return f"Only {values['private_party']} in the ward and the officers dealing"
    who = "you" if values["private_of"] == reader else "its councillor"
    return f"Only {who} and the officers dealing"


def only_of(issue: Issue, reader: int | None) -> str:
    """The same of an issue that was read whole."""
    names = ("seen_by", "private_of_id", "private_party")
    seen_by, private_of, party = (getattr(issue, name) for name in names)
    return only_words(
        {"seen_by": seen_by, "private_of": private_of, "private_party": party}, reader
    )


def for_rows(issues: IssueQuerySet) -> Any:
    """The columns of a row and nothing else: dicts, no model instances."""
    return issues.values(*COLUMNS)


def issue_rows(
    issues: IssueQuerySet | Iterable[dict[str, Any]],
    *,
    on: date,
    holidays: Set[date],
    replying: bool = False,
    reader: int | None = None,
) -> list[IssueRow]:
    """Rows of these issues as on that day. One query.

    `replying`: the reader is the councillor whose word an answered issue waits for; `reader`: the
    reader's person, to whom a private matter says whose it is.
    """
    found = for_rows(issues) if isinstance(issues, IssueQuerySet) else issues
    # the address with the key left open: reverse() a row would cost more than the row
    address = reverse("issue_detail", args=[0]).replace("/0/", "/{}/")
    return [_row(values, address, on, holidays, replying, reader) for values in found]


def _row(
    values: dict[str, Any],
    address: str,
    on: date,
    holidays: Set[date],
    replying: bool,
    reader: int | None,
) -> IssueRow:
    tag, colour = tag_of(values, on, holidays)
    if replying and values["status"] == Status.ANSWERED:
        tag = "Your reply"
    return IssueRow(
        url=address.format(values["pk"]),
        title=values["title"],
        reference=values["reference"],
        detail=f"{values['ward__name']} · {sentence_of(values, on)}",
        tag=tag,
        colour=colour,
        only=only_words(values, reader),
    )


def tag_of(values: dict[str, Any], on: date, holidays: Set[date]) -> tuple[str, str]:
    """The tag in words, and its colour: how late it is comes before what state it is in."""
    status, due, outcome_kind = values["status"], values["due"], values["outcome_kind"]
    if status in WITH_OFFICERS and due is not None and due < on:
        return late_words(due, on, holidays), "red"
    if _unheard(values, on):
        return SHOULD_HAVE_HEARD, "red"
    if status == Status.CLOSED and outcome_kind and outcome_kind != Outcome.NOT_RECORDED:
        return Outcome(outcome_kind).label, "grey"
    return TAGS[Status(status)]


def _unheard(values: dict[str, Any], on: date) -> bool:
    """As `Issue.is_unheard`: the day the councillor was to hear has passed."""
    hear_next = values["hear_next"]
    return values["status"] in WITH_OFFICERS and hear_next is not None and hear_next < on


def values_of(issue: Issue) -> dict[str, Any]:
    """The columns of a row, from an issue that was read whole."""
    return {
        "owner__name": issue.owner.name if issue.owner else None,
        "service__name": issue.service.name if issue.service else None,
        "status": issue.status,
        "due": issue.due,
        "hear_next": issue.hear_next,
        "raised_on": issue.raised_on,
        "answered_on": issue.answered_on,
        "closed_on": issue.closed_on,
        "outcome_kind": issue.outcome_kind,
    }


def sentence_of(values: dict[str, Any], on: date) -> str:
    """Who has it, and when you hear next."""
    who, status, due = values["owner__name"], values["status"], values["due"]
    if status == Status.CLOSED:
        return f"closed on {day(values['closed_on'])}"
    if status == Status.ANSWERED:
        return f"{who or 'Somebody'} replied on {day(values['answered_on'])}"
    service = values["service__name"]
    has_it = f"with {who}" if who else NO_ONE_YET
    if service:
        has_it += f" ({service})" if who else f" for {service}"
    if values["hear_next"] is not None:
        # the tag counts from the day the reply was due, where that has passed
        was_due = f"a reply was due by {day(due)}, " if due is not None and due < on else ""
        hear = "should have heard" if _unheard(values, on) else "hear"
        return f"{has_it} · {was_due}you {hear} by {day(values['hear_next'])}"
    if due is None:
        return f"{has_it} · raised on {day(values['raised_on'])}, no date given"
    heard = "you should have heard by" if due < on else "you hear by"
    return f"{has_it} · {heard} {day(due)}"
