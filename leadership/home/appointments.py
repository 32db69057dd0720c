"""What an officer is appointed to, as the first screen says it: cover, what the own services say
they cover, leave, secondments."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from django.db.models import Case, Exists, OuterRef, Subquery, Value, When

from leadership.dates.templatetags.say import day
from leadership.people.access import is_officer
from leadership.people.models import User
from relationships.access import absences_today, services_kept_by
from relationships.coverage import Tally, tallies
from relationships.models import (
    Absence,
    MonthlyReturn,
    PhaseService,
    RelationshipManager,
    ScopeStatement,
    WardActionCoordinator,
)
from relationships.returns import last_full_month
from tracker.hand_over_notices import SIX_WEEKS

MOST_AREAS = 6


@dataclass(frozen=True)
class Cover:
    """One subject and the areas over which somebody answers for it."""

    subject: str
    slug: str
    areas: list[str]
    more: int
    gaps: str = ""  # wards without cover, in words


@dataclass(frozen=True)
class Scope:
    """What one of the own services says of its remit, and how it stands."""

    service: str
    slug: str
    words: str
    tag: str


@dataclass(frozen=True)
class Appointments:
    covers: list[Cover] = field(default_factory=list)
    scopes: list[Scope] = field(default_factory=list)
    coordinates: list[WardActionCoordinator] = field(default_factory=list)
    away: list[Absence] = field(default_factory=list)
    stands_in: list[Absence] = field(default_factory=list)
    ending: list[WardActionCoordinator] = field(default_factory=list)


def appointments_of(user: User, today: date, *, coordinates: bool) -> Appointments:
    """One query for an officer, two more for who answers for a service; one for a co-ordinator."""
    absences = absences_today(user)
    coordinated = list(in_force_of(user, today)) if coordinates else []
    # who co-ordinates wards has a full screen: counts and statements are on the pages of cover
    covers = covers_of(user, today, counts=not coordinates) if is_officer(user) else []
    last = today + timedelta(days=SIX_WEEKS)
    return Appointments(
        covers=covers,
        scopes=scopes_of(user, today) if covers and not coordinates else [],
        coordinates=coordinated,
        away=[one for one in absences if one.person_id == user.person_id],
        stands_in=[one for one in absences if one.deputy_id == user.person_id],
        ending=[one for one in coordinated if one.secondment_end and one.secondment_end <= last],
    )


def secondments(held, today: date):
    """Those that end soon or are over already, the nearest first."""
    return (
        held.secondment_ending(today, SIX_WEEKS)
        .select_related("person", "ward", "cluster", "home_post")
        .order_by("secondment_end", "pk")
    )


def in_force_of(user: User, today: date):
    """One's own appointments as co-ordinator, the secondment that ends first on top; each with how
    the return of the last whole month stands."""
    held = WardActionCoordinator.objects.of_person(user.person_id).on(today)
    month = MonthlyReturn.objects.visible_to(user).filter(month=last_full_month())
    own = month.filter(person=OuterRef("person"))
    state = Case(When(submitted_on__isnull=False, then=Value("Sent")), default=Value("Draft"))
    return (
        held.select_related("ward", "cluster", "home_post")
        .annotate(last_return=Subquery(own.annotate(state=state).values("state")[:1]))
        .order_by("secondment_end", "pk")
    )


def scopes_of(user: User, today: date) -> list[Scope]:
    """The services that this officer keeps the statements of, as `may_keep_scope` has it."""
    said = ScopeStatement.objects.filter(service=OuterRef("pk"))
    services = services_kept_by(user).annotate(
        since=Subquery(said.published().on(today).values("start")[:1]),
        has_draft=Exists(said.drafts()),
    )
    return [scope_of(service) for service in services.in_matrix_order()]


def scope_of(service: Any) -> Scope:
    if service.since is None:
        words, tag = "Nothing is published yet", "Gap"
    else:
        words, tag = f"Published on {day(service.since)}", ""
    return Scope(service.name, service.slug, words, "Draft" if service.has_draft else tag)


def gaps_in_words(subject: Any, tally: Tally | None) -> str:
    """9 of 40 wards without cover: for a service of phase one."""
    if tally is None or not isinstance(subject, PhaseService):
        return ""
    gaps = tally.wards - tally.covered_by(subject.pk)
    return f"{gaps:,} of {tally.wards:,} wards without cover" if gaps else "Every ward is covered"


def covers_of(user: User, today: date, *, counts: bool) -> list[Cover]:
    held = list(
        RelationshipManager.objects.of_person(user.person_id)
        .on(today)
        .with_words()
        .order_by("phase_service__number", "service__number", "partnership__name", "ward__name")
    )
    counts = counts and any(one.phase_service_id for one in held)
    tally = tallies([today])[today] if counts else None
    covers = []
    for subject, rows in groupby(held, key=lambda one: one.subject):
        areas = [one.area for one in rows]
        slug = subject.slug if isinstance(subject, PhaseService) else ""
        more = max(0, len(areas) - MOST_AREAS)
        gaps = gaps_in_words(subject, tally)
        covers.append(Cover(str(subject), slug, areas[:MOST_AREAS], more, gaps))
    return covers
