"""Reports of decisions, call-ins, promises, the Action Plan and committees, and their pack."""

from leadership.governance.reports.action_plan import ACTION_PLAN_PROGRESS
from leadership.governance.reports.assistant_leaders import ASSISTANT_LEADERS
from leadership.governance.reports.attendance import COMMITTEE_ATTENDANCE
from leadership.governance.reports.call_ins import CALL_IN_REGISTER
from leadership.governance.reports.decisions import DECISIONS_IN_WINDOW
from leadership.governance.reports.measures import MEASURES
from leadership.governance.reports.pack import GOVERNANCE_PACK
from leadership.governance.reports.promises import PROMISES
from leadership.reporting.registry import register, register_pack


def register_reports() -> None:
    """Called once, when the application starts."""
    register(DECISIONS_IN_WINDOW, CALL_IN_REGISTER, PROMISES, ACTION_PLAN_PROGRESS)
    register(COMMITTEE_ATTENDANCE, ASSISTANT_LEADERS, MEASURES)
    register_pack(GOVERNANCE_PACK)
