"""Raising an issue, correcting it, and the numbers it is known by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.contrib.postgres.search import TrigramSimilarity
from django.db import connection, transaction

from leadership import dates
from leadership.dates.models import year_calendar
from leadership.dates.years import MunicipalYear
from leadership.meetings.models import Meeting
from leadership.people.access import is_officer
from leadership.people.models import Person, User
from leadership.people.refusals import NotAllowed, Refused
from relationships.models import Category, Service
from tracker import access, notices
from tracker.models import (
    Answer,
    Channel,
    Issue,
    IssueTheme,
    Question,
    Raiser,
    SeenBy,
    Status,
    Step,
)
from tracker.services.clocks import clocks_for, count_for_service, start_clocks
from tracker.services.ladder import Holders, enter_with_reference
from tracker.services.locking import locked, saved
from tracker.services.privacy import privately
from wards.access import serves, sits_for
from wards.models import Ward

TITLE_LENGTH = 140
SIMILAR_ENOUGH = 0.35

# what may be corrected after an issue was raised; states and release have services of their own
EDITABLE = (
    "title", "description", "category", "service", "street", "postcode", "latitude", "longitude",
    "due", "external_reference",
)  # fmt: skip


@dataclass(frozen=True)
class RaisedBy:
    """Who raised an issue; name and contact only where an answer needs them."""

    kind: str = Raiser.Kind.NOT_RECORDED
    person: Person | None = None
    name: str = ""
    contact: str = ""


def reference(year: MunicipalYear, number: int) -> str:
    """WAT-1617-00012: the municipal year and a city-wide number."""
    return f"WAT-{year.code}-{number:05d}"


def take_numbers(year: MunicipalYear, count: int = 1) -> range:
    """The next `count` numbers of that year. The counter's row stays locked until the
    transaction ends, so that numbers are neither given twice nor skipped."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO tracker_referencecounter (year, last) VALUES (%s, %s)"
            " ON CONFLICT (year) DO UPDATE"
            " SET last = tracker_referencecounter.last + EXCLUDED.last RETURNING last",
            [year.year, count],
        )
        (last,) = cursor.fetchone()
    return range(last - count + 1, last + 1)


def title_from(description: str) -> str:
    """The first sentence or line, shortened at a word, as a title."""
    first = description.strip().splitlines()[0].strip() if description.strip() else ""
    sentence = first.split(". ")[0].rstrip(".")
    if len(sentence) <= TITLE_LENGTH:
        return sentence
    return sentence[: TITLE_LENGTH - 1].rsplit(" ", 1)[0] + "…"


@transaction.atomic
def raise_issue(
    *,
    ward: Ward,
    by: User,
    title: str = "",
    description: str = "",
    meeting: Meeting | None = None,
    raised_on: date | None = None,
    category: Category | None = None,
    themes: Iterable[Category] = (),
    service: Service | None = None,
    owner: Person | None = None,
    street: str = "",
    postcode: str = "",
    point: tuple[Decimal, Decimal] | None = None,
    due: date | None = None,
    external_reference: str = "",
    channel: str = "",
    raised_by: RaisedBy | None = None,
    answers: Mapping[Question, str] | None = None,
    source: str = "",
    source_reference: str = "",
    seen_by: str = SeenBy.WARD,
) -> Issue:
    """Record what was raised in a ward, at a meeting or at none (S304, S305); `seen_by` others than
    the ward makes it a councillor's private matter.

    Without an owner it is `raised`, with one `open`. The category's usual service is taken where
    none is given. Where the core offer sets times its clocks start, and without a due date it is
    due when they say. What went to the standard channel before (`external_reference`) and names
    a service begins on the ladder, with the service's Relationship Manager, to whom it is given
    where a councillor or the co-ordinator raises it. Raises NotAllowed, or Refused with the field
    that needs mending.
    """
    if not access.may_raise(by, ward.pk) or not _may_direct(by, ward, owner=owner, due=due):
        raise NotAllowed
    on = raised_on or (meeting.date if meeting else dates.today())
    title = _checked_title(title, description, on=on, ward=ward, meeting=meeting)
    service = service or (category.usual_service if category else None)
    went_before = bool(external_reference.strip() and service)
    manager = manager_of(ward, service) if went_before else None
    owner = owner or _first_owner(by, ward, manager)
    said_by = raised_by.person if raised_by else by.person
    private = privately(seen_by, ward=ward, by=by, meeting=meeting, owner=owner, raised_by=said_by)
    clocks = clocks_for(service=service, received=on)
    issue = Issue.objects.create(
        **_next_number(on),
        ward=ward,
        meeting=meeting,
        raised_on=on,
        title=title[:TITLE_LENGTH],
        description=description.strip(),
        category=category,
        service=service,
        owner=owner,
        status=Status.OPEN if owner else Status.RAISED,
        street=street.strip(),
        postcode=postcode.strip().upper(),
        latitude=point[0] if point else None,
        longitude=point[1] if point else None,
        due=due or (clocks[-1].due if clocks else None),
        external_reference=external_reference.strip(),
        channel=channel or (Channel.FORUM if meeting else ""),
        source=source,
        source_reference=source_reference,
        created_by=by,
        created_at=dates.now(),
        **private,
    )
    start_clocks(issue, clocks)
    own = RaisedBy(Raiser.Kind.COUNCILLOR, by.person)
    _record_raiser(issue, own if private else raised_by or RaisedBy())
    set_themes(issue, themes)
    _save_answers(issue, answers or {})
    if went_before:
        enter_with_reference(issue, manager, by=by)
    notices.tell_assigned(issue, by=by)
    return issue


def _next_number(on: date) -> dict[str, Any]:
    year = year_calendar().containing(on)
    (number,) = take_numbers(year)
    return {"year": year.year, "number": number, "reference": reference(year, number)}


def _first_owner(by: User, ward: Ward, manager: Person | None) -> Person | None:
    """An officer who serves no ward keeps what he or she raises; what a councillor or co-ordinator
    raises is the Relationship Manager's, where it went to the standard channel before."""
    if _answers_alone(by, ward):
        return by.person
    return manager if is_given_to_manager(by, ward) else None


def manager_of(ward: Ward, service: Service | None) -> Person | None:
    """The Relationship Manager who answers for the service in the ward today."""
    return Holders(ward, service, dates.today()).of(Step.MANAGER)


def is_given_to_manager(by: User, ward: Ward) -> bool:
    """It is the system that gives it, by the ladder, not who raises it: a councillor names nobody
    (`_may_direct`). An officer of a service who raises it keeps it, a manager chooses."""
    return sits_for(by, ward.pk) or serves(by, ward.pk)


def _checked_title(
    title: str, description: str, *, on: date, ward: Ward, meeting: Meeting | None
) -> str:
    """What was raised, in a line; refused where nothing was said, or not on that day there."""
    title = " ".join(title.split()) or title_from(description)
    if not title:
        raise Refused("Say in a few words what was raised.", "title")
    if on > dates.today():
        raise Refused("The day it was raised cannot lie in the future.", "raised_on")
    if on not in ward.generation:
        raise Refused(f"There was no ward {ward} on {on:%-d %B %Y}.", "raised_on")
    if meeting and not meeting.bodies.filter(wardforum__ward=ward).exists():
        raise Refused(f"{ward} did not meet at that meeting.", "meeting")
    return title


def _may_direct(by: User, ward: Ward, *, owner: Person | None, due: date | None) -> bool:
    """Naming who answers and by when is officers' work: an officer may name himself or herself,
    who works on the ward's issues anybody."""
    if owner is None and due is None:
        return True
    return access.may_work_on(by, Issue(ward=ward)) or (
        is_officer(by) and (owner is None or owner == by.person)
    )


def _answers_alone(by: User, ward: Ward) -> bool:
    """An officer who could not see the issue again unless it were his or hers."""
    return not access.may_edit(by, Issue(ward=ward))


def _record_raiser(issue: Issue, raised_by: RaisedBy) -> None:
    Raiser.objects.create(
        issue=issue,
        kind=raised_by.kind,
        person=raised_by.person,
        name=raised_by.name.strip(),
        contact=raised_by.contact.strip(),
    )


def set_themes(issue: Issue, themes: Iterable[Category]) -> None:
    """The further themes of an issue, beside its category; the category itself is left out."""
    wanted = {theme.pk for theme in themes} - {issue.category_id}
    issue.issue_themes.exclude(category__in=wanted).delete()
    there = set(issue.issue_themes.values_list("category", flat=True))
    IssueTheme.objects.bulk_create(
        IssueTheme(issue=issue, category_id=pk) for pk in sorted(wanted - there)
    )


def _save_answers(issue: Issue, answers: Mapping[Question, str]) -> None:
    for question, value in answers.items():
        if value:
            Answer.objects.update_or_create(
                issue=issue, question=question, defaults={"value": value}
            )
        else:
            Answer.objects.filter(issue=issue, question=question).delete()


@transaction.atomic
def edit_issue(
    *,
    issue: Issue,
    by: User,
    version: int,
    themes: Iterable[Category] | None = None,
    answers: Mapping[Question, str] | None = None,
    **changes: Any,
) -> Issue:
    """Correct what was recorded. `changes` are fields of EDITABLE; others are a programming error.

    Another service brings its own times for what still runs. Raises Conflict where somebody saved
    since `version`.
    """
    unknown = set(changes) - set(EDITABLE)
    if unknown:
        raise TypeError(f"not editable: {', '.join(sorted(unknown))}")
    issue = locked(issue, by=by, may=access.may_edit, version=version)
    if changes.get("due", issue.due) != issue.due and not access.may_work_on(by, issue):
        raise NotAllowed
    if "title" in changes and not changes["title"].strip():
        raise Refused("Say in a few words what was raised.", "title")
    before = issue.service_id
    for field, value in changes.items():
        setattr(issue, field, value)
    if issue.service_id != before:
        because = f"The service was corrected: {issue.service or 'none said'}"
        count_for_service(issue, because=because, by=by)
    if themes is not None:
        set_themes(issue, themes)
    elif "category" in changes:
        issue.issue_themes.filter(category=issue.category).delete()
    _save_answers(issue, answers or {})
    return saved(issue, *changes, "due")


def possible_duplicates(*, ward: Ward, title: str, by: User, street: str = "") -> list[Issue]:
    """Up to five open issues of the ward, seen by this user, that read alike; the likest first."""
    words = f"{title} {street}".strip()
    if not words:
        return []
    return list(
        Issue.objects.visible_to(by)
        .for_ward(ward)
        .open()
        .annotate(likeness=TrigramSimilarity("title", words))
        .filter(likeness__gte=SIMILAR_ENOUGH)
        .order_by("-likeness", "pk")[:5]
    )
