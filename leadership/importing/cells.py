"""What a cell of a spreadsheet says: dates, times and texts as people type them.

A cell is text, a number, a truth value or None. A parser gives a value, None where the cell says
nothing, or raises `Fault` with a sentence for the person who has to mend the row.
"""

import math
import re
from collections.abc import Callable, Mapping
from datetime import date, time, timedelta
from functools import lru_cache
from typing import Any

Cell = str | int | float | bool | None
Parser = Callable[[Cell], Any]

# A file says the same few words and days over and over: what they mean is found once. Kept apart by
# type, for True equals 1.
SAID_AGAIN = 5_000
FIRST_SERIAL, LAST_SERIAL = 20_000, 80_000  # October 1954 to January 2119 in a spreadsheet's days
SERIAL_ZERO = date(1899, 12, 30)
# What people write where there is nothing to write; of a text it is kept as it stands.
UNSAID = {"-", "–", "—", "?", "n/a", "na", "none", "nil", "tbc", "tba", "unknown", "not known"}
# What a formula leaves where it fails. In a workbook such a cell reads as empty; so in text.
FORMULA_ERRORS = {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"}
AS_A_DAY = "as day/month/year, such as 31/12/2016."
WRITE_DAY = f"Write it {AS_A_DAY}"
WRITE_TIME = "Write it as hours and minutes, such as 18:30."
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufeff\u200b]")
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
NUMERIC_DATE = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})(?!\d)")
ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
DAY_MONTH = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[\s\-]*(?:of\s+)?([a-z]+)\.?,?[\s\-]*('?\d{2,4})?"
)
MONTH_DAY = re.compile(r"([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s*(\d{4})?")
WEEKDAY = re.compile(
    r"^(?:mon|tue|wed|thu|fri|sat|sun)(?:s|r|rs|day|sday|nesday|rsday|urday)?[.,]?\s+"
)
CLOCK = re.compile(
    r"(\d{1,2})(?:\s*[:.]\s*(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(am|pm|a\.m\.?|p\.m\.?|noon)?", re.I
)


class Fault(ValueError):
    """A cell that cannot be read; the message is a sentence for the person who mends it."""


def plain(cell: Cell) -> str:
    """The cell as one line of text: no-break spaces, control characters and runs of space gone."""
    if cell is None:
        return ""
    return " ".join(long_text(cell).split())


def long_text(cell: Cell) -> str:
    """The cell as text that keeps its line breaks."""
    if cell is None:
        return ""
    if isinstance(cell, str) and cell.isprintable():  # most are: nothing to take out
        return cell.strip()
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = str(cell).replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ")
    return UNPRINTABLE.sub("", text).strip()


def said_by(cell: Cell) -> str:
    """The cell as one line of text; nothing where it only says that there is nothing to say."""
    said = plain(cell)
    return "" if said.lower() in UNSAID else said


def text(most: int = 0, *, lines: bool = False) -> Parser:
    """A parser for text of at most so many characters (0: any length)."""

    def parse(cell: Cell) -> str | None:
        said = long_text(cell) if lines else plain(cell)
        if most and len(said) > most:
            raise Fault(f"This text has {len(said):,} characters: at most {most:,} fit.")
        return said or None

    return parse


def choice(words: Mapping[str, str]) -> Parser:
    """A parser for one of several words; `words` maps what may be written to what it means."""
    known = {_letters(word): value for word, value in words.items()}

    @lru_cache(SAID_AGAIN, typed=True)
    def parse(cell: Cell) -> str | None:
        said = plain(cell)
        value = known.get(_letters(said))
        if value is None and said_by(cell):
            raise Fault(f"“{said}” is not known here. Write one of: {', '.join(words)}.")
        return value

    return parse


@lru_cache(SAID_AGAIN, typed=True)
def whole_date(cell: Cell) -> date | None:
    """A day: a spreadsheet's date or serial number, ISO, or British words and figures, day first.

    A time of day behind the date is allowed and left out. A date without a year is a fault, never
    guessed. Two figures for a year mean 1970 to 2069.
    """
    if isinstance(cell, bool):
        raise Fault(f"“{cell}” is not a date.")
    if isinstance(cell, int | float):
        return _from_serial(cell)
    said = said_by(cell)
    if not said:
        return None
    if match := ISO_DATE.match(said):
        year, month, day = (int(part) for part in match.groups())
        return _day(year, month, day, said)
    if SERIAL.fullmatch(said):
        return _from_serial(float(said))
    words = said.lower() if said[0].isdigit() else WEEKDAY.sub("", said.lower())
    if match := NUMERIC_DATE.match(words):
        if NUMERIC_DATE.search(words, match.end()):
            raise Fault(f"“{said}” names more than one day. Write one, such as 31/12/2016.")
        on, of, in_year = match.groups()
        if int(of) > 12:
            raise Fault(f"“{said}”: {of} is not a month. Write the day first, such as 31/12/2016.")
        return _day(_year(in_year), int(of), int(on), said)
    return _from_words(words, said)


def clock_time(cell: Cell) -> time | None:
    """A time of day: 18:30, 6.30pm, 7pm, a spreadsheet's fraction of a day, or within a date."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if not math.isfinite(cell):
            raise Fault(f"“{cell}” is not a time. {WRITE_TIME}")
        minutes = round(float(cell) % 1 * 1440)
        return time(minutes // 60 % 24, minutes % 60) if cell % 1 else None
    said = said_by(cell)
    if not said:
        return None
    if ISO_DATE.match(said):
        said = said[10:].lstrip("T ")
        if said.startswith("00:00:00") or not said:
            return None
    if said.lower() in {"noon", "12 noon", "midday"}:
        return time(12)
    match = CLOCK.fullmatch(said) or CLOCK.match(said)
    if match is None:
        raise Fault(f"“{said}” is not a time. {WRITE_TIME}")
    hour, minute = int(match[1]), int(match[2] or 0)
    half = (match[3] or "").lower().replace(".", "")
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    if not half and match[2] is None:
        raise Fault(f"“{said}” is not a time. {WRITE_TIME}")
    if hour > 23 or minute > 59:
        raise Fault(f"“{said}” is not a time of day. {WRITE_TIME}")
    return time(hour, minute)


def yes_no(cell: Cell) -> bool | None:
    if isinstance(cell, bool):
        return cell
    said = said_by(cell).lower()
    if not said:
        return None
    if said in {"y", "yes", "true", "1", "x", "✓", "✔"}:
        return True
    if said in {"n", "no", "false", "0"}:
        return False
    raise Fault(f"“{plain(cell)}”: write yes or no.")


def dated_lines(said: str) -> list[tuple[date | None, str]]:
    """A cell of notes, cut where a line opens with a date: “12/07/16: visited” is one note.

    Lines before the first date, or without one, belong to the note above them.
    """
    notes: list[tuple[date | None, str]] = []
    for line in said.splitlines():
        day, words = _leading_date(line.strip())
        if not words and day is None:
            continue
        if day is not None or not notes:
            notes.append((day, words))
        else:
            notes[-1] = (notes[-1][0], f"{notes[-1][1]}\n{words}".strip())
    return [(day, words) for day, words in notes if words]


def _leading_date(line: str) -> tuple[date | None, str]:
    bare = WEEKDAY.sub("", line.lower())
    for pattern in (ISO_DATE, NUMERIC_DATE, DAY_MONTH):
        if match := pattern.match(bare):
            try:
                day = whole_date(match[0])
            except Fault:
                continue
            rest = line[len(line) - len(bare) + match.end() :]
            return day, rest.lstrip(" \t:;,.–—-")
    return None, line


def _from_words(words: str, said: str) -> date:
    if (match := DAY_MONTH.match(words)) and match[2] in MONTHS:
        day, month, year = match[1], match[2], match[3]
    elif (match := MONTH_DAY.match(words)) and match[1] in MONTHS:
        month, day, year = match.groups()
    else:
        raise Fault(f"“{said}” is not a date. {WRITE_DAY}")
    if year is None:
        raise Fault(f"“{said}” has no year. {WRITE_DAY}")
    return _day(_year(year.lstrip("'")), MONTHS[month], int(day), said)


def _from_serial(number: float) -> date:
    if not FIRST_SERIAL <= number < LAST_SERIAL:
        raise Fault(f"{number:g} is not a date. {WRITE_DAY}")
    return SERIAL_ZERO + timedelta(days=int(number))


def _year(figures: str) -> int:
    year = int(figures)
    if len(figures) == 3:
        raise Fault(f"{figures} is not a year. Write the date {AS_A_DAY}")
    if len(figures) == 4:
        return year
    return year + (2000 if year < 70 else 1900)


def _day(year: int, month: int, day: int, said: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Fault(f"“{said}” is not a day of the calendar. {WRITE_DAY}") from None


def _letters(word: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", word.lower())
