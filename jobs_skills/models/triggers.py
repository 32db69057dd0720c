"""Rules over more than one row, which only the database can hold against raw SQL and imports."""

import pgtrigger

NOT_WHOLE = (
    "Every district belongs to exactly one board of a settled division: place all of them first."
)
SETTLED = "A division that is settled stays so: move its districts from board to board."
TERMS_FROZEN = "Adopted terms of reference stay as they were adopted: begin a new version."
ASSESSED_STAYS = "An assessment stays as it was made: make a new one."

# How many districts of the generation have no place in the scheme. Asked at the end of the
# transaction, so that a district may change boards in two statements.
_WHOLE = f"""
    IF EXISTS (
        SELECT 1 FROM jobs_skills_boardscheme AS scheme
        JOIN wards_district AS district ON district.generation_id = scheme.generation_id
        WHERE scheme.settled AND %s
          AND NOT EXISTS (
            SELECT 1 FROM jobs_skills_boarddistrict AS place
            WHERE place.scheme_id = scheme.id AND place.district_id = district.id
        )
    ) OR EXISTS (
        SELECT 1 FROM jobs_skills_boarddistrict AS place
        JOIN jobs_skills_boardscheme AS scheme ON scheme.id = place.scheme_id
        JOIN jobs_skills_board AS board ON board.body_ptr_id = place.board_id
        JOIN wards_district AS district ON district.id = place.district_id
        WHERE %s AND (
            board.scheme_id <> scheme.id OR district.generation_id <> scheme.generation_id
        )
    ) THEN
        RAISE EXCEPTION '{NOT_WHOLE}'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'every_district_once';
    END IF;
    RETURN NULL;
"""

EVERY_DISTRICT_ONCE = pgtrigger.Trigger(
    name="every_district_once",
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func=_WHOLE.replace("%s", "scheme.id IN (OLD.scheme_id, NEW.scheme_id)"),
)

SCHEME_WHOLE_WHEN_SETTLED = pgtrigger.Trigger(
    name="scheme_whole_when_settled",
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=_WHOLE.replace("%s", "scheme.id = NEW.id"),
)

# once settled, a division is changed by moving districts, and neither opened again nor lost
SETTLED_STAYS = pgtrigger.Trigger(
    name="settled_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    condition=pgtrigger.Q(old__settled=True),
    func=f"""
        IF TG_OP = 'UPDATE' AND NEW.settled THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION '{SETTLED}'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'settled_stays';
    """,
)

# a district that comes, or goes over to another set of wards, while a division is settled
DISTRICT_DIVIDED = pgtrigger.Trigger(
    name="district_divided",
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("generation_id"),
    func=_WHOLE.replace("%s", "scheme.generation_id = NEW.generation_id", 1).replace(
        "%s", "place.district_id = NEW.id"
    ),
)

TERMS_KEPT = pgtrigger.Trigger(
    name="adopted_terms_stay",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    condition=pgtrigger.Q(old__adopted_at__isnull=False),
    func=f"""
        IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND NEW.board_id = OLD.board_id
           AND NEW.number = OLD.number AND NEW.text = OLD.text
           AND NEW.content_hash = OLD.content_hash
           AND NEW.model_id IS NOT DISTINCT FROM OLD.model_id
           AND NEW.adopted_at_id IS NOT DISTINCT FROM OLD.adopted_at_id THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION '{TERMS_FROZEN}'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'adopted_terms_stay';
    """,
)

# adopted at a meeting of the board itself, which took place
ADOPTED_AT_ITS_MEETING = pgtrigger.Trigger(
    name="adopted_at_its_meeting",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("adopted_at_id"),
    condition=pgtrigger.Q(new__adopted_at__isnull=False),
    func="""
        IF NOT EXISTS (
            SELECT 1 FROM meetings_meeting AS meeting
            JOIN meetings_meetingbody AS met ON met.meeting_id = meeting.id
            WHERE meeting.id = NEW.adopted_at_id AND met.body_id = NEW.board_id
              AND meeting.status IN ('sitting', 'held')
        ) THEN
            RAISE EXCEPTION 'Terms of reference are adopted at a meeting of their own board.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'adopted_at_its_meeting';
        END IF;
        RETURN NEW;
    """,
)

ASSESSMENT_KEPT = pgtrigger.Trigger(
    name="assessment_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func=f"""
        RAISE EXCEPTION '{ASSESSED_STAYS}'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'assessment_stays';
    """,
)
