from jobs_skills.models.areas import (
    AreaBeyond,
    AreaProvider,
    BoardDistrict,
    BoardWard,
    DistrictDivided,
    JobcentreOffice,
    Site,
)
from jobs_skills.models.boards import RUNNING, Board, BoardAppointment
from jobs_skills.models.evidence import DeploymentDecision, Finding, FindingUse, OfficerTime
from jobs_skills.models.independence import (
    AccountabilityReport,
    Assessment,
    Criterion,
    CriterionAnswer,
)
from jobs_skills.models.kept import BoardAdoptedAt, MeetingAdoptedAt
from jobs_skills.models.meetings import BoardMeeting, From, SectorAttendance
from jobs_skills.models.members import ListedMember, Member, MemberList
from jobs_skills.models.plans import (
    ActionProgress,
    BoardAction,
    Coverage,
    Covered,
    LocalPlan,
    PlanTheme,
    PriorityArea,
)
from jobs_skills.models.predecessors import DistrictPlan, NegotiationStep
from jobs_skills.models.schemes import BoardScheme, SchemeDocument
from jobs_skills.models.terms import ModelTerms, Terms, TermsComment
from jobs_skills.models.timetable import TimetableEntry

__all__ = [
    "AccountabilityReport",
    "ActionProgress",
    "AreaBeyond",
    "AreaProvider",
    "Assessment",
    "Board",
    "BoardAdoptedAt",
    "BoardAction",
    "BoardAppointment",
    "BoardDistrict",
    "BoardMeeting",
    "BoardScheme",
    "BoardWard",
    "Coverage",
    "Covered",
    "Criterion",
    "CriterionAnswer",
    "DeploymentDecision",
    "DistrictDivided",
    "DistrictPlan",
    "Finding",
    "FindingUse",
    "From",
    "JobcentreOffice",
    "ListedMember",
    "LocalPlan",
    "MeetingAdoptedAt",
    "Member",
    "MemberList",
    "ModelTerms",
    "NegotiationStep",
    "OfficerTime",
    "PlanTheme",
    "PriorityArea",
    "RUNNING",
    "SectorAttendance",
    "SchemeDocument",
    "Site",
    "Terms",
    "TermsComment",
    "TimetableEntry",
]
