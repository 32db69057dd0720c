"""The services and categories a council begins with."""

import csv
from datetime import date
from pathlib import Path

from django.db import transaction
from django.db.models import Q
from django.utils.text import slugify

from leadership.governance.models import Portfolio
from leadership.governance.services.portfolios import load_portfolios
from leadership.people.models import Organisation
from relationships.models import (
    Category,
    PhaseMatch,
    PhaseService,
    Service,
    ServiceAlias,
    ServiceLevel,
    ServicePortfolio,
)

DATA = Path(__file__).resolve().parent.parent / "data"
ANNEX_1, SOURCE = date(2017, 7, 19), "Annex 1, 19 July 2017"
LEVELS = ("at_ward", "at_cluster", "at_city")
Line = dict[str, str]


@transaction.atomic
def load_services() -> tuple[int, int]:
    """Add portfolios, the services of annex 1 and the first categories where they are missing.

    What is there already keeps what the admin made of it. Returns how many services and how many
    categories were added.
    """
    load_portfolios()
    services = sum(_add_service(line) for line in _lines("services.csv"))
    numbered = {str(service.number): service for service in Service.objects.whole()}
    categories = sum(
        _add_category(line["name"], numbered.get(line["usual_service_number"]))
        for line in _lines("categories.csv")
    )
    return services, categories


def _lines(name: str) -> list[Line]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _slug(name: str) -> str:
    return slugify(name)[:80].rstrip("-")


def _several(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _add_service(line: Line) -> bool:
    """True where the service was made. One that is there gets no more than the portfolios of the
    annex, and those only where nobody ever gave it one."""
    present = Q(number=line["number"]) | Q(name__iexact=line["name"]) | Q(slug=_slug(line["name"]))
    service = Service.objects.filter(present).first()
    made = service is None
    if service is None:
        service = _new_service(line)
    if not service.portfolio_links.exists():
        _put_in_portfolios(service, _several(line["portfolios"]))
    return made


def _new_service(line: Line) -> Service:
    service = Service.objects.create(
        number=line["number"],
        name=line["name"],
        slug=_slug(line["name"]),
        kind=line["kind"] or Service.Kind.CORE_SERVICE,
        provider=_provider(line["provider"]) if line["provider"] else None,
        source_note=line["source_note"],
    )
    ServiceLevel.objects.create(
        service=service,
        start=ANNEX_1,
        source_note=SOURCE,
        **{level: line[level] == "1" for level in LEVELS},
    )
    for name in _several(line["aliases"]):
        if not ServiceAlias.objects.filter(name__iexact=name).exists():
            ServiceAlias.objects.create(service=service, name=name)
    for name in _several(line["parts"]):
        if not Service.objects.filter(Q(name__iexact=name) | Q(slug=_slug(name))).exists():
            Service.objects.create(name=name, slug=_slug(name), parent=service)
    return service


def _provider(name: str) -> Organisation:
    known = Organisation.objects.filter(name__iexact=name).first()
    return known or Organisation.objects.create(
        name=name, kind=Organisation.Kind.PROVIDER, sector=Organisation.Sector.PRIVATE
    )


def _put_in_portfolios(service: Service, names: list[str]) -> None:
    for name in names:
        portfolio = Portfolio.objects.known_as(name).get()
        ServicePortfolio.objects.create(service=service, portfolio=portfolio, start=ANNEX_1)


def _add_category(name: str, usual_service: Service | None) -> bool:
    if Category.objects.filter(Q(name__iexact=name) | Q(slug=_slug(name))).exists():
        return False
    Category.objects.create(name=name, slug=_slug(name), usual_service=usual_service)
    return True


@transaction.atomic
def load_phase_services() -> int:
    """Add the twelve services of phase one, each with its match in Annex 1, where they are
    missing. Returns how many were added. `load_services` comes first."""
    numbered = {service.number: service for service in Service.objects.whole()}
    return sum(_add_phase_service(line, numbered) for line in _lines("phase_services.csv"))


def _add_phase_service(line: Line, numbered: dict[int | None, Service]) -> bool:
    present = Q(number=line["number"]) | Q(name__iexact=line["name"]) | Q(slug=_slug(line["name"]))
    if PhaseService.objects.filter(present).exists():
        return False
    phase_service = PhaseService.objects.create(
        number=line["number"], name=line["name"], slug=_slug(line["name"])
    )
    for number in line["annex1_numbers"].split(";"):
        PhaseMatch.objects.create(
            phase_service=phase_service, service=numbered[int(number)], note=line["note"]
        )
    return True
