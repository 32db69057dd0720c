from relationships.models.appointments import Appointment
from relationships.models.categories import Category
from relationships.models.community import CommunityGroup, GroupContact, GroupLogEntry, GroupWard
from relationships.models.coordinators import WardActionCoordinator
from relationships.models.core_offer import CoreOffer, OfferItem, Standard
from relationships.models.fieldwork import (
    Activity,
    FundingBid,
    Lesson,
    LessonWard,
    LocalAsset,
    Resource,
)
from relationships.models.levels import ServiceLevel, ServicePortfolio
from relationships.models.phase_one import PhaseMatch, PhaseService
from relationships.models.pilots import (
    LearningNote,
    Pilot,
    PilotOutcome,
    PilotSaving,
    PilotTheme,
    PilotWard,
    ThemePartner,
)
from relationships.models.recruitment import (
    CoordinatorCandidate,
    JobDescription,
    JobDescriptionItem,
)
from relationships.models.registers import Record, Theme
from relationships.models.relationship_managers import Absence, RelationshipManager
from relationships.models.returns import MonthlyReturn
from relationships.models.roll_out import BusinessCase, PilotEvaluation, RollOut
from relationships.models.scope import ScopeStatement
from relationships.models.senior_officers import SeniorOfficer
from relationships.models.services import Service, ServiceAlias, ServiceSponsor

__all__ = [
    "Absence",
    "Activity",
    "Appointment",
    "BusinessCase",
    "Category",
    "CommunityGroup",
    "CoordinatorCandidate",
    "CoreOffer",
    "FundingBid",
    "GroupContact",
    "GroupLogEntry",
    "GroupWard",
    "JobDescription",
    "JobDescriptionItem",
    "LearningNote",
    "Lesson",
    "LessonWard",
    "LocalAsset",
    "MonthlyReturn",
    "OfferItem",
    "PhaseMatch",
    "PhaseService",
    "Pilot",
    "PilotEvaluation",
    "PilotOutcome",
    "PilotSaving",
    "PilotTheme",
    "PilotWard",
    "Record",
    "RelationshipManager",
    "Resource",
    "RollOut",
    "ScopeStatement",
    "SeniorOfficer",
    "Service",
    "ServiceAlias",
    "ServiceLevel",
    "ServicePortfolio",
    "ServiceSponsor",
    "Standard",
    "Theme",
    "ThemePartner",
    "WardActionCoordinator",
]
