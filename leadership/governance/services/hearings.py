"""Judging a request, setting its hearing, and what the committee said (S071, S074-S078)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from leadership import dates
from leadership.governance import access
from leadership.governance.models import CallInHearing, CallInRequest, Decision, Summons
from leadership.governance.notices import (
    tell_hearing_set,
    tell_outcome,
    tell_request_judged,
)
from leadership.governance.services.decision_status import hold_decision, let_go, move_decision
from leadership.meetings.models import AgendaItem, Meeting
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, NotAllowed, Refused

Status = CallInRequest.Status
Outcome = CallInHearing.Outcome

# what the committee says -> where the decision goes
AFTER: dict[str, str] = {
    Outcome.NOT_CALLED_IN: Decision.Status.IN_FORCE,
    Outcome.REFERRED_BACK: Decision.Status.REFERRED_BACK,
    Outcome.TO_COUNCIL: Decision.Status.TO_COUNCIL,
}


@dataclass(frozen=True)
class Summoned:
    """A role that is asked to come, and who holds it, where that is known."""

    role: str
    person: Person | None = None


@transaction.atomic
def judge_request(*, request: CallInRequest, invalid_because: str = "", by: User) -> CallInRequest:
    """Find a received request valid, or not valid with the reason: then its decision is let go."""
    decision, request = _held(request)
    if not access.may_handle_call_ins(by):
        raise NotAllowed
    status = Status.INVALID if invalid_because.strip() else Status.VALID
    if not request.can_become(status):
        raise Conflict(f"This request is in the state “{request.get_status_display()}”.")
    request.status, request.judged_because = status, invalid_because.strip()
    request.judged_by, request.judged_at = by, dates.now()
    request.version += 1
    fields = ["status", "judged_because", "judged_by", "judged_at", "version"]
    request.save(update_fields=fields)
    if status == Status.INVALID:
        let_go(decision=decision, by=by, reason=f"Not valid: {request.judged_because}"[:300])
    tell_request_judged(request)
    return request


@transaction.atomic
def set_hearing(
    *,
    request: CallInRequest,
    meeting: Meeting,
    summoned: Sequence[Summoned],
    by: User,
    item: AgendaItem | None = None,
) -> CallInHearing:
    """Set a valid request down for a meeting of the committee that was asked, or move it to
    another; summon the portfolio holder and the lead officer. Without an `item`, that of the
    hearing stays while the meeting does."""
    _, request = _held(request)
    if not access.may_handle_call_ins(by):
        raise NotAllowed
    if request.status != Status.VALID:
        raise Conflict("Only a request that was found valid, and not heard yet, has a hearing.")
    _check_meeting(request, meeting)
    if item is None:
        item = AgendaItem.objects.filter(call_in_hearings__request=request, meeting=meeting).first()
    hearing, _ = CallInHearing.objects.update_or_create(
        request=request, defaults={"meeting": meeting, "item": item}
    )
    wanted = {one.role.strip(): one.person for one in summoned if one.role.strip()}
    hearing.summonses.exclude(role__in=wanted).delete()
    for role, person in wanted.items():
        hearing.summonses.update_or_create(
            role=role, defaults={"person": person, "summoned_on": dates.today()}
        )
    tell_hearing_set(hearing)
    return hearing


def _check_meeting(request: CallInRequest, meeting: Meeting) -> None:
    if not meeting.meeting_bodies.filter(body=request.body_id).exists():
        raise Refused(f"Choose a meeting of {request.body}.", "meeting")
    if meeting.status == Meeting.Status.CANCELLED:
        raise Refused("This meeting was cancelled: choose another.", "meeting")
    received_at = request.received_at
    if received_at is not None and meeting.date < timezone.localtime(received_at).date():
        raise Refused("The hearing comes after the request.", "meeting")


@transaction.atomic
def record_summons(*, summons: Summons, attended: str, note: str, by: User) -> Summons:
    """Whether somebody who was summoned came (S075)."""
    summons = Summons.objects.select_for_update().get(pk=summons.pk)
    if not access.may_handle_call_ins(by):
        raise NotAllowed
    if attended not in Summons.Attended.values:
        raise Refused("Say whether he or she attended.", "attended")
    summons.attended, summons.note = attended, note.strip()
    summons.save(update_fields=["attended", "note"])
    return summons


@transaction.atomic
def record_outcome(
    *, hearing: CallInHearing, outcome: str, reasons: str, by: User
) -> CallInHearing:
    """What the committee said. It releases the decision, or keeps it until whoever it went to has
    answered (S078)."""
    decision, request = _held(hearing.request)
    hearing = CallInHearing.objects.select_for_update(of=("self",)).get(pk=hearing.pk)
    if not access.may_handle_call_ins(by):
        raise NotAllowed
    if outcome not in AFTER:
        raise Refused("Choose what the committee decided.", "outcome")
    if not request.can_become(Status.HEARD):
        raise Conflict(f"This request is in the state “{request.get_status_display()}”.")
    _check_took_place(hearing)
    if outcome != Outcome.NOT_CALLED_IN and not reasons.strip():
        raise Refused("Give the committee's reasons for calling it in.", "reasons")
    hearing.outcome, hearing.reasons = outcome, reasons.strip()
    hearing.recorded_by, hearing.recorded_at = by, dates.now()
    hearing.save(update_fields=["outcome", "reasons", "recorded_by", "recorded_at"])
    request.status = Status.HEARD
    request.version += 1
    request.save(update_fields=["status", "version"])
    said = Outcome(outcome).label
    move_decision(decision, AFTER[outcome], by=by, reason=f"{said}. {reasons.strip()}"[:300])
    tell_outcome(hearing)
    return hearing


def _check_took_place(hearing: CallInHearing) -> None:
    meeting = hearing.meeting
    if meeting.status not in {Meeting.Status.SITTING, Meeting.Status.HELD}:
        raise Refused("Open the meeting first: an outcome is recorded once it is under way.")


def _held(request: CallInRequest) -> tuple[Decision, CallInRequest]:
    decision = hold_decision(request.decision)
    rows = CallInRequest.objects.select_related("body", "rule")
    return decision, rows.select_for_update(of=("self",)).get(pk=request.pk)
