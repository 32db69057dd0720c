"""No pot below zero, and no award whose shares do not add up: held over rows by triggers."""

import pgtrigger

# awards draw on the pot, completed ones too; an award is withdrawn only before any is spent
_OVERDRAWN = """
    SELECT pot.id FROM plans_fundpot AS pot
    WHERE pot.id = ANY(pots) AND pot.amount < (
        SELECT coalesce(sum(share.amount), 0) FROM plans_proposalshare AS share
        JOIN plans_fundproposal AS proposal ON proposal.id = share.proposal_id
        WHERE share.pot_id = pot.id AND proposal.status IN ('awarded', 'completed')
    )
"""
_REFUSE = """
        RAISE EXCEPTION 'This is more than the ward has left in the fund.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'fund_pot_never_below_zero';
"""

POT_NEVER_BELOW_ZERO = pgtrigger.Trigger(
    name="pot_never_below_zero",
    operation=pgtrigger.UpdateOf("amount"),
    declare=[("pots", "bigint[]")],
    func=f"""
        pots := ARRAY[NEW.id];
        PERFORM 1 FROM plans_fundpot WHERE id = NEW.id FOR NO KEY UPDATE;
        IF EXISTS ({_OVERDRAWN}) THEN {_REFUSE} END IF;
        RETURN NULL;
    """,
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,  # shares and award are written in one transaction, in any order
)

SHARE_WITHIN_THE_POT = pgtrigger.Trigger(
    name="share_within_the_pot",
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("pots", "bigint[]"), ("proposals", "bigint[]")],
    func=f"""
        pots := ARRAY(SELECT DISTINCT pot FROM unnest(ARRAY[
            CASE WHEN TG_OP <> 'DELETE' THEN NEW.pot_id END,
            CASE WHEN TG_OP <> 'INSERT' THEN OLD.pot_id END]) AS pot WHERE pot IS NOT NULL
            ORDER BY pot);
        proposals := ARRAY[
            CASE WHEN TG_OP <> 'DELETE' THEN NEW.proposal_id END,
            CASE WHEN TG_OP <> 'INSERT' THEN OLD.proposal_id END];
        PERFORM 1 FROM plans_fundpot WHERE id = ANY(pots) ORDER BY id FOR NO KEY UPDATE;
        IF EXISTS ({_OVERDRAWN}) THEN {_REFUSE} END IF;
        IF EXISTS (
            SELECT 1 FROM plans_fundproposal AS proposal
            WHERE proposal.id = ANY(proposals) AND proposal.status IN ('awarded', 'completed')
              AND proposal.amount <> (
                SELECT coalesce(sum(amount), 0) FROM plans_proposalshare
                WHERE proposal_id = proposal.id)
        ) THEN
            RAISE EXCEPTION 'The shares of the wards do not add up to the award.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_shares_add_up';
        END IF;
        RETURN NULL;
    """,
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
)

PROPOSAL_WITHIN_ITS_POTS = pgtrigger.Trigger(
    name="proposal_within_its_pots",
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("status", "amount", "fund_id"),
    declare=[("pots", "bigint[]")],
    func=f"""
        IF NEW.status NOT IN ('awarded', 'completed') THEN
            RETURN NULL;
        END IF;
        pots := ARRAY(SELECT pot_id FROM plans_proposalshare WHERE proposal_id = NEW.id);
        PERFORM 1 FROM plans_fundpot WHERE id = ANY(pots) ORDER BY id FOR NO KEY UPDATE;
        IF NEW.amount <> (SELECT coalesce(sum(amount), 0) FROM plans_proposalshare
                          WHERE proposal_id = NEW.id)
           OR EXISTS (SELECT 1 FROM plans_fundpot WHERE id = ANY(pots) AND fund_id <> NEW.fund_id)
        THEN
            RAISE EXCEPTION 'The shares of the wards do not add up to the award.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_shares_add_up';
        END IF;
        IF EXISTS ({_OVERDRAWN}) THEN {_REFUSE} END IF;
        RETURN NULL;
    """,
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
)
