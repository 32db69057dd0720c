import datetime

import django.db.models.constraints
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import leadership.at_once
import leadership.dates.clock
import leadership.people.unsigned


class Migration(migrations.Migration):
    replaces = [("plans", "0001_ward_plans")]

    initial = True

    dependencies = [
        ("files", "0001_squashed"),
        ("meetings", "0001_squashed"),
        ("people", "0001_squashed"),
        ("relationships", "0001_squashed"),
        ("wards", "0001_squashed"),
    ]

    operations = [
        leadership.at_once.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="PlanningRound",
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
                        ("name", models.CharField(max_length=80)),
                        ("slug", models.SlugField(max_length=80, unique=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("high_level", "High-level plan"),
                                    ("detailed", "Detailed plan"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "generation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="planning_rounds",
                                to="wards.wardgeneration",
                                verbose_name="set of wards",
                            ),
                        ),
                        (
                            "start",
                            models.DateField(
                                help_text="From this day on plans may be begun.",
                                verbose_name="opens",
                            ),
                        ),
                        ("due", models.DateField(help_text="Plans are signed off by this day.")),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                help_text="The first year of it: 2017 for 2017/18.",
                                verbose_name="municipal year",
                            ),
                        ),
                        (
                            "budget_year",
                            models.PositiveSmallIntegerField(
                                help_text="The first year of the financial year whose budget it feeds: 2018 for 2018/19."
                            ),
                        ),
                        (
                            "most_priorities",
                            models.PositiveSmallIntegerField(
                                default=5,
                                help_text="More than these, and the plan's gauge warns. Nothing is blocked.",
                            ),
                        ),
                        (
                            "most_words",
                            models.PositiveSmallIntegerField(
                                default=900,
                                help_text="More than these, and the gauge warns: 900 words are two pages.",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.text.Lower("name"),
                                name="planning_round_name_once",
                                violation_error_message="There is a planning round of this name already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("due__gt", models.F("start"))),
                                name="planning_round_due_after_it_opens",
                                violation_error_message="Plans are due after the round opens.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("budget_year__gte", models.F("year"))),
                                name="planning_round_feeds_a_budget_to_come",
                                violation_error_message="A round feeds the budget of its own year or a later one.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="round_on_wards_in_force",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        PERFORM 1 FROM wards_wardgeneration AS generation\n        WHERE generation.id = NEW.generation_id\n          AND generation.start <= NEW.start\n          AND (generation.\"end\" IS NULL OR NEW.start < generation.\"end\")\n        FOR SHARE;\n        IF NOT FOUND THEN\n            RAISE EXCEPTION 'These wards are not in force when the round opens.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'round_on_wards_in_force';\n        END IF;\n        IF TG_OP = 'UPDATE' AND EXISTS (\n            SELECT 1 FROM plans_wardplan WHERE round_id = OLD.id\n              AND (NEW.generation_id <> OLD.generation_id OR begun_on < NEW.start)\n        ) THEN\n            RAISE EXCEPTION 'Plans of this round were begun: its wards and its day stay.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'round_keeps_its_plans';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="66a3786c47787985dd337dcdc4a35cc609bf83bf",
                                    operation='INSERT OR UPDATE OF "generation_id", "start"',
                                    pgid="pgtrigger_round_on_wards_in_force_578dd",
                                    table="plans_planninground",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_planningroundevent" ("budget_year", "due", "generation_id", "id", "kind", "most_priorities", "most_words", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "start", "year") VALUES (NEW."budget_year", NEW."due", NEW."generation_id", NEW."id", NEW."kind", NEW."most_priorities", NEW."most_words", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."slug", NEW."start", NEW."year"); RETURN NULL;',
                                    hash="3e5bd673503ac16574b2eaa80d3f14df2d995650",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_5be9d",
                                    table="plans_planninground",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_planningroundevent" ("budget_year", "due", "generation_id", "id", "kind", "most_priorities", "most_words", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "start", "year") VALUES (NEW."budget_year", NEW."due", NEW."generation_id", NEW."id", NEW."kind", NEW."most_priorities", NEW."most_words", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."slug", NEW."start", NEW."year"); RETURN NULL;',
                                    hash="bb1afabfb614d40f8fc88f2c809585044a35ba3d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e220f",
                                    table="plans_planninground",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_planningroundevent" ("budget_year", "due", "generation_id", "id", "kind", "most_priorities", "most_words", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "start", "year") VALUES (OLD."budget_year", OLD."due", OLD."generation_id", OLD."id", OLD."kind", OLD."most_priorities", OLD."most_words", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."slug", OLD."start", OLD."year"); RETURN NULL;',
                                    hash="8d0dfcb0cd30f91ac4f2c29d79faca2fa2e0f74a",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_646e2",
                                    table="plans_planninground",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanningRoundEvent",
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
                                to="plans.planninground",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=80)),
                        ("slug", models.SlugField(db_index=False, max_length=80)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("high_level", "High-level plan"),
                                    ("detailed", "Detailed plan"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "generation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="wards.wardgeneration",
                                verbose_name="set of wards",
                            ),
                        ),
                        (
                            "start",
                            models.DateField(
                                help_text="From this day on plans may be begun.",
                                verbose_name="opens",
                            ),
                        ),
                        ("due", models.DateField(help_text="Plans are signed off by this day.")),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                help_text="The first year of it: 2017 for 2017/18.",
                                verbose_name="municipal year",
                            ),
                        ),
                        (
                            "budget_year",
                            models.PositiveSmallIntegerField(
                                help_text="The first year of the financial year whose budget it feeds: 2018 for 2018/19."
                            ),
                        ),
                        (
                            "most_priorities",
                            models.PositiveSmallIntegerField(
                                default=5,
                                help_text="More than these, and the plan's gauge warns. Nothing is blocked.",
                            ),
                        ),
                        (
                            "most_words",
                            models.PositiveSmallIntegerField(
                                default=900,
                                help_text="More than these, and the gauge warns: 900 words are two pages.",
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
                                    hash="3efce28965973f6fa2f359b189d79d59b96decc8",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2623c",
                                    table="plans_planningroundevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Stage",
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
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="stages",
                                to="plans.planninground",
                            ),
                        ),
                        (
                            "reaches",
                            models.CharField(
                                choices=[
                                    ("consulted", "Consultation begins"),
                                    ("ready", "Ready for the Ward Forum"),
                                ],
                                max_length=12,
                                verbose_name="stage",
                            ),
                        ),
                        ("due", models.DateField()),
                        (
                            "about",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="what is asked"
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("round", "reaches"),
                                name="planning_stage_once",
                                violation_error_message="This round has this stage already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reaches__in", ["consulted", "ready"])),
                                name="planning_stage_is_one_of_the_process",
                                violation_error_message="Choose consultation or readiness.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_stageevent" ("about", "due", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reaches", "round_id") VALUES (NEW."about", NEW."due", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reaches", NEW."round_id"); RETURN NULL;',
                                    hash="3d0f1a38415d966fd2b31672f08dcd74cbb0fd76",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_8f9b7",
                                    table="plans_stage",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_stageevent" ("about", "due", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reaches", "round_id") VALUES (NEW."about", NEW."due", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reaches", NEW."round_id"); RETURN NULL;',
                                    hash="bc5bb480e9ecf3f43f6b5d2df35511884ab872d2",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c617e",
                                    table="plans_stage",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_stageevent" ("about", "due", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reaches", "round_id") VALUES (OLD."about", OLD."due", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reaches", OLD."round_id"); RETURN NULL;',
                                    hash="9d7d6fa8a330ddb895da110e6480077813e05518",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_fc66d",
                                    table="plans_stage",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StageEvent",
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
                                to="plans.stage",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.planninground",
                            ),
                        ),
                        (
                            "reaches",
                            models.CharField(
                                choices=[
                                    ("consulted", "Consultation begins"),
                                    ("ready", "Ready for the Ward Forum"),
                                ],
                                max_length=12,
                                verbose_name="stage",
                            ),
                        ),
                        ("due", models.DateField()),
                        (
                            "about",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="what is asked"
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
                                    hash="76cf28383d3e9cad8c58ee311886b89e0fed09f5",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_6b19c",
                                    table="plans_stageevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Guidance",
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
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="guidance",
                                to="plans.planninground",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("text", models.TextField()),
                        (
                            "changed",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what changed"
                            ),
                        ),
                        ("published_at", models.DateTimeField(default=leadership.dates.clock.now)),
                        (
                            "published_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "guidance",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("round", "number"), name="guidance_number_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="guidance_kept",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="648a8caeb1f79394b8eccf368283d6a3eb565ba4",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_guidance_kept_00e89",
                                    table="plans_guidance",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_guidanceevent" ("changed", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "round_id", "text") VALUES (NEW."changed", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."round_id", NEW."text"); RETURN NULL;',
                                    hash="7bf0df0e185a0dcc60d450bc5cdcc61c85380e35",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6b3a2",
                                    table="plans_guidance",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_guidanceevent" ("changed", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "round_id", "text") VALUES (NEW."changed", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."round_id", NEW."text"); RETURN NULL;',
                                    hash="da8bca8c12514568766dbdcdd2c1db22433a1a11",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_4b78b",
                                    table="plans_guidance",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_guidanceevent" ("changed", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "round_id", "text") VALUES (OLD."changed", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."published_at", OLD."published_by_id", OLD."round_id", OLD."text"); RETURN NULL;',
                                    hash="693a90aa1db6c46af2fbfe4307e79d52b8de04ab",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_067d6",
                                    table="plans_guidance",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GuidanceEvent",
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
                                to="plans.guidance",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.planninground",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("text", models.TextField()),
                        (
                            "changed",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what changed"
                            ),
                        ),
                        ("published_at", models.DateTimeField(default=leadership.dates.clock.now)),
                        (
                            "published_by",
                            models.ForeignKey(
                                db_constraint=False,
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
                                    hash="7104c2c2388a5fdd3a91b01abd394e6ba6976aec",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4d5de",
                                    table="plans_guidanceevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RoundSection",
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
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sections",
                                to="plans.planninground",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("heading", models.CharField(max_length=120)),
                        (
                            "help",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what belongs there"
                            ),
                        ),
                        ("optional", models.BooleanField(default=False)),
                    ],
                    options={
                        "verbose_name": "suggested heading",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("round", "number"), name="round_section_number_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_roundsectionevent" ("heading", "help", "id", "number", "optional", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id") VALUES (NEW."heading", NEW."help", NEW."id", NEW."number", NEW."optional", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."round_id"); RETURN NULL;',
                                    hash="3828e396a4fba9d7389003b069c9f77e7b118198",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_92742",
                                    table="plans_roundsection",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_roundsectionevent" ("heading", "help", "id", "number", "optional", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id") VALUES (NEW."heading", NEW."help", NEW."id", NEW."number", NEW."optional", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."round_id"); RETURN NULL;',
                                    hash="96e3576d1884800f15a210decc5c7e3465b76e4f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0456e",
                                    table="plans_roundsection",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_roundsectionevent" ("heading", "help", "id", "number", "optional", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id") VALUES (OLD."heading", OLD."help", OLD."id", OLD."number", OLD."optional", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."round_id"); RETURN NULL;',
                                    hash="031bfc5b76b326db2da990c08e73d3e924c8b3cf",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_99bf7",
                                    table="plans_roundsection",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RoundSectionEvent",
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
                                to="plans.roundsection",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.planninground",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("heading", models.CharField(max_length=120)),
                        (
                            "help",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what belongs there"
                            ),
                        ),
                        ("optional", models.BooleanField(default=False)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="fe6fd5318dd69484c468e471f5511177ab55fc54",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2c821",
                                    table="plans_roundsectionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WardPlan",
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
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="plans",
                                to="plans.planninground",
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="plans",
                                to="wards.ward",
                            ),
                        ),
                        (
                            "lead",
                            models.ForeignKey(
                                blank=True,
                                help_text="Ward planning is led by the ward's councillors.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="plans_led",
                                to="people.person",
                                verbose_name="lead councillor",
                            ),
                        ),
                        ("begun_on", models.DateField()),
                        (
                            "example_because",
                            models.CharField(
                                blank=True,
                                help_text="Shown to other wards as a model. Empty: it is not.",
                                max_length=300,
                                verbose_name="a good example because",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["ward", "round"], name="ward_plan_by_ward")
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("round", "ward"),
                                name="ward_plan_once_a_round",
                                violation_error_message="This ward has its plan of this round already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="plan_on_its_ward",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE opens date; generation record;",
                                    func="\n        SELECT round.start INTO opens FROM plans_planninground AS round\n        JOIN wards_ward AS ward ON ward.generation_id = round.generation_id\n        WHERE round.id = NEW.round_id AND ward.id = NEW.ward_id\n        FOR SHARE OF round;\n        IF NOT FOUND THEN\n            RAISE EXCEPTION 'This ward is not one of the round''s wards.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_ward_of_the_round';\n        END IF;\n        IF NEW.begun_on < opens THEN\n            RAISE EXCEPTION 'The round has not opened yet.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_begun_after_the_round_opens';\n        END IF;\n        SELECT held.start, held.\"end\" INTO generation FROM wards_wardgeneration AS held\n        JOIN wards_ward AS ward ON ward.generation_id = held.id\n        WHERE ward.id = NEW.ward_id FOR SHARE OF held;\n        IF NEW.begun_on < generation.start\n           OR (generation.\"end\" IS NOT NULL AND NEW.begun_on >= generation.\"end\") THEN\n            RAISE EXCEPTION 'A plan is made on wards that have faced their election.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_on_wards_in_force';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="d35f8130db26ff19949eecbebc65961ce9bc41e6",
                                    operation="INSERT",
                                    pgid="pgtrigger_plan_on_its_ward_5d050",
                                    table="plans_wardplan",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="plan_kept",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."ward_id" IS DISTINCT FROM (NEW."ward_id") OR OLD."begun_on" IS DISTINCT FROM (NEW."begun_on"))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="1d7d12d59b0ba83f0565a1610a6b63867f0d03f5",
                                    operation="UPDATE",
                                    pgid="pgtrigger_plan_kept_7e390",
                                    table="plans_wardplan",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_wardplanevent" ("begun_on", "example_because", "id", "lead_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version", "ward_id") VALUES (NEW."begun_on", NEW."example_because", NEW."id", NEW."lead_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."round_id", NEW."version", NEW."ward_id"); RETURN NULL;',
                                    hash="01a052bc3fe71155f213d547679b8fadc0b8a189",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_399f7",
                                    table="plans_wardplan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_wardplanevent" ("begun_on", "example_because", "id", "lead_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version", "ward_id") VALUES (NEW."begun_on", NEW."example_because", NEW."id", NEW."lead_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."round_id", NEW."version", NEW."ward_id"); RETURN NULL;',
                                    hash="ddbbfda6c34e6e5ca573e46d13c7fb4e0904df1d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e8082",
                                    table="plans_wardplan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_wardplanevent" ("begun_on", "example_because", "id", "lead_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version", "ward_id") VALUES (OLD."begun_on", OLD."example_because", OLD."id", OLD."lead_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."round_id", OLD."version", OLD."ward_id"); RETURN NULL;',
                                    hash="ade70d1fed06a2e3732ebbfa3af183dd1b8dd83f",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_6392e",
                                    table="plans_wardplan",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WardPlanEvent",
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
                                to="plans.wardplan",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.planninground",
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="wards.ward",
                            ),
                        ),
                        (
                            "lead",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Ward planning is led by the ward's councillors.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.person",
                                verbose_name="lead councillor",
                            ),
                        ),
                        ("begun_on", models.DateField()),
                        (
                            "example_because",
                            models.CharField(
                                blank=True,
                                help_text="Shown to other wards as a model. Empty: it is not.",
                                max_length=300,
                                verbose_name="a good example because",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="28b4aa29fdaf7442a527393b9afb43618975c9d5",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_8b0c8",
                                    table="plans_wardplanevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanVersion",
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
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="versions",
                                to="plans.wardplan",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("consulted", "Out to consultation"),
                                    ("ready", "Ready for the Ward Forum"),
                                    ("signed_off", "Signed off"),
                                    ("superseded", "Superseded"),
                                ],
                                default="draft",
                                editable=False,
                                max_length=12,
                            ),
                        ),
                        (
                            "changed",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="what changed since the last version",
                            ),
                        ),
                        ("consult_from", models.DateField(blank=True, null=True)),
                        (
                            "consult_until",
                            models.DateField(blank=True, help_text="The last day.", null=True),
                        ),
                        ("consultation_text", models.TextField(blank=True, editable=False)),
                        ("text", models.TextField(blank=True, editable=False)),
                        (
                            "content_hash",
                            models.CharField(blank=True, editable=False, max_length=64),
                        ),
                        ("frozen_at", models.DateTimeField(blank=True, editable=False, null=True)),
                        (
                            "frozen_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "signed_at",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                help_text="The forum at which all had signed.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="plans_signed_off",
                                to="meetings.meeting",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("plan", "number"), name="plan_version_number_once"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("state__in", ("draft", "consulted", "ready"))),
                                fields=("plan",),
                                name="plan_one_unsigned_version",
                                violation_error_message="Another version of this plan is being worked on.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("state", "signed_off")),
                                fields=("plan",),
                                name="plan_one_version_in_force",
                                violation_error_message="Another version of this plan is signed off.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("content_hash", ""),
                                        ("frozen_at__isnull", True),
                                        ("state__in", ("draft", "consulted")),
                                        ("text", ""),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("state__in", ("draft", "consulted")), _negated=True
                                        ),
                                        models.Q(("text", ""), _negated=True),
                                        models.Q(("content_hash", ""), _negated=True),
                                        ("frozen_at__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="plan_version_frozen_with_its_hash",
                                violation_error_message="A frozen text has its hash; a draft has none.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("signed_at__isnull", True),
                                        ("state__in", ("draft", "consulted", "ready")),
                                    ),
                                    models.Q(("signed_at__isnull", False), ("state", "signed_off")),
                                    ("state", "superseded"),
                                    _connector="OR",
                                ),
                                name="plan_version_signed_off_at_a_forum",
                                violation_error_message="A plan is signed off at a forum.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("consult_from__isnull", True),
                                        ("consult_until__isnull", True),
                                    ),
                                    ("consult_until__gte", models.F("consult_from")),
                                    _connector="OR",
                                ),
                                name="plan_version_consultation_has_its_dates",
                                violation_error_message="The consultation ends on or after the day it begins.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "consulted"), _negated=True),
                                    models.Q(
                                        models.Q(("consultation_text", ""), _negated=True),
                                        ("consult_from__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="plan_version_consulted_on_something",
                                violation_error_message="A consultation has its dates and the text it is about.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="version_moves",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing integer; signed integer; last integer;",
                                    func="\n        IF TG_OP = 'INSERT' THEN\n            PERFORM 1 FROM plans_wardplan WHERE id = NEW.plan_id FOR NO KEY UPDATE;\n            SELECT max(number) INTO last FROM plans_planversion WHERE plan_id = NEW.plan_id;\n            IF NEW.state <> 'draft' OR NEW.number <> coalesce(last, 0) + 1 THEN\n                RAISE EXCEPTION 'A version begins as a draft, with the next number.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_version_begins_as_draft';\n            END IF;\n            RETURN NEW;\n        END IF;\n        IF NEW.plan_id <> OLD.plan_id OR NEW.number <> OLD.number THEN\n            RAISE EXCEPTION 'A version stays with its plan.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_version_stays';\n        END IF;\n        IF NEW.state = OLD.state THEN\n            IF OLD.state NOT IN ('draft', 'consulted') AND to_jsonb(NEW) <> to_jsonb(OLD) THEN\n                RAISE EXCEPTION 'What was frozen stays as it is: begin a new version.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_version_frozen';\n            END IF;\n            RETURN NEW;\n        END IF;\n        IF NOT ((OLD.state, NEW.state) IN (('draft', 'consulted'), ('draft', 'ready'), ('consulted', 'draft'), ('consulted', 'ready'), ('ready', 'draft'), ('ready', 'signed_off'), ('ready', 'superseded'), ('signed_off', 'ready'), ('signed_off', 'superseded'), ('superseded', 'signed_off'))) THEN\n            RAISE EXCEPTION 'A plan does not go from % to %.', OLD.state, NEW.state\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_version_moves';\n        END IF;\n        IF OLD.state = 'ready' AND NEW.state = 'draft' THEN\n            IF EXISTS (SELECT 1 FROM plans_signature WHERE version_id = OLD.id) THEN\n                RAISE EXCEPTION 'Somebody has signed this version: begin a new one.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_version_signed_stays';\n            END IF;\n            RETURN NEW;\n        END IF;\n        IF OLD.state NOT IN ('draft', 'consulted') AND (\n            to_jsonb(NEW) - 'state' - 'signed_at_id' <> to_jsonb(OLD) - 'state' - 'signed_at_id'\n        ) THEN\n            RAISE EXCEPTION 'What was frozen stays as it is: begin a new version.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_version_frozen';\n        END IF;\n        IF NEW.state = 'ready' AND OLD.state IN ('draft', 'consulted') AND\n           NEW.content_hash <> encode(sha256(convert_to(NEW.text, 'UTF8')), 'hex') THEN\n            RAISE EXCEPTION 'The hash is not that of the text.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_version_hash_of_its_text';\n        END IF;\n        IF NEW.state = 'signed_off' THEN\n            -- the seats are locked, so that nobody comes into office at the same moment\n            PERFORM 1 FROM wards_seat AS seat\n            JOIN plans_wardplan AS plan ON plan.ward_id = seat.ward_id\n            WHERE plan.id = NEW.plan_id FOR UPDATE OF seat;\n            SELECT count(*) FILTER (WHERE signature.id IS NULL), count(signature.id)\n            INTO missing, signed\n            \n            FROM wards_councillorterm AS term\n            JOIN wards_seat AS seat ON seat.id = term.seat_id\n            JOIN plans_wardplan AS plan\n              ON plan.ward_id = seat.ward_id AND plan.id = NEW.plan_id\n            JOIN meetings_meeting AS meeting ON meeting.id = NEW.signed_at_id\n            LEFT JOIN plans_signature AS signature\n              ON signature.version_id = NEW.id AND signature.meeting_id = meeting.id\n             AND signature.term_id = term.id AND signature.struck_out_on IS NULL\n             AND signature.content_hash = NEW.content_hash\n            WHERE daterange(term.start, term.\"end\") @> meeting.date;\n            IF missing <> 0 OR signed = 0 THEN\n                RAISE EXCEPTION 'Not every councillor of the ward has signed at this forum.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_signed_by_all';\n            END IF;\n        END IF;\n        IF OLD.state = 'signed_off' AND NEW.signed_at_id IS NULL THEN\n            SELECT count(*) FILTER (WHERE signature.id IS NULL) INTO missing\n            \n            FROM wards_councillorterm AS term\n            JOIN wards_seat AS seat ON seat.id = term.seat_id\n            JOIN plans_wardplan AS plan\n              ON plan.ward_id = seat.ward_id AND plan.id = OLD.plan_id\n            JOIN meetings_meeting AS meeting ON meeting.id = OLD.signed_at_id\n            LEFT JOIN plans_signature AS signature\n              ON signature.version_id = OLD.id AND signature.meeting_id = meeting.id\n             AND signature.term_id = term.id AND signature.struck_out_on IS NULL\n             AND signature.content_hash = OLD.content_hash\n            WHERE daterange(term.start, term.\"end\") @> meeting.date;\n            IF missing = 0 THEN\n                RAISE EXCEPTION 'A sign-off is set aside where a signature was struck out.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_sign_off_stands';\n            END IF;\n        ELSIF NEW.signed_at_id IS DISTINCT FROM OLD.signed_at_id\n              AND (OLD.state, NEW.state) <> ('ready', 'signed_off') THEN\n            RAISE EXCEPTION 'The forum at which all had signed stays on record.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_keeps_its_forum';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="96b77bda076d475349b1f3a2be33f50711ab9932",
                                    operation="INSERT OR UPDATE",
                                    pgid="pgtrigger_version_moves_03bb6",
                                    table="plans_planversion",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="version_kept",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        IF OLD.state IN ('draft', 'consulted') THEN\n            RETURN OLD;\n        END IF;\n        RAISE EXCEPTION 'What was frozen stays on record.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_version_kept';\n    ",
                                    hash="8f1515eb15b65d063836b6bc07038a0f6fb88f0c",
                                    operation="DELETE",
                                    pgid="pgtrigger_version_kept_5528c",
                                    table="plans_planversion",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="sign_off_replaced",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    constraint="CONSTRAINT",
                                    func="\n        IF NOT EXISTS (\n            SELECT 1 FROM plans_planversion WHERE plan_id = NEW.plan_id AND state = 'signed_off'\n        ) AND EXISTS (\n            SELECT 1 FROM plans_planversion AS version\n            WHERE version.plan_id = NEW.plan_id AND version.state = 'superseded'\n              AND version.signed_at_id IS NOT NULL\n              AND NOT EXISTS (\n                SELECT 1 \n            FROM wards_councillorterm AS term\n            JOIN wards_seat AS seat ON seat.id = term.seat_id\n            JOIN plans_wardplan AS plan\n              ON plan.ward_id = seat.ward_id AND plan.id = version.plan_id\n            JOIN meetings_meeting AS meeting ON meeting.id = version.signed_at_id\n            LEFT JOIN plans_signature AS signature\n              ON signature.version_id = version.id AND signature.meeting_id = meeting.id\n             AND signature.term_id = term.id AND signature.struck_out_on IS NULL\n             AND signature.content_hash = version.content_hash\n            WHERE daterange(term.start, term.\"end\") @> meeting.date AND signature.id IS NULL\n              )\n        ) THEN\n            RAISE EXCEPTION 'What all have signed is in force until another is signed off.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_sign_off_replaced';\n        END IF;\n        RETURN NULL;\n    ",
                                    hash="2757038611924ada13ca79bb70218df901ec1ac9",
                                    operation='UPDATE OF "state"',
                                    pgid="pgtrigger_sign_off_replaced_ece54",
                                    table="plans_planversion",
                                    timing="DEFERRABLE INITIALLY DEFERRED",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_planversionevent" ("changed", "consult_from", "consult_until", "content_hash", "frozen_at", "frozen_by_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "signed_at_id", "state") VALUES (NEW."changed", NEW."consult_from", NEW."consult_until", NEW."content_hash", NEW."frozen_at", NEW."frozen_by_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."signed_at_id", NEW."state"); RETURN NULL;',
                                    hash="e8fec88b6c456fa4f21f65e2f2f0198fda2a03d4",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_5b865",
                                    table="plans_planversion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."changed" IS DISTINCT FROM (NEW."changed") OR OLD."consult_from" IS DISTINCT FROM (NEW."consult_from") OR OLD."consult_until" IS DISTINCT FROM (NEW."consult_until") OR OLD."content_hash" IS DISTINCT FROM (NEW."content_hash") OR OLD."frozen_at" IS DISTINCT FROM (NEW."frozen_at") OR OLD."frozen_by_id" IS DISTINCT FROM (NEW."frozen_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."plan_id" IS DISTINCT FROM (NEW."plan_id") OR OLD."signed_at_id" IS DISTINCT FROM (NEW."signed_at_id") OR OLD."state" IS DISTINCT FROM (NEW."state"))',
                                    func='INSERT INTO "plans_planversionevent" ("changed", "consult_from", "consult_until", "content_hash", "frozen_at", "frozen_by_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "signed_at_id", "state") VALUES (NEW."changed", NEW."consult_from", NEW."consult_until", NEW."content_hash", NEW."frozen_at", NEW."frozen_by_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."signed_at_id", NEW."state"); RETURN NULL;',
                                    hash="b8e114c86bd826a5de7ab28f1f47b1567e981edd",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_af5e4",
                                    table="plans_planversion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_planversionevent" ("changed", "consult_from", "consult_until", "content_hash", "frozen_at", "frozen_by_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "signed_at_id", "state") VALUES (OLD."changed", OLD."consult_from", OLD."consult_until", OLD."content_hash", OLD."frozen_at", OLD."frozen_by_id", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."signed_at_id", OLD."state"); RETURN NULL;',
                                    hash="226623126748c25f7461faf2b42b5e9c527b2201",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_19ce8",
                                    table="plans_planversion",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanVersionEvent",
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
                                to="plans.planversion",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "plan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.wardplan",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("consulted", "Out to consultation"),
                                    ("ready", "Ready for the Ward Forum"),
                                    ("signed_off", "Signed off"),
                                    ("superseded", "Superseded"),
                                ],
                                default="draft",
                                editable=False,
                                max_length=12,
                            ),
                        ),
                        (
                            "changed",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="what changed since the last version",
                            ),
                        ),
                        ("consult_from", models.DateField(blank=True, null=True)),
                        (
                            "consult_until",
                            models.DateField(blank=True, help_text="The last day.", null=True),
                        ),
                        (
                            "content_hash",
                            models.CharField(blank=True, editable=False, max_length=64),
                        ),
                        ("frozen_at", models.DateTimeField(blank=True, editable=False, null=True)),
                        (
                            "frozen_by",
                            models.ForeignKey(
                                blank=True,
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
                            "signed_at",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                help_text="The forum at which all had signed.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.meeting",
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
                                    hash="90ce489c852ce3d19f4ee55fdb92c8ff403808d6",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_478db",
                                    table="plans_planversionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanSection",
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
                            "version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sections",
                                to="plans.planversion",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("heading", models.CharField(max_length=120)),
                        ("text", models.TextField(blank=True)),
                        (
                            "suggested",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="plans.roundsection",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                                fields=("version", "number"),
                                name="plan_section_number_once",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="frozen_with_its_version",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE versions bigint[]; frozen boolean;",
                                    func="\n            versions := CASE TG_OP\n                WHEN 'INSERT' THEN ARRAY[NEW.version_id]\n                WHEN 'DELETE' THEN ARRAY[OLD.version_id]\n                ELSE ARRAY[OLD.version_id, NEW.version_id] END;\n            PERFORM 1 FROM plans_planversion WHERE id = ANY(versions) FOR SHARE;\n            SELECT bool_or(state NOT IN ('draft', 'consulted')) INTO frozen\n            FROM plans_planversion WHERE id = ANY(versions);\n            IF frozen THEN\n                RAISE EXCEPTION 'This text is frozen: begin a new version of the plan.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_section_frozen';\n            END IF;\n            IF TG_OP = 'DELETE' THEN\n                RETURN OLD;\n            END IF;\n            RETURN NEW;\n        ",
                                    hash="833f9b5ad3844e0beb56ca5cf750f78babf6d099",
                                    operation="INSERT OR UPDATE OR DELETE",
                                    pgid="pgtrigger_frozen_with_its_version_c8993",
                                    table="plans_plansection",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_plansectionevent" ("heading", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "suggested_id", "text", "version_id") VALUES (NEW."heading", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."suggested_id", NEW."text", NEW."version_id"); RETURN NULL;',
                                    hash="b87c0a6523a969cfa644c4a54d9a33817cb10841",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c78a0",
                                    table="plans_plansection",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_plansectionevent" ("heading", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "suggested_id", "text", "version_id") VALUES (NEW."heading", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."suggested_id", NEW."text", NEW."version_id"); RETURN NULL;',
                                    hash="34237a661bb808dfcdec6daf2f99899da2b1ab2e",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_29ea8",
                                    table="plans_plansection",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_plansectionevent" ("heading", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "suggested_id", "text", "version_id") VALUES (OLD."heading", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."suggested_id", OLD."text", OLD."version_id"); RETURN NULL;',
                                    hash="e2c5e53e3a6b4d6b714f6c638401570ee4acda65",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_f19ea",
                                    table="plans_plansection",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanSectionEvent",
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
                                to="plans.plansection",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.planversion",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("heading", models.CharField(max_length=120)),
                        ("text", models.TextField(blank=True)),
                        (
                            "suggested",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.roundsection",
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
                                    hash="cc25707839335d2c014f51a75fb88812bde2d8ef",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_7fb33",
                                    table="plans_plansectionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Contributor",
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
                            "version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contributors",
                                to="plans.planversion",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("residents", "Residents"),
                                    ("group", "Residents' or community group"),
                                    ("partner", "Partner organisation"),
                                    ("business", "Local business"),
                                    ("school", "School or youth group"),
                                    ("officers", "Council officers"),
                                    ("other", "Other"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                help_text="A group or an office. Not the name of a resident.",
                                max_length=160,
                                verbose_name="who",
                            ),
                        ),
                        (
                            "contribution",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what they brought"
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="frozen_with_its_version",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE versions bigint[]; frozen boolean;",
                                    func="\n            versions := CASE TG_OP\n                WHEN 'INSERT' THEN ARRAY[NEW.version_id]\n                WHEN 'DELETE' THEN ARRAY[OLD.version_id]\n                ELSE ARRAY[OLD.version_id, NEW.version_id] END;\n            PERFORM 1 FROM plans_planversion WHERE id = ANY(versions) FOR SHARE;\n            SELECT bool_or(state NOT IN ('draft', 'consulted')) INTO frozen\n            FROM plans_planversion WHERE id = ANY(versions);\n            IF frozen THEN\n                RAISE EXCEPTION 'This text is frozen: begin a new version of the plan.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'contributor_frozen';\n            END IF;\n            IF TG_OP = 'DELETE' THEN\n                RETURN OLD;\n            END IF;\n            RETURN NEW;\n        ",
                                    hash="f4646d4efb615b60348563be069247a4869f1a33",
                                    operation="INSERT OR UPDATE OR DELETE",
                                    pgid="pgtrigger_frozen_with_its_version_587b1",
                                    table="plans_contributor",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_contributorevent" ("contribution", "id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version_id") VALUES (NEW."contribution", NEW."id", NEW."kind", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version_id"); RETURN NULL;',
                                    hash="e4b10f122c37023d1f34bce4c1a7288101857f16",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f8ad7",
                                    table="plans_contributor",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_contributorevent" ("contribution", "id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version_id") VALUES (NEW."contribution", NEW."id", NEW."kind", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version_id"); RETURN NULL;',
                                    hash="dc413166fa2f0d80175bd10cc95d832ff44a53ec",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_21fd9",
                                    table="plans_contributor",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_contributorevent" ("contribution", "id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version_id") VALUES (OLD."contribution", OLD."id", OLD."kind", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version_id"); RETURN NULL;',
                                    hash="889d1fd9a0b4b986ca6e1a3bbbf7fb6ceb0b2c77",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_9972e",
                                    table="plans_contributor",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ContributorEvent",
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
                                to="plans.contributor",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.planversion",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("residents", "Residents"),
                                    ("group", "Residents' or community group"),
                                    ("partner", "Partner organisation"),
                                    ("business", "Local business"),
                                    ("school", "School or youth group"),
                                    ("officers", "Council officers"),
                                    ("other", "Other"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                help_text="A group or an office. Not the name of a resident.",
                                max_length=160,
                                verbose_name="who",
                            ),
                        ),
                        (
                            "contribution",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what they brought"
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
                                    hash="bd31586384126b4dd0e22e9463f2d96b215af6bc",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_7c54f",
                                    table="plans_contributorevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Engagement",
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
                            "version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="engagements",
                                to="plans.planversion",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="date")),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("forum", "Ward Forum"),
                                    ("meeting", "Public meeting"),
                                    ("walk", "Ward walk"),
                                    ("survey", "Survey"),
                                    ("online", "Online"),
                                    ("stall", "Stall or drop-in"),
                                    ("doors", "From door to door"),
                                    ("workshop", "Workshop"),
                                    ("other", "Other"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("title", models.CharField(max_length=160, verbose_name="what")),
                        ("place", models.CharField(blank=True, max_length=160)),
                        (
                            "took_part",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="How many took part. Empty: not counted.",
                                null=True,
                            ),
                        ),
                        (
                            "heard",
                            models.CharField(
                                blank=True, max_length=400, verbose_name="what people said"
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="plan_engagements",
                                to="meetings.meeting",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "time people were asked",
                        "verbose_name_plural": "times people were asked",
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="frozen_with_its_version",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE versions bigint[]; frozen boolean;",
                                    func="\n            versions := CASE TG_OP\n                WHEN 'INSERT' THEN ARRAY[NEW.version_id]\n                WHEN 'DELETE' THEN ARRAY[OLD.version_id]\n                ELSE ARRAY[OLD.version_id, NEW.version_id] END;\n            PERFORM 1 FROM plans_planversion WHERE id = ANY(versions) FOR SHARE;\n            SELECT bool_or(state NOT IN ('draft', 'consulted')) INTO frozen\n            FROM plans_planversion WHERE id = ANY(versions);\n            IF frozen THEN\n                RAISE EXCEPTION 'This text is frozen: begin a new version of the plan.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'engagement_frozen';\n            END IF;\n            IF TG_OP = 'DELETE' THEN\n                RETURN OLD;\n            END IF;\n            RETURN NEW;\n        ",
                                    hash="25c122bcfb8cae828ecd3071acdf23618032e49a",
                                    operation="INSERT OR UPDATE OR DELETE",
                                    pgid="pgtrigger_frozen_with_its_version_97e2f",
                                    table="plans_engagement",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_engagementevent" ("heard", "id", "meeting_id", "method", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "title", "took_part", "version_id") VALUES (NEW."heard", NEW."id", NEW."meeting_id", NEW."method", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."place", NEW."title", NEW."took_part", NEW."version_id"); RETURN NULL;',
                                    hash="7f40d6a53fb87e3f89652059aa4ac40084f988ed",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a5af0",
                                    table="plans_engagement",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_engagementevent" ("heard", "id", "meeting_id", "method", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "title", "took_part", "version_id") VALUES (NEW."heard", NEW."id", NEW."meeting_id", NEW."method", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."place", NEW."title", NEW."took_part", NEW."version_id"); RETURN NULL;',
                                    hash="9978c7093d14e5a4fdc94ca2953472dd8233af0b",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d3c9d",
                                    table="plans_engagement",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_engagementevent" ("heard", "id", "meeting_id", "method", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "title", "took_part", "version_id") VALUES (OLD."heard", OLD."id", OLD."meeting_id", OLD."method", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."place", OLD."title", OLD."took_part", OLD."version_id"); RETURN NULL;',
                                    hash="b0aa98d120fbec2c3fa72a17a47052981fae20b6",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_f74ca",
                                    table="plans_engagement",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EngagementEvent",
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
                                to="plans.engagement",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.planversion",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="date")),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("forum", "Ward Forum"),
                                    ("meeting", "Public meeting"),
                                    ("walk", "Ward walk"),
                                    ("survey", "Survey"),
                                    ("online", "Online"),
                                    ("stall", "Stall or drop-in"),
                                    ("doors", "From door to door"),
                                    ("workshop", "Workshop"),
                                    ("other", "Other"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("title", models.CharField(max_length=160, verbose_name="what")),
                        ("place", models.CharField(blank=True, max_length=160)),
                        (
                            "took_part",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="How many took part. Empty: not counted.",
                                null=True,
                            ),
                        ),
                        (
                            "heard",
                            models.CharField(
                                blank=True, max_length=400, verbose_name="what people said"
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.meeting",
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
                                    hash="21b47876a1adf255bb5fe2035ab2b77a27a10964",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_52ebd",
                                    table="plans_engagementevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Fact",
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
                            "version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="facts",
                                to="plans.planversion",
                            ),
                        ),
                        (
                            "statement",
                            models.CharField(
                                help_text="Such as: People out of work",
                                max_length=200,
                                verbose_name="fact",
                            ),
                        ),
                        ("value", models.CharField(max_length=60, verbose_name="figure")),
                        (
                            "compared_with",
                            models.CharField(
                                blank=True, help_text="Such as: city 8.1 %", max_length=100
                            ),
                        ),
                        ("source", models.CharField(max_length=160)),
                        (
                            "source_url",
                            models.URLField(blank=True, verbose_name="address of the source"),
                        ),
                        ("as_of", models.DateField(verbose_name="as at")),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("source", ""), _negated=True),
                                name="plan_fact_names_its_source",
                                violation_error_message="Say where the figure comes from.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="frozen_with_its_version",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE versions bigint[]; frozen boolean;",
                                    func="\n            versions := CASE TG_OP\n                WHEN 'INSERT' THEN ARRAY[NEW.version_id]\n                WHEN 'DELETE' THEN ARRAY[OLD.version_id]\n                ELSE ARRAY[OLD.version_id, NEW.version_id] END;\n            PERFORM 1 FROM plans_planversion WHERE id = ANY(versions) FOR SHARE;\n            SELECT bool_or(state NOT IN ('draft', 'consulted')) INTO frozen\n            FROM plans_planversion WHERE id = ANY(versions);\n            IF frozen THEN\n                RAISE EXCEPTION 'This text is frozen: begin a new version of the plan.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'fact_frozen';\n            END IF;\n            IF TG_OP = 'DELETE' THEN\n                RETURN OLD;\n            END IF;\n            RETURN NEW;\n        ",
                                    hash="2d0ec33554d6c43c5a796a764e2dcef11e21ce2c",
                                    operation="INSERT OR UPDATE OR DELETE",
                                    pgid="pgtrigger_frozen_with_its_version_f4898",
                                    table="plans_fact",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_factevent" ("as_of", "compared_with", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "source_url", "statement", "value", "version_id") VALUES (NEW."as_of", NEW."compared_with", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."source", NEW."source_url", NEW."statement", NEW."value", NEW."version_id"); RETURN NULL;',
                                    hash="fbacf8c47d0cf8e6003365a529f3be8e87540dab",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_931e3",
                                    table="plans_fact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_factevent" ("as_of", "compared_with", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "source_url", "statement", "value", "version_id") VALUES (NEW."as_of", NEW."compared_with", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."source", NEW."source_url", NEW."statement", NEW."value", NEW."version_id"); RETURN NULL;',
                                    hash="32af09f0a9f2cd0d210eb8e2c8065d6a45434e2c",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b6c67",
                                    table="plans_fact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_factevent" ("as_of", "compared_with", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "source_url", "statement", "value", "version_id") VALUES (OLD."as_of", OLD."compared_with", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."source", OLD."source_url", OLD."statement", OLD."value", OLD."version_id"); RETURN NULL;',
                                    hash="3d11a6424cfcf2d7de39bfa5372b09d5c50fe0d9",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_1da77",
                                    table="plans_fact",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FactEvent",
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
                                to="plans.fact",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.planversion",
                            ),
                        ),
                        (
                            "statement",
                            models.CharField(
                                help_text="Such as: People out of work",
                                max_length=200,
                                verbose_name="fact",
                            ),
                        ),
                        ("value", models.CharField(max_length=60, verbose_name="figure")),
                        (
                            "compared_with",
                            models.CharField(
                                blank=True, help_text="Such as: city 8.1 %", max_length=100
                            ),
                        ),
                        ("source", models.CharField(max_length=160)),
                        (
                            "source_url",
                            models.URLField(blank=True, verbose_name="address of the source"),
                        ),
                        ("as_of", models.DateField(verbose_name="as at")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="0e48801d5cb6856a78fb4c92def67bbabd01eb6c",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_5a2ee",
                                    table="plans_factevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Priority",
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
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="priorities",
                                to="plans.wardplan",
                            ),
                        ),
                        (
                            "champion",
                            models.ForeignKey(
                                blank=True,
                                help_text="The councillor who speaks for it in the budget.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="priorities_championed",
                                to="people.person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "priorities",
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="priority_kept",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."plan_id" IS DISTINCT FROM (NEW."plan_id"))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="6789504040f6e43276a5655ba04b3bd1a3e4cc60",
                                    operation="UPDATE",
                                    pgid="pgtrigger_priority_kept_97232",
                                    table="plans_priority",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_priorityevent" ("champion_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id") VALUES (NEW."champion_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id"); RETURN NULL;',
                                    hash="59c31a8314c7666d62298c8e22d00266053764f5",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_aab9b",
                                    table="plans_priority",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_priorityevent" ("champion_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id") VALUES (NEW."champion_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id"); RETURN NULL;',
                                    hash="a90ce6bb20257b3edd372801d909dc8bbd7e47ca",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_fb008",
                                    table="plans_priority",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_priorityevent" ("champion_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id") VALUES (OLD."champion_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id"); RETURN NULL;',
                                    hash="4ffba6c691d65c2d24fd2dc264dc97cac6c25097",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_78923",
                                    table="plans_priority",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PriorityEvent",
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
                                to="plans.priority",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "plan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.wardplan",
                            ),
                        ),
                        (
                            "champion",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The councillor who speaks for it in the budget.",
                                null=True,
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
                                    hash="603d49db940115dbc9f8398cd06944b04b6a9608",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_84283",
                                    table="plans_priorityevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PriorityText",
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
                            "version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="priorities",
                                to="plans.planversion",
                            ),
                        ),
                        (
                            "priority",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="texts",
                                to="plans.priority",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("title", models.CharField(max_length=140)),
                        (
                            "theme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="priority_texts",
                                to="relationships.category",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="priority_texts",
                                to="relationships.service",
                            ),
                        ),
                        ("why", models.TextField(blank=True, verbose_name="why it matters")),
                        ("what", models.TextField(blank=True, verbose_name="what should change")),
                        (
                            "who",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="who will do it"
                            ),
                        ),
                        (
                            "cluster",
                            models.ForeignKey(
                                blank=True,
                                help_text="Where several wards together have to act.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="priority_texts",
                                to="wards.cluster",
                            ),
                        ),
                        (
                            "cluster_action",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="what the cluster should do",
                            ),
                        ),
                        (
                            "commissioning",
                            models.CharField(
                                blank=True,
                                help_text="What should be bought or run locally.",
                                max_length=300,
                                verbose_name="commissioning intention",
                            ),
                        ),
                        (
                            "commissioning_state",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "None"),
                                    ("proposed", "Proposed"),
                                    ("agreed", "Agreed with the service"),
                                    ("under_way", "Under way"),
                                    ("in_place", "In place"),
                                ],
                                max_length=10,
                                verbose_name="how far it has come",
                            ),
                        ),
                        (
                            "strategy",
                            models.CharField(
                                blank=True,
                                help_text="The council priority or strategy that it serves.",
                                max_length=300,
                                verbose_name="link to strategy",
                            ),
                        ),
                        (
                            "redesign",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="link to service redesign"
                            ),
                        ),
                        (
                            "budget",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="link to the budget"
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=11,
                                null=True,
                                verbose_name="money asked for, in pounds",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "priority",
                        "verbose_name_plural": "priorities",
                        "indexes": [
                            models.Index(
                                fields=["service", "version"], name="priority_text_by_service"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("version", "priority"), name="priority_once_a_version"
                            ),
                            models.UniqueConstraint(
                                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                                fields=("version", "number"),
                                name="priority_number_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("commissioning", ""), ("commissioning_state", "")),
                                    models.Q(
                                        models.Q(("commissioning", ""), _negated=True),
                                        models.Q(("commissioning_state", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="priority_commissioning_says_how_far",
                                violation_error_message="A commissioning intention says how far it has come.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("cluster_action", ""),
                                    ("cluster__isnull", False),
                                    _connector="OR",
                                ),
                                name="priority_cluster_action_of_a_cluster",
                                violation_error_message="Choose the cluster that should act.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("amount__isnull", True), ("amount__gte", 0), _connector="OR"
                                ),
                                name="priority_asks_for_no_less_than_nothing",
                                violation_error_message="The money asked for cannot be below nought.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="frozen_with_its_version",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE versions bigint[]; frozen boolean;",
                                    func="\n            versions := CASE TG_OP\n                WHEN 'INSERT' THEN ARRAY[NEW.version_id]\n                WHEN 'DELETE' THEN ARRAY[OLD.version_id]\n                ELSE ARRAY[OLD.version_id, NEW.version_id] END;\n            PERFORM 1 FROM plans_planversion WHERE id = ANY(versions) FOR SHARE;\n            SELECT bool_or(state NOT IN ('draft', 'consulted')) INTO frozen\n            FROM plans_planversion WHERE id = ANY(versions);\n            IF frozen THEN\n                RAISE EXCEPTION 'This text is frozen: begin a new version of the plan.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'priority_text_frozen';\n            END IF;\n            IF TG_OP = 'DELETE' THEN\n                RETURN OLD;\n            END IF;\n            RETURN NEW;\n        ",
                                    hash="37ef7118fafcd4bd668151303ac2a6d838208ece",
                                    operation="INSERT OR UPDATE OR DELETE",
                                    pgid="pgtrigger_frozen_with_its_version_5f5c4",
                                    table="plans_prioritytext",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="priority_of_the_plan",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        PERFORM 1 FROM plans_planversion AS version\n        JOIN plans_priority AS priority ON priority.plan_id = version.plan_id\n        WHERE version.id = NEW.version_id AND priority.id = NEW.priority_id;\n        IF NOT FOUND THEN\n            RAISE EXCEPTION 'This priority is one of another plan.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'priority_of_the_plan';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="8a3606514d7a78e0d4b2471e3d2faf8592c9c6ac",
                                    operation='INSERT OR UPDATE OF "version_id", "priority_id"',
                                    pgid="pgtrigger_priority_of_the_plan_4946f",
                                    table="plans_prioritytext",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_prioritytextevent" ("amount", "budget", "cluster_action", "cluster_id", "commissioning", "commissioning_state", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "redesign", "service_id", "strategy", "theme_id", "title", "version_id", "what", "who", "why") VALUES (NEW."amount", NEW."budget", NEW."cluster_action", NEW."cluster_id", NEW."commissioning", NEW."commissioning_state", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."priority_id", NEW."redesign", NEW."service_id", NEW."strategy", NEW."theme_id", NEW."title", NEW."version_id", NEW."what", NEW."who", NEW."why"); RETURN NULL;',
                                    hash="670016ec7dfedfaf7f5c809cbc605970e9387557",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_ab77f",
                                    table="plans_prioritytext",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_prioritytextevent" ("amount", "budget", "cluster_action", "cluster_id", "commissioning", "commissioning_state", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "redesign", "service_id", "strategy", "theme_id", "title", "version_id", "what", "who", "why") VALUES (NEW."amount", NEW."budget", NEW."cluster_action", NEW."cluster_id", NEW."commissioning", NEW."commissioning_state", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."priority_id", NEW."redesign", NEW."service_id", NEW."strategy", NEW."theme_id", NEW."title", NEW."version_id", NEW."what", NEW."who", NEW."why"); RETURN NULL;',
                                    hash="99752fa2c1fecc3d9f1db52d01566a48a9576c00",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_6cc5f",
                                    table="plans_prioritytext",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_prioritytextevent" ("amount", "budget", "cluster_action", "cluster_id", "commissioning", "commissioning_state", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "redesign", "service_id", "strategy", "theme_id", "title", "version_id", "what", "who", "why") VALUES (OLD."amount", OLD."budget", OLD."cluster_action", OLD."cluster_id", OLD."commissioning", OLD."commissioning_state", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."priority_id", OLD."redesign", OLD."service_id", OLD."strategy", OLD."theme_id", OLD."title", OLD."version_id", OLD."what", OLD."who", OLD."why"); RETURN NULL;',
                                    hash="8d3c54c2fde37c93c37d778bcf502c2f3e7867ae",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_6ee0c",
                                    table="plans_prioritytext",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PriorityTextEvent",
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
                                to="plans.prioritytext",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.planversion",
                            ),
                        ),
                        (
                            "priority",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.priority",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("title", models.CharField(max_length=140)),
                        (
                            "theme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.category",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.service",
                            ),
                        ),
                        ("why", models.TextField(blank=True, verbose_name="why it matters")),
                        ("what", models.TextField(blank=True, verbose_name="what should change")),
                        (
                            "who",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="who will do it"
                            ),
                        ),
                        (
                            "cluster",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Where several wards together have to act.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="wards.cluster",
                            ),
                        ),
                        (
                            "cluster_action",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="what the cluster should do",
                            ),
                        ),
                        (
                            "commissioning",
                            models.CharField(
                                blank=True,
                                help_text="What should be bought or run locally.",
                                max_length=300,
                                verbose_name="commissioning intention",
                            ),
                        ),
                        (
                            "commissioning_state",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "None"),
                                    ("proposed", "Proposed"),
                                    ("agreed", "Agreed with the service"),
                                    ("under_way", "Under way"),
                                    ("in_place", "In place"),
                                ],
                                max_length=10,
                                verbose_name="how far it has come",
                            ),
                        ),
                        (
                            "strategy",
                            models.CharField(
                                blank=True,
                                help_text="The council priority or strategy that it serves.",
                                max_length=300,
                                verbose_name="link to strategy",
                            ),
                        ),
                        (
                            "redesign",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="link to service redesign"
                            ),
                        ),
                        (
                            "budget",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="link to the budget"
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=11,
                                null=True,
                                verbose_name="money asked for, in pounds",
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
                                    hash="4f8246e4bae9619a4599856677e2d088e71de443",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_a63cc",
                                    table="plans_prioritytextevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BudgetAnswer",
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
                            "priority",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="answers",
                                to="plans.priority",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("included", "In the budget"),
                                    ("partly", "Partly in the budget"),
                                    ("existing", "Done within what there is"),
                                    ("later", "Put off to a later year"),
                                    ("not_included", "Not taken up"),
                                ],
                                max_length=12,
                                verbose_name="what happened",
                            ),
                        ),
                        ("text", models.CharField(max_length=400, verbose_name="in words")),
                        (
                            "amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=11,
                                null=True,
                                verbose_name="amount, in pounds",
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
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["priority", "-at"], name="budget_answer_latest")
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("text", ""), _negated=True),
                                name="budget_answer_says_what",
                                violation_error_message="Say in a sentence what happened to it.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="answer_kept",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="fef2dffb1ea41defa4f49441fe22a520b06637b3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_answer_kept_55bd0",
                                    table="plans_budgetanswer",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_budgetanswerevent" ("amount", "at", "by_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "text") VALUES (NEW."amount", NEW."at", NEW."by_id", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."priority_id", NEW."text"); RETURN NULL;',
                                    hash="1e4bef1570f17ab3f0ad3feb0afb3e6b63819e50",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_9d8f0",
                                    table="plans_budgetanswer",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_budgetanswerevent" ("amount", "at", "by_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "text") VALUES (NEW."amount", NEW."at", NEW."by_id", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."priority_id", NEW."text"); RETURN NULL;',
                                    hash="2302e0940a25329120e4c1586705c1af211ac9f6",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e7d61",
                                    table="plans_budgetanswer",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_budgetanswerevent" ("amount", "at", "by_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "text") VALUES (OLD."amount", OLD."at", OLD."by_id", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."priority_id", OLD."text"); RETURN NULL;',
                                    hash="5f8eda2b6134c402e57e5d8a8edb4202e7117164",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e09c7",
                                    table="plans_budgetanswer",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BudgetAnswerEvent",
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
                                to="plans.budgetanswer",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "priority",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.priority",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("included", "In the budget"),
                                    ("partly", "Partly in the budget"),
                                    ("existing", "Done within what there is"),
                                    ("later", "Put off to a later year"),
                                    ("not_included", "Not taken up"),
                                ],
                                max_length=12,
                                verbose_name="what happened",
                            ),
                        ),
                        ("text", models.CharField(max_length=400, verbose_name="in words")),
                        (
                            "amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=11,
                                null=True,
                                verbose_name="amount, in pounds",
                            ),
                        ),
                        ("at", models.DateTimeField(default=leadership.dates.clock.now)),
                        (
                            "by",
                            models.ForeignKey(
                                db_constraint=False,
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
                                    hash="122ae4890278a9e552e42d968fe523383a87ad87",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ee218",
                                    table="plans_budgetanswerevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InnovationFund",
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
                        ("slug", models.SlugField(max_length=80, unique=True)),
                        (
                            "generation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="funds",
                                to="wards.wardgeneration",
                                verbose_name="set of wards",
                            ),
                        ),
                        ("start", models.DateField(verbose_name="opens")),
                        (
                            "closes",
                            models.DateField(
                                blank=True, null=True, verbose_name="last day for proposals"
                            ),
                        ),
                        ("about", models.TextField(blank=True)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.text.Lower("name"),
                                name="fund_name_once",
                                violation_error_message="There is a fund of this name already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("closes__isnull", True),
                                    ("closes__gte", models.F("start")),
                                    _connector="OR",
                                ),
                                name="fund_closes_after_it_opens",
                                violation_error_message="The last day for proposals is after the fund opens.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_innovationfundevent" ("about", "closes", "generation_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "start") VALUES (NEW."about", NEW."closes", NEW."generation_id", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."slug", NEW."start"); RETURN NULL;',
                                    hash="93f5ee75be87f507e300fa4fd535a2154fbf1ce8",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_2bbc8",
                                    table="plans_innovationfund",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_innovationfundevent" ("about", "closes", "generation_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "start") VALUES (NEW."about", NEW."closes", NEW."generation_id", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."slug", NEW."start"); RETURN NULL;',
                                    hash="495ee12c63c9b463a451b97c0656edada4aed84a",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b0871",
                                    table="plans_innovationfund",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_innovationfundevent" ("about", "closes", "generation_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "start") VALUES (OLD."about", OLD."closes", OLD."generation_id", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."slug", OLD."start"); RETURN NULL;',
                                    hash="dcddd86dd3af691c5248eece2e826c2d4c055d31",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_edeb4",
                                    table="plans_innovationfund",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InnovationFundEvent",
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
                                to="plans.innovationfund",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=120)),
                        ("slug", models.SlugField(db_index=False, max_length=80)),
                        (
                            "generation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="wards.wardgeneration",
                                verbose_name="set of wards",
                            ),
                        ),
                        ("start", models.DateField(verbose_name="opens")),
                        (
                            "closes",
                            models.DateField(
                                blank=True, null=True, verbose_name="last day for proposals"
                            ),
                        ),
                        ("about", models.TextField(blank=True)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="db5c83e6380a24ca62c0bbecab90b23a86575cfb",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_c54f7",
                                    table="plans_innovationfundevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FundCriterion",
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
                            "fund",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="criteria",
                                to="plans.innovationfund",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("text", models.CharField(max_length=200)),
                    ],
                    options={
                        "verbose_name_plural": "criteria",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("fund", "number"), name="fund_criterion_number_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_fundcriterionevent" ("fund_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."fund_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;',
                                    hash="7b15e618ae054024afd81d21b831f3fa4e0c112c",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_71c4b",
                                    table="plans_fundcriterion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_fundcriterionevent" ("fund_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."fund_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;',
                                    hash="00cf3c60a32b85978b3b7a9d0646afbacccb7e06",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_6907e",
                                    table="plans_fundcriterion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_fundcriterionevent" ("fund_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."fund_id", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;',
                                    hash="e01f3ba13165916a1801af74fdd6ae33a26edc4b",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_44f33",
                                    table="plans_fundcriterion",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FundCriterionEvent",
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
                                to="plans.fundcriterion",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "fund",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.innovationfund",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("text", models.CharField(max_length=200)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="1be98ad7c359e23ce2769af1fa3556b719c6165f",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_b1ec6",
                                    table="plans_fundcriterionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FundPot",
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
                            "fund",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pots",
                                to="plans.innovationfund",
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="fund_pots",
                                to="wards.ward",
                            ),
                        ),
                        ("amount", models.DecimalField(decimal_places=2, max_digits=11)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("fund", "ward"),
                                name="fund_pot_once_a_ward",
                                violation_error_message="This ward has its pot in this fund.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("amount__gte", 0)),
                                name="fund_pot_not_below_nought",
                                violation_error_message="A pot holds nought or more.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="pot_never_below_zero",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    constraint="CONSTRAINT",
                                    declare="DECLARE pots bigint[]; proposals bigint[];",
                                    func="\n        pots := ARRAY[NEW.id];\n        proposals := ARRAY(SELECT proposal_id FROM plans_proposalshare WHERE pot_id = NEW.id);\n        \n        PERFORM 1 FROM plans_fundpot WHERE id = ANY(pots) ORDER BY id FOR NO KEY UPDATE;\n\n        IF EXISTS (\n            SELECT 1 FROM plans_fundpot AS pot\n            WHERE pot.id = ANY(pots) AND pot.amount < (\n                SELECT coalesce(sum(share.amount), 0) FROM plans_proposalshare AS share\n                JOIN plans_fundproposal AS proposal ON proposal.id = share.proposal_id\n                WHERE share.pot_id = pot.id AND proposal.status IN ('awarded', 'completed')\n            )\n        ) THEN\n            RAISE EXCEPTION 'This is more than the ward has left in the fund.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'fund_pot_never_below_zero';\n        END IF;\n\n        IF EXISTS (\n            SELECT 1 FROM plans_fundproposal AS proposal\n            WHERE proposal.id = ANY(proposals) AND proposal.status IN ('awarded', 'completed')\n              AND proposal.amount <> (\n                SELECT coalesce(sum(share.amount), 0) FROM plans_proposalshare AS share\n                JOIN plans_fundpot AS pot ON pot.id = share.pot_id\n                WHERE share.proposal_id = proposal.id AND pot.fund_id = proposal.fund_id)\n        ) OR EXISTS (\n            SELECT 1 FROM plans_proposalshare AS share\n            JOIN plans_fundproposal AS proposal ON proposal.id = share.proposal_id\n            JOIN plans_fundpot AS pot ON pot.id = share.pot_id\n            WHERE share.proposal_id = ANY(proposals) AND proposal.status IN ('awarded', 'completed')\n              AND pot.fund_id <> proposal.fund_id\n        ) THEN\n            RAISE EXCEPTION 'The shares of the wards do not add up to the award.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_shares_add_up';\n        END IF;\n\n        RETURN NULL;\n    ",
                                    hash="004ad3522c75a60af897c621b4bd80989ff52555",
                                    operation='UPDATE OF "amount", "fund_id"',
                                    pgid="pgtrigger_pot_never_below_zero_ff105",
                                    table="plans_fundpot",
                                    timing="DEFERRABLE INITIALLY DEFERRED",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_fundpotevent" ("amount", "fund_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ward_id") VALUES (NEW."amount", NEW."fund_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."ward_id"); RETURN NULL;',
                                    hash="5a89ad8ccfd43f40848e40c0c78ad5da47eb9888",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_96926",
                                    table="plans_fundpot",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_fundpotevent" ("amount", "fund_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ward_id") VALUES (NEW."amount", NEW."fund_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."ward_id"); RETURN NULL;',
                                    hash="368200865e8d8d5edb8e0e42cdc2d25048db4908",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_330e2",
                                    table="plans_fundpot",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_fundpotevent" ("amount", "fund_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ward_id") VALUES (OLD."amount", OLD."fund_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."ward_id"); RETURN NULL;',
                                    hash="c39582e2e5aa9b6cb114b6460deb8a5923740286",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d4f84",
                                    table="plans_fundpot",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FundPotEvent",
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
                                to="plans.fundpot",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "fund",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.innovationfund",
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="wards.ward",
                            ),
                        ),
                        ("amount", models.DecimalField(decimal_places=2, max_digits=11)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="da2700bc24466895e0e18b8ed43e462649a9f096",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d545e",
                                    table="plans_fundpotevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FundProposal",
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
                            "fund",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="proposals",
                                to="plans.innovationfund",
                            ),
                        ),
                        ("title", models.CharField(max_length=140)),
                        ("description", models.TextField(verbose_name="what it will do")),
                        (
                            "difference",
                            models.TextField(blank=True, verbose_name="what will be different"),
                        ),
                        (
                            "lead",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="fund_proposals",
                                to="people.organisation",
                                verbose_name="who will do it",
                            ),
                        ),
                        (
                            "priority",
                            models.ForeignKey(
                                blank=True,
                                help_text="The priority of the ward plan that it serves.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="fund_proposals",
                                to="plans.priority",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2, max_digits=11, verbose_name="amount, in pounds"
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("proposed", "Proposed"),
                                    ("awarded", "Awarded"),
                                    ("not_awarded", "Not awarded"),
                                    ("withdrawn", "Withdrawn"),
                                    ("completed", "Completed"),
                                ],
                                default="proposed",
                                editable=False,
                                max_length=12,
                            ),
                        ),
                        ("proposed_on", models.DateField()),
                        ("decided_on", models.DateField(blank=True, null=True)),
                        (
                            "decision_reference",
                            models.CharField(
                                blank=True,
                                help_text="The record of the decision, such as 003996/2017.",
                                max_length=80,
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                blank=True, help_text="Why it was not awarded.", max_length=300
                            ),
                        ),
                        (
                            "spent",
                            models.DecimalField(
                                decimal_places=2,
                                default=0,
                                max_digits=11,
                                verbose_name="spent so far, in pounds",
                            ),
                        ),
                        ("outcome", models.TextField(blank=True, verbose_name="what came of it")),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["fund", "-proposed_on"], name="fund_proposal_latest"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("amount__gt", 0)),
                                name="proposal_asks_for_something",
                                violation_error_message="Say how much is asked for.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("status__in", ["awarded", "completed"]), _negated=True
                                    ),
                                    models.Q(
                                        models.Q(("decision_reference", ""), _negated=True),
                                        ("decided_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="proposal_award_names_its_decision",
                                violation_error_message="An award names the decision and its day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("status__in", ["not_awarded", "withdrawn"]), _negated=True
                                    ),
                                    models.Q(("reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="proposal_not_awarded_with_a_reason",
                                violation_error_message="Say why it was not awarded.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("spent", 0),
                                    models.Q(
                                        ("spent__gt", 0),
                                        ("spent__lte", models.F("amount")),
                                        ("status__in", ["awarded", "completed"]),
                                    ),
                                    _connector="OR",
                                ),
                                name="proposal_spends_within_its_award",
                                violation_error_message="No more is spent than was awarded.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "completed"), _negated=True),
                                    models.Q(("outcome", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="proposal_completed_with_an_outcome",
                                violation_error_message="Say what came of it.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="proposal_within_its_pots",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    constraint="CONSTRAINT",
                                    declare="DECLARE pots bigint[]; proposals bigint[];",
                                    func="\n        proposals := ARRAY[NEW.id];\n        \n        PERFORM 1 FROM plans_fundproposal WHERE id = ANY(proposals)\n            ORDER BY id FOR NO KEY UPDATE;\n\n        pots := ARRAY(SELECT pot_id FROM plans_proposalshare WHERE proposal_id = NEW.id);\n        \n        PERFORM 1 FROM plans_fundpot WHERE id = ANY(pots) ORDER BY id FOR NO KEY UPDATE;\n\n        IF EXISTS (\n            SELECT 1 FROM plans_fundproposal AS proposal\n            WHERE proposal.id = ANY(proposals) AND proposal.status IN ('awarded', 'completed')\n              AND proposal.amount <> (\n                SELECT coalesce(sum(share.amount), 0) FROM plans_proposalshare AS share\n                JOIN plans_fundpot AS pot ON pot.id = share.pot_id\n                WHERE share.proposal_id = proposal.id AND pot.fund_id = proposal.fund_id)\n        ) OR EXISTS (\n            SELECT 1 FROM plans_proposalshare AS share\n            JOIN plans_fundproposal AS proposal ON proposal.id = share.proposal_id\n            JOIN plans_fundpot AS pot ON pot.id = share.pot_id\n            WHERE share.proposal_id = ANY(proposals) AND proposal.status IN ('awarded', 'completed')\n              AND pot.fund_id <> proposal.fund_id\n        ) THEN\n            RAISE EXCEPTION 'The shares of the wards do not add up to the award.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_shares_add_up';\n        END IF;\n\n        IF EXISTS (\n            SELECT 1 FROM plans_fundpot AS pot\n            WHERE pot.id = ANY(pots) AND pot.amount < (\n                SELECT coalesce(sum(share.amount), 0) FROM plans_proposalshare AS share\n                JOIN plans_fundproposal AS proposal ON proposal.id = share.proposal_id\n                WHERE share.pot_id = pot.id AND proposal.status IN ('awarded', 'completed')\n            )\n        ) THEN\n            RAISE EXCEPTION 'This is more than the ward has left in the fund.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'fund_pot_never_below_zero';\n        END IF;\n\n        RETURN NULL;\n    ",
                                    hash="b8bed3b283e549f8ed82e1dfc16f3cdedd818218",
                                    operation='INSERT OR UPDATE OF "status", "amount", "fund_id"',
                                    pgid="pgtrigger_proposal_within_its_pots_c12b6",
                                    table="plans_fundproposal",
                                    timing="DEFERRABLE INITIALLY DEFERRED",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_fundproposalevent" ("amount", "by_id", "decided_on", "decision_reference", "description", "difference", "fund_id", "id", "lead_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "proposed_on", "reason", "spent", "status", "title", "version") VALUES (NEW."amount", NEW."by_id", NEW."decided_on", NEW."decision_reference", NEW."description", NEW."difference", NEW."fund_id", NEW."id", NEW."lead_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."priority_id", NEW."proposed_on", NEW."reason", NEW."spent", NEW."status", NEW."title", NEW."version"); RETURN NULL;',
                                    hash="a30890ebf70369c627ee8445acc8c37f5b83352f",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_2cd06",
                                    table="plans_fundproposal",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_fundproposalevent" ("amount", "by_id", "decided_on", "decision_reference", "description", "difference", "fund_id", "id", "lead_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "proposed_on", "reason", "spent", "status", "title", "version") VALUES (NEW."amount", NEW."by_id", NEW."decided_on", NEW."decision_reference", NEW."description", NEW."difference", NEW."fund_id", NEW."id", NEW."lead_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."priority_id", NEW."proposed_on", NEW."reason", NEW."spent", NEW."status", NEW."title", NEW."version"); RETURN NULL;',
                                    hash="9c8aa5bcb84a45b229da3628d0a0beb1b79bb907",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_03ba4",
                                    table="plans_fundproposal",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_fundproposalevent" ("amount", "by_id", "decided_on", "decision_reference", "description", "difference", "fund_id", "id", "lead_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "proposed_on", "reason", "spent", "status", "title", "version") VALUES (OLD."amount", OLD."by_id", OLD."decided_on", OLD."decision_reference", OLD."description", OLD."difference", OLD."fund_id", OLD."id", OLD."lead_id", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."priority_id", OLD."proposed_on", OLD."reason", OLD."spent", OLD."status", OLD."title", OLD."version"); RETURN NULL;',
                                    hash="dd7ccca92e5e59e58a882082338bcc1be67b5e81",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a188f",
                                    table="plans_fundproposal",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FundProposalEvent",
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
                                to="plans.fundproposal",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "fund",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.innovationfund",
                            ),
                        ),
                        ("title", models.CharField(max_length=140)),
                        ("description", models.TextField(verbose_name="what it will do")),
                        (
                            "difference",
                            models.TextField(blank=True, verbose_name="what will be different"),
                        ),
                        (
                            "lead",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.organisation",
                                verbose_name="who will do it",
                            ),
                        ),
                        (
                            "priority",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The priority of the ward plan that it serves.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.priority",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2, max_digits=11, verbose_name="amount, in pounds"
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("proposed", "Proposed"),
                                    ("awarded", "Awarded"),
                                    ("not_awarded", "Not awarded"),
                                    ("withdrawn", "Withdrawn"),
                                    ("completed", "Completed"),
                                ],
                                default="proposed",
                                editable=False,
                                max_length=12,
                            ),
                        ),
                        ("proposed_on", models.DateField()),
                        ("decided_on", models.DateField(blank=True, null=True)),
                        (
                            "decision_reference",
                            models.CharField(
                                blank=True,
                                help_text="The record of the decision, such as 003996/2017.",
                                max_length=80,
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                blank=True, help_text="Why it was not awarded.", max_length=300
                            ),
                        ),
                        (
                            "spent",
                            models.DecimalField(
                                decimal_places=2,
                                default=0,
                                max_digits=11,
                                verbose_name="spent so far, in pounds",
                            ),
                        ),
                        ("outcome", models.TextField(blank=True, verbose_name="what came of it")),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "by",
                            models.ForeignKey(
                                db_constraint=False,
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
                                    hash="4613dc0b7f8593b1ba5ff1ff007e7ba337caefa3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_a31b0",
                                    table="plans_fundproposalevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProposalShare",
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
                            "proposal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="shares",
                                to="plans.fundproposal",
                            ),
                        ),
                        (
                            "pot",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="shares",
                                to="plans.fundpot",
                            ),
                        ),
                        ("amount", models.DecimalField(decimal_places=2, max_digits=11)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("proposal", "pot"),
                                name="proposal_share_once_a_pot",
                                violation_error_message="This ward has its share in it.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("amount__gt", 0)),
                                name="proposal_share_of_something",
                                violation_error_message="A share is more than nought.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="share_within_the_pot",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    constraint="CONSTRAINT",
                                    declare="DECLARE pots bigint[]; proposals bigint[];",
                                    func="\n        proposals := ARRAY[\n            CASE WHEN TG_OP <> 'DELETE' THEN NEW.proposal_id END,\n            CASE WHEN TG_OP <> 'INSERT' THEN OLD.proposal_id END];\n        pots := ARRAY[\n            CASE WHEN TG_OP <> 'DELETE' THEN NEW.pot_id END,\n            CASE WHEN TG_OP <> 'INSERT' THEN OLD.pot_id END];\n        \n        PERFORM 1 FROM plans_fundproposal WHERE id = ANY(proposals)\n            ORDER BY id FOR NO KEY UPDATE;\n\n        PERFORM 1 FROM plans_fundpot WHERE id = ANY(pots) ORDER BY id FOR NO KEY UPDATE;\n\n        IF EXISTS (\n            SELECT 1 FROM plans_fundpot AS pot\n            WHERE pot.id = ANY(pots) AND pot.amount < (\n                SELECT coalesce(sum(share.amount), 0) FROM plans_proposalshare AS share\n                JOIN plans_fundproposal AS proposal ON proposal.id = share.proposal_id\n                WHERE share.pot_id = pot.id AND proposal.status IN ('awarded', 'completed')\n            )\n        ) THEN\n            RAISE EXCEPTION 'This is more than the ward has left in the fund.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'fund_pot_never_below_zero';\n        END IF;\n\n        IF EXISTS (\n            SELECT 1 FROM plans_fundproposal AS proposal\n            WHERE proposal.id = ANY(proposals) AND proposal.status IN ('awarded', 'completed')\n              AND proposal.amount <> (\n                SELECT coalesce(sum(share.amount), 0) FROM plans_proposalshare AS share\n                JOIN plans_fundpot AS pot ON pot.id = share.pot_id\n                WHERE share.proposal_id = proposal.id AND pot.fund_id = proposal.fund_id)\n        ) OR EXISTS (\n            SELECT 1 FROM plans_proposalshare AS share\n            JOIN plans_fundproposal AS proposal ON proposal.id = share.proposal_id\n            JOIN plans_fundpot AS pot ON pot.id = share.pot_id\n            WHERE share.proposal_id = ANY(proposals) AND proposal.status IN ('awarded', 'completed')\n              AND pot.fund_id <> proposal.fund_id\n        ) THEN\n            RAISE EXCEPTION 'The shares of the wards do not add up to the award.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_shares_add_up';\n        END IF;\n\n        RETURN NULL;\n    ",
                                    hash="444b4fda8d09e2a3f0c0a9fde8696cff6c6e4b25",
                                    operation="INSERT OR UPDATE OR DELETE",
                                    pgid="pgtrigger_share_within_the_pot_3f61c",
                                    table="plans_proposalshare",
                                    timing="DEFERRABLE INITIALLY DEFERRED",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_proposalshareevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pot_id", "proposal_id") VALUES (NEW."amount", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."pot_id", NEW."proposal_id"); RETURN NULL;',
                                    hash="b585f8d85be9f7920fe0e47953cc8442214a74e6",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e612c",
                                    table="plans_proposalshare",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_proposalshareevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pot_id", "proposal_id") VALUES (NEW."amount", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."pot_id", NEW."proposal_id"); RETURN NULL;',
                                    hash="3044dee8776506a6cf6b1543147d89d1b85ed35b",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_77b46",
                                    table="plans_proposalshare",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_proposalshareevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pot_id", "proposal_id") VALUES (OLD."amount", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."pot_id", OLD."proposal_id"); RETURN NULL;',
                                    hash="43e9b2ae92533296ff7d83ea5646d2d95cc43ce4",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e7773",
                                    table="plans_proposalshare",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProposalShareEvent",
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
                                to="plans.proposalshare",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "proposal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.fundproposal",
                            ),
                        ),
                        (
                            "pot",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.fundpot",
                            ),
                        ),
                        ("amount", models.DecimalField(decimal_places=2, max_digits=11)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="2f99efc6803d95c409cc9ffc3d321b3ec9393f96",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_9cd6b",
                                    table="plans_proposalshareevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OfficerInput",
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
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="inputs",
                                to="plans.wardplan",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="plan_inputs",
                                to="relationships.service",
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="plan_inputs",
                                to="people.person",
                            ),
                        ),
                        (
                            "priority",
                            models.ForeignKey(
                                blank=True,
                                help_text="The priority it is about, where it is about one.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="inputs",
                                to="plans.priority",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="your input")),
                        (
                            "proactive",
                            models.BooleanField(
                                default=True,
                                help_text="Offered before anybody asked for it.",
                                verbose_name="proactive",
                            ),
                        ),
                        ("given_on", models.DateField()),
                        (
                            "taken",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Not decided yet"),
                                    ("taken", "Taken into the plan"),
                                    ("partly", "Taken in part"),
                                    ("not_taken", "Not taken"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "taken_because",
                            models.CharField(blank=True, max_length=300, verbose_name="why"),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("decided_on", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "officer's input",
                        "verbose_name_plural": "officers' input",
                        "indexes": [
                            models.Index(fields=["plan", "given_on"], name="officer_input_of_plan")
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("decided_by__isnull", True),
                                        ("decided_on__isnull", True),
                                        ("taken", ""),
                                    ),
                                    models.Q(
                                        models.Q(("taken", ""), _negated=True),
                                        ("decided_by__isnull", False),
                                        ("decided_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="officer_input_decided_by_somebody",
                                violation_error_message="Somebody decides on a day whether it is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("taken", "not_taken"), _negated=True),
                                    models.Q(("taken_because", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="officer_input_refused_with_a_reason",
                                violation_error_message="Say why it is not taken.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_officerinputevent" ("author_id", "decided_by_id", "decided_on", "given_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "priority_id", "proactive", "service_id", "taken", "taken_because", "text") VALUES (NEW."author_id", NEW."decided_by_id", NEW."decided_on", NEW."given_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."priority_id", NEW."proactive", NEW."service_id", NEW."taken", NEW."taken_because", NEW."text"); RETURN NULL;',
                                    hash="577748c11f2f5520a309cc2cb36dbcbf2e3145be",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e7503",
                                    table="plans_officerinput",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_officerinputevent" ("author_id", "decided_by_id", "decided_on", "given_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "priority_id", "proactive", "service_id", "taken", "taken_because", "text") VALUES (NEW."author_id", NEW."decided_by_id", NEW."decided_on", NEW."given_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."priority_id", NEW."proactive", NEW."service_id", NEW."taken", NEW."taken_because", NEW."text"); RETURN NULL;',
                                    hash="cb501817a4efca19d5665a07cd2a5e2d18861692",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_887e5",
                                    table="plans_officerinput",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_officerinputevent" ("author_id", "decided_by_id", "decided_on", "given_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "priority_id", "proactive", "service_id", "taken", "taken_because", "text") VALUES (OLD."author_id", OLD."decided_by_id", OLD."decided_on", OLD."given_on", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."priority_id", OLD."proactive", OLD."service_id", OLD."taken", OLD."taken_because", OLD."text"); RETURN NULL;',
                                    hash="175d0ae2abd6bf740563103ffe88fce2ab512444",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_aa62e",
                                    table="plans_officerinput",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OfficerInputEvent",
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
                                to="plans.officerinput",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "plan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.wardplan",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.service",
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.person",
                            ),
                        ),
                        (
                            "priority",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The priority it is about, where it is about one.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.priority",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="your input")),
                        (
                            "proactive",
                            models.BooleanField(
                                default=True,
                                help_text="Offered before anybody asked for it.",
                                verbose_name="proactive",
                            ),
                        ),
                        ("given_on", models.DateField()),
                        (
                            "taken",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Not decided yet"),
                                    ("taken", "Taken into the plan"),
                                    ("partly", "Taken in part"),
                                    ("not_taken", "Not taken"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "taken_because",
                            models.CharField(blank=True, max_length=300, verbose_name="why"),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("decided_on", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="18579a7afed8cb8e6fd84c1817999f19ba51f138",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ea7eb",
                                    table="plans_officerinputevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanComment",
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
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="comments",
                                to="plans.wardplan",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="comment")),
                        ("at", models.DateTimeField(default=leadership.dates.clock.now)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["plan", "-at"], name="plan_comment_latest")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_plancommentevent" ("at", "by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "text") VALUES (NEW."at", NEW."by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."text"); RETURN NULL;',
                                    hash="4003288b57c65e53961644c67d89f950c4e3c3fc",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_07b73",
                                    table="plans_plancomment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_plancommentevent" ("at", "by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "text") VALUES (NEW."at", NEW."by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."text"); RETURN NULL;',
                                    hash="93727de415f546cef2a3de9e4c5a318010814cfe",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_63070",
                                    table="plans_plancomment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_plancommentevent" ("at", "by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "text") VALUES (OLD."at", OLD."by_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."text"); RETURN NULL;',
                                    hash="b1c5b85658ac37f33f326eddf6315e2411660a0b",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_dbc97",
                                    table="plans_plancomment",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanCommentEvent",
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
                                to="plans.plancomment",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "plan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.wardplan",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="comment")),
                        ("at", models.DateTimeField(default=leadership.dates.clock.now)),
                        (
                            "by",
                            models.ForeignKey(
                                db_constraint=False,
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
                                    hash="9783799a364533b88fa1f85d4ad66c0dd7628524",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_a9e06",
                                    table="plans_plancommentevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Suggestion",
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
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="suggestions",
                                to="plans.wardplan",
                            ),
                        ),
                        (
                            "key",
                            models.CharField(
                                default=leadership.people.unsigned.new_key,
                                editable=False,
                                max_length=40,
                                unique=True,
                            ),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="what should change")),
                        (
                            "theme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="plan_suggestions",
                                to="relationships.category",
                            ),
                        ),
                        ("received_at", models.DateTimeField(default=leadership.dates.clock.now)),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Not looked at yet"),
                                    ("priority", "It is a priority of the plan"),
                                    ("part", "Part of it is in the plan"),
                                    ("elsewhere", "Somebody else deals with it"),
                                    ("not_taken", "It is not in the plan"),
                                    ("removed", "Removed: it broke the rules of the form"),
                                ],
                                max_length=10,
                                verbose_name="what became of it",
                            ),
                        ),
                        (
                            "reply",
                            models.CharField(
                                blank=True,
                                help_text="Everybody who has the link may read this.",
                                max_length=400,
                                verbose_name="in words, for who suggested it",
                            ),
                        ),
                        (
                            "priority",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="suggestions",
                                to="plans.priority",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("decided_on", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                condition=models.Q(("outcome", "")),
                                fields=["plan", "received_at"],
                                name="suggestion_waiting",
                            ),
                            models.Index(
                                fields=["plan", "-received_at"], name="suggestion_of_plan"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("decided_by__isnull", True),
                                        ("decided_on__isnull", True),
                                        ("outcome", ""),
                                    ),
                                    models.Q(
                                        models.Q(("outcome", ""), _negated=True),
                                        models.Q(("reply", ""), _negated=True),
                                        ("decided_by__isnull", False),
                                        ("decided_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="suggestion_decided_by_somebody",
                                violation_error_message="Say what became of it, in words for who suggested it.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("outcome", "removed"), _negated=True),
                                    ("text", ""),
                                    _connector="OR",
                                ),
                                name="suggestion_removed_without_its_words",
                                violation_error_message="What is removed leaves no words behind.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_suggestionevent" ("decided_by_id", "decided_on", "id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "priority_id", "received_at", "reply", "theme_id") VALUES (NEW."decided_by_id", NEW."decided_on", NEW."id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."priority_id", NEW."received_at", NEW."reply", NEW."theme_id"); RETURN NULL;',
                                    hash="c5d82453460c277a01ccca5ef12f907ed3ebe047",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b71b2",
                                    table="plans_suggestion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."decided_by_id" IS DISTINCT FROM (NEW."decided_by_id") OR OLD."decided_on" IS DISTINCT FROM (NEW."decided_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."plan_id" IS DISTINCT FROM (NEW."plan_id") OR OLD."priority_id" IS DISTINCT FROM (NEW."priority_id") OR OLD."received_at" IS DISTINCT FROM (NEW."received_at") OR OLD."reply" IS DISTINCT FROM (NEW."reply") OR OLD."theme_id" IS DISTINCT FROM (NEW."theme_id"))',
                                    func='INSERT INTO "plans_suggestionevent" ("decided_by_id", "decided_on", "id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "priority_id", "received_at", "reply", "theme_id") VALUES (NEW."decided_by_id", NEW."decided_on", NEW."id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."priority_id", NEW."received_at", NEW."reply", NEW."theme_id"); RETURN NULL;',
                                    hash="55ecc2be69222fbe960a50364887c56c45c5b0d6",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d11f4",
                                    table="plans_suggestion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_suggestionevent" ("decided_by_id", "decided_on", "id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "priority_id", "received_at", "reply", "theme_id") VALUES (OLD."decided_by_id", OLD."decided_on", OLD."id", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."priority_id", OLD."received_at", OLD."reply", OLD."theme_id"); RETURN NULL;',
                                    hash="197d3272722fc50b2b24d3807aacb5d7aa20b581",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d28d2",
                                    table="plans_suggestion",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SuggestionEvent",
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
                                to="plans.suggestion",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "plan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.wardplan",
                            ),
                        ),
                        (
                            "theme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.category",
                            ),
                        ),
                        ("received_at", models.DateTimeField(default=leadership.dates.clock.now)),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Not looked at yet"),
                                    ("priority", "It is a priority of the plan"),
                                    ("part", "Part of it is in the plan"),
                                    ("elsewhere", "Somebody else deals with it"),
                                    ("not_taken", "It is not in the plan"),
                                    ("removed", "Removed: it broke the rules of the form"),
                                ],
                                max_length=10,
                                verbose_name="what became of it",
                            ),
                        ),
                        (
                            "reply",
                            models.CharField(
                                blank=True,
                                help_text="Everybody who has the link may read this.",
                                max_length=400,
                                verbose_name="in words, for who suggested it",
                            ),
                        ),
                        (
                            "priority",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.priority",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("decided_on", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="a8da74d8c447c9670c11fc7cac0a68ccc07d2a23",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_9b9a1",
                                    table="plans_suggestionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MeetingSignedAt",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("meetings.meeting",),
                ),
                migrations.CreateModel(
                    name="ForumSignedAt",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("meetings.meetingbody",),
                ),
                migrations.CreateModel(
                    name="TermSignedIn",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wards.councillorterm",),
                ),
                migrations.CreateModel(
                    name="WardsPlannedOn",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wards.wardgeneration",),
                ),
                migrations.CreateModel(
                    name="ForumKept",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("meetings.wardforum",),
                ),
                migrations.CreateModel(
                    name="SeatSignedIn",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wards.seat",),
                ),
                migrations.CreateModel(
                    name="WardPlannedFor",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wards.ward",),
                ),
                migrations.CreateModel(
                    name="Signature",
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
                            "version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signatures",
                                to="plans.planversion",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="plan_signatures",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "term",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signatures",
                                to="wards.councillorterm",
                            ),
                        ),
                        (
                            "content_hash",
                            models.CharField(
                                max_length=64, verbose_name="SHA-256 of the text signed"
                            ),
                        ),
                        (
                            "how",
                            models.CharField(
                                choices=[
                                    ("self", "Signed by the councillor"),
                                    ("clerk", "Recorded by the forum's clerk"),
                                ],
                                max_length=5,
                            ),
                        ),
                        (
                            "signed_on",
                            models.DateField(help_text="The day on which it was made or recorded."),
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
                            "evidence",
                            models.CharField(
                                blank=True,
                                help_text="Such as the number of the minute.",
                                max_length=300,
                            ),
                        ),
                        (
                            "evidence_file",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signature",
                                to="files.storedfile",
                            ),
                        ),
                        (
                            "object_until",
                            models.DateField(
                                blank=True,
                                help_text="Five working days after somebody else recorded it.",
                                null=True,
                                verbose_name="objection possible until",
                            ),
                        ),
                        ("struck_out_on", models.DateField(blank=True, editable=False, null=True)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("struck_out_on__isnull", True)),
                                fields=("version", "meeting", "term"),
                                name="signature_once_a_meeting",
                                violation_error_message="This councillor has signed this version at this meeting.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("how", "self"), ("object_until__isnull", True)),
                                    models.Q(
                                        ("how", "clerk"),
                                        ("object_until__isnull", False),
                                        models.Q(
                                            models.Q(("evidence", ""), _negated=True),
                                            ("evidence_file__isnull", False),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="signature_by_a_clerk_has_evidence",
                                violation_error_message="Give the number of the minute, or the signed page.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("object_until__isnull", True),
                                    (
                                        "object_until__gte",
                                        django.db.models.expressions.CombinedExpression(
                                            models.F("signed_on"),
                                            "+",
                                            models.Value(datetime.timedelta(days=5)),
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="signature_leaves_time_to_object",
                                violation_error_message="The councillor has five working days to object.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="signature_stands",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE version record; meeting record;",
                                    func="\n        SELECT held.state, held.content_hash, plan.ward_id INTO version\n        FROM plans_planversion AS held JOIN plans_wardplan AS plan ON plan.id = held.plan_id\n        WHERE held.id = NEW.version_id FOR NO KEY UPDATE OF held;\n        IF version.state <> 'ready' THEN\n            RAISE EXCEPTION 'This version is not ready to be signed.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_on_a_ready_version';\n        END IF;\n        IF version.content_hash <> NEW.content_hash THEN\n            RAISE EXCEPTION 'The text has changed since it was read.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_on_the_text_read';\n        END IF;\n        SELECT * INTO meeting FROM meetings_meeting WHERE id = NEW.meeting_id FOR SHARE;\n        IF NOT meeting.public THEN\n            RAISE EXCEPTION 'A plan is signed at a public meeting.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_in_public';\n        END IF;\n        IF meeting.kind <> 'forum' THEN\n            RAISE EXCEPTION 'A plan is signed at a meeting of the Ward Forum.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_at_a_forum';\n        END IF;\n        IF meeting.status NOT IN ('sitting', 'held') THEN\n            RAISE EXCEPTION 'A plan is signed at a meeting that has been opened.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_at_an_open_meeting';\n        END IF;\n        IF meeting.date > NEW.signed_on\n           OR NEW.signed_on > (now() AT TIME ZONE 'Europe/London')::date THEN\n            RAISE EXCEPTION 'This meeting lies ahead.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_not_ahead';\n        END IF;\n        IF NEW.how = 'self' AND meeting.date <> NEW.signed_on THEN\n            RAISE EXCEPTION 'A councillor signs on the day of the forum.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_on_the_day';\n        END IF;\n        PERFORM 1 FROM meetings_meetingbody AS met\n        JOIN meetings_wardforum AS forum ON forum.body_ptr_id = met.body_id\n        WHERE met.meeting_id = NEW.meeting_id AND forum.ward_id = version.ward_id\n        FOR SHARE OF met;\n        IF NOT FOUND THEN\n            RAISE EXCEPTION 'This meeting was not one of the ward''s forum.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_at_the_wards_forum';\n        END IF;\n        PERFORM 1 FROM wards_councillorterm AS term\n        JOIN wards_seat AS seat ON seat.id = term.seat_id\n        WHERE term.id = NEW.term_id AND seat.ward_id = version.ward_id\n          AND daterange(term.start, term.\"end\") @> meeting.date\n        FOR SHARE OF term;\n        IF NOT FOUND THEN\n            RAISE EXCEPTION 'Only a councillor who sits for the ward that day may sign.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_of_a_sitting_councillor';\n        END IF;\n        IF NEW.how = 'self' AND NOT EXISTS (\n            SELECT 1 FROM people_user AS login\n            JOIN wards_councillorterm AS term ON term.person_id = login.person_id\n            WHERE login.id = NEW.by_id AND term.id = NEW.term_id\n        ) THEN\n            RAISE EXCEPTION 'Somebody else did this: the forum''s clerk records it, with evidence.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_by_oneself';\n        END IF;\n        IF NEW.struck_out_on IS NOT NULL THEN\n            RAISE EXCEPTION 'A signature begins as one that stands.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_begins_standing';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="6ca97b466f3d5c82a9cec967d10a7257b21a3810",
                                    operation="INSERT",
                                    pgid="pgtrigger_signature_stands_ad675",
                                    table="plans_signature",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="signature_kept",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        IF TG_OP = 'UPDATE' AND OLD.struck_out_on IS NULL AND NEW.struck_out_on IS NOT NULL\n           AND to_jsonb(OLD) - 'struck_out_on' = to_jsonb(NEW) - 'struck_out_on'\n           AND EXISTS (SELECT 1 FROM plans_objection\n                       WHERE signature_id = OLD.id AND outcome = 'upheld') THEN\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'A signature stays as it is.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_kept';\n    ",
                                    hash="f3e3ec0f3044f0748e8f56746558e498066953c1",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_signature_kept_ccf85",
                                    table="plans_signature",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="struck_out_sets_aside",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    constraint="CONSTRAINT",
                                    func="\n        IF EXISTS (\n            SELECT 1 FROM plans_planversion AS version\n            WHERE version.id = NEW.version_id AND version.state = 'signed_off'\n              AND version.signed_at_id = NEW.meeting_id\n              AND EXISTS (\n                SELECT 1 \n            FROM wards_councillorterm AS term\n            JOIN wards_seat AS seat ON seat.id = term.seat_id\n            JOIN plans_wardplan AS plan\n              ON plan.ward_id = seat.ward_id AND plan.id = version.plan_id\n            JOIN meetings_meeting AS meeting ON meeting.id = version.signed_at_id\n            LEFT JOIN plans_signature AS signature\n              ON signature.version_id = version.id AND signature.meeting_id = meeting.id\n             AND signature.term_id = term.id AND signature.struck_out_on IS NULL\n             AND signature.content_hash = version.content_hash\n            WHERE daterange(term.start, term.\"end\") @> meeting.date AND signature.id IS NULL\n              )\n        ) THEN\n            RAISE EXCEPTION 'The sign-off falls with a signature that is struck out.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'struck_out_sets_aside';\n        END IF;\n        RETURN NULL;\n    ",
                                    hash="ec34a522037ebf00bf7e9faa5caab643e957159c",
                                    operation='UPDATE OF "struck_out_on"',
                                    pgid="pgtrigger_struck_out_sets_aside_d2773",
                                    table="plans_signature",
                                    timing="DEFERRABLE INITIALLY DEFERRED",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_signatureevent" ("at", "by_id", "content_hash", "evidence", "evidence_file_id", "how", "id", "meeting_id", "object_until", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on", "struck_out_on", "term_id", "version_id") VALUES (NEW."at", NEW."by_id", NEW."content_hash", NEW."evidence", NEW."evidence_file_id", NEW."how", NEW."id", NEW."meeting_id", NEW."object_until", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."signed_on", NEW."struck_out_on", NEW."term_id", NEW."version_id"); RETURN NULL;',
                                    hash="d086907d364345d53d3deacf2fbe25588e58283e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_2109f",
                                    table="plans_signature",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_signatureevent" ("at", "by_id", "content_hash", "evidence", "evidence_file_id", "how", "id", "meeting_id", "object_until", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on", "struck_out_on", "term_id", "version_id") VALUES (NEW."at", NEW."by_id", NEW."content_hash", NEW."evidence", NEW."evidence_file_id", NEW."how", NEW."id", NEW."meeting_id", NEW."object_until", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."signed_on", NEW."struck_out_on", NEW."term_id", NEW."version_id"); RETURN NULL;',
                                    hash="db78b6feea34893edb556c79cafffdf6afca5695",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_90df3",
                                    table="plans_signature",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_signatureevent" ("at", "by_id", "content_hash", "evidence", "evidence_file_id", "how", "id", "meeting_id", "object_until", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on", "struck_out_on", "term_id", "version_id") VALUES (OLD."at", OLD."by_id", OLD."content_hash", OLD."evidence", OLD."evidence_file_id", OLD."how", OLD."id", OLD."meeting_id", OLD."object_until", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."signed_on", OLD."struck_out_on", OLD."term_id", OLD."version_id"); RETURN NULL;',
                                    hash="5bb844ee9369e6262e554dcd72c2c88ac07e14b7",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_fdfb0",
                                    table="plans_signature",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SignatureEvent",
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
                                to="plans.signature",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.planversion",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "term",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="wards.councillorterm",
                            ),
                        ),
                        (
                            "content_hash",
                            models.CharField(
                                max_length=64, verbose_name="SHA-256 of the text signed"
                            ),
                        ),
                        (
                            "how",
                            models.CharField(
                                choices=[
                                    ("self", "Signed by the councillor"),
                                    ("clerk", "Recorded by the forum's clerk"),
                                ],
                                max_length=5,
                            ),
                        ),
                        (
                            "signed_on",
                            models.DateField(help_text="The day on which it was made or recorded."),
                        ),
                        ("at", models.DateTimeField(default=leadership.dates.clock.now)),
                        (
                            "by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "evidence",
                            models.CharField(
                                blank=True,
                                help_text="Such as the number of the minute.",
                                max_length=300,
                            ),
                        ),
                        (
                            "evidence_file",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="files.storedfile",
                            ),
                        ),
                        (
                            "object_until",
                            models.DateField(
                                blank=True,
                                help_text="Five working days after somebody else recorded it.",
                                null=True,
                                verbose_name="objection possible until",
                            ),
                        ),
                        ("struck_out_on", models.DateField(blank=True, editable=False, null=True)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="80ca90737930953e29e7273b88f6428ee3ab51ea",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_9f731",
                                    table="plans_signatureevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Objection",
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
                            "signature",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="objection",
                                to="plans.signature",
                            ),
                        ),
                        ("on", models.DateField()),
                        ("reason", models.CharField(max_length=400)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Not settled"),
                                    ("withdrawn", "Withdrawn: the signature stands"),
                                    ("upheld", "Upheld: the signature is struck out"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("settled_on", models.DateField(blank=True, null=True)),
                        (
                            "settled_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="objection_says_why",
                                violation_error_message="Say what is wrong with it.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("outcome", ""),
                                        ("settled_by__isnull", True),
                                        ("settled_on__isnull", True),
                                    ),
                                    models.Q(
                                        models.Q(("outcome", ""), _negated=True),
                                        ("settled_by__isnull", False),
                                        ("settled_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="objection_settled_by_somebody",
                                violation_error_message="Somebody settles an objection on a day.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="objection_in_time",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        IF TG_OP = 'INSERT' THEN\n            PERFORM 1 FROM plans_signature\n            WHERE id = NEW.signature_id AND how = 'clerk' AND NEW.on <= object_until\n              AND struck_out_on IS NULL FOR NO KEY UPDATE;\n            IF NOT FOUND OR NEW.outcome <> '' THEN\n                RAISE EXCEPTION 'An objection is made in time, to what another recorded.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_in_time';\n            END IF;\n            IF NOT EXISTS (\n                SELECT 1 FROM people_user AS login\n                JOIN wards_councillorterm AS term ON term.person_id = login.person_id\n                JOIN plans_signature AS signature ON signature.term_id = term.id\n                WHERE login.id = NEW.by_id AND signature.id = NEW.signature_id\n            ) THEN\n                RAISE EXCEPTION 'Only the councillor whose signature it is may object to it.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_by_the_signer';\n            END IF;\n            RETURN NEW;\n        END IF;\n        IF TG_OP = 'UPDATE' AND OLD.outcome = '' AND NEW.outcome <> ''\n           AND (NEW.signature_id, NEW.on, NEW.reason, NEW.by_id)\n             = (OLD.signature_id, OLD.on, OLD.reason, OLD.by_id) THEN\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'An objection is settled once, and stays on record.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_kept';\n    ",
                                    hash="ecef1c6707daf73f782602fe10bcd1c6793c9a28",
                                    operation="INSERT OR UPDATE OR DELETE",
                                    pgid="pgtrigger_objection_in_time_16b31",
                                    table="plans_objection",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="upheld_strikes_out",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    constraint="CONSTRAINT",
                                    func="\n        IF NEW.outcome = 'upheld' AND EXISTS (\n            SELECT 1 FROM plans_signature\n            WHERE id = NEW.signature_id AND struck_out_on IS NULL\n        ) THEN\n            RAISE EXCEPTION 'A signature is struck out with the objection that is upheld.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'upheld_strikes_out';\n        END IF;\n        RETURN NULL;\n    ",
                                    hash="cb6061225f4be7cc0e6a2df5eeeee13c66a8a8fb",
                                    operation='UPDATE OF "outcome"',
                                    pgid="pgtrigger_upheld_strikes_out_8c5ce",
                                    table="plans_objection",
                                    timing="DEFERRABLE INITIALLY DEFERRED",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_objectionevent" ("by_id", "id", "note", "on", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "settled_by_id", "settled_on", "signature_id") VALUES (NEW."by_id", NEW."id", NEW."note", NEW."on", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."settled_by_id", NEW."settled_on", NEW."signature_id"); RETURN NULL;',
                                    hash="c8a5bf844875f406c05c089a60168f9d75088a2b",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e9a66",
                                    table="plans_objection",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plans_objectionevent" ("by_id", "id", "note", "on", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "settled_by_id", "settled_on", "signature_id") VALUES (NEW."by_id", NEW."id", NEW."note", NEW."on", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."settled_by_id", NEW."settled_on", NEW."signature_id"); RETURN NULL;',
                                    hash="f7851a6bd2cefa46de93343d900b750500b87407",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_2d898",
                                    table="plans_objection",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plans_objectionevent" ("by_id", "id", "note", "on", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "settled_by_id", "settled_on", "signature_id") VALUES (OLD."by_id", OLD."id", OLD."note", OLD."on", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."settled_by_id", OLD."settled_on", OLD."signature_id"); RETURN NULL;',
                                    hash="990571488122c61e062cd2af3a70f4ffdc4684c1",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d33d5",
                                    table="plans_objection",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ObjectionEvent",
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
                                to="plans.objection",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "signature",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.signature",
                            ),
                        ),
                        ("on", models.DateField()),
                        ("reason", models.CharField(max_length=400)),
                        (
                            "by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Not settled"),
                                    ("withdrawn", "Withdrawn: the signature stands"),
                                    ("upheld", "Upheld: the signature is struck out"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("settled_on", models.DateField(blank=True, null=True)),
                        (
                            "settled_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="06cf25ac5cd03a323cf0cb7ab1bb5afd08f78574",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_cda3b",
                                    table="plans_objectionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="forumkept",
                    trigger=pgtrigger.compiler.Trigger(
                        name="forum_signed_at_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF EXISTS (\n            SELECT 1 FROM plans_signature AS signature\n            JOIN meetings_meetingbody AS met ON met.meeting_id = signature.meeting_id\n            WHERE met.body_id = OLD.body_ptr_id\n        ) THEN\n            RAISE EXCEPTION 'A ward plan was signed at this forum: it stays on record.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_signed_at_kept';\n        END IF;\n        IF TG_OP = 'DELETE' THEN\n            RETURN OLD;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="aeab00fa7385c677353fe80344e9f648cde0c512",
                            operation='UPDATE OF "body_ptr_id" OR DELETE',
                            pgid="pgtrigger_forum_signed_at_kept_f5a91",
                            table="meetings_wardforum",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="forumsignedat",
                    trigger=pgtrigger.compiler.Trigger(
                        name="forum_signed_at_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF (TG_OP = 'DELETE' OR NEW.meeting_id <> OLD.meeting_id OR NEW.body_id <> OLD.body_id)\n           AND EXISTS (\n            SELECT 1 FROM plans_signature AS signature\n            JOIN plans_planversion AS version ON version.id = signature.version_id\n            JOIN plans_wardplan AS plan ON plan.id = version.plan_id\n            JOIN meetings_wardforum AS forum ON forum.ward_id = plan.ward_id\n            WHERE signature.meeting_id = OLD.meeting_id AND forum.body_ptr_id = OLD.body_id\n        ) THEN\n            RAISE EXCEPTION 'This ward''s plan was signed at this meeting: its forum stays.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_signed_at_stays';\n        END IF;\n        IF TG_OP = 'DELETE' THEN\n            RETURN OLD;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="3a8a4737a94e515dc5e9dad8bbc48fd077b4cddb",
                            operation='UPDATE OF "meeting_id", "body_id" OR DELETE',
                            pgid="pgtrigger_forum_signed_at_stays_a7219",
                            table="meetings_meetingbody",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingsignedat",
                    trigger=pgtrigger.compiler.Trigger(
                        name="meeting_signed_at_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF EXISTS (SELECT 1 FROM plans_signature WHERE meeting_id = OLD.id) AND (\n            NOT NEW.public OR NEW.status NOT IN ('sitting', 'held')\n            OR NEW.date <> OLD.date OR NEW.kind <> OLD.kind\n        ) THEN\n            RAISE EXCEPTION 'A ward plan was signed at this meeting: it stays public, on its day.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'meeting_signed_at_stays';\n        END IF;\n        RETURN NEW;\n    ",
                            hash="e3fcdc91d1240a29c75b13b5d4423a6f7e326ce6",
                            operation='UPDATE OF "public", "status", "date", "kind"',
                            pgid="pgtrigger_meeting_signed_at_stays_a5db6",
                            table="meetings_meeting",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seatsignedin",
                    trigger=pgtrigger.compiler.Trigger(
                        name="seat_signed_in_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF NEW.ward_id <> OLD.ward_id AND EXISTS (\n            SELECT 1 FROM wards_councillorterm AS term\n            WHERE term.seat_id = OLD.id AND (\n                EXISTS (SELECT 1 FROM plans_signature WHERE term_id = term.id)\n                OR EXISTS (\n                    SELECT 1 FROM plans_planversion AS version\n                    JOIN plans_wardplan AS plan ON plan.id = version.plan_id\n                    JOIN meetings_meeting AS meeting ON meeting.id = version.signed_at_id\n                    WHERE plan.ward_id = NEW.ward_id\n                      AND daterange(term.start, term.\"end\") @> meeting.date\n                )\n            )\n        ) THEN\n            RAISE EXCEPTION 'A ward plan was signed by those who held this ward''s seats.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'seat_signed_in_stays';\n        END IF;\n        RETURN NEW;\n    ",
                            hash="5316721310f399af45e24f36d607c776fb4b631b",
                            operation='UPDATE OF "ward_id"',
                            pgid="pgtrigger_seat_signed_in_stays_6258d",
                            table="wards_seat",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="termsignedin",
                    trigger=pgtrigger.compiler.Trigger(
                        name="term_signed_in_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        PERFORM 1 FROM wards_seat WHERE id = NEW.seat_id FOR KEY SHARE;\n        IF TG_OP = 'UPDATE' AND EXISTS (\n            SELECT 1 FROM plans_signature AS signature\n            JOIN meetings_meeting AS meeting ON meeting.id = signature.meeting_id\n            WHERE signature.term_id = OLD.id AND (\n                NOT daterange(NEW.start, NEW.\"end\") @> meeting.date\n                OR NEW.seat_id <> OLD.seat_id OR NEW.person_id <> OLD.person_id\n            )\n        ) THEN\n            RAISE EXCEPTION 'A ward plan was signed in this term: the term covers that day.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'term_signed_in_stays';\n        END IF;\n        IF EXISTS (\n            SELECT 1 FROM plans_planversion AS version\n            JOIN plans_wardplan AS plan ON plan.id = version.plan_id\n            JOIN wards_seat AS seat ON seat.ward_id = plan.ward_id AND seat.id = NEW.seat_id\n            JOIN meetings_meeting AS meeting ON meeting.id = version.signed_at_id\n            WHERE daterange(NEW.start, NEW.\"end\") @> meeting.date\n              AND NOT EXISTS (\n                SELECT 1 FROM plans_signature AS signature\n                WHERE signature.version_id = version.id AND signature.meeting_id = meeting.id\n                  AND signature.term_id = NEW.id\n            )\n        ) THEN\n            RAISE EXCEPTION 'The ward plan was signed off without this councillor in this time.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'term_not_passed_over';\n        END IF;\n        RETURN NEW;\n    ",
                            hash="7085823dd545478fb16bcdac7768e5b2e2c0796b",
                            operation='INSERT OR UPDATE OF "seat_id", "person_id", "start", "end"',
                            pgid="pgtrigger_term_signed_in_stays_7518d",
                            table="wards_councillorterm",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="wardplannedfor",
                    trigger=pgtrigger.compiler.Trigger(
                        name="ward_planned_for_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF NEW.generation_id <> OLD.generation_id\n           AND EXISTS (SELECT 1 FROM plans_wardplan WHERE ward_id = OLD.id) THEN\n            RAISE EXCEPTION 'This ward has a plan: it stays in its set of wards.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'ward_planned_for_stays';\n        END IF;\n        RETURN NEW;\n    ",
                            hash="a558ed62b4046c12ea4ef6ece6edff92ab30cd14",
                            operation='UPDATE OF "generation_id"',
                            pgid="pgtrigger_ward_planned_for_stays_46b73",
                            table="wards_ward",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="wardsplannedon",
                    trigger=pgtrigger.compiler.Trigger(
                        name="wards_planned_on_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF EXISTS (\n            SELECT 1 FROM plans_wardplan AS plan\n            JOIN wards_ward AS ward ON ward.id = plan.ward_id\n            WHERE ward.generation_id = OLD.id\n              AND NOT daterange(NEW.start, NEW.\"end\") @> plan.begun_on\n        ) OR EXISTS (\n            SELECT 1 FROM plans_planninground AS round\n            WHERE round.generation_id = OLD.id\n              AND NOT daterange(NEW.start, NEW.\"end\") @> round.start\n        ) THEN\n            RAISE EXCEPTION 'Plans were begun on these wards: they were in force that day.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'wards_planned_on_stay';\n        END IF;\n        RETURN NEW;\n    ",
                            hash="ba21ba8101dd135cd21fde672f933817ebd42c3c",
                            operation='UPDATE OF "start", "end"',
                            pgid="pgtrigger_wards_planned_on_stay_9dbb8",
                            table="wards_wardgeneration",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
