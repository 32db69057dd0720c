"""Who sits on a body, when it meets, and what it is for (S003, S017, S020-S022, S028-S030)."""

from datetime import date
from typing import Self

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from leadership.dates.ranges import DatedQuerySet, DateRange, ends_after_start
from leadership.dates.vague import Kind
from leadership.dates.vague_constraints import when_is_a_vague_date
from leadership.dates.vague_models import VaguelyDated, VaguelyDatedQuerySet
from leadership.meetings.models.bodies import Body
from leadership.meetings.models.meetings import Meeting, Weekday
from leadership.meetings.models.records import AgendaItem
from leadership.people.models import Person


class BodyAppointmentQuerySet(DatedQuerySet["BodyAppointment"]):
    def chairing(self) -> Self:
        """The chair and the deputy chair."""
        return self.exclude(capacity=BodyAppointment.Capacity.MEMBER)

    def of_body(self, body: Body) -> Self:
        return self.filter(body=body)


@pghistory.track()
class BodyAppointment(models.Model):
    """A seat on a committee: in which capacity, for which group, by whom, until which event.

    Whoever is chair or deputy chair is a member as well; a term that ends at an event has no `end`
    until that event has its day.
    """

    class Capacity(models.TextChoices):
        CHAIR = "chair", "Chair"
        DEPUTY_CHAIR = "deputy", "Deputy Chair"
        MEMBER = "member", "Member"

    class Source(models.TextChoices):
        COUNCIL = "council", "City Council"
        COMMITTEE = "committee", "The committee itself"
        LEADER = "leader", "The Leader"
        OFFICE = "office", "Comes with the office"

    body = models.ForeignKey(Body, models.PROTECT, related_name="body_appointments")
    person = models.ForeignKey(Person, models.PROTECT, related_name="body_appointments")
    capacity = models.CharField(max_length=6, choices=Capacity, default=Capacity.MEMBER)
    group = models.CharField("political group", max_length=80, blank=True)
    source = models.CharField("appointed by", max_length=9, choices=Source, default=Source.COUNCIL)
    made_at = models.ForeignKey(
        AgendaItem,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="appointments_made",
        help_text="The item that appointed or noted it.",
    )
    start = models.DateField()
    end = models.DateField(null=True, blank=True, help_text="The first day no longer in force.")
    ends_at = models.CharField(
        "ends with",
        max_length=160,
        blank=True,
        help_text="An event, such as the annual meeting of the Council in 2018.",
    )
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = BodyAppointmentQuerySet.as_manager()

    class Meta:
        verbose_name = "appointment to a body"
        verbose_name_plural = "appointments to bodies"
        constraints = [
            ends_after_start("body_appointment"),
            ExclusionConstraint(
                name="body_appointment_once_at_a_time",
                expressions=[
                    (F("body"), RangeOperators.EQUAL),
                    (F("person"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="This person already sits on this body in that time.",
            ),
            ExclusionConstraint(
                name="body_appointment_one_chair_at_a_time",
                expressions=[
                    (F("body"), RangeOperators.EQUAL),
                    (F("capacity"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                condition=~Q(capacity="member"),
                violation_error_message="Somebody else is chair, or deputy, in that time.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_capacity_display()} of {self.body}"

    def in_force(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)


@pghistory.track()
class Declaration(models.Model):
    """What was declared at a meeting. A row "none" says that it was asked; no row says that it is
    not recorded (S003, S004)."""

    class Kind(models.TextChoices):
        PECUNIARY = "pecuniary", "Pecuniary interest"
        OTHER = "other", "Non-pecuniary interest"
        NONE = "none", "None declared"

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="declarations")
    kind = models.CharField(max_length=9, choices=Kind)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="declarations"
    )
    item = models.ForeignKey(
        AgendaItem, models.SET_NULL, null=True, blank=True, related_name="declarations"
    )
    text = models.CharField("what was declared", max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="declaration_names_who_and_what",
                condition=Q(kind="none", person__isnull=True, item__isnull=True, text="")
                | (~Q(kind="none") & Q(person__isnull=False) & ~Q(text="")),
                violation_error_message="Say who declared what; none declared stands alone.",
            ),
            models.UniqueConstraint(
                fields=["meeting"],
                name="declaration_none_once",
                condition=Q(kind="none"),
                violation_error_message="It is recorded already that none were declared.",
            ),
        ]

    def __str__(self) -> str:
        who = f"{self.person}: " if self.person_id else ""
        return f"{who}{self.get_kind_display()}"


@pghistory.track()
class MeetingSchedule(models.Model):
    """The dates a body agreed for one municipal year, and its usual weekday, time and place."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="schedules")
    year = models.PositiveSmallIntegerField(
        "municipal year",
        validators=[MinValueValidator(1990), MaxValueValidator(2100)],
        help_text="The year in which it begins.",
    )
    weekday = models.PositiveSmallIntegerField(choices=Weekday, null=True, blank=True)
    time = models.TimeField(null=True, blank=True)
    venue = models.CharField("place", max_length=200, blank=True)
    agreed_at = models.ForeignKey(
        AgendaItem, models.PROTECT, null=True, blank=True, related_name="schedules_agreed"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["body", "year"],
                name="meeting_schedule_once_a_year",
                violation_error_message="This body has its dates for this year already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.body}, {self.year}/{(self.year + 1) % 100:02}"


@pghistory.track()
class ScheduledDate(VaguelyDated):
    """A date of a schedule: a day, or several of which one is still to be chosen ("4 or 11 April").
    It is a fixed meeting once `meeting` says which."""

    schedule = models.ForeignKey(MeetingSchedule, models.CASCADE, related_name="dates")
    meeting = models.OneToOneField(
        Meeting, models.SET_NULL, null=True, blank=True, related_name="scheduled_as"
    )

    objects = VaguelyDatedQuerySet["ScheduledDate"].as_manager()

    class Meta:
        constraints = [*when_is_a_vague_date("scheduled_date")]

    def __str__(self) -> str:
        return f"{self.when}"

    @property
    def is_provisional(self) -> bool:
        return self.when.first != self.when.last

    @property
    def off_the_weekday(self) -> list[date]:
        """Days listed that do not fall on the schedule's weekday (S030)."""
        when = self.when
        if self.schedule.weekday is None or when.kind not in {Kind.DAY, Kind.DAYS}:
            return []
        return [day for day in when.days or (when.last,) if day.weekday() != self.schedule.weekday]


@pghistory.track()
class TermsOfReference(models.Model):
    """What a body is for, in the words it noted or agreed for a municipal year (S028)."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="terms_of_reference")
    year = models.PositiveSmallIntegerField(
        "municipal year", validators=[MinValueValidator(1990), MaxValueValidator(2100)]
    )
    text = models.TextField(blank=True, help_text="Empty: the paper is not on file here.")
    settled_at = models.ForeignKey(
        AgendaItem, models.PROTECT, null=True, blank=True, related_name="terms_settled"
    )

    class Meta:
        verbose_name_plural = "terms of reference"
        constraints = [
            models.UniqueConstraint(
                fields=["body", "year"],
                name="terms_of_reference_once_a_year",
                violation_error_message="This body has its terms for this year already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.body}, {self.year}/{(self.year + 1) % 100:02}"


@pghistory.track()
class DelegatedAct(models.Model):
    """A use of the Chair's authority, with the Chief Officer, to act between meetings (S017)."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="delegated_acts")
    authority = models.ForeignKey(
        AgendaItem,
        models.PROTECT,
        related_name="delegated_acts",
        help_text="The item that gave the authority.",
    )
    on = models.DateField()
    what = models.TextField("what was done")
    why_urgent = models.CharField(max_length=300)
    chair = models.ForeignKey(Person, models.PROTECT, related_name="+")
    chief_officer = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="delegated_act_by_two",
                condition=~Q(chair=F("chief_officer")),
                violation_error_message="The Chair and the Chief Officer are two people.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.body}, {self.on:%-d %B %Y}"
