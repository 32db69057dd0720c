"""Assistant Leaders: appointed by the Leader, for areas of wards (S270-S278; App A 6.2, 6.3)."""

from datetime import date
from typing import Self

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F
from django.db.models.functions import Collate, Lower
from django.urls import reverse

from leadership.dates.ranges import DatedQuerySet, DateRange, ends_after_start
from leadership.dates.vague_constraints import when_is_a_vague_date
from leadership.dates.vague_models import VaguelyDated, VaguelyDatedQuerySet
from leadership.governance.models.assistant_leader_rules import WARDS_WITHIN, WITHIN_THE_APPOINTMENT
from leadership.governance.models.decision_parts import DecisionPart
from leadership.governance.models.locks import held_by_its_decision
from leadership.governance.models.portfolios import Portfolio
from leadership.people.models import Person
from wards.models import Cluster, Ward


class AssistantLeaderQuerySet(DatedQuerySet["AssistantLeader"]):
    def of_person(self, person_id: int | None) -> Self:
        return self.filter(person=person_id) if person_id else self.none()

    def in_name_order(self) -> Self:
        return self.order_by(Collate(Lower("person__name"), "C"), "pk")

    def for_ward(self, ward: Ward, on: date) -> Self:
        places = AssistantLeaderWard.objects.filter(ward=ward).on(on)
        return self.on(on).filter(pk__in=places.values("leader"))


@pghistory.track()
class AssistantLeader(models.Model):
    """An appointment. Before the areas begin it has none (S278)."""

    class Source(models.TextChoices):
        LEADER = "leader", "The Leader of the Council"
        COUNCIL = "council", "City Council"

    person = models.ForeignKey(Person, models.PROTECT, related_name="assistant_leaderships")
    area_name = models.CharField("name of the area", max_length=120, blank=True)
    source = models.CharField("appointed by", max_length=7, choices=Source, default=Source.LEADER)
    start = models.DateField()
    end = models.DateField(null=True, blank=True, help_text="The first day no longer in force.")
    decision_part = models.ForeignKey(
        DecisionPart, models.PROTECT, null=True, blank=True, related_name="assistant_leaders"
    )
    portfolios = models.ManyToManyField(
        Portfolio, blank=True, related_name="assistant_leaders",
        help_text="Cabinet Members he or she links to the wards.",
    )  # fmt: skip
    clusters = models.ManyToManyField(Cluster, blank=True, related_name="assistant_leaders")
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = AssistantLeaderQuerySet.as_manager()

    class Meta:
        triggers = [held_by_its_decision(moves=["person_id", "start", "end"]), WARDS_WITHIN]
        constraints = [
            ends_after_start("assistant_leader"),
            ExclusionConstraint(
                name="assistant_leader_once_at_a_time",
                expressions=[
                    (F("person"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="This person is an Assistant Leader in that time already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, Assistant Leader"

    def get_absolute_url(self) -> str:
        return reverse("assistant_leader_detail", args=[self.pk])

    def in_force(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)


@pghistory.track()
class AssistantLeaderWard(models.Model):
    """A ward of an Assistant Leader's area, from day to day: never two leaders at once (S271)."""

    leader = models.ForeignKey(AssistantLeader, models.CASCADE, related_name="places")
    ward = models.ForeignKey(Ward, models.PROTECT, related_name="assistant_leader_places")
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    objects = DatedQuerySet["AssistantLeaderWard"].as_manager()

    class Meta:
        verbose_name = "ward of an Assistant Leader"
        verbose_name_plural = "wards of Assistant Leaders"
        triggers = [WITHIN_THE_APPOINTMENT]
        constraints = [
            ends_after_start("assistant_leader_ward"),
            ExclusionConstraint(
                name="assistant_leader_ward_once_at_a_time",
                expressions=[
                    (F("ward"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="This ward has another Assistant Leader in that time.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ward}: {self.leader.person}"


@pghistory.track()
class AreaScheme(models.Model):
    """From which day every ward must have an Assistant Leader, and until when (App A 6.2)."""

    name = models.CharField(max_length=120, unique=True)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    objects = DatedQuerySet["AreaScheme"].as_manager()

    class Meta:
        verbose_name = "scheme of Assistant Leaders' areas"
        verbose_name_plural = "schemes of Assistant Leaders' areas"
        constraints = [
            ends_after_start("area_scheme"),
            ExclusionConstraint(
                name="area_scheme_one_at_a_time",
                expressions=[(DateRange("start", "end"), RangeOperators.OVERLAPS)],
                violation_error_message="Another scheme is in force in that time.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class AssistantLeaderDuty(models.Model):
    """A duty all Assistant Leaders have: a list the council keeps itself (S272)."""

    title = models.CharField(max_length=160, unique=True)
    text = models.TextField(blank=True)
    position = models.PositiveSmallIntegerField(default=1)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    objects = DatedQuerySet["AssistantLeaderDuty"].as_manager()

    class Meta:
        verbose_name = "duty of Assistant Leaders"
        verbose_name_plural = "duties of Assistant Leaders"
        ordering = ["position", "pk"]
        constraints = [ends_after_start("assistant_leader_duty")]

    def __str__(self) -> str:
        return self.title


@pghistory.track()
class DevelopmentEvent(VaguelyDated):
    """An event of the member development programme (S273)."""

    title = models.CharField(max_length=160)
    topics = models.CharField(max_length=300, blank=True)
    led_by = models.ForeignKey(
        AssistantLeader, models.PROTECT, null=True, blank=True, related_name="development_events"
    )
    councillors_attended = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Empty: not held yet, or not counted."
    )

    objects = VaguelyDatedQuerySet["DevelopmentEvent"].as_manager()

    class Meta:
        constraints = [*when_is_a_vague_date("development_event")]

    def __str__(self) -> str:
        return self.title
