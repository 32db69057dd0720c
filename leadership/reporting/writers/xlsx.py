"""XLSX in constant memory: typed cells, frozen header, filters, and a sheet that says what was
asked, when and by whom. It reads no clock: what was asked says at what moment."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import IO, Any

import xlsxwriter
from django.utils import timezone

from leadership.reporting.columns import Column, Sheet
from leadership.reporting.report import Asked, Summary
from leadership.reporting.source import stream
from leadership.reporting.writers.csv_rows import MARK, mark
from leadership.reporting.writers.delivery import Delivery

LONGEST_CELL = 32_767  # Excel's own limit
CUT = " … (cut: a cell of a workbook holds no more; the CSV has it whole)"
_not_in_xml = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_not_in_sheet_names = re.compile(r"[\[\]:*?/\\']")


def safe_text(text: str) -> str:
    """Text a workbook can hold: no control characters, no more than a cell takes."""
    text = _not_in_xml.sub("", text)
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - len(CUT)] + CUT


def sheet_name(title: str) -> str:
    """A name Excel accepts: 31 characters, none of its own signs, not the reserved 'History'."""
    name = _not_in_sheet_names.sub(" ", safe_text(title)).strip()[:31].strip() or "Report"
    return name if name.lower() not in ("history", "about") else f"{name} report"


class SafeSheet:
    """A worksheet whose texts are safe and are never read as formula, link or number."""

    def __init__(self, sheet: Any) -> None:
        self.sheet = sheet

    def write_string(self, row: int, column: int, text: str, style: Any = None) -> Any:
        return self.sheet.write_string(row, column, safe_text(text), style)

    def write_number(self, row: int, column: int, number: float, style: Any = None) -> Any:
        return self.sheet.write_number(row, column, number, style)

    def write_datetime(self, row: int, column: int, value: Any, style: Any = None) -> Any:
        if value.year < 1900:  # a workbook's calendar starts there
            return self.write_string(row, column, f"{value:%d/%m/%Y}", style)
        return self.sheet.write_datetime(row, column, value, style)


def write(
    asked: Asked, columns: Sequence[Column], summary: Summary, to: IO[bytes], delivery: Delivery
) -> None:
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "remove_timezone": False,
    }
    book = xlsxwriter.Workbook(to, options)
    book.set_properties(
        {
            "title": asked.heading,
            "subject": ". ".join(asked.marks),
            "author": safe_text(asked.by),
            "company": asked.council.name,
            "created": _local(asked.at),
        }
    )
    styles = _styles(book)
    _write_rows(book, asked, columns, styles, delivery)
    _write_about(book, asked, summary, styles, delivery)
    book.close()


def _local(moment: datetime) -> datetime:
    return timezone.localtime(moment).replace(tzinfo=None, microsecond=0)


def _styles(book: Any) -> dict[str, Any]:
    top = {"valign": "top"}
    return {
        "head": book.add_format({"bold": True, "text_wrap": True, "bottom": 1, **top}),
        "text": book.add_format({"text_wrap": True, "num_format": "@", **top}),
        "integer": book.add_format({"num_format": "#,##0", **top}),
        "number": book.add_format({"num_format": "#,##0.0##", **top}),
        "date": book.add_format({"num_format": "dd/mm/yyyy", "align": "left", **top}),
        "datetime": book.add_format({"num_format": "dd/mm/yyyy hh:mm", "align": "left", **top}),
    }


def _write_rows(
    book: Any,
    asked: Asked,
    columns: Sequence[Column],
    styles: dict[str, Any],
    delivery: Delivery,
) -> None:
    plain = book.add_worksheet(sheet_name(asked.report.title))
    sheet: Sheet = SafeSheet(plain)
    names = [*(name for column in columns for name in column.csv_names()), MARK]
    at = 0
    for column in columns:
        plain.set_column(at, at + column.parts - 1, column.width)
        at += column.parts
    plain.set_column(at, at, len(mark(asked)) + 2)
    for place, (_, label) in enumerate(names):
        sheet.write_string(0, place, label, styles["head"])
    plain.freeze_panes(1, 0)
    plain.repeat_rows(0)
    plain.set_landscape()
    plain.set_paper(9)
    plain.fit_to_pages(1, 0)
    plain.set_footer("&L" + mark(asked).replace("&", "&&") + "&RPage &P of &N")
    said, row = mark(asked), 0
    for row, values in enumerate(stream(asked, columns), start=1):
        at = 0
        for column, value in zip(columns, values, strict=True):
            column.xlsx(sheet, row, at, value, styles)
            at += column.parts
        sheet.write_string(row, at, said, styles["text"])
    delivery.rows = row
    plain.autofilter(0, 0, max(row, 1), len(names) - 1)


def _write_about(
    book: Any, asked: Asked, summary: Summary, styles: dict[str, Any], delivery: Delivery
) -> None:
    plain = book.add_worksheet("About")
    sheet = SafeSheet(plain)
    plain.set_column(0, 0, 30)
    plain.set_column(1, 1, 90)
    lines = [
        ("Report", asked.heading),
        ("What it is", asked.report.about),
        ("Council", asked.council.name),
        ("Copy", mark(asked)),
        *asked.words,
        ("Data as at", f"{_local(asked.at):%d/%m/%Y %H:%M}"),
        ("Asked by", asked.by),
        ("Rows", str(delivery.rows)),
        *((figure.label, f"{figure.value} {figure.beside}".strip()) for figure in summary.figures),
        *(("Note", note) for note in summary.notes),
        *(("Contact", contact) for contact in asked.contact),
    ]
    for row, (label, said) in enumerate(lines):
        sheet.write_string(row, 0, label, styles["head"])
        sheet.write_string(row, 1, said, styles["text"])
