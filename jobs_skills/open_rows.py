"""The open rows of a board's old lists, in groups of what may be the same, in words for a page."""

from collections import defaultdict
from dataclasses import dataclass, field

from jobs_skills.duplicates import Entry, Key, Suggestion, groups, suggestions
from jobs_skills.models import Board, ListedMember
from jobs_skills.services.members import open_entries

MOST_HINTS = 8  # that are offered for one row; the strongest come first


@dataclass
class OpenRow:
    """A row to decide, and what it may be the same as: (key, who, why)."""

    row: ListedMember
    hints: list[tuple[Key, str, str]] = field(default_factory=list)

    @property
    def others(self) -> list[tuple[str, str]]:
        return [(f"{key.kind}-{key.pk}", f"{who} ({why})") for key, who, why in self.hints]


@dataclass
class Group:
    rows: list[OpenRow]
    members: list[str]  # who is in the register already, in words

    @property
    def alone(self) -> bool:
        return not any(each.hints for each in self.rows)


def open_groups(board: Board) -> list[Group]:
    """Groups with an open row: those with suggestions first, then the rows without any. Two
    queries, however many there are."""
    entries, rows = open_entries(board)
    suggested = suggestions(entries)
    by_key = {entry.key: entry for entry in entries}
    open_rows = {Key("row", row.pk): OpenRow(row) for row in rows}
    words = {entry.key: _words(entry, open_rows) for entry in entries}
    for key, hints in _hints(suggested).items():
        if key in open_rows:
            open_rows[key].hints = [
                (other, words[other], each.words) for other, each in hints[:MOST_HINTS]
            ]
    found = [
        Group(
            [open_rows[entry.key] for entry in together if entry.key in open_rows],
            [words[entry.key] for entry in together if entry.key not in open_rows],
        )
        for together in groups(list(by_key.values()), suggested)
    ]
    return sorted((group for group in found if group.rows), key=lambda group: group.alone)


def open_row(board: Board, pk: int) -> OpenRow | None:
    """One open row with its hints."""
    rows = [each for group in open_groups(board) for each in group.rows]
    return next((each for each in rows if each.row.pk == pk), None)


def _hints(suggested: list[Suggestion]) -> dict[Key, list[tuple[Key, Suggestion]]]:
    hints: dict[Key, list[tuple[Key, Suggestion]]] = defaultdict(list)
    for each in sorted(suggested, key=lambda each: not each.strong):
        hints[each.first].append((each.second, each))
        hints[each.second].append((each.first, each))
    return hints


def _words(entry: Entry, open_rows: dict[Key, OpenRow]) -> str:
    said = ", ".join(part for part in (entry.name, entry.organisation, entry.email) if part)
    if entry.key in open_rows:
        return f"{open_rows[entry.key].row}: {said}"
    return f"the member {said}"
