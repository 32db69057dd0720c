"""PDF: A4, tagged (PDF/UA-1), with page n of m, printable as a handout.

typst sets the page; texts reach it as data, never as markup. It reads no clock: date and id of
the file follow from what was asked.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from django.utils import timezone

from leadership.people.refusals import Refused
from leadership.reporting.columns import Column
from leadership.reporting.report import Asked, Row, Summary, Table
from leadership.reporting.source import stream
from leadership.reporting.writers.delivery import Delivery
from leadership.reporting.writers.fonts import FAMILIES, Readable
from leadership.reporting.writers.typeset import typeset

TEMPLATE = Path(__file__).resolve().parent.parent / "typst" / "report.typ"
MOST_ROWS = 5_000


class TooLong(Refused):
    """More rows than anybody prints."""

    def __init__(self) -> None:
        super().__init__(
            f"This report has more than {MOST_ROWS:,} rows, too many to print. Narrow the "
            "filters, or take it as Excel (XLSX) or CSV, which hold all of them."
        )


def write(asked: Asked, columns: Sequence[Column], summary: Summary, delivery: Delivery) -> bytes:
    rows = []
    for row in stream(asked, columns):
        rows.append(row)
        if len(rows) > MOST_ROWS:
            raise TooLong
    delivery.rows = len(rows)
    return typeset(
        TEMPLATE, lambda readable: _document(asked, columns, summary, rows, readable), asked.at
    )


def _document(
    asked: Asked,
    columns: Sequence[Column],
    summary: Summary,
    rows: Sequence[Row],
    readable: Readable,
) -> dict[str, Any]:
    at = timezone.localtime(asked.at)
    parts = [_table(table, readable) for table in summary.tables]
    if asked.report.rows_shown:
        parts += _sections(asked, columns, rows, readable)
    words = "; ".join(f"{label}: {said}" for label, said in asked.words)
    data = {
        "title": readable(asked.heading),
        "council": readable(asked.council.name),
        "marks": " · ".join(asked.marks),
        "marks_said": _marks_said(asked),
        "at": readable(f"Data as at {at:%-d %B %Y, %H:%M}, for {asked.by}"),
        "asked": readable(words),
        "sentence": readable(summary.sentence),
        "figures": [
            {
                "label": readable(figure.label),
                "value": readable(figure.value),
                "beside": readable(figure.beside),
            }
            for figure in summary.figures
        ],
        "notes": [readable(note) for note in summary.notes],
        "parts": parts,
        "contact": [readable(contact) for contact in asked.contact],
        "wide": asked.report.wide,
        "fonts": FAMILIES,
    }
    data["foot"] = _foot(readable.replaced)
    return data


def _marks_said(asked: Asked) -> str:
    said = ""
    if asked.council.demonstration:
        said = "Demonstration data: people and what they raised are invented. "
    if asked.is_publication:
        return said + "Publication copy: released text only; counts of people under 5 are hidden."
    return said + "Working copy: not for publication."


def _foot(replaced: int) -> str:
    if not replaced:
        return ""
    characters = "1 character is" if replaced == 1 else f"{replaced} characters are"
    return f"{characters} in no font of this file and printed as code point in brackets."


def _heads(columns: Iterable[Column], readable: Readable) -> list[dict[str, Any]]:
    return [
        {"label": readable(column.label), "right": column.numeric, "width": column.width}
        for column in columns
    ]


def _cells(columns: Sequence[Column], row: Row, readable: Readable) -> list[str]:
    return [readable(column.text(value)) for column, value in zip(columns, row, strict=True)]


def _part(heading: str, level: int, sentence: str = "") -> dict[str, Any]:
    return {
        "heading": heading,
        "level": level,
        "sentence": sentence,
        "columns": [],
        "rows": [],
        "total": [],
        "chart": "",
        "alt": "",
        "new_page": False,
    }


def _table(table: Table, readable: Readable) -> dict[str, Any]:
    part = _part(readable(table.title), 2, readable(table.note))
    part["columns"] = _heads(table.columns, readable)
    part["rows"] = [_cells(table.columns, row, readable) for row in table.rows]
    if table.total is not None:
        part["total"] = _cells(table.columns, table.total, readable)
    if table.chart is not None:
        part["chart"] = readable(table.chart.svg())
        part["alt"] = readable(f"{table.chart.title}. {table.chart.description}")
    return part


def _sections(
    asked: Asked, columns: Sequence[Column], rows: Sequence[Row], readable: Readable
) -> list[dict[str, Any]]:
    """The rows under headings: one level for each column of `sections`."""
    if not rows:
        return [_part("", 2, "Nothing was found for what was asked.")]
    keys = [column.key for column in columns]
    places = [keys.index(key) for key in asked.report.sections]
    shown = [place for place in range(len(columns)) if place not in places]
    return list(_nested(asked, columns, rows, readable, places, shown, level=2))


def _nested(
    asked: Asked,
    columns: Sequence[Column],
    rows: Sequence[Row],
    readable: Readable,
    places: Sequence[int],
    shown: Sequence[int],
    level: int,
) -> Iterable[dict[str, Any]]:
    if not places:
        heading = asked.report.rows_title if level == 2 else ""
        part = _part(heading, level)
        kept = [columns[place] for place in shown]
        part["columns"] = _heads(kept, readable)
        part["rows"] = [_cells(kept, [row[place] for place in shown], readable) for row in rows]
        yield part
        return
    first, *others = places
    for value, group in groupby(rows, key=lambda row: row[first]):
        inside = list(group)
        said = asked.report.subtotal(asked, inside) if asked.report.subtotal else ""
        name = columns[first].text(value) or f"No {columns[first].label.lower()}"
        part = _part(readable(name), level, readable(said))
        part["new_page"] = level == 2 and asked.report.new_page_each and inside[0] is not rows[0]
        yield part
        yield from _nested(asked, columns, inside, readable, others, shown, level + 1)
