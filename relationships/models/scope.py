"""What a service says it covers (App A 4.2.4 a; S132)."""

from typing import Self

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from leadership.dates.ranges import DatedQuerySet, DateRange, ends_after_start
from leadership.people.models import Person
from relationships.models.services import Service


class ScopeStatementQuerySet(DatedQuerySet["ScopeStatement"]):
    def published(self) -> Self:
        return self.filter(published=True)

    def drafts(self) -> Self:
        return self.filter(published=False)


@pghistory.track()
class ScopeStatement(models.Model):
    """What is within a service's remit and what is not, one thing a line; by whom supplied, when.

    One draft a service at most; one published statement in force on any day. Publishing a draft
    ends the one before it.
    """

    service = models.ForeignKey(Service, models.CASCADE, related_name="scope_statements")
    covered = models.TextField()
    not_covered = models.TextField(blank=True)
    supplied_on = models.DateField()
    supplied_by = models.ForeignKey(Person, models.PROTECT, related_name="scope_statements")
    published = models.BooleanField(default=False)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopeStatementQuerySet.as_manager()

    class Meta:
        constraints = [
            ends_after_start("scope_statement"),
            models.CheckConstraint(
                name="scope_statement_covers_something",
                condition=~Q(covered=""),
                violation_error_message="Say what the service covers.",
            ),
            models.CheckConstraint(
                name="scope_statement_draft_is_open",
                condition=Q(published=True) | Q(end__isnull=True),
                violation_error_message="A draft was never in force, so it has no end.",
            ),
            models.UniqueConstraint(
                "service",
                name="scope_statement_one_draft",
                condition=Q(published=False),
                violation_error_message="There is a draft for this service already.",
            ),
            ExclusionConstraint(
                name="scope_statement_one_in_force",
                expressions=[
                    (F("service"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                condition=Q(published=True),
                violation_error_message="Another statement of this service is in force then.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.service}, supplied on {self.supplied_on:%-d %B %Y}"
