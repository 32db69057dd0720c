"""CSV, row by row: UTF-8 with a BOM for Excel, dd/mm/yyyy, no cell that runs as a formula.

The quoting is Postgres's own (COPY), so that this writer and csv_copy give the same bytes.
"""

import logging
import re
from collections.abc import Iterator, Sequence

from leadership.reporting.columns import Column
from leadership.reporting.report import Asked
from leadership.reporting.source import stream
from leadership.reporting.writers.delivery import BROKEN_OFF, Delivery

log = logging.getLogger(__name__)

BOM = "\N{BYTE ORDER MARK}"
MARK = ("copy", "Copy")  # the last column: what every row says about itself
CHUNK = 64 * 1024
_quoted = re.compile(r'[",\n\r]')


def line(cells: Sequence[str]) -> str:
    return ",".join(
        '"' + cell.replace('"', '""') + '"' if _quoted.search(cell) else cell for cell in cells
    )


def names(columns: Sequence[Column]) -> list[tuple[str, str]]:
    """Key and label of every CSV field, the mark included."""
    return [name for column in columns for name in column.csv_names()] + [MARK]


def header(columns: Sequence[Column]) -> bytes:
    return (BOM + line([label for _, label in names(columns)]) + "\n").encode()


def mark(asked: Asked) -> str:
    return ". ".join(asked.marks)


def write(asked: Asked, columns: Sequence[Column], delivery: Delivery) -> Iterator[bytes]:
    yield header(columns)
    last, waiting, size = line([mark(asked)]), [], 0
    try:
        for row in stream(asked, columns):
            cells = [
                cell
                for column, value in zip(columns, row, strict=True)
                for cell in column.csv(value)
            ]
            text = line(cells) + "," + last + "\n"
            waiting.append(text)
            size += len(text)
            delivery.rows += 1
            if size >= CHUNK:
                yield "".join(waiting).encode()
                waiting, size = [], 0
    except Exception:
        log.exception("The report %s broke off.", asked.report.slug)
        delivery.failed = BROKEN_OFF
        waiting.append(BROKEN_OFF + "\n")
    yield "".join(waiting).encode()
