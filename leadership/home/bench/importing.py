"""A hundred thousand issues on their way in: by the command itself, in a process of its own."""

import os
import re
import resource
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random
from urllib.parse import quote, urlencode

import psycopg2
from django.db import connection

from leadership.env import ROOT
from tracker.demo import city
from tracker.demo.loading import owners
from tracker.demo.trial import write_trial
from tracker.demo.workbooks import write_issues
from tracker.demo.years import Year, past_issue, past_year

ROWS = 100_000
EVERY = 0.05  # seconds between two looks at the memory
COUNTS = re.compile(r"([\d,]+) loaded, ([\d,]+) set aside, ([\d,]+) known")


@dataclass
class BroughtIn:
    """Seconds from the command's start to its end, and those it and its reader computed for: on
    a busy machine the difference is waiting. MB are what both held at most."""

    seconds: float
    computed: float
    memory: float
    loaded: int
    set_aside: int
    known: int


def write_workbook(path: Path, rows: int = ROWS) -> Path:
    """Issues as untidy as the demonstration's: a sheet a district, dates in words, comments in
    one cell or in rows of their own, so that the file has half as many rows again."""
    wards, chance = list(city.old_wards()), Random("bench")
    codes = [ward.code for ward in wards]
    held = past_year(codes).meetings
    issues = [past_issue(f"B-{n:06d}", held, codes, chance) for n in range(1, rows + 1)]
    return write_issues(path, Year("bench", [], issues), wards, owners())


def write_csv(path: Path, rows: int = ROWS) -> Path:
    """One row an issue, its dated comments in one cell."""
    return write_trial(path, [ward.code for ward in city.old_wards()], 1, rows)


def copy_database(name: str, copy: str) -> None:
    """The database as it is now once more, under another name."""
    wanted = connection.get_connection_params() | {"dbname": "postgres"}
    connection.close()  # a database is copied while nobody uses it
    with closing(psycopg2.connect(**wanted)) as server:
        server.autocommit = True
        with server.cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {copy}")
            cursor.execute(f"CREATE DATABASE {copy} TEMPLATE {name}")


def bring_in(path: Path, database: str) -> BroughtIn:
    """Load a file of issues with `manage.py import_file` and watch it."""
    began, before, most = time.monotonic(), computed_by_children(), {}
    process = subprocess.Popen(
        [sys.executable, "manage.py", "import_file", "issues", str(path),
         "--option", f"source=Measured {path.suffix} (invented)"],
        cwd=ROOT, env=os.environ | {"DATABASE_URL": address_of(database)},
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    while process.poll() is None:
        for pid, held in memory_of(process.pid):
            most[pid] = max(most.get(pid, 0), held)
        time.sleep(EVERY)
    seconds = time.monotonic() - began
    said = process.communicate()[0]
    counts = COUNTS.search(said)
    if process.returncode or counts is None:
        raise RuntimeError(f"The import of {path.name} failed: {said}")
    numbers = (int(number.replace(",", "")) for number in counts.groups())
    computed = computed_by_children() - before
    return BroughtIn(seconds, computed, sum(most.values()) / 1024, *numbers)


def computed_by_children() -> float:
    """Seconds of processor time of the children that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def memory_of(pid: int) -> list[tuple[int, int]]:
    """A process and its children, each with the most memory it ever held, in kB."""
    found = []
    children = _read(Path(f"/proc/{pid}/task/{pid}/children"))
    for each in [pid, *map(int, children.split())]:
        if held := re.search(r"VmHWM:\s+(\d+)", _read(Path(f"/proc/{each}/status"))):
            found.append((each, int(held[1])))
    return found


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:  # the process has ended meanwhile
        return ""


def address_of(database: str) -> str:
    """The server of this process, as DATABASE_URL says it."""
    known = connection.settings_dict
    name, word = quote(known["USER"], safe=""), quote(known["PASSWORD"], safe="")
    port = f":{known['PORT']}" if known["PORT"] else ""
    more = urlencode({"host": known["HOST"], **known["OPTIONS"]})
    return f"postgres://{name}:{word}@{port}/{database}?{more}"
