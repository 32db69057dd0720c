"""What the ward walks answered: released issues of some forums, on the line of their decision."""

from datetime import date

from leadership.governance.models import ActionPlanItem
from leadership.people.models import User
from tracker.models import Issue, Outcome, PublicIssue, Status, StepIssue
from tracker.services import link_step

WALKS = "A walk through each ward with councillors and officers"
BEGAN, ENDED = date(2017, 9, 1), date(2017, 11, 9)
SEEN_ON_A_WALK = ["Highways", "Leisure and wellbeing", "Parks", "Street cleaning"]
MOST = 4


def answer_by_the_walks(by: User) -> int:
    """Link the first such issue of a few wards to the step; says how many. Twice is once."""
    step = ActionPlanItem.objects.get(title=WALKS)
    if StepIssue.objects.filter(step=step).exists():
        return 0
    raised = PublicIssue.objects.filter(
        meeting__isnull=False, raised_on__gte=BEGAN, closed_on__lte=ENDED, status=Status.CLOSED,
        outcome_kind=Outcome.DONE, category__name__in=SEEN_ON_A_WALK,
    )  # fmt: skip
    # of several in a ward the one that comes last here stays: that which was raised first
    of_wards = {each.ward_id: each.issue_id for each in raised.latest_first()}
    keys = sorted(of_wards.values())[:MOST]
    for issue in Issue.objects.filter(pk__in=keys).order_by("pk"):
        link_step(issue=issue, step=step, by=by)
    return len(keys)
