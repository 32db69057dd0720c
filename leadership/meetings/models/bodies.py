"""What meets: ward forums, committees, boards (S002)."""

from datetime import date
from typing import Self

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Case, Q, Value, When
from django.db.models.functions import Collate, Lower
from django.urls import reverse

from leadership.dates.ranges import ends_after_start
from leadership.people.access import Viewer, is_scrutiny_officer, keeps_committees
from wards.models import Ward


class BodyQuerySet(models.QuerySet["Body"]):
    def committees(self) -> Self:
        """Bodies of the council that Committee Services write for: all but ward forums, boards and
        district committees, which others keep."""
        return self.exclude(kind__in=Body.NO_COMMITTEES)

    def in_kind_order(self) -> Self:
        """As `Kind` lists them, then by name."""
        kinds = [When(kind=kind, then=Value(place)) for place, kind in enumerate(Body.Kind)]
        return self.order_by(Case(*kinds), Collate(Lower("name"), "C"), "pk")

    def kept_by(self, user: Viewer) -> Self:
        """Committees whose meetings this user arranges and records: all of them, or for a scrutiny
        officer scrutiny's own and their sub-committees."""
        if keeps_committees(user):
            return self.committees()
        scrutiny = Q(kind=Body.Kind.SCRUTINY)
        below = Q(kind=Body.Kind.SUB_COMMITTEE, parent__kind=Body.Kind.SCRUTINY)
        return self.filter(scrutiny | below) if is_scrutiny_officer(user) else self.none()

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

    NO_COMMITTEES = (Kind.WARD_FORUM, Kind.BOARD, Kind.DISTRICT_COMMITTEE)

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

    def get_absolute_url(self) -> str:
        """The page of a committee; forums and boards have pages of their own."""
        return reverse("committee_detail", args=[self.pk])

    @property
    def is_committee(self) -> bool:
        return self.kind not in self.NO_COMMITTEES

    @property
    def is_of_scrutiny(self) -> bool:
        """A scrutiny committee or a sub-committee of one. Asks for its parent."""
        if self.kind == self.Kind.SUB_COMMITTEE:
            return self.parent is not None and self.parent.kind == self.Kind.SCRUTINY
        return self.kind == self.Kind.SCRUTINY


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
