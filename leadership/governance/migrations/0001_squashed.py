import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

import leadership.at_once
import leadership.dates.ranges


class Migration(migrations.Migration):
    replaces = [("governance", "0001_portfolios")]

    initial = True

    dependencies = [
        ("people", "0001_squashed"),
    ]

    operations = [
        leadership.at_once.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Portfolio",
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
                        ("name", models.CharField(max_length=160)),
                        ("slug", models.SlugField(max_length=80, unique=True)),
                        (
                            "merged_into",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="merged_portfolios",
                                to="governance.portfolio",
                            ),
                        ),
                        ("merged_on", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.text.Lower("name"),
                                name="portfolio_name_once",
                                violation_error_message="There is a portfolio of this name already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("merged_into__isnull", True), ("merged_on__isnull", True)
                                    ),
                                    models.Q(
                                        ("merged_into__isnull", False), ("merged_on__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="portfolio_merge_says_when",
                                violation_error_message="A merged portfolio says into which and on which day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("merged_into__isnull", True),
                                    models.Q(("merged_into", models.F("pk")), _negated=True),
                                    _connector="OR",
                                ),
                                name="portfolio_not_merged_into_itself",
                                violation_error_message="A portfolio cannot be merged into itself.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="merged_into_a_live_one",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (NEW."merged_into_id" IS NOT NULL)',
                                    func="\n        PERFORM 1 FROM governance_portfolio\n        WHERE id = NEW.merged_into_id AND merged_into_id IS NULL FOR NO KEY UPDATE;\n        IF NOT FOUND THEN\n            RAISE EXCEPTION 'That portfolio was itself merged into another: choose that one.'\n                USING ERRCODE = 'check_violation',\n                      CONSTRAINT = 'portfolio_merged_into_a_live_one';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="a1364ea4a263892a6313d9f63ae1f1c987e3d838",
                                    operation='INSERT OR UPDATE OF "merged_into_id"',
                                    pgid="pgtrigger_merged_into_a_live_one_af396",
                                    table="governance_portfolio",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_portfolioevent" ("id", "merged_into_id", "merged_on", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug") VALUES (NEW."id", NEW."merged_into_id", NEW."merged_on", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."slug"); RETURN NULL;',
                                    hash="3ff4fa17c2eb89d3c4560cb1ee5f6faa98744f1f",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_199e8",
                                    table="governance_portfolio",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_portfolioevent" ("id", "merged_into_id", "merged_on", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug") VALUES (NEW."id", NEW."merged_into_id", NEW."merged_on", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."slug"); RETURN NULL;',
                                    hash="ede2f84d1d583dc79ff1a1ebe04bfcab64afcba8",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_19145",
                                    table="governance_portfolio",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_portfolioevent" ("id", "merged_into_id", "merged_on", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug") VALUES (OLD."id", OLD."merged_into_id", OLD."merged_on", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."slug"); RETURN NULL;',
                                    hash="8e7ff7875bcb31bb40ebc09dbb4debfccc098b5e",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_9b95b",
                                    table="governance_portfolio",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PortfolioEvent",
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
                                to="governance.portfolio",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=160)),
                        ("slug", models.SlugField(db_index=False, max_length=80)),
                        (
                            "merged_into",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.portfolio",
                            ),
                        ),
                        ("merged_on", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="ed584a19ea3453df4ae1f47627c0be8361cada75",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_18331",
                                    table="governance_portfolioevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PortfolioAlias",
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
                            "portfolio",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="aliases",
                                to="governance.portfolio",
                            ),
                        ),
                        ("name", models.CharField(max_length=160)),
                    ],
                    options={
                        "verbose_name": "other name",
                        "verbose_name_plural": "other names",
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.text.Lower("name"),
                                name="portfolio_alias_once",
                                violation_error_message="A portfolio goes by this name already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_portfolioaliasevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id") VALUES (NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."portfolio_id"); RETURN NULL;',
                                    hash="25fac23eb7448092857e92d11000f8651d8fdbf2",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b3a96",
                                    table="governance_portfolioalias",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_portfolioaliasevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id") VALUES (NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."portfolio_id"); RETURN NULL;',
                                    hash="641671ac6ae242bcf373e99d832f1e3a7be7f28b",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_93803",
                                    table="governance_portfolioalias",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_portfolioaliasevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id") VALUES (OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."portfolio_id"); RETURN NULL;',
                                    hash="c13f5358edaeeec412710311581b3e54dcefe406",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e7e45",
                                    table="governance_portfolioalias",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PortfolioAliasEvent",
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
                                to="governance.portfolioalias",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "portfolio",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.portfolio",
                            ),
                        ),
                        ("name", models.CharField(max_length=160)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="9ab5a297d47b66bd46bb01231943496aa976dc6e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_42f16",
                                    table="governance_portfolioaliasevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PortfolioHolder",
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
                            "portfolio",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="holders",
                                to="governance.portfolio",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="portfolios_held",
                                to="people.person",
                            ),
                        ),
                        (
                            "capacity",
                            models.CharField(
                                choices=[
                                    ("cabinet_member", "Cabinet Member"),
                                    ("leader", "Leader"),
                                    ("deputy_leader", "Deputy Leader"),
                                    ("committee_chair", "Chair of a committee"),
                                ],
                                default="cabinet_member",
                                max_length=16,
                            ),
                        ),
                        (
                            "committee",
                            models.CharField(
                                blank=True,
                                help_text="Of a chair alone: the name of the committee.",
                                max_length=160,
                            ),
                        ),
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="portfolio_holder_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("capacity", "committee_chair"),
                                        models.Q(("committee", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("capacity", "committee_chair"), _negated=True),
                                        ("committee", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="portfolio_holder_chairs_a_committee",
                                violation_error_message="A chair, and nobody else, names the committee.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    (models.F("portfolio"), "="),
                                    (leadership.dates.ranges.DateRange("start", "end"), "&&"),
                                ],
                                name="portfolio_one_holder_at_a_time",
                                violation_error_message="Somebody else holds this portfolio in that time.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_portfolioholderevent" ("capacity", "committee", "end", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "start") VALUES (NEW."capacity", NEW."committee", NEW."end", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."portfolio_id", NEW."start"); RETURN NULL;',
                                    hash="6af0ed2a086ba5a06e3284b740676d2c198458e3",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a70ca",
                                    table="governance_portfolioholder",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_portfolioholderevent" ("capacity", "committee", "end", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "start") VALUES (NEW."capacity", NEW."committee", NEW."end", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."portfolio_id", NEW."start"); RETURN NULL;',
                                    hash="d5d9a29a632c9398b6f8e95be92532571cd3aa42",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_35275",
                                    table="governance_portfolioholder",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_portfolioholderevent" ("capacity", "committee", "end", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "start") VALUES (OLD."capacity", OLD."committee", OLD."end", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."portfolio_id", OLD."start"); RETURN NULL;',
                                    hash="c06364ea68423ae2ebc5c7afe86bebbe3cca6fbf",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_3f743",
                                    table="governance_portfolioholder",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PortfolioHolderEvent",
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
                                to="governance.portfolioholder",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "portfolio",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.portfolio",
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
                        (
                            "capacity",
                            models.CharField(
                                choices=[
                                    ("cabinet_member", "Cabinet Member"),
                                    ("leader", "Leader"),
                                    ("deputy_leader", "Deputy Leader"),
                                    ("committee_chair", "Chair of a committee"),
                                ],
                                default="cabinet_member",
                                max_length=16,
                            ),
                        ),
                        (
                            "committee",
                            models.CharField(
                                blank=True,
                                help_text="Of a chair alone: the name of the committee.",
                                max_length=160,
                            ),
                        ),
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="42fe547fcc4e783d2b623c4239dee54763695580",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d4a47",
                                    table="governance_portfolioholderevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
