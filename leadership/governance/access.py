"""Who may change portfolios, write decisions, ask for a call-in and handle it."""

from datetime import date

from leadership.governance.models import CallInRequest
from leadership.people.access import (
    Viewer,
    handles_call_ins,
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
