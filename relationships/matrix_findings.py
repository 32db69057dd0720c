"""What the services matrix leaves open today: services without a level or a portfolio (S382)."""

from collections.abc import Iterator

from django.db.models import Exists, OuterRef, Q

from leadership import dates
from leadership.governance.findings import MOST, Finding
from leadership.people.access import Viewer
from relationships.models import Service, ServiceLevel, ServicePortfolio

MATRIX = "Services matrix (annex 1)"


def services_without_level(user: Viewer) -> Iterator[Finding]:
    """Listed, and ticked at no level. Everybody reads the matrix."""
    ticked = Q(at_ward=True) | Q(at_cluster=True) | Q(at_city=True)
    levels = ServiceLevel.objects.on(dates.today()).filter(ticked, service=OuterRef("pk"))
    for service in Service.objects.whole().filter(~Exists(levels)).in_matrix_order()[:MOST]:
        yield Finding(
            "service-without-level",
            MATRIX,
            f"{service} is ticked at no level: neither ward nor cluster nor city.",
            "It is listed without a level. None is guessed.",
            service.get_absolute_url(),
        )


def services_without_portfolio(user: Viewer) -> Iterator[Finding]:
    held = ServicePortfolio.objects.on(dates.today()).filter(service=OuterRef("pk"))
    for service in Service.objects.whole().filter(~Exists(held)).in_matrix_order()[:MOST]:
        yield Finding(
            "service-without-portfolio",
            MATRIX,
            f"{service} is in nobody’s portfolio.",
            "It is listed without one, until the council says whose it is.",
            service.get_absolute_url(),
        )


SOURCES = (services_without_level, services_without_portfolio)
