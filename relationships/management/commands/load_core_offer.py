"""Publish a core offer to begin with: relationships/data/README.md."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand

from leadership import dates
from relationships.core_offer_data import load_core_offer


class Command(BaseCommand):
    help = (
        "Publish the default core offer (acknowledge, respond, resolve in 1, 5 and 10 working"
        " days, labelled as our default) where there is none yet."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--start", type=date.fromisoformat, help="From which day, 2017-07-19; else today."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        offer = load_core_offer(options["start"] or dates.today())
        self.stdout.write(f"Published: {offer}." if offer else "There is a core offer already.")
