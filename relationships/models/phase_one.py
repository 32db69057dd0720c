"""The services that get Relationship Managers first (App A 4.2.4 a), and their names in Annex 1."""

import pghistory
from django.db import models
from django.db.models.functions import Lower

from relationships.models.services import Service


@pghistory.track()
class PhaseService(models.Model):
    """A service of the first phase, as the paper words it there: not always as Annex 1 does."""

    number = models.PositiveSmallIntegerField(unique=True, help_text="Its place in the list.")
    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=80, unique=True)
    services = models.ManyToManyField(
        Service, through="PhaseMatch", blank=True, related_name="phase_services"
    )

    class Meta:
        verbose_name = "service of phase one"
        verbose_name_plural = "services of phase one"
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="phase_service_name_once",
                violation_error_message="There is a service of phase one of this name already.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class PhaseMatch(models.Model):
    """A service of Annex 1 that a service of phase one is about. Several may be, and one may be
    about several: "Street Cleaning & Waste Enforcement" is two services of phase one."""

    phase_service = models.ForeignKey(PhaseService, models.CASCADE, related_name="matches")
    service = models.ForeignKey(Service, models.PROTECT, related_name="phase_matches")
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = "match with Annex 1"
        verbose_name_plural = "matches with Annex 1"
        constraints = [
            models.UniqueConstraint(fields=["phase_service", "service"], name="phase_match_once")
        ]

    def __str__(self) -> str:
        return f"{self.phase_service}: {self.service}"
