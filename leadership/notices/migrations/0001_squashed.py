import django.contrib.postgres.constraints
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

import leadership.at_once
import leadership.dates.clock
import leadership.dates.ranges


class Migration(migrations.Migration):
    replaces = [("notices", "0001_notices")]

    initial = True

    dependencies = [
        ("people", "0001_squashed"),
    ]

    operations = [
        leadership.at_once.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Notice",
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
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notices",
                                to="people.person",
                            ),
                        ),
                        ("kind", models.CharField(help_text="The kind's slug.", max_length=40)),
                        ("subject", models.CharField(max_length=160)),
                        ("text", models.TextField(blank=True)),
                        (
                            "url",
                            models.CharField(help_text="A path of this service.", max_length=300),
                        ),
                        ("at", models.DateTimeField(default=leadership.dates.clock.now)),
                        ("read_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "key",
                            models.CharField(
                                blank=True,
                                help_text="What happened: a person is told once of the same.",
                                max_length=120,
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                models.F("person"),
                                models.OrderBy(models.F("at"), descending=True),
                                models.OrderBy(models.F("id"), descending=True),
                                name="notice_list",
                            ),
                            models.Index(
                                condition=models.Q(("read_at__isnull", True)),
                                fields=["person"],
                                name="notice_unread",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("person", "key"),
                                name="notice_once_a_key",
                                violation_error_message="This person was told of this already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("url__startswith", "/"),
                                    models.Q(("url__startswith", "//"), _negated=True),
                                ),
                                name="notice_leads_into_this_service",
                                violation_error_message="A notice leads to a page of this service.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Preference",
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
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notice_preferences",
                                to="people.person",
                            ),
                        ),
                        ("kind", models.CharField(max_length=40)),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("email", "E-mail at once"),
                                    ("digest", "In a daily e-mail"),
                                    ("weekly", "In a weekly e-mail"),
                                    ("in_app", "Here only, no e-mail"),
                                    ("none", "Not at all"),
                                ],
                                max_length=8,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("person", "kind"), name="preference_once_a_kind"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "notices_preferenceevent" ("channel", "id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."channel", NEW."id", NEW."kind", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="72b33224cf2ffb7ace03a5eceaad659dccf8d756",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b1b9a",
                                    table="notices_preference",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "notices_preferenceevent" ("channel", "id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."channel", NEW."id", NEW."kind", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="01503fd7600f3c8f2f83336fb2447ea7ea5ef024",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_7403c",
                                    table="notices_preference",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "notices_preferenceevent" ("channel", "id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."channel", OLD."id", OLD."kind", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="7d1eb36326a80de086bc534568866160b29853cf",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_0611e",
                                    table="notices_preference",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PreferenceEvent",
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
                                to="notices.preference",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                        ("kind", models.CharField(max_length=40)),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("email", "E-mail at once"),
                                    ("digest", "In a daily e-mail"),
                                    ("weekly", "In a weekly e-mail"),
                                    ("in_app", "Here only, no e-mail"),
                                    ("none", "Not at all"),
                                ],
                                max_length=8,
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
                                    hash="7e2d2c9f479ecdf68de863956d5ddddfd992657e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_8a280",
                                    table="notices_preferenceevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="QuietTime",
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
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="quiet_times",
                                to="people.person",
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(help_text="Managers alone read it.", max_length=200),
                        ),
                        ("start", models.DateField(default=leadership.dates.clock.today)),
                        (
                            "end",
                            models.DateField(
                                blank=True,
                                help_text="The first day with e-mail again; empty: until further.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "entry of the quiet list",
                        "verbose_name_plural": "quiet list",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="quiet_time_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    (models.F("person"), "="),
                                    (leadership.dates.ranges.DateRange("start", "end"), "&&"),
                                ],
                                name="quiet_once_at_a_time",
                                violation_error_message="This person is on the quiet list in that time already.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "notices_quiettimeevent" ("end", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "start") VALUES (NEW."end", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."start"); RETURN NULL;',
                                    hash="36a15d0141a8b2ccc71c88cdfc0cd17e9842c1c9",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_4989b",
                                    table="notices_quiettime",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "notices_quiettimeevent" ("end", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "start") VALUES (NEW."end", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."start"); RETURN NULL;',
                                    hash="9eb85e5f841251a45722eab663107f3826ef2323",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_9e54f",
                                    table="notices_quiettime",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "notices_quiettimeevent" ("end", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "start") VALUES (OLD."end", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."start"); RETURN NULL;',
                                    hash="6bf9f7f66f1b9bca0ff6d2e0d064a523cee586cb",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_cac08",
                                    table="notices_quiettime",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="QuietTimeEvent",
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
                                to="notices.quiettime",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                            "reason",
                            models.CharField(help_text="Managers alone read it.", max_length=200),
                        ),
                        ("start", models.DateField(default=leadership.dates.clock.today)),
                        (
                            "end",
                            models.DateField(
                                blank=True,
                                help_text="The first day with e-mail again; empty: until further.",
                                null=True,
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
                                    hash="a29fa716807a6e3dcfab83bf6f66e57270d492c6",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_1053c",
                                    table="notices_quiettimeevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Delivery",
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
                            "notice",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="deliveries",
                                to="notices.notice",
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("email", "E-mail at once"),
                                    ("digest", "In a daily e-mail"),
                                    ("weekly", "In a weekly e-mail"),
                                    ("in_app", "Here only, no e-mail"),
                                    ("none", "Not at all"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("tries", models.PositiveSmallIntegerField(default=0)),
                        ("tried_at", models.DateTimeField(blank=True, null=True)),
                        ("sent_at", models.DateTimeField(blank=True, null=True)),
                        ("failed", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "verbose_name_plural": "deliveries",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("failed", ""), ("sent_at__isnull", True)),
                                fields=["channel", "notice"],
                                name="delivery_waiting",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("notice", "channel"), name="delivery_once_a_channel"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("sent_at__isnull", True), ("failed", ""), _connector="OR"
                                ),
                                name="delivery_sent_or_failed",
                                violation_error_message="What was sent has not failed.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Round",
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
                        ("name", models.CharField(max_length=60)),
                        ("on", models.DateField(help_text="The day, or the Monday of the week.")),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("name", "on"), name="round_once")
                        ],
                    },
                ),
            ],
        ),
    ]
