"""The second of two editors is told who changed what, and loses nothing."""

from collections.abc import Callable, Sequence
from typing import Any

from django.utils import timezone

from leadership.audit.history import changes, conflict_sentences
from leadership.people.refusals import Conflict

# what else came since that version: sentences of the row and of the version that was read
Since = Callable[[Any, int], Sequence[str]]


def must_be_as_read(
    row: Any, version: int | None, *, what: str = "this", since: Since | None = None
) -> None:
    """Raises Conflict where `version`, which the editor read, is not the row's present one: with
    the changes in words. None is not compared. Lock the row first."""
    if version is not None and version != row.version:
        raise Conflict(
            f"Somebody else changed {what} while you were writing. Nothing was overwritten.",
            [*conflict_sentences(row, version), *(since(row, version) if since else [])],
        )


def rows_beside(what: str) -> Since:
    """For what is saved with a row and stands in rows of its own ("the wards of the area"): who
    saved the row without changing a field of its own, and when."""

    def told(row: Any, version: int) -> Sequence[str]:
        return [
            f"{change.by or 'Somebody'} changed {what} on "
            f"{timezone.localtime(change.at):%-d %B %Y at %H:%M}."
            for change in changes(row, after_version=version)
            if not change.fields
        ]

    return told
