"""What a role given to a person allows, whatever the room."""

from django.contrib.auth.models import AnonymousUser

from leadership.people.models import Role, User

Viewer = User | AnonymousUser

ASSISTANT_LEADER = "assistant_leader"  # the name of an appointment (leadership.people.appointed)


def holds(user: Viewer, *roles: Role) -> bool:
    return isinstance(user, User) and user.is_active and not user.outside and user.holds(*roles)


def is_governance_manager(user: Viewer) -> bool:
    return holds(user, Role.GOVERNANCE_MANAGER)


def is_administrator(user: Viewer) -> bool:
    """The administrator's role, or the installer (Django's superuser)."""
    return holds(user, Role.ADMINISTRATOR) or (
        isinstance(user, User) and user.is_active and user.is_superuser
    )


def is_committee_services(user: Viewer) -> bool:
    return holds(user, Role.COMMITTEE_SERVICES)


def is_scrutiny_officer(user: Viewer) -> bool:
    return holds(user, Role.SCRUTINY_OFFICER)


def is_assistant_leader(user: Viewer) -> bool:
    """Appointed by the Leader, with an area of wards or before it has one (S270, S278)."""
    if not isinstance(user, User) or not user.is_active or user.outside:
        return False
    return ASSISTANT_LEADER in user.appointed_as


def keeps_committees(user: Viewer) -> bool:
    """Writes the record of committees: agendas, reports, decisions, what was promised."""
    return is_committee_services(user) or is_governance_manager(user)


def handles_call_ins(user: Viewer) -> bool:
    """Takes requests for call-in, judges their validity, records the hearing."""
    return is_committee_services(user) or is_scrutiny_officer(user)


def reads_committee_records(user: Viewer) -> bool:
    """Private reports and decisions, draft notes, requests that are refused: those who keep them,
    scrutiny, and who sees all records."""
    return keeps_committees(user) or handles_call_ins(user) or sees_all_records(user)


def is_officer(user: Viewer) -> bool:
    return holds(user, Role.OFFICER)


def sees_all_records(user: Viewer) -> bool:
    """All wards' meetings and issues; not their raisers, which have a rule of their own."""
    return is_governance_manager(user) or is_administrator(user)


def reads_all_issues(user: Viewer) -> bool:
    """All wards' issues and where they stand, to read: who sees all records, and scrutiny. Neither
    raisers nor officers' notes, and no private matter."""
    return sees_all_records(user) or is_scrutiny_officer(user)


def reads_forum_records(user: Viewer) -> bool:
    """Records of all wards' forums before they are published, counts too: who sees all records,
    scrutiny, and Assistant Leaders. What is exempt has a rule of its own."""
    return sees_all_records(user) or is_scrutiny_officer(user) or is_assistant_leader(user)


def may_change_settings(user: Viewer) -> bool:
    """Settings and reference data: wards, services, categories, people."""
    return is_governance_manager(user) or is_administrator(user)


def may_manage_logins(user: Viewer) -> bool:
    return is_governance_manager(user) or is_administrator(user)


def may_give(user: Viewer, role: str) -> bool:
    """Up to one's own level: administrators are made by administrators."""
    return may_manage_logins(user) and (role != Role.ADMINISTRATOR or is_administrator(user))
