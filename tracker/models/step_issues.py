"""Which matters of ward meetings a step of the Action Plan answers: the last link of the line from
a decision to a forum (S054, S083)."""

from typing import Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models

from leadership.governance.models import ActionPlanItem
from leadership.people.access import Viewer
from tracker.models.issues import Issue

# the issue is locked, so that what is linked is no private matter at that moment; none becomes one
STEP_ISSUE_NEVER_PRIVATE = pgtrigger.Trigger(
    name="step_issue_never_private",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("issue_id"),
    func="""
        PERFORM 1 FROM tracker_issue WHERE id = NEW.issue_id AND seen_by = 'ward' FOR SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'A private matter stands on no line from a decision to a forum.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'step_issue_never_private';
        END IF;
        RETURN NEW;
    """,
)


class StepIssueQuerySet(models.QuerySet["StepIssue"]):
    def visible_to(self, user: Viewer) -> Self:
        """Only as far as both are: the step, and the issue with all that is not released of it."""
        return self.of_visible_steps(user).filter(issue__in=Issue.objects.visible_to(user))

    def of_visible_steps(self, user: Viewer) -> Self:
        """Links of steps this user may read; of their issues perhaps the public words alone."""
        return self.filter(step__in=ActionPlanItem.objects.visible_to(user))

    def latest_first(self) -> Self:
        return self.order_by("-issue__raised_on", "-issue__pk")


@pghistory.track()
class StepIssue(models.Model):
    """An issue that a step of the Action Plan answers, as an officer dealing with it has said."""

    step = models.ForeignKey(ActionPlanItem, models.PROTECT, related_name="step_issues")
    issue = models.ForeignKey(Issue, models.PROTECT, related_name="step_issues")
    linked_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = StepIssueQuerySet.as_manager()

    class Meta:
        verbose_name = "issue that a step answers"
        verbose_name_plural = "issues that steps answer"
        triggers = [STEP_ISSUE_NEVER_PRIVATE]
        constraints = [
            models.UniqueConstraint(
                fields=["step", "issue"],
                name="step_issue_once",
                violation_error_message="This step answers the issue already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.step}: {self.issue.reference}"
