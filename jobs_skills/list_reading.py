"""Reads an old list of members out of a spreadsheet, with the limits and sentences of imports.

Of a workbook the first sheet with a table of members is read. A row's number is its line in the
sheet, so that whoever has the file open finds it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from leadership.importing.cells import Cell, Fault, choice, plain, said_by, text
from leadership.importing.headings import Table, find_table
from leadership.importing.limits import MIB, WEB, Limits, UnreadableFile
from leadership.importing.registry import Field, Row, parse_cell
from leadership.importing.sheets import read_sheets

MOST_ROWS = 2_000
# many rows may stand on other sheets, or above the list
LIMITS = Limits(bytes=5 * MIB, rows=WEB.rows, columns=60, seconds=20)
TOTALS = re.compile(r"(?:sub[- ]?|grand )?totals?[\s:=\d]*", re.I)
NO_HEADINGS = (
    "No row of headings was found. One row must say what each column holds, such as Name, "
    "E-mail, Organisation."
)
TOO_MANY = (
    f"This list has more than {MOST_ROWS:,} rows. A list of members is shorter: delete what is not "
    "needed, or bring it in as several lists."
)
NOBODY = "There is neither a name nor an organisation."
Columns = Mapping[str, str]  # a column's place, as text: the key of a field


@dataclass(frozen=True)
class ListRow:
    """A clean row of an old list."""

    number: int
    name: str = ""
    email: str = ""
    telephone: str = ""
    organisation_name: str = ""
    sector: str = ""


@dataclass
class RawTable:
    """The table of a file as it stands there: lines are numbered as in the sheet."""

    headings: list[str]
    lines: list[tuple[int, list[Cell]]]
    remarks: list[str]


@dataclass
class Reading:
    """What the lines say: clean rows, and by number why others are not."""

    rows: list[ListRow] = field(default_factory=list)
    faults: list[tuple[int, str]] = field(default_factory=list)
    left_out: int = 0  # headings said again, totals


def _email(cell: Cell) -> str | None:
    said = said_by(cell)
    try:
        validate_email(said or "nobody@council.example")
    except ValidationError:
        raise Fault("this is not an e-mail address.") from None
    if len(said) > 254:
        raise Fault("an e-mail address has at most 254 characters.")
    return said or None


def _telephone(cell: Cell) -> str | None:
    """A spreadsheet drops the nought in front of a number: it is put back."""
    said = said_by(cell)
    bare_number = isinstance(cell, int | float) and re.fullmatch(r"[1-9]\d{9}", said)
    return text(40)(f"0{said}" if bare_number else said)


_sector_word = choice(
    {
        "public": "public", "private": "private", "third": "third", "public sector": "public",
        "statutory": "public", "council": "public", "local authority": "public",
        "private sector": "private", "business": "private", "employer": "private",
        "commercial": "private", "third sector": "third", "voluntary": "third",
        "voluntary sector": "third", "community": "third", "charity": "third", "vcs": "third",
        "voluntary and community": "third", "voluntary & community": "third", "vcse": "third",
        "social enterprise": "third",
    }
)  # fmt: skip


def _sector(cell: Cell) -> str | None:
    try:
        return _sector_word(cell)
    except Fault:
        raise Fault("this is not known. Write one of: public, private, third.") from None


FIELDS = (
    Field("name", "Name", text(120), (
        "full name", "contact", "contact name", "contact person", "member", "member name",
        "name of member", "representative", "name of representative", "attendee", "person",
    )),
    Field("forename", "First name", text(60), (
        "forename", "forenames", "given name", "christian name", "firstname",
    )),
    Field("surname", "Surname", text(60), ("last name", "family name", "lastname")),
    Field("email", "E-mail", _email, (
        "email", "email address", "e-mail address", "mail", "contact email", "email add",
    )),
    Field("telephone", "Telephone", _telephone, (
        "phone", "tel", "tel no", "telephone number", "telephone no", "phone number", "phone no",
        "mobile", "mobile number", "mobile no", "contact number", "contact no",
    )),
    Field("organisation_name", "Organisation", text(160), (
        "organization", "organisation name", "name of organisation", "company", "company name",
        "employer", "agency", "partner", "partner organisation", "business", "group", "org",
    )),
    Field("sector", "Sector", _sector, (
        "type of organisation", "organisation type", "sector type", "type",
    )),
)  # fmt: skip


def read_table(path: Path, name: str) -> RawTable:
    """The list in the file. Raises `UnreadableFile` with a sentence that says what to do."""
    found = _read(path, name, guess=False) or _read(path, name, guess=True)
    if found is None:
        raise UnreadableFile(NO_HEADINGS)
    if len(found.lines) > MOST_ROWS:
        raise UnreadableFile(TOO_MANY)
    if not found.lines:
        raise UnreadableFile("There are headings in this file, and no row below them.")
    return found


def _read(path: Path, name: str, *, guess: bool) -> RawTable | None:
    found: RawTable | None = None
    unread = []
    for sheet in read_sheets(path, name, LIMITS):
        if found is not None:
            if next(sheet.rows, None) is not None:
                unread.append(sheet.name)
            continue
        table = find_table(sheet, FIELDS, guess=guess)
        if table is not None:
            found = RawTable(table.headings, _lines(table), list(table.remarks))
        elif sheet.name:
            unread.append(sheet.name)
    if found is not None:
        found.remarks += [
            f"Sheet “{sheet}” was not read. If it holds members, save it as a file of its own."
            for sheet in unread
        ]
    return found


def _lines(table: Table) -> list[tuple[int, list[Cell]]]:
    lines: list[tuple[int, list[Cell]]] = []
    for line, cells, _ in table.rows:
        lines.append((line, cells))
        if len(lines) > MOST_ROWS:
            raise UnreadableFile(TOO_MANY)
    return lines


def read_rows(table: RawTable, columns: Columns) -> Reading:
    """What the lines say, where `columns` says what each column holds."""
    reading = Reading()
    headings = [heading.casefold() for heading in table.headings if heading]
    for number, cells in table.lines:
        said = [plain(cell) for cell in cells if plain(cell)]
        if not said or TOTALS.fullmatch(said[0]) or [s.casefold() for s in said] == headings:
            reading.left_out += 1
            continue
        found, faults = _read_row(number, cells, columns)
        if any(plain(cell) for cell in cells[len(table.headings) :]):
            faults.append(
                "The row has more cells than there are headings. Is a text with a comma in it "
                "without quotation marks?"
            )
        if faults:
            reading.faults.append((number, " ".join(faults)))
        else:
            reading.rows.append(found)
    return reading


def _read_row(number: int, cells: list[Cell], columns: Columns) -> tuple[ListRow, list[str]]:
    row = Row(number, "")
    values: dict[str, str] = {}
    for each in FIELDS:
        place = next((int(at) for at, key in columns.items() if key == each.key), None)
        if place is not None and place < len(cells):
            values[each.key] = parse_cell(each, cells[place], row) or ""
    parts = (values.pop("forename", ""), values.pop("surname", ""))
    values["name"] = values.get("name") or " ".join(part for part in parts if part)
    for key in ("name", "organisation_name"):
        values[key] = said_by(values.get(key))
    found = ListRow(number, **values)
    if not found.name and not found.organisation_name and not row.faults:
        row.faults.append(NOBODY)
    return found, row.faults
