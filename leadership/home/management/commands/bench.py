"""`make bench`: what people wait for, beside what the database alone needs, in one run."""

import gc
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg2
from django.conf import settings
from django.core.management import BaseCommand, CommandError
from django.db import connection

from leadership import postgres
from leadership.home.bench import coverage, growth, importing, measures

DATABASE = "leadership_bench"
SIZES = [1_500, 20_000, 1_000_000]
ROUNDS = {1_500: 25, 20_000: 9, 1_000_000: 3}  # of the CSV, fewer where one takes long
IMPORTS = f"{DATABASE}_imports"
IMPORT_SECONDS, IMPORT_MEMORY = 60, 300
WARDS = 9_000
PLAN_PAGES = {
    "how far each ward is, p50": "/plans/?round=high-level-2017-18",
    "budget feed on screen, p50": "/reports/budget-feed/?round=high-level-2017-18",
}
GRID_TIMES_BARE = 6
LIST_TIMES_BARE, LIST_GROWTH, CSV_SHARE, CSV_MEMORY, PACK_SECONDS = 12, 2, 0.5, 10, 10


class Command(BaseCommand):
    help = (
        "Measure the list, the CSV and the pack at 1,500, 20,000 and 1,000,000 issues, the "
        "import of 100,000, forty ward plans, and the grid of cover at 69 and 9,000 wards."
    )

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--largest", type=int, default=SIZES[-1], help="Leave out the larger.")

    def handle(self, *, largest: int, **options: Any) -> None:
        if not settings.DEMO or settings.DEBUG:
            raise CommandError("Set DEMO=1 and not DEBUG: that is how a server runs it.")
        if settings.DATABASES["default"]["HOST"] == postgres.database()["HOST"]:
            postgres.start()
        self.missed = 0
        make_anew(DATABASE)
        growth.lay_the_ground()
        importing.copy_database(DATABASE, IMPORTS)
        client, lists = measures.signed_in("manager"), []
        # a server has not just loaded a year of workbooks: what that left is no garbage to look for
        gc.collect()
        gc.freeze()
        for size in [size for size in SIZES if size <= largest]:
            if size > SIZES[0]:
                growth.grow_to(size)
            self.stdout.write(f"\n{size:,} issues")
            lists.append(self.report_list(client, "list of all issues, p50"))
            self.report_list(measures.signed_in("councillor"), "list of a councillor's issues, p50")
            self.report_csv(client, size)
            if size == 20_000:
                self.report_pack(client)
        self.report_plans(client)
        self.report_grid(client, *coverage.grid_of_the_new_order())
        if largest >= WARDS:
            self.report_grid(client, *coverage.grid_of(WARDS))
        slower = lists[-1] / lists[0]
        self.say("list, largest against smallest", f"{slower:.2f} times", slower <= LIST_GROWTH)
        if largest >= importing.ROWS:
            self.report_imports()
        if self.missed:
            raise CommandError(f"{self.missed} targets missed.")

    def report_list(self, client: Any, what: str) -> float:
        found = measures.measure_page(client)
        times = found.page / found.bare
        self.say(
            what,
            f"{found.page * 1000:.1f} ms; its {found.rows} queries bare "
            f"{found.bare * 1000:.1f} ms; {times:.1f} times",
            times <= LIST_TIMES_BARE,
        )
        return found.page

    def report_plans(self, client: Any) -> None:
        """The demonstration's forty plans: how far each ward is, and the export for the budget."""
        self.stdout.write("\n40 ward plans")
        for what, address in PLAN_PAGES.items():
            found = measures.measure_page(client, address)
            times = found.page / found.bare
            self.say(
                what,
                f"{found.page * 1000:.1f} ms; its {found.rows} queries bare "
                f"{found.bare * 1000:.1f} ms; {times:.1f} times",
                times <= LIST_TIMES_BARE,
            )

    def report_grid(self, client: Any, wards: int, services: int, address: str) -> None:
        self.stdout.write(f"\n{wards:,} wards and {services} services")
        found = measures.measure_page(client, address)
        times = found.page / found.bare
        self.say(
            "grid of cover, p50",
            f"{found.page * 1000:.1f} ms; its {found.rows} queries bare "
            f"{found.bare * 1000:.1f} ms; {times:.1f} times",
            times <= GRID_TIMES_BARE,
        )

    def report_csv(self, client: Any, size: int) -> None:
        found = measures.measure_csv(client, large=size > SIZES[0], rounds=ROUNDS[size])
        share = found.bare / found.page
        self.say(
            f"CSV of {found.rows:,} rows",
            f"{found.rows / found.page:,.0f} rows/s; COPY {found.rows / found.bare:,.0f} rows/s, "
            f"{found.rows / found.bare_connected:,.0f} once connected; {share:.0%}; "
            f"memory + {found.more_memory:.1f} MB",
            share >= CSV_SHARE and found.more_memory <= CSV_MEMORY,
        )

    def report_pack(self, client: Any) -> None:
        seconds, size = measures.measure_pack(client)
        words = f"{seconds:.1f} s for {size / 1e6:.1f} MB"
        self.say("pack of a year of 1,500 issues", words, seconds <= PACK_SECONDS)

    def report_imports(self) -> None:
        """Last, because writing the files fills this process's memory."""
        self.stdout.write(f"\n{importing.ROWS:,} issues with their comments, by import_file")
        with tempfile.TemporaryDirectory() as folder:
            book = importing.write_workbook(Path(folder) / "issues.xlsx")
            text = importing.write_csv(Path(folder) / "issues.csv")
            for path, known in ((book, False), (text, False), (text, True)):
                found = importing.bring_in(path, IMPORTS)
                self.say(
                    f"import of {path.suffix}{', a second time' * known}",
                    f"{found.seconds:.1f} s, {found.computed:.1f} s computing, "
                    f"{found.memory:.0f} MB; {found.loaded:,} loaded, {found.known:,} known",
                    found.seconds <= IMPORT_SECONDS
                    and found.memory <= IMPORT_MEMORY
                    and (found.known if known else found.loaded) == importing.ROWS,
                )

    def say(self, what: str, figures: str, met: bool) -> None:
        self.missed += not met
        self.stdout.write(f"  {what:36} {figures:96} {'met' if met else 'MISSED'}")


def make_anew(name: str) -> None:
    """An empty database beside the usual one, and every connection from now on goes there."""
    wanted = connection.get_connection_params() | {"dbname": "postgres"}
    with closing(psycopg2.connect(**wanted)) as server:
        server.autocommit = True
        with server.cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {name}")
            cursor.execute(f"CREATE DATABASE {name}")
    connection.close()
    connection.settings_dict["NAME"] = name
