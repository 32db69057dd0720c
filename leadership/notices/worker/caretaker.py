"""The worker's second thread: it holds the worker's lock, sweeps, and makes the daily rounds."""

import logging
import time
from threading import Event, Thread

from django.db import DatabaseError, InterfaceError, connection

from leadership import dates
from leadership.notices.worker.rounds import make_due_rounds, take_turns
from leadership.notices.worker.sweeping import hold_lock, put_back, try_mails_again

logger = logging.getLogger(__name__)


class Caretaker(Thread):
    """Looks after the queue every `pause` seconds for as long as its process lives. It has a
    database connection of its own, which the lock is bound to."""

    def __init__(self, worker_id: str, pause: float) -> None:
        super().__init__(name="caretaker", daemon=True)
        self.worker_id, self.pause = worker_id, pause
        self.holds_lock = Event()
        self._session = 0  # the database's number for the connection that holds the lock

    def run(self) -> None:
        while True:
            self.look_after()
            time.sleep(self.pause)

    def look_after(self) -> None:
        """One turn. A database that is away is asked again at the next."""
        try:
            self._keep_lock()
            put_back(but=self.worker_id)
            try_mails_again()
            take_turns(dates.now())
            make_due_rounds(dates.now())
        except (DatabaseError, InterfaceError):
            logger.exception("The queue could not be looked after.")
            connection.close()

    def _keep_lock(self) -> None:
        """Take the lock, or take it again where the connection is a new one."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            (session,) = cursor.fetchone()
        if session != self._session:
            hold_lock(self.worker_id)
            self._session = session
        self.holds_lock.set()
