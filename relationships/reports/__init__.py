"""Reports of the services and of who answers for what."""

from leadership.reporting.registry import register
from relationships.reports.coordinators import COORDINATORS, SENIOR_OFFICERS
from relationships.reports.coverage import COVERAGE, COVERAGE_OVER_TIME
from relationships.reports.services import SCOPE_STATEMENTS, SERVICES_MATRIX


def register_reports() -> None:
    """Called once, when the application starts."""
    register(SERVICES_MATRIX, SCOPE_STATEMENTS)
    register(COVERAGE, COVERAGE_OVER_TIME, COORDINATORS, SENIOR_OFFICERS)
