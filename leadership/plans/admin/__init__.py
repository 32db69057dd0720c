"""Planning rounds and the fund, for those who keep reference data. Plans are written on their own
pages."""

from leadership.plans.admin import fund, rounds

__all__ = ["fund", "rounds"]
