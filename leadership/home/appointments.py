"""What an officer is appointed to, as the first screen says it: cover, leave, secondments."""

from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from leadership.people.models import User
from relationships.models import Absence, RelationshipManager, WardActionCoordinator

REMINDED = 42  # days before a secondment ends
MOST_AREAS = 6


@dataclass(frozen=True)
class Cover:
    """One subject and the areas over which somebody answers for it."""

    subject: str
    slug: str
    areas: list[str]
    more: int


@dataclass(frozen=True)
class Appointments:
    covers: list[Cover] = field(default_factory=list)
    away: list[Absence] = field(default_factory=list)
    stands_in: list[Absence] = field(default_factory=list)
    ending: list[WardActionCoordinator] = field(default_factory=list)


def appointments_of(user: User, today: date, *, coordinates: bool) -> Appointments:
    """Two queries, and one more for a co-ordinator."""
    absences = list(
        Absence.objects.on(today)
        .visible_to(user)
        .select_related("person", "deputy")
        .order_by("start", "pk")
    )
    ending = []
    if coordinates:
        own = WardActionCoordinator.objects.of_person(user.person_id)
        ending = list(secondments(own, today))
    return Appointments(
        covers=covers_of(user, today),
        away=[one for one in absences if one.person_id == user.person_id],
        stands_in=[one for one in absences if one.deputy_id == user.person_id],
        ending=ending,
    )


def secondments(held, today: date):
    """Those that end soon or are over already, the nearest first."""
    return (
        held.secondment_ending(today, REMINDED)
        .select_related("person", "ward", "cluster", "home_post")
        .order_by("secondment_end", "pk")
    )


def covers_of(user: User, today: date) -> list[Cover]:
    held = (
        RelationshipManager.objects.of_person(user.person_id)
        .on(today)
        .with_words()
        .order_by("phase_service__number", "service__number", "partnership__name", "ward__name")
    )
    covers = []
    for subject, rows in groupby(held, key=lambda one: one.subject):
        areas = [one.area for one in rows]
        slug = subject.slug if hasattr(subject, "matches") else ""
        more = max(0, len(areas) - MOST_AREAS)
        covers.append(Cover(str(subject), slug, areas[:MOST_AREAS], more))
    return covers
