"""The core local services and strategic issues of Annex 1 (S118-S138)."""

import pghistory
from django.db import models
from django.db.models import F
from django.db.models.functions import Lower


@pghistory.track()
class Service(models.Model):
    """A core local service or strategic issue of Annex 1, with the levels it works at.

    No tick at any level means "not yet scoped" (S382).
    """

    number = models.PositiveSmallIntegerField(unique=True, help_text="Its place in Annex 1.")
    name = models.CharField(max_length=160)
    slug = models.SlugField(max_length=80, unique=True)
    at_ward = models.BooleanField(default=False)
    at_cluster = models.BooleanField(default=False)
    at_city = models.BooleanField(default=False)
    source_note = models.CharField(max_length=200, blank=True)

    NAMED_BY = F("name")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="service_name_once",
                violation_error_message="There is a service of this name already.",
            )
        ]

    def __str__(self) -> str:
        return self.name
