"""The senior point of reference of a ward (App A 4.2.9)."""

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F

from leadership.dates.ranges import DateRange, ends_after_start
from leadership.governance.models import decision_named_once, held_by_its_decision
from relationships.models.appointments import Appointment, AppointmentQuerySet
from wards.models import Ward


@pghistory.track()
class SeniorOfficer(Appointment):
    """A director or head of service who stands behind one ward. One a ward on any day."""

    ward = models.ForeignKey(Ward, models.PROTECT, related_name="senior_officers")

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        verbose_name = "senior officer of a ward"
        verbose_name_plural = "senior officers of wards"
        triggers = [held_by_its_decision(moves=["person_id", "ward_id", "start"], later="end")]
        constraints = [
            decision_named_once("senior_officer"),
            ends_after_start("senior_officer"),
            ExclusionConstraint(
                name="one_senior_officer_a_ward",
                expressions=[
                    (F("ward"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Another senior officer has this ward in that time.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.ward}"
