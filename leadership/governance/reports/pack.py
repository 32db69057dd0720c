"""What a committee is told of its decisions, promises, plan and members, in one zip."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from leadership.governance.access import may_run_reports
from leadership.governance.reports.action_plan import ACTION_PLAN_PROGRESS
from leadership.governance.reports.attendance import COMMITTEE_ATTENDANCE
from leadership.governance.reports.call_ins import CALL_IN_REGISTER
from leadership.governance.reports.decisions import ALL, DECISIONS_IN_WINDOW
from leadership.governance.reports.filters import YearFilters
from leadership.governance.reports.promises import PROMISES
from leadership.people.access import Viewer
from leadership.reporting.report import Pack, Part


def _parts(user: Viewer, filters: Mapping[str, Any]) -> Sequence[Part]:
    """Decisions and requests of the year; promises and steps as they stand."""
    body, year = filters["body"], filters["year"]
    of = {"body": str(body.pk) if body else ""}
    last = year.end - timedelta(days=1)
    period = {**of, "since": year.start.isoformat(), "until": last.isoformat()}
    return [
        Part("1-decisions", DECISIONS_IN_WINDOW, {**period, "status": ALL}),
        Part("2-call-ins", CALL_IN_REGISTER, period),
        Part("3-promises", PROMISES, of),
        Part("4-action-plan", ACTION_PLAN_PROGRESS, {}),
        Part("5-attendance", COMMITTEE_ATTENDANCE, {**of, "year": year.slug}),
    ]


GOVERNANCE_PACK = Pack(
    slug="governance-pack",
    title="Governance pack for a committee",
    about="Decisions, requests for call-in, promises, progress of the Action Plan and attendance of"
    " one committee or all in a municipal year, each as PDF, Excel, CSV and JSON, in one zip.",
    may_run=may_run_reports,
    filters=YearFilters,
    parts=_parts,
)
