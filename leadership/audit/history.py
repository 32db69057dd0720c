"""Reading the history that the database keeps: who changed what, and when."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils import timezone

from leadership.people.models import User

# kept by the database for itself: no reader asks when these changed
UNSAID = {"version", "id", "created_at"}
MISSING = "nothing"


@dataclass(frozen=True)
class FieldChange:
    """One field's change, in words: label, old and new value as people read them."""

    label: str
    old: str
    new: str


@dataclass(frozen=True)
class Change:
    """What one save changed. `by` is empty where raw SQL or an import without a person did it."""

    at: datetime
    by: str
    kind: str  # insert, update or delete
    fields: tuple[FieldChange, ...]

    def sentences(self) -> list[str]:
        who = self.by or "Somebody"
        when = timezone.localtime(self.at).strftime("%-d %B %Y at %H:%M")
        return [
            f"{who} changed {change.label} from “{change.old}” to “{change.new}” on {when}."
            for change in self.fields
        ]


def changes(obj: models.Model, *, after_version: int | None = None) -> list[Change]:
    """The changes of this object, oldest first; with `after_version` only those saved since.

    Two queries: the events, and what all that they point at is called; one more for each kind of
    thing that has no name of its own.
    """
    events = list(obj.history.order_by("pgh_id"))  # type: ignore[attr-defined]
    names = _names(events)
    authors = names.get(User, {})
    found, before = [], None
    for event in events:
        newer = after_version is None or getattr(event, "version", 0) > after_version
        if newer:
            found.append(
                Change(
                    at=event.pgh_created_at,
                    by=authors.get(_author_id(event), ""),
                    kind=event.pgh_label,
                    fields=tuple(_differences(type(obj), before, event, names)),
                )
            )
        before = event
    return found


def conflict_sentences(obj: models.Model, version: int) -> list[str]:
    """Who changed what since the reader's version, for the second of two editors."""
    return [line for change in changes(obj, after_version=version) for line in change.sentences()]


def _author_id(event: Any) -> int | None:
    return (event.pgh_context or {}).get("user")


Names = Mapping[type[models.Model], Mapping[Any, str]]


def _names(events: Sequence[Any]) -> Names:
    """What they are called: the authors, and the things that a changed field points at or
    pointed at. Nothing is asked about what never changed.

    A model whose `str()` is an expression of SQL says which as `NAMED_BY`: all such are asked in
    one query, others in one each.
    """
    wanted: dict[type[models.Model], set[Any]] = {}
    if authors := {pk for event in events if (pk := _author_id(event)) is not None}:
        wanted[User] = authors
    for field in events[0]._meta.concrete_fields if events else []:
        if field.is_relation and not field.name.startswith("pgh_"):
            values = {getattr(event, field.attname) for event in events}
            if len(values) > 1:
                wanted.setdefault(field.related_model, set()).update(values - {None})
    named = {model: pks for model, pks in wanted.items() if hasattr(model, "NAMED_BY")}
    return (
        {model: {} for model in wanted}
        | _named_in_one_query(named)
        | {
            model: {pk: str(row) for pk, row in model._base_manager.in_bulk(pks).items()}
            for model, pks in wanted.items()
            if model not in named
        }
    )


def _named_in_one_query(wanted: Mapping[Any, set[Any]]) -> dict[Any, dict[Any, str]]:
    found: dict[Any, dict[Any, str]] = {model: {} for model in wanted}
    asked = [
        model._base_manager.filter(pk__in=pks).values_list(
            models.Value(model._meta.label), "pk", model.NAMED_BY
        )
        for model, pks in wanted.items()
    ]
    by_label = {model._meta.label: found[model] for model in wanted}
    for label, pk, name in asked[0].union(*asked[1:], all=True) if asked else []:
        by_label[label][pk] = name
    return found


def _differences(
    model: type[models.Model], before: Any, event: Any, names: Names
) -> Iterator[FieldChange]:
    if before is None or event.pgh_label == "delete":
        return
    for field in event._meta.concrete_fields:
        if field.name.startswith("pgh_") or field.name in UNSAID:
            continue
        old, new = getattr(before, field.attname), getattr(event, field.attname)
        if old != new:
            yield FieldChange(
                _label(model, field.name), _words(field, old, names), _words(field, new, names)
            )


def _label(model: type[models.Model], name: str) -> str:
    try:
        return str(model._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
    except FieldDoesNotExist:
        return name.replace("_", " ")


def _words(field: Any, value: Any, names: Names) -> str:
    if value is None or value == "":
        return MISSING
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if field.is_relation:
        return names[field.related_model].get(value, "something no longer there")
    if isinstance(value, datetime):
        return timezone.localtime(value).strftime("%-d %B %Y at %H:%M")
    if hasattr(value, "strftime"):
        return str(value.strftime("%-d %B %Y"))
    return str(value)
