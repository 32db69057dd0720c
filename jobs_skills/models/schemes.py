"""A division of the city between boards (J&S 2.3; S108, S320)."""

import pghistory
from django.db import models
from django.db.models import Q

from jobs_skills.models.triggers import SCHEME_WHOLE_WHEN_SETTLED, SETTLED_STAYS
from wards.models import WardGeneration


@pghistory.track()
class BoardScheme(models.Model):
    """A division of the city's districts between boards. Once settled, every district of its
    generation belongs to exactly one of them: refused otherwise by the database."""

    name = models.CharField(max_length=120, unique=True)
    generation = models.ForeignKey(WardGeneration, models.PROTECT, related_name="board_schemes")
    source = models.CharField(max_length=200, blank=True, help_text="The paper that drew it up.")
    settled = models.BooleanField(
        default=False, help_text="Every district has its board; from then on none may lose it."
    )
    clock_start = models.DateField(
        "independence counted from", null=True, blank=True,
        help_text="The boards stand on their own within twelve months of this day.",
    )  # fmt: skip
    clock_event = models.CharField(
        "event it is counted from", max_length=200, blank=True,
        help_text="Such as the first inaugural meeting.",
    )  # fmt: skip

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="board_scheme_clock_has_its_event",
                condition=Q(clock_start__isnull=True, clock_event="")
                | Q(clock_start__isnull=False, clock_event__regex=r"\S"),
                violation_error_message="Say from which event the twelve months are counted, and "
                "its day.",
            ),
        ]
        triggers = [SCHEME_WHOLE_WHEN_SETTLED, SETTLED_STAYS]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class SchemeDocument(models.Model):
    """A paper behind the division: the briefing note with its heads, or a plan it links to (S319,
    S347)."""

    scheme = models.ForeignKey(BoardScheme, models.CASCADE, related_name="documents")
    subject = models.CharField(max_length=200)
    sent_by = models.CharField("from", max_length=160, blank=True)
    sent_to = models.CharField("to", max_length=160, blank=True)
    copied_to = models.CharField("copied to", max_length=160, blank=True)
    on = models.DateField("date", null=True, blank=True)
    url = models.URLField("where it can be read", blank=True)

    class Meta:
        verbose_name = "document"

    def __str__(self) -> str:
        return self.subject
