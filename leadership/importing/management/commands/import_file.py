"""Load a file by command: for files larger than the pages take."""

import gc
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from leadership.importing.limits import COMMAND
from leadership.importing.loading import load_batch
from leadership.importing.models import Batch
from leadership.importing.registry import all_imports, find
from leadership.importing.services import choose_columns, upload_file
from leadership.people.refusals import Refused

STEP = 10_000
LOOKED_THROUGH = 50_000  # new objects between two looks for garbage; rows leave nearly none
GIVE_WAY = 0.0005  # seconds; Python's own 0.005 is a third of what storing a chunk takes in all


@contextmanager
def a_process_for_this_alone() -> Iterator[None]:
    """What the project itself holds is no garbage to look for, over and over; and the thread that
    has the database store rows gets its turn at once when a statement is done."""
    usual, thresholds = sys.getswitchinterval(), gc.get_threshold()
    gc.freeze()
    gc.set_threshold(LOOKED_THROUGH, *thresholds[1:])
    sys.setswitchinterval(GIVE_WAY)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
        gc.set_threshold(*thresholds)
        gc.unfreeze()


class Command(BaseCommand):
    help = (
        "Import a spreadsheet or CSV file of any size, with progress. Rows with a fault are set "
        "aside: see them, and what is asked, on the page of the import."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug", choices=[each.slug for each in all_imports()])
        parser.add_argument("file", type=Path)
        parser.add_argument("--option", action="append", default=[], metavar="KEY=VALUE",
                            help="Such as source=“Old tracker”.")  # fmt: skip
        parser.add_argument(
            "--check", action="store_true", help="Only check the rows; load nothing."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with a_process_for_this_alone():
                batch = self.bring_in(options)
        except Refused as refusal:
            raise CommandError(refusal.message) from refusal
        for remark in batch.remarks:
            self.stdout.write(remark)
        for asked in batch.questions[:20]:
            self.stdout.write(f"Asked: {asked['label']} ({asked['rows']} rows)")
        self.stdout.write(
            f"{batch.file_name}: {batch.rows_read:,} rows read, {batch.rows_loaded:,} loaded, "
            f"{batch.rows_faulty:,} set aside, {batch.rows_known:,} known, "
            f"{batch.rows_left_out:,} left out."
        )

    def bring_in(self, options: dict[str, Any]) -> Batch:
        declared = find(options["slug"])
        if declared is None or not options["file"].is_file():
            raise CommandError(f"There is no file {options['file']}.")
        given = dict(pair.partition("=")[::2] for pair in options["option"])
        for option in declared.options:
            if option.key not in given and option.initial:
                given[option.key] = option.initial()
            if option.required and not given.get(option.key):
                raise CommandError(f"Say --option {option.key}=… ({option.label})")
        batch = upload_file(
            declared=declared, path=options["file"], name=options["file"].name, options=given,
            by=None, limits=COMMAND, progress=self.progress("read"),
        )  # fmt: skip
        columns = [table["columns"] for table in batch.tables]
        batch = choose_columns(batch=batch, columns=columns, by=None, check=options["check"])
        return (
            batch
            if options["check"]
            else load_batch(batch=batch, by=None, progress=self.progress("loaded"))
        )

    def progress(self, done: str) -> Any:
        """Say how far it is, every ten thousand rows: chunks end where sheets and records do."""
        said = 0

        def say(number: int) -> None:
            nonlocal said
            if number // STEP > said // STEP:
                self.stdout.write(f"{number // STEP * STEP:,} rows {done}")
            said = number

        return say
