"""Who may do what with the council's own government."""

from leadership import dates
from leadership.governance.models import ActionPlanItem, AssistantLeader
from leadership.people.access import (
    Viewer,
    is_governance_manager,
    keeps_committees,
    may_change_settings,
    sees_all_records,
)
from leadership.people.models import User


def may_change_portfolios(user: Viewer) -> bool:
    return may_change_settings(user)


# -- the Action Plan, what ends with the districts, measures


def may_keep_action_plan(user: Viewer) -> bool:
    """Add and change its steps, the list of what ends with the districts, the amendments."""
    return keeps_committees(user)


def owns_item(user: Viewer, item: ActionPlanItem) -> bool:
    """Is this user accountable for the step?"""
    return (
        isinstance(user, User)
        and user.is_active
        and not user.outside
        and user.person_id is not None
        and user.person_id == item.owner_id
    )


def may_move_item(user: Viewer, item: ActionPlanItem) -> bool:
    """Start, finish, stop, reopen, report progress: who keeps the plan, or answers for the step."""
    return may_keep_action_plan(user) or owns_item(user, item)


def may_keep_measures(user: Viewer) -> bool:
    return is_governance_manager(user)


# -- Assistant Leaders and what they look after


def is_assistant_leader(user: Viewer) -> bool:
    """In office today."""
    if not isinstance(user, User) or not user.is_active or user.outside or user.person_id is None:
        return False
    return AssistantLeader.objects.on(dates.today()).filter(person=user.person_id).exists()


def may_appoint_assistant_leaders(user: Viewer) -> bool:
    """Record whom the Leader appointed, and for which wards."""
    return keeps_committees(user)


def may_keep_development(user: Viewer) -> bool:
    """The member development programme, which the Assistant Leaders drive (App A 6.3)."""
    return keeps_committees(user) or is_assistant_leader(user)


def may_keep_parish_options(user: Viewer) -> bool:
    return is_governance_manager(user) or is_assistant_leader(user)


def sees_small_answers(user: Viewer) -> bool:
    """How many answered in a ward, small numbers too."""
    return sees_all_records(user) or keeps_committees(user) or is_assistant_leader(user)


# -- findings in the papers


def may_settle_findings(user: Viewer) -> bool:
    return keeps_committees(user)
