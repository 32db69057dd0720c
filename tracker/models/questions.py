"""Extra questions that a council adds in the admin, and their answers (S288)."""

from typing import Self

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from leadership.meetings.models import Meeting
from relationships.models import Category
from tracker.models.issues import Issue


class QuestionQuerySet(models.QuerySet["Question"]):
    def asked_at(self, meeting: Meeting | None) -> Self:
        """Questions for issues raised at that meeting (or at none), whatever their category."""
        of_this_kind = Q(meeting_kind="") | Q(meeting_kind=meeting.kind if meeting else None)
        return self.filter(of_this_kind, retired=False).order_by("order", "pk")

    def asked_of(self, *, category: Category | None, meeting: Meeting | None) -> Self:
        """Questions for an issue of that category raised at that meeting (or at none)."""
        return self.asked_at(meeting).filter(Q(category__isnull=True) | Q(category=category))


@pghistory.track()
class Question(models.Model):
    """An extra question, for issues of one category or raised at one kind of meeting."""

    class Kind(models.TextChoices):
        TEXT = "text", "Text"
        NUMBER = "number", "Number"
        DATE = "date", "Date"
        CHOICE = "choice", "One of several"

    text = models.CharField(max_length=160)
    key = models.SlugField(max_length=40, unique=True, help_text="Its name in files and filters.")
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.TEXT)
    choices = ArrayField(
        models.CharField(max_length=80),
        default=list,
        blank=True,
        help_text="For one of several: the answers, separated by commas.",
    )
    category = models.ForeignKey(
        Category, models.PROTECT, null=True, blank=True, related_name="questions"
    )
    meeting_kind = models.CharField(max_length=12, choices=Meeting.Kind, blank=True)
    order = models.PositiveSmallIntegerField(default=0)
    retired = models.BooleanField(default=False)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="question_choices_where_they_belong",
                condition=(Q(kind="choice") & ~Q(choices=[])) | (~Q(kind="choice") & Q(choices=[])),
                violation_error_message="One of several needs its answers; other kinds have none.",
            )
        ]

    def __str__(self) -> str:
        return self.text


@pghistory.track()
class Answer(models.Model):
    """An answer to an extra question, as text: numbers plain, dates as 2017-11-15."""

    issue = models.ForeignKey(Issue, models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, models.PROTECT, related_name="answers")
    value = models.CharField(max_length=500)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["issue", "question"], name="answer_once")]
        indexes = [models.Index(fields=["question", "value"], name="answer_by_value")]

    def __str__(self) -> str:
        return self.value
