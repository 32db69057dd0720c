"""Turns the stored rows of a batch into the records an import knows, with their identities."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from leadership.importing.cells import Cell, plain
from leadership.importing.headings import letters
from leadership.importing.models import Batch, BatchRow
from leadership.importing.registry import Field, Import, Row, parse_cell

TOTALS = re.compile(r"^(?:sub[- ]?|grand )?totals?\b", re.I)
FEW_SAID, MANY_COLUMNS = 1, 3  # one cell alone in a table of three columns is a heading or a note
Said = dict[str, Cell]


@dataclass
class Record:
    """A row with those that go on with it, as stored, and what is known of them."""

    row: Row
    stored: list[BatchRow]
    raw: Said
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
        self.headings = [[letters(each) for each in table["headings"]] for table in batch.tables]
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
        rows = BatchRow.objects.filter(batch=self.batch).order_by("number")
        for stored in rows.iterator(chunk_size=2_000):
            raw = self._raw(stored)
            if current is not None and self._goes_on(current, raw, stored):
                current.stored.append(stored)
                current.row.more.append(self._values(raw, current.row, only_continuing=True))
                continue
            if current is not None:
                yield self._finished(current)
            current = self._started(stored, raw)
        if current is not None:
            yield self._finished(current)

    def _raw(self, stored: BatchRow) -> Said:
        cells, columns = stored.cells, self.columns[stored.table]
        raw = {
            each.key: cells[place]
            for place, each in columns.items()
            if place < len(cells) and plain(cells[place])
        }
        for each in self.declared.fields:
            if each.from_sheet and each not in columns.values():
                raw[each.key] = self.batch.tables[stored.table]["name"]
        return raw

    def _started(self, stored: BatchRow, raw: Said) -> Record:
        row = Row(stored.number, self._where(stored))
        record = Record(row, [stored], raw)
        if why := self._not_a_record(stored, raw):
            record.leave_out(why)
            return record
        row.values = self._values(raw, row)
        for each in self.declared.fields:
            if each.required and row.values.get(each.key) is None and each.key not in raw:
                row.faults.append(f"{each.label} is missing.")
        return record

    def _not_a_record(self, stored: BatchRow, raw: Said) -> str:
        said = [plain(cell) for cell in stored.cells if plain(cell)]
        if not self.columns[stored.table]:
            return "This sheet was left out."
        own = {key for key in raw if not self.declared.field(key).from_sheet}
        if [letters(plain(cell)) for cell in stored.cells] == self.headings[stored.table]:
            return "The headings again."
        if said and TOTALS.match(said[0]):
            return "A line of totals."
        wide = len(self.columns[stored.table]) >= MANY_COLUMNS
        if wide and len(set(said)) <= FEW_SAID and len(own) <= FEW_SAID:
            return "A heading or a note within the table."
        return ""

    def _goes_on(self, current: Record, raw: Said, stored: BatchRow) -> bool:
        """Does this row only add to the one above: its own cells blank, or the same reference
        and the same record again with another note?"""
        if current.state == BatchRow.State.LEFT_OUT or current.stored[0].table != stored.table:
            return False
        columns = self.columns[stored.table]
        filled = {columns[place].key for place in stored.filled if place in columns}
        adds = [key for key in raw if self.declared.field(key).continues]
        own = {
            key: cell
            for key, cell in raw.items()
            if key not in adds and key not in filled and not self.declared.field(key).from_sheet
        }
        if not adds:
            return False
        if not own:
            return True
        key = self.declared.reference
        same = all(current.raw.get(name) == cell for name, cell in own.items())
        return bool(key) and own.get(key) is not None and same

    def _values(self, raw: Said, row: Row, *, only_continuing: bool = False) -> dict[str, object]:
        wanted: tuple[Field, ...] = self.declared.fields
        return {
            each.key: parse_cell(each, raw[each.key], row) if each.key in raw else None
            for each in wanted
            if each.continues or not only_continuing
        }

    def _finished(self, record: Record) -> Record:
        if record.state == BatchRow.State.LEFT_OUT:
            return record
        own = {k: plain(v) for k, v in record.raw.items() if not self.declared.field(k).continues}
        content = hashlib.sha256(json.dumps(sorted(own.items())).encode())
        reference = own.get(self.declared.reference, "") if self.declared.reference else ""
        if reference:
            self._once(reference, record.row)
            known_by = ["reference", self.source, reference]
        else:
            self.equals[content.digest()] += 1
            known_by = ["cells", content.hexdigest(), str(self.equals[content.digest()])]
        identity = json.dumps([self.declared.slug, *known_by])
        record.identity = hashlib.sha256(identity.encode()).hexdigest()
        for stored in record.stored:
            content.update(json.dumps(stored.cells).encode())
        record.content = content.hexdigest()
        return record

    def _once(self, reference: str, row: Row) -> None:
        first = self.references.setdefault(reference, row.where)
        if first is not row.where:
            row.faults.append(f"The reference {reference} stands on {first} already.")

    def _where(self, stored: BatchRow) -> str:
        name = self.batch.tables[stored.table]["name"]
        return f"sheet {name}, line {stored.line}" if name else f"line {stored.line}"
