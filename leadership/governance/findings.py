"""What does not agree in the papers: worked out anew each time, and never mended in silence.

A finding is no failure: the record is kept as it was found, and the page says so (section T).
Rooms above this one register what they see in their own tables.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from leadership.people.access import Viewer

MOST = 200  # rows of one source that a page asks for


@dataclass(frozen=True)
class Finding:
    """`code` says which kind it is, `source` where it stands, `kept_as` what was done about it.
    `url` is the record's page, or nothing."""

    code: str
    source: str
    what: str
    kept_as: str
    url: str = ""


# a function from the reader to what does not agree in the rows that he or she may read
Source = Callable[[Viewer], Iterable[Finding]]
_sources: list[Source] = []


def register_findings(source: Source) -> None:
    if source not in _sources:
        _sources.append(source)


def findings_for(user: Viewer) -> list[Finding]:
    """One or two queries a source, however many rows it has."""
    return [finding for source in _sources for finding in source(user)]
