"""Files of wards: CSV with the columns code, name, seats and perhaps district."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from io import StringIO
from pathlib import Path

from leadership.people.refusals import Refused
from wards.services import WardRow

LONGEST = {"code": 12, "name": 80, "district": 80}  # what wards.Ward holds
COLUMNS = ["code", "name", "seats"]
MOST_SEATS = 9  # no ward in England has more than three; a bigger number is a slip of the pen


def read_wards(path: Path) -> list[WardRow]:
    """The wards of a file, whatever the order and case of its columns.

    Raises Refused with one line for each fault, so that all can be mended at once.
    """
    lines = list(_lines(path))
    faults = [f"line {number}: {fault}" for number, row in lines for fault in _faults(row)]
    faults += _repeated(lines)
    if faults:
        raise Refused(f"{path.name} cannot be loaded:\n" + "\n".join(faults))
    if not lines:
        raise Refused(f"{path.name} names no ward.")
    return [
        WardRow(row["code"], row["name"], int(row["seats"]), row.get("district", ""))
        for _, row in lines
    ]


def read_shares(path: Path) -> dict[str, dict[str, Decimal]]:
    """Code of an old ward -> code of a new ward -> part of the old ward's people who live there, 0
    to 1, from a CSV file of our own with the columns old_code, new_code and people."""
    shares: dict[str, dict[str, Decimal]] = defaultdict(dict)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            shares[row["old_code"]][row["new_code"]] = Decimal(row["people"])
    return dict(shares)


def _lines(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows with the numbers of their lines; cells without spaces around them."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise Refused(f"There is no file {path}.") from None
    except (UnicodeDecodeError, OSError):
        raise Refused(f"{path.name} is not a text file in UTF-8.") from None
    reader = csv.reader(StringIO(text, newline=""))
    header = [cell.strip().lower() for cell in next(reader, [])]
    missing = [column for column in COLUMNS if column not in header]
    if missing:
        raise Refused(
            f"{path.name} has no column {' and no column '.join(missing)}. "
            f"Its first line must name the columns {', '.join(COLUMNS)}, and may name district."
        )
    for cells in reader:
        if any(cell.strip() for cell in cells):
            cells += [""] * (len(header) - len(cells))
            yield reader.line_num, dict(zip(header, map(str.strip, cells), strict=False))


def _faults(row: dict[str, str]) -> Iterator[str]:
    for column in COLUMNS:
        if not row[column]:
            yield f"{column} is empty."
    for column, longest in LONGEST.items():
        if len(row.get(column, "")) > longest:
            yield f"{column} is longer than {longest} characters."
    if row["seats"] and not (row["seats"].isdecimal() and 1 <= int(row["seats"]) <= MOST_SEATS):
        yield f"seats is “{row['seats']}”: it must be a number from 1 to {MOST_SEATS}."


def _repeated(lines: list[tuple[int, dict[str, str]]]) -> Iterator[str]:
    first: dict[str, int] = {}
    for number, row in lines:
        if row["code"] and first.setdefault(row["code"], number) != number:
            yield f"line {number}: code {row['code']} stands in line {first[row['code']]} already."
