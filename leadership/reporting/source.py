"""The rows of a report as typed values: all in a stream, or one page in the asked order."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import F, QuerySet

from leadership.reporting.columns import Column
from leadership.reporting.report import Asked, Row

CHUNK = 2000


def names_of(columns: Sequence[Column]) -> list[list[str]]:
    """The SQL names of each column's parts, which no model field can clash with."""
    return [
        [f"c{place}_{part}" for part in range(column.parts)] for place, column in enumerate(columns)
    ]


def typed_query(asked: Asked, columns: Sequence[Column]) -> QuerySet[Any]:
    """The report's query with its columns' expressions, in the report's own order."""
    assert asked.report.query is not None
    named = {}
    for column, names in zip(columns, names_of(columns), strict=True):
        for name, source in zip(names, column.sources(), strict=True):
            named[name] = F(source) if isinstance(source, str) else source
    rows: QuerySet[Any] = asked.report.query(asked).annotate(**named).values_list(*named)
    return rows


def typed(columns: Sequence[Column], record: Sequence[Any]) -> list[Any]:
    values, at = [], 0
    for column in columns:
        values.append(column.value(record[at : at + column.parts]))
        at += column.parts
    return values


def stream(asked: Asked, columns: Sequence[Column]) -> Iterator[Row]:
    """All rows, at flat memory."""
    if asked.report.rows is not None:
        yield from asked.report.rows(asked)
        return
    for record in typed_query(asked, columns).iterator(chunk_size=CHUNK):
        yield typed(columns, record)


def in_order(asked: Asked, columns: Sequence[Column], order: str) -> QuerySet[Any] | list[Row]:
    """Rows to be paged, ordered by the column whose key is `order`, descending after a minus; in
    the report's own order where it is empty. A query's records still want `typed`."""
    if asked.report.rows is not None:
        return _sorted(list(asked.report.rows(asked)), columns, order)
    return _ordered(typed_query(asked, columns), columns, order)


def _ordered(query: QuerySet[Any], columns: Sequence[Column], order: str) -> QuerySet[Any]:
    for column, names in zip(columns, names_of(columns), strict=True):
        if column.key == order.removeprefix("-"):
            first = F(names[0])
            way = (
                first.desc(nulls_last=True) if order.startswith("-") else first.asc(nulls_last=True)
            )
            return query.order_by(way, "pk")
    return query


def _sorted(rows: list[Row], columns: Sequence[Column], order: str) -> list[Row]:
    for place, column in enumerate(columns):
        if column.key == order.removeprefix("-"):
            known = [row for row in rows if column.order_key(row[place]) is not None]
            rest = [row for row in rows if column.order_key(row[place]) is None]
            known.sort(key=lambda row: column.order_key(row[place]), reverse=order[:1] == "-")
            return [*known, *rest]
    return rows
