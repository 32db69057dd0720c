"""What officers must provide to councillors, and in what time: dated versions (S210)."""

from datetime import date
from typing import Self

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from leadership.dates.ranges import DatedQuerySet, DateRange, ends_after_start
from relationships.models.services import Service


class CoreOfferQuerySet(DatedQuerySet["CoreOffer"]):
    def published(self) -> Self:
        """What everybody may read, and what clocks are started by; the others are drafts."""
        return self.filter(published=True)

    def latest_first(self) -> Self:
        return self.order_by("-start", "-pk")


@pghistory.track()
class CoreOffer(models.Model):
    """One version of the core offer. Drafts may overlap; of what is published one is in force."""

    title = models.CharField(max_length=160)
    text = models.TextField(blank=True)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)
    published = models.BooleanField(
        default=False, help_text="Everybody reads it, and issues are given its times."
    )

    objects = CoreOfferQuerySet.as_manager()

    class Meta:
        constraints = [
            ends_after_start("core_offer"),
            ExclusionConstraint(
                name="core_offer_one_in_force_at_a_time",
                expressions=[(DateRange("start", "end"), RangeOperators.OVERLAPS)],
                condition=Q(published=True),
                violation_error_message="Another published core offer is in force in that time:"
                " let that one end on the day this one starts.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}, from {self.start:%-d %B %Y}"

    def is_in_force(self, on: date) -> bool:
        """As `on` asks the database."""
        return self.start <= on and (self.end is None or self.end > on)


@pghistory.track()
class OfferItem(models.Model):
    """One thing that officers provide."""

    offer = models.ForeignKey(CoreOffer, models.CASCADE, related_name="items")
    order = models.PositiveSmallIntegerField(default=0)
    heading = models.CharField(max_length=160)
    text = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["offer", "heading"], name="offer_item_heading_once")
        ]

    def __str__(self) -> str:
        return self.heading


class StandardQuerySet(models.QuerySet["Standard"]):
    def for_service(self, service: Service | None) -> Self:
        """The service's own standards, and those for every service."""
        return self.filter(Q(service__isnull=True) | Q(service=service))

    def in_list_order(self) -> Self:
        """The standard for every service first, then by service."""
        return self.select_related("service").order_by(
            F("service__number").asc(nulls_first=True), "pk"
        )


@pghistory.track()
class Standard(models.Model):
    """In how many working days an issue is acknowledged, answered and resolved."""

    offer = models.ForeignKey(CoreOffer, models.CASCADE, related_name="standards")
    service = models.ForeignKey(
        Service,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="standards",
        help_text="Empty: every service that has no standard of its own.",
    )
    acknowledge = models.PositiveSmallIntegerField("acknowledge, in working days")
    respond = models.PositiveSmallIntegerField("respond, in working days")
    resolve = models.PositiveSmallIntegerField("resolve, in working days")
    ours = models.BooleanField(
        "our default",
        default=False,
        help_text="A starting value that came with this service: the council has not set it.",
    )

    objects = StandardQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["offer", "service"], name="standard_once_a_service"),
            models.UniqueConstraint(
                fields=["offer"],
                name="standard_one_for_every_service",
                condition=Q(service__isnull=True),
                violation_error_message="This core offer has a standard for every service already.",
            ),
            models.CheckConstraint(
                name="standard_times_in_order",
                condition=Q(
                    acknowledge__gte=1,
                    acknowledge__lte=F("respond"),
                    respond__lte=F("resolve"),
                ),
                violation_error_message="An issue is acknowledged in one working day or more, then"
                " answered, then resolved: the times cannot go down.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.for_whom}: {self.acknowledge} / {self.respond} / {self.resolve}"

    @property
    def for_whom(self) -> str:
        return self.service.name if self.service else "Every service"
