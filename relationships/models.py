"""Services, the topics people raise, and who co-ordinates a ward."""

from typing import Self

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from leadership.dates.ranges import DatedQuerySet, DateRange, ends_after_start
from leadership.dates.years import MunicipalYear
from leadership.people.models import Person
from wards.models import Ward


@pghistory.track()
class Service(models.Model):
    """A core local service or strategic issue of Annex 1, with the levels it works at.

    No tick at any level means "not yet scoped" (S382).
    """

    number = models.PositiveSmallIntegerField(unique=True, help_text="Its place in Annex 1.")
    name = models.CharField(max_length=160)
    slug = models.SlugField(max_length=80, unique=True)
    at_ward = models.BooleanField(default=False)
    at_cluster = models.BooleanField(default=False)
    at_city = models.BooleanField(default=False)
    source_note = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="service_name_once",
                violation_error_message="There is a service of this name already.",
            )
        ]

    def __str__(self) -> str:
        return self.name


class CategoryQuerySet(models.QuerySet["Category"]):
    def in_use(self) -> Self:
        """Categories that may be chosen now."""
        return self.filter(merged_into__isnull=True, retired=False)


@pghistory.track()
class Category(models.Model):
    """A topic of issues. Merging keeps the old row: issues point at what was chosen then, years
    before the merge print the old name, the merge's year and later ones the new (S306)."""

    name = models.CharField(max_length=80)
    slug = models.SlugField(max_length=80, unique=True)
    usual_service = models.ForeignKey(
        Service, models.PROTECT, null=True, blank=True, related_name="categories"
    )
    retired = models.BooleanField(default=False)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged_categories"
    )
    merged_from_year = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="The first municipal year that prints the new name: 2017"
    )

    objects = CategoryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "categories"
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="category_name_once",
                violation_error_message="There is a category of this name already.",
            ),
            models.CheckConstraint(
                name="category_merge_says_when",
                condition=Q(merged_into__isnull=True, merged_from_year__isnull=True)
                | Q(merged_into__isnull=False, merged_from_year__isnull=False),
                violation_error_message="A merged category says which and from which year.",
            ),
            models.CheckConstraint(
                name="category_not_merged_into_itself",
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("pk")),
                violation_error_message="A category cannot be merged into itself.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def may_be_chosen(self) -> bool:
        """As `in_use` asks the database."""
        return self.merged_into_id is None and not self.retired

    def as_in(self, year: MunicipalYear) -> "Category":
        """The category whose name a report of that year prints. One hop: merges are flattened."""
        if self.merged_into is None or self.merged_from_year is None:
            return self
        return self.merged_into if year.year >= self.merged_from_year else self


class WardActionCoordinatorQuerySet(DatedQuerySet["WardActionCoordinator"]):
    def of_person(self, person_id: int | None) -> Self:
        return self.filter(person=person_id)


@pghistory.track()
class WardActionCoordinator(models.Model):
    """An officer's appointment as co-ordinator of a ward (App A 4.2.4 b)."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="coordinator_appointments")
    ward = models.ForeignKey(Ward, models.PROTECT, related_name="coordinator_appointments")
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    objects = WardActionCoordinatorQuerySet.as_manager()

    class Meta:
        verbose_name = "Ward Action Co-ordinator"
        constraints = [
            ends_after_start("coordinator"),
            ExclusionConstraint(
                name="coordinator_once_at_a_time",
                expressions=[
                    (F("person"), RangeOperators.EQUAL),
                    (F("ward"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="This person already co-ordinates this ward in that time.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.ward}"
