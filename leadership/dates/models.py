"""Days that the calendar of this council hangs on."""

from datetime import date

import pghistory
from django.db import models

from leadership.council.models import council
from leadership.dates.clock import today
from leadership.dates.years import MunicipalYear, YearCalendar


@pghistory.track()
class AnnualMeeting(models.Model):
    """The day of a council's annual meeting: the exact first day of a municipal year (S287)."""

    year = models.PositiveSmallIntegerField(unique=True)
    held_on = models.DateField()

    class Meta:
        ordering = ["-year"]
        constraints = [
            models.CheckConstraint(
                name="annual_meeting_in_its_year",
                condition=models.Q(held_on__year=models.F("year")),
                violation_error_message="The annual meeting is held in the year it opens.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.year}: {self.held_on:%d %B %Y}"


@pghistory.track()
class BankHoliday(models.Model):
    """A day on which the council's offices are closed, beside the weekends.

    Added and removed by services alone: what was counted over the day is counted again.
    """

    on = models.DateField("day", unique=True)
    name = models.CharField(max_length=80)
    source = models.CharField(max_length=80, blank=True, help_text="Where the day comes from.")

    class Meta:
        ordering = ["-on"]

    def __str__(self) -> str:
        return f"{self.on:%-d %B %Y}, {self.name}"


def holidays(start: date, end: date) -> frozenset[date]:
    """The bank holidays from `start` until before `end`, in one query."""
    found = BankHoliday.objects.filter(on__gte=start, on__lt=end).order_by()
    return frozenset(found.values_list("on", flat=True))


def past_holidays(day: date) -> models.QuerySet[BankHoliday]:
    """The bank holidays up to that day, which is what lateness is counted with."""
    return BankHoliday.objects.filter(on__lte=day).order_by()


def year_calendar() -> YearCalendar:
    """When this council's years start. Two queries: ask once, then compute."""
    return YearCalendar(
        council().year_start, dict(AnnualMeeting.objects.values_list("year", "held_on"))
    )


def this_year() -> MunicipalYear:
    return year_calendar().containing(today())
