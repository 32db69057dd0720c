"""Requests for call-in of the demonstration: sent back, not called in, to be heard, waiting for a
second signature. The signatures are of invented councillors."""

from datetime import date, time, timedelta

from leadership.dates.acting import on
from leadership.governance.demo.decisions import Decisions, publish, release
from leadership.governance.demo.meetings import Sittings
from leadership.governance.demo.people import Cast
from leadership.governance.models import CallInRequest, Decision
from leadership.governance.services.call_ins import begin_request, sign_request
from leadership.governance.services.hearings import (
    Summoned,
    judge_request,
    record_outcome,
    record_summons,
    set_hearing,
)
from leadership.people.models import User

Grounds = dict[int, tuple[str, str]]
NOT_ASKED: Grounds = {
    4: ("", "Nobody who uses the desks in the morning was asked."),
    5: ("", "Buses in the evening were overlooked."),
}
COSTLY: Grounds = {9: ("", "It is not said who pays after the first year.")}
UNFAIR: Grounds = {
    2: ("Housing policy of 2016", "It promises each estate a caretaker of its own."),
    4: ("", "Residents of the estates were not asked."),
    8: ("", "The report does not say how long a caretaker is in each ward."),
}
OFFLINE: Grounds = {
    4: ("", "Ward forums were not asked."),
    5: ("", "Some people have no internet at home."),
}


def run_the_autumn(told: Cast, decisions: Decisions, sittings: Sittings) -> None:
    """Day after day, as it would have happened."""
    first, second, third, fourth = told.requesters
    publish(decisions[2088], told)
    desks = _ask(decisions[2088], date(2017, 9, 12), NOT_ASKED, first, second)
    publish(decisions[2101], told)
    release(date(2017, 9, 21))
    _hear(told, desks, sittings, date(2017, 9, 27), "referred_back",
          "Ask the people who come in the morning first, and count them.")  # fmt: skip
    publish(decisions[2112], told)
    grants = _ask(decisions[2112], date(2017, 10, 24), COSTLY, third, fourth)
    publish(decisions[2120], told)
    _hear(told, grants, sittings, date(2017, 11, 1), "not_called_in", "")
    caretakers = _ask(decisions[2120], date(2017, 11, 1), UNFAIR, first, fourth)
    _set_down(told, caretakers, sittings, date(2017, 11, 22), judged=date(2017, 11, 2))
    for serial in (2131, 2144, 2145):
        publish(decisions[serial], told)
    _begin_and_wait(decisions[2145], second, told.councillor)


def _ask(
    decision: Decision, day: date, grounds: Grounds, first: User, second: User
) -> CallInRequest:
    with on(day, time(11, 5)):
        request = begin_request(
            decision=decision, grounds=grounds, by=first, ask=[_person(second)],
            reasons="We ask the committee to look at this again.",
        )  # fmt: skip
    with on(day, time(15, 10)):
        return sign_request(request=request, version=request.version, by=second)


def _person(user: User):
    if user.person is None:
        raise ValueError("a councillor's login is a person's")
    return user.person


def _set_down(
    told: Cast, request: CallInRequest, sittings: Sittings, hearing: date, *, judged: date
):
    meeting = sittings["scrutiny", hearing]
    item = meeting.agenda.filter(kind="call_in").first()
    with on(judged, time(9, 30)):
        judge_request(request=request, by=told.scrutiny)
        return set_hearing(
            request=request,
            meeting=meeting,
            item=item,
            summoned=[
                Summoned("Portfolio holder", told.cabinet_member),
                Summoned("Lead officer", told.head),
            ],
            by=told.scrutiny,
        )


def _hear(
    told: Cast, request: CallInRequest, sittings: Sittings, day: date, outcome: str, reasons: str
) -> None:
    received = request.received_at
    if received is None:
        raise ValueError("only a request that was received is heard")
    hearing = _set_down(told, request, sittings, day, judged=received.date() + timedelta(days=1))
    with on(day, time(12, 30)):
        for summons in hearing.summonses.all():
            record_summons(summons=summons, attended="yes", note="", by=told.scrutiny)
        record_outcome(hearing=hearing, outcome=outcome, reasons=reasons, by=told.scrutiny)


def _begin_and_wait(decision: Decision, first: User, second: User) -> None:
    with on(date(2017, 11, 15), time(15, 45)):
        begin_request(
            decision=decision, grounds=OFFLINE, by=first, ask=[_person(second)],
            reasons="Notice boards are read by people who are never online.",
        )  # fmt: skip
