"""What meets: ward forums, committees, boards (S002)."""

from datetime import date
from typing import Self

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q

from leadership.dates.ranges import ends_after_start
from wards.models import Ward


class BodyQuerySet(models.QuerySet["Body"]):
    def on(self, day: date) -> Self:
        """Bodies in being on that day."""
        return self.filter(
            Q(start__isnull=True) | Q(start__lte=day), Q(end__isnull=True) | Q(end__gt=day)
        )


@pghistory.track()
class Body(models.Model):
    """Something that meets. A ward's forum is a `WardForum`."""

    class Kind(models.TextChoices):
        WARD_FORUM = "ward_forum", "Ward Forum"
        CABINET_COMMITTEE = "cabinet_committee", "Cabinet Committee"
        SCRUTINY = "scrutiny", "Overview and Scrutiny Committee"
        SUB_COMMITTEE = "sub_committee", "Sub-Committee"
        BUSINESS_MANAGEMENT = "business_management", "Council Business Management Committee"
        CITY_COUNCIL = "city_council", "City Council"
        REGULATORY = "regulatory", "Regulatory Committee"
        DISTRICT_COMMITTEE = "district_committee", "District Committee"
        BOARD = "board", "Local board"
        OTHER = "other", "Other"

    name = models.CharField(max_length=160)
    kind = models.CharField(max_length=20, choices=Kind)
    also_known_as = models.CharField(
        max_length=300, blank=True, help_text="Other names, found by search: Ward Committee"
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sub_committees",
        help_text="Of a sub-committee: whose it is.",
    )
    quorum = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Empty: not known. No number is guessed."
    )
    start = models.DateField(null=True, blank=True, help_text="Empty: from before our records.")
    end = models.DateField(null=True, blank=True)

    objects = BodyQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "bodies"
        constraints = [
            ends_after_start("body"),
            models.CheckConstraint(
                name="body_not_its_own_parent",
                condition=Q(parent__isnull=True) | ~Q(parent=models.F("pk")),
                violation_error_message="A body is not a sub-committee of itself.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class WardForumQuerySet(models.QuerySet["WardForum"]):
    def for_ward(self, ward: Ward) -> Self:
        return self.filter(ward=ward)


@pghistory.track(
    fields=["body_ptr", "ward"],  # the body's own columns are tracked with the body
    obj_field=pghistory.ObjForeignKey(
        related_name="forum_history", related_query_name="forum_history"
    ),
)
class WardForum(Body):
    """The forum of one ward; every ward has one from the start (S002, App A 4.2.3)."""

    ward = models.OneToOneField(Ward, models.PROTECT, related_name="forum")

    objects = WardForumQuerySet.as_manager()  # type: ignore[assignment, misc] # a forum knows more questions than a body

    class Meta:
        triggers = [
            # its meetings' issues are of its ward
            pgtrigger.ReadOnly(name="ward_kept", fields=["ward"])
        ]

    def __str__(self) -> str:
        return self.name
