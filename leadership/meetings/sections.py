"""What rooms above show on a meeting's page: they know this one, and this one none of them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from leadership.meetings.models import Meeting
from leadership.people.access import Viewer


@dataclass(frozen=True)
class Section:
    """A part of the page: its template, which finds `shown` under the name `section`."""

    template: str
    shown: dict[str, Any] = field(default_factory=dict)


Source = Callable[[Meeting, Viewer], Section | None]
_sources: list[Source] = []


def show_on_meetings(source: Source) -> None:
    """Register what gives the section of one meeting for one person, or None for no section. It
    starts from what that person may see."""
    if source not in _sources:
        _sources.append(source)


def sections_of(meeting: Meeting, user: Viewer) -> list[Section]:
    found = (source(meeting, user) for source in _sources)
    return [section for section in found if section is not None]
