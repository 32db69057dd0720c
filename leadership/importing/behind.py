"""Lets the database store rows while Python makes the next ones ready: two threads, one connection.

Half of a large import is the database's work and half is Python's. Done in turn, one of the
machine's processors always waits for the other.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Condition, Semaphore
from typing import Any

from django.db import connection

MOST_WAITING = 8  # else a quick reader would hold a whole file in memory for a slow database
Work = Callable[[Any], None]  # what to do with a cursor of psycopg2's own
_present: ContextVar["Behind | None"] = ContextVar("behind", default=None)


class Behind:
    """Does what it is given in the order given, in the transaction of the thread that opened it.

    A connection does one thing at a time. A statement asked for meanwhile waits until all that was
    given is done, and so finds what it would find if nothing ran behind; within `only_asking` it
    waits for the one under way alone. A failure is raised by the next statement that waits, or at
    the end; nothing given after it is done.
    """

    def __init__(self, worker: ThreadPoolExecutor) -> None:
        self._worker = worker
        self._cursor = connection.cursor().cursor
        self._turn = Condition()
        self._asking, self._in_between = 0, False
        self._room = Semaphore(MOST_WAITING)
        self._given: Future[None] | None = None

    def give(self, work: Work) -> None:
        self._room.acquire()
        self._given = self._worker.submit(self._do, work, self._given)

    def done(self) -> None:
        """Wait for all that was given. Raises the error of what failed first."""
        if self._given is not None:
            with connection.wrap_database_errors:
                self._given.result()

    @contextmanager
    def only_asking(self) -> Iterator[None]:
        """For questions that what was given has no part in: they are put in between."""
        self._in_between = True
        try:
            yield
        finally:
            self._in_between = False

    def wait(self, execute: Callable[..., Any], *statement: Any) -> Any:
        """Around every statement of the thread that opened it (Django's `execute_wrapper`)."""
        if not self._in_between:
            self.done()
            return execute(*statement)
        self._asking += 1  # whoever does what was given sees this before taking the next turn
        with self._turn:
            try:
                return execute(*statement)
            finally:
                self._asking -= 1
                self._turn.notify_all()

    def _do(self, work: Work, before: Future[None] | None) -> None:
        try:
            if before is not None:
                before.result()  # done long ago: one thread does all. Raises where that failed.
            with self._turn:
                self._turn.wait_for(lambda: not self._asking)
                work(self._cursor)
        finally:
            self._room.release()


@contextmanager
def working_behind() -> Iterator[Behind]:
    """Within it, `store` does not wait for the database. Needs a transaction."""
    with ThreadPoolExecutor(1) as worker:
        behind = Behind(worker)
        token = _present.set(behind)
        try:
            with connection.execute_wrapper(behind.wait):
                yield behind
        finally:
            _present.reset(token)
            behind.done()  # its error says more than the one that it led to


def store(work: Work) -> None:
    """Have it done behind where that is open, else at once."""
    behind = _present.get()
    if behind is not None:
        behind.give(work)
        return
    with connection.cursor() as cursor, connection.wrap_database_errors:
        work(cursor.cursor)  # Django itself wraps execute() alone
