"""Whom an issue of a ward goes to at each level of responsibility on a day (App A 4.2.4): the one
person, or who stands in. The rules are those of cover and of the ward's team."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import Q

from leadership.governance.models import PortfolioHolder
from leadership.people.models import Person
from relationships.models import (
    Absence,
    SeniorOfficer,
    Service,
    ServicePortfolio,
    WardActionCoordinator,
)
from relationships.named import Named
from relationships.team import there_for
from wards.models import Ward


@dataclass(frozen=True)
class InCharge:
    """Who is in charge of a service in a ward on a day; each is asked when somebody wants to know.
    None where nobody is named, or who is named is away and nobody stands in."""

    ward: Ward
    service: Service | None
    day: date

    @cached_property
    def manager(self) -> Person | None:
        """The Relationship Manager: by the narrowest area, a deputy where he or she is away."""
        if self.service is None:
            return None
        return Named(self.ward, self.day).of(self.service)

    @cached_property
    def coordinator(self) -> Person | None:
        """The Ward Action Co-ordinator whom one rings first."""
        held = WardActionCoordinator.objects.on(self.day).reaching(self.ward, self.day)
        return self._there(one.person for one in held.select_related("person").first_to_ring())

    @cached_property
    def senior(self) -> Person | None:
        """The senior officer of the ward."""
        held = SeniorOfficer.objects.on(self.day).filter(ward=self.ward)
        return self._there(one.person for one in held.select_related("person"))

    @cached_property
    def member(self) -> Person | None:
        """Who holds the portfolio that the service is in; the first by name of several."""
        links = ServicePortfolio.objects.on(self.day).filter(service=self.service)
        named = links.values("portfolio")
        # what was merged is answered for by who holds the portfolio it went into
        holders = PortfolioHolder.objects.on(self.day).filter(
            Q(portfolio__in=named) | Q(portfolio__merged_portfolios__in=named)
        )
        first = holders.select_related("person").order_by("portfolio__name", "pk").first()
        return first.person if first else None

    @cached_property
    def _away(self) -> dict[int, Absence]:
        absences = Absence.objects.on(self.day).select_related("person", "deputy")
        return {absence.person_id: absence for absence in absences}

    def _there(self, people: Iterable[Person]) -> Person | None:
        there = (there_for(person, self._away) for person in people)
        return next((person for person in there if person is not None), None)
