"""What was promised, to whom, by when, and whether it came (S025, S055, S280, S284)."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from django import forms
from django.db.models import QuerySet

from leadership.governance.models import Promise, PromiseStatus
from leadership.governance.reports.filters import CommitteeFilters
from leadership.governance.reports.told import (
    GAP,
    When,
    day,
    governance_report,
    known,
    many,
    meetings_seen,
    of_body,
    reader,
    said_meeting,
)
from leadership.meetings.models import AgendaItem, Meeting, Paper
from leadership.people.access import sees_all_records
from leadership.reporting.columns import Column, Date, Integer, Text
from leadership.reporting.report import Asked, Figure, Row, Summary

Status = PromiseStatus
OVERDUE = "overdue"
CLOSED_PAPER, CLOSED_ITEM = "A paper that is not public", "An item that is not public"
NOTES = [
    "Days late are calendar days after the last day on which it could be: up to today, or up to the"
    " day it was delivered. What has no date is never late.",
]
PUBLIC_NOTES = [*NOTES, "The owner is told by post where the post is known."]


class PromiseFilters(CommitteeFilters):
    kind = forms.ChoiceField(
        label="Kind", required=False, choices=[("", "All"), *Promise.Kind.choices]
    )
    status = forms.ChoiceField(
        label="Status", required=False, choices=[("", "All"), *Status.choices]
    )
    only = forms.ChoiceField(
        label="Which", required=False, choices=[("", "All"), (OVERDUE, "Only the overdue")]
    )


def _promises(asked: Asked) -> list[Promise]:
    found: list[Promise] = asked.once("promises", lambda: list(_ask(asked)))
    return found


def _ask(asked: Asked) -> QuerySet[Promise]:
    seen, filters = Promise.objects.visible_to(reader(asked)), asked.filters
    for name in ("body", "kind", "status"):
        if filters[name]:
            seen = seen.filter(**{name: filters[name]})
    if filters["only"]:
        seen = seen.overdue(asked.at.date())
    return seen.select_related("body", "owner", "part__decision", "item").in_time_order()


def _meetings(asked: Asked) -> dict[int, Meeting]:
    """Meetings named in a row, as far as this copy may tell of them."""
    named = {key for one in _promises(asked) for key in (one.due_meeting_id, one.delivered_at_id)}
    named |= {one.item.meeting_id for one in _promises(asked) if one.item}
    found: dict[int, Meeting] = asked.once("meetings", lambda: meetings_seen(asked, named))
    return found


def _papers(asked: Asked) -> dict[int, str]:
    """Titles of the papers delivered, as far as this copy may tell of them (S006)."""
    found: dict[int, str] = asked.once("papers", lambda: _ask_for_papers(asked))
    return found


def _ask_for_papers(asked: Asked) -> dict[int, str]:
    keys = known(one.delivered_paper_id for one in _promises(asked))
    meetings = Meeting.objects.visible_to(reader(asked)).values("pk")
    papers = Paper.objects.filter(meeting__in=meetings)
    if not sees_all_records(reader(asked)):
        papers = papers.open_to_the_public()
    return dict(papers.filter(pk__in=keys).values_list("pk", "title"))


def _items(asked: Asked) -> set[int]:
    found: set[int] = asked.once("items", lambda: _ask_for_items(asked))
    return found


def _ask_for_items(asked: Asked) -> set[int]:
    keys = known(one.item_id for one in _promises(asked))
    seen = AgendaItem.objects.visible_to(reader(asked)).filter(pk__in=keys)
    return set(seen.order_by().values_list("pk", flat=True))


def _columns(asked: Asked) -> list[Column]:
    return [
        Text("what", "What was promised", width=24),
        Text("kind", "Kind", width=11),
        Text("body", "Made to", width=14),
        When("due", "Due", width=14),
        Date("last", "Last possible day", width=12),
        Text("due_meeting", "Due at the meeting", width=16),
        Integer("late", "Calendar days late", width=8),
        Text("owner", "Owner", width=14),
        Text("reports_to", "Reports to", width=12),
        Text("source", "Source", width=18),
        Text("status", "Status", width=12),
        Date("closed_on", "Delivered or given up on", width=12),
        Text("delivered_at", "Delivered at", width=15),
        Text("paper", "With the paper", width=15),
        Text("outcome", "What came of it", width=17),
    ]


def _rows(asked: Asked) -> Iterable[Row]:
    return [_row(asked, one) for one in _promises(asked)]


def _row(asked: Asked, one: Promise) -> Row:
    meetings = _meetings(asked)
    due_at, delivered_at = one.due_meeting_id, one.delivered_at_id
    paper = one.delivered_paper_id
    return [
        one.what,
        one.get_kind_display(),
        one.body.name if one.body else "",
        one.when or one.due_words or "No date",
        one.when_last,
        said_meeting(meetings.get(due_at)) if due_at else "",
        days_late(one, asked.at.date()),
        said_owner(asked, one.owner.name if one.owner else "", one.owner_post),
        one.reports_to,
        _source(asked, one),
        one.get_status_display(),
        one.closed_on,
        said_meeting(meetings.get(delivered_at)) if delivered_at else "",
        _papers(asked).get(paper, CLOSED_PAPER) if paper else "",
        one.outcome,
    ]


def days_late(one: Promise, today: date) -> int | None:
    """Since its last possible day, up to today or its delivery; none where it was in time or was
    given up."""
    if one.when is None or one.status == Status.DROPPED:
        return None
    until = one.closed_on if one.status == Status.DELIVERED and one.closed_on else today
    return one.when.days_late(until) or None


def said_owner(asked: Asked, name: str, post: str) -> str:
    """Ann Ash (Head of Place); in a publication copy the post alone, where it is known."""
    if asked.is_publication:
        return post or name or GAP
    return f"{name} ({post})" if name and post else name or post or GAP


def _source(asked: Asked, one: Promise) -> str:
    said = [f"Decision {one.part}"] if one.part else []
    if one.item is not None:
        seen = one.item_id in _items(asked)
        heading = f"Item {one.item.number}, {one.item.heading}" if seen else CLOSED_ITEM
        said.append(f"{heading}: {said_meeting(_meetings(asked).get(one.item.meeting_id))}")
    return "; ".join([*said, *([one.source] if one.source else [])])


def _summary(asked: Asked) -> Summary:
    found, today = _promises(asked), asked.at.date()
    counted = Counter(one.status for one in found)
    late = sum(one.status == Status.OPEN and bool(days_late(one, today)) for one in found)
    undated = sum(one.status == Status.OPEN and one.when is None for one in found)
    unowned = sum(not one.owner_id and not one.owner_post for one in found)
    waited = counted[Status.OPEN]
    given_up = f", {counted[Status.DROPPED]} given up" if counted[Status.DROPPED] else ""
    sentence = (
        f"{many(len(found), 'promise')} on {day(today)}: {waited} waited for, {late} of them"
        f" overdue; {counted[Status.DELIVERED]} delivered{given_up}."
    )
    figures = [
        Figure("overdue", f"{late}", f"of {waited} waited for"),
        Figure("waited for without a date", f"{undated}", f"of {waited}"),
        Figure("without an owner", f"{unowned}", f"of {len(found)}"),
        Figure("delivered", f"{counted[Status.DELIVERED]}", f"of {len(found)}"),
    ]
    return Summary(sentence, figures, notes=PUBLIC_NOTES if asked.is_publication else NOTES)


PROMISES = governance_report(
    slug="promises",
    title="Register of promises",
    about="What was promised to each committee, with its date in words, its owner, how late it is,"
    " and when and with which paper it came.",
    filters=PromiseFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"Promises, {of_body(asked)}",
    rows_title="Promises",
    wide=True,
)
