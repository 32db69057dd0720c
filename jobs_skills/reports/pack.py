"""What the boards account for to the city-wide body, in one zip (S318, S332, S334)."""

from collections.abc import Mapping, Sequence
from typing import Any

from jobs_skills.access import may_take_files
from jobs_skills.reports.accounts import BOARD_ACCOUNTS, BOARD_EVIDENCE
from jobs_skills.reports.actions import BOARD_ACTIONS
from jobs_skills.reports.filters import PeriodFilters
from jobs_skills.reports.independence import BOARD_INDEPENDENCE
from jobs_skills.reports.membership import BOARD_MEMBERSHIP
from jobs_skills.reports.progress import BOARD_PROGRESS
from jobs_skills.reports.timetable import BOARD_TIMETABLE
from leadership.people.access import Viewer
from leadership.reporting.report import Pack, Part


def _parts(user: Viewer, filters: Mapping[str, Any]) -> Sequence[Part]:
    board = filters["board"]
    asked = {"board": board.slug if board else "", "on": filters["on"].isoformat()}
    period = {**asked, "since": filters["since"].isoformat()}
    return [
        Part("1-progress", BOARD_PROGRESS, asked),
        Part("2-membership", BOARD_MEMBERSHIP, period),
        Part("3-timetable", BOARD_TIMETABLE, asked),
        Part("4-actions", BOARD_ACTIONS, asked),
        Part("5-independence", BOARD_INDEPENDENCE, asked),
        Part("6-accounts", BOARD_ACCOUNTS, period),
        Part("7-evidence", BOARD_EVIDENCE, period),
    ]


BESB_PACK = Pack(
    slug="besb-pack",
    title="The boards’ account to BESB",
    about="Progress, membership, timetable, actions, independence, accounts and evidence of one"
    " board or all, each as PDF, Excel, CSV and JSON, in one zip.",
    may_run=may_take_files,
    filters=PeriodFilters,
    parts=_parts,
    for_outsiders=True,
)
