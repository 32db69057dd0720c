"""Add the services and categories a council begins with: relationships/data/README.md."""

from typing import Any

from django.core.management.base import BaseCommand

from relationships.services import load_phase_services, load_services


class Command(BaseCommand):
    help = (
        "Add the 27 services of annex 1, the twelve of phase one and the first categories, where "
        "they are missing."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        services, categories = load_services()
        self.stdout.write(f"{services} services and {categories} categories added.")
        self.stdout.write(f"{load_phase_services()} services of phase one added.")
