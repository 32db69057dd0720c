"""One search over all registers, and what each of them holds: one query each."""

from collections.abc import Sequence
from typing import Any

from django.db.models import CharField, Count, F, QuerySet, Value
from django.db.models.functions import Cast

from leadership.people.access import Viewer
from relationships.registers import Register

MOST = 500  # who finds more narrows one register by its filters


def _all_of(parts: list[QuerySet[Any]]) -> QuerySet[Any]:
    return parts[0].union(*parts[1:], all=True)


def search_registers(
    words: str, registers: Sequence[Register], user: Viewer
) -> list[dict[str, str]]:
    """What fits in any register that this person reads, by title."""
    parts: list[QuerySet[Any]] = []
    for register in registers:
        rows: Any = register.visible_to(user)
        rows = rows.with_area().filter(register.matching(words)).order_by()
        title, area = Cast(F(register.title), CharField()), Cast(F("area_name"), CharField())
        parts.append(rows.values_list(Value(register.slug, CharField()), "pk", title, area))
    by_slug = {register.slug: register for register in registers}
    found = sorted(_all_of(parts)[:MOST], key=lambda row: (row[2].lower(), row[1]))
    return [
        {
            "title": title,
            "url": by_slug[slug].url_of(pk),
            "detail": area or "",
            "tag": by_slug[slug].one.capitalize(),
        }
        for slug, pk, title, area in found
    ]


def hub_counts(registers: Sequence[Register], user: Viewer) -> list[tuple[Register, int]]:
    """Each register with how many records of it this person may see."""
    parts: list[QuerySet[Any]] = [
        register.visible_to(user)
        .order_by()
        .annotate(kind_of_record=Value(register.slug, CharField()))
        .values("kind_of_record")
        .annotate(number=Count("pk"))
        .values_list("kind_of_record", "number")
        for register in registers
    ]
    numbers = dict(_all_of(parts))
    return [(register, numbers.get(register.slug, 0)) for register in registers]
