from relationships.models.appointments import Appointment
from relationships.models.categories import Category
from relationships.models.coordinators import WardActionCoordinator
from relationships.models.core_offer import CoreOffer, OfferItem, Standard
from relationships.models.levels import ServiceLevel, ServicePortfolio
from relationships.models.phase_one import PhaseMatch, PhaseService
from relationships.models.relationship_managers import Absence, RelationshipManager
from relationships.models.scope import ScopeStatement
from relationships.models.senior_officers import SeniorOfficer
from relationships.models.services import Service, ServiceAlias, ServiceSponsor

__all__ = [
    "Absence",
    "Appointment",
    "Category",
    "CoreOffer",
    "OfferItem",
    "PhaseMatch",
    "PhaseService",
    "RelationshipManager",
    "ScopeStatement",
    "SeniorOfficer",
    "Service",
    "ServiceAlias",
    "ServiceLevel",
    "ServicePortfolio",
    "ServiceSponsor",
    "Standard",
    "WardActionCoordinator",
]
