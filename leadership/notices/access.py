"""Whose notices, and who keeps the quiet list."""

from leadership.notices.models import Notice
from leadership.people.access import Viewer, is_administrator, is_governance_manager
from leadership.people.models import User


def may_read(user: Viewer, notice: Notice) -> bool:
    return isinstance(user, User) and user.is_active and notice.person_id == user.person_id


def may_keep_quiet_list(user: Viewer) -> bool:
    """It says who is ill or away, so it is the managers' alone."""
    return is_governance_manager(user)


def may_see_deliveries(user: Viewer) -> bool:
    """Which mail left and which did not: for who runs the service."""
    return is_governance_manager(user) or is_administrator(user)
