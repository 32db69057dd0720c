"""Not ours: an issue goes to the service, or the partner, whose job it is (journeys 3.2)."""

from django.db import transaction

from leadership import dates
from leadership.people.models import Organisation, User
from leadership.people.refusals import Conflict, Refused
from relationships.models import Service
from relationships.named import Named, Subject
from tracker import access, notices
from tracker.models import WITH_OFFICERS, Audience, Issue, Status, Step, Update
from tracker.services.clocks import count_for_service
from tracker.services.locking import locked, saved


@transaction.atomic
def pass_on(
    *,
    issue: Issue,
    reason: str,
    by: User,
    service: Service | None = None,
    partnership: Organisation | None = None,
    version: int | None = None,
) -> Issue:
    """Give the issue to whoever answers for that service in its ward, or for work with that
    partner; one of the two is given.

    Where nobody is named for the service the issue is `raised` again, without an owner: a gap
    that shows. A word that was promised to the councillors by a day stays promised. Raises
    Conflict where a reply was given or somebody saved since `version`, Refused with the field to
    mend.
    """
    issue = locked(issue, by=by, may=access.may_work_on, version=version)
    if issue.status not in WITH_OFFICERS:
        raise Conflict(f"This issue is {issue.get_status_display().lower()}: a reply was given.")
    subject = service or partnership
    if subject is None:
        raise Refused("Choose whose job it is.", "service")
    if not reason.strip():
        raise Refused("Say why it is theirs.", "reason")
    if service is not None and service.pk == issue.service_id:
        raise Refused(f"It is with {service} already: choose another.", "service")
    owner = Named(issue.ward, dates.today()).of(subject)
    if owner is None and service is None:
        raise Refused(f"Nobody is named for {partnership} in {issue.ward}.", "service")
    text = f"{_whose(issue, subject, str(owner) if owner else '')} {reason.strip()}"
    issue.service, issue.owner = service, owner
    issue.status = Status.OPEN if owner else Status.RAISED
    if issue.step == Step.MANAGER and issue.with_person_id is not None:
        issue.with_person = owner  # another Relationship Manager holds it, on the same step
    count_for_service(issue, because=f"It was passed on: it is for {subject}", by=by)
    Update.objects.create(issue=issue, text=text, by=by, audience=Audience.WARD)
    saved(issue, "status", "service", "owner", "with_person", "due")
    notices.tell_passed_on(issue, by=by)
    return issue


def _whose(issue: Issue, subject: Subject, owner: str) -> str:
    """Not for Highways: it is for Waste management, Wasim Waste."""
    said = f"Not for {issue.service}: it is for {subject}" if issue.service else f"For {subject}"
    if owner:
        return f"{said}, {owner}."
    return f"{said}. Nobody is named for {subject} in {issue.ward} yet."
