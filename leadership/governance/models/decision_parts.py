"""The numbered parts of a decision, and what each still waits for (S053-S056)."""

from typing import Self

import pghistory
from django.db import models
from django.db.models import Q

from leadership.dates.vague_constraints import when_is_a_vague_date
from leadership.dates.vague_models import VaguelyDated, VaguelyDatedQuerySet
from leadership.governance.models.committee_reports import Recommendation
from leadership.governance.models.decision_rules import CONDITIONS_FIRST, PART_STAYS_CONDITIONAL
from leadership.governance.models.decisions import Decision
from leadership.governance.models.locks import locked_sentence, not_approved_sentence
from leadership.meetings.models import Body, Meeting
from leadership.people.access import Viewer


class PartState(models.TextChoices):
    APPROVED = "approved", "Approved"
    TO_RECEIVE = "to_receive", "Agreed to receive"
    CONDITIONAL = "conditional", "Approved, subject to later bodies"
    NOTED = "noted", "Noted"
    REFUSED = "refused", "Not approved"


class DecisionPartQuerySet(models.QuerySet["DecisionPart"]):
    def visible_to(self, user: Viewer) -> Self:
        return self.filter(decision__in=Decision.objects.visible_to(user).values("pk"))

    def locked(self) -> Self:
        """Parts that nothing can move under: see `because_of`."""
        locked = Decision.objects.locked().values("pk")
        return self.filter(Q(decision__in=locked) | Q(state=PartState.REFUSED))


@pghistory.track()
class DecisionPart(models.Model):
    """A numbered part of a decision's conclusion. What carries it out points at it."""

    State = PartState

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="parts")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    state = models.CharField(max_length=11, choices=PartState, default=PartState.APPROVED)
    recommendation = models.ForeignKey(
        Recommendation, models.PROTECT, null=True, blank=True, related_name="parts"
    )
    wording_source = models.CharField(
        max_length=200, blank=True, help_text="Where another source words this part differently."
    )

    objects = DecisionPartQuerySet.as_manager()

    class Meta:
        ordering = ["decision", "number"]
        triggers = [PART_STAYS_CONDITIONAL]
        constraints = [
            models.UniqueConstraint(
                fields=["decision", "number"],
                name="decision_part_number_once",
                violation_error_message="The decision has a part of this number already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.decision.reference}, part {self.number}"

    @property
    def not_approved(self) -> bool:
        """Though the decision is in force nothing under this part may begin."""
        return self.state == PartState.REFUSED


def because_of(part: DecisionPart | None) -> str:
    """Why nothing under this part can move; empty where it can, or where no decision asked for
    it. Ask with the part's decision."""
    if part is None:
        return ""
    if part.decision.is_locked:
        return locked_sentence(part.decision.reference, part.decision.status)
    if part.not_approved:
        return not_approved_sentence(part.decision.reference, part.number)
    return ""


@pghistory.track()
class PartCondition(VaguelyDated):
    """A later body whose approval a part waits for, and what that body said (S056)."""

    class Kind(models.TextChoices):
        REPORT = "report", "Report to it"
        APPROVAL = "approval", "Approval by it"

    class Outcome(models.TextChoices):
        WAITING = "waiting", "Not recorded yet"
        MET = "met", "Met"
        REFUSED = "refused", "Refused"

    part = models.ForeignKey(DecisionPart, models.PROTECT, related_name="conditions")
    position = models.PositiveSmallIntegerField(default=1)
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.APPROVAL)
    body = models.ForeignKey(Body, models.PROTECT, related_name="conditions_of_decisions")
    outcome = models.CharField(max_length=7, choices=Outcome, default=Outcome.WAITING)
    outcome_on = models.DateField("recorded for", null=True, blank=True)
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="conditions_met"
    )
    note = models.CharField(max_length=300, blank=True)

    objects = VaguelyDatedQuerySet["PartCondition"].as_manager()

    class Meta:
        ordering = ["position", "pk"]
        triggers = [CONDITIONS_FIRST]
        constraints = [
            *when_is_a_vague_date("part_condition"),
            models.CheckConstraint(
                name="part_condition_outcome_has_its_day",
                condition=Q(outcome="waiting", outcome_on__isnull=True)
                | (~Q(outcome="waiting") & Q(outcome_on__isnull=False)),
                violation_error_message="What the later body said has its day.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.body}"
