"""Who answers for a service, or for work with a partner, in one ward on a day.

The rule is that of `coverage`: the narrowest area counts, in it who is there before who stands in,
and who is away without a deputy answers for nothing. Here by the services of Annex 1, for one
ward, and with partnerships.
"""

from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from leadership.people.models import Organisation, Person
from relationships.models import Absence, PhaseMatch, RelationshipManager, Service
from wards.models import Ward

Subject = Service | Organisation


class Named:
    """The appointments that reach a ward on a day: two queries, asked for as many services as
    there are."""

    def __init__(self, ward: Ward, day: date) -> None:
        matches = PhaseMatch.objects.filter(phase_service=OuterRef("phase_service"))
        absences = Absence.objects.on(day).select_related("deputy")
        self._away = {one.person_id: one for one in absences}
        held: list[Any] = list(
            RelationshipManager.objects.on(day)
            .reaching(ward, day)
            .with_words()
            .annotate(about=ArraySubquery(matches.values("service")))
            .order_by("start", "pk")
        )
        acting = [(one, *self._acting(one)) for one in held]
        there = [(_width(one), stands, one, who) for one, stands, who in acting if who is not None]
        self._held = sorted(there, key=lambda each: each[:2])

    def _acting(self, one: RelationshipManager) -> tuple[int, Person | None]:
        """Who does the work: 0 and the person, 1 and the deputy, or nobody."""
        absence = self._away.get(one.person_id)
        if absence is None:
            return 0, one.person
        deputy = absence.deputy or one.deputy
        return 1, None if deputy is None or deputy.pk in self._away else deputy

    def of(self, subject: Subject) -> Person | None:
        """Who answers for it there; None where nobody is named."""
        for *_, one, who in self._held:
            if _is_about(one, subject):
                return who
        return None

    def partnerships(self) -> list[Organisation]:
        """The partners that somebody answers for there, each once, by name."""
        found = {one.partnership_id: one.partnership for *_, one, _ in self._held}
        return sorted((each for each in found.values() if each), key=lambda each: each.name.lower())


def _width(one: RelationshipManager) -> int:
    """1 for the ward itself to 4 for the city: all of them reach the ward."""
    if one.city:
        return 4
    return 1 if one.ward_id else 2 if one.cluster_id else 3


def _is_about(one: Any, subject: Subject) -> bool:
    if isinstance(subject, Service):
        return one.service_id == subject.pk or subject.pk in one.about
    return bool(one.partnership_id == subject.pk)
