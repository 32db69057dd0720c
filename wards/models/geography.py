"""Generations of wards, the wards in them, districts and clusters (S093-S117)."""

from datetime import date
from typing import Self

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F
from django.db.models.functions import Collate, Lower
from django.urls import reverse

from leadership.dates.ranges import DatedQuerySet, DateRange, ends_after_start
from leadership.people.models import Organisation, Person


class WardGenerationQuerySet(DatedQuerySet["WardGeneration"]):
    def of_home_council(self) -> Self:
        return self.filter(council__home=True)


@pghistory.track()
class WardGeneration(models.Model):
    """A set of wards in force from a date: the 2004 order (40), the 2018 order (69)."""

    council = models.ForeignKey(Organisation, models.PROTECT, related_name="ward_generations")
    name = models.CharField(max_length=80)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=200, blank=True, help_text="The order that made it.")

    objects = WardGenerationQuerySet.as_manager()

    class Meta:
        constraints = [
            ends_after_start("ward_generation"),
            models.UniqueConstraint(
                "council",
                Lower("name"),
                name="ward_generation_name_once",
                violation_error_message="This council has a set of wards of this name already.",
            ),
            ExclusionConstraint(
                name="ward_generations_follow_each_other",
                expressions=[
                    (F("council"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Another set of this council's wards is in force then.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def __contains__(self, day: date) -> bool:
        """Is it in force on that day?"""
        return self.start <= day and (self.end is None or day < self.end)


class AreaQuerySet(models.QuerySet["District"]):
    def in_name_order(self) -> Self:
        return self.order_by(Collate(Lower("name"), "C"), "pk")


@pghistory.track()
class District(models.Model):
    """One of ten constituency areas of the 2004 generation; kept for the past (S100, S101)."""

    generation = models.ForeignKey(WardGeneration, models.PROTECT, related_name="districts")
    name = models.CharField(max_length=80)
    slug = models.SlugField(max_length=80)

    objects = AreaQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["generation", "slug"], name="district_slug_once"),
        ]

    def __str__(self) -> str:
        return f"{self.name} District"


class WardQuerySet(models.QuerySet["Ward"]):
    def in_force(self, day: date) -> Self:
        """Wards of the generation in force on that day."""
        return self.filter(generation__in=WardGeneration.objects.on(day))

    def of_home_council(self) -> Self:
        return self.filter(generation__council__home=True)

    def in_name_order(self) -> Self:
        # every server sorts alike: no ICU, an explicit collation
        return self.order_by(Collate(Lower("name"), "C"), "pk")


@pghistory.track()
class Ward(models.Model):
    """An electoral ward of one generation. A boundary change makes a new row, even where the
    name stays: names never identify, codes do (S098, S103)."""

    generation = models.ForeignKey(WardGeneration, models.PROTECT, related_name="wards")
    code = models.CharField(max_length=12, unique=True, help_text="GSS code, such as E05001182")
    name = models.CharField(max_length=80)
    slug = models.SlugField(max_length=80)
    district = models.ForeignKey(
        District, models.PROTECT, null=True, blank=True, related_name="wards"
    )

    NAMED_BY = F("name")

    objects = WardQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["generation", "slug"], name="ward_slug_once"),
        ]
        indexes = [models.Index(fields=["generation", "name"], name="ward_by_generation")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("ward_page", args=[self.code, self.slug])


@pghistory.track()
class Cluster(models.Model):
    """Wards that work together for a purpose; overlapping, many-to-many, dated (S095, S096).

    A partner's own area (police, Jobcentre, NHS: S114) is a cluster of kind `partner`.
    """

    class Kind(models.TextChoices):
        THEME = "theme", "Theme"
        COORDINATOR_AREA = "coordinator_area", "Co-ordinator area"
        PARTNER = "partner", "Partner's area"
        PLACE = "place", "Place that several wards share"
        SCHEME = "scheme", "Other scheme"

    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=120, unique=True)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.THEME)
    purpose = models.TextField(blank=True)
    lead = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+"
    )
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        constraints = [ends_after_start("cluster")]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class ClusterWard(models.Model):
    """A ward's time in a cluster."""

    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="memberships")
    ward = models.ForeignKey(Ward, models.PROTECT, related_name="cluster_memberships")
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = "ward of a cluster"
        verbose_name_plural = "wards of clusters"
        constraints = [
            ends_after_start("cluster_ward"),
            ExclusionConstraint(
                name="cluster_ward_once_at_a_time",
                expressions=[
                    (F("cluster"), RangeOperators.EQUAL),
                    (F("ward"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="This ward is already in the cluster in that time.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ward} in {self.cluster}"
