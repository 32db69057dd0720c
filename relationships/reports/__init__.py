"""Reports of who answers for what."""

from leadership.reporting.registry import register
from relationships.reports.coordinators import COORDINATORS, SENIOR_OFFICERS
from relationships.reports.coverage import COVERAGE, COVERAGE_OVER_TIME


def register_reports() -> None:
    """Called once, when the application starts."""
    register(COVERAGE, COVERAGE_OVER_TIME, COORDINATORS, SENIOR_OFFICERS)
