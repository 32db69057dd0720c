"""Services and co-ordinators. Categories, which issues bear, are in the tracker's admin."""

from relationships.admin.appointments import WardActionCoordinatorAdmin
from relationships.admin.services import (
    ScopeStatementAdmin,
    ServiceAdmin,
    ServiceLevelAdmin,
    ServicePortfolioAdmin,
    ServiceSponsorAdmin,
)

__all__ = [
    "ScopeStatementAdmin",
    "ServiceAdmin",
    "ServiceLevelAdmin",
    "ServicePortfolioAdmin",
    "ServiceSponsorAdmin",
    "WardActionCoordinatorAdmin",
]
