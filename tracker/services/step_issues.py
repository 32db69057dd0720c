"""Saying which step of the Action Plan answers an issue, and taking that back."""

from django.db import transaction

from leadership import dates
from leadership.governance.models import ActionPlanItem
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tracker import access
from tracker.models import Issue, StepIssue
from tracker.services.locking import locked


@transaction.atomic
def link_step(*, issue: Issue, step: ActionPlanItem, by: User) -> StepIssue:
    """The issue stands on the line of the step's decision from now on: for the public with its
    released words alone. Raises NotAllowed; Refused for a private matter or a step this user may
    not read; Conflict where the two are linked already."""
    issue = locked(issue, by=by, may=access.may_link_step)
    if issue.is_private:
        raise Refused("A private matter stands on no line from a decision to a forum.")
    if not ActionPlanItem.objects.visible_to(by).filter(pk=step.pk).exists():
        raise Refused("Choose a step of the Action Plan.", "step")
    link, made = StepIssue.objects.get_or_create(
        step=step, issue=issue, defaults={"by": by, "linked_on": dates.today()}
    )
    if not made:
        raise Conflict("This step answers the issue already.")
    return link


@transaction.atomic
def unlink_step(*, link: StepIssue, by: User) -> None:
    """A link made by mistake; the history keeps it. Twice is once."""
    locked(link.issue, by=by, may=access.may_link_step)
    found = StepIssue.objects.of_visible_steps(by).filter(pk=link.pk)
    if not found.exists():
        raise NotAllowed
    found.delete()
