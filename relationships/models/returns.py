"""The monthly return of a co-ordinator (JD 2.30)."""

from datetime import date, timedelta
from typing import Self

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q

from leadership.people.access import Viewer, sees_all_records
from leadership.people.models import Person

SENT_STAYS_SENT = pgtrigger.Trigger(
    name="sent_stays_sent",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    condition=pgtrigger.Q(old__submitted_on__isnull=False),
    func="""
        RAISE EXCEPTION 'A return that was sent stays as it was sent.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'return_sent_stays_sent';
    """,
)


class MonthlyReturnQuerySet(models.QuerySet["MonthlyReturn"]):
    def visible_to(self, user: Viewer) -> Self:
        """One's own; those that were sent, for whoever sees all records."""
        own = Q(person__isnull=False, person=user.person_id) if user.pk else Q(pk__in=[])
        return self.filter(own | Q(submitted_on__isnull=False) if sees_all_records(user) else own)

    def sent(self) -> Self:
        return self.filter(submitted_on__isnull=False)


@pghistory.track()
class MonthlyReturn(models.Model):
    """A month of a co-ordinator's work: figures from the registers, kept as they stood when it
    was sent, and a story in the co-ordinator's words."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="monthly_returns")
    month = models.DateField(help_text="The first day of the month.")
    story = models.TextField(blank=True)
    figures = models.JSONField(default=dict, editable=False)
    submitted_on = models.DateField("sent on", null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = MonthlyReturnQuerySet.as_manager()

    class Meta:
        triggers = [SENT_STAYS_SENT]
        constraints = [
            models.UniqueConstraint(fields=["person", "month"], name="return_once_a_month"),
            models.CheckConstraint(
                name="return_of_a_whole_month",
                condition=Q(month__day=1),
                violation_error_message="A return is of a month: give its first day.",
            ),
            models.CheckConstraint(
                name="return_sent_tells_a_story",
                condition=Q(submitted_on__isnull=True) | ~Q(story=""),
                violation_error_message="A return that is sent says something in words.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.month:%B %Y}"


def first_of_next(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1)


def first_of_month(day: date) -> date:
    return day.replace(day=1)
