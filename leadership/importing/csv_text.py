"""Text files: their encoding and delimiter found out, never asked for."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from charset_normalizer import from_bytes

from leadership.importing.cells import FORMULA_ERRORS, UNPRINTABLE, Cell, long_text
from leadership.importing.limits import MIB, SAVE_AS, Limits, UnreadableFile
from leadership.reporting.columns import formula_safe, without_guard

SEPARATOR_SAID = re.compile(r"sep=([,;\t|])\r?\n")  # a first line for Excel alone
SAMPLE = 256 * 1024
DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "upright strokes"}
MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
# What people in Britain type beyond ASCII: if a text reads as these, it is Windows-1252.
WESTERN = (
    set("£€§©®°±²³µ·¼½¾«»‘’“”–—…•†™¡¿×÷\xa0\xad´¨¬ªº")
    | {chr(code) for code in range(0xC0, 0x100)}
    | set("ŒœŠšŽžŸƒ")
)
NAMES = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp1252": "Windows-1252",
}
NULS = (
    "This file contains zero bytes, which no text file does. It may be damaged or not a "
    f"spreadsheet. {SAVE_AS}"
)


def csv_rows(path: Path, limits: Limits) -> tuple[Iterator[tuple[int, list[Cell]]], str]:
    """Rows with their line numbers, and a sentence that says how the file was read."""
    encoding = encoding_of(path)
    with path.open(encoding=encoding, newline="") as file:
        sample = file.read(SAMPLE)
    told = SEPARATOR_SAID.match(sample)
    delimiter = told[1] if told else delimiter_of(sample)
    how = f"Read as {NAMES.get(encoding, encoding)} with {DELIMITERS[delimiter]} between columns."
    return _rows(path, encoding, delimiter, limits, skip=1 if told else 0), how


def encoding_of(path: Path) -> str:
    """The encoding every byte of the file reads in."""
    content = path.read_bytes()
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            return _if_reads(content, encoding)
    if b"\x00" in content:
        return _utf16_without_mark(content)
    try:
        content.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError as error:
        _refuse_two_encodings(content, error.start)
    if _reads_as_western(content):
        return "cp1252"
    best = from_bytes(content[: 4 * MIB]).best()
    if best is None:
        raise UnreadableFile(
            f"This file is neither a workbook nor text that can be read. {SAVE_AS}"
        )
    return _if_reads(content, best.encoding)


def _refuse_two_encodings(content: bytes, broken_at: int) -> None:
    """Text that is mostly UTF-8 and breaks somewhere was put together from two files. Read in any
    other encoding it would be full of “â€™”."""
    beyond = sum(1 for sign in content.decode("utf-8", "ignore") if ord(sign) > 127)
    broken = content.decode("utf-8", "replace").count("\ufffd")
    if beyond >= broken:
        line = content.count(b"\n", 0, broken_at) + 1
        raise UnreadableFile(
            f"Line {line:,} of this file is written in another encoding than the rest. Put right "
            f"its accented letters and signs. {SAVE_AS}"
        )


def _reads_as_western(content: bytes) -> bool:
    """Only signs used here, and no run of accented letters: that is another alphabet's text."""
    try:
        decoded = content.decode("cp1252")
    except UnicodeDecodeError:
        return False
    beyond = {sign for sign in set(decoded) if ord(sign) > 127}
    return beyond <= WESTERN and not re.search("[À-ÿ]{3}", decoded)


def _if_reads(content: bytes, encoding: str) -> str:
    try:
        decoded = content.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableFile(f"Part of this file is not readable text. {SAVE_AS}") from None
    if "\x00" in decoded:
        raise UnreadableFile(NULS)
    return encoding


def _utf16_without_mark(content: bytes) -> str:
    sample = content[:SAMPLE]
    odd, even = sample[1::2].count(0), sample[0::2].count(0)
    if max(odd, even) < len(sample) // 2 * 0.6:
        raise UnreadableFile(NULS)
    return _if_reads(content, "utf-16-le" if odd > even else "utf-16-be")


def delimiter_of(sample: str) -> str:
    """The sign that cuts the first lines into the most columns, most evenly."""
    best, most = ",", 0.0
    for delimiter in DELIMITERS:
        try:
            reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
            widths = [len(row) for row, _ in zip(reader, range(40), strict=False) if any(row)]
        except csv.Error:
            continue
        width, rows = Counter(widths).most_common(1)[0] if widths else (1, 0)
        even = (width - 1) * rows
        if even > most:
            best, most = delimiter, even
    return best


def _rows(
    path: Path, encoding: str, delimiter: str, limits: Limits, *, skip: int
) -> Iterator[tuple[int, list[Cell]]]:
    left = limits.rows
    with path.open(encoding=encoding, newline="") as file:
        for _ in range(skip):
            file.readline()
        reader = csv.reader(file, delimiter=delimiter)
        line = 1 + skip
        try:
            for row in reader:
                cells = [_cell(said) for said in row]
                if any(isinstance(cell, str) and cell.strip() for cell in cells):
                    left -= 1
                    _check(len(cells), left, limits)
                    yield line, cells
                line = reader.line_num + 1 + skip
        except csv.Error:
            raise UnreadableFile(
                f"From line {line:,} a quotation mark is opened and never closed, or one cell is "
                "far too long. Mend that line and save the file again."
            ) from None


def written(cell: Cell) -> str:
    """The cell in a CSV for people: no spreadsheet runs it, and read again it is the same."""
    return formula_safe(long_text(cell))


def _cell(said: str) -> Cell:
    if said.isprintable():  # most are: nothing to take out
        return None if not said or said in FORMULA_ERRORS else without_guard(said)
    return without_guard(UNPRINTABLE.sub("", said)) or None


def _check(columns: int, left: int, limits: Limits) -> None:
    if columns > limits.columns:
        raise UnreadableFile(
            f"This file has {columns:,} columns: at most {limits.columns} can be read. Delete the "
            "columns that are not needed."
        )
    if left < 0:
        raise UnreadableFile(
            f"This file has more than {limits.rows:,} rows. Split it into several files, or ask "
            "your administrator to load it by command (manage.py import_file)."
        )
