"""Give every ward its forum."""

from typing import Any

from django.core.management.base import BaseCommand

from leadership.meetings.forums import open_forums


class Command(BaseCommand):
    help = "Make a Ward Forum for every ward that has none (App A 4.2.3)."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{open_forums()} Ward Forums added.")
