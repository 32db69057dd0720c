"""A small program that reads one workbook and writes its rows as lines of JSON.

It runs in a process of its own, with a bound on memory and on processor time that the system
keeps: a workbook that a reader cannot cope with ends this process and no other. It imports
nothing of this project. Lines: {"sheet": …}, [row number, cells], {"refused": …}.
"""

import datetime
import json
import resource
import sys
from collections.abc import Iterator
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

MOST_MERGED = 20_000


def plain_value(value: Any) -> Any:
    """A cell as JSON holds it. A formula arrives here as its last value, never as a formula."""
    if value == "":
        return None
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat()
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, datetime.timedelta):
        return value.total_seconds() / 86_400
    return value


def rows_of(book: CalamineWorkbook, index: int, columns: int) -> Iterator[Any]:
    meta = book.sheets_metadata[index]
    sheet = book.get_sheet_by_index(index)
    width = sheet.end[1] + 1 if sheet.end else 0
    if width > columns:
        yield {
            "refused": f"Sheet “{meta.name}” has {width:,} columns: at most {columns} "
            "can be read. Delete the columns that are not needed."
        }
        return
    merged = (sheet.merged_cell_ranges or [])[:MOST_MERGED]
    yield {
        "sheet": meta.name,
        "hidden": meta.visible != SheetVisibleEnum.Visible,
        "merged": [[*start, *end] for start, end in merged],
    }
    for number, cells in enumerate(sheet.iter_rows(), start=1):  # empty rows are counted too
        values = [plain_value(cell) for cell in cells]
        if any(value is not None for value in values):
            yield [number, values]


def lines(path: str, most_rows: int, columns: int, sheets: int) -> Iterator[Any]:
    left = most_rows
    with CalamineWorkbook.from_path(path) as book:
        if len(book.sheet_names) > sheets:
            yield {
                "refused": f"This workbook has {len(book.sheet_names)} sheets: at most {sheets} "
                "can be read. Delete those that are not needed."
            }
            return
        for index in range(len(book.sheet_names)):
            for line in rows_of(book, index, columns):
                yield line
                left -= isinstance(line, list)
                if left < 0:
                    yield {"too_many_rows": True}
                    return


def main(path: str, memory: str, seconds: str, *bounds: str) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds)))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        for line in lines(path, *(int(bound) for bound in bounds)):
            sys.stdout.write(json.dumps(line) + "\n")
    except PasswordError:
        sys.stdout.write('{"password": true}\n')
    except (CalamineError, MemoryError) as error:
        sys.stdout.write(json.dumps({"damaged": type(error).__name__}) + "\n")
    sys.stdout.write('{"end": true}\n')


if __name__ == "__main__":
    main(*sys.argv[1:])
