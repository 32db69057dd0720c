"""Reads a file into sheets of rows, within limits, whatever the file turns out to be."""

import json
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from leadership.importing.cells import UNPRINTABLE, Cell
from leadership.importing.csv_text import csv_rows
from leadership.importing.limits import PASSWORD, SAVE_AS, Limits, UnreadableFile, kind_of

PROGRAM = Path(__file__).with_name("workbook.py")
WORKBOOK_NAMES = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"}


@dataclass
class Sheet:
    """One sheet: its rows stream once, as (line number in the file, cells).

    `merged` are spans of cells (first row, first column, last row, last column), counted from 0.
    """

    name: str
    rows: Iterator[tuple[int, list[Cell]]]
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def read_sheets(path: Path, name: str, limits: Limits) -> Iterator[Sheet]:
    """The sheets of a file with their rows; raises `UnreadableFile` at any point of the reading.

    Each sheet's rows must be read before the next sheet is asked for.
    """
    kind = kind_of(path, limits)
    said = Path(name).suffix.lower()
    if kind == "text":
        remarks = []
        if said in WORKBOOK_NAMES:
            remarks.append(f"The name ends in {said}, but this is a text file: it was read as CSV.")
        rows, how = csv_rows(path, limits)
        yield Sheet("", rows, remarks=[*remarks, how])
        return
    remark = (
        []
        if said in WORKBOOK_NAMES
        else [f"The name ends in {said or 'nothing'}, but this is a workbook: it was read as one."]
    )
    for sheet in _workbook(path, limits):
        sheet.remarks = remark + sheet.remarks
        remark = []
        yield sheet


def _workbook(path: Path, limits: Limits) -> Iterator[Sheet]:
    lines = _program_lines(path, limits)
    waiting: list[dict[str, Any]] = [next(lines)]

    def rows() -> Iterator[tuple[int, list[Cell]]]:
        for line in lines:
            if isinstance(line, dict):
                waiting.append(line)
                return
            # asking whether a text is printable is quicker than looking for what is not in it
            yield (
                line[0],
                [
                    c if not isinstance(c, str) or c.isprintable() else UNPRINTABLE.sub("", c)
                    for c in line[1]
                ],
            )

    try:
        while "sheet" in (head := waiting.pop()):
            sheet = Sheet(head["sheet"], rows(), [tuple(span) for span in head["merged"]])
            if head["hidden"]:
                sheet.remarks.append(
                    f"Sheet “{sheet.name}” is hidden in the workbook; it was read too."
                )
            yield sheet
            for _ in sheet.rows:  # what the caller left unread
                pass
        _raise_what_it_says(head, limits)
    finally:
        lines.close()


def _program_lines(path: Path, limits: Limits) -> Generator[Any, None, None]:
    bounds = (limits.memory_bytes, limits.seconds, limits.rows, limits.columns, limits.sheets)
    command = [sys.executable, "-I", str(PROGRAM), str(path), *map(str, bounds)]
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={}
    )
    watch = threading.Timer(limits.seconds * 2, process.kill)
    watch.start()
    try:
        assert process.stdout is not None
        for raw in process.stdout:
            yield json.loads(raw)
        yield {"ended": process.wait()}
    finally:
        watch.cancel()
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


def _raise_what_it_says(line: dict[str, Any], limits: Limits) -> None:
    if "end" in line:
        return
    if "refused" in line:
        raise UnreadableFile(line["refused"])
    if "too_many_rows" in line:
        raise UnreadableFile(too_many_rows(limits))
    if "password" in line:
        raise UnreadableFile(PASSWORD)
    if "damaged" in line:
        raise UnreadableFile(f"This workbook is damaged and cannot be opened. {SAVE_AS}")
    raise UnreadableFile(
        "Reading this workbook takes more memory or time than is allowed. Often one cell stands "
        "far from the others: delete the empty rows and columns at the end, or save it as CSV."
    )


def too_many_rows(limits: Limits) -> str:
    return (
        f"This file has more than {limits.rows:,} rows. Split it into several files, or ask your "
        "administrator to load it by command (manage.py import_file)."
    )
