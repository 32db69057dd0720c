"""What ends with the districts: their resources, and the constitution's amendments (S267-S269)."""

from typing import Self, TypeVar

import pghistory
from django.db import models
from django.db.models import Q
from django.urls import reverse

from leadership.dates.vague_constraints import when_is_a_vague_date
from leadership.dates.vague_models import OptionallyDated
from leadership.governance.models.action_plans import ActionPlanItem
from leadership.governance.models.decision_parts import DecisionPart, because_of
from leadership.governance.models.locks import held_by_its_decision
from leadership.meetings.models import Body, Meeting
from leadership.people.access import Viewer
from wards.models import District

RowT = TypeVar("RowT", bound=models.Model)


class CarriedOutQuerySet(models.QuerySet[RowT]):
    """Of rows that may stand under a decision part and belong to a step of the Action Plan."""

    def visible_to(self, user: Viewer) -> Self:
        """Public, as far as the step and the decision are."""
        items = ActionPlanItem.objects.visible_to(user)
        parts = DecisionPart.objects.visible_to(user)
        return self.filter(
            Q(item__isnull=True) | Q(item__in=items.values("pk")),
            Q(decision_part__isnull=True) | Q(decision_part__in=parts.values("pk")),
        )


@pghistory.track()
class DistrictResource(models.Model):
    """A budget, a work function or an officer's time of a district: reviewed, consulted on, and
    where it goes from which day (App A 6.1)."""

    class Kind(models.TextChoices):
        BUDGET = "budget", "Budget"
        FUNCTION = "function", "Work function"
        OFFICERS = "officers", "Officer resources"

    class Review(models.TextChoices):
        TO_REVIEW = "to_review", "To be reviewed"
        UNDER_REVIEW = "under_review", "Under review"
        CONSULTING = "consulting", "Being consulted on"
        SETTLED = "settled", "Settled"

    district = models.ForeignKey(District, models.PROTECT, related_name="resources")
    kind = models.CharField(max_length=8, choices=Kind)
    title = models.CharField(max_length=160)
    amount = models.DecimalField(
        "amount, in pounds a year", max_digits=11, decimal_places=2, null=True, blank=True
    )
    fte = models.DecimalField(
        "officers, full-time equivalent", max_digits=5, decimal_places=2, null=True, blank=True
    )
    review = models.CharField(max_length=12, choices=Review, default=Review.TO_REVIEW)
    consultation = models.CharField(max_length=300, blank=True)
    destination = models.CharField(max_length=200, blank=True)
    realigned_from = models.DateField(null=True, blank=True)
    item = models.ForeignKey(
        ActionPlanItem, models.PROTECT, null=True, blank=True, related_name="district_resources",
        verbose_name="step of the Action Plan",
    )  # fmt: skip
    decision_part = models.ForeignKey(
        DecisionPart, models.PROTECT, null=True, blank=True, related_name="district_resources",
        verbose_name="decision part that required it",
    )  # fmt: skip
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = CarriedOutQuerySet["DistrictResource"].as_manager()

    class Meta:
        ordering = ["district", "kind", "pk"]
        triggers = [
            held_by_its_decision(
                moves=["review", "realigned_from", "destination"],
                at_rest="NEW.review = 'to_review' AND NEW.realigned_from IS NULL",
            )
        ]
        constraints = [
            models.CheckConstraint(
                name="district_resource_settled_says_where",
                condition=~Q(review="settled")
                | (~Q(destination="") & Q(realigned_from__isnull=False)),
                violation_error_message="Once settled, say where it goes and from which day.",
            ),
            models.CheckConstraint(
                name="district_resource_not_below_nought",
                condition=(Q(amount__isnull=True) | Q(amount__gte=0))
                & (Q(fte__isnull=True) | Q(fte__gt=0)),
                violation_error_message="An amount is nought or more.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.district}: {self.title}"

    @property
    def locked_because(self) -> str:
        """Why it cannot move; empty where it can. Ask with `decision_part__decision`."""
        return because_of(self.decision_part)


@pghistory.track()
class ConstitutionalAmendment(models.Model):
    """An amendment of the constitution, on its way through the bodies that decide it (S269)."""

    title = models.CharField(max_length=200)
    text = models.TextField("what is to change")
    item = models.ForeignKey(
        ActionPlanItem, models.PROTECT, null=True, blank=True, related_name="amendments",
        verbose_name="step of the Action Plan",
    )  # fmt: skip
    decision_part = models.ForeignKey(
        DecisionPart, models.PROTECT, null=True, blank=True, related_name="amendments",
        verbose_name="decision part that required it",
    )  # fmt: skip
    in_force_from = models.DateField("first day in force", null=True, blank=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = CarriedOutQuerySet["ConstitutionalAmendment"].as_manager()

    class Meta:
        triggers = [
            held_by_its_decision(moves=["in_force_from"], at_rest="NEW.in_force_from IS NULL")
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("amendment_detail", args=[self.pk])

    @property
    def locked_because(self) -> str:
        """Why it cannot come into force; empty where it can. Ask with `decision_part__decision`."""
        return because_of(self.decision_part)


@pghistory.track()
class AmendmentStep(OptionallyDated):
    """One body on the way of an amendment, and what it said."""

    class Status(models.TextChoices):
        AHEAD = "ahead", "Not there yet"
        BEFORE_IT = "before_it", "Before it"
        APPROVED = "approved", "Approved"
        REFUSED = "refused", "Refused"

    amendment = models.ForeignKey(ConstitutionalAmendment, models.CASCADE, related_name="route")
    position = models.PositiveSmallIntegerField()
    body = models.ForeignKey(Body, models.PROTECT, related_name="amendments")
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="amendments"
    )
    status = models.CharField(max_length=9, choices=Status, default=Status.AHEAD)
    status_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        ordering = ["position"]
        constraints = [
            *when_is_a_vague_date("amendment_step", optional=True),
            models.UniqueConstraint(
                fields=["amendment", "position"],
                name="amendment_step_position_once",
                violation_error_message="The route has a body at this place already.",
            ),
            models.CheckConstraint(
                name="amendment_step_decided_on_a_day",
                condition=Q(status__in=["ahead", "before_it"]) | Q(status_on__isnull=False),
                violation_error_message="Say on which day the body decided.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body}: {self.get_status_display()}"
