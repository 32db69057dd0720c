"""The package's worker with a caretaker beside it. It takes the place of the package's command of
this name, since a worker without the lock would be taken for dead and its task given to another."""

from typing import Any

from django.core.management import CommandError
from django_tasks_db.management.commands import db_worker

from leadership.notices.worker.caretaker import Caretaker

START = 60  # seconds to reach the database


class Command(db_worker.Command):
    help = "Send e-mails and digests, and do what else waits in the queue. Several may run."

    def add_arguments(self, parser: Any) -> None:
        super().add_arguments(parser)
        parser.set_defaults(reload=False)  # a reloader's child would run under another pid
        parser.add_argument(
            "--sweep-every", type=float, default=60, help="Seconds between two sweeps (60)."
        )

    def handle(self, **options: Any) -> None:
        caretaker = Caretaker(options["worker_id"], options.pop("sweep_every"))
        caretaker.start()
        if not caretaker.holds_lock.wait(START):
            raise CommandError("The database cannot be reached.")
        super().handle(**options)
