"""The timetable of mobilisation, with dates as vague as the paper has them (J&S 5.2; S336-S338,
S341-S344)."""

from datetime import date
from typing import Self

import pghistory
from django.db import models
from django.db.models import Q

from jobs_skills.models.boards import Board
from jobs_skills.models.schemes import BoardScheme
from jobs_skills.models.within import STEP_WITHIN
from leadership.dates.vague_constraints import when_is_a_vague_date
from leadership.dates.vague_models import VaguelyDated, VaguelyDatedQuerySet


class TimetableEntryQuerySet(VaguelyDatedQuerySet["TimetableEntry"]):
    def open(self) -> Self:
        return self.filter(done_on__isnull=True)

    def late(self, day: date) -> Self:
        return self.open().overdue(day)

    def for_board(self, board: Board) -> Self:
        """Its own entries, and those that are about all boards."""
        return self.filter(Q(board=board) | Q(board__isnull=True), scheme=board.scheme_id)


@pghistory.track()
class TimetableEntry(VaguelyDated):
    """A step of the timetable. It is due on the last possible day."""

    class Kind(models.TextChoices):
        STEP = "step", "Step of the boards"
        GOVERNANCE = "governance", "Council’s governance"
        MEETINGS = "meetings", "Meetings"

    scheme = models.ForeignKey(BoardScheme, models.PROTECT, related_name="timetable")
    board = models.ForeignKey(
        Board, models.PROTECT, null=True, blank=True, related_name="timetable",
        help_text="Empty: of all boards.",
    )  # fmt: skip
    number = models.PositiveSmallIntegerField(null=True, blank=True, help_text="In the paper.")
    text = models.CharField("step", max_length=200)
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.STEP)
    done_on = models.DateField(null=True, blank=True)
    done_day_known = models.BooleanField(
        "the day it was done is known", default=True,
        help_text="Not where the source has a tick alone.",
    )  # fmt: skip
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = TimetableEntryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "timetable entries"
        constraints = [
            *when_is_a_vague_date("timetable_entry"),
            models.UniqueConstraint(
                fields=["scheme", "number"],
                name="timetable_number_once",
                condition=Q(number__isnull=False),
                violation_error_message="The timetable has this number already.",
            ),
        ]
        indexes = [models.Index(fields=["scheme", "when_last"], name="timetable_due")]
        triggers = [STEP_WITHIN]

    def __str__(self) -> str:
        return self.text
