"""Reports of ward plans, of the budget's answers to them, of how the forums are, of the fund."""

from leadership.plans.reports.budget_feed import BUDGET_FEED
from leadership.plans.reports.forum_health import FORUM_HEALTH
from leadership.plans.reports.fund import FUND_REGISTER
from leadership.plans.reports.priorities import PLAN_PRIORITIES
from leadership.plans.reports.sign_offs import PLAN_SIGN_OFFS
from leadership.plans.reports.status import PLAN_STATUS
from leadership.reporting.registry import register


def register_reports() -> None:
    """Called once, when the application starts."""
    register(PLAN_STATUS, PLAN_SIGN_OFFS, PLAN_PRIORITIES, BUDGET_FEED)
    register(FORUM_HEALTH, FUND_REGISTER)
