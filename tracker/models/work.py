"""What happens to an issue: updates, actions, and its way from meeting to meeting."""

from datetime import date
from typing import Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from leadership import dates
from leadership.audit.tracking import by_statement
from leadership.files.models import StoredFile
from leadership.meetings.models import Meeting
from leadership.people.models import Person
from tracker.models.issues import Issue
from tracker.models.triggers import SAID_STAYS_SAID


class Audience(models.TextChoices):
    INTERNAL = "internal", "Officers only"
    WARD = "ward", "Officers and the ward's councillors"
    PUBLIC = "public", "Everyone, once the issue is published"


class UpdateQuerySet(models.QuerySet["Update"]):
    def oldest_first(self) -> Self:
        return self.order_by("on", "pk")

    def for_councillors(self) -> Self:
        return self.exclude(audience=Audience.INTERNAL)

    def since(self, day: date) -> Self:
        return self.filter(on__gte=day)


@pghistory.track(*by_statement())
class Update(models.Model):
    """A dated, authored note on an issue; added, never edited (S308)."""

    Audience = Audience

    issue = models.ForeignKey(  # the key begins `update_latest`
        Issue, models.CASCADE, db_index=False, related_name="updates"
    )
    on = models.DateField(default=dates.today)
    text = models.TextField()
    audience = models.CharField(max_length=8, choices=Audience, default=Audience.WARD)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    author_in_source = models.CharField(
        max_length=120, blank=True, help_text="Who wrote it, as an old record has it."
    )
    ordinal = models.PositiveSmallIntegerField(default=0, help_text="Place in the old record.")

    objects = UpdateQuerySet.as_manager()

    class Meta:
        indexes = [models.Index("issue", F("on").desc(), F("id").desc(), name="update_latest")]
        triggers = [SAID_STAYS_SAID]

    def __str__(self) -> str:
        return f"{self.on:%-d %B %Y}"

    @property
    def author(self) -> str:
        return str(self.by) if self.by_id else self.author_in_source or "author not recorded"


class ActionQuerySet(models.QuerySet["Action"]):
    def open(self) -> Self:
        return self.filter(done_on__isnull=True)

    def overdue(self, on: date) -> Self:
        return self.open().filter(due__lt=on)


@pghistory.track()
class Action(models.Model):
    """What someone will do about an issue."""

    issue = models.ForeignKey(Issue, models.CASCADE, related_name="actions")
    what = models.CharField(max_length=300)
    owner = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="actions_owned"
    )
    due = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    result = models.CharField(max_length=300, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )

    objects = ActionQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["owner", "due"], name="action_queue", condition=Q(done_on=None))
        ]

    def __str__(self) -> str:
        return self.what


@pghistory.track()
class CarryOver(models.Model):
    """An issue that stands on the sheet of a later meeting, until it is resolved (S305)."""

    issue = models.ForeignKey(Issue, models.CASCADE, related_name="carry_overs")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="carried_issues")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["issue", "meeting"], name="carried_over_once")
        ]

    def __str__(self) -> str:
        return f"{self.issue} at {self.meeting}"


class AttachmentQuerySet(models.QuerySet["Attachment"]):
    def for_councillors(self) -> Self:
        return self.exclude(audience=Audience.INTERNAL)


@pghistory.track()
class Attachment(models.Model):
    """A photograph or letter with an issue. Never public: officers release words, not files."""

    AUDIENCES = [choice for choice in Audience.choices if choice[0] != Audience.PUBLIC]

    issue = models.ForeignKey(Issue, models.CASCADE, related_name="attachments")
    file = models.OneToOneField(StoredFile, models.PROTECT, related_name="attachment")
    title = models.CharField(max_length=200)
    audience = models.CharField(max_length=8, choices=AUDIENCES, default=Audience.WARD)

    objects = AttachmentQuerySet.as_manager()

    def __str__(self) -> str:
        return self.title
