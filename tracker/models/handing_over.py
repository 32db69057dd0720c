"""A co-ordinator goes: whom they propose to follow, and what the wards' councillors are written
(journeys 2.6)."""

from typing import Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse

from leadership.people.access import Viewer, sees_all_records
from leadership.people.models import Person
from tracker.models.issues import Issue
from wards.access import in_own_wards
from wards.models import Ward


@pghistory.track()
class HeirProposal(models.Model):
    """Whom a co-ordinator who goes proposes; without a name the managers are asked to find
    somebody. One a person: the latest counts, and the hand-over takes it away."""

    person = models.OneToOneField(Person, models.PROTECT, related_name="heir_proposal")
    heir = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="proposed_as_heir"
    )
    note = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="heir_proposal_of_somebody_else",
                condition=Q(heir__isnull=True) | ~Q(heir=F("person")),
                violation_error_message="Nobody follows themselves.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.heir or 'nobody proposed'}"


class HandOverQuerySet(models.QuerySet["HandOver"]):
    def visible_to(self, user: Viewer) -> Self:
        """The councillors, co-ordinators and senior officers of its wards, and who sees all
        records."""
        if sees_all_records(user):
            return self
        own = HandOverWard.objects.filter(
            in_own_wards(user, "ward", overseers=True), hand_over=OuterRef("pk")
        )
        return self.filter(Exists(own))


@pghistory.track()
class HandOver(models.Model):
    """A co-ordinator's work went to others: what the letters to the councillors are written
    from. `on` is the first day the co-ordinator is gone."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="hand_overs")
    on = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = HandOverQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.person}, gone from {self.on:%-d %B %Y}"

    def get_absolute_url(self) -> str:
        return reverse("hand_over_letter", args=[self.pk])


@pghistory.track()
class HandOverWard(models.Model):
    """A ward whose co-ordinator went, and who follows; nobody where it was left a gap."""

    hand_over = models.ForeignKey(HandOver, models.CASCADE, related_name="places")
    ward = models.ForeignKey(Ward, models.PROTECT, related_name="hand_over_places")
    heir = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "ward of a hand-over"
        verbose_name_plural = "wards of hand-overs"
        constraints = [
            models.UniqueConstraint(fields=["hand_over", "ward"], name="hand_over_ward_once")
        ]

    def __str__(self) -> str:
        return f"{self.ward}: {self.heir or 'nobody yet'}"


@pghistory.track()
class HandOverIssue(models.Model):
    """An open issue of such a ward that went to somebody else with it."""

    hand_over = models.ForeignKey(HandOver, models.CASCADE, related_name="issues")
    issue = models.ForeignKey(Issue, models.CASCADE, related_name="hand_overs")

    class Meta:
        verbose_name = "issue of a hand-over"
        verbose_name_plural = "issues of hand-overs"
        constraints = [
            models.UniqueConstraint(fields=["hand_over", "issue"], name="hand_over_issue_once")
        ]

    def __str__(self) -> str:
        return f"{self.issue}"
