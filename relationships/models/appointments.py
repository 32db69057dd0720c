"""Who answers for a ward: appointments, each with its start and end."""

from typing import Self

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F

from leadership.dates.ranges import DatedQuerySet, DateRange, ends_after_start
from leadership.people.models import Person
from wards.models import Ward


class WardActionCoordinatorQuerySet(DatedQuerySet["WardActionCoordinator"]):
    def of_person(self, person_id: int | None) -> Self:
        return self.filter(person=person_id)


@pghistory.track()
class WardActionCoordinator(models.Model):
    """An officer's appointment as co-ordinator of a ward (App A 4.2.4 b)."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="coordinator_appointments")
    ward = models.ForeignKey(Ward, models.PROTECT, related_name="coordinator_appointments")
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    objects = WardActionCoordinatorQuerySet.as_manager()

    class Meta:
        verbose_name = "Ward Action Co-ordinator"
        constraints = [
            ends_after_start("coordinator"),
            ExclusionConstraint(
                name="coordinator_once_at_a_time",
                expressions=[
                    (F("person"), RangeOperators.EQUAL),
                    (F("ward"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="This person already co-ordinates this ward in that time.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.ward}"
