"""What residents put to a coming Ward Forum beforehand (journey 8.2)."""

from typing import Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from leadership import dates
from leadership.meetings.models import Meeting
from leadership.people.access import Viewer, is_governance_manager
from leadership.people.unsigned import new_key
from relationships.models import Category
from tracker.models.issues import Issue
from tracker.models.triggers import ADVANCE_MATTER_OF_THE_FORUM
from wards.access import own_wards
from wards.models import Ward


class AdvanceMatterQuerySet(models.QuerySet["AdvanceMatter"]):
    def visible_to(self, user: Viewer) -> Self:
        """In the resident's words, for who moderates them: the governance managers and the ward's
        co-ordinator. Nobody has looked at them yet, so councillors and the hall wait."""
        if is_governance_manager(user):
            return self
        return self.filter(ward__in=sorted(own_wards(user).ids_served))

    def waiting(self) -> Self:
        return self.filter(outcome="")

    def longest_waiting_first(self) -> Self:
        return self.order_by(F("decided_on").desc(nulls_first=True), "received_at", "pk")


# a resident's words may name anybody: they stand in the row, where they can be removed for good,
# and not in the history
@pghistory.track(exclude=["text", "key"])
class AdvanceMatter(models.Model):
    """A matter that a resident raises before a public forum meeting, without a name. Officers look
    at it; the resident reads by its key what became of it.

    What becomes an issue has its words there alone, where they can be redacted.
    """

    class Outcome(models.TextChoices):
        OPEN = "", "Not looked at yet"
        RAISED = "raised", "It is recorded as an issue of the ward"
        AGENDA = "agenda", "It is on the agenda of the forum"
        ELSEWHERE = "elsewhere", "Answered elsewhere"
        REMOVED = "removed", "Removed: it broke the rules of the form"

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="advance_matters")
    ward = models.ForeignKey(Ward, models.PROTECT, related_name="advance_matters")
    key = models.CharField(max_length=40, unique=True, default=new_key, editable=False)
    text = models.TextField("what should be talked about", blank=True)
    category = models.ForeignKey(
        Category, models.PROTECT, null=True, blank=True, related_name="advance_matters"
    )
    received_at = models.DateTimeField(default=dates.now)
    outcome = models.CharField("what became of it", max_length=10, choices=Outcome, blank=True)
    reply = models.CharField(
        "in words, for who raised it", max_length=400, blank=True,
        help_text="Everybody who has the link may read this.",
    )  # fmt: skip
    issue = models.OneToOneField(
        Issue, models.PROTECT, null=True, blank=True, related_name="advance_matter"
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_on = models.DateField(null=True, blank=True)

    objects = AdvanceMatterQuerySet.as_manager()

    class Meta:
        verbose_name = "matter raised in advance"
        verbose_name_plural = "matters raised in advance"
        constraints = [
            models.CheckConstraint(
                name="advance_matter_decided_by_somebody",
                condition=Q(outcome="", decided_by__isnull=True, decided_on__isnull=True)
                | (
                    ~Q(outcome="")
                    & ~Q(reply="")
                    & Q(decided_by__isnull=False, decided_on__isnull=False)
                ),
                violation_error_message="Say what became of it, in words for who raised it.",
            ),
            models.CheckConstraint(
                name="advance_matter_leaves_no_words",
                condition=Q(outcome__in=["raised", "removed"], text="")
                | (~Q(outcome__in=["raised", "removed"]) & ~Q(text="")),
                violation_error_message="What is removed, or stands as an issue, leaves no words"
                " here; anything else has some.",
            ),
            models.CheckConstraint(
                name="advance_matter_raised_as_an_issue",
                condition=Q(outcome="raised", issue__isnull=False)
                | (~Q(outcome="raised") & Q(issue__isnull=True)),
                violation_error_message="What is recorded as an issue says which.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["meeting", "received_at"],
                name="advance_matter_waiting",
                condition=Q(outcome=""),
            ),
        ]
        triggers = [
            ADVANCE_MATTER_OF_THE_FORUM,
            pgtrigger.ReadOnly(
                name="advance_matter_kept", fields=["meeting", "ward", "key", "received_at"]
            ),
        ]

    def __str__(self) -> str:
        return f"Matter of {self.received_at:%-d %B %Y}"

    def get_absolute_url(self) -> str:
        return reverse("matter_detail", args=[self.key])
