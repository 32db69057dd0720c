"""What the councillors said of a reply: satisfied, not yet, or nothing until the window closed."""

from datetime import date
from typing import Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from tracker.models.issues import Issue


class FollowThroughQuerySet(models.QuerySet["FollowThrough"]):
    def waiting(self) -> Self:
        """The councillors have not said anything of the reply."""
        return self.filter(verdict="")

    def lapsed(self, on: date) -> Self:
        """Nobody said anything, and the last day for it has passed."""
        return self.waiting().filter(window_ends__lt=on)


@pghistory.track()
class FollowThrough(models.Model):
    """One reply and what became of it. `round` counts the replies of an issue; a further one
    follows a "not yet", or an issue that was opened again.

    `owner` is whose reply it was: who answers for the issue later is another matter.
    """

    class Verdict(models.TextChoices):
        SATISFIED = "satisfied", "Satisfied"
        NOT_YET = "not_yet", "Not yet"
        LAPSED = "lapsed", "Nothing said in time"
        CLOSED = "closed", "Closed by an officer meanwhile"

    issue = models.ForeignKey(Issue, models.CASCADE, related_name="follow_throughs")
    round = models.PositiveSmallIntegerField()
    owner = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, blank=True, related_name="follow_throughs"
    )
    answered_on = models.DateField()
    window_ends = models.DateField(help_text="The last day on which the councillors may say.")
    verdict = models.CharField(max_length=9, choices=Verdict, blank=True)
    on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = FollowThroughQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "follow-through"
        constraints = [
            models.UniqueConstraint(fields=["issue", "round"], name="follow_through_round_once"),
            models.UniqueConstraint(
                fields=["issue"],
                name="follow_through_one_waiting",
                condition=Q(verdict=""),
                violation_error_message="One reply at a time waits for the councillors.",
            ),
            models.CheckConstraint(
                name="follow_through_verdict_says_when",
                condition=Q(verdict="", on__isnull=True, by__isnull=True)
                | Q(
                    verdict__in=["satisfied", "not_yet", "lapsed", "closed"],
                    on__isnull=False,
                    on__gte=F("answered_on"),
                ),
                violation_error_message="A verdict says when, and not before the reply.",
            ),
            models.CheckConstraint(
                name="follow_through_lapsed_by_nobody",
                condition=~Q(verdict="lapsed") | Q(by__isnull=True, on__gt=F("window_ends")),
                violation_error_message="A reply lapses by itself, after the last day for a word.",
            ),
            models.CheckConstraint(
                name="follow_through_window_is_ahead",
                condition=Q(window_ends__gt=F("answered_on")),
                violation_error_message="The window ends after the day of the reply.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["window_ends"], name="follow_through_waiting", condition=Q(verdict="")
            ),
        ]

    def __str__(self) -> str:
        return f"Reply {self.round}: {self.get_verdict_display() or 'waiting'}"
