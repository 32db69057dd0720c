"""The services matrix as dated rows: at which levels a service works, and in whose portfolio."""

from typing import Self

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F

from leadership.dates.ranges import DatedQuerySet, DateRange, ends_after_start
from leadership.governance.models import Portfolio
from relationships.models.services import Service


@pghistory.track()
class ServiceLevel(models.Model):
    """A version of a service's line in the matrix (S118-S125, S130).

    No level implies another. A version without any level says that the service is listed and not
    yet scoped.
    """

    service = models.ForeignKey(Service, models.CASCADE, related_name="levels")
    at_ward = models.BooleanField("at ward level", default=False)
    at_cluster = models.BooleanField("at cluster level", default=False)
    at_city = models.BooleanField("at city level", default=False)
    source_note = models.CharField(
        "source", max_length=200, blank=True, help_text="Where this version comes from."
    )
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = "levels of a service"
        verbose_name_plural = "levels of services"
        constraints = [
            ends_after_start("service_level"),
            ExclusionConstraint(
                name="service_level_one_at_a_time",
                expressions=[
                    (F("service"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Another version of this service's line is in force then.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.service}, from {self.start:%-d %B %Y}"


class ServicePortfolioQuerySet(DatedQuerySet["ServicePortfolio"]):
    def in_name_order(self) -> Self:
        return self.order_by("portfolio__name", "pk")


@pghistory.track()
class ServicePortfolio(models.Model):
    """A service's time in a portfolio: it may have none, one or several (S126)."""

    service = models.ForeignKey(Service, models.CASCADE, related_name="portfolio_links")
    portfolio = models.ForeignKey(Portfolio, models.PROTECT, related_name="service_links")
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    objects = ServicePortfolioQuerySet.as_manager()

    class Meta:
        verbose_name = "portfolio of a service"
        verbose_name_plural = "portfolios of services"
        constraints = [
            ends_after_start("service_portfolio"),
            ExclusionConstraint(
                name="service_portfolio_once_at_a_time",
                expressions=[
                    (F("service"), RangeOperators.EQUAL),
                    (F("portfolio"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="The service is in this portfolio in that time already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.service} in {self.portfolio}"
