"""Who co-ordinates action over all services in a ward (App A 4.2.4 b, 4.2.5)."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Self

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q, Sum

from leadership.dates.ranges import DateRange, ends_after_start
from leadership.governance.models import (
    NAMES_A_DECISION,
    decision_named_once,
    held_by_its_decision,
)
from leadership.people.models import OfficerPost, Person
from relationships.models.appointments import Appointment, AppointmentQuerySet, no_null, one_of
from relationships.models.services import Service
from relationships.models.triggers import (
    AN_AREA_OF_COORDINATORS,
    NOT_AN_AREA,
    ONE_WHOLE_OFFICER,
    TOO_MUCH,
)
from wards.models import Cluster, ClusterWard, Ward


class WardActionCoordinatorQuerySet(AppointmentQuerySet["WardActionCoordinator"]):
    def reaching(self, ward: Ward, day: date) -> Self:
        """Appointments to that ward, or to an area that holds it on that day."""
        return self.over([ward], day)

    def over(self, wards: Iterable[Ward], day: date) -> Self:
        """Appointments to any of those wards."""
        among = list(wards)
        areas = ClusterWard.objects.on(day).filter(ward__in=among).values("cluster")
        return self.filter(Q(ward__in=among) | Q(cluster__in=areas))

    def secondment_ending(self, on: date, days: int) -> Self:
        """In force on that day, their secondment over within so many days or over already."""
        return self.on(on).filter(secondment_end__lte=on + timedelta(days=days))

    def first_to_ring(self) -> Self:
        """Dedicated ones before key links, who have another job beside."""
        return self.order_by("approach", "start", "pk")


@pghistory.track()
class WardActionCoordinator(Appointment):
    """An officer's appointment as co-ordinator of a ward or of a co-ordinator area.

    `fte` is the share of a full-time post that goes into this one area; a key link does it on
    top of the present job and has none. The shares of an officer never exceed 1 on any day.
    """

    class Approach(models.TextChoices):
        DEDICATED = "dedicated", "Dedicated, part-time"
        KEY_LINK = "key_link", "Key link, on top of the present job"

    class Funding(models.TextChoices):
        COUNCIL = "council", "The council's own budget"
        EXTERNAL = "external", "External money"
        PROGRAMME = "programme", "Programme money"

    person = models.ForeignKey(Person, models.PROTECT, related_name="coordinator_appointments")
    ward = models.ForeignKey(
        Ward, models.PROTECT, null=True, blank=True, related_name="coordinator_appointments"
    )
    cluster = models.ForeignKey(
        Cluster,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="coordinator_appointments",
        verbose_name="co-ordinator area",
        limit_choices_to={"kind": Cluster.Kind.COORDINATOR_AREA},
    )
    approach = models.CharField(max_length=9, choices=Approach, default=Approach.KEY_LINK)
    fte = models.DecimalField(
        "fte",
        max_digits=3,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Share of a full-time post for this area, such as 0.50. None for a key link.",
    )
    home_post = models.ForeignKey(
        OfficerPost, models.PROTECT, null=True, blank=True, related_name="+"
    )
    home_service = models.ForeignKey(
        Service, models.PROTECT, null=True, blank=True, related_name="+"
    )
    secondment_end = models.DateField(
        null=True, blank=True, help_text="When a fixed-term secondment ends."
    )
    funding = models.CharField(max_length=9, choices=Funding, default=Funding.COUNCIL)
    funding_note = models.CharField(max_length=200, blank=True)
    releasing_service = models.ForeignKey(
        Service,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="released_coordinators",
        help_text="The service that members decided should release the officer.",
    )
    consequences = models.TextField(
        blank=True, help_text="What the release means for the releasing service."
    )
    is_development = models.BooleanField(
        "career development", default=False, help_text="Offered as a development opportunity."
    )

    objects = WardActionCoordinatorQuerySet.as_manager()

    class Meta:
        verbose_name = "Ward Action Co-ordinator"
        constraints = [
            ends_after_start("coordinator"),
            decision_named_once("coordinator"),
            models.CheckConstraint(
                name="coordinator_of_one_area",
                condition=one_of("ward", "cluster"),
                violation_error_message="Choose a ward or a co-ordinator area, one of the two.",
            ),
            models.CheckConstraint(
                name="coordinator_fte_as_the_approach_has_it",
                condition=Q(approach="key_link", fte__isnull=True)
                | Q(approach="dedicated", fte__isnull=False, fte__gt=0, fte__lte=1),
                violation_error_message=(
                    "A dedicated co-ordinator has an fte above 0 and up to 1, a key link has none."
                ),
            ),
            models.CheckConstraint(
                name="coordinator_secondment_ends_after_start",
                condition=Q(secondment_end__isnull=True) | Q(secondment_end__gt=F("start")),
                violation_error_message="The secondment must end later than the start.",
            ),
            models.CheckConstraint(
                name="coordinator_release_was_decided",
                condition=Q(releasing_service__isnull=True) | NAMES_A_DECISION,
                violation_error_message="Name the members' decision that releases the officer.",
            ),
            ExclusionConstraint(
                name="coordinator_once_at_a_time",
                expressions=[
                    (F("person"), RangeOperators.EQUAL),
                    (no_null("ward"), RangeOperators.EQUAL),
                    (no_null("cluster"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="This person already co-ordinates this ward in that time.",
            ),
        ]
        triggers = [
            ONE_WHOLE_OFFICER,
            AN_AREA_OF_COORDINATORS,
            held_by_its_decision(
                moves=[
                    "person_id",
                    "ward_id",
                    "cluster_id",
                    "approach",
                    "fte",
                    "start",
                    "releasing_service_id",
                ],
                later="end",
            ),  # fmt: skip
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.area}"

    @property
    def area(self) -> Ward | Cluster | None:
        return self.ward or self.cluster

    @property
    def funding_warning(self) -> str:
        """What Neighbourhood Management taught: the post goes when the money goes (S159)."""
        if self.funding == self.Funding.COUNCIL:
            return ""
        return f"Paid from {self.get_funding_display().lower()}: it ends when the money ends."

    def clean(self) -> None:
        """The triggers' rules in sentences for forms."""
        if self.cluster and self.cluster.kind != Cluster.Kind.COORDINATOR_AREA:
            raise ValidationError(NOT_AN_AREA)
        if self.fte is None or self.person_id is None or self.start is None:
            return
        others = WardActionCoordinator.objects.of_person(self.person_id).exclude(pk=self.pk)
        later = others.filter(start__gt=self.start).values_list("start", flat=True)
        for day in [self.start, *later]:
            beside = others.on(day).aggregate(sum=Sum("fte"))["sum"] or Decimal(0)
            if self.in_force(day) and beside + self.fte > 1:
                raise ValidationError(TOO_MUCH)
