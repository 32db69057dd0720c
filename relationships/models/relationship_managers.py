"""Who answers for a service over wards (App A 4.2.4 a), and who stands in on leave."""

from datetime import date
from typing import Self

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from leadership.dates.ranges import DatedQuerySet, DateRange, ends_after_start
from leadership.governance.models import decision_named_once, held_by_its_decision
from leadership.people.access import Viewer, is_governance_manager
from leadership.people.models import Organisation, Person, User
from relationships.models.appointments import Appointment, AppointmentQuerySet, no_null, one_of
from relationships.models.phase_one import PhaseService
from relationships.models.services import Service
from wards.models import Cluster, ClusterWard, District, Ward


class RelationshipManagerQuerySet(AppointmentQuerySet["RelationshipManager"]):
    def reaching(self, ward: Ward, day: date) -> Self:
        """Appointments whose area holds that ward on that day."""
        areas = ClusterWard.objects.on(day).filter(ward=ward).values("cluster")
        here = Q(ward=ward) | Q(cluster__in=areas) | Q(city=True)
        return self.filter(here | Q(district=ward.district_id) if ward.district_id else here)

    def ever_reaching(self, ward: Ward) -> Self:
        """Appointments whose area holds the ward or has held it."""
        areas = ClusterWard.objects.filter(ward=ward).values("cluster")
        here = Q(ward=ward) | Q(cluster__in=areas) | Q(city=True)
        return self.filter(here | Q(district=ward.district_id) if ward.district_id else here)

    def about(self, service: PhaseService) -> Self:
        """Appointments to that service of phase one, or to what it is matched with."""
        return self.filter(
            Q(phase_service=service) | Q(service__in=service.matches.values("service"))
        )

    def with_words(self) -> Self:
        """With all that its subject and its area are called by."""
        return self.select_related(
            "person", "deputy", "service", "phase_service", "partnership",
            "ward", "cluster", "district",
        )  # fmt: skip


@pghistory.track()
class RelationshipManager(Appointment):
    """An officer who answers for one service, or for work with one partner, over an area.

    Several may answer for the same: the same officer does so once at a time.
    """

    service = models.ForeignKey(
        Service, models.PROTECT, null=True, blank=True, related_name="relationship_managers"
    )
    phase_service = models.ForeignKey(
        PhaseService,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="relationship_managers",
        verbose_name="service of phase one",
    )
    partnership = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="relationship_managers"
    )
    ward = models.ForeignKey(
        Ward, models.PROTECT, null=True, blank=True, related_name="relationship_managers"
    )
    cluster = models.ForeignKey(
        Cluster, models.PROTECT, null=True, blank=True, related_name="relationship_managers"
    )
    district = models.ForeignKey(
        District, models.PROTECT, null=True, blank=True, related_name="relationship_managers"
    )
    city = models.BooleanField("the whole city", default=False)
    deputy = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="deputy_of"
    )

    objects = RelationshipManagerQuerySet.as_manager()

    class Meta:
        verbose_name = "Relationship Manager"
        triggers = [
            held_by_its_decision(
                moves=[
                    "person_id",
                    "service_id",
                    "phase_service_id",
                    "partnership_id",
                    "ward_id",
                    "cluster_id",
                    "district_id",
                    "city",
                    "start",
                ],
                later="end",
            )  # fmt: skip
        ]
        constraints = [
            decision_named_once("relationship_manager"),
            ends_after_start("relationship_manager"),
            models.CheckConstraint(
                name="relationship_manager_of_one_subject",
                condition=one_of("service", "phase_service", "partnership"),
                violation_error_message=(
                    "Choose a service, a service of phase one or a partnership, one of the three."
                ),
            ),
            models.CheckConstraint(
                name="relationship_manager_over_one_area",
                condition=(one_of("ward", "cluster", "district") & Q(city=False))
                | Q(ward__isnull=True, cluster__isnull=True, district__isnull=True, city=True),
                violation_error_message=(
                    "Choose a ward, a cluster, a district or the whole city, one of the four."
                ),
            ),
            models.CheckConstraint(
                name="relationship_manager_not_own_deputy",
                condition=Q(deputy__isnull=True) | ~Q(deputy=F("person")),
                violation_error_message="Nobody stands in for themselves.",
            ),
            ExclusionConstraint(
                name="relationship_manager_once_at_a_time",
                expressions=[
                    (F("person"), RangeOperators.EQUAL),
                    (no_null("service"), RangeOperators.EQUAL),
                    (no_null("phase_service"), RangeOperators.EQUAL),
                    (no_null("partnership"), RangeOperators.EQUAL),
                    (no_null("ward"), RangeOperators.EQUAL),
                    (no_null("cluster"), RangeOperators.EQUAL),
                    (no_null("district"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                violation_error_message=(
                    "This person already answers for this over this area in that time."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.subject}, {self.area}"

    @property
    def subject(self) -> PhaseService | Service | Organisation | None:
        return self.phase_service or self.service or self.partnership

    @property
    def area(self) -> str:
        return "the whole city" if self.city else str(self.ward or self.cluster or self.district)


class AbsenceQuerySet(DatedQuerySet["Absence"]):
    def visible_to(self, user: Viewer) -> Self:
        """Everybody's for a governance manager; else one's own, and those one stands in for."""
        if is_governance_manager(user):
            return self
        if not isinstance(user, User) or not user.is_active or user.person_id is None:
            return self.none()
        return self.filter(Q(person=user.person_id) | Q(deputy=user.person_id))

    def not_over(self, day: date) -> Self:
        return self.filter(Q(end__isnull=True) | Q(end__gt=day))

    def of_person(self, person_id: int | None) -> Self:
        return self.filter(person=person_id)


@pghistory.track()
class Absence(models.Model):
    """Time in which an officer is away and, where one is named, the deputy acts.

    Without a deputy here each of the person's appointments falls back on its own.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="absences")
    start = models.DateField()
    end = models.DateField(null=True, blank=True, help_text="The first day back.")
    deputy = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="stands_in_at"
    )
    note = models.CharField(max_length=200, blank=True, help_text="No reasons of health.")

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        constraints = [
            ends_after_start("absence"),
            models.CheckConstraint(
                name="absence_not_own_deputy",
                condition=Q(deputy__isnull=True) | ~Q(deputy=F("person")),
                violation_error_message="Nobody stands in for themselves.",
            ),
            ExclusionConstraint(
                name="absence_once_at_a_time",
                expressions=[
                    (F("person"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="This person is already away in that time.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} away from {self.start:%-d %B %Y}"
