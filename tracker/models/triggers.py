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
