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
