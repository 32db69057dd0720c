"""What the database holds of decisions: their moves, their release, their conditional parts."""

import pgtrigger

DECISION_MOVES: dict[str, set[str]] = {
    "draft": {"subject", "in_force"},
    "subject": {"called_in", "in_force", "withdrawn"},
    "called_in": {"subject", "in_force", "referred_back", "to_council", "withdrawn"},
    "in_force": {"withdrawn"},
    "referred_back": {"in_force", "withdrawn"},
    "to_council": {"in_force", "referred_back", "withdrawn"},
    "withdrawn": set(),
}
LIVE_REQUEST = "('received', 'valid')"


def only_these_moves(*, name: str, moves: dict[str, set[str]], sentence: str) -> str:
    """The test of a trigger: status goes where the table of moves lets it."""
    allowed = " OR ".join(
        f"(OLD.status = '{before}' AND NEW.status IN ({', '.join(map(repr, sorted(after)))}))"
        for before, after in moves.items()
        if after
    )
    return f"""
        IF TG_OP = 'UPDATE' AND OLD.status <> NEW.status AND NOT ({allowed}) THEN
            RAISE EXCEPTION '{sentence}' USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';
        END IF;
    """


# The request is asked for under the decision's own lock, which whoever hands in a request holds.
NOT_RELEASED_WHILE_CALLED_IN = pgtrigger.Trigger(
    name="status_moves",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("status"),
    func=only_these_moves(
        name="decision_moves",
        moves=DECISION_MOVES,
        sentence="A decision cannot go from this state to that one.",
    )
    + f"""
        IF NEW.status IN ('in_force', 'subject') AND EXISTS (
            SELECT 1 FROM governance_callinrequest
            WHERE decision_id = NEW.id AND status IN {LIVE_REQUEST}
        ) THEN
            RAISE EXCEPTION 'A request for call-in is pending: it must be heard first.'
                USING ERRCODE = 'check_violation',
                      CONSTRAINT = 'decision_not_released_while_called_in';
        END IF;
        IF NEW.status = 'called_in' AND NOT EXISTS (
            SELECT 1 FROM governance_callinrequest
            WHERE decision_id = NEW.id AND status IN {LIVE_REQUEST}
        ) THEN
            RAISE EXCEPTION 'A decision is called in by a request that was received.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_called_in_by_a_request';
        END IF;
        RETURN NEW;
    """,
)

PART_STAYS_CONDITIONAL = pgtrigger.Trigger(
    name="part_stays_conditional",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("state"),
    condition=pgtrigger.Q(new__state="approved") & ~pgtrigger.Q(old__state="approved"),
    func="""
        IF EXISTS (
            SELECT 1 FROM governance_partcondition WHERE part_id = NEW.id AND outcome <> 'met'
        ) THEN
            RAISE EXCEPTION 'This part stays conditional until every later body has approved it.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_conditional';
        END IF;
        RETURN NEW;
    """,
)

# the part is locked: an approval and a condition that is taken back cannot pass by each other
CONDITIONS_FIRST = pgtrigger.Trigger(
    name="conditions_first",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("outcome", "part_id"),
    condition=~pgtrigger.Q(new__outcome="met"),
    func="""
        PERFORM 1 FROM governance_decisionpart WHERE id = NEW.part_id FOR NO KEY UPDATE;
        IF EXISTS (
            SELECT 1 FROM governance_decisionpart WHERE id = NEW.part_id AND state = 'approved'
        ) THEN
            RAISE EXCEPTION 'This part is approved already: no condition can be opened again.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'conditions_first';
        END IF;
        RETURN NEW;
    """,
)

STATUS_CHANGE_STAYS = pgtrigger.Trigger(
    name="status_change_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func="""
        RAISE EXCEPTION 'The log of a decision is added to, never changed.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'status_change_stays';
    """,
)
