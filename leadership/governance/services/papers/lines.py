"""Reads the data of the two papers, and adds a row only where it never was before."""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from django.db import models

from leadership.dates.vague import VagueDate
from leadership.dates.vague_models import when_columns
from leadership.people.refusals import Refused

DATA = Path(__file__).resolve().parents[2] / "data"
Line = dict[str, str]
RowT = TypeVar("RowT", bound=models.Model)


def lines(name: str) -> list[Line]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def text(name: str) -> str:
    return (DATA / name).read_text(encoding="utf-8").strip()


def listed(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def when(cell: str) -> dict[str, Any]:
    """Columns of a vague date; an empty cell is no date."""
    return when_columns(VagueDate.parse(cell) if cell else None)


def add_once(model: type[RowT], key: dict[str, Any], **values: Any) -> tuple[RowT | None, bool]:
    """The row of this key and whether it was made now.

    The history is asked too: a row that was renamed since is found under its earlier key, and one
    that was deleted stays deleted (None). What is there is never written to.
    """
    manager: Any = model._default_manager
    row = manager.filter(**key).order_by("pk").first()
    if row is not None:
        return row, False
    history: Any = model._meta.get_field("history").related_model
    earlier = history.objects.filter(**key).order_by("pgh_id").first()
    if earlier is not None:
        return manager.filter(pk=earlier.pgh_obj_id).first(), False
    return manager.create(**key, **values), True


def needed(row: RowT | None, name: str) -> RowT:
    """Raises Refused where something new would hang on a row that was deleted here."""
    if row is None:
        raise Refused(f"{name} was deleted here, and something of the papers needs it.")
    return row


class Found(dict[str, RowT]):
    """Rows by their key in the data; one that was deleted is missed only where it is needed."""

    def __init__(self, rows: Iterable[tuple[str, RowT | None]]) -> None:
        super().__init__((key, row) for key, row in rows if row is not None)

    def __missing__(self, key: str) -> RowT:
        return needed(None, f"“{key}”")
