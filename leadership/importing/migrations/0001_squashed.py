import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import leadership.at_once
import leadership.dates.clock


class Migration(migrations.Migration):
    replaces = [("importing", "0001_imports")]

    initial = True

    dependencies = [
        ("people", "0001_squashed"),
    ]

    operations = [
        leadership.at_once.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Batch",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "slug",
                            models.CharField(help_text="Which import it is for.", max_length=40),
                        ),
                        ("file_name", models.CharField(max_length=200)),
                        ("sha256", models.CharField(max_length=64)),
                        ("size", models.PositiveBigIntegerField()),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("uploaded", "Uploaded"),
                                    ("previewed", "Checked"),
                                    ("loaded", "Loaded"),
                                    ("undone", "Undone"),
                                ],
                                default="uploaded",
                                max_length=10,
                            ),
                        ),
                        (
                            "options",
                            models.JSONField(
                                default=dict, help_text="What was asked once for the whole file."
                            ),
                        ),
                        (
                            "tables",
                            models.JSONField(
                                default=list, help_text="The sheets with headings that were found."
                            ),
                        ),
                        (
                            "remarks",
                            models.JSONField(
                                default=list, help_text="Sentences about how the file was read."
                            ),
                        ),
                        ("questions", models.JSONField(default=list)),
                        ("uploaded_at", models.DateTimeField(default=leadership.dates.clock.now)),
                        (
                            "uploaded_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="uploaded_batches",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("loaded_at", models.DateTimeField(null=True)),
                        (
                            "loaded_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="loaded_batches",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "load_began",
                            models.DateTimeField(
                                help_text="The database's own time of the load: later changes are someone's.",
                                null=True,
                            ),
                        ),
                        ("undone_at", models.DateTimeField(null=True)),
                        (
                            "undone_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="undone_batches",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("rows_read", models.PositiveIntegerField(default=0)),
                        ("rows_clean", models.PositiveIntegerField(default=0)),
                        ("rows_faulty", models.PositiveIntegerField(default=0)),
                        ("rows_known", models.PositiveIntegerField(default=0)),
                        ("rows_left_out", models.PositiveIntegerField(default=0)),
                        ("rows_loaded", models.PositiveIntegerField(default=0)),
                        (
                            "rows_kept",
                            models.PositiveIntegerField(
                                default=0, help_text="Touched since, so not undone."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "batches",
                        "indexes": [
                            models.Index(fields=["-uploaded_at"], name="batch_uploaded_at")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "importing_batchevent" ("loaded_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rows_loaded", "status", "undone_by_id") VALUES (NEW."loaded_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rows_loaded", NEW."status", NEW."undone_by_id"); RETURN NULL;',
                                    hash="f0ff48dfee3f70397282808d247ff3c72abcee3f",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f1340",
                                    table="importing_batch",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."loaded_by_id" IS DISTINCT FROM (NEW."loaded_by_id") OR OLD."rows_loaded" IS DISTINCT FROM (NEW."rows_loaded") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."undone_by_id" IS DISTINCT FROM (NEW."undone_by_id"))',
                                    func='INSERT INTO "importing_batchevent" ("loaded_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rows_loaded", "status", "undone_by_id") VALUES (NEW."loaded_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rows_loaded", NEW."status", NEW."undone_by_id"); RETURN NULL;',
                                    hash="4ea477e8275c4d8777430b1507a311b680b427b6",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_74eff",
                                    table="importing_batch",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "importing_batchevent" ("loaded_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rows_loaded", "status", "undone_by_id") VALUES (OLD."loaded_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rows_loaded", OLD."status", OLD."undone_by_id"); RETURN NULL;',
                                    hash="3ab7e3683743c206b3bb1fc7b95fdcfbf06f0ce7",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_fff9f",
                                    table="importing_batch",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BatchEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="importing.batch",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("uploaded", "Uploaded"),
                                    ("previewed", "Checked"),
                                    ("loaded", "Loaded"),
                                    ("undone", "Undone"),
                                ],
                                default="uploaded",
                                max_length=10,
                            ),
                        ),
                        ("rows_loaded", models.PositiveIntegerField(default=0)),
                        (
                            "loaded_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "undone_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="e87f85af96335c879be388caed3c0a19dd8f3a26",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_a2b03",
                                    table="importing_batchevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BatchRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "batch",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rows",
                                to="importing.batch",
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        ("table", models.PositiveSmallIntegerField()),
                        ("line", models.PositiveIntegerField()),
                        ("cells", models.JSONField(default=list)),
                        (
                            "filled",
                            models.JSONField(
                                default=list, help_text="Columns that a merged cell above says."
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("read", "Not yet checked"),
                                    ("clean", "Ready to load"),
                                    ("faulty", "Set aside"),
                                    ("known", "Already loaded"),
                                    ("left_out", "Left out"),
                                    ("joined", "Goes on with the row above"),
                                    ("loaded", "Loaded"),
                                    ("undone", "Undone"),
                                    ("kept", "Loaded, touched since, kept"),
                                ],
                                default="read",
                                max_length=8,
                            ),
                        ),
                        ("faults", models.JSONField(default=list)),
                        ("identity", models.CharField(blank=True, max_length=64)),
                        (
                            "content",
                            models.CharField(
                                blank=True, help_text="A hash of all it says.", max_length=64
                            ),
                        ),
                        ("made", models.JSONField(default=dict)),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["batch", "state", "number"], name="batch_row_state"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("batch", "number"), name="batch_row_number_once"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("state__in", ["loaded", "kept"])),
                                fields=("identity",),
                                name="batch_row_loaded_once",
                                violation_error_message="This row has been loaded before.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ColumnMapping",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("slug", models.CharField(max_length=40)),
                        ("signature", models.CharField(max_length=64)),
                        (
                            "columns",
                            models.JSONField(
                                default=dict, help_text="The column's place: the field's key."
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("decided_at", models.DateTimeField(default=leadership.dates.clock.now)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("slug", "signature"), name="column_mapping_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Decision",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("kind", models.CharField(max_length=20)),
                        (
                            "said",
                            models.CharField(
                                help_text="The word, in small letters.", max_length=200
                            ),
                        ),
                        ("scope", models.CharField(blank=True, max_length=80)),
                        ("answer", models.CharField(max_length=80)),
                        (
                            "decided_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("decided_at", models.DateTimeField(default=leadership.dates.clock.now)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("kind", "said", "scope"), name="decision_once"
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
