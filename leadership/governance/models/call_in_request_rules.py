"""What the database holds of requests: moves, enough signatures, a ground, and no change after."""

import pgtrigger
from django.conf import settings

from leadership.governance.models.decision_rules import only_these_moves

REQUEST_MOVES: dict[str, set[str]] = {
    "open": {"received", "late", "withdrawn"},
    "received": {"valid", "invalid", "withdrawn"},
    "valid": {"heard", "withdrawn"},
    "invalid": set(),
    "late": set(),
    "heard": set(),
    "withdrawn": set(),
}
NOT_ENOUGH = "The request needs the signatures of more councillors."
NO_GROUND = "Tick at least one ground: a request without one is not valid."
STAYS = "A request that was handed in stays as it was signed."

# Signatures and grounds are counted under the request's lock, which their own triggers take too.
REQUEST_RULES = pgtrigger.Trigger(
    name="request_rules",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=only_these_moves(
        name="call_in_moves",
        moves=REQUEST_MOVES,
        sentence="A request for call-in cannot go from this state to that one.",
    )
    + f"""
        IF TG_OP = 'INSERT' AND NEW.status <> 'open' THEN
            RAISE EXCEPTION 'A request for call-in begins by waiting for its signatures.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'call_in_begins_open';
        END IF;
        IF TG_OP = 'UPDATE' AND OLD.status <> 'open' AND (
            OLD.decision_id, OLD.rule_id, OLD.criteria_id, OLD.channel, OLD.dated, OLD.body_id,
            OLD.title_written, OLD.taken_by_written, OLD.taken_on_written, OLD.reasons,
            OLD.received_at, OLD.closes_at, OLD.signed_copy_id
        ) IS DISTINCT FROM (
            NEW.decision_id, NEW.rule_id, NEW.criteria_id, NEW.channel, NEW.dated, NEW.body_id,
            NEW.title_written, NEW.taken_by_written, NEW.taken_on_written, NEW.reasons,
            NEW.received_at, NEW.closes_at, NEW.signed_copy_id
        ) THEN
            RAISE EXCEPTION '{STAYS}'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'call_in_stays_as_signed';
        END IF;
        IF TG_OP = 'UPDATE' AND OLD.status = 'open' AND NEW.status IN ('received', 'late') THEN
            IF (SELECT count(*) FROM governance_callinsignature
                WHERE request_id = NEW.id AND signed_at IS NOT NULL)
               < (SELECT signatories FROM governance_callinrule WHERE id = NEW.rule_id) THEN
                RAISE EXCEPTION '{NOT_ENOUGH}'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'call_in_signed_by_enough';
            END IF;
            IF NOT EXISTS (
                SELECT 1 FROM governance_callinground AS tick
                JOIN governance_callincriterion AS ground ON ground.id = tick.criterion_id
                WHERE tick.request_id = NEW.id AND ground.criteria_id = NEW.criteria_id
            ) THEN
                RAISE EXCEPTION '{NO_GROUND}'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'call_in_on_a_ground';
            END IF;
        END IF;
        RETURN NEW;
    """,
)


def _stays_with_its_request(name: str, *, beside: str = "") -> pgtrigger.Trigger:
    """Refuses any change to a row of a request that is not open; `beside` is asked as well."""
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        declare=[("asked", "bigint[]")],
        func=f"""
            asked := CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW.request_id]
                                WHEN 'DELETE' THEN ARRAY[OLD.request_id]
                                ELSE ARRAY[OLD.request_id, NEW.request_id] END;
            PERFORM 1 FROM governance_callinrequest WHERE id = ANY(asked) FOR NO KEY UPDATE;
            IF EXISTS (
                SELECT 1 FROM governance_callinrequest
                WHERE id = ANY(asked) AND status <> 'open'
            ) THEN
                RAISE EXCEPTION '{STAYS}'
                    USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';
            END IF;
            {beside}
            RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
        """,
    )


GROUNDS_STAY = _stays_with_its_request(
    "call_in_grounds_stay",
    beside="""
            IF TG_OP <> 'DELETE' AND NOT EXISTS (
                SELECT 1 FROM governance_callincriterion AS ground
                JOIN governance_callinrequest AS request ON request.criteria_id = ground.criteria_id
                WHERE ground.id = NEW.criterion_id AND request.id = NEW.request_id
            ) THEN
                RAISE EXCEPTION 'Choose grounds of the list that is in force for this request.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'call_in_ground_of_its_list';
            END IF;
    """,
)
SIGNATURES_STAY = _stays_with_its_request(
    "call_in_signatures_stay",
    beside="""
            IF TG_OP = 'UPDATE' AND OLD.signed_at IS NOT NULL AND (
                OLD.person_id, OLD.term_id, OLD.printed_name, OLD.signed_at, OLD.by_id
            ) IS DISTINCT FROM (
                NEW.person_id, NEW.term_id, NEW.printed_name, NEW.signed_at, NEW.by_id
            ) THEN
                RAISE EXCEPTION 'A signature stays as it was made.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'call_in_signature_stays';
            END IF;
    """,
)

_DAY = f"(COALESCE(NEW.signed_at, NEW.asked_at) AT TIME ZONE '{settings.TIME_ZONE}')::date"

# local date: a councillor whose term ended at midnight signs no more
SIGNED_IN_OFFICE = pgtrigger.Trigger(
    name="call_in_signed_in_office",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("person_id", "term_id", "signed_at"),
    func=f"""
        PERFORM 1 FROM wards_councillorterm AS term
        WHERE term.id = NEW.term_id AND term.person_id = NEW.person_id
          AND term.start <= {_DAY} AND (term."end" IS NULL OR term."end" > {_DAY})
        FOR SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'Only a councillor who is in office on that day can sign.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'call_in_signed_in_office';
        END IF;
        RETURN NEW;
    """,
)
