"""What was promised to a committee, and what became of it (S025, S055, S284)."""

from datetime import date

from django.db import transaction

from leadership import dates
from leadership.governance import access
from leadership.governance.models import Promise, PromiseStatus
from leadership.governance.services.record_locking import locked_as_read
from leadership.meetings.models import AgendaItem, Body, Meeting, MeetingBody, Paper
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused


@transaction.atomic
def save_promise(*, promise: Promise, by: User, version: int | None = None) -> Promise:
    """Save a promise as its form left it, a new one or an open one. What has no date keeps the
    paper's words. Raises NotAllowed; Conflict where it was changed or closed meanwhile; Refused
    where nobody is told where it was promised, or the meeting is not one of the body."""
    if not access.may_keep_promises(by):
        raise NotAllowed
    if promise.pk is not None:
        present = locked_as_read(promise, version)
        if present.status != PromiseStatus.OPEN:
            said = present.get_status_display().lower()
            raise Conflict(f"This promise is {said}. Open it again to change it.")
        promise.version = present.version + 1
    _check_source(promise, by)
    _check_due_meeting(promise)
    promise.save()
    return promise


def _check_source(promise: Promise, by: User) -> None:
    if not (promise.part_id or promise.item_id or promise.source.strip()):
        raise Refused("Say where it was promised: a decision, a discussion or a paper.", "source")
    if promise.item_id and not AgendaItem.objects.visible_to(by).filter(
        pk=promise.item_id
    ).exists():  # fmt: skip
        raise NotAllowed


def _check_due_meeting(promise: Promise) -> None:
    if promise.due_meeting is None:
        return
    if promise.body is None:
        raise Refused("Say to which body it was promised.", "body")
    if not _met(promise.body, promise.due_meeting):
        raise Refused(f"That is no meeting of {promise.body}.", "due_meeting")


def _met(body: Body, meeting: Meeting) -> bool:
    return MeetingBody.objects.filter(meeting=meeting, body=body).exists()


@transaction.atomic
def deliver_promise(
    *,
    promise: Promise,
    on: date,
    by: User,
    version: int,
    meeting: Meeting | None = None,
    paper: Paper | None = None,
    outcome: str = "",
) -> Promise:
    """Tick it: delivered on that day, at a meeting, with a paper, or both. Raises Refused for a day
    to come, a meeting on another day, or a paper that is not open to everybody."""
    promise = _to_move(promise, PromiseStatus.DELIVERED, by, version)
    _not_to_come(on)
    if meeting is not None and meeting.date != on:
        raise Refused(f"That meeting was on {meeting.date:%-d %B %Y}.", "on")
    if paper is not None and not _open_to_all(paper):
        raise Refused("Choose a paper that everybody may read.", "paper")
    promise.delivered_at, promise.delivered_paper = meeting, paper
    return _closed(promise, PromiseStatus.DELIVERED, on, outcome)


def _open_to_all(paper: Paper) -> bool:
    return Paper.objects.open_to_the_public().filter(pk=paper.pk, meeting__public=True).exists()


@transaction.atomic
def drop_promise(*, promise: Promise, on: date, reason: str, by: User, version: int) -> Promise:
    """It is given up, and says why."""
    promise = _to_move(promise, PromiseStatus.DROPPED, by, version)
    _not_to_come(on)
    if not reason.strip():
        raise Refused("Say why it was given up.", "reason")
    return _closed(promise, PromiseStatus.DROPPED, on, reason)


@transaction.atomic
def reopen_promise(*, promise: Promise, by: User, version: int) -> Promise:
    """It is waited for again; the history keeps what stood there."""
    promise = _to_move(promise, PromiseStatus.OPEN, by, version)
    promise.delivered_at = promise.delivered_paper = None
    return _closed(promise, PromiseStatus.OPEN, None, "")


def _to_move(promise: Promise, status: str, by: User, version: int) -> Promise:
    if not access.may_keep_promises(by):
        raise NotAllowed
    promise = locked_as_read(promise, version)
    if not promise.can_become(status):
        raise Conflict(f"This promise is {promise.get_status_display().lower()} already.")
    return promise


def _not_to_come(on: date) -> None:
    if on > dates.today():
        raise Refused("That day is still to come.", "on")


def _closed(promise: Promise, status: str, on: date | None, outcome: str) -> Promise:
    promise.status, promise.closed_on, promise.outcome = status, on, outcome.strip()
    promise.version += 1
    promise.save()
    return promise
