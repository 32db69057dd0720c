from leadership.plans.models.contents import Contributor, Engagement, Fact, PlanSection
from leadership.plans.models.fund import (
    DRAWN,
    MONEY,
    PROPOSAL_MOVES,
    FundCriterion,
    FundPot,
    FundProposal,
    InnovationFund,
    ProposalShare,
)
from leadership.plans.models.inputs import OfficerInput, PlanComment, Suggestion
from leadership.plans.models.kept import (
    ForumKept,
    ForumSignedAt,
    MeetingSignedAt,
    SeatSignedIn,
    TermSignedIn,
    WardPlannedFor,
    WardsPlannedOn,
)
from leadership.plans.models.plans import PlanVersion, WardPlan
from leadership.plans.models.priorities import BudgetAnswer, Priority, PriorityText
from leadership.plans.models.rounds import Guidance, PlanningRound, RoundSection, Stage
from leadership.plans.models.signing import Objection, Signature
from leadership.plans.models.states import EDITABLE, FROZEN, MOVES, UNSIGNED, State

__all__ = [
    "DRAWN",
    "EDITABLE",
    "FROZEN",
    "MONEY",
    "MOVES",
    "PROPOSAL_MOVES",
    "UNSIGNED",
    "BudgetAnswer",
    "Contributor",
    "Engagement",
    "Fact",
    "ForumKept",
    "ForumSignedAt",
    "FundCriterion",
    "FundPot",
    "FundProposal",
    "Guidance",
    "InnovationFund",
    "MeetingSignedAt",
    "Objection",
    "OfficerInput",
    "PlanComment",
    "PlanSection",
    "PlanVersion",
    "PlanningRound",
    "Priority",
    "PriorityText",
    "ProposalShare",
    "RoundSection",
    "SeatSignedIn",
    "Signature",
    "Stage",
    "State",
    "Suggestion",
    "TermSignedIn",
    "WardPlan",
    "WardPlannedFor",
    "WardsPlannedOn",
]
