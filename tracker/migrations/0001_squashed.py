import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.validators
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import leadership.at_once
import leadership.dates.clock
import leadership.people.unsigned

# The views that hold all the public may read of an issue: released columns, nothing else.
PUBLIC_VIEWS = """
CREATE VIEW tracker_public_issue AS
SELECT id AS issue_id, reference, ward_id, meeting_id, category_id, service_id, raised_on,
       closed_on, status, outcome_kind, public_summary, public_outcome, released_at
FROM tracker_issue
WHERE released_at IS NOT NULL;

CREATE VIEW tracker_public_update AS
SELECT said.id AS update_id, said.issue_id, said."on", said.text
FROM tracker_update AS said
JOIN tracker_issue AS issue ON issue.id = said.issue_id
WHERE said.audience = 'public' AND issue.released_at IS NOT NULL;
"""

# The one door through which old text is blanked, history included. SECURITY DEFINER: the web role
# may not change history; these functions may, and blank only.
REDACTION = """
CREATE FUNCTION tracker_open_history(history regclass) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $body$
    SELECT set_config('pgtrigger.ignore', array_agg(tgname)::text, true)
    FROM pg_trigger WHERE tgrelid = history AND tgname LIKE 'pgtrigger_append_only%';
$body$;

CREATE FUNCTION tracker_redact_issue(redacted bigint, columns text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
DECLARE name text;
BEGIN
    PERFORM tracker_open_history('tracker_issueevent');
    FOREACH name IN ARRAY columns LOOP
        IF name NOT IN ('title', 'description', 'outcome', 'public_summary', 'public_outcome',
                        'street') THEN
            RAISE EXCEPTION 'Column % is not blanked.', name USING ERRCODE = 'check_violation';
        END IF;
        EXECUTE format('UPDATE tracker_issueevent SET %I = ''[removed]'''
                       ' WHERE pgh_obj_id = $1 AND %I <> ''''', name, name) USING redacted;
    END LOOP;
    PERFORM set_config('pgtrigger.ignore', '{}', true);
END $body$;

CREATE FUNCTION tracker_redact_update(redacted bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
BEGIN
    PERFORM set_config('tracker.redacting', 'yes', true);
    UPDATE tracker_update SET text = '[removed]' WHERE id = redacted;
    PERFORM tracker_open_history('tracker_updateevent');
    UPDATE tracker_updateevent SET text = '[removed]' WHERE pgh_obj_id = redacted;
    PERFORM set_config('pgtrigger.ignore', '{}', true);
    PERFORM set_config('tracker.redacting', '', true);
END $body$;

CREATE FUNCTION tracker_redact_acknowledgement(redacted bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
BEGIN
    PERFORM set_config('tracker.redacting', 'yes', true);
    UPDATE tracker_acknowledgement SET what_next = '[removed]' WHERE id = redacted;
    PERFORM tracker_open_history('tracker_acknowledgementevent');
    UPDATE tracker_acknowledgementevent SET what_next = '[removed]' WHERE pgh_obj_id = redacted;
    PERFORM set_config('pgtrigger.ignore', '{}', true);
    PERFORM set_config('tracker.redacting', '', true);
END $body$;
"""

DROP_REDACTION = """
DROP FUNCTION tracker_redact_acknowledgement(bigint);
DROP FUNCTION tracker_redact_issue(bigint, text[]);
DROP FUNCTION tracker_redact_update(bigint);
DROP FUNCTION tracker_open_history(regclass);
"""

# A forum stays at the meeting at which an issue of its ward was raised. The rule stands here and
# not with the meeting: meetings know no issue.
BODIES_STAY = """
CREATE FUNCTION tracker_body_stays_with_its_issues() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    IF EXISTS (
        SELECT 1
        FROM tracker_issue AS issue
        JOIN meetings_wardforum AS forum ON forum.ward_id = issue.ward_id
        WHERE issue.meeting_id = OLD.meeting_id AND forum.body_ptr_id = OLD.body_id
    ) AND NOT EXISTS (
        SELECT 1 FROM meetings_meetingbody
        WHERE meeting_id = OLD.meeting_id AND body_id = OLD.body_id
    ) THEN
        RAISE EXCEPTION 'Issues of this forum''s ward were raised at the meeting.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'body_stays_with_its_issues';
    END IF;
    RETURN NULL;
END $body$;

CREATE TRIGGER tracker_body_stays_with_its_issues
AFTER DELETE OR UPDATE OF meeting_id, body_id ON meetings_meetingbody
FOR EACH ROW EXECUTE FUNCTION tracker_body_stays_with_its_issues();
"""

DROP_BODIES_STAY = """
DROP TRIGGER tracker_body_stays_with_its_issues ON meetings_meetingbody;
DROP FUNCTION tracker_body_stays_with_its_issues();
"""

# What those may count of private matters who may not read them.
PRIVATE_MATTERS = """
CREATE VIEW tracker_private_matter AS
SELECT id AS issue_id, ward_id, category_id, raised_on, due, answered_on, closed_on
FROM tracker_issue
WHERE seen_by <> 'ward';
"""


class Migration(migrations.Migration):
    replaces = [
        ("tracker", "0001_initial"),
        ("tracker", "0002_initial"),
        ("tracker", "0003_public_views"),
        ("tracker", "0004_redaction"),
        ("tracker", "0005_bodies_stay_with_their_issues"),
        ("tracker", "0006_lock_the_forum_of_an_issue"),
        ("tracker", "0007_say_what_is_wrong"),
        ("tracker", "0008_find_released_words"),
        ("tracker", "0009_find_by_due_date_gaps_and_owner"),
        ("tracker", "0010_clocks"),
        ("tracker", "0011_redact_acknowledgements"),
        ("tracker", "0012_follow_through"),
        ("tracker", "0013_escalation_ladder"),
        ("tracker", "0014_private_matters"),
        ("tracker", "0015_hand_overs"),
        ("tracker", "0016_evidence_and_advance_matters"),
    ]

    initial = True

    dependencies = [
        ("files", "0001_squashed"),
        ("meetings", "0001_squashed"),
        ("people", "0001_squashed"),
        ("plans", "0001_squashed"),
        ("relationships", "0001_squashed"),
        ("wards", "0001_squashed"),
    ]

    operations = [
        leadership.at_once.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Issue",
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
                                editable=False, help_text="2016 for 2016/17"
                            ),
                        ),
                        ("number", models.PositiveIntegerField(editable=False)),
                        ("reference", models.CharField(editable=False, max_length=16, unique=True)),
                        (
                            "ward",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="issues",
                                to="wards.ward",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="issues",
                                to="meetings.meeting",
                                verbose_name="raised at",
                            ),
                        ),
                        ("raised_on", models.DateField()),
                        ("title", models.CharField(max_length=140)),
                        ("description", models.TextField(blank=True)),
                        (
                            "category",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="issues",
                                to="relationships.category",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="issues",
                                to="relationships.service",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="issues_owned",
                                to="people.person",
                            ),
                        ),
                        (
                            "street",
                            models.CharField(
                                blank=True, max_length=160, verbose_name="place or street"
                            ),
                        ),
                        ("postcode", models.CharField(blank=True, max_length=8)),
                        (
                            "latitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                max_digits=8,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(-90),
                                    django.core.validators.MaxValueValidator(90),
                                ],
                            ),
                        ),
                        (
                            "longitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                max_digits=9,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(-180),
                                    django.core.validators.MaxValueValidator(180),
                                ],
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("raised", "Raised"),
                                    ("open", "Open"),
                                    ("in_progress", "In progress"),
                                    ("answered", "Answered"),
                                    ("closed", "Closed"),
                                ],
                                default="raised",
                                editable=False,
                                max_length=12,
                            ),
                        ),
                        ("due", models.DateField(blank=True, null=True)),
                        (
                            "hear_next",
                            models.DateField(
                                blank=True,
                                editable=False,
                                help_text="When the councillor hears next, as the latest acknowledgement says.",
                                null=True,
                            ),
                        ),
                        (
                            "external_reference",
                            models.CharField(
                                blank=True,
                                help_text="The contact centre's case number, if there is one.",
                                max_length=40,
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("page", "These pages"),
                                    ("forum", "A meeting"),
                                    ("helpline", "Member helpline"),
                                    ("mailbox", "Member mailbox"),
                                    ("contact_centre", "Contact centre"),
                                    ("other", "Another way"),
                                ],
                                max_length=14,
                                verbose_name="how it came",
                            ),
                        ),
                        (
                            "step",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[
                                    (1, "Standard channel"),
                                    (2, "Relationship Manager"),
                                    (3, "Ward Action Co-ordinator and team"),
                                    (4, "Senior officer"),
                                    (5, "Assistant Leader or Cabinet Member"),
                                    (6, "Councillor Call for Action"),
                                ],
                                editable=False,
                                null=True,
                                verbose_name="step of the ladder",
                            ),
                        ),
                        (
                            "with_person",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                help_text="Who holds the present step of the ladder, beside the owner.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="issues_held",
                                to="people.person",
                                verbose_name="raised up to",
                            ),
                        ),
                        ("answered_on", models.DateField(blank=True, editable=False, null=True)),
                        ("closed_on", models.DateField(blank=True, editable=False, null=True)),
                        (
                            "outcome_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("done", "Done"),
                                    ("partly", "Partly done"),
                                    ("explained", "Explained"),
                                    ("passed_on", "Passed on"),
                                    ("withdrawn", "Withdrawn"),
                                    ("duplicate", "Duplicate"),
                                    ("not_recorded", "Not recorded in the source"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "outcome",
                            models.TextField(
                                blank=True, help_text="What changed, in words for the councillor."
                            ),
                        ),
                        ("public_summary", models.TextField(blank=True)),
                        ("public_outcome", models.TextField(blank=True)),
                        (
                            "released_at",
                            models.DateTimeField(blank=True, editable=False, null=True),
                        ),
                        (
                            "released_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "seen_by",
                            models.CharField(
                                choices=[
                                    ("ward", "everybody who works for the ward"),
                                    (
                                        "colleagues",
                                        "the ward’s councillors and the officers dealing",
                                    ),
                                    (
                                        "party",
                                        "one party’s councillors of the ward and the officers dealing",
                                    ),
                                    ("me", "one councillor and the officers dealing"),
                                ],
                                default="ward",
                                editable=False,
                                max_length=10,
                                verbose_name="who may see it",
                            ),
                        ),
                        (
                            "private_of",
                            models.ForeignKey(
                                db_index=False,
                                editable=False,
                                help_text="The councillor whose private matter it is.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="people.person",
                            ),
                        ),
                        (
                            "private_party",
                            models.CharField(
                                blank=True,
                                editable=False,
                                help_text="The councillor's party on the day it was raised, or opened to it.",
                                max_length=80,
                                verbose_name="party that may see it",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        ("source", models.CharField(blank=True, editable=False, max_length=80)),
                        (
                            "source_reference",
                            models.CharField(blank=True, editable=False, max_length=80),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("created_at", models.DateTimeField(editable=False)),
                        (
                            "search",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.contrib.postgres.search.SearchVector(
                                    "reference",
                                    "title",
                                    "description",
                                    "street",
                                    "external_reference",
                                    config="english",
                                ),
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                        ),
                        (
                            "themes",
                            models.ManyToManyField(
                                blank=True,
                                related_name="themed_issues",
                                through="tracker.IssueTheme",
                                to="relationships.category",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                models.F("ward"),
                                models.F("status"),
                                models.OrderBy(models.F("raised_on"), descending=True),
                                models.OrderBy(models.F("id"), descending=True),
                                name="issue_list",
                            ),
                            models.Index(
                                fields=["ward", "raised_on"],
                                include=("category", "status"),
                                name="issue_counts",
                            ),
                            models.Index(
                                models.OrderBy(models.F("raised_on"), descending=True),
                                models.OrderBy(models.F("id"), descending=True),
                                name="issue_latest",
                            ),
                            models.Index(fields=["owner", "due"], name="issue_queue"),
                            models.Index(fields=["status", "due"], name="issue_overdue"),
                            models.Index(
                                condition=models.Q(("hear_next__isnull", False)),
                                fields=["hear_next"],
                                name="issue_unheard",
                            ),
                            models.Index(
                                condition=models.Q(("with_person__isnull", False)),
                                fields=["with_person"],
                                name="issue_held",
                            ),
                            models.Index(fields=["due", "id"], name="issue_by_due_date"),
                            models.Index(fields=["ward", "owner"], name="issue_owners_of_a_ward"),
                            models.Index(
                                models.OrderBy(models.F("raised_on"), descending=True),
                                models.OrderBy(models.F("id"), descending=True),
                                condition=models.Q(
                                    ("status__in", ("raised", "open", "in_progress", "answered")),
                                    models.Q(
                                        ("category__isnull", True),
                                        ("owner__isnull", True),
                                        models.Q(
                                            ("latitude__isnull", True),
                                            ("postcode", ""),
                                            ("street", ""),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                name="issue_gaps",
                            ),
                            models.Index(
                                fields=["category", "raised_on"], name="issue_by_category"
                            ),
                            models.Index(fields=["meeting"], name="issue_by_meeting"),
                            django.contrib.postgres.indexes.GinIndex(
                                fields=["search"], name="issue_search"
                            ),
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.search.SearchVector(
                                    "public_summary", "public_outcome", config="english"
                                ),
                                condition=models.Q(("released_at__isnull", False)),
                                name="issue_public_search",
                            ),
                            django.contrib.postgres.indexes.GinIndex(
                                fields=["title"],
                                name="issue_title_like",
                                opclasses=["gin_trgm_ops"],
                            ),
                            models.Index(
                                models.OrderBy(models.F("raised_on"), descending=True),
                                models.OrderBy(models.F("id"), descending=True),
                                condition=models.Q(("seen_by", "ward"), _negated=True),
                                name="issue_private",
                            ),
                            models.Index(
                                condition=models.Q(("private_of__isnull", False)),
                                fields=["private_of"],
                                name="issue_private_of",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("year", "number"), name="issue_number_once_a_year"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "closed"), _negated=True),
                                    models.Q(("outcome_kind", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="issue_closed_only_with_outcome",
                                violation_error_message="A closed issue needs an outcome.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("closed_on__isnull", False), ("status", "closed")),
                                    models.Q(
                                        models.Q(("status", "closed"), _negated=True),
                                        ("closed_on__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="issue_closed_on_when_closed",
                                violation_error_message="A closed issue says when, an open one does not.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "raised"), _negated=True),
                                    ("owner__isnull", True),
                                    _connector="OR",
                                ),
                                name="issue_raised_has_no_owner",
                                violation_error_message="An issue with an owner is open, no longer just raised.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "open"), _negated=True),
                                    ("owner__isnull", False),
                                    _connector="OR",
                                ),
                                name="issue_open_has_an_owner",
                                violation_error_message="An open issue has an owner.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "answered"), _negated=True),
                                    ("answered_on__isnull", False),
                                    _connector="OR",
                                ),
                                name="issue_answered_says_when",
                                violation_error_message="An answered issue says when it was answered.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("closed_on__isnull", True),
                                    ("closed_on__gte", models.F("raised_on")),
                                    _connector="OR",
                                ),
                                name="issue_closed_after_it_was_raised",
                                violation_error_message="An issue cannot be closed before it was raised.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("hear_next__isnull", True),
                                    ("status__in", ("raised", "open", "in_progress")),
                                    _connector="OR",
                                ),
                                name="issue_hears_next_while_with_officers",
                                violation_error_message="After a reply nothing more was promised.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("with_person__isnull", True),
                                    ("step__isnull", False),
                                    _connector="OR",
                                ),
                                name="issue_held_on_a_step",
                                violation_error_message="Only an issue on the ladder is held by somebody there.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("released_at__isnull", True), ("released_by__isnull", True)
                                    ),
                                    models.Q(
                                        ("released_at__isnull", False),
                                        ("released_by__isnull", False),
                                        models.Q(("public_summary", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="issue_released_with_words_by_someone",
                                violation_error_message="What is released needs a public summary.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("latitude__isnull", True), ("longitude__isnull", True)
                                    ),
                                    models.Q(
                                        ("latitude__isnull", False), ("longitude__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="issue_point_is_whole",
                                violation_error_message="A point needs latitude and longitude.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("source_reference", ""), _negated=True),
                                fields=("source", "source_reference"),
                                name="issue_known_by_source_once",
                                violation_error_message="This reference of that source is here already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("private_of__isnull", True), ("seen_by", "ward")),
                                    models.Q(
                                        models.Q(("seen_by", "ward"), _negated=True),
                                        ("private_of__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="issue_private_matter_is_somebodys",
                                violation_error_message="A private matter is one councillor's; what the ward sees is nobody's.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("seen_by", "party"),
                                        models.Q(("private_party", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("seen_by", "party"), _negated=True),
                                        ("private_party", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="issue_private_party_said",
                                violation_error_message="A matter of one party says which, and no other does.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("seen_by", "ward"),
                                    ("released_at__isnull", True),
                                    _connector="OR",
                                ),
                                name="issue_private_not_released",
                                violation_error_message="A private matter is not published.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("seen_by", "ward"), ("meeting__isnull", True), _connector="OR"
                                ),
                                name="issue_private_outside_meetings",
                                violation_error_message="A private matter is raised outside a meeting.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="reference_kept",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."year" IS DISTINCT FROM (NEW."year") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."reference" IS DISTINCT FROM (NEW."reference"))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="eaf49bda81e9140a884429d6e1fb1e42674e57ea",
                                    operation="UPDATE",
                                    pgid="pgtrigger_reference_kept_9cb31",
                                    table="tracker_issue",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="meeting_of_the_ward",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (NEW."meeting_id" IS NOT NULL)',
                                    func="\n        -- locked, so that the forum cannot leave the meeting at the same moment\n        PERFORM 1\n        FROM meetings_meetingbody AS met\n        JOIN meetings_wardforum AS forum ON forum.body_ptr_id = met.body_id\n        WHERE met.meeting_id = NEW.meeting_id AND forum.ward_id = NEW.ward_id\n        FOR KEY SHARE OF met;\n        IF NOT FOUND THEN\n            RAISE EXCEPTION 'The issue''s ward did not meet at that meeting.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'issue_meeting_of_the_ward';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="5e60679e2f767acc528ec512991beece67e9fbbc",
                                    operation='INSERT OR UPDATE OF "ward_id", "meeting_id"',
                                    pgid="pgtrigger_meeting_of_the_ward_e4519",
                                    table="tracker_issue",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="never_narrower",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."seen_by" IS DISTINCT FROM (NEW."seen_by") OR OLD."private_of_id" IS DISTINCT FROM (NEW."private_of_id"))',
                                    func="\n        IF array_position(ARRAY['me', 'party', 'colleagues', 'ward'], NEW.seen_by::text)\n            > array_position(ARRAY['me', 'party', 'colleagues', 'ward'], OLD.seen_by::text)\n            AND (NEW.private_of_id IS NULL OR NEW.private_of_id = OLD.private_of_id) THEN\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'A matter is opened to more people, never to fewer.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'issue_never_narrower';\n    ",
                                    hash="fee992d3367e5418f17f5ebf54c2cd2643fc01a2",
                                    operation='UPDATE OF "seen_by", "private_of_id"',
                                    pgid="pgtrigger_never_narrower_afe59",
                                    table="tracker_issue",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_issueevent" ("answered_on", "category_id", "channel", "closed_on", "created_at", "created_by_id", "description", "due", "external_reference", "hear_next", "id", "latitude", "longitude", "meeting_id", "number", "outcome", "outcome_kind", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "private_of_id", "private_party", "public_outcome", "public_summary", "raised_on", "reference", "released_at", "released_by_id", "seen_by", "service_id", "source", "source_reference", "status", "step", "street", "title", "version", "ward_id", "with_person_id", "year") VALUES (NEW."answered_on", NEW."category_id", NEW."channel", NEW."closed_on", NEW."created_at", NEW."created_by_id", NEW."description", NEW."due", NEW."external_reference", NEW."hear_next", NEW."id", NEW."latitude", NEW."longitude", NEW."meeting_id", NEW."number", NEW."outcome", NEW."outcome_kind", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."postcode", NEW."private_of_id", NEW."private_party", NEW."public_outcome", NEW."public_summary", NEW."raised_on", NEW."reference", NEW."released_at", NEW."released_by_id", NEW."seen_by", NEW."service_id", NEW."source", NEW."source_reference", NEW."status", NEW."step", NEW."street", NEW."title", NEW."version", NEW."ward_id", NEW."with_person_id", NEW."year"); RETURN NULL;',
                                    hash="ea08449593e6954e97d72393bb74976adf02ebc6",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_0e1de",
                                    table="tracker_issue",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."answered_on" IS DISTINCT FROM (NEW."answered_on") OR OLD."category_id" IS DISTINCT FROM (NEW."category_id") OR OLD."channel" IS DISTINCT FROM (NEW."channel") OR OLD."closed_on" IS DISTINCT FROM (NEW."closed_on") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."description" IS DISTINCT FROM (NEW."description") OR OLD."due" IS DISTINCT FROM (NEW."due") OR OLD."external_reference" IS DISTINCT FROM (NEW."external_reference") OR OLD."hear_next" IS DISTINCT FROM (NEW."hear_next") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."latitude" IS DISTINCT FROM (NEW."latitude") OR OLD."longitude" IS DISTINCT FROM (NEW."longitude") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."outcome_kind" IS DISTINCT FROM (NEW."outcome_kind") OR OLD."owner_id" IS DISTINCT FROM (NEW."owner_id") OR OLD."postcode" IS DISTINCT FROM (NEW."postcode") OR OLD."private_of_id" IS DISTINCT FROM (NEW."private_of_id") OR OLD."private_party" IS DISTINCT FROM (NEW."private_party") OR OLD."public_outcome" IS DISTINCT FROM (NEW."public_outcome") OR OLD."public_summary" IS DISTINCT FROM (NEW."public_summary") OR OLD."raised_on" IS DISTINCT FROM (NEW."raised_on") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."released_at" IS DISTINCT FROM (NEW."released_at") OR OLD."released_by_id" IS DISTINCT FROM (NEW."released_by_id") OR OLD."seen_by" IS DISTINCT FROM (NEW."seen_by") OR OLD."service_id" IS DISTINCT FROM (NEW."service_id") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."source_reference" IS DISTINCT FROM (NEW."source_reference") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."step" IS DISTINCT FROM (NEW."step") OR OLD."street" IS DISTINCT FROM (NEW."street") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."ward_id" IS DISTINCT FROM (NEW."ward_id") OR OLD."with_person_id" IS DISTINCT FROM (NEW."with_person_id") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                                    func='INSERT INTO "tracker_issueevent" ("answered_on", "category_id", "channel", "closed_on", "created_at", "created_by_id", "description", "due", "external_reference", "hear_next", "id", "latitude", "longitude", "meeting_id", "number", "outcome", "outcome_kind", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "private_of_id", "private_party", "public_outcome", "public_summary", "raised_on", "reference", "released_at", "released_by_id", "seen_by", "service_id", "source", "source_reference", "status", "step", "street", "title", "version", "ward_id", "with_person_id", "year") VALUES (NEW."answered_on", NEW."category_id", NEW."channel", NEW."closed_on", NEW."created_at", NEW."created_by_id", NEW."description", NEW."due", NEW."external_reference", NEW."hear_next", NEW."id", NEW."latitude", NEW."longitude", NEW."meeting_id", NEW."number", NEW."outcome", NEW."outcome_kind", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."postcode", NEW."private_of_id", NEW."private_party", NEW."public_outcome", NEW."public_summary", NEW."raised_on", NEW."reference", NEW."released_at", NEW."released_by_id", NEW."seen_by", NEW."service_id", NEW."source", NEW."source_reference", NEW."status", NEW."step", NEW."street", NEW."title", NEW."version", NEW."ward_id", NEW."with_person_id", NEW."year"); RETURN NULL;',
                                    hash="c7d111fddd31d22f21e16b21ecf4807eefa4582d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_a02ea",
                                    table="tracker_issue",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_issueevent" ("answered_on", "category_id", "channel", "closed_on", "created_at", "created_by_id", "description", "due", "external_reference", "hear_next", "id", "latitude", "longitude", "meeting_id", "number", "outcome", "outcome_kind", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "private_of_id", "private_party", "public_outcome", "public_summary", "raised_on", "reference", "released_at", "released_by_id", "seen_by", "service_id", "source", "source_reference", "status", "step", "street", "title", "version", "ward_id", "with_person_id", "year") VALUES (OLD."answered_on", OLD."category_id", OLD."channel", OLD."closed_on", OLD."created_at", OLD."created_by_id", OLD."description", OLD."due", OLD."external_reference", OLD."hear_next", OLD."id", OLD."latitude", OLD."longitude", OLD."meeting_id", OLD."number", OLD."outcome", OLD."outcome_kind", OLD."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."postcode", OLD."private_of_id", OLD."private_party", OLD."public_outcome", OLD."public_summary", OLD."raised_on", OLD."reference", OLD."released_at", OLD."released_by_id", OLD."seen_by", OLD."service_id", OLD."source", OLD."source_reference", OLD."status", OLD."step", OLD."street", OLD."title", OLD."version", OLD."ward_id", OLD."with_person_id", OLD."year"); RETURN NULL;',
                                    hash="f2facf088ccc1ecdbfd50d5cac204f32e809b3f0",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_69787",
                                    table="tracker_issue",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EscalationStep",
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
                            "issue",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="ladder",
                                to="tracker.issue",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("round", models.PositiveSmallIntegerField(default=1)),
                        (
                            "step",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "Standard channel"),
                                    (2, "Relationship Manager"),
                                    (3, "Ward Action Co-ordinator and team"),
                                    (4, "Senior officer"),
                                    (5, "Assistant Leader or Cabinet Member"),
                                    (6, "Councillor Call for Action"),
                                ]
                            ),
                        ),
                        ("reached_on", models.DateField()),
                        ("left_on", models.DateField(blank=True, null=True)),
                        (
                            "with_person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="steps_held",
                                to="people.person",
                            ),
                        ),
                        ("reason", models.TextField(blank=True)),
                        (
                            "skipped",
                            models.TextField(
                                blank=True,
                                help_text="Why the steps in between were left out, where some were.",
                            ),
                        ),
                        (
                            "reference",
                            models.CharField(
                                blank=True,
                                help_text="Of the standard channel: its case number.",
                                max_length=40,
                            ),
                        ),
                        (
                            "by",
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
                        "verbose_name": "step of the ladder",
                        "verbose_name_plural": "steps of the ladder",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("issue", "position"), name="escalation_position_once"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("left_on__isnull", True)),
                                fields=("issue",),
                                name="escalation_one_present_step",
                                violation_error_message="An issue stands on one step of the ladder at a time.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("left_on__isnull", True),
                                    ("left_on__gte", models.F("reached_on")),
                                    _connector="OR",
                                ),
                                name="escalation_left_after_it_was_reached",
                                violation_error_message="A step is not left before it was reached.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("step", 1), _negated=True),
                                    models.Q(("reference", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="escalation_standard_channel_has_a_reference",
                                violation_error_message="Give the reference that the standard channel gave.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("step__range", (1, 6))),
                                name="escalation_is_a_step",
                                violation_error_message="The ladder has six steps.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="step_follows",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE last record; lowest integer;",
                                    func="\n        SELECT * INTO last FROM tracker_escalationstep\n        WHERE issue_id = NEW.issue_id ORDER BY position DESC LIMIT 1;\n        IF NEW.position <> coalesce(last.position, 0) + 1 THEN\n            RAISE EXCEPTION 'The steps of the ladder are numbered without a gap.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'escalation_next_position';\n        END IF;\n        IF last.id IS NOT NULL AND last.left_on IS NULL THEN\n            RAISE EXCEPTION 'The step before was not left yet.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'escalation_one_present_step';\n        END IF;\n        IF NEW.reached_on < last.left_on THEN\n            RAISE EXCEPTION 'A step is not reached before the last one was left.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'escalation_not_before_the_last';\n        END IF;\n        IF NEW.round = coalesce(last.round, 1) THEN\n            lowest := coalesce(last.step, 0) + 1;\n            IF NEW.step < lowest THEN\n                RAISE EXCEPTION 'The ladder is only climbed.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'escalation_climbs';\n            END IF;\n            IF NEW.step > lowest AND btrim(NEW.skipped) = '' THEN\n                RAISE EXCEPTION 'Say why the steps in between are left out.'\n                    USING ERRCODE = 'check_violation',\n                      CONSTRAINT = 'escalation_says_what_is_skipped';\n            END IF;\n        ELSIF NEW.round <> coalesce(last.round, 1) + 1 THEN\n            RAISE EXCEPTION 'An issue comes back once at a time.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'escalation_next_round';\n        ELSIF NEW.step <> greatest(2, last.step) THEN\n            RAISE EXCEPTION 'It comes back to where it was, or to the Relationship Manager.'\n                USING ERRCODE = 'check_violation',\n                      CONSTRAINT = 'escalation_comes_back_where_it_was';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="7e3133d6c30295de68a8bc1183e00f1b25afafa6",
                                    operation="INSERT",
                                    pgid="pgtrigger_step_follows_4088a",
                                    table="tracker_escalationstep",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="step_stays",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE words text[];",
                                    func="\n        words := CASE WHEN current_setting('tracker.redacting', true) = 'yes'\n                 THEN ARRAY['reason', 'skipped'] ELSE ARRAY[]::text[] END;\n        IF to_jsonb(OLD) - words = to_jsonb(NEW) - words\n           AND NEW.left_on IS NOT DISTINCT FROM OLD.left_on THEN\n            RETURN NEW;\n        END IF;\n        IF OLD.left_on IS NULL AND NEW.left_on IS NOT NULL\n           AND to_jsonb(OLD) - 'left_on' = to_jsonb(NEW) - 'left_on' THEN\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'A step that was reached stays as it is: it is left, once.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'escalation_stays_so';\n    ",
                                    hash="507339ba0c433d982cfc72a85d85595c5cf16213",
                                    operation="UPDATE",
                                    pgid="pgtrigger_step_stays_a712b",
                                    table="tracker_escalationstep",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="step_stays_with_its_issue",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    constraint="CONSTRAINT",
                                    func="\n        IF EXISTS (SELECT 1 FROM tracker_issue WHERE id = OLD.issue_id) THEN\n            RAISE EXCEPTION 'A step of the ladder goes only with its issue.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'escalation_goes_with_its_issue';\n        END IF;\n        RETURN NULL;\n    ",
                                    hash="5273a057ec8e8fce37b598a6b6a15f0fef5f67b8",
                                    operation="DELETE",
                                    pgid="pgtrigger_step_stays_with_its_issue_e0bc8",
                                    table="tracker_escalationstep",
                                    timing="DEFERRABLE INITIALLY DEFERRED",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_escalationstepevent" ("by_id", "id", "issue_id", "left_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reached_on", "reference", "round", "step", "with_person_id") VALUES (NEW."by_id", NEW."id", NEW."issue_id", NEW."left_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."reached_on", NEW."reference", NEW."round", NEW."step", NEW."with_person_id"); RETURN NULL;',
                                    hash="20f508515aa4cf463717a3a8d910d62913050626",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_8e8bd",
                                    table="tracker_escalationstep",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."by_id" IS DISTINCT FROM (NEW."by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."issue_id" IS DISTINCT FROM (NEW."issue_id") OR OLD."left_on" IS DISTINCT FROM (NEW."left_on") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."reached_on" IS DISTINCT FROM (NEW."reached_on") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."round" IS DISTINCT FROM (NEW."round") OR OLD."step" IS DISTINCT FROM (NEW."step") OR OLD."with_person_id" IS DISTINCT FROM (NEW."with_person_id"))',
                                    func='INSERT INTO "tracker_escalationstepevent" ("by_id", "id", "issue_id", "left_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reached_on", "reference", "round", "step", "with_person_id") VALUES (NEW."by_id", NEW."id", NEW."issue_id", NEW."left_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."reached_on", NEW."reference", NEW."round", NEW."step", NEW."with_person_id"); RETURN NULL;',
                                    hash="e403c8355b0d050108f4b0205896f3aa2d3d3863",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_cd625",
                                    table="tracker_escalationstep",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_escalationstepevent" ("by_id", "id", "issue_id", "left_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reached_on", "reference", "round", "step", "with_person_id") VALUES (OLD."by_id", OLD."id", OLD."issue_id", OLD."left_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."reached_on", OLD."reference", OLD."round", OLD."step", OLD."with_person_id"); RETURN NULL;',
                                    hash="1b3ec1b7bf5bb80b33c42c2099f907437b058d9b",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_08c18",
                                    table="tracker_escalationstep",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EscalationStepEvent",
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
                                to="tracker.escalationstep",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "issue",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="tracker.issue",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("round", models.PositiveSmallIntegerField(default=1)),
                        (
                            "step",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "Standard channel"),
                                    (2, "Relationship Manager"),
                                    (3, "Ward Action Co-ordinator and team"),
                                    (4, "Senior officer"),
                                    (5, "Assistant Leader or Cabinet Member"),
                                    (6, "Councillor Call for Action"),
                                ]
                            ),
                        ),
                        ("reached_on", models.DateField()),
                        ("left_on", models.DateField(blank=True, null=True)),
                        (
                            "with_person",
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
                            "reference",
                            models.CharField(
                                blank=True,
                                help_text="Of the standard channel: its case number.",
                                max_length=40,
                            ),
                        ),
                        (
                            "by",
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
                                    hash="33179be0081b0534ac20e250cec737f257276095",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d4bdb",
                                    table="tracker_escalationstepevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IssueEvent",
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
                                to="tracker.issue",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                editable=False, help_text="2016 for 2016/17"
                            ),
                        ),
                        ("number", models.PositiveIntegerField(editable=False)),
                        ("reference", models.CharField(editable=False, max_length=16)),
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
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="meetings.meeting",
                                verbose_name="raised at",
                            ),
                        ),
                        ("raised_on", models.DateField()),
                        ("title", models.CharField(max_length=140)),
                        ("description", models.TextField(blank=True)),
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
                            "street",
                            models.CharField(
                                blank=True, max_length=160, verbose_name="place or street"
                            ),
                        ),
                        ("postcode", models.CharField(blank=True, max_length=8)),
                        (
                            "latitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                max_digits=8,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(-90),
                                    django.core.validators.MaxValueValidator(90),
                                ],
                            ),
                        ),
                        (
                            "longitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                max_digits=9,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(-180),
                                    django.core.validators.MaxValueValidator(180),
                                ],
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("raised", "Raised"),
                                    ("open", "Open"),
                                    ("in_progress", "In progress"),
                                    ("answered", "Answered"),
                                    ("closed", "Closed"),
                                ],
                                default="raised",
                                editable=False,
                                max_length=12,
                            ),
                        ),
                        ("due", models.DateField(blank=True, null=True)),
                        (
                            "hear_next",
                            models.DateField(
                                blank=True,
                                editable=False,
                                help_text="When the councillor hears next, as the latest acknowledgement says.",
                                null=True,
                            ),
                        ),
                        (
                            "external_reference",
                            models.CharField(
                                blank=True,
                                help_text="The contact centre's case number, if there is one.",
                                max_length=40,
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("page", "These pages"),
                                    ("forum", "A meeting"),
                                    ("helpline", "Member helpline"),
                                    ("mailbox", "Member mailbox"),
                                    ("contact_centre", "Contact centre"),
                                    ("other", "Another way"),
                                ],
                                max_length=14,
                                verbose_name="how it came",
                            ),
                        ),
                        (
                            "step",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[
                                    (1, "Standard channel"),
                                    (2, "Relationship Manager"),
                                    (3, "Ward Action Co-ordinator and team"),
                                    (4, "Senior officer"),
                                    (5, "Assistant Leader or Cabinet Member"),
                                    (6, "Councillor Call for Action"),
                                ],
                                editable=False,
                                null=True,
                                verbose_name="step of the ladder",
                            ),
                        ),
                        (
                            "with_person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                help_text="Who holds the present step of the ladder, beside the owner.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.person",
                                verbose_name="raised up to",
                            ),
                        ),
                        ("answered_on", models.DateField(blank=True, editable=False, null=True)),
                        ("closed_on", models.DateField(blank=True, editable=False, null=True)),
                        (
                            "outcome_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("done", "Done"),
                                    ("partly", "Partly done"),
                                    ("explained", "Explained"),
                                    ("passed_on", "Passed on"),
                                    ("withdrawn", "Withdrawn"),
                                    ("duplicate", "Duplicate"),
                                    ("not_recorded", "Not recorded in the source"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "outcome",
                            models.TextField(
                                blank=True, help_text="What changed, in words for the councillor."
                            ),
                        ),
                        ("public_summary", models.TextField(blank=True)),
                        ("public_outcome", models.TextField(blank=True)),
                        (
                            "released_at",
                            models.DateTimeField(blank=True, editable=False, null=True),
                        ),
                        (
                            "released_by",
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
                            "seen_by",
                            models.CharField(
                                choices=[
                                    ("ward", "everybody who works for the ward"),
                                    (
                                        "colleagues",
                                        "the ward’s councillors and the officers dealing",
                                    ),
                                    (
                                        "party",
                                        "one party’s councillors of the ward and the officers dealing",
                                    ),
                                    ("me", "one councillor and the officers dealing"),
                                ],
                                default="ward",
                                editable=False,
                                max_length=10,
                                verbose_name="who may see it",
                            ),
                        ),
                        (
                            "private_of",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                help_text="The councillor whose private matter it is.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.person",
                            ),
                        ),
                        (
                            "private_party",
                            models.CharField(
                                blank=True,
                                editable=False,
                                help_text="The councillor's party on the day it was raised, or opened to it.",
                                max_length=80,
                                verbose_name="party that may see it",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        ("source", models.CharField(blank=True, editable=False, max_length=80)),
                        (
                            "source_reference",
                            models.CharField(blank=True, editable=False, max_length=80),
                        ),
                        (
                            "created_by",
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
                        ("created_at", models.DateTimeField(editable=False)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="2886b0ace1d8b515917f6e8932ec98e8ae06ece3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_79f83",
                                    table="tracker_issueevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IssueTheme",
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
                            "issue",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="issue_themes",
                                to="tracker.issue",
                            ),
                        ),
                        (
                            "category",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="issue_themes",
                                to="relationships.category",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "theme of an issue",
                        "verbose_name_plural": "themes of issues",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("issue", "category"), name="issue_theme_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_issuethemeevent" ("category_id", "id", "issue_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."category_id", NEW."id", NEW."issue_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="0b00eb2d39b319ec436854b03defa77f82993bad",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_1b2c5",
                                    table="tracker_issuetheme",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "tracker_issuethemeevent" ("category_id", "id", "issue_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."category_id", NEW."id", NEW."issue_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="a73016033cbd93be498c4b8338689ed203a44ea0",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_100d2",
                                    table="tracker_issuetheme",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_issuethemeevent" ("category_id", "id", "issue_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."category_id", OLD."id", OLD."issue_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="c57d3507c49b2635f759cb44b7e46a2a88c255df",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_58cc5",
                                    table="tracker_issuetheme",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IssueThemeEvent",
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
                                to="tracker.issuetheme",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "issue",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="tracker.issue",
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="25bfa577b72c23823669adf475fd3924d4504236",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_45aa6",
                                    table="tracker_issuethemeevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReferenceCounter",
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
                        ("year", models.PositiveSmallIntegerField(unique=True)),
                        ("last", models.PositiveIntegerField(default=0)),
                    ],
                ),
                migrations.CreateModel(
                    name="AdvanceMatter",
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
                        (
                            "key",
                            models.CharField(
                                default=leadership.people.unsigned.new_key,
                                editable=False,
                                max_length=40,
                                unique=True,
                            ),
                        ),
                        (
                            "text",
                            models.TextField(
                                blank=True, verbose_name="what should be talked about"
                            ),
                        ),
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
                        "verbose_name": "matter raised in advance",
                        "verbose_name_plural": "matters raised in advance",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("outcome", "")),
                                fields=["meeting", "received_at"],
                                name="advance_matter_waiting",
                            )
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
                                name="advance_matter_decided_by_somebody",
                                violation_error_message="Say what became of it, in words for who raised it.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("outcome__in", ["raised", "removed"]), ("text", "")),
                                    models.Q(
                                        models.Q(
                                            ("outcome__in", ["raised", "removed"]), _negated=True
                                        ),
                                        models.Q(("text", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="advance_matter_leaves_no_words",
                                violation_error_message="What is removed, or stands as an issue, leaves no words here; anything else has some.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("issue__isnull", False), ("outcome", "raised")),
                                    models.Q(
                                        models.Q(("outcome", "raised"), _negated=True),
                                        ("issue__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="advance_matter_raised_as_an_issue",
                                violation_error_message="What is recorded as an issue says which.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
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
                            pgtrigger.compiler.Trigger(
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
                            pgtrigger.compiler.Trigger(
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
                            pgtrigger.compiler.Trigger(
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
                            pgtrigger.compiler.Trigger(
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
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AdvanceMatterEvent",
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
                                to="tracker.advancematter",
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
                                    hash="eb7e217c79d017a5bee782f4ea6eb8eb1b3adc9b",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_04506",
                                    table="tracker_advancematterevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Clock",
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
                            "issue",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="clocks",
                                to="tracker.issue",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("acknowledge", "Acknowledge"),
                                    ("respond", "Respond"),
                                    ("resolve", "Resolve"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("received", models.DateField()),
                        ("days", models.PositiveSmallIntegerField()),
                        ("due", models.DateField()),
                        ("met_on", models.DateField(blank=True, null=True)),
                        ("taken", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("sum_in_words", models.TextField()),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                condition=models.Q(("met_on", None)),
                                fields=["due"],
                                name="clock_running",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("issue", "kind"), name="clock_once_a_kind"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("due__gt", models.F("received"))),
                                name="clock_due_after_it_was_received",
                                violation_error_message="A clock is due after the day it was received.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("met_on__isnull", True), ("taken__isnull", True)),
                                    models.Q(
                                        ("met_on__gte", models.F("received")),
                                        ("met_on__isnull", False),
                                        ("taken__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="clock_met_after_it_was_received",
                                violation_error_message="A met clock says when, not before it was received, and after how many working days.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_clockevent" ("days", "due", "id", "issue_id", "kind", "met_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received", "sum_in_words", "taken") VALUES (NEW."days", NEW."due", NEW."id", NEW."issue_id", NEW."kind", NEW."met_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."received", NEW."sum_in_words", NEW."taken"); RETURN NULL;',
                                    hash="c18ac8ccbbd8af8dbcc2bf8ff46ae41571113f13",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_9ebc8",
                                    table="tracker_clock",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "tracker_clockevent" ("days", "due", "id", "issue_id", "kind", "met_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received", "sum_in_words", "taken") VALUES (NEW."days", NEW."due", NEW."id", NEW."issue_id", NEW."kind", NEW."met_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."received", NEW."sum_in_words", NEW."taken"); RETURN NULL;',
                                    hash="8a4cc8627d7d3803b3103f71da3fa76e9437a415",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0dbb9",
                                    table="tracker_clock",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_clockevent" ("days", "due", "id", "issue_id", "kind", "met_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received", "sum_in_words", "taken") VALUES (OLD."days", OLD."due", OLD."id", OLD."issue_id", OLD."kind", OLD."met_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."received", OLD."sum_in_words", OLD."taken"); RETURN NULL;',
                                    hash="364921eeb04306a439a105796b48e95e39e92076",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_0a5df",
                                    table="tracker_clock",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ClockEvent",
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
                                to="tracker.clock",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "issue",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="tracker.issue",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("acknowledge", "Acknowledge"),
                                    ("respond", "Respond"),
                                    ("resolve", "Resolve"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("received", models.DateField()),
                        ("days", models.PositiveSmallIntegerField()),
                        ("due", models.DateField()),
                        ("met_on", models.DateField(blank=True, null=True)),
                        ("taken", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("sum_in_words", models.TextField()),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="4da509317b95e9fb5d7cd571de1e5e97fec48e43",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_f605c",
                                    table="tracker_clockevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ClockChange",
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
                            "clock",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="changes",
                                to="tracker.clock",
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        ("before", models.DateField()),
                        ("after", models.DateField()),
                        ("because", models.TextField()),
                        (
                            "by",
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
                        "indexes": [models.Index(fields=["clock", "id"], name="clock_changes")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="change_stays_so",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        RAISE EXCEPTION 'A change of a due date stays on record.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'clock_change_stays';\n    ",
                                    hash="9277556b4d3cca9cccd5a53521bdd5c80494c001",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_change_stays_so_1d84c",
                                    table="tracker_clockchange",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_clockchangeevent" ("after", "at", "because", "before", "by_id", "clock_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."after", NEW."at", NEW."because", NEW."before", NEW."by_id", NEW."clock_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="de7fc04a3993fc659d24121f060094837644c632",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_8f7bd",
                                    table="tracker_clockchange",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "tracker_clockchangeevent" ("after", "at", "because", "before", "by_id", "clock_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."after", NEW."at", NEW."because", NEW."before", NEW."by_id", NEW."clock_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="2d2577d3207d64f7ad8bbae5661f3a1b49da1eef",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_84ccc",
                                    table="tracker_clockchange",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_clockchangeevent" ("after", "at", "because", "before", "by_id", "clock_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."after", OLD."at", OLD."because", OLD."before", OLD."by_id", OLD."clock_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="f238c4eaf5d2f02deb479d36a5a6787b0ab6c94c",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a875a",
                                    table="tracker_clockchange",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ClockChangeEvent",
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
                                to="tracker.clockchange",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "clock",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="tracker.clock",
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        ("before", models.DateField()),
                        ("after", models.DateField()),
                        ("because", models.TextField()),
                        (
                            "by",
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
                                    hash="b7efdf13b0035d65f951d3aa5483bdfc0257e109",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_65dd6",
                                    table="tracker_clockchangeevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Acknowledgement",
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
                            "issue",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="acknowledgements",
                                to="tracker.issue",
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        ("on", models.DateField()),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "who",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="acknowledgements",
                                to="people.person",
                            ),
                        ),
                        ("what_next", models.TextField()),
                        ("hear_next", models.DateField()),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                models.F("issue"),
                                models.OrderBy(models.F("id"), descending=True),
                                name="acknowledgement_latest",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("what_next", ""), _negated=True),
                                name="acknowledgement_says_what_next",
                                violation_error_message="An acknowledgement says what comes next.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hear_next__gte", models.F("on"))),
                                name="acknowledgement_hear_next_is_ahead",
                                violation_error_message="When the councillor hears next cannot lie in the past.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="acknowledged_stays_so",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        IF current_setting('tracker.redacting', true) = 'yes' THEN\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'An acknowledgement is added, never edited.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'acknowledgement_never_edited';\n    ",
                                    hash="6fc08a74358685dccce4eae24faa76f32e1662f3",
                                    operation="UPDATE",
                                    pgid="pgtrigger_acknowledged_stays_so_4433a",
                                    table="tracker_acknowledgement",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_acknowledgementevent" ("at", "by_id", "hear_next", "id", "issue_id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what_next", "who_id") VALUES (NEW."at", NEW."by_id", NEW."hear_next", NEW."id", NEW."issue_id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."what_next", NEW."who_id"); RETURN NULL;',
                                    hash="1e69d02bb32b1d794764c4edde6df142d3351f8d",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_38baf",
                                    table="tracker_acknowledgement",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "tracker_acknowledgementevent" ("at", "by_id", "hear_next", "id", "issue_id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what_next", "who_id") VALUES (NEW."at", NEW."by_id", NEW."hear_next", NEW."id", NEW."issue_id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."what_next", NEW."who_id"); RETURN NULL;',
                                    hash="d2911b60ad72346ea4966b1e0a7296adc070f682",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_9313b",
                                    table="tracker_acknowledgement",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_acknowledgementevent" ("at", "by_id", "hear_next", "id", "issue_id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what_next", "who_id") VALUES (OLD."at", OLD."by_id", OLD."hear_next", OLD."id", OLD."issue_id", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."what_next", OLD."who_id"); RETURN NULL;',
                                    hash="2afe3daa3c40fe8033b62b7849c9861ce88b1067",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_55385",
                                    table="tracker_acknowledgement",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AcknowledgementEvent",
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
                                to="tracker.acknowledgement",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "issue",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="tracker.issue",
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        ("on", models.DateField()),
                        (
                            "by",
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
                            "who",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.person",
                            ),
                        ),
                        ("what_next", models.TextField()),
                        ("hear_next", models.DateField()),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="c6cb8536bd6d28e4b5a502174130eb4772058aab",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_607d4",
                                    table="tracker_acknowledgementevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PriorityEvidence",
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
                                related_name="evidence",
                                to="plans.priority",
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
                            "year",
                            models.PositiveSmallIntegerField(
                                help_text="2016 for 2016/17", verbose_name="municipal year"
                            ),
                        ),
                        (
                            "issues",
                            models.PositiveIntegerField(verbose_name="issues raised in the ward"),
                        ),
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
                        ("added_on", models.DateField()),
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
                        "verbose_name": "evidence for a priority",
                        "verbose_name_plural": "evidence for priorities",
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("issue__isnull", True)),
                                fields=("priority", "category", "year"),
                                name="evidence_of_a_theme_once",
                                violation_error_message="These figures speak for this priority already.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("issue__isnull", False)),
                                fields=("priority", "issue"),
                                name="evidence_of_an_issue_once",
                                violation_error_message="This issue speaks for this priority already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("issues__gte", 1)),
                                name="evidence_counts_something",
                                violation_error_message="What nobody raised is no evidence.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("per_meeting__isnull", True),
                                        ("per_meeting__gte", 0),
                                        _connector="OR",
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
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
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
                            pgtrigger.compiler.Trigger(
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
                            pgtrigger.compiler.Trigger(
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
                            pgtrigger.compiler.Trigger(
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
                            pgtrigger.compiler.Trigger(
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
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PriorityEvidenceEvent",
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
                                to="tracker.priorityevidence",
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
                            "year",
                            models.PositiveSmallIntegerField(
                                help_text="2016 for 2016/17", verbose_name="municipal year"
                            ),
                        ),
                        (
                            "issues",
                            models.PositiveIntegerField(verbose_name="issues raised in the ward"),
                        ),
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="213a24155d1637ae5fc919ade788cfd87e5a3cf3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_a5eb4",
                                    table="tracker_priorityevidenceevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FollowThrough",
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
                            "issue",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="follow_throughs",
                                to="tracker.issue",
                            ),
                        ),
                        ("round", models.PositiveSmallIntegerField()),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="follow_throughs",
                                to="people.person",
                            ),
                        ),
                        ("answered_on", models.DateField()),
                        (
                            "window_ends",
                            models.DateField(
                                help_text="The last day on which the councillors may say."
                            ),
                        ),
                        (
                            "verdict",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("satisfied", "Satisfied"),
                                    ("not_yet", "Not yet"),
                                    ("lapsed", "Nothing said in time"),
                                    ("closed", "Closed by an officer meanwhile"),
                                ],
                                max_length=9,
                            ),
                        ),
                        ("on", models.DateField(blank=True, null=True)),
                        (
                            "by",
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
                        "verbose_name_plural": "follow-through",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("verdict", "")),
                                fields=["window_ends"],
                                name="follow_through_waiting",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("issue", "round"), name="follow_through_round_once"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("verdict", "")),
                                fields=("issue",),
                                name="follow_through_one_waiting",
                                violation_error_message="One reply at a time waits for the councillors.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("by__isnull", True), ("on__isnull", True), ("verdict", "")
                                    ),
                                    models.Q(
                                        ("on__gte", models.F("answered_on")),
                                        ("on__isnull", False),
                                        (
                                            "verdict__in",
                                            ["satisfied", "not_yet", "lapsed", "closed"],
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="follow_through_verdict_says_when",
                                violation_error_message="A verdict says when, and not before the reply.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("verdict", "lapsed"), _negated=True),
                                    models.Q(
                                        ("by__isnull", True), ("on__gt", models.F("window_ends"))
                                    ),
                                    _connector="OR",
                                ),
                                name="follow_through_lapsed_by_nobody",
                                violation_error_message="A reply lapses by itself, after the last day for a word.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("window_ends__gt", models.F("answered_on"))),
                                name="follow_through_window_is_ahead",
                                violation_error_message="The window ends after the day of the reply.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_followthroughevent" ("answered_on", "by_id", "id", "issue_id", "on", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round", "verdict", "window_ends") VALUES (NEW."answered_on", NEW."by_id", NEW."id", NEW."issue_id", NEW."on", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."round", NEW."verdict", NEW."window_ends"); RETURN NULL;',
                                    hash="19aa5100c0027eda4bb9ab91261b3afd404a3356",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_39e0f",
                                    table="tracker_followthrough",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "tracker_followthroughevent" ("answered_on", "by_id", "id", "issue_id", "on", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round", "verdict", "window_ends") VALUES (NEW."answered_on", NEW."by_id", NEW."id", NEW."issue_id", NEW."on", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."round", NEW."verdict", NEW."window_ends"); RETURN NULL;',
                                    hash="2f7e1dfc69d17a1a4859dc8fe39c26f05c1788bc",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_346e0",
                                    table="tracker_followthrough",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_followthroughevent" ("answered_on", "by_id", "id", "issue_id", "on", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round", "verdict", "window_ends") VALUES (OLD."answered_on", OLD."by_id", OLD."id", OLD."issue_id", OLD."on", OLD."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."round", OLD."verdict", OLD."window_ends"); RETURN NULL;',
                                    hash="e9ab5303d1c4022313a343f5d66e587614510eb6",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d0405",
                                    table="tracker_followthrough",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FollowThroughEvent",
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
                                to="tracker.followthrough",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "issue",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="tracker.issue",
                            ),
                        ),
                        ("round", models.PositiveSmallIntegerField()),
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
                        ("answered_on", models.DateField()),
                        (
                            "window_ends",
                            models.DateField(
                                help_text="The last day on which the councillors may say."
                            ),
                        ),
                        (
                            "verdict",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("satisfied", "Satisfied"),
                                    ("not_yet", "Not yet"),
                                    ("lapsed", "Nothing said in time"),
                                    ("closed", "Closed by an officer meanwhile"),
                                ],
                                max_length=9,
                            ),
                        ),
                        ("on", models.DateField(blank=True, null=True)),
                        (
                            "by",
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
                                    hash="92064475f9c1a980e998a02e86ce96219a27886d",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ab846",
                                    table="tracker_followthroughevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HeirProposal",
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
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="heir_proposal",
                                to="people.person",
                            ),
                        ),
                        (
                            "heir",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="proposed_as_heir",
                                to="people.person",
                            ),
                        ),
                        ("note", models.TextField(blank=True)),
                        ("at", models.DateTimeField()),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("heir__isnull", True),
                                    models.Q(("heir", models.F("person")), _negated=True),
                                    _connector="OR",
                                ),
                                name="heir_proposal_of_somebody_else",
                                violation_error_message="Nobody follows themselves.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_heirproposalevent" ("at", "heir_id", "id", "note", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."at", NEW."heir_id", NEW."id", NEW."note", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="45e741e20269cf2b63cf462b4dc1a349100cf82e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d96e7",
                                    table="tracker_heirproposal",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "tracker_heirproposalevent" ("at", "heir_id", "id", "note", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."at", NEW."heir_id", NEW."id", NEW."note", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="5085c97919243c11d6ab24a07b330dca2dff5f13",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_5da9b",
                                    table="tracker_heirproposal",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_heirproposalevent" ("at", "heir_id", "id", "note", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."at", OLD."heir_id", OLD."id", OLD."note", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="a7c5b3b461ba629018d98ab71902ad545dc1678f",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_5345c",
                                    table="tracker_heirproposal",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HeirProposalEvent",
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
                                to="tracker.heirproposal",
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
                            "heir",
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
                        ("note", models.TextField(blank=True)),
                        ("at", models.DateTimeField()),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="b949979b98f1edf534d9f4a67d33b6697fa94fba",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_c306c",
                                    table="tracker_heirproposalevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HandOver",
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
                                related_name="hand_overs",
                                to="people.person",
                            ),
                        ),
                        ("on", models.DateField()),
                        ("at", models.DateTimeField()),
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
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_handoverevent" ("at", "by_id", "id", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="b69561a5cea4b1cc15afb12a79f148538cf0607e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_014ea",
                                    table="tracker_handover",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "tracker_handoverevent" ("at", "by_id", "id", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="cfd77d70d76e72ef58fff8814536a6c78e08d2bf",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_48438",
                                    table="tracker_handover",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_handoverevent" ("at", "by_id", "id", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."at", OLD."by_id", OLD."id", OLD."on", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="0a729ec2fa1ef22d2937ee6ce5cfa4b1f0c5e2f5",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_0e266",
                                    table="tracker_handover",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HandOverEvent",
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
                                to="tracker.handover",
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
                        ("on", models.DateField()),
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="0ff3cb251434b95b14996fc555151d6ac32fbb0c",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_daa53",
                                    table="tracker_handoverevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HandOverWard",
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
                            "hand_over",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="places",
                                to="tracker.handover",
                            ),
                        ),
                        (
                            "ward",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="hand_over_places",
                                to="wards.ward",
                            ),
                        ),
                        (
                            "heir",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="people.person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ward of a hand-over",
                        "verbose_name_plural": "wards of hand-overs",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("hand_over", "ward"), name="hand_over_ward_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_handoverwardevent" ("hand_over_id", "heir_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ward_id") VALUES (NEW."hand_over_id", NEW."heir_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."ward_id"); RETURN NULL;',
                                    hash="db37e3ae41d4980e9ae931c9bcdd7e652d845973",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_4fcdb",
                                    table="tracker_handoverward",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "tracker_handoverwardevent" ("hand_over_id", "heir_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ward_id") VALUES (NEW."hand_over_id", NEW."heir_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."ward_id"); RETURN NULL;',
                                    hash="f947a9fef4a892f659bc5a4301b29ec463d24769",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_367ce",
                                    table="tracker_handoverward",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_handoverwardevent" ("hand_over_id", "heir_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ward_id") VALUES (OLD."hand_over_id", OLD."heir_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."ward_id"); RETURN NULL;',
                                    hash="3474aa437a4b2411e00374e6239beb62317fca6b",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8b0e0",
                                    table="tracker_handoverward",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HandOverWardEvent",
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
                                to="tracker.handoverward",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "hand_over",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="tracker.handover",
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
                            "heir",
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
                                    hash="058e2d4e25d12bc566a5b21aac6053cedbee64d2",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_194ce",
                                    table="tracker_handoverwardevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HandOverIssue",
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
                            "hand_over",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="issues",
                                to="tracker.handover",
                            ),
                        ),
                        (
                            "issue",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="hand_overs",
                                to="tracker.issue",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "issue of a hand-over",
                        "verbose_name_plural": "issues of hand-overs",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("hand_over", "issue"), name="hand_over_issue_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_handoverissueevent" ("hand_over_id", "id", "issue_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."hand_over_id", NEW."id", NEW."issue_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="f039d4fd7b9378f1dafd2263776d78916a8d0f12",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_721f8",
                                    table="tracker_handoverissue",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "tracker_handoverissueevent" ("hand_over_id", "id", "issue_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."hand_over_id", NEW."id", NEW."issue_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="ba02dac61abc1b4ece9c8a2fd7ca827d31404281",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_03b6f",
                                    table="tracker_handoverissue",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_handoverissueevent" ("hand_over_id", "id", "issue_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."hand_over_id", OLD."id", OLD."issue_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="6425308c841902b8d2a29abfd5a1cfd137799143",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_97e82",
                                    table="tracker_handoverissue",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HandOverIssueEvent",
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
                                to="tracker.handoverissue",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "hand_over",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="tracker.handover",
                            ),
                        ),
                        (
                            "issue",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="tracker.issue",
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
                                    hash="1863df7e7048de37fb8d7f0d0a0985163a1f1ac0",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_6ba19",
                                    table="tracker_handoverissueevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PrivateMatter",
                    fields=[
                        ("issue_id", models.BigIntegerField(primary_key=True, serialize=False)),
                        ("raised_on", models.DateField()),
                        ("due", models.DateField(null=True)),
                        ("answered_on", models.DateField(null=True)),
                        ("closed_on", models.DateField(null=True)),
                    ],
                    options={
                        "db_table": "tracker_private_matter",
                        "managed": False,
                    },
                ),
                migrations.CreateModel(
                    name="PublicIssue",
                    fields=[
                        ("issue_id", models.BigIntegerField(primary_key=True, serialize=False)),
                        ("reference", models.CharField(max_length=16)),
                        ("raised_on", models.DateField()),
                        ("closed_on", models.DateField(null=True)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("raised", "Raised"),
                                    ("open", "Open"),
                                    ("in_progress", "In progress"),
                                    ("answered", "Answered"),
                                    ("closed", "Closed"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "outcome_kind",
                            models.CharField(
                                choices=[
                                    ("done", "Done"),
                                    ("partly", "Partly done"),
                                    ("explained", "Explained"),
                                    ("passed_on", "Passed on"),
                                    ("withdrawn", "Withdrawn"),
                                    ("duplicate", "Duplicate"),
                                    ("not_recorded", "Not recorded in the source"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("public_summary", models.TextField()),
                        ("public_outcome", models.TextField()),
                        ("released_at", models.DateTimeField()),
                    ],
                    options={
                        "db_table": "tracker_public_issue",
                        "managed": False,
                    },
                ),
                migrations.CreateModel(
                    name="PublicUpdate",
                    fields=[
                        ("update_id", models.BigIntegerField(primary_key=True, serialize=False)),
                        ("on", models.DateField()),
                        ("text", models.TextField()),
                    ],
                    options={
                        "db_table": "tracker_public_update",
                        "managed": False,
                    },
                ),
                migrations.CreateModel(
                    name="Question",
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
                        ("text", models.CharField(max_length=160)),
                        (
                            "key",
                            models.SlugField(
                                help_text="Its name in files and filters.",
                                max_length=40,
                                unique=True,
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("text", "Text"),
                                    ("number", "Number"),
                                    ("date", "Date"),
                                    ("choice", "One of several"),
                                ],
                                default="text",
                                max_length=8,
                            ),
                        ),
                        (
                            "choices",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                default=list,
                                help_text="For one of several: the answers, separated by commas.",
                                size=None,
                            ),
                        ),
                        (
                            "category",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="questions",
                                to="relationships.category",
                            ),
                        ),
                        (
                            "meeting_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("forum", "Ward Forum meeting"),
                                    ("walk", "Ward walk"),
                                    ("special", "Special meeting"),
                                    ("committee", "Committee meeting"),
                                    ("other", "Other meeting"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(default=0)),
                        ("retired", models.BooleanField(default=False)),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("kind", "choice"), models.Q(("choices", []), _negated=True)
                                    ),
                                    models.Q(
                                        models.Q(("kind", "choice"), _negated=True), ("choices", [])
                                    ),
                                    _connector="OR",
                                ),
                                name="question_choices_where_they_belong",
                                violation_error_message="One of several needs its answers; other kinds have none.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_questionevent" ("category_id", "choices", "id", "key", "kind", "meeting_kind", "order", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired", "text") VALUES (NEW."category_id", NEW."choices", NEW."id", NEW."key", NEW."kind", NEW."meeting_kind", NEW."order", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."retired", NEW."text"); RETURN NULL;',
                                    hash="5edb3822ddc48b9a09bebd27003425ac076cfdf9",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a1e28",
                                    table="tracker_question",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "tracker_questionevent" ("category_id", "choices", "id", "key", "kind", "meeting_kind", "order", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired", "text") VALUES (NEW."category_id", NEW."choices", NEW."id", NEW."key", NEW."kind", NEW."meeting_kind", NEW."order", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."retired", NEW."text"); RETURN NULL;',
                                    hash="7556e8dc29f68e2befc60b9ee3edcb57afc8f5c7",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_bee50",
                                    table="tracker_question",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_questionevent" ("category_id", "choices", "id", "key", "kind", "meeting_kind", "order", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired", "text") VALUES (OLD."category_id", OLD."choices", OLD."id", OLD."key", OLD."kind", OLD."meeting_kind", OLD."order", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."retired", OLD."text"); RETURN NULL;',
                                    hash="6b96ab29c8c509a3147cbc47424be7b4b5969291",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_dd64e",
                                    table="tracker_question",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="QuestionEvent",
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
                                to="tracker.question",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("text", models.CharField(max_length=160)),
                        (
                            "key",
                            models.SlugField(
                                db_index=False,
                                help_text="Its name in files and filters.",
                                max_length=40,
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("text", "Text"),
                                    ("number", "Number"),
                                    ("date", "Date"),
                                    ("choice", "One of several"),
                                ],
                                default="text",
                                max_length=8,
                            ),
                        ),
                        (
                            "choices",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                default=list,
                                help_text="For one of several: the answers, separated by commas.",
                                size=None,
                            ),
                        ),
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
                            "meeting_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("forum", "Ward Forum meeting"),
                                    ("walk", "Ward walk"),
                                    ("special", "Special meeting"),
                                    ("committee", "Committee meeting"),
                                    ("other", "Other meeting"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(default=0)),
                        ("retired", models.BooleanField(default=False)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="ecc087f93caacf39b8c1958b3985895acf10a4f3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_52fc2",
                                    table="tracker_questionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Answer",
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
                            "issue",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="answers",
                                to="tracker.issue",
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="answers",
                                to="tracker.question",
                            ),
                        ),
                        ("value", models.CharField(max_length=500)),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["question", "value"], name="answer_by_value")
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("issue", "question"), name="answer_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_answerevent" ("id", "issue_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "value") VALUES (NEW."id", NEW."issue_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."question_id", NEW."value"); RETURN NULL;',
                                    hash="715f537ec650a4fdb5d45744eb8064fde0c5bfd0",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6f0a0",
                                    table="tracker_answer",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "tracker_answerevent" ("id", "issue_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "value") VALUES (NEW."id", NEW."issue_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."question_id", NEW."value"); RETURN NULL;',
                                    hash="d7bba511ddc092911e18f5ddb9e8b1c4ebd43701",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_6d96f",
                                    table="tracker_answer",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_answerevent" ("id", "issue_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "value") VALUES (OLD."id", OLD."issue_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."question_id", OLD."value"); RETURN NULL;',
                                    hash="e6e1cabaa3b5aacd9eca45b91a6518550dbf3fdc",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_9be51",
                                    table="tracker_answer",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AnswerEvent",
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
                                to="tracker.answer",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "issue",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="tracker.issue",
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="tracker.question",
                            ),
                        ),
                        ("value", models.CharField(max_length=500)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="1933798ad4e8ffedfbcecbf4d642f0e1a385add2",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_3a350",
                                    table="tracker_answerevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Raiser",
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
                            "issue",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="raiser",
                                to="tracker.issue",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("resident", "Resident"),
                                    ("councillor", "Councillor"),
                                    ("officer", "Officer"),
                                    ("group", "Community group"),
                                    ("partner", "Partner"),
                                    ("not_recorded", "Not recorded"),
                                ],
                                default="not_recorded",
                                max_length=12,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                help_text="The councillor or officer, where it was one.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="issues_raised",
                                to="people.person",
                            ),
                        ),
                        ("name", models.CharField(blank=True, max_length=120)),
                        (
                            "contact",
                            models.CharField(
                                blank=True, help_text="Telephone or e-mail.", max_length=200
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_raiserissuekindpersonevent" ("issue_id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."issue_id", NEW."kind", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="647f74f1da1a537c669652f71f88ca51568fa0f5",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_ca769",
                                    table="tracker_raiser",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."issue_id" IS DISTINCT FROM (NEW."issue_id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id"))',
                                    func='INSERT INTO "tracker_raiserissuekindpersonevent" ("issue_id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."issue_id", NEW."kind", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="2d1cff95ab1ec47b89225fcdcabe783bfe63b859",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_053cf",
                                    table="tracker_raiser",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_raiserissuekindpersonevent" ("issue_id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."issue_id", OLD."kind", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="a0f0665eb4a716e231de69091a663f0d3b9398c4",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e13aa",
                                    table="tracker_raiser",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RaiserIssueKindPersonEvent",
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
                                to="tracker.raiser",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        (
                            "issue",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="tracker.issue",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("resident", "Resident"),
                                    ("councillor", "Councillor"),
                                    ("officer", "Officer"),
                                    ("group", "Community group"),
                                    ("partner", "Partner"),
                                    ("not_recorded", "Not recorded"),
                                ],
                                default="not_recorded",
                                max_length=12,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The councillor or officer, where it was one.",
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
                                    hash="47b8599ea7f3f6d9542d5ac49c5a0ac5ade04147",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_b74a3",
                                    table="tracker_raiserissuekindpersonevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Update",
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
                            "issue",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="updates",
                                to="tracker.issue",
                            ),
                        ),
                        ("on", models.DateField(default=leadership.dates.clock.today)),
                        ("text", models.TextField()),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("internal", "Officers only"),
                                    ("ward", "Officers and the ward's councillors"),
                                    ("public", "Everyone, once the issue is published"),
                                ],
                                default="ward",
                                max_length=8,
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "author_in_source",
                            models.CharField(
                                blank=True,
                                help_text="Who wrote it, as an old record has it.",
                                max_length=120,
                            ),
                        ),
                        (
                            "ordinal",
                            models.PositiveSmallIntegerField(
                                default=0, help_text="Place in the old record."
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                models.F("issue"),
                                models.OrderBy(models.F("on"), descending=True),
                                models.OrderBy(models.F("id"), descending=True),
                                name="update_latest",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="said_stays_said",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        IF current_setting('tracker.redacting', true) = 'yes' THEN\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'An update is added, never edited.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'update_never_edited';\n    ",
                                    hash="4ba9ca9f154d79fbe1415978a1649b641ebd6438",
                                    operation="UPDATE",
                                    pgid="pgtrigger_said_stays_said_0f848",
                                    table="tracker_update",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_updateevent" ("audience", "author_in_source", "by_id", "id", "issue_id", "on", "ordinal", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."audience", NEW."author_in_source", NEW."by_id", NEW."id", NEW."issue_id", NEW."on", NEW."ordinal", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;',
                                    hash="6a0220cbf2d07fdb43e976e82eb235fce4bf5e8c",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_94ae2",
                                    table="tracker_update",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "tracker_updateevent" ("audience", "author_in_source", "by_id", "id", "issue_id", "on", "ordinal", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."audience", NEW."author_in_source", NEW."by_id", NEW."id", NEW."issue_id", NEW."on", NEW."ordinal", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;',
                                    hash="79951b2fa30bbb65b5d40b8f411616d96acd90ca",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_4f5ab",
                                    table="tracker_update",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_updateevent" ("audience", "author_in_source", "by_id", "id", "issue_id", "on", "ordinal", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."audience", OLD."author_in_source", OLD."by_id", OLD."id", OLD."issue_id", OLD."on", OLD."ordinal", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;',
                                    hash="ebd9e89869428963019de929ce78728130bbecb3",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_b911c",
                                    table="tracker_update",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UpdateEvent",
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
                                to="tracker.update",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "issue",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="tracker.issue",
                            ),
                        ),
                        ("on", models.DateField(default=leadership.dates.clock.today)),
                        ("text", models.TextField()),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("internal", "Officers only"),
                                    ("ward", "Officers and the ward's councillors"),
                                    ("public", "Everyone, once the issue is published"),
                                ],
                                default="ward",
                                max_length=8,
                            ),
                        ),
                        (
                            "by",
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
                            "author_in_source",
                            models.CharField(
                                blank=True,
                                help_text="Who wrote it, as an old record has it.",
                                max_length=120,
                            ),
                        ),
                        (
                            "ordinal",
                            models.PositiveSmallIntegerField(
                                default=0, help_text="Place in the old record."
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
                                    hash="00f1189453fed7329cc8f6d95af9468fce43790e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_8356a",
                                    table="tracker_updateevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Action",
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
                            "issue",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="actions",
                                to="tracker.issue",
                            ),
                        ),
                        ("what", models.CharField(max_length=300)),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actions_owned",
                                to="people.person",
                            ),
                        ),
                        ("due", models.DateField(blank=True, null=True)),
                        ("done_on", models.DateField(blank=True, null=True)),
                        ("result", models.CharField(blank=True, max_length=300)),
                        (
                            "created_by",
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
                        "indexes": [
                            models.Index(
                                condition=models.Q(("done_on", None)),
                                fields=["owner", "due"],
                                name="action_queue",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_actionevent" ("created_by_id", "done_on", "due", "id", "issue_id", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "what") VALUES (NEW."created_by_id", NEW."done_on", NEW."due", NEW."id", NEW."issue_id", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."result", NEW."what"); RETURN NULL;',
                                    hash="0a24b22d99f464bc3eaa74cd6cf77989129c29f6",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_47b2e",
                                    table="tracker_action",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "tracker_actionevent" ("created_by_id", "done_on", "due", "id", "issue_id", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "what") VALUES (NEW."created_by_id", NEW."done_on", NEW."due", NEW."id", NEW."issue_id", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."result", NEW."what"); RETURN NULL;',
                                    hash="56d75c7fe7bec61e7900c45fd4a49149ff671605",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_342df",
                                    table="tracker_action",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_actionevent" ("created_by_id", "done_on", "due", "id", "issue_id", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "what") VALUES (OLD."created_by_id", OLD."done_on", OLD."due", OLD."id", OLD."issue_id", OLD."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."result", OLD."what"); RETURN NULL;',
                                    hash="b08fdc3c002748eb27c7cf0c8cdec2765c03b1ef",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ad13c",
                                    table="tracker_action",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActionEvent",
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
                                to="tracker.action",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "issue",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="tracker.issue",
                            ),
                        ),
                        ("what", models.CharField(max_length=300)),
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
                        ("due", models.DateField(blank=True, null=True)),
                        ("done_on", models.DateField(blank=True, null=True)),
                        ("result", models.CharField(blank=True, max_length=300)),
                        (
                            "created_by",
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
                                    hash="eceb8f3549aefab8e53a0e3ceaa00ce770ea7e77",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_cd1d5",
                                    table="tracker_actionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CarryOver",
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
                            "issue",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="carry_overs",
                                to="tracker.issue",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="carried_issues",
                                to="meetings.meeting",
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
                                fields=("issue", "meeting"), name="carried_over_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_carryoverevent" ("by_id", "id", "issue_id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."by_id", NEW."id", NEW."issue_id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="a5f5c0b99aa3e0eecaa65b09680aac599fc0d151",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7d394",
                                    table="tracker_carryover",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "tracker_carryoverevent" ("by_id", "id", "issue_id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."by_id", NEW."id", NEW."issue_id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="f0d137f878138fe381d707360bd5f1d90000761d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_6c235",
                                    table="tracker_carryover",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_carryoverevent" ("by_id", "id", "issue_id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."by_id", OLD."id", OLD."issue_id", OLD."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="35808f1d45b5f01b39a59a41c4e96c3eefa0bd33",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_b232f",
                                    table="tracker_carryover",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CarryOverEvent",
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
                                to="tracker.carryover",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "issue",
                            models.ForeignKey(
                                db_constraint=False,
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
                                    hash="f3c9b082fecd880fc4d65f3ca464173256afac49",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d9b48",
                                    table="tracker_carryoverevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Attachment",
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
                            "issue",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attachments",
                                to="tracker.issue",
                            ),
                        ),
                        (
                            "file",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="attachment",
                                to="files.storedfile",
                            ),
                        ),
                        ("title", models.CharField(max_length=200)),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("internal", "Officers only"),
                                    ("ward", "Officers and the ward's councillors"),
                                ],
                                default="ward",
                                max_length=8,
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_attachmentevent" ("audience", "file_id", "id", "issue_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."audience", NEW."file_id", NEW."id", NEW."issue_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."title"); RETURN NULL;',
                                    hash="58ef151dc3675a2cf4ab049c8dd54501df77c508",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_9ff2b",
                                    table="tracker_attachment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "tracker_attachmentevent" ("audience", "file_id", "id", "issue_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."audience", NEW."file_id", NEW."id", NEW."issue_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."title"); RETURN NULL;',
                                    hash="c49f308fbefe9f0cd6b1897c68c2d207981c6cf8",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d2fa7",
                                    table="tracker_attachment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "tracker_attachmentevent" ("audience", "file_id", "id", "issue_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (OLD."audience", OLD."file_id", OLD."id", OLD."issue_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."title"); RETURN NULL;',
                                    hash="a1cde078f87b1bc6ac2c29d4c4b87fc4e1449a96",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_fbb7c",
                                    table="tracker_attachment",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AttachmentEvent",
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
                                to="tracker.attachment",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "issue",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="tracker.issue",
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
                            "audience",
                            models.CharField(
                                choices=[
                                    ("internal", "Officers only"),
                                    ("ward", "Officers and the ward's councillors"),
                                ],
                                default="ward",
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
                                    hash="77b26acccc339ea7cb09293974f5b26ea8d5f42a",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d4f52",
                                    table="tracker_attachmentevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
        migrations.RunSQL(
            PUBLIC_VIEWS, "DROP VIEW tracker_public_update; DROP VIEW tracker_public_issue;"
        ),
        migrations.RunSQL(REDACTION, DROP_REDACTION),
        migrations.RunSQL(BODIES_STAY, DROP_BODIES_STAY),
        migrations.RunSQL(PRIVATE_MATTERS, "DROP VIEW tracker_private_matter"),
    ]
