"""Load both papers of summer 2017. What they do not say: leadership/governance/data/README.md."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from leadership.governance.services.papers import load_papers
from leadership.people.models import User
from leadership.people.refusals import Refused


class Command(BaseCommand):
    help = (
        "Add the committees, meetings, report, decision 003996/2017 with its request for call-in, "
        "Action Plan and promises of July and August 2017, where they are missing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--by",
            metavar="USERNAME",
            help="The login the log names. Without it: “papers”, with which nobody can sign in.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        by = None
        if options["by"]:
            by = User.objects.filter(username=options["by"]).first()
            if by is None:
                raise CommandError(f"There is no login {options['by']}.")
        try:
            self.stdout.write(str(load_papers(by=by)))
        except Refused as refusal:
            raise CommandError(refusal.message) from refusal
