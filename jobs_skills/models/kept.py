"""What adopted terms keep from changing below: that the meeting took place, on its day, and that
the board met at it. Proxies, so that the triggers stand on those tables and this room's migrations
make them."""

import pgtrigger

from leadership.meetings.models import Meeting, MeetingBody

MEETING_ADOPTED_AT = pgtrigger.Trigger(
    name="meeting_adopted_at_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("status", "date"),
    func="""
        IF (NEW.status NOT IN ('sitting', 'held') OR NEW.date <> OLD.date)
           AND EXISTS (SELECT 1 FROM jobs_skills_terms WHERE adopted_at_id = OLD.id) THEN
            RAISE EXCEPTION 'Terms of reference were adopted at this meeting: it stays, on its day.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'meeting_adopted_at_stays';
        END IF;
        RETURN NEW;
    """,
)

BOARD_ADOPTED_AT = pgtrigger.Trigger(
    name="board_adopted_at_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("meeting_id", "body_id") | pgtrigger.Delete,
    func="""
        IF (TG_OP = 'DELETE' OR NEW.meeting_id <> OLD.meeting_id OR NEW.body_id <> OLD.body_id)
           AND EXISTS (
            SELECT 1 FROM jobs_skills_terms
            WHERE adopted_at_id = OLD.meeting_id AND board_id = OLD.body_id
        ) THEN
            RAISE EXCEPTION 'This board adopted its terms of reference at this meeting: it stays.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'board_adopted_at_stays';
        END IF;
        IF TG_OP = 'DELETE' THEN
            RETURN OLD;
        END IF;
        RETURN NEW;
    """,
)


class MeetingAdoptedAt(Meeting):
    class Meta:
        proxy = True
        triggers = [MEETING_ADOPTED_AT]


class BoardAdoptedAt(MeetingBody):
    class Meta:
        proxy = True
        triggers = [BOARD_ADOPTED_AT]
