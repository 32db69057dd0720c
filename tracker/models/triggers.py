"""Rules over more than one row, which only a trigger can hold against raw SQL and imports."""

import pgtrigger

# an issue raised at a meeting belongs to a ward of that meeting (joint meetings have several)
MEETING_OF_THE_WARD = pgtrigger.Trigger(
    name="meeting_of_the_ward",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("ward_id", "meeting_id"),
    condition=pgtrigger.Q(new__meeting_id__isnull=False),
    func="""
        -- locked, so that the forum cannot leave the meeting at the same moment
        PERFORM 1
        FROM meetings_meetingbody AS met
        JOIN meetings_wardforum AS forum ON forum.body_ptr_id = met.body_id
        WHERE met.meeting_id = NEW.meeting_id AND forum.ward_id = NEW.ward_id
        FOR KEY SHARE OF met;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'The issue''s ward did not meet at that meeting.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'issue_meeting_of_the_ward';
        END IF;
        RETURN NEW;
    """,
)

# what was said stays said: only redact() may blank it, and it says so in the history
SAID_STAYS_SAID = pgtrigger.Trigger(
    name="said_stays_said",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func="""
        IF current_setting('tracker.redacting', true) = 'yes' THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'An update is added, never edited.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'update_never_edited';
    """,
)

# as with an update: only its words may be blanked, by the same door
ACKNOWLEDGED_STAYS_SO = pgtrigger.Trigger(
    name="acknowledged_stays_so",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func="""
        IF current_setting('tracker.redacting', true) = 'yes' THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'An acknowledgement is added, never edited.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'acknowledgement_never_edited';
    """,
)

CHANGE_STAYS_SO = pgtrigger.Trigger(
    name="change_stays_so",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func="""
        RAISE EXCEPTION 'A change of a due date stays on record.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'clock_change_stays';
    """,
)

# the ladder: each row is measured by the one before it (App A 4.2.4 a)
STEP_FOLLOWS = pgtrigger.Trigger(
    name="step_follows",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    declare=[("last", "record"), ("lowest", "integer")],
    func="""
        SELECT * INTO last FROM tracker_escalationstep
        WHERE issue_id = NEW.issue_id ORDER BY position DESC LIMIT 1;
        IF NEW.position <> coalesce(last.position, 0) + 1 THEN
            RAISE EXCEPTION 'The steps of the ladder are numbered without a gap.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'escalation_next_position';
        END IF;
        IF last.id IS NOT NULL AND last.left_on IS NULL THEN
            RAISE EXCEPTION 'The step before was not left yet.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'escalation_one_present_step';
        END IF;
        IF NEW.reached_on < last.left_on THEN
            RAISE EXCEPTION 'A step is not reached before the last one was left.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'escalation_not_before_the_last';
        END IF;
        IF NEW.round = coalesce(last.round, 1) THEN
            lowest := coalesce(last.step, 0) + 1;
            IF NEW.step < lowest THEN
                RAISE EXCEPTION 'The ladder is only climbed.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'escalation_climbs';
            END IF;
            IF NEW.step > lowest AND btrim(NEW.skipped) = '' THEN
                RAISE EXCEPTION 'Say why the steps in between are left out.'
                    USING ERRCODE = 'check_violation',
                      CONSTRAINT = 'escalation_says_what_is_skipped';
            END IF;
        ELSIF NEW.round <> coalesce(last.round, 1) + 1 THEN
            RAISE EXCEPTION 'An issue comes back once at a time.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'escalation_next_round';
        ELSIF NEW.step <> greatest(2, last.step) THEN
            RAISE EXCEPTION 'It comes back to where it was, or to the Relationship Manager.'
                USING ERRCODE = 'check_violation',
                      CONSTRAINT = 'escalation_comes_back_where_it_was';
        END IF;
        RETURN NEW;
    """,
)

# a step is left once; its words may be blanked by the one door, and nothing else changes
STEP_STAYS = pgtrigger.Trigger(
    name="step_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    declare=[("words", "text[]")],
    func="""
        words := CASE WHEN current_setting('tracker.redacting', true) = 'yes'
                 THEN ARRAY['reason', 'skipped'] ELSE ARRAY[]::text[] END;
        IF to_jsonb(OLD) - words = to_jsonb(NEW) - words
           AND NEW.left_on IS NOT DISTINCT FROM OLD.left_on THEN
            RETURN NEW;
        END IF;
        IF OLD.left_on IS NULL AND NEW.left_on IS NOT NULL
           AND to_jsonb(OLD) - 'left_on' = to_jsonb(NEW) - 'left_on' THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'A step that was reached stays as it is: it is left, once.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'escalation_stays_so';
    """,
)

# Django takes the rows away before their issue: whether it went is asked when all is done
STEP_STAYS_WITH_ITS_ISSUE = pgtrigger.Trigger(
    name="step_stays_with_its_issue",
    when=pgtrigger.After,
    operation=pgtrigger.Delete,
    timing=pgtrigger.Deferred,
    func="""
        IF EXISTS (SELECT 1 FROM tracker_issue WHERE id = OLD.issue_id) THEN
            RAISE EXCEPTION 'A step of the ladder goes only with its issue.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'escalation_goes_with_its_issue';
        END IF;
        RETURN NULL;
    """,
)

# evidence speaks for a plan of the ward it is of; a private matter speaks for nothing in public
EVIDENCE_OF_THE_PLAN = pgtrigger.Trigger(
    name="evidence_of_the_plan",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("priority_id", "issue_id", "fact_id"),
    declare=[("plan", "record"), ("shown", "record")],
    func="""
        SELECT held.id, held.ward_id INTO plan FROM plans_wardplan AS held
        JOIN plans_priority AS priority ON priority.plan_id = held.id
        WHERE priority.id = NEW.priority_id;
        IF NEW.fact_id IS NOT NULL THEN
            PERFORM 1 FROM plans_fact AS fact
            JOIN plans_planversion AS version ON version.id = fact.version_id
            WHERE fact.id = NEW.fact_id AND version.plan_id = plan.id;
            IF NOT FOUND THEN
                RAISE EXCEPTION 'This fact is one of another plan.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'evidence_fact_of_the_plan';
            END IF;
        END IF;
        IF NEW.issue_id IS NOT NULL THEN
            -- locked, so that it cannot move to another ward at the same moment
            SELECT ward_id, seen_by INTO shown FROM tracker_issue
            WHERE id = NEW.issue_id FOR SHARE;
            IF shown.seen_by <> 'ward' THEN
                RAISE EXCEPTION 'A private matter is never evidence.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'evidence_never_private';
            END IF;
            IF shown.ward_id <> plan.ward_id THEN
                RAISE EXCEPTION 'This issue is one of another ward.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'evidence_of_the_ward';
            END IF;
        END IF;
        RETURN NEW;
    """,
)

# a resident puts it to a forum that anybody may come to; what it became is of the same ward
ADVANCE_MATTER_OF_THE_FORUM = pgtrigger.Trigger(
    name="advance_matter_of_the_forum",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("issue_id"),
    func="""
        IF TG_OP = 'INSERT' THEN
            PERFORM 1 FROM meetings_meeting AS meeting
            JOIN meetings_meetingbody AS met ON met.meeting_id = meeting.id
            JOIN meetings_wardforum AS forum ON forum.body_ptr_id = met.body_id
            WHERE meeting.id = NEW.meeting_id AND forum.ward_id = NEW.ward_id
              AND meeting.public AND meeting.kind = 'forum'
            FOR SHARE OF met;
            IF NOT FOUND THEN
                RAISE EXCEPTION 'A matter is raised at a public forum of its ward.'
                    USING ERRCODE = 'check_violation',
                          CONSTRAINT = 'advance_matter_at_a_public_forum';
            END IF;
        END IF;
        IF NEW.issue_id IS NOT NULL THEN
            PERFORM 1 FROM tracker_issue
            WHERE id = NEW.issue_id AND ward_id = NEW.ward_id AND seen_by = 'ward' FOR SHARE;
            IF NOT FOUND THEN
                RAISE EXCEPTION 'It becomes an issue of its ward, which is no private one.'
                    USING ERRCODE = 'check_violation',
                          CONSTRAINT = 'advance_matter_issue_of_the_ward';
            END IF;
        END IF;
        RETURN NEW;
    """,
)
