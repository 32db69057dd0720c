"""JSON: the column's key is the public name; dates are ISO, counts say their state."""

import json
import logging
from collections.abc import Iterator, Sequence
from typing import Any

from leadership.reporting.columns import Column
from leadership.reporting.report import Asked, Summary
from leadership.reporting.source import stream
from leadership.reporting.writers.delivery import BROKEN_OFF, Delivery

log = logging.getLogger(__name__)


def about(asked: Asked, columns: Sequence[Column], summary: Summary) -> dict[str, Any]:
    """Everything but the rows."""
    return {
        "report": asked.report.slug,
        "title": asked.heading,
        "copy": asked.copy.value,
        "marks": asked.marks,
        "asked": dict(asked.words),
        "at": asked.at.isoformat(),
        "by": asked.by,
        "council": asked.council.name,
        "contact": asked.contact,
        "figures": [
            {"label": figure.label, "value": figure.value, "beside": figure.beside}
            for figure in summary.figures
        ],
        "notes": list(summary.notes),
        "columns": [
            {"key": column.key, "label": column.label, "type": column.datatype}
            for column in columns
        ],
    }


def row_values(columns: Sequence[Column], row: Sequence[Any]) -> dict[str, Any]:
    return {column.key: column.json(value) for column, value in zip(columns, row, strict=True)}


def write(
    asked: Asked, columns: Sequence[Column], summary: Summary, delivery: Delivery
) -> Iterator[bytes]:
    head = json.dumps(about(asked, columns, summary), ensure_ascii=False)
    yield (head[:-1] + ', "rows": [').encode()
    try:
        for row in stream(asked, columns):
            text = json.dumps(row_values(columns, row), ensure_ascii=False)
            yield (("," if delivery.rows else "") + "\n" + text).encode()
            delivery.rows += 1
    except Exception:
        log.exception("The report %s broke off.", asked.report.slug)
        delivery.failed = BROKEN_OFF
        yield b'\n], "incomplete": ' + json.dumps(BROKEN_OFF).encode() + b"}\n"
        return
    yield b"\n]}\n"
