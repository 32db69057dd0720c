"""A decision as people write it, 3996/2017 part 2, and the recorded part that it means."""

import re
from typing import Any, NamedTuple

from django.db.models import QuerySet

WRITTEN = re.compile(
    r"^(?:decision\s+)?(?P<serial>\d{1,6})\s*/\s*(?P<year>\d{4})"
    r"(?:[\s,:]*\(?(?:part\s*)?(?P<part>\d{1,3})\)?)?$",
    re.IGNORECASE,
)


class Written(NamedTuple):
    serial: int
    year: int
    part: int | None


def read_reference(words: str) -> Written | None:
    """What these words name, or None where they are no reference and a part of it."""
    found = WRITTEN.match(" ".join(words.split())) if words.isascii() else None
    if found is None:
        return None
    part = found["part"]
    return Written(int(found["serial"]), int(found["year"]), int(part) if part else None)


def parts_meant(words: str, parts: QuerySet[Any]) -> list[Any]:
    """The recorded parts that the words may mean, in order: none where the decision is not among
    these, several where it has several and the words say no number."""
    written = read_reference(words)
    if written is None:
        return []
    found = parts.filter(decision__serial=written.serial, decision__year=written.year)
    if written.part is not None:
        found = found.filter(number=written.part)
    return list(found.select_related("decision").order_by("number"))


def link_where_recorded(rows: QuerySet[Any], parts: QuerySet[Any]) -> int:
    """Put the key in place of the words, in rows whose words are the reference of one of these
    parts; how many. Words that mean no part, or one of several, stay as they were written, and so
    do those of a decision that is not in force or a part that was not approved: nothing can be put
    under it.

    Plain querysets, so that a migration can ask it of its own models.
    """
    in_force, linked = parts.filter(decision__status="in_force"), 0
    waiting = rows.filter(decision_part__isnull=True).exclude(decision_reference="")
    written = waiting.order_by().values_list("decision_reference", flat=True).distinct()
    for words in list(written):
        meant = parts_meant(words, in_force)
        if len(meant) == 1 and meant[0].state != "refused":
            same = waiting.filter(decision_reference=words)
            linked += same.update(decision_part=meant[0], decision_reference="")
    return linked
