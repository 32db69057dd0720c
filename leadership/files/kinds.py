"""The types of file that are taken, and what their first bytes look like.

No type that a browser runs (HTML, SVG), no archive, nothing with macros.
"""

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO

TEXT_SAMPLE = 64 * 1024
MOST_PARTS = 20_000  # files inside an office document; a hostile one has millions

OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN_DOCUMENT = "application/vnd.oasis.opendocument"


@dataclass(frozen=True)
class Kind:
    content_type: str
    check: Callable[["Kind", IO[bytes]], bool]
    begins: bytes = b""
    part: str = ""  # a part that this kind of office document always has


def _begins(kind: Kind, file: IO[bytes]) -> bool:
    return file.read(len(kind.begins)) == kind.begins


def _webp(kind: Kind, file: IO[bytes]) -> bool:
    head = file.read(12)
    return head[:4] == b"RIFF" and head[8:] == b"WEBP"


def _plain_text(kind: Kind, file: IO[bytes]) -> bool:
    """Any encoding, but no bytes that only programs and pictures have."""
    sample = file.read(TEXT_SAMPLE)
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return b"\0" not in sample and not sample.startswith(
        (b"MZ", b"\x7fELF", b"%PDF", b"PK\x03\x04")
    )


def _office(kind: Kind, file: IO[bytes]) -> bool:
    """A zip with the part that names the kind, and without macros. Nothing is unpacked."""
    try:
        with zipfile.ZipFile(file) as archive:
            parts = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        return False
    if len(parts) > MOST_PARTS or kind.part not in parts:
        return False
    return not any(part.lower().endswith("vbaproject.bin") for part in parts)


KINDS: dict[str, Kind] = {
    "pdf": Kind("application/pdf", _begins, b"%PDF-"),
    "docx": Kind(f"{OFFICE}.wordprocessingml.document", _office, part="word/document.xml"),
    "xlsx": Kind(f"{OFFICE}.spreadsheetml.sheet", _office, part="xl/workbook.xml"),
    "pptx": Kind(f"{OFFICE}.presentationml.presentation", _office, part="ppt/presentation.xml"),
    "odt": Kind(f"{OPEN_DOCUMENT}.text", _office, part="content.xml"),
    "ods": Kind(f"{OPEN_DOCUMENT}.spreadsheet", _office, part="content.xml"),
    "odp": Kind(f"{OPEN_DOCUMENT}.presentation", _office, part="content.xml"),
    "csv": Kind("text/csv", _plain_text),
    "txt": Kind("text/plain", _plain_text),
    "jpg": Kind("image/jpeg", _begins, b"\xff\xd8\xff"),
    "jpeg": Kind("image/jpeg", _begins, b"\xff\xd8\xff"),
    "png": Kind("image/png", _begins, b"\x89PNG\r\n\x1a\n"),
    "webp": Kind("image/webp", _webp),
}


def looks_like(kind: Kind, file: IO[bytes]) -> bool:
    file.seek(0)
    return kind.check(kind, file)
