import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import leadership.at_once
import leadership.dates.ranges


class Migration(migrations.Migration):
    replaces = [
        ("relationships", "0001_initial"),
        ("relationships", "0002_initial"),
        ("relationships", "0003_say_what_is_wrong"),
        ("relationships", "0004_services_matrix"),
        ("relationships", "0005_move_the_ticks"),
        ("relationships", "0006_ticks_have_moved"),
        ("relationships", "0007_phase_one"),
        ("relationships", "0008_appointments"),
        ("relationships", "0009_core_offer"),
        ("relationships", "0010_fieldwork"),
        ("relationships", "0011_pilots"),
    ]

    initial = True

    dependencies = [
        ("governance", "0001_squashed"),
        ("people", "0001_squashed"),
        ("wards", "0001_squashed"),
    ]

    operations = [
        leadership.at_once.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Service",
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
                            "number",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Its place in Annex 1, where it has one.",
                                null=True,
                                unique=True,
                            ),
                        ),
                        ("name", models.CharField(max_length=160)),
                        ("slug", models.SlugField(max_length=80, unique=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("core_service", "Core local service"),
                                    ("strategic_issue", "Strategic issue"),
                                ],
                                default="core_service",
                                max_length=16,
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                help_text="The service that this is a part of.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sub_items",
                                to="relationships.service",
                                verbose_name="part of",
                            ),
                        ),
                        (
                            "provider",
                            models.ForeignKey(
                                blank=True,
                                help_text="The contractor that runs it, where the council does not.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="services_provided",
                                to="people.organisation",
                            ),
                        ),
                        (
                            "lgsl",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Its number in the national service list.",
                                null=True,
                                verbose_name="LGSL code",
                            ),
                        ),
                        (
                            "channel_kind",
                            models.CharField(
                                choices=[
                                    ("contact_centre", "Contact centre"),
                                    ("web", "Web form"),
                                    ("phone", "Telephone"),
                                    ("email", "E-mail"),
                                    ("none", "None published"),
                                ],
                                default="none",
                                max_length=16,
                                verbose_name="standard reporting channel",
                            ),
                        ),
                        (
                            "channel_text",
                            models.CharField(
                                blank=True,
                                help_text="Such as a telephone number.",
                                max_length=200,
                                verbose_name="channel in words",
                            ),
                        ),
                        (
                            "channel_url",
                            models.URLField(blank=True, verbose_name="channel's address"),
                        ),
                        (
                            "delivery_model",
                            models.TextField(
                                blank=True,
                                help_text="How it is organised towards wards (App A 3.3).",
                                verbose_name="linkage to wards",
                            ),
                        ),
                        (
                            "manager_focus",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("ward", "Single wards"),
                                    ("cluster", "Clusters of wards"),
                                    ("district", "Districts"),
                                    ("city", "The whole city"),
                                ],
                                help_text="The geographical focus the service chose for its Relationship Managers.",
                                max_length=8,
                                verbose_name="Relationship Managers' area",
                            ),
                        ),
                        (
                            "managers_planned",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="The number that works best in this service, as the service says.",
                                null=True,
                                verbose_name="Relationship Managers planned",
                            ),
                        ),
                        ("source_note", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.text.Lower("name"),
                                name="service_name_once",
                                violation_error_message="There is a service of this name already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("parent__isnull", True),
                                    models.Q(("parent", models.F("pk")), _negated=True),
                                    _connector="OR",
                                ),
                                name="service_not_part_of_itself",
                                violation_error_message="A service cannot be a part of itself.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("channel_kind", "none"),
                                        ("channel_text", ""),
                                        ("channel_url", ""),
                                    ),
                                    models.Q(
                                        models.Q(("channel_kind", "none"), _negated=True),
                                        models.Q(
                                            models.Q(("channel_text", ""), _negated=True),
                                            models.Q(("channel_url", ""), _negated=True),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="service_channel_says_how",
                                violation_error_message="Say how the channel is reached; without one say nothing.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_serviceevent" ("channel_kind", "channel_text", "channel_url", "delivery_model", "id", "kind", "lgsl", "manager_focus", "managers_planned", "name", "number", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "slug", "source_note") VALUES (NEW."channel_kind", NEW."channel_text", NEW."channel_url", NEW."delivery_model", NEW."id", NEW."kind", NEW."lgsl", NEW."manager_focus", NEW."managers_planned", NEW."name", NEW."number", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."provider_id", NEW."slug", NEW."source_note"); RETURN NULL;',
                                    hash="a8653196399b1afc7957a324cbe73d903b624488",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_21ee2",
                                    table="relationships_service",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_serviceevent" ("channel_kind", "channel_text", "channel_url", "delivery_model", "id", "kind", "lgsl", "manager_focus", "managers_planned", "name", "number", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "slug", "source_note") VALUES (NEW."channel_kind", NEW."channel_text", NEW."channel_url", NEW."delivery_model", NEW."id", NEW."kind", NEW."lgsl", NEW."manager_focus", NEW."managers_planned", NEW."name", NEW."number", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."provider_id", NEW."slug", NEW."source_note"); RETURN NULL;',
                                    hash="b1f8c272574ba9cc9e38f3aed646c20ea8748927",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_935fa",
                                    table="relationships_service",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_serviceevent" ("channel_kind", "channel_text", "channel_url", "delivery_model", "id", "kind", "lgsl", "manager_focus", "managers_planned", "name", "number", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "slug", "source_note") VALUES (OLD."channel_kind", OLD."channel_text", OLD."channel_url", OLD."delivery_model", OLD."id", OLD."kind", OLD."lgsl", OLD."manager_focus", OLD."managers_planned", OLD."name", OLD."number", OLD."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."provider_id", OLD."slug", OLD."source_note"); RETURN NULL;',
                                    hash="c2a0d31b749939188b32cdfba757207783943519",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_b320d",
                                    table="relationships_service",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ServiceEvent",
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
                                to="relationships.service",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "number",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Its place in Annex 1, where it has one.",
                                null=True,
                            ),
                        ),
                        ("name", models.CharField(max_length=160)),
                        ("slug", models.SlugField(db_index=False, max_length=80)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("core_service", "Core local service"),
                                    ("strategic_issue", "Strategic issue"),
                                ],
                                default="core_service",
                                max_length=16,
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The service that this is a part of.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.service",
                                verbose_name="part of",
                            ),
                        ),
                        (
                            "provider",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The contractor that runs it, where the council does not.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.organisation",
                            ),
                        ),
                        (
                            "lgsl",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Its number in the national service list.",
                                null=True,
                                verbose_name="LGSL code",
                            ),
                        ),
                        (
                            "channel_kind",
                            models.CharField(
                                choices=[
                                    ("contact_centre", "Contact centre"),
                                    ("web", "Web form"),
                                    ("phone", "Telephone"),
                                    ("email", "E-mail"),
                                    ("none", "None published"),
                                ],
                                default="none",
                                max_length=16,
                                verbose_name="standard reporting channel",
                            ),
                        ),
                        (
                            "channel_text",
                            models.CharField(
                                blank=True,
                                help_text="Such as a telephone number.",
                                max_length=200,
                                verbose_name="channel in words",
                            ),
                        ),
                        (
                            "channel_url",
                            models.URLField(blank=True, verbose_name="channel's address"),
                        ),
                        (
                            "delivery_model",
                            models.TextField(
                                blank=True,
                                help_text="How it is organised towards wards (App A 3.3).",
                                verbose_name="linkage to wards",
                            ),
                        ),
                        (
                            "manager_focus",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("ward", "Single wards"),
                                    ("cluster", "Clusters of wards"),
                                    ("district", "Districts"),
                                    ("city", "The whole city"),
                                ],
                                help_text="The geographical focus the service chose for its Relationship Managers.",
                                max_length=8,
                                verbose_name="Relationship Managers' area",
                            ),
                        ),
                        (
                            "managers_planned",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="The number that works best in this service, as the service says.",
                                null=True,
                                verbose_name="Relationship Managers planned",
                            ),
                        ),
                        ("source_note", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="5c7f8b7a005f6b9baa0ebb4e27ac118c12e27e59",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_a9733",
                                    table="relationships_serviceevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ServiceAlias",
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
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="aliases",
                                to="relationships.service",
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
                                name="service_alias_once",
                                violation_error_message="A service goes by this name already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_servicealiasevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id") VALUES (NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."service_id"); RETURN NULL;',
                                    hash="c23cc3bd14dc094d949195a350185db2d65d08d6",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_efd9a",
                                    table="relationships_servicealias",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_servicealiasevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id") VALUES (NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."service_id"); RETURN NULL;',
                                    hash="4b9e515cb3cb990ce094b1f684c8eedd1a990e57",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b13d2",
                                    table="relationships_servicealias",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_servicealiasevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id") VALUES (OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."service_id"); RETURN NULL;',
                                    hash="86c9eeb51cdca1bc210eb9f8b2002d51a54b853c",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_2eaa4",
                                    table="relationships_servicealias",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ServiceAliasEvent",
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
                                to="relationships.servicealias",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                        ("name", models.CharField(max_length=160)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="5eb7c0f3445357e681812b813153f2e9e05dc6d8",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_52284",
                                    table="relationships_servicealiasevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ServiceSponsor",
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
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sponsors",
                                to="relationships.service",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="services_sponsored",
                                to="people.person",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="on")),
                        ("note", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "verbose_name": "Cabinet Member's support",
                        "verbose_name_plural": "Cabinet Members' support",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("service", "person", "on"),
                                name="service_sponsor_once_a_day",
                                violation_error_message="This is recorded already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_servicesponsorevent" ("id", "note", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id") VALUES (NEW."id", NEW."note", NEW."on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."service_id"); RETURN NULL;',
                                    hash="b410f16eba5acb55da6287026f1a980cf2099e7a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_fc190",
                                    table="relationships_servicesponsor",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_servicesponsorevent" ("id", "note", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id") VALUES (NEW."id", NEW."note", NEW."on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."service_id"); RETURN NULL;',
                                    hash="c0aca3b5be008208c930a4e9b2d0a8e7502c3508",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_2bb82",
                                    table="relationships_servicesponsor",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_servicesponsorevent" ("id", "note", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id") VALUES (OLD."id", OLD."note", OLD."on", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."service_id"); RETURN NULL;',
                                    hash="00d4a3fdee139b0e822fb569d8f1fdae26e0abb3",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8a3a2",
                                    table="relationships_servicesponsor",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ServiceSponsorEvent",
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
                                to="relationships.servicesponsor",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.person",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="on")),
                        ("note", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="3a7e4ffd11621765f13e76f551ac112e8db2ed0b",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4ab81",
                                    table="relationships_servicesponsorevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Category",
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
                            "usual_service",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="categories",
                                to="relationships.service",
                            ),
                        ),
                        ("retired", models.BooleanField(default=False)),
                        (
                            "merged_into",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="merged_categories",
                                to="relationships.category",
                            ),
                        ),
                        (
                            "merged_from_year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="The first municipal year that prints the new name: 2017",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "categories",
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.text.Lower("name"),
                                name="category_name_once",
                                violation_error_message="There is a category of this name already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("merged_from_year__isnull", True),
                                        ("merged_into__isnull", True),
                                    ),
                                    models.Q(
                                        ("merged_from_year__isnull", False),
                                        ("merged_into__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="category_merge_says_when",
                                violation_error_message="A merged category says which and from which year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("merged_into__isnull", True),
                                    models.Q(("merged_into", models.F("pk")), _negated=True),
                                    _connector="OR",
                                ),
                                name="category_not_merged_into_itself",
                                violation_error_message="A category cannot be merged into itself.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_categoryevent" ("id", "merged_from_year", "merged_into_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired", "slug", "usual_service_id") VALUES (NEW."id", NEW."merged_from_year", NEW."merged_into_id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."retired", NEW."slug", NEW."usual_service_id"); RETURN NULL;',
                                    hash="c94e700ea051434c028338db8e794a52eebbd3ff",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a61a6",
                                    table="relationships_category",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_categoryevent" ("id", "merged_from_year", "merged_into_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired", "slug", "usual_service_id") VALUES (NEW."id", NEW."merged_from_year", NEW."merged_into_id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."retired", NEW."slug", NEW."usual_service_id"); RETURN NULL;',
                                    hash="a9a8057842ec2363b5e3555150bf9086b08a42f1",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_7085d",
                                    table="relationships_category",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_categoryevent" ("id", "merged_from_year", "merged_into_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired", "slug", "usual_service_id") VALUES (OLD."id", OLD."merged_from_year", OLD."merged_into_id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."retired", OLD."slug", OLD."usual_service_id"); RETURN NULL;',
                                    hash="e9c397101268f246596bfd71226c8ab8bd6fea97",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_0c4cd",
                                    table="relationships_category",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CategoryEvent",
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
                                to="relationships.category",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=80)),
                        ("slug", models.SlugField(db_index=False, max_length=80)),
                        (
                            "usual_service",
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
                        ("retired", models.BooleanField(default=False)),
                        (
                            "merged_into",
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
                            "merged_from_year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="The first municipal year that prints the new name: 2017",
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
                                    hash="860d9e59c07eacb530cb7d1d59cb6fb617e2ce92",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_20cec",
                                    table="relationships_categoryevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CommunityGroup",
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
                            "by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        ("name", models.CharField(max_length=160)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("neighbourhood_forum", "Neighbourhood Forum"),
                                    ("housing_liaison_board", "Housing Liaison Board"),
                                    ("tenants_residents", "Tenants’ or residents’ association"),
                                    ("co_operative", "Co-operative"),
                                    ("social_enterprise", "Social enterprise"),
                                    ("residents_network", "Active Residents Network"),
                                    ("statutory", "Statutory provider"),
                                    ("other", "Other"),
                                ],
                                max_length=24,
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="community_groups",
                                to="people.organisation",
                            ),
                        ),
                        ("formed_on", models.DateField(blank=True, null=True)),
                        (
                            "support_given",
                            models.TextField(
                                blank=True, help_text="What help it had from the council."
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.text.Lower("name"),
                                name="community_group_name_once",
                                violation_error_message="There is a group of this name already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_communitygroupevent" ("by_id", "formed_on", "id", "kind", "name", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "support_given", "version") VALUES (NEW."by_id", NEW."formed_on", NEW."id", NEW."kind", NEW."name", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."support_given", NEW."version"); RETURN NULL;',
                                    hash="a45d47e8c0ea0521458840ff96eb624e7b2def73",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7594a",
                                    table="relationships_communitygroup",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_communitygroupevent" ("by_id", "formed_on", "id", "kind", "name", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "support_given", "version") VALUES (NEW."by_id", NEW."formed_on", NEW."id", NEW."kind", NEW."name", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."support_given", NEW."version"); RETURN NULL;',
                                    hash="b7520af1a8cb28ded307a9bb4a44f4f1d90e6dd8",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d2bc3",
                                    table="relationships_communitygroup",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_communitygroupevent" ("by_id", "formed_on", "id", "kind", "name", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "support_given", "version") VALUES (OLD."by_id", OLD."formed_on", OLD."id", OLD."kind", OLD."name", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."support_given", OLD."version"); RETURN NULL;',
                                    hash="fcf4133f37b9e04cd2396f9ba23cdf307746defc",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_2fe90",
                                    table="relationships_communitygroup",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CommunityGroupEvent",
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
                                to="relationships.communitygroup",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "by",
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
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        ("name", models.CharField(max_length=160)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("neighbourhood_forum", "Neighbourhood Forum"),
                                    ("housing_liaison_board", "Housing Liaison Board"),
                                    ("tenants_residents", "Tenants’ or residents’ association"),
                                    ("co_operative", "Co-operative"),
                                    ("social_enterprise", "Social enterprise"),
                                    ("residents_network", "Active Residents Network"),
                                    ("statutory", "Statutory provider"),
                                    ("other", "Other"),
                                ],
                                max_length=24,
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.organisation",
                            ),
                        ),
                        ("formed_on", models.DateField(blank=True, null=True)),
                        (
                            "support_given",
                            models.TextField(
                                blank=True, help_text="What help it had from the council."
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
                                    hash="f6763058f1548f319bf9779bd7abac2b7efd6470",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_f238e",
                                    table="relationships_communitygroupevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GroupWard",
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
                            "group",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="places",
                                to="relationships.communitygroup",
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="group_places",
                                to="wards.ward",
                            ),
                        ),
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "ward of a group",
                        "verbose_name_plural": "wards of groups",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="group_ward_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    (models.F("group"), "="),
                                    (models.F("ward"), "="),
                                    (leadership.dates.ranges.DateRange("start", "end"), "&&"),
                                ],
                                name="group_ward_once_at_a_time",
                                violation_error_message="The group works in this ward already in that time.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_groupwardevent" ("end", "group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "ward_id") VALUES (NEW."end", NEW."group_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."start", NEW."ward_id"); RETURN NULL;',
                                    hash="46e9c793c3154d6ba34fe7c9c0199a28e83536be",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_8ae00",
                                    table="relationships_groupward",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_groupwardevent" ("end", "group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "ward_id") VALUES (NEW."end", NEW."group_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."start", NEW."ward_id"); RETURN NULL;',
                                    hash="670b4948a459fb0b9a4661e466fe89d3f5e858bb",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e8c4d",
                                    table="relationships_groupward",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_groupwardevent" ("end", "group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "ward_id") VALUES (OLD."end", OLD."group_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."start", OLD."ward_id"); RETURN NULL;',
                                    hash="95260cb60dda54cb64c7aca72371e808a3f49d88",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_cd596",
                                    table="relationships_groupward",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GroupWardEvent",
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
                                to="relationships.groupward",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "group",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.communitygroup",
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
                                    hash="4c8bc6e24e33bbc6ec3e80488325a88f563c1575",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e5d18",
                                    table="relationships_groupwardevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GroupLogEntry",
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
                            "group",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="log",
                                to="relationships.communitygroup",
                            ),
                        ),
                        ("on", models.DateField()),
                        ("text", models.TextField()),
                        (
                            "by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "log entry",
                        "verbose_name_plural": "log entries",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("text", ""), _negated=True),
                                name="group_log_says_something",
                                violation_error_message="Write what was said.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_grouplogentryevent" ("by_id", "group_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."by_id", NEW."group_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;',
                                    hash="5473dcb1a75405ebefbb68629e7641b0e5243ee0",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_8115a",
                                    table="relationships_grouplogentry",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_grouplogentryevent" ("by_id", "group_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."by_id", NEW."group_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;',
                                    hash="a6478bd29e1dc609d3403edede9d95f5e78d3bcb",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e4711",
                                    table="relationships_grouplogentry",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_grouplogentryevent" ("by_id", "group_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."by_id", OLD."group_id", OLD."id", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;',
                                    hash="0b2a9d7ab1090c8a68e2d4f09218da6d48a1b526",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_fb1b8",
                                    table="relationships_grouplogentry",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GroupLogEntryEvent",
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
                                to="relationships.grouplogentry",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "group",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.communitygroup",
                            ),
                        ),
                        ("on", models.DateField()),
                        ("text", models.TextField()),
                        (
                            "by",
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="c3eb1cec6d92aac7cff135696361d1a95208a992",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_35bac",
                                    table="relationships_grouplogentryevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GroupContact",
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
                            "group",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contacts",
                                to="relationships.communitygroup",
                            ),
                        ),
                        ("name", models.CharField(max_length=120)),
                        (
                            "details",
                            models.CharField(max_length=200, verbose_name="how to reach them"),
                        ),
                        (
                            "capacity",
                            models.CharField(
                                blank=True, max_length=80, verbose_name="what they do there"
                            ),
                        ),
                        (
                            "shown_to",
                            models.CharField(
                                choices=[
                                    (
                                        "officers",
                                        "Co-ordinators of the ward and governance managers",
                                    ),
                                    ("councillors", "They and the ward’s councillors"),
                                ],
                                default="officers",
                                max_length=12,
                                verbose_name="who may see it",
                            ),
                        ),
                        ("consent_on", models.DateField(verbose_name="agreed on")),
                        (
                            "consent_ends",
                            models.DateField(blank=True, null=True, verbose_name="agreed until"),
                        ),
                    ],
                    options={
                        "verbose_name": "contact",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("consent_ends__isnull", True),
                                    ("consent_ends__gt", models.F("consent_on")),
                                    _connector="OR",
                                ),
                                name="group_contact_consent_ends_after_it_starts",
                                violation_error_message="The consent must end later than it starts.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_groupcontactevent" ("capacity", "consent_ends", "consent_on", "group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shown_to") VALUES (NEW."capacity", NEW."consent_ends", NEW."consent_on", NEW."group_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."shown_to"); RETURN NULL;',
                                    hash="1a3182f3f50bd69ae1bc026b7c59840630d4b8cc",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_edb3c",
                                    table="relationships_groupcontact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."capacity" IS DISTINCT FROM (NEW."capacity") OR OLD."consent_ends" IS DISTINCT FROM (NEW."consent_ends") OR OLD."consent_on" IS DISTINCT FROM (NEW."consent_on") OR OLD."group_id" IS DISTINCT FROM (NEW."group_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."shown_to" IS DISTINCT FROM (NEW."shown_to"))',
                                    func='INSERT INTO "relationships_groupcontactevent" ("capacity", "consent_ends", "consent_on", "group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shown_to") VALUES (NEW."capacity", NEW."consent_ends", NEW."consent_on", NEW."group_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."shown_to"); RETURN NULL;',
                                    hash="c3d3b6b99124e50a01b17a7909dea9d63843b5e1",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_1fe1d",
                                    table="relationships_groupcontact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_groupcontactevent" ("capacity", "consent_ends", "consent_on", "group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shown_to") VALUES (OLD."capacity", OLD."consent_ends", OLD."consent_on", OLD."group_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."shown_to"); RETURN NULL;',
                                    hash="ea5db08fa720402fe0b9179255ddf34324bdc201",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_b922d",
                                    table="relationships_groupcontact",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GroupContactEvent",
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
                                to="relationships.groupcontact",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "group",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.communitygroup",
                            ),
                        ),
                        (
                            "capacity",
                            models.CharField(
                                blank=True, max_length=80, verbose_name="what they do there"
                            ),
                        ),
                        (
                            "shown_to",
                            models.CharField(
                                choices=[
                                    (
                                        "officers",
                                        "Co-ordinators of the ward and governance managers",
                                    ),
                                    ("councillors", "They and the ward’s councillors"),
                                ],
                                default="officers",
                                max_length=12,
                                verbose_name="who may see it",
                            ),
                        ),
                        ("consent_on", models.DateField(verbose_name="agreed on")),
                        (
                            "consent_ends",
                            models.DateField(blank=True, null=True, verbose_name="agreed until"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="1a95fe76ab6dbcf719b721a9aee352517641e31d",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_98022",
                                    table="relationships_groupcontactevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WardActionCoordinator",
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
                        ("start", models.DateField()),
                        (
                            "end",
                            models.DateField(
                                blank=True, help_text="The first day no longer in force.", null=True
                            ),
                        ),
                        ("end_reason", models.CharField(blank=True, max_length=200)),
                        (
                            "decision_reference",
                            models.CharField(
                                blank=True,
                                help_text="The decision that made it, if there is one.",
                                max_length=120,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="coordinator_appointments",
                                to="people.person",
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="coordinator_appointments",
                                to="wards.ward",
                            ),
                        ),
                        (
                            "cluster",
                            models.ForeignKey(
                                blank=True,
                                limit_choices_to={"kind": "coordinator_area"},
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="coordinator_appointments",
                                to="wards.cluster",
                                verbose_name="co-ordinator area",
                            ),
                        ),
                        (
                            "approach",
                            models.CharField(
                                choices=[
                                    ("dedicated", "Dedicated, part-time"),
                                    ("key_link", "Key link, on top of the present job"),
                                ],
                                default="key_link",
                                max_length=9,
                            ),
                        ),
                        (
                            "fte",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Share of a full-time post for this area, such as 0.50. None for a key link.",
                                max_digits=3,
                                null=True,
                                verbose_name="fte",
                            ),
                        ),
                        (
                            "home_post",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="people.officerpost",
                            ),
                        ),
                        (
                            "home_service",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="relationships.service",
                            ),
                        ),
                        (
                            "secondment_end",
                            models.DateField(
                                blank=True,
                                help_text="When a fixed-term secondment ends.",
                                null=True,
                            ),
                        ),
                        (
                            "funding",
                            models.CharField(
                                choices=[
                                    ("council", "The council's own budget"),
                                    ("external", "External money"),
                                    ("programme", "Programme money"),
                                ],
                                default="council",
                                max_length=9,
                            ),
                        ),
                        ("funding_note", models.CharField(blank=True, max_length=200)),
                        (
                            "releasing_service",
                            models.ForeignKey(
                                blank=True,
                                help_text="The service that members decided should release the officer.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="released_coordinators",
                                to="relationships.service",
                            ),
                        ),
                        (
                            "consequences",
                            models.TextField(
                                blank=True,
                                help_text="What the release means for the releasing service.",
                            ),
                        ),
                        (
                            "is_development",
                            models.BooleanField(
                                default=False,
                                help_text="Offered as a development opportunity.",
                                verbose_name="career development",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Ward Action Co-ordinator",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="coordinator_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("cluster__isnull", True), ("ward__isnull", False)),
                                    models.Q(("cluster__isnull", False), ("ward__isnull", True)),
                                    _connector="OR",
                                ),
                                name="coordinator_of_one_area",
                                violation_error_message="Choose a ward or a co-ordinator area, one of the two.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("approach", "key_link"), ("fte__isnull", True)),
                                    models.Q(
                                        ("approach", "dedicated"),
                                        ("fte__gt", 0),
                                        ("fte__isnull", False),
                                        ("fte__lte", 1),
                                    ),
                                    _connector="OR",
                                ),
                                name="coordinator_fte_as_the_approach_has_it",
                                violation_error_message="A dedicated co-ordinator has an fte above 0 and up to 1, a key link has none.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("secondment_end__isnull", True),
                                    ("secondment_end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="coordinator_secondment_ends_after_start",
                                violation_error_message="The secondment must end later than the start.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("releasing_service__isnull", True),
                                    models.Q(("decision_reference", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="coordinator_release_was_decided",
                                violation_error_message="Name the members' decision that releases the officer.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    (models.F("person"), "="),
                                    (
                                        django.db.models.functions.comparison.Coalesce(
                                            "ward", models.Value(0)
                                        ),
                                        "=",
                                    ),
                                    (
                                        django.db.models.functions.comparison.Coalesce(
                                            "cluster", models.Value(0)
                                        ),
                                        "=",
                                    ),
                                    (leadership.dates.ranges.DateRange("start", "end"), "&&"),
                                ],
                                name="coordinator_once_at_a_time",
                                violation_error_message="This person already co-ordinates this ward in that time.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="one_whole_officer",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (NEW."fte" IS NOT NULL)',
                                    constraint="CONSTRAINT",
                                    func="\n        PERFORM 1 FROM people_person WHERE id = NEW.person_id FOR NO KEY UPDATE;\n        IF EXISTS (\n            SELECT 1\n            FROM relationships_wardactioncoordinator AS begun\n            WHERE begun.person_id = NEW.person_id\n              AND (\n                SELECT sum(held.fte)\n                FROM relationships_wardactioncoordinator AS held\n                WHERE held.person_id = NEW.person_id\n                  AND daterange(held.start, held.\"end\") @> begun.start\n              ) > 1\n        ) THEN\n            RAISE EXCEPTION 'This officer''s shares of co-ordinators'' posts would add up to more than 1.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'one_whole_officer';\n        END IF;\n        RETURN NULL;\n    ",
                                    hash="2e6c0b0c3dc0c9ad9426b1d397341f134c742ca1",
                                    operation='INSERT OR UPDATE OF "person_id", "fte", "start", "end"',
                                    pgid="pgtrigger_one_whole_officer_d2b98",
                                    table="relationships_wardactioncoordinator",
                                    timing="DEFERRABLE INITIALLY IMMEDIATE",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="an_area_of_coordinators",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (NEW."cluster_id" IS NOT NULL)',
                                    func="\n        PERFORM 1 FROM wards_cluster\n        WHERE id = NEW.cluster_id AND kind = 'coordinator_area' FOR KEY SHARE;\n        IF NOT FOUND THEN\n            RAISE EXCEPTION 'That cluster is not a co-ordinator area.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'an_area_of_coordinators';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="45cbd67e90cb9a7424ca51a256e1e3a8c5ec9efd",
                                    operation='INSERT OR UPDATE OF "cluster_id"',
                                    pgid="pgtrigger_an_area_of_coordinators_72fe1",
                                    table="relationships_wardactioncoordinator",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_wardactioncoordinatorevent" ("approach", "cluster_id", "consequences", "decision_reference", "end", "end_reason", "fte", "funding", "funding_note", "home_post_id", "home_service_id", "id", "is_development", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "releasing_service_id", "secondment_end", "start", "ward_id") VALUES (NEW."approach", NEW."cluster_id", NEW."consequences", NEW."decision_reference", NEW."end", NEW."end_reason", NEW."fte", NEW."funding", NEW."funding_note", NEW."home_post_id", NEW."home_service_id", NEW."id", NEW."is_development", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."releasing_service_id", NEW."secondment_end", NEW."start", NEW."ward_id"); RETURN NULL;',
                                    hash="dae534349394381255b55a9838458d01d3b2f56e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c8c6d",
                                    table="relationships_wardactioncoordinator",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_wardactioncoordinatorevent" ("approach", "cluster_id", "consequences", "decision_reference", "end", "end_reason", "fte", "funding", "funding_note", "home_post_id", "home_service_id", "id", "is_development", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "releasing_service_id", "secondment_end", "start", "ward_id") VALUES (NEW."approach", NEW."cluster_id", NEW."consequences", NEW."decision_reference", NEW."end", NEW."end_reason", NEW."fte", NEW."funding", NEW."funding_note", NEW."home_post_id", NEW."home_service_id", NEW."id", NEW."is_development", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."releasing_service_id", NEW."secondment_end", NEW."start", NEW."ward_id"); RETURN NULL;',
                                    hash="7355a427f983030f3fba3bed4764a3fdac013a74",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_01306",
                                    table="relationships_wardactioncoordinator",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_wardactioncoordinatorevent" ("approach", "cluster_id", "consequences", "decision_reference", "end", "end_reason", "fte", "funding", "funding_note", "home_post_id", "home_service_id", "id", "is_development", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "releasing_service_id", "secondment_end", "start", "ward_id") VALUES (OLD."approach", OLD."cluster_id", OLD."consequences", OLD."decision_reference", OLD."end", OLD."end_reason", OLD."fte", OLD."funding", OLD."funding_note", OLD."home_post_id", OLD."home_service_id", OLD."id", OLD."is_development", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."releasing_service_id", OLD."secondment_end", OLD."start", OLD."ward_id"); RETURN NULL;',
                                    hash="a8ce76e982ad21edcc4d27569d884b6a6e1428db",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a3803",
                                    table="relationships_wardactioncoordinator",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WardActionCoordinatorEvent",
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
                                to="relationships.wardactioncoordinator",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("start", models.DateField()),
                        (
                            "end",
                            models.DateField(
                                blank=True, help_text="The first day no longer in force.", null=True
                            ),
                        ),
                        ("end_reason", models.CharField(blank=True, max_length=200)),
                        (
                            "decision_reference",
                            models.CharField(
                                blank=True,
                                help_text="The decision that made it, if there is one.",
                                max_length=120,
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
                            "ward",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="wards.ward",
                            ),
                        ),
                        (
                            "cluster",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                limit_choices_to={"kind": "coordinator_area"},
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="wards.cluster",
                                verbose_name="co-ordinator area",
                            ),
                        ),
                        (
                            "approach",
                            models.CharField(
                                choices=[
                                    ("dedicated", "Dedicated, part-time"),
                                    ("key_link", "Key link, on top of the present job"),
                                ],
                                default="key_link",
                                max_length=9,
                            ),
                        ),
                        (
                            "fte",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Share of a full-time post for this area, such as 0.50. None for a key link.",
                                max_digits=3,
                                null=True,
                                verbose_name="fte",
                            ),
                        ),
                        (
                            "home_post",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.officerpost",
                            ),
                        ),
                        (
                            "home_service",
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
                        (
                            "secondment_end",
                            models.DateField(
                                blank=True,
                                help_text="When a fixed-term secondment ends.",
                                null=True,
                            ),
                        ),
                        (
                            "funding",
                            models.CharField(
                                choices=[
                                    ("council", "The council's own budget"),
                                    ("external", "External money"),
                                    ("programme", "Programme money"),
                                ],
                                default="council",
                                max_length=9,
                            ),
                        ),
                        ("funding_note", models.CharField(blank=True, max_length=200)),
                        (
                            "releasing_service",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The service that members decided should release the officer.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.service",
                            ),
                        ),
                        (
                            "consequences",
                            models.TextField(
                                blank=True,
                                help_text="What the release means for the releasing service.",
                            ),
                        ),
                        (
                            "is_development",
                            models.BooleanField(
                                default=False,
                                help_text="Offered as a development opportunity.",
                                verbose_name="career development",
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
                                    hash="04c9993d8006e994633561857bc780f2c9944302",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e9276",
                                    table="relationships_wardactioncoordinatorevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CoreOffer",
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
                        ("title", models.CharField(max_length=160)),
                        ("text", models.TextField(blank=True)),
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                        (
                            "published",
                            models.BooleanField(
                                default=False,
                                help_text="Everybody reads it, and issues are given its times.",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="core_offer_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("published", True)),
                                expressions=[
                                    (leadership.dates.ranges.DateRange("start", "end"), "&&")
                                ],
                                name="core_offer_one_in_force_at_a_time",
                                violation_error_message="Another published core offer is in force in that time: let that one end on the day this one starts.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_coreofferevent" ("end", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "start", "text", "title") VALUES (NEW."end", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."published", NEW."start", NEW."text", NEW."title"); RETURN NULL;',
                                    hash="2e648e9d7e83f40ce5214b1eb1facbd834528207",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d7a4a",
                                    table="relationships_coreoffer",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_coreofferevent" ("end", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "start", "text", "title") VALUES (NEW."end", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."published", NEW."start", NEW."text", NEW."title"); RETURN NULL;',
                                    hash="f37c76cae32d851231656f78590a8c93ec92cd2e",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_6d4ef",
                                    table="relationships_coreoffer",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_coreofferevent" ("end", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "start", "text", "title") VALUES (OLD."end", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."published", OLD."start", OLD."text", OLD."title"); RETURN NULL;',
                                    hash="b0c70900ac56160276a88f4f2095b3cc66699a41",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_77ed6",
                                    table="relationships_coreoffer",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CoreOfferEvent",
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
                                to="relationships.coreoffer",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("title", models.CharField(max_length=160)),
                        ("text", models.TextField(blank=True)),
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                        (
                            "published",
                            models.BooleanField(
                                default=False,
                                help_text="Everybody reads it, and issues are given its times.",
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
                                    hash="2025b0e57c335cac593071efa89a9dca00f80969",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2f660",
                                    table="relationships_coreofferevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OfferItem",
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
                            "offer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="items",
                                to="relationships.coreoffer",
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(default=0)),
                        ("heading", models.CharField(max_length=160)),
                        ("text", models.TextField(blank=True)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("offer", "heading"), name="offer_item_heading_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_offeritemevent" ("heading", "id", "offer_id", "order", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."heading", NEW."id", NEW."offer_id", NEW."order", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;',
                                    hash="c6e14a08885debdb9bed4e3e41c0f12746fea07f",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_32ea4",
                                    table="relationships_offeritem",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_offeritemevent" ("heading", "id", "offer_id", "order", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."heading", NEW."id", NEW."offer_id", NEW."order", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;',
                                    hash="5a736033102fb85b57e65aed007fdee95ad074fa",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d4158",
                                    table="relationships_offeritem",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_offeritemevent" ("heading", "id", "offer_id", "order", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."heading", OLD."id", OLD."offer_id", OLD."order", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;',
                                    hash="989f6c5d7bea029a64b57f4f96cbdfc0babcab38",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_84f35",
                                    table="relationships_offeritem",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OfferItemEvent",
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
                                to="relationships.offeritem",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "offer",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.coreoffer",
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(default=0)),
                        ("heading", models.CharField(max_length=160)),
                        ("text", models.TextField(blank=True)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="37ba31d84d7c61789cc42d689138af4bc14b8480",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_457a6",
                                    table="relationships_offeritemevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Standard",
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
                            "offer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="standards",
                                to="relationships.coreoffer",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty: every service that has no standard of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="standards",
                                to="relationships.service",
                            ),
                        ),
                        (
                            "acknowledge",
                            models.PositiveSmallIntegerField(
                                verbose_name="acknowledge, in working days"
                            ),
                        ),
                        (
                            "respond",
                            models.PositiveSmallIntegerField(
                                verbose_name="respond, in working days"
                            ),
                        ),
                        (
                            "resolve",
                            models.PositiveSmallIntegerField(
                                verbose_name="resolve, in working days"
                            ),
                        ),
                        (
                            "ours",
                            models.BooleanField(
                                default=False,
                                help_text="A starting value that came with this service: the council has not set it.",
                                verbose_name="our default",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("offer", "service"), name="standard_once_a_service"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("service__isnull", True)),
                                fields=("offer",),
                                name="standard_one_for_every_service",
                                violation_error_message="This core offer has a standard for every service already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("acknowledge__gte", 1),
                                    ("acknowledge__lte", models.F("respond")),
                                    ("respond__lte", models.F("resolve")),
                                ),
                                name="standard_times_in_order",
                                violation_error_message="An issue is acknowledged in one working day or more, then answered, then resolved: the times cannot go down.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_standardevent" ("acknowledge", "id", "offer_id", "ours", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolve", "respond", "service_id") VALUES (NEW."acknowledge", NEW."id", NEW."offer_id", NEW."ours", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."resolve", NEW."respond", NEW."service_id"); RETURN NULL;',
                                    hash="fd2b6510b9532db88eac05e869f7b5b9413112ea",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c96dc",
                                    table="relationships_standard",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_standardevent" ("acknowledge", "id", "offer_id", "ours", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolve", "respond", "service_id") VALUES (NEW."acknowledge", NEW."id", NEW."offer_id", NEW."ours", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."resolve", NEW."respond", NEW."service_id"); RETURN NULL;',
                                    hash="2c2f54e9ef73c7cb035545ecc3c9b1ab992fa76a",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_07beb",
                                    table="relationships_standard",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_standardevent" ("acknowledge", "id", "offer_id", "ours", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolve", "respond", "service_id") VALUES (OLD."acknowledge", OLD."id", OLD."offer_id", OLD."ours", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."resolve", OLD."respond", OLD."service_id"); RETURN NULL;',
                                    hash="6ed86d8895ff63fdad52dfea0f1feeb3f5772e77",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_77e3a",
                                    table="relationships_standard",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StandardEvent",
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
                                to="relationships.standard",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "offer",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.coreoffer",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Empty: every service that has no standard of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.service",
                            ),
                        ),
                        (
                            "acknowledge",
                            models.PositiveSmallIntegerField(
                                verbose_name="acknowledge, in working days"
                            ),
                        ),
                        (
                            "respond",
                            models.PositiveSmallIntegerField(
                                verbose_name="respond, in working days"
                            ),
                        ),
                        (
                            "resolve",
                            models.PositiveSmallIntegerField(
                                verbose_name="resolve, in working days"
                            ),
                        ),
                        (
                            "ours",
                            models.BooleanField(
                                default=False,
                                help_text="A starting value that came with this service: the council has not set it.",
                                verbose_name="our default",
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
                                    hash="87133310c49d07ccd83e92b07289a8b9081851ae",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d5835",
                                    table="relationships_standardevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Activity",
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
                            "by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("activity", "Activity"),
                                    ("event", "Event"),
                                    ("training", "Training"),
                                    ("consultation", "Consultation"),
                                    ("engagement", "Engagement"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("title", models.CharField(max_length=160)),
                        (
                            "ward",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="activities",
                                to="wards.ward",
                            ),
                        ),
                        (
                            "cluster",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="activities",
                                to="wards.cluster",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="date")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="last day")),
                        ("venue", models.CharField(blank=True, max_length=160)),
                        (
                            "method",
                            models.CharField(
                                blank=True,
                                help_text="Such as street stall, survey.",
                                max_length=200,
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="activities",
                                to="relationships.communitygroup",
                            ),
                        ),
                        (
                            "reached_children",
                            models.BooleanField(default=False, verbose_name="children"),
                        ),
                        (
                            "reached_young_people",
                            models.BooleanField(default=False, verbose_name="young people"),
                        ),
                        (
                            "reached_adults",
                            models.BooleanField(default=False, verbose_name="adults"),
                        ),
                        (
                            "reached_older_people",
                            models.BooleanField(default=False, verbose_name="older people"),
                        ),
                        (
                            "participants",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="How many took part. Empty where nobody counted.",
                                null=True,
                            ),
                        ),
                        (
                            "approximate",
                            models.BooleanField(
                                default=False, verbose_name="the number is approximate"
                            ),
                        ),
                        ("sessions", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("outcome", models.TextField(blank=True, help_text="What came of it.")),
                        (
                            "feedback_given",
                            models.TextField(
                                blank=True,
                                help_text="What those who took part were told, and when.",
                            ),
                        ),
                        (
                            "theme",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("clean_green_safe", "Clean, green and safe"),
                                    ("housing", "Housing: tenancies and estates"),
                                    ("community_capacity", "Community capacity"),
                                    ("adult_social_care", "Adult social care: community assets"),
                                    ("other", "Something else"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "plan_priority",
                            models.CharField(
                                blank=True,
                                help_text="The priority that residents set or that this serves, in its words.",
                                max_length=200,
                                verbose_name="priority of the ward plan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "activities",
                        "indexes": [models.Index(fields=["ward", "on"], name="activity_of_a_ward")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ward__isnull", True),
                                    ("cluster__isnull", True),
                                    _connector="OR",
                                ),
                                name="activity_of_a_ward_or_a_cluster",
                                violation_error_message="Choose a ward or a cluster, not both.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("until__isnull", True),
                                    ("until__gte", models.F("on")),
                                    _connector="OR",
                                ),
                                name="activity_ends_after_it_starts",
                                violation_error_message="The last day cannot be before the first.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("approximate", False),
                                    ("participants__isnull", False),
                                    _connector="OR",
                                ),
                                name="activity_approximate_needs_a_number",
                                violation_error_message="An approximate number needs a number.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_activityevent" ("approximate", "by_id", "cluster_id", "feedback_given", "group_id", "id", "kind", "method", "on", "outcome", "participants", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_priority", "reached_adults", "reached_children", "reached_older_people", "reached_young_people", "sessions", "theme", "title", "until", "venue", "version", "ward_id") VALUES (NEW."approximate", NEW."by_id", NEW."cluster_id", NEW."feedback_given", NEW."group_id", NEW."id", NEW."kind", NEW."method", NEW."on", NEW."outcome", NEW."participants", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_priority", NEW."reached_adults", NEW."reached_children", NEW."reached_older_people", NEW."reached_young_people", NEW."sessions", NEW."theme", NEW."title", NEW."until", NEW."venue", NEW."version", NEW."ward_id"); RETURN NULL;',
                                    hash="cd112dd6434f3ee7bc99ead95bc63c3ccb785489",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_ebfd4",
                                    table="relationships_activity",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_activityevent" ("approximate", "by_id", "cluster_id", "feedback_given", "group_id", "id", "kind", "method", "on", "outcome", "participants", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_priority", "reached_adults", "reached_children", "reached_older_people", "reached_young_people", "sessions", "theme", "title", "until", "venue", "version", "ward_id") VALUES (NEW."approximate", NEW."by_id", NEW."cluster_id", NEW."feedback_given", NEW."group_id", NEW."id", NEW."kind", NEW."method", NEW."on", NEW."outcome", NEW."participants", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_priority", NEW."reached_adults", NEW."reached_children", NEW."reached_older_people", NEW."reached_young_people", NEW."sessions", NEW."theme", NEW."title", NEW."until", NEW."venue", NEW."version", NEW."ward_id"); RETURN NULL;',
                                    hash="7bd068309cb70d90520092380b45b6e840cee9e7",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_86ca4",
                                    table="relationships_activity",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_activityevent" ("approximate", "by_id", "cluster_id", "feedback_given", "group_id", "id", "kind", "method", "on", "outcome", "participants", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_priority", "reached_adults", "reached_children", "reached_older_people", "reached_young_people", "sessions", "theme", "title", "until", "venue", "version", "ward_id") VALUES (OLD."approximate", OLD."by_id", OLD."cluster_id", OLD."feedback_given", OLD."group_id", OLD."id", OLD."kind", OLD."method", OLD."on", OLD."outcome", OLD."participants", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_priority", OLD."reached_adults", OLD."reached_children", OLD."reached_older_people", OLD."reached_young_people", OLD."sessions", OLD."theme", OLD."title", OLD."until", OLD."venue", OLD."version", OLD."ward_id"); RETURN NULL;',
                                    hash="382e3c776bc26250ebefff227c2eb599c8e138e4",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_4ce06",
                                    table="relationships_activity",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActivityEvent",
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
                                to="relationships.activity",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "by",
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
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("activity", "Activity"),
                                    ("event", "Event"),
                                    ("training", "Training"),
                                    ("consultation", "Consultation"),
                                    ("engagement", "Engagement"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("title", models.CharField(max_length=160)),
                        (
                            "ward",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="wards.ward",
                            ),
                        ),
                        (
                            "cluster",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="wards.cluster",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="date")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="last day")),
                        ("venue", models.CharField(blank=True, max_length=160)),
                        (
                            "method",
                            models.CharField(
                                blank=True,
                                help_text="Such as street stall, survey.",
                                max_length=200,
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.communitygroup",
                            ),
                        ),
                        (
                            "reached_children",
                            models.BooleanField(default=False, verbose_name="children"),
                        ),
                        (
                            "reached_young_people",
                            models.BooleanField(default=False, verbose_name="young people"),
                        ),
                        (
                            "reached_adults",
                            models.BooleanField(default=False, verbose_name="adults"),
                        ),
                        (
                            "reached_older_people",
                            models.BooleanField(default=False, verbose_name="older people"),
                        ),
                        (
                            "participants",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="How many took part. Empty where nobody counted.",
                                null=True,
                            ),
                        ),
                        (
                            "approximate",
                            models.BooleanField(
                                default=False, verbose_name="the number is approximate"
                            ),
                        ),
                        ("sessions", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("outcome", models.TextField(blank=True, help_text="What came of it.")),
                        (
                            "feedback_given",
                            models.TextField(
                                blank=True,
                                help_text="What those who took part were told, and when.",
                            ),
                        ),
                        (
                            "theme",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("clean_green_safe", "Clean, green and safe"),
                                    ("housing", "Housing: tenancies and estates"),
                                    ("community_capacity", "Community capacity"),
                                    ("adult_social_care", "Adult social care: community assets"),
                                    ("other", "Something else"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "plan_priority",
                            models.CharField(
                                blank=True,
                                help_text="The priority that residents set or that this serves, in its words.",
                                max_length=200,
                                verbose_name="priority of the ward plan",
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
                                    hash="e02bde4be395e4a8b851e1bceb08b373a37f8629",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_936b8",
                                    table="relationships_activityevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FundingBid",
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
                            "by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        ("fund", models.CharField(max_length=160)),
                        (
                            "purpose",
                            models.CharField(help_text="What the money is for.", max_length=200),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2, max_digits=11, verbose_name="amount in £"
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("identified", "Identified"),
                                    ("applied", "Applied"),
                                    ("secured", "Secured"),
                                    ("refused", "Refused"),
                                ],
                                default="identified",
                                max_length=12,
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="funding_bids",
                                to="wards.ward",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                help_text="The group whose proposal it is.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="funding_bids",
                                to="relationships.communitygroup",
                            ),
                        ),
                        ("decided_on", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("decided_on__isnull", False),
                                        ("status__in", ["secured", "refused"]),
                                    ),
                                    models.Q(
                                        ("decided_on__isnull", True),
                                        ("status__in", ["identified", "applied"]),
                                    ),
                                    _connector="OR",
                                ),
                                name="funding_decided_says_when",
                                violation_error_message="Money secured or refused has the day of the decision; other money has none.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("amount__gt", 0)),
                                name="funding_amount_above_nought",
                                violation_error_message="The amount must be more than nought.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_fundingbidevent" ("amount", "by_id", "decided_on", "fund", "group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "status", "version", "ward_id") VALUES (NEW."amount", NEW."by_id", NEW."decided_on", NEW."fund", NEW."group_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."purpose", NEW."status", NEW."version", NEW."ward_id"); RETURN NULL;',
                                    hash="ea1254709625eb791b19aca762794b7557275d30",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_bd388",
                                    table="relationships_fundingbid",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_fundingbidevent" ("amount", "by_id", "decided_on", "fund", "group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "status", "version", "ward_id") VALUES (NEW."amount", NEW."by_id", NEW."decided_on", NEW."fund", NEW."group_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."purpose", NEW."status", NEW."version", NEW."ward_id"); RETURN NULL;',
                                    hash="a413f8ba1b97c77be555360da3fb7b8d355cf784",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_f003c",
                                    table="relationships_fundingbid",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_fundingbidevent" ("amount", "by_id", "decided_on", "fund", "group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "status", "version", "ward_id") VALUES (OLD."amount", OLD."by_id", OLD."decided_on", OLD."fund", OLD."group_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."purpose", OLD."status", OLD."version", OLD."ward_id"); RETURN NULL;',
                                    hash="7fca0dd02044987ff1c39cb767e40385ed1675a5",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ead27",
                                    table="relationships_fundingbid",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FundingBidEvent",
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
                                to="relationships.fundingbid",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "by",
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
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        ("fund", models.CharField(max_length=160)),
                        (
                            "purpose",
                            models.CharField(help_text="What the money is for.", max_length=200),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2, max_digits=11, verbose_name="amount in £"
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("identified", "Identified"),
                                    ("applied", "Applied"),
                                    ("secured", "Secured"),
                                    ("refused", "Refused"),
                                ],
                                default="identified",
                                max_length=12,
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
                            "group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The group whose proposal it is.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.communitygroup",
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
                                    hash="30384c3d05eb64f8ad458143fc150b09c1b313f3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_96339",
                                    table="relationships_fundingbidevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LocalAsset",
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
                            "by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("people", "People and skills"),
                                    ("building", "Building"),
                                    ("group", "Group"),
                                    ("land", "Land"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                help_text="People by what they can do, never by their names.",
                                max_length=160,
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="local_assets",
                                to="wards.ward",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="local_assets",
                                to="relationships.communitygroup",
                            ),
                        ),
                        ("note", models.TextField(blank=True)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("ward", "kind", "name"),
                                name="local_asset_once_a_ward",
                                violation_error_message="The ward has this asset on its list already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_localassetevent" ("by_id", "group_id", "id", "kind", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "ward_id") VALUES (NEW."by_id", NEW."group_id", NEW."id", NEW."kind", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version", NEW."ward_id"); RETURN NULL;',
                                    hash="6d0f7c09e4c58c44a8d57a65bcd66d11d747c802",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b1142",
                                    table="relationships_localasset",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_localassetevent" ("by_id", "group_id", "id", "kind", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "ward_id") VALUES (NEW."by_id", NEW."group_id", NEW."id", NEW."kind", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version", NEW."ward_id"); RETURN NULL;',
                                    hash="b30163c1cfaa4707a0a969d4fdedbedb2318e071",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_8bfca",
                                    table="relationships_localasset",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_localassetevent" ("by_id", "group_id", "id", "kind", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "ward_id") VALUES (OLD."by_id", OLD."group_id", OLD."id", OLD."kind", OLD."name", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version", OLD."ward_id"); RETURN NULL;',
                                    hash="c87d7dad786371b68c59a0c62d89aab0f156f10e",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a63d2",
                                    table="relationships_localasset",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LocalAssetEvent",
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
                                to="relationships.localasset",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "by",
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
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("people", "People and skills"),
                                    ("building", "Building"),
                                    ("group", "Group"),
                                    ("land", "Land"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                help_text="People by what they can do, never by their names.",
                                max_length=160,
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
                            "group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.communitygroup",
                            ),
                        ),
                        ("note", models.TextField(blank=True)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="c8c538345429a432b74b42b2610658f931fed073",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_8501e",
                                    table="relationships_localassetevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Resource",
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
                            "by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("law", "Law"),
                                    ("practice", "Good practice"),
                                    ("funding", "Funding"),
                                    ("training", "Training material"),
                                    ("leaflet", "Leaflets and letters"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("title", models.CharField(max_length=160)),
                        ("text", models.TextField()),
                        ("url", models.URLField(blank=True, verbose_name="address on the web")),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="resources_owned",
                                to="people.person",
                            ),
                        ),
                        ("review_on", models.DateField(verbose_name="look at it again on")),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("text", ""), _negated=True),
                                name="resource_says_something",
                                violation_error_message="Write what it is about.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_resourceevent" ("by_id", "category", "id", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "text", "title", "url", "version") VALUES (NEW."by_id", NEW."category", NEW."id", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."review_on", NEW."text", NEW."title", NEW."url", NEW."version"); RETURN NULL;',
                                    hash="6fc074c5c03045e6daac7d989dfe0f6c24249b2f",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_ceec7",
                                    table="relationships_resource",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_resourceevent" ("by_id", "category", "id", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "text", "title", "url", "version") VALUES (NEW."by_id", NEW."category", NEW."id", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."review_on", NEW."text", NEW."title", NEW."url", NEW."version"); RETURN NULL;',
                                    hash="d12a7b6d6f41d759827444ada429cece271ad3f1",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b70ea",
                                    table="relationships_resource",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_resourceevent" ("by_id", "category", "id", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "text", "title", "url", "version") VALUES (OLD."by_id", OLD."category", OLD."id", OLD."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."review_on", OLD."text", OLD."title", OLD."url", OLD."version"); RETURN NULL;',
                                    hash="85be611edb2750e53971758c32a9341544b5ac96",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_804aa",
                                    table="relationships_resource",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ResourceEvent",
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
                                to="relationships.resource",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "by",
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
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("law", "Law"),
                                    ("practice", "Good practice"),
                                    ("funding", "Funding"),
                                    ("training", "Training material"),
                                    ("leaflet", "Leaflets and letters"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("title", models.CharField(max_length=160)),
                        ("text", models.TextField()),
                        ("url", models.URLField(blank=True, verbose_name="address on the web")),
                        (
                            "owner",
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
                        ("review_on", models.DateField(verbose_name="look at it again on")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="420b38036ceed6c01fc69efb5f21c8d131d99b26",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_b2b84",
                                    table="relationships_resourceevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Lesson",
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
                            "by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        ("title", models.CharField(max_length=160)),
                        ("text", models.TextField()),
                        (
                            "theme",
                            models.CharField(
                                choices=[
                                    ("clean_green_safe", "Clean, green and safe"),
                                    ("housing", "Housing: tenancies and estates"),
                                    ("community_capacity", "Community capacity"),
                                    ("adult_social_care", "Adult social care: community assets"),
                                    ("other", "Something else"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("learned_on", models.DateField()),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("text", ""), _negated=True),
                                name="lesson_says_something",
                                violation_error_message="Write what was learned.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_lessonevent" ("by_id", "id", "learned_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "theme", "title", "version") VALUES (NEW."by_id", NEW."id", NEW."learned_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text", NEW."theme", NEW."title", NEW."version"); RETURN NULL;',
                                    hash="0ae12e83a2c33f18453827e073c1f76601123b94",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_24929",
                                    table="relationships_lesson",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_lessonevent" ("by_id", "id", "learned_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "theme", "title", "version") VALUES (NEW."by_id", NEW."id", NEW."learned_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text", NEW."theme", NEW."title", NEW."version"); RETURN NULL;',
                                    hash="c8645c5fb1fcd117fbfede9008e9c5e4660e0375",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_dc838",
                                    table="relationships_lesson",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_lessonevent" ("by_id", "id", "learned_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "theme", "title", "version") VALUES (OLD."by_id", OLD."id", OLD."learned_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text", OLD."theme", OLD."title", OLD."version"); RETURN NULL;',
                                    hash="c586275efeb0cb02d70275dacecec9c712ac60c2",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_519f3",
                                    table="relationships_lesson",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LessonEvent",
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
                                to="relationships.lesson",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "by",
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
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        ("title", models.CharField(max_length=160)),
                        ("text", models.TextField()),
                        (
                            "theme",
                            models.CharField(
                                choices=[
                                    ("clean_green_safe", "Clean, green and safe"),
                                    ("housing", "Housing: tenancies and estates"),
                                    ("community_capacity", "Community capacity"),
                                    ("adult_social_care", "Adult social care: community assets"),
                                    ("other", "Something else"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("learned_on", models.DateField()),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="ae28ce0958e7e3a72257127b35e26596ef304432",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_14463",
                                    table="relationships_lessonevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LessonWard",
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
                            "lesson",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="places",
                                to="relationships.lesson",
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="lesson_places",
                                to="wards.ward",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ward of a lesson",
                        "verbose_name_plural": "wards of lessons",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("lesson", "ward"), name="lesson_ward_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_lessonwardevent" ("id", "lesson_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ward_id") VALUES (NEW."id", NEW."lesson_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."ward_id"); RETURN NULL;',
                                    hash="f6eb6b384ec1e8e0679ffd88fdeda1159c57b6fe",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_23fde",
                                    table="relationships_lessonward",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_lessonwardevent" ("id", "lesson_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ward_id") VALUES (NEW."id", NEW."lesson_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."ward_id"); RETURN NULL;',
                                    hash="108ffd3603ba4c8558e2328e4877bbde957373f3",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_80438",
                                    table="relationships_lessonward",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_lessonwardevent" ("id", "lesson_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ward_id") VALUES (OLD."id", OLD."lesson_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."ward_id"); RETURN NULL;',
                                    hash="aa8d90a75b587c3e46e1657fb1847642f4aef3a8",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_066f7",
                                    table="relationships_lessonward",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LessonWardEvent",
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
                                to="relationships.lessonward",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "lesson",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.lesson",
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="2c231b32e2358d73cf8b98a66a533ce31d9c1afa",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_806b7",
                                    table="relationships_lessonwardevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ServiceLevel",
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
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="levels",
                                to="relationships.service",
                            ),
                        ),
                        (
                            "at_ward",
                            models.BooleanField(default=False, verbose_name="at ward level"),
                        ),
                        (
                            "at_cluster",
                            models.BooleanField(default=False, verbose_name="at cluster level"),
                        ),
                        (
                            "at_city",
                            models.BooleanField(default=False, verbose_name="at city level"),
                        ),
                        (
                            "source_note",
                            models.CharField(
                                blank=True,
                                help_text="Where this version comes from.",
                                max_length=200,
                                verbose_name="source",
                            ),
                        ),
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "levels of a service",
                        "verbose_name_plural": "levels of services",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="service_level_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    (models.F("service"), "="),
                                    (leadership.dates.ranges.DateRange("start", "end"), "&&"),
                                ],
                                name="service_level_one_at_a_time",
                                violation_error_message="Another version of this service's line is in force then.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_servicelevelevent" ("at_city", "at_cluster", "at_ward", "end", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id", "source_note", "start") VALUES (NEW."at_city", NEW."at_cluster", NEW."at_ward", NEW."end", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."service_id", NEW."source_note", NEW."start"); RETURN NULL;',
                                    hash="a4aa8ce6b79c612e2141a55b638023a51c1a067e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_91ccc",
                                    table="relationships_servicelevel",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_servicelevelevent" ("at_city", "at_cluster", "at_ward", "end", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id", "source_note", "start") VALUES (NEW."at_city", NEW."at_cluster", NEW."at_ward", NEW."end", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."service_id", NEW."source_note", NEW."start"); RETURN NULL;',
                                    hash="2e64461df321ba7e97fcfc18c58a95c6eb078902",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b2bd0",
                                    table="relationships_servicelevel",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_servicelevelevent" ("at_city", "at_cluster", "at_ward", "end", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id", "source_note", "start") VALUES (OLD."at_city", OLD."at_cluster", OLD."at_ward", OLD."end", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."service_id", OLD."source_note", OLD."start"); RETURN NULL;',
                                    hash="6ceccfab504767973078c264310958c827b6f007",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_4e108",
                                    table="relationships_servicelevel",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ServiceLevelEvent",
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
                                to="relationships.servicelevel",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                            "at_ward",
                            models.BooleanField(default=False, verbose_name="at ward level"),
                        ),
                        (
                            "at_cluster",
                            models.BooleanField(default=False, verbose_name="at cluster level"),
                        ),
                        (
                            "at_city",
                            models.BooleanField(default=False, verbose_name="at city level"),
                        ),
                        (
                            "source_note",
                            models.CharField(
                                blank=True,
                                help_text="Where this version comes from.",
                                max_length=200,
                                verbose_name="source",
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
                                    hash="9deae076c55c613014f8046d5f420c2e4c5d5b9f",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_8998c",
                                    table="relationships_servicelevelevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ServicePortfolio",
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
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="portfolio_links",
                                to="relationships.service",
                            ),
                        ),
                        (
                            "portfolio",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="service_links",
                                to="governance.portfolio",
                            ),
                        ),
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "portfolio of a service",
                        "verbose_name_plural": "portfolios of services",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="service_portfolio_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    (models.F("service"), "="),
                                    (models.F("portfolio"), "="),
                                    (leadership.dates.ranges.DateRange("start", "end"), "&&"),
                                ],
                                name="service_portfolio_once_at_a_time",
                                violation_error_message="The service is in this portfolio in that time already.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_serviceportfolioevent" ("end", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "service_id", "start") VALUES (NEW."end", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."portfolio_id", NEW."service_id", NEW."start"); RETURN NULL;',
                                    hash="aa9809b640e5ac77027622ef68756c3ed59bbabb",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_0b716",
                                    table="relationships_serviceportfolio",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_serviceportfolioevent" ("end", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "service_id", "start") VALUES (NEW."end", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."portfolio_id", NEW."service_id", NEW."start"); RETURN NULL;',
                                    hash="db3ca77013e4865c9e1a3d24f9b788887947c9b4",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_fb2d6",
                                    table="relationships_serviceportfolio",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_serviceportfolioevent" ("end", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "service_id", "start") VALUES (OLD."end", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."portfolio_id", OLD."service_id", OLD."start"); RETURN NULL;',
                                    hash="b12ba993561f086bd6b185a501d65094e04efb6c",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_bf465",
                                    table="relationships_serviceportfolio",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ServicePortfolioEvent",
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
                                to="relationships.serviceportfolio",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                            "portfolio",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.portfolio",
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
                                    hash="b14ca1bdf2871a7712276b6b791db41da03bf9cb",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_11d1d",
                                    table="relationships_serviceportfolioevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PhaseService",
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
                            "number",
                            models.PositiveSmallIntegerField(
                                help_text="Its place in the list.", unique=True
                            ),
                        ),
                        ("name", models.CharField(max_length=120)),
                        ("slug", models.SlugField(max_length=80, unique=True)),
                        (
                            "services",
                            models.ManyToManyField(
                                blank=True,
                                related_name="phase_services",
                                through="relationships.PhaseMatch",
                                to="relationships.service",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "service of phase one",
                        "verbose_name_plural": "services of phase one",
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.text.Lower("name"),
                                name="phase_service_name_once",
                                violation_error_message="There is a service of phase one of this name already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_phaseserviceevent" ("id", "name", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug") VALUES (NEW."id", NEW."name", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."slug"); RETURN NULL;',
                                    hash="134f0d5d99378c08ba91d0886d86415d07936ab0",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_90397",
                                    table="relationships_phaseservice",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_phaseserviceevent" ("id", "name", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug") VALUES (NEW."id", NEW."name", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."slug"); RETURN NULL;',
                                    hash="b6c619222b4da098737db643af5b14af6ef68cfe",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_60bba",
                                    table="relationships_phaseservice",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_phaseserviceevent" ("id", "name", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug") VALUES (OLD."id", OLD."name", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."slug"); RETURN NULL;',
                                    hash="d81b9ab528ca5b08aa419aa939222dc610870d0e",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_da134",
                                    table="relationships_phaseservice",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PhaseServiceEvent",
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
                                to="relationships.phaseservice",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "number",
                            models.PositiveSmallIntegerField(help_text="Its place in the list."),
                        ),
                        ("name", models.CharField(max_length=120)),
                        ("slug", models.SlugField(db_index=False, max_length=80)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="6a05835d1f8258e7573c2fe66f42d9dfc25f15e2",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2c022",
                                    table="relationships_phaseserviceevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PhaseMatch",
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
                            "phase_service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="matches",
                                to="relationships.phaseservice",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="phase_matches",
                                to="relationships.service",
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "verbose_name": "match with Annex 1",
                        "verbose_name_plural": "matches with Annex 1",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("phase_service", "service"), name="phase_match_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_phasematchevent" ("id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_service_id", "service_id") VALUES (NEW."id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."phase_service_id", NEW."service_id"); RETURN NULL;',
                                    hash="2f238f149cb562257ff8c05c8a633f5c46b7b634",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_44e20",
                                    table="relationships_phasematch",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_phasematchevent" ("id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_service_id", "service_id") VALUES (NEW."id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."phase_service_id", NEW."service_id"); RETURN NULL;',
                                    hash="490a8a7c31e25a9407b206936fff5ed7ec7b1573",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_948dd",
                                    table="relationships_phasematch",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_phasematchevent" ("id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_service_id", "service_id") VALUES (OLD."id", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."phase_service_id", OLD."service_id"); RETURN NULL;',
                                    hash="2844e8bed3b9f2f58a0086c8bf4b30d4f29bad12",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_25d79",
                                    table="relationships_phasematch",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PhaseMatchEvent",
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
                                to="relationships.phasematch",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "phase_service",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.phaseservice",
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
                        ("note", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="34887447701688f876526f65938a6fbdf03cf5b9",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4ec23",
                                    table="relationships_phasematchevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Pilot",
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
                            "by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        ("name", models.CharField(max_length=160, unique=True)),
                        (
                            "approach",
                            models.CharField(
                                choices=[
                                    ("dedicated", "Dedicated, part-time"),
                                    ("key_link", "Key link, on top of the present job"),
                                    ("mixed", "Both"),
                                ],
                                max_length=9,
                            ),
                        ),
                        (
                            "decision_reference",
                            models.CharField(
                                blank=True,
                                help_text="The report or decision it rests on.",
                                max_length=120,
                                verbose_name="decision",
                            ),
                        ),
                        ("start", models.DateField(blank=True, null=True)),
                        (
                            "end",
                            models.DateField(
                                blank=True,
                                help_text="The first day after it.",
                                null=True,
                                verbose_name="end",
                            ),
                        ),
                        ("hypothesis", models.TextField(help_text="What it is to show.")),
                        ("detail", models.TextField(blank=True)),
                        ("scale", models.CharField(blank=True, max_length=200)),
                        ("pace", models.CharField(blank=True, max_length=200)),
                        (
                            "data_basis",
                            models.TextField(
                                blank=True,
                                help_text="And where the data are from.",
                                verbose_name="data the choice of wards rests on",
                            ),
                        ),
                        (
                            "resource_requirements",
                            models.TextField(blank=True, verbose_name="resources it needs"),
                        ),
                        (
                            "cost",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=11,
                                null=True,
                                verbose_name="cost in £",
                            ),
                        ),
                        (
                            "budget_effect",
                            models.TextField(blank=True, verbose_name="effect on the next budget"),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="pilot_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("start__isnull", True),
                                    models.Q(("decision_reference", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="pilot_starts_after_a_decision",
                                violation_error_message="A pilot starts after members have decided: name the decision.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("cost__isnull", True), ("cost__gte", 0), _connector="OR"
                                ),
                                name="pilot_cost_not_below_nought",
                                violation_error_message="A cost cannot be below nought.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_pilotevent" ("approach", "budget_effect", "by_id", "cost", "data_basis", "decision_reference", "detail", "end", "hypothesis", "id", "name", "pace", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resource_requirements", "scale", "start", "version") VALUES (NEW."approach", NEW."budget_effect", NEW."by_id", NEW."cost", NEW."data_basis", NEW."decision_reference", NEW."detail", NEW."end", NEW."hypothesis", NEW."id", NEW."name", NEW."pace", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."resource_requirements", NEW."scale", NEW."start", NEW."version"); RETURN NULL;',
                                    hash="85ea68107d6c26119041bdc4b6504e4f57c5c570",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_50ad2",
                                    table="relationships_pilot",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_pilotevent" ("approach", "budget_effect", "by_id", "cost", "data_basis", "decision_reference", "detail", "end", "hypothesis", "id", "name", "pace", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resource_requirements", "scale", "start", "version") VALUES (NEW."approach", NEW."budget_effect", NEW."by_id", NEW."cost", NEW."data_basis", NEW."decision_reference", NEW."detail", NEW."end", NEW."hypothesis", NEW."id", NEW."name", NEW."pace", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."resource_requirements", NEW."scale", NEW."start", NEW."version"); RETURN NULL;',
                                    hash="1380b7be0654c2218d9c4e8e64b37991ff751bcf",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0b84f",
                                    table="relationships_pilot",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_pilotevent" ("approach", "budget_effect", "by_id", "cost", "data_basis", "decision_reference", "detail", "end", "hypothesis", "id", "name", "pace", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resource_requirements", "scale", "start", "version") VALUES (OLD."approach", OLD."budget_effect", OLD."by_id", OLD."cost", OLD."data_basis", OLD."decision_reference", OLD."detail", OLD."end", OLD."hypothesis", OLD."id", OLD."name", OLD."pace", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."resource_requirements", OLD."scale", OLD."start", OLD."version"); RETURN NULL;',
                                    hash="9861ff8e13f5d408e834b3ff743eb1173cc5cff2",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_5f045",
                                    table="relationships_pilot",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PilotEvent",
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
                                to="relationships.pilot",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "by",
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
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        ("name", models.CharField(max_length=160)),
                        (
                            "approach",
                            models.CharField(
                                choices=[
                                    ("dedicated", "Dedicated, part-time"),
                                    ("key_link", "Key link, on top of the present job"),
                                    ("mixed", "Both"),
                                ],
                                max_length=9,
                            ),
                        ),
                        (
                            "decision_reference",
                            models.CharField(
                                blank=True,
                                help_text="The report or decision it rests on.",
                                max_length=120,
                                verbose_name="decision",
                            ),
                        ),
                        ("start", models.DateField(blank=True, null=True)),
                        (
                            "end",
                            models.DateField(
                                blank=True,
                                help_text="The first day after it.",
                                null=True,
                                verbose_name="end",
                            ),
                        ),
                        ("hypothesis", models.TextField(help_text="What it is to show.")),
                        ("detail", models.TextField(blank=True)),
                        ("scale", models.CharField(blank=True, max_length=200)),
                        ("pace", models.CharField(blank=True, max_length=200)),
                        (
                            "data_basis",
                            models.TextField(
                                blank=True,
                                help_text="And where the data are from.",
                                verbose_name="data the choice of wards rests on",
                            ),
                        ),
                        (
                            "resource_requirements",
                            models.TextField(blank=True, verbose_name="resources it needs"),
                        ),
                        (
                            "cost",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=11,
                                null=True,
                                verbose_name="cost in £",
                            ),
                        ),
                        (
                            "budget_effect",
                            models.TextField(blank=True, verbose_name="effect on the next budget"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="2b176a280cabbd8a9d51365d7f1d8567570dd463",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_19c9b",
                                    table="relationships_pilotevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PilotWard",
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
                            "pilot",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="places",
                                to="relationships.pilot",
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pilot_places",
                                to="wards.ward",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ward of a pilot",
                        "verbose_name_plural": "wards of pilots",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("pilot", "ward"), name="pilot_ward_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_pilotwardevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id", "ward_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."pilot_id", NEW."ward_id"); RETURN NULL;',
                                    hash="e73810ae621c3fe47a5f26fa2bf4cd60ffa3ad37",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_5e180",
                                    table="relationships_pilotward",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_pilotwardevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id", "ward_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."pilot_id", NEW."ward_id"); RETURN NULL;',
                                    hash="710d3bce71b579250d968d3e6f6e97a2794982c6",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_84ed2",
                                    table="relationships_pilotward",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_pilotwardevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id", "ward_id") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."pilot_id", OLD."ward_id"); RETURN NULL;',
                                    hash="35dad87981b75c5b2992135b5a0070b0cfc2a701",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_671e9",
                                    table="relationships_pilotward",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PilotWardEvent",
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
                                to="relationships.pilotward",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "pilot",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.pilot",
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="3aca93fa285a54b2976d024727e62e0198a3b537",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_682de",
                                    table="relationships_pilotwardevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PilotTheme",
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
                            "pilot",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="themes",
                                to="relationships.pilot",
                            ),
                        ),
                        (
                            "theme",
                            models.CharField(
                                choices=[
                                    ("clean_green_safe", "Clean, green and safe"),
                                    ("housing", "Housing: tenancies and estates"),
                                    ("community_capacity", "Community capacity"),
                                    ("adult_social_care", "Adult social care: community assets"),
                                    ("other", "Something else"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "verbose_name": "theme",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("pilot", "theme"),
                                name="pilot_theme_once",
                                violation_error_message="The pilot has this theme already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_pilotthemeevent" ("id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id", "theme") VALUES (NEW."id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."pilot_id", NEW."theme"); RETURN NULL;',
                                    hash="ac2bd65de3b603a235e5699f31c2f00d47a739bc",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d0f13",
                                    table="relationships_pilottheme",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_pilotthemeevent" ("id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id", "theme") VALUES (NEW."id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."pilot_id", NEW."theme"); RETURN NULL;',
                                    hash="e69008998124aa146ce99c5701b060d91eb5c3d1",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_046a1",
                                    table="relationships_pilottheme",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_pilotthemeevent" ("id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id", "theme") VALUES (OLD."id", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."pilot_id", OLD."theme"); RETURN NULL;',
                                    hash="25b1894f3538835adb503c924112e9e902fe7957",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d38fe",
                                    table="relationships_pilottheme",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PilotThemeEvent",
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
                                to="relationships.pilottheme",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "pilot",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.pilot",
                            ),
                        ),
                        (
                            "theme",
                            models.CharField(
                                choices=[
                                    ("clean_green_safe", "Clean, green and safe"),
                                    ("housing", "Housing: tenancies and estates"),
                                    ("community_capacity", "Community capacity"),
                                    ("adult_social_care", "Adult social care: community assets"),
                                    ("other", "Something else"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="da563382b464e6c10238ff27c19300478aa2b756",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_87776",
                                    table="relationships_pilotthemeevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ThemePartner",
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
                            "theme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="partners",
                                to="relationships.pilottheme",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pilot_themes",
                                to="people.organisation",
                            ),
                        ),
                        (
                            "willingness",
                            models.CharField(
                                choices=[
                                    ("unknown", "Not asked yet"),
                                    ("unwilling", "Unwilling"),
                                    ("willing", "Willing"),
                                    ("committed", "Committed"),
                                ],
                                default="unknown",
                                max_length=9,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "verbose_name": "partner",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("theme", "organisation"),
                                name="theme_partner_once",
                                violation_error_message="This partner is with the theme already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_themepartnerevent" ("id", "note", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "theme_id", "willingness") VALUES (NEW."id", NEW."note", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."theme_id", NEW."willingness"); RETURN NULL;',
                                    hash="7d897bea4851b54b5db499549d9009bd92f73478",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_beddc",
                                    table="relationships_themepartner",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_themepartnerevent" ("id", "note", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "theme_id", "willingness") VALUES (NEW."id", NEW."note", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."theme_id", NEW."willingness"); RETURN NULL;',
                                    hash="e2aac3747da60a0a8687328da74f5f7edd3c4663",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_1ee21",
                                    table="relationships_themepartner",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_themepartnerevent" ("id", "note", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "theme_id", "willingness") VALUES (OLD."id", OLD."note", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."theme_id", OLD."willingness"); RETURN NULL;',
                                    hash="7dcf9f91fb3e6c1e946fc2e9c7d5a21fc14749c1",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_45a80",
                                    table="relationships_themepartner",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ThemePartnerEvent",
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
                                to="relationships.themepartner",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "theme",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.pilottheme",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.organisation",
                            ),
                        ),
                        (
                            "willingness",
                            models.CharField(
                                choices=[
                                    ("unknown", "Not asked yet"),
                                    ("unwilling", "Unwilling"),
                                    ("willing", "Willing"),
                                    ("committed", "Committed"),
                                ],
                                default="unknown",
                                max_length=9,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="c97d3e9a80d59a075ed986b75b63b4d914ce08cc",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_b9eee",
                                    table="relationships_themepartnerevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PilotSaving",
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
                            "pilot",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="savings",
                                to="relationships.pilot",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("cashable", "Money that can be taken out of a budget"),
                                    ("time", "Officers’ time, as money"),
                                    ("avoided", "Costs avoided"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2, max_digits=11, verbose_name="amount in £"
                            ),
                        ),
                        ("method", models.TextField(verbose_name="how it was reckoned")),
                        (
                            "evidence",
                            models.TextField(
                                blank=True,
                                help_text="What shows it. Without evidence it is counted apart.",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "saving",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("amount__gt", 0)),
                                name="pilot_saving_above_nought",
                                violation_error_message="A saving is more than nought.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("method", ""), _negated=True),
                                name="pilot_saving_says_how",
                                violation_error_message="Write how it was reckoned.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_pilotsavingevent" ("amount", "evidence", "id", "kind", "method", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id") VALUES (NEW."amount", NEW."evidence", NEW."id", NEW."kind", NEW."method", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."pilot_id"); RETURN NULL;',
                                    hash="c8e430b24b15b20b08af3c2d185c54b3fee62249",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_fd66a",
                                    table="relationships_pilotsaving",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_pilotsavingevent" ("amount", "evidence", "id", "kind", "method", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id") VALUES (NEW."amount", NEW."evidence", NEW."id", NEW."kind", NEW."method", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."pilot_id"); RETURN NULL;',
                                    hash="d4a0b84b4afe4ebbd4a6da1b157e92ea567a5c5a",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_cb6e3",
                                    table="relationships_pilotsaving",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_pilotsavingevent" ("amount", "evidence", "id", "kind", "method", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id") VALUES (OLD."amount", OLD."evidence", OLD."id", OLD."kind", OLD."method", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."pilot_id"); RETURN NULL;',
                                    hash="7694bb827ce89236004f7ef8b04d59166c25e8be",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_62e52",
                                    table="relationships_pilotsaving",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PilotSavingEvent",
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
                                to="relationships.pilotsaving",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "pilot",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.pilot",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("cashable", "Money that can be taken out of a budget"),
                                    ("time", "Officers’ time, as money"),
                                    ("avoided", "Costs avoided"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2, max_digits=11, verbose_name="amount in £"
                            ),
                        ),
                        ("method", models.TextField(verbose_name="how it was reckoned")),
                        (
                            "evidence",
                            models.TextField(
                                blank=True,
                                help_text="What shows it. Without evidence it is counted apart.",
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
                                    hash="9935ef7a9429e570e930af671971a803e292ad7c",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_62abe",
                                    table="relationships_pilotsavingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PilotOutcome",
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
                            "pilot",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="outcomes",
                                to="relationships.pilot",
                            ),
                        ),
                        ("measure", models.CharField(max_length=160)),
                        (
                            "better",
                            models.CharField(
                                choices=[("higher", "More is better"), ("lower", "Less is better")],
                                max_length=6,
                                verbose_name="which way is better",
                            ),
                        ),
                        ("before", models.DecimalField(decimal_places=2, max_digits=11)),
                        (
                            "after",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Empty until measured.",
                                max_digits=11,
                                null=True,
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="source and basis")),
                    ],
                    options={
                        "verbose_name": "outcome",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("pilot", "measure"),
                                name="pilot_outcome_once",
                                violation_error_message="The pilot has this measure already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_pilotoutcomeevent" ("after", "before", "better", "id", "measure", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id") VALUES (NEW."after", NEW."before", NEW."better", NEW."id", NEW."measure", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."pilot_id"); RETURN NULL;',
                                    hash="e48ad71b920c39a987f436a85cef16d0ebd6b813",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_25779",
                                    table="relationships_pilotoutcome",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_pilotoutcomeevent" ("after", "before", "better", "id", "measure", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id") VALUES (NEW."after", NEW."before", NEW."better", NEW."id", NEW."measure", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."pilot_id"); RETURN NULL;',
                                    hash="3f6bf3dccdeb4d16ee0b84ee14f34bd7be56a9a8",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_46360",
                                    table="relationships_pilotoutcome",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_pilotoutcomeevent" ("after", "before", "better", "id", "measure", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id") VALUES (OLD."after", OLD."before", OLD."better", OLD."id", OLD."measure", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."pilot_id"); RETURN NULL;',
                                    hash="afce13754a0b06edf71e4e80044d9fc481799bf2",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_891dd",
                                    table="relationships_pilotoutcome",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PilotOutcomeEvent",
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
                                to="relationships.pilotoutcome",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "pilot",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.pilot",
                            ),
                        ),
                        ("measure", models.CharField(max_length=160)),
                        (
                            "better",
                            models.CharField(
                                choices=[("higher", "More is better"), ("lower", "Less is better")],
                                max_length=6,
                                verbose_name="which way is better",
                            ),
                        ),
                        ("before", models.DecimalField(decimal_places=2, max_digits=11)),
                        (
                            "after",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Empty until measured.",
                                max_digits=11,
                                null=True,
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="source and basis")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="a0903953afb109774b8a9c0dba4352995d8459db",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_f1c78",
                                    table="relationships_pilotoutcomeevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LearningNote",
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
                            "pilot",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="learning",
                                to="relationships.pilot",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="date")),
                        ("text", models.TextField()),
                        (
                            "by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "learning note",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("text", ""), _negated=True),
                                name="learning_note_says_something",
                                violation_error_message="Write what was learned.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_learningnoteevent" ("by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id", "text") VALUES (NEW."by_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."pilot_id", NEW."text"); RETURN NULL;',
                                    hash="c36a2537d73b4fd9a857a1a1b082b113ee5b115f",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_80ab4",
                                    table="relationships_learningnote",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_learningnoteevent" ("by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id", "text") VALUES (NEW."by_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."pilot_id", NEW."text"); RETURN NULL;',
                                    hash="026f86ac51fdf1f03a432d23e7109ce8c4baf4a8",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_1233b",
                                    table="relationships_learningnote",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_learningnoteevent" ("by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id", "text") VALUES (OLD."by_id", OLD."id", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."pilot_id", OLD."text"); RETURN NULL;',
                                    hash="97ad0ecf6c71ec44befad00328e194219e34bb0f",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a94f2",
                                    table="relationships_learningnote",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LearningNoteEvent",
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
                                to="relationships.learningnote",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "pilot",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.pilot",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="date")),
                        ("text", models.TextField()),
                        (
                            "by",
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="967cb6dbe62a5686352ff4be724010dea639f720",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d7883",
                                    table="relationships_learningnoteevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JobDescription",
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
                        ("title", models.CharField(max_length=120)),
                        (
                            "number",
                            models.CharField(
                                default="tbc", max_length=40, verbose_name="job number"
                            ),
                        ),
                        ("grade", models.CharField(max_length=20)),
                        ("division", models.CharField(blank=True, max_length=120)),
                        ("section", models.CharField(default="tbc", max_length=120)),
                        (
                            "posts",
                            models.CharField(
                                default="tbc", max_length=20, verbose_name="number of posts"
                            ),
                        ),
                        (
                            "police_check",
                            models.BooleanField(
                                default=False, verbose_name="requires police clearance"
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
                                name="job_description_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_jobdescriptionevent" ("division", "end", "grade", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "police_check", "posts", "section", "start", "title") VALUES (NEW."division", NEW."end", NEW."grade", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."police_check", NEW."posts", NEW."section", NEW."start", NEW."title"); RETURN NULL;',
                                    hash="94501dbda3a1636af3679f0d385a37413ac719f5",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_1774c",
                                    table="relationships_jobdescription",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_jobdescriptionevent" ("division", "end", "grade", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "police_check", "posts", "section", "start", "title") VALUES (NEW."division", NEW."end", NEW."grade", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."police_check", NEW."posts", NEW."section", NEW."start", NEW."title"); RETURN NULL;',
                                    hash="b41b8533e9c163867db530155364b445d4434b91",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_3bce2",
                                    table="relationships_jobdescription",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_jobdescriptionevent" ("division", "end", "grade", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "police_check", "posts", "section", "start", "title") VALUES (OLD."division", OLD."end", OLD."grade", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."police_check", OLD."posts", OLD."section", OLD."start", OLD."title"); RETURN NULL;',
                                    hash="3f5caa6b514dcd94171274ca802c0b1f4ea00685",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_67323",
                                    table="relationships_jobdescription",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JobDescriptionEvent",
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
                                to="relationships.jobdescription",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("title", models.CharField(max_length=120)),
                        (
                            "number",
                            models.CharField(
                                default="tbc", max_length=40, verbose_name="job number"
                            ),
                        ),
                        ("grade", models.CharField(max_length=20)),
                        ("division", models.CharField(blank=True, max_length=120)),
                        ("section", models.CharField(default="tbc", max_length=120)),
                        (
                            "posts",
                            models.CharField(
                                default="tbc", max_length=20, verbose_name="number of posts"
                            ),
                        ),
                        (
                            "police_check",
                            models.BooleanField(
                                default=False, verbose_name="requires police clearance"
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
                                    hash="63447a7dc3d381843c034bc895d2cac9417b3fb5",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_615a9",
                                    table="relationships_jobdescriptionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JobDescriptionItem",
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
                            "description",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="items",
                                to="relationships.jobdescription",
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField()),
                        (
                            "label",
                            models.CharField(
                                help_text="As printed: 2.12 stands there twice.", max_length=12
                            ),
                        ),
                        ("text", models.TextField()),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("description", "order"), name="job_item_place_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_jobdescriptionitemevent" ("description_id", "id", "label", "order", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."description_id", NEW."id", NEW."label", NEW."order", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;',
                                    hash="0f011c9b8d190c2d0d41f6ee997d12e67cf55725",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_55865",
                                    table="relationships_jobdescriptionitem",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_jobdescriptionitemevent" ("description_id", "id", "label", "order", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."description_id", NEW."id", NEW."label", NEW."order", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;',
                                    hash="4c244956e339a9d1bbadfee8d2e43f9e1d111bec",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_61b88",
                                    table="relationships_jobdescriptionitem",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_jobdescriptionitemevent" ("description_id", "id", "label", "order", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."description_id", OLD."id", OLD."label", OLD."order", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;',
                                    hash="6c8385a93dffb80fb2605947a18373b6473774e6",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_64aa6",
                                    table="relationships_jobdescriptionitem",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JobDescriptionItemEvent",
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
                                to="relationships.jobdescriptionitem",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "description",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.jobdescription",
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField()),
                        (
                            "label",
                            models.CharField(
                                help_text="As printed: 2.12 stands there twice.", max_length=12
                            ),
                        ),
                        ("text", models.TextField()),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="f73f309a32267a254f20ea0f6d71f4221b403d5a",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e090c",
                                    table="relationships_jobdescriptionitemevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CoordinatorCandidate",
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
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="candidatures",
                                to="people.person",
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                choices=[
                                    ("application", "Applied"),
                                    ("nomination", "Put forward by a manager"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "nominated_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="people.person",
                            ),
                        ),
                        (
                            "job_description",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="candidatures",
                                to="relationships.jobdescription",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="date")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("received", "Received"),
                                    ("shortlisted", "Shortlisted"),
                                    ("chosen", "Chosen"),
                                    ("not_chosen", "Not chosen"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="received",
                                max_length=12,
                            ),
                        ),
                        ("note", models.TextField(blank=True)),
                    ],
                    options={
                        "verbose_name": "candidate",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("person", "job_description"),
                                name="candidate_once",
                                violation_error_message="This person is a candidate already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("basis", "application"), ("nominated_by__isnull", True)
                                    ),
                                    models.Q(
                                        ("basis", "nomination"), ("nominated_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="candidate_put_forward_by_somebody",
                                violation_error_message="Say which manager put the person forward; who applied was put forward by nobody.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_coordinatorcandidateevent" ("basis", "id", "job_description_id", "nominated_by_id", "note", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status") VALUES (NEW."basis", NEW."id", NEW."job_description_id", NEW."nominated_by_id", NEW."note", NEW."on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."status"); RETURN NULL;',
                                    hash="a0016d3fa6fd8588364afe83efd624d5bfadff4a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_ee60b",
                                    table="relationships_coordinatorcandidate",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_coordinatorcandidateevent" ("basis", "id", "job_description_id", "nominated_by_id", "note", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status") VALUES (NEW."basis", NEW."id", NEW."job_description_id", NEW."nominated_by_id", NEW."note", NEW."on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."status"); RETURN NULL;',
                                    hash="2fcf90caf967532f03ab3001237c5b4e9d67748c",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_4bae7",
                                    table="relationships_coordinatorcandidate",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_coordinatorcandidateevent" ("basis", "id", "job_description_id", "nominated_by_id", "note", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status") VALUES (OLD."basis", OLD."id", OLD."job_description_id", OLD."nominated_by_id", OLD."note", OLD."on", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."status"); RETURN NULL;',
                                    hash="4e105cb1af7a377664ee3cbb7cb593965d014ae3",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ea079",
                                    table="relationships_coordinatorcandidate",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CoordinatorCandidateEvent",
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
                                to="relationships.coordinatorcandidate",
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
                            "basis",
                            models.CharField(
                                choices=[
                                    ("application", "Applied"),
                                    ("nomination", "Put forward by a manager"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "nominated_by",
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
                            "job_description",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.jobdescription",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="date")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("received", "Received"),
                                    ("shortlisted", "Shortlisted"),
                                    ("chosen", "Chosen"),
                                    ("not_chosen", "Not chosen"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="received",
                                max_length=12,
                            ),
                        ),
                        ("note", models.TextField(blank=True)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="56858e0001fab47a9f1af0d8fc4aefcee56a65b1",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_9ced1",
                                    table="relationships_coordinatorcandidateevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RelationshipManager",
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
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_appointments",
                                to="people.person",
                            ),
                        ),
                        ("start", models.DateField()),
                        (
                            "end",
                            models.DateField(
                                blank=True, help_text="The first day no longer in force.", null=True
                            ),
                        ),
                        ("end_reason", models.CharField(blank=True, max_length=200)),
                        (
                            "decision_reference",
                            models.CharField(
                                blank=True,
                                help_text="The decision that made it, if there is one.",
                                max_length=120,
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="relationship_managers",
                                to="relationships.service",
                            ),
                        ),
                        (
                            "phase_service",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="relationship_managers",
                                to="relationships.phaseservice",
                                verbose_name="service of phase one",
                            ),
                        ),
                        (
                            "partnership",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="relationship_managers",
                                to="people.organisation",
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="relationship_managers",
                                to="wards.ward",
                            ),
                        ),
                        (
                            "cluster",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="relationship_managers",
                                to="wards.cluster",
                            ),
                        ),
                        (
                            "district",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="relationship_managers",
                                to="wards.district",
                            ),
                        ),
                        ("city", models.BooleanField(default=False, verbose_name="the whole city")),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="deputy_of",
                                to="people.person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Relationship Manager",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="relationship_manager_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("partnership__isnull", True),
                                        ("phase_service__isnull", True),
                                        ("service__isnull", False),
                                    ),
                                    models.Q(
                                        ("partnership__isnull", True),
                                        ("phase_service__isnull", False),
                                        ("service__isnull", True),
                                    ),
                                    models.Q(
                                        ("partnership__isnull", False),
                                        ("phase_service__isnull", True),
                                        ("service__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="relationship_manager_of_one_subject",
                                violation_error_message="Choose a service, a service of phase one or a partnership, one of the three.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            models.Q(
                                                ("cluster__isnull", True),
                                                ("district__isnull", True),
                                                ("ward__isnull", False),
                                            ),
                                            models.Q(
                                                ("cluster__isnull", False),
                                                ("district__isnull", True),
                                                ("ward__isnull", True),
                                            ),
                                            models.Q(
                                                ("cluster__isnull", True),
                                                ("district__isnull", False),
                                                ("ward__isnull", True),
                                            ),
                                            _connector="OR",
                                        ),
                                        ("city", False),
                                    ),
                                    models.Q(
                                        ("city", True),
                                        ("cluster__isnull", True),
                                        ("district__isnull", True),
                                        ("ward__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="relationship_manager_over_one_area",
                                violation_error_message="Choose a ward, a cluster, a district or the whole city, one of the four.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("deputy__isnull", True),
                                    models.Q(("deputy", models.F("person")), _negated=True),
                                    _connector="OR",
                                ),
                                name="relationship_manager_not_own_deputy",
                                violation_error_message="Nobody stands in for themselves.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    (models.F("person"), "="),
                                    (
                                        django.db.models.functions.comparison.Coalesce(
                                            "service", models.Value(0)
                                        ),
                                        "=",
                                    ),
                                    (
                                        django.db.models.functions.comparison.Coalesce(
                                            "phase_service", models.Value(0)
                                        ),
                                        "=",
                                    ),
                                    (
                                        django.db.models.functions.comparison.Coalesce(
                                            "partnership", models.Value(0)
                                        ),
                                        "=",
                                    ),
                                    (
                                        django.db.models.functions.comparison.Coalesce(
                                            "ward", models.Value(0)
                                        ),
                                        "=",
                                    ),
                                    (
                                        django.db.models.functions.comparison.Coalesce(
                                            "cluster", models.Value(0)
                                        ),
                                        "=",
                                    ),
                                    (
                                        django.db.models.functions.comparison.Coalesce(
                                            "district", models.Value(0)
                                        ),
                                        "=",
                                    ),
                                    (leadership.dates.ranges.DateRange("start", "end"), "&&"),
                                ],
                                name="relationship_manager_once_at_a_time",
                                violation_error_message="This person already answers for this over this area in that time.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_relationshipmanagerevent" ("city", "cluster_id", "decision_reference", "deputy_id", "district_id", "end", "end_reason", "id", "partnership_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_service_id", "service_id", "start", "ward_id") VALUES (NEW."city", NEW."cluster_id", NEW."decision_reference", NEW."deputy_id", NEW."district_id", NEW."end", NEW."end_reason", NEW."id", NEW."partnership_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."phase_service_id", NEW."service_id", NEW."start", NEW."ward_id"); RETURN NULL;',
                                    hash="40d28759988ffa573e448973646e1e7db543f149",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a19c8",
                                    table="relationships_relationshipmanager",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_relationshipmanagerevent" ("city", "cluster_id", "decision_reference", "deputy_id", "district_id", "end", "end_reason", "id", "partnership_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_service_id", "service_id", "start", "ward_id") VALUES (NEW."city", NEW."cluster_id", NEW."decision_reference", NEW."deputy_id", NEW."district_id", NEW."end", NEW."end_reason", NEW."id", NEW."partnership_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."phase_service_id", NEW."service_id", NEW."start", NEW."ward_id"); RETURN NULL;',
                                    hash="d43f142d825343d658a7641a9c258968ec184e32",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_1c3b8",
                                    table="relationships_relationshipmanager",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_relationshipmanagerevent" ("city", "cluster_id", "decision_reference", "deputy_id", "district_id", "end", "end_reason", "id", "partnership_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_service_id", "service_id", "start", "ward_id") VALUES (OLD."city", OLD."cluster_id", OLD."decision_reference", OLD."deputy_id", OLD."district_id", OLD."end", OLD."end_reason", OLD."id", OLD."partnership_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."phase_service_id", OLD."service_id", OLD."start", OLD."ward_id"); RETURN NULL;',
                                    hash="b80d4a4b2b833f1492db25882d85f0590a129539",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_7aa4b",
                                    table="relationships_relationshipmanager",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RelationshipManagerEvent",
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
                                to="relationships.relationshipmanager",
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
                        ("start", models.DateField()),
                        (
                            "end",
                            models.DateField(
                                blank=True, help_text="The first day no longer in force.", null=True
                            ),
                        ),
                        ("end_reason", models.CharField(blank=True, max_length=200)),
                        (
                            "decision_reference",
                            models.CharField(
                                blank=True,
                                help_text="The decision that made it, if there is one.",
                                max_length=120,
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
                        (
                            "phase_service",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.phaseservice",
                                verbose_name="service of phase one",
                            ),
                        ),
                        (
                            "partnership",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.organisation",
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="wards.ward",
                            ),
                        ),
                        (
                            "cluster",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="wards.cluster",
                            ),
                        ),
                        (
                            "district",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="wards.district",
                            ),
                        ),
                        ("city", models.BooleanField(default=False, verbose_name="the whole city")),
                        (
                            "deputy",
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="63c3a9a8a86bc571c13c02c94ff779bc95981193",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_eba18",
                                    table="relationships_relationshipmanagerevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Absence",
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
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="absences",
                                to="people.person",
                            ),
                        ),
                        ("start", models.DateField()),
                        (
                            "end",
                            models.DateField(
                                blank=True, help_text="The first day back.", null=True
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="stands_in_at",
                                to="people.person",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(
                                blank=True, help_text="No reasons of health.", max_length=200
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="absence_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("deputy__isnull", True),
                                    models.Q(("deputy", models.F("person")), _negated=True),
                                    _connector="OR",
                                ),
                                name="absence_not_own_deputy",
                                violation_error_message="Nobody stands in for themselves.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    (models.F("person"), "="),
                                    (leadership.dates.ranges.DateRange("start", "end"), "&&"),
                                ],
                                name="absence_once_at_a_time",
                                violation_error_message="This person is already away in that time.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_absenceevent" ("deputy_id", "end", "id", "note", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") VALUES (NEW."deputy_id", NEW."end", NEW."id", NEW."note", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."start"); RETURN NULL;',
                                    hash="67b2f88d632568e4f29c86eba56cc2d2297afe2c",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_5eb01",
                                    table="relationships_absence",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_absenceevent" ("deputy_id", "end", "id", "note", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") VALUES (NEW."deputy_id", NEW."end", NEW."id", NEW."note", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."start"); RETURN NULL;',
                                    hash="ad812b7fe5beb74fa66518cb87e9feff54872acb",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_70815",
                                    table="relationships_absence",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_absenceevent" ("deputy_id", "end", "id", "note", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") VALUES (OLD."deputy_id", OLD."end", OLD."id", OLD."note", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."start"); RETURN NULL;',
                                    hash="6e8b242eeb342127fd031146e620691edfc7e3bc",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_b2505",
                                    table="relationships_absence",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AbsenceEvent",
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
                                to="relationships.absence",
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
                        ("start", models.DateField()),
                        (
                            "end",
                            models.DateField(
                                blank=True, help_text="The first day back.", null=True
                            ),
                        ),
                        (
                            "deputy",
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
                            "note",
                            models.CharField(
                                blank=True, help_text="No reasons of health.", max_length=200
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
                                    hash="3169b3dd325b27efdd8285522711b468847c9ad3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_27f15",
                                    table="relationships_absenceevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MonthlyReturn",
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
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="monthly_returns",
                                to="people.person",
                            ),
                        ),
                        ("month", models.DateField(help_text="The first day of the month.")),
                        ("story", models.TextField(blank=True)),
                        ("figures", models.JSONField(default=dict, editable=False)),
                        (
                            "submitted_on",
                            models.DateField(blank=True, null=True, verbose_name="sent on"),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("person", "month"), name="return_once_a_month"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("month__day", 1)),
                                name="return_of_a_whole_month",
                                violation_error_message="A return is of a month: give its first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("submitted_on__isnull", True),
                                    models.Q(("story", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="return_sent_tells_a_story",
                                violation_error_message="A return that is sent says something in words.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="sent_stays_sent",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."submitted_on" IS NOT NULL)',
                                    func="\n        RAISE EXCEPTION 'A return that was sent stays as it was sent.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'return_sent_stays_sent';\n    ",
                                    hash="8859e8caab30abdf77511159e627c9f296b6e36a",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_sent_stays_sent_14e95",
                                    table="relationships_monthlyreturn",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_monthlyreturnevent" ("figures", "id", "month", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "story", "submitted_on", "version") VALUES (NEW."figures", NEW."id", NEW."month", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."story", NEW."submitted_on", NEW."version"); RETURN NULL;',
                                    hash="10d16e8668ad03d70b54b04b0f568493e038d4b9",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_586c4",
                                    table="relationships_monthlyreturn",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_monthlyreturnevent" ("figures", "id", "month", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "story", "submitted_on", "version") VALUES (NEW."figures", NEW."id", NEW."month", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."story", NEW."submitted_on", NEW."version"); RETURN NULL;',
                                    hash="3e76bbaf9e475480569c7689534e1ef5d603bcfe",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_429c6",
                                    table="relationships_monthlyreturn",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_monthlyreturnevent" ("figures", "id", "month", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "story", "submitted_on", "version") VALUES (OLD."figures", OLD."id", OLD."month", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."story", OLD."submitted_on", OLD."version"); RETURN NULL;',
                                    hash="b9221d84bd3403c44dda34478d2d157ea75f6677",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_6438c",
                                    table="relationships_monthlyreturn",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MonthlyReturnEvent",
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
                                to="relationships.monthlyreturn",
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
                        ("month", models.DateField(help_text="The first day of the month.")),
                        ("story", models.TextField(blank=True)),
                        ("figures", models.JSONField(default=dict, editable=False)),
                        (
                            "submitted_on",
                            models.DateField(blank=True, null=True, verbose_name="sent on"),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="3699dc7a82f8a4fa95e7ae7cb362d0b6ab53715d",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_0a25a",
                                    table="relationships_monthlyreturnevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PilotEvaluation",
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
                            "pilot",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="evaluations",
                                to="relationships.pilot",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="date")),
                        ("findings", models.TextField()),
                        (
                            "effective",
                            models.CharField(
                                choices=[
                                    ("yes", "Effective"),
                                    ("partly", "Effective in part"),
                                    ("no", "Not effective"),
                                ],
                                max_length=6,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "evaluation",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("pilot", "on"),
                                name="evaluation_once_a_day",
                                violation_error_message="There is an evaluation of that day already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("findings", ""), _negated=True),
                                name="evaluation_says_something",
                                violation_error_message="Write what was found.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="evaluation_stays",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        IF EXISTS (\n            SELECT 1 FROM relationships_rollout AS roll_out WHERE roll_out.pilot_id = OLD.pilot_id\n        ) THEN\n            RAISE EXCEPTION 'A roll-out rests on this evaluation.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'evaluation_stays';\n        END IF;\n        IF TG_OP = 'DELETE' THEN\n            RETURN OLD;\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="5c0ff5673789e6ca38453cc34bf868116d1531d7",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_evaluation_stays_75155",
                                    table="relationships_pilotevaluation",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_pilotevaluationevent" ("effective", "findings", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id") VALUES (NEW."effective", NEW."findings", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."pilot_id"); RETURN NULL;',
                                    hash="d5722346a9d5680d73892fb8d23e627b6d55ae99",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_32686",
                                    table="relationships_pilotevaluation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_pilotevaluationevent" ("effective", "findings", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id") VALUES (NEW."effective", NEW."findings", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."pilot_id"); RETURN NULL;',
                                    hash="998867c7ee6d3b129e6f63f8420bae0212f6ac74",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_12a62",
                                    table="relationships_pilotevaluation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_pilotevaluationevent" ("effective", "findings", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id") VALUES (OLD."effective", OLD."findings", OLD."id", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."pilot_id"); RETURN NULL;',
                                    hash="034e81c0863fc25b4e54ab4252530400ef8db9fb",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_05632",
                                    table="relationships_pilotevaluation",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PilotEvaluationEvent",
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
                                to="relationships.pilotevaluation",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "pilot",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.pilot",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="date")),
                        ("findings", models.TextField()),
                        (
                            "effective",
                            models.CharField(
                                choices=[
                                    ("yes", "Effective"),
                                    ("partly", "Effective in part"),
                                    ("no", "Not effective"),
                                ],
                                max_length=6,
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
                                    hash="3e49533d7ce850e4a98900046fc364599c51e05c",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2bbca",
                                    table="relationships_pilotevaluationevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BusinessCase",
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
                            "by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        ("title", models.CharField(max_length=160, unique=True)),
                        ("text", models.TextField(verbose_name="the case")),
                        (
                            "budget_effect_of_release",
                            models.TextField(
                                blank=True,
                                help_text="Which services release whom, and what that does to their budgets.",
                                verbose_name="effect of releasing staff on budgets",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[("draft", "Draft"), ("approved", "Approved")],
                                default="draft",
                                max_length=8,
                            ),
                        ),
                        ("approved_on", models.DateField(blank=True, null=True)),
                        (
                            "decision_reference",
                            models.CharField(blank=True, max_length=120, verbose_name="decision"),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status", "draft"),
                                    models.Q(("budget_effect_of_release", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="case_approved_says_its_budget_effect",
                                violation_error_message="An approved case says what releasing staff does to budgets.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "draft"), ("approved_on__isnull", True)),
                                    models.Q(
                                        ("approved_on__isnull", False),
                                        ("status", "approved"),
                                        models.Q(("decision_reference", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="case_approved_says_when_and_by_which_decision",
                                violation_error_message="An approved case has the day and the decision; a draft has no such day.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="case_stays_approved",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        IF EXISTS (\n            SELECT 1 FROM relationships_rollout AS roll_out\n            WHERE roll_out.business_case_id = NEW.id\n                AND (NEW.status <> 'approved' OR NEW.approved_on > roll_out.start)\n        ) THEN\n            RAISE EXCEPTION 'A roll-out rests on this approval.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'case_stays_approved';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="61acdb373fc9e8ded8123af9eff6f8f34e1191f2",
                                    operation="UPDATE",
                                    pgid="pgtrigger_case_stays_approved_3f87c",
                                    table="relationships_businesscase",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_businesscaseevent" ("approved_on", "budget_effect_of_release", "by_id", "decision_reference", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "text", "title", "version") VALUES (NEW."approved_on", NEW."budget_effect_of_release", NEW."by_id", NEW."decision_reference", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."status", NEW."text", NEW."title", NEW."version"); RETURN NULL;',
                                    hash="a5fa323a6f66779a7dd3d2cd4a0501ddc5f37de4",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_60116",
                                    table="relationships_businesscase",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_businesscaseevent" ("approved_on", "budget_effect_of_release", "by_id", "decision_reference", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "text", "title", "version") VALUES (NEW."approved_on", NEW."budget_effect_of_release", NEW."by_id", NEW."decision_reference", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."status", NEW."text", NEW."title", NEW."version"); RETURN NULL;',
                                    hash="0eb9d08e2af869eac671b340940fce6a437ba549",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_90d49",
                                    table="relationships_businesscase",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_businesscaseevent" ("approved_on", "budget_effect_of_release", "by_id", "decision_reference", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "text", "title", "version") VALUES (OLD."approved_on", OLD."budget_effect_of_release", OLD."by_id", OLD."decision_reference", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."status", OLD."text", OLD."title", OLD."version"); RETURN NULL;',
                                    hash="52d95d3d3cf389d11e8251ec043bbfdeb03c9450",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_042db",
                                    table="relationships_businesscase",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BusinessCaseEvent",
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
                                to="relationships.businesscase",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "by",
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
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        ("title", models.CharField(max_length=160)),
                        ("text", models.TextField(verbose_name="the case")),
                        (
                            "budget_effect_of_release",
                            models.TextField(
                                blank=True,
                                help_text="Which services release whom, and what that does to their budgets.",
                                verbose_name="effect of releasing staff on budgets",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[("draft", "Draft"), ("approved", "Approved")],
                                default="draft",
                                max_length=8,
                            ),
                        ),
                        ("approved_on", models.DateField(blank=True, null=True)),
                        (
                            "decision_reference",
                            models.CharField(blank=True, max_length=120, verbose_name="decision"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="205b0c1cbd95d20a498ae410b6c36e593af9d764",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_dc5f2",
                                    table="relationships_businesscaseevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RollOut",
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
                            "by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        ("area", models.CharField(max_length=160)),
                        ("start", models.DateField()),
                        (
                            "pilot",
                            models.ForeignKey(
                                help_text="The pilot it rests on.",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="roll_outs",
                                to="relationships.pilot",
                            ),
                        ),
                        (
                            "business_case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="roll_outs",
                                to="relationships.businesscase",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "roll-out",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("area", "start"),
                                name="roll_out_once",
                                violation_error_message="This roll-out is entered already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="roll_out_after_evidence",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        PERFORM 1 FROM relationships_pilotevaluation AS evaluation\n        WHERE evaluation.pilot_id = NEW.pilot_id AND evaluation.\"on\" <= NEW.start\n        FOR SHARE;\n        IF NOT FOUND THEN\n            RAISE EXCEPTION 'No evaluation of that pilot comes before the roll-out.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'roll_out_after_evaluation';\n        END IF;\n        PERFORM 1 FROM relationships_businesscase AS business\n        WHERE business.id = NEW.business_case_id AND business.status = 'approved'\n            AND business.approved_on <= NEW.start AND business.budget_effect_of_release <> ''\n        FOR SHARE;\n        IF NOT FOUND THEN\n            RAISE EXCEPTION 'No approved business case comes before the roll-out.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'roll_out_after_business_case';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="28bbc4af13e5a1b2e9727c43768d25a938869477",
                                    operation="INSERT OR UPDATE",
                                    pgid="pgtrigger_roll_out_after_evidence_31274",
                                    table="relationships_rollout",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_rolloutevent" ("area", "business_case_id", "by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id", "start", "version") VALUES (NEW."area", NEW."business_case_id", NEW."by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."pilot_id", NEW."start", NEW."version"); RETURN NULL;',
                                    hash="92d8cacbfe7ddd52b346ff9aa9f3e9508209fe59",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_0159e",
                                    table="relationships_rollout",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_rolloutevent" ("area", "business_case_id", "by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id", "start", "version") VALUES (NEW."area", NEW."business_case_id", NEW."by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."pilot_id", NEW."start", NEW."version"); RETURN NULL;',
                                    hash="952e9e903cd96c1bce34f0b28d0800d432334ba9",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_3dc90",
                                    table="relationships_rollout",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_rolloutevent" ("area", "business_case_id", "by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot_id", "start", "version") VALUES (OLD."area", OLD."business_case_id", OLD."by_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."pilot_id", OLD."start", OLD."version"); RETURN NULL;',
                                    hash="7c1934e5d74598244d19ef8cda10dab342bb7c17",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_aabaa",
                                    table="relationships_rollout",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RollOutEvent",
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
                                to="relationships.rollout",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "by",
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
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        ("area", models.CharField(max_length=160)),
                        ("start", models.DateField()),
                        (
                            "pilot",
                            models.ForeignKey(
                                db_constraint=False,
                                help_text="The pilot it rests on.",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.pilot",
                            ),
                        ),
                        (
                            "business_case",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="relationships.businesscase",
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
                                    hash="cb1ba2d1c1d1b581c5e2204301f56be2c11783af",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_fb434",
                                    table="relationships_rolloutevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ScopeStatement",
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
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="scope_statements",
                                to="relationships.service",
                            ),
                        ),
                        ("covered", models.TextField()),
                        ("not_covered", models.TextField(blank=True)),
                        ("supplied_on", models.DateField()),
                        (
                            "supplied_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scope_statements",
                                to="people.person",
                            ),
                        ),
                        ("published", models.BooleanField(default=False)),
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="scope_statement_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("covered", ""), _negated=True),
                                name="scope_statement_covers_something",
                                violation_error_message="Say what the service covers.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("published", True), ("end__isnull", True), _connector="OR"
                                ),
                                name="scope_statement_draft_is_open",
                                violation_error_message="A draft was never in force, so it has no end.",
                            ),
                            models.UniqueConstraint(
                                models.F("service"),
                                condition=models.Q(("published", False)),
                                name="scope_statement_one_draft",
                                violation_error_message="There is a draft for this service already.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("published", True)),
                                expressions=[
                                    (models.F("service"), "="),
                                    (leadership.dates.ranges.DateRange("start", "end"), "&&"),
                                ],
                                name="scope_statement_one_in_force",
                                violation_error_message="Another statement of this service is in force then.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_scopestatementevent" ("covered", "end", "id", "not_covered", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "service_id", "start", "supplied_by_id", "supplied_on", "version") VALUES (NEW."covered", NEW."end", NEW."id", NEW."not_covered", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."published", NEW."service_id", NEW."start", NEW."supplied_by_id", NEW."supplied_on", NEW."version"); RETURN NULL;',
                                    hash="9d244bf5343b2dcaa6651051828fbf12bded2ea7",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_91799",
                                    table="relationships_scopestatement",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_scopestatementevent" ("covered", "end", "id", "not_covered", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "service_id", "start", "supplied_by_id", "supplied_on", "version") VALUES (NEW."covered", NEW."end", NEW."id", NEW."not_covered", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."published", NEW."service_id", NEW."start", NEW."supplied_by_id", NEW."supplied_on", NEW."version"); RETURN NULL;',
                                    hash="7c1f69b3abf1402ef40b0eebb95f1cfb14aa3839",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_9a877",
                                    table="relationships_scopestatement",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_scopestatementevent" ("covered", "end", "id", "not_covered", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "service_id", "start", "supplied_by_id", "supplied_on", "version") VALUES (OLD."covered", OLD."end", OLD."id", OLD."not_covered", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."published", OLD."service_id", OLD."start", OLD."supplied_by_id", OLD."supplied_on", OLD."version"); RETURN NULL;',
                                    hash="f227696cb2c94c672d0186f5d3b1947ea9d08562",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_732fb",
                                    table="relationships_scopestatement",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ScopeStatementEvent",
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
                                to="relationships.scopestatement",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                        ("covered", models.TextField()),
                        ("not_covered", models.TextField(blank=True)),
                        ("supplied_on", models.DateField()),
                        (
                            "supplied_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.person",
                            ),
                        ),
                        ("published", models.BooleanField(default=False)),
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="ac6e41cf22559e97e7cbb2cd6878bb3e00e44c9a",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_681e2",
                                    table="relationships_scopestatementevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SeniorOfficer",
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
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_appointments",
                                to="people.person",
                            ),
                        ),
                        ("start", models.DateField()),
                        (
                            "end",
                            models.DateField(
                                blank=True, help_text="The first day no longer in force.", null=True
                            ),
                        ),
                        ("end_reason", models.CharField(blank=True, max_length=200)),
                        (
                            "decision_reference",
                            models.CharField(
                                blank=True,
                                help_text="The decision that made it, if there is one.",
                                max_length=120,
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="senior_officers",
                                to="wards.ward",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "senior officer of a ward",
                        "verbose_name_plural": "senior officers of wards",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="senior_officer_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    (models.F("ward"), "="),
                                    (leadership.dates.ranges.DateRange("start", "end"), "&&"),
                                ],
                                name="one_senior_officer_a_ward",
                                violation_error_message="Another senior officer has this ward in that time.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_seniorofficerevent" ("decision_reference", "end", "end_reason", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "ward_id") VALUES (NEW."decision_reference", NEW."end", NEW."end_reason", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."start", NEW."ward_id"); RETURN NULL;',
                                    hash="4ea4fab9bc9c64cc3132ac8b6d9821615fdfad7a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_852af",
                                    table="relationships_seniorofficer",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "relationships_seniorofficerevent" ("decision_reference", "end", "end_reason", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "ward_id") VALUES (NEW."decision_reference", NEW."end", NEW."end_reason", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."start", NEW."ward_id"); RETURN NULL;',
                                    hash="3c79c11f917aa2cc41b0c363bda4e5ad8a427f5b",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_762d5",
                                    table="relationships_seniorofficer",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "relationships_seniorofficerevent" ("decision_reference", "end", "end_reason", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "ward_id") VALUES (OLD."decision_reference", OLD."end", OLD."end_reason", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."start", OLD."ward_id"); RETURN NULL;',
                                    hash="f980acc10d2ea561b0c908d99bf3d57ccf305212",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_b24d8",
                                    table="relationships_seniorofficer",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SeniorOfficerEvent",
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
                                to="relationships.seniorofficer",
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
                        ("start", models.DateField()),
                        (
                            "end",
                            models.DateField(
                                blank=True, help_text="The first day no longer in force.", null=True
                            ),
                        ),
                        ("end_reason", models.CharField(blank=True, max_length=200)),
                        (
                            "decision_reference",
                            models.CharField(
                                blank=True,
                                help_text="The decision that made it, if there is one.",
                                max_length=120,
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="919db84b1cb9d231f80124e779df18fc591f0e80",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_fc7d9",
                                    table="relationships_seniorofficerevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
