"""Finds the row of headings in a sheet and matches it with an import's fields."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from leadership.importing.cells import Cell, plain
from leadership.importing.registry import Field
from leadership.importing.sheets import Sheet

LOOK_AT = 40  # rows from the top among which the headings are looked for
Numbered = tuple[int, list[Cell]]


@dataclass
class Table:
    """A sheet whose headings are found: what stands below them, and which cells were merged in."""

    name: str
    line: int
    headings: list[str]
    rows: Iterator[tuple[int, list[Cell], list[int]]]  # line, cells, columns filled by a merge
    remarks: list[str]

    @property
    def signature(self) -> str:
        """The same for every file with these headings in this order."""
        said = "\x1f".join(letters(heading) for heading in self.headings)
        return hashlib.sha256(said.encode()).hexdigest()


def letters(heading: str) -> str:
    return re.sub(r"[\W_]+", " ", heading.casefold()).strip()


def names_of(field: Field) -> set[str]:
    return {letters(name) for name in (field.key.replace("_", " "), field.label, *field.aliases)}


def find_table(sheet: Sheet, fields: tuple[Field, ...], *, guess: bool) -> Table | None:
    """The table of a sheet, or None where no row names at least two of the fields.

    With `guess`, a first row of several words is then taken for headings that nobody knows yet.
    """
    top = list(islice(sheet.rows, LOOK_AT))
    known = set().union(*(names_of(field) for field in fields))
    best: tuple[int, int, list[str], int] = (1, 0, [], 0)  # score, place, headings, rows used
    for place, (line, cells) in enumerate(top):
        single = [plain(cell) for cell in cells]
        candidates = [(single, 1)]
        if place + 1 < len(top) and top[place + 1][0] == line + 1:
            candidates.append((_two_rows(single, line, top[place + 1][1], sheet.merged), 2))
        for headings, used in candidates:
            score = sum(_matches(heading, known) for heading in headings)
            if score > best[0]:
                best = (score, place, headings, used)
    score, place, headings, used = best
    if not headings and guess:
        place, headings, used = _first_words(top)
    if not headings:
        return None
    rows = chain(top[place + used :], sheet.rows)
    return Table(sheet.name, top[place][0], headings, _filled(rows, sheet), sheet.remarks)


def _first_words(top: list[Numbered]) -> tuple[int, list[str], int]:
    """The first row of words alone that has rows below it: place, headings, rows used."""
    for place, (_, cells) in enumerate(top[:-1]):
        said = [cell for cell in cells if cell is not None]
        if len(said) > 1 and all(re.search("[^\\W\\d]", plain(cell)) for cell in said):
            return place, [plain(cell) for cell in cells], 1
    return 0, [], 0


def propose(headings: list[str], fields: tuple[Field, ...]) -> dict[str, str]:
    """Which column (its place, as text) says which field, where the headings tell."""
    found: dict[str, str] = {}
    for whole in (True, False):  # a heading that matches as a whole goes first
        for place, heading in enumerate(headings):
            if str(place) in found:
                continue
            for field in fields:
                if field.key in found.values():
                    continue
                said = [letters(heading)] if whole else _parts(heading)
                if names_of(field).intersection(said):
                    found[str(place)] = field.key
                    break
    return found


def _parts(heading: str) -> list[str]:
    """A heading over two rows is also known by its lower row; one with a bracket without it."""
    return [letters(heading.rpartition(" – ")[2]), letters(re.sub(r"\(.*?\)", "", heading))]


def _matches(heading: str, known: set[str]) -> bool:
    return bool(heading) and bool(known.intersection([letters(heading), *_parts(heading)]))


def _two_rows(
    upper: list[str], line: int, lower: list[Cell], merged: list[tuple[int, int, int, int]]
) -> list[str]:
    """Headings that stand in two rows, the upper one merged over several columns; none where the
    upper row is the title of the table."""
    over = list(upper) + [""] * (len(lower) - len(upper))
    below = [plain(cell) for cell in lower] + [""] * (len(upper) - len(lower))
    spans = {
        column: over[first]
        for top, first, bottom, last in merged
        if top == bottom == line - 1 and first < len(over)
        for column in range(first, min(last + 1, len(over)))
    }
    if _is_title(over, below, set(spans)):
        return []
    joined, carried = [], ""
    for place, (above, own) in enumerate(zip(over, below, strict=True)):
        carried = above or (carried if own else "")
        head = spans.get(place, above) or (carried if not merged else "")
        joined.append(f"{head} – {own}" if head and own else head or own)
    return joined


def _is_title(over: list[str], below: list[str], spanned: set[int]) -> bool:
    """One cell over the whole table names the table and none of its columns: a cell merged over
    all of them, or a lone one that is not merged, above the first heading."""
    said = [place for place, words in enumerate(over) if words]
    columns = [place for place, words in enumerate(below) if words]
    if len(said) != 1 or not columns or said[0] > columns[0]:
        return False
    return spanned.issuperset(columns) or (said[0] == columns[0] and said[0] not in spanned)


def _filled(rows: Iterator[Numbered], sheet: Sheet) -> Iterator[tuple[int, list[Cell], list[int]]]:
    """Rows in which a cell merged downwards is said again in each row it spans."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for top, first, bottom, last in sheet.merged:
        if first == last and bottom > top:
            spans.setdefault(first, []).append((top + 1, bottom + 1))
    said: dict[tuple[int, int], Cell] = {}
    for line, cells in rows:
        filled = []
        for column, ranges in spans.items():
            for top, bottom in ranges:
                if not top <= line <= bottom or column >= len(cells):
                    continue
                if line == top:
                    said[column, top] = cells[column]
                elif cells[column] is None and said.get((column, top)) is not None:
                    cells[column] = said[column, top]
                    filled.append(column)
        yield line, cells, filled
