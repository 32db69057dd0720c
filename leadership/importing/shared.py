"""Takes back what a load made for more than one row, such as a category, once its rows are gone."""

from django.apps import apps
from django.db import models

from leadership.importing.models import Batch, BatchRow
from leadership.importing.touched import changed_since, in_use, lock


def undo_shared(batch: Batch) -> list[str]:
    """Remove what nothing uses any more and nobody changed; a sentence for each that stays."""
    return [
        sentence
        for label in batch.declared.shared
        for sentence in _undo_one_kind(batch, label, apps.get_model(label))
    ]


def _undo_one_kind(batch: Batch, label: str, model: type[models.Model]) -> list[str]:
    rows = BatchRow.objects.filter(batch=batch, made__has_key=label)
    keys = [key for made in rows.values_list("made", flat=True) for key in made[label]]
    if not keys or batch.load_began is None:
        return []
    lock(model, keys)
    used, changed = in_use(model, keys), changed_since(model, keys, batch.load_began)
    there = model._base_manager.filter(pk__in=keys)
    there.exclude(pk__in=used | changed).delete()
    return [
        f"The {model._meta.verbose_name} “{each}” came with this load and stays: it "
        f"{'is in use' if each.pk in used else 'was changed since'}."
        for each in there.order_by("pk")
    ]
