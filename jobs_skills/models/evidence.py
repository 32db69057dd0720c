"""What boards find out, which decisions it informed, and what the transition cost in officers' time
(J&S 5.1, 6.3; S335, S346)."""

import pghistory
from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q

from jobs_skills.models.boards import Board
from leadership.governance.models import CarriesOut, held_by_its_decision
from leadership.meetings.models import Body
from leadership.people.models import Person


@pghistory.track()
class Finding(models.Model):
    """Something a board learned about work and skills in its area."""

    board = models.ForeignKey(Board, models.PROTECT, related_name="findings")
    on = models.DateField()
    text = models.TextField("what was found")
    source = models.CharField("where it comes from", max_length=200)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )

    class Meta:
        ordering = ["-on", "-pk"]

    def __str__(self) -> str:
        return self.text


@pghistory.track()
class DeploymentDecision(CarriesOut):
    """A decision on how money or people are deployed, such as the Adult Education Budget. Where
    the decision is recorded here, its part is named beside the title."""

    class Subject(models.TextChoices):
        ADULT_EDUCATION = "adult_education", "Adult Education Budget"
        EMPLOYMENT_SUPPORT = "employment_support", "Employment Support Pilot"
        OTHER = "other", "Other"

    subject = models.CharField(max_length=20, choices=Subject)
    title = models.CharField(max_length=200)
    taken_by = models.ForeignKey(
        Body, models.PROTECT, null=True, blank=True, related_name="deployment_decisions"
    )
    on = models.DateField("taken on", null=True, blank=True, help_text="Empty: not taken yet.")

    class Meta:
        ordering = ["title", "pk"]
        triggers = [held_by_its_decision(moves=["on"], at_rest='NEW."on" IS NULL')]

    def __str__(self) -> str:
        return self.title


@pghistory.track()
class FindingUse(models.Model):
    """A finding that was put to a decision, and what it changed."""

    finding = models.ForeignKey(Finding, models.PROTECT, related_name="uses")
    decision = models.ForeignKey(DeploymentDecision, models.PROTECT, related_name="informed_by")
    put_on = models.DateField("put to it on")
    changed = models.TextField("what it changed", blank=True)

    class Meta:
        verbose_name = "use of a finding"
        verbose_name_plural = "uses of findings"
        constraints = [
            models.UniqueConstraint(
                fields=["finding", "decision"],
                name="finding_put_once",
                violation_error_message="The finding was put to this decision already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.finding} → {self.decision}"


@pghistory.track()
class OfficerTime(models.Model):
    """Hours of council officers for the transition to the boards (S335)."""

    board = models.ForeignKey(Board, models.PROTECT, related_name="officer_time")
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="board_time", verbose_name="officer"
    )
    on = models.DateField("day or last day")
    hours = models.DecimalField(max_digits=5, decimal_places=1, validators=[MinValueValidator(0.1)])
    what = models.CharField("on what", max_length=200)

    class Meta:
        verbose_name_plural = "officer time"
        ordering = ["-on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="officer_time_above_nought",
                condition=Q(hours__gt=0),
                violation_error_message="Hours are more than nought.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.on:%-d %B %Y}"
