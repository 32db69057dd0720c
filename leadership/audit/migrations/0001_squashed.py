import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import leadership.at_once
import leadership.dates.clock


class Migration(migrations.Migration):
    replaces = [
        ("audit", "0001_initial"),
        ("audit", "0002_initial"),
        ("audit", "0003_sign_ins"),
        ("audit", "0004_exports_stay_as_asked"),
        ("audit", "0005_refused_tries"),
    ]

    initial = True

    dependencies = [
        ("people", "0001_squashed"),
    ]

    operations = [
        leadership.at_once.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Export",
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
                        ("at", models.DateTimeField(default=leadership.dates.clock.now)),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="exports",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "what",
                            models.CharField(
                                help_text="The report's or import's slug.", max_length=100
                            ),
                        ),
                        ("format", models.CharField(max_length=8)),
                        (
                            "copy",
                            models.CharField(
                                blank=True, help_text="working or publication", max_length=12
                            ),
                        ),
                        ("filters", models.JSONField(default=dict)),
                        (
                            "rows",
                            models.PositiveIntegerField(
                                help_text="Empty while it runs or if it failed.", null=True
                            ),
                        ),
                        ("columns", models.JSONField(default=list)),
                        ("sha256", models.CharField(blank=True, max_length=64)),
                        ("failed", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "indexes": [models.Index(fields=["-at"], name="export_at")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="export_kept",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                                    hash="ca84eb3c3415d67e8674be40525494bceb19d69f",
                                    operation="DELETE",
                                    pgid="pgtrigger_export_kept_e1f72",
                                    table="audit_export",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="export_as_asked",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."at" IS DISTINCT FROM (NEW."at") OR OLD."by_id" IS DISTINCT FROM (NEW."by_id") OR OLD."what" IS DISTINCT FROM (NEW."what") OR OLD."format" IS DISTINCT FROM (NEW."format") OR OLD."copy" IS DISTINCT FROM (NEW."copy") OR OLD."filters" IS DISTINCT FROM (NEW."filters"))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="7cadbaf13662849f694e7a20738e59e834af438b",
                                    operation="UPDATE",
                                    pgid="pgtrigger_export_as_asked_38af8",
                                    table="audit_export",
                                    when="BEFORE",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PersonalDataView",
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
                        ("at", models.DateTimeField(default=leadership.dates.clock.now)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "what",
                            models.CharField(
                                help_text="Such as the reference of an issue.", max_length=100
                            ),
                        ),
                        ("reason", models.CharField(max_length=200)),
                    ],
                    options={
                        "indexes": [models.Index(fields=["-at"], name="personal_data_view_at")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="personal_data_view_kept",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="9c051a09991948523a3f8faceaf584328d407691",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_personal_data_view_kept_18b58",
                                    table="audit_personaldataview",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SignIn",
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
                            "at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now()
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sign_ins",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "result",
                            models.CharField(
                                choices=[
                                    ("signed_in", "Signed in"),
                                    ("signed_out", "Signed out"),
                                    ("wrong_password", "Wrong user name or password"),
                                    ("wrong_code", "Wrong code"),
                                    ("throttled", "Refused: too many tries"),
                                    ("factor_added", "Second factor added"),
                                    ("factor_removed", "Second factor removed"),
                                    ("password_changed", "Password changed"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("address", models.GenericIPAddressField(null=True)),
                    ],
                    options={
                        "indexes": [models.Index(fields=["-at"], name="sign_in_at")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="sign_in_kept",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="6895a51ee49fda18fa96743c63cd73df94b5e6aa",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_sign_in_kept_06196",
                                    table="audit_signin",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
