"""Files for the tests of imports, made on the spot: nothing binary is kept in the repository."""

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

import openpyxl

from leadership.importing.limits import COMMAND, WEB, Limits
from leadership.importing.models import Batch
from leadership.importing.registry import find
from leadership.importing.services import upload_file
from leadership.importing.sheets import read_sheets

SHEET = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
)
SHEET_END = "</sheetData></worksheet>"


def workbook(path: Path, sheets: dict[str, list[list[object]]], merged: Iterable[str] = ()) -> Path:
    """An .xlsx with these sheets; `merged` are ranges of the first, such as D3:G3."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    for span in merged:
        book.worksheets[0].merge_cells(span)
    book.save(path)
    return path


def workbook_with(path: Path, sheet_xml: str, **parts: str | bytes) -> Path:
    """An .xlsx whose first sheet is this XML, with further parts by name."""
    book, plain = openpyxl.Workbook(), io.BytesIO()
    book.save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            is_sheet = name == "xl/worksheets/sheet1.xml"
            new.writestr(name, sheet_xml if is_sheet else old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return path


def text_file(path: Path, content: str | bytes, encoding: str = "utf-8") -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def rows_of(path: Path, limits: Limits = WEB) -> list[list[object]]:
    """All rows of all sheets, without their line numbers."""
    return [cells for sheet in read_sheets(path, path.name, limits) for _, cells in sheet.rows]


def uploaded(slug: str, path: Path, *, by=None, council=None, source="Old tracker") -> Batch:
    declared = find(slug)
    options = {"source": source, "council": str(council.pk)}
    limits = COMMAND if by is None else WEB
    return upload_file(
        declared=declared, path=path, name=path.name, options=options, by=by, limits=limits
    )
