import datetime

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import leadership.at_once
import leadership.dates.ranges
import leadership.dates.vague_constraints


class Migration(migrations.Migration):
    dependencies = [
        ("files", "0001_squashed"),
        ("meetings", "0001_squashed"),
        ("people", "0002_decisions_and_call_ins"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        leadership.at_once.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="BodyAppointment",
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
                            "capacity",
                            models.CharField(
                                choices=[
                                    ("chair", "Chair"),
                                    ("deputy", "Deputy Chair"),
                                    ("member", "Member"),
                                ],
                                default="member",
                                max_length=6,
                            ),
                        ),
                        (
                            "group",
                            models.CharField(
                                blank=True, max_length=80, verbose_name="political group"
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("council", "City Council"),
                                    ("committee", "The committee itself"),
                                    ("leader", "The Leader"),
                                    ("office", "Comes with the office"),
                                ],
                                default="council",
                                max_length=9,
                                verbose_name="appointed by",
                            ),
                        ),
                        ("start", models.DateField()),
                        (
                            "end",
                            models.DateField(
                                blank=True, help_text="The first day no longer in force.", null=True
                            ),
                        ),
                        (
                            "ends_at",
                            models.CharField(
                                blank=True,
                                help_text="An event, such as the annual meeting of the Council in 2018.",
                                max_length=160,
                                verbose_name="ends with",
                            ),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="body_appointments",
                                to="meetings.body",
                            ),
                        ),
                        (
                            "made_at",
                            models.ForeignKey(
                                blank=True,
                                help_text="The item that appointed or noted it.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="appointments_made",
                                to="meetings.agendaitem",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="body_appointments",
                                to="people.person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "appointment to a body",
                        "verbose_name_plural": "appointments to bodies",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="body_appointment_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    (models.F("body"), "="),
                                    (models.F("person"), "="),
                                    (leadership.dates.ranges.DateRange("start", "end"), "&&"),
                                ],
                                name="body_appointment_once_at_a_time",
                                violation_error_message="This person already sits on this body in that time.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("capacity", "member"), _negated=True),
                                expressions=[
                                    (models.F("body"), "="),
                                    (models.F("capacity"), "="),
                                    (leadership.dates.ranges.DateRange("start", "end"), "&&"),
                                ],
                                name="body_appointment_one_chair_at_a_time",
                                violation_error_message="Somebody else is chair, or deputy, in that time.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_bodyappointmentevent" ("body_id", "capacity", "end", "ends_at", "group", "id", "made_at_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "start") VALUES (NEW."body_id", NEW."capacity", NEW."end", NEW."ends_at", NEW."group", NEW."id", NEW."made_at_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."source", NEW."start"); RETURN NULL;',
                                    hash="48865d37b6655f92e59474f4db910d41a7100142",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_cbfd4",
                                    table="meetings_bodyappointment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "meetings_bodyappointmentevent" ("body_id", "capacity", "end", "ends_at", "group", "id", "made_at_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "start") VALUES (NEW."body_id", NEW."capacity", NEW."end", NEW."ends_at", NEW."group", NEW."id", NEW."made_at_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."source", NEW."start"); RETURN NULL;',
                                    hash="d51b78f03b36ea05792a91c3bdb36fe60db366fc",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0b7dd",
                                    table="meetings_bodyappointment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_bodyappointmentevent" ("body_id", "capacity", "end", "ends_at", "group", "id", "made_at_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "start") VALUES (OLD."body_id", OLD."capacity", OLD."end", OLD."ends_at", OLD."group", OLD."id", OLD."made_at_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."source", OLD."start"); RETURN NULL;',
                                    hash="c829708adec91f6cba382bad15e643e4e7f67206",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ed47d",
                                    table="meetings_bodyappointment",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BodyAppointmentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "capacity",
                            models.CharField(
                                choices=[
                                    ("chair", "Chair"),
                                    ("deputy", "Deputy Chair"),
                                    ("member", "Member"),
                                ],
                                default="member",
                                max_length=6,
                            ),
                        ),
                        (
                            "group",
                            models.CharField(
                                blank=True, max_length=80, verbose_name="political group"
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("council", "City Council"),
                                    ("committee", "The committee itself"),
                                    ("leader", "The Leader"),
                                    ("office", "Comes with the office"),
                                ],
                                default="council",
                                max_length=9,
                                verbose_name="appointed by",
                            ),
                        ),
                        ("start", models.DateField()),
                        (
                            "end",
                            models.DateField(
                                blank=True, help_text="The first day no longer in force.", null=True
                            ),
                        ),
                        (
                            "ends_at",
                            models.CharField(
                                blank=True,
                                help_text="An event, such as the annual meeting of the Council in 2018.",
                                max_length=160,
                                verbose_name="ends with",
                            ),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.body",
                            ),
                        ),
                        (
                            "made_at",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The item that appointed or noted it.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.agendaitem",
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="meetings.bodyappointment",
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
                                    hash="69d3ada23b2e9b9fc11a9082e125f6dfba4d426f",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_bc23d",
                                    table="meetings_bodyappointmentevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Declaration",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("pecuniary", "Pecuniary interest"),
                                    ("other", "Non-pecuniary interest"),
                                    ("none", "None declared"),
                                ],
                                max_length=9,
                            ),
                        ),
                        (
                            "text",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what was declared"
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="declarations",
                                to="meetings.agendaitem",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="declarations",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="declarations",
                                to="people.person",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("item__isnull", True),
                                        ("kind", "none"),
                                        ("person__isnull", True),
                                        ("text", ""),
                                    ),
                                    models.Q(
                                        models.Q(("kind", "none"), _negated=True),
                                        ("person__isnull", False),
                                        models.Q(("text", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="declaration_names_who_and_what",
                                violation_error_message="Say who declared what; none declared stands alone.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("kind", "none")),
                                fields=("meeting",),
                                name="declaration_none_once",
                                violation_error_message="It is recorded already that none were declared.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_declarationevent" ("id", "item_id", "kind", "meeting_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."id", NEW."item_id", NEW."kind", NEW."meeting_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;',
                                    hash="5201c57965c01697659192eac655db550498e835",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_af620",
                                    table="meetings_declaration",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "meetings_declarationevent" ("id", "item_id", "kind", "meeting_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."id", NEW."item_id", NEW."kind", NEW."meeting_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;',
                                    hash="69da8de74086faa2d77e70792da4227d62daa8a6",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_60cd3",
                                    table="meetings_declaration",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_declarationevent" ("id", "item_id", "kind", "meeting_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."id", OLD."item_id", OLD."kind", OLD."meeting_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;',
                                    hash="fcc9a89fed7a78885b332f06fea375660e4e2d45",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_b4c58",
                                    table="meetings_declaration",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DeclarationEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("pecuniary", "Pecuniary interest"),
                                    ("other", "Non-pecuniary interest"),
                                    ("none", "None declared"),
                                ],
                                max_length=9,
                            ),
                        ),
                        (
                            "text",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what was declared"
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.agendaitem",
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
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.person",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="meetings.declaration",
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
                                    hash="17a4c74cf553a8af8063334ded4ea4e0338af64b",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_bb7e2",
                                    table="meetings_declarationevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DelegatedAct",
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
                        ("on", models.DateField()),
                        ("what", models.TextField(verbose_name="what was done")),
                        ("why_urgent", models.CharField(max_length=300)),
                        (
                            "authority",
                            models.ForeignKey(
                                help_text="The item that gave the authority.",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="delegated_acts",
                                to="meetings.agendaitem",
                            ),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="delegated_acts",
                                to="meetings.body",
                            ),
                        ),
                        (
                            "chair",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="people.person",
                            ),
                        ),
                        (
                            "chief_officer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="people.person",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("chair", models.F("chief_officer")), _negated=True
                                ),
                                name="delegated_act_by_two",
                                violation_error_message="The Chair and the Chief Officer are two people.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_delegatedactevent" ("authority_id", "body_id", "chair_id", "chief_officer_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what", "why_urgent") VALUES (NEW."authority_id", NEW."body_id", NEW."chair_id", NEW."chief_officer_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."what", NEW."why_urgent"); RETURN NULL;',
                                    hash="d7f13702fa854d598d3d49b6bc30a16a1c6efb93",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_2008c",
                                    table="meetings_delegatedact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "meetings_delegatedactevent" ("authority_id", "body_id", "chair_id", "chief_officer_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what", "why_urgent") VALUES (NEW."authority_id", NEW."body_id", NEW."chair_id", NEW."chief_officer_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."what", NEW."why_urgent"); RETURN NULL;',
                                    hash="259cd30c64b6f5d14ae70b517cfd4baf8a8d5fa2",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_46a86",
                                    table="meetings_delegatedact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_delegatedactevent" ("authority_id", "body_id", "chair_id", "chief_officer_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what", "why_urgent") VALUES (OLD."authority_id", OLD."body_id", OLD."chair_id", OLD."chief_officer_id", OLD."id", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."what", OLD."why_urgent"); RETURN NULL;',
                                    hash="2e43b364210dfcf27adea41c694a768e93eb460d",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_aba42",
                                    table="meetings_delegatedact",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DelegatedActEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("on", models.DateField()),
                        ("what", models.TextField(verbose_name="what was done")),
                        ("why_urgent", models.CharField(max_length=300)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                help_text="The item that gave the authority.",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.agendaitem",
                            ),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.body",
                            ),
                        ),
                        (
                            "chair",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.person",
                            ),
                        ),
                        (
                            "chief_officer",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.person",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="meetings.delegatedact",
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
                                    hash="ca466e1633e4f0e25a20423d3c27667bf69c72f8",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_49adf",
                                    table="meetings_delegatedactevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MeetingSchedule",
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
                            "year",
                            models.PositiveSmallIntegerField(
                                help_text="The year in which it begins.",
                                validators=[
                                    django.core.validators.MinValueValidator(1990),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="municipal year",
                            ),
                        ),
                        (
                            "weekday",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[
                                    (0, "Monday"),
                                    (1, "Tuesday"),
                                    (2, "Wednesday"),
                                    (3, "Thursday"),
                                    (4, "Friday"),
                                    (5, "Saturday"),
                                    (6, "Sunday"),
                                ],
                                null=True,
                            ),
                        ),
                        ("time", models.TimeField(blank=True, null=True)),
                        (
                            "venue",
                            models.CharField(blank=True, max_length=200, verbose_name="place"),
                        ),
                        (
                            "agreed_at",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="schedules_agreed",
                                to="meetings.agendaitem",
                            ),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="schedules",
                                to="meetings.body",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("body", "year"),
                                name="meeting_schedule_once_a_year",
                                violation_error_message="This body has its dates for this year already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_meetingscheduleevent" ("agreed_at_id", "body_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time", "venue", "weekday", "year") VALUES (NEW."agreed_at_id", NEW."body_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."time", NEW."venue", NEW."weekday", NEW."year"); RETURN NULL;',
                                    hash="cef474f3198c40e72fbe2c93ebb95b3459e1db6e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_ccefd",
                                    table="meetings_meetingschedule",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "meetings_meetingscheduleevent" ("agreed_at_id", "body_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time", "venue", "weekday", "year") VALUES (NEW."agreed_at_id", NEW."body_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."time", NEW."venue", NEW."weekday", NEW."year"); RETURN NULL;',
                                    hash="1a42442736d240a15702534ebcc588a4dadcdcc3",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_581a0",
                                    table="meetings_meetingschedule",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_meetingscheduleevent" ("agreed_at_id", "body_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time", "venue", "weekday", "year") VALUES (OLD."agreed_at_id", OLD."body_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."time", OLD."venue", OLD."weekday", OLD."year"); RETURN NULL;',
                                    hash="5b31acc1cbbc64532e71d3590ccf5976c3459293",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d9d51",
                                    table="meetings_meetingschedule",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MeetingScheduleEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                help_text="The year in which it begins.",
                                validators=[
                                    django.core.validators.MinValueValidator(1990),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="municipal year",
                            ),
                        ),
                        (
                            "weekday",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[
                                    (0, "Monday"),
                                    (1, "Tuesday"),
                                    (2, "Wednesday"),
                                    (3, "Thursday"),
                                    (4, "Friday"),
                                    (5, "Saturday"),
                                    (6, "Sunday"),
                                ],
                                null=True,
                            ),
                        ),
                        ("time", models.TimeField(blank=True, null=True)),
                        (
                            "venue",
                            models.CharField(blank=True, max_length=200, verbose_name="place"),
                        ),
                        (
                            "agreed_at",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.agendaitem",
                            ),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.body",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="meetings.meetingschedule",
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
                                    hash="b643a536f65d632347de0242640963841caea705",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_b8b32",
                                    table="meetings_meetingscheduleevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RequestReceived",
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
                            "instrument",
                            models.CharField(
                                choices=[
                                    ("call_in", "Request for call-in"),
                                    ("ccfa", "Councillor call for action"),
                                    ("petition", "Petition"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "what",
                            models.CharField(
                                blank=True, help_text="From whom, about what.", max_length=300
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="requests_received",
                                to="meetings.agendaitem",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "requests received",
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("what", "")),
                                fields=("item", "instrument"),
                                name="request_received_none_once",
                                violation_error_message="It is recorded already that none of these came.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_requestreceivedevent" ("id", "instrument", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what") VALUES (NEW."id", NEW."instrument", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."what"); RETURN NULL;',
                                    hash="9186de704a4f7f7aac3283c2642f60777cf4dd93",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c4179",
                                    table="meetings_requestreceived",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "meetings_requestreceivedevent" ("id", "instrument", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what") VALUES (NEW."id", NEW."instrument", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."what"); RETURN NULL;',
                                    hash="e6edf3aa0de87b167719497ac86520b36b95b2c1",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_3553e",
                                    table="meetings_requestreceived",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_requestreceivedevent" ("id", "instrument", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what") VALUES (OLD."id", OLD."instrument", OLD."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."what"); RETURN NULL;',
                                    hash="fe6e81e782915ce14e2ead31d784392eeacc7cd5",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d1235",
                                    table="meetings_requestreceived",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RequestReceivedEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "instrument",
                            models.CharField(
                                choices=[
                                    ("call_in", "Request for call-in"),
                                    ("ccfa", "Councillor call for action"),
                                    ("petition", "Petition"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "what",
                            models.CharField(
                                blank=True, help_text="From whom, about what.", max_length=300
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.agendaitem",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="meetings.requestreceived",
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
                                    hash="f49cc5efbcacb9ea2319e68e264589e8ead96155",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_fc188",
                                    table="meetings_requestreceivedevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Resolution",
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
                        ("position", models.PositiveSmallIntegerField(default=1)),
                        ("label", models.CharField(blank=True, max_length=8)),
                        ("text", models.TextField()),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="resolutions",
                                to="meetings.agendaitem",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("item", "position"),
                                name="resolution_position_once",
                                violation_error_message="This item has a part at this place already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_resolutionevent" ("id", "item_id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."id", NEW."item_id", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."text"); RETURN NULL;',
                                    hash="e3632dc22d97dbe48a4e7bec9a585f707d59657f",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_89dcc",
                                    table="meetings_resolution",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "meetings_resolutionevent" ("id", "item_id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."id", NEW."item_id", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."text"); RETURN NULL;',
                                    hash="fd154ca20bbdd7403dc8fd72d76513c5ecc58811",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_514aa",
                                    table="meetings_resolution",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_resolutionevent" ("id", "item_id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (OLD."id", OLD."item_id", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."text"); RETURN NULL;',
                                    hash="bd602037106bc6778b4d5ff5a8510b59f9abba19",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_5edd5",
                                    table="meetings_resolution",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ResolutionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("position", models.PositiveSmallIntegerField(default=1)),
                        ("label", models.CharField(blank=True, max_length=8)),
                        ("text", models.TextField()),
                        (
                            "item",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.agendaitem",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="meetings.resolution",
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
                                    hash="7a6e5fae829029cb522785cc641a498f8f865ec2",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_3c733",
                                    table="meetings_resolutionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ScheduledDate",
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
                            "when_kind",
                            models.CharField(
                                choices=[
                                    ("day", "A day"),
                                    ("month", "A month"),
                                    ("range", "From one day or month to another"),
                                    ("either", "One of several months"),
                                    ("days", "Several days"),
                                    ("count", "So many within a time"),
                                    ("before", "By a last day"),
                                ],
                                max_length=6,
                                verbose_name="kind of date",
                            ),
                        ),
                        (
                            "when_first",
                            models.DateField(
                                blank=True, null=True, verbose_name="first possible day"
                            ),
                        ),
                        ("when_last", models.DateField(verbose_name="last possible day")),
                        (
                            "when_days",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.DateField(),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="days or months listed",
                            ),
                        ),
                        (
                            "when_count",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="how many"
                            ),
                        ),
                        (
                            "when_possible",
                            models.BooleanField(default=False, verbose_name="only possible"),
                        ),
                        (
                            "meeting",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="scheduled_as",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "schedule",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="dates",
                                to="meetings.meetingschedule",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "when_kind__in",
                                        [
                                            "day",
                                            "month",
                                            "range",
                                            "either",
                                            "days",
                                            "count",
                                            "before",
                                        ],
                                    )
                                ),
                                name="scheduled_date_when_kind",
                                violation_error_message="Say which kind of date it is.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            ("when_first__gte", datetime.date(1900, 1, 1)),
                                            ("when_first__isnull", False),
                                        ),
                                        models.Q(
                                            ("when_first__isnull", True),
                                            ("when_last__gte", datetime.date(1900, 1, 1)),
                                        ),
                                        _connector="OR",
                                    ),
                                    ("when_last__lte", datetime.date(2199, 12, 31)),
                                ),
                                name="scheduled_date_when_year",
                                violation_error_message="Write a year from 1900 to 2199.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("when_kind", "before"), ("when_first__isnull", True)),
                                    models.Q(
                                        models.Q(("when_kind", "before"), _negated=True),
                                        models.Q(("when_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="scheduled_date_when_first_day",
                                violation_error_message="Only a date such as “before the end of July 2017” has no first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_first__isnull", True),
                                    ("when_last__gte", models.F("when_first")),
                                    _connector="OR",
                                ),
                                name="scheduled_date_when_order",
                                violation_error_message="The last day must not be before the first: write the earlier one first.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("when_kind", "month"), _negated=True),
                                    models.Q(
                                        (
                                            "when_first",
                                            leadership.dates.vague_constraints.MonthStart(
                                                models.F("when_first")
                                            ),
                                        ),
                                        (
                                            "when_last",
                                            leadership.dates.vague_constraints.MonthEnd(
                                                models.F("when_first")
                                            ),
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="scheduled_date_when_month",
                                violation_error_message="A month goes from its first day to its last.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("when_kind", "day"), ("when_last", models.F("when_first"))
                                    ),
                                    models.Q(
                                        ("when_kind", "range"),
                                        models.Q(
                                            ("when_last", models.F("when_first")), _negated=True
                                        ),
                                        models.Q(
                                            (
                                                "when_first",
                                                leadership.dates.vague_constraints.MonthStart(
                                                    models.F("when_first")
                                                ),
                                            ),
                                            (
                                                "when_last",
                                                leadership.dates.vague_constraints.MonthEnd(
                                                    models.F("when_first")
                                                ),
                                            ),
                                            _negated=True,
                                        ),
                                    ),
                                    models.Q(
                                        ("when_kind", "count"),
                                        models.Q(
                                            ("when_last", models.F("when_first")), _negated=True
                                        ),
                                    ),
                                    models.Q(
                                        ("when_kind__in", ["day", "range", "count"]), _negated=True
                                    ),
                                    _connector="OR",
                                ),
                                name="scheduled_date_when_length",
                                violation_error_message="A day is one day; a range or a count has more, and one whole month is a month.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("when_kind", "days"),
                                        leadership.dates.vague_constraints.Listed(
                                            "when_days",
                                            models.F("when_first"),
                                            models.F("when_last"),
                                        ),
                                    ),
                                    models.Q(
                                        ("when_kind", "either"),
                                        (
                                            "when_last",
                                            leadership.dates.vague_constraints.MonthEnd(
                                                models.F("when_last")
                                            ),
                                        ),
                                        leadership.dates.vague_constraints.ListedMonths(
                                            "when_days",
                                            models.F("when_first"),
                                            leadership.dates.vague_constraints.MonthStart(
                                                models.F("when_last")
                                            ),
                                        ),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("when_kind__in", ["days", "either"]), _negated=True
                                        ),
                                        ("when_days", []),
                                    ),
                                    _connector="OR",
                                ),
                                name="scheduled_date_when_days",
                                violation_error_message="List from 2 to 24 days, or different months, from the first to the last.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("when_kind", "count"),
                                        ("when_count__isnull", False),
                                        ("when_count__range", (2, 99)),
                                    ),
                                    models.Q(
                                        models.Q(("when_kind", "count"), _negated=True),
                                        ("when_count__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="scheduled_date_when_count",
                                violation_error_message="Write a count from 2 to 99, such as two in January to June 2018.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_scheduleddateevent" ("id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "schedule_id", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."schedule_id", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="084b77cc27aa4090feaef83e74d4a95ae9a74f75",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6fc8b",
                                    table="meetings_scheduleddate",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "meetings_scheduleddateevent" ("id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "schedule_id", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."schedule_id", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="425d263d5b4926ee259afcb7effeaf900fd22deb",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_09c50",
                                    table="meetings_scheduleddate",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_scheduleddateevent" ("id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "schedule_id", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (OLD."id", OLD."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."schedule_id", OLD."when_count", OLD."when_days", OLD."when_first", OLD."when_kind", OLD."when_last", OLD."when_possible"); RETURN NULL;',
                                    hash="850cfa2d14644c23630b310b4ba1b141a45a6dc0",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_47766",
                                    table="meetings_scheduleddate",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ScheduledDateEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "when_kind",
                            models.CharField(
                                choices=[
                                    ("day", "A day"),
                                    ("month", "A month"),
                                    ("range", "From one day or month to another"),
                                    ("either", "One of several months"),
                                    ("days", "Several days"),
                                    ("count", "So many within a time"),
                                    ("before", "By a last day"),
                                ],
                                max_length=6,
                                verbose_name="kind of date",
                            ),
                        ),
                        (
                            "when_first",
                            models.DateField(
                                blank=True, null=True, verbose_name="first possible day"
                            ),
                        ),
                        ("when_last", models.DateField(verbose_name="last possible day")),
                        (
                            "when_days",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.DateField(),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="days or months listed",
                            ),
                        ),
                        (
                            "when_count",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="how many"
                            ),
                        ),
                        (
                            "when_possible",
                            models.BooleanField(default=False, verbose_name="only possible"),
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="meetings.scheduleddate",
                            ),
                        ),
                        (
                            "schedule",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.meetingschedule",
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
                                    hash="a409ef55fdf57ee59c9114b2d3287e5fcde12772",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_a32c4",
                                    table="meetings_scheduleddateevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TermsOfReference",
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
                            "year",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1990),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="municipal year",
                            ),
                        ),
                        (
                            "text",
                            models.TextField(
                                blank=True, help_text="Empty: the paper is not on file here."
                            ),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="terms_of_reference",
                                to="meetings.body",
                            ),
                        ),
                        (
                            "settled_at",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="terms_settled",
                                to="meetings.agendaitem",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "terms of reference",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("body", "year"),
                                name="terms_of_reference_once_a_year",
                                violation_error_message="This body has its terms for this year already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_termsofreferenceevent" ("body_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_at_id", "text", "year") VALUES (NEW."body_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."settled_at_id", NEW."text", NEW."year"); RETURN NULL;',
                                    hash="63de97bc90170d443cb2e16c2bfaf18d942ff588",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_3edef",
                                    table="meetings_termsofreference",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "meetings_termsofreferenceevent" ("body_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_at_id", "text", "year") VALUES (NEW."body_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."settled_at_id", NEW."text", NEW."year"); RETURN NULL;',
                                    hash="6371c3e64ede54f2237c280e3ec49226ff40ae27",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_eb511",
                                    table="meetings_termsofreference",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_termsofreferenceevent" ("body_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_at_id", "text", "year") VALUES (OLD."body_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."settled_at_id", OLD."text", OLD."year"); RETURN NULL;',
                                    hash="06525d35446097ee7e9c788d379a4658ec6987f3",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d68e4",
                                    table="meetings_termsofreference",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TermsOfReferenceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1990),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="municipal year",
                            ),
                        ),
                        (
                            "text",
                            models.TextField(
                                blank=True, help_text="Empty: the paper is not on file here."
                            ),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.body",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="meetings.termsofreference",
                            ),
                        ),
                        (
                            "settled_at",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.agendaitem",
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
                                    hash="ece4e40bb2975f09e2401b568e51ac9986217f29",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_b4350",
                                    table="meetings_termsofreferenceevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="agendaitem",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="agendaitem",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="agendaitem",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="body",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="body",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="body",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="meeting",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="meeting",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="meeting",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="paper",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="paper",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="paper",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="handouts",
            field=models.BooleanField(
                default=False,
                help_text="Of an oral update: papers are given out there.",
                verbose_name="with handouts",
            ),
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="outcome",
            field=models.CharField(
                blank=True,
                choices=[
                    ("resolved", "Resolved"),
                    ("agreed", "Agreed"),
                    ("noted", "Noted"),
                    ("discussed", "Discussed"),
                    ("none", "None"),
                ],
                max_length=9,
            ),
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="outcome_text",
            field=models.TextField(blank=True, verbose_name="what was said"),
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="page_from",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="first page"
            ),
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="page_to",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="last page"),
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="urgent_opinion",
            field=models.CharField(
                blank=True,
                help_text="Why it is urgent.",
                max_length=300,
                verbose_name="the Chairman's opinion",
            ),
        ),
        migrations.AddField(
            model_name="agendaitemevent",
            name="handouts",
            field=models.BooleanField(
                default=False,
                help_text="Of an oral update: papers are given out there.",
                verbose_name="with handouts",
            ),
        ),
        migrations.AddField(
            model_name="agendaitemevent",
            name="outcome",
            field=models.CharField(
                blank=True,
                choices=[
                    ("resolved", "Resolved"),
                    ("agreed", "Agreed"),
                    ("noted", "Noted"),
                    ("discussed", "Discussed"),
                    ("none", "None"),
                ],
                max_length=9,
            ),
        ),
        migrations.AddField(
            model_name="agendaitemevent",
            name="outcome_text",
            field=models.TextField(blank=True, verbose_name="what was said"),
        ),
        migrations.AddField(
            model_name="agendaitemevent",
            name="page_from",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="first page"
            ),
        ),
        migrations.AddField(
            model_name="agendaitemevent",
            name="page_to",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="last page"),
        ),
        migrations.AddField(
            model_name="agendaitemevent",
            name="urgent_opinion",
            field=models.CharField(
                blank=True,
                help_text="Why it is urgent.",
                max_length=300,
                verbose_name="the Chairman's opinion",
            ),
        ),
        migrations.AddField(
            model_name="body",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                help_text="Of a sub-committee: whose it is.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="sub_committees",
                to="meetings.body",
            ),
        ),
        migrations.AddField(
            model_name="body",
            name="quorum",
            field=models.PositiveSmallIntegerField(
                blank=True, help_text="Empty: not known. No number is guessed.", null=True
            ),
        ),
        migrations.AddField(
            model_name="bodyevent",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                help_text="Of a sub-committee: whose it is.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="meetings.body",
            ),
        ),
        migrations.AddField(
            model_name="bodyevent",
            name="quorum",
            field=models.PositiveSmallIntegerField(
                blank=True, help_text="Empty: not known. No number is guessed.", null=True
            ),
        ),
        migrations.AddField(
            model_name="meeting",
            name="circulated_at",
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name="meeting",
            name="circulated_notes",
            field=models.TextField(blank=True, editable=False),
        ),
        migrations.AddField(
            model_name="meeting",
            name="stated_weekday",
            field=models.PositiveSmallIntegerField(
                blank=True,
                choices=[
                    (0, "Monday"),
                    (1, "Tuesday"),
                    (2, "Wednesday"),
                    (3, "Thursday"),
                    (4, "Friday"),
                    (5, "Saturday"),
                    (6, "Sunday"),
                ],
                help_text="As the paper has it, so that a wrong one is found.",
                null=True,
                verbose_name="weekday in the paper",
            ),
        ),
        migrations.AddField(
            model_name="meeting",
            name="webcast",
            field=models.CharField(
                blank=True,
                choices=[("live", "Live"), ("later", "Later"), ("both", "Live and later")],
                max_length=5,
            ),
        ),
        migrations.AddField(
            model_name="meeting",
            name="webcast_address",
            field=models.URLField(blank=True),
        ),
        migrations.AddField(
            model_name="meetingevent",
            name="circulated_at",
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name="meetingevent",
            name="circulated_notes",
            field=models.TextField(blank=True, editable=False),
        ),
        migrations.AddField(
            model_name="meetingevent",
            name="stated_weekday",
            field=models.PositiveSmallIntegerField(
                blank=True,
                choices=[
                    (0, "Monday"),
                    (1, "Tuesday"),
                    (2, "Wednesday"),
                    (3, "Thursday"),
                    (4, "Friday"),
                    (5, "Saturday"),
                    (6, "Sunday"),
                ],
                help_text="As the paper has it, so that a wrong one is found.",
                null=True,
                verbose_name="weekday in the paper",
            ),
        ),
        migrations.AddField(
            model_name="meetingevent",
            name="webcast",
            field=models.CharField(
                blank=True,
                choices=[("live", "Live"), ("later", "Later"), ("both", "Live and later")],
                max_length=5,
            ),
        ),
        migrations.AddField(
            model_name="meetingevent",
            name="webcast_address",
            field=models.URLField(blank=True),
        ),
        migrations.AddField(
            model_name="paper",
            name="label",
            field=models.CharField(
                blank=True,
                help_text="As the agenda or the notes have it: A, document No 1.",
                max_length=40,
            ),
        ),
        migrations.AddField(
            model_name="paper",
            name="source",
            field=models.CharField(
                blank=True, help_text="Where the text comes from.", max_length=200
            ),
        ),
        migrations.AddField(
            model_name="paperevent",
            name="label",
            field=models.CharField(
                blank=True,
                help_text="As the agenda or the notes have it: A, document No 1.",
                max_length=40,
            ),
        ),
        migrations.AddField(
            model_name="paperevent",
            name="source",
            field=models.CharField(
                blank=True, help_text="Where the text comes from.", max_length=200
            ),
        ),
        migrations.AlterField(
            model_name="agendaitem",
            name="kind",
            field=models.CharField(
                choices=[
                    ("report", "Report"),
                    ("oral", "Oral update"),
                    ("discussion", "Discussion"),
                    ("urgent", "Urgent business"),
                    ("call_in", "Request for call-in"),
                    ("requests", "Call-ins, councillor calls for action, petitions"),
                    ("procedure", "Standing item"),
                ],
                default="discussion",
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="agendaitem",
            name="urgent_because",
            field=models.CharField(
                blank=True,
                help_text="Of urgent business.",
                max_length=300,
                verbose_name="special circumstances",
            ),
        ),
        migrations.AlterField(
            model_name="agendaitemevent",
            name="kind",
            field=models.CharField(
                choices=[
                    ("report", "Report"),
                    ("oral", "Oral update"),
                    ("discussion", "Discussion"),
                    ("urgent", "Urgent business"),
                    ("call_in", "Request for call-in"),
                    ("requests", "Call-ins, councillor calls for action, petitions"),
                    ("procedure", "Standing item"),
                ],
                default="discussion",
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="agendaitemevent",
            name="urgent_because",
            field=models.CharField(
                blank=True,
                help_text="Of urgent business.",
                max_length=300,
                verbose_name="special circumstances",
            ),
        ),
        migrations.AlterField(
            model_name="paper",
            name="file",
            field=models.OneToOneField(
                blank=True,
                help_text="Empty: the paper is listed, but not on file here.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="paper",
                to="files.storedfile",
            ),
        ),
        migrations.AlterField(
            model_name="paperevent",
            name="file",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                help_text="Empty: the paper is listed, but not on file here.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="files.storedfile",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "meetings_agendaitemevent" ("exempt", "handouts", "heading", "id", "kind", "meeting_id", "notes_of_id", "notes_outcome", "notes_outcome_by_id", "number", "outcome", "outcome_text", "page_from", "page_to", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presenter", "purpose", "text", "urgent_because", "urgent_opinion") VALUES (NEW."exempt", NEW."handouts", NEW."heading", NEW."id", NEW."kind", NEW."meeting_id", NEW."notes_of_id", NEW."notes_outcome", NEW."notes_outcome_by_id", NEW."number", NEW."outcome", NEW."outcome_text", NEW."page_from", NEW."page_to", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."presenter", NEW."purpose", NEW."text", NEW."urgent_because", NEW."urgent_opinion"); RETURN NULL;',
                    hash="30e7e2f508a5e22656a7059bc422388c2ef61676",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f98e2",
                    table="meetings_agendaitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "meetings_agendaitemevent" ("exempt", "handouts", "heading", "id", "kind", "meeting_id", "notes_of_id", "notes_outcome", "notes_outcome_by_id", "number", "outcome", "outcome_text", "page_from", "page_to", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presenter", "purpose", "text", "urgent_because", "urgent_opinion") VALUES (NEW."exempt", NEW."handouts", NEW."heading", NEW."id", NEW."kind", NEW."meeting_id", NEW."notes_of_id", NEW."notes_outcome", NEW."notes_outcome_by_id", NEW."number", NEW."outcome", NEW."outcome_text", NEW."page_from", NEW."page_to", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."presenter", NEW."purpose", NEW."text", NEW."urgent_because", NEW."urgent_opinion"); RETURN NULL;',
                    hash="18842873519b9ef7a609d36eb6b8d3fbc0b848ed",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ca6ee",
                    table="meetings_agendaitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "meetings_agendaitemevent" ("exempt", "handouts", "heading", "id", "kind", "meeting_id", "notes_of_id", "notes_outcome", "notes_outcome_by_id", "number", "outcome", "outcome_text", "page_from", "page_to", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presenter", "purpose", "text", "urgent_because", "urgent_opinion") VALUES (OLD."exempt", OLD."handouts", OLD."heading", OLD."id", OLD."kind", OLD."meeting_id", OLD."notes_of_id", OLD."notes_outcome", OLD."notes_outcome_by_id", OLD."number", OLD."outcome", OLD."outcome_text", OLD."page_from", OLD."page_to", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."presenter", OLD."purpose", OLD."text", OLD."urgent_because", OLD."urgent_opinion"); RETURN NULL;',
                    hash="d1074138eff28fd997fcced6f9665f3aadaf7b22",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2c12a",
                    table="meetings_agendaitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="body",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "meetings_bodyevent" ("also_known_as", "end", "id", "kind", "name", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum", "start") VALUES (NEW."also_known_as", NEW."end", NEW."id", NEW."kind", NEW."name", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quorum", NEW."start"); RETURN NULL;',
                    hash="08c6e0128689d2d2969cb55c70c5f47be858150c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_09850",
                    table="meetings_body",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="body",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "meetings_bodyevent" ("also_known_as", "end", "id", "kind", "name", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum", "start") VALUES (NEW."also_known_as", NEW."end", NEW."id", NEW."kind", NEW."name", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quorum", NEW."start"); RETURN NULL;',
                    hash="7b19f686937944993df6ade928388a0417eba3b2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5edc6",
                    table="meetings_body",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="body",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "meetings_bodyevent" ("also_known_as", "end", "id", "kind", "name", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum", "start") VALUES (OLD."also_known_as", OLD."end", OLD."id", OLD."kind", OLD."name", OLD."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quorum", OLD."start"); RETURN NULL;',
                    hash="6740fcbe845f3ef62b98e4efcd15240c10071a5f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ba16a",
                    table="meetings_body",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meeting",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "meetings_meetingevent" ("cancelled_because", "chair_id", "circulated_at", "circulated_notes", "date", "finished", "id", "kind", "notes", "notes_status", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public", "source", "source_reference", "stated_weekday", "status", "time", "topics", "venue", "venue_address", "venue_is_public", "version", "webcast", "webcast_address") VALUES (NEW."cancelled_because", NEW."chair_id", NEW."circulated_at", NEW."circulated_notes", NEW."date", NEW."finished", NEW."id", NEW."kind", NEW."notes", NEW."notes_status", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public", NEW."source", NEW."source_reference", NEW."stated_weekday", NEW."status", NEW."time", NEW."topics", NEW."venue", NEW."venue_address", NEW."venue_is_public", NEW."version", NEW."webcast", NEW."webcast_address"); RETURN NULL;',
                    hash="18d31550dbb9e0fa0e671b9129cc319c8346b4ba",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_61d9e",
                    table="meetings_meeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meeting",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "meetings_meetingevent" ("cancelled_because", "chair_id", "circulated_at", "circulated_notes", "date", "finished", "id", "kind", "notes", "notes_status", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public", "source", "source_reference", "stated_weekday", "status", "time", "topics", "venue", "venue_address", "venue_is_public", "version", "webcast", "webcast_address") VALUES (NEW."cancelled_because", NEW."chair_id", NEW."circulated_at", NEW."circulated_notes", NEW."date", NEW."finished", NEW."id", NEW."kind", NEW."notes", NEW."notes_status", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public", NEW."source", NEW."source_reference", NEW."stated_weekday", NEW."status", NEW."time", NEW."topics", NEW."venue", NEW."venue_address", NEW."venue_is_public", NEW."version", NEW."webcast", NEW."webcast_address"); RETURN NULL;',
                    hash="c6718c9f5665888591ca1d8d6d81c7e65cbe1629",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_495b8",
                    table="meetings_meeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meeting",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "meetings_meetingevent" ("cancelled_because", "chair_id", "circulated_at", "circulated_notes", "date", "finished", "id", "kind", "notes", "notes_status", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public", "source", "source_reference", "stated_weekday", "status", "time", "topics", "venue", "venue_address", "venue_is_public", "version", "webcast", "webcast_address") VALUES (OLD."cancelled_because", OLD."chair_id", OLD."circulated_at", OLD."circulated_notes", OLD."date", OLD."finished", OLD."id", OLD."kind", OLD."notes", OLD."notes_status", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public", OLD."source", OLD."source_reference", OLD."stated_weekday", OLD."status", OLD."time", OLD."topics", OLD."venue", OLD."venue_address", OLD."venue_is_public", OLD."version", OLD."webcast", OLD."webcast_address"); RETURN NULL;',
                    hash="5c4fda013bf2ab64e53a329c11147c185e59ffaa",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4bf26",
                    table="meetings_meeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paper",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "meetings_paperevent" ("agenda_item_id", "dated", "exempt", "file_id", "id", "kind", "label", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "title", "version") VALUES (NEW."agenda_item_id", NEW."dated", NEW."exempt", NEW."file_id", NEW."id", NEW."kind", NEW."label", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."source", NEW."title", NEW."version"); RETURN NULL;',
                    hash="0d8587f6459e9a3d54504393ee449653df3ad223",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_779d6",
                    table="meetings_paper",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paper",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "meetings_paperevent" ("agenda_item_id", "dated", "exempt", "file_id", "id", "kind", "label", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "title", "version") VALUES (NEW."agenda_item_id", NEW."dated", NEW."exempt", NEW."file_id", NEW."id", NEW."kind", NEW."label", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."source", NEW."title", NEW."version"); RETURN NULL;',
                    hash="03bd3c576077fae3aaaaae37993fdaa8d7a37721",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_890c8",
                    table="meetings_paper",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paper",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "meetings_paperevent" ("agenda_item_id", "dated", "exempt", "file_id", "id", "kind", "label", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "title", "version") VALUES (OLD."agenda_item_id", OLD."dated", OLD."exempt", OLD."file_id", OLD."id", OLD."kind", OLD."label", OLD."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."source", OLD."title", OLD."version"); RETURN NULL;',
                    hash="4c87a90a043197528d23698c5e348939664c706c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9b2d3",
                    table="meetings_paper",
                    when="AFTER",
                ),
            ),
        ),
        # elidable: an empty database has no urgent business from before the opinion was asked for
        migrations.RunSQL(
            """UPDATE meetings_agendaitem SET urgent_opinion = 'Not recorded at the time'
               WHERE kind = 'urgent' AND urgent_opinion = ''""",
            migrations.RunSQL.noop,
            elidable=True,
        ),
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "urgent"), _negated=True),
                    models.Q(("urgent_opinion", ""), _negated=True),
                    _connector="OR",
                ),
                name="agenda_urgent_in_the_chairs_opinion",
                violation_error_message="Urgent business needs the Chairman's opinion recorded.",
            ),
        ),
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("page_from__isnull", True), ("page_to__isnull", True)),
                    models.Q(
                        ("page_from__gte", 1),
                        ("page_from__isnull", False),
                        ("page_to__gte", models.F("page_from")),
                        ("page_to__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="agenda_pages_in_order",
                violation_error_message="Give the first and the last page, the first one first.",
            ),
        ),
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.CheckConstraint(
                condition=models.Q(("handouts", False), ("kind", "oral"), _connector="OR"),
                name="agenda_handouts_of_an_oral_update",
                violation_error_message="Only an oral update comes with handouts.",
            ),
        ),
        migrations.AddConstraint(
            model_name="body",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("parent__isnull", True),
                    models.Q(("parent", models.F("pk")), _negated=True),
                    _connector="OR",
                ),
                name="body_not_its_own_parent",
                violation_error_message="A body is not a sub-committee of itself.",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("webcast_address", ""),
                    models.Q(("webcast", ""), _negated=True),
                    _connector="OR",
                ),
                name="meeting_webcast_address_of_a_webcast",
                violation_error_message="Only a meeting that is webcast has a web address for it.",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("circulated_at__isnull", True), ("circulated_notes", "")),
                    models.Q(
                        ("circulated_at__isnull", False),
                        models.Q(("circulated_notes", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="meeting_notes_circulated_with_a_time",
                violation_error_message="Notes that were sent round have their text and time.",
            ),
        ),
    ]
