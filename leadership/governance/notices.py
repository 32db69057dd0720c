"""What people are told of a call-in. Fixed words, references and names of office-holders."""

from django.utils import timezone

from leadership import dates
from leadership.governance.models import CallInHearing, CallInRequest, CallInSignature
from leadership.notices.kinds import NoticeKind
from leadership.notices.models import Channel
from leadership.notices.services import send
from leadership.people.models import Person, Role, people_with_role

ASKED_TO_SIGN = NoticeKind(
    "call-in-asked",
    "You are asked to sign a request for call-in",
    "A councillor wants a decision called in and asks you to sign with him or her.",
    Channel.EMAIL,
)
RECEIVED = NoticeKind(
    "call-in-received",
    "A request for call-in was received",
    "Enough councillors have signed: the decision is locked.",
    Channel.EMAIL,
)
JUDGED = NoticeKind(
    "call-in-judged",
    "A request for call-in was looked at",
    "It was found valid, or not valid with the reason.",
    Channel.EMAIL,
)
HEARING_SET = NoticeKind(
    "call-in-hearing",
    "The hearing of a call-in is set",
    "You signed the request, or you are summoned to the hearing.",
    Channel.EMAIL,
)
OUTCOME = NoticeKind(
    "call-in-outcome",
    "A call-in was decided on",
    "The committee said whether the decision is called in.",
    Channel.EMAIL,
)
KINDS = [ASKED_TO_SIGN, RECEIVED, JUDGED, HEARING_SET, OUTCOME]


def tell_asked_to_sign(signature: CallInSignature) -> None:
    request = signature.request
    closes_at = request.decision.call_in_closes_at
    until = f" by {timezone.localtime(closes_at):%A %-d %B, %H:%M}" if closes_at else ""
    _tell(
        ASKED_TO_SIGN,
        request,
        [signature.person],
        f"Read the request and sign it{until}. Only then is it received.",
        f"asked/{signature.request_id}/{signature.person_id}/{request.version}",
    )


def tell_request_received(request: CallInRequest) -> None:
    """Who handles it, and who signed it: with the time."""
    at = timezone.localtime(request.received_at)
    late = request.status == CallInRequest.Status.LATE
    said = "after the deadline: it is kept as late" if late else "and the decision is locked"
    people = [*_handlers(), *_signatories(request)]
    text = f"It was received on {at:%A %-d %B %Y at %H:%M}, {said}."
    _tell(RECEIVED, request, people, text, f"received/{request.pk}")


def tell_request_judged(request: CallInRequest) -> None:
    valid = request.status == CallInRequest.Status.VALID
    text = "It is valid and will be heard." if valid else "It was found not valid: see why."
    _tell(JUDGED, request, _signatories(request), text, f"judged/{request.pk}")


def tell_hearing_set(hearing: CallInHearing) -> None:
    """Those who signed, and those who are summoned."""
    meeting = hearing.meeting
    summoned = [one.person for one in hearing.summonses.select_related("person") if one.person]
    time = f" at {meeting.time:%H:%M}" if meeting.time else ""
    text = f"{hearing.request.body} hears it on {meeting.date:%A %-d %B %Y}{time}."
    people = [*_signatories(hearing.request), *summoned]
    _tell(HEARING_SET, hearing.request, people, text, f"hearing/{hearing.pk}/{meeting.pk}")


def tell_outcome(hearing: CallInHearing) -> None:
    summoned = [one.person for one in hearing.summonses.select_related("person") if one.person]
    text = f"{hearing.get_outcome_display()}."
    people = [*_signatories(hearing.request), *summoned]
    _tell(OUTCOME, hearing.request, people, text, f"outcome/{hearing.pk}")


def _handlers() -> list[Person]:
    today = dates.today()
    return [
        *people_with_role(Role.COMMITTEE_SERVICES, today),
        *people_with_role(Role.SCRUTINY_OFFICER, today),
    ]


def _signatories(request: CallInRequest) -> list[Person]:
    return [one.person for one in request.signatures.select_related("person")]


def _tell(
    kind: NoticeKind, request: CallInRequest, people: list[Person], text: str, key: str
) -> None:
    for person in {one.pk: one for one in people}.values():
        send(
            kind=kind,
            to=person,
            subject=f"Decision {request.decision.reference}",
            text=text,
            url=request.get_absolute_url(),
            key=f"call-in/{key}",
        )
