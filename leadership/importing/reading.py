"""Turns the stored rows of a batch into the records an import knows, with their identities."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from leadership.importing.cells import Cell, plain
from leadership.importing.models import Batch, BatchRow
from leadership.importing.registry import Field, Import, Row, parse_cell

TOTALS = re.compile(r"^(?:sub[- ]?|grand )?totals?\b", re.I)
PAGE = 4_000
FEW_SAID, MANY_COLUMNS = 1, 3  # one cell alone in a table of three columns is a heading or a note


class Stored(NamedTuple):
    """What is read of a `BatchRow`: an object for each would take longer than reading it."""

    pk: int
    number: int
    table: int
    line: int
    cells: list[Cell]
    filled: list[int]


@dataclass
class Line:
    """A stored row: its cells as plain words, and by field as they are (`raw`) and as words."""

    stored: Stored
    plains: list[str]
    raw: dict[str, Cell]
    said: dict[str, str]


@dataclass
class Record:
    """A row with those that go on with it, as stored, and what is known of them."""

    row: Row
    stored: list[Stored]
    said: dict[str, str]
    words: list[str]
    last: list[str]  # the words of its last row
    identity: str = ""
    content: str = ""
    state: str = BatchRow.State.CLEAN
    made: dict[str, list[int]] = field(default_factory=dict)

    def leave_out(self, why: str) -> None:
        self.state = BatchRow.State.LEFT_OUT
        self.row.faults = [why]


class Reader:
    """Reads a batch once, from its first row to its last, in records."""

    def __init__(self, batch: Batch) -> None:
        self.batch = batch
        self.declared: Import = batch.declared
        self.source = str(batch.options.get("source", ""))
        self.columns = [
            {int(place): self.declared.field(key) for place, key in table["columns"].items()}
            for table in batch.tables
        ]
        self.headings = [
            [each.casefold() for each in table["headings"] if each] for table in batch.tables
        ]
        fields = self.declared.fields
        self.required = [each for each in fields if each.required]
        self.continuing = tuple(each for each in fields if each.continues)
        self.adding = {each.key for each in self.continuing}
        self.from_sheet = [
            {each.key for each in fields if each.from_sheet and each not in columns.values()}
            for columns in self.columns
        ]
        self.equals: Counter[bytes] = Counter()
        self.references: dict[str, str] = {}

    def chunks(self, size: int) -> Iterator[list[Record]]:
        """Records, never cut apart from the rows that go on with them. Needs a transaction."""
        chunk: list[Record] = []
        for record in self._records():
            chunk.append(record)
            if len(chunk) == size:
                yield chunk
                chunk = []
        if chunk:
            yield chunk

    def _records(self) -> Iterator[Record]:
        current: Record | None = None
        for stored in self._stored():
            line = self._line(stored)
            if current is not None and self._goes_on(current, line):
                self._join(current, line)
                continue
            if current is not None:
                yield self._finished(current)
            current = self._started(line)
        if current is not None:
            yield self._finished(current)

    def _stored(self) -> Iterator[Stored]:
        """Page by page: a cursor of the database's would keep others from the connection."""
        rows = BatchRow.objects.filter(batch=self.batch).order_by("number")
        last = 0
        while page := rows.filter(number__gt=last).values_list(*Stored._fields)[:PAGE]:
            for values in page:
                yield Stored(*values)
            last = values[Stored._fields.index("number")]

    def _join(self, record: Record, line: Line) -> None:
        """Add a row to the record above it; the same row twice adds nothing."""
        again = line.plains == record.last
        record.stored.append(line.stored)
        record.words += line.plains
        record.last = line.plains
        if not again:
            record.row.more.append(self._values(line, record.row, self.continuing))
            record.row.faults += self._spilt(line)

    def _line(self, stored: Stored) -> Line:
        plains = [plain(cell) for cell in stored.cells]
        raw: dict[str, Cell] = {}
        said: dict[str, str] = {}
        for place, each in self.columns[stored.table].items():
            if place < len(plains) and plains[place]:
                raw[each.key], said[each.key] = stored.cells[place], plains[place]
        if name := self.batch.tables[stored.table]["name"]:
            for key in self.from_sheet[stored.table]:
                raw[key] = said[key] = name
        return Line(stored, plains, raw, said)

    def _started(self, line: Line) -> Record:
        row = Row(line.stored.number, self._where(line.stored))
        record = Record(row, [line.stored], line.said, [*line.plains], line.plains)
        if why := self._not_a_record(line):
            record.leave_out(why)
            return record
        row.values = self._values(line, row, self.declared.fields)
        for each in self.required:
            told = any(fault.startswith(f"{each.label}: ") for fault in row.faults)
            if row.values[each.key] is None and not told:
                row.faults.append(f"{each.label} is missing.")
        row.faults += self._spilt(line)
        return record

    def _spilt(self, line: Line) -> list[str]:
        """A comma in a text without quotation marks cuts it in two: no half of it is loaded."""
        headings = len(self.batch.tables[line.stored.table]["headings"])
        if not any(line.plains[headings:]):
            return []
        return [
            f"This row has {len(line.plains)} cells, but there are {headings} headings. Is a text "
            "with a comma in it without quotation marks?"
        ]

    def _not_a_record(self, line: Line) -> str:
        table = line.stored.table
        if not self.columns[table]:
            return "This sheet was left out."
        said = [words for words in line.plains if words]
        own = line.said.keys() - self.from_sheet[table]
        if len(said) > 1 and [words.casefold() for words in said] == self.headings[table]:
            return "The headings again."
        if said and TOTALS.match(said[0]):
            return "A line of totals."
        wide = len(self.columns[table]) >= MANY_COLUMNS
        if wide and len(set(said)) <= FEW_SAID and len(own) <= FEW_SAID:
            return "A heading or a note within the table."
        return ""

    def _goes_on(self, current: Record, line: Line) -> bool:
        """Does this row only add to the one above: its own cells blank, or the same reference
        and the same record again with another note?"""
        table = line.stored.table
        if not self.continuing or current.stored[0].table != table:
            return False
        if current.state == BatchRow.State.LEFT_OUT or not line.said.keys() & self.adding:
            return False
        columns = self.columns[table]
        filled = {columns[place].key for place in line.stored.filled if place in columns}
        own = line.said.keys() - self.adding - filled - self.from_sheet[table]
        if not own:
            return True
        same = all(current.said.get(key) == line.said[key] for key in own)
        return self.declared.reference in own and same

    def _values(self, line: Line, row: Row, fields: tuple[Field, ...]) -> dict[str, object]:
        raw = line.raw
        return {
            each.key: parse_cell(each, raw[each.key], row) if each.key in raw else None
            for each in fields
        }

    def _finished(self, record: Record) -> Record:
        if record.state == BatchRow.State.LEFT_OUT:
            return record
        own = [pair for pair in sorted(record.said.items()) if pair[0] not in self.adding]
        content = hashlib.sha256(_joined(each for pair in own for each in pair))
        reference = record.said.get(self.declared.reference, "")
        if reference:
            self._once(reference, record.row)
            known_by = ["reference", self.source, reference]
        else:
            self.equals[content.digest()] += 1
            known_by = ["cells", content.hexdigest(), str(self.equals[content.digest()])]
        identity = _joined([self.declared.slug, *known_by])
        record.identity = hashlib.sha256(identity).hexdigest()
        content.update(_joined(record.words))
        record.content = content.hexdigest()
        return record

    def _once(self, reference: str, row: Row) -> None:
        first = self.references.setdefault(reference, row.where)
        if first is not row.where:
            row.faults.append(f"The reference {reference} stands on {first} already.")

    def _where(self, stored: Stored) -> str:
        name = self.batch.tables[stored.table]["name"]
        return f"sheet {name}, line {stored.line}" if name else f"line {stored.line}"


def _joined(words: Iterable[str]) -> bytes:
    """Words as bytes that no other words give: cells hold no such sign, it was taken out."""
    return "\x1f".join(words).encode()
