"""What a signature keeps from changing below: the meeting it was made at, the body that met, the
term of who signed, and the day from which the wards were in force. Proxies, so that the triggers
stand on those tables and this room's migrations make them."""

import pgtrigger

from leadership.meetings.models import Meeting, MeetingBody, WardForum
from wards.models import CouncillorTerm, Seat, Ward, WardGeneration

MEETING_SIGNED_AT = pgtrigger.Trigger(
    name="meeting_signed_at_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("public", "status", "date", "kind"),
    func="""
        IF EXISTS (SELECT 1 FROM plans_signature WHERE meeting_id = OLD.id) AND (
            NOT NEW.public OR NEW.status NOT IN ('sitting', 'held')
            OR NEW.date <> OLD.date OR NEW.kind <> OLD.kind
        ) THEN
            RAISE EXCEPTION 'A ward plan was signed at this meeting: it stays public, on its day.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'meeting_signed_at_stays';
        END IF;
        RETURN NEW;
    """,
)

FORUM_SIGNED_AT = pgtrigger.Trigger(
    name="forum_signed_at_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("meeting_id", "body_id") | pgtrigger.Delete,
    func="""
        IF (TG_OP = 'DELETE' OR NEW.meeting_id <> OLD.meeting_id OR NEW.body_id <> OLD.body_id)
           AND EXISTS (
            SELECT 1 FROM plans_signature AS signature
            JOIN plans_planversion AS version ON version.id = signature.version_id
            JOIN plans_wardplan AS plan ON plan.id = version.plan_id
            JOIN meetings_wardforum AS forum ON forum.ward_id = plan.ward_id
            WHERE signature.meeting_id = OLD.meeting_id AND forum.body_ptr_id = OLD.body_id
        ) THEN
            RAISE EXCEPTION 'This ward''s plan was signed at this meeting: its forum stays.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_signed_at_stays';
        END IF;
        IF TG_OP = 'DELETE' THEN
            RETURN OLD;
        END IF;
        RETURN NEW;
    """,
)

# who signed held the seat that day and goes on having held it; and nobody comes into office
# afterwards for a day on which the plan was signed off by "all"
TERM_SIGNED_IN = pgtrigger.Trigger(
    name="term_signed_in_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("seat_id", "person_id", "start", "end"),
    func="""
        PERFORM 1 FROM wards_seat WHERE id = NEW.seat_id FOR KEY SHARE;
        IF TG_OP = 'UPDATE' AND EXISTS (
            SELECT 1 FROM plans_signature AS signature
            JOIN meetings_meeting AS meeting ON meeting.id = signature.meeting_id
            WHERE signature.term_id = OLD.id AND (
                NOT daterange(NEW.start, NEW."end") @> meeting.date
                OR NEW.seat_id <> OLD.seat_id OR NEW.person_id <> OLD.person_id
            )
        ) THEN
            RAISE EXCEPTION 'A ward plan was signed in this term: the term covers that day.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'term_signed_in_stays';
        END IF;
        IF EXISTS (
            SELECT 1 FROM plans_planversion AS version
            JOIN plans_wardplan AS plan ON plan.id = version.plan_id
            JOIN wards_seat AS seat ON seat.ward_id = plan.ward_id AND seat.id = NEW.seat_id
            JOIN meetings_meeting AS meeting ON meeting.id = version.signed_at_id
            WHERE daterange(NEW.start, NEW."end") @> meeting.date
              AND NOT EXISTS (
                SELECT 1 FROM plans_signature AS signature
                WHERE signature.version_id = version.id AND signature.meeting_id = meeting.id
                  AND signature.term_id = NEW.id
            )
        ) THEN
            RAISE EXCEPTION 'The ward plan was signed off without this councillor in this time.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'term_not_passed_over';
        END IF;
        RETURN NEW;
    """,
)

WARDS_PLANNED_ON = pgtrigger.Trigger(
    name="wards_planned_on_stay",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("start", "end"),
    func="""
        IF EXISTS (
            SELECT 1 FROM plans_wardplan AS plan
            JOIN wards_ward AS ward ON ward.id = plan.ward_id
            WHERE ward.generation_id = OLD.id
              AND NOT daterange(NEW.start, NEW."end") @> plan.begun_on
        ) OR EXISTS (
            SELECT 1 FROM plans_planninground AS round
            WHERE round.generation_id = OLD.id
              AND NOT daterange(NEW.start, NEW."end") @> round.start
        ) THEN
            RAISE EXCEPTION 'Plans were begun on these wards: they were in force that day.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'wards_planned_on_stay';
        END IF;
        RETURN NEW;
    """,
)

# the forum that met was this ward's, and the seat from which somebody signed one of this ward's
FORUM_KEPT = pgtrigger.Trigger(
    name="forum_signed_at_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("body_ptr_id") | pgtrigger.Delete,
    func="""
        IF EXISTS (
            SELECT 1 FROM plans_signature AS signature
            JOIN meetings_meetingbody AS met ON met.meeting_id = signature.meeting_id
            WHERE met.body_id = OLD.body_ptr_id
        ) THEN
            RAISE EXCEPTION 'A ward plan was signed at this forum: it stays on record.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_signed_at_kept';
        END IF;
        IF TG_OP = 'DELETE' THEN
            RETURN OLD;
        END IF;
        RETURN NEW;
    """,
)

SEAT_SIGNED_IN = pgtrigger.Trigger(
    name="seat_signed_in_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("ward_id"),
    func="""
        IF NEW.ward_id <> OLD.ward_id AND EXISTS (
            SELECT 1 FROM wards_councillorterm AS term
            WHERE term.seat_id = OLD.id AND (
                EXISTS (SELECT 1 FROM plans_signature WHERE term_id = term.id)
                OR EXISTS (
                    SELECT 1 FROM plans_planversion AS version
                    JOIN plans_wardplan AS plan ON plan.id = version.plan_id
                    JOIN meetings_meeting AS meeting ON meeting.id = version.signed_at_id
                    WHERE plan.ward_id = NEW.ward_id
                      AND daterange(term.start, term."end") @> meeting.date
                )
            )
        ) THEN
            RAISE EXCEPTION 'A ward plan was signed by those who held this ward''s seats.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'seat_signed_in_stays';
        END IF;
        RETURN NEW;
    """,
)

WARD_PLANNED_FOR = pgtrigger.Trigger(
    name="ward_planned_for_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("generation_id"),
    func="""
        IF NEW.generation_id <> OLD.generation_id
           AND EXISTS (SELECT 1 FROM plans_wardplan WHERE ward_id = OLD.id) THEN
            RAISE EXCEPTION 'This ward has a plan: it stays in its set of wards.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'ward_planned_for_stays';
        END IF;
        RETURN NEW;
    """,
)


class MeetingSignedAt(Meeting):
    class Meta:
        proxy = True
        triggers = [MEETING_SIGNED_AT]


class ForumSignedAt(MeetingBody):
    class Meta:
        proxy = True
        triggers = [FORUM_SIGNED_AT]


class TermSignedIn(CouncillorTerm):
    class Meta:
        proxy = True
        triggers = [TERM_SIGNED_IN]


class WardsPlannedOn(WardGeneration):
    class Meta:
        proxy = True
        triggers = [WARDS_PLANNED_ON]


class ForumKept(WardForum):
    class Meta:
        proxy = True
        triggers = [FORUM_KEPT]


class SeatSignedIn(Seat):
    class Meta:
        proxy = True
        triggers = [SEAT_SIGNED_IN]


class WardPlannedFor(Ward):
    class Meta:
        proxy = True
        triggers = [WARD_PLANNED_FOR]
