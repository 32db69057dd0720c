from relationships.models.appointments import WardActionCoordinator
from relationships.models.categories import Category
from relationships.models.services import Service

__all__ = ["Category", "Service", "WardActionCoordinator"]
