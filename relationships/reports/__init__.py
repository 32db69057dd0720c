"""Reports of the services, of who answers for what, and of co-ordinators' work."""

from leadership.reporting.registry import register
from relationships.reports.coordinators import COORDINATORS, SENIOR_OFFICERS
from relationships.reports.coverage import COVERAGE, COVERAGE_OVER_TIME
from relationships.reports.forum import FORUM_REPORT
from relationships.reports.pilots import PILOT_COMPARISON
from relationships.reports.registers import REPORTS
from relationships.reports.returns import RETURNS
from relationships.reports.services import SCOPE_STATEMENTS, SERVICES_MATRIX


def register_reports() -> None:
    """Called once, when the application starts."""
    register(SERVICES_MATRIX, SCOPE_STATEMENTS)
    register(COVERAGE, COVERAGE_OVER_TIME, COORDINATORS, SENIOR_OFFICERS)
    register(*REPORTS.values())
    register(FORUM_REPORT, RETURNS, PILOT_COMPARISON)
