"""Takes back a load: removes what nobody touched since, keeps and lists the rest."""

from collections.abc import Iterable
from datetime import datetime

from django.apps import apps
from django.db import reset_queries, transaction
from django.db.models import ProtectedError

from leadership import dates
from leadership.importing import access
from leadership.importing.bulk import check_what_was_put_off, for_many_rows
from leadership.importing.models import Batch, BatchRow
from leadership.importing.registry import Import, Made
from leadership.importing.shared import undo_shared
from leadership.importing.touched import lock, touched_since
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed

CHUNK = 500
State = BatchRow.State


@transaction.atomic
def undo_batch(*, batch: Batch, by: User | None) -> Batch:
    """Remove the records of a load that are as they were loaded; the others stay and are listed.

    A record is touched if the database's history has an event of it, or of anything that hangs on
    it, after the load began. What it made for several rows goes last, where nothing uses it.
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
        _undo_rows(keys[start : start + CHUNK], batch.declared, batch.load_began)
        check_what_was_put_off()
        reset_queries()
    batch.remarks += undo_shared(batch)
    rows = BatchRow.objects.filter(batch=batch)
    batch.rows_loaded, batch.rows_kept = 0, rows.filter(state=State.KEPT).count()
    batch.status, batch.undone_by, batch.undone_at = Batch.Status.UNDONE, by, dates.now()
    counts = ["rows_loaded", "rows_kept"]
    batch.save(update_fields=[*counts, "remarks", "status", "undone_by", "undone_at"])
    return batch


def _undo_rows(keys: list[int], declared: Import, since: datetime) -> None:
    rows = list(BatchRow.objects.filter(pk__in=keys))
    own = {row.pk: declared.own(row.made) for row in rows}
    wanted = _together(own.values())
    for label, ids in wanted.items():
        lock(apps.get_model(label), ids)
    touched = {
        label: touched_since(apps.get_model(label), ids, since) for label, ids in wanted.items()
    }
    for row in rows:
        why = sorted(
            {
                reason
                for label, ids in own[row.pk].items()
                for each in ids
                for reason in touched[label].get(each, ())
            }
        )
        row.state, row.faults = (State.KEPT, why) if why else (State.UNDONE, [])
    _remove([row for row in rows if row.state == State.UNDONE], own)
    kept = [row for row in rows if row.state == State.KEPT]
    gone = [row.pk for row in rows if row.state == State.UNDONE]
    BatchRow.objects.filter(pk__in=gone).update(state=State.UNDONE, faults=[])
    BatchRow.objects.bulk_update(kept, ["state", "faults"])


def _remove(rows: list[BatchRow], own: dict[int, Made]) -> None:
    """All of them at once; where something unforeseen holds on to one, row by row."""
    try:
        with transaction.atomic():
            _delete([own[row.pk] for row in rows])
    except ProtectedError:
        for row in rows:
            try:
                with transaction.atomic():
                    _delete([own[row.pk]])
            except ProtectedError:
                row.state, row.faults = State.KEPT, ["Something else refers to it by now."]


def _delete(made: list[Made]) -> None:
    for label, ids in reversed(_together(made).items()):
        apps.get_model(label)._base_manager.filter(pk__in=ids).delete()


def _together(made: Iterable[Made]) -> Made:
    """What several rows made, as if one had made it."""
    found: Made = {}
    for each in made:
        for label, ids in each.items():
            found.setdefault(label, []).extend(ids)
    return found
