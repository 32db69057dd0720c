"""A year's call for ward plans, set up once and used by every ward (App A 4.2.1, 4.2.2; S219,
S221, S222, S224, S233-S236). It may name the step of the Action Plan that it carries out, and why
it is made on these wards (S027)."""

from datetime import date
from typing import Self

import pghistory
import pgtrigger
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.urls import reverse

from leadership import dates
from leadership.governance.models import ActionPlanItem
from leadership.plans.models.states import State
from leadership.plans.models.triggers import ROUND_ON_WARDS_IN_FORCE
from wards.models import WardGeneration


class PlanningRoundQuerySet(models.QuerySet["PlanningRound"]):
    def begun(self, day: date) -> Self:
        return self.filter(start__lte=day)

    def latest_first(self) -> Self:
        return self.order_by("-start", "-pk")


@pghistory.track()
class PlanningRound(models.Model):
    """A call for one plan of each ward, due on a day, for a municipal year, feeding a budget."""

    class Kind(models.TextChoices):
        HIGH_LEVEL = "high_level", "High-level plan"
        DETAILED = "detailed", "Detailed plan"

    name = models.CharField(max_length=80)
    slug = models.SlugField(max_length=80, unique=True)
    kind = models.CharField(max_length=12, choices=Kind)
    generation = models.ForeignKey(
        WardGeneration, models.PROTECT, related_name="planning_rounds", verbose_name="set of wards"
    )
    start = models.DateField("opens", help_text="From this day on plans may be begun.")
    due = models.DateField(help_text="Plans are signed off by this day.")
    year = models.PositiveSmallIntegerField(
        "municipal year", help_text="The first year of it: 2017 for 2017/18."
    )
    budget_year = models.PositiveSmallIntegerField(
        help_text="The first year of the financial year whose budget it feeds: 2018 for 2018/19."
    )
    most_priorities = models.PositiveSmallIntegerField(
        default=5, help_text="More than these, and the plan's gauge warns. Nothing is blocked."
    )
    most_words = models.PositiveSmallIntegerField(
        default=900, help_text="More than these, and the gauge warns: 900 words are two pages."
    )

    action_item = models.ForeignKey(
        ActionPlanItem, models.PROTECT, null=True, blank=True, related_name="planning_rounds",
        verbose_name="step of the Action Plan it carries out",
    )  # fmt: skip
    wards_because = models.CharField(
        "why on these wards", max_length=300, blank=True,
        help_text="The policy, where the boundaries are about to change.",
    )  # fmt: skip

    NAMED_BY = F("name")

    objects = PlanningRoundQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="planning_round_name_once",
                violation_error_message="There is a planning round of this name already.",
            ),
            models.CheckConstraint(
                name="planning_round_due_after_it_opens",
                condition=Q(due__gt=F("start")),
                violation_error_message="Plans are due after the round opens.",
            ),
            models.CheckConstraint(
                name="planning_round_feeds_a_budget_to_come",
                condition=Q(budget_year__gte=F("year")),
                violation_error_message="A round feeds the budget of its own year or a later one.",
            ),
        ]
        triggers = [ROUND_ON_WARDS_IN_FORCE]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("planning_round", args=[self.slug])

    def clean(self) -> None:
        """The trigger's rules in sentences for forms."""
        if self.generation_id is None or self.start is None:
            return
        if self.start not in self.generation:
            raise ValidationError("These wards are not in force when the round opens.")
        begun = Q(begun_on__lt=self.start) | ~Q(ward__generation=self.generation_id)
        if self.pk and self.plans.filter(begun).exists():
            raise ValidationError("Plans of this round were begun: its wards and its day stay.")

    @property
    def year_label(self) -> str:
        return _two_years(self.year)

    @property
    def budget_label(self) -> str:
        return _two_years(self.budget_year)


def _two_years(year: int) -> str:
    return f"{year}/{(year + 1) % 100:02d}"


@pghistory.track()
class Stage(models.Model):
    """A step that every plan of the round goes through, and by when. A round without the stage of
    consultation asks for none; sign-off is due on the round's own day."""

    REACHES = [
        (State.CONSULTED.value, "Consultation begins"),
        (State.READY.value, "Ready for the Ward Forum"),
    ]

    round = models.ForeignKey(PlanningRound, models.CASCADE, related_name="stages")
    reaches = models.CharField("stage", max_length=12, choices=REACHES)
    due = models.DateField()
    about = models.CharField("what is asked", max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["round", "reaches"],
                name="planning_stage_once",
                violation_error_message="This round has this stage already.",
            ),
            models.CheckConstraint(
                name="planning_stage_is_one_of_the_process",
                condition=Q(reaches__in=[State.CONSULTED, State.READY]),
                violation_error_message="Choose consultation or readiness.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_reaches_display()}, {self.due:%-d %B %Y}"


@pghistory.track()
class Guidance(models.Model):
    """The framework for the round's plans, as published. A change is a new version."""

    round = models.ForeignKey(PlanningRound, models.PROTECT, related_name="guidance")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    changed = models.CharField("what changed", max_length=300, blank=True)
    published_at = models.DateTimeField(default=dates.now)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "guidance"
        constraints = [
            models.UniqueConstraint(fields=["round", "number"], name="guidance_number_once")
        ]
        triggers = [
            # what wards were asked stays what they were asked
            pgtrigger.Protect(name="guidance_kept", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self) -> str:
        return f"{self.round}, guidance {self.number}"


@pghistory.track()
class RoundSection(models.Model):
    """A heading that the round suggests. An optional one may be left out; any may be renamed."""

    round = models.ForeignKey(PlanningRound, models.CASCADE, related_name="sections")
    number = models.PositiveSmallIntegerField()
    heading = models.CharField(max_length=120)
    help = models.CharField("what belongs there", max_length=300, blank=True)
    optional = models.BooleanField(default=False)

    class Meta:
        verbose_name = "suggested heading"
        constraints = [
            models.UniqueConstraint(fields=["round", "number"], name="round_section_number_once")
        ]

    def __str__(self) -> str:
        return self.heading
