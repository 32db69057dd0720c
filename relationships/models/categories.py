"""The topics people raise (S304, S306)."""

from typing import Self

import pghistory
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from leadership.dates.years import MunicipalYear
from relationships.models.services import Service


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

    NAMED_BY = F("name")

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
