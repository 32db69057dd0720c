"""Where a decision stands with its call-in, for its page: time left, who asked, what one may do."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from leadership import dates
from leadership.governance import access
from leadership.governance.deadlines import CallInWindow, window_of
from leadership.governance.models import CallInRequest, Decision
from leadership.people.access import Viewer

Status = Decision.Status
ANSWERED_BY_SOMEBODY = {Status.REFERRED_BACK, Status.TO_COUNCIL}
CAN_BE_WITHDRAWN = {Status.SUBJECT_TO_CALL_IN, Status.IN_FORCE, *ANSWERED_BY_SOMEBODY}


@dataclass(frozen=True)
class CallInStanding:
    window: CallInWindow | None
    requests: list[CallInRequest]
    left: str
    may_begin: bool
    may_key_in: bool
    may_answer: bool
    may_withdraw: bool
    successor: Decision | None  # what took its place, as far as one may see it


def time_left(closes_at: datetime, now: datetime) -> str:
    """3 days 4 h left; 2 h 30 min left; closed."""
    if now > closes_at:
        return "closed"
    minutes = int((closes_at - now) / timedelta(minutes=1))
    days, rest = divmod(minutes, 24 * 60)
    hours, minutes = divmod(rest, 60)
    if days:
        return f"{days} day{'' if days == 1 else 's'} {hours} h left"
    return f"{hours} h {minutes} min left" if hours else f"{minutes} min left"


def call_in_standing(decision: Decision, user: Viewer) -> CallInStanding:
    """Four queries: requests one may see, holidays of the window, one's own seat, a successor."""
    now, window = dates.now(), window_of(decision)
    subject = decision.status == Status.SUBJECT_TO_CALL_IN
    in_time = subject and window is not None and now <= window.closes_at
    requests = CallInRequest.objects.visible_to(user).filter(decision=decision)
    writes = access.may_write_decisions(user)
    paper = window is not None and decision.status in {Status.SUBJECT_TO_CALL_IN, Status.IN_FORCE}
    return CallInStanding(
        window=window,
        requests=list(requests.latest_first()[:20]),
        left=time_left(window.closes_at, now) if window and subject else "",
        may_begin=in_time and access.seat_held(user, now.date()) is not None,
        may_key_in=paper and access.may_handle_call_ins(user),
        may_answer=decision.status in ANSWERED_BY_SOMEBODY and writes,
        may_withdraw=decision.status in CAN_BE_WITHDRAWN and writes,
        successor=Decision.objects.visible_to(user).filter(replaces=decision).first(),
    )
