"""A pack: one zip with the same bytes for the same request at the same clock time."""

import zipfile
from collections.abc import Iterable
from datetime import datetime
from typing import IO

from django.utils import timezone


def write(files: Iterable[tuple[str, bytes]], to: IO[bytes], at: datetime) -> None:
    """`files` are names inside the zip with their bytes, in order."""
    moment = timezone.localtime(at)
    stamp = (max(1980, moment.year), *moment.timetuple()[1:6])
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in files:
            entry = zipfile.ZipInfo(name, stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            pack.writestr(entry, content)
