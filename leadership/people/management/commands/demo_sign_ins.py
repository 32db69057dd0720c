"""Who can sign in to the demonstration, with what."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from leadership.people.demo import DEMO_LOGINS, PASSWORD, demo_logins, fill_demo_logins, secret


class Command(BaseCommand):
    help = "Print the demonstration's sign-ins: role, user, password, TOTP secret."

    def handle(self, *args: Any, **options: Any) -> None:
        if not (settings.DEMO or settings.DEBUG):
            raise CommandError("These are known to everybody: they exist with DEMO=1 or DEBUG=1.")
        fill_demo_logins()
        self.stdout.write(f"{'Role':40} {'User':14} {'Password':22} TOTP secret")
        for user in demo_logins():
            role = DEMO_LOGINS[user.username]
            self.stdout.write(f"{role:40} {user.username:14} {PASSWORD:22} {secret(user.username)}")
        self.stdout.write("The present code: make code USER=manager")
