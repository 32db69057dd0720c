"""Load a council's wards from a CSV file."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from leadership.people.refusals import Refused
from wards.services import load_wards
from wards.ward_files import read_wards


class Command(BaseCommand):
    help = "Load a council's wards from a CSV file with the columns code, name, seats, district."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--council", required=True, help="The council's name.")
        parser.add_argument("--generation", required=True, help="Such as “Wards of 2018”.")
        parser.add_argument("--start", required=True, help="First day in force: 2018-05-07")
        parser.add_argument("--end", help="First day no longer in force; absent if still in force.")
        parser.add_argument("--source", default="", help="The order that made these wards.")
        parser.add_argument(
            "--home", action="store_true", help="This installation serves that council."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            loaded = load_wards(
                council=options["council"],
                generation=options["generation"],
                start=_day(options["start"]),
                end=_day(options["end"]) if options["end"] else None,
                rows=read_wards(options["file"]),
                source=options["source"],
                home=options["home"],
            )
        except Refused as refusal:
            raise CommandError(refusal.message) from refusal
        self.stdout.write(str(loaded))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(f"“{text}” is not a date: write it as 2018-05-07.") from None
