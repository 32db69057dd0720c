from tracker.models.advance_matters import AdvanceMatter
from tracker.models.channels import Channel
from tracker.models.clocks import Acknowledgement, Clock, ClockChange
from tracker.models.evidence import PriorityEvidence
from tracker.models.follow_through import FollowThrough
from tracker.models.handing_over import HandOver, HandOverIssue, HandOverWard, HeirProposal
from tracker.models.issues import Issue, IssueTheme, ReferenceCounter
from tracker.models.ladder import LADDER, EscalationStep, Step
from tracker.models.privacy import SeenBy
from tracker.models.private_matters import PrivateMatter
from tracker.models.public import PublicIssue, PublicUpdate
from tracker.models.questions import Answer, Question
from tracker.models.raisers import Raiser
from tracker.models.states import MOVES, PRINTED, STILL_OPEN, WITH_OFFICERS, Outcome, Status
from tracker.models.step_issues import StepIssue
from tracker.models.work import Action, Attachment, Audience, CarryOver, Update

__all__ = [
    "LADDER",
    "MOVES",
    "PRINTED",
    "STILL_OPEN",
    "WITH_OFFICERS",
    "Acknowledgement",
    "Action",
    "AdvanceMatter",
    "Answer",
    "Attachment",
    "Audience",
    "CarryOver",
    "Channel",
    "Clock",
    "ClockChange",
    "EscalationStep",
    "FollowThrough",
    "HandOver",
    "HandOverIssue",
    "HandOverWard",
    "HeirProposal",
    "Issue",
    "IssueTheme",
    "Outcome",
    "PriorityEvidence",
    "PrivateMatter",
    "PublicIssue",
    "PublicUpdate",
    "Question",
    "Raiser",
    "ReferenceCounter",
    "SeenBy",
    "Status",
    "Step",
    "StepIssue",
    "Update",
]
