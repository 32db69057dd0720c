"""Two editors of one record: the second is told who changed what, and nothing is lost."""

from django.db.models import Model

from leadership.audit.history import conflict_sentences
from leadership.people.refusals import Conflict


def must_be_as_read(row: Model, version: int | None) -> None:
    """Raises Conflict where `version`, which the editor read, is not the present one."""
    if version is not None and version != getattr(row, "version", None):
        raise Conflict(
            "Somebody else changed this while you were writing. Nothing was overwritten.",
            conflict_sentences(row, version),
        )
