"""Who may change portfolios and their holders."""

from leadership.people.access import Viewer, may_change_settings


def may_change_portfolios(user: Viewer) -> bool:
    return may_change_settings(user)
