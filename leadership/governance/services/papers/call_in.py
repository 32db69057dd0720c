"""The request of 26 July 2017 and its hearing, set for 10 August. What came of that is not in the
papers: the decision stays locked (S061-S079)."""

from datetime import date, datetime

from django.core.files.uploadedfile import SimpleUploadedFile

from leadership.files.services import store
from leadership.governance.models import (
    CallInCriteria,
    CallInGround,
    CallInHearing,
    CallInRequest,
    CallInSignature,
    CallInStatus,
    Decision,
    DecisionStatus,
    Summons,
)
from leadership.governance.services.papers.decision import at, log
from leadership.governance.services.papers.lines import lines, text
from leadership.governance.services.papers.people import Bodies, People, seat_signatories
from leadership.meetings.models import Meeting
from leadership.people.models import User

RECEIVED = datetime(2017, 7, 26, 13, 30)
TAKEN_AS_WRITTEN = date(2017, 7, 21)  # the record says 19 July: kept as written (S068)
SIGNED_COPY = "call_in_request_2017_07_26.txt"
HEARING_ITEM = 4


def load_request(
    *,
    decision: Decision,
    criteria: CallInCriteria,
    bodies: Bodies,
    people: People,
    hearing: Meeting,
    by: User,
) -> CallInRequest:
    """For a decision that was loaded now. When the request was found valid is not in the papers:
    the moment of its receipt stands there."""
    request = _open_request(decision, criteria, bodies, by)
    _sign(request, people, by)
    _receive(request, decision, by)
    request.status = CallInStatus.VALID
    request.judged_by, request.judged_at = by, request.received_at
    request.save()
    _set_down(request, people, hearing)
    return request


def _open_request(
    decision: Decision, criteria: CallInCriteria, bodies: Bodies, by: User
) -> CallInRequest:
    if decision.call_in_rule is None:
        raise ValueError("a decision that is subject to call-in has its rule")
    copy = SimpleUploadedFile(SIGNED_COPY, text(SIGNED_COPY).encode(), "text/plain")
    request = CallInRequest.objects.create(
        decision=decision,
        rule=decision.call_in_rule,
        criteria=criteria,
        channel=CallInRequest.Channel.PAPER,
        addressed_to=decision.call_in_rule.addressed_to,
        dated=RECEIVED.date(),
        body=bodies["scrutiny"],
        title_written="Taking Forward Local Leadership",
        taken_by_written="Cabinet Committee - Local Leadership",
        taken_on_written=TAKEN_AS_WRITTEN,
        signed_copy=store(copy, by=by),
        begun_by=by,
    )
    ticked = {int(line["number"]) for line in lines("call_in_criteria.csv") if line["ticked"]}
    grounds = criteria.grounds.filter(number__in=ticked)
    CallInGround.objects.bulk_create(
        CallInGround(request=request, criterion=ground) for ground in grounds
    )
    return request


def _sign(request: CallInRequest, people: People, by: User) -> None:
    moment = at(RECEIVED)
    for key, term in seat_signatories(people).items():
        CallInSignature.objects.create(
            request=request,
            person=people[key],
            term=term,
            printed_name=people[key].name,
            asked_at=moment,
            signed_at=moment,
            by=by,
        )


def _receive(request: CallInRequest, decision: Decision, by: User) -> None:
    request.status = CallInStatus.RECEIVED
    request.received_at, request.closes_at = at(RECEIVED), decision.call_in_closes_at
    request.save()
    reason = "Request for call-in received 26 July 2017 at 13:30."
    log(decision, DecisionStatus.CALLED_IN, at(RECEIVED), by, reason)


def _set_down(request: CallInRequest, people: People, meeting: Meeting) -> None:
    """Who was summoned is said by office; the report names the lead officer alone."""
    hearing = CallInHearing.objects.create(
        request=request,
        meeting=meeting,
        item=meeting.agenda.filter(number=HEARING_ITEM).first(),
    )
    Summons.objects.create(hearing=hearing, role="Portfolio holder")
    Summons.objects.create(hearing=hearing, role="Lead officer", person=people["jordan"])
