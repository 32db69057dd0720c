"""The core offer's clocks of an issue, and what was said when it was acknowledged."""

from datetime import date
from typing import Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from leadership.people.models import Person
from tracker.models.issues import Issue
from tracker.models.triggers import ACKNOWLEDGED_STAYS_SO, CHANGE_STAYS_SO


class ClockQuerySet(models.QuerySet["Clock"]):
    def running(self) -> Self:
        """Not met yet, whether or not the due date has passed."""
        return self.filter(met_on__isnull=True)

    def counted_over(self, days: list[date]) -> Self:
        """Whose sum passes over one of these days: after it was received, due then or later."""
        over = Q()
        for day in days:
            over |= Q(received__lt=day, due__gte=day)
        return self.filter(over) if days else self.none()

    def in_order(self) -> Self:
        """Acknowledge, respond, resolve: each is due no later than the next when they start."""
        return self.order_by("issue", "days", "pk")


@pghistory.track()
class Clock(models.Model):
    """One of the three times the core offer gives an issue: working days, and by which date.

    Started when the issue is raised, by the standard in force then; a later standard changes no
    clock. `taken` counts the working days from receipt to the day it was met.
    """

    class Kind(models.TextChoices):
        ACKNOWLEDGE = "acknowledge", "Acknowledge"
        RESPOND = "respond", "Respond"
        RESOLVE = "resolve", "Resolve"

    issue = models.ForeignKey(Issue, models.CASCADE, related_name="clocks")
    kind = models.CharField(max_length=12, choices=Kind)
    received = models.DateField()
    days = models.PositiveSmallIntegerField()
    due = models.DateField()
    met_on = models.DateField(null=True, blank=True)
    taken = models.PositiveSmallIntegerField(null=True, blank=True)
    sum_in_words = models.TextField()

    objects = ClockQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["issue", "kind"], name="clock_once_a_kind"),
            models.CheckConstraint(
                name="clock_due_after_it_was_received",
                condition=Q(due__gt=F("received")),
                violation_error_message="A clock is due after the day it was received.",
            ),
            models.CheckConstraint(
                name="clock_met_after_it_was_received",
                condition=Q(met_on__isnull=True, taken__isnull=True)
                | Q(met_on__isnull=False, met_on__gte=F("received"), taken__isnull=False),
                violation_error_message="A met clock says when, not before it was received, and"
                " after how many working days.",
            ),
        ]
        indexes = [
            models.Index(fields=["due"], name="clock_running", condition=Q(met_on=None)),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} by {self.due:%-d %B %Y}"

    def is_missed(self, on: date) -> bool:
        """Met too late, or not met and its date has passed."""
        return (self.met_on or on) > self.due


@pghistory.track()
class ClockChange(models.Model):
    """A due date that became another, and why. Added, never edited or taken away."""

    clock = models.ForeignKey(Clock, models.CASCADE, related_name="changes")
    at = models.DateTimeField()
    before = models.DateField()
    after = models.DateField()
    because = models.TextField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        indexes = [models.Index(fields=["clock", "id"], name="clock_changes")]
        triggers = [CHANGE_STAYS_SO]

    def __str__(self) -> str:
        return f"{self.before:%-d %B %Y} became {self.after:%-d %B %Y}: {self.because}"


class AcknowledgementQuerySet(models.QuerySet["Acknowledgement"]):
    def latest_first(self) -> Self:
        return self.order_by("-pk")


@pghistory.track()
class Acknowledgement(models.Model):
    """Who deals with it, what comes next, when the councillor hears again: added, never edited;
    the latest counts."""

    issue = models.ForeignKey(Issue, models.CASCADE, related_name="acknowledgements")
    at = models.DateTimeField()
    on = models.DateField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    who = models.ForeignKey(Person, models.PROTECT, related_name="acknowledgements")
    what_next = models.TextField()
    hear_next = models.DateField()

    objects = AcknowledgementQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="acknowledgement_says_what_next",
                condition=~Q(what_next=""),
                violation_error_message="An acknowledgement says what comes next.",
            ),
            models.CheckConstraint(
                name="acknowledgement_hear_next_is_ahead",
                condition=Q(hear_next__gte=F("on")),
                violation_error_message="When the councillor hears next cannot lie in the past.",
            ),
        ]
        indexes = [models.Index("issue", F("id").desc(), name="acknowledgement_latest")]
        triggers = [ACKNOWLEDGED_STAYS_SO]

    def __str__(self) -> str:
        return f"{self.on:%-d %B %Y}"
