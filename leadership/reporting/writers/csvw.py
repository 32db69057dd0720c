"""What stands beside a CSV: its description after the W3C's CSV on the Web (CSVW)."""

import json
from collections.abc import Sequence
from typing import Any

from leadership.reporting.columns import Column
from leadership.reporting.report import Asked
from leadership.reporting.writers.csv_rows import MARK


def describe(asked: Asked, columns: Sequence[Column], csv_name: str) -> bytes:
    """`csv_name` is the described file's name or address, relative to the description."""
    described: dict[str, Any] = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": csv_name,
        "dc:title": asked.heading,
        "dc:description": asked.report.about,
        "dc:publisher": asked.council.name,
        "dc:creator": asked.by,
        "dc:created": asked.at.isoformat(),
        "notes": [
            *asked.marks,
            *(f"{label}: {said}" for label, said in asked.words),
            *(f"Contact: {line}" for line in asked.contact),
        ],
        "dialect": {"encoding": "utf-8", "delimiter": ",", "header": True, "lineTerminators": "\n"},
        "tableSchema": {"columns": [one for column in columns for one in _fields(column)]},
    }
    described["tableSchema"]["columns"].append(
        {"name": MARK[0], "titles": MARK[1], "datatype": "string"}
    )
    return (json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode()


def _fields(column: Column) -> list[dict[str, Any]]:
    datatype: Any = column.datatype
    if column.csvw_format:
        datatype = {"base": column.datatype, "format": column.csvw_format}
    (key, label), *rest = column.csv_names()
    first = {"name": key, "titles": label, "datatype": datatype}
    return [first, *({"name": k, "titles": title, "datatype": "string"} for k, title in rest)]
