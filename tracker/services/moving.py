"""Moving an issue on: from raised to closed, and back. The moves are the table in models."""

from collections.abc import Callable
from datetime import date

from django.db import transaction

from leadership import dates
from leadership.people.access import Viewer
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, Refused
from tracker import access, notices
from tracker.models import Audience, Clock, Issue, Outcome, Status, Update
from tracker.services.clocks import meet_clocks, open_clocks_anew
from tracker.services.follow_through import Verdict, close_window, open_window
from tracker.services.ladder import leave_ladder, return_to_ladder
from tracker.services.locking import locked, saved

Kind = Clock.Kind
BACK = ("status", "due", "step", "with_person")  # what changes when an issue comes back


def _ready_for(
    status: str,
    issue: Issue,
    *,
    by: User,
    may: Callable[[Viewer, Issue], bool],
    version: int | None,
) -> Issue:
    """The locked issue, if it may move to `status`; else Conflict in words."""
    issue = locked(issue, by=by, may=may, version=version)
    if not issue.can_become(status):
        now, wanted = issue.get_status_display().lower(), Status(status).label.lower()
        if now == wanted:
            raise Conflict(f"This issue is {now} already.")
        raise Conflict(f"This issue is {now}: it cannot become {wanted} from there.")
    return issue


def _say(issue: Issue, text: str, by: User) -> None:
    Update.objects.create(issue=issue, text=text, by=by, audience=Audience.WARD)


@transaction.atomic
def assign(
    *, issue: Issue, owner: Person, by: User, due: date | None = None, version: int | None = None
) -> Issue:
    """Name who answers for the issue. A raised one becomes open; a closed one must be reopened.

    Raises Conflict when closed or changed since `version`.
    """
    issue = locked(issue, by=by, may=access.may_work_on, version=version)
    if issue.status == Status.CLOSED:
        raise Conflict("This issue is closed. Reopen it before you give it to somebody.")
    if issue.status == Status.RAISED:
        issue.status = Status.OPEN
    is_new = issue.owner_id != owner.pk
    issue.owner = owner
    if due is not None:
        issue.due = due
    saved(issue, "status", "owner", "due")
    if is_new:
        notices.tell_assigned(issue, by=by)
    return issue


@transaction.atomic
def start(*, issue: Issue, by: User, version: int | None = None) -> Issue:
    """Its owner has begun. An answered issue goes back by the councillor's word alone."""
    issue = _ready_for(Status.IN_PROGRESS, issue, by=by, may=access.may_work_on, version=version)
    if issue.status == Status.ANSWERED:
        raise Conflict("A reply was given: the councillor says whether it is enough.")
    issue.status = Status.IN_PROGRESS
    return saved(issue, "status")


@transaction.atomic
def answer(
    *, issue: Issue, outcome_kind: str, outcome: str, by: User, version: int | None = None
) -> Issue:
    """Give the councillor a reply; the councillor may now be satisfied or not yet (S211), until the
    window that it opens has closed."""
    issue = _ready_for(Status.ANSWERED, issue, by=by, may=access.may_work_on, version=version)
    _check_outcome(outcome_kind, outcome)
    issue.status, issue.answered_on = Status.ANSWERED, dates.today()
    issue.outcome_kind, issue.outcome = outcome_kind, outcome.strip()
    issue.hear_next = None
    meet_clocks(issue, Kind.ACKNOWLEDGE, Kind.RESPOND)
    open_window(issue)
    leave_ladder(issue)
    saved(issue, "status", "answered_on", "outcome_kind", "outcome", "hear_next", "with_person")
    notices.tell_answered(issue, by=by)
    return issue


@transaction.atomic
def close_issue(
    *, issue: Issue, outcome_kind: str, outcome: str, by: User, version: int | None = None
) -> Issue:
    """Close with an outcome: what changed, in words for the councillor (S299, S304)."""
    issue = _ready_for(Status.CLOSED, issue, by=by, may=access.may_close, version=version)
    _check_outcome(outcome_kind, outcome)
    issue.status, issue.closed_on = Status.CLOSED, dates.today()
    issue.outcome_kind, issue.outcome = outcome_kind, outcome.strip()
    issue.hear_next = None
    close_window(issue, Verdict.CLOSED, by=by)
    meet_clocks(issue, *Kind)
    leave_ladder(issue)
    saved(issue, "status", "closed_on", "outcome_kind", "outcome", "hear_next", "with_person")
    notices.tell_closed(issue, by=by)
    return issue


@transaction.atomic
def accept_answer(*, issue: Issue, by: User, version: int | None = None) -> Issue:
    """The councillor is satisfied: the answered issue closes with the answer's outcome."""
    issue = _ready_for(Status.CLOSED, issue, by=by, may=access.may_reply_to_answer, version=version)
    if issue.status != Status.ANSWERED:
        raise Conflict("There is no reply yet that you could be satisfied with.")
    issue.status, issue.closed_on = Status.CLOSED, dates.today()
    close_window(issue, Verdict.SATISFIED, by=by)
    meet_clocks(issue, *Kind)
    leave_ladder(issue)  # a reply of old records left nothing
    saved(issue, "status", "closed_on", "with_person")
    notices.tell_accepted(issue, by=by)
    return issue


@transaction.atomic
def dispute_answer(*, issue: Issue, reason: str, by: User, version: int | None = None) -> Issue:
    """Not yet: the issue goes back to its owner, with the councillor's words, and a reply is owed
    anew. What the public was told came of it is withdrawn: it is no longer so."""
    issue = _ready_for(
        Status.IN_PROGRESS, issue, by=by, may=access.may_reply_to_answer, version=version
    )
    if issue.status != Status.ANSWERED:
        raise Conflict("There is no reply yet that you could send back.")
    if not reason.strip():
        raise Refused("Say what is still missing.", "reason")
    issue.status, issue.answered_on = Status.IN_PROGRESS, None
    issue.outcome_kind = issue.outcome = issue.public_outcome = ""
    close_window(issue, Verdict.NOT_YET, by=by)
    _say(issue, f"Not yet: {reason.strip()}", by)
    open_clocks_anew(issue, because="The councillor was not satisfied with the reply", by=by)
    return_to_ladder(issue, by=by, enters=True)
    saved(issue, *BACK, "answered_on", "outcome_kind", "outcome", "public_outcome")
    notices.tell_not_yet(issue, by=by)
    return issue


@transaction.atomic
def reopen(*, issue: Issue, reason: str, by: User, version: int | None = None) -> Issue:
    """Open a closed issue again, with a reason: reply and end are owed anew. What the public was
    told came of it is withdrawn: it is no longer so."""
    issue = locked(issue, by=by, may=access.may_reopen, version=version)
    if issue.status != Status.CLOSED:
        raise Conflict("This issue is not closed.")
    if not reason.strip():
        raise Refused("Say why it is opened again.", "reason")
    issue.status = Status.OPEN if issue.owner_id else Status.RAISED
    issue.closed_on = issue.answered_on = None
    issue.outcome_kind = issue.outcome = issue.public_outcome = ""
    _say(issue, f"Opened again: {reason.strip()}", by)
    open_clocks_anew(issue, because="The issue was opened again", by=by)
    return_to_ladder(issue, by=by, enters=False)
    saved(issue, *BACK, "closed_on", "answered_on", "outcome_kind", "outcome", "public_outcome")
    notices.tell_reopened(issue, by=by)
    return issue


def _check_outcome(outcome_kind: str, outcome: str) -> None:
    if outcome_kind not in Outcome.values or outcome_kind == Outcome.NOT_RECORDED:
        raise Refused("Choose what kind of outcome it is.", "outcome_kind")
    if not outcome.strip():
        raise Refused("Say what changed, in words for the councillor.", "outcome")
