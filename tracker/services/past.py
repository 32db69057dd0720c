"""Records issues of an old record, many at once: the same rules as for one, in few statements."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction

from leadership import dates
from leadership.dates.models import year_calendar
from leadership.importing.bulk import copy_in, copy_values
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


Pairs = list[tuple[Issue, PastIssue]]


@transaction.atomic
def record_past_issues(*, issues: list[PastIssue], by: User | None) -> list[Issue]:
    """Store them with raiser, themes and dated comments; in the order given.

    Nothing of an old record is public: its words are released one by one, by an officer. `by` is
    None for a command run on the server. Raises NotAllowed, or Refused for what the rules forbid.
    """
    wards = {issue.ward.pk for issue in issues}
    if by is not None and not all(access.may_record_past(by, ward) for ward in wards):
        raise NotAllowed
    today = dates.today()
    for issue in issues:
        _check(issue, today)
    made = list(copy_in(_numbered(issues, by)))
    pairs = list(zip(made, issues, strict=True))
    copy_values(Raiser, ("issue_id", "kind", "person_id", "name", "contact"), _raisers(pairs))
    copy_values(IssueTheme, ("issue_id", "category_id"), _themes(pairs))
    copy_values(
        Update, ("issue_id", "on", "text", "audience", "author_in_source", "ordinal"),
        _updates(pairs),
    )  # fmt: skip
    return made


def _check(said: PastIssue, today: date) -> None:
    if said.raised_on > today:
        raise Refused("The day it was raised cannot lie in the future.", "raised_on")
    if said.closed_on is not None and not said.raised_on <= said.closed_on <= today:
        raise Refused("It was closed before it was raised, or in the future.", "closed_on")
    if any(update.on > today for update in said.updates):
        raise Refused("A comment cannot be dated in the future.", "comment")


def _numbered(issues: list[PastIssue], by: User | None) -> list[Issue]:
    """Issues with the next references of their years, in the order given."""
    calendar, now = year_calendar(), dates.now()
    years = [calendar.containing(said.raised_on) for said in issues]
    numbers = {
        year: iter(take_numbers(year, years.count(year)))
        for year in sorted(set(years))  # counters are locked in one order: no deadlock
    }
    made = []
    for said, year in zip(issues, years, strict=True):
        number = next(numbers[year])
        issue = _issue(said)
        issue.year, issue.number, issue.reference = year.year, number, reference(year, number)
        issue.created_by, issue.created_at = by, now
        made.append(issue)
    return made


def _issue(said: PastIssue) -> Issue:
    closed = said.status == Status.CLOSED
    return Issue(
        ward=said.ward,
        meeting=said.meeting,
        raised_on=said.raised_on,
        title=said.title[:TITLE_LENGTH],
        description=said.description,
        category=said.category,
        service=said.service or (said.category.usual_service if said.category else None),
        owner=said.owner,
        status=Status.OPEN if said.status == Status.RAISED and said.owner else said.status,
        street=said.street,
        postcode=said.postcode.upper(),
        due=said.due,
        external_reference=said.external_reference,
        answered_on=said.answered_on,
        closed_on=said.closed_on if closed else None,
        outcome_kind=said.outcome_kind or (Outcome.NOT_RECORDED if closed else ""),
        outcome=said.outcome,
        source=said.source,
        source_reference=said.source_reference,
    )


def _raisers(pairs: Pairs) -> Iterator[tuple[Any, ...]]:
    for issue, past in pairs:
        said = past.raised_by
        yield issue.pk, said.kind, said.person and said.person.pk, said.name, said.contact


def _themes(pairs: Pairs) -> Iterator[tuple[Any, ...]]:
    for issue, said in pairs:
        for theme in dict.fromkeys(said.themes):
            if theme != said.category:
                yield issue.pk, theme.pk


def _updates(pairs: Pairs) -> Iterator[tuple[Any, ...]]:
    for issue, said in pairs:
        for ordinal, update in enumerate(said.updates, start=1):
            yield issue.pk, update.on, update.text, Audience.WARD, update.author, ordinal
