"""Close answered issues whose councillors said nothing in time. The worker does it by itself each
morning; this is for a council that runs no worker."""

from typing import Any

from django.core.management import BaseCommand

from leadership import dates
from tracker.services import close_lapsed_answers


class Command(BaseCommand):
    help = "Close answered issues of which nobody said anything within the window."

    def handle(self, **options: Any) -> None:
        self.stdout.write(f"Closed by themselves: {close_lapsed_answers(dates.today())}.")
