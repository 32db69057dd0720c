"""What officers, councillors and residents bring to a plan while it is written (App A 2.2, 4.2.4
a; S238, S241)."""

from typing import Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from leadership import dates
from leadership.people.models import Person
from leadership.people.unsigned import new_key
from leadership.plans.models.plans import WardPlan
from leadership.plans.models.priorities import Priority
from relationships.models import Category, Service


@pghistory.track()
class OfficerInput(models.Model):
    """What a Relationship Manager puts to the ward of his or her own accord, to meet a priority or
    to spare a service work, and whether the ward took it (App A 4.2.4 a)."""

    class Taken(models.TextChoices):
        OPEN = "", "Not decided yet"
        TAKEN = "taken", "Taken into the plan"
        PARTLY = "partly", "Taken in part"
        NOT_TAKEN = "not_taken", "Not taken"

    plan = models.ForeignKey(WardPlan, models.PROTECT, related_name="inputs")
    service = models.ForeignKey(Service, models.PROTECT, related_name="plan_inputs")
    author = models.ForeignKey(Person, models.PROTECT, related_name="plan_inputs")
    priority = models.ForeignKey(
        Priority, models.PROTECT, null=True, blank=True, related_name="inputs",
        help_text="The priority it is about, where it is about one.",
    )  # fmt: skip
    text = models.TextField("your input")
    proactive = models.BooleanField(
        "proactive", default=True, help_text="Offered before anybody asked for it."
    )
    given_on = models.DateField()
    taken = models.CharField(max_length=10, choices=Taken, blank=True)
    taken_because = models.CharField("why", max_length=300, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "officer's input"
        verbose_name_plural = "officers' input"
        constraints = [
            models.CheckConstraint(
                name="officer_input_decided_by_somebody",
                condition=Q(taken="", decided_by__isnull=True, decided_on__isnull=True)
                | (~Q(taken="") & Q(decided_by__isnull=False, decided_on__isnull=False)),
                violation_error_message="Somebody decides on a day whether it is taken.",
            ),
            models.CheckConstraint(
                name="officer_input_refused_with_a_reason",
                condition=~Q(taken="not_taken") | ~Q(taken_because=""),
                violation_error_message="Say why it is not taken.",
            ),
        ]
        indexes = [models.Index(fields=["plan", "given_on"], name="officer_input_of_plan")]

    def __str__(self) -> str:
        return f"{self.author}, {self.service}"


@pghistory.track()
class PlanComment(models.Model):
    """A remark by a councillor of the ward, or somebody who works on the plan, while it is
    written."""

    plan = models.ForeignKey(WardPlan, models.PROTECT, related_name="comments")
    text = models.TextField("comment")
    at = models.DateTimeField(default=dates.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["plan", "-at"], name="plan_comment_latest")]

    def __str__(self) -> str:
        return f"{self.by}, {self.at:%-d %B %Y}"


class SuggestionQuerySet(models.QuerySet["Suggestion"]):
    def waiting(self) -> Self:
        return self.filter(outcome="")

    def latest_first(self) -> Self:
        return self.order_by("-received_at", "-pk")

    def longest_waiting_first(self) -> Self:
        return self.order_by(F("decided_on").desc(nulls_first=True), "received_at", "pk")


# a resident's words may name anybody: they stand in the row, where they can be removed for good,
# and not in the history
@pghistory.track(exclude=["text", "key"])
class Suggestion(models.Model):
    """A priority that a resident proposes, without a name. Read by officers and the ward's
    councillors; the resident reads by its key what became of it (S241)."""

    class Outcome(models.TextChoices):
        OPEN = "", "Not looked at yet"
        PRIORITY = "priority", "It is a priority of the plan"
        PART = "part", "Part of it is in the plan"
        ELSEWHERE = "elsewhere", "Somebody else deals with it"
        NOT_TAKEN = "not_taken", "It is not in the plan"
        REMOVED = "removed", "Removed: it broke the rules of the form"

    plan = models.ForeignKey(WardPlan, models.PROTECT, related_name="suggestions")
    key = models.CharField(max_length=40, unique=True, default=new_key, editable=False)
    text = models.TextField("what should change", blank=True)
    theme = models.ForeignKey(
        Category, models.PROTECT, null=True, blank=True, related_name="plan_suggestions"
    )
    received_at = models.DateTimeField(default=dates.now)
    outcome = models.CharField("what became of it", max_length=10, choices=Outcome, blank=True)
    reply = models.CharField(
        "in words, for who suggested it", max_length=400, blank=True,
        help_text="Everybody who has the link may read this.",
    )  # fmt: skip
    priority = models.ForeignKey(
        Priority, models.PROTECT, null=True, blank=True, related_name="suggestions"
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_on = models.DateField(null=True, blank=True)

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="suggestion_decided_by_somebody",
                condition=Q(outcome="", decided_by__isnull=True, decided_on__isnull=True)
                | (
                    ~Q(outcome="")
                    & ~Q(reply="")
                    & Q(decided_by__isnull=False, decided_on__isnull=False)
                ),
                violation_error_message="Say what became of it, in words for who suggested it.",
            ),
            models.CheckConstraint(
                name="suggestion_removed_without_its_words",
                condition=~Q(outcome="removed") | Q(text=""),
                violation_error_message="What is removed leaves no words behind.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["plan", "received_at"], name="suggestion_waiting", condition=Q(outcome="")
            ),
            models.Index(fields=["plan", "-received_at"], name="suggestion_of_plan"),
        ]

    def __str__(self) -> str:
        return f"Suggestion of {self.received_at:%-d %B %Y}"

    def get_absolute_url(self) -> str:
        return reverse("suggestion_detail", args=[self.key])
