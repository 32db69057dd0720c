"""The services and categories a council begins with."""

import csv
from pathlib import Path

from django.db import transaction
from django.db.models import Q
from django.utils.text import slugify

from relationships.models import Category, PhaseMatch, PhaseService, Service

DATA = Path(__file__).resolve().parent.parent / "data"


@transaction.atomic
def load_services() -> tuple[int, int]:
    """Add the services of annex 1 and the first categories where they are missing.

    What is there already keeps what the admin made of it. Returns how many of each were added.
    """
    services = sum(_add_service(row) for row in _rows("services.csv"))
    numbered = {str(service.number): service for service in Service.objects.all()}
    categories = sum(
        _add_category(row["name"], numbered.get(row["usual_service_number"]))
        for row in _rows("categories.csv")
    )
    return services, categories


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _slug(name: str) -> str:
    return slugify(name)[:80].rstrip("-")


def _add_service(row: dict[str, str]) -> bool:
    present = Q(number=row["number"]) | Q(name__iexact=row["name"]) | Q(slug=_slug(row["name"]))
    if Service.objects.filter(present).exists():
        return False
    Service.objects.create(
        number=row["number"],
        name=row["name"],
        slug=_slug(row["name"]),
        at_ward=row["at_ward"] == "1",
        at_cluster=row["at_cluster"] == "1",
        at_city=row["at_city"] == "1",
        source_note=row["source_note"],
    )
    return True


def _add_category(name: str, usual_service: Service | None) -> bool:
    if Category.objects.filter(Q(name__iexact=name) | Q(slug=_slug(name))).exists():
        return False
    Category.objects.create(name=name, slug=_slug(name), usual_service=usual_service)
    return True


@transaction.atomic
def load_phase_services() -> int:
    """Add the twelve services of phase one, each with its match in Annex 1, where they are
    missing. Returns how many were added. `load_services` comes first."""
    numbered = {service.number: service for service in Service.objects.all()}
    return sum(_add_phase_service(row, numbered) for row in _rows("phase_services.csv"))


def _add_phase_service(row: dict[str, str], numbered: dict[int, Service]) -> bool:
    present = Q(number=row["number"]) | Q(name__iexact=row["name"]) | Q(slug=_slug(row["name"]))
    if PhaseService.objects.filter(present).exists():
        return False
    phase_service = PhaseService.objects.create(
        number=row["number"], name=row["name"], slug=_slug(row["name"])
    )
    for number in row["annex1_numbers"].split(";"):
        PhaseMatch.objects.create(
            phase_service=phase_service, service=numbered[int(number)], note=row["note"]
        )
    return True
