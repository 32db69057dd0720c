"""Add the bank holidays of England and Wales that are missing, from the package's own table."""

from typing import Any

from django.core.management.base import BaseCommand

from leadership.dates.services import load_holidays


class Command(BaseCommand):
    help = "Add the bank holidays of England and Wales, 2012 to 2028, where they are missing."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{load_holidays()} bank holidays added.")
