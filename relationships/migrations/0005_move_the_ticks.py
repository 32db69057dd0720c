"""The ticks of each service become its first dated version: Annex 1 of 19 July 2017."""

from datetime import date
from typing import Any

from django.db import migrations

ANNEX_1, SOURCE = date(2017, 7, 19), "Annex 1, 19 July 2017"
LEVELS = ("at_ward", "at_cluster", "at_city")


def to_versions(apps: Any, schema_editor: Any) -> None:
    service, level = (apps.get_model("relationships", n) for n in ("Service", "ServiceLevel"))
    level.objects.bulk_create(
        level(
            service=each,
            start=ANNEX_1,
            source_note=SOURCE,
            **{name: getattr(each, name) for name in LEVELS},
        )
        for each in service.objects.order_by("pk")
    )


def to_ticks(apps: Any, schema_editor: Any) -> None:
    """The latest version's levels; earlier ones have no place in one row."""
    level = apps.get_model("relationships", "ServiceLevel")
    for latest in level.objects.filter(end__isnull=True).select_related("service"):
        for name in LEVELS:
            setattr(latest.service, name, getattr(latest, name))
        latest.service.save(update_fields=LEVELS)
    level.objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("relationships", "0004_services_matrix")]

    # elidable: it moves rows, and where there are none it has nothing to do
    operations = [migrations.RunPython(to_versions, to_ticks, elidable=True)]
