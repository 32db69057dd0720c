"""Acknowledging an issue: who deals with it, what comes next, when the councillor hears again."""

from datetime import date

from django.db import transaction

from leadership import dates
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, Refused
from tracker import access
from tracker.models import WITH_OFFICERS, Acknowledgement, Clock, Issue, Status
from tracker.services.clocks import meet_clocks
from tracker.services.locking import locked, saved


@transaction.atomic
def acknowledge(
    *,
    issue: Issue,
    who: Person,
    what_next: str,
    hear_next: date,
    by: User,
    version: int | None = None,
) -> Issue:
    """Tell the councillor the three things (S212). Who deals with it is who answers for it from
    now on; a raised issue becomes open. Every further acknowledgement sets the day anew.

    Raises Conflict where a reply was given already, or Refused with the field to mend.
    """
    issue = locked(issue, by=by, may=access.may_work_on, version=version)
    if issue.status not in WITH_OFFICERS:
        raise Conflict(f"This issue is {issue.get_status_display().lower()}: a reply was given.")
    if not what_next.strip():
        raise Refused("Say what happens next.", "what_next")
    today = dates.today()
    if hear_next < today:
        raise Refused("When the councillor hears next cannot lie in the past.", "hear_next")
    Acknowledgement.objects.create(
        issue=issue,
        at=dates.now(),
        on=today,
        by=by,
        who=who,
        what_next=what_next.strip(),
        hear_next=hear_next,
    )
    meet_clocks(issue, Clock.Kind.ACKNOWLEDGE)
    if issue.status == Status.RAISED:
        issue.status = Status.OPEN
    issue.owner, issue.hear_next = who, hear_next
    return saved(issue, "status", "owner", "hear_next")
