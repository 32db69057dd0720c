from relationships.models.appointments import WardActionCoordinator
from relationships.models.categories import Category
from relationships.models.levels import ServiceLevel, ServicePortfolio
from relationships.models.scope import ScopeStatement
from relationships.models.services import Service, ServiceAlias, ServiceSponsor

__all__ = [
    "Category",
    "ScopeStatement",
    "Service",
    "ServiceAlias",
    "ServiceLevel",
    "ServicePortfolio",
    "ServiceSponsor",
    "WardActionCoordinator",
]
