from relationships.models.appointments import WardActionCoordinator
from relationships.models.categories import Category
from relationships.models.core_offer import CoreOffer, OfferItem, Standard
from relationships.models.services import Service

__all__ = ["Category", "CoreOffer", "OfferItem", "Service", "Standard", "WardActionCoordinator"]
