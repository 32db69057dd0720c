"""Who may do what in the room of governance."""

from leadership.people.access import (
    Viewer,
    is_officer,
    is_scrutiny_officer,
    keeps_committees,
    may_change_settings,
    reads_committee_records,
)


def may_change_portfolios(user: Viewer) -> bool:
    return may_change_settings(user)


# reports, decisions, promises, petitions


def may_keep_reports(user: Viewer) -> bool:
    """Write and publish reports to committees."""
    return keeps_committees(user)


def may_keep_decisions(user: Viewer) -> bool:
    """Draft, change and publish the record of a decision, and record what later bodies said."""
    return keeps_committees(user)


def may_keep_promises(user: Viewer) -> bool:
    """Who keeps the committees, and the scrutiny office, whose work programmes are made of them."""
    return keeps_committees(user) or is_scrutiny_officer(user)


def may_handle_petitions(user: Viewer) -> bool:
    """Log petitions and calls for action, and read who organised a petition: a resident's name is
    for those who deal with it, and administrators are not among them."""
    return keeps_committees(user) or is_scrutiny_officer(user)


def may_see_who_kept_the_record(user: Viewer) -> bool:
    """Names of the officers who moved a decision: for whoever works at the council's records."""
    return reads_committee_records(user) or is_officer(user)
