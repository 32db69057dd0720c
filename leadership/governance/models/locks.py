"""The lock that a call-in puts on what carries a decision out (S064).

Rooms above hang it on their own tables: `held_by_its_decision(...)` into `Meta.triggers`. The
decision's row is locked in share, so that a request and a step under the decision cannot pass by
each other: whoever comes second sees what the first one did.
"""

import pgtrigger

# status of a decision -> why nothing under it can move; services and pages say the same
WHY_LOCKED = {
    "draft": "its record is not published yet",
    "subject": "its call-in window is still open",
    "called_in": "a request for call-in is pending",
    "referred_back": "it was sent back to the decision maker",
    "to_council": "it was referred to the City Council",
    "withdrawn": "it was withdrawn",
}
LOCKED_BY_THE_DECISION = "held_by_its_decision"


def locked_sentence(reference: str, status: str) -> str:
    """Why nothing under this decision can move, in the words of the trigger below."""
    return (
        f"Decision {reference} cannot be carried out: {WHY_LOCKED[status]}. "
        "Nothing under it can move until then."
    )


def not_approved_sentence(reference: str, number: int) -> str:
    """Why nothing under this part can move though its decision is in force, in the same words."""
    return f"Part {number} of decision {reference} was not approved. Nothing under it can move."


def _said_in_sql() -> str:
    """The two sentences above, of the trigger's `held` and `reference`."""
    why = " ".join(f"WHEN '{status}' THEN '{said}'" for status, said in WHY_LOCKED.items())
    return f"""CASE WHEN held.status = 'in_force'
                        THEN 'Part ' || held.number || ' of decision ' || reference
                            || ' was not approved. Nothing under it can move.'
                        ELSE 'Decision ' || reference || ' cannot be carried out: '
                            || CASE held.status {why} END
                            || '. Nothing under it can move until then.' END"""


def held_by_its_decision(
    *,
    moves: list[str],
    later: str = "",
    at_rest: str = "FALSE",
    part: str = "decision_part_id",
) -> pgtrigger.Trigger:
    """Refuses to add a row under a part of a decision that is not in force, to change any of
    `moves` of one that is there, and to take one out from under it. `later` is a last day that may
    come sooner but not later: whoever leaves can go, and is kept no longer. `at_rest` is SQL over
    NEW: such a row may be added or linked, for it does nothing yet ("NEW.status = 'planned'"), but
    cannot move either. A part that was not approved holds its rows as well. Out of a withdrawn
    decision, or such a part, a row goes over to the one that replaces it."""
    changed = " OR ".join(f'NEW."{column}" IS DISTINCT FROM OLD."{column}"' for column in moves)
    if later:
        ends = [f"COALESCE({row}.\"{later}\", 'infinity')" for row in ("NEW", "OLD")]
        changed += f" OR {' > '.join(ends)}"
    return pgtrigger.Trigger(
        name=LOCKED_BY_THE_DECISION,
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf(part, *moves, *filter(None, [later])),
        declare=[
            ("held", "record"),
            ("moved", "boolean"),
            ("linked", "boolean"),
            ("refused", "boolean"),
            ("reference", "text"),
        ],
        func=f"""
            moved := TG_OP = 'UPDATE' AND ({changed});
            linked := TG_OP = 'INSERT' OR NEW.{part} IS DISTINCT FROM OLD.{part};
            IF NOT moved AND NOT linked THEN
                RETURN NEW;
            END IF;
            FOR held IN
                SELECT decision.serial, decision.year, decision.status, part.id, part.number
                FROM governance_decisionpart AS part
                JOIN governance_decision AS decision ON decision.id = part.decision_id
                WHERE part.id = NEW.{part} OR (TG_OP = 'UPDATE' AND part.id = OLD.{part})
                FOR SHARE OF decision
            LOOP
                -- asked once the decision is held, for whoever settles its parts holds it too
                SELECT part.state = 'refused' INTO refused
                FROM governance_decisionpart AS part WHERE part.id = held.id FOR SHARE;
                CONTINUE WHEN held.status = 'in_force' AND NOT refused;
                CONTINUE WHEN NOT moved AND held.id = NEW.{part} AND ({at_rest});
                CONTINUE WHEN NOT moved AND held.status IN ('withdrawn', 'in_force')
                    AND held.id IS DISTINCT FROM NEW.{part};
                reference := lpad(held.serial::text, 6, '0') || '/' || held.year;
                RAISE EXCEPTION USING
                    MESSAGE = {_said_in_sql()},
                    ERRCODE = 'check_violation',
                    CONSTRAINT = '{LOCKED_BY_THE_DECISION}';
            END LOOP;
            RETURN NEW;
        """,
    )
