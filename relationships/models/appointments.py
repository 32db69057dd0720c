"""One dated mechanism for all who answer: an appointment has a person, a start and an end."""

from datetime import date, timedelta
from functools import reduce
from operator import or_
from typing import Self, TypeVar

from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Coalesce

from leadership.dates.ranges import DatedQuerySet
from leadership.governance.models import CarriesOut
from leadership.people.models import Person

AppointmentT = TypeVar("AppointmentT", bound="Appointment")


class AppointmentQuerySet(DatedQuerySet[AppointmentT]):
    def of_person(self, person_id: int | None) -> Self:
        return self.filter(person=person_id)

    def open_after(self, day: date) -> Self:
        """Still running on that day or beginning later: what somebody who leaves lets go."""
        return self.filter(Q(end__isnull=True) | Q(end__gt=day))

    def ending_soon(self, on: date, days: int) -> Self:
        """In force on that day and over within so many days."""
        return self.on(on).filter(end__lte=on + timedelta(days=days))


class Appointment(CarriesOut):
    person = models.ForeignKey(Person, models.PROTECT, related_name="%(class)s_appointments")
    start = models.DateField()
    end = models.DateField(null=True, blank=True, help_text="The first day no longer in force.")
    end_reason = models.CharField(max_length=200, blank=True)
    decision_reference = models.CharField(
        "decision, in words",
        max_length=120,
        blank=True,
        help_text="The decision that made it, where it is not recorded here.",
    )

    class Meta:
        abstract = True

    def in_force(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)


def one_of(*names: str) -> Q:
    """Exactly one of these foreign keys is given."""
    ways = [Q(**{f"{name}__isnull": name != given for name in names}) for given in names]
    return reduce(or_, ways)


def no_null(name: str) -> Coalesce:
    """An exclusion constraint passes over rows with a null: here nothing equals nothing."""
    return Coalesce(name, Value(0))
