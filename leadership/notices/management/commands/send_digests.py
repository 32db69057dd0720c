"""Send the digests now. The worker does it by itself each morning from seven, the weekly ones on
Mondays; this is for a council that wants them at another hour."""

from typing import Any

from django.core.management import BaseCommand

from leadership.notices.models import Channel
from leadership.notices.worker.rounds import send_digests


class Command(BaseCommand):
    help = "Enqueue the daily digests, and with --weekly the weekly ones; the worker mails them."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--weekly", action="store_true", help="the weekly digests as well")

    def handle(self, *, weekly: bool, **options: Any) -> None:
        channels = [Channel.DIGEST, Channel.WEEKLY] if weekly else [Channel.DIGEST]
        for channel in channels:
            people = send_digests(channel)
            self.stdout.write(f"{channel.label}: {people} to be mailed.")
