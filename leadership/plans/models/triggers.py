"""Rules over more than one row, which only a trigger can hold against raw SQL and imports. What a
signature keeps from changing in the rooms below stands in `kept`."""

import pgtrigger

from leadership.plans.models.states import MOVES

# no plan on wards that have not yet faced an election (App A 4.2.3; S104)
ROUND_ON_WARDS_IN_FORCE = pgtrigger.Trigger(
    name="round_on_wards_in_force",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("generation_id", "start"),
    func="""
        PERFORM 1 FROM wards_wardgeneration AS generation
        WHERE generation.id = NEW.generation_id
          AND generation.start <= NEW.start
          AND (generation."end" IS NULL OR NEW.start < generation."end")
        FOR SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'These wards are not in force when the round opens.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'round_on_wards_in_force';
        END IF;
        IF TG_OP = 'UPDATE' AND EXISTS (
            SELECT 1 FROM plans_wardplan WHERE round_id = OLD.id
              AND (NEW.generation_id <> OLD.generation_id OR begun_on < NEW.start)
        ) THEN
            RAISE EXCEPTION 'Plans of this round were begun: its wards and its day stay.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'round_keeps_its_plans';
        END IF;
        RETURN NEW;
    """,
)

PLAN_ON_ITS_WARD = pgtrigger.Trigger(
    name="plan_on_its_ward",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    declare=[("opens", "date"), ("generation", "record")],
    func="""
        SELECT round.start INTO opens FROM plans_planninground AS round
        JOIN wards_ward AS ward ON ward.generation_id = round.generation_id
        WHERE round.id = NEW.round_id AND ward.id = NEW.ward_id
        FOR SHARE OF round;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'This ward is not one of the round''s wards.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_ward_of_the_round';
        END IF;
        IF NEW.begun_on < opens THEN
            RAISE EXCEPTION 'The round has not opened yet.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_begun_after_the_round_opens';
        END IF;
        SELECT held.start, held."end" INTO generation FROM wards_wardgeneration AS held
        JOIN wards_ward AS ward ON ward.generation_id = held.id
        WHERE ward.id = NEW.ward_id FOR SHARE OF held;
        IF NEW.begun_on < generation.start
           OR (generation."end" IS NOT NULL AND NEW.begun_on >= generation."end") THEN
            RAISE EXCEPTION 'A plan is made on wards that have faced their election.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_on_wards_in_force';
        END IF;
        RETURN NEW;
    """,
)


def _who_signed(version: str, meeting: str) -> str:
    """Every councillor of the ward on the meeting's day, with the signature that stands if there
    is one."""
    return f"""
            FROM wards_councillorterm AS term
            JOIN wards_seat AS seat ON seat.id = term.seat_id
            JOIN plans_wardplan AS plan
              ON plan.ward_id = seat.ward_id AND plan.id = {version}.plan_id
            JOIN meetings_meeting AS meeting ON meeting.id = {meeting}
            LEFT JOIN plans_signature AS signature
              ON signature.version_id = {version}.id AND signature.meeting_id = meeting.id
             AND signature.term_id = term.id AND signature.struck_out_on IS NULL
             AND signature.content_hash = {version}.content_hash
            WHERE daterange(term.start, term."end") @> meeting.date"""


_PAIRS = ", ".join(f"('{one}', '{to}')" for one in MOVES for to in sorted(MOVES[one]))
_MOVES = f"(OLD.state, NEW.state) IN ({_PAIRS})"

# one version moves as the table says; a frozen text is frozen; signed off is only what all signed
VERSION_MOVES = pgtrigger.Trigger(
    name="version_moves",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    declare=[("missing", "integer"), ("signed", "integer"), ("last", "integer")],
    func=f"""
        IF TG_OP = 'INSERT' THEN
            PERFORM 1 FROM plans_wardplan WHERE id = NEW.plan_id FOR NO KEY UPDATE;
            SELECT max(number) INTO last FROM plans_planversion WHERE plan_id = NEW.plan_id;
            IF NEW.state <> 'draft' OR NEW.number <> coalesce(last, 0) + 1 THEN
                RAISE EXCEPTION 'A version begins as a draft, with the next number.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_version_begins_as_draft';
            END IF;
            RETURN NEW;
        END IF;
        IF NEW.plan_id <> OLD.plan_id OR NEW.number <> OLD.number THEN
            RAISE EXCEPTION 'A version stays with its plan.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_version_stays';
        END IF;
        IF NEW.state = OLD.state THEN
            IF OLD.state NOT IN ('draft', 'consulted') AND to_jsonb(NEW) <> to_jsonb(OLD) THEN
                RAISE EXCEPTION 'What was frozen stays as it is: begin a new version.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_version_frozen';
            END IF;
            RETURN NEW;
        END IF;
        IF NOT ({_MOVES}) THEN
            RAISE EXCEPTION 'A plan does not go from % to %.', OLD.state, NEW.state
                USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_version_moves';
        END IF;
        IF OLD.state = 'ready' AND NEW.state = 'draft' THEN
            IF EXISTS (SELECT 1 FROM plans_signature WHERE version_id = OLD.id) THEN
                RAISE EXCEPTION 'Somebody has signed this version: begin a new one.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_version_signed_stays';
            END IF;
            RETURN NEW;
        END IF;
        IF OLD.state NOT IN ('draft', 'consulted') AND (
            to_jsonb(NEW) - 'state' - 'signed_at_id' <> to_jsonb(OLD) - 'state' - 'signed_at_id'
        ) THEN
            RAISE EXCEPTION 'What was frozen stays as it is: begin a new version.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_version_frozen';
        END IF;
        IF NEW.state = 'ready' AND OLD.state IN ('draft', 'consulted') AND
           NEW.content_hash <> encode(sha256(convert_to(NEW.text, 'UTF8')), 'hex') THEN
            RAISE EXCEPTION 'The hash is not that of the text.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_version_hash_of_its_text';
        END IF;
        IF NEW.state = 'signed_off' THEN
            -- the seats are locked, so that nobody comes into office at the same moment
            PERFORM 1 FROM wards_seat AS seat
            JOIN plans_wardplan AS plan ON plan.ward_id = seat.ward_id
            WHERE plan.id = NEW.plan_id FOR UPDATE OF seat;
            SELECT count(*) FILTER (WHERE signature.id IS NULL), count(signature.id)
            INTO missing, signed
            {_who_signed("NEW", "NEW.signed_at_id")};
            IF missing <> 0 OR signed = 0 THEN
                RAISE EXCEPTION 'Not every councillor of the ward has signed at this forum.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_signed_by_all';
            END IF;
        END IF;
        IF OLD.state = 'signed_off' AND NEW.signed_at_id IS NULL THEN
            SELECT count(*) FILTER (WHERE signature.id IS NULL) INTO missing
            {_who_signed("OLD", "OLD.signed_at_id")};
            IF missing = 0 THEN
                RAISE EXCEPTION 'A sign-off is set aside where a signature was struck out.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_sign_off_stands';
            END IF;
        ELSIF NEW.signed_at_id IS DISTINCT FROM OLD.signed_at_id
              AND (OLD.state, NEW.state) <> ('ready', 'signed_off') THEN
            RAISE EXCEPTION 'The forum at which all had signed stays on record.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_keeps_its_forum';
        END IF;
        RETURN NEW;
    """,
)

# what all have signed goes out of force where another takes its place or a signature is struck out
SIGN_OFF_REPLACED = pgtrigger.Trigger(
    name="sign_off_replaced",
    when=pgtrigger.After,
    operation=pgtrigger.UpdateOf("state"),
    timing=pgtrigger.Deferred,  # one goes and the other comes in one transaction
    func=f"""
        IF NOT EXISTS (
            SELECT 1 FROM plans_planversion WHERE plan_id = NEW.plan_id AND state = 'signed_off'
        ) AND EXISTS (
            SELECT 1 FROM plans_planversion AS version
            WHERE version.plan_id = NEW.plan_id AND version.state = 'superseded'
              AND version.signed_at_id IS NOT NULL
              AND NOT EXISTS (
                SELECT 1 {_who_signed("version", "version.signed_at_id")} AND signature.id IS NULL
              )
        ) THEN
            RAISE EXCEPTION 'What all have signed is in force until another is signed off.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_sign_off_replaced';
        END IF;
        RETURN NULL;
    """,
)

VERSION_KEPT = pgtrigger.Trigger(
    name="version_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.Delete,
    func="""
        IF OLD.state IN ('draft', 'consulted') THEN
            RETURN OLD;
        END IF;
        RAISE EXCEPTION 'What was frozen stays on record.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_version_kept';
    """,
)


def frozen_with_its_version(part: str) -> pgtrigger.Trigger:
    """The rows a version is made of change only while it is being written. The version is locked,
    so that it cannot be frozen between the look and the change."""
    return pgtrigger.Trigger(
        name="frozen_with_its_version",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        declare=[("versions", "bigint[]"), ("frozen", "boolean")],
        func=f"""
            versions := CASE TG_OP
                WHEN 'INSERT' THEN ARRAY[NEW.version_id]
                WHEN 'DELETE' THEN ARRAY[OLD.version_id]
                ELSE ARRAY[OLD.version_id, NEW.version_id] END;
            PERFORM 1 FROM plans_planversion WHERE id = ANY(versions) FOR SHARE;
            SELECT bool_or(state NOT IN ('draft', 'consulted')) INTO frozen
            FROM plans_planversion WHERE id = ANY(versions);
            IF frozen THEN
                RAISE EXCEPTION 'This text is frozen: begin a new version of the plan.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = '{part}_frozen';
            END IF;
            IF TG_OP = 'DELETE' THEN
                RETURN OLD;
            END IF;
            RETURN NEW;
        """,
    )


PRIORITY_OF_THE_PLAN = pgtrigger.Trigger(
    name="priority_of_the_plan",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("version_id", "priority_id"),
    func="""
        PERFORM 1 FROM plans_planversion AS version
        JOIN plans_priority AS priority ON priority.plan_id = version.plan_id
        WHERE version.id = NEW.version_id AND priority.id = NEW.priority_id;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'This priority is one of another plan.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'priority_of_the_plan';
        END IF;
        RETURN NEW;
    """,
)

# a signature: by who sits that day, on the frozen text, at a public forum of that ward (S230)
SIGNATURE_STANDS = pgtrigger.Trigger(
    name="signature_stands",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    declare=[("version", "record"), ("meeting", "record")],
    func="""
        SELECT held.state, held.content_hash, plan.ward_id INTO version
        FROM plans_planversion AS held JOIN plans_wardplan AS plan ON plan.id = held.plan_id
        WHERE held.id = NEW.version_id FOR NO KEY UPDATE OF held;
        IF version.state <> 'ready' THEN
            RAISE EXCEPTION 'This version is not ready to be signed.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_on_a_ready_version';
        END IF;
        IF version.content_hash <> NEW.content_hash THEN
            RAISE EXCEPTION 'The text has changed since it was read.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_on_the_text_read';
        END IF;
        SELECT * INTO meeting FROM meetings_meeting WHERE id = NEW.meeting_id FOR SHARE;
        IF NOT meeting.public THEN
            RAISE EXCEPTION 'A plan is signed at a public meeting.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_in_public';
        END IF;
        IF meeting.kind <> 'forum' THEN
            RAISE EXCEPTION 'A plan is signed at a meeting of the Ward Forum.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_at_a_forum';
        END IF;
        IF meeting.status NOT IN ('sitting', 'held') THEN
            RAISE EXCEPTION 'A plan is signed at a meeting that has been opened.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_at_an_open_meeting';
        END IF;
        IF meeting.date > NEW.signed_on
           OR NEW.signed_on > (now() AT TIME ZONE 'Europe/London')::date THEN
            RAISE EXCEPTION 'This meeting lies ahead.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_not_ahead';
        END IF;
        IF NEW.how = 'self' AND meeting.date <> NEW.signed_on THEN
            RAISE EXCEPTION 'A councillor signs on the day of the forum.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_on_the_day';
        END IF;
        PERFORM 1 FROM meetings_meetingbody AS met
        JOIN meetings_wardforum AS forum ON forum.body_ptr_id = met.body_id
        WHERE met.meeting_id = NEW.meeting_id AND forum.ward_id = version.ward_id
        FOR SHARE OF met;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'This meeting was not one of the ward''s forum.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_at_the_wards_forum';
        END IF;
        PERFORM 1 FROM wards_councillorterm AS term
        JOIN wards_seat AS seat ON seat.id = term.seat_id
        WHERE term.id = NEW.term_id AND seat.ward_id = version.ward_id
          AND daterange(term.start, term."end") @> meeting.date
        FOR SHARE OF term;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'Only a councillor who sits for the ward that day may sign.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_of_a_sitting_councillor';
        END IF;
        IF NEW.how = 'self' AND NOT EXISTS (
            SELECT 1 FROM people_user AS login
            JOIN wards_councillorterm AS term ON term.person_id = login.person_id
            WHERE login.id = NEW.by_id AND term.id = NEW.term_id
        ) THEN
            RAISE EXCEPTION 'Somebody else did this: the forum''s clerk records it, with evidence.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_by_oneself';
        END IF;
        IF NEW.struck_out_on IS NOT NULL THEN
            RAISE EXCEPTION 'A signature begins as one that stands.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_begins_standing';
        END IF;
        RETURN NEW;
    """,
)

SIGNATURE_KEPT = pgtrigger.Trigger(
    name="signature_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF TG_OP = 'UPDATE' AND OLD.struck_out_on IS NULL AND NEW.struck_out_on IS NOT NULL
           AND to_jsonb(OLD) - 'struck_out_on' = to_jsonb(NEW) - 'struck_out_on'
           AND EXISTS (SELECT 1 FROM plans_objection
                       WHERE signature_id = OLD.id AND outcome = 'upheld') THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'A signature stays as it is.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_kept';
    """,
)

# a plan is not signed off with a signature that is struck out
STRUCK_OUT_SETS_ASIDE = pgtrigger.Trigger(
    name="struck_out_sets_aside",
    when=pgtrigger.After,
    operation=pgtrigger.UpdateOf("struck_out_on"),
    timing=pgtrigger.Deferred,  # it is struck out first and the plan set aside then
    func=f"""
        IF EXISTS (
            SELECT 1 FROM plans_planversion AS version
            WHERE version.id = NEW.version_id AND version.state = 'signed_off'
              AND version.signed_at_id = NEW.meeting_id
              AND EXISTS (
                SELECT 1 {_who_signed("version", "version.signed_at_id")} AND signature.id IS NULL
              )
        ) THEN
            RAISE EXCEPTION 'The sign-off falls with a signature that is struck out.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'struck_out_sets_aside';
        END IF;
        RETURN NULL;
    """,
)

UPHELD_STRIKES_OUT = pgtrigger.Trigger(
    name="upheld_strikes_out",
    when=pgtrigger.After,
    operation=pgtrigger.UpdateOf("outcome"),
    timing=pgtrigger.Deferred,  # an objection is upheld first and the signature struck out then
    func="""
        IF NEW.outcome = 'upheld' AND EXISTS (
            SELECT 1 FROM plans_signature
            WHERE id = NEW.signature_id AND struck_out_on IS NULL
        ) THEN
            RAISE EXCEPTION 'A signature is struck out with the objection that is upheld.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'upheld_strikes_out';
        END IF;
        RETURN NULL;
    """,
)

OBJECTION_IN_TIME = pgtrigger.Trigger(
    name="objection_in_time",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF TG_OP = 'INSERT' THEN
            PERFORM 1 FROM plans_signature
            WHERE id = NEW.signature_id AND how = 'clerk' AND NEW.on <= object_until
              AND struck_out_on IS NULL FOR NO KEY UPDATE;
            IF NOT FOUND OR NEW.outcome <> '' THEN
                RAISE EXCEPTION 'An objection is made in time, to what another recorded.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_in_time';
            END IF;
            IF NOT EXISTS (
                SELECT 1 FROM people_user AS login
                JOIN wards_councillorterm AS term ON term.person_id = login.person_id
                JOIN plans_signature AS signature ON signature.term_id = term.id
                WHERE login.id = NEW.by_id AND signature.id = NEW.signature_id
            ) THEN
                RAISE EXCEPTION 'Only the councillor whose signature it is may object to it.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_by_the_signer';
            END IF;
            RETURN NEW;
        END IF;
        IF TG_OP = 'UPDATE' AND OLD.outcome = '' AND NEW.outcome <> ''
           AND (NEW.signature_id, NEW.on, NEW.reason, NEW.by_id)
             = (OLD.signature_id, OLD.on, OLD.reason, OLD.by_id) THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'An objection is settled once, and stays on record.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_kept';
    """,
)
