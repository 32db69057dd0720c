"""Takes back a load: removes what nobody touched since, keeps and lists the rest."""

from datetime import datetime
from typing import Any

import pghistory.models
from django.apps import apps
from django.db import models, reset_queries, transaction
from django.db.models import ProtectedError

from leadership import dates
from leadership.importing import access
from leadership.importing.bulk import check_what_was_put_off, for_many_rows
from leadership.importing.models import Batch, BatchRow
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed

CHUNK = 500
State = BatchRow.State


@transaction.atomic
def undo_batch(*, batch: Batch, by: User | None) -> Batch:
    """Remove the records of a load that are as they were loaded; the others stay and are listed.

    A record is touched if the database's history has an event of it, or of anything that hangs on
    it, after the load began.
    """
    batch = Batch.objects.select_for_update().get(pk=batch.pk)
    if by is not None and not access.may_undo(by, batch):
        raise NotAllowed
    if batch.status != Batch.Status.LOADED or batch.load_began is None:
        raise Conflict("Only a loaded file can be undone.")
    for_many_rows()
    loaded = BatchRow.objects.filter(batch=batch, state=State.LOADED).order_by("-number")
    keys = list(loaded.values_list("pk", flat=True))
    for start in range(0, len(keys), CHUNK):
        _undo_rows(keys[start : start + CHUNK], batch.load_began)
        check_what_was_put_off()
        reset_queries()
    rows = BatchRow.objects.filter(batch=batch)
    batch.rows_loaded, batch.rows_kept = 0, rows.filter(state=State.KEPT).count()
    batch.status, batch.undone_by, batch.undone_at = Batch.Status.UNDONE, by, dates.now()
    batch.save(update_fields=["rows_loaded", "rows_kept", "status", "undone_by", "undone_at"])
    return batch


def _undo_rows(keys: list[int], since: datetime) -> None:
    rows = list(BatchRow.objects.filter(pk__in=keys))
    wanted: dict[str, list[int]] = {}
    for row in rows:
        for label, made in row.made.items():
            wanted.setdefault(label, []).extend(made)
    for label, ids in wanted.items():
        _lock(apps.get_model(label), ids)
    touched = {
        label: touched_since(apps.get_model(label), ids, since) for label, ids in wanted.items()
    }
    for row in rows:
        why = sorted(
            {
                reason
                for label, ids in row.made.items()
                for each in ids
                for reason in touched[label].get(each, ())
            }
        )
        row.state, row.faults = (State.KEPT, why) if why else (State.UNDONE, [])
    _remove([row for row in rows if row.state == State.UNDONE])
    kept = [row for row in rows if row.state == State.KEPT]
    gone = [row.pk for row in rows if row.state == State.UNDONE]
    BatchRow.objects.filter(pk__in=gone).update(state=State.UNDONE, faults=[])
    BatchRow.objects.bulk_update(kept, ["state", "faults"])


def _lock(model: type[models.Model], ids: list[int]) -> None:
    """Wait for whoever is at these records, before the look at what was touched."""
    list(model._base_manager.select_for_update().filter(pk__in=ids).order_by("pk").values("pk"))


def _remove(rows: list[BatchRow]) -> None:
    """All of them at once; where something unforeseen holds on to one, row by row."""
    try:
        with transaction.atomic():
            _delete(rows)
    except ProtectedError:
        for row in rows:
            try:
                with transaction.atomic():
                    _delete([row])
            except ProtectedError:
                row.state, row.faults = State.KEPT, ["Something else refers to it by now."]


def _delete(rows: list[BatchRow]) -> None:
    by_label: dict[str, list[int]] = {}
    for row in rows:
        for label, made in row.made.items():
            by_label.setdefault(label, []).extend(made)
    for label, ids in reversed(by_label.items()):
        apps.get_model(label)._base_manager.filter(pk__in=ids).delete()


def touched_since(
    model: type[models.Model], ids: list[int], since: datetime
) -> dict[int, list[str]]:
    """Why records no longer stand as they were loaded: key of the record, sentences."""
    found: dict[int, list[str]] = {}

    def note(keys: "models.QuerySet[models.Model, int]", why: str) -> None:
        for key in set(keys):
            found.setdefault(key, []).append(why)

    if (events := _events_of(model)) is not None:
        later = events.objects.filter(pgh_obj__in=ids, pgh_created_at__gt=since)
        note(later.values_list("pgh_obj", flat=True), "It was changed since.")
    for relation in model._meta.related_objects:
        other, name = relation.related_model, relation.field.name
        if issubclass(other, pghistory.models.Event) or relation.field.many_to_many:
            continue
        why = f"{str(other._meta.verbose_name).capitalize()} added or changed since."
        events = _events_of(other)
        if events is not None and name in {each.name for each in events._meta.fields}:
            hanging = events.objects.filter(**{f"{name}__in": ids}, pgh_created_at__gt=since)
            note(hanging.values_list(name, flat=True), why)
        else:
            there = other._base_manager.filter(**{f"{name}__in": ids})
            note(there.values_list(name, flat=True), why)
    return found


def _events_of(model: type[models.Model]) -> Any:
    """The table of this model's history, if it is tracked."""
    tracked = [
        relation.related_model
        for relation in model._meta.related_objects
        if issubclass(relation.related_model, pghistory.models.Event)
        and relation.field.name == "pgh_obj"
    ]
    return tracked[0] if tracked else None
