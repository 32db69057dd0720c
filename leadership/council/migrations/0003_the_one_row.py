"""The one row of settings exists from the start: every page reads it."""

from django.db import migrations


def make_row(apps, schema_editor):
    apps.get_model("council", "CouncilSettings").objects.get_or_create(pk=1)


class Migration(migrations.Migration):
    dependencies = [("council", "0002_council_settings")]
    operations = [migrations.RunPython(make_row, migrations.RunPython.noop)]
