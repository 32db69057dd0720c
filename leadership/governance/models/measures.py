"""The four measures of success, and what was read of them (App A 2.5, 2.6; S087, S088)."""

import pghistory
from django.conf import settings
from django.db import models


@pghistory.track()
class Measure(models.Model):
    """A test of whether local leadership works, in the vision's words."""

    number = models.PositiveSmallIntegerField(unique=True)
    name = models.CharField(max_length=200)
    definition = models.TextField(blank=True)

    class Meta:
        verbose_name = "measure of success"
        verbose_name_plural = "measures of success"
        ordering = ["number"]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class Indicator(models.Model):
    """A figure that says something about a measure: its unit, and where it stood before."""

    measure = models.ForeignKey(Measure, models.PROTECT, related_name="indicators")
    name = models.CharField(max_length=200)
    unit = models.CharField(max_length=40, help_text="Such as: per cent of councillors asked.")
    higher_is_better = models.BooleanField(default=True)
    baseline = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    baseline_on = models.DateField(null=True, blank=True)
    baseline_source = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["measure__number", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "name"],
                name="indicator_name_once",
                violation_error_message="The measure has this indicator already.",
            ),
            models.CheckConstraint(
                name="indicator_baseline_says_when_and_whence",
                condition=models.Q(baseline__isnull=True)
                | (models.Q(baseline_on__isnull=False) & ~models.Q(baseline_source="")),
                violation_error_message="A baseline says of which day it is and where it is from.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class Reading(models.Model):
    """What an indicator showed on a day, and where the figure comes from."""

    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="readings")
    on = models.DateField()
    value = models.DecimalField(max_digits=12, decimal_places=2)
    source = models.CharField(max_length=200)
    note = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, editable=False, related_name="+"
    )

    class Meta:
        ordering = ["indicator", "on"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "on"],
                name="reading_once_a_day",
                violation_error_message="This indicator was read on that day already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.indicator}, {self.on:%-d %B %Y}"
