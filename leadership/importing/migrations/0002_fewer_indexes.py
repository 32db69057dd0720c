import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("importing", "0001_squashed"),
    ]

    operations = [
        migrations.AlterField(
            model_name="batchrow",
            name="batch",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="rows",
                to="importing.batch",
            ),
        ),
    ]
