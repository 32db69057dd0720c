"""What was raised in the ward, as the ground of a priority of its plan (App A 4.2.2; S240)."""

from typing import Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q

from leadership.plans.models import Fact, Priority, WardPlan
from relationships.models import Category
from tracker.models.issues import Issue
from tracker.models.triggers import EVIDENCE_OF_THE_PLAN


class PriorityEvidenceQuerySet(models.QuerySet["PriorityEvidence"]):
    def of_plan(self, plan: WardPlan) -> Self:
        return self.filter(priority__plan=plan)

    def latest_first(self) -> Self:
        return self.order_by("-added_on", "-pk")


@pghistory.track()
class PriorityEvidence(models.Model):
    """A theme of a municipal year that speaks for a priority: how often it was raised in the ward,
    and per meeting beside the city. Figures are kept as they stood on the day: the tracker goes
    on, and a plan says what it was built on.

    They are those of the publication copy, for what a plan says is published. `issue` is an issue
    of the theme that shows it; a private matter is never evidence.
    """

    priority = models.ForeignKey(Priority, models.PROTECT, related_name="evidence")
    category = models.ForeignKey(Category, models.PROTECT, related_name="priority_evidence")
    year = models.PositiveSmallIntegerField("municipal year", help_text="2016 for 2016/17")
    issues = models.PositiveIntegerField("issues raised in the ward")
    per_meeting = models.DecimalField(
        "a meeting of the ward", max_digits=8, decimal_places=2, null=True, blank=True,
        help_text="Empty: no meeting was held.",
    )  # fmt: skip
    city_per_meeting = models.DecimalField(
        "a meeting in the city", max_digits=8, decimal_places=2, null=True, blank=True,
        help_text="Empty: no meeting was held.",
    )  # fmt: skip
    issue = models.ForeignKey(
        Issue, models.PROTECT, null=True, blank=True, related_name="evidence_for",
        verbose_name="an issue that shows it",
    )  # fmt: skip
    fact = models.ForeignKey(
        Fact, models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name="the fact it made in the plan",
    )  # fmt: skip
    added_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = PriorityEvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = "evidence for a priority"
        verbose_name_plural = "evidence for priorities"
        constraints = [
            models.UniqueConstraint(
                fields=["priority", "category", "year"],
                name="evidence_of_a_theme_once",
                condition=Q(issue__isnull=True),
                violation_error_message="These figures speak for this priority already.",
            ),
            models.UniqueConstraint(
                fields=["priority", "issue"],
                name="evidence_of_an_issue_once",
                condition=Q(issue__isnull=False),
                violation_error_message="This issue speaks for this priority already.",
            ),
            models.CheckConstraint(
                name="evidence_counts_something",
                condition=Q(issues__gte=1),
                violation_error_message="What nobody raised is no evidence.",
            ),
            models.CheckConstraint(
                name="evidence_per_meeting_not_below_nought",
                condition=(Q(per_meeting__isnull=True) | Q(per_meeting__gte=0))
                & (Q(city_per_meeting__isnull=True) | Q(city_per_meeting__gte=0)),
                violation_error_message="A number a meeting cannot be below nought.",
            ),
        ]
        triggers = [
            EVIDENCE_OF_THE_PLAN,
            pgtrigger.ReadOnly(name="evidence_kept", exclude=["fact"]),
        ]

    def __str__(self) -> str:
        return f"{self.category}, {self.year_label}"

    @property
    def year_label(self) -> str:
        return f"{self.year}/{(self.year + 1) % 100:02d}"
