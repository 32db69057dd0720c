"""Ward plans and their fund, for those who keep reference data."""

from leadership.plans.admin import fund

__all__ = ["fund"]
