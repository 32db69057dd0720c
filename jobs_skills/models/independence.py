"""Within twelve months a board stands on its own: what shows it, and to whom it accounts (J&S 4.3;
S332-S334)."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q

from jobs_skills.models.boards import Board
from jobs_skills.models.triggers import ASSESSMENT_KEPT
from leadership.meetings.models import Body


class Criterion(models.TextChoices):
    """What independence is made of."""

    CHAIR = "chair", "The chair is from neither the council nor Jobcentre Plus"
    CONVENING = "convening", "Others than they convene the meetings"
    SECRETARIAT = "secretariat", "Others than they keep the notes and the list"
    MONEY = "money", "It has its own means"
    DECISIONS = "decisions", "It takes its own decisions"
    ACCOUNTABILITY = "accountability", "It accounts for its activity"


@pghistory.track()
class Assessment(models.Model):
    """One look at a board's independence on one day, by the board itself. It stays as made."""

    board = models.ForeignKey(Board, models.PROTECT, related_name="assessments")
    on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["board", "on"],
                name="assessment_once_a_day",
                violation_error_message="The board was assessed on this day already.",
            )
        ]
        triggers = [ASSESSMENT_KEPT]

    def __str__(self) -> str:
        return f"{self.board}, {self.on:%-d %B %Y}"


@pghistory.track()
class CriterionAnswer(models.Model):
    """Whether a criterion is met, and what shows it. Met without evidence is refused."""

    assessment = models.ForeignKey(Assessment, models.PROTECT, related_name="answers")
    criterion = models.CharField(max_length=14, choices=Criterion)
    met = models.BooleanField()
    evidence = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "criterion"], name="criterion_answered_once"
            ),
            models.CheckConstraint(
                name="criterion_met_with_evidence",
                condition=Q(met=False) | Q(evidence__regex=r"\S"),
                violation_error_message="Say what shows it: no criterion is met without evidence.",
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="criterion_answer_stays", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return f"{self.assessment}: {self.get_criterion_display()}"


@pghistory.track()
class AccountabilityReport(models.Model):
    """What a board told the body it accounts to, or a local forum, and when (S334)."""

    board = models.ForeignKey(Board, models.PROTECT, related_name="accounts")
    to = models.ForeignKey(
        Body, models.PROTECT, related_name="board_accounts", verbose_name="told to"
    )
    on = models.DateField()
    text = models.TextField("what was reported")
    answer = models.TextField("what was answered", blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    published = models.BooleanField("on the board’s public page", default=False)

    class Meta:
        ordering = ["-on", "-pk"]
        verbose_name = "accountability report"

    def __str__(self) -> str:
        return f"{self.board} to {self.to}, {self.on:%-d %B %Y}"
