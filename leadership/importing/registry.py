"""An import is declared once, as one `Import` value; the engine reads files by it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from leadership.importing.cells import Cell, Parser
from leadership.people.models import User

Made = dict[str, list[int]]  # "tracker.issue": the keys of what a row made


@dataclass(frozen=True)
class Field:
    """One thing a row may say. `aliases` are headings under which councils write it."""

    key: str
    label: str
    parse: Parser
    aliases: tuple[str, ...] = ()
    required: bool = False
    hint: str = ""
    continues: bool = False  # a row with nothing but such fields goes on with the row above
    from_sheet: bool = False  # without such a column, the sheet's name says it


@dataclass(frozen=True)
class Option:
    """Something asked once for the whole file, such as where it comes from."""

    key: str
    label: str
    hint: str = ""
    required: bool = True
    choices: Callable[[], list[tuple[str, str]]] | None = None
    initial: Callable[[], str] | None = None


@dataclass(frozen=True)
class Question:
    """A word of the file that only a person can place: an unknown ward, a category of another
    name. `scope` says where the answer holds, such as the generation of wards of that date."""

    kind: str
    said: str
    scope: str = ""
    label: str = ""  # the question in words

    @property
    def key(self) -> tuple[str, str, str]:
        return self.kind, self.said.casefold(), self.scope


@dataclass
class Row:
    """One record of the file, with the rows that go on with it."""

    number: int  # its place among the rows of the batch, from 1
    where: str  # "sheet Forums, line 12"
    values: dict[str, Any] = field(default_factory=dict)
    more: list[dict[str, Any]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    resolved: dict[str, Any] = field(default_factory=dict)  # what `check` found, for `load`

    @property
    def clean(self) -> bool:
        return not self.faults and not self.questions


Answers = dict[tuple[str, str, str], str]  # Question.key: what was answered


class Importer(Protocol):
    """What a room does with rows. Made anew for each check and each load, within one transaction.

    `check` adds faults and questions to rows and changes nothing; `load` gets clean rows alone and
    makes their records through the room's services, and says what it made, row by row.
    """

    def check(self, rows: list[Row]) -> None: ...

    def load(self, rows: list[Row]) -> list[Made]: ...


@dataclass(frozen=True)
class Import:
    slug: str
    title: str
    description: str
    fields: tuple[Field, ...]
    may_preview: Callable[[User], bool]
    may_load: Callable[[User], bool]
    importer: Callable[[dict[str, str], Answers, User | None], Importer]
    answers: Callable[[Question, dict[str, str]], list[tuple[str, str]]]
    options: tuple[Option, ...] = ()
    reference: str = ""  # the field by which the source itself knows a row
    shared: tuple[str, ...] = ()  # what a row may make that others use too, as `Made` has it

    def field(self, key: str) -> Field:
        """The field of that key; a search through all of them, so not for every row."""
        return next(each for each in self.fields if each.key == key)

    def own(self, made: Made) -> Made:
        """What a row made for itself alone."""
        return {label: keys for label, keys in made.items() if label not in self.shared}


_imports: dict[str, Import] = {}


def register(declared: Import) -> Import:
    """Called once for each import, when its app is ready; a repeated slug is an error."""
    if _imports.get(declared.slug, declared) is not declared:
        raise ValueError(f"Two imports are called {declared.slug}.")
    _imports[declared.slug] = declared
    return declared


def find(slug: str) -> Import | None:
    return _imports.get(slug)


def all_imports() -> Iterable[Import]:
    return _imports.values()


def parse_cell(declared: Field, cell: Cell, row: Row) -> Any:
    """The cell's value; a fault goes to the row, under the field's name."""
    try:
        return declared.parse(cell)
    except ValueError as fault:
        row.faults.append(f"{declared.label}: {fault}")
        return None
