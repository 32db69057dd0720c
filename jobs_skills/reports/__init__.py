"""Reports of the Local Jobs and Skills Boards, and the pack of what they account for."""

from jobs_skills.reports.accounts import BOARD_ACCOUNTS, BOARD_EVIDENCE
from jobs_skills.reports.actions import BOARD_ACTIONS
from jobs_skills.reports.independence import BOARD_INDEPENDENCE
from jobs_skills.reports.membership import BOARD_MEMBERSHIP
from jobs_skills.reports.pack import BESB_PACK
from jobs_skills.reports.progress import BOARD_PROGRESS
from jobs_skills.reports.timetable import BOARD_TIMETABLE
from leadership.reporting.registry import register, register_pack


def register_reports() -> None:
    """Called once, when the application starts."""
    register(BOARD_PROGRESS, BOARD_MEMBERSHIP, BOARD_TIMETABLE, BOARD_ACTIONS, BOARD_INDEPENDENCE)
    register(BOARD_ACCOUNTS, BOARD_EVIDENCE)
    register_pack(BESB_PACK)
