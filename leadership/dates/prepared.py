"""A query about somebody on a day whose SQL is written once in a process, and planned once in a
connection: not for every page.

Every page of somebody who is signed in asks whose wards it may show. Django writes the SQL of a
query anew each time and Postgres plans it anew; of one with many subqueries both take longer than
the answer. A pooler between the two has to run in session mode.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from typing import Any, Generic, TypeVar
from weakref import WeakSet

from django.db import connection, models

RowT = TypeVar("RowT", bound=models.Model)
Slot = Callable[[int, date], Any]
# two askings that nobody makes: where their parameters differ, the key or the day stands
ONE, OTHER = (-1_000_001, date(1971, 2, 3)), (-2_000_002, date(1982, 4, 5))
_numbers = count(1)


class NotOnlyKeyAndDay(Exception):
    """The SQL depends on more than a key and a day, so it cannot be written once."""


@dataclass
class Prepared(Generic[RowT]):
    """`make` gives the query for a key and a day, as Django writes it; `ask` its rows, with what it
    was annotated with. Related objects do not come along."""

    make: Callable[[int, date], "models.QuerySet[RowT]"]
    _name: str = field(default_factory=lambda: f"prepared_{next(_numbers)}")
    _written: tuple[Any, str, list[Slot]] | None = field(default=None)
    _known_to: "WeakSet[Any]" = field(default_factory=WeakSet)

    def ask(self, key: int, day: date) -> list[RowT]:
        manager, statement, slots = self._written = self._written or self._write()
        self._make_known(statement)
        places = ", ".join(["%s"] * len(slots))
        called = f"EXECUTE {self._name} ({places})" if slots else f"EXECUTE {self._name}"
        return list(manager.raw(called, [slot(key, day) for slot in slots]))

    def _make_known(self, statement: str) -> None:
        """Once in a connection, past Django, for which it would be a query of this page."""
        server = _server()
        if server not in self._known_to:
            with connection.wrap_database_errors, server.cursor() as cursor:
                cursor.execute(f"PREPARE {self._name} AS {statement}")
            self._known_to.add(server)

    def _write(self) -> tuple[Any, str, list[Slot]]:
        first, second = self.make(*ONE), self.make(*OTHER)
        sql, params = first.query.sql_with_params()
        other_sql, other_params = second.query.sql_with_params()
        if sql != other_sql:
            raise NotOnlyKeyAndDay(sql)
        slots: list[Slot] = []
        statement, pairs = "", iter(zip(params, other_params, strict=True))
        with _server().cursor() as cursor:
            for words in re.split("(%[%s])", sql):
                if words != "%s":
                    statement += "%" if words == "%%" else words
                    continue
                one, other = next(pairs)
                if one == other:  # the planner is to know it, as a partial index asks
                    statement += cursor.mogrify("%s", [one]).decode()
                else:
                    slots.append(_slot(one, other))
                    statement += f"${len(slots)}"
        return first.model._default_manager, statement, slots


def _server() -> Any:
    connection.ensure_connection()
    return connection.connection


def _slot(one: Any, other: Any) -> Slot:
    """What stands at this place: the key, the day or so many days from it."""
    if (one, other) == (ONE[0], OTHER[0]):
        return lambda key, day: key
    if isinstance(one, date) and isinstance(other, date) and one - ONE[1] == other - OTHER[1]:
        away: timedelta = one - ONE[1]
        return lambda key, day: day + away
    raise NotOnlyKeyAndDay(f"{one!r} and {other!r}")
