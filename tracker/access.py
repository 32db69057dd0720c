"""Who may do what with an issue. Page, API, admin and importer ask here (security.md, matrix)."""

from leadership.people.access import (
    Viewer,
    is_administrator,
    is_governance_manager,
    is_officer,
)
from leadership.people.models import User
from tracker.models import Issue
from wards.access import is_appointed_to_a_ward, is_councillor, serves, sits_for


def owns(user: Viewer, issue: Issue) -> bool:
    """Does this officer answer for the issue?"""
    return (
        isinstance(user, User)
        and user.is_active
        and user.person_id is not None
        and issue.owner_id == user.person_id
    )


def may_raise(user: Viewer, ward_id: int) -> bool:
    """Councillors and co-ordinators in their own wards, officers and managers in all."""
    return (
        is_governance_manager(user)
        or is_officer(user)
        or sits_for(user, ward_id)
        or serves(user, ward_id)
    )


def may_raise_somewhere(user: Viewer) -> bool:
    return (
        is_governance_manager(user)
        or is_officer(user)
        or is_councillor(user)
        or is_appointed_to_a_ward(user)
    )


def may_work_on(user: Viewer, issue: Issue) -> bool:
    """Officers who deal with it: owner, the ward's co-ordinator, governance managers."""
    return is_governance_manager(user) or owns(user, issue) or serves(user, issue.ward_id)


def may_edit(user: Viewer, issue: Issue) -> bool:
    """Its description, place, category: those who work on it and the ward's councillors."""
    return may_work_on(user, issue) or sits_for(user, issue.ward_id)


may_add_update = may_edit


def may_close(user: Viewer, issue: Issue) -> bool:
    return may_work_on(user, issue)


def may_reply_to_answer(user: Viewer, issue: Issue) -> bool:
    """Satisfied, or not yet: the ward's councillors' word, or the co-ordinator's for them."""
    return sits_for(user, issue.ward_id) or may_work_on(user, issue)


may_reopen = may_edit


def may_see_internal(user: Viewer, issue: Issue) -> bool:
    """Officers' notes: never councillors'."""
    return is_administrator(user) or may_work_on(user, issue)


def may_write_internal(user: Viewer, issue: Issue) -> bool:
    return may_work_on(user, issue)


def may_release(user: Viewer, issue: Issue) -> bool:
    """Words for the public are released by an officer, never by their author's wish alone."""
    return may_work_on(user, issue)


def may_see_raiser(user: Viewer, issue: Issue) -> bool:
    """A resident's name and contact: those who deal with the issue (each look is recorded), and
    the councillor who raised it. Administrators run the service and do not read them."""
    if may_work_on(user, issue):
        return True
    raiser = getattr(issue, "raiser", None)
    return (
        sits_for(user, issue.ward_id)
        and isinstance(user, User)
        and raiser is not None
        and (issue.created_by_id == user.pk or raiser.person_id == user.person_id)
    )


def may_redact(user: Viewer) -> bool:
    return is_governance_manager(user)


def may_import(user: Viewer) -> bool:
    return is_governance_manager(user)


def may_merge_categories(user: Viewer) -> bool:
    return is_governance_manager(user) or is_administrator(user)
