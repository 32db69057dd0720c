"""Who answers for a service in a ward when somebody has gone: loaded in two queries, asked for as
many issues as there are."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from leadership.people.models import Person
from relationships.models import PhaseMatch, RelationshipManager, WardActionCoordinator
from wards.models import ClusterWard, Ward


class Answering:
    """Appointments that run on a day or begin later. `held` and `coordinated` are those of the
    person who is left out, `others` and `coordinators` those of everybody else on the day.

    Each row carries `about` (the services of Annex 1 of its service of phase one) and `members`
    (the wards of its cluster).
    """

    def __init__(self, day: date, *, without: Person) -> None:
        self.day = day
        matches = PhaseMatch.objects.filter(phase_service=OuterRef("phase_service"))
        members = ClusterWard.objects.on(day).filter(cluster=OuterRef("cluster"))
        lasting: list[Any] = list(
            RelationshipManager.objects.open_after(day)
            .with_words()
            .annotate(
                about=ArraySubquery(matches.values("service")),
                members=ArraySubquery(members.values("ward")),
            )
            .order_by("phase_service__number", "ward__name", "start", "pk")
        )
        self.held = [one for one in lasting if one.person_id == without.pk]
        self.own = [one for one in self.held if one.in_force(day)]
        self.others = [one for one in lasting if one.person_id != without.pk and one.in_force(day)]
        self.deputy_of = [one for one in lasting if one.deputy_id == without.pk]
        coordinators: list[Any] = list(
            WardActionCoordinator.objects.open_after(day)
            .select_related("person", "ward", "cluster")
            .annotate(members=ArraySubquery(members.values("ward")))
            .first_to_ring()
        )
        self.coordinated = [one for one in coordinators if one.person_id == without.pk]
        self.coordinators = [
            one for one in coordinators if one.person_id != without.pk and one.in_force(day)
        ]

    def width(self, one: Any, ward: Ward) -> int:
        """1 for the ward itself to 4 for the city; 0 where the ward is not reached."""
        if one.city:
            return 4
        if one.ward_id:
            return int(one.ward_id == ward.pk)
        if one.cluster_id:
            return 2 if ward.pk in one.members else 0
        return 3 if one.district_id == ward.district_id else 0

    def is_about(self, one: Any, service: int) -> bool:
        return service == one.service_id or service in one.about

    def narrowest(
        self, held: Iterable[Any], service: int | None, ward: Ward
    ) -> RelationshipManager | None:
        if service is None:
            return None
        found = [
            (self.width(one, ward), one)
            for one in held
            if self.is_about(one, service) and self.width(one, ward)
        ]
        return min(found, key=lambda pair: pair[0])[1] if found else None

    def coordinator_of(self, ward: int) -> Person | None:
        for one in self.coordinators:
            if one.ward_id == ward or ward in one.members:
                person: Person = one.person
                return person
        return None

    def heir_of(self, service: int | None, ward: Ward) -> tuple[Person | None, str]:
        """Who takes over an open item of the person who is left out, and why: the deputy, else
        another Relationship Manager, else the ward's co-ordinator, else nobody."""
        mine = self.narrowest(self.own, service, ward)
        if mine is not None and mine.deputy is not None:
            return mine.deputy, "deputy"
        other = self.narrowest(self.others, service, ward)
        if other is not None:
            return other.person, "also Relationship Manager for it"
        coordinator = self.coordinator_of(ward.pk)
        if coordinator is not None:
            return coordinator, "co-ordinator of the ward"
        return None, "nobody answers for it there"
