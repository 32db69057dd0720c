"""What holds between a report and its signatures, whichever is written last."""

import pgtrigger

SIGNED_TOO_LATE = "A report is signed before the decision or on its day, not after it."

SIGNED_BEFORE_THE_DECISION = pgtrigger.Trigger(
    name="signed_before_the_decision",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("report_id", "signed_on"),
    func=f"""
        PERFORM 1 FROM governance_committeereport
        WHERE id = NEW.report_id AND decision_on >= NEW.signed_on FOR SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION '{SIGNED_TOO_LATE}'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_before_the_decision';
        END IF;
        RETURN NEW;
    """,
)

SIGNED_STILL_BEFORE_IT = pgtrigger.Trigger(
    name="signed_still_before_it",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("decision_on"),
    func=f"""
        IF EXISTS (
            SELECT 1 FROM governance_reportsignature
            WHERE report_id = NEW.id AND signed_on > NEW.decision_on
        ) THEN
            RAISE EXCEPTION '{SIGNED_TOO_LATE}'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_before_the_decision';
        END IF;
        RETURN NEW;
    """,
)
