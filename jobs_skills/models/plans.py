"""A board's local plan: themes, whom it covers, where it looks first, what is done (J&S 2.4, 3.2,
5.2, 6.1; S324, S326, S341, S345)."""

from datetime import date
from typing import Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from jobs_skills.models.boards import Board
from jobs_skills.models.within import THEME_WITHIN
from leadership.dates.ranges import ends_after_start
from leadership.dates.vague_constraints import when_is_a_vague_date
from leadership.dates.vague_models import VaguelyDated, VaguelyDatedQuerySet
from leadership.meetings.models import Meeting
from leadership.people.models import Organisation
from wards.models import Ward


@pghistory.track()
class LocalPlan(models.Model):
    """The Local Jobs and Skills Plan of a board; it supersedes the district plans of its area."""

    class Stage(models.TextChoices):
        OUTLINE = "outline", "Outline"
        DETAILED = "detailed", "Detailed"

    board = models.OneToOneField(Board, models.PROTECT, related_name="plan")
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.OUTLINE)
    outline_on = models.DateField("outline agreed on", null=True, blank=True)
    detailed_on = models.DateField("detailed plan agreed on", null=True, blank=True)
    particular = models.TextField(
        "what is particular to this area", blank=True, help_text="One size does not fit all."
    )
    city_centre = models.TextField("links to the city centre and to large employers", blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="local_plan_detailed_has_its_day",
                condition=Q(stage="outline", detailed_on__isnull=True)
                | Q(
                    stage="detailed",
                    outline_on__isnull=False,
                    detailed_on__isnull=False,
                    detailed_on__gte=F("outline_on"),
                ),
                violation_error_message="A detailed plan says when its outline and when itself "
                "was agreed, the outline first.",
            ),
        ]
        triggers = [pgtrigger.ReadOnly(name="local_plan_keeps_its_board", fields=["board"])]

    def __str__(self) -> str:
        return f"Local Jobs and Skills Plan, {self.board}"


@pghistory.track()
class PlanTheme(models.Model):
    """A theme of the plan, or a long-term priority that a meeting named (S328)."""

    plan = models.ForeignKey(LocalPlan, models.CASCADE, related_name="themes")
    title = models.CharField(max_length=160)
    text = models.TextField("what it sets out to change", blank=True)
    long_term = models.BooleanField("a long-term priority", default=False)
    named_at = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="board_themes",
        verbose_name="named at the meeting",
    )  # fmt: skip

    class Meta:
        verbose_name = "theme"
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "title"],
                name="plan_theme_once",
                violation_error_message="The plan has this theme already.",
            )
        ]
        triggers = [pgtrigger.ReadOnly(name="theme_keeps_its_plan", fields=["plan"])]

    def __str__(self) -> str:
        return self.title


class Covered(models.TextChoices):
    """Whom a plan is for (J&S 3.2)."""

    JOB_SEEKERS = "job_seekers", "All job seekers"
    COMMUNITIES = "communities", "Communities"
    AGES = "ages", "Age ranges"
    GENDER = "gender", "Gender"
    DISABLED = "disabled", "People with disabilities"
    INTEREST = "interest", "Communities of interest"
    EMPLOYERS = "employers", "Employers"


@pghistory.track()
class Coverage(models.Model):
    """How the plan serves one of the groups of J&S 3.2. No row: the plan does not say."""

    plan = models.ForeignKey(LocalPlan, models.CASCADE, related_name="coverage")
    group = models.CharField("who", max_length=12, choices=Covered)
    how = models.TextField("how the plan serves them")

    class Meta:
        verbose_name = "group covered"
        verbose_name_plural = "groups covered"
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "group"],
                name="plan_coverage_once",
                violation_error_message="The plan says this of the group already.",
            ),
            models.CheckConstraint(
                name="plan_coverage_says_how",
                condition=Q(how__regex=r"\S"),
                violation_error_message="Say how the plan serves them.",
            ),
        ]

    def __str__(self) -> str:
        return self.get_group_display()


@pghistory.track()
class PriorityArea(models.Model):
    """A ward, or a neighbourhood in one, to which the board turns first, and why (S324)."""

    plan = models.ForeignKey(LocalPlan, models.CASCADE, related_name="priority_areas")
    ward = models.ForeignKey(Ward, models.PROTECT, related_name="board_priorities")
    neighbourhood = models.CharField(max_length=120, blank=True, help_text="Empty: the whole ward.")
    reason = models.CharField(max_length=300)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            ends_after_start("priority_area"),
            models.UniqueConstraint(
                fields=["plan", "ward", "neighbourhood", "start"],
                name="priority_area_once",
                violation_error_message="This area is a priority from that day already.",
            ),
            models.CheckConstraint(
                name="priority_area_has_its_reason",
                condition=Q(reason__regex=r"\S"),
                violation_error_message="Say why the board turns here first.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.neighbourhood}, {self.ward}" if self.neighbourhood else str(self.ward)


class BoardActionQuerySet(VaguelyDatedQuerySet["BoardAction"]):
    def open(self) -> Self:
        return self.filter(done_on__isnull=True, dropped_because="")

    def late(self, day: date) -> Self:
        return self.open().overdue(day)

    def public(self) -> Self:
        """What everybody may read: from the day on which the board agreed its outline."""
        return self.filter(board__published=True, board__plan__outline_on__isnull=False)


@pghistory.track()
class BoardAction(VaguelyDated):
    """What an organisation does for the plan, or for the time after the youth programme (S344)."""

    class Strand(models.TextChoices):
        PLAN = "plan", "Local plan"
        TRANSITION = "transition", "Beyond the youth programme"

    board = models.ForeignKey(Board, models.PROTECT, related_name="actions")
    strand = models.CharField(max_length=12, choices=Strand, default=Strand.PLAN)
    theme = models.ForeignKey(
        PlanTheme, models.PROTECT, null=True, blank=True, related_name="actions"
    )
    text = models.CharField("what is done", max_length=300)
    lead = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="board_actions",
        verbose_name="lead organisation",
    )  # fmt: skip
    measure = models.CharField("how success is measured", max_length=300, blank=True)
    done_on = models.DateField(null=True, blank=True)
    dropped_because = models.CharField(max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = BoardActionQuerySet.as_manager()

    class Meta:
        constraints = [
            *when_is_a_vague_date("board_action"),
            models.CheckConstraint(
                name="board_action_done_or_dropped",
                condition=Q(dropped_because="")
                | Q(done_on__isnull=True, dropped_because__regex=r"\S"),
                violation_error_message="An action is done, or dropped with a reason, not both.",
            ),
        ]
        indexes = [models.Index(fields=["board", "when_last"], name="board_action_due")]
        triggers = [THEME_WITHIN]

    def __str__(self) -> str:
        return self.text


@pghistory.track()
class ActionProgress(models.Model):
    """How far an action is: added, never edited."""

    action = models.ForeignKey(BoardAction, models.CASCADE, related_name="progress")
    on = models.DateField()
    text = models.CharField("how far it is", max_length=600)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )

    class Meta:
        verbose_name_plural = "progress of actions"
        ordering = ["-on", "-pk"]
        triggers = [
            pgtrigger.Protect(name="progress_stays", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self) -> str:
        return f"{self.on:%-d %B %Y}: {self.text}"
