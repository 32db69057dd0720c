"""CSV written by the database itself (COPY), for reports whose every column is an SQL expression.

`copy_expert` pushes and a response pulls: a producer thread with its own connection fills a
bounded queue. A reader who hangs up ends the thread and its statement; a failure midway is said
in the file.
"""

import logging
import queue
import threading
from collections.abc import Generator, Sequence
from contextlib import suppress
from typing import Any

import psycopg2
from django.db import connection

from leadership.reporting.columns import Column
from leadership.reporting.report import Asked
from leadership.reporting.source import names_of, typed_query
from leadership.reporting.writers import csv_rows, kept_connection
from leadership.reporting.writers.delivery import BROKEN_OFF, Delivery

log = logging.getLogger(__name__)

WAITING_CHUNKS = 8  # at most this many chunks wait: memory stays flat however slow the reader
LOOK_EVERY = 0.2  # seconds between looks whether the reader is still there


class HungUp(Exception):
    """The reader has gone."""


def can_copy(asked: Asked) -> bool:
    """Another connection cannot see what an open transaction has changed: rows are then read
    through the transaction's own."""
    return asked.report.query is not None and not connection.in_atomic_block


def statement(asked: Asked, columns: Sequence[Column]) -> tuple[str, tuple[object, ...]]:
    """The COPY statement and its parameters. The inner query orders itself, so the database
    neither merges it into the outer one nor loses its order."""
    inner, params = typed_query(asked, columns).query.sql_with_params()
    named = names_of(columns)
    aliases = ", ".join(name for group in named for name in group)
    cells = [
        sql
        for column, group in zip(columns, named, strict=True)
        for sql in column.sql([f"t.{name}" for name in group])
    ]
    return (
        f"COPY (SELECT {', '.join(cells)}, %s FROM ({inner}) AS t({aliases}))"
        " TO STDOUT WITH (FORMAT csv, ENCODING 'UTF8')",
        (csv_rows.mark(asked), *params),
    )


class Producer(threading.Thread):
    """Runs one COPY on a connection of its own, which it takes or opens while the statement is
    still being written. Puts bytes, then None, or the exception."""

    def __init__(self) -> None:
        super().__init__(daemon=True, name="report-copy")
        self.chunks: queue.Queue[bytes | Exception | None] = queue.Queue(WAITING_CHUNKS)
        self.gone = threading.Event()
        self.rows = 0
        self._waiting: list[bytes] = []
        self._size = 0
        self._where = connection.get_connection_params()
        self._most_seconds = connection.settings_dict["CONN_MAX_AGE"]
        self._held: kept_connection.Held | None = None
        self._holding = threading.Lock()
        self._tried = threading.Event()  # to connect
        self._refused: Exception | None = None
        self._asked: queue.SimpleQueue[tuple[str, tuple[object, ...]] | None] = queue.SimpleQueue()

    def ask(self, sql: str, params: tuple[object, ...]) -> None:
        """Begin. Raises what the database said where it took no connection."""
        self._tried.wait()
        if self._refused is not None:
            raise self._refused
        self._asked.put((sql, params))

    def run(self) -> None:
        try:
            self._held = kept_connection.take(self._where, self._most_seconds)
        except Exception as error:  # handed to who asks
            self._refused = error
            return
        finally:
            self._tried.set()
        try:
            self._copy(self._held.server)
            self._let_go(whole=True)
            self._flush()
            self._put(None)
        except HungUp:
            pass
        except Exception as error:  # handed to the reader, who says so in the file
            if not self.gone.is_set():
                self._put_if_there(error)
        finally:
            self._let_go(whole=False)

    def _copy(self, server: Any) -> None:
        asked = self._asked.get()
        if asked is None:
            raise HungUp
        with server.cursor() as cursor:
            cursor.copy_expert(cursor.mogrify(*asked), self)
            self.rows = cursor.rowcount

    def _let_go(self, *, whole: bool) -> None:
        """Whoever hangs up from now on finds nothing to cancel: the connection may by then be
        another report's."""
        with self._holding:
            held, self._held = self._held, None
        if held is not None and whole and not self.gone.is_set():
            kept_connection.give_back(held)
        elif held is not None:
            held.server.close()

    def write(self, data: bytes | str) -> int:
        """Called by psycopg2 for every row."""
        chunk = data if isinstance(data, bytes) else data.encode()
        self._waiting.append(chunk)
        self._size += len(chunk)
        if self._size >= csv_rows.CHUNK:
            self._flush()
        return len(data)

    def hang_up(self) -> None:
        """Ends thread and statement."""
        self.gone.set()
        self._asked.put(None)
        self._tried.wait()
        with self._holding, suppress(psycopg2.Error):  # a server that is gone has stopped as well
            if self._held is not None:
                self._held.server.cancel()
        self.join(timeout=10)

    def _flush(self) -> None:
        if self._waiting:
            self._put(b"".join(self._waiting))
            self._waiting, self._size = [], 0

    def _put(self, item: bytes | None) -> None:
        while not self.gone.is_set():
            try:
                self.chunks.put(item, timeout=LOOK_EVERY)
                return
            except queue.Full:
                continue
        raise HungUp

    def _put_if_there(self, error: Exception) -> None:
        while not self.gone.is_set():
            try:
                self.chunks.put(error, timeout=LOOK_EVERY)
                return
            except queue.Full:
                continue


def write(
    asked: Asked, columns: Sequence[Column], delivery: Delivery
) -> Generator[bytes, None, None]:
    """The database begins at once, while the caller still notes who takes what away. Closing what
    this gives, read or not, ends the statement."""
    producer = Producer()
    producer.start()
    try:
        producer.ask(*statement(asked, columns))
    except BaseException:
        producer.hang_up()
        raise
    chunks = _pass_on(producer, asked, columns, delivery)
    next(chunks)  # into its `try`: a generator that has not begun closes without its `finally`
    return chunks


def _pass_on(
    producer: Producer, asked: Asked, columns: Sequence[Column], delivery: Delivery
) -> Generator[bytes, None, None]:
    try:
        yield b""
        yield csv_rows.header(columns)
        while True:
            item = producer.chunks.get()
            if isinstance(item, Exception):
                log.error("The report %s broke off.", asked.report.slug, exc_info=item)
                delivery.failed = BROKEN_OFF
                yield (BROKEN_OFF + "\n").encode()
                return
            if item is None:
                delivery.rows = producer.rows
                return
            yield item
    finally:
        producer.hang_up()
