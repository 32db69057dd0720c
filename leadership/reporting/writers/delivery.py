"""What is known of a file while it is written: how many rows, which bytes, whether it is whole."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

BROKEN_OFF = "This file is incomplete: the report stopped before its end. Please run it again."


@dataclass
class Delivery:
    """Counts rows and bytes as they pass; `failed` says why the file is not whole."""

    rows: int = 0
    failed: str = ""
    _digest: Any = field(default_factory=hashlib.sha256)

    def pass_on(self, chunks: Iterator[bytes]) -> Iterator[bytes]:
        for chunk in chunks:
            self._digest.update(chunk)
            yield chunk

    @property
    def sha256(self) -> str:
        return str(self._digest.hexdigest())
