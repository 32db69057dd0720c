import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import leadership.dates.clock
import leadership.people.unsigned


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0005_purpose_and_notes_confirmed"),
        ("plans", "0001_ward_plans"),
        ("relationships", "0011_pilots"),
        ("tracker", "0015_hand_overs"),
        ("wards", "0003_say_what_is_wrong"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="AdvanceMatter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                ("text", models.TextField(blank=True, verbose_name="what should be talked about")),
                ("received_at", models.DateTimeField(default=leadership.dates.clock.now)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not looked at yet"),
                            ("raised", "It is recorded as an issue of the ward"),
                            ("agenda", "It is on the agenda of the forum"),
                            ("elsewhere", "Answered elsewhere"),
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
                        verbose_name="in words, for who raised it",
                    ),
                ),
                ("decided_on", models.DateField(blank=True, null=True)),
                (
                    "category",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="advance_matters",
                        to="relationships.category",
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
                (
                    "issue",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="advance_matter",
                        to="tracker.issue",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="advance_matters",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "ward",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="advance_matters",
                        to="wards.ward",
                    ),
                ),
            ],
            options={
                "verbose_name": "matter raised in advance",
                "verbose_name_plural": "matters raised in advance",
            },
        ),
        migrations.CreateModel(
            name="AdvanceMatterEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("received_at", models.DateTimeField(default=leadership.dates.clock.now)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not looked at yet"),
                            ("raised", "It is recorded as an issue of the ward"),
                            ("agenda", "It is on the agenda of the forum"),
                            ("elsewhere", "Answered elsewhere"),
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
                        verbose_name="in words, for who raised it",
                    ),
                ),
                ("decided_on", models.DateField(blank=True, null=True)),
                (
                    "category",
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
                (
                    "issue",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.issue",
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
                        to="tracker.advancematter",
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
            },
        ),
        migrations.CreateModel(
            name="PriorityEvidence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        help_text="2016 for 2016/17", verbose_name="municipal year"
                    ),
                ),
                ("issues", models.PositiveIntegerField(verbose_name="issues raised in the ward")),
                (
                    "per_meeting",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Empty: no meeting was held.",
                        max_digits=8,
                        null=True,
                        verbose_name="a meeting of the ward",
                    ),
                ),
                (
                    "city_per_meeting",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Empty: no meeting was held.",
                        max_digits=8,
                        null=True,
                        verbose_name="a meeting in the city",
                    ),
                ),
                ("added_on", models.DateField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "category",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="priority_evidence",
                        to="relationships.category",
                    ),
                ),
                (
                    "fact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="plans.fact",
                        verbose_name="the fact it made in the plan",
                    ),
                ),
                (
                    "issue",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence_for",
                        to="tracker.issue",
                        verbose_name="an issue that shows it",
                    ),
                ),
                (
                    "priority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="plans.priority",
                    ),
                ),
            ],
            options={
                "verbose_name": "evidence for a priority",
                "verbose_name_plural": "evidence for priorities",
            },
        ),
        migrations.CreateModel(
            name="PriorityEvidenceEvent",
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
                        help_text="2016 for 2016/17", verbose_name="municipal year"
                    ),
                ),
                ("issues", models.PositiveIntegerField(verbose_name="issues raised in the ward")),
                (
                    "per_meeting",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Empty: no meeting was held.",
                        max_digits=8,
                        null=True,
                        verbose_name="a meeting of the ward",
                    ),
                ),
                (
                    "city_per_meeting",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Empty: no meeting was held.",
                        max_digits=8,
                        null=True,
                        verbose_name="a meeting in the city",
                    ),
                ),
                ("added_on", models.DateField()),
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
                    "category",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="relationships.category",
                    ),
                ),
                (
                    "fact",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="plans.fact",
                        verbose_name="the fact it made in the plan",
                    ),
                ),
                (
                    "issue",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.issue",
                        verbose_name="an issue that shows it",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        related_query_name="history",
                        to="tracker.priorityevidence",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="advancematter",
            index=models.Index(
                condition=models.Q(("outcome", "")),
                fields=["meeting", "received_at"],
                name="advance_matter_waiting",
            ),
        ),
        migrations.AddConstraint(
            model_name="advancematter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("decided_by__isnull", True), ("decided_on__isnull", True), ("outcome", "")
                    ),
                    models.Q(
                        models.Q(("outcome", ""), _negated=True),
                        models.Q(("reply", ""), _negated=True),
                        ("decided_by__isnull", False),
                        ("decided_on__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="advance_matter_decided_by_somebody",
                violation_error_message="Say what became of it, in words for who raised it.",
            ),
        ),
        migrations.AddConstraint(
            model_name="advancematter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("outcome__in", ["raised", "removed"]), ("text", "")),
                    models.Q(
                        models.Q(("outcome__in", ["raised", "removed"]), _negated=True),
                        models.Q(("text", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="advance_matter_leaves_no_words",
                violation_error_message="What is removed, or stands as an issue, leaves no words here; anything else has some.",
            ),
        ),
        migrations.AddConstraint(
            model_name="advancematter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("issue__isnull", False), ("outcome", "raised")),
                    models.Q(
                        models.Q(("outcome", "raised"), _negated=True), ("issue__isnull", True)
                    ),
                    _connector="OR",
                ),
                name="advance_matter_raised_as_an_issue",
                violation_error_message="What is recorded as an issue says which.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="advancematter",
            trigger=pgtrigger.compiler.Trigger(
                name="advance_matter_of_the_forum",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF TG_OP = 'INSERT' THEN\n            PERFORM 1 FROM meetings_meeting AS meeting\n            JOIN meetings_meetingbody AS met ON met.meeting_id = meeting.id\n            JOIN meetings_wardforum AS forum ON forum.body_ptr_id = met.body_id\n            WHERE meeting.id = NEW.meeting_id AND forum.ward_id = NEW.ward_id\n              AND meeting.public AND meeting.kind = 'forum'\n            FOR SHARE OF met;\n            IF NOT FOUND THEN\n                RAISE EXCEPTION 'A matter is raised at a public forum of its ward.'\n                    USING ERRCODE = 'check_violation',\n                          CONSTRAINT = 'advance_matter_at_a_public_forum';\n            END IF;\n        END IF;\n        IF NEW.issue_id IS NOT NULL THEN\n            PERFORM 1 FROM tracker_issue\n            WHERE id = NEW.issue_id AND ward_id = NEW.ward_id AND seen_by = 'ward' FOR SHARE;\n            IF NOT FOUND THEN\n                RAISE EXCEPTION 'It becomes an issue of its ward, which is no private one.'\n                    USING ERRCODE = 'check_violation',\n                          CONSTRAINT = 'advance_matter_issue_of_the_ward';\n            END IF;\n        END IF;\n        RETURN NEW;\n    ",
                    hash="c3342e6eed8a163e4265b0c0da07f58d940d731d",
                    operation='INSERT OR UPDATE OF "issue_id"',
                    pgid="pgtrigger_advance_matter_of_the_forum_23361",
                    table="tracker_advancematter",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="advancematter",
            trigger=pgtrigger.compiler.Trigger(
                name="advance_matter_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."ward_id" IS DISTINCT FROM (NEW."ward_id") OR OLD."key" IS DISTINCT FROM (NEW."key") OR OLD."received_at" IS DISTINCT FROM (NEW."received_at"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="eb6836cc534fd68785a8643c0835c124e6c253a2",
                    operation="UPDATE",
                    pgid="pgtrigger_advance_matter_kept_ea724",
                    table="tracker_advancematter",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="advancematter",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "tracker_advancematterevent" ("category_id", "decided_by_id", "decided_on", "id", "issue_id", "meeting_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "reply", "ward_id") VALUES (NEW."category_id", NEW."decided_by_id", NEW."decided_on", NEW."id", NEW."issue_id", NEW."meeting_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."received_at", NEW."reply", NEW."ward_id"); RETURN NULL;',
                    hash="d248c1babe467bc75fb2658b84f080b470dda718",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f23bb",
                    table="tracker_advancematter",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="advancematter",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."category_id" IS DISTINCT FROM (NEW."category_id") OR OLD."decided_by_id" IS DISTINCT FROM (NEW."decided_by_id") OR OLD."decided_on" IS DISTINCT FROM (NEW."decided_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."issue_id" IS DISTINCT FROM (NEW."issue_id") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."received_at" IS DISTINCT FROM (NEW."received_at") OR OLD."reply" IS DISTINCT FROM (NEW."reply") OR OLD."ward_id" IS DISTINCT FROM (NEW."ward_id"))',
                    func='INSERT INTO "tracker_advancematterevent" ("category_id", "decided_by_id", "decided_on", "id", "issue_id", "meeting_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "reply", "ward_id") VALUES (NEW."category_id", NEW."decided_by_id", NEW."decided_on", NEW."id", NEW."issue_id", NEW."meeting_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."received_at", NEW."reply", NEW."ward_id"); RETURN NULL;',
                    hash="b7bc07af2730fcad862c1d8c43c378e2b02fc447",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_57b00",
                    table="tracker_advancematter",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="advancematter",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "tracker_advancematterevent" ("category_id", "decided_by_id", "decided_on", "id", "issue_id", "meeting_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "reply", "ward_id") VALUES (OLD."category_id", OLD."decided_by_id", OLD."decided_on", OLD."id", OLD."issue_id", OLD."meeting_id", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."received_at", OLD."reply", OLD."ward_id"); RETURN NULL;',
                    hash="a6ef0ad29443c14d6e66f5660cdc226acfc7ae8b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2d0ea",
                    table="tracker_advancematter",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="advancematterevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="eb7e217c79d017a5bee782f4ea6eb8eb1b3adc9b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_04506",
                    table="tracker_advancematterevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="priorityevidence",
            constraint=models.UniqueConstraint(
                condition=models.Q(("issue__isnull", True)),
                fields=("priority", "category", "year"),
                name="evidence_of_a_theme_once",
                violation_error_message="These figures speak for this priority already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="priorityevidence",
            constraint=models.UniqueConstraint(
                condition=models.Q(("issue__isnull", False)),
                fields=("priority", "issue"),
                name="evidence_of_an_issue_once",
                violation_error_message="This issue speaks for this priority already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="priorityevidence",
            constraint=models.CheckConstraint(
                condition=models.Q(("issues__gte", 1)),
                name="evidence_counts_something",
                violation_error_message="What nobody raised is no evidence.",
            ),
        ),
        migrations.AddConstraint(
            model_name="priorityevidence",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("per_meeting__isnull", True), ("per_meeting__gte", 0), _connector="OR"
                    ),
                    models.Q(
                        ("city_per_meeting__isnull", True),
                        ("city_per_meeting__gte", 0),
                        _connector="OR",
                    ),
                ),
                name="evidence_per_meeting_not_below_nought",
                violation_error_message="A number a meeting cannot be below nought.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priorityevidence",
            trigger=pgtrigger.compiler.Trigger(
                name="evidence_of_the_plan",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE plan record; shown record;",
                    func="\n        SELECT held.id, held.ward_id INTO plan FROM plans_wardplan AS held\n        JOIN plans_priority AS priority ON priority.plan_id = held.id\n        WHERE priority.id = NEW.priority_id;\n        IF NEW.fact_id IS NOT NULL THEN\n            PERFORM 1 FROM plans_fact AS fact\n            JOIN plans_planversion AS version ON version.id = fact.version_id\n            WHERE fact.id = NEW.fact_id AND version.plan_id = plan.id;\n            IF NOT FOUND THEN\n                RAISE EXCEPTION 'This fact is one of another plan.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'evidence_fact_of_the_plan';\n            END IF;\n        END IF;\n        IF NEW.issue_id IS NOT NULL THEN\n            -- locked, so that it cannot move to another ward at the same moment\n            SELECT ward_id, seen_by INTO shown FROM tracker_issue\n            WHERE id = NEW.issue_id FOR SHARE;\n            IF shown.seen_by <> 'ward' THEN\n                RAISE EXCEPTION 'A private matter is never evidence.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'evidence_never_private';\n            END IF;\n            IF shown.ward_id <> plan.ward_id THEN\n                RAISE EXCEPTION 'This issue is one of another ward.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'evidence_of_the_ward';\n            END IF;\n        END IF;\n        RETURN NEW;\n    ",
                    hash="58f7b54f4b965cd3cbb7f88848a58afeb4a6a1f8",
                    operation='INSERT OR UPDATE OF "priority_id", "issue_id", "fact_id"',
                    pgid="pgtrigger_evidence_of_the_plan_f2930",
                    table="tracker_priorityevidence",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priorityevidence",
            trigger=pgtrigger.compiler.Trigger(
                name="evidence_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."priority_id" IS DISTINCT FROM (NEW."priority_id") OR OLD."category_id" IS DISTINCT FROM (NEW."category_id") OR OLD."year" IS DISTINCT FROM (NEW."year") OR OLD."issues" IS DISTINCT FROM (NEW."issues") OR OLD."per_meeting" IS DISTINCT FROM (NEW."per_meeting") OR OLD."city_per_meeting" IS DISTINCT FROM (NEW."city_per_meeting") OR OLD."issue_id" IS DISTINCT FROM (NEW."issue_id") OR OLD."added_on" IS DISTINCT FROM (NEW."added_on") OR OLD."by_id" IS DISTINCT FROM (NEW."by_id"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="45732ed13cfa447fa969734252cc11f9e584402e",
                    operation="UPDATE",
                    pgid="pgtrigger_evidence_kept_14706",
                    table="tracker_priorityevidence",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priorityevidence",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "tracker_priorityevidenceevent" ("added_on", "by_id", "category_id", "city_per_meeting", "fact_id", "id", "issue_id", "issues", "per_meeting", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "year") VALUES (NEW."added_on", NEW."by_id", NEW."category_id", NEW."city_per_meeting", NEW."fact_id", NEW."id", NEW."issue_id", NEW."issues", NEW."per_meeting", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."priority_id", NEW."year"); RETURN NULL;',
                    hash="9b034fa052f8ac331489c8c1b6b5cc8480a8a914",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bb89e",
                    table="tracker_priorityevidence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priorityevidence",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "tracker_priorityevidenceevent" ("added_on", "by_id", "category_id", "city_per_meeting", "fact_id", "id", "issue_id", "issues", "per_meeting", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "year") VALUES (NEW."added_on", NEW."by_id", NEW."category_id", NEW."city_per_meeting", NEW."fact_id", NEW."id", NEW."issue_id", NEW."issues", NEW."per_meeting", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."priority_id", NEW."year"); RETURN NULL;',
                    hash="7b567b80161c256ffd302e503f61b2d469693603",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8de83",
                    table="tracker_priorityevidence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priorityevidence",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "tracker_priorityevidenceevent" ("added_on", "by_id", "category_id", "city_per_meeting", "fact_id", "id", "issue_id", "issues", "per_meeting", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "year") VALUES (OLD."added_on", OLD."by_id", OLD."category_id", OLD."city_per_meeting", OLD."fact_id", OLD."id", OLD."issue_id", OLD."issues", OLD."per_meeting", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."priority_id", OLD."year"); RETURN NULL;',
                    hash="5354da3e9a1de9f4ee86f2e33f05b51076a9f35a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3fffe",
                    table="tracker_priorityevidence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priorityevidenceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="213a24155d1637ae5fc919ade788cfd87e5a3cf3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a5eb4",
                    table="tracker_priorityevidenceevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
