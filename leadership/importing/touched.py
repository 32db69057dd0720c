"""Finds out by the database's history whether records still stand as a load made them."""

from datetime import datetime
from typing import Any

import pghistory.models
from django.db import models


def lock(model: type[models.Model], ids: list[int]) -> None:
    """Wait for whoever is at these records, before the look at what was touched."""
    list(model._base_manager.select_for_update().filter(pk__in=ids).order_by("pk").values("pk"))


def changed_since(model: type[models.Model], ids: list[int], since: datetime) -> set[int]:
    """The keys of those of which history has a later event of their own."""
    events = events_of(model)
    if events is None:
        return set()
    later = events.objects.filter(pgh_obj__in=ids, pgh_created_at__gt=since)
    return set(later.values_list("pgh_obj", flat=True))


def touched_since(
    model: type[models.Model], ids: list[int], since: datetime
) -> dict[int, list[str]]:
    """Why records no longer stand as they were loaded: key of the record, sentences."""
    found = {key: ["It was changed since."] for key in changed_since(model, ids, since)}
    for relation in model._meta.related_objects:
        other, name = relation.related_model, relation.field.name
        if issubclass(other, pghistory.models.Event) or relation.field.many_to_many:
            continue
        events = events_of(other)
        if events is not None and name in {each.name for each in events._meta.fields}:
            keys = events.objects.filter(**{f"{name}__in": ids}, pgh_created_at__gt=since)
        else:
            keys = other._base_manager.filter(**{f"{name}__in": ids})
        why = f"{str(other._meta.verbose_name).capitalize()} added or changed since."
        for key in set(keys.values_list(name, flat=True)):
            found.setdefault(key, []).append(why)
    return found


def in_use(model: type[models.Model], ids: list[int]) -> set[int]:
    """The keys of those to which any record points, of whatever room; history is no use."""
    found: set[int] = set()
    for relation in model._meta.get_fields(include_hidden=True):
        if not isinstance(relation, models.ManyToOneRel):
            continue
        other, name = relation.related_model, relation.field.name
        if not issubclass(other, pghistory.models.Event):
            there = other._base_manager.filter(**{f"{name}__in": ids})
            found.update(there.values_list(name, flat=True))
    return found


def events_of(model: type[models.Model]) -> Any:
    """The table of this model's history, if it is tracked."""
    tracked = [
        relation.related_model
        for relation in model._meta.related_objects
        if issubclass(relation.related_model, pghistory.models.Event)
        and relation.field.name == "pgh_obj"
    ]
    return tracked[0] if tracked else None
