"""A ward belongs to an Assistant Leader only while he or she is one."""

import pgtrigger

OUTSIDE = "A ward is in an area only while its Assistant Leader is in office: change the days."

WITHIN_THE_APPOINTMENT = pgtrigger.Trigger(
    name="ward_within_the_appointment",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("leader_id", "start", "end"),
    func=f"""
        PERFORM 1 FROM governance_assistantleader AS leader
        WHERE leader.id = NEW.leader_id AND leader.start <= NEW.start
          AND (leader."end" IS NULL OR NEW."end" <= leader."end")
        FOR SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION '{OUTSIDE}'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'ward_within_the_appointment';
        END IF;
        RETURN NEW;
    """,
)

WARDS_WITHIN = pgtrigger.Trigger(
    name="wards_within_the_appointment",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("start", "end"),
    func=f"""
        IF EXISTS (
            SELECT 1 FROM governance_assistantleaderward AS place
            WHERE place.leader_id = NEW.id AND (
                place.start < NEW.start
                OR (NEW."end" IS NOT NULL AND (place."end" IS NULL OR place."end" > NEW."end"))
            )
        ) THEN
            RAISE EXCEPTION '{OUTSIDE}'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'ward_within_the_appointment';
        END IF;
        RETURN NEW;
    """,
)
