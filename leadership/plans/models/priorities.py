"""What a ward sets out to change, and what happened to it in the budget (App A 4.2.1, 4.2.12, 5.1;
S220, S231, S235, S237, S265)."""

from typing import Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q

from leadership import dates
from leadership.people.models import Person
from leadership.plans.models.plans import PlanVersion, WardPlan
from leadership.plans.models.triggers import PRIORITY_OF_THE_PLAN, frozen_with_its_version
from relationships.models import Category, Service
from wards.models import Cluster


@pghistory.track()
class Priority(models.Model):
    """One thing a plan sets out to change, whatever words its versions have for it: evidence,
    the budget's answer and its champion stay with it from version to version."""

    plan = models.ForeignKey(WardPlan, models.PROTECT, related_name="priorities")
    champion = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="priorities_championed",
        help_text="The councillor who speaks for it in the budget.",
    )  # fmt: skip

    class Meta:
        verbose_name_plural = "priorities"
        triggers = [pgtrigger.ReadOnly(name="priority_kept", fields=["plan"])]

    def __str__(self) -> str:
        return f"Priority {self.pk}"


class PriorityTextQuerySet(models.QuerySet["PriorityText"]):
    def in_order(self) -> Self:
        return self.order_by("number", "pk")

    def with_words(self) -> Self:
        return self.select_related("theme", "service", "cluster")


@pghistory.track()
class PriorityText(models.Model):
    """The words of a priority in one version of its plan."""

    class Commissioning(models.TextChoices):
        """How far a locality commissioning intention has come (S231)."""

        NONE = "", "None"
        PROPOSED = "proposed", "Proposed"
        AGREED = "agreed", "Agreed with the service"
        UNDER_WAY = "under_way", "Under way"
        IN_PLACE = "in_place", "In place"

    version = models.ForeignKey(PlanVersion, models.CASCADE, related_name="priorities")
    priority = models.ForeignKey(Priority, models.PROTECT, related_name="texts")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=140)
    theme = models.ForeignKey(
        Category, models.PROTECT, null=True, blank=True, related_name="priority_texts"
    )
    service = models.ForeignKey(
        Service, models.PROTECT, null=True, blank=True, related_name="priority_texts"
    )
    why = models.TextField("why it matters", blank=True)
    what = models.TextField("what should change", blank=True)
    who = models.CharField("who will do it", max_length=300, blank=True)
    cluster = models.ForeignKey(
        Cluster, models.PROTECT, null=True, blank=True, related_name="priority_texts",
        help_text="Where several wards together have to act.",
    )  # fmt: skip
    cluster_action = models.CharField("what the cluster should do", max_length=300, blank=True)
    commissioning = models.CharField(
        "commissioning intention", max_length=300, blank=True,
        help_text="What should be bought or run locally.",
    )  # fmt: skip
    commissioning_state = models.CharField(
        "how far it has come", max_length=10, choices=Commissioning, blank=True
    )
    strategy = models.CharField(
        "link to strategy", max_length=300, blank=True,
        help_text="The council priority or strategy that it serves.",
    )  # fmt: skip
    redesign = models.CharField("link to service redesign", max_length=300, blank=True)
    budget = models.CharField("link to the budget", max_length=300, blank=True)
    amount = models.DecimalField(
        "money asked for, in pounds", max_digits=11, decimal_places=2, null=True, blank=True
    )

    objects = PriorityTextQuerySet.as_manager()

    class Meta:
        verbose_name = "priority"
        verbose_name_plural = "priorities"
        constraints = [
            models.UniqueConstraint(fields=["version", "priority"], name="priority_once_a_version"),
            models.UniqueConstraint(
                fields=["version", "number"],
                name="priority_number_once",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.CheckConstraint(
                name="priority_commissioning_says_how_far",
                condition=Q(commissioning="", commissioning_state="")
                | (~Q(commissioning="") & ~Q(commissioning_state="")),
                violation_error_message="A commissioning intention says how far it has come.",
            ),
            models.CheckConstraint(
                name="priority_cluster_action_of_a_cluster",
                condition=Q(cluster_action="") | Q(cluster__isnull=False),
                violation_error_message="Choose the cluster that should act.",
            ),
            models.CheckConstraint(
                name="priority_asks_for_no_less_than_nothing",
                condition=Q(amount__isnull=True) | Q(amount__gte=0),
                violation_error_message="The money asked for cannot be below nought.",
            ),
        ]
        indexes = [models.Index(fields=["service", "version"], name="priority_text_by_service")]
        triggers = [frozen_with_its_version("priority_text"), PRIORITY_OF_THE_PLAN]

    def __str__(self) -> str:
        return self.title


class BudgetAnswerQuerySet(models.QuerySet["BudgetAnswer"]):
    def latest_first(self) -> Self:
        return self.order_by("-at", "-pk")


@pghistory.track()
class BudgetAnswer(models.Model):
    """What happened to a priority in the budget and policy cycle (S235). Added, never changed: the
    latest one holds."""

    class Kind(models.TextChoices):
        INCLUDED = "included", "In the budget"
        PARTLY = "partly", "Partly in the budget"
        EXISTING = "existing", "Done within what there is"
        LATER = "later", "Put off to a later year"
        NOT_INCLUDED = "not_included", "Not taken up"

    priority = models.ForeignKey(Priority, models.PROTECT, related_name="answers")
    kind = models.CharField("what happened", max_length=12, choices=Kind)
    text = models.CharField("in words", max_length=400)
    amount = models.DecimalField(
        "amount, in pounds", max_digits=11, decimal_places=2, null=True, blank=True
    )
    at = models.DateTimeField(default=dates.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = BudgetAnswerQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="budget_answer_says_what",
                condition=~Q(text=""),
                violation_error_message="Say in a sentence what happened to it.",
            )
        ]
        indexes = [models.Index(fields=["priority", "-at"], name="budget_answer_latest")]
        triggers = [
            pgtrigger.Protect(name="answer_kept", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
