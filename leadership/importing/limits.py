"""What a file may be before anything parses it. Every refusal says what to do."""

import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

MIB = 1024 * 1024
CHUNK = 1 * MIB


class UnreadableFile(Exception):
    """A file that is not read; the message is a sentence that says what to do instead."""


@dataclass(frozen=True)
class Limits:
    """Bounds for one reading. Rows are rows with content; memory and seconds are the reader's."""

    bytes: int
    rows: int
    columns: int = 200
    sheets: int = 40
    zip_entries: int = 2_000
    unpacked_bytes: int = 200 * MIB
    memory_bytes: int = 1024 * MIB
    seconds: int = 60


WEB = Limits(bytes=20 * MIB, rows=10_000, seconds=20)
COMMAND = Limits(bytes=300 * MIB, rows=1_000_000, unpacked_bytes=1024 * MIB, seconds=600)

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FOREIGN = {
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"{\\rtf": "a word-processor document",
    b"Rar!": "an archive",
    b"7z\xbc\xaf": "an archive",
    b"\x1f\x8b": "an archive",
    b"SQLite format 3": "a database",
    b"\x00\x01\x00\x00Standard": "an Access database",
    b"\x7fELF": "a program",
    b"MZ": "a program",
}
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,  # a compression that spreadsheets do not use
    RuntimeError,  # an entry with a password
    EOFError,
    OSError,
    ValueError,
)
PASSWORD = (
    "This workbook is protected with a password. Open it, remove the password (File, Info, Protect "
    "Workbook) and save it again."
)
CHOOSE = "Choose an .xlsx, .xls, .ods or .csv file."
SAVE_AS = "Open it in your spreadsheet program and save it as an Excel workbook (.xlsx) or as CSV."


def kind_of(path: Path, limits: Limits) -> str:
    """Is it a workbook or text? What the file holds decides, not its name."""
    size = path.stat().st_size
    if size == 0:
        raise UnreadableFile("This file is empty. Check that you chose the right one.")
    if size > limits.bytes:
        raise UnreadableFile(
            f"This file has {size / MIB:,.0f} MB: at most {limits.bytes // MIB} MB can be read "
            "here. Delete sheets and pictures that are not needed, or split it into several files."
        )
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith(ZIP):
        check_zip(path, limits)
        return "workbook"
    if head.startswith(OLE):
        check_ole(path)
        return "workbook"
    for mark, what in FOREIGN.items():
        if head.startswith(mark):
            raise UnreadableFile(f"This is {what}, not a spreadsheet. {CHOOSE}")
    opening = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if opening.startswith((b"<html", b"<!doctype html", b"<table", b"<?xml", b"<meta")):
        raise UnreadableFile(
            f"This is a web page or XML saved under a spreadsheet's name. {SAVE_AS}"
        )
    return "text"


def check_zip(path: Path, limits: Limits) -> None:
    """Refuse zip bombs and XML with entities. Sizes are counted while unpacking, never believed."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            if len(entries) > limits.zip_entries:
                raise UnreadableFile(
                    f"This workbook is packed from {len(entries):,} parts: at most "
                    f"{limits.zip_entries:,} are read. {SAVE_AS}"
                )
            names = {entry.filename for entry in entries}
            if "word/document.xml" in names or "ppt/presentation.xml" in names:
                raise UnreadableFile(
                    f"This is a document or presentation, not a spreadsheet. {CHOOSE}"
                )
            if not names & {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}:
                raise UnreadableFile(
                    "This is an archive, not a spreadsheet. Unpack it and choose the file inside."
                )
            left = limits.unpacked_bytes
            for entry in entries:
                left = _unpack(archive, entry, left, limits)
    except DAMAGE as error:
        raise UnreadableFile(f"This workbook is damaged and cannot be opened. {SAVE_AS}") from error


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int, limits: Limits) -> int:
    """Count one part's true size and look for entity declarations; gives the allowance left."""
    is_xml = entry.filename.lower().endswith((".xml", ".rels"))
    tail = b""
    with archive.open(entry) as part:
        while chunk := part.read(CHUNK):
            left -= len(chunk)
            if left < 0:
                raise UnreadableFile(
                    f"This workbook unpacks to more than {limits.unpacked_bytes // MIB} MB. Delete "
                    "sheets, rows and pictures that are not needed and save it again."
                )
            if is_xml and (b"<!ENTITY" in (seen := tail + chunk) or b"<!DOCTYPE" in seen):
                raise UnreadableFile(
                    "This workbook contains XML declarations that no spreadsheet program writes, "
                    f"so it was not read. {SAVE_AS}"
                )
            tail = chunk[-16:]
    return left


def check_ole(path: Path) -> None:
    """An old .xls is let through; an encrypted package is a workbook with a password."""
    if "EncryptedPackage".encode("utf-16-le") in path.read_bytes():
        raise UnreadableFile(PASSWORD)
