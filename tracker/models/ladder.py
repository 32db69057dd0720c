"""How far up an issue has gone: the levels in order, with the reason and the time at each (App A
4.2.4 a, S216). Services, page, admin, API and tests read this one table."""

from typing import Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from tracker.models.triggers import STEP_FOLLOWS, STEP_STAYS, STEP_STAYS_WITH_ITS_ISSUE


class Step(models.IntegerChoices):
    """The levels of the ladder, the lowest first."""

    STANDARD = 1, "Standard channel"
    MANAGER = 2, "Relationship Manager"
    COORDINATOR = 3, "Ward Action Co-ordinator and team"
    SENIOR = 4, "Senior officer"
    MEMBER = 5, "Assistant Leader or Cabinet Member"
    CALL_FOR_ACTION = 6, "Councillor Call for Action"


# within a round an issue only goes up; what is left out in between needs a reason
LADDER: dict[int, set[int]] = {
    step: {other.value for other in Step if other > step} for step in Step
}
COMES_BACK_TO = Step.MANAGER  # at least: "not yet" goes to the Relationship Manager


def may_follow(step: int | None) -> list[Step]:
    """The steps that may come next in the same round, the lowest first."""
    following = set(Step) if step is None else LADDER[step]
    return [one for one in Step if one in following]


def left_out(step: int | None, to: int) -> list[Step]:
    """The steps between the present one and `to`, which a climb to there leaves out."""
    return [one for one in may_follow(step) if one < to]


class EscalationStepQuerySet(models.QuerySet["EscalationStep"]):
    def in_order(self) -> Self:
        return self.order_by("position")

    def present(self) -> Self:
        """Where an issue stands now: reached, and not left."""
        return self.filter(left_on__isnull=True)

    def above_the_manager(self) -> Self:
        return self.filter(step__gt=Step.MANAGER)


# why it went further is words about somebody's matter: they stay in the row, where they can be
# removed for good, and out of the history
@pghistory.track(exclude=["reason", "skipped"])
class EscalationStep(models.Model):
    """A step that an issue has reached, and when it was left. Added, never changed; `round` counts
    how often the issue came back: after a "not yet", or when it was opened again."""

    issue = models.ForeignKey("tracker.Issue", models.CASCADE, related_name="ladder")
    position = models.PositiveSmallIntegerField()
    round = models.PositiveSmallIntegerField(default=1)
    step = models.PositiveSmallIntegerField(choices=Step)
    reached_on = models.DateField()
    left_on = models.DateField(null=True, blank=True)
    with_person = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, blank=True, related_name="steps_held"
    )
    reason = models.TextField(blank=True)
    skipped = models.TextField(
        blank=True, help_text="Why the steps in between were left out, where some were."
    )
    reference = models.CharField(
        max_length=40, blank=True, help_text="Of the standard channel: its case number."
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = EscalationStepQuerySet.as_manager()

    class Meta:
        verbose_name = "step of the ladder"
        verbose_name_plural = "steps of the ladder"
        constraints = [
            models.UniqueConstraint(fields=["issue", "position"], name="escalation_position_once"),
            models.UniqueConstraint(
                fields=["issue"],
                name="escalation_one_present_step",
                condition=Q(left_on__isnull=True),
                violation_error_message="An issue stands on one step of the ladder at a time.",
            ),
            models.CheckConstraint(
                name="escalation_left_after_it_was_reached",
                condition=Q(left_on__isnull=True) | Q(left_on__gte=F("reached_on")),
                violation_error_message="A step is not left before it was reached.",
            ),
            models.CheckConstraint(
                name="escalation_standard_channel_has_a_reference",
                condition=~Q(step=1) | ~Q(reference=""),
                violation_error_message="Give the reference that the standard channel gave.",
            ),
            models.CheckConstraint(
                name="escalation_is_a_step",
                condition=Q(step__range=(1, 6)),
                violation_error_message="The ladder has six steps.",
            ),
        ]
        triggers = [STEP_FOLLOWS, STEP_STAYS, STEP_STAYS_WITH_ITS_ISSUE]

    def __str__(self) -> str:
        return f"{self.get_step_display()}, {self.reached_on:%-d %B %Y}"
