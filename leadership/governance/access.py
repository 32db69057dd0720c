"""Who may do what with the council's own government: portfolios, decisions, call-ins, promises, the
Action Plan, Assistant Leaders."""

from datetime import date

from leadership.governance.models import (
    ActionPlanItem,
    CallInRequest,
    Decision,
)
from leadership.people.access import (
    Viewer,
    handles_call_ins,
    is_assistant_leader,
    is_governance_manager,
    is_officer,
    is_scrutiny_officer,
    keeps_committees,
    may_change_settings,
    reads_committee_records,
    sees_all_records,
)
from leadership.people.models import User
from wards.models import CouncillorTerm, WardGeneration


def may_change_portfolios(user: Viewer) -> bool:
    return may_change_settings(user)


# decisions and call-ins
def may_write_decisions(user: Viewer) -> bool:
    """Reports, decision records, what was promised: Committee Services, and the managers."""
    return keeps_committees(user)


def may_handle_call_ins(user: Viewer) -> bool:
    """Take requests in, judge them, set and record hearings."""
    return handles_call_ins(user)


def seat_held(user: Viewer, on: date) -> CouncillorTerm | None:
    """The seat this user holds on that day as a councillor of this council."""
    if not isinstance(user, User) or not user.is_active or user.outside or not user.person_id:
        return None
    terms = CouncillorTerm.objects.on(on).filter(
        person=user.person_id, seat__ward__generation__in=WardGeneration.objects.of_home_council()
    )
    return terms.order_by("-start", "pk").first()


def may_sign_request(user: Viewer, request: CallInRequest) -> bool:
    """Whoever was asked to sign, for himself or herself, while it waits."""
    return (
        isinstance(user, User)
        and user.is_active
        and user.person_id is not None
        and request.signatures.filter(person=user.person_id).exists()
    )


def began(user: Viewer, request: CallInRequest) -> bool:
    return isinstance(user, User) and request.begun_by_id == user.pk


# decisions as other rooms name them


def may_read_decision(user: Viewer, decision: Decision) -> bool:
    """As `Decision.objects.visible_to` asks the database."""
    if keeps_committees(user):
        return True
    if decision.status == Decision.Status.DRAFT:
        return False
    return not decision.private or reads_committee_records(user)


# promises, petitions, the log of a decision
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


# reports
def may_run_reports(user: Viewer) -> bool:
    """Everybody of the council: what is published. Logins of outside are kept out by each report
    (`for_outsiders`)."""
    return isinstance(user, User) and user.is_active


def may_read_working_reports(user: Viewer) -> bool:
    """And what is not: drafts, private decisions, requests that came late or were refused."""
    return reads_committee_records(user)


def may_take_working_reports(user: Viewer) -> bool:
    """Carried away by those who work with it; administrators look and take what is published."""
    return keeps_committees(user) or handles_call_ins(user)
