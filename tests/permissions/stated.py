"""The permission table: who gets an answer from which URL. The table states, access decides, the
test compares.

One CSV a room, several where a room is large: url, method, then a column for each of ROLES. SCR is
a scrutiny officer, COM Committee Services, AL an Assistant Leader; FAC and MEM are outside the
council: a board's facilitator and one of its members. A cell is
`y` (answered), `-` (there is nothing: 404, or the way to sign in for somebody without an account)
or `x` (no such method).
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.permissions.urls import Url

ROLES = ("PUB", "CO", "CX", "WAC", "RM", "SEN", "CGM", "SCR", "COM", "AL", "ADM", "FAC", "MEM")
ANSWERS = {"y", "-", "x"}
HERE = Path(__file__).parent


@dataclass(frozen=True)
class Cell:
    """`url` is the URL's name, or name@object where the answer hangs on what it is asked about."""

    url: str
    method: str
    role: str

    @property
    def name(self) -> str:
        return self.url.partition("@")[0]


def rooms(folder: Path = HERE) -> list[str]:
    """The rooms that have a table: one CSV each."""
    return sorted(path.stem for path in folder.glob("*.csv"))


def stated(folder: Path = HERE, room: str = "*") -> dict[Cell, str]:
    """All stated cells, or one room's. A cell stated twice or with an unknown answer stops the
    test."""
    cells: dict[Cell, str] = {}
    for path in sorted(folder.glob(f"{room}.csv")):
        with path.open(newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                for role in ROLES:
                    cell = Cell(row["url"], row["method"], role)
                    if row[role] not in ANSWERS:
                        raise ValueError(f"{path.name}: {cell} says {row[role]!r}")
                    if cell in cells:
                        raise ValueError(f"{path.name}: {cell} is stated twice")
                    cells[cell] = row[role]
    return cells


def unstated(urls: Iterable[Url], cells: dict[Cell, str]) -> list[str]:
    """URLs and methods that nobody stated, in words."""
    wanted = {(url.name, method) for url in urls for method in url.methods}
    there = {(cell.name, cell.method) for cell in cells}
    return sorted(f"{method} {url}" for url, method in wanted - there)


def stated_in_vain(urls: set[str], cells: dict[Cell, str]) -> list[str]:
    """Stated URLs that are no longer there."""
    return sorted({cell.name for cell in cells} - urls)
