"""The ten District Jobs and Skills Plans of 2015 and what became of their groups (J&S 1.1, 1.2,
3.1, 4.2; S315-S317, S325)."""

from typing import Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models

from jobs_skills.models.boards import Board
from wards.models import District


class DistrictPlanQuerySet(models.QuerySet["DistrictPlan"]):
    def independent(self) -> Self:
        return self.filter(status=DistrictPlan.Status.INDEPENDENT)


@pghistory.track()
class DistrictPlan(models.Model):
    """A predecessor: one a district. It always has its successor board, so that none is lost."""

    class Status(models.TextChoices):
        ACTIVE = "active", "Active"
        DORMANT = "dormant", "Dormant"
        INDEPENDENT = "independent", "Independent group that still meets"

    district = models.OneToOneField(District, models.PROTECT, related_name="jobs_plan")
    board = models.ForeignKey(
        Board, models.PROTECT, related_name="predecessors", verbose_name="successor board"
    )
    title = models.CharField(max_length=160)
    year = models.PositiveSmallIntegerField(default=2015)
    status = models.CharField(
        "status of its group", max_length=12, choices=Status, blank=True,
        help_text="Empty: not recorded in the source.",
    )  # fmt: skip
    document_url = models.URLField("where the plan can be read", blank=True)
    note = models.CharField(max_length=300, blank=True)

    objects = DistrictPlanQuerySet.as_manager()

    class Meta:
        triggers = [
            pgtrigger.ReadOnly(name="predecessor_kept", fields=["district"]),
            pgtrigger.Protect(name="predecessor_stays", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.title


@pghistory.track()
class NegotiationStep(models.Model):
    """Where the talks with an independent group stand: added, never edited (S317)."""

    class State(models.TextChoices):
        NOT_BEGUN = "not_begun", "Not begun"
        TALKING = "talking", "Talks under way"
        AGREED = "agreed", "Agreed: joins the board"
        APART = "apart", "Stays apart and works with the board"

    predecessor = models.ForeignKey(
        DistrictPlan, models.PROTECT, related_name="negotiation", verbose_name="group"
    )
    on = models.DateField()
    state = models.CharField(max_length=10, choices=State)
    text = models.CharField("what was said", max_length=600)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )

    class Meta:
        ordering = ["-on", "-pk"]
        triggers = [
            pgtrigger.Protect(
                name="negotiation_stays", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return f"{self.predecessor}: {self.get_state_display()}"
