from tracker.services.acknowledging import acknowledge
from tracker.services.advance_matters import (
    closed_because,
    decide_advance_matter,
    number_waiting,
    raise_in_advance,
)
from tracker.services.categories import check_merge, issues_touched_by_merge, merge_categories
from tracker.services.evidence import (
    ThemeFigures,
    issues_that_show,
    propose_priority,
    use_as_evidence,
)
from tracker.services.follow_through import close_lapsed_answers
from tracker.services.gathering import bring_together
from tracker.services.hand_over import HandedOver, hand_over
from tracker.services.ladder import escalate
from tracker.services.letters import propose_heir
from tracker.services.moving import (
    accept_answer,
    answer,
    assign,
    close_issue,
    dispute_answer,
    reopen,
    start,
)
from tracker.services.passing_on import pass_on
from tracker.services.past import PastIssue, PastUpdate, record_past_issues
from tracker.services.privacy import share
from tracker.services.raising import (
    RaisedBy,
    edit_issue,
    possible_duplicates,
    raise_issue,
    reference,
    take_numbers,
    title_from,
)
from tracker.services.releasing import (
    redact,
    redact_acknowledgement,
    redact_update,
    release,
    withdraw_release,
)
from tracker.services.step_issues import link_step, unlink_step
from tracker.services.work import (
    add_action,
    add_update,
    attach,
    carry_over,
    finish_action,
)

__all__ = [
    "HandedOver",
    "PastIssue",
    "PastUpdate",
    "RaisedBy",
    "ThemeFigures",
    "accept_answer",
    "acknowledge",
    "add_action",
    "add_update",
    "answer",
    "assign",
    "attach",
    "bring_together",
    "carry_over",
    "check_merge",
    "close_issue",
    "close_lapsed_answers",
    "closed_because",
    "decide_advance_matter",
    "dispute_answer",
    "edit_issue",
    "escalate",
    "finish_action",
    "hand_over",
    "issues_that_show",
    "issues_touched_by_merge",
    "link_step",
    "merge_categories",
    "number_waiting",
    "pass_on",
    "possible_duplicates",
    "propose_heir",
    "propose_priority",
    "raise_in_advance",
    "raise_issue",
    "record_past_issues",
    "redact",
    "redact_acknowledgement",
    "redact_update",
    "reference",
    "release",
    "reopen",
    "share",
    "start",
    "take_numbers",
    "title_from",
    "unlink_step",
    "use_as_evidence",
    "withdraw_release",
]
