"""A query about somebody on a day whose SQL is written once in a process, not for every page.

Every page of somebody who is signed in asks whose wards it may show. Django writes the SQL of a
query anew each time, and of one with many subqueries it takes longer than Postgres to answer it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Generic, TypeVar

from django.db import models

RowT = TypeVar("RowT", bound=models.Model)
# two askings that nobody makes: where their parameters differ, the key or the day stands
ONE, OTHER = (-1_000_001, date(1971, 2, 3)), (-2_000_002, date(1982, 4, 5))


class NotOnlyKeyAndDay(Exception):
    """The SQL depends on more than a key and a day, so it cannot be written once."""


@dataclass
class Prepared(Generic[RowT]):
    """`make` gives the query for a key and a day, as Django writes it; `ask` its rows, with what it
    was annotated with. Related objects do not come along."""

    make: Callable[[int, date], "models.QuerySet[RowT]"]
    _written: tuple[Any, str, list[Callable[[int, date], Any]]] | None = field(default=None)

    def ask(self, key: int, day: date) -> list[RowT]:
        if self._written is None:
            self._written = self._write()
        manager, sql, slots = self._written
        return list(manager.raw(sql, [slot(key, day) for slot in slots]))

    def _write(self) -> tuple[Any, str, list[Callable[[int, date], Any]]]:
        first, second = self.make(*ONE), self.make(*OTHER)
        sql, params = first.query.sql_with_params()
        other_sql, other_params = second.query.sql_with_params()
        if sql != other_sql:
            raise NotOnlyKeyAndDay(sql)
        slots = [_slot(*pair) for pair in zip(params, other_params, strict=True)]
        return first.model._default_manager, sql, slots


def _slot(one: Any, other: Any) -> Callable[[int, date], Any]:
    """What stands at this place: the key, the day or so many days from it, or always the same."""
    if one == other:
        return lambda key, day: one
    if (one, other) == (ONE[0], OTHER[0]):
        return lambda key, day: key
    if isinstance(one, date) and isinstance(other, date) and one - ONE[1] == other - OTHER[1]:
        away: timedelta = one - ONE[1]
        return lambda key, day: day + away
    raise NotOnlyKeyAndDay(f"{one!r} and {other!r}")
