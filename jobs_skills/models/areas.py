"""What a board covers: districts, wards of a later order, places beyond the city, and the sites
that matter to work there (J&S 2.1-2.4; S108-S110, S322)."""

from typing import Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from jobs_skills.models.boards import Board
from jobs_skills.models.schemes import BoardScheme
from jobs_skills.models.triggers import DISTRICT_DIVIDED, EVERY_DISTRICT_ONCE
from leadership.dates.ranges import DatedQuerySet, ends_after_start
from leadership.people.models import Organisation
from wards.models import District, Ward


@pghistory.track()
class BoardDistrict(models.Model):
    """A district in a board's area. A district is in one board of a scheme, not in two."""

    scheme = models.ForeignKey(BoardScheme, models.PROTECT, related_name="districts")
    board = models.ForeignKey(Board, models.PROTECT, related_name="districts")
    district = models.ForeignKey(District, models.PROTECT, related_name="board_places")

    class Meta:
        verbose_name = "district of a board"
        verbose_name_plural = "districts of boards"
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "district"],
                name="board_district_once",
                violation_error_message="This district belongs to another board already.",
            ),
        ]
        triggers = [EVERY_DISTRICT_ONCE]

    def __str__(self) -> str:
        return f"{self.district} in {self.board}"


class BoardWardQuerySet(models.QuerySet["BoardWard"]):
    def undecided(self) -> Self:
        return self.filter(how=BoardWard.How.UNDECIDED)


@pghistory.track()
class BoardWard(models.Model):
    """How a ward of a later order stands to a board: within it, in part, or not decided yet.

    `share` is the part of the ward's population that lives in the board's districts, 0 to 1,
    estimated. It proposes and never decides: a ward across a line waits for a decision."""

    class How(models.TextChoices):
        WHOLE = "whole", "The whole ward"
        PART = "part", "Part of the ward"
        NONE = "none", "Not with this board"
        UNDECIDED = "undecided", "Not decided yet"

    board = models.ForeignKey(Board, models.PROTECT, related_name="wards")
    ward = models.ForeignKey(Ward, models.PROTECT, related_name="board_places")
    how = models.CharField(max_length=10, choices=How, default=How.UNDECIDED)
    share = models.DecimalField(max_digits=5, decimal_places=4, editable=False)
    crosses = models.BooleanField("lies across a board line", default=False, editable=False)
    reason = models.CharField(max_length=300, blank=True)
    decided_on = models.DateField(null=True, blank=True, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, editable=False,
        related_name="+",
    )  # fmt: skip

    objects = BoardWardQuerySet.as_manager()

    class Meta:
        verbose_name = "ward of a board"
        verbose_name_plural = "wards of boards"
        constraints = [
            models.UniqueConstraint(fields=["board", "ward"], name="board_ward_once"),
            models.UniqueConstraint(
                fields=["ward"],
                name="board_ward_whole_once",
                condition=Q(how="whole"),
                violation_error_message="This ward belongs to another board as a whole.",
            ),
            models.CheckConstraint(
                name="board_ward_share_is_a_part",
                condition=Q(share__gt=0, share__lte=1),
                violation_error_message="A share lies above 0 and is at most 1.",
            ),
            models.CheckConstraint(
                name="board_ward_decided_with_a_reason",
                condition=Q(crosses=False)
                | Q(how="undecided", decided_on__isnull=True, reason="")
                | (~Q(how="undecided") & Q(decided_on__isnull=False, reason__regex=r"\S")),
                violation_error_message="A ward across a board line needs a decision with its "
                "reason.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ward}: {self.get_how_display()}, {self.board}"


class DistrictDivided(District):
    """A proxy, so that the trigger stands on that table and this room's migrations make it."""

    class Meta:
        proxy = True
        triggers = [DISTRICT_DIVIDED]


@pghistory.track()
class AreaBeyond(models.Model):
    """A part of a board's area that lies outside the city (S109)."""

    board = models.ForeignKey(Board, models.CASCADE, related_name="areas_beyond")
    name = models.CharField(max_length=120)
    note = models.CharField("why it belongs here", max_length=300, blank=True)

    class Meta:
        verbose_name = "area beyond the city"
        verbose_name_plural = "areas beyond the city"
        constraints = [
            models.UniqueConstraint(
                fields=["board", "name"],
                name="area_beyond_once",
                violation_error_message="This area is entered for the board already.",
            )
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class Site(models.Model):
    """An employment or development site, inside the city or beyond it (S110)."""

    class Kind(models.TextChoices):
        EMPLOYMENT = "employment", "Employment site"
        DEVELOPMENT = "development", "Development site"
        CENTRE = "centre", "Local centre"

    board = models.ForeignKey(Board, models.CASCADE, related_name="sites")
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=12, choices=Kind)
    outside_city = models.BooleanField("lies outside the city", default=False)
    latitude = models.DecimalField(
        max_digits=8, decimal_places=5, null=True, blank=True, help_text="Such as 52.45390"
    )
    longitude = models.DecimalField(
        max_digits=8, decimal_places=5, null=True, blank=True, help_text="Such as -1.72440"
    )
    note = models.CharField("what it means for work here", max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["board", "name"],
                name="board_site_once",
                violation_error_message="This site is entered for the board already.",
            ),
            models.CheckConstraint(
                name="board_site_has_a_whole_point",
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                # asked for by name: a check passes where one of them is null
                | Q(
                    latitude__isnull=False,
                    longitude__isnull=False,
                    latitude__gte=49,
                    latitude__lte=61,
                    longitude__gte=-9,
                    longitude__lte=2,
                ),
                violation_error_message="A point has a latitude (49 to 61) and a longitude "
                "(-9 to 2) within the United Kingdom.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class JobcentreOffice(models.Model):
    """A Jobcentre Plus office that serves a board's area (S322)."""

    board = models.ForeignKey(Board, models.CASCADE, related_name="jobcentres")
    name = models.CharField(max_length=120)
    address = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = "Jobcentre Plus office"
        constraints = [
            models.UniqueConstraint(
                fields=["board", "name"],
                name="board_jobcentre_once",
                violation_error_message="This office is entered for the board already.",
            )
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class AreaProvider(models.Model):
    """The organisation contracted for a programme in a board's area. One provider may hold
    several areas (J&S 4.2; S321, S331)."""

    board = models.ForeignKey(Board, models.PROTECT, related_name="providers")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="board_areas", verbose_name="provider"
    )
    programme = models.CharField(
        max_length=120, help_text="Youth Promise Plus (YPP), also written YEP"
    )
    start = models.DateField()
    end = models.DateField(null=True, blank=True)
    staff_contracted = models.DecimalField(
        "staff in the contract (fte)", max_digits=5, decimal_places=1, null=True, blank=True
    )
    staff_in_post = models.DecimalField(
        "staff in post (fte)", max_digits=5, decimal_places=1, null=True, blank=True
    )

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = "provider of an area"
        verbose_name_plural = "providers of areas"
        constraints = [
            ends_after_start("area_provider"),
            models.CheckConstraint(
                name="area_provider_staff_not_below_nought",
                condition=(Q(staff_contracted__isnull=True) | Q(staff_contracted__gte=0))
                & (Q(staff_in_post__isnull=True) | Q(staff_in_post__gte=0)),
                violation_error_message="A number of staff cannot be below nought.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}, {self.board}"
