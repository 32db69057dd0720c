"""One dated sitting of one or more bodies (S303), and the states it passes through."""

from datetime import date, datetime, timedelta
from typing import Self

import pghistory
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Collate, Lower
from django.urls import reverse

from leadership.dates.years import MunicipalYear
from leadership.meetings.models.bodies import Body, WardForum
from leadership.people.access import (
    Viewer,
    reads_committee_records,
    reads_forum_records,
    sees_all_records,
)
from leadership.people.models import Person
from wards.access import in_own_wards
from wards.models import Ward


class Status(models.TextChoices):
    SCHEDULED = "scheduled", "Planned"
    SITTING = "sitting", "Under way"
    HELD = "held", "Held"
    CANCELLED = "cancelled", "Cancelled"


MOVES: dict[str, set[str]] = {
    Status.SCHEDULED: {Status.SITTING, Status.HELD, Status.CANCELLED},
    Status.SITTING: {Status.HELD},
    Status.HELD: set(),
    Status.CANCELLED: {Status.SCHEDULED},
}


class Weekday(models.IntegerChoices):
    """As Python counts them."""

    MONDAY = 0, "Monday"
    TUESDAY = 1, "Tuesday"
    WEDNESDAY = 2, "Wednesday"
    THURSDAY = 3, "Thursday"
    FRIDAY = 4, "Friday"
    SATURDAY = 5, "Saturday"
    SUNDAY = 6, "Sunday"


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def visible_to(self, user: Viewer) -> Self:
        """Public meetings for everybody; a private one of a forum for its wards' councillors,
        co-ordinators and senior officer and for who reads all forums' records, of a committee for
        who reads the committees' records, and all for those who see all records."""
        if sees_all_records(user):
            return self
        mine = WardForum.objects.all()
        if not reads_forum_records(user):
            mine = mine.filter(in_own_wards(user, "ward", overseers=True))
        met = MeetingBody.objects.filter(meeting=OuterRef("pk"))
        return self.filter(
            Q(public=True)
            | Exists(met.of_forums_or_committees(mine, reads_committee_records(user)))
        )

    def with_bodies(self) -> Self:
        """With what met, so that `wards` and titles ask nothing more."""
        parts = MeetingBody.objects.select_related("body__wardforum__ward", "body__parent")
        in_name_order = parts.order_by(Collate(Lower("body__name"), "C"), "pk")
        return self.prefetch_related(models.Prefetch("meeting_bodies", in_name_order))

    def held(self) -> Self:
        return self.filter(status=Status.HELD)

    def coming(self, day: date) -> Self:
        """Planned for that day or later, the nearest first."""
        return self.filter(status__in=[Status.SCHEDULED, Status.SITTING], date__gte=day).order_by(
            "date", "time", "pk"
        )

    def in_year(self, year: MunicipalYear) -> Self:
        return self.filter(date__gte=year.start, date__lt=year.end)

    def of_wards(self, wards: "models.QuerySet[Ward] | list[Ward]") -> Self:
        """Meetings of these wards' forums; a joint meeting once."""
        forums = MeetingBody.objects.filter(
            meeting=OuterRef("pk"), body__in=WardForum.objects.filter(ward__in=wards)
        )
        return self.filter(Exists(forums))

    def of_ward_forums(self) -> Self:
        forums = MeetingBody.objects.filter(meeting=OuterRef("pk"), body__kind=Body.Kind.WARD_FORUM)
        return self.filter(Exists(forums))

    def of_body(self, body: Body) -> Self:
        """Meetings at which this body met, alone or with others."""
        met = MeetingBody.objects.filter(meeting=OuterRef("pk"), body=body.pk)
        return self.filter(Exists(met))

    def earlier_of_the_same_body(self, meeting: "Meeting") -> Self:
        """Meetings that took place before this one, of one of the bodies that meet at it."""
        same = MeetingBody.objects.filter(
            meeting=OuterRef("pk"), body__in=meeting.meeting_bodies.values("body")
        )
        before = self.filter(date__lt=meeting.date).exclude(status=Status.CANCELLED)
        return before.filter(Exists(same))

    def latest_first(self) -> Self:
        return self.order_by("-date", "-pk")

    def notes_due(self) -> Self:
        return self.held().filter(notes_status=Meeting.NotesStatus.NONE)

    def without_attendance(self) -> Self:
        """Held, and nothing was posted; 'not taken' is an answer and does not count here."""
        return self.held().filter(attendance_counts__isnull=True)


@pghistory.track()
class Meeting(models.Model):
    """A meeting. Its wards are its bodies' wards; a joint meeting has several bodies.

    `date` and `time` are local. An absent time is not known, never midnight.
    """

    class Kind(models.TextChoices):
        FORUM = "forum", "Ward Forum meeting"
        WALK = "walk", "Ward walk"
        SPECIAL = "special", "Special meeting"
        COMMITTEE = "committee", "Committee meeting"
        OTHER = "other", "Other meeting"

    class NotesStatus(models.TextChoices):
        NONE = "none", "No notes yet"
        DRAFT = "draft", "Draft notes"
        AGREED = "agreed", "Agreed notes"

    class Webcast(models.TextChoices):
        LIVE = "live", "Live"
        LATER = "later", "Later"
        BOTH = "both", "Live and later"

    Status = Status

    bodies = models.ManyToManyField(Body, through="MeetingBody", related_name="meetings")
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.FORUM)
    status = models.CharField(max_length=10, choices=Status, default=Status.SCHEDULED)
    date = models.DateField()
    time = models.TimeField(null=True, blank=True)
    finished = models.TimeField(null=True, blank=True)
    stated_weekday = models.PositiveSmallIntegerField(
        "weekday in the paper",
        null=True,
        blank=True,
        choices=Weekday,
        help_text="As the paper has it, so that a wrong one is found.",
    )
    webcast = models.CharField(max_length=5, choices=Webcast, blank=True)
    webcast_address = models.URLField(blank=True)
    venue = models.CharField(max_length=200, blank=True)
    venue_address = models.CharField(max_length=300, blank=True)
    venue_is_public = models.BooleanField(
        default=True, help_text="Only a public venue is published: never somebody's home."
    )
    public = models.BooleanField(default=True, help_text="May anybody come?")
    chair = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="meetings_chaired"
    )
    officers_present = models.ManyToManyField(Person, blank=True, related_name="meetings_served")
    topics = models.CharField(max_length=300, blank=True)
    notes = models.TextField(blank=True)
    notes_status = models.CharField(max_length=6, choices=NotesStatus, default=NotesStatus.NONE)
    circulated_notes = models.TextField(blank=True, editable=False)
    circulated_at = models.DateTimeField(null=True, blank=True, editable=False)
    cancelled_because = models.CharField(max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)
    source = models.CharField(max_length=80, blank=True, help_text="Where an old record came from.")
    source_reference = models.CharField(max_length=80, blank=True)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="meeting_finishes_after_it_starts",
                condition=Q(finished__isnull=True)
                | Q(time__isnull=True)
                | Q(finished__gt=F("time")),
                violation_error_message="The finish must be later than the start.",
            ),
            models.CheckConstraint(
                name="meeting_cancelled_with_a_reason",
                condition=~Q(status=Status.CANCELLED) | ~Q(cancelled_because=""),
                violation_error_message="Say why the meeting was cancelled.",
            ),
            models.CheckConstraint(
                name="meeting_notes_agree_with_their_status",
                condition=Q(notes_status="none", notes="") | (~Q(notes_status="none")),
                violation_error_message="Notes that are there are draft or agreed.",
            ),
            models.CheckConstraint(
                name="meeting_webcast_address_of_a_webcast",
                condition=Q(webcast_address="") | ~Q(webcast=""),
                violation_error_message="Only a meeting that is webcast has a web address for it.",
            ),
            models.CheckConstraint(
                name="meeting_notes_circulated_with_a_time",
                condition=Q(circulated_at__isnull=True, circulated_notes="")
                | (Q(circulated_at__isnull=False) & ~Q(circulated_notes="")),
                violation_error_message="Notes that were sent round have their text and time.",
            ),
            models.UniqueConstraint(
                fields=["source", "source_reference"],
                name="meeting_known_by_source_once",
                condition=~Q(source_reference=""),
                violation_error_message="This reference of that source is here already.",
            ),
        ]
        indexes = [
            models.Index(fields=["-date", "-id"], name="meeting_latest"),
            models.Index(fields=["status", "date"], name="meeting_by_status"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.date:%-d %B %Y}"

    def get_absolute_url(self) -> str:
        return reverse("meeting_detail", args=[self.pk])

    def can_become(self, status: str) -> bool:
        return status in MOVES[self.status]

    @property
    def weekday_differs(self) -> bool:
        """Does the paper name another weekday than the date's (S001, S030)?"""
        return self.stated_weekday is not None and self.stated_weekday != self.date.weekday()

    @property
    def length(self) -> timedelta | None:
        """From start to finish (S031); None where one of them was not recorded."""
        if self.time is None or self.finished is None:
            return None
        return datetime.combine(self.date, self.finished) - datetime.combine(self.date, self.time)

    @property
    def published_venue(self) -> str:
        """The place as everybody may read it; empty where it is not a public one (T16)."""
        return self.full_venue if self.venue_is_public else ""

    @property
    def full_venue(self) -> str:
        """The place and its address, for those who see the working record."""
        return ", ".join(part for part in (self.venue, self.venue_address) if part)

    @property
    def wards(self) -> list[Ward]:
        """Its bodies' wards. Lists prefetch `meeting_bodies__body__wardforum__ward` first."""
        return [
            part.body.wardforum.ward
            for part in self.meeting_bodies.all()
            if part.body.kind == Body.Kind.WARD_FORUM
        ]

    @property
    def committees(self) -> list[Body]:
        """The committees of the council that met. Lists come `with_bodies`."""
        return [part.body for part in self.meeting_bodies.all() if part.body.is_committee]


class MeetingBodyQuerySet(models.QuerySet["MeetingBody"]):
    def of_forums_or_committees(
        self, forums: "models.QuerySet[WardForum]", committees: bool
    ) -> Self:
        """Where one of these forums met, or with `committees` any committee of the council."""
        of_these = Q(body__in=forums.values("pk"))
        return self.filter(
            of_these | ~Q(body__kind__in=Body.NO_COMMITTEES) if committees else of_these
        )


@pghistory.track()
class MeetingBody(models.Model):
    """One of the bodies that met together."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="meeting_bodies")
    body = models.ForeignKey(Body, models.PROTECT, related_name="meeting_bodies")

    objects = MeetingBodyQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "bodies of meetings"
        constraints = [
            models.UniqueConstraint(fields=["meeting", "body"], name="meeting_body_once")
        ]

    def __str__(self) -> str:
        return f"{self.body} at {self.meeting}"
