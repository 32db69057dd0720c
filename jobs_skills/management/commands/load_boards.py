"""Load Birmingham's four boards. The paragraphs they come from: jobs_skills/data/README.md."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from jobs_skills.services.loading import load_boards
from leadership.people.refusals import Refused


class Command(BaseCommand):
    help = (
        "Add the four Local Jobs and Skills Boards of 2017 with their districts, predecessors, "
        "providers and timetable, where they are missing."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            self.stdout.write(str(load_boards()))
        except Refused as refusal:
            raise CommandError(refusal.message) from refusal
