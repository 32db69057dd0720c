"""How a decision moves: published into its window, released when that has closed, sent back.

The decision's row is always locked before its requests, so that two services never wait for each
other, and a step under the decision waits for both (`models.locks`).
"""

from datetime import date, datetime, timedelta

from django.db import transaction

from leadership import dates
from leadership.dates.holidays_change import HolidaysChanged
from leadership.dates.services import hold_holidays
from leadership.governance import access
from leadership.governance.deadlines import RuleNotInForce, call_in_closes, call_in_rule
from leadership.governance.models import CallInRule, Decision, StatusChange, UrgencyNotice
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused

Status = Decision.Status

# A request is stamped when it arrives and recorded a moment later: for so long nothing is released,
# so that one that came in the last second is not overtaken by the clock.
GRACE = timedelta(minutes=5)


def hold_decision(decision: Decision) -> Decision:
    """The decision as it is now, locked until the transaction ends."""
    return Decision.objects.select_for_update(of=("self",)).get(pk=decision.pk)


def move_decision(
    decision: Decision, status: str, *, by: User | None, reason: str = ""
) -> Decision:
    """Move a decision that is held, and log who did it and when (S051). `by` is None where the
    clock did. Raises Conflict where it cannot go there."""
    if not decision.can_become(status):
        raise Conflict(f"This decision is in the state “{decision.get_status_display()}”.")
    before, decision.status = decision.status, status
    decision.version += 1
    decision.save(update_fields=["status", "version"])
    StatusChange.objects.create(
        decision=decision, before=before, after=status, at=dates.now(), by=by, reason=reason
    )
    return decision


@transaction.atomic
def publish_decision(
    *,
    decision: Decision,
    by: User,
    published_on: date | None = None,
    exempt_because: str = "",
) -> Decision:
    """Publish a draft: it is subject to call-in until the rule's last moment or, where it is urgent
    and the rule lets urgent decisions pass, in force at once with the reason why.

    Raises NotAllowed, Conflict where it is published already, Refused where something is missing.
    """
    decision = hold_decision(decision)
    if not access.may_write_decisions(by):
        raise NotAllowed
    if decision.status != Status.DRAFT:
        raise Conflict("This decision is published already.")
    decision.published_on = published_on or dates.today()
    _check_complete(decision)
    rule = _rule_for(decision)
    if exempt_because.strip():
        _exempt(decision, rule, exempt_because.strip())
        return move_decision(decision, Status.IN_FORCE, by=by, reason=exempt_because.strip())
    if decision.scrutiny_body_id is None:
        raise Refused("Name the O&S committee that can call it in.", "scrutiny_body")
    hold_holidays()
    window = call_in_closes(
        taken_on=decision.taken_on, published_on=decision.published_on, rule=rule
    )
    decision.call_in_rule, decision.call_in_closes_at = rule, window.closes_at
    # in one statement: what is published has its window
    fields = ["published_on", "call_in_rule", "call_in_closes_at"]
    decision.save(update_fields=fields)
    return move_decision(decision, Status.SUBJECT_TO_CALL_IN, by=by)


def _check_complete(decision: Decision) -> None:
    if decision.published_on is not None and decision.published_on < decision.taken_on:
        raise Refused("A decision is published on its day or later.", "published_on")
    if decision.published_on is not None and decision.published_on > dates.today():
        raise Refused("Give the day of publication once it has come.", "published_on")
    if not decision.parts.exists():
        raise Refused("Add the numbered parts of the decision first.")


def _rule_for(decision: Decision) -> CallInRule:
    try:
        return call_in_rule(decision.taken_on)
    except RuleNotInForce as missing:
        raise Refused(f"{missing} Add the rule in the admin first.") from missing


def _exempt(decision: Decision, rule: CallInRule, because: str) -> None:
    special = decision.urgency_notices.filter(
        regulation=UrgencyNotice.Regulation.SPECIAL_URGENCY
    ).exists()
    if not rule.urgent_exempt:
        raise Refused("Under the rule in force no decision is exempt.", "exempt_because")
    if not (decision.urgent or special):
        raise Refused(
            "Only an urgent decision is exempt from call-in: record its urgency first.",
            "exempt_because",
        )
    decision.exempt_from_call_in_because = because
    decision.save(update_fields=["published_on", "exempt_from_call_in_because"])


@transaction.atomic
def release_expired(at: datetime | None = None) -> int:
    """Release the decisions whose window has closed without a request; how many. The worker asks
    at every turn, and so does a service before it says that a decision is locked."""
    at = at or dates.now()
    closed = Decision.objects.filter(
        status=Status.SUBJECT_TO_CALL_IN, call_in_closes_at__lt=at - GRACE
    ).order_by("pk")
    held = list(closed.select_for_update(of=("self",)))
    for decision in held:
        reason = "The call-in window closed and no request had come."
        move_decision(decision, Status.IN_FORCE, by=None, reason=reason)
    return len(held)


@transaction.atomic
def let_go(*, decision: Decision, by: User, reason: str) -> Decision:
    """After a request that was withdrawn or found not valid: back into what is left of the window,
    or into force where that has closed. The decision is held by the caller."""
    in_window = (
        decision.call_in_closes_at is not None and dates.now() <= decision.call_in_closes_at + GRACE
    )
    status = Status.SUBJECT_TO_CALL_IN if in_window else Status.IN_FORCE
    return move_decision(decision, status, by=by, reason=reason)


@transaction.atomic
def confirm_decision(*, decision: Decision, by: User, reason: str) -> Decision:
    """What was sent back, or referred to the City Council, stands: it can be carried out."""
    return _answer_referral(decision, Status.IN_FORCE, by=by, reason=reason)


@transaction.atomic
def send_back_decision(*, decision: Decision, by: User, reason: str) -> Decision:
    """The City Council sends it back to whoever took it."""
    return _answer_referral(decision, Status.REFERRED_BACK, by=by, reason=reason)


def _answer_referral(decision: Decision, status: str, *, by: User, reason: str) -> Decision:
    decision = hold_decision(decision)
    if not access.may_write_decisions(by):
        raise NotAllowed
    if decision.status not in {Status.REFERRED_BACK, Status.TO_COUNCIL}:
        raise Conflict(f"This decision is in the state “{decision.get_status_display()}”.")
    return move_decision(decision, status, by=by, reason=_given(reason))


@transaction.atomic
def withdraw_decision(*, decision: Decision, by: User, reason: str) -> Decision:
    """The decision maker gives it up; a new one that takes its place says so by `replaces`. While a
    request waits to be heard, that is withdrawn first."""
    decision = hold_decision(decision)
    if not access.may_write_decisions(by):
        raise NotAllowed
    if decision.call_in_requests.live().exists():
        raise Conflict("A request for call-in is pending: it is heard or withdrawn first.")
    return move_decision(decision, Status.WITHDRAWN, by=by, reason=_given(reason))


def _given(reason: str) -> str:
    if not reason.strip():
        raise Refused("Give the reason: it is logged with the decision.", "reason")
    return reason.strip()


def recount_windows(change: HolidaysChanged) -> None:
    """Count the open windows again after the bank holidays changed, in the same transaction."""
    open_now = Decision.objects.in_their_window(dates.now()).order_by("pk")
    held = open_now.select_related("call_in_rule").select_for_update(of=("self",))
    for decision in held:
        if decision.call_in_rule is None:
            continue
        window = call_in_closes(
            taken_on=decision.taken_on,
            published_on=decision.published_on,
            rule=decision.call_in_rule,
        )
        if window.closes_at != decision.call_in_closes_at:
            decision.call_in_closes_at = window.closes_at
            decision.save(update_fields=["call_in_closes_at"])
