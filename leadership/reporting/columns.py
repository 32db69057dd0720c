"""Typed columns: one declaration tells every writer how a value looks.

A value stays typed until the writer. `source` is the field path or expression that gives it in a
report that is a query; `sql` gives the same text as `csv` from a typed SQL column, so that a file
written by COPY and one written row by row are equal byte for byte.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, ClassVar, Protocol

from django.conf import settings
from django.db.models.expressions import Combinable
from django.utils import timezone

from leadership.reporting.values import Count

Source = str | Combinable

# a cell that starts with one of these is a formula in a spreadsheet
FORMULA_STARTS = "=+-@\t\r\n"
GUARD = "'"  # before such a cell: the rest is text
_FORMULA_CODES = ", ".join(str(ord(start)) for start in FORMULA_STARTS)


class Sheet(Protocol):
    """The part of a worksheet a column writes to."""

    def write_string(self, row: int, column: int, text: str, style: Any = None) -> Any: ...
    def write_number(self, row: int, column: int, number: float, style: Any = None) -> Any: ...
    def write_datetime(self, row: int, column: int, value: Any, style: Any = None) -> Any: ...


def formula_safe(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would run it.

    One that has apostrophes there already gets one more, so that `without_guard` gives every text
    back as it was.
    """
    return GUARD + text if _is_guarded(text.lstrip(GUARD)) else text


def without_guard(text: str) -> str:
    """The text that `formula_safe` wrote so."""
    return text[1:] if text[:1] == GUARD and _is_guarded(text.lstrip(GUARD)) else text


def _is_guarded(text: str) -> bool:
    return text != "" and text[0] in FORMULA_STARTS


@dataclass(frozen=True)
class Column:
    """`key` is the public name in files and the API; `width` counts characters."""

    key: str
    label: str
    source: Source | None = None
    width: int = 14

    datatype: ClassVar[str] = "string"  # as CSVW has it
    csvw_format: ClassVar[str] = ""
    numeric: ClassVar[bool] = False
    parts: ClassVar[int] = 1  # how many SQL columns and CSV fields it fills

    def sources(self) -> list[Source]:
        assert self.source is not None, f"The column {self.key} has no source."
        return [self.source]

    def value(self, parts: Sequence[Any]) -> Any:
        """The typed value of what the database gave."""
        return parts[0]

    def csv_names(self) -> list[tuple[str, str]]:
        """Key and label of each CSV field."""
        return [(self.key, self.label)]

    def text(self, value: Any) -> str:
        """As people read it, on screen and on paper."""
        return "" if value is None else str(value)

    def csv(self, value: Any) -> list[str]:
        return [self.text(value)]

    def sql(self, names: Sequence[str]) -> list[str]:
        return list(names)

    def json(self, value: Any) -> Any:
        return value

    def xlsx(self, sheet: Sheet, row: int, column: int, value: Any, styles: dict[str, Any]) -> None:
        if value not in (None, ""):
            sheet.write_string(row, column, self.text(value), styles["text"])

    def order_key(self, value: Any) -> Any:
        return value


@dataclass(frozen=True)
class Text(Column):
    def csv(self, value: Any) -> list[str]:
        return [formula_safe(value or "")]

    def sql(self, names: Sequence[str]) -> list[str]:
        (name,) = names
        return [
            # few texts open with an apostrophe, and to take them off costs as much as the rest
            f"CASE WHEN ascii({name}) IN ({_FORMULA_CODES}) OR ascii({name}) = {ord(GUARD)}"
            f" AND ascii(ltrim({name}, '''')) IN ({_FORMULA_CODES}) THEN '''' || {name}"
            f" WHEN {name} = '' THEN NULL ELSE {name} END"
        ]

    def order_key(self, value: Any) -> Any:
        return value.lower() if value else None


@dataclass(frozen=True)
class Integer(Column):
    datatype: ClassVar[str] = "integer"
    numeric: ClassVar[bool] = True

    def text(self, value: Any) -> str:
        return "" if value is None else f"{value:,}"

    def csv(self, value: Any) -> list[str]:
        return ["" if value is None else str(value)]

    def xlsx(self, sheet: Sheet, row: int, column: int, value: Any, styles: dict[str, Any]) -> None:
        if value is not None:
            sheet.write_number(row, column, value, styles["integer"])


@dataclass(frozen=True)
class Number(Column):
    """A decimal number with a fixed number of places, rounded half up as Postgres does."""

    places: int = 1

    datatype: ClassVar[str] = "decimal"
    numeric: ClassVar[bool] = True

    def rounded(self, value: Any) -> Decimal:
        step = Decimal(1).scaleb(-self.places)
        return Decimal(value).quantize(step, ROUND_HALF_UP)

    def text(self, value: Any) -> str:
        return "" if value is None else f"{self.rounded(value):,}"

    def csv(self, value: Any) -> list[str]:
        return ["" if value is None else str(self.rounded(value))]

    def sql(self, names: Sequence[str]) -> list[str]:
        return [f"round({names[0]}::numeric, {self.places})"]

    def json(self, value: Any) -> Any:
        return None if value is None else float(self.rounded(value))

    def xlsx(self, sheet: Sheet, row: int, column: int, value: Any, styles: dict[str, Any]) -> None:
        if value is not None:
            sheet.write_number(row, column, float(self.rounded(value)), styles["number"])


@dataclass(frozen=True)
class Date(Column):
    datatype: ClassVar[str] = "date"
    csvw_format: ClassVar[str] = "dd/MM/yyyy"

    def text(self, value: date | None) -> str:
        return "" if value is None else f"{value:%-d %B %Y}"

    def csv(self, value: date | None) -> list[str]:
        return ["" if value is None else f"{value:%d/%m/}{value.year:04d}"]

    def sql(self, names: Sequence[str]) -> list[str]:
        return [f"to_char({names[0]}, 'DD/MM/YYYY')"]

    def json(self, value: date | None) -> Any:
        return None if value is None else value.isoformat()

    def xlsx(self, sheet: Sheet, row: int, column: int, value: Any, styles: dict[str, Any]) -> None:
        if value is not None:
            sheet.write_datetime(row, column, value, styles["date"])


@dataclass(frozen=True)
class DateTime(Column):
    """A moment, told in local time."""

    datatype: ClassVar[str] = "datetime"
    csvw_format: ClassVar[str] = "dd/MM/yyyy HH:mm"

    def text(self, value: datetime | None) -> str:
        return "" if value is None else f"{timezone.localtime(value):%-d %B %Y, %H:%M}"

    def csv(self, value: datetime | None) -> list[str]:
        return ["" if value is None else f"{timezone.localtime(value):%d/%m/%Y %H:%M}"]

    def sql(self, names: Sequence[str]) -> list[str]:
        zone = settings.TIME_ZONE
        return [f"to_char({names[0]} AT TIME ZONE '{zone}', 'DD/MM/YYYY HH24:MI')"]

    def json(self, value: datetime | None) -> Any:
        return None if value is None else timezone.localtime(value).isoformat()

    def xlsx(self, sheet: Sheet, row: int, column: int, value: Any, styles: dict[str, Any]) -> None:
        if value is not None:
            # a workbook knows no time zones: the local time without one
            local = timezone.localtime(value).replace(tzinfo=None, second=0, microsecond=0)
            sheet.write_datetime(row, column, local, styles["datetime"])


@dataclass(frozen=True)
class YesNo(Column):
    datatype: ClassVar[str] = "boolean"
    csvw_format: ClassVar[str] = "yes|no"

    def text(self, value: bool | None) -> str:
        return "" if value is None else ("yes" if value else "no")

    def sql(self, names: Sequence[str]) -> list[str]:
        return [f"CASE {names[0]} WHEN true THEN 'yes' WHEN false THEN 'no' END"]


@dataclass(frozen=True)
class CountColumn(Column):
    """A `Count`: in files a number and, beside it, what the number is worth."""

    state_source: Source | None = None

    datatype: ClassVar[str] = "integer"
    numeric: ClassVar[bool] = True
    parts: ClassVar[int] = 2

    def sources(self) -> list[Source]:
        assert self.source is not None and self.state_source is not None
        return [self.source, self.state_source]

    def value(self, parts: Sequence[Any]) -> Count:
        return Count.of(parts[0], parts[1])

    def csv_names(self) -> list[tuple[str, str]]:
        return [(self.key, self.label), (f"{self.key}_state", f"{self.label}: state")]

    def csv(self, value: Count) -> list[str]:
        return ["" if value.number is None else str(value.number), value.state.value]

    def json(self, value: Count) -> Any:
        return {"number": value.number, "state": value.state.value}

    def xlsx(self, sheet: Sheet, row: int, column: int, value: Any, styles: dict[str, Any]) -> None:
        if value.number is not None:
            sheet.write_number(row, column, value.number, styles["integer"])
        sheet.write_string(row, column + 1, value.state.value, styles["text"])

    def order_key(self, value: Count) -> Any:
        return value.number
