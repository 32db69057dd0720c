"""Who may note and answer requests for reports. Each report says itself who may run it."""

from leadership.people.access import Viewer, is_governance_manager


def may_note_requests(user: Viewer) -> bool:
    return is_governance_manager(user)
