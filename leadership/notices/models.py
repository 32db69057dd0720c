"""What a person was told, how they want to be told, and whether the mail left."""

from typing import Self

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from leadership import dates
from leadership.dates.ranges import DatedQuerySet, DateRange, ends_after_start
from leadership.people.access import Viewer
from leadership.people.models import Person, User


class Channel(models.TextChoices):
    """How a notice reaches somebody. What is mailed also stands in the list of notices."""

    EMAIL = "email", "E-mail at once"
    DIGEST = "digest", "In a daily e-mail"
    WEEKLY = "weekly", "In a weekly e-mail"
    IN_APP = "in_app", "Here only, no e-mail"
    NONE = "none", "Not at all"


MAILED = (Channel.EMAIL, Channel.DIGEST, Channel.WEEKLY)


class NoticeQuerySet(models.QuerySet["Notice"]):
    def visible_to(self, user: Viewer) -> Self:
        """One's own, nobody else's: managers and administrators read their own alone."""
        if not isinstance(user, User) or not user.is_active or user.person_id is None:
            return self.none()
        return self.filter(person=user.person_id)

    def unread(self) -> Self:
        return self.filter(read_at__isnull=True)

    def latest_first(self) -> Self:
        return self.order_by("-at", "-pk")


class Notice(models.Model):
    """Something that a person was told.

    `subject` is what a mail may say: a reference and a ward. `text` is read here, behind the
    sign-in; no mail carries it.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=40, help_text="The kind's slug.")
    subject = models.CharField(max_length=160)
    text = models.TextField(blank=True)
    url = models.CharField(max_length=300, help_text="A path of this service.")
    at = models.DateTimeField(default=dates.now)
    read_at = models.DateTimeField(null=True, blank=True)
    key = models.CharField(
        max_length=120,
        null=True,
        blank=True,
        help_text="What happened: a person is told once of the same.",
    )

    objects = NoticeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "key"],
                name="notice_once_a_key",
                violation_error_message="This person was told of this already.",
            ),
            models.CheckConstraint(
                name="notice_leads_into_this_service",
                condition=Q(url__startswith="/") & ~Q(url__startswith="//"),
                violation_error_message="A notice leads to a page of this service.",
            ),
        ]
        indexes = [
            models.Index("person", F("at").desc(), F("id").desc(), name="notice_list"),
            models.Index(
                fields=["person"], name="notice_unread", condition=Q(read_at__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return self.subject


@pghistory.track()
class Preference(models.Model):
    """How a person wants one kind of notice, where that is not the kind's own way."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="notice_preferences")
    kind = models.CharField(max_length=40)
    channel = models.CharField(max_length=8, choices=Channel)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "kind"], name="preference_once_a_kind")
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.kind}: {self.get_channel_display()}"


class QuietTimeQuerySet(DatedQuerySet["QuietTime"]):
    def of_person(self, person_id: int | None) -> Self:
        return self.filter(person=person_id)


@pghistory.track()
class QuietTime(models.Model):
    """A line of the quiet list: this person gets no e-mail from `start` until `end` (half-open).

    A governance manager keeps it. What happens meanwhile is read here, and is not mailed later.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="quiet_times")
    reason = models.CharField(max_length=200, help_text="Managers alone read it.")
    start = models.DateField(default=dates.today)
    end = models.DateField(
        null=True, blank=True, help_text="The first day with e-mail again; empty: until further."
    )

    objects = QuietTimeQuerySet.as_manager()

    class Meta:
        verbose_name = "entry of the quiet list"
        verbose_name_plural = "quiet list"
        constraints = [
            ends_after_start("quiet_time"),
            ExclusionConstraint(
                name="quiet_once_at_a_time",
                expressions=[
                    (F("person"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="This person is on the quiet list in that time already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} from {self.start:%-d %B %Y}"


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def waiting(self) -> Self:
        """Neither sent nor given up."""
        return self.filter(sent_at__isnull=True, failed="")

    def for_person(self, person_id: int, channel: str) -> Self:
        return self.filter(notice__person=person_id, channel=channel)


class Delivery(models.Model):
    """One notice on its way out by e-mail. Its row is locked while the mail is being sent.

    `tries` is counted before each attempt and `sent_at` set after it, both by the machine's
    clock; `failed` says why it was given up.
    """

    notice = models.ForeignKey(Notice, models.CASCADE, related_name="deliveries")
    channel = models.CharField(max_length=8, choices=Channel)
    tries = models.PositiveSmallIntegerField(default=0)
    tried_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    failed = models.CharField(max_length=200, blank=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "deliveries"
        constraints = [
            models.UniqueConstraint(fields=["notice", "channel"], name="delivery_once_a_channel"),
            models.CheckConstraint(
                name="delivery_sent_or_failed",
                condition=Q(sent_at__isnull=True) | Q(failed=""),
                violation_error_message="What was sent has not failed.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["channel", "notice"],
                name="delivery_waiting",
                condition=Q(sent_at__isnull=True, failed=""),
            )
        ]

    def __str__(self) -> str:
        return f"{self.notice}, {self.get_channel_display()}"


class Round(models.Model):
    """A daily or weekly round that was made: its row is there once, however many workers run."""

    name = models.CharField(max_length=60)
    on = models.DateField(help_text="The day, or the Monday of the week.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name", "on"], name="round_once")]

    def __str__(self) -> str:
        return f"{self.name} on {self.on:%-d %B %Y}"
