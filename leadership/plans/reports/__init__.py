"""Reports of ward plans and of their fund."""

from leadership.plans.reports.fund import FUND_REGISTER
from leadership.reporting.registry import register


def register_reports() -> None:
    """Called once, when the application starts."""
    register(FUND_REGISTER)
