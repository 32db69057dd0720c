import datetime

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import leadership.at_once
import leadership.dates.ranges
import leadership.dates.vague_constraints


class Migration(migrations.Migration):
    dependencies = [
        ("files", "0001_squashed"),
        ("governance", "0001_squashed"),
        ("meetings", "0001_squashed"),
        ("people", "0002_decisions_and_call_ins"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("wards", "0001_squashed"),
    ]

    operations = [
        leadership.at_once.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="AreaScheme",
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
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "scheme of Assistant Leaders' areas",
                        "verbose_name_plural": "schemes of Assistant Leaders' areas",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="area_scheme_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    (leadership.dates.ranges.DateRange("start", "end"), "&&")
                                ],
                                name="area_scheme_one_at_a_time",
                                violation_error_message="Another scheme is in force in that time.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_areaschemeevent" ("end", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") VALUES (NEW."end", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."start"); RETURN NULL;',
                                    hash="1381a7626942e3d62bf8dabc70e0ac8514e2340a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f68c8",
                                    table="governance_areascheme",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_areaschemeevent" ("end", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") VALUES (NEW."end", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."start"); RETURN NULL;',
                                    hash="e4ef50bd8c365c9ddc66042a0749a2a1decd84b8",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_ac697",
                                    table="governance_areascheme",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_areaschemeevent" ("end", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") VALUES (OLD."end", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."start"); RETURN NULL;',
                                    hash="12b93528e5ce4d10793d7a943b62e944654057b7",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_341e8",
                                    table="governance_areascheme",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AreaSchemeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=120)),
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.areascheme",
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
                                    hash="99372840748c44eeddbc6168d5308efa95d405b0",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4f62f",
                                    table="governance_areaschemeevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CallInRule",
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
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                        (
                            "start_event",
                            models.CharField(
                                choices=[
                                    ("taken", "The day the decision is taken"),
                                    ("published", "The day the decision is published"),
                                ],
                                max_length=9,
                                verbose_name="counted from",
                            ),
                        ),
                        (
                            "working_days",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MinValueValidator(1)]
                            ),
                        ),
                        (
                            "clear",
                            models.BooleanField(
                                default=False,
                                help_text="So many whole working days lie between: the last day itself is not counted.",
                                verbose_name="clear days",
                            ),
                        ),
                        (
                            "closes",
                            models.TimeField(
                                default=datetime.time(16, 0), verbose_name="closes at"
                            ),
                        ),
                        (
                            "signatories",
                            models.PositiveSmallIntegerField(
                                default=2,
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="councillors who must sign",
                            ),
                        ),
                        (
                            "hearing_within",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Empty: no limit.",
                                null=True,
                                verbose_name="heard within, in working days",
                            ),
                        ),
                        (
                            "late",
                            models.CharField(
                                choices=[
                                    ("refuse", "Refused, and the councillors are told"),
                                    ("mark", "Kept, marked as late"),
                                ],
                                default="refuse",
                                max_length=6,
                                verbose_name="a late request is",
                            ),
                        ),
                        (
                            "urgent_exempt",
                            models.BooleanField(
                                default=True,
                                help_text="Where special urgency was agreed.",
                                verbose_name="urgent decisions are exempt",
                            ),
                        ),
                        (
                            "addressed_to",
                            models.CharField(
                                blank=True,
                                help_text="Officer, room, e-mail address and marking.",
                                max_length=300,
                            ),
                        ),
                        ("source", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "verbose_name": "call-in rule",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="call_in_rule_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    (leadership.dates.ranges.DateRange("start", "end"), "&&")
                                ],
                                name="call_in_rule_one_at_a_time",
                                violation_error_message="Another call-in rule is in force in that time.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("signatories__gte", 1), ("working_days__gte", 1)
                                ),
                                name="call_in_rule_counts_from_one",
                                violation_error_message="At least one working day, and one councillor.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_callinruleevent" ("addressed_to", "clear", "closes", "end", "hearing_within", "id", "late", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signatories", "source", "start", "start_event", "urgent_exempt", "working_days") VALUES (NEW."addressed_to", NEW."clear", NEW."closes", NEW."end", NEW."hearing_within", NEW."id", NEW."late", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."signatories", NEW."source", NEW."start", NEW."start_event", NEW."urgent_exempt", NEW."working_days"); RETURN NULL;',
                                    hash="25d3bf41233f6b9b119d8f163d2840eb37c83bac",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_779cb",
                                    table="governance_callinrule",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_callinruleevent" ("addressed_to", "clear", "closes", "end", "hearing_within", "id", "late", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signatories", "source", "start", "start_event", "urgent_exempt", "working_days") VALUES (NEW."addressed_to", NEW."clear", NEW."closes", NEW."end", NEW."hearing_within", NEW."id", NEW."late", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."signatories", NEW."source", NEW."start", NEW."start_event", NEW."urgent_exempt", NEW."working_days"); RETURN NULL;',
                                    hash="70e55368b449b1da08002c02ce9decc107755cfd",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d24c3",
                                    table="governance_callinrule",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_callinruleevent" ("addressed_to", "clear", "closes", "end", "hearing_within", "id", "late", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signatories", "source", "start", "start_event", "urgent_exempt", "working_days") VALUES (OLD."addressed_to", OLD."clear", OLD."closes", OLD."end", OLD."hearing_within", OLD."id", OLD."late", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."signatories", OLD."source", OLD."start", OLD."start_event", OLD."urgent_exempt", OLD."working_days"); RETURN NULL;',
                                    hash="41c7b5c9f41392c91c74c0c7d21c9c527110c037",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_1f7e2",
                                    table="governance_callinrule",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CommitteeReport",
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
                        ("subject", models.CharField(max_length=200)),
                        ("decision_on", models.DateField(verbose_name="date of decision")),
                        ("key_decision", models.BooleanField(default=False)),
                        (
                            "not_key_because",
                            models.CharField(
                                blank=True,
                                help_text="Asked where two or more wards are affected and it is not a key decision.",
                                max_length=300,
                            ),
                        ),
                        ("forward_plan_reference", models.CharField(blank=True, max_length=40)),
                        (
                            "chief_executive_approved_by",
                            models.CharField(blank=True, max_length=160),
                        ),
                        ("chief_executive_approved_on", models.DateField(blank=True, null=True)),
                        (
                            "scrutiny_chair_approved_by",
                            models.CharField(blank=True, max_length=160),
                        ),
                        ("scrutiny_chair_approved_on", models.DateField(blank=True, null=True)),
                        (
                            "cabinet_members",
                            models.CharField(
                                blank=True,
                                help_text="May be ALL.",
                                max_length=300,
                                verbose_name="relevant Cabinet Members",
                            ),
                        ),
                        (
                            "executive_members",
                            models.CharField(
                                blank=True,
                                help_text="May be ALL.",
                                max_length=300,
                                verbose_name="relevant Executive Members",
                            ),
                        ),
                        (
                            "scrutiny_chair",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="relevant O&S Chairman"
                            ),
                        ),
                        (
                            "all_wards",
                            models.BooleanField(default=False, verbose_name="all wards affected"),
                        ),
                        ("purpose", models.TextField()),
                        (
                            "contact_name",
                            models.CharField(
                                blank=True, max_length=160, verbose_name="lead contact officer"
                            ),
                        ),
                        (
                            "contact_title",
                            models.CharField(blank=True, max_length=160, verbose_name="title"),
                        ),
                        (
                            "contact_division",
                            models.CharField(blank=True, max_length=160, verbose_name="division"),
                        ),
                        (
                            "contact_directorate",
                            models.CharField(
                                blank=True, max_length=160, verbose_name="directorate"
                            ),
                        ),
                        (
                            "consulted_inside",
                            models.TextField(blank=True, verbose_name="internal consultation"),
                        ),
                        (
                            "consulted_outside",
                            models.TextField(blank=True, verbose_name="external consultation"),
                        ),
                        (
                            "policy_statement",
                            models.TextField(blank=True, verbose_name="policy consistency"),
                        ),
                        (
                            "financial_statement",
                            models.TextField(blank=True, verbose_name="financial implications"),
                        ),
                        (
                            "no_budget_provision",
                            models.BooleanField(
                                default=False, verbose_name="no provision in the approved budget"
                            ),
                        ),
                        (
                            "budget_considered_in",
                            models.CharField(
                                blank=True,
                                max_length=40,
                                verbose_name="budget in which investment would be considered",
                            ),
                        ),
                        (
                            "legal_statement",
                            models.TextField(blank=True, verbose_name="legal implications"),
                        ),
                        (
                            "equality_statement",
                            models.TextField(
                                blank=True, verbose_name="Public Sector Equality Duty"
                            ),
                        ),
                        (
                            "alternatives",
                            models.TextField(blank=True, verbose_name="alternatives considered"),
                        ),
                        ("alternatives_rejected_because", models.TextField(blank=True)),
                        (
                            "reasons",
                            models.TextField(blank=True, verbose_name="reasons for the decision"),
                        ),
                        ("report_version", models.CharField(blank=True, max_length=40)),
                        ("dated", models.DateField(blank=True, null=True)),
                        (
                            "private",
                            models.BooleanField(
                                default=False, help_text="Exempt: closed on every page."
                            ),
                        ),
                        ("published", models.BooleanField(default=False)),
                        (
                            "source",
                            models.CharField(
                                blank=True, help_text="The document it comes from.", max_length=200
                            ),
                        ),
                        (
                            "commitments",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("better_deal", "A Better Deal for Neighbourhoods"),
                                        ("every_place", "Every Place Matters"),
                                        ("whole_place", "Whole Place"),
                                        ("whole_system", "Whole System"),
                                    ],
                                    max_length=12,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="commitments served",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="committee_reports",
                                to="meetings.agendaitem",
                                verbose_name="agenda item",
                            ),
                        ),
                        (
                            "not_key_said_by",
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
                            "report_to",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reports_received",
                                to="meetings.body",
                            ),
                        ),
                        (
                            "wards",
                            models.ManyToManyField(
                                blank=True,
                                related_name="committee_reports",
                                to="wards.ward",
                                verbose_name="wards affected",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["-decision_on", "-id"], name="committee_report_latest"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("key_decision", False),
                                    models.Q(("forward_plan_reference", ""), _negated=True),
                                    models.Q(
                                        ("chief_executive_approved_on__isnull", False),
                                        ("scrutiny_chair_approved_on__isnull", False),
                                        models.Q(
                                            ("chief_executive_approved_by", ""), _negated=True
                                        ),
                                        models.Q(("scrutiny_chair_approved_by", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="report_key_decision_planned_or_approved",
                                violation_error_message="A key decision that is not in the Forward Plan needs the approval of the Chief Executive and of the O&S Chairman: who, and when.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="signed_still_before_it",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        IF EXISTS (\n            SELECT 1 FROM governance_reportsignature\n            WHERE report_id = NEW.id AND signed_on > NEW.decision_on\n        ) THEN\n            RAISE EXCEPTION 'A report is signed before the decision or on its day, not after it.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_before_the_decision';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="1f707ae3e6e13f9cde1f342a840b454a8954a86e",
                                    operation='UPDATE OF "decision_on"',
                                    pgid="pgtrigger_signed_still_before_it_e7526",
                                    table="governance_committeereport",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_committeereportevent" ("all_wards", "alternatives", "alternatives_rejected_because", "budget_considered_in", "cabinet_members", "chief_executive_approved_by", "chief_executive_approved_on", "commitments", "consulted_inside", "consulted_outside", "contact_directorate", "contact_division", "contact_name", "contact_title", "dated", "decision_on", "equality_statement", "executive_members", "financial_statement", "forward_plan_reference", "id", "item_id", "key_decision", "legal_statement", "no_budget_provision", "not_key_because", "not_key_said_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_statement", "private", "published", "purpose", "reasons", "report_to_id", "report_version", "scrutiny_chair", "scrutiny_chair_approved_by", "scrutiny_chair_approved_on", "source", "subject", "version") VALUES (NEW."all_wards", NEW."alternatives", NEW."alternatives_rejected_because", NEW."budget_considered_in", NEW."cabinet_members", NEW."chief_executive_approved_by", NEW."chief_executive_approved_on", NEW."commitments", NEW."consulted_inside", NEW."consulted_outside", NEW."contact_directorate", NEW."contact_division", NEW."contact_name", NEW."contact_title", NEW."dated", NEW."decision_on", NEW."equality_statement", NEW."executive_members", NEW."financial_statement", NEW."forward_plan_reference", NEW."id", NEW."item_id", NEW."key_decision", NEW."legal_statement", NEW."no_budget_provision", NEW."not_key_because", NEW."not_key_said_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."policy_statement", NEW."private", NEW."published", NEW."purpose", NEW."reasons", NEW."report_to_id", NEW."report_version", NEW."scrutiny_chair", NEW."scrutiny_chair_approved_by", NEW."scrutiny_chair_approved_on", NEW."source", NEW."subject", NEW."version"); RETURN NULL;',
                                    hash="84171937b27b93e9d99f87361437ebe9ebe753d5",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7cf1c",
                                    table="governance_committeereport",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_committeereportevent" ("all_wards", "alternatives", "alternatives_rejected_because", "budget_considered_in", "cabinet_members", "chief_executive_approved_by", "chief_executive_approved_on", "commitments", "consulted_inside", "consulted_outside", "contact_directorate", "contact_division", "contact_name", "contact_title", "dated", "decision_on", "equality_statement", "executive_members", "financial_statement", "forward_plan_reference", "id", "item_id", "key_decision", "legal_statement", "no_budget_provision", "not_key_because", "not_key_said_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_statement", "private", "published", "purpose", "reasons", "report_to_id", "report_version", "scrutiny_chair", "scrutiny_chair_approved_by", "scrutiny_chair_approved_on", "source", "subject", "version") VALUES (NEW."all_wards", NEW."alternatives", NEW."alternatives_rejected_because", NEW."budget_considered_in", NEW."cabinet_members", NEW."chief_executive_approved_by", NEW."chief_executive_approved_on", NEW."commitments", NEW."consulted_inside", NEW."consulted_outside", NEW."contact_directorate", NEW."contact_division", NEW."contact_name", NEW."contact_title", NEW."dated", NEW."decision_on", NEW."equality_statement", NEW."executive_members", NEW."financial_statement", NEW."forward_plan_reference", NEW."id", NEW."item_id", NEW."key_decision", NEW."legal_statement", NEW."no_budget_provision", NEW."not_key_because", NEW."not_key_said_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."policy_statement", NEW."private", NEW."published", NEW."purpose", NEW."reasons", NEW."report_to_id", NEW."report_version", NEW."scrutiny_chair", NEW."scrutiny_chair_approved_by", NEW."scrutiny_chair_approved_on", NEW."source", NEW."subject", NEW."version"); RETURN NULL;',
                                    hash="77a7e76b232a297261895a4a612980a07e52f228",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b87a3",
                                    table="governance_committeereport",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_committeereportevent" ("all_wards", "alternatives", "alternatives_rejected_because", "budget_considered_in", "cabinet_members", "chief_executive_approved_by", "chief_executive_approved_on", "commitments", "consulted_inside", "consulted_outside", "contact_directorate", "contact_division", "contact_name", "contact_title", "dated", "decision_on", "equality_statement", "executive_members", "financial_statement", "forward_plan_reference", "id", "item_id", "key_decision", "legal_statement", "no_budget_provision", "not_key_because", "not_key_said_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_statement", "private", "published", "purpose", "reasons", "report_to_id", "report_version", "scrutiny_chair", "scrutiny_chair_approved_by", "scrutiny_chair_approved_on", "source", "subject", "version") VALUES (OLD."all_wards", OLD."alternatives", OLD."alternatives_rejected_because", OLD."budget_considered_in", OLD."cabinet_members", OLD."chief_executive_approved_by", OLD."chief_executive_approved_on", OLD."commitments", OLD."consulted_inside", OLD."consulted_outside", OLD."contact_directorate", OLD."contact_division", OLD."contact_name", OLD."contact_title", OLD."dated", OLD."decision_on", OLD."equality_statement", OLD."executive_members", OLD."financial_statement", OLD."forward_plan_reference", OLD."id", OLD."item_id", OLD."key_decision", OLD."legal_statement", OLD."no_budget_provision", OLD."not_key_because", OLD."not_key_said_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."policy_statement", OLD."private", OLD."published", OLD."purpose", OLD."reasons", OLD."report_to_id", OLD."report_version", OLD."scrutiny_chair", OLD."scrutiny_chair_approved_by", OLD."scrutiny_chair_approved_on", OLD."source", OLD."subject", OLD."version"); RETURN NULL;',
                                    hash="43a2f18f9a9b52d9939d4d2c0fc037a6aeac5c0d",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_3b3f8",
                                    table="governance_committeereport",
                                    when="AFTER",
                                ),
                            ),
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
                        ("serial", models.PositiveIntegerField(verbose_name="serial number")),
                        ("year", models.PositiveSmallIntegerField()),
                        ("title", models.CharField(max_length=200)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft record"),
                                    ("subject", "Decision Subject To Call In"),
                                    ("called_in", "Call-in requested"),
                                    ("in_force", "Can be carried out"),
                                    ("referred_back", "Sent back to the decision maker"),
                                    ("to_council", "Referred to the City Council"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="draft",
                                editable=False,
                                max_length=13,
                            ),
                        ),
                        (
                            "decision_maker",
                            models.CharField(
                                blank=True,
                                help_text="As the record has it: may be Not Applicable.",
                                max_length=160,
                            ),
                        ),
                        ("taken_on", models.DateField()),
                        ("published_on", models.DateField(blank=True, null=True)),
                        (
                            "not_before",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="implementation date (not before)",
                            ),
                        ),
                        ("details", models.TextField(blank=True)),
                        ("purpose", models.TextField(blank=True)),
                        ("key_decision", models.BooleanField(default=False)),
                        (
                            "key_because",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="reason for key decision"
                            ),
                        ),
                        (
                            "not_key_because",
                            models.CharField(
                                blank=True,
                                help_text="Asked where two or more wards are affected and it is not a key decision.",
                                max_length=300,
                            ),
                        ),
                        (
                            "on_forward_plan",
                            models.BooleanField(
                                default=False, verbose_name="item on the Forward Plan"
                            ),
                        ),
                        (
                            "urgent",
                            models.BooleanField(
                                default=False, verbose_name="urgent, not in the Forward Plan"
                            ),
                        ),
                        ("private", models.BooleanField(default=False)),
                        (
                            "background_contact",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                verbose_name="contact for background papers",
                            ),
                        ),
                        ("all_wards", models.BooleanField(default=False, verbose_name="all wards")),
                        (
                            "call_in_closes_at",
                            models.DateTimeField(blank=True, editable=False, null=True),
                        ),
                        (
                            "exempt_from_call_in_because",
                            models.CharField(blank=True, max_length=300),
                        ),
                        (
                            "source",
                            models.CharField(
                                blank=True, help_text="The document it comes from.", max_length=200
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "call_in_rule",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decisions",
                                to="governance.callinrule",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decisions",
                                to="meetings.agendaitem",
                                verbose_name="agenda item",
                            ),
                        ),
                        (
                            "not_key_said_by",
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
                            "portfolio",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty: N/A.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decisions",
                                to="governance.portfolio",
                                verbose_name="key portfolio",
                            ),
                        ),
                        (
                            "replaces",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="replaced_by",
                                to="governance.decision",
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decisions",
                                to="governance.committeereport",
                            ),
                        ),
                        (
                            "scrutiny_body",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decisions_scrutinised",
                                to="meetings.body",
                                verbose_name="relevant O&S committee",
                            ),
                        ),
                        (
                            "taken_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decisions_taken",
                                to="meetings.body",
                            ),
                        ),
                        (
                            "wards",
                            models.ManyToManyField(
                                blank=True, related_name="decisions", to="wards.ward"
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["-taken_on", "-id"], name="decision_latest"),
                            models.Index(
                                condition=models.Q(("status", "subject")),
                                fields=["call_in_closes_at"],
                                name="decision_in_window",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("year", "serial"),
                                name="decision_reference_once",
                                violation_error_message="There is a decision of this reference already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("serial__range", (1, 999999)), ("year__range", (1990, 2100))
                                ),
                                name="decision_reference_in_range",
                                violation_error_message="A reference is a number up to 999999 and a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("published_on__isnull", True),
                                    ("published_on__gte", models.F("taken_on")),
                                    _connector="OR",
                                ),
                                name="decision_published_after_it_is_taken",
                                violation_error_message="A decision is published on its day or later.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status__in", ["draft", "withdrawn"]),
                                    models.Q(
                                        ("call_in_closes_at__isnull", False),
                                        ("call_in_rule__isnull", False),
                                    ),
                                    models.Q(
                                        ("status", "in_force"),
                                        models.Q(
                                            ("exempt_from_call_in_because", ""), _negated=True
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="decision_published_has_its_window",
                                violation_error_message="A decision that is published has its call-in window, or the reason why it has none.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("key_decision", False),
                                    models.Q(("key_because", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="decision_key_says_why",
                                violation_error_message="Say why it is a key decision.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="status_moves",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        IF TG_OP = 'UPDATE' AND OLD.status <> NEW.status AND NOT ((OLD.status = 'draft' AND NEW.status IN ('in_force', 'subject')) OR (OLD.status = 'subject' AND NEW.status IN ('called_in', 'in_force', 'withdrawn')) OR (OLD.status = 'called_in' AND NEW.status IN ('in_force', 'referred_back', 'subject', 'to_council', 'withdrawn')) OR (OLD.status = 'in_force' AND NEW.status IN ('withdrawn')) OR (OLD.status = 'referred_back' AND NEW.status IN ('in_force', 'withdrawn')) OR (OLD.status = 'to_council' AND NEW.status IN ('in_force', 'referred_back', 'withdrawn'))) THEN\n            RAISE EXCEPTION 'A decision cannot go from this state to that one.' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_moves';\n        END IF;\n    \n        IF NEW.status IN ('in_force', 'subject') AND EXISTS (\n            SELECT 1 FROM governance_callinrequest\n            WHERE decision_id = NEW.id AND status IN ('received', 'valid')\n        ) THEN\n            RAISE EXCEPTION 'A request for call-in is pending: it must be heard first.'\n                USING ERRCODE = 'check_violation',\n                      CONSTRAINT = 'decision_not_released_while_called_in';\n        END IF;\n        IF NEW.status = 'called_in' AND NOT EXISTS (\n            SELECT 1 FROM governance_callinrequest\n            WHERE decision_id = NEW.id AND status IN ('received', 'valid')\n        ) THEN\n            RAISE EXCEPTION 'A decision is called in by a request that was received.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_called_in_by_a_request';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="5c46372948b37da22e665e002002b54da0dd89f4",
                                    operation='UPDATE OF "status"',
                                    pgid="pgtrigger_status_moves_cdfe0",
                                    table="governance_decision",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_decisionevent" ("all_wards", "background_contact", "call_in_closes_at", "call_in_rule_id", "decision_maker", "details", "exempt_from_call_in_because", "id", "item_id", "key_because", "key_decision", "not_before", "not_key_because", "not_key_said_by_id", "on_forward_plan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "private", "published_on", "purpose", "replaces_id", "report_id", "scrutiny_body_id", "serial", "source", "status", "taken_by_id", "taken_on", "title", "urgent", "version", "year") VALUES (NEW."all_wards", NEW."background_contact", NEW."call_in_closes_at", NEW."call_in_rule_id", NEW."decision_maker", NEW."details", NEW."exempt_from_call_in_because", NEW."id", NEW."item_id", NEW."key_because", NEW."key_decision", NEW."not_before", NEW."not_key_because", NEW."not_key_said_by_id", NEW."on_forward_plan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."portfolio_id", NEW."private", NEW."published_on", NEW."purpose", NEW."replaces_id", NEW."report_id", NEW."scrutiny_body_id", NEW."serial", NEW."source", NEW."status", NEW."taken_by_id", NEW."taken_on", NEW."title", NEW."urgent", NEW."version", NEW."year"); RETURN NULL;',
                                    hash="e8440a12c00ecb66c9cc426127fcc3cceaa01469",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_917a4",
                                    table="governance_decision",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_decisionevent" ("all_wards", "background_contact", "call_in_closes_at", "call_in_rule_id", "decision_maker", "details", "exempt_from_call_in_because", "id", "item_id", "key_because", "key_decision", "not_before", "not_key_because", "not_key_said_by_id", "on_forward_plan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "private", "published_on", "purpose", "replaces_id", "report_id", "scrutiny_body_id", "serial", "source", "status", "taken_by_id", "taken_on", "title", "urgent", "version", "year") VALUES (NEW."all_wards", NEW."background_contact", NEW."call_in_closes_at", NEW."call_in_rule_id", NEW."decision_maker", NEW."details", NEW."exempt_from_call_in_because", NEW."id", NEW."item_id", NEW."key_because", NEW."key_decision", NEW."not_before", NEW."not_key_because", NEW."not_key_said_by_id", NEW."on_forward_plan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."portfolio_id", NEW."private", NEW."published_on", NEW."purpose", NEW."replaces_id", NEW."report_id", NEW."scrutiny_body_id", NEW."serial", NEW."source", NEW."status", NEW."taken_by_id", NEW."taken_on", NEW."title", NEW."urgent", NEW."version", NEW."year"); RETURN NULL;',
                                    hash="ad0360bb0c1ee175510e9e93be234e757c9ba762",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_1fcd6",
                                    table="governance_decision",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_decisionevent" ("all_wards", "background_contact", "call_in_closes_at", "call_in_rule_id", "decision_maker", "details", "exempt_from_call_in_because", "id", "item_id", "key_because", "key_decision", "not_before", "not_key_because", "not_key_said_by_id", "on_forward_plan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "private", "published_on", "purpose", "replaces_id", "report_id", "scrutiny_body_id", "serial", "source", "status", "taken_by_id", "taken_on", "title", "urgent", "version", "year") VALUES (OLD."all_wards", OLD."background_contact", OLD."call_in_closes_at", OLD."call_in_rule_id", OLD."decision_maker", OLD."details", OLD."exempt_from_call_in_because", OLD."id", OLD."item_id", OLD."key_because", OLD."key_decision", OLD."not_before", OLD."not_key_because", OLD."not_key_said_by_id", OLD."on_forward_plan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."portfolio_id", OLD."private", OLD."published_on", OLD."purpose", OLD."replaces_id", OLD."report_id", OLD."scrutiny_body_id", OLD."serial", OLD."source", OLD."status", OLD."taken_by_id", OLD."taken_on", OLD."title", OLD."urgent", OLD."version", OLD."year"); RETURN NULL;',
                                    hash="39182a20f0f24dc6ad68b441d879a09a9e163dcd",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_f8e0c",
                                    table="governance_decision",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Recommendation",
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
                        (
                            "number",
                            models.CharField(help_text="As in the report: 2.1", max_length=8),
                        ),
                        ("text", models.TextField()),
                        (
                            "report",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="recommendations",
                                to="governance.committeereport",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("report", "number"),
                                name="recommendation_number_once",
                                violation_error_message="The report has a recommendation of this number already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_recommendationevent" ("id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "report_id", "text") VALUES (NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."report_id", NEW."text"); RETURN NULL;',
                                    hash="cc46d6451e07e7683f5b30f56dc611fac22d053a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_75bc0",
                                    table="governance_recommendation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_recommendationevent" ("id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "report_id", "text") VALUES (NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."report_id", NEW."text"); RETURN NULL;',
                                    hash="2a3da3c2ea6ebeb75509661595fe6952aed1dc0d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_add4c",
                                    table="governance_recommendation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_recommendationevent" ("id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "report_id", "text") VALUES (OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."report_id", OLD."text"); RETURN NULL;',
                                    hash="599cb9eafeef4193a13f7787626b99bbe04cdfb9",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d40c3",
                                    table="governance_recommendation",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DecisionPart",
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
                        ("number", models.PositiveSmallIntegerField()),
                        ("text", models.TextField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("approved", "Approved"),
                                    ("to_receive", "Agreed to receive"),
                                    ("conditional", "Approved, subject to later bodies"),
                                    ("noted", "Noted"),
                                    ("refused", "Not approved"),
                                ],
                                default="approved",
                                max_length=11,
                            ),
                        ),
                        (
                            "wording_source",
                            models.CharField(
                                blank=True,
                                help_text="Where another source words this part differently.",
                                max_length=200,
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="parts",
                                to="governance.decision",
                            ),
                        ),
                        (
                            "recommendation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="parts",
                                to="governance.recommendation",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["decision", "number"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("decision", "number"),
                                name="decision_part_number_once",
                                violation_error_message="The decision has a part of this number already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="part_stays_conditional",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (NEW.\"state\" = 'approved' AND NOT (OLD.\"state\" = 'approved'))",
                                    func="\n        IF EXISTS (\n            SELECT 1 FROM governance_partcondition WHERE part_id = NEW.id AND outcome <> 'met'\n        ) THEN\n            RAISE EXCEPTION 'This part stays conditional until every later body has approved it.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_conditional';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="e3b1f30757dc7066e34a5558e4b4fc2dcf83d4d8",
                                    operation='UPDATE OF "state"',
                                    pgid="pgtrigger_part_stays_conditional_a7b13",
                                    table="governance_decisionpart",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_decisionpartevent" ("decision_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recommendation_id", "state", "text", "wording_source") VALUES (NEW."decision_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."recommendation_id", NEW."state", NEW."text", NEW."wording_source"); RETURN NULL;',
                                    hash="e79edad18c69fed785c14dbf3bd1bdc2032c952e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7a901",
                                    table="governance_decisionpart",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_decisionpartevent" ("decision_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recommendation_id", "state", "text", "wording_source") VALUES (NEW."decision_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."recommendation_id", NEW."state", NEW."text", NEW."wording_source"); RETURN NULL;',
                                    hash="ed10b4e50146da98b73b2a096a29d35d3d83da89",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_ab622",
                                    table="governance_decisionpart",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_decisionpartevent" ("decision_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recommendation_id", "state", "text", "wording_source") VALUES (OLD."decision_id", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."recommendation_id", OLD."state", OLD."text", OLD."wording_source"); RETURN NULL;',
                                    hash="0316f857c877847e242f8163295597afac59265e",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_dd59e",
                                    table="governance_decisionpart",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AssistantLeader",
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
                            "area_name",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="name of the area"
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("leader", "The Leader of the Council"),
                                    ("council", "City Council"),
                                ],
                                default="leader",
                                max_length=7,
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
                            "clusters",
                            models.ManyToManyField(
                                blank=True, related_name="assistant_leaders", to="wards.cluster"
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assistant_leaderships",
                                to="people.person",
                            ),
                        ),
                        (
                            "portfolios",
                            models.ManyToManyField(
                                blank=True,
                                help_text="Cabinet Members he or she links to the wards.",
                                related_name="assistant_leaders",
                                to="governance.portfolio",
                            ),
                        ),
                        (
                            "decision_part",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assistant_leaders",
                                to="governance.decisionpart",
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
                                name="assistant_leader_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    (models.F("person"), "="),
                                    (leadership.dates.ranges.DateRange("start", "end"), "&&"),
                                ],
                                name="assistant_leader_once_at_a_time",
                                violation_error_message="This person is an Assistant Leader in that time already.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="held_by_its_decision",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE held record; moved boolean; linked boolean;",
                                    func="\n            moved := TG_OP = 'UPDATE' AND (NEW.\"person_id\" IS DISTINCT FROM OLD.\"person_id\" OR NEW.\"start\" IS DISTINCT FROM OLD.\"start\" OR NEW.\"end\" IS DISTINCT FROM OLD.\"end\");\n            linked := TG_OP = 'INSERT' OR NEW.decision_part_id IS DISTINCT FROM OLD.decision_part_id;\n            IF NOT moved AND NOT linked THEN\n                RETURN NEW;\n            END IF;\n            FOR held IN\n                SELECT decision.serial, decision.year, decision.status, part.id\n                FROM governance_decisionpart AS part\n                JOIN governance_decision AS decision ON decision.id = part.decision_id\n                WHERE part.id = NEW.decision_part_id OR (TG_OP = 'UPDATE' AND part.id = OLD.decision_part_id)\n                FOR SHARE OF decision\n            LOOP\n                CONTINUE WHEN held.status = 'in_force';\n                CONTINUE WHEN NOT moved AND held.id = NEW.decision_part_id AND (FALSE);\n                CONTINUE WHEN NOT moved AND held.status = 'withdrawn'\n                    AND held.id IS DISTINCT FROM NEW.decision_part_id;\n                RAISE EXCEPTION USING\n                    MESSAGE = 'Decision ' || lpad(held.serial::text, 6, '0') || '/' || held.year\n                        || ' cannot be carried out: ' || CASE held.status WHEN 'draft' THEN 'its record is not published yet' WHEN 'subject' THEN 'its call-in window is still open' WHEN 'called_in' THEN 'a request for call-in is pending' WHEN 'referred_back' THEN 'it was sent back to the decision maker' WHEN 'to_council' THEN 'it was referred to the City Council' WHEN 'withdrawn' THEN 'it was withdrawn' END\n                        || '. Nothing under it can move until then.',\n                    ERRCODE = 'check_violation',\n                    CONSTRAINT = 'held_by_its_decision';\n            END LOOP;\n            RETURN NEW;\n        ",
                                    hash="13b9db57c8e29d31a5e0c6959a54747f5897ef2a",
                                    operation='INSERT OR UPDATE OF "decision_part_id", "person_id", "start", "end"',
                                    pgid="pgtrigger_held_by_its_decision_2ea74",
                                    table="governance_assistantleader",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="wards_within_the_appointment",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='\n        IF EXISTS (\n            SELECT 1 FROM governance_assistantleaderward AS place\n            WHERE place.leader_id = NEW.id AND (\n                place.start < NEW.start\n                OR (NEW."end" IS NOT NULL AND (place."end" IS NULL OR place."end" > NEW."end"))\n            )\n        ) THEN\n            RAISE EXCEPTION \'A ward is in an area only while its Assistant Leader is in office: change the days.\'\n                USING ERRCODE = \'check_violation\', CONSTRAINT = \'ward_within_the_appointment\';\n        END IF;\n        RETURN NEW;\n    ',
                                    hash="7b8901089bc7aea5f2424701a13a8a2cb15886df",
                                    operation='UPDATE OF "start", "end"',
                                    pgid="pgtrigger_wards_within_the_appointment_dcf60",
                                    table="governance_assistantleader",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_assistantleaderevent" ("area_name", "decision_part_id", "end", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "start") VALUES (NEW."area_name", NEW."decision_part_id", NEW."end", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."source", NEW."start"); RETURN NULL;',
                                    hash="7c4e525b2d03d55e02beab4aa06b0f4fbdd890ed",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_54f57",
                                    table="governance_assistantleader",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_assistantleaderevent" ("area_name", "decision_part_id", "end", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "start") VALUES (NEW."area_name", NEW."decision_part_id", NEW."end", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."source", NEW."start"); RETURN NULL;',
                                    hash="42eb87c77ee91aafed72c6ddac65fd66b6aeb920",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_3d780",
                                    table="governance_assistantleader",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_assistantleaderevent" ("area_name", "decision_part_id", "end", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "start") VALUES (OLD."area_name", OLD."decision_part_id", OLD."end", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."source", OLD."start"); RETURN NULL;',
                                    hash="e9714897cc0c30a6591eef6047fc5346220f7aba",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_66be1",
                                    table="governance_assistantleader",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AssistantLeaderDuty",
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
                        ("title", models.CharField(max_length=160, unique=True)),
                        ("text", models.TextField(blank=True)),
                        ("position", models.PositiveSmallIntegerField(default=1)),
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "duty of Assistant Leaders",
                        "verbose_name_plural": "duties of Assistant Leaders",
                        "ordering": ["position", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="assistant_leader_duty_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_assistantleaderdutyevent" ("end", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "start", "text", "title") VALUES (NEW."end", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."start", NEW."text", NEW."title"); RETURN NULL;',
                                    hash="d18ec3a3ea7bd7ab30d6a3b417b7f1406b8e872a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_1c0da",
                                    table="governance_assistantleaderduty",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_assistantleaderdutyevent" ("end", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "start", "text", "title") VALUES (NEW."end", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."start", NEW."text", NEW."title"); RETURN NULL;',
                                    hash="7a52200b07c31e031bb8c791eaa20bafaea5a33e",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_8c977",
                                    table="governance_assistantleaderduty",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_assistantleaderdutyevent" ("end", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "start", "text", "title") VALUES (OLD."end", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."start", OLD."text", OLD."title"); RETURN NULL;',
                                    hash="7daa09f824f0f88c52d43d94c9e43573f103a489",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ceb92",
                                    table="governance_assistantleaderduty",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AssistantLeaderDutyEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("title", models.CharField(max_length=160)),
                        ("text", models.TextField(blank=True)),
                        ("position", models.PositiveSmallIntegerField(default=1)),
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.assistantleaderduty",
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
                                    hash="3b5bf7345582e9cf46ec7fc4fda1999dce92b348",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_cc33c",
                                    table="governance_assistantleaderdutyevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AssistantLeaderEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "area_name",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="name of the area"
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("leader", "The Leader of the Council"),
                                    ("council", "City Council"),
                                ],
                                default="leader",
                                max_length=7,
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
                                to="governance.assistantleader",
                            ),
                        ),
                        (
                            "decision_part",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.decisionpart",
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
                                    hash="835e2e05cb3588bb78cca438852da5f138bcf055",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_3ce28",
                                    table="governance_assistantleaderevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AssistantLeaderWard",
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
                        ("end", models.DateField(blank=True, null=True)),
                        (
                            "leader",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="places",
                                to="governance.assistantleader",
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assistant_leader_places",
                                to="wards.ward",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ward of an Assistant Leader",
                        "verbose_name_plural": "wards of Assistant Leaders",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="assistant_leader_ward_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    (models.F("ward"), "="),
                                    (leadership.dates.ranges.DateRange("start", "end"), "&&"),
                                ],
                                name="assistant_leader_ward_once_at_a_time",
                                violation_error_message="This ward has another Assistant Leader in that time.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="ward_within_the_appointment",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        PERFORM 1 FROM governance_assistantleader AS leader\n        WHERE leader.id = NEW.leader_id AND leader.start <= NEW.start\n          AND (leader.\"end\" IS NULL OR NEW.\"end\" <= leader.\"end\")\n        FOR SHARE;\n        IF NOT FOUND THEN\n            RAISE EXCEPTION 'A ward is in an area only while its Assistant Leader is in office: change the days.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'ward_within_the_appointment';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="74d202b352e8b69a9bc23f350e2c640e7db3f076",
                                    operation='INSERT OR UPDATE OF "leader_id", "start", "end"',
                                    pgid="pgtrigger_ward_within_the_appointment_4c113",
                                    table="governance_assistantleaderward",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_assistantleaderwardevent" ("end", "id", "leader_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "ward_id") VALUES (NEW."end", NEW."id", NEW."leader_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."start", NEW."ward_id"); RETURN NULL;',
                                    hash="ea4ac457e4c321fa69861dd207b54ca9d32596bc",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_4dcd9",
                                    table="governance_assistantleaderward",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_assistantleaderwardevent" ("end", "id", "leader_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "ward_id") VALUES (NEW."end", NEW."id", NEW."leader_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."start", NEW."ward_id"); RETURN NULL;',
                                    hash="6f32e9037feb3b4e9d4b7c4da66aeeb8717bc01b",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_9fba0",
                                    table="governance_assistantleaderward",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_assistantleaderwardevent" ("end", "id", "leader_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "ward_id") VALUES (OLD."end", OLD."id", OLD."leader_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."start", OLD."ward_id"); RETURN NULL;',
                                    hash="617be82a071f9fb6462ad516093a44ccbffe5168",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_0262f",
                                    table="governance_assistantleaderward",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AssistantLeaderWardEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                        (
                            "leader",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.assistantleader",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.assistantleaderward",
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
                                    hash="e52f776d5ce0babf027e05730e14f533491f77d6",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_6a857",
                                    table="governance_assistantleaderwardevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BackgroundDocument",
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
                        ("title", models.CharField(max_length=200)),
                        (
                            "paper",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="background_to",
                                to="meetings.paper",
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="background_documents",
                                to="governance.committeereport",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_backgrounddocumentevent" ("id", "paper_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "title") VALUES (NEW."id", NEW."paper_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."report_id", NEW."title"); RETURN NULL;',
                                    hash="be336331f9368ceb7f0f2525f09934d92b64f000",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_0b46a",
                                    table="governance_backgrounddocument",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_backgrounddocumentevent" ("id", "paper_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "title") VALUES (NEW."id", NEW."paper_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."report_id", NEW."title"); RETURN NULL;',
                                    hash="8a5967c2a2080c13266bec1df705b33570ed7746",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_1edeb",
                                    table="governance_backgrounddocument",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_backgrounddocumentevent" ("id", "paper_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "title") VALUES (OLD."id", OLD."paper_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."report_id", OLD."title"); RETURN NULL;',
                                    hash="08d03b78952b1257a948978930d04694330dcfc1",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c35c4",
                                    table="governance_backgrounddocument",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BackgroundDocumentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("title", models.CharField(max_length=200)),
                        (
                            "paper",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.paper",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.backgrounddocument",
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.committeereport",
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
                                    hash="3526df85006fa31bf4bfd30e48105f021eef78d3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_1831f",
                                    table="governance_backgrounddocumentevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CallForAction",
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
                        ("subject", models.CharField(max_length=200)),
                        ("received_on", models.DateField()),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waiting"),
                                    ("considered", "Considered"),
                                    ("referred", "Referred on"),
                                    ("declined", "Not taken up"),
                                ],
                                default="waiting",
                                max_length=10,
                            ),
                        ),
                        (
                            "outcome_text",
                            models.TextField(blank=True, verbose_name="what came of it"),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="meetings.body",
                                verbose_name="committee",
                            ),
                        ),
                        (
                            "councillor",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="calls_for_action",
                                to="people.person",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="meetings.agendaitem",
                                verbose_name="agenda item",
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty: of no single ward.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="wards.ward",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "councillor call for action",
                        "verbose_name_plural": "councillor calls for action",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("outcome", "waiting"),
                                    models.Q(("outcome_text", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="call_for_action_says_what_came_of_it",
                                violation_error_message="Say what came of it.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_callforactionevent" ("body_id", "councillor_id", "id", "item_id", "outcome", "outcome_text", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "subject", "version", "ward_id") VALUES (NEW."body_id", NEW."councillor_id", NEW."id", NEW."item_id", NEW."outcome", NEW."outcome_text", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."received_on", NEW."subject", NEW."version", NEW."ward_id"); RETURN NULL;',
                                    hash="22673bd8706a4f53d9812be6055804c22064b4e1",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_5175a",
                                    table="governance_callforaction",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_callforactionevent" ("body_id", "councillor_id", "id", "item_id", "outcome", "outcome_text", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "subject", "version", "ward_id") VALUES (NEW."body_id", NEW."councillor_id", NEW."id", NEW."item_id", NEW."outcome", NEW."outcome_text", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."received_on", NEW."subject", NEW."version", NEW."ward_id"); RETURN NULL;',
                                    hash="9c0611f77197187e24b5cabece45e7a8f28951ac",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_4a962",
                                    table="governance_callforaction",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_callforactionevent" ("body_id", "councillor_id", "id", "item_id", "outcome", "outcome_text", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "subject", "version", "ward_id") VALUES (OLD."body_id", OLD."councillor_id", OLD."id", OLD."item_id", OLD."outcome", OLD."outcome_text", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."received_on", OLD."subject", OLD."version", OLD."ward_id"); RETURN NULL;',
                                    hash="602bec1a884b5019d9c6ed075255ab1e0b6a145d",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_07f03",
                                    table="governance_callforaction",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CallForActionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("subject", models.CharField(max_length=200)),
                        ("received_on", models.DateField()),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waiting"),
                                    ("considered", "Considered"),
                                    ("referred", "Referred on"),
                                    ("declined", "Not taken up"),
                                ],
                                default="waiting",
                                max_length=10,
                            ),
                        ),
                        (
                            "outcome_text",
                            models.TextField(blank=True, verbose_name="what came of it"),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "body",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.body",
                                verbose_name="committee",
                            ),
                        ),
                        (
                            "councillor",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.person",
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
                                verbose_name="agenda item",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.callforaction",
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Empty: of no single ward.",
                                null=True,
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
                                    hash="60a8e12094e80d57f02241f481e179805271dab4",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_c36ca",
                                    table="governance_callforactionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CallInCriteria",
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
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "list of grounds for call-in",
                        "verbose_name_plural": "lists of grounds for call-in",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True),
                                    ("end__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="call_in_criteria_ends_after_it_starts",
                                violation_error_message="The end must be later than the start.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    (leadership.dates.ranges.DateRange("start", "end"), "&&")
                                ],
                                name="call_in_criteria_one_list_at_a_time",
                                violation_error_message="Another list of grounds is in force in that time.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_callincriteriaevent" ("end", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") VALUES (NEW."end", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."start"); RETURN NULL;',
                                    hash="0e34051f12f9cd7f89d303b6667c18a833c47431",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_25a27",
                                    table="governance_callincriteria",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_callincriteriaevent" ("end", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") VALUES (NEW."end", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."start"); RETURN NULL;',
                                    hash="b863c915fff2645cef8ac14c6c6cb09bfd64ae17",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_31ea1",
                                    table="governance_callincriteria",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_callincriteriaevent" ("end", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") VALUES (OLD."end", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."start"); RETURN NULL;',
                                    hash="5ab0240cb9f67305488e9ee3453d46f5d006b223",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_356bb",
                                    table="governance_callincriteria",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CallInCriteriaEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=120)),
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.callincriteria",
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
                                    hash="e67340ae2c116f9204915bb930254326c72e07bf",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4c60f",
                                    table="governance_callincriteriaevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CallInCriterion",
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
                                validators=[django.core.validators.MinValueValidator(1)]
                            ),
                        ),
                        ("letter", models.CharField(max_length=1, verbose_name="group")),
                        (
                            "question",
                            models.CharField(max_length=160, verbose_name="question of the group"),
                        ),
                        ("text", models.TextField(verbose_name="ground")),
                        (
                            "criteria",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="grounds",
                                to="governance.callincriteria",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ground for call-in",
                        "verbose_name_plural": "grounds for call-in",
                        "ordering": ["criteria", "number"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("criteria", "number"),
                                name="call_in_criterion_number_once",
                                violation_error_message="The list has a ground of this number already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_callincriterionevent" ("criteria_id", "id", "letter", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "text") VALUES (NEW."criteria_id", NEW."id", NEW."letter", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."question", NEW."text"); RETURN NULL;',
                                    hash="4af6fc3afcd392c73906029d465e83c8a28f5fe5",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_3dd2c",
                                    table="governance_callincriterion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_callincriterionevent" ("criteria_id", "id", "letter", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "text") VALUES (NEW."criteria_id", NEW."id", NEW."letter", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."question", NEW."text"); RETURN NULL;',
                                    hash="de1c730382c610068092cc0b7a486b8f8c000bae",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_fb219",
                                    table="governance_callincriterion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_callincriterionevent" ("criteria_id", "id", "letter", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "text") VALUES (OLD."criteria_id", OLD."id", OLD."letter", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."question", OLD."text"); RETURN NULL;',
                                    hash="408bc7aff367bbf3140f5cf952aaed7cf062bbbc",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_84cdd",
                                    table="governance_callincriterion",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CallInCriterionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "number",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MinValueValidator(1)]
                            ),
                        ),
                        ("letter", models.CharField(max_length=1, verbose_name="group")),
                        (
                            "question",
                            models.CharField(max_length=160, verbose_name="question of the group"),
                        ),
                        ("text", models.TextField(verbose_name="ground")),
                        (
                            "criteria",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.callincriteria",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.callincriterion",
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
                                    hash="f8f81e59e35543cd1dcd5f323f16629192cf3ccc",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_08277",
                                    table="governance_callincriterionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CallInRequest",
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
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "Waiting for signatures"),
                                    ("received", "Received"),
                                    ("valid", "Valid: to be heard"),
                                    ("invalid", "Not valid"),
                                    ("late", "Received too late"),
                                    ("heard", "Heard"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="open",
                                editable=False,
                                max_length=9,
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[("online", "Signed here"), ("paper", "By paper")],
                                default="online",
                                max_length=6,
                            ),
                        ),
                        (
                            "addressed_to",
                            models.CharField(blank=True, max_length=300, verbose_name="to"),
                        ),
                        ("dated", models.DateField(verbose_name="date of the request")),
                        (
                            "title_written",
                            models.CharField(max_length=200, verbose_name="decision, as written"),
                        ),
                        (
                            "taken_by_written",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="taken by, as written"
                            ),
                        ),
                        (
                            "taken_on_written",
                            models.DateField(
                                blank=True, null=True, verbose_name="taken on, as written"
                            ),
                        ),
                        (
                            "reasons",
                            models.TextField(blank=True, verbose_name="reasons in their own words"),
                        ),
                        (
                            "received_at",
                            models.DateTimeField(blank=True, editable=False, null=True),
                        ),
                        (
                            "closes_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="deadline"
                            ),
                        ),
                        ("judged_at", models.DateTimeField(blank=True, editable=False, null=True)),
                        (
                            "judged_because",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="why it is not valid"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "begun_by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="call_in_requests",
                                to="meetings.body",
                                verbose_name="O&S committee asked to meet",
                            ),
                        ),
                        (
                            "criteria",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="requests",
                                to="governance.callincriteria",
                                verbose_name="list of grounds",
                            ),
                        ),
                        (
                            "judged_by",
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
                            "signed_copy",
                            models.OneToOneField(
                                blank=True,
                                help_text="The signed paper: never on a public page.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="call_in_request",
                                to="files.storedfile",
                            ),
                        ),
                        (
                            "rule",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="requests",
                                to="governance.callinrule",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="call_in_requests",
                                to="governance.decision",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["-received_at", "-id"], name="call_in_latest")
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("status__in", ["received", "valid"])),
                                fields=("decision",),
                                name="call_in_one_live_request",
                                violation_error_message="A request for call-in of this decision is pending already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("closes_at__isnull", True),
                                        ("received_at__isnull", True),
                                        ("status", "open"),
                                    ),
                                    models.Q(
                                        ("closes_at__isnull", True),
                                        ("received_at__isnull", True),
                                        ("status", "withdrawn"),
                                    ),
                                    models.Q(
                                        ("closes_at__isnull", False),
                                        ("received_at__isnull", False),
                                        (
                                            "status__in",
                                            [
                                                "received",
                                                "valid",
                                                "invalid",
                                                "late",
                                                "heard",
                                                "withdrawn",
                                            ],
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="call_in_received_at_some_time",
                                violation_error_message="A request that was received has its time.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("status__in", ["received", "valid", "heard"]),
                                        _negated=True,
                                    ),
                                    ("received_at__lte", models.F("closes_at")),
                                    _connector="OR",
                                ),
                                name="call_in_late_is_marked",
                                violation_error_message="This request came after the deadline.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "late"), _negated=True),
                                    ("received_at__gt", models.F("closes_at")),
                                    _connector="OR",
                                ),
                                name="call_in_late_came_late",
                                violation_error_message="This request was in time.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("status__in", ["valid", "invalid", "heard"]), _negated=True
                                    ),
                                    models.Q(
                                        ("judged_at__isnull", False), ("judged_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="call_in_judged_by_whom_and_when",
                                violation_error_message="Say who found it valid or not, and when.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "invalid"), _negated=True),
                                    models.Q(("judged_because", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="call_in_not_valid_says_why",
                                violation_error_message="Say why the request is not valid.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("channel", "online"),
                                    ("status", "open"),
                                    ("signed_copy__isnull", False),
                                    _connector="OR",
                                ),
                                name="call_in_paper_keeps_its_copy",
                                violation_error_message="Attach the signed paper.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="request_rules",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        IF TG_OP = 'UPDATE' AND OLD.status <> NEW.status AND NOT ((OLD.status = 'open' AND NEW.status IN ('late', 'received', 'withdrawn')) OR (OLD.status = 'received' AND NEW.status IN ('invalid', 'valid', 'withdrawn')) OR (OLD.status = 'valid' AND NEW.status IN ('heard', 'withdrawn'))) THEN\n            RAISE EXCEPTION 'A request for call-in cannot go from this state to that one.' USING ERRCODE = 'check_violation', CONSTRAINT = 'call_in_moves';\n        END IF;\n    \n        IF TG_OP = 'INSERT' AND NEW.status <> 'open' THEN\n            RAISE EXCEPTION 'A request for call-in begins by waiting for its signatures.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'call_in_begins_open';\n        END IF;\n        IF TG_OP = 'UPDATE' AND OLD.status <> 'open' AND (\n            OLD.decision_id, OLD.rule_id, OLD.criteria_id, OLD.channel, OLD.dated, OLD.body_id,\n            OLD.title_written, OLD.taken_by_written, OLD.taken_on_written, OLD.reasons,\n            OLD.received_at, OLD.closes_at, OLD.signed_copy_id\n        ) IS DISTINCT FROM (\n            NEW.decision_id, NEW.rule_id, NEW.criteria_id, NEW.channel, NEW.dated, NEW.body_id,\n            NEW.title_written, NEW.taken_by_written, NEW.taken_on_written, NEW.reasons,\n            NEW.received_at, NEW.closes_at, NEW.signed_copy_id\n        ) THEN\n            RAISE EXCEPTION 'A request that was handed in stays as it was signed.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'call_in_stays_as_signed';\n        END IF;\n        IF TG_OP = 'UPDATE' AND OLD.status = 'open' AND NEW.status IN ('received', 'late') THEN\n            IF (SELECT count(*) FROM governance_callinsignature\n                WHERE request_id = NEW.id AND signed_at IS NOT NULL)\n               < (SELECT signatories FROM governance_callinrule WHERE id = NEW.rule_id) THEN\n                RAISE EXCEPTION 'The request needs the signatures of more councillors.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'call_in_signed_by_enough';\n            END IF;\n            IF NOT EXISTS (\n                SELECT 1 FROM governance_callinground AS tick\n                JOIN governance_callincriterion AS ground ON ground.id = tick.criterion_id\n                WHERE tick.request_id = NEW.id AND ground.criteria_id = NEW.criteria_id\n            ) THEN\n                RAISE EXCEPTION 'Tick at least one ground: a request without one is not valid.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'call_in_on_a_ground';\n            END IF;\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="0d439a67b3b04327520d9e14d566c9ebd0f931e2",
                                    operation="INSERT OR UPDATE",
                                    pgid="pgtrigger_request_rules_d6ed2",
                                    table="governance_callinrequest",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_callinrequestevent" ("addressed_to", "begun_by_id", "body_id", "channel", "closes_at", "criteria_id", "dated", "decision_id", "id", "judged_at", "judged_because", "judged_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "received_at", "rule_id", "signed_copy_id", "status", "taken_by_written", "taken_on_written", "title_written", "version") VALUES (NEW."addressed_to", NEW."begun_by_id", NEW."body_id", NEW."channel", NEW."closes_at", NEW."criteria_id", NEW."dated", NEW."decision_id", NEW."id", NEW."judged_at", NEW."judged_because", NEW."judged_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reasons", NEW."received_at", NEW."rule_id", NEW."signed_copy_id", NEW."status", NEW."taken_by_written", NEW."taken_on_written", NEW."title_written", NEW."version"); RETURN NULL;',
                                    hash="12ded8bce3077d7fa89d8dc98a6865936dde6236",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_8365a",
                                    table="governance_callinrequest",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_callinrequestevent" ("addressed_to", "begun_by_id", "body_id", "channel", "closes_at", "criteria_id", "dated", "decision_id", "id", "judged_at", "judged_because", "judged_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "received_at", "rule_id", "signed_copy_id", "status", "taken_by_written", "taken_on_written", "title_written", "version") VALUES (NEW."addressed_to", NEW."begun_by_id", NEW."body_id", NEW."channel", NEW."closes_at", NEW."criteria_id", NEW."dated", NEW."decision_id", NEW."id", NEW."judged_at", NEW."judged_because", NEW."judged_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reasons", NEW."received_at", NEW."rule_id", NEW."signed_copy_id", NEW."status", NEW."taken_by_written", NEW."taken_on_written", NEW."title_written", NEW."version"); RETURN NULL;',
                                    hash="00f464180c15156b0ca938dda796fce26ad294ee",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_20169",
                                    table="governance_callinrequest",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_callinrequestevent" ("addressed_to", "begun_by_id", "body_id", "channel", "closes_at", "criteria_id", "dated", "decision_id", "id", "judged_at", "judged_because", "judged_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "received_at", "rule_id", "signed_copy_id", "status", "taken_by_written", "taken_on_written", "title_written", "version") VALUES (OLD."addressed_to", OLD."begun_by_id", OLD."body_id", OLD."channel", OLD."closes_at", OLD."criteria_id", OLD."dated", OLD."decision_id", OLD."id", OLD."judged_at", OLD."judged_because", OLD."judged_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reasons", OLD."received_at", OLD."rule_id", OLD."signed_copy_id", OLD."status", OLD."taken_by_written", OLD."taken_on_written", OLD."title_written", OLD."version"); RETURN NULL;',
                                    hash="855051693016e874cb23d2fd56de8967d1eb5bd3",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_88be1",
                                    table="governance_callinrequest",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CallInGround",
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
                            "document",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="document said to be contradicted",
                            ),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="why")),
                        (
                            "criterion",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ticks",
                                to="governance.callincriterion",
                            ),
                        ),
                        (
                            "request",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="ticks",
                                to="governance.callinrequest",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["criterion__number"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("request", "criterion"),
                                name="call_in_ground_once",
                                violation_error_message="This ground is ticked already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="call_in_grounds_stay",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE asked bigint[];",
                                    func="\n            asked := CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW.request_id]\n                                WHEN 'DELETE' THEN ARRAY[OLD.request_id]\n                                ELSE ARRAY[OLD.request_id, NEW.request_id] END;\n            PERFORM 1 FROM governance_callinrequest WHERE id = ANY(asked) FOR NO KEY UPDATE;\n            IF EXISTS (\n                SELECT 1 FROM governance_callinrequest\n                WHERE id = ANY(asked) AND status <> 'open'\n            ) THEN\n                RAISE EXCEPTION 'A request that was handed in stays as it was signed.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'call_in_grounds_stay';\n            END IF;\n            \n            IF TG_OP <> 'DELETE' AND NOT EXISTS (\n                SELECT 1 FROM governance_callincriterion AS ground\n                JOIN governance_callinrequest AS request ON request.criteria_id = ground.criteria_id\n                WHERE ground.id = NEW.criterion_id AND request.id = NEW.request_id\n            ) THEN\n                RAISE EXCEPTION 'Choose grounds of the list that is in force for this request.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'call_in_ground_of_its_list';\n            END IF;\n    \n            RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;\n        ",
                                    hash="7124117b39984243c3e230dc7e57eab481ed88ed",
                                    operation="INSERT OR UPDATE OR DELETE",
                                    pgid="pgtrigger_call_in_grounds_stay_e4c94",
                                    table="governance_callinground",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_callingroundevent" ("criterion_id", "document", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id", "text") VALUES (NEW."criterion_id", NEW."document", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."request_id", NEW."text"); RETURN NULL;',
                                    hash="6f9bb7faaf7f143be7f97f1199a6b6dd4f0ed740",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d0877",
                                    table="governance_callinground",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_callingroundevent" ("criterion_id", "document", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id", "text") VALUES (NEW."criterion_id", NEW."document", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."request_id", NEW."text"); RETURN NULL;',
                                    hash="34eaea0f50286c9e443d4e94587e2bb4eb61c1e6",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_32bdd",
                                    table="governance_callinground",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_callingroundevent" ("criterion_id", "document", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id", "text") VALUES (OLD."criterion_id", OLD."document", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."request_id", OLD."text"); RETURN NULL;',
                                    hash="bdff22a6ca1f828e7d0d60b0e49041b3b2f8e9e9",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_81bb5",
                                    table="governance_callinground",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CallInGroundEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "document",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="document said to be contradicted",
                            ),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="why")),
                        (
                            "criterion",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.callincriterion",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.callinground",
                            ),
                        ),
                        (
                            "request",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.callinrequest",
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
                                    hash="b76e79188b2d665ffe63817b7a1d1e5691ad4f00",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_36ba4",
                                    table="governance_callingroundevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CallInHearing",
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
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("not_called_in", "Not called in"),
                                    (
                                        "referred_back",
                                        "Called in and sent back to the decision maker",
                                    ),
                                    ("to_council", "Called in and referred to the City Council"),
                                ],
                                max_length=13,
                            ),
                        ),
                        ("reasons", models.TextField(blank=True)),
                        (
                            "recorded_at",
                            models.DateTimeField(blank=True, editable=False, null=True),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="call_in_hearings",
                                to="meetings.agendaitem",
                                verbose_name="agenda item",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="call_in_hearings",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "recorded_by",
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
                            "request",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="hearing",
                                to="governance.callinrequest",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "hearing of a call-in",
                        "verbose_name_plural": "hearings of call-ins",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("outcome", ""),
                                        ("recorded_at__isnull", True),
                                        ("recorded_by__isnull", True),
                                    ),
                                    models.Q(
                                        models.Q(("outcome", ""), _negated=True),
                                        ("recorded_at__isnull", False),
                                        ("recorded_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="call_in_hearing_outcome_by_somebody",
                                violation_error_message="An outcome says who recorded it, and when.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("outcome__in", ["", "not_called_in"]),
                                    models.Q(("reasons", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="call_in_hearing_sent_back_with_reasons",
                                violation_error_message="Give the committee's reasons for calling it in.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_callinhearingevent" ("id", "item_id", "meeting_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "recorded_at", "recorded_by_id", "request_id") VALUES (NEW."id", NEW."item_id", NEW."meeting_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reasons", NEW."recorded_at", NEW."recorded_by_id", NEW."request_id"); RETURN NULL;',
                                    hash="ae61da5569fdca22754bf61336d6b481e902729a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d47c8",
                                    table="governance_callinhearing",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_callinhearingevent" ("id", "item_id", "meeting_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "recorded_at", "recorded_by_id", "request_id") VALUES (NEW."id", NEW."item_id", NEW."meeting_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reasons", NEW."recorded_at", NEW."recorded_by_id", NEW."request_id"); RETURN NULL;',
                                    hash="c5941117c0888a5ea20f2c55b5a1676c02a283eb",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_75c17",
                                    table="governance_callinhearing",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_callinhearingevent" ("id", "item_id", "meeting_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "recorded_at", "recorded_by_id", "request_id") VALUES (OLD."id", OLD."item_id", OLD."meeting_id", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reasons", OLD."recorded_at", OLD."recorded_by_id", OLD."request_id"); RETURN NULL;',
                                    hash="6c0fc1f6efe065ac4ce077d256e96622f2d90ce6",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_5dc6d",
                                    table="governance_callinhearing",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CallInHearingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("not_called_in", "Not called in"),
                                    (
                                        "referred_back",
                                        "Called in and sent back to the decision maker",
                                    ),
                                    ("to_council", "Called in and referred to the City Council"),
                                ],
                                max_length=13,
                            ),
                        ),
                        ("reasons", models.TextField(blank=True)),
                        (
                            "recorded_at",
                            models.DateTimeField(blank=True, editable=False, null=True),
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
                                verbose_name="agenda item",
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.callinhearing",
                            ),
                        ),
                        (
                            "recorded_by",
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
                            "request",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.callinrequest",
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
                                    hash="8aee79c7b96f676ca0d32c9ca85cb9a8b3e34237",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e1a71",
                                    table="governance_callinhearingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CallInRequestEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "Waiting for signatures"),
                                    ("received", "Received"),
                                    ("valid", "Valid: to be heard"),
                                    ("invalid", "Not valid"),
                                    ("late", "Received too late"),
                                    ("heard", "Heard"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="open",
                                editable=False,
                                max_length=9,
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[("online", "Signed here"), ("paper", "By paper")],
                                default="online",
                                max_length=6,
                            ),
                        ),
                        (
                            "addressed_to",
                            models.CharField(blank=True, max_length=300, verbose_name="to"),
                        ),
                        ("dated", models.DateField(verbose_name="date of the request")),
                        (
                            "title_written",
                            models.CharField(max_length=200, verbose_name="decision, as written"),
                        ),
                        (
                            "taken_by_written",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="taken by, as written"
                            ),
                        ),
                        (
                            "taken_on_written",
                            models.DateField(
                                blank=True, null=True, verbose_name="taken on, as written"
                            ),
                        ),
                        (
                            "reasons",
                            models.TextField(blank=True, verbose_name="reasons in their own words"),
                        ),
                        (
                            "received_at",
                            models.DateTimeField(blank=True, editable=False, null=True),
                        ),
                        (
                            "closes_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="deadline"
                            ),
                        ),
                        ("judged_at", models.DateTimeField(blank=True, editable=False, null=True)),
                        (
                            "judged_because",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="why it is not valid"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "begun_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                                verbose_name="O&S committee asked to meet",
                            ),
                        ),
                        (
                            "criteria",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.callincriteria",
                                verbose_name="list of grounds",
                            ),
                        ),
                        (
                            "judged_by",
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.callinrequest",
                            ),
                        ),
                        (
                            "signed_copy",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The signed paper: never on a public page.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="files.storedfile",
                            ),
                        ),
                        (
                            "rule",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.callinrule",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.decision",
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
                                    hash="c293ef2b8c0fc00d658d12269e33baddac874936",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_c1306",
                                    table="governance_callinrequestevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CallInRuleEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=120)),
                        ("start", models.DateField()),
                        ("end", models.DateField(blank=True, null=True)),
                        (
                            "start_event",
                            models.CharField(
                                choices=[
                                    ("taken", "The day the decision is taken"),
                                    ("published", "The day the decision is published"),
                                ],
                                max_length=9,
                                verbose_name="counted from",
                            ),
                        ),
                        (
                            "working_days",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MinValueValidator(1)]
                            ),
                        ),
                        (
                            "clear",
                            models.BooleanField(
                                default=False,
                                help_text="So many whole working days lie between: the last day itself is not counted.",
                                verbose_name="clear days",
                            ),
                        ),
                        (
                            "closes",
                            models.TimeField(
                                default=datetime.time(16, 0), verbose_name="closes at"
                            ),
                        ),
                        (
                            "signatories",
                            models.PositiveSmallIntegerField(
                                default=2,
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="councillors who must sign",
                            ),
                        ),
                        (
                            "hearing_within",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Empty: no limit.",
                                null=True,
                                verbose_name="heard within, in working days",
                            ),
                        ),
                        (
                            "late",
                            models.CharField(
                                choices=[
                                    ("refuse", "Refused, and the councillors are told"),
                                    ("mark", "Kept, marked as late"),
                                ],
                                default="refuse",
                                max_length=6,
                                verbose_name="a late request is",
                            ),
                        ),
                        (
                            "urgent_exempt",
                            models.BooleanField(
                                default=True,
                                help_text="Where special urgency was agreed.",
                                verbose_name="urgent decisions are exempt",
                            ),
                        ),
                        (
                            "addressed_to",
                            models.CharField(
                                blank=True,
                                help_text="Officer, room, e-mail address and marking.",
                                max_length=300,
                            ),
                        ),
                        ("source", models.CharField(blank=True, max_length=200)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.callinrule",
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
                                    hash="77b2c5caf11e4d677a12eb4a9dbbddcddfd47b61",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_62207",
                                    table="governance_callinruleevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CallInSignature",
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
                        ("printed_name", models.CharField(max_length=120)),
                        ("asked_at", models.DateTimeField()),
                        ("signed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                help_text="Who signed in, or keyed the paper in.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="call_in_signatures",
                                to="people.person",
                            ),
                        ),
                        (
                            "request",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="signatures",
                                to="governance.callinrequest",
                            ),
                        ),
                        (
                            "term",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="call_in_signatures",
                                to="wards.councillorterm",
                                verbose_name="seat held",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["asked_at", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("request", "person"),
                                name="call_in_signed_once",
                                violation_error_message="This councillor is on the request already: a second one is needed.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("by__isnull", True), ("signed_at__isnull", True)),
                                    models.Q(("by__isnull", False), ("signed_at__isnull", False)),
                                    _connector="OR",
                                ),
                                name="call_in_signature_by_somebody",
                                violation_error_message="A signature says who made it.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="call_in_signatures_stay",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE asked bigint[];",
                                    func="\n            asked := CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW.request_id]\n                                WHEN 'DELETE' THEN ARRAY[OLD.request_id]\n                                ELSE ARRAY[OLD.request_id, NEW.request_id] END;\n            PERFORM 1 FROM governance_callinrequest WHERE id = ANY(asked) FOR NO KEY UPDATE;\n            IF EXISTS (\n                SELECT 1 FROM governance_callinrequest\n                WHERE id = ANY(asked) AND status <> 'open'\n            ) THEN\n                RAISE EXCEPTION 'A request that was handed in stays as it was signed.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'call_in_signatures_stay';\n            END IF;\n            \n            IF TG_OP = 'UPDATE' AND OLD.signed_at IS NOT NULL AND (\n                OLD.person_id, OLD.term_id, OLD.printed_name, OLD.signed_at, OLD.by_id\n            ) IS DISTINCT FROM (\n                NEW.person_id, NEW.term_id, NEW.printed_name, NEW.signed_at, NEW.by_id\n            ) THEN\n                RAISE EXCEPTION 'A signature stays as it was made.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'call_in_signature_stays';\n            END IF;\n    \n            RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;\n        ",
                                    hash="39676a1840d7761293dd909c574c7451a363f7de",
                                    operation="INSERT OR UPDATE OR DELETE",
                                    pgid="pgtrigger_call_in_signatures_stay_a4033",
                                    table="governance_callinsignature",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="call_in_signed_in_office",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        PERFORM 1 FROM wards_councillorterm AS term\n        WHERE term.id = NEW.term_id AND term.person_id = NEW.person_id\n          AND term.start <= (COALESCE(NEW.signed_at, NEW.asked_at) AT TIME ZONE 'Europe/London')::date AND (term.\"end\" IS NULL OR term.\"end\" > (COALESCE(NEW.signed_at, NEW.asked_at) AT TIME ZONE 'Europe/London')::date)\n        FOR SHARE;\n        IF NOT FOUND THEN\n            RAISE EXCEPTION 'Only a councillor who is in office on that day can sign.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'call_in_signed_in_office';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="d75c1d1dd778770b940843b3e943a312287b9167",
                                    operation='INSERT OR UPDATE OF "person_id", "term_id", "signed_at"',
                                    pgid="pgtrigger_call_in_signed_in_office_6901c",
                                    table="governance_callinsignature",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_callinsignatureevent" ("asked_at", "by_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_name", "request_id", "signed_at", "term_id") VALUES (NEW."asked_at", NEW."by_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."printed_name", NEW."request_id", NEW."signed_at", NEW."term_id"); RETURN NULL;',
                                    hash="86016de631de1d0a2b0db58afda8b9ba1b484e45",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7c283",
                                    table="governance_callinsignature",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_callinsignatureevent" ("asked_at", "by_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_name", "request_id", "signed_at", "term_id") VALUES (NEW."asked_at", NEW."by_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."printed_name", NEW."request_id", NEW."signed_at", NEW."term_id"); RETURN NULL;',
                                    hash="34a91193d01d08a1049b03091691ffcefb7a8d2b",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c26d2",
                                    table="governance_callinsignature",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_callinsignatureevent" ("asked_at", "by_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_name", "request_id", "signed_at", "term_id") VALUES (OLD."asked_at", OLD."by_id", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."printed_name", OLD."request_id", OLD."signed_at", OLD."term_id"); RETURN NULL;',
                                    hash="70bf2eee6a9d3005dd62f0604d301d41a98cc250",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_408a6",
                                    table="governance_callinsignature",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CallInSignatureEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("printed_name", models.CharField(max_length=120)),
                        ("asked_at", models.DateTimeField()),
                        ("signed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Who signed in, or keyed the paper in.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                                to="governance.callinsignature",
                            ),
                        ),
                        (
                            "request",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.callinrequest",
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
                                verbose_name="seat held",
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
                                    hash="756dd18ce2d724d906cd1b988ccd57e9cdf5a625",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_f6f80",
                                    table="governance_callinsignatureevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ChronologyEntry",
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
                            "kind",
                            models.CharField(
                                choices=[("event", "Event"), ("evidence", "Evidence")],
                                default="event",
                                max_length=8,
                            ),
                        ),
                        ("body", models.CharField(blank=True, max_length=160)),
                        ("text", models.CharField(max_length=300)),
                        (
                            "earlier_report",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="led_to",
                                to="governance.committeereport",
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="chronology",
                                to="governance.committeereport",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "chronology",
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
                                name="chronology_entry_when_kind",
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
                                name="chronology_entry_when_year",
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
                                name="chronology_entry_when_first_day",
                                violation_error_message="Only a date such as “before the end of July 2017” has no first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_first__isnull", True),
                                    ("when_last__gte", models.F("when_first")),
                                    _connector="OR",
                                ),
                                name="chronology_entry_when_order",
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
                                name="chronology_entry_when_month",
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
                                name="chronology_entry_when_length",
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
                                name="chronology_entry_when_days",
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
                                name="chronology_entry_when_count",
                                violation_error_message="Write a count from 2 to 99, such as two in January to June 2018.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_chronologyentryevent" ("body", "earlier_report_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "text", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."body", NEW."earlier_report_id", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."report_id", NEW."text", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="276bf3dc2948b39a2631c5c45a5b15082e7057e8",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a2b4f",
                                    table="governance_chronologyentry",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_chronologyentryevent" ("body", "earlier_report_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "text", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."body", NEW."earlier_report_id", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."report_id", NEW."text", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="c8eba679724616f2e8dcf4b81a2446592a54926c",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_46f77",
                                    table="governance_chronologyentry",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_chronologyentryevent" ("body", "earlier_report_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "text", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (OLD."body", OLD."earlier_report_id", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."report_id", OLD."text", OLD."when_count", OLD."when_days", OLD."when_first", OLD."when_kind", OLD."when_last", OLD."when_possible"); RETURN NULL;',
                                    hash="45a5ae587b5b8f692b87f628e84979456f528af2",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a3409",
                                    table="governance_chronologyentry",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ChronologyEntryEvent",
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
                            "kind",
                            models.CharField(
                                choices=[("event", "Event"), ("evidence", "Evidence")],
                                default="event",
                                max_length=8,
                            ),
                        ),
                        ("body", models.CharField(blank=True, max_length=160)),
                        ("text", models.CharField(max_length=300)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.chronologyentry",
                            ),
                        ),
                        (
                            "earlier_report",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.committeereport",
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.committeereport",
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
                                    hash="6f791332e59af8703444117bd6bc07340657c94e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4eedb",
                                    table="governance_chronologyentryevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CommitteeReportEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("subject", models.CharField(max_length=200)),
                        ("decision_on", models.DateField(verbose_name="date of decision")),
                        ("key_decision", models.BooleanField(default=False)),
                        (
                            "not_key_because",
                            models.CharField(
                                blank=True,
                                help_text="Asked where two or more wards are affected and it is not a key decision.",
                                max_length=300,
                            ),
                        ),
                        ("forward_plan_reference", models.CharField(blank=True, max_length=40)),
                        (
                            "chief_executive_approved_by",
                            models.CharField(blank=True, max_length=160),
                        ),
                        ("chief_executive_approved_on", models.DateField(blank=True, null=True)),
                        (
                            "scrutiny_chair_approved_by",
                            models.CharField(blank=True, max_length=160),
                        ),
                        ("scrutiny_chair_approved_on", models.DateField(blank=True, null=True)),
                        (
                            "cabinet_members",
                            models.CharField(
                                blank=True,
                                help_text="May be ALL.",
                                max_length=300,
                                verbose_name="relevant Cabinet Members",
                            ),
                        ),
                        (
                            "executive_members",
                            models.CharField(
                                blank=True,
                                help_text="May be ALL.",
                                max_length=300,
                                verbose_name="relevant Executive Members",
                            ),
                        ),
                        (
                            "scrutiny_chair",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="relevant O&S Chairman"
                            ),
                        ),
                        (
                            "all_wards",
                            models.BooleanField(default=False, verbose_name="all wards affected"),
                        ),
                        ("purpose", models.TextField()),
                        (
                            "contact_name",
                            models.CharField(
                                blank=True, max_length=160, verbose_name="lead contact officer"
                            ),
                        ),
                        (
                            "contact_title",
                            models.CharField(blank=True, max_length=160, verbose_name="title"),
                        ),
                        (
                            "contact_division",
                            models.CharField(blank=True, max_length=160, verbose_name="division"),
                        ),
                        (
                            "contact_directorate",
                            models.CharField(
                                blank=True, max_length=160, verbose_name="directorate"
                            ),
                        ),
                        (
                            "consulted_inside",
                            models.TextField(blank=True, verbose_name="internal consultation"),
                        ),
                        (
                            "consulted_outside",
                            models.TextField(blank=True, verbose_name="external consultation"),
                        ),
                        (
                            "policy_statement",
                            models.TextField(blank=True, verbose_name="policy consistency"),
                        ),
                        (
                            "financial_statement",
                            models.TextField(blank=True, verbose_name="financial implications"),
                        ),
                        (
                            "no_budget_provision",
                            models.BooleanField(
                                default=False, verbose_name="no provision in the approved budget"
                            ),
                        ),
                        (
                            "budget_considered_in",
                            models.CharField(
                                blank=True,
                                max_length=40,
                                verbose_name="budget in which investment would be considered",
                            ),
                        ),
                        (
                            "legal_statement",
                            models.TextField(blank=True, verbose_name="legal implications"),
                        ),
                        (
                            "equality_statement",
                            models.TextField(
                                blank=True, verbose_name="Public Sector Equality Duty"
                            ),
                        ),
                        (
                            "alternatives",
                            models.TextField(blank=True, verbose_name="alternatives considered"),
                        ),
                        ("alternatives_rejected_because", models.TextField(blank=True)),
                        (
                            "reasons",
                            models.TextField(blank=True, verbose_name="reasons for the decision"),
                        ),
                        ("report_version", models.CharField(blank=True, max_length=40)),
                        ("dated", models.DateField(blank=True, null=True)),
                        (
                            "private",
                            models.BooleanField(
                                default=False, help_text="Exempt: closed on every page."
                            ),
                        ),
                        ("published", models.BooleanField(default=False)),
                        (
                            "source",
                            models.CharField(
                                blank=True, help_text="The document it comes from.", max_length=200
                            ),
                        ),
                        (
                            "commitments",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("better_deal", "A Better Deal for Neighbourhoods"),
                                        ("every_place", "Every Place Matters"),
                                        ("whole_place", "Whole Place"),
                                        ("whole_system", "Whole System"),
                                    ],
                                    max_length=12,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="commitments served",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
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
                                verbose_name="agenda item",
                            ),
                        ),
                        (
                            "not_key_said_by",
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.committeereport",
                            ),
                        ),
                        (
                            "report_to",
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
                                    hash="acdbb04abf9c49e965059403b326a520953861bd",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_28466",
                                    table="governance_committeereportevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActionPlan",
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
                        ("title", models.CharField(max_length=160, unique=True)),
                        ("about", models.TextField(blank=True)),
                        ("start", models.DateField()),
                        (
                            "reports_to",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="action_plans",
                                to="meetings.body",
                                verbose_name="progress is reported to",
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="action_plans",
                                to="governance.committeereport",
                                verbose_name="paper it belongs to",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-start", "-pk"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_actionplanevent" ("about", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "reports_to_id", "start", "title") VALUES (NEW."about", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."report_id", NEW."reports_to_id", NEW."start", NEW."title"); RETURN NULL;',
                                    hash="9daec036743244532373acbec328f4cab4d18ab8",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6fd86",
                                    table="governance_actionplan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_actionplanevent" ("about", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "reports_to_id", "start", "title") VALUES (NEW."about", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."report_id", NEW."reports_to_id", NEW."start", NEW."title"); RETURN NULL;',
                                    hash="ea8e63ba096af8fc7e0bffe499c8bb07aad82e93",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_2d913",
                                    table="governance_actionplan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_actionplanevent" ("about", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "reports_to_id", "start", "title") VALUES (OLD."about", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."report_id", OLD."reports_to_id", OLD."start", OLD."title"); RETURN NULL;',
                                    hash="a7008a1e6ec347c5dc44f51c0a1071e93136bfc9",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_212d5",
                                    table="governance_actionplan",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Strand",
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
                            "when_first",
                            models.DateField(
                                blank=True, null=True, verbose_name="first possible day"
                            ),
                        ),
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
                            "when_kind",
                            models.CharField(
                                blank=True,
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
                            "when_last",
                            models.DateField(
                                blank=True, null=True, verbose_name="last possible day"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("service", "Service delivery"),
                                    ("strategic", "Strategic development"),
                                    ("governance", "Governance"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("about", models.TextField(blank=True)),
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="strands",
                                to="governance.actionplan",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(("when_kind", ""), _negated=True),
                                        ("when_last__isnull", False),
                                    ),
                                    models.Q(
                                        ("when_kind", ""),
                                        ("when_count__isnull", True),
                                        ("when_days", []),
                                        ("when_first__isnull", True),
                                        ("when_last__isnull", True),
                                        ("when_possible", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="strand_when_empty",
                                violation_error_message="Give the date, or leave all of it empty.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                    ),
                                    _connector="OR",
                                ),
                                name="strand_when_kind",
                                violation_error_message="Say which kind of date it is.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
                                    models.Q(
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
                                    _connector="OR",
                                ),
                                name="strand_when_year",
                                violation_error_message="Write a year from 1900 to 2199.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
                                    models.Q(("when_kind", "before"), ("when_first__isnull", True)),
                                    models.Q(
                                        models.Q(("when_kind", "before"), _negated=True),
                                        models.Q(("when_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="strand_when_first_day",
                                violation_error_message="Only a date such as “before the end of July 2017” has no first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
                                    ("when_first__isnull", True),
                                    ("when_last__gte", models.F("when_first")),
                                    _connector="OR",
                                ),
                                name="strand_when_order",
                                violation_error_message="The last day must not be before the first: write the earlier one first.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                name="strand_when_month",
                                violation_error_message="A month goes from its first day to its last.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                name="strand_when_length",
                                violation_error_message="A day is one day; a range or a count has more, and one whole month is a month.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                name="strand_when_days",
                                violation_error_message="List from 2 to 24 days, or different months, from the first to the last.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                name="strand_when_count",
                                violation_error_message="Write a count from 2 to 99, such as two in January to June 2018.",
                            ),
                            models.UniqueConstraint(
                                fields=("plan", "kind"),
                                name="strand_once_a_plan",
                                violation_error_message="The plan has this strand already.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_strandevent" ("about", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."about", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="ad760bc09dfef8cd537fb273eb45f4ac09bdd6b7",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d7749",
                                    table="governance_strand",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_strandevent" ("about", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."about", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="bc48f0d674ece1ca5da5561cd42f64b21bdbcdcc",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0787e",
                                    table="governance_strand",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_strandevent" ("about", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (OLD."about", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."when_count", OLD."when_days", OLD."when_first", OLD."when_kind", OLD."when_last", OLD."when_possible"); RETURN NULL;',
                                    hash="594a260794a87e3de79793569a6d02b9efcaaffa",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_19f16",
                                    table="governance_strand",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActionPlanItem",
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
                            "when_first",
                            models.DateField(
                                blank=True, null=True, verbose_name="first possible day"
                            ),
                        ),
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
                            "when_kind",
                            models.CharField(
                                blank=True,
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
                            "when_last",
                            models.DateField(
                                blank=True, null=True, verbose_name="last possible day"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("title", models.CharField(max_length=200)),
                        ("detail", models.TextField(blank=True)),
                        (
                            "owner_post",
                            models.CharField(
                                blank=True, max_length=160, verbose_name="accountable, by post"
                            ),
                        ),
                        (
                            "timescale_words",
                            models.CharField(
                                blank=True,
                                max_length=160,
                                verbose_name="timescale, as the paper has it",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("under_way", "Under way"),
                                    ("done", "Done"),
                                    ("stopped", "Stopped"),
                                ],
                                default="planned",
                                editable=False,
                                max_length=9,
                            ),
                        ),
                        (
                            "dependency",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what else it waits for"
                            ),
                        ),
                        (
                            "equality",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Not considered yet"),
                                    ("not_needed", "Not needed"),
                                    ("due", "Due"),
                                    ("done", "Done"),
                                ],
                                default="",
                                max_length=10,
                                verbose_name="equality impact assessment",
                            ),
                        ),
                        ("equality_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "consultation",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "None needed"),
                                    ("to_come", "To come"),
                                    ("under_way", "Under way"),
                                    ("done", "Done"),
                                ],
                                default="",
                                max_length=9,
                            ),
                        ),
                        ("trial", models.BooleanField(default=False, verbose_name="a trial")),
                        (
                            "effectiveness",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Not judged yet"),
                                    ("works", "It works"),
                                    ("partly", "It works in part"),
                                    ("fails", "It does not work"),
                                ],
                                default="",
                                max_length=6,
                            ),
                        ),
                        (
                            "effectiveness_said",
                            models.TextField(blank=True, verbose_name="how it was judged"),
                        ),
                        (
                            "commitments",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("better_deal", "A Better Deal for Neighbourhoods"),
                                        ("every_place", "Every Place Matters"),
                                        ("whole_place", "Whole Place"),
                                        ("whole_system", "Whole System"),
                                    ],
                                    max_length=12,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="commitments served",
                            ),
                        ),
                        ("outcome", models.TextField(blank=True, verbose_name="what came of it")),
                        ("closed_on", models.DateField(blank=True, editable=False, null=True)),
                        (
                            "source",
                            models.CharField(
                                blank=True, help_text="Document and paragraph.", max_length=200
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="action_plan_items",
                                to="people.person",
                                verbose_name="accountable",
                            ),
                        ),
                        (
                            "waits_for",
                            models.ManyToManyField(
                                blank=True,
                                related_name="holds_up",
                                to="governance.actionplanitem",
                                verbose_name="steps it waits for",
                            ),
                        ),
                        (
                            "decision_part",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="action_plan_items",
                                to="governance.decisionpart",
                                verbose_name="decision part that required it",
                            ),
                        ),
                        (
                            "strand",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="items",
                                to="governance.strand",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "step of the Action Plan",
                        "verbose_name_plural": "steps of the Action Plan",
                        "indexes": [
                            models.Index(fields=["status", "when_last"], name="action_item_by_due")
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(("when_kind", ""), _negated=True),
                                        ("when_last__isnull", False),
                                    ),
                                    models.Q(
                                        ("when_kind", ""),
                                        ("when_count__isnull", True),
                                        ("when_days", []),
                                        ("when_first__isnull", True),
                                        ("when_last__isnull", True),
                                        ("when_possible", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="action_item_when_empty",
                                violation_error_message="Give the date, or leave all of it empty.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                    ),
                                    _connector="OR",
                                ),
                                name="action_item_when_kind",
                                violation_error_message="Say which kind of date it is.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
                                    models.Q(
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
                                    _connector="OR",
                                ),
                                name="action_item_when_year",
                                violation_error_message="Write a year from 1900 to 2199.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
                                    models.Q(("when_kind", "before"), ("when_first__isnull", True)),
                                    models.Q(
                                        models.Q(("when_kind", "before"), _negated=True),
                                        models.Q(("when_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="action_item_when_first_day",
                                violation_error_message="Only a date such as “before the end of July 2017” has no first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
                                    ("when_first__isnull", True),
                                    ("when_last__gte", models.F("when_first")),
                                    _connector="OR",
                                ),
                                name="action_item_when_order",
                                violation_error_message="The last day must not be before the first: write the earlier one first.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                name="action_item_when_month",
                                violation_error_message="A month goes from its first day to its last.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                name="action_item_when_length",
                                violation_error_message="A day is one day; a range or a count has more, and one whole month is a month.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                name="action_item_when_days",
                                violation_error_message="List from 2 to 24 days, or different months, from the first to the last.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                name="action_item_when_count",
                                violation_error_message="Write a count from 2 to 99, such as two in January to June 2018.",
                            ),
                            models.UniqueConstraint(
                                fields=("strand", "number"),
                                name="action_item_number_once",
                                violation_error_message="The strand has a step of this number already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("equality", "not_needed"), _negated=True),
                                    models.Q(("equality_reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="action_item_equality_has_its_reason",
                                violation_error_message="Say why no equality impact assessment is needed.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("effectiveness", ""),
                                    models.Q(
                                        ("trial", True),
                                        models.Q(("effectiveness_said", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="action_item_judged_as_a_trial",
                                violation_error_message="Only a trial is judged, and in words.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("closed_on__isnull", True),
                                        ("status__in", ["planned", "under_way"]),
                                    ),
                                    models.Q(
                                        ("closed_on__isnull", False),
                                        ("status__in", ["done", "stopped"]),
                                        models.Q(("outcome", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="action_item_closed_with_words",
                                violation_error_message="A step that is done or stopped says what came of it.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="held_by_its_decision",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE held record; moved boolean; linked boolean;",
                                    func="\n            moved := TG_OP = 'UPDATE' AND (NEW.\"status\" IS DISTINCT FROM OLD.\"status\");\n            linked := TG_OP = 'INSERT' OR NEW.decision_part_id IS DISTINCT FROM OLD.decision_part_id;\n            IF NOT moved AND NOT linked THEN\n                RETURN NEW;\n            END IF;\n            FOR held IN\n                SELECT decision.serial, decision.year, decision.status, part.id\n                FROM governance_decisionpart AS part\n                JOIN governance_decision AS decision ON decision.id = part.decision_id\n                WHERE part.id = NEW.decision_part_id OR (TG_OP = 'UPDATE' AND part.id = OLD.decision_part_id)\n                FOR SHARE OF decision\n            LOOP\n                CONTINUE WHEN held.status = 'in_force';\n                CONTINUE WHEN NOT moved AND held.id = NEW.decision_part_id AND (NEW.status = 'planned');\n                CONTINUE WHEN NOT moved AND held.status = 'withdrawn'\n                    AND held.id IS DISTINCT FROM NEW.decision_part_id;\n                RAISE EXCEPTION USING\n                    MESSAGE = 'Decision ' || lpad(held.serial::text, 6, '0') || '/' || held.year\n                        || ' cannot be carried out: ' || CASE held.status WHEN 'draft' THEN 'its record is not published yet' WHEN 'subject' THEN 'its call-in window is still open' WHEN 'called_in' THEN 'a request for call-in is pending' WHEN 'referred_back' THEN 'it was sent back to the decision maker' WHEN 'to_council' THEN 'it was referred to the City Council' WHEN 'withdrawn' THEN 'it was withdrawn' END\n                        || '. Nothing under it can move until then.',\n                    ERRCODE = 'check_violation',\n                    CONSTRAINT = 'held_by_its_decision';\n            END LOOP;\n            RETURN NEW;\n        ",
                                    hash="b9f761f0dd3355106c6bcc7c94375dc14c338aed",
                                    operation='INSERT OR UPDATE OF "decision_part_id", "status"',
                                    pgid="pgtrigger_held_by_its_decision_849c8",
                                    table="governance_actionplanitem",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_actionplanitemevent" ("closed_on", "commitments", "consultation", "decision_part_id", "dependency", "detail", "effectiveness", "effectiveness_said", "equality", "equality_reason", "id", "number", "outcome", "owner_id", "owner_post", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "status", "strand_id", "timescale_words", "title", "trial", "version", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."closed_on", NEW."commitments", NEW."consultation", NEW."decision_part_id", NEW."dependency", NEW."detail", NEW."effectiveness", NEW."effectiveness_said", NEW."equality", NEW."equality_reason", NEW."id", NEW."number", NEW."outcome", NEW."owner_id", NEW."owner_post", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."source", NEW."status", NEW."strand_id", NEW."timescale_words", NEW."title", NEW."trial", NEW."version", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="bcb9842049a6a2d633bda37e2bf7baa7991a1228",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_44769",
                                    table="governance_actionplanitem",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_actionplanitemevent" ("closed_on", "commitments", "consultation", "decision_part_id", "dependency", "detail", "effectiveness", "effectiveness_said", "equality", "equality_reason", "id", "number", "outcome", "owner_id", "owner_post", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "status", "strand_id", "timescale_words", "title", "trial", "version", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."closed_on", NEW."commitments", NEW."consultation", NEW."decision_part_id", NEW."dependency", NEW."detail", NEW."effectiveness", NEW."effectiveness_said", NEW."equality", NEW."equality_reason", NEW."id", NEW."number", NEW."outcome", NEW."owner_id", NEW."owner_post", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."source", NEW."status", NEW."strand_id", NEW."timescale_words", NEW."title", NEW."trial", NEW."version", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="f138adcc9fb7342f03346e146635bb91024a230f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0fbee",
                                    table="governance_actionplanitem",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_actionplanitemevent" ("closed_on", "commitments", "consultation", "decision_part_id", "dependency", "detail", "effectiveness", "effectiveness_said", "equality", "equality_reason", "id", "number", "outcome", "owner_id", "owner_post", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "status", "strand_id", "timescale_words", "title", "trial", "version", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (OLD."closed_on", OLD."commitments", OLD."consultation", OLD."decision_part_id", OLD."dependency", OLD."detail", OLD."effectiveness", OLD."effectiveness_said", OLD."equality", OLD."equality_reason", OLD."id", OLD."number", OLD."outcome", OLD."owner_id", OLD."owner_post", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."source", OLD."status", OLD."strand_id", OLD."timescale_words", OLD."title", OLD."trial", OLD."version", OLD."when_count", OLD."when_days", OLD."when_first", OLD."when_kind", OLD."when_last", OLD."when_possible"); RETURN NULL;',
                                    hash="0f0c050e3bda1b13d5ab0623a9b94f68c33ac676",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_75afd",
                                    table="governance_actionplanitem",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConstitutionalAmendment",
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
                        ("title", models.CharField(max_length=200)),
                        ("text", models.TextField(verbose_name="what is to change")),
                        ("in_force_from", models.DateField(blank=True, editable=False, null=True)),
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="amendments",
                                to="governance.actionplanitem",
                                verbose_name="step of the Action Plan",
                            ),
                        ),
                        (
                            "decision_part",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="amendments",
                                to="governance.decisionpart",
                                verbose_name="decision part that required it",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="held_by_its_decision",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE held record; moved boolean; linked boolean;",
                                    func="\n            moved := TG_OP = 'UPDATE' AND (NEW.\"in_force_from\" IS DISTINCT FROM OLD.\"in_force_from\");\n            linked := TG_OP = 'INSERT' OR NEW.decision_part_id IS DISTINCT FROM OLD.decision_part_id;\n            IF NOT moved AND NOT linked THEN\n                RETURN NEW;\n            END IF;\n            FOR held IN\n                SELECT decision.serial, decision.year, decision.status, part.id\n                FROM governance_decisionpart AS part\n                JOIN governance_decision AS decision ON decision.id = part.decision_id\n                WHERE part.id = NEW.decision_part_id OR (TG_OP = 'UPDATE' AND part.id = OLD.decision_part_id)\n                FOR SHARE OF decision\n            LOOP\n                CONTINUE WHEN held.status = 'in_force';\n                CONTINUE WHEN NOT moved AND held.id = NEW.decision_part_id AND (NEW.in_force_from IS NULL);\n                CONTINUE WHEN NOT moved AND held.status = 'withdrawn'\n                    AND held.id IS DISTINCT FROM NEW.decision_part_id;\n                RAISE EXCEPTION USING\n                    MESSAGE = 'Decision ' || lpad(held.serial::text, 6, '0') || '/' || held.year\n                        || ' cannot be carried out: ' || CASE held.status WHEN 'draft' THEN 'its record is not published yet' WHEN 'subject' THEN 'its call-in window is still open' WHEN 'called_in' THEN 'a request for call-in is pending' WHEN 'referred_back' THEN 'it was sent back to the decision maker' WHEN 'to_council' THEN 'it was referred to the City Council' WHEN 'withdrawn' THEN 'it was withdrawn' END\n                        || '. Nothing under it can move until then.',\n                    ERRCODE = 'check_violation',\n                    CONSTRAINT = 'held_by_its_decision';\n            END LOOP;\n            RETURN NEW;\n        ",
                                    hash="977b1fb7346bfd82ca1b8c265d85e356381ede99",
                                    operation='INSERT OR UPDATE OF "decision_part_id", "in_force_from"',
                                    pgid="pgtrigger_held_by_its_decision_64dac",
                                    table="governance_constitutionalamendment",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_constitutionalamendmentevent" ("decision_part_id", "id", "in_force_from", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "title") VALUES (NEW."decision_part_id", NEW."id", NEW."in_force_from", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text", NEW."title"); RETURN NULL;',
                                    hash="2143a989fc9893cbad43aabafe0900850cd811cc",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_9f3e9",
                                    table="governance_constitutionalamendment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_constitutionalamendmentevent" ("decision_part_id", "id", "in_force_from", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "title") VALUES (NEW."decision_part_id", NEW."id", NEW."in_force_from", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text", NEW."title"); RETURN NULL;',
                                    hash="e29cd52772a98b98e22da35f928a8289eaf80ed1",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e8cff",
                                    table="governance_constitutionalamendment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_constitutionalamendmentevent" ("decision_part_id", "id", "in_force_from", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "title") VALUES (OLD."decision_part_id", OLD."id", OLD."in_force_from", OLD."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text", OLD."title"); RETURN NULL;',
                                    hash="aaa30ec688da200ceed4dbbbaf079568322af99e",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_6bf1a",
                                    table="governance_constitutionalamendment",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConstitutionalAmendmentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("title", models.CharField(max_length=200)),
                        ("text", models.TextField(verbose_name="what is to change")),
                        ("in_force_from", models.DateField(blank=True, editable=False, null=True)),
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.actionplanitem",
                                verbose_name="step of the Action Plan",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.constitutionalamendment",
                            ),
                        ),
                        (
                            "decision_part",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.decisionpart",
                                verbose_name="decision part that required it",
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
                                    hash="8271fa088e5649bbe5e1cd5b7d8ba6beb3b5c284",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_22349",
                                    table="governance_constitutionalamendmentevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Consultee",
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
                            "outside",
                            models.BooleanField(default=False, verbose_name="outside the council"),
                        ),
                        ("name", models.CharField(max_length=160)),
                        (
                            "report",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="consultees",
                                to="governance.committeereport",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["outside", "pk"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_consulteeevent" ("id", "name", "outside", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id") VALUES (NEW."id", NEW."name", NEW."outside", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."report_id"); RETURN NULL;',
                                    hash="1252a72e07085d7a3a98045949769b8c25050ddd",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_04833",
                                    table="governance_consultee",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_consulteeevent" ("id", "name", "outside", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id") VALUES (NEW."id", NEW."name", NEW."outside", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."report_id"); RETURN NULL;',
                                    hash="8887305fd1b6428e1a010a60d09ff880cbe0f0da",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_f8c4c",
                                    table="governance_consultee",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_consulteeevent" ("id", "name", "outside", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id") VALUES (OLD."id", OLD."name", OLD."outside", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."report_id"); RETURN NULL;',
                                    hash="3befc2b5f9fdd6ab34d2d535188b694886a42e16",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ddd9d",
                                    table="governance_consultee",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConsulteeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "outside",
                            models.BooleanField(default=False, verbose_name="outside the council"),
                        ),
                        ("name", models.CharField(max_length=160)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.consultee",
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.committeereport",
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
                                    hash="ac761e7c1433dbabec789e0ee76e797e18051532",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_6609f",
                                    table="governance_consulteeevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DecisionCriterion",
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
                        ("text", models.CharField(max_length=300)),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="criteria",
                                to="governance.decision",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "decision criteria",
                        "ordering": ["pk"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_decisioncriterionevent" ("decision_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."decision_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;',
                                    hash="1ba997f055c5e1f88c57541d836d121ead468b4a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_523d3",
                                    table="governance_decisioncriterion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_decisioncriterionevent" ("decision_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."decision_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;',
                                    hash="764dafd2581a765fe1848fe49000406a1772af4c",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0fc46",
                                    table="governance_decisioncriterion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_decisioncriterionevent" ("decision_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."decision_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;',
                                    hash="d7a01fdb3c615ae063ff19cefae677ab5d329ccf",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_65f0d",
                                    table="governance_decisioncriterion",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DecisionCriterionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("text", models.CharField(max_length=300)),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.decision",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.decisioncriterion",
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
                                    hash="32089e88686eb11b20cc51dab4571db22b9b47c0",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_98980",
                                    table="governance_decisioncriterionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DecisionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("serial", models.PositiveIntegerField(verbose_name="serial number")),
                        ("year", models.PositiveSmallIntegerField()),
                        ("title", models.CharField(max_length=200)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft record"),
                                    ("subject", "Decision Subject To Call In"),
                                    ("called_in", "Call-in requested"),
                                    ("in_force", "Can be carried out"),
                                    ("referred_back", "Sent back to the decision maker"),
                                    ("to_council", "Referred to the City Council"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="draft",
                                editable=False,
                                max_length=13,
                            ),
                        ),
                        (
                            "decision_maker",
                            models.CharField(
                                blank=True,
                                help_text="As the record has it: may be Not Applicable.",
                                max_length=160,
                            ),
                        ),
                        ("taken_on", models.DateField()),
                        ("published_on", models.DateField(blank=True, null=True)),
                        (
                            "not_before",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="implementation date (not before)",
                            ),
                        ),
                        ("details", models.TextField(blank=True)),
                        ("purpose", models.TextField(blank=True)),
                        ("key_decision", models.BooleanField(default=False)),
                        (
                            "key_because",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="reason for key decision"
                            ),
                        ),
                        (
                            "not_key_because",
                            models.CharField(
                                blank=True,
                                help_text="Asked where two or more wards are affected and it is not a key decision.",
                                max_length=300,
                            ),
                        ),
                        (
                            "on_forward_plan",
                            models.BooleanField(
                                default=False, verbose_name="item on the Forward Plan"
                            ),
                        ),
                        (
                            "urgent",
                            models.BooleanField(
                                default=False, verbose_name="urgent, not in the Forward Plan"
                            ),
                        ),
                        ("private", models.BooleanField(default=False)),
                        (
                            "background_contact",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                verbose_name="contact for background papers",
                            ),
                        ),
                        ("all_wards", models.BooleanField(default=False, verbose_name="all wards")),
                        (
                            "call_in_closes_at",
                            models.DateTimeField(blank=True, editable=False, null=True),
                        ),
                        (
                            "exempt_from_call_in_because",
                            models.CharField(blank=True, max_length=300),
                        ),
                        (
                            "source",
                            models.CharField(
                                blank=True, help_text="The document it comes from.", max_length=200
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "call_in_rule",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.callinrule",
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
                                verbose_name="agenda item",
                            ),
                        ),
                        (
                            "not_key_said_by",
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.decision",
                            ),
                        ),
                        (
                            "portfolio",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Empty: N/A.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.portfolio",
                                verbose_name="key portfolio",
                            ),
                        ),
                        (
                            "replaces",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.decision",
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.committeereport",
                            ),
                        ),
                        (
                            "scrutiny_body",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.body",
                                verbose_name="relevant O&S committee",
                            ),
                        ),
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="77b578deeb91a08c84bcf7fccb53077d3060264a",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_c4e9f",
                                    table="governance_decisionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DecisionPartEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("number", models.PositiveSmallIntegerField()),
                        ("text", models.TextField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("approved", "Approved"),
                                    ("to_receive", "Agreed to receive"),
                                    ("conditional", "Approved, subject to later bodies"),
                                    ("noted", "Noted"),
                                    ("refused", "Not approved"),
                                ],
                                default="approved",
                                max_length=11,
                            ),
                        ),
                        (
                            "wording_source",
                            models.CharField(
                                blank=True,
                                help_text="Where another source words this part differently.",
                                max_length=200,
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.decision",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.decisionpart",
                            ),
                        ),
                        (
                            "recommendation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.recommendation",
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
                                    hash="fdb937123ee1aff28e2e0c721b9a8568e514dcd9",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_6f067",
                                    table="governance_decisionpartevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DecisionTopic",
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
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="topics",
                                to="governance.decision",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("decision", "name"), name="decision_topic_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_decisiontopicevent" ("decision_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."decision_id", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="084f0e82149b0604ef9c0770016971097d74c7ac",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d92c1",
                                    table="governance_decisiontopic",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_decisiontopicevent" ("decision_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."decision_id", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="3c4dbf31687af532a9e8d12ffaa74754a5fda5e0",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_fb08a",
                                    table="governance_decisiontopic",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_decisiontopicevent" ("decision_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."decision_id", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="a7182f2ecc1bba6955acedda6b1c1d7337389ce5",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c7a70",
                                    table="governance_decisiontopic",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DecisionTopicEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=80)),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.decision",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.decisiontopic",
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
                                    hash="d846415588afc448f7408252f66015959e459157",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_c04fe",
                                    table="governance_decisiontopicevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DevelopmentEvent",
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
                        ("title", models.CharField(max_length=160)),
                        ("topics", models.CharField(blank=True, max_length=300)),
                        (
                            "councillors_attended",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Empty: not held yet, or not counted.",
                                null=True,
                            ),
                        ),
                        (
                            "led_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="development_events",
                                to="governance.assistantleader",
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
                                name="development_event_when_kind",
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
                                name="development_event_when_year",
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
                                name="development_event_when_first_day",
                                violation_error_message="Only a date such as “before the end of July 2017” has no first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_first__isnull", True),
                                    ("when_last__gte", models.F("when_first")),
                                    _connector="OR",
                                ),
                                name="development_event_when_order",
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
                                name="development_event_when_month",
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
                                name="development_event_when_length",
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
                                name="development_event_when_days",
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
                                name="development_event_when_count",
                                violation_error_message="Write a count from 2 to 99, such as two in January to June 2018.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_developmenteventevent" ("councillors_attended", "id", "led_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "topics", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."councillors_attended", NEW."id", NEW."led_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."title", NEW."topics", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="a20450c85b103800f53b1f4cd730c37d9b57516e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d89ec",
                                    table="governance_developmentevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_developmenteventevent" ("councillors_attended", "id", "led_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "topics", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."councillors_attended", NEW."id", NEW."led_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."title", NEW."topics", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="b8be49c98c00ee640053ae3c2fc7b8289991f1ba",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b02eb",
                                    table="governance_developmentevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_developmenteventevent" ("councillors_attended", "id", "led_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "topics", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (OLD."councillors_attended", OLD."id", OLD."led_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."title", OLD."topics", OLD."when_count", OLD."when_days", OLD."when_first", OLD."when_kind", OLD."when_last", OLD."when_possible"); RETURN NULL;',
                                    hash="cb7d0ad177ba413ce6ea373623e703ead00ca96f",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_90ec5",
                                    table="governance_developmentevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DevelopmentEventEvent",
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
                        ("title", models.CharField(max_length=160)),
                        ("topics", models.CharField(blank=True, max_length=300)),
                        (
                            "councillors_attended",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Empty: not held yet, or not counted.",
                                null=True,
                            ),
                        ),
                        (
                            "led_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.assistantleader",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.developmentevent",
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
                                    hash="e2ae95baf83a5695672eff10a5fc90d14089f8fb",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_34a6a",
                                    table="governance_developmenteventevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DistrictResource",
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
                                    ("budget", "Budget"),
                                    ("function", "Work function"),
                                    ("officers", "Officer resources"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("title", models.CharField(max_length=160)),
                        (
                            "amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=11,
                                null=True,
                                verbose_name="amount, in pounds a year",
                            ),
                        ),
                        (
                            "fte",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=5,
                                null=True,
                                verbose_name="officers, full-time equivalent",
                            ),
                        ),
                        (
                            "review",
                            models.CharField(
                                choices=[
                                    ("to_review", "To be reviewed"),
                                    ("under_review", "Under review"),
                                    ("consulting", "Being consulted on"),
                                    ("settled", "Settled"),
                                ],
                                default="to_review",
                                max_length=12,
                            ),
                        ),
                        ("consultation", models.CharField(blank=True, max_length=300)),
                        ("destination", models.CharField(blank=True, max_length=200)),
                        ("realigned_from", models.DateField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "decision_part",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="district_resources",
                                to="governance.decisionpart",
                                verbose_name="decision part that required it",
                            ),
                        ),
                        (
                            "district",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="resources",
                                to="wards.district",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="district_resources",
                                to="governance.actionplanitem",
                                verbose_name="step of the Action Plan",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["district", "kind", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("review", "settled"), _negated=True),
                                    models.Q(
                                        models.Q(("destination", ""), _negated=True),
                                        ("realigned_from__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="district_resource_settled_says_where",
                                violation_error_message="Once settled, say where it goes and from which day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("amount__isnull", True),
                                        ("amount__gte", 0),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        ("fte__isnull", True), ("fte__gt", 0), _connector="OR"
                                    ),
                                ),
                                name="district_resource_not_below_nought",
                                violation_error_message="An amount is nought or more.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="held_by_its_decision",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE held record; moved boolean; linked boolean;",
                                    func="\n            moved := TG_OP = 'UPDATE' AND (NEW.\"review\" IS DISTINCT FROM OLD.\"review\" OR NEW.\"realigned_from\" IS DISTINCT FROM OLD.\"realigned_from\" OR NEW.\"destination\" IS DISTINCT FROM OLD.\"destination\");\n            linked := TG_OP = 'INSERT' OR NEW.decision_part_id IS DISTINCT FROM OLD.decision_part_id;\n            IF NOT moved AND NOT linked THEN\n                RETURN NEW;\n            END IF;\n            FOR held IN\n                SELECT decision.serial, decision.year, decision.status, part.id\n                FROM governance_decisionpart AS part\n                JOIN governance_decision AS decision ON decision.id = part.decision_id\n                WHERE part.id = NEW.decision_part_id OR (TG_OP = 'UPDATE' AND part.id = OLD.decision_part_id)\n                FOR SHARE OF decision\n            LOOP\n                CONTINUE WHEN held.status = 'in_force';\n                CONTINUE WHEN NOT moved AND held.id = NEW.decision_part_id AND (NEW.review = 'to_review' AND NEW.realigned_from IS NULL);\n                CONTINUE WHEN NOT moved AND held.status = 'withdrawn'\n                    AND held.id IS DISTINCT FROM NEW.decision_part_id;\n                RAISE EXCEPTION USING\n                    MESSAGE = 'Decision ' || lpad(held.serial::text, 6, '0') || '/' || held.year\n                        || ' cannot be carried out: ' || CASE held.status WHEN 'draft' THEN 'its record is not published yet' WHEN 'subject' THEN 'its call-in window is still open' WHEN 'called_in' THEN 'a request for call-in is pending' WHEN 'referred_back' THEN 'it was sent back to the decision maker' WHEN 'to_council' THEN 'it was referred to the City Council' WHEN 'withdrawn' THEN 'it was withdrawn' END\n                        || '. Nothing under it can move until then.',\n                    ERRCODE = 'check_violation',\n                    CONSTRAINT = 'held_by_its_decision';\n            END LOOP;\n            RETURN NEW;\n        ",
                                    hash="4cb454664b3997cefaea0d3fc3725e784e896bd8",
                                    operation='INSERT OR UPDATE OF "decision_part_id", "review", "realigned_from", "destination"',
                                    pgid="pgtrigger_held_by_its_decision_42406",
                                    table="governance_districtresource",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_districtresourceevent" ("amount", "consultation", "decision_part_id", "destination", "district_id", "fte", "id", "item_id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "realigned_from", "review", "title", "version") VALUES (NEW."amount", NEW."consultation", NEW."decision_part_id", NEW."destination", NEW."district_id", NEW."fte", NEW."id", NEW."item_id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."realigned_from", NEW."review", NEW."title", NEW."version"); RETURN NULL;',
                                    hash="a90eacdd8a88d2b1955c2e1e206729bcd3218b4a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_72d4d",
                                    table="governance_districtresource",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_districtresourceevent" ("amount", "consultation", "decision_part_id", "destination", "district_id", "fte", "id", "item_id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "realigned_from", "review", "title", "version") VALUES (NEW."amount", NEW."consultation", NEW."decision_part_id", NEW."destination", NEW."district_id", NEW."fte", NEW."id", NEW."item_id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."realigned_from", NEW."review", NEW."title", NEW."version"); RETURN NULL;',
                                    hash="e01eef7aebe82dc826e3615b5ecb04e34727b6e2",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_6c5bb",
                                    table="governance_districtresource",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_districtresourceevent" ("amount", "consultation", "decision_part_id", "destination", "district_id", "fte", "id", "item_id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "realigned_from", "review", "title", "version") VALUES (OLD."amount", OLD."consultation", OLD."decision_part_id", OLD."destination", OLD."district_id", OLD."fte", OLD."id", OLD."item_id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."realigned_from", OLD."review", OLD."title", OLD."version"); RETURN NULL;',
                                    hash="ecc6ae762560286a5dbf672eff170865f74ff11c",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_992fc",
                                    table="governance_districtresource",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DistrictResourceEvent",
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
                                    ("budget", "Budget"),
                                    ("function", "Work function"),
                                    ("officers", "Officer resources"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("title", models.CharField(max_length=160)),
                        (
                            "amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=11,
                                null=True,
                                verbose_name="amount, in pounds a year",
                            ),
                        ),
                        (
                            "fte",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=5,
                                null=True,
                                verbose_name="officers, full-time equivalent",
                            ),
                        ),
                        (
                            "review",
                            models.CharField(
                                choices=[
                                    ("to_review", "To be reviewed"),
                                    ("under_review", "Under review"),
                                    ("consulting", "Being consulted on"),
                                    ("settled", "Settled"),
                                ],
                                default="to_review",
                                max_length=12,
                            ),
                        ),
                        ("consultation", models.CharField(blank=True, max_length=300)),
                        ("destination", models.CharField(blank=True, max_length=200)),
                        ("realigned_from", models.DateField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "decision_part",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.decisionpart",
                                verbose_name="decision part that required it",
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
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.actionplanitem",
                                verbose_name="step of the Action Plan",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.districtresource",
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
                                    hash="b9dc0c1101a583eb0de87e218d3fbef8371ee63c",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_aca8a",
                                    table="governance_districtresourceevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Measure",
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
                        ("number", models.PositiveSmallIntegerField(unique=True)),
                        ("name", models.CharField(max_length=200)),
                        ("definition", models.TextField(blank=True)),
                    ],
                    options={
                        "verbose_name": "measure of success",
                        "verbose_name_plural": "measures of success",
                        "ordering": ["number"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_measureevent" ("definition", "id", "name", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."definition", NEW."id", NEW."name", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="6296bbfba1b5a544bb76f225aed19f0c2959a0df",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_ef1e9",
                                    table="governance_measure",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_measureevent" ("definition", "id", "name", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."definition", NEW."id", NEW."name", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="0919191bbd69805350f12a5555c4067c5b12bafb",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_13571",
                                    table="governance_measure",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_measureevent" ("definition", "id", "name", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."definition", OLD."id", OLD."name", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="68d15b8a3d665f63f23a1867e2b69abb3fd741b2",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ebf4a",
                                    table="governance_measure",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Indicator",
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
                        ("name", models.CharField(max_length=200)),
                        (
                            "unit",
                            models.CharField(
                                help_text="Such as: per cent of councillors asked.", max_length=40
                            ),
                        ),
                        ("higher_is_better", models.BooleanField(default=True)),
                        (
                            "baseline",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=12, null=True
                            ),
                        ),
                        ("baseline_on", models.DateField(blank=True, null=True)),
                        ("baseline_source", models.CharField(blank=True, max_length=200)),
                        (
                            "measure",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="indicators",
                                to="governance.measure",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["measure__number", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("measure", "name"),
                                name="indicator_name_once",
                                violation_error_message="The measure has this indicator already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("baseline__isnull", True),
                                    models.Q(
                                        ("baseline_on__isnull", False),
                                        models.Q(("baseline_source", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="indicator_baseline_says_when_and_whence",
                                violation_error_message="A baseline says of which day it is and where it is from.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_indicatorevent" ("baseline", "baseline_on", "baseline_source", "higher_is_better", "id", "measure_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") VALUES (NEW."baseline", NEW."baseline_on", NEW."baseline_source", NEW."higher_is_better", NEW."id", NEW."measure_id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."unit"); RETURN NULL;',
                                    hash="e76ae6da892b7e2eba71a388dc65e43436e534c5",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_ed4f7",
                                    table="governance_indicator",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_indicatorevent" ("baseline", "baseline_on", "baseline_source", "higher_is_better", "id", "measure_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") VALUES (NEW."baseline", NEW."baseline_on", NEW."baseline_source", NEW."higher_is_better", NEW."id", NEW."measure_id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."unit"); RETURN NULL;',
                                    hash="ee6ce43d749a15eadc040e80718d7bd99448d998",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_3a42b",
                                    table="governance_indicator",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_indicatorevent" ("baseline", "baseline_on", "baseline_source", "higher_is_better", "id", "measure_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") VALUES (OLD."baseline", OLD."baseline_on", OLD."baseline_source", OLD."higher_is_better", OLD."id", OLD."measure_id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."unit"); RETURN NULL;',
                                    hash="fa2117f2ab1fa3d9c961ed4f43173f24e66aafe4",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_86e89",
                                    table="governance_indicator",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IndicatorEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=200)),
                        (
                            "unit",
                            models.CharField(
                                help_text="Such as: per cent of councillors asked.", max_length=40
                            ),
                        ),
                        ("higher_is_better", models.BooleanField(default=True)),
                        (
                            "baseline",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=12, null=True
                            ),
                        ),
                        ("baseline_on", models.DateField(blank=True, null=True)),
                        ("baseline_source", models.CharField(blank=True, max_length=200)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.indicator",
                            ),
                        ),
                        (
                            "measure",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.measure",
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
                                    hash="e97e9c5fb8301ccf51135f0753a4c609bcd10cfb",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4ff85",
                                    table="governance_indicatorevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ItemProgress",
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
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("under_way", "Under way"),
                                    ("done", "Done"),
                                    ("stopped", "Stopped"),
                                ],
                                max_length=9,
                                verbose_name="state then",
                            ),
                        ),
                        ("text", models.TextField()),
                        ("at", models.DateTimeField()),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="progress",
                                to="governance.actionplanitem",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="progress_reported",
                                to="meetings.meeting",
                                verbose_name="reported to",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "progress",
                        "ordering": ["on", "pk"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="item_progress_stays",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        RAISE EXCEPTION 'Progress is added to, never changed.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'item_progress_stays';\n    ",
                                    hash="48fccbe038776923f0ef1d2e9535a4de30eff975",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_item_progress_stays_28491",
                                    table="governance_itemprogress",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_itemprogressevent" ("at", "by_id", "id", "item_id", "meeting_id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "text") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."item_id", NEW."meeting_id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."status", NEW."text"); RETURN NULL;',
                                    hash="11ec4350023d0a7c5424c3ad04654409f9a211c7",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_fcb48",
                                    table="governance_itemprogress",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_itemprogressevent" ("at", "by_id", "id", "item_id", "meeting_id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "text") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."item_id", NEW."meeting_id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."status", NEW."text"); RETURN NULL;',
                                    hash="13296510790b3e1ab57ff869ae37369b18ec92de",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_a1f0e",
                                    table="governance_itemprogress",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_itemprogressevent" ("at", "by_id", "id", "item_id", "meeting_id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "text") VALUES (OLD."at", OLD."by_id", OLD."id", OLD."item_id", OLD."meeting_id", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."status", OLD."text"); RETURN NULL;',
                                    hash="0ed2ea236e1ee673e935120bcee4ebdf96d58a5a",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_0f148",
                                    table="governance_itemprogress",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ItemProgressEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("on", models.DateField()),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("under_way", "Under way"),
                                    ("done", "Done"),
                                    ("stopped", "Stopped"),
                                ],
                                max_length=9,
                                verbose_name="state then",
                            ),
                        ),
                        ("text", models.TextField()),
                        ("at", models.DateTimeField()),
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
                            "item",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.actionplanitem",
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
                                verbose_name="reported to",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.itemprogress",
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
                                    hash="2052b7574178d712ffa649c4f324957b22328762",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_40f72",
                                    table="governance_itemprogressevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MeasureEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("number", models.PositiveSmallIntegerField()),
                        ("name", models.CharField(max_length=200)),
                        ("definition", models.TextField(blank=True)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.measure",
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
                                    hash="549e59e0fbbcb6fabcd4ba292bcbceaf029b8b67",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_98015",
                                    table="governance_measureevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ParishOption",
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
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("neighbourhood", "Neighbourhood council"),
                                    ("community", "Community council"),
                                    ("parish", "Parish council"),
                                    ("town", "Town council"),
                                ],
                                max_length=13,
                            ),
                        ),
                        (
                            "area",
                            models.CharField(
                                help_text="In words: its bounds are no wards' bounds.",
                                max_length=300,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("idea", "Idea"),
                                    ("consulting", "Being consulted on"),
                                    ("proposed", "Proposed"),
                                    ("not_pursued", "Not pursued"),
                                    ("made", "Made"),
                                ],
                                default="idea",
                                max_length=11,
                            ),
                        ),
                        (
                            "principles",
                            models.TextField(
                                blank=True,
                                help_text="Of the relationship between it and the City Council.",
                            ),
                        ),
                        ("reason", models.TextField(blank=True, verbose_name="why it stands so")),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "options_paper",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="parish_options",
                                to="meetings.paper",
                            ),
                        ),
                        (
                            "wards",
                            models.ManyToManyField(
                                blank=True,
                                related_name="parish_options",
                                to="wards.ward",
                                verbose_name="wards it lies in",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["name"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "not_pursued"), _negated=True),
                                    models.Q(("reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="parish_option_not_pursued_says_why",
                                violation_error_message="Say why it is not pursued.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_parishoptionevent" ("area", "id", "kind", "name", "options_paper_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principles", "reason", "status", "version") VALUES (NEW."area", NEW."id", NEW."kind", NEW."name", NEW."options_paper_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."principles", NEW."reason", NEW."status", NEW."version"); RETURN NULL;',
                                    hash="b81a6b253bd3985c13db00af059f6bb292241995",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_2291b",
                                    table="governance_parishoption",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_parishoptionevent" ("area", "id", "kind", "name", "options_paper_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principles", "reason", "status", "version") VALUES (NEW."area", NEW."id", NEW."kind", NEW."name", NEW."options_paper_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."principles", NEW."reason", NEW."status", NEW."version"); RETURN NULL;',
                                    hash="468d64d2a53221149a45e6acc732f254553cdeeb",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0f0b6",
                                    table="governance_parishoption",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_parishoptionevent" ("area", "id", "kind", "name", "options_paper_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principles", "reason", "status", "version") VALUES (OLD."area", OLD."id", OLD."kind", OLD."name", OLD."options_paper_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."principles", OLD."reason", OLD."status", OLD."version"); RETURN NULL;',
                                    hash="f13033ac5718111a49cae81f1912e3f015a7cb74",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_5b8d9",
                                    table="governance_parishoption",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ParishConsultation",
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
                        ("on", models.DateField()),
                        ("place", models.CharField(blank=True, max_length=200)),
                        (
                            "attendances",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Visits, as counted. Empty: not counted.",
                                null=True,
                            ),
                        ),
                        (
                            "option",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty: about the idea, across the city.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="consultations",
                                to="governance.parishoption",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["on", "pk"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_parishconsultationevent" ("attendances", "id", "on", "option_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "title") VALUES (NEW."attendances", NEW."id", NEW."on", NEW."option_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."place", NEW."title"); RETURN NULL;',
                                    hash="93ea9b56070eca9887c35170270b36f9a08fc72a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b8c24",
                                    table="governance_parishconsultation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_parishconsultationevent" ("attendances", "id", "on", "option_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "title") VALUES (NEW."attendances", NEW."id", NEW."on", NEW."option_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."place", NEW."title"); RETURN NULL;',
                                    hash="0f15441fd15cdc03f31ab3cd869e2d37f6edb52f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c5e5f",
                                    table="governance_parishconsultation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_parishconsultationevent" ("attendances", "id", "on", "option_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "title") VALUES (OLD."attendances", OLD."id", OLD."on", OLD."option_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."place", OLD."title"); RETURN NULL;',
                                    hash="b76692dfa29343777f700bc76e62aadc89402fac",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_2f92e",
                                    table="governance_parishconsultation",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ParishConsultationEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("title", models.CharField(max_length=160)),
                        ("on", models.DateField()),
                        ("place", models.CharField(blank=True, max_length=200)),
                        (
                            "attendances",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Visits, as counted. Empty: not counted.",
                                null=True,
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.parishconsultation",
                            ),
                        ),
                        (
                            "option",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Empty: about the idea, across the city.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.parishoption",
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
                                    hash="3228bb443f24497d75084cc35ee7ec8c8724a8bf",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_874c5",
                                    table="governance_parishconsultationevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ParishOptionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=160)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("neighbourhood", "Neighbourhood council"),
                                    ("community", "Community council"),
                                    ("parish", "Parish council"),
                                    ("town", "Town council"),
                                ],
                                max_length=13,
                            ),
                        ),
                        (
                            "area",
                            models.CharField(
                                help_text="In words: its bounds are no wards' bounds.",
                                max_length=300,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("idea", "Idea"),
                                    ("consulting", "Being consulted on"),
                                    ("proposed", "Proposed"),
                                    ("not_pursued", "Not pursued"),
                                    ("made", "Made"),
                                ],
                                default="idea",
                                max_length=11,
                            ),
                        ),
                        (
                            "principles",
                            models.TextField(
                                blank=True,
                                help_text="Of the relationship between it and the City Council.",
                            ),
                        ),
                        ("reason", models.TextField(blank=True, verbose_name="why it stands so")),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "options_paper",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.paper",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.parishoption",
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
                                    hash="113e842ea925dd4cabdfd3bc30c41e0c73fe78ed",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_436b4",
                                    table="governance_parishoptionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ParishResponse",
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
                        ("in_favour", models.PositiveIntegerField(default=0)),
                        ("against", models.PositiveIntegerField(default=0)),
                        ("undecided", models.PositiveIntegerField(default=0)),
                        (
                            "consultation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="responses",
                                to="governance.parishconsultation",
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="parish_responses",
                                to="wards.ward",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("consultation", "ward"),
                                name="parish_response_once_a_ward",
                                violation_error_message="The answers of this ward are there already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_parishresponseevent" ("against", "consultation_id", "id", "in_favour", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undecided", "ward_id") VALUES (NEW."against", NEW."consultation_id", NEW."id", NEW."in_favour", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."undecided", NEW."ward_id"); RETURN NULL;',
                                    hash="9425822cac9a78bf7b54cdc3b9a73cdc4eec3c88",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c39ee",
                                    table="governance_parishresponse",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_parishresponseevent" ("against", "consultation_id", "id", "in_favour", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undecided", "ward_id") VALUES (NEW."against", NEW."consultation_id", NEW."id", NEW."in_favour", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."undecided", NEW."ward_id"); RETURN NULL;',
                                    hash="6a013f9d56104bd8844222b893cd25ffa6929516",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_fe6bf",
                                    table="governance_parishresponse",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_parishresponseevent" ("against", "consultation_id", "id", "in_favour", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undecided", "ward_id") VALUES (OLD."against", OLD."consultation_id", OLD."id", OLD."in_favour", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."undecided", OLD."ward_id"); RETURN NULL;',
                                    hash="4febfb0056bde823a48a8654ff5d293d31c74c93",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_9dcda",
                                    table="governance_parishresponse",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ParishResponseEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("in_favour", models.PositiveIntegerField(default=0)),
                        ("against", models.PositiveIntegerField(default=0)),
                        ("undecided", models.PositiveIntegerField(default=0)),
                        (
                            "consultation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.parishconsultation",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.parishresponse",
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
                                    hash="f40fc1e942054fd3264963266cb30d2647b4dea4",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_12079",
                                    table="governance_parishresponseevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PartCondition",
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
                        ("position", models.PositiveSmallIntegerField(default=1)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("report", "Report to it"),
                                    ("approval", "Approval by it"),
                                ],
                                default="approval",
                                max_length=8,
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("waiting", "Not recorded yet"),
                                    ("met", "Met"),
                                    ("refused", "Refused"),
                                ],
                                default="waiting",
                                max_length=7,
                            ),
                        ),
                        (
                            "outcome_on",
                            models.DateField(blank=True, null=True, verbose_name="recorded for"),
                        ),
                        ("note", models.CharField(blank=True, max_length=300)),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="conditions_of_decisions",
                                to="meetings.body",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="conditions_met",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "part",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="conditions",
                                to="governance.decisionpart",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position", "pk"],
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
                                name="part_condition_when_kind",
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
                                name="part_condition_when_year",
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
                                name="part_condition_when_first_day",
                                violation_error_message="Only a date such as “before the end of July 2017” has no first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_first__isnull", True),
                                    ("when_last__gte", models.F("when_first")),
                                    _connector="OR",
                                ),
                                name="part_condition_when_order",
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
                                name="part_condition_when_month",
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
                                name="part_condition_when_length",
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
                                name="part_condition_when_days",
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
                                name="part_condition_when_count",
                                violation_error_message="Write a count from 2 to 99, such as two in January to June 2018.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("outcome", "waiting"), ("outcome_on__isnull", True)),
                                    models.Q(
                                        models.Q(("outcome", "waiting"), _negated=True),
                                        ("outcome_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="part_condition_outcome_has_its_day",
                                violation_error_message="What the later body said has its day.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="conditions_first",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (NOT (NEW.\"outcome\" = 'met'))",
                                    func="\n        PERFORM 1 FROM governance_decisionpart WHERE id = NEW.part_id FOR NO KEY UPDATE;\n        IF EXISTS (\n            SELECT 1 FROM governance_decisionpart WHERE id = NEW.part_id AND state = 'approved'\n        ) THEN\n            RAISE EXCEPTION 'This part is approved already: no condition can be opened again.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'conditions_first';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="08589ce13bcaaa9bcc7917bfec456041654e8932",
                                    operation='INSERT OR UPDATE OF "outcome", "part_id"',
                                    pgid="pgtrigger_conditions_first_949a6",
                                    table="governance_partcondition",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_partconditionevent" ("body_id", "id", "kind", "meeting_id", "note", "outcome", "outcome_on", "part_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."body_id", NEW."id", NEW."kind", NEW."meeting_id", NEW."note", NEW."outcome", NEW."outcome_on", NEW."part_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="677d77ab6c11f8864bdfcb58638aaaefdf7c74a1",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d1f6a",
                                    table="governance_partcondition",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_partconditionevent" ("body_id", "id", "kind", "meeting_id", "note", "outcome", "outcome_on", "part_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."body_id", NEW."id", NEW."kind", NEW."meeting_id", NEW."note", NEW."outcome", NEW."outcome_on", NEW."part_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="238445250731b9f61be703180689b715ba3ce55a",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0c2cf",
                                    table="governance_partcondition",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_partconditionevent" ("body_id", "id", "kind", "meeting_id", "note", "outcome", "outcome_on", "part_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (OLD."body_id", OLD."id", OLD."kind", OLD."meeting_id", OLD."note", OLD."outcome", OLD."outcome_on", OLD."part_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."when_count", OLD."when_days", OLD."when_first", OLD."when_kind", OLD."when_last", OLD."when_possible"); RETURN NULL;',
                                    hash="0ae62e062c77ce6d950df7118d473b2aca517f0f",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_0dc32",
                                    table="governance_partcondition",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PartConditionEvent",
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
                        ("position", models.PositiveSmallIntegerField(default=1)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("report", "Report to it"),
                                    ("approval", "Approval by it"),
                                ],
                                default="approval",
                                max_length=8,
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("waiting", "Not recorded yet"),
                                    ("met", "Met"),
                                    ("refused", "Refused"),
                                ],
                                default="waiting",
                                max_length=7,
                            ),
                        ),
                        (
                            "outcome_on",
                            models.DateField(blank=True, null=True, verbose_name="recorded for"),
                        ),
                        ("note", models.CharField(blank=True, max_length=300)),
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
                            "part",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.decisionpart",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.partcondition",
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
                                    hash="afb3b92562c01245f14627d0d465c00e39c3929f",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_43e62",
                                    table="governance_partconditionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Petition",
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
                        ("subject", models.CharField(max_length=200)),
                        ("received_on", models.DateField()),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waiting"),
                                    ("considered", "Considered"),
                                    ("referred", "Referred on"),
                                    ("declined", "Not taken up"),
                                ],
                                default="waiting",
                                max_length=10,
                            ),
                        ),
                        (
                            "outcome_text",
                            models.TextField(blank=True, verbose_name="what came of it"),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "signatures",
                            models.PositiveIntegerField(verbose_name="number of signatures"),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="meetings.body",
                                verbose_name="committee",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="meetings.agendaitem",
                                verbose_name="agenda item",
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty: of no single ward.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="wards.ward",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("outcome", "waiting"),
                                    models.Q(("outcome_text", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="petition_says_what_came_of_it",
                                violation_error_message="Say what came of it.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_petitionevent" ("body_id", "id", "item_id", "outcome", "outcome_text", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "signatures", "subject", "version", "ward_id") VALUES (NEW."body_id", NEW."id", NEW."item_id", NEW."outcome", NEW."outcome_text", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."received_on", NEW."signatures", NEW."subject", NEW."version", NEW."ward_id"); RETURN NULL;',
                                    hash="6ad6c1ffcf188483847321dfb3bea0059c5fab24",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_07fab",
                                    table="governance_petition",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_petitionevent" ("body_id", "id", "item_id", "outcome", "outcome_text", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "signatures", "subject", "version", "ward_id") VALUES (NEW."body_id", NEW."id", NEW."item_id", NEW."outcome", NEW."outcome_text", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."received_on", NEW."signatures", NEW."subject", NEW."version", NEW."ward_id"); RETURN NULL;',
                                    hash="aac0805e22196bae78f4f5265e9d181e6238eb16",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_96e91",
                                    table="governance_petition",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_petitionevent" ("body_id", "id", "item_id", "outcome", "outcome_text", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "signatures", "subject", "version", "ward_id") VALUES (OLD."body_id", OLD."id", OLD."item_id", OLD."outcome", OLD."outcome_text", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."received_on", OLD."signatures", OLD."subject", OLD."version", OLD."ward_id"); RETURN NULL;',
                                    hash="0ffa72288c92e3518715b6f0212545b44510d19d",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_461de",
                                    table="governance_petition",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PetitionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("subject", models.CharField(max_length=200)),
                        ("received_on", models.DateField()),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waiting"),
                                    ("considered", "Considered"),
                                    ("referred", "Referred on"),
                                    ("declined", "Not taken up"),
                                ],
                                default="waiting",
                                max_length=10,
                            ),
                        ),
                        (
                            "outcome_text",
                            models.TextField(blank=True, verbose_name="what came of it"),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "signatures",
                            models.PositiveIntegerField(verbose_name="number of signatures"),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.body",
                                verbose_name="committee",
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
                                verbose_name="agenda item",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.petition",
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Empty: of no single ward.",
                                null=True,
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
                                    hash="eaaf144be1279807fe3d6865f75fcaaecf7bddd3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_768fe",
                                    table="governance_petitionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PetitionOrganiser",
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
                        ("contact", models.CharField(blank=True, max_length=200)),
                        (
                            "petition",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="organiser",
                                to="governance.petition",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Promise",
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
                            "when_first",
                            models.DateField(
                                blank=True, null=True, verbose_name="first possible day"
                            ),
                        ),
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
                            "when_kind",
                            models.CharField(
                                blank=True,
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
                            "when_last",
                            models.DateField(
                                blank=True, null=True, verbose_name="last possible day"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("promise", "Promise"),
                                    ("action", "Action out of a discussion"),
                                    ("suggestion", "Suggestion"),
                                    ("programme", "Item of the work programme"),
                                ],
                                default="promise",
                                max_length=10,
                            ),
                        ),
                        ("what", models.CharField(max_length=300)),
                        (
                            "due_words",
                            models.CharField(
                                blank=True,
                                help_text="Such as: as soon as possible; before roll-out.",
                                max_length=160,
                                verbose_name="due, as the paper has it",
                            ),
                        ),
                        (
                            "owner_post",
                            models.CharField(
                                blank=True,
                                help_text="Where no person is named.",
                                max_length=160,
                                verbose_name="owner, by post",
                            ),
                        ),
                        ("reports_to", models.CharField(blank=True, max_length=160)),
                        (
                            "source",
                            models.CharField(
                                blank=True,
                                help_text="Document and paragraph: App A 4.2.6",
                                max_length=200,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "Waited for"),
                                    ("delivered", "Delivered"),
                                    ("dropped", "Given up"),
                                ],
                                default="open",
                                editable=False,
                                max_length=9,
                            ),
                        ),
                        ("closed_on", models.DateField(blank=True, null=True)),
                        ("outcome", models.TextField(blank=True, verbose_name="what came of it")),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "body",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="promises",
                                to="meetings.body",
                                verbose_name="made to",
                            ),
                        ),
                        (
                            "delivered_at",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="promises_delivered",
                                to="meetings.meeting",
                                verbose_name="delivered at",
                            ),
                        ),
                        (
                            "delivered_paper",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="promises_delivered",
                                to="meetings.paper",
                            ),
                        ),
                        (
                            "due_meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="promises_due",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="promises",
                                to="meetings.agendaitem",
                                verbose_name="discussion it comes from",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="promises_owned",
                                to="people.person",
                            ),
                        ),
                        (
                            "part",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="promises",
                                to="governance.decisionpart",
                                verbose_name="decision part it comes from",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["status", "when_last", "id"], name="promise_by_due"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(("when_kind", ""), _negated=True),
                                        ("when_last__isnull", False),
                                    ),
                                    models.Q(
                                        ("when_kind", ""),
                                        ("when_count__isnull", True),
                                        ("when_days", []),
                                        ("when_first__isnull", True),
                                        ("when_last__isnull", True),
                                        ("when_possible", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="promise_when_empty",
                                violation_error_message="Give the date, or leave all of it empty.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                    ),
                                    _connector="OR",
                                ),
                                name="promise_when_kind",
                                violation_error_message="Say which kind of date it is.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
                                    models.Q(
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
                                    _connector="OR",
                                ),
                                name="promise_when_year",
                                violation_error_message="Write a year from 1900 to 2199.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
                                    models.Q(("when_kind", "before"), ("when_first__isnull", True)),
                                    models.Q(
                                        models.Q(("when_kind", "before"), _negated=True),
                                        models.Q(("when_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="promise_when_first_day",
                                violation_error_message="Only a date such as “before the end of July 2017” has no first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
                                    ("when_first__isnull", True),
                                    ("when_last__gte", models.F("when_first")),
                                    _connector="OR",
                                ),
                                name="promise_when_order",
                                violation_error_message="The last day must not be before the first: write the earlier one first.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                name="promise_when_month",
                                violation_error_message="A month goes from its first day to its last.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                name="promise_when_length",
                                violation_error_message="A day is one day; a range or a count has more, and one whole month is a month.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                name="promise_when_days",
                                violation_error_message="List from 2 to 24 days, or different months, from the first to the last.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                name="promise_when_count",
                                violation_error_message="Write a count from 2 to 99, such as two in January to June 2018.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("closed_on__isnull", True), ("status", "open")),
                                    models.Q(
                                        ("closed_on__isnull", False),
                                        ("status__in", ["delivered", "dropped"]),
                                    ),
                                    _connector="OR",
                                ),
                                name="promise_closed_on_a_day",
                                violation_error_message="What was delivered or given up has its day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "dropped"), _negated=True),
                                    models.Q(("outcome", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="promise_dropped_says_why",
                                violation_error_message="Say why it was given up.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("part__isnull", False),
                                    ("item__isnull", False),
                                    models.Q(("source", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="promise_comes_from_somewhere",
                                violation_error_message="Say where it was promised: a decision, a discussion or a paper.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_promiseevent" ("body_id", "closed_on", "delivered_at_id", "delivered_paper_id", "due_meeting_id", "due_words", "id", "item_id", "kind", "outcome", "owner_id", "owner_post", "part_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reports_to", "source", "status", "version", "what", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."body_id", NEW."closed_on", NEW."delivered_at_id", NEW."delivered_paper_id", NEW."due_meeting_id", NEW."due_words", NEW."id", NEW."item_id", NEW."kind", NEW."outcome", NEW."owner_id", NEW."owner_post", NEW."part_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reports_to", NEW."source", NEW."status", NEW."version", NEW."what", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="c6b6c16905f3fb62eece9102b6a4abfe81c63c8a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_2d5f1",
                                    table="governance_promise",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_promiseevent" ("body_id", "closed_on", "delivered_at_id", "delivered_paper_id", "due_meeting_id", "due_words", "id", "item_id", "kind", "outcome", "owner_id", "owner_post", "part_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reports_to", "source", "status", "version", "what", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."body_id", NEW."closed_on", NEW."delivered_at_id", NEW."delivered_paper_id", NEW."due_meeting_id", NEW."due_words", NEW."id", NEW."item_id", NEW."kind", NEW."outcome", NEW."owner_id", NEW."owner_post", NEW."part_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reports_to", NEW."source", NEW."status", NEW."version", NEW."what", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="d29a97cc43dcf75117631284f95b5b6c6dd3a850",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_2fb1f",
                                    table="governance_promise",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_promiseevent" ("body_id", "closed_on", "delivered_at_id", "delivered_paper_id", "due_meeting_id", "due_words", "id", "item_id", "kind", "outcome", "owner_id", "owner_post", "part_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reports_to", "source", "status", "version", "what", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (OLD."body_id", OLD."closed_on", OLD."delivered_at_id", OLD."delivered_paper_id", OLD."due_meeting_id", OLD."due_words", OLD."id", OLD."item_id", OLD."kind", OLD."outcome", OLD."owner_id", OLD."owner_post", OLD."part_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reports_to", OLD."source", OLD."status", OLD."version", OLD."what", OLD."when_count", OLD."when_days", OLD."when_first", OLD."when_kind", OLD."when_last", OLD."when_possible"); RETURN NULL;',
                                    hash="b2cb81f0a01aa9a2efc4383276236eb4f1864c0e",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_7f937",
                                    table="governance_promise",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PromiseEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "when_first",
                            models.DateField(
                                blank=True, null=True, verbose_name="first possible day"
                            ),
                        ),
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
                            "when_kind",
                            models.CharField(
                                blank=True,
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
                            "when_last",
                            models.DateField(
                                blank=True, null=True, verbose_name="last possible day"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("promise", "Promise"),
                                    ("action", "Action out of a discussion"),
                                    ("suggestion", "Suggestion"),
                                    ("programme", "Item of the work programme"),
                                ],
                                default="promise",
                                max_length=10,
                            ),
                        ),
                        ("what", models.CharField(max_length=300)),
                        (
                            "due_words",
                            models.CharField(
                                blank=True,
                                help_text="Such as: as soon as possible; before roll-out.",
                                max_length=160,
                                verbose_name="due, as the paper has it",
                            ),
                        ),
                        (
                            "owner_post",
                            models.CharField(
                                blank=True,
                                help_text="Where no person is named.",
                                max_length=160,
                                verbose_name="owner, by post",
                            ),
                        ),
                        ("reports_to", models.CharField(blank=True, max_length=160)),
                        (
                            "source",
                            models.CharField(
                                blank=True,
                                help_text="Document and paragraph: App A 4.2.6",
                                max_length=200,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "Waited for"),
                                    ("delivered", "Delivered"),
                                    ("dropped", "Given up"),
                                ],
                                default="open",
                                editable=False,
                                max_length=9,
                            ),
                        ),
                        ("closed_on", models.DateField(blank=True, null=True)),
                        ("outcome", models.TextField(blank=True, verbose_name="what came of it")),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "body",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.body",
                                verbose_name="made to",
                            ),
                        ),
                        (
                            "delivered_at",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.meeting",
                                verbose_name="delivered at",
                            ),
                        ),
                        (
                            "delivered_paper",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.paper",
                            ),
                        ),
                        (
                            "due_meeting",
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
                            "item",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.agendaitem",
                                verbose_name="discussion it comes from",
                            ),
                        ),
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
                        (
                            "part",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.decisionpart",
                                verbose_name="decision part it comes from",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.promise",
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
                                    hash="d397dacf2616abe7fcb460c0deb5bcb6e5997da7",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e472a",
                                    table="governance_promiseevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Reading",
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
                        ("value", models.DecimalField(decimal_places=2, max_digits=12)),
                        ("source", models.CharField(max_length=200)),
                        ("note", models.CharField(blank=True, max_length=300)),
                        (
                            "by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="readings",
                                to="governance.indicator",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["indicator", "on"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("indicator", "on"),
                                name="reading_once_a_day",
                                violation_error_message="This indicator was read on that day already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_readingevent" ("by_id", "id", "indicator_id", "note", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "value") VALUES (NEW."by_id", NEW."id", NEW."indicator_id", NEW."note", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."source", NEW."value"); RETURN NULL;',
                                    hash="ca5ddfd8f6cfffe61f040e8e7c1d2f2cf62be831",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d30b3",
                                    table="governance_reading",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_readingevent" ("by_id", "id", "indicator_id", "note", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "value") VALUES (NEW."by_id", NEW."id", NEW."indicator_id", NEW."note", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."source", NEW."value"); RETURN NULL;',
                                    hash="fb2a4e6108544ba0a0ffd5b3d2d2cb3360d5eacc",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_341d6",
                                    table="governance_reading",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_readingevent" ("by_id", "id", "indicator_id", "note", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "value") VALUES (OLD."by_id", OLD."id", OLD."indicator_id", OLD."note", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."source", OLD."value"); RETURN NULL;',
                                    hash="b347dfdbdebc1f512ae3d8fa8eac3c3f3a5e7223",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_1bfda",
                                    table="governance_reading",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReadingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("on", models.DateField()),
                        ("value", models.DecimalField(decimal_places=2, max_digits=12)),
                        ("source", models.CharField(max_length=200)),
                        ("note", models.CharField(blank=True, max_length=300)),
                        (
                            "by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.indicator",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.reading",
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
                                    hash="a5d30453803ea07c549fb787e54d6df89f15da5e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_a3d3f",
                                    table="governance_readingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RecommendationEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("position", models.PositiveSmallIntegerField(default=1)),
                        (
                            "number",
                            models.CharField(help_text="As in the report: 2.1", max_length=8),
                        ),
                        ("text", models.TextField()),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.recommendation",
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.committeereport",
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
                                    hash="d984c6c322dfc9457db24e15b23e2391e0aee4c8",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ed8db",
                                    table="governance_recommendationevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportAuthor",
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
                        ("role", models.CharField(max_length=160)),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reports_written",
                                to="people.person",
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="authors",
                                to="governance.committeereport",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position", "pk"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_reportauthorevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "report_id", "role") VALUES (NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."report_id", NEW."role"); RETURN NULL;',
                                    hash="44eb9d2f84b85726d1895d1a61959ea5ba5b46a7",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_64ef3",
                                    table="governance_reportauthor",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_reportauthorevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "report_id", "role") VALUES (NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."report_id", NEW."role"); RETURN NULL;',
                                    hash="15c53bb0aba6c6b54e3a9174a20d21054d20c1b5",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b3ee8",
                                    table="governance_reportauthor",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_reportauthorevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "report_id", "role") VALUES (OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."report_id", OLD."role"); RETURN NULL;',
                                    hash="95fb425ca18c5d633d5402902f1dd2adb3aa427c",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_70643",
                                    table="governance_reportauthor",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportAuthorEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("position", models.PositiveSmallIntegerField(default=1)),
                        ("role", models.CharField(max_length=160)),
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
                                to="governance.reportauthor",
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.committeereport",
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
                                    hash="31580cb1f6525faa7682ece20bf04aa07dad0322",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_5c2c6",
                                    table="governance_reportauthorevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportSignature",
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
                        ("role", models.CharField(max_length=160)),
                        ("signed_on", models.DateField()),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reports_signed",
                                to="people.person",
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="signatures",
                                to="governance.committeereport",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["signed_on", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("report", "person"),
                                name="report_signed_once",
                                violation_error_message="This person signed the report already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="signed_before_the_decision",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        PERFORM 1 FROM governance_committeereport\n        WHERE id = NEW.report_id AND decision_on >= NEW.signed_on FOR SHARE;\n        IF NOT FOUND THEN\n            RAISE EXCEPTION 'A report is signed before the decision or on its day, not after it.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_before_the_decision';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="3c253d85b1e1f2a028d7eda37207abeedd316954",
                                    operation='INSERT OR UPDATE OF "report_id", "signed_on"',
                                    pgid="pgtrigger_signed_before_the_decision_41f92",
                                    table="governance_reportsignature",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_reportsignatureevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "role", "signed_on") VALUES (NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."report_id", NEW."role", NEW."signed_on"); RETURN NULL;',
                                    hash="c746892090cdb9d444ecb90d6f556effd55306f1",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7ada5",
                                    table="governance_reportsignature",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_reportsignatureevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "role", "signed_on") VALUES (NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."report_id", NEW."role", NEW."signed_on"); RETURN NULL;',
                                    hash="445400f973ff6369438a39b1daff201c42fec42e",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_5653d",
                                    table="governance_reportsignature",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_reportsignatureevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "role", "signed_on") VALUES (OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."report_id", OLD."role", OLD."signed_on"); RETURN NULL;',
                                    hash="87f82ca0cd30d7bd4a1372667705c506f5030f2f",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_483f0",
                                    table="governance_reportsignature",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportSignatureEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("role", models.CharField(max_length=160)),
                        ("signed_on", models.DateField()),
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
                                to="governance.reportsignature",
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.committeereport",
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
                                    hash="664ab1caddc3a493aa6dd17e35ff36d22ab68954",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_5de6b",
                                    table="governance_reportsignatureevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SourceFinding",
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
                        ("code", models.SlugField(max_length=60, unique=True)),
                        (
                            "source",
                            models.CharField(help_text="Document and paragraph.", max_length=200),
                        ),
                        (
                            "what",
                            models.CharField(max_length=300, verbose_name="what does not agree"),
                        ),
                        (
                            "kept_as",
                            models.CharField(max_length=300, verbose_name="how it is kept here"),
                        ),
                        ("settled_on", models.DateField(blank=True, null=True)),
                        (
                            "settled_as",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="how it was settled"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "finding in a source",
                        "verbose_name_plural": "findings in sources",
                        "ordering": ["source", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("settled_as", ""), ("settled_on__isnull", True)),
                                    models.Q(
                                        ("settled_on__isnull", False),
                                        models.Q(("settled_as", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="source_finding_settled_how_and_when",
                                violation_error_message="Say how it was settled, and when.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_sourcefindingevent" ("code", "id", "kept_as", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_as", "settled_on", "source", "what") VALUES (NEW."code", NEW."id", NEW."kept_as", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."settled_as", NEW."settled_on", NEW."source", NEW."what"); RETURN NULL;',
                                    hash="052b9ea2a55a78bcac641153403886f0eb3d98ca",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_aeb7d",
                                    table="governance_sourcefinding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_sourcefindingevent" ("code", "id", "kept_as", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_as", "settled_on", "source", "what") VALUES (NEW."code", NEW."id", NEW."kept_as", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."settled_as", NEW."settled_on", NEW."source", NEW."what"); RETURN NULL;',
                                    hash="3185b1233ca2882559989418cc1f87eefd5211cf",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b781f",
                                    table="governance_sourcefinding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_sourcefindingevent" ("code", "id", "kept_as", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_as", "settled_on", "source", "what") VALUES (OLD."code", OLD."id", OLD."kept_as", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."settled_as", OLD."settled_on", OLD."source", OLD."what"); RETURN NULL;',
                                    hash="d4d5373b2de67c0e77c7d4327cb001b729109b65",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a48ba",
                                    table="governance_sourcefinding",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SourceFindingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("code", models.SlugField(db_index=False, max_length=60)),
                        (
                            "source",
                            models.CharField(help_text="Document and paragraph.", max_length=200),
                        ),
                        (
                            "what",
                            models.CharField(max_length=300, verbose_name="what does not agree"),
                        ),
                        (
                            "kept_as",
                            models.CharField(max_length=300, verbose_name="how it is kept here"),
                        ),
                        ("settled_on", models.DateField(blank=True, null=True)),
                        (
                            "settled_as",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="how it was settled"
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.sourcefinding",
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
                                    hash="310a234c82de813bbc019edee3a51737ad7dcccc",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e0016",
                                    table="governance_sourcefindingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StatusChange",
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
                            "before",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("draft", "Draft record"),
                                    ("subject", "Decision Subject To Call In"),
                                    ("called_in", "Call-in requested"),
                                    ("in_force", "Can be carried out"),
                                    ("referred_back", "Sent back to the decision maker"),
                                    ("to_council", "Referred to the City Council"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                max_length=13,
                            ),
                        ),
                        (
                            "after",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft record"),
                                    ("subject", "Decision Subject To Call In"),
                                    ("called_in", "Call-in requested"),
                                    ("in_force", "Can be carried out"),
                                    ("referred_back", "Sent back to the decision maker"),
                                    ("to_council", "Referred to the City Council"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                max_length=13,
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        ("reason", models.CharField(blank=True, max_length=300)),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty: the clock did it, when the window had closed.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="status_changes",
                                to="governance.decision",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["at", "pk"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="status_change_stays",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        RAISE EXCEPTION 'The log of a decision is added to, never changed.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'status_change_stays';\n    ",
                                    hash="6c1d79e97471560c7f6c0b6d4cce498edee344fe",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_status_change_stays_e383c",
                                    table="governance_statuschange",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_statuschangeevent" ("after", "at", "before", "by_id", "decision_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."after", NEW."at", NEW."before", NEW."by_id", NEW."decision_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason"); RETURN NULL;',
                                    hash="8430a41c0405ffb6b797285e714248ba740c6f61",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_88b10",
                                    table="governance_statuschange",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_statuschangeevent" ("after", "at", "before", "by_id", "decision_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."after", NEW."at", NEW."before", NEW."by_id", NEW."decision_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason"); RETURN NULL;',
                                    hash="27d782340f3ff5856859e78321a4d5e2063e50f8",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_2bab0",
                                    table="governance_statuschange",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_statuschangeevent" ("after", "at", "before", "by_id", "decision_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (OLD."after", OLD."at", OLD."before", OLD."by_id", OLD."decision_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason"); RETURN NULL;',
                                    hash="9bcbd965c4f805b42bead13c870e9d3e3786c17f",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c58dd",
                                    table="governance_statuschange",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StatusChangeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "before",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("draft", "Draft record"),
                                    ("subject", "Decision Subject To Call In"),
                                    ("called_in", "Call-in requested"),
                                    ("in_force", "Can be carried out"),
                                    ("referred_back", "Sent back to the decision maker"),
                                    ("to_council", "Referred to the City Council"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                max_length=13,
                            ),
                        ),
                        (
                            "after",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft record"),
                                    ("subject", "Decision Subject To Call In"),
                                    ("called_in", "Call-in requested"),
                                    ("in_force", "Can be carried out"),
                                    ("referred_back", "Sent back to the decision maker"),
                                    ("to_council", "Referred to the City Council"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                max_length=13,
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        ("reason", models.CharField(blank=True, max_length=300)),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Empty: the clock did it, when the window had closed.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.decision",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.statuschange",
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
                                    hash="7467d4bc869d42378c386f287323aef36147511c",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_be13c",
                                    table="governance_statuschangeevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StrandEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "when_first",
                            models.DateField(
                                blank=True, null=True, verbose_name="first possible day"
                            ),
                        ),
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
                            "when_kind",
                            models.CharField(
                                blank=True,
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
                            "when_last",
                            models.DateField(
                                blank=True, null=True, verbose_name="last possible day"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("service", "Service delivery"),
                                    ("strategic", "Strategic development"),
                                    ("governance", "Governance"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("about", models.TextField(blank=True)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.strand",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.actionplan",
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
                                    hash="b71474ec9e2ebaf8731c9af68c51dabb6c0cd568",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_273e5",
                                    table="governance_strandevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Summons",
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
                        ("role", models.CharField(max_length=160)),
                        ("summoned_on", models.DateField(blank=True, null=True)),
                        (
                            "attended",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Not recorded"),
                                    ("yes", "Attended"),
                                    ("no", "Did not attend"),
                                    ("substitute", "Sent somebody"),
                                ],
                                default="",
                                max_length=10,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=300)),
                        (
                            "hearing",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="summonses",
                                to="governance.callinhearing",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="summonses",
                                to="people.person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "summonses",
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("hearing", "role"),
                                name="summons_once_a_role",
                                violation_error_message="This role is summoned already.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_summonsevent" ("attended", "hearing_id", "id", "note", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "summoned_on") VALUES (NEW."attended", NEW."hearing_id", NEW."id", NEW."note", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."role", NEW."summoned_on"); RETURN NULL;',
                                    hash="9b23c3567fd4dfbc219d0d98bc6b28004edc8ebc",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_915f8",
                                    table="governance_summons",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_summonsevent" ("attended", "hearing_id", "id", "note", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "summoned_on") VALUES (NEW."attended", NEW."hearing_id", NEW."id", NEW."note", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."role", NEW."summoned_on"); RETURN NULL;',
                                    hash="8adc7adac361114856de455f5ac8a7b9c30e5bca",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_29abf",
                                    table="governance_summons",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_summonsevent" ("attended", "hearing_id", "id", "note", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "summoned_on") VALUES (OLD."attended", OLD."hearing_id", OLD."id", OLD."note", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."role", OLD."summoned_on"); RETURN NULL;',
                                    hash="fbd027fcf98f48abfb69ce0dcd36db9c2ad1ac96",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_b31ab",
                                    table="governance_summons",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SummonsEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("role", models.CharField(max_length=160)),
                        ("summoned_on", models.DateField(blank=True, null=True)),
                        (
                            "attended",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Not recorded"),
                                    ("yes", "Attended"),
                                    ("no", "Did not attend"),
                                    ("substitute", "Sent somebody"),
                                ],
                                default="",
                                max_length=10,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=300)),
                        (
                            "hearing",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.callinhearing",
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
                                to="governance.summons",
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
                                    hash="fa6a3654c7367c42449a4af58099dd716712540b",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_3fae1",
                                    table="governance_summonsevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UrgencyNotice",
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
                            "regulation",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (10, "Regulation 10: general exception"),
                                    (11, "Regulation 11: special urgency"),
                                ]
                            ),
                        ),
                        ("notice_on", models.DateField(verbose_name="notice given on")),
                        ("consent_by", models.CharField(blank=True, max_length=160)),
                        ("consent_on", models.DateField(blank=True, null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="urgency_notices",
                                to="governance.decision",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["regulation"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("decision", "regulation"),
                                name="urgency_notice_once",
                                violation_error_message="The decision has this section already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("consent_by", ""), ("consent_on__isnull", True)),
                                    models.Q(
                                        models.Q(("consent_by", ""), _negated=True),
                                        ("consent_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="urgency_notice_consent_by_whom_and_when",
                                violation_error_message="A consent says by whom and when.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("regulation", 10),
                                    models.Q(("consent_by", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="urgency_notice_special_has_a_consent",
                                violation_error_message="Special urgency needs somebody's consent.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_urgencynoticeevent" ("consent_by", "consent_on", "decision_id", "id", "notice_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "regulation") VALUES (NEW."consent_by", NEW."consent_on", NEW."decision_id", NEW."id", NEW."notice_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."regulation"); RETURN NULL;',
                                    hash="cf5a8d27c37c021d6b88b96f2bb63a43488cc950",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c56f9",
                                    table="governance_urgencynotice",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_urgencynoticeevent" ("consent_by", "consent_on", "decision_id", "id", "notice_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "regulation") VALUES (NEW."consent_by", NEW."consent_on", NEW."decision_id", NEW."id", NEW."notice_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."regulation"); RETURN NULL;',
                                    hash="63382423da684d2afcc33b466b590c9afb04d169",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_eab8d",
                                    table="governance_urgencynotice",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_urgencynoticeevent" ("consent_by", "consent_on", "decision_id", "id", "notice_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "regulation") VALUES (OLD."consent_by", OLD."consent_on", OLD."decision_id", OLD."id", OLD."notice_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."regulation"); RETURN NULL;',
                                    hash="6271518b3e059ef370744ae893d2399eb1d1468b",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_b6da2",
                                    table="governance_urgencynotice",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UrgencyNoticeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "regulation",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (10, "Regulation 10: general exception"),
                                    (11, "Regulation 11: special urgency"),
                                ]
                            ),
                        ),
                        ("notice_on", models.DateField(verbose_name="notice given on")),
                        ("consent_by", models.CharField(blank=True, max_length=160)),
                        ("consent_on", models.DateField(blank=True, null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.decision",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.urgencynotice",
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
                                    hash="e8c3151df84bd58f9260e5e598616eec91b831b3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_448a1",
                                    table="governance_urgencynoticeevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActionPlanEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("title", models.CharField(max_length=160)),
                        ("about", models.TextField(blank=True)),
                        ("start", models.DateField()),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.actionplan",
                            ),
                        ),
                        (
                            "reports_to",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.body",
                                verbose_name="progress is reported to",
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.committeereport",
                                verbose_name="paper it belongs to",
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
                                    hash="2f0eecd62e9687a9015350629d58d77f9072a8b2",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_8f7a3",
                                    table="governance_actionplanevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActionPlanItemEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "when_first",
                            models.DateField(
                                blank=True, null=True, verbose_name="first possible day"
                            ),
                        ),
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
                            "when_kind",
                            models.CharField(
                                blank=True,
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
                            "when_last",
                            models.DateField(
                                blank=True, null=True, verbose_name="last possible day"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("title", models.CharField(max_length=200)),
                        ("detail", models.TextField(blank=True)),
                        (
                            "owner_post",
                            models.CharField(
                                blank=True, max_length=160, verbose_name="accountable, by post"
                            ),
                        ),
                        (
                            "timescale_words",
                            models.CharField(
                                blank=True,
                                max_length=160,
                                verbose_name="timescale, as the paper has it",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("under_way", "Under way"),
                                    ("done", "Done"),
                                    ("stopped", "Stopped"),
                                ],
                                default="planned",
                                editable=False,
                                max_length=9,
                            ),
                        ),
                        (
                            "dependency",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what else it waits for"
                            ),
                        ),
                        (
                            "equality",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Not considered yet"),
                                    ("not_needed", "Not needed"),
                                    ("due", "Due"),
                                    ("done", "Done"),
                                ],
                                default="",
                                max_length=10,
                                verbose_name="equality impact assessment",
                            ),
                        ),
                        ("equality_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "consultation",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "None needed"),
                                    ("to_come", "To come"),
                                    ("under_way", "Under way"),
                                    ("done", "Done"),
                                ],
                                default="",
                                max_length=9,
                            ),
                        ),
                        ("trial", models.BooleanField(default=False, verbose_name="a trial")),
                        (
                            "effectiveness",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Not judged yet"),
                                    ("works", "It works"),
                                    ("partly", "It works in part"),
                                    ("fails", "It does not work"),
                                ],
                                default="",
                                max_length=6,
                            ),
                        ),
                        (
                            "effectiveness_said",
                            models.TextField(blank=True, verbose_name="how it was judged"),
                        ),
                        (
                            "commitments",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("better_deal", "A Better Deal for Neighbourhoods"),
                                        ("every_place", "Every Place Matters"),
                                        ("whole_place", "Whole Place"),
                                        ("whole_system", "Whole System"),
                                    ],
                                    max_length=12,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="commitments served",
                            ),
                        ),
                        ("outcome", models.TextField(blank=True, verbose_name="what came of it")),
                        ("closed_on", models.DateField(blank=True, editable=False, null=True)),
                        (
                            "source",
                            models.CharField(
                                blank=True, help_text="Document and paragraph.", max_length=200
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
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
                                verbose_name="accountable",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                related_query_name="history",
                                to="governance.actionplanitem",
                            ),
                        ),
                        (
                            "decision_part",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.decisionpart",
                                verbose_name="decision part that required it",
                            ),
                        ),
                        (
                            "strand",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.strand",
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
                                    hash="805da14e216e419826103ffc4788b5bab58619f5",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2f3c4",
                                    table="governance_actionplanitemevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AmendmentStep",
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
                            "when_first",
                            models.DateField(
                                blank=True, null=True, verbose_name="first possible day"
                            ),
                        ),
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
                            "when_kind",
                            models.CharField(
                                blank=True,
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
                            "when_last",
                            models.DateField(
                                blank=True, null=True, verbose_name="last possible day"
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("ahead", "Not there yet"),
                                    ("before_it", "Before it"),
                                    ("approved", "Approved"),
                                    ("refused", "Refused"),
                                ],
                                default="ahead",
                                max_length=9,
                            ),
                        ),
                        ("status_on", models.DateField(blank=True, null=True)),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="amendments",
                                to="meetings.body",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="amendments",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "amendment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="route",
                                to="governance.constitutionalamendment",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(("when_kind", ""), _negated=True),
                                        ("when_last__isnull", False),
                                    ),
                                    models.Q(
                                        ("when_kind", ""),
                                        ("when_count__isnull", True),
                                        ("when_days", []),
                                        ("when_first__isnull", True),
                                        ("when_last__isnull", True),
                                        ("when_possible", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="amendment_step_when_empty",
                                violation_error_message="Give the date, or leave all of it empty.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                    ),
                                    _connector="OR",
                                ),
                                name="amendment_step_when_kind",
                                violation_error_message="Say which kind of date it is.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
                                    models.Q(
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
                                    _connector="OR",
                                ),
                                name="amendment_step_when_year",
                                violation_error_message="Write a year from 1900 to 2199.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
                                    models.Q(("when_kind", "before"), ("when_first__isnull", True)),
                                    models.Q(
                                        models.Q(("when_kind", "before"), _negated=True),
                                        models.Q(("when_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="amendment_step_when_first_day",
                                violation_error_message="Only a date such as “before the end of July 2017” has no first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
                                    ("when_first__isnull", True),
                                    ("when_last__gte", models.F("when_first")),
                                    _connector="OR",
                                ),
                                name="amendment_step_when_order",
                                violation_error_message="The last day must not be before the first: write the earlier one first.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                name="amendment_step_when_month",
                                violation_error_message="A month goes from its first day to its last.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                name="amendment_step_when_length",
                                violation_error_message="A day is one day; a range or a count has more, and one whole month is a month.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                name="amendment_step_when_days",
                                violation_error_message="List from 2 to 24 days, or different months, from the first to the last.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("when_kind", ""),
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
                                name="amendment_step_when_count",
                                violation_error_message="Write a count from 2 to 99, such as two in January to June 2018.",
                            ),
                            models.UniqueConstraint(
                                fields=("amendment", "position"),
                                name="amendment_step_position_once",
                                violation_error_message="The route has a body at this place already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status__in", ["ahead", "before_it"]),
                                    ("status_on__isnull", False),
                                    _connector="OR",
                                ),
                                name="amendment_step_decided_on_a_day",
                                violation_error_message="Say on which day the body decided.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_amendmentstepevent" ("amendment_id", "body_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "status", "status_on", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."amendment_id", NEW."body_id", NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."status", NEW."status_on", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="f29154c7b552672044b75133a1a0fe5b5c87b675",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_05d99",
                                    table="governance_amendmentstep",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "governance_amendmentstepevent" ("amendment_id", "body_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "status", "status_on", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (NEW."amendment_id", NEW."body_id", NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."status", NEW."status_on", NEW."when_count", NEW."when_days", NEW."when_first", NEW."when_kind", NEW."when_last", NEW."when_possible"); RETURN NULL;',
                                    hash="892778e59480d4fd579e72660e20fd367a8be59b",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_2f83e",
                                    table="governance_amendmentstep",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "governance_amendmentstepevent" ("amendment_id", "body_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "status", "status_on", "when_count", "when_days", "when_first", "when_kind", "when_last", "when_possible") VALUES (OLD."amendment_id", OLD."body_id", OLD."id", OLD."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."status", OLD."status_on", OLD."when_count", OLD."when_days", OLD."when_first", OLD."when_kind", OLD."when_last", OLD."when_possible"); RETURN NULL;',
                                    hash="d46da4a91934a68c37b1e8d0cb3f8c61a1848641",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e947e",
                                    table="governance_amendmentstep",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AmendmentStepEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "when_first",
                            models.DateField(
                                blank=True, null=True, verbose_name="first possible day"
                            ),
                        ),
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
                            "when_kind",
                            models.CharField(
                                blank=True,
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
                            "when_last",
                            models.DateField(
                                blank=True, null=True, verbose_name="last possible day"
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("ahead", "Not there yet"),
                                    ("before_it", "Before it"),
                                    ("approved", "Approved"),
                                    ("refused", "Refused"),
                                ],
                                default="ahead",
                                max_length=9,
                            ),
                        ),
                        ("status_on", models.DateField(blank=True, null=True)),
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
                                to="governance.amendmentstep",
                            ),
                        ),
                        (
                            "amendment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.constitutionalamendment",
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
                                    hash="96bd36e23d2f3725922cbddfbdd7c30ac4812e4e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_331ca",
                                    table="governance_amendmentstepevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
        migrations.AddField(
            model_name="callinrequest",
            name="grounds",
            field=models.ManyToManyField(
                related_name="requests",
                through="governance.CallInGround",
                to="governance.callincriterion",
            ),
        ),
    ]
