"""Business time: the one clock, municipal years and working days."""

from leadership.dates.clock import now, today
from leadership.dates.years import MunicipalYear

__all__ = ["MunicipalYear", "now", "today"]
