"""The six digits of a demonstration login's authenticator app."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from leadership.people.demo import DEMO_LOGINS, demo_logins, present_code


class Command(BaseCommand):
    help = "Print the present TOTP code of a demonstration login."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("user", help=", ".join(DEMO_LOGINS))

    def handle(self, *args: Any, **options: Any) -> None:
        if not (settings.DEMO or settings.DEBUG):
            raise CommandError("Demonstration logins exist with DEMO=1 or DEBUG=1.")
        user = next((u for u in demo_logins() if u.username == options["user"]), None)
        if user is None:
            raise CommandError(f"USER is one of: {', '.join(DEMO_LOGINS)}.")
        self.stdout.write(present_code(user))
