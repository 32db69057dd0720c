"""Who may note and answer requests for reports, and have one mailed to others. Each report says
itself who may run it."""

from leadership.people.access import Viewer, is_governance_manager
from leadership.people.models import User


def may_note_requests(user: Viewer) -> bool:
    return is_governance_manager(user)


def may_mail_to_others(user: Viewer) -> bool:
    """Everybody may have a saved report mailed to oneself; to others, the managers."""
    return is_governance_manager(user)


def may_share(user: Viewer) -> bool:
    """A saved report with the council. What somebody from outside keeps is for that person."""
    return isinstance(user, User) and not user.outside
