"""Records issues of an old record, many at once: the same rules as for one, in few statements."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction

from leadership import dates
from leadership.dates.models import year_calendar
from leadership.importing.bulk import copy_values, new_keys
from leadership.meetings.models import Meeting
from leadership.people.models import Person, User
from leadership.people.refusals import NotAllowed, Refused
from relationships.models import Category, Service
from tracker import access
from tracker.models import Audience, Issue, IssueTheme, Outcome, Raiser, Status, Update
from tracker.services.raising import TITLE_LENGTH, RaisedBy, reference, take_numbers
from wards.models import Ward


@dataclass
class PastUpdate:
    """A dated comment; `author` as the old record has it."""

    on: date
    text: str
    author: str = ""


@dataclass
class PastIssue:
    """An issue as an old record has it. What it does not say stays unsaid: a closed issue
    without an outcome gets the kind “not recorded in the source”, which counts as a gap."""

    ward: Ward
    raised_on: date
    title: str
    status: str
    description: str = ""
    meeting: Meeting | None = None
    category: Category | None = None
    themes: list[Category] = field(default_factory=list)
    service: Service | None = None
    owner: Person | None = None
    raised_by: RaisedBy = field(default_factory=RaisedBy)
    street: str = ""
    postcode: str = ""
    due: date | None = None
    external_reference: str = ""
    answered_on: date | None = None
    closed_on: date | None = None
    outcome_kind: str = ""
    outcome: str = ""
    updates: list[PastUpdate] = field(default_factory=list)
    source: str = ""
    source_reference: str = ""


Pairs = list[tuple[int, PastIssue]]  # an issue's key, and what is said of it
OF_AN_ISSUE = (
    "id", "year", "number", "reference", "created_by_id", "created_at", "ward_id", "meeting_id",
    "raised_on", "title", "description", "category_id", "service_id", "owner_id", "status",
    "street", "postcode", "due", "external_reference", "answered_on", "closed_on", "outcome_kind",
    "outcome", "source", "source_reference",
)  # fmt: skip


def record_past_issues(*, issues: list[PastIssue], by: User | None) -> list[int]:
    """Store them with raiser, themes and dated comments; gives their keys, in the order given.

    Nothing of an old record is public: its words are released one by one, by an officer. `by` is
    None for a command run on the server. Raises NotAllowed, or Refused for what the rules forbid.
    """
    wards = {issue.ward.pk for issue in issues}
    if by is not None and not all(access.may_record_past(by, ward) for ward in wards):
        raise NotAllowed
    today = dates.today()
    for issue in issues:
        _check(issue, today)
    keys = new_keys(Issue, len(issues))
    _store(list(zip(keys, issues, strict=True)), by)
    return keys


# An import's own transaction is enough: releasing a savepoint would wait for all that is stored.
@transaction.atomic(savepoint=False)
def _store(pairs: Pairs, by: User | None) -> None:
    copy_values(Issue, OF_AN_ISSUE, _numbered(pairs, by))
    copy_values(Raiser, ("issue_id", "kind", "person_id", "name", "contact"), _raisers(pairs))
    copy_values(IssueTheme, ("issue_id", "category_id"), _themes(pairs))
    copy_values(
        Update, ("issue_id", "on", "text", "audience", "author_in_source", "ordinal"),
        _updates(pairs),
    )  # fmt: skip


def _check(said: PastIssue, today: date) -> None:
    if said.raised_on > today:
        raise Refused("The day it was raised cannot lie in the future.", "raised_on")
    if said.closed_on is not None and not said.raised_on <= said.closed_on <= today:
        raise Refused("It was closed before it was raised, or in the future.", "closed_on")
    if any(update.on > today for update in said.updates):
        raise Refused("A comment cannot be dated in the future.", "comment")


def _numbered(pairs: Pairs, by: User | None) -> Iterator[tuple[Any, ...]]:
    """Issues with the next references of their years, in the order given."""
    calendar, now, author = year_calendar(), dates.now(), by and by.pk
    years = [calendar.containing(said.raised_on) for _, said in pairs]
    numbers = {
        year: iter(take_numbers(year, years.count(year)))
        for year in sorted(set(years))  # counters are locked in one order: no deadlock
    }
    for (key, said), year in zip(pairs, years, strict=True):
        number = next(numbers[year])
        known_as = (year.year, number, reference(year, number))
        yield (key, *known_as, author, now, *_said(said))


def _said(said: PastIssue) -> tuple[Any, ...]:
    """What `OF_AN_ISSUE` names from the ward on."""
    closed = said.status == Status.CLOSED
    category, service = said.category, said.service and said.service.pk
    return (
        said.ward.pk,
        said.meeting and said.meeting.pk,
        said.raised_on,
        said.title[:TITLE_LENGTH],
        said.description,
        category and category.pk,
        service or (category and category.usual_service_id),
        said.owner and said.owner.pk,
        Status.OPEN if said.status == Status.RAISED and said.owner else said.status,
        said.street,
        said.postcode.upper(),
        said.due,
        said.external_reference,
        said.answered_on,
        said.closed_on if closed else None,
        said.outcome_kind or (Outcome.NOT_RECORDED if closed else ""),
        said.outcome,
        said.source,
        said.source_reference,
    )


def _raisers(pairs: Pairs) -> Iterator[tuple[Any, ...]]:
    for issue, past in pairs:
        said = past.raised_by
        yield issue, said.kind, said.person and said.person.pk, said.name, said.contact


def _themes(pairs: Pairs) -> Iterator[tuple[Any, ...]]:
    for issue, said in pairs:
        for theme in dict.fromkeys(said.themes):
            if theme != said.category:
                yield issue, theme.pk


def _updates(pairs: Pairs) -> Iterator[tuple[Any, ...]]:
    for issue, said in pairs:
        for ordinal, update in enumerate(said.updates, start=1):
            yield issue, update.on, update.text, Audience.WARD, update.author, ordinal
