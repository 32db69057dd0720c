import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0003_units"),
        ("relationships", "0003_parts_not_approved"),
        ("tracker", "0003_history_by_statement"),
        ("wards", "0001_squashed"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="issue",
            name="issue_by_meeting",
        ),
        migrations.AlterField(
            model_name="issue",
            name="category",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="issues",
                to="relationships.category",
            ),
        ),
        migrations.AlterField(
            model_name="issue",
            name="owner",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="issues_owned",
                to="people.person",
            ),
        ),
        migrations.AlterField(
            model_name="issue",
            name="ward",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="issues",
                to="wards.ward",
            ),
        ),
        migrations.AlterField(
            model_name="issue",
            name="with_person",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                editable=False,
                help_text="Who holds the present step of the ladder, beside the owner.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="issues_held",
                to="people.person",
                verbose_name="raised up to",
            ),
        ),
        migrations.AlterField(
            model_name="update",
            name="issue",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="updates",
                to="tracker.issue",
            ),
        ),
    ]
