"""The second connection that a report written by COPY needs: one in each process stays open.

A new connection knows nothing yet of the tables, and learning it takes Postgres half as long as a
short report. To whoever takes it a kept one is like new: it only ever reads, nothing else was set
on it, its last transaction was rolled back, and it has just answered. It is closed, not kept, where
anything went wrong on it, after CONN_MAX_AGE, and where no connection is to stay open.
"""

import os
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import psycopg2
from psycopg2.extensions import TRANSACTION_STATUS_IDLE


@dataclass(frozen=True)
class Held:
    """A connection, where it leads, and until when it may stay open (None: for ever)."""

    server: Any
    where: Mapping[str, Any]
    until: float | None

    @property
    def over(self) -> bool:
        return self.until is not None and time.monotonic() >= self.until


_lock = threading.Lock()
_spare: Held | None = None


def take(where: Mapping[str, Any], most_seconds: float | None) -> Held:
    """The spare connection where it leads there and answers, else a new one."""
    held = _taken_out()
    if held is not None and held.where == where and not held.over and _answers(held.server):
        return held
    if held is not None:
        _close(held)
    until = None if most_seconds is None else time.monotonic() + most_seconds
    server = psycopg2.connect(**where)
    server.set_session(readonly=True)
    return Held(server, dict(where), until)


def give_back(held: Held) -> None:
    """Keep it for the next report: for a connection whose statement came to its end."""
    global _spare
    with suppress(psycopg2.Error):
        held.server.rollback()
    is_idle = (
        not held.server.closed and held.server.info.transaction_status == TRANSACTION_STATUS_IDLE
    )
    with _lock:
        if is_idle and not held.over and _spare is None:
            _spare = held
            return
    _close(held)


def close() -> None:
    """Let go of the spare, so that a database can be dropped or copied."""
    held = _taken_out()
    if held is not None:
        _close(held)


def _taken_out() -> Held | None:
    global _spare
    with _lock:
        held, _spare = _spare, None
    return held


def _answers(server: Any) -> bool:
    try:
        with server.cursor() as cursor:
            cursor.execute("SELECT 1")
        server.rollback()
    except psycopg2.Error:  # the server was restarted, or ended it
        return False
    return True


def _close(held: Held) -> None:
    with suppress(psycopg2.Error):
        held.server.close()


def _forget() -> None:
    """In a new child: the connection is its parent's. psycopg2 closes none that it did not open
    itself, and the lock may have been taken by a thread that is not here."""
    global _lock, _spare
    _lock, _spare = threading.Lock(), None


os.register_at_fork(after_in_child=_forget)
