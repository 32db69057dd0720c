"""Who may change portfolios, write decisions, ask for a call-in and handle it, keep promises."""

from datetime import date

from leadership.governance.models import CallInRequest, Decision
from leadership.people.access import (
    Viewer,
    handles_call_ins,
    is_officer,
    is_scrutiny_officer,
    keeps_committees,
    may_change_settings,
    reads_committee_records,
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
