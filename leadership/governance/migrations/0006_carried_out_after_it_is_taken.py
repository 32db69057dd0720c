from typing import Any

from django.core.management.base import CommandError
from django.db import migrations, models
from django.db.models import F, Q


def stop_at_impossible_dates(apps: Any, schema_editor: Any) -> None:
    """A published record is not changed behind anybody's back: it is named, and corrected first."""
    found = apps.get_model("governance", "Decision").objects.filter(not_before__lt=F("taken_on"))
    named = [f"{one.serial:06}/{one.year}" for one in found.order_by("year", "serial")]
    if named:
        raise CommandError(
            f"Carried out before they were taken: {', '.join(named)}. As the owner of the database,"
            " correct or empty not_before of these rows of governance_decision; then migrate again."
        )


class Migration(migrations.Migration):
    dependencies = [
        ("governance", "0005_nobody_after_a_merge"),
    ]

    operations = [
        migrations.RunPython(stop_at_impossible_dates, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=Q(not_before__isnull=True) | Q(not_before__gte=F("taken_on")),
                name="decision_carried_out_after_it_is_taken",
                violation_error_message="It cannot be carried out before it was taken.",
            ),
        ),
    ]
