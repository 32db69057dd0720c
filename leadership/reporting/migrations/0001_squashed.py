import django.db.models.deletion
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import leadership.at_once
import leadership.dates.clock


class Migration(migrations.Migration):
    replaces = [
        ("reporting", "0001_saved_reports_and_requests"),
        ("reporting", "0002_mailed_reports"),
    ]

    initial = True

    dependencies = [
        ("people", "0001_squashed"),
    ]

    operations = [
        leadership.at_once.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="SavedReport",
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
                        ("name", models.CharField(max_length=120)),
                        ("report", models.CharField(help_text="The report's slug.", max_length=60)),
                        ("filters", models.JSONField(default=dict)),
                        (
                            "shared",
                            models.BooleanField(
                                default=False,
                                verbose_name="share it with everyone who may run the report",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="saved_reports",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                default=leadership.dates.clock.now, editable=False
                            ),
                        ),
                        (
                            "mailed",
                            models.CharField(
                                choices=[
                                    ("none", "Not mailed"),
                                    ("weekly", "Weekly, on Mondays"),
                                    ("monthly", "Monthly, on the first"),
                                ],
                                default="none",
                                max_length=8,
                                verbose_name="how often it is mailed",
                            ),
                        ),
                        ("last_mailed_on", models.DateField(editable=False, null=True)),
                        (
                            "mailed_to",
                            models.ManyToManyField(
                                related_name="reports_mailed",
                                through="reporting.SavedReportReader",
                                to="people.person",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("owner"),
                                django.db.models.functions.text.Lower("name"),
                                name="saved_report_name_once",
                                violation_error_message="You already have a saved report of that name.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reporting_savedreportevent" ("created_at", "filters", "id", "last_mailed_on", "mailed", "name", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report", "shared") VALUES (NEW."created_at", NEW."filters", NEW."id", NEW."last_mailed_on", NEW."mailed", NEW."name", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."report", NEW."shared"); RETURN NULL;',
                                    hash="49863ef726b2fca3f2bae0d0e6dd394cf53b5742",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_59ccc",
                                    table="reporting_savedreport",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reporting_savedreportevent" ("created_at", "filters", "id", "last_mailed_on", "mailed", "name", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report", "shared") VALUES (NEW."created_at", NEW."filters", NEW."id", NEW."last_mailed_on", NEW."mailed", NEW."name", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."report", NEW."shared"); RETURN NULL;',
                                    hash="6c18295bc95657b7512a96b4d0bc287317a8399a",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_2cc6f",
                                    table="reporting_savedreport",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reporting_savedreportevent" ("created_at", "filters", "id", "last_mailed_on", "mailed", "name", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report", "shared") VALUES (OLD."created_at", OLD."filters", OLD."id", OLD."last_mailed_on", OLD."mailed", OLD."name", OLD."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."report", OLD."shared"); RETURN NULL;',
                                    hash="2cd427cff6f83a6e47acd439cc205e37ac228ccd",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8a36a",
                                    table="reporting_savedreport",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SavedReportEvent",
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
                                to="reporting.savedreport",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=120)),
                        ("report", models.CharField(help_text="The report's slug.", max_length=60)),
                        ("filters", models.JSONField(default=dict)),
                        (
                            "shared",
                            models.BooleanField(
                                default=False,
                                verbose_name="share it with everyone who may run the report",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                default=leadership.dates.clock.now, editable=False
                            ),
                        ),
                        (
                            "mailed",
                            models.CharField(
                                choices=[
                                    ("none", "Not mailed"),
                                    ("weekly", "Weekly, on Mondays"),
                                    ("monthly", "Monthly, on the first"),
                                ],
                                default="none",
                                max_length=8,
                                verbose_name="how often it is mailed",
                            ),
                        ),
                        ("last_mailed_on", models.DateField(editable=False, null=True)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="3c1d0349391fa84b5d738161320274f5ec016a34",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_7ccca",
                                    table="reporting_savedreportevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SavedReportReader",
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
                            "saved",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="readers",
                                to="reporting.savedreport",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="people.person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "reader of a saved report",
                        "verbose_name_plural": "readers of saved reports",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("saved", "person"), name="saved_report_reader_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reporting_savedreportreaderevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saved_id") VALUES (NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."saved_id"); RETURN NULL;',
                                    hash="2fb23588d1854c997972b6490ec57fe8cfbc677f",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b3b3b",
                                    table="reporting_savedreportreader",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reporting_savedreportreaderevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saved_id") VALUES (NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."saved_id"); RETURN NULL;',
                                    hash="5e87eccc3d653377cc8a21b9d9e8a601957e82bd",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c97c4",
                                    table="reporting_savedreportreader",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reporting_savedreportreaderevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saved_id") VALUES (OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."saved_id"); RETURN NULL;',
                                    hash="ad8fe181db33a34ddadebd4fe5d97d0ffa576535",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_db463",
                                    table="reporting_savedreportreader",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SavedReportReaderEvent",
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
                                to="reporting.savedreportreader",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "saved",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reporting.savedreport",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.person",
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
                                    hash="c9c129e26cbeaf026791ea5f5a49dd5652e78b1c",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_427b2",
                                    table="reporting_savedreportreaderevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportRequest",
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
                            "asked_by",
                            models.CharField(
                                help_text="Such as Cllr A. Example",
                                max_length=120,
                                verbose_name="who asked",
                            ),
                        ),
                        (
                            "what",
                            models.CharField(
                                help_text="Such as Shard End, parking, this year",
                                max_length=300,
                                verbose_name="what for",
                            ),
                        ),
                        (
                            "asked_on",
                            models.DateField(
                                default=leadership.dates.clock.today, verbose_name="asked on"
                            ),
                        ),
                        (
                            "wanted_by",
                            models.DateField(blank=True, null=True, verbose_name="wanted by"),
                        ),
                        ("done_on", models.DateField(blank=True, editable=False, null=True)),
                        (
                            "done_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "noted_by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("done_by__isnull", True), ("done_on__isnull", True)),
                                    models.Q(
                                        ("done_by__isnull", False), ("done_on__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="report_request_done_by_someone",
                                violation_error_message="A report request that is done says by whom.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reporting_reportrequestevent" ("asked_by", "asked_on", "done_by_id", "done_on", "id", "noted_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wanted_by", "what") VALUES (NEW."asked_by", NEW."asked_on", NEW."done_by_id", NEW."done_on", NEW."id", NEW."noted_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."wanted_by", NEW."what"); RETURN NULL;',
                                    hash="0f714f5ed52422ccac20074aad91cf44240dac7f",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_9b5bc",
                                    table="reporting_reportrequest",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reporting_reportrequestevent" ("asked_by", "asked_on", "done_by_id", "done_on", "id", "noted_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wanted_by", "what") VALUES (NEW."asked_by", NEW."asked_on", NEW."done_by_id", NEW."done_on", NEW."id", NEW."noted_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."wanted_by", NEW."what"); RETURN NULL;',
                                    hash="0c05a00bdbca10729961be93fee51c87786a37c9",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_da1e0",
                                    table="reporting_reportrequest",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reporting_reportrequestevent" ("asked_by", "asked_on", "done_by_id", "done_on", "id", "noted_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wanted_by", "what") VALUES (OLD."asked_by", OLD."asked_on", OLD."done_by_id", OLD."done_on", OLD."id", OLD."noted_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."wanted_by", OLD."what"); RETURN NULL;',
                                    hash="91d8437c171089d05a72c50f68d2cb8a4044cb3e",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e9161",
                                    table="reporting_reportrequest",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportRequestEvent",
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
                                to="reporting.reportrequest",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "asked_by",
                            models.CharField(
                                help_text="Such as Cllr A. Example",
                                max_length=120,
                                verbose_name="who asked",
                            ),
                        ),
                        (
                            "what",
                            models.CharField(
                                help_text="Such as Shard End, parking, this year",
                                max_length=300,
                                verbose_name="what for",
                            ),
                        ),
                        (
                            "asked_on",
                            models.DateField(
                                default=leadership.dates.clock.today, verbose_name="asked on"
                            ),
                        ),
                        (
                            "wanted_by",
                            models.DateField(blank=True, null=True, verbose_name="wanted by"),
                        ),
                        ("done_on", models.DateField(blank=True, editable=False, null=True)),
                        (
                            "done_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "noted_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
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
                                    hash="84556920e1e45d94400fa3b5b1496c17c37b5369",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_31776",
                                    table="reporting_reportrequestevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
