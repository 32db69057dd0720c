"""Planning rounds, for those who keep reference data. Plans are written on their own pages."""

from leadership.plans.admin import rounds

__all__ = ["rounds"]
