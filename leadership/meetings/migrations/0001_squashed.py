import django.db.models.constraints
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import leadership.at_once


class Migration(migrations.Migration):
    replaces = [
        ("meetings", "0001_initial"),
        ("meetings", "0002_initial"),
        ("meetings", "0003_forum_keeps_its_ward"),
        ("meetings", "0004_say_what_is_wrong"),
        ("meetings", "0005_purpose_and_notes_confirmed"),
    ]

    initial = True

    dependencies = [
        ("files", "0001_squashed"),
        ("people", "0001_squashed"),
        ("wards", "0001_squashed"),
    ]

    operations = [
        leadership.at_once.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Body",
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
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("ward_forum", "Ward Forum"),
                                    ("cabinet_committee", "Cabinet Committee"),
                                    ("scrutiny", "Overview and Scrutiny Committee"),
                                    ("sub_committee", "Sub-Committee"),
                                    (
                                        "business_management",
                                        "Council Business Management Committee",
                                    ),
                                    ("city_council", "City Council"),
                                    ("regulatory", "Regulatory Committee"),
                                    ("district_committee", "District Committee"),
                                    ("board", "Local board"),
                                    ("other", "Other"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "also_known_as",
                            models.CharField(
                                blank=True,
                                help_text="Other names, found by search: Ward Committee",
                                max_length=300,
                            ),
                        ),
                        (
                            "start",
                            models.DateField(
                                blank=True, help_text="Empty: from before our records.", null=True
                            ),
                        ),
                        ("end", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name_plural": "bodies",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="body_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_bodyevent" ("also_known_as", "end", "id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") VALUES (NEW."also_known_as", NEW."end", NEW."id", NEW."kind", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."start"); RETURN NULL;',
                                    hash="1bbf7bc73ba4610bd383af0a8695a57ff2fbca42",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_09850",
                                    table="meetings_body",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "meetings_bodyevent" ("also_known_as", "end", "id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") VALUES (NEW."also_known_as", NEW."end", NEW."id", NEW."kind", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."start"); RETURN NULL;',
                                    hash="2704262352966dd75bccebd1cff76b917e29b02d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_5edc6",
                                    table="meetings_body",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_bodyevent" ("also_known_as", "end", "id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") VALUES (OLD."also_known_as", OLD."end", OLD."id", OLD."kind", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."start"); RETURN NULL;',
                                    hash="aac2fceec80c1c31ac4ced5ce10e4391ece7f838",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ba16a",
                                    table="meetings_body",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BodyEvent",
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
                                to="meetings.body",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=160)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("ward_forum", "Ward Forum"),
                                    ("cabinet_committee", "Cabinet Committee"),
                                    ("scrutiny", "Overview and Scrutiny Committee"),
                                    ("sub_committee", "Sub-Committee"),
                                    (
                                        "business_management",
                                        "Council Business Management Committee",
                                    ),
                                    ("city_council", "City Council"),
                                    ("regulatory", "Regulatory Committee"),
                                    ("district_committee", "District Committee"),
                                    ("board", "Local board"),
                                    ("other", "Other"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "also_known_as",
                            models.CharField(
                                blank=True,
                                help_text="Other names, found by search: Ward Committee",
                                max_length=300,
                            ),
                        ),
                        (
                            "start",
                            models.DateField(
                                blank=True, help_text="Empty: from before our records.", null=True
                            ),
                        ),
                        ("end", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="5482a46e6fba1a67897f883d805f7cb3e4d966f8",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_c0bdb",
                                    table="meetings_bodyevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WardForum",
                    fields=[
                        (
                            "body_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="meetings.body",
                            ),
                        ),
                        (
                            "ward",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="forum",
                                to="wards.ward",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="ward_kept",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."ward_id" IS DISTINCT FROM (NEW."ward_id"))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="71ab84bc5bfa435454fb3551e09e290c7d6d4e54",
                                    operation="UPDATE",
                                    pgid="pgtrigger_ward_kept_64467",
                                    table="meetings_wardforum",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_wardforumbodyptrwardevent" ("body_ptr_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ward_id") VALUES (NEW."body_ptr_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."body_ptr_id", NEW."ward_id"); RETURN NULL;',
                                    hash="3cd8dcf29b1525f982ebad88a199a2c8baf82297",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_136c7",
                                    table="meetings_wardforum",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."body_ptr_id" IS DISTINCT FROM (NEW."body_ptr_id") OR OLD."ward_id" IS DISTINCT FROM (NEW."ward_id"))',
                                    func='INSERT INTO "meetings_wardforumbodyptrwardevent" ("body_ptr_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ward_id") VALUES (NEW."body_ptr_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."body_ptr_id", NEW."ward_id"); RETURN NULL;',
                                    hash="38494301455ea23e06876dd9f8beebc9bfea9a73",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_ae76d",
                                    table="meetings_wardforum",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_wardforumbodyptrwardevent" ("body_ptr_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ward_id") VALUES (OLD."body_ptr_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."body_ptr_id", OLD."ward_id"); RETURN NULL;',
                                    hash="dd2590f71fafabb4e183e315bab87f1198f5d06b",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8b5ff",
                                    table="meetings_wardforum",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                    bases=("meetings.body",),
                ),
                migrations.CreateModel(
                    name="WardForumBodyPtrWardEvent",
                    fields=[
                        (
                            "body_ptr",
                            models.ForeignKey(
                                auto_created=True,
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                parent_link=True,
                                related_name="+",
                                related_query_name="+",
                                serialize=False,
                                to="meetings.body",
                            ),
                        ),
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="forum_history",
                                related_query_name="forum_history",
                                to="meetings.wardforum",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="ab36f9d5bbd520e6029b2c2144d9449b5840b22e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_aa3c9",
                                    table="meetings_wardforumbodyptrwardevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Meeting",
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
                                    ("forum", "Ward Forum meeting"),
                                    ("walk", "Ward walk"),
                                    ("special", "Special meeting"),
                                    ("committee", "Committee meeting"),
                                    ("other", "Other meeting"),
                                ],
                                default="forum",
                                max_length=12,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("scheduled", "Planned"),
                                    ("sitting", "Under way"),
                                    ("held", "Held"),
                                    ("cancelled", "Cancelled"),
                                ],
                                default="scheduled",
                                max_length=10,
                            ),
                        ),
                        ("date", models.DateField()),
                        ("time", models.TimeField(blank=True, null=True)),
                        ("finished", models.TimeField(blank=True, null=True)),
                        ("venue", models.CharField(blank=True, max_length=200)),
                        ("venue_address", models.CharField(blank=True, max_length=300)),
                        (
                            "venue_is_public",
                            models.BooleanField(
                                default=True,
                                help_text="Only a public venue is published: never somebody's home.",
                            ),
                        ),
                        (
                            "public",
                            models.BooleanField(default=True, help_text="May anybody come?"),
                        ),
                        (
                            "chair",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="meetings_chaired",
                                to="people.person",
                            ),
                        ),
                        ("topics", models.CharField(blank=True, max_length=300)),
                        ("notes", models.TextField(blank=True)),
                        (
                            "notes_status",
                            models.CharField(
                                choices=[
                                    ("none", "No notes yet"),
                                    ("draft", "Draft notes"),
                                    ("agreed", "Agreed notes"),
                                ],
                                default="none",
                                max_length=6,
                            ),
                        ),
                        ("cancelled_because", models.CharField(blank=True, max_length=200)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "source",
                            models.CharField(
                                blank=True,
                                help_text="Where an old record came from.",
                                max_length=80,
                            ),
                        ),
                        ("source_reference", models.CharField(blank=True, max_length=80)),
                        (
                            "bodies",
                            models.ManyToManyField(
                                related_name="meetings",
                                through="meetings.MeetingBody",
                                to="meetings.body",
                            ),
                        ),
                        (
                            "officers_present",
                            models.ManyToManyField(
                                blank=True, related_name="meetings_served", to="people.person"
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["-date", "-id"], name="meeting_latest"),
                            models.Index(fields=["status", "date"], name="meeting_by_status"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("finished__isnull", True),
                                    ("time__isnull", True),
                                    ("finished__gt", models.F("time")),
                                    _connector="OR",
                                ),
                                name="meeting_finishes_after_it_starts",
                                violation_error_message="The finish must be later than the start.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "cancelled"), _negated=True),
                                    models.Q(("cancelled_because", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="meeting_cancelled_with_a_reason",
                                violation_error_message="Say why the meeting was cancelled.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("notes", ""), ("notes_status", "none")),
                                    models.Q(("notes_status", "none"), _negated=True),
                                    _connector="OR",
                                ),
                                name="meeting_notes_agree_with_their_status",
                                violation_error_message="Notes that are there are draft or agreed.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("source_reference", ""), _negated=True),
                                fields=("source", "source_reference"),
                                name="meeting_known_by_source_once",
                                violation_error_message="This reference of that source is here already.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_meetingevent" ("cancelled_because", "chair_id", "date", "finished", "id", "kind", "notes", "notes_status", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public", "source", "source_reference", "status", "time", "topics", "venue", "venue_address", "venue_is_public", "version") VALUES (NEW."cancelled_because", NEW."chair_id", NEW."date", NEW."finished", NEW."id", NEW."kind", NEW."notes", NEW."notes_status", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public", NEW."source", NEW."source_reference", NEW."status", NEW."time", NEW."topics", NEW."venue", NEW."venue_address", NEW."venue_is_public", NEW."version"); RETURN NULL;',
                                    hash="a4a26e0bf7f28de0b5500b04e6273c842e82222e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_61d9e",
                                    table="meetings_meeting",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "meetings_meetingevent" ("cancelled_because", "chair_id", "date", "finished", "id", "kind", "notes", "notes_status", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public", "source", "source_reference", "status", "time", "topics", "venue", "venue_address", "venue_is_public", "version") VALUES (NEW."cancelled_because", NEW."chair_id", NEW."date", NEW."finished", NEW."id", NEW."kind", NEW."notes", NEW."notes_status", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public", NEW."source", NEW."source_reference", NEW."status", NEW."time", NEW."topics", NEW."venue", NEW."venue_address", NEW."venue_is_public", NEW."version"); RETURN NULL;',
                                    hash="acdb2d49870bfee90bb2bc9787082667d1c3fb36",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_495b8",
                                    table="meetings_meeting",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_meetingevent" ("cancelled_because", "chair_id", "date", "finished", "id", "kind", "notes", "notes_status", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public", "source", "source_reference", "status", "time", "topics", "venue", "venue_address", "venue_is_public", "version") VALUES (OLD."cancelled_because", OLD."chair_id", OLD."date", OLD."finished", OLD."id", OLD."kind", OLD."notes", OLD."notes_status", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public", OLD."source", OLD."source_reference", OLD."status", OLD."time", OLD."topics", OLD."venue", OLD."venue_address", OLD."venue_is_public", OLD."version"); RETURN NULL;',
                                    hash="780085071e67152454ae9e27d33d3fd447222bba",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_4bf26",
                                    table="meetings_meeting",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MeetingEvent",
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
                                to="meetings.meeting",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("forum", "Ward Forum meeting"),
                                    ("walk", "Ward walk"),
                                    ("special", "Special meeting"),
                                    ("committee", "Committee meeting"),
                                    ("other", "Other meeting"),
                                ],
                                default="forum",
                                max_length=12,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("scheduled", "Planned"),
                                    ("sitting", "Under way"),
                                    ("held", "Held"),
                                    ("cancelled", "Cancelled"),
                                ],
                                default="scheduled",
                                max_length=10,
                            ),
                        ),
                        ("date", models.DateField()),
                        ("time", models.TimeField(blank=True, null=True)),
                        ("finished", models.TimeField(blank=True, null=True)),
                        ("venue", models.CharField(blank=True, max_length=200)),
                        ("venue_address", models.CharField(blank=True, max_length=300)),
                        (
                            "venue_is_public",
                            models.BooleanField(
                                default=True,
                                help_text="Only a public venue is published: never somebody's home.",
                            ),
                        ),
                        (
                            "public",
                            models.BooleanField(default=True, help_text="May anybody come?"),
                        ),
                        (
                            "chair",
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
                        ("topics", models.CharField(blank=True, max_length=300)),
                        ("notes", models.TextField(blank=True)),
                        (
                            "notes_status",
                            models.CharField(
                                choices=[
                                    ("none", "No notes yet"),
                                    ("draft", "Draft notes"),
                                    ("agreed", "Agreed notes"),
                                ],
                                default="none",
                                max_length=6,
                            ),
                        ),
                        ("cancelled_because", models.CharField(blank=True, max_length=200)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "source",
                            models.CharField(
                                blank=True,
                                help_text="Where an old record came from.",
                                max_length=80,
                            ),
                        ),
                        ("source_reference", models.CharField(blank=True, max_length=80)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="161adc4dee7601797a02097cded16f6fce0bad5d",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2b4ce",
                                    table="meetings_meetingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MeetingBody",
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
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="meeting_bodies",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="meeting_bodies",
                                to="meetings.body",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "bodies of meetings",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("meeting", "body"), name="meeting_body_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_meetingbodyevent" ("body_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."body_id", NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="817d4fbf2cc7f2778ef3e8693b34e7744010da5a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_545a0",
                                    table="meetings_meetingbody",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "meetings_meetingbodyevent" ("body_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."body_id", NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="e0a07f557fad14cdfe49393bcaa20f239807c5e5",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c32c0",
                                    table="meetings_meetingbody",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_meetingbodyevent" ("body_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."body_id", OLD."id", OLD."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="58e8af607e4f8982ef049bd6c382a7b0bccaa50a",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_f91e8",
                                    table="meetings_meetingbody",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MeetingBodyEvent",
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
                                to="meetings.meetingbody",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                            "body",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.body",
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
                                    hash="c79c69359ac6ed128b3eb374b6ae7fd34efe50bb",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2b45d",
                                    table="meetings_meetingbodyevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AttendanceCount",
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
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attendance_counts",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("councillors", "Councillors"),
                                    ("officers", "Officers"),
                                    ("guests", "Guests and partners"),
                                    ("residents", "Residents"),
                                    ("all", "Everyone, not split by kind"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("number", models.PositiveIntegerField(blank=True, null=True)),
                        ("approximate", models.BooleanField(default=False)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("meeting", "kind"), name="attendance_count_once_a_kind"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("approximate", False),
                                    ("number__isnull", False),
                                    _connector="OR",
                                ),
                                name="attendance_approximate_needs_a_number",
                                violation_error_message="An approximate count needs a number.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_attendancecountevent" ("approximate", "id", "kind", "meeting_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."approximate", NEW."id", NEW."kind", NEW."meeting_id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="120ef170874c41969ee1e72ae4a6c0e6fed0a6b2",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_3db89",
                                    table="meetings_attendancecount",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "meetings_attendancecountevent" ("approximate", "id", "kind", "meeting_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."approximate", NEW."id", NEW."kind", NEW."meeting_id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="63c74a01d81ce6c4af209a78b14a7ba51a2a9373",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d5deb",
                                    table="meetings_attendancecount",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_attendancecountevent" ("approximate", "id", "kind", "meeting_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."approximate", OLD."id", OLD."kind", OLD."meeting_id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="b612f0e3ce222bec71f801a935db1b814d0f69dc",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_3a1ff",
                                    table="meetings_attendancecount",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AttendanceCountEvent",
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
                                to="meetings.attendancecount",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("councillors", "Councillors"),
                                    ("officers", "Officers"),
                                    ("guests", "Guests and partners"),
                                    ("residents", "Residents"),
                                    ("all", "Everyone, not split by kind"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("number", models.PositiveIntegerField(blank=True, null=True)),
                        ("approximate", models.BooleanField(default=False)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="a561900d74a6187b37950952ea0a44c3be9e8e2f",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_7d65f",
                                    table="meetings_attendancecountevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Attendance",
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
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attendances",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="attendances",
                                to="people.person",
                            ),
                        ),
                        (
                            "how",
                            models.CharField(
                                choices=[
                                    ("present", "Present"),
                                    ("apologies", "Apologies"),
                                    ("absent", "Absent without apology"),
                                ],
                                max_length=10,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("meeting", "person"), name="attendance_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_attendanceevent" ("how", "id", "meeting_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."how", NEW."id", NEW."meeting_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="77c583f9c36c4fbe813fd6aec78aa8acd31a9396",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f595f",
                                    table="meetings_attendance",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "meetings_attendanceevent" ("how", "id", "meeting_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."how", NEW."id", NEW."meeting_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="6f14c80c545cf60b7971efe848b0f319d7382f8e",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_870cb",
                                    table="meetings_attendance",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_attendanceevent" ("how", "id", "meeting_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."how", OLD."id", OLD."meeting_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="e1a036b47fc356a0a4e31e69028e3afffff79e65",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_774f3",
                                    table="meetings_attendance",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AttendanceEvent",
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
                                to="meetings.attendance",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.person",
                            ),
                        ),
                        (
                            "how",
                            models.CharField(
                                choices=[
                                    ("present", "Present"),
                                    ("apologies", "Apologies"),
                                    ("absent", "Absent without apology"),
                                ],
                                max_length=10,
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
                                    hash="c4d0488822c783a9f4da7dadce2288f10bbaf0f8",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ae376",
                                    table="meetings_attendanceevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgendaItem",
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
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="agenda",
                                to="meetings.meeting",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("heading", models.CharField(max_length=200)),
                        ("text", models.TextField(blank=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("report", "Report"),
                                    ("oral", "Oral update"),
                                    ("discussion", "Discussion"),
                                    ("urgent", "Urgent business"),
                                ],
                                default="discussion",
                                max_length=12,
                            ),
                        ),
                        (
                            "purpose",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("receive", "To receive"),
                                    ("note", "To note"),
                                    ("consider", "To consider"),
                                    ("confirm", "To confirm"),
                                    ("approve", "To approve"),
                                    ("chair", "Chairman to move"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("presenter", models.CharField(blank=True, max_length=160)),
                        ("urgent_because", models.CharField(blank=True, max_length=300)),
                        ("exempt", models.BooleanField(default=False)),
                        (
                            "notes_of",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="notes_items",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "notes_outcome",
                            models.CharField(
                                blank=True,
                                choices=[("confirmed", "Confirmed"), ("noted", "Noted")],
                                max_length=10,
                            ),
                        ),
                        (
                            "notes_outcome_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                                fields=("meeting", "number"),
                                name="agenda_number_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("kind", "urgent"), _negated=True),
                                    models.Q(("urgent_because", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="agenda_urgent_with_a_reason",
                                violation_error_message="Urgent business needs its special circumstances stated.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("notes_of__isnull", True),
                                    models.Q(("notes_of", models.F("meeting")), _negated=True),
                                    _connector="OR",
                                ),
                                name="agenda_notes_of_another_meeting",
                                violation_error_message="A meeting cannot confirm its own notes.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("notes_outcome", ""), ("notes_outcome_by__isnull", True)
                                    ),
                                    models.Q(
                                        models.Q(("notes_outcome", ""), _negated=True),
                                        ("notes_of__isnull", False),
                                        ("notes_outcome_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="agenda_notes_outcome_of_notes_by_somebody",
                                violation_error_message="Notes are confirmed or noted where an item brings them, and somebody recorded it.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("notes_outcome", "confirmed")),
                                fields=("notes_of",),
                                name="agenda_notes_confirmed_once",
                                violation_error_message="These notes were confirmed at another meeting.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_agendaitemevent" ("exempt", "heading", "id", "kind", "meeting_id", "notes_of_id", "notes_outcome", "notes_outcome_by_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presenter", "purpose", "text", "urgent_because") VALUES (NEW."exempt", NEW."heading", NEW."id", NEW."kind", NEW."meeting_id", NEW."notes_of_id", NEW."notes_outcome", NEW."notes_outcome_by_id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."presenter", NEW."purpose", NEW."text", NEW."urgent_because"); RETURN NULL;',
                                    hash="4f97a6256338d7b554497652f11a43340e6ed73e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f98e2",
                                    table="meetings_agendaitem",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "meetings_agendaitemevent" ("exempt", "heading", "id", "kind", "meeting_id", "notes_of_id", "notes_outcome", "notes_outcome_by_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presenter", "purpose", "text", "urgent_because") VALUES (NEW."exempt", NEW."heading", NEW."id", NEW."kind", NEW."meeting_id", NEW."notes_of_id", NEW."notes_outcome", NEW."notes_outcome_by_id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."presenter", NEW."purpose", NEW."text", NEW."urgent_because"); RETURN NULL;',
                                    hash="95988bec90dcd2e3a3707f587e443476bf44e2f3",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_ca6ee",
                                    table="meetings_agendaitem",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_agendaitemevent" ("exempt", "heading", "id", "kind", "meeting_id", "notes_of_id", "notes_outcome", "notes_outcome_by_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presenter", "purpose", "text", "urgent_because") VALUES (OLD."exempt", OLD."heading", OLD."id", OLD."kind", OLD."meeting_id", OLD."notes_of_id", OLD."notes_outcome", OLD."notes_outcome_by_id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."presenter", OLD."purpose", OLD."text", OLD."urgent_because"); RETURN NULL;',
                                    hash="3812702cf49857d7768b0b5034479825ab2d0b54",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_2c12a",
                                    table="meetings_agendaitem",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgendaItemEvent",
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
                                to="meetings.agendaitem",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                        ("number", models.PositiveSmallIntegerField()),
                        ("heading", models.CharField(max_length=200)),
                        ("text", models.TextField(blank=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("report", "Report"),
                                    ("oral", "Oral update"),
                                    ("discussion", "Discussion"),
                                    ("urgent", "Urgent business"),
                                ],
                                default="discussion",
                                max_length=12,
                            ),
                        ),
                        (
                            "purpose",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("receive", "To receive"),
                                    ("note", "To note"),
                                    ("consider", "To consider"),
                                    ("confirm", "To confirm"),
                                    ("approve", "To approve"),
                                    ("chair", "Chairman to move"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("presenter", models.CharField(blank=True, max_length=160)),
                        ("urgent_because", models.CharField(blank=True, max_length=300)),
                        ("exempt", models.BooleanField(default=False)),
                        (
                            "notes_of",
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
                            "notes_outcome",
                            models.CharField(
                                blank=True,
                                choices=[("confirmed", "Confirmed"), ("noted", "Noted")],
                                max_length=10,
                            ),
                        ),
                        (
                            "notes_outcome_by",
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="1b8de708c8bd890b145ba1a7c1536a2aac70cd27",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_6ea58",
                                    table="meetings_agendaitemevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Paper",
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
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="papers",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "agenda_item",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="papers",
                                to="meetings.agendaitem",
                            ),
                        ),
                        (
                            "file",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="paper",
                                to="files.storedfile",
                            ),
                        ),
                        ("title", models.CharField(max_length=200)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("agenda", "Agenda"),
                                    ("report", "Report"),
                                    ("appendix", "Appendix"),
                                    ("handout", "Handout"),
                                    ("notes", "Notes"),
                                    ("background", "Background document"),
                                ],
                                default="report",
                                max_length=12,
                            ),
                        ),
                        ("dated", models.DateField(blank=True, null=True)),
                        ("version", models.PositiveSmallIntegerField(default=1)),
                        ("exempt", models.BooleanField(default=False)),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_paperevent" ("agenda_item_id", "dated", "exempt", "file_id", "id", "kind", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "version") VALUES (NEW."agenda_item_id", NEW."dated", NEW."exempt", NEW."file_id", NEW."id", NEW."kind", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."title", NEW."version"); RETURN NULL;',
                                    hash="df23b7e157d04fc04efbe8c87dd0f022bcda570c",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_779d6",
                                    table="meetings_paper",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "meetings_paperevent" ("agenda_item_id", "dated", "exempt", "file_id", "id", "kind", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "version") VALUES (NEW."agenda_item_id", NEW."dated", NEW."exempt", NEW."file_id", NEW."id", NEW."kind", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."title", NEW."version"); RETURN NULL;',
                                    hash="f42beaa6be3681842f8d9b7ea27ac7258cfc6fb1",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_890c8",
                                    table="meetings_paper",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "meetings_paperevent" ("agenda_item_id", "dated", "exempt", "file_id", "id", "kind", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "version") VALUES (OLD."agenda_item_id", OLD."dated", OLD."exempt", OLD."file_id", OLD."id", OLD."kind", OLD."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."title", OLD."version"); RETURN NULL;',
                                    hash="5f8017f36d6f8ebe102de603aec0bb3b17f77b90",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_9b2d3",
                                    table="meetings_paper",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PaperEvent",
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
                                to="meetings.paper",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                            "agenda_item",
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
                            "file",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="files.storedfile",
                            ),
                        ),
                        ("title", models.CharField(max_length=200)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("agenda", "Agenda"),
                                    ("report", "Report"),
                                    ("appendix", "Appendix"),
                                    ("handout", "Handout"),
                                    ("notes", "Notes"),
                                    ("background", "Background document"),
                                ],
                                default="report",
                                max_length=12,
                            ),
                        ),
                        ("dated", models.DateField(blank=True, null=True)),
                        ("version", models.PositiveSmallIntegerField(default=1)),
                        ("exempt", models.BooleanField(default=False)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="c2448fab95932cff06fde5f69505d41be8837b0a",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_75c16",
                                    table="meetings_paperevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
