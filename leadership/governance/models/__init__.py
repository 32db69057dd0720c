from leadership.governance.models.action_plans import (
    ITEM_MOVES,
    ActionPlan,
    ActionPlanItem,
    ItemProgress,
    ItemStatus,
    Strand,
    StrandKind,
)
from leadership.governance.models.assistant_leaders import (
    AreaScheme,
    AssistantLeader,
    AssistantLeaderDuty,
    AssistantLeaderWard,
    DevelopmentEvent,
)
from leadership.governance.models.call_in_rules import CallInCriteria, CallInCriterion, CallInRule
from leadership.governance.models.call_ins import (
    REQUEST_STATUS_MOVES,
    CallInGround,
    CallInRequest,
    CallInSignature,
    CallInStatus,
)
from leadership.governance.models.carrying_out import (
    NAMES_A_DECISION,
    CarriesOut,
    decision_named_once,
    said_of_decision,
)
from leadership.governance.models.committee_reports import (
    BackgroundDocument,
    ChronologyEntry,
    Commitment,
    CommitteeReport,
    Consultee,
    Recommendation,
    ReportAuthor,
    ReportSignature,
)
from leadership.governance.models.decision_details import (
    DecisionCriterion,
    DecisionTopic,
    UrgencyNotice,
)
from leadership.governance.models.decision_parts import DecisionPart, PartCondition, PartState
from leadership.governance.models.decisions import MOVES, Decision, DecisionStatus, StatusChange
from leadership.governance.models.findings import SourceFinding
from leadership.governance.models.hearings import CallInHearing, Summons
from leadership.governance.models.locks import held_by_its_decision
from leadership.governance.models.measures import Indicator, Measure, Reading
from leadership.governance.models.parishes import ParishConsultation, ParishOption, ParishResponse
from leadership.governance.models.portfolios import Portfolio, PortfolioAlias, PortfolioHolder
from leadership.governance.models.promises import PROMISE_MOVES, Promise, PromiseStatus
from leadership.governance.models.raised import (
    CallForAction,
    Petition,
    PetitionOrganiser,
    RaisedOutcome,
)
from leadership.governance.models.winding_down import (
    AmendmentStep,
    ConstitutionalAmendment,
    DistrictResource,
)

__all__ = [
    "ActionPlan",
    "ActionPlanItem",
    "AmendmentStep",
    "AreaScheme",
    "AssistantLeader",
    "AssistantLeaderDuty",
    "AssistantLeaderWard",
    "BackgroundDocument",
    "CallForAction",
    "CallInCriteria",
    "CallInCriterion",
    "CallInGround",
    "CallInHearing",
    "CallInRequest",
    "CallInRule",
    "CallInSignature",
    "CallInStatus",
    "ChronologyEntry",
    "Commitment",
    "CarriesOut",
    "CommitteeReport",
    "ConstitutionalAmendment",
    "Consultee",
    "Decision",
    "DecisionCriterion",
    "DecisionPart",
    "DecisionStatus",
    "DecisionTopic",
    "DevelopmentEvent",
    "DistrictResource",
    "ITEM_MOVES",
    "Indicator",
    "ItemProgress",
    "ItemStatus",
    "MOVES",
    "NAMES_A_DECISION",
    "Measure",
    "PROMISE_MOVES",
    "ParishConsultation",
    "ParishOption",
    "ParishResponse",
    "PartCondition",
    "PartState",
    "Petition",
    "PetitionOrganiser",
    "Portfolio",
    "PortfolioAlias",
    "PortfolioHolder",
    "Promise",
    "PromiseStatus",
    "REQUEST_STATUS_MOVES",
    "RaisedOutcome",
    "Reading",
    "Recommendation",
    "ReportAuthor",
    "ReportSignature",
    "SourceFinding",
    "StatusChange",
    "Strand",
    "StrandKind",
    "Summons",
    "UrgencyNotice",
    "decision_named_once",
    "held_by_its_decision",
    "said_of_decision",
]
