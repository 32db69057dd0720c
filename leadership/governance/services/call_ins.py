"""Calling a decision in: begun by one councillor, signed by another, or on paper (S061-S073).

When the last signature that is needed has been made the request is received, at that moment, and
its decision is locked in the same transaction.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from leadership import dates
from leadership.files.services import store
from leadership.governance import access
from leadership.governance.models import (
    CallInCriteria,
    CallInCriterion,
    CallInGround,
    CallInRequest,
    CallInRule,
    CallInSignature,
    Decision,
)
from leadership.governance.notices import tell_asked_to_sign, tell_request_received
from leadership.governance.services.decision_status import hold_decision, let_go, move_decision
from leadership.meetings.models import Body
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from wards.models import CouncillorTerm

Status = CallInRequest.Status
Asked = Mapping[int, tuple[str, str]]  # number of a ground -> document contradicted, why


@dataclass(frozen=True)
class PaperForm:
    """What stands on a form that was handed in; the words as they are written there."""

    received_at: datetime
    dated: date
    title_written: str
    taken_by_written: str
    taken_on_written: date | None
    signed_by: Sequence[tuple[CouncillorTerm, str]]  # the seat held, the name as printed
    body: Body
    addressed_to: str = ""


@transaction.atomic
def begin_request(
    *, decision: Decision, grounds: Asked, reasons: str, ask: Sequence[Person], by: User
) -> CallInRequest:
    """Begin a request, signed by whoever begins it, and ask the others to sign.

    Raises NotAllowed for somebody who holds no seat, Conflict where the decision cannot be called
    in any more, Refused for what is missing.
    """
    at = dates.now()
    decision = hold_decision(decision)
    rule = _rule_of(decision, at)
    term = access.seat_held(by, at.date())
    if term is None:
        raise NotAllowed
    request = CallInRequest.objects.create(
        decision=decision,
        rule=rule,
        criteria=_criteria(at.date()),
        addressed_to=rule.addressed_to,
        dated=at.date(),
        body=_scrutiny_body(decision),
        title_written=decision.title,
        taken_by_written=str(decision.taken_by or decision.decision_maker),
        taken_on_written=decision.taken_on,
        reasons=reasons.strip(),
        begun_by=by,
    )
    _tick(request, grounds)
    _ask(request, [term.person, *ask], at)
    _sign(request, term.person, at, by)
    return _receive_if_signed(request, decision, at, by)


@transaction.atomic
def change_request(
    *,
    request: CallInRequest,
    grounds: Asked,
    reasons: str,
    ask: Sequence[Person],
    version: int,
    by: User,
) -> CallInRequest:
    """Change an open request before anybody else has signed it; whoever began it signs anew."""
    at = dates.now()
    decision, request = _held(request)
    if not access.began(by, request):
        raise NotAllowed
    _check_open(request, version)
    term = access.seat_held(by, at.date())
    if term is None:
        raise Refused("You hold no seat on the Council any more.")
    others = request.signatures.exclude(person=term.person_id)
    if others.filter(signed_at__isnull=False).exists():
        raise Conflict("Somebody has signed it already: it stays as it was signed.")
    _rule_of(decision, at)
    request.reasons = reasons.strip()
    request.version += 1
    request.save(update_fields=["reasons", "version"])
    request.ticks.all().delete()
    request.signatures.all().delete()
    _tick(request, grounds)
    _ask(request, [term.person, *ask], at)
    _sign(request, term.person, at, by)
    return _receive_if_signed(request, decision, at, by)


@transaction.atomic
def sign_request(*, request: CallInRequest, version: int, by: User) -> CallInRequest:
    """Sign for oneself what one has read. The time counts from when this was asked for.

    Raises NotAllowed for somebody who was not asked, Conflict where the text has changed or the
    request was handed in already, Refused after the deadline.
    """
    at = dates.now()
    decision, request = _held(request)
    if not access.may_sign_request(by, request) or by.person is None:
        raise NotAllowed
    _check_open(request, version)
    if access.seat_held(by, at.date()) is None:
        raise Refused("Only a councillor who is in office on that day can sign.")
    if request.signatures.filter(person=by.person, signed_at__isnull=False).exists():
        raise Conflict("You have signed this request already. A second councillor is needed.")
    _sign(request, by.person, at, by)
    return _receive_if_signed(request, decision, at, by)


@transaction.atomic
def receive_on_paper(
    *,
    decision: Decision,
    form: PaperForm,
    grounds: Asked,
    reasons: str,
    signed_copy: UploadedFile,
    by: User,
) -> CallInRequest:
    """Key in a form that was handed in, with the time of its receipt and the signed copy."""
    if not access.may_handle_call_ins(by):
        raise NotAllowed
    if form.received_at > dates.now():
        raise Refused("The time of receipt lies ahead.", "received_at")
    if not form.signed_by:
        raise Refused("Say which councillors signed.", "signed_by")
    decision = hold_decision(decision)
    received_on = timezone.localtime(form.received_at).date()
    request = CallInRequest.objects.create(
        decision=decision,
        rule=_rule_of(decision, None),
        criteria=_criteria(received_on),
        channel=CallInRequest.Channel.PAPER,
        addressed_to=form.addressed_to.strip(),
        dated=form.dated,
        body=form.body,
        title_written=form.title_written.strip(),
        taken_by_written=form.taken_by_written.strip(),
        taken_on_written=form.taken_on_written,
        reasons=reasons.strip(),
        begun_by=by,
        signed_copy=store(signed_copy, by=by, field="signed_copy"),
    )
    _tick(request, grounds)
    for term, printed in form.signed_by:
        CallInSignature.objects.create(
            request=request,
            person=term.person,
            term=term,
            printed_name=printed.strip() or str(term.person),
            asked_at=form.received_at,
            signed_at=form.received_at,
            by=by,
        )
    return _receive_if_signed(request, decision, form.received_at, by, on_paper=True)


@transaction.atomic
def withdraw_request(*, request: CallInRequest, reason: str, by: User) -> CallInRequest:
    """Give up an open request, by whoever began it; withdraw one that was received, by those who
    handle it, with the reason: its decision is let go."""
    decision, request = _held(request)
    is_open = request.status == Status.OPEN
    if not (access.began(by, request) if is_open else access.may_handle_call_ins(by)):
        raise NotAllowed
    if not request.can_become(Status.WITHDRAWN):
        raise Conflict(f"This request is in the state “{request.get_status_display()}”.")
    if not is_open and not reason.strip():
        raise Refused("Say why it was withdrawn, and who asked for it.", "reason")
    request.status = Status.WITHDRAWN
    request.judged_because = reason.strip()
    request.version += 1
    request.save(update_fields=["status", "judged_because", "version"])
    if not is_open:
        said = f"The request was withdrawn. {reason.strip()}"
        let_go(decision=decision, by=by, reason=said[:300])
    return request


def _held(request: CallInRequest) -> tuple[Decision, CallInRequest]:
    """The decision first, then the request, as every service here locks them."""
    decision = hold_decision(request.decision)
    rows = CallInRequest.objects.select_related("rule", "criteria", "body")
    return decision, rows.select_for_update(of=("self",)).get(pk=request.pk)


def _check_open(request: CallInRequest, version: int) -> None:
    if request.status != Status.OPEN:
        raise Conflict(f"This request is in the state “{request.get_status_display()}”.")
    if request.version != version:
        raise Conflict("The request was changed since you read it. Read it again, then sign.")


def _rule_of(decision: Decision, at: datetime | None) -> CallInRule:
    """The rule of a decision that can be called in; at a time, only within its window. On paper a
    request may come when the window is over, and be kept as late."""
    rule, closes_at = decision.call_in_rule, decision.call_in_closes_at
    released = decision.status == Decision.Status.IN_FORCE and at is None
    if decision.status != Decision.Status.SUBJECT_TO_CALL_IN and not released:
        raise Conflict(f"This decision is in the state “{decision.get_status_display()}”.")
    if rule is None or closes_at is None:
        raise Conflict("This decision cannot be called in.")
    if at is not None and at > closes_at:
        raise Refused(_closed(closes_at))
    return rule


def _closed(closes_at: datetime) -> str:
    local = timezone.localtime(closes_at)
    return f"The time for call-in ended on {local:%A %-d %B %Y at %H:%M}."


def _criteria(on: date) -> CallInCriteria:
    criteria = CallInCriteria.objects.on(on).first()
    if criteria is None:
        raise Refused("No list of grounds is in force on that day: add it in the admin first.")
    return criteria


def _scrutiny_body(decision: Decision) -> Body:
    if decision.scrutiny_body is None:
        raise Refused("No O&S committee is named on the decision: Committee Services can add it.")
    return decision.scrutiny_body


def _tick(request: CallInRequest, grounds: Asked) -> None:
    listed = {row.number: row for row in CallInCriterion.objects.filter(criteria=request.criteria)}
    if not grounds:
        raise Refused("Tick at least one ground: a request without one is not valid.", "grounds")
    if not grounds.keys() <= listed.keys():
        raise Refused("Choose grounds of the list that is in force.", "grounds")
    CallInGround.objects.bulk_create(
        CallInGround(
            request=request, criterion=listed[number], document=document.strip(), text=why.strip()
        )
        for number, (document, why) in sorted(grounds.items())
    )


def _ask(request: CallInRequest, people: Sequence[Person], at: datetime) -> None:
    """Put down who is to sign, and tell the others. Each holds a seat on that day."""
    needed = request.rule.signatories
    if len({person.pk for person in people}) < len(people):
        raise Refused("A second councillor is needed: nobody signs twice.", "ask")
    if len(people) < needed:
        more = "one more councillor" if needed == 2 else f"{needed - 1} more councillors"
        raise Refused(f"Ask {more} to sign.", "ask")
    for person in people:
        term = CouncillorTerm.objects.on(at.date()).filter(person=person).order_by("pk").first()
        if term is None:
            raise Refused(f"{person} holds no seat today and cannot sign.", "ask")
        signature = CallInSignature.objects.create(
            request=request, person=person, term=term, printed_name=str(person), asked_at=at
        )
        if person != people[0]:
            tell_asked_to_sign(signature)


def _sign(request: CallInRequest, person: Person, at: datetime, by: User) -> None:
    request.signatures.filter(person=person).update(signed_at=at, by=by)


def _receive_if_signed(
    request: CallInRequest, decision: Decision, at: datetime, by: User, *, on_paper: bool = False
) -> CallInRequest:
    """Received once enough have signed: in time, or late as the rule has it (S062)."""
    signed = request.signatures.filter(signed_at__isnull=False).count()
    if signed < request.rule.signatories:
        if on_paper:
            raise Refused(
                f"The form needs {request.rule.signatories} councillors; {signed} signed it.",
                "signed_by",
            )
        return request
    closes_at = decision.call_in_closes_at
    if closes_at is None:
        raise Conflict("This decision cannot be called in.")
    late = at > closes_at
    if late and request.rule.late == CallInRule.Late.REFUSE:
        raise Refused(f"{_closed(closes_at)} This request came too late.", "received_at")
    if not late and decision.status != Decision.Status.SUBJECT_TO_CALL_IN:
        raise Conflict(f"This decision is in the state “{decision.get_status_display()}”.")
    request.status = Status.LATE if late else Status.RECEIVED
    request.received_at, request.closes_at = at, closes_at
    request.version += 1
    request.save(update_fields=["status", "received_at", "closes_at", "version"])
    if not late:
        reason = f"Request for call-in received {timezone.localtime(at):%-d %B %Y at %H:%M}."
        move_decision(decision, Decision.Status.CALLED_IN, by=by, reason=reason)
    tell_request_received(request)
    return request
