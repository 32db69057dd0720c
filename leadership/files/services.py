"""Taking a file in, and giving it out again under its owner's rule."""

import hashlib
import unicodedata
from collections.abc import Iterator
from pathlib import PurePath
from typing import IO, Any, cast

from django.core.files import File
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import FileResponse

from leadership.files.kinds import KINDS, looks_like
from leadership.files.models import StoredFile
from leadership.people.models import User
from leadership.people.refusals import Refused

MOST_BYTES = 25 * 1024 * 1024
LONGEST_NAME = 200
TYPES_ALLOWED = ", ".join(sorted(KINDS))

# a stored file is somebody else's: it runs no script, opens no frame and is kept by no proxy
SAFE_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
}


class _Hashed(File):
    """A file that takes its SHA-256 while it is read out once, in pieces."""

    def __init__(self, file: IO[Any]) -> None:
        super().__init__(file)
        self.digest = hashlib.sha256()
        self.bytes_read = 0

    def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]:
        for chunk in super().chunks(chunk_size):
            self.digest.update(chunk)
            self.bytes_read += len(chunk)
            yield chunk


@transaction.atomic
def store(upload: UploadedFile, *, by: User, field: str = "file") -> StoredFile:
    """Keep an uploaded file under a name that cannot be guessed.

    Raises Refused, for the form's `field`, where it is empty, too big, of a type we do not take,
    or where its first bytes do not fit its type.
    """
    name = clean_name(upload.name or "")
    ending = PurePath(name).suffix.lower().removeprefix(".")
    if ending not in KINDS:
        raise Refused(f"Choose a file of one of these types: {TYPES_ALLOWED}.", field)
    if not upload.size:
        raise Refused("The file is empty.", field)
    if upload.size > MOST_BYTES:
        raise Refused(f"The file is bigger than {MOST_BYTES // 1024 // 1024} MB.", field)
    kind = KINDS[ending]
    file = cast(IO[bytes], upload.file)
    if not looks_like(kind, file):
        raise Refused(
            f"The file does not look like a {ending} file: open it and save it anew.", field
        )
    file.seek(0)
    content = _Hashed(file)
    stored = StoredFile(name=name, content_type=kind.content_type, stored_by=by)
    stored.content.save(name, content, save=False)
    try:
        stored.size, stored.sha256 = content.bytes_read, content.digest.hexdigest()
        stored.save()
    except BaseException:
        stored.content.delete(save=False)
        raise
    return stored


def serve(stored_file: StoredFile, *, as_attachment: bool = True) -> FileResponse:
    """The file as a response. Ask the owner's rule first: this function asks nobody.

    Only pictures are ever shown in the page; everything else is saved by the browser.
    """
    inline = not as_attachment and stored_file.content_type.startswith("image/")
    response = FileResponse(
        stored_file.content.open("rb"),
        as_attachment=not inline,
        filename=stored_file.name,
        content_type=stored_file.content_type,
    )
    for header, value in SAFE_HEADERS.items():
        response[header] = value
    return response


def clean_name(name: str) -> str:
    """The name without folders, control characters and marks that turn the reading direction."""
    name = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(c for c in name if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn"})
    kept = " ".join(kept.split()).strip(". ")
    ending = PurePath(kept).suffix[:20]
    return kept if len(kept) <= LONGEST_NAME else kept[: LONGEST_NAME - len(ending)] + ending
