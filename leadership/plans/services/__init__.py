from leadership.plans.services.awards import (
    award,
    awarded_from,
    complete_proposal,
    fill_pots,
    not_award,
    record_spending,
    withdraw_proposal,
)
from leadership.plans.services.budget import answer_for_budget, name_champion
from leadership.plans.services.drafting import (
    begin_plan,
    mark_example,
    move_part,
    name_lead,
    remove_part,
    write_part,
)
from leadership.plans.services.fund import (
    change_proposal,
    propose,
    split_evenly,
    split_proposal,
)
from leadership.plans.services.inputs import (
    comment,
    decide_input,
    decide_suggestion,
    give_input,
    suggest,
    takes_suggestions,
)
from leadership.plans.services.objections import (
    object_to,
    uphold_objection,
    withdraw_objection,
)
from leadership.plans.services.relinking import relink_proposal, stays_because
from leadership.plans.services.rounds import publish_guidance
from leadership.plans.services.signing import record_signature, sign
from leadership.plans.services.stages import (
    close_consultation,
    make_ready,
    open_consultation,
    revise,
    take_back,
)

__all__ = [
    "answer_for_budget",
    "award",
    "awarded_from",
    "begin_plan",
    "change_proposal",
    "close_consultation",
    "comment",
    "complete_proposal",
    "decide_input",
    "decide_suggestion",
    "fill_pots",
    "give_input",
    "make_ready",
    "mark_example",
    "move_part",
    "name_champion",
    "name_lead",
    "not_award",
    "object_to",
    "open_consultation",
    "propose",
    "publish_guidance",
    "record_signature",
    "record_spending",
    "relink_proposal",
    "remove_part",
    "revise",
    "sign",
    "split_evenly",
    "split_proposal",
    "stays_because",
    "suggest",
    "take_back",
    "takes_suggestions",
    "uphold_objection",
    "withdraw_objection",
    "withdraw_proposal",
    "write_part",
]
