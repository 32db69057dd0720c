"""When and on which grounds a decision can be called in: rules and grounds as dated data.

The windows of one council differ from year to year, so neither is in the code (S063, S069, S073).
"""

from datetime import date, time

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q

from leadership.dates.ranges import DatedQuerySet, DateRange, ends_after_start


@pghistory.track()
class CallInCriteria(models.Model):
    """A list of grounds in force from a day: a later list leaves earlier requests as they were."""

    name = models.CharField(max_length=120, unique=True)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    objects = DatedQuerySet["CallInCriteria"].as_manager()

    class Meta:
        verbose_name = "list of grounds for call-in"
        verbose_name_plural = "lists of grounds for call-in"
        constraints = [
            ends_after_start("call_in_criteria"),
            ExclusionConstraint(
                name="call_in_criteria_one_list_at_a_time",
                expressions=[(DateRange("start", "end"), RangeOperators.OVERLAPS)],
                violation_error_message="Another list of grounds is in force in that time.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class CallInCriterion(models.Model):
    """One ground, numbered through the list, under one of its lettered questions."""

    criteria = models.ForeignKey(CallInCriteria, models.PROTECT, related_name="grounds")
    number = models.PositiveSmallIntegerField(validators=[MinValueValidator(1)])
    letter = models.CharField("group", max_length=1)
    question = models.CharField("question of the group", max_length=160)
    text = models.TextField("ground")

    class Meta:
        verbose_name = "ground for call-in"
        verbose_name_plural = "grounds for call-in"
        ordering = ["criteria", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["criteria", "number"],
                name="call_in_criterion_number_once",
                violation_error_message="The list has a ground of this number already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.text}"


@pghistory.track()
class CallInRule(models.Model):
    """How long a decision can be called in, by how many, and by when a request is heard."""

    class StartEvent(models.TextChoices):
        TAKEN = "taken", "The day the decision is taken"
        PUBLISHED = "published", "The day the decision is published"

    class Late(models.TextChoices):
        REFUSE = "refuse", "Refused, and the councillors are told"
        MARK = "mark", "Kept, marked as late"

    name = models.CharField(max_length=120, unique=True)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)
    start_event = models.CharField("counted from", max_length=9, choices=StartEvent)
    working_days = models.PositiveSmallIntegerField(validators=[MinValueValidator(1)])
    clear = models.BooleanField(
        "clear days",
        default=False,
        help_text="So many whole working days lie between: the last day itself is not counted.",
    )
    closes = models.TimeField("closes at", default=time(16))
    signatories = models.PositiveSmallIntegerField(
        "councillors who must sign", default=2, validators=[MinValueValidator(1)]
    )
    hearing_within = models.PositiveSmallIntegerField(
        "heard within, in working days", null=True, blank=True, help_text="Empty: no limit."
    )
    late = models.CharField("a late request is", max_length=6, choices=Late, default=Late.REFUSE)
    urgent_exempt = models.BooleanField(
        "urgent decisions are exempt", default=True, help_text="Where special urgency was agreed."
    )
    addressed_to = models.CharField(
        max_length=300, blank=True, help_text="Officer, room, e-mail address and marking."
    )
    source = models.CharField(max_length=200, blank=True)

    objects = DatedQuerySet["CallInRule"].as_manager()

    class Meta:
        verbose_name = "call-in rule"
        constraints = [
            ends_after_start("call_in_rule"),
            ExclusionConstraint(
                name="call_in_rule_one_at_a_time",
                expressions=[(DateRange("start", "end"), RangeOperators.OVERLAPS)],
                violation_error_message="Another call-in rule is in force in that time.",
            ),
            models.CheckConstraint(
                name="call_in_rule_counts_from_one",
                condition=Q(working_days__gte=1, signatories__gte=1),
                violation_error_message="At least one working day, and one councillor.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def counted_from(self, *, taken_on: date, published_on: date | None) -> date:
        """The day of the rule's start event. Raises ValueError where it has not come."""
        if self.start_event == self.StartEvent.TAKEN:
            return taken_on
        if published_on is None:
            raise ValueError("the decision is not published yet")
        return published_on
