"""Reading the history that the database keeps: who changed what, and when."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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

    Two queries and one for each kind of object that a changed field points at.
    """
    events = list(obj.history.order_by("pgh_id"))  # type: ignore[attr-defined]
    authors = _authors(events)
    names = _names(events)
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


def _authors(events: Iterable[Any]) -> dict[int | None, str]:
    ids = {pk for event in events if (pk := _author_id(event)) is not None}
    users = User.objects.filter(pk__in=ids).select_related("person")
    return {user.pk: str(user) for user in users}


Names = Mapping[type[models.Model], Mapping[Any, str]]


def _names(events: Sequence[Any]) -> Names:
    """What the things are called that a changed field points at or pointed at: one query a kind
    of thing, none for what never changed."""
    wanted: dict[type[models.Model], set[Any]] = {}
    for field in events[0]._meta.concrete_fields if events else []:
        if field.is_relation and not field.name.startswith("pgh_"):
            values = {getattr(event, field.attname) for event in events}
            if len(values) > 1:
                wanted.setdefault(field.related_model, set()).update(values - {None})
    return {
        model: {pk: str(row) for pk, row in _rows_with_words(model).in_bulk(pks).items()}
        for model, pks in wanted.items()
    }


def _rows_with_words(model: type[models.Model]) -> models.QuerySet[Any]:
    rows = model._base_manager.all()
    # a login is called by its person's name
    return rows.select_related("person") if model is User else rows


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
