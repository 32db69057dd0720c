"""No pot below zero, and no award whose shares do not add up: held over rows by triggers.

They look at the rows as they are when the transaction ends, not at the row that was written: an
award and its shares are written in one transaction, in any order. A proposal is locked before its
pots, as the services do.
"""

import pgtrigger

_DRAWN = "('awarded', 'completed')"

# awards draw on the pot, completed ones too; an award is withdrawn only before any is spent
_OVERDRAWN = f"""
        IF EXISTS (
            SELECT 1 FROM plans_fundpot AS pot
            WHERE pot.id = ANY(pots) AND pot.amount < (
                SELECT coalesce(sum(share.amount), 0) FROM plans_proposalshare AS share
                JOIN plans_fundproposal AS proposal ON proposal.id = share.proposal_id
                WHERE share.pot_id = pot.id AND proposal.status IN {_DRAWN}
            )
        ) THEN
            RAISE EXCEPTION 'This is more than the ward has left in the fund.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'fund_pot_never_below_zero';
        END IF;
"""
_ADD_UP = f"""
        IF EXISTS (
            SELECT 1 FROM plans_fundproposal AS proposal
            WHERE proposal.id = ANY(proposals) AND proposal.status IN {_DRAWN}
              AND proposal.amount <> (
                SELECT coalesce(sum(share.amount), 0) FROM plans_proposalshare AS share
                JOIN plans_fundpot AS pot ON pot.id = share.pot_id
                WHERE share.proposal_id = proposal.id AND pot.fund_id = proposal.fund_id)
        ) OR EXISTS (
            SELECT 1 FROM plans_proposalshare AS share
            JOIN plans_fundproposal AS proposal ON proposal.id = share.proposal_id
            JOIN plans_fundpot AS pot ON pot.id = share.pot_id
            WHERE share.proposal_id = ANY(proposals) AND proposal.status IN {_DRAWN}
              AND pot.fund_id <> proposal.fund_id
        ) THEN
            RAISE EXCEPTION 'The shares of the wards do not add up to the award.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_shares_add_up';
        END IF;
"""
_LOCK_PROPOSALS = """
        PERFORM 1 FROM plans_fundproposal WHERE id = ANY(proposals)
            ORDER BY id FOR NO KEY UPDATE;
"""
_LOCK_POTS = """
        PERFORM 1 FROM plans_fundpot WHERE id = ANY(pots) ORDER BY id FOR NO KEY UPDATE;
"""
_ROWS = [("pots", "bigint[]"), ("proposals", "bigint[]")]

POT_NEVER_BELOW_ZERO = pgtrigger.Trigger(
    name="pot_never_below_zero",
    operation=pgtrigger.UpdateOf("amount", "fund_id"),
    declare=_ROWS,
    # its proposals are not locked: their own services wait for the pot, after the proposal
    func=f"""
        pots := ARRAY[NEW.id];
        proposals := ARRAY(SELECT proposal_id FROM plans_proposalshare WHERE pot_id = NEW.id);
        {_LOCK_POTS}{_OVERDRAWN}{_ADD_UP}
        RETURN NULL;
    """,
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
)

SHARE_WITHIN_THE_POT = pgtrigger.Trigger(
    name="share_within_the_pot",
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=_ROWS,
    func=f"""
        proposals := ARRAY[
            CASE WHEN TG_OP <> 'DELETE' THEN NEW.proposal_id END,
            CASE WHEN TG_OP <> 'INSERT' THEN OLD.proposal_id END];
        pots := ARRAY[
            CASE WHEN TG_OP <> 'DELETE' THEN NEW.pot_id END,
            CASE WHEN TG_OP <> 'INSERT' THEN OLD.pot_id END];
        {_LOCK_PROPOSALS}{_LOCK_POTS}{_OVERDRAWN}{_ADD_UP}
        RETURN NULL;
    """,
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
)

PROPOSAL_WITHIN_ITS_POTS = pgtrigger.Trigger(
    name="proposal_within_its_pots",
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("status", "amount", "fund_id"),
    declare=_ROWS,
    func=f"""
        proposals := ARRAY[NEW.id];
        {_LOCK_PROPOSALS}
        pots := ARRAY(SELECT pot_id FROM plans_proposalshare WHERE proposal_id = NEW.id);
        {_LOCK_POTS}{_ADD_UP}{_OVERDRAWN}
        RETURN NULL;
    """,
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
)
