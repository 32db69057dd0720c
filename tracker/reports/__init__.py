"""The tracker's reports: the five appendices of the Ward Action Tracker and the working lists."""

from leadership.reporting.registry import register, register_pack
from tracker.reports.area_beside_city import APPENDIX_5
from tracker.reports.before_and_after import BEFORE_AND_AFTER
from tracker.reports.follow_through import SAID_BY_OFFICER, SAID_BY_SERVICE
from tracker.reports.issues import APPENDIX_2, APPENDIX_3, APPENDIX_4
from tracker.reports.key_issues import KEY_ISSUES
from tracker.reports.ladder import HOW_FAR
from tracker.reports.lists import ISSUE_LIST, OVERDUE, QUIET
from tracker.reports.meetings import APPENDIX_1
from tracker.reports.packs import WARD_PACK, YEAR_PACK
from tracker.reports.response_times import BY_OFFICER, BY_SERVICE
from tracker.reports.since_forum import SINCE_FORUM


def register_reports() -> None:
    """Called once, when the application starts."""
    register(APPENDIX_1, APPENDIX_2, APPENDIX_3, APPENDIX_4, APPENDIX_5)
    register(ISSUE_LIST, OVERDUE, QUIET, SINCE_FORUM, KEY_ISSUES)
    register(BY_SERVICE, BY_OFFICER, SAID_BY_SERVICE, SAID_BY_OFFICER, BEFORE_AND_AFTER)
    register(HOW_FAR)
    register_pack(YEAR_PACK)
    register_pack(WARD_PACK)
