"""A template and its data set by typst: A4, tagged (PDF/UA-1), with the fonts we ship.

Texts reach the template as data, never as markup. No clock is read: the same data and moment give
the same bytes.
"""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import typst

from leadership.reporting.writers.fonts import Readable, shipped


def typeset(template: Path, document: Callable[[Readable], dict[str, Any]], at: datetime) -> bytes:
    """The PDF of what `document` makes with a `Readable`. Where a font has each letter but not
    their combination, it is made once more with such letters printed by code point."""
    try:
        return _compiled(template, document(Readable()), at)
    except typst.TypstError:
        return _compiled(template, document(Readable(only_latin=True)), at)


def made_readable(value: Any, readable: Readable) -> Any:
    """Every text in it made printable, wherever it stands."""
    if isinstance(value, str):
        return readable(value)
    if isinstance(value, list):
        return [made_readable(each, readable) for each in value]
    if isinstance(value, dict):
        return {key: made_readable(each, readable) for key, each in value.items()}
    return value


def _compiled(template: Path, data: dict[str, Any], at: datetime) -> bytes:
    compiler = typst.Compiler(str(template), font_paths=shipped(), ignore_system_fonts=True)
    found = compiler.compile(
        format="pdf",
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        pdf_standards=["ua-1"],
        timestamp=int(at.timestamp()),
    )
    assert isinstance(found, bytes)
    return found
