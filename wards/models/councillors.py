"""Seats on the council and who held them (S355-S357, S369)."""

from datetime import date
from typing import Self

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from leadership.dates.ranges import DatedQuerySet, DateRange, ends_after_start
from leadership.people.models import Person
from wards.models.geography import Ward
from wards.models.triggers import ONE_SEAT_OF_A_WARD, TWO_SEATS


@pghistory.track()
class Seat(models.Model):
    """A place on the council for a ward: three a ward in 2004, one or two in 2018."""

    ward = models.ForeignKey(Ward, models.CASCADE, related_name="seats")
    number = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["ward", "number"], name="seat_number_once"),
            models.CheckConstraint(
                name="seat_number_from_one",
                condition=Q(number__gte=1),
                violation_error_message="Seats are numbered from 1.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ward}, seat {self.number}"


class CouncillorTermQuerySet(DatedQuerySet["CouncillorTerm"]):
    def for_ward(self, ward: Ward) -> Self:
        return self.filter(seat__ward=ward)

    def of_person(self, person_id: int | None) -> Self:
        return self.filter(person=person_id)

    def during(self, start: date, end: date | None) -> Self:
        """Terms in force on any day of that time."""
        begun = self if end is None else self.filter(start__lt=end)
        return begun.filter(Q(end__isnull=True) | Q(end__gt=start))

    def in_seat_order(self) -> Self:
        return self.order_by("seat__ward", "seat__number", "start")

    def sitting(self, day: date) -> Self:
        """Terms in force on that day, with the person, in seat order."""
        return self.on(day).select_related("person", "seat__ward").in_seat_order()


@pghistory.track()
class CouncillorTerm(models.Model):
    """Who held a seat, from `start` until `end`, and for which party.

    One holder a seat on any day, so never more holders than seats: refused by the database.
    """

    seat = models.ForeignKey(Seat, models.PROTECT, related_name="terms")
    person = models.ForeignKey(Person, models.PROTECT, related_name="councillor_terms")
    party = models.CharField(max_length=80, blank=True)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)
    ended_by = models.CharField(
        max_length=80, blank=True, help_text="Election, resignation, death, disqualification"
    )

    objects = CouncillorTermQuerySet.as_manager()

    class Meta:
        verbose_name = "councillor's term"
        verbose_name_plural = "councillors' terms"
        constraints = [
            ends_after_start("councillor_term"),
            ExclusionConstraint(
                name="one_councillor_a_seat",
                expressions=[
                    (F("seat"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Another councillor holds this seat in that time.",
            ),
        ]
        indexes = [models.Index(fields=["person", "start"], name="councillor_term_person")]
        triggers = [ONE_SEAT_OF_A_WARD]

    def __str__(self) -> str:
        return f"{self.person}, {self.seat.ward}"

    def clean(self) -> None:
        """The trigger's rule in a sentence for forms."""
        if self.seat_id is None or self.person_id is None or self.start is None:
            return
        others = CouncillorTerm.objects.of_person(self.person_id).for_ward(self.seat.ward)
        others = others.exclude(pk=self.pk).exclude(seat=self.seat_id)
        if others.during(self.start, self.end).exists():
            raise ValidationError(TWO_SEATS)
