"""What makes a request for call-in valid, line by line, and what somebody should look at twice
(S062, S065-S068, S071, S074, S077; journey 7.1)."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from leadership.governance.deadlines import working_days_to_hearing
from leadership.governance.models import CallInHearing, CallInRequest
from leadership.meetings.models import BodyAppointment


@dataclass(frozen=True)
class Check:
    """One line of the list: what was asked, whether it is met, and the figures."""

    asked: str
    met: bool
    said: str


def said_margin(margin: timedelta) -> str:
    """2 h 30 min before the deadline; 20 min after it."""
    minutes = int(abs(margin).total_seconds() // 60)
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} h"] if hours else []
    parts += [f"{rest} min"] if rest or not hours else []
    return f"{' '.join(parts)} {'after' if margin < timedelta(0) else 'before'} the deadline"


def checks(request: CallInRequest) -> list[Check]:
    """Deadline, councillors, grounds. Wants `signatures` and `ticks__criterion` prefetched."""
    return [_in_time(request), _signed(request), _grounded(request)]


def _in_time(request: CallInRequest) -> Check:
    asked = "Received before the deadline"
    if request.received_at is None or request.margin is None:
        closes_at = request.decision.call_in_closes_at
        until = f"{timezone.localtime(closes_at):%a %-d %B %Y, %H:%M}" if closes_at else "not set"
        return Check(asked, met=False, said=f"Not received yet; the deadline is {until}")
    at = timezone.localtime(request.received_at)
    said = f"{at:%a %-d %B %Y, %H:%M}: {said_margin(request.margin)}"
    return Check(asked, met=request.margin >= timedelta(0), said=said)


def _signed(request: CallInRequest) -> Check:
    needed = request.rule.signatories
    signed = [one for one in request.signatures.all() if one.signed_at]
    names = " and ".join(f"Cllr {one.printed_name}" for one in signed) or "nobody yet"
    asked = f"Signed by {needed} different councillors in office"
    return Check(asked, met=len(signed) >= needed, said=names)


def _grounded(request: CallInRequest) -> Check:
    numbers = [str(tick.criterion.number) for tick in request.ticks.all()]
    said = f"{len(numbers)} ticked: {', '.join(numbers)}" if numbers else "None ticked"
    return Check("At least one ground ticked", met=bool(numbers), said=said)


def warnings(request: CallInRequest, hearing: CallInHearing | None) -> list[str]:
    """What is kept as it is and said aloud: other dates, other names, whoever hears his or her own
    request, a hearing that comes late. Two queries at most."""
    return [
        *_written_otherwise(request),
        *_in_the_chair(request, hearing),
        *_late_hearing(request, hearing),
    ]


def _written_otherwise(request: CallInRequest) -> list[str]:
    decision, said = request.decision, []
    written = request.taken_on_written
    if written is not None and written != decision.taken_on:
        said.append(
            f"The request says the decision was taken on {written:%-d %B %Y}; the record says "
            f"{decision.taken_on:%-d %B %Y}. Both are kept."
        )
    if request.title_written.casefold().strip() != decision.title.casefold().strip():
        said.append(f"The request calls the decision “{request.title_written}”.")
    if decision.scrutiny_body_id not in {None, request.body_id}:
        said.append(f"The request asks for {request.body}; the record names another committee.")
    return said


def _in_the_chair(request: CallInRequest, hearing: CallInHearing | None) -> list[str]:
    received = request.received_at and timezone.localtime(request.received_at).date()
    day = hearing.meeting.date if hearing else received or request.dated
    held = BodyAppointment.objects.of_body(request.body).chairing().on(day)
    offices = {each.person_id: each.get_capacity_display() for each in held}
    said = [
        f"Cllr {one.printed_name} signed the request and is {offices[one.person_id]} of "
        f"{request.body}, which hears it."
        for one in request.signatures.all()
        if one.person_id in offices
    ]
    in_the_chair = hearing.meeting.chair_id if hearing else None
    said += [
        f"Cllr {one.printed_name} signed the request and is in the chair of the hearing."
        for one in request.signatures.all()
        if in_the_chair == one.person_id and one.person_id not in offices
    ]
    return said


def _late_hearing(request: CallInRequest, hearing: CallInHearing | None) -> list[str]:
    limit = request.rule.hearing_within
    if hearing is None or request.received_at is None or limit is None:
        return []
    days = working_days_to_hearing(request.received_at, hearing.meeting.date)
    if days <= limit:
        return []
    return [f"The hearing is {days} working days after the request; the rule allows {limit}."]
