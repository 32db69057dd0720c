"""Options for parish and community councils, and what people said (App A 6.3; S275, S276)."""

from typing import Self

import pghistory
from django.db import models
from django.db.models import Q
from django.db.models.functions import Collate, Lower
from django.urls import reverse

from leadership.meetings.models import Paper
from wards.models import Ward


class ParishOptionQuerySet(models.QuerySet["ParishOption"]):
    def in_name_order(self) -> Self:
        return self.order_by(Collate(Lower("name"), "C"), "pk")


@pghistory.track()
class ParishOption(models.Model):
    """A neighbourhood, community, parish or town council that might be made, and how far it is."""

    class Kind(models.TextChoices):
        NEIGHBOURHOOD = "neighbourhood", "Neighbourhood council"
        COMMUNITY = "community", "Community council"
        PARISH = "parish", "Parish council"
        TOWN = "town", "Town council"

    class Status(models.TextChoices):
        IDEA = "idea", "Idea"
        CONSULTING = "consulting", "Being consulted on"
        PROPOSED = "proposed", "Proposed"
        NOT_PURSUED = "not_pursued", "Not pursued"
        MADE = "made", "Made"

    name = models.CharField(max_length=160, unique=True)
    kind = models.CharField(max_length=13, choices=Kind)
    area = models.CharField(max_length=300, help_text="In words: its bounds are no wards' bounds.")
    wards = models.ManyToManyField(
        Ward, blank=True, related_name="parish_options", verbose_name="wards it lies in"
    )
    status = models.CharField(max_length=11, choices=Status, default=Status.IDEA)
    principles = models.TextField(
        blank=True, help_text="Of the relationship between it and the City Council."
    )
    options_paper = models.ForeignKey(
        Paper, models.PROTECT, null=True, blank=True, related_name="parish_options"
    )
    reason = models.TextField("why it stands so", blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ParishOptionQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="parish_option_not_pursued_says_why",
                condition=~Q(status="not_pursued") | ~Q(reason=""),
                violation_error_message="Say why it is not pursued.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("parish_option_detail", args=[self.pk])


@pghistory.track()
class ParishConsultation(models.Model):
    """An event of the city-wide consultation, about one option or about the idea (S276)."""

    option = models.ForeignKey(
        ParishOption, models.PROTECT, null=True, blank=True, related_name="consultations",
        help_text="Empty: about the idea, across the city.",
    )  # fmt: skip
    title = models.CharField(max_length=160)
    on = models.DateField()
    place = models.CharField(max_length=200, blank=True)
    attendances = models.PositiveIntegerField(
        null=True, blank=True, help_text="Visits, as counted. Empty: not counted."
    )

    class Meta:
        ordering = ["on", "pk"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("parish_consultation_detail", args=[self.pk])


@pghistory.track()
class ParishResponse(models.Model):
    """How many answered what, by ward. Fewer than five are not shown in public."""

    consultation = models.ForeignKey(ParishConsultation, models.PROTECT, related_name="responses")
    ward = models.ForeignKey(Ward, models.PROTECT, related_name="parish_responses")
    in_favour = models.PositiveIntegerField(default=0)
    against = models.PositiveIntegerField(default=0)
    undecided = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["consultation", "ward"],
                name="parish_response_once_a_ward",
                violation_error_message="The answers of this ward are there already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.ward}, {self.consultation}"
