"""Times of what people wait for, each beside what the database alone needs for it."""

import re
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg2
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from leadership.home.bench.growth import YEAR_OF_COPIES
from leadership.people.models import User

LIST, PACK = "/issues/", "/reports/packs/year/pack.zip?year=2016-17"
CSV = "/reports/issues/download.csv?year={year}&copy=working"
ROUNDS = 40


class SinkFile:
    """Counts what COPY writes and keeps none of it."""

    size = 0

    def write(self, data: bytes) -> int:
        self.size += len(data)
        return len(data)


@dataclass
class Timed:
    """Seconds of the page, and of the database alone."""

    page: float
    bare: float
    bare_connected: float = 0.0  # the database alone, on a connection that was open before
    rows: int = 0
    more_memory: float = 0.0  # MB at most over what it was before


def signed_in(name: str) -> Client:
    """A browser in which that person of the demonstration is signed in."""
    client = Client(SERVER_NAME="localhost")
    client.force_login(User.objects.get(username=name))
    return client


def p50(work: Callable[[], Any]) -> float:
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def measure_page(client: Client, address: str = LIST) -> Timed:
    """A page as it is served, without the network; its own SQL again through bare psycopg2."""
    for _ in range(3):
        fetch(client, address)
    with CaptureQueriesContext(connection) as captured:
        fetch(client, address)
    statements = [query["sql"] for query in captured.captured_queries]
    with closing(psycopg2.connect(**connection.get_connection_params())) as server:
        server.autocommit = True
        cursor = server.cursor()
        for statement in planned_beforehand():
            cursor.execute(statement)

        def bare() -> None:
            for statement in statements:
                cursor.execute(statement)
                if cursor.description:
                    cursor.fetchall()

        bare()
        return Timed(page=p50(lambda: fetch(client, address)), bare=p50(bare), rows=len(statements))


def planned_beforehand() -> list[str]:
    """What the page's connection has prepared: the bare one is to find it prepared as well."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement FROM pg_prepared_statements WHERE from_sql")
        return [statement for (statement,) in cursor.fetchall()]


def measure_csv(client: Client, *, large: bool, rounds: int) -> Timed:
    """The issue list of a year as CSV; the same facts by COPY from a prompt, by one that connects
    for it and by one that has. All in turn, for a machine's pace changes from one second to the
    next."""
    address = CSV.format(year=f"{YEAR_OF_COPIES}-16" if large else "2016-17")
    statement = bare_copy(YEAR_OF_COPIES if large else 2016)
    by_page: list[float] = []
    by_hand: list[float] = []
    connected: list[float] = []
    before, most, rows = memory(), 0.0, 0
    with closing(psycopg2.connect(**connection.get_connection_params())) as server:
        server.autocommit = True
        copy(server, statement)
        for _ in range(rounds):
            began = time.perf_counter()
            for number, _chunk in enumerate(fetch(client, address)):
                if number % 50 == 0:
                    most = max(most, memory())
            by_page.append(time.perf_counter() - began)
            began = time.perf_counter()
            rows = copy_by_hand(statement)
            by_hand.append(time.perf_counter() - began)
            began = time.perf_counter()
            copy(server, statement)
            connected.append(time.perf_counter() - began)
    page, bare, bare_connected = map(statistics.median, (by_page, by_hand, connected))
    return Timed(page, bare, bare_connected, rows, max(0.0, most - before))


def copy_by_hand(statement: str) -> int:
    """Connect, copy, go, as `psql -c` does. The page keeps open the connection that it copies by,
    which is why the pace without connecting is told as well."""
    with closing(psycopg2.connect(**connection.get_connection_params())) as server:
        return copy(server, statement)


def copy(server: Any, statement: str) -> int:
    with server.cursor() as cursor:
        cursor.copy_expert(statement, SinkFile())
        return cursor.rowcount


def bare_copy(year: int) -> str:
    """What somebody with a prompt would type: the same facts, names for keys, the comments of
    an issue in one cell; nothing put into words, no date turned, no formula made safe."""
    return (
        "COPY (SELECT d.name, w.name, w.code, i.reference, i.raised_on, m.date, i.title,"
        " i.description, c.name, r.kind, p.name, (SELECT string_agg(concat(u.on, ' ',"
        " coalesce(a.name, u.author_in_source), ': ', u.text), E'\\n' ORDER BY u.on, u.id)"
        " FROM tracker_update u LEFT JOIN people_user l ON l.id = u.by_id"
        " LEFT JOIN people_person a ON a.id = l.person_id WHERE u.issue_id = i.id),"
        " i.status, i.due, i.outcome_kind, i.outcome, i.closed_on"
        " FROM tracker_issue i JOIN wards_ward w ON w.id = i.ward_id"
        " LEFT JOIN wards_district d ON d.id = w.district_id"
        " LEFT JOIN meetings_meeting m ON m.id = i.meeting_id"
        " LEFT JOIN relationships_category c ON c.id = i.category_id"
        " LEFT JOIN tracker_raiser r ON r.issue_id = i.id"
        " LEFT JOIN people_person p ON p.id = i.owner_id"
        f" WHERE i.year = {year} ORDER BY i.raised_on DESC, i.id DESC)"
        " TO STDOUT WITH (FORMAT csv)"
    )


def measure_pack(client: Client) -> tuple[float, int]:
    """Seconds and bytes of the year's pack, every report in every format."""
    began = time.perf_counter()
    size = sum(len(chunk) for chunk in fetch(client, PACK))
    return time.perf_counter() - began, size


def fetch(client: Client, address: str) -> Iterator[bytes]:
    response = client.get(address)
    if response.status_code != 200:
        raise RuntimeError(f"{address} answered {response.status_code}.")
    if response.streaming:
        return iter(response)
    return iter([response.content])


def memory() -> float:
    """MB this process holds now."""
    found = re.search(r"VmRSS:\s+(\d+)", Path("/proc/self/status").read_text())
    return int(found[1]) / 1024 if found else 0.0
