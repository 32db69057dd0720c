import datetime

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import jobs_skills.models.members
import leadership.at_once
import leadership.dates.ranges
import leadership.dates.vague_constraints


class Migration(migrations.Migration):
    replaces = [("jobs_skills", "0001_local_boards")]

    initial = True

    dependencies = [
        ("meetings", "0001_squashed"),
        ("people", "0001_squashed"),
        ("wards", "0001_squashed"),
    ]

    operations = [
        leadership.at_once.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="BoardScheme",
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
                        ("name", models.CharField(max_length=120, unique=True)),
                        (
                            "generation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="board_schemes",
                                to="wards.wardgeneration",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                blank=True, help_text="The paper that drew it up.", max_length=200
                            ),
                        ),
                        (
                            "settled",
                            models.BooleanField(
                                default=False,
                                help_text="Every district has its board; from then on none may lose it.",
                            ),
                        ),
                        (
                            "clock_start",
                            models.DateField(
                                blank=True,
                                help_text="The boards stand on their own within twelve months of this day.",
                                null=True,
                                verbose_name="independence counted from",
                            ),
                        ),
                        (
                            "clock_event",
                            models.CharField(
                                blank=True,
                                help_text="Such as the first inaugural meeting.",
                                max_length=200,
                                verbose_name="event it is counted from",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("clock_event", ""), ("clock_start__isnull", True)),
                                    models.Q(
                                        ("clock_event__regex", "\\S"),
                                        ("clock_start__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="board_scheme_clock_has_its_event",
                                violation_error_message="Say from which event the twelve months are counted, and its day.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="scheme_whole_when_settled",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    constraint="CONSTRAINT",
                                    func="\n    PERFORM 1 FROM jobs_skills_boardscheme AS scheme WHERE scheme.id = NEW.id FOR NO KEY UPDATE;\n    IF EXISTS (\n        SELECT 1 FROM jobs_skills_boardscheme AS scheme\n        JOIN wards_district AS district ON district.generation_id = scheme.generation_id\n        WHERE scheme.settled AND scheme.id = NEW.id\n          AND NOT EXISTS (\n            SELECT 1 FROM jobs_skills_boarddistrict AS place\n            WHERE place.scheme_id = scheme.id AND place.district_id = district.id\n        )\n    ) OR EXISTS (\n        SELECT 1 FROM jobs_skills_boarddistrict AS place\n        JOIN jobs_skills_boardscheme AS scheme ON scheme.id = place.scheme_id\n        JOIN jobs_skills_board AS board ON board.body_ptr_id = place.board_id\n        JOIN wards_district AS district ON district.id = place.district_id\n        WHERE scheme.id = NEW.id AND (\n            board.scheme_id <> scheme.id OR district.generation_id <> scheme.generation_id\n        )\n    ) THEN\n        RAISE EXCEPTION 'Every district belongs to exactly one board of a settled division: place all of them first.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'every_district_once';\n    END IF;\n    RETURN NULL;\n",
                                    hash="d711e966851ecf2cf34d45d5ed852ab4290e67ef",
                                    operation="INSERT OR UPDATE",
                                    pgid="pgtrigger_scheme_whole_when_settled_3b202",
                                    table="jobs_skills_boardscheme",
                                    timing="DEFERRABLE INITIALLY DEFERRED",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="settled_stays",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."settled")',
                                    func="\n        IF TG_OP = 'UPDATE' AND NEW.settled THEN\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'A division that is settled stays so: move its districts from board to board.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'settled_stays';\n    ",
                                    hash="46d587b0e78a87fc4cefb71c1240c59c07fb85bd",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_settled_stays_17af1",
                                    table="jobs_skills_boardscheme",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_boardschemeevent" ("clock_event", "clock_start", "generation_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled", "source") VALUES (NEW."clock_event", NEW."clock_start", NEW."generation_id", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."settled", NEW."source"); RETURN NULL;',
                                    hash="52097a26fff7375e64ef6225f7de2ada9f81b388",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_572e8",
                                    table="jobs_skills_boardscheme",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_boardschemeevent" ("clock_event", "clock_start", "generation_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled", "source") VALUES (NEW."clock_event", NEW."clock_start", NEW."generation_id", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."settled", NEW."source"); RETURN NULL;',
                                    hash="726c8f4f0794d48fc34d6fd56b4ce93ec1da6525",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_7f7b9",
                                    table="jobs_skills_boardscheme",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_boardschemeevent" ("clock_event", "clock_start", "generation_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled", "source") VALUES (OLD."clock_event", OLD."clock_start", OLD."generation_id", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."settled", OLD."source"); RETURN NULL;',
                                    hash="eb180b413b43e48b6130d7a73729e5ccad6759dc",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_21f1f",
                                    table="jobs_skills_boardscheme",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BoardSchemeEvent",
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
                                to="jobs_skills.boardscheme",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=120)),
                        (
                            "generation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="wards.wardgeneration",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                blank=True, help_text="The paper that drew it up.", max_length=200
                            ),
                        ),
                        (
                            "settled",
                            models.BooleanField(
                                default=False,
                                help_text="Every district has its board; from then on none may lose it.",
                            ),
                        ),
                        (
                            "clock_start",
                            models.DateField(
                                blank=True,
                                help_text="The boards stand on their own within twelve months of this day.",
                                null=True,
                                verbose_name="independence counted from",
                            ),
                        ),
                        (
                            "clock_event",
                            models.CharField(
                                blank=True,
                                help_text="Such as the first inaugural meeting.",
                                max_length=200,
                                verbose_name="event it is counted from",
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
                                    hash="b1b724c1098594984568412fe558e3b1fcc79dda",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_8feb2",
                                    table="jobs_skills_boardschemeevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SchemeDocument",
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
                            "scheme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="documents",
                                to="jobs_skills.boardscheme",
                            ),
                        ),
                        ("subject", models.CharField(max_length=200)),
                        (
                            "sent_by",
                            models.CharField(blank=True, max_length=160, verbose_name="from"),
                        ),
                        (
                            "sent_to",
                            models.CharField(blank=True, max_length=160, verbose_name="to"),
                        ),
                        (
                            "copied_to",
                            models.CharField(blank=True, max_length=160, verbose_name="copied to"),
                        ),
                        ("on", models.DateField(blank=True, null=True, verbose_name="date")),
                        ("url", models.URLField(blank=True, verbose_name="where it can be read")),
                    ],
                    options={
                        "verbose_name": "document",
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_schemedocumentevent" ("copied_to", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scheme_id", "sent_by", "sent_to", "subject", "url") VALUES (NEW."copied_to", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."scheme_id", NEW."sent_by", NEW."sent_to", NEW."subject", NEW."url"); RETURN NULL;',
                                    hash="e1d07ef9b7fd0e1691a697ca26469e9b77bb5128",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_1e28d",
                                    table="jobs_skills_schemedocument",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_schemedocumentevent" ("copied_to", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scheme_id", "sent_by", "sent_to", "subject", "url") VALUES (NEW."copied_to", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."scheme_id", NEW."sent_by", NEW."sent_to", NEW."subject", NEW."url"); RETURN NULL;',
                                    hash="606654491396ff09acc7e9c41946b7513e96d329",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_ab5f5",
                                    table="jobs_skills_schemedocument",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_schemedocumentevent" ("copied_to", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scheme_id", "sent_by", "sent_to", "subject", "url") VALUES (OLD."copied_to", OLD."id", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."scheme_id", OLD."sent_by", OLD."sent_to", OLD."subject", OLD."url"); RETURN NULL;',
                                    hash="24322f8896b141e16d92878d6b05617e851d347d",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_7f668",
                                    table="jobs_skills_schemedocument",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SchemeDocumentEvent",
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
                                to="jobs_skills.schemedocument",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "scheme",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.boardscheme",
                            ),
                        ),
                        ("subject", models.CharField(max_length=200)),
                        (
                            "sent_by",
                            models.CharField(blank=True, max_length=160, verbose_name="from"),
                        ),
                        (
                            "sent_to",
                            models.CharField(blank=True, max_length=160, verbose_name="to"),
                        ),
                        (
                            "copied_to",
                            models.CharField(blank=True, max_length=160, verbose_name="copied to"),
                        ),
                        ("on", models.DateField(blank=True, null=True, verbose_name="date")),
                        ("url", models.URLField(blank=True, verbose_name="where it can be read")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="3596cc0aa5979fe66692feda03d7989ea3f7db5a",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_c8e3e",
                                    table="jobs_skills_schemedocumentevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Board",
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
                            "scheme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="boards",
                                to="jobs_skills.boardscheme",
                            ),
                        ),
                        ("slug", models.SlugField(max_length=60, unique=True)),
                        (
                            "accounts_to",
                            models.ForeignKey(
                                blank=True,
                                help_text="The city-wide body it accounts to (S318).",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="boards_accounting",
                                to="meetings.body",
                            ),
                        ),
                        (
                            "purpose",
                            models.TextField(
                                blank=True, help_text="In plain English: it stands on the page."
                            ),
                        ),
                        (
                            "succession",
                            models.TextField(
                                blank=True,
                                help_text="What follows when the provider’s contract ends (S323).",
                                verbose_name="after the youth programme",
                            ),
                        ),
                        (
                            "published",
                            models.BooleanField(
                                default=True, help_text="Has it a page for everybody?"
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("accounts_to__isnull", True),
                                    models.Q(("accounts_to", models.F("body_ptr")), _negated=True),
                                    _connector="OR",
                                ),
                                name="board_accounts_to_another",
                                violation_error_message="A board does not account to itself.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="scheme_kept",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."scheme_id" IS DISTINCT FROM (NEW."scheme_id"))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="4de9443348443bc57c66c7a7e5a925cad9636da3",
                                    operation="UPDATE",
                                    pgid="pgtrigger_scheme_kept_13479",
                                    table="jobs_skills_board",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_boardbodyptrschemeslugaccountstopurposesuccessid03c" ("accounts_to_id", "body_ptr_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "purpose", "scheme_id", "slug", "succession") VALUES (NEW."accounts_to_id", NEW."body_ptr_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."body_ptr_id", NEW."published", NEW."purpose", NEW."scheme_id", NEW."slug", NEW."succession"); RETURN NULL;',
                                    hash="8690e76605088a09fbd23dae0921477f8ee07ad0",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6790c",
                                    table="jobs_skills_board",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."accounts_to_id" IS DISTINCT FROM (NEW."accounts_to_id") OR OLD."body_ptr_id" IS DISTINCT FROM (NEW."body_ptr_id") OR OLD."published" IS DISTINCT FROM (NEW."published") OR OLD."purpose" IS DISTINCT FROM (NEW."purpose") OR OLD."scheme_id" IS DISTINCT FROM (NEW."scheme_id") OR OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."succession" IS DISTINCT FROM (NEW."succession"))',
                                    func='INSERT INTO "jobs_skills_boardbodyptrschemeslugaccountstopurposesuccessid03c" ("accounts_to_id", "body_ptr_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "purpose", "scheme_id", "slug", "succession") VALUES (NEW."accounts_to_id", NEW."body_ptr_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."body_ptr_id", NEW."published", NEW."purpose", NEW."scheme_id", NEW."slug", NEW."succession"); RETURN NULL;',
                                    hash="2015d4ebcc0d4bc8753fd7beed6b08f9087ba780",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d81e0",
                                    table="jobs_skills_board",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_boardbodyptrschemeslugaccountstopurposesuccessid03c" ("accounts_to_id", "body_ptr_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "purpose", "scheme_id", "slug", "succession") VALUES (OLD."accounts_to_id", OLD."body_ptr_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."body_ptr_id", OLD."published", OLD."purpose", OLD."scheme_id", OLD."slug", OLD."succession"); RETURN NULL;',
                                    hash="ecac21448425293905c2e6499f6a4f73ad455be8",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_9b074",
                                    table="jobs_skills_board",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                    bases=("meetings.body",),
                ),
                migrations.CreateModel(
                    name="BoardBodyPtrSchemeSlugAccountsToPurposeSuccessionPublishedEvent",
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
                                related_name="board_history",
                                related_query_name="board_history",
                                to="jobs_skills.board",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        (
                            "scheme",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.boardscheme",
                            ),
                        ),
                        ("slug", models.SlugField(db_index=False, max_length=60)),
                        (
                            "accounts_to",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The city-wide body it accounts to (S318).",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.body",
                            ),
                        ),
                        (
                            "purpose",
                            models.TextField(
                                blank=True, help_text="In plain English: it stands on the page."
                            ),
                        ),
                        (
                            "succession",
                            models.TextField(
                                blank=True,
                                help_text="What follows when the provider’s contract ends (S323).",
                                verbose_name="after the youth programme",
                            ),
                        ),
                        (
                            "published",
                            models.BooleanField(
                                default=True, help_text="Has it a page for everybody?"
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
                                    hash="359b03f4b6dbaf1690d0ebf6515033e5af069921",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_6c02b",
                                    table="jobs_skills_boardbodyptrschemeslugaccountstopurposesuccessid03c",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BoardAppointment",
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
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="appointments",
                                to="jobs_skills.board",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="board_appointments",
                                to="people.person",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("facilitator", "Facilitator"),
                                    ("chair", "Chair"),
                                    ("convener", "Convener"),
                                    ("council_lead", "Council lead"),
                                    ("cabinet_member", "Cabinet Member, in the leading role"),
                                    ("jobcentre_lead", "Jobcentre Plus lead"),
                                    ("member", "Member"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="board_appointments",
                                to="people.organisation",
                                verbose_name="from which organisation",
                            ),
                        ),
                        ("start", models.DateField()),
                        (
                            "end",
                            models.DateField(
                                blank=True,
                                help_text="The first day without access. Members and facilitators are outside the council: theirs has an end.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["person", "board"], name="board_appointment_person"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="board_appointment_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("role__in", ["council_lead", "cabinet_member"]),
                                    ("end__isnull", False),
                                    _connector="OR",
                                ),
                                name="board_appointment_outside_ends",
                                violation_error_message="Say when the access ends: a member or facilitator is outside the council.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    (models.F("board"), "="),
                                    (models.F("person"), "="),
                                    (models.F("role"), "="),
                                    (leadership.dates.ranges.DateRange("start", "end"), "&&"),
                                ],
                                name="board_appointment_once_at_a_time",
                                violation_error_message="This person does that for the board already.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="appointment_keeps_its_board",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."board_id" IS DISTINCT FROM (NEW."board_id"))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="12cc3fe54873b0ed244969650be4c89440f4106a",
                                    operation="UPDATE",
                                    pgid="pgtrigger_appointment_keeps_its_board_073df",
                                    table="jobs_skills_boardappointment",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_boardappointmentevent" ("board_id", "end", "id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "start") VALUES (NEW."board_id", NEW."end", NEW."id", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."role", NEW."start"); RETURN NULL;',
                                    hash="9cad5c9e0d8df434e204525523634ba51414e0f6",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_de55e",
                                    table="jobs_skills_boardappointment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_boardappointmentevent" ("board_id", "end", "id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "start") VALUES (NEW."board_id", NEW."end", NEW."id", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."role", NEW."start"); RETURN NULL;',
                                    hash="86bdbd9e736620804bfb70fad9620c79ac125828",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_6cd62",
                                    table="jobs_skills_boardappointment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_boardappointmentevent" ("board_id", "end", "id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "start") VALUES (OLD."board_id", OLD."end", OLD."id", OLD."organisation_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."role", OLD."start"); RETURN NULL;',
                                    hash="c6f9dbb2981283f7aba402b403b002878d02c955",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_5f85d",
                                    table="jobs_skills_boardappointment",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BoardAppointmentEvent",
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
                                to="jobs_skills.boardappointment",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "board",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.board",
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("facilitator", "Facilitator"),
                                    ("chair", "Chair"),
                                    ("convener", "Convener"),
                                    ("council_lead", "Council lead"),
                                    ("cabinet_member", "Cabinet Member, in the leading role"),
                                    ("jobcentre_lead", "Jobcentre Plus lead"),
                                    ("member", "Member"),
                                ],
                                max_length=16,
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
                                verbose_name="from which organisation",
                            ),
                        ),
                        ("start", models.DateField()),
                        (
                            "end",
                            models.DateField(
                                blank=True,
                                help_text="The first day without access. Members and facilitators are outside the council: theirs has an end.",
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
                                    hash="570fb9612de9b0fed79493d7a11a8f4628a6266f",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_55f0f",
                                    table="jobs_skills_boardappointmentevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BoardDistrict",
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
                            "scheme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="districts",
                                to="jobs_skills.boardscheme",
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="districts",
                                to="jobs_skills.board",
                            ),
                        ),
                        (
                            "district",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="board_places",
                                to="wards.district",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "district of a board",
                        "verbose_name_plural": "districts of boards",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("scheme", "district"),
                                name="board_district_once",
                                violation_error_message="This district belongs to another board already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="every_district_once",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    constraint="CONSTRAINT",
                                    func="\n    PERFORM 1 FROM jobs_skills_boardscheme AS scheme WHERE scheme.id IN (OLD.scheme_id, NEW.scheme_id) FOR NO KEY UPDATE;\n    IF EXISTS (\n        SELECT 1 FROM jobs_skills_boardscheme AS scheme\n        JOIN wards_district AS district ON district.generation_id = scheme.generation_id\n        WHERE scheme.settled AND scheme.id IN (OLD.scheme_id, NEW.scheme_id)\n          AND NOT EXISTS (\n            SELECT 1 FROM jobs_skills_boarddistrict AS place\n            WHERE place.scheme_id = scheme.id AND place.district_id = district.id\n        )\n    ) OR EXISTS (\n        SELECT 1 FROM jobs_skills_boarddistrict AS place\n        JOIN jobs_skills_boardscheme AS scheme ON scheme.id = place.scheme_id\n        JOIN jobs_skills_board AS board ON board.body_ptr_id = place.board_id\n        JOIN wards_district AS district ON district.id = place.district_id\n        WHERE scheme.id IN (OLD.scheme_id, NEW.scheme_id) AND (\n            board.scheme_id <> scheme.id OR district.generation_id <> scheme.generation_id\n        )\n    ) THEN\n        RAISE EXCEPTION 'Every district belongs to exactly one board of a settled division: place all of them first.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'every_district_once';\n    END IF;\n    RETURN NULL;\n",
                                    hash="05fc29c275e8242b5c91d60b86947051037c8ed3",
                                    operation="INSERT OR UPDATE OR DELETE",
                                    pgid="pgtrigger_every_district_once_81d6b",
                                    table="jobs_skills_boarddistrict",
                                    timing="DEFERRABLE INITIALLY DEFERRED",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_boarddistrictevent" ("board_id", "district_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scheme_id") VALUES (NEW."board_id", NEW."district_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."scheme_id"); RETURN NULL;',
                                    hash="c63b9a0037bfd70e1b5332781539c37767e86d39",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d3442",
                                    table="jobs_skills_boarddistrict",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_boarddistrictevent" ("board_id", "district_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scheme_id") VALUES (NEW."board_id", NEW."district_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."scheme_id"); RETURN NULL;',
                                    hash="8d0045fce27aa7ce0671da4b2a55bd9889e119a7",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c36c5",
                                    table="jobs_skills_boarddistrict",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_boarddistrictevent" ("board_id", "district_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scheme_id") VALUES (OLD."board_id", OLD."district_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."scheme_id"); RETURN NULL;',
                                    hash="84469c74677c3b1adaf1c9d2006a6a391f27646b",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_4fe33",
                                    table="jobs_skills_boarddistrict",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BoardDistrictEvent",
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
                                to="jobs_skills.boarddistrict",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "scheme",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.boardscheme",
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.board",
                            ),
                        ),
                        (
                            "district",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="wards.district",
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
                                    hash="7b1a09501bb87f1843e9c455ad2687f404c182ce",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_35166",
                                    table="jobs_skills_boarddistrictevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BoardWard",
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
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="wards",
                                to="jobs_skills.board",
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="board_places",
                                to="wards.ward",
                            ),
                        ),
                        (
                            "how",
                            models.CharField(
                                choices=[
                                    ("whole", "The whole ward"),
                                    ("part", "Part of the ward"),
                                    ("none", "Not with this board"),
                                    ("undecided", "Not decided yet"),
                                ],
                                default="undecided",
                                max_length=10,
                            ),
                        ),
                        (
                            "share",
                            models.DecimalField(decimal_places=4, editable=False, max_digits=5),
                        ),
                        (
                            "crosses",
                            models.BooleanField(
                                default=False,
                                editable=False,
                                verbose_name="lies across a board line",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300)),
                        ("decided_on", models.DateField(blank=True, editable=False, null=True)),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ward of a board",
                        "verbose_name_plural": "wards of boards",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("board", "ward"), name="board_ward_once"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("how", "whole")),
                                fields=("ward",),
                                name="board_ward_whole_once",
                                violation_error_message="This ward belongs to another board as a whole.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("share__gt", 0), ("share__lte", 1)),
                                name="board_ward_share_is_a_part",
                                violation_error_message="A share lies above 0 and is at most 1.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("crosses", False),
                                    models.Q(
                                        ("decided_on__isnull", True),
                                        ("how", "undecided"),
                                        ("reason", ""),
                                    ),
                                    models.Q(
                                        models.Q(("how", "undecided"), _negated=True),
                                        ("decided_on__isnull", False),
                                        ("reason__regex", "\\S"),
                                    ),
                                    _connector="OR",
                                ),
                                name="board_ward_decided_with_a_reason",
                                violation_error_message="A ward across a board line needs a decision with its reason.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_boardwardevent" ("board_id", "crosses", "decided_by_id", "decided_on", "how", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "share", "ward_id") VALUES (NEW."board_id", NEW."crosses", NEW."decided_by_id", NEW."decided_on", NEW."how", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."share", NEW."ward_id"); RETURN NULL;',
                                    hash="bc0b6391464e63cd419fe219ade8e41a0d2a4592",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_2720a",
                                    table="jobs_skills_boardward",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_boardwardevent" ("board_id", "crosses", "decided_by_id", "decided_on", "how", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "share", "ward_id") VALUES (NEW."board_id", NEW."crosses", NEW."decided_by_id", NEW."decided_on", NEW."how", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."share", NEW."ward_id"); RETURN NULL;',
                                    hash="6a5b6ab41dc3cebd6d1b68d3d4f8c3bc84953210",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_075cb",
                                    table="jobs_skills_boardward",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_boardwardevent" ("board_id", "crosses", "decided_by_id", "decided_on", "how", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "share", "ward_id") VALUES (OLD."board_id", OLD."crosses", OLD."decided_by_id", OLD."decided_on", OLD."how", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."share", OLD."ward_id"); RETURN NULL;',
                                    hash="9cffe91924d78efdcbc06545964d734874f4e201",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_20fae",
                                    table="jobs_skills_boardward",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BoardWardEvent",
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
                                to="jobs_skills.boardward",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "board",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.board",
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
                            "how",
                            models.CharField(
                                choices=[
                                    ("whole", "The whole ward"),
                                    ("part", "Part of the ward"),
                                    ("none", "Not with this board"),
                                    ("undecided", "Not decided yet"),
                                ],
                                default="undecided",
                                max_length=10,
                            ),
                        ),
                        (
                            "share",
                            models.DecimalField(decimal_places=4, editable=False, max_digits=5),
                        ),
                        (
                            "crosses",
                            models.BooleanField(
                                default=False,
                                editable=False,
                                verbose_name="lies across a board line",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300)),
                        ("decided_on", models.DateField(blank=True, editable=False, null=True)),
                        (
                            "decided_by",
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="129f7ea6fbb1c7826b9257cf8b42e00e22fee889",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4acd3",
                                    table="jobs_skills_boardwardevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DistrictDivided",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wards.district",),
                ),
                migrations.CreateModel(
                    name="AreaBeyond",
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
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="areas_beyond",
                                to="jobs_skills.board",
                            ),
                        ),
                        ("name", models.CharField(max_length=120)),
                        (
                            "note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="why it belongs here"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "area beyond the city",
                        "verbose_name_plural": "areas beyond the city",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("board", "name"),
                                name="area_beyond_once",
                                violation_error_message="This area is entered for the board already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_areabeyondevent" ("board_id", "id", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."board_id", NEW."id", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="6a80d611b15eba4198ea8959f001a1197cee8a5e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7790b",
                                    table="jobs_skills_areabeyond",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_areabeyondevent" ("board_id", "id", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."board_id", NEW."id", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="057ae73a2d4e85b95d398a557b62ebfd09b5cb38",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_a91bc",
                                    table="jobs_skills_areabeyond",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_areabeyondevent" ("board_id", "id", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."board_id", OLD."id", OLD."name", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="bac7ba08edae5178bc48c6723ef972ed95aaf44e",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_b3262",
                                    table="jobs_skills_areabeyond",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AreaBeyondEvent",
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
                                to="jobs_skills.areabeyond",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "board",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.board",
                            ),
                        ),
                        ("name", models.CharField(max_length=120)),
                        (
                            "note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="why it belongs here"
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
                                    hash="07fe70a9368cab71bec56dd8f3b7145813dcac2c",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d816d",
                                    table="jobs_skills_areabeyondevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Site",
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
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sites",
                                to="jobs_skills.board",
                            ),
                        ),
                        ("name", models.CharField(max_length=120)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("employment", "Employment site"),
                                    ("development", "Development site"),
                                    ("centre", "Local centre"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "outside_city",
                            models.BooleanField(
                                default=False, verbose_name="lies outside the city"
                            ),
                        ),
                        (
                            "latitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=5,
                                help_text="Such as 52.45390",
                                max_digits=8,
                                null=True,
                            ),
                        ),
                        (
                            "longitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=5,
                                help_text="Such as -1.72440",
                                max_digits=8,
                                null=True,
                            ),
                        ),
                        (
                            "note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="what it means for work here",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("board", "name"),
                                name="board_site_once",
                                violation_error_message="This site is entered for the board already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("latitude__isnull", True), ("longitude__isnull", True)
                                    ),
                                    models.Q(
                                        ("latitude__gte", 49),
                                        ("latitude__isnull", False),
                                        ("latitude__lte", 61),
                                        ("longitude__gte", -9),
                                        ("longitude__isnull", False),
                                        ("longitude__lte", 2),
                                    ),
                                    _connector="OR",
                                ),
                                name="board_site_has_a_whole_point",
                                violation_error_message="A point has a latitude (49 to 61) and a longitude (-9 to 2) within the United Kingdom.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_siteevent" ("board_id", "id", "kind", "latitude", "longitude", "name", "note", "outside_city", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."board_id", NEW."id", NEW."kind", NEW."latitude", NEW."longitude", NEW."name", NEW."note", NEW."outside_city", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="58642227aad3ef473b8ce45d9354fa704c87b97e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f0215",
                                    table="jobs_skills_site",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_siteevent" ("board_id", "id", "kind", "latitude", "longitude", "name", "note", "outside_city", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."board_id", NEW."id", NEW."kind", NEW."latitude", NEW."longitude", NEW."name", NEW."note", NEW."outside_city", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="389af8b4e2e05bfeab46f047d84a7930caf5f54b",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b64f6",
                                    table="jobs_skills_site",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_siteevent" ("board_id", "id", "kind", "latitude", "longitude", "name", "note", "outside_city", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."board_id", OLD."id", OLD."kind", OLD."latitude", OLD."longitude", OLD."name", OLD."note", OLD."outside_city", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="23b0d9fded6e747cfa344aba6c9369eba9a8cf7e",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_bc73a",
                                    table="jobs_skills_site",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SiteEvent",
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
                                to="jobs_skills.site",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "board",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.board",
                            ),
                        ),
                        ("name", models.CharField(max_length=120)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("employment", "Employment site"),
                                    ("development", "Development site"),
                                    ("centre", "Local centre"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "outside_city",
                            models.BooleanField(
                                default=False, verbose_name="lies outside the city"
                            ),
                        ),
                        (
                            "latitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=5,
                                help_text="Such as 52.45390",
                                max_digits=8,
                                null=True,
                            ),
                        ),
                        (
                            "longitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=5,
                                help_text="Such as -1.72440",
                                max_digits=8,
                                null=True,
                            ),
                        ),
                        (
                            "note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="what it means for work here",
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
                                    hash="149ca97c94a74e6d23155609a98e221f999588c9",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_40b64",
                                    table="jobs_skills_siteevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JobcentreOffice",
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
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="jobcentres",
                                to="jobs_skills.board",
                            ),
                        ),
                        ("name", models.CharField(max_length=120)),
                        ("address", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "verbose_name": "Jobcentre Plus office",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("board", "name"),
                                name="board_jobcentre_once",
                                violation_error_message="This office is entered for the board already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_jobcentreofficeevent" ("address", "board_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."address", NEW."board_id", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="80b050002567cbadddab93a666870b0e11216bad",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6ee9e",
                                    table="jobs_skills_jobcentreoffice",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_jobcentreofficeevent" ("address", "board_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."address", NEW."board_id", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="b6cf48f19f1bf5e868bb1752e0f7c891559619bf",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_27f04",
                                    table="jobs_skills_jobcentreoffice",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_jobcentreofficeevent" ("address", "board_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."address", OLD."board_id", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="0007c4f0cc6a0f424a701c32eb360a2e0aaca567",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_57cea",
                                    table="jobs_skills_jobcentreoffice",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JobcentreOfficeEvent",
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
                                to="jobs_skills.jobcentreoffice",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "board",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.board",
                            ),
                        ),
                        ("name", models.CharField(max_length=120)),
                        ("address", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="b9521d5df600f02e8277cb06ebf8e3606a5ae884",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ee9d6",
                                    table="jobs_skills_jobcentreofficeevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AreaProvider",
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
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="providers",
                                to="jobs_skills.board",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="board_areas",
                                to="people.organisation",
                                verbose_name="provider",
                            ),
                        ),
                        (
                            "programme",
                            models.CharField(
                                help_text="Youth Promise Plus (YPP), also written YEP",
                                max_length=120,
                            ),
                        ),
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                        (
                            "staff_contracted",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=5,
                                null=True,
                                verbose_name="staff in the contract (fte)",
                            ),
                        ),
                        (
                            "staff_in_post",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=5,
                                null=True,
                                verbose_name="staff in post (fte)",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "provider of an area",
                        "verbose_name_plural": "providers of areas",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="area_provider_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("staff_contracted__isnull", True),
                                        ("staff_contracted__gte", 0),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        ("staff_in_post__isnull", True),
                                        ("staff_in_post__gte", 0),
                                        _connector="OR",
                                    ),
                                ),
                                name="area_provider_staff_not_below_nought",
                                violation_error_message="A number of staff cannot be below nought.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_areaproviderevent" ("board_id", "end", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme", "staff_contracted", "staff_in_post", "start") VALUES (NEW."board_id", NEW."end", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."programme", NEW."staff_contracted", NEW."staff_in_post", NEW."start"); RETURN NULL;',
                                    hash="2985339b8955288274f500f841595e41c9315351",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_1302d",
                                    table="jobs_skills_areaprovider",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_areaproviderevent" ("board_id", "end", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme", "staff_contracted", "staff_in_post", "start") VALUES (NEW."board_id", NEW."end", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."programme", NEW."staff_contracted", NEW."staff_in_post", NEW."start"); RETURN NULL;',
                                    hash="c75bcca0cf567c9d1f82ff29e2a253022bbf44fd",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_9cbf1",
                                    table="jobs_skills_areaprovider",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_areaproviderevent" ("board_id", "end", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme", "staff_contracted", "staff_in_post", "start") VALUES (OLD."board_id", OLD."end", OLD."id", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."programme", OLD."staff_contracted", OLD."staff_in_post", OLD."start"); RETURN NULL;',
                                    hash="b580954f3165e6caa933d744855f4557c49b2b2a",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_0e8b7",
                                    table="jobs_skills_areaprovider",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AreaProviderEvent",
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
                                to="jobs_skills.areaprovider",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "board",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.board",
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
                                verbose_name="provider",
                            ),
                        ),
                        (
                            "programme",
                            models.CharField(
                                help_text="Youth Promise Plus (YPP), also written YEP",
                                max_length=120,
                            ),
                        ),
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                        (
                            "staff_contracted",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=5,
                                null=True,
                                verbose_name="staff in the contract (fte)",
                            ),
                        ),
                        (
                            "staff_in_post",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=5,
                                null=True,
                                verbose_name="staff in post (fte)",
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
                                    hash="82edcc9639adbb3409bc8d694a8b6908f934aecc",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_8117f",
                                    table="jobs_skills_areaproviderevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Finding",
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
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="findings",
                                to="jobs_skills.board",
                            ),
                        ),
                        ("on", models.DateField()),
                        ("text", models.TextField(verbose_name="what was found")),
                        (
                            "source",
                            models.CharField(max_length=200, verbose_name="where it comes from"),
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
                    ],
                    options={
                        "ordering": ["-on", "-pk"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_findingevent" ("board_id", "by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text") VALUES (NEW."board_id", NEW."by_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."source", NEW."text"); RETURN NULL;',
                                    hash="e15d6e44402222d9b3b273331b9c3410c4389b9c",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_2a24d",
                                    table="jobs_skills_finding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_findingevent" ("board_id", "by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text") VALUES (NEW."board_id", NEW."by_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."source", NEW."text"); RETURN NULL;',
                                    hash="f0a8946af5cdd075f24ddd8bc2cda83e3aad758e",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_aab45",
                                    table="jobs_skills_finding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_findingevent" ("board_id", "by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text") VALUES (OLD."board_id", OLD."by_id", OLD."id", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."source", OLD."text"); RETURN NULL;',
                                    hash="df1f46b4ab30f188142a36e290a6c90b293c2091",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_920f1",
                                    table="jobs_skills_finding",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FindingEvent",
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
                                to="jobs_skills.finding",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "board",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.board",
                            ),
                        ),
                        ("on", models.DateField()),
                        ("text", models.TextField(verbose_name="what was found")),
                        (
                            "source",
                            models.CharField(max_length=200, verbose_name="where it comes from"),
                        ),
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
                                    hash="4d8e5028de845ad3d920cd520ab5d5f26347007f",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_16b26",
                                    table="jobs_skills_findingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DeploymentDecision",
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
                            "subject",
                            models.CharField(
                                choices=[
                                    ("adult_education", "Adult Education Budget"),
                                    ("employment_support", "Employment Support Pilot"),
                                    ("other", "Other"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("title", models.CharField(max_length=200)),
                        (
                            "taken_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="deployment_decisions",
                                to="meetings.body",
                            ),
                        ),
                        (
                            "on",
                            models.DateField(
                                blank=True,
                                help_text="Empty: not taken yet.",
                                null=True,
                                verbose_name="taken on",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["title", "pk"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_deploymentdecisionevent" ("id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "taken_by_id", "title") VALUES (NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."subject", NEW."taken_by_id", NEW."title"); RETURN NULL;',
                                    hash="be36f007bdd0f31e4f52617c3444130f86bcae5d",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_44d1e",
                                    table="jobs_skills_deploymentdecision",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_deploymentdecisionevent" ("id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "taken_by_id", "title") VALUES (NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."subject", NEW."taken_by_id", NEW."title"); RETURN NULL;',
                                    hash="7d5aea9ce053e45f1a9ff2383adf4e27b377f1c9",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0c9cb",
                                    table="jobs_skills_deploymentdecision",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_deploymentdecisionevent" ("id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "taken_by_id", "title") VALUES (OLD."id", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."subject", OLD."taken_by_id", OLD."title"); RETURN NULL;',
                                    hash="edcb7a46683df362d7fa05ca81e7be2439cb37de",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_104bb",
                                    table="jobs_skills_deploymentdecision",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DeploymentDecisionEvent",
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
                                to="jobs_skills.deploymentdecision",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "subject",
                            models.CharField(
                                choices=[
                                    ("adult_education", "Adult Education Budget"),
                                    ("employment_support", "Employment Support Pilot"),
                                    ("other", "Other"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("title", models.CharField(max_length=200)),
                        (
                            "taken_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.body",
                            ),
                        ),
                        (
                            "on",
                            models.DateField(
                                blank=True,
                                help_text="Empty: not taken yet.",
                                null=True,
                                verbose_name="taken on",
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
                                    hash="02ae2dc8ee365d6dcd694cfbcbfeb736d73da194",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_9bb41",
                                    table="jobs_skills_deploymentdecisionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FindingUse",
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
                            "finding",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="uses",
                                to="jobs_skills.finding",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="informed_by",
                                to="jobs_skills.deploymentdecision",
                            ),
                        ),
                        ("put_on", models.DateField(verbose_name="put to it on")),
                        ("changed", models.TextField(blank=True, verbose_name="what it changed")),
                    ],
                    options={
                        "verbose_name": "use of a finding",
                        "verbose_name_plural": "uses of findings",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("finding", "decision"),
                                name="finding_put_once",
                                violation_error_message="The finding was put to this decision already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_findinguseevent" ("changed", "decision_id", "finding_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_on") VALUES (NEW."changed", NEW."decision_id", NEW."finding_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."put_on"); RETURN NULL;',
                                    hash="c007c5d8e832d4f95585b39a41ad491f78002f0e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_51f73",
                                    table="jobs_skills_findinguse",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_findinguseevent" ("changed", "decision_id", "finding_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_on") VALUES (NEW."changed", NEW."decision_id", NEW."finding_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."put_on"); RETURN NULL;',
                                    hash="f2f3dff9d1a344f25b334815f3a41181024b09f8",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d0b08",
                                    table="jobs_skills_findinguse",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_findinguseevent" ("changed", "decision_id", "finding_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_on") VALUES (OLD."changed", OLD."decision_id", OLD."finding_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."put_on"); RETURN NULL;',
                                    hash="bca1fc8db072dce9de780cbfd0ef6f2af82bc6be",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_4158b",
                                    table="jobs_skills_findinguse",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FindingUseEvent",
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
                                to="jobs_skills.findinguse",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "finding",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.finding",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.deploymentdecision",
                            ),
                        ),
                        ("put_on", models.DateField(verbose_name="put to it on")),
                        ("changed", models.TextField(blank=True, verbose_name="what it changed")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="819fdd16c64e29e64b2ebce36d726065462b462c",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_a9a06",
                                    table="jobs_skills_findinguseevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OfficerTime",
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
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="officer_time",
                                to="jobs_skills.board",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="board_time",
                                to="people.person",
                                verbose_name="officer",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="day or last day")),
                        (
                            "hours",
                            models.DecimalField(
                                decimal_places=1,
                                max_digits=5,
                                validators=[django.core.validators.MinValueValidator(0.1)],
                            ),
                        ),
                        ("what", models.CharField(max_length=200, verbose_name="on what")),
                    ],
                    options={
                        "verbose_name_plural": "officer time",
                        "ordering": ["-on", "-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("hours__gt", 0)),
                                name="officer_time_above_nought",
                                violation_error_message="Hours are more than nought.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_officertimeevent" ("board_id", "hours", "id", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what") VALUES (NEW."board_id", NEW."hours", NEW."id", NEW."on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."what"); RETURN NULL;',
                                    hash="8a3ed8a80be200954d7b9947be8c0bf5b8220a23",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_979f4",
                                    table="jobs_skills_officertime",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_officertimeevent" ("board_id", "hours", "id", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what") VALUES (NEW."board_id", NEW."hours", NEW."id", NEW."on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."what"); RETURN NULL;',
                                    hash="c837a1c342edcd33000a8a0d94b817e78abab7b1",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_7eb70",
                                    table="jobs_skills_officertime",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_officertimeevent" ("board_id", "hours", "id", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what") VALUES (OLD."board_id", OLD."hours", OLD."id", OLD."on", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."what"); RETURN NULL;',
                                    hash="fa6bfbc29c80a04dd98b1169dea40f4b16b3b8d5",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_9a840",
                                    table="jobs_skills_officertime",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OfficerTimeEvent",
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
                                to="jobs_skills.officertime",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "board",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.board",
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
                                verbose_name="officer",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="day or last day")),
                        (
                            "hours",
                            models.DecimalField(
                                decimal_places=1,
                                max_digits=5,
                                validators=[django.core.validators.MinValueValidator(0.1)],
                            ),
                        ),
                        ("what", models.CharField(max_length=200, verbose_name="on what")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="4d3a7583580ef2c51be67236dbe7aab109bd686f",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_28c68",
                                    table="jobs_skills_officertimeevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Assessment",
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
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assessments",
                                to="jobs_skills.board",
                            ),
                        ),
                        ("on", models.DateField()),
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
                        "ordering": ["-on", "-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("board", "on"),
                                name="assessment_once_a_day",
                                violation_error_message="The board was assessed on this day already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="assessment_stays",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        RAISE EXCEPTION 'An assessment stays as it was made: make a new one.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'assessment_stays';\n    ",
                                    hash="234980af86991187b788eb6102fe4c6bfe7e3340",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_assessment_stays_35614",
                                    table="jobs_skills_assessment",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_assessmentevent" ("board_id", "by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."board_id", NEW."by_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="a00193faab0376dbfce6a4ae00eeae8b69b89ea2",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_2e6ba",
                                    table="jobs_skills_assessment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_assessmentevent" ("board_id", "by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."board_id", NEW."by_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="309957971d34a18ecdc6db8c2033baed62add89b",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_eacc9",
                                    table="jobs_skills_assessment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_assessmentevent" ("board_id", "by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."board_id", OLD."by_id", OLD."id", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="69ca6ccb4dcd001732d68175994d7476a13c4a31",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_50943",
                                    table="jobs_skills_assessment",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AssessmentEvent",
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
                                to="jobs_skills.assessment",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "board",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.board",
                            ),
                        ),
                        ("on", models.DateField()),
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
                                    hash="26cae2de60be25c56ae0a8669870c3762e8d6dad",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_147cf",
                                    table="jobs_skills_assessmentevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CriterionAnswer",
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
                            "assessment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="answers",
                                to="jobs_skills.assessment",
                            ),
                        ),
                        (
                            "criterion",
                            models.CharField(
                                choices=[
                                    (
                                        "chair",
                                        "The chair is from neither the council nor Jobcentre Plus",
                                    ),
                                    ("convening", "Others than they convene the meetings"),
                                    ("secretariat", "Others than they keep the notes and the list"),
                                    ("money", "It has its own means"),
                                    ("decisions", "It takes its own decisions"),
                                    ("accountability", "It accounts for its activity"),
                                ],
                                max_length=14,
                            ),
                        ),
                        ("met", models.BooleanField()),
                        ("evidence", models.TextField(blank=True)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("assessment", "criterion"), name="criterion_answered_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("met", False), ("evidence__regex", "\\S"), _connector="OR"
                                ),
                                name="criterion_met_with_evidence",
                                violation_error_message="Say what shows it: no criterion is met without evidence.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="criterion_answer_stays",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="33c8af984c82c54a0d3c0763ffa5fdea8364a479",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_criterion_answer_stays_48299",
                                    table="jobs_skills_criterionanswer",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_criterionanswerevent" ("assessment_id", "criterion", "evidence", "id", "met", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."assessment_id", NEW."criterion", NEW."evidence", NEW."id", NEW."met", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="36f235cd75ad0028139dea70d2f5378ea4b52493",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_5495b",
                                    table="jobs_skills_criterionanswer",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_criterionanswerevent" ("assessment_id", "criterion", "evidence", "id", "met", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."assessment_id", NEW."criterion", NEW."evidence", NEW."id", NEW."met", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="37f6cd17b32b57d986caffaf1081999e4ba717f9",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_16553",
                                    table="jobs_skills_criterionanswer",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_criterionanswerevent" ("assessment_id", "criterion", "evidence", "id", "met", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."assessment_id", OLD."criterion", OLD."evidence", OLD."id", OLD."met", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="70c311b8a6d98dce0dfddb5cde1b216053bfc002",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c44fa",
                                    table="jobs_skills_criterionanswer",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CriterionAnswerEvent",
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
                                to="jobs_skills.criterionanswer",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "assessment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.assessment",
                            ),
                        ),
                        (
                            "criterion",
                            models.CharField(
                                choices=[
                                    (
                                        "chair",
                                        "The chair is from neither the council nor Jobcentre Plus",
                                    ),
                                    ("convening", "Others than they convene the meetings"),
                                    ("secretariat", "Others than they keep the notes and the list"),
                                    ("money", "It has its own means"),
                                    ("decisions", "It takes its own decisions"),
                                    ("accountability", "It accounts for its activity"),
                                ],
                                max_length=14,
                            ),
                        ),
                        ("met", models.BooleanField()),
                        ("evidence", models.TextField(blank=True)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="3fa654ada56775cf762726a3153f8e34f92504f4",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_cb8ff",
                                    table="jobs_skills_criterionanswerevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AccountabilityReport",
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
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="accounts",
                                to="jobs_skills.board",
                            ),
                        ),
                        (
                            "to",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="board_accounts",
                                to="meetings.body",
                                verbose_name="told to",
                            ),
                        ),
                        ("on", models.DateField()),
                        ("text", models.TextField(verbose_name="what was reported")),
                        ("answer", models.TextField(blank=True, verbose_name="what was answered")),
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
                        (
                            "published",
                            models.BooleanField(
                                default=False, verbose_name="on the board’s public page"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "accountability report",
                        "ordering": ["-on", "-pk"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_accountabilityreportevent" ("answer", "board_id", "by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "text", "to_id") VALUES (NEW."answer", NEW."board_id", NEW."by_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."published", NEW."text", NEW."to_id"); RETURN NULL;',
                                    hash="7c062a5b2ec463629adc12659f71660377b8ca3c",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_56b63",
                                    table="jobs_skills_accountabilityreport",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_accountabilityreportevent" ("answer", "board_id", "by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "text", "to_id") VALUES (NEW."answer", NEW."board_id", NEW."by_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."published", NEW."text", NEW."to_id"); RETURN NULL;',
                                    hash="4cd51bd660a6c8eba3b40ac3e3da35afdf5fec4e",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_9f16b",
                                    table="jobs_skills_accountabilityreport",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_accountabilityreportevent" ("answer", "board_id", "by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "text", "to_id") VALUES (OLD."answer", OLD."board_id", OLD."by_id", OLD."id", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."published", OLD."text", OLD."to_id"); RETURN NULL;',
                                    hash="c50e4d01f031fe3e6bc2eb488a673a4dd8f29c49",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_1ccb9",
                                    table="jobs_skills_accountabilityreport",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AccountabilityReportEvent",
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
                                to="jobs_skills.accountabilityreport",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "board",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.board",
                            ),
                        ),
                        (
                            "to",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.body",
                                verbose_name="told to",
                            ),
                        ),
                        ("on", models.DateField()),
                        ("text", models.TextField(verbose_name="what was reported")),
                        ("answer", models.TextField(blank=True, verbose_name="what was answered")),
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
                        (
                            "published",
                            models.BooleanField(
                                default=False, verbose_name="on the board’s public page"
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
                                    hash="e4c2f1a714332a6cc0cb719373d69cc4c31e744d",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_75e01",
                                    table="jobs_skills_accountabilityreportevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MeetingAdoptedAt",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("meetings.meeting",),
                ),
                migrations.CreateModel(
                    name="BoardAdoptedAt",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("meetings.meetingbody",),
                ),
                migrations.CreateModel(
                    name="BoardMeeting",
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
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="board_meetings",
                                to="jobs_skills.board",
                            ),
                        ),
                        (
                            "meeting",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="board_meeting",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "purpose",
                            models.CharField(
                                choices=[
                                    ("inaugural", "Inaugural meeting or summit"),
                                    ("board", "Board meeting"),
                                ],
                                default="board",
                                max_length=10,
                            ),
                        ),
                        (
                            "convened_by",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("council", "The council"),
                                    ("jobcentre", "Jobcentre Plus"),
                                    ("provider", "A provider"),
                                    ("partner", "Another partner or member"),
                                ],
                                max_length=10,
                                verbose_name="convened by",
                            ),
                        ),
                        (
                            "convener",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="meetings_convened",
                                to="people.organisation",
                                verbose_name="organisation that convened it",
                            ),
                        ),
                        (
                            "chaired_by",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("council", "The council"),
                                    ("jobcentre", "Jobcentre Plus"),
                                    ("provider", "A provider"),
                                    ("partner", "Another partner or member"),
                                ],
                                max_length=10,
                                verbose_name="chaired by",
                            ),
                        ),
                        (
                            "secretary_from",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("council", "The council"),
                                    ("jobcentre", "Jobcentre Plus"),
                                    ("provider", "A provider"),
                                    ("partner", "Another partner or member"),
                                ],
                                max_length=10,
                                verbose_name="notes taken by",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("purpose", "inaugural")),
                                fields=("board",),
                                name="board_one_inaugural_meeting",
                                violation_error_message="The board has its inaugural meeting already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_boardmeetingevent" ("board_id", "chaired_by", "convened_by", "convener_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "secretary_from") VALUES (NEW."board_id", NEW."chaired_by", NEW."convened_by", NEW."convener_id", NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."purpose", NEW."secretary_from"); RETURN NULL;',
                                    hash="f8d2dedc00aa812e7a57c71f86b4c6f531ebc6c5",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_bdaba",
                                    table="jobs_skills_boardmeeting",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_boardmeetingevent" ("board_id", "chaired_by", "convened_by", "convener_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "secretary_from") VALUES (NEW."board_id", NEW."chaired_by", NEW."convened_by", NEW."convener_id", NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."purpose", NEW."secretary_from"); RETURN NULL;',
                                    hash="b089bcdc8fb55d4bc8b3037ccc13563af1ed91ad",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_58dd7",
                                    table="jobs_skills_boardmeeting",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_boardmeetingevent" ("board_id", "chaired_by", "convened_by", "convener_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "secretary_from") VALUES (OLD."board_id", OLD."chaired_by", OLD."convened_by", OLD."convener_id", OLD."id", OLD."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."purpose", OLD."secretary_from"); RETURN NULL;',
                                    hash="6db8a6349818da67de74bf07baa8cb51281d854d",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_14bd9",
                                    table="jobs_skills_boardmeeting",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BoardMeetingEvent",
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
                                to="jobs_skills.boardmeeting",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "board",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.board",
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
                            "purpose",
                            models.CharField(
                                choices=[
                                    ("inaugural", "Inaugural meeting or summit"),
                                    ("board", "Board meeting"),
                                ],
                                default="board",
                                max_length=10,
                            ),
                        ),
                        (
                            "convened_by",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("council", "The council"),
                                    ("jobcentre", "Jobcentre Plus"),
                                    ("provider", "A provider"),
                                    ("partner", "Another partner or member"),
                                ],
                                max_length=10,
                                verbose_name="convened by",
                            ),
                        ),
                        (
                            "convener",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.organisation",
                                verbose_name="organisation that convened it",
                            ),
                        ),
                        (
                            "chaired_by",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("council", "The council"),
                                    ("jobcentre", "Jobcentre Plus"),
                                    ("provider", "A provider"),
                                    ("partner", "Another partner or member"),
                                ],
                                max_length=10,
                                verbose_name="chaired by",
                            ),
                        ),
                        (
                            "secretary_from",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("council", "The council"),
                                    ("jobcentre", "Jobcentre Plus"),
                                    ("provider", "A provider"),
                                    ("partner", "Another partner or member"),
                                ],
                                max_length=10,
                                verbose_name="notes taken by",
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
                                    hash="1242cf58786e2b105d67eaaf154e9e0cfa986cd4",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_19159",
                                    table="jobs_skills_boardmeetingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SectorAttendance",
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
                            "board_meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attendance",
                                to="jobs_skills.boardmeeting",
                            ),
                        ),
                        (
                            "sector",
                            models.CharField(
                                choices=[
                                    ("public", "Public"),
                                    ("private", "Private"),
                                    ("third", "Third sector"),
                                    ("residents", "Residents"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("number", models.PositiveIntegerField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "attendance by sector",
                        "verbose_name_plural": "attendances by sector",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("board_meeting", "sector"), name="sector_attendance_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_sectorattendanceevent" ("board_meeting_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector") VALUES (NEW."board_meeting_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."sector"); RETURN NULL;',
                                    hash="67cc48cbe6e05aae76ad873c15f26043fa1d37db",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_12358",
                                    table="jobs_skills_sectorattendance",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_sectorattendanceevent" ("board_meeting_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector") VALUES (NEW."board_meeting_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sector"); RETURN NULL;',
                                    hash="0e6cea97376f2fd1c1885cbeb1a40c3d6dffc5ea",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d6549",
                                    table="jobs_skills_sectorattendance",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_sectorattendanceevent" ("board_meeting_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector") VALUES (OLD."board_meeting_id", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."sector"); RETURN NULL;',
                                    hash="2a11fb463a81f56d6c954a3496d59a21be065718",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e2bfd",
                                    table="jobs_skills_sectorattendance",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SectorAttendanceEvent",
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
                                to="jobs_skills.sectorattendance",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "board_meeting",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.boardmeeting",
                            ),
                        ),
                        (
                            "sector",
                            models.CharField(
                                choices=[
                                    ("public", "Public"),
                                    ("private", "Private"),
                                    ("third", "Third sector"),
                                    ("residents", "Residents"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("number", models.PositiveIntegerField(blank=True, null=True)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="031e10bea4f8dd4669c9a9f58ad1f04cdad2ed84",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_7fbdd",
                                    table="jobs_skills_sectorattendanceevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MemberList",
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
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="member_lists",
                                to="jobs_skills.board",
                            ),
                        ),
                        ("name", models.CharField(max_length=160)),
                        ("received_on", models.DateField()),
                        (
                            "lawful_basis",
                            models.CharField(
                                help_text="Such as: handed over by the group, which told its members.",
                                max_length=200,
                                verbose_name="on what basis we hold it",
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
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("board"),
                                django.db.models.functions.text.Lower("name"),
                                name="member_list_name_once",
                                violation_error_message="This board has a list of this name already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="member_list_keeps_its_board",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."board_id" IS DISTINCT FROM (NEW."board_id"))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="7955ad21f96fcced165bc4f16364fecdce529a80",
                                    operation="UPDATE",
                                    pgid="pgtrigger_member_list_keeps_its_board_f7dfc",
                                    table="jobs_skills_memberlist",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_memberlistevent" ("board_id", "by_id", "id", "lawful_basis", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on") VALUES (NEW."board_id", NEW."by_id", NEW."id", NEW."lawful_basis", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."received_on"); RETURN NULL;',
                                    hash="d5b352cceca014f7e8d74429035526f3bd2d9ccf",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_15888",
                                    table="jobs_skills_memberlist",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_memberlistevent" ("board_id", "by_id", "id", "lawful_basis", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on") VALUES (NEW."board_id", NEW."by_id", NEW."id", NEW."lawful_basis", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."received_on"); RETURN NULL;',
                                    hash="cb1733db1a43f14b5c6e12a188f220dc0b0f570c",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_fdf97",
                                    table="jobs_skills_memberlist",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_memberlistevent" ("board_id", "by_id", "id", "lawful_basis", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on") VALUES (OLD."board_id", OLD."by_id", OLD."id", OLD."lawful_basis", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."received_on"); RETURN NULL;',
                                    hash="6e6d86f7d2039c178a03d40d01ccf39517c8546b",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_4a9a9",
                                    table="jobs_skills_memberlist",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MemberListEvent",
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
                                to="jobs_skills.memberlist",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "board",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.board",
                            ),
                        ),
                        ("name", models.CharField(max_length=160)),
                        ("received_on", models.DateField()),
                        (
                            "lawful_basis",
                            models.CharField(
                                help_text="Such as: handed over by the group, which told its members.",
                                max_length=200,
                                verbose_name="on what basis we hold it",
                            ),
                        ),
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
                                    hash="0cc9d412ce16a3ca4621c248e454a409f4da96e5",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2ce61",
                                    table="jobs_skills_memberlistevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Member",
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
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="members",
                                to="jobs_skills.board",
                            ),
                        ),
                        ("name", models.CharField(blank=True, max_length=120)),
                        ("email", models.EmailField(blank=True, max_length=254)),
                        ("telephone", models.CharField(blank=True, max_length=40)),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                help_text="Its sector, public, private or third, is the organisation’s.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="board_members",
                                to="people.organisation",
                            ),
                        ),
                        (
                            "boundary",
                            models.CharField(
                                blank=True,
                                help_text="Where a partner’s own boundaries differ from the board’s.",
                                max_length=200,
                                verbose_name="area the partner works in",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                help_text="Set once invited to sign in.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="board_memberships",
                                to="people.person",
                            ),
                        ),
                        ("start", models.DateField()),
                        (
                            "consent",
                            models.CharField(
                                choices=[
                                    ("not_asked", "Not asked yet"),
                                    ("asked", "Asked"),
                                    ("given", "Given"),
                                    ("refused", "Refused"),
                                ],
                                default="not_asked",
                                editable=False,
                                max_length=10,
                            ),
                        ),
                        ("consent_on", models.DateField(blank=True, editable=False, null=True)),
                        (
                            "consent_key",
                            models.CharField(
                                default=jobs_skills.models.members.new_consent_key,
                                editable=False,
                                max_length=40,
                                unique=True,
                            ),
                        ),
                        ("left_on", models.DateField(blank=True, editable=False, null=True)),
                        (
                            "left_because",
                            models.CharField(blank=True, editable=False, max_length=200),
                        ),
                        (
                            "merged_into",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="merged",
                                to="jobs_skills.member",
                            ),
                        ),
                        ("keep_until", models.DateField()),
                        ("forgotten_on", models.DateField(blank=True, editable=False, null=True)),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                    ],
                    options={
                        "indexes": [models.Index(fields=["keep_until"], name="board_member_keep")],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("board"),
                                django.db.models.functions.text.Lower("email"),
                                condition=models.Q(
                                    models.Q(("email", ""), _negated=True),
                                    ("left_on__isnull", True),
                                ),
                                name="board_member_email_once",
                                violation_error_message="The board has a member with this e-mail address already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("left_because", ""), ("left_on__isnull", True)),
                                    models.Q(
                                        ("left_because__regex", "\\S"), ("left_on__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="board_member_leaves_with_a_reason",
                                violation_error_message="Say why the member dropped out.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("merged_into__isnull", True),
                                    models.Q(
                                        ("left_on__isnull", False),
                                        models.Q(("merged_into", models.F("id")), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="board_member_merged_has_left",
                                violation_error_message="A member who went into another entry has left.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("forgotten_on__isnull", True), ("name__regex", "\\S")
                                    ),
                                    models.Q(
                                        ("email", ""),
                                        ("forgotten_on__isnull", False),
                                        ("name", ""),
                                        ("telephone", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="board_member_forgotten_is_blank",
                                violation_error_message="A member has a name, until he or she is forgotten.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("consent", "not_asked"), ("consent_on__isnull", True)
                                    ),
                                    models.Q(
                                        models.Q(("consent", "not_asked"), _negated=True),
                                        ("consent_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="board_member_consent_has_its_day",
                                violation_error_message="Consent has its day; who was not asked has none.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="member_keeps_its_board",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."board_id" IS DISTINCT FROM (NEW."board_id"))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="26d3c8f50b8804725b8d8ab0c9bacd58cbfedbfa",
                                    operation="UPDATE",
                                    pgid="pgtrigger_member_keeps_its_board_e5fe6",
                                    table="jobs_skills_member",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="merged_within_the_board",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (NEW."merged_into_id" IS NOT NULL)',
                                    func="\n            IF EXISTS (SELECT 1 FROM jobs_skills_member AS other\n       WHERE other.id = NEW.merged_into_id AND other.board_id <> NEW.board_id) THEN\n                RAISE EXCEPTION 'A member goes into another entry of the same board.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'merged_within_the_board';\n            END IF;\n            RETURN NEW;\n        ",
                                    hash="2879133de504139226950705fc9a3a5a93c5c198",
                                    operation='INSERT OR UPDATE OF "merged_into_id", "board_id"',
                                    pgid="pgtrigger_merged_within_the_board_c26e9",
                                    table="jobs_skills_member",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_memberevent" ("board_id", "boundary", "consent", "consent_on", "forgotten_on", "id", "keep_until", "left_because", "left_on", "merged_into_id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "version") VALUES (NEW."board_id", NEW."boundary", NEW."consent", NEW."consent_on", NEW."forgotten_on", NEW."id", NEW."keep_until", NEW."left_because", NEW."left_on", NEW."merged_into_id", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."start", NEW."version"); RETURN NULL;',
                                    hash="2430f980b721aac42d4a43c7ed4f9b8baa46c48d",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_51916",
                                    table="jobs_skills_member",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."board_id" IS DISTINCT FROM (NEW."board_id") OR OLD."boundary" IS DISTINCT FROM (NEW."boundary") OR OLD."consent" IS DISTINCT FROM (NEW."consent") OR OLD."consent_on" IS DISTINCT FROM (NEW."consent_on") OR OLD."forgotten_on" IS DISTINCT FROM (NEW."forgotten_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."keep_until" IS DISTINCT FROM (NEW."keep_until") OR OLD."left_because" IS DISTINCT FROM (NEW."left_because") OR OLD."left_on" IS DISTINCT FROM (NEW."left_on") OR OLD."merged_into_id" IS DISTINCT FROM (NEW."merged_into_id") OR OLD."organisation_id" IS DISTINCT FROM (NEW."organisation_id") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."start" IS DISTINCT FROM (NEW."start") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                                    func='INSERT INTO "jobs_skills_memberevent" ("board_id", "boundary", "consent", "consent_on", "forgotten_on", "id", "keep_until", "left_because", "left_on", "merged_into_id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "version") VALUES (NEW."board_id", NEW."boundary", NEW."consent", NEW."consent_on", NEW."forgotten_on", NEW."id", NEW."keep_until", NEW."left_because", NEW."left_on", NEW."merged_into_id", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."start", NEW."version"); RETURN NULL;',
                                    hash="75cb50275674e4282874a83069550755511816c7",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_10205",
                                    table="jobs_skills_member",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_memberevent" ("board_id", "boundary", "consent", "consent_on", "forgotten_on", "id", "keep_until", "left_because", "left_on", "merged_into_id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "version") VALUES (OLD."board_id", OLD."boundary", OLD."consent", OLD."consent_on", OLD."forgotten_on", OLD."id", OLD."keep_until", OLD."left_because", OLD."left_on", OLD."merged_into_id", OLD."organisation_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."start", OLD."version"); RETURN NULL;',
                                    hash="151922cda7dc0686bc711707d3a2511ee2450363",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ceb0f",
                                    table="jobs_skills_member",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MemberEvent",
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
                                to="jobs_skills.member",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "board",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.board",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Its sector, public, private or third, is the organisation’s.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.organisation",
                            ),
                        ),
                        (
                            "boundary",
                            models.CharField(
                                blank=True,
                                help_text="Where a partner’s own boundaries differ from the board’s.",
                                max_length=200,
                                verbose_name="area the partner works in",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                help_text="Set once invited to sign in.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.person",
                            ),
                        ),
                        ("start", models.DateField()),
                        (
                            "consent",
                            models.CharField(
                                choices=[
                                    ("not_asked", "Not asked yet"),
                                    ("asked", "Asked"),
                                    ("given", "Given"),
                                    ("refused", "Refused"),
                                ],
                                default="not_asked",
                                editable=False,
                                max_length=10,
                            ),
                        ),
                        ("consent_on", models.DateField(blank=True, editable=False, null=True)),
                        ("left_on", models.DateField(blank=True, editable=False, null=True)),
                        (
                            "left_because",
                            models.CharField(blank=True, editable=False, max_length=200),
                        ),
                        (
                            "merged_into",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.member",
                            ),
                        ),
                        ("keep_until", models.DateField()),
                        ("forgotten_on", models.DateField(blank=True, editable=False, null=True)),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="87fc0e7ab711fc0ce9999b072c1146e827f9a3a3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_79a18",
                                    table="jobs_skills_memberevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ListedMember",
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
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rows",
                                to="jobs_skills.memberlist",
                            ),
                        ),
                        (
                            "number",
                            models.PositiveIntegerField(help_text="The row of the list, from 1."),
                        ),
                        ("name", models.CharField(blank=True, max_length=120)),
                        ("email", models.EmailField(blank=True, max_length=254)),
                        ("telephone", models.CharField(blank=True, max_length=40)),
                        ("organisation_name", models.CharField(blank=True, max_length=160)),
                        (
                            "sector",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("public", "Public"),
                                    ("private", "Private"),
                                    ("third", "Third sector"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "decision",
                            models.CharField(
                                choices=[
                                    ("open", "Not decided"),
                                    ("kept", "Kept: a member of its own"),
                                    ("same", "The same as another entry"),
                                    ("dropped", "Dropped"),
                                ],
                                default="open",
                                max_length=8,
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=200)),
                        (
                            "member",
                            models.ForeignKey(
                                blank=True,
                                help_text="The entry of the register it went into.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sources",
                                to="jobs_skills.member",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("decided_on", models.DateField(blank=True, editable=False, null=True)),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["decision", "source"], name="listed_member_open")
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("source", "number"), name="listed_member_row_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("decided_on__isnull", True),
                                        ("decision", "open"),
                                        ("member__isnull", True),
                                    ),
                                    models.Q(
                                        ("decided_on__isnull", False),
                                        ("decision__in", ["kept", "same"]),
                                        ("member__isnull", False),
                                    ),
                                    models.Q(
                                        ("decided_on__isnull", False),
                                        ("decision", "dropped"),
                                        ("member__isnull", True),
                                        ("reason__regex", "\\S"),
                                    ),
                                    _connector="OR",
                                ),
                                name="listed_member_decided_whole",
                                violation_error_message="Say why the row is dropped.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="listed_row_within_the_board",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (NEW."member_id" IS NOT NULL)',
                                    func="\n            IF EXISTS (SELECT 1 FROM jobs_skills_member AS member, jobs_skills_memberlist AS source\n       WHERE member.id = NEW.member_id AND source.id = NEW.source_id\n         AND member.board_id <> source.board_id) THEN\n                RAISE EXCEPTION 'A row of a list becomes a member of the board that brought the list in.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'listed_row_within_the_board';\n            END IF;\n            RETURN NEW;\n        ",
                                    hash="022046b2db2498fa2c547c15b9f5f5e6226cc3a4",
                                    operation='INSERT OR UPDATE OF "member_id", "source_id"',
                                    pgid="pgtrigger_listed_row_within_the_board_3815f",
                                    table="jobs_skills_listedmember",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LocalPlan",
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
                            "board",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="plan",
                                to="jobs_skills.board",
                            ),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[("outline", "Outline"), ("detailed", "Detailed")],
                                default="outline",
                                max_length=8,
                            ),
                        ),
                        (
                            "outline_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="outline agreed on"
                            ),
                        ),
                        (
                            "detailed_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="detailed plan agreed on"
                            ),
                        ),
                        (
                            "particular",
                            models.TextField(
                                blank=True,
                                help_text="One size does not fit all.",
                                verbose_name="what is particular to this area",
                            ),
                        ),
                        (
                            "city_centre",
                            models.TextField(
                                blank=True,
                                verbose_name="links to the city centre and to large employers",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("detailed_on__isnull", True), ("stage", "outline")),
                                    models.Q(
                                        ("detailed_on__gte", models.F("outline_on")),
                                        ("detailed_on__isnull", False),
                                        ("outline_on__isnull", False),
                                        ("stage", "detailed"),
                                    ),
                                    _connector="OR",
                                ),
                                name="local_plan_detailed_has_its_day",
                                violation_error_message="A detailed plan says when its outline and when itself was agreed, the outline first.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="local_plan_keeps_its_board",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."board_id" IS DISTINCT FROM (NEW."board_id"))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="1baca5423201949368842cdb57c57876a4f5a2eb",
                                    operation="UPDATE",
                                    pgid="pgtrigger_local_plan_keeps_its_board_70a23",
                                    table="jobs_skills_localplan",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_localplanevent" ("board_id", "city_centre", "detailed_on", "id", "outline_on", "particular", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "version") VALUES (NEW."board_id", NEW."city_centre", NEW."detailed_on", NEW."id", NEW."outline_on", NEW."particular", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."stage", NEW."version"); RETURN NULL;',
                                    hash="ce52e0831095f1b64ba02e60728073533060f103",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c50df",
                                    table="jobs_skills_localplan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_localplanevent" ("board_id", "city_centre", "detailed_on", "id", "outline_on", "particular", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "version") VALUES (NEW."board_id", NEW."city_centre", NEW."detailed_on", NEW."id", NEW."outline_on", NEW."particular", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."stage", NEW."version"); RETURN NULL;',
                                    hash="7f134606f11d0d0fc2397cbc730f2190c3dd6b11",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_8027f",
                                    table="jobs_skills_localplan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_localplanevent" ("board_id", "city_centre", "detailed_on", "id", "outline_on", "particular", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "version") VALUES (OLD."board_id", OLD."city_centre", OLD."detailed_on", OLD."id", OLD."outline_on", OLD."particular", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."stage", OLD."version"); RETURN NULL;',
                                    hash="86c9c82614a837c5d3c33541b5edc5abe909e215",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_f3e83",
                                    table="jobs_skills_localplan",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LocalPlanEvent",
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
                                to="jobs_skills.localplan",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "board",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.board",
                            ),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[("outline", "Outline"), ("detailed", "Detailed")],
                                default="outline",
                                max_length=8,
                            ),
                        ),
                        (
                            "outline_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="outline agreed on"
                            ),
                        ),
                        (
                            "detailed_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="detailed plan agreed on"
                            ),
                        ),
                        (
                            "particular",
                            models.TextField(
                                blank=True,
                                help_text="One size does not fit all.",
                                verbose_name="what is particular to this area",
                            ),
                        ),
                        (
                            "city_centre",
                            models.TextField(
                                blank=True,
                                verbose_name="links to the city centre and to large employers",
                            ),
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
                                    hash="d08d457bde86802792fe7ce01120ce5fe2a765eb",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_6a7e4",
                                    table="jobs_skills_localplanevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanTheme",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="themes",
                                to="jobs_skills.localplan",
                            ),
                        ),
                        ("title", models.CharField(max_length=160)),
                        (
                            "text",
                            models.TextField(blank=True, verbose_name="what it sets out to change"),
                        ),
                        (
                            "long_term",
                            models.BooleanField(default=False, verbose_name="a long-term priority"),
                        ),
                        (
                            "named_at",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="board_themes",
                                to="meetings.meeting",
                                verbose_name="named at the meeting",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "theme",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("plan", "title"),
                                name="plan_theme_once",
                                violation_error_message="The plan has this theme already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="theme_keeps_its_plan",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."plan_id" IS DISTINCT FROM (NEW."plan_id"))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="c3104e426d20cbf95f0e28c88ba30582a365af26",
                                    operation="UPDATE",
                                    pgid="pgtrigger_theme_keeps_its_plan_01802",
                                    table="jobs_skills_plantheme",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_planthemeevent" ("id", "long_term", "named_at_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "text", "title") VALUES (NEW."id", NEW."long_term", NEW."named_at_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."text", NEW."title"); RETURN NULL;',
                                    hash="758556ed3fee61f1d9b136a9438107485fcad333",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a1004",
                                    table="jobs_skills_plantheme",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_planthemeevent" ("id", "long_term", "named_at_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "text", "title") VALUES (NEW."id", NEW."long_term", NEW."named_at_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."text", NEW."title"); RETURN NULL;',
                                    hash="76e0275a7ea3152bf7cb4d632f58ef88042d997d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e068b",
                                    table="jobs_skills_plantheme",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_planthemeevent" ("id", "long_term", "named_at_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "text", "title") VALUES (OLD."id", OLD."long_term", OLD."named_at_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."text", OLD."title"); RETURN NULL;',
                                    hash="6fef2d76c261c9219efe4443a9c32c9fc4c997bb",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_23679",
                                    table="jobs_skills_plantheme",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanThemeEvent",
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
                                to="jobs_skills.plantheme",
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
                                to="jobs_skills.localplan",
                            ),
                        ),
                        ("title", models.CharField(max_length=160)),
                        (
                            "text",
                            models.TextField(blank=True, verbose_name="what it sets out to change"),
                        ),
                        (
                            "long_term",
                            models.BooleanField(default=False, verbose_name="a long-term priority"),
                        ),
                        (
                            "named_at",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.meeting",
                                verbose_name="named at the meeting",
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
                                    hash="944eec7fa88edcbf9af26061ae6762751136e5d6",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_eb876",
                                    table="jobs_skills_planthemeevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Coverage",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="coverage",
                                to="jobs_skills.localplan",
                            ),
                        ),
                        (
                            "group",
                            models.CharField(
                                choices=[
                                    ("job_seekers", "All job seekers"),
                                    ("communities", "Communities"),
                                    ("ages", "Age ranges"),
                                    ("gender", "Gender"),
                                    ("disabled", "People with disabilities"),
                                    ("interest", "Communities of interest"),
                                    ("employers", "Employers"),
                                ],
                                max_length=12,
                                verbose_name="who",
                            ),
                        ),
                        ("how", models.TextField(verbose_name="how the plan serves them")),
                    ],
                    options={
                        "verbose_name": "group covered",
                        "verbose_name_plural": "groups covered",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("plan", "group"),
                                name="plan_coverage_once",
                                violation_error_message="The plan says this of the group already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("how__regex", "\\S")),
                                name="plan_coverage_says_how",
                                violation_error_message="Say how the plan serves them.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_coverageevent" ("group", "how", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id") VALUES (NEW."group", NEW."how", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id"); RETURN NULL;',
                                    hash="ed7f0fce6b69e656cea33052f0ac6bbdebd619f9",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_9d750",
                                    table="jobs_skills_coverage",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_coverageevent" ("group", "how", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id") VALUES (NEW."group", NEW."how", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id"); RETURN NULL;',
                                    hash="58119ad0e3b580e588945cb7a7d2b400aac9e2d6",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_2b1b8",
                                    table="jobs_skills_coverage",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_coverageevent" ("group", "how", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id") VALUES (OLD."group", OLD."how", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id"); RETURN NULL;',
                                    hash="0693811d574050f2d71629d395e557d11914af60",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ffcb0",
                                    table="jobs_skills_coverage",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CoverageEvent",
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
                                to="jobs_skills.coverage",
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
                                to="jobs_skills.localplan",
                            ),
                        ),
                        (
                            "group",
                            models.CharField(
                                choices=[
                                    ("job_seekers", "All job seekers"),
                                    ("communities", "Communities"),
                                    ("ages", "Age ranges"),
                                    ("gender", "Gender"),
                                    ("disabled", "People with disabilities"),
                                    ("interest", "Communities of interest"),
                                    ("employers", "Employers"),
                                ],
                                max_length=12,
                                verbose_name="who",
                            ),
                        ),
                        ("how", models.TextField(verbose_name="how the plan serves them")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="8bf95adb55da97ea278599698d5023b79e655f0b",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_8996b",
                                    table="jobs_skills_coverageevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PriorityArea",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="priority_areas",
                                to="jobs_skills.localplan",
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="board_priorities",
                                to="wards.ward",
                            ),
                        ),
                        (
                            "neighbourhood",
                            models.CharField(
                                blank=True, help_text="Empty: the whole ward.", max_length=120
                            ),
                        ),
                        ("reason", models.CharField(max_length=300)),
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
                                name="priority_area_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            models.UniqueConstraint(
                                fields=("plan", "ward", "neighbourhood", "start"),
                                name="priority_area_once",
                                violation_error_message="This area is a priority from that day already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason__regex", "\\S")),
                                name="priority_area_has_its_reason",
                                violation_error_message="Say why the board turns here first.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_priorityareaevent" ("end", "id", "neighbourhood", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "reason", "start", "ward_id") VALUES (NEW."end", NEW."id", NEW."neighbourhood", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."reason", NEW."start", NEW."ward_id"); RETURN NULL;',
                                    hash="7a5fe83043f810bfcbb91837ae1c3da8d998200c",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b45ee",
                                    table="jobs_skills_priorityarea",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_priorityareaevent" ("end", "id", "neighbourhood", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "reason", "start", "ward_id") VALUES (NEW."end", NEW."id", NEW."neighbourhood", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."reason", NEW."start", NEW."ward_id"); RETURN NULL;',
                                    hash="449540cb71e81fe4cbd30407ca94224f915c1e92",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_07899",
                                    table="jobs_skills_priorityarea",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_priorityareaevent" ("end", "id", "neighbourhood", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "reason", "start", "ward_id") VALUES (OLD."end", OLD."id", OLD."neighbourhood", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."reason", OLD."start", OLD."ward_id"); RETURN NULL;',
                                    hash="7091e685ffd5af2a7c254d8df7c4104e5a4095ce",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ab6b0",
                                    table="jobs_skills_priorityarea",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PriorityAreaEvent",
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
                                to="jobs_skills.priorityarea",
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
                                to="jobs_skills.localplan",
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
                            "neighbourhood",
                            models.CharField(
                                blank=True, help_text="Empty: the whole ward.", max_length=120
                            ),
                        ),
                        ("reason", models.CharField(max_length=300)),
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
                                    hash="53a0d5c9665068fedb8e7e9864e538a8eaea199d",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_eb838",
                                    table="jobs_skills_priorityareaevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BoardAction",
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
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actions",
                                to="jobs_skills.board",
                            ),
                        ),
                        (
                            "strand",
                            models.CharField(
                                choices=[
                                    ("plan", "Local plan"),
                                    ("transition", "Beyond the youth programme"),
                                ],
                                default="plan",
                                max_length=12,
                            ),
                        ),
                        (
                            "theme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actions",
                                to="jobs_skills.plantheme",
                            ),
                        ),
                        ("text", models.CharField(max_length=300, verbose_name="what is done")),
                        (
                            "lead",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="board_actions",
                                to="people.organisation",
                                verbose_name="lead organisation",
                            ),
                        ),
                        (
                            "measure",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="how success is measured"
                            ),
                        ),
                        ("done_on", models.DateField(blank=True, null=True)),
                        ("dropped_because", models.CharField(blank=True, max_length=200)),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["board", "when_last"], name="board_action_due")
                        ],
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
                                name="board_action_when_kind",
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
                                name="board_action_when_year",
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
                                name="board_action_when_first_day",
                                violation_error_message="Only a date such as “before the end of July 2017” has no first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_first__isnull", True),
                                    ("when_last__gte", models.F("when_first")),
                                    _connector="OR",
                                ),
                                name="board_action_when_order",
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
                                name="board_action_when_month",
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
                                name="board_action_when_length",
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
                                name="board_action_when_days",
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
                                name="board_action_when_count",
                                violation_error_message="Write a count from 2 to 99, such as two in January to June 2018.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("dropped_because", ""),
                                    models.Q(
                                        ("done_on__isnull", True), ("dropped_because__regex", "\\S")
                                    ),
                                    _connector="OR",
                                ),
                                name="board_action_done_or_dropped",
                                violation_error_message="An action is done, or dropped with a reason, not both.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="action_theme_within_the_board",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (NEW."theme_id" IS NOT NULL)',
                                    func="\n            IF EXISTS (SELECT 1 FROM jobs_skills_plantheme AS theme\n       JOIN jobs_skills_localplan AS plan ON plan.id = theme.plan_id\n       WHERE theme.id = NEW.theme_id AND plan.board_id <> NEW.board_id) THEN\n                RAISE EXCEPTION 'An action belongs to a theme of its own board.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'action_theme_within_the_board';\n            END IF;\n            RETURN NEW;\n        ",
                                    hash="46277b16f208d0a3c50f6bc72586f873755faab5",
                                    operation='INSERT OR UPDATE OF "theme_id", "board_id"',
                                    pgid="pgtrigger_action_theme_within_the_board_cea2e",
                                    table="jobs_skills_boardaction",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_boardactionevent" ("board_id", "done_on", "dropped_because", "id", "lead_id", "measure", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strand", "text", "theme_id", "version", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."board_id", NEW."done_on", NEW."dropped_because", NEW."id", NEW."lead_id", NEW."measure", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."strand", NEW."text", NEW."theme_id", NEW."version", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="01cd94a72d3a97dd73c699dbc0fc65d23a87e052",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_68333",
                                    table="jobs_skills_boardaction",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_boardactionevent" ("board_id", "done_on", "dropped_because", "id", "lead_id", "measure", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strand", "text", "theme_id", "version", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."board_id", NEW."done_on", NEW."dropped_because", NEW."id", NEW."lead_id", NEW."measure", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."strand", NEW."text", NEW."theme_id", NEW."version", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="401fddfa677625cc4fc1b2fc1c34ed228fe90c77",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_de667",
                                    table="jobs_skills_boardaction",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_boardactionevent" ("board_id", "done_on", "dropped_because", "id", "lead_id", "measure", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strand", "text", "theme_id", "version", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (OLD."board_id", OLD."done_on", OLD."dropped_because", OLD."id", OLD."lead_id", OLD."measure", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."strand", OLD."text", OLD."theme_id", OLD."version", OLD."when_count", OLD."when_days", OLD."when_first", OLD."when_kind", OLD."when_last", OLD."when_possible"); RETURN NULL;',
                                    hash="b145f13bd05893a458793834288517fe751b9e11",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_680ea",
                                    table="jobs_skills_boardaction",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BoardActionEvent",
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
                                to="jobs_skills.boardaction",
                            ),
                        ),
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
                            "board",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.board",
                            ),
                        ),
                        (
                            "strand",
                            models.CharField(
                                choices=[
                                    ("plan", "Local plan"),
                                    ("transition", "Beyond the youth programme"),
                                ],
                                default="plan",
                                max_length=12,
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
                                to="jobs_skills.plantheme",
                            ),
                        ),
                        ("text", models.CharField(max_length=300, verbose_name="what is done")),
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
                                verbose_name="lead organisation",
                            ),
                        ),
                        (
                            "measure",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="how success is measured"
                            ),
                        ),
                        ("done_on", models.DateField(blank=True, null=True)),
                        ("dropped_because", models.CharField(blank=True, max_length=200)),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="fbb227cccbfc26eef3c3f3da06180885dc083007",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_99677",
                                    table="jobs_skills_boardactionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActionProgress",
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
                            "action",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="progress",
                                to="jobs_skills.boardaction",
                            ),
                        ),
                        ("on", models.DateField()),
                        ("text", models.CharField(max_length=600, verbose_name="how far it is")),
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
                        "verbose_name_plural": "progress of actions",
                        "ordering": ["-on", "-pk"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="progress_stays",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="c69d9a95d1843223a979d80f658bcd6342c1e1f6",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_progress_stays_10fdb",
                                    table="jobs_skills_actionprogress",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_actionprogressevent" ("action_id", "by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."action_id", NEW."by_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;',
                                    hash="dbdd572066a8405e21fbd927096bd6e7403b8aa1",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c06c6",
                                    table="jobs_skills_actionprogress",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_actionprogressevent" ("action_id", "by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."action_id", NEW."by_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;',
                                    hash="0ebbf5354550bc4b6267c9f4ed3ef8de0d190024",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b0e13",
                                    table="jobs_skills_actionprogress",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_actionprogressevent" ("action_id", "by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."action_id", OLD."by_id", OLD."id", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;',
                                    hash="500ad40be9ab4a030b471b8c439f8aba834f8cf9",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_07bae",
                                    table="jobs_skills_actionprogress",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActionProgressEvent",
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
                                to="jobs_skills.actionprogress",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "action",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.boardaction",
                            ),
                        ),
                        ("on", models.DateField()),
                        ("text", models.CharField(max_length=600, verbose_name="how far it is")),
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
                                    hash="b6b644ccf8818f3a518b8f4afb1ee354958e09bf",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_8d347",
                                    table="jobs_skills_actionprogressevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DistrictPlan",
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
                            "district",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="jobs_plan",
                                to="wards.district",
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="predecessors",
                                to="jobs_skills.board",
                                verbose_name="successor board",
                            ),
                        ),
                        ("title", models.CharField(max_length=160)),
                        ("year", models.PositiveSmallIntegerField(default=2015)),
                        (
                            "status",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("active", "Active"),
                                    ("dormant", "Dormant"),
                                    ("independent", "Independent group that still meets"),
                                ],
                                help_text="Empty: not recorded in the source.",
                                max_length=12,
                                verbose_name="status of its group",
                            ),
                        ),
                        (
                            "document_url",
                            models.URLField(blank=True, verbose_name="where the plan can be read"),
                        ),
                        ("note", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="predecessor_kept",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."district_id" IS DISTINCT FROM (NEW."district_id"))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="48ff968a7942ddf8caff7a40c11f13a2ddda1f55",
                                    operation="UPDATE",
                                    pgid="pgtrigger_predecessor_kept_302bf",
                                    table="jobs_skills_districtplan",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="predecessor_stays",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                                    hash="24963d9700c8f247ea35015976f9a12143936abe",
                                    operation="DELETE",
                                    pgid="pgtrigger_predecessor_stays_d8e87",
                                    table="jobs_skills_districtplan",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_districtplanevent" ("board_id", "district_id", "document_url", "id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "title", "year") VALUES (NEW."board_id", NEW."district_id", NEW."document_url", NEW."id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."status", NEW."title", NEW."year"); RETURN NULL;',
                                    hash="7e79c038b3a364abdf17cc60b61d7dcde641d185",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b055a",
                                    table="jobs_skills_districtplan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_districtplanevent" ("board_id", "district_id", "document_url", "id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "title", "year") VALUES (NEW."board_id", NEW."district_id", NEW."document_url", NEW."id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."status", NEW."title", NEW."year"); RETURN NULL;',
                                    hash="145333189e4e65994ba624f894aa7427f67a06b2",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_f9b30",
                                    table="jobs_skills_districtplan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_districtplanevent" ("board_id", "district_id", "document_url", "id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "title", "year") VALUES (OLD."board_id", OLD."district_id", OLD."document_url", OLD."id", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."status", OLD."title", OLD."year"); RETURN NULL;',
                                    hash="e5d998ad5230c2bd33e37ee1ab6c51824028f4d9",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c3e14",
                                    table="jobs_skills_districtplan",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DistrictPlanEvent",
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
                                to="jobs_skills.districtplan",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "district",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="wards.district",
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.board",
                                verbose_name="successor board",
                            ),
                        ),
                        ("title", models.CharField(max_length=160)),
                        ("year", models.PositiveSmallIntegerField(default=2015)),
                        (
                            "status",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("active", "Active"),
                                    ("dormant", "Dormant"),
                                    ("independent", "Independent group that still meets"),
                                ],
                                help_text="Empty: not recorded in the source.",
                                max_length=12,
                                verbose_name="status of its group",
                            ),
                        ),
                        (
                            "document_url",
                            models.URLField(blank=True, verbose_name="where the plan can be read"),
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
                                    hash="ea33f6cb08ff47c86b84666a0a54f208083252ac",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_728fc",
                                    table="jobs_skills_districtplanevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NegotiationStep",
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
                            "predecessor",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="negotiation",
                                to="jobs_skills.districtplan",
                                verbose_name="group",
                            ),
                        ),
                        ("on", models.DateField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("not_begun", "Not begun"),
                                    ("talking", "Talks under way"),
                                    ("agreed", "Agreed: joins the board"),
                                    ("apart", "Stays apart and works with the board"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("text", models.CharField(max_length=600, verbose_name="what was said")),
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
                        "ordering": ["-on", "-pk"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="negotiation_stays",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="1d504db84b1c6d6e22b090343ed2c108611c1e93",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_negotiation_stays_736e2",
                                    table="jobs_skills_negotiationstep",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_negotiationstepevent" ("by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "state", "text") VALUES (NEW."by_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."predecessor_id", NEW."state", NEW."text"); RETURN NULL;',
                                    hash="80f2cef4394213c426aff26844832a6c442240e7",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_25087",
                                    table="jobs_skills_negotiationstep",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_negotiationstepevent" ("by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "state", "text") VALUES (NEW."by_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."predecessor_id", NEW."state", NEW."text"); RETURN NULL;',
                                    hash="bc6c267ba383a9115ddff77d382ee7e7f715c17f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_895b3",
                                    table="jobs_skills_negotiationstep",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_negotiationstepevent" ("by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "state", "text") VALUES (OLD."by_id", OLD."id", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."predecessor_id", OLD."state", OLD."text"); RETURN NULL;',
                                    hash="d1a514dece15057baacb0d5c113ce64c4c4c184a",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_4405e",
                                    table="jobs_skills_negotiationstep",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NegotiationStepEvent",
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
                                to="jobs_skills.negotiationstep",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "predecessor",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.districtplan",
                                verbose_name="group",
                            ),
                        ),
                        ("on", models.DateField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("not_begun", "Not begun"),
                                    ("talking", "Talks under way"),
                                    ("agreed", "Agreed: joins the board"),
                                    ("apart", "Stays apart and works with the board"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("text", models.CharField(max_length=600, verbose_name="what was said")),
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
                                    hash="438ce6002d3335582dca912c4c5017cf7d15f3a6",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_81e7c",
                                    table="jobs_skills_negotiationstepevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ModelTerms",
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
                        ("name", models.CharField(max_length=160, unique=True)),
                        ("source", models.CharField(blank=True, max_length=200)),
                        ("text", models.TextField()),
                    ],
                    options={
                        "verbose_name": "model terms of reference",
                        "verbose_name_plural": "model terms of reference",
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_modeltermsevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text") VALUES (NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."source", NEW."text"); RETURN NULL;',
                                    hash="3c740a1e222c8c1ed12131f9778d4556496dedef",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_0ff37",
                                    table="jobs_skills_modelterms",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_modeltermsevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text") VALUES (NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."source", NEW."text"); RETURN NULL;',
                                    hash="74395b1faa5b140149337342ffe489d7c6e7d89c",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_58b15",
                                    table="jobs_skills_modelterms",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_modeltermsevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text") VALUES (OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."source", OLD."text"); RETURN NULL;',
                                    hash="1c485313482b4bf088eb90bc48d5efc3ddbbc898",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_154ea",
                                    table="jobs_skills_modelterms",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ModelTermsEvent",
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
                                to="jobs_skills.modelterms",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=160)),
                        ("source", models.CharField(blank=True, max_length=200)),
                        ("text", models.TextField()),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="c9e3ff47508dca2e01d5f52af79296df82ab000e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_b244a",
                                    table="jobs_skills_modeltermsevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Terms",
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
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="terms",
                                to="jobs_skills.board",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(editable=False)),
                        (
                            "model",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="terms",
                                to="jobs_skills.modelterms",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="terms of reference")),
                        (
                            "adopted_at",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="terms_adopted",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "content_hash",
                            models.CharField(blank=True, editable=False, max_length=64),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                    ],
                    options={
                        "verbose_name": "terms of reference",
                        "verbose_name_plural": "terms of reference",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("board", "number"), name="terms_number_once"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("adopted_at__isnull", True)),
                                fields=("board",),
                                name="terms_one_draft",
                                violation_error_message="Another draft is being worked on.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("adopted_at__isnull", True), ("content_hash", "")),
                                    models.Q(
                                        ("adopted_at__isnull", False),
                                        ("content_hash__regex", "^[0-9a-f]{64}$"),
                                        ("text__regex", "\\S"),
                                    ),
                                    _connector="OR",
                                ),
                                name="terms_adopted_with_their_hash",
                                violation_error_message="Adopted terms have their text and its hash.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="terms_keep_their_board",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."board_id" IS DISTINCT FROM (NEW."board_id"))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="9d4bba146fbc2d58dcddec617694daffe6003969",
                                    operation="UPDATE",
                                    pgid="pgtrigger_terms_keep_their_board_bb378",
                                    table="jobs_skills_terms",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="adopted_terms_stay",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."adopted_at_id" IS NOT NULL)',
                                    func="\n        IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND NEW.board_id = OLD.board_id\n           AND NEW.number = OLD.number AND NEW.text = OLD.text\n           AND NEW.content_hash = OLD.content_hash\n           AND NEW.model_id IS NOT DISTINCT FROM OLD.model_id\n           AND NEW.adopted_at_id IS NOT DISTINCT FROM OLD.adopted_at_id THEN\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'Adopted terms of reference stay as they were adopted: begin a new version.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'adopted_terms_stay';\n    ",
                                    hash="a717e356a1adea5fc67f814ca1d86d379a8fbef8",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_adopted_terms_stay_b0382",
                                    table="jobs_skills_terms",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="adopted_at_its_meeting",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (NEW."adopted_at_id" IS NOT NULL)',
                                    func="\n        IF NOT EXISTS (\n            SELECT 1 FROM meetings_meeting AS meeting\n            JOIN meetings_meetingbody AS met ON met.meeting_id = meeting.id\n            WHERE meeting.id = NEW.adopted_at_id AND met.body_id = NEW.board_id\n              AND meeting.status IN ('sitting', 'held')\n        ) THEN\n            RAISE EXCEPTION 'Terms of reference are adopted at a meeting of their own board.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'adopted_at_its_meeting';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="1f97a5d2725ff3785c5cc35f17206424b59129ee",
                                    operation='INSERT OR UPDATE OF "adopted_at_id"',
                                    pgid="pgtrigger_adopted_at_its_meeting_e5ed8",
                                    table="jobs_skills_terms",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_termsevent" ("adopted_at_id", "board_id", "content_hash", "id", "model_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") VALUES (NEW."adopted_at_id", NEW."board_id", NEW."content_hash", NEW."id", NEW."model_id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text", NEW."version"); RETURN NULL;',
                                    hash="ec48bad9c1ac8d7d16f1c23f71f97e2c932429e1",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_bedd2",
                                    table="jobs_skills_terms",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_termsevent" ("adopted_at_id", "board_id", "content_hash", "id", "model_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") VALUES (NEW."adopted_at_id", NEW."board_id", NEW."content_hash", NEW."id", NEW."model_id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text", NEW."version"); RETURN NULL;',
                                    hash="446b9df10ebd98a47ec29db9b9c6dc8a1dc45085",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_cb503",
                                    table="jobs_skills_terms",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_termsevent" ("adopted_at_id", "board_id", "content_hash", "id", "model_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") VALUES (OLD."adopted_at_id", OLD."board_id", OLD."content_hash", OLD."id", OLD."model_id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text", OLD."version"); RETURN NULL;',
                                    hash="efee4aead9a63fb6a7da08974c0964ae5056ce27",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_0cd38",
                                    table="jobs_skills_terms",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TermsEvent",
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
                                to="jobs_skills.terms",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "board",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.board",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(editable=False)),
                        (
                            "model",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.modelterms",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="terms of reference")),
                        (
                            "adopted_at",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "content_hash",
                            models.CharField(blank=True, editable=False, max_length=64),
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
                                    hash="a9508e7cd3e1d811039171420881180c1dec3a10",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_11d97",
                                    table="jobs_skills_termsevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TermsComment",
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
                            "terms",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="comments",
                                to="jobs_skills.terms",
                            ),
                        ),
                        ("on", models.DateField()),
                        ("text", models.TextField(verbose_name="comment")),
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
                        "ordering": ["on", "pk"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="terms_comment_stays",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="129bbe21ccd695126bf032d8e78cc30a0790c6ec",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_terms_comment_stays_ecfce",
                                    table="jobs_skills_termscomment",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_termscommentevent" ("by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "terms_id", "text") VALUES (NEW."by_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."terms_id", NEW."text"); RETURN NULL;',
                                    hash="f7a9c3d5a179700217d7e4def1c81d516aefb03c",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_8710e",
                                    table="jobs_skills_termscomment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_termscommentevent" ("by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "terms_id", "text") VALUES (NEW."by_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."terms_id", NEW."text"); RETURN NULL;',
                                    hash="4888fcfcc7a534a182b0f3726e5a332a9a17066d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_a3d53",
                                    table="jobs_skills_termscomment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_termscommentevent" ("by_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "terms_id", "text") VALUES (OLD."by_id", OLD."id", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."terms_id", OLD."text"); RETURN NULL;',
                                    hash="bfc9eb9a4ae84908f8cda6dfe65456a74557f38a",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_df767",
                                    table="jobs_skills_termscomment",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TermsCommentEvent",
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
                                to="jobs_skills.termscomment",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "terms",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.terms",
                            ),
                        ),
                        ("on", models.DateField()),
                        ("text", models.TextField(verbose_name="comment")),
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
                                    hash="d775055ae7dcfdf4a160fa46c5928866256bd69a",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_f4218",
                                    table="jobs_skills_termscommentevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TimetableEntry",
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
                            "scheme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="timetable",
                                to="jobs_skills.boardscheme",
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty: of all boards.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="timetable",
                                to="jobs_skills.board",
                            ),
                        ),
                        (
                            "number",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="In the paper.", null=True
                            ),
                        ),
                        ("text", models.CharField(max_length=200, verbose_name="step")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("step", "Step of the boards"),
                                    ("governance", "Council’s governance"),
                                    ("meetings", "Meetings"),
                                ],
                                default="step",
                                max_length=12,
                            ),
                        ),
                        ("done_on", models.DateField(blank=True, null=True)),
                        (
                            "done_day_known",
                            models.BooleanField(
                                default=True,
                                help_text="Not where the source has a tick alone.",
                                verbose_name="the day it was done is known",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                    ],
                    options={
                        "verbose_name_plural": "timetable entries",
                        "indexes": [
                            models.Index(fields=["scheme", "when_last"], name="timetable_due")
                        ],
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
                                name="timetable_entry_when_kind",
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
                                name="timetable_entry_when_year",
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
                                name="timetable_entry_when_first_day",
                                violation_error_message="Only a date such as “before the end of July 2017” has no first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_first__isnull", True),
                                    ("when_last__gte", models.F("when_first")),
                                    _connector="OR",
                                ),
                                name="timetable_entry_when_order",
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
                                name="timetable_entry_when_month",
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
                                name="timetable_entry_when_length",
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
                                name="timetable_entry_when_days",
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
                                name="timetable_entry_when_count",
                                violation_error_message="Write a count from 2 to 99, such as two in January to June 2018.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("number__isnull", False)),
                                fields=("scheme", "number"),
                                name="timetable_number_once",
                                violation_error_message="The timetable has this number already.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="step_within_the_division",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (NEW."board_id" IS NOT NULL)',
                                    func="\n            IF EXISTS (SELECT 1 FROM jobs_skills_board AS board\n       WHERE board.body_ptr_id = NEW.board_id AND board.scheme_id <> NEW.scheme_id) THEN\n                RAISE EXCEPTION 'A step of a board stands in the timetable of its own division.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'step_within_the_division';\n            END IF;\n            RETURN NEW;\n        ",
                                    hash="d04fbe5f7589db6af9818f71cbafe65acbe43043",
                                    operation='INSERT OR UPDATE OF "board_id", "scheme_id"',
                                    pgid="pgtrigger_step_within_the_division_3ba0f",
                                    table="jobs_skills_timetableentry",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_timetableentryevent" ("board_id", "done_day_known", "done_on", "id", "kind", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scheme_id", "text", "version", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."board_id", NEW."done_day_known", NEW."done_on", NEW."id", NEW."kind", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."scheme_id", NEW."text", NEW."version", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="5e8fc969f0420f510eb884715f9e5ee56731c077",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_13763",
                                    table="jobs_skills_timetableentry",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "jobs_skills_timetableentryevent" ("board_id", "done_day_known", "done_on", "id", "kind", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scheme_id", "text", "version", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."board_id", NEW."done_day_known", NEW."done_on", NEW."id", NEW."kind", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."scheme_id", NEW."text", NEW."version", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="2c2ba88a51b5f98bd23a60bcc6a3c8fd4f1d7b70",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_090e7",
                                    table="jobs_skills_timetableentry",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jobs_skills_timetableentryevent" ("board_id", "done_day_known", "done_on", "id", "kind", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scheme_id", "text", "version", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (OLD."board_id", OLD."done_day_known", OLD."done_on", OLD."id", OLD."kind", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."scheme_id", OLD."text", OLD."version", OLD."when_count", OLD."when_days", OLD."when_first", OLD."when_kind", OLD."when_last", OLD."when_possible"); RETURN NULL;',
                                    hash="301c81c806f8abdeef89c8c8f2f150608d439efc",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c5850",
                                    table="jobs_skills_timetableentry",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TimetableEntryEvent",
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
                                to="jobs_skills.timetableentry",
                            ),
                        ),
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
                            "scheme",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.boardscheme",
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Empty: of all boards.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jobs_skills.board",
                            ),
                        ),
                        (
                            "number",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="In the paper.", null=True
                            ),
                        ),
                        ("text", models.CharField(max_length=200, verbose_name="step")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("step", "Step of the boards"),
                                    ("governance", "Council’s governance"),
                                    ("meetings", "Meetings"),
                                ],
                                default="step",
                                max_length=12,
                            ),
                        ),
                        ("done_on", models.DateField(blank=True, null=True)),
                        (
                            "done_day_known",
                            models.BooleanField(
                                default=True,
                                help_text="Not where the source has a tick alone.",
                                verbose_name="the day it was done is known",
                            ),
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
                                    hash="2d8f71403f00b5a4f7a0a15ac950721e9c6c93c3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_87ae8",
                                    table="jobs_skills_timetableentryevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="boardadoptedat",
                    trigger=pgtrigger.compiler.Trigger(
                        name="board_adopted_at_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF (TG_OP = 'DELETE' OR NEW.meeting_id <> OLD.meeting_id OR NEW.body_id <> OLD.body_id)\n           AND EXISTS (\n            SELECT 1 FROM jobs_skills_terms\n            WHERE adopted_at_id = OLD.meeting_id AND board_id = OLD.body_id\n        ) THEN\n            RAISE EXCEPTION 'This board adopted its terms of reference at this meeting: it stays.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'board_adopted_at_stays';\n        END IF;\n        IF TG_OP = 'DELETE' THEN\n            RETURN OLD;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="3104a511776fad5d8961e81302f6db0b13c92431",
                            operation='UPDATE OF "meeting_id", "body_id" OR DELETE',
                            pgid="pgtrigger_board_adopted_at_stays_19c42",
                            table="meetings_meetingbody",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="districtdivided",
                    trigger=pgtrigger.compiler.Trigger(
                        name="district_divided",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\n    PERFORM 1 FROM jobs_skills_boardscheme AS scheme WHERE scheme.generation_id = NEW.generation_id FOR NO KEY UPDATE;\n    IF EXISTS (\n        SELECT 1 FROM jobs_skills_boardscheme AS scheme\n        JOIN wards_district AS district ON district.generation_id = scheme.generation_id\n        WHERE scheme.settled AND scheme.generation_id = NEW.generation_id\n          AND NOT EXISTS (\n            SELECT 1 FROM jobs_skills_boarddistrict AS place\n            WHERE place.scheme_id = scheme.id AND place.district_id = district.id\n        )\n    ) OR EXISTS (\n        SELECT 1 FROM jobs_skills_boarddistrict AS place\n        JOIN jobs_skills_boardscheme AS scheme ON scheme.id = place.scheme_id\n        JOIN jobs_skills_board AS board ON board.body_ptr_id = place.board_id\n        JOIN wards_district AS district ON district.id = place.district_id\n        WHERE place.district_id = NEW.id AND (\n            board.scheme_id <> scheme.id OR district.generation_id <> scheme.generation_id\n        )\n    ) THEN\n        RAISE EXCEPTION 'Every district belongs to exactly one board of a settled division: place all of them first.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'every_district_once';\n    END IF;\n    RETURN NULL;\n",
                            hash="d1974b823f68a046fd22f603eca83b62ff199407",
                            operation='INSERT OR UPDATE OF "generation_id"',
                            pgid="pgtrigger_district_divided_32dfe",
                            table="wards_district",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingadoptedat",
                    trigger=pgtrigger.compiler.Trigger(
                        name="meeting_adopted_at_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF (NEW.status NOT IN ('sitting', 'held') OR NEW.date <> OLD.date)\n           AND EXISTS (SELECT 1 FROM jobs_skills_terms WHERE adopted_at_id = OLD.id) THEN\n            RAISE EXCEPTION 'Terms of reference were adopted at this meeting: it stays, on its day.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'meeting_adopted_at_stays';\n        END IF;\n        RETURN NEW;\n    ",
                            hash="880e028136f388ac86d0465ba198b256f7a69693",
                            operation='UPDATE OF "status", "date"',
                            pgid="pgtrigger_meeting_adopted_at_stays_c6b8d",
                            table="meetings_meeting",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
