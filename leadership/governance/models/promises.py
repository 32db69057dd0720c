"""What was promised, to whom and by when: out of decisions, discussions and papers (S025, S055,
S284)."""

from collections.abc import Set
from datetime import date
from typing import Self

import pghistory
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.urls import reverse

from leadership.dates.vague_constraints import when_is_a_vague_date
from leadership.dates.vague_models import OptionallyDated
from leadership.dates.working_days import late_words
from leadership.governance.models.decision_parts import DecisionPart
from leadership.governance.models.decisions import Decision
from leadership.meetings.models import AgendaItem, Body, Meeting, MeetingBody, Paper
from leadership.people.access import Viewer, reads_committee_records
from leadership.people.models import Person


class PromiseStatus(models.TextChoices):
    OPEN = "open", "Waited for"
    DELIVERED = "delivered", "Delivered"
    DROPPED = "dropped", "Given up"


PROMISE_MOVES: dict[str, set[str]] = {
    PromiseStatus.OPEN: {PromiseStatus.DELIVERED, PromiseStatus.DROPPED},
    PromiseStatus.DELIVERED: {PromiseStatus.OPEN},
    PromiseStatus.DROPPED: {PromiseStatus.OPEN},
}


class PromiseQuerySet(models.QuerySet["Promise"]):
    def visible_to(self, user: Viewer) -> Self:
        """What was promised in public; of a private decision, or out of an exempt item or a private
        meeting, for who reads the committees' records."""
        if reads_committee_records(user):
            return self
        seen = DecisionPart.objects.filter(
            decision__in=Decision.objects.visible_to(user).values("pk")
        )
        items = AgendaItem.objects.visible_to(user)
        return self.filter(
            Q(part__isnull=True) | Q(part__in=seen.values("pk")),
            Q(item__isnull=True) | Q(item__in=items.values("pk")),
        )

    def open(self) -> Self:
        return self.filter(status=PromiseStatus.OPEN)

    def overdue(self, on: date) -> Self:
        """Open, with a last possible day that is over, or promised to a meeting that is; one
        without either is never overdue."""
        undated = Q(when_kind="", due_meeting__date__lt=on)
        return self.open().filter(Q(when_last__lt=on) | undated)

    def without_a_date(self) -> Self:
        return self.filter(when_kind="", due_meeting__isnull=True)

    def of_the_work_programme(self, body: Body) -> Self:
        """What a committee has taken up itself: not what others promised to it."""
        return self.filter(body=body).exclude(kind=Promise.Kind.PROMISE)

    def shown_at(self, meeting: Meeting) -> Self:
        """What was promised to this meeting, ticked or not; what was delivered at it; and what one
        of its bodies still waits for: promised to an earlier meeting, or due by now."""
        bodies = MeetingBody.objects.filter(meeting=meeting).values("body")
        earlier = Q(due_meeting__date__lt=meeting.date)
        begun = Q(due_meeting__isnull=True) & (
            Q(when_first__lte=meeting.date)
            | Q(when_first__isnull=True, when_last__lte=meeting.date)
        )
        waiting = Q(status=PromiseStatus.OPEN, body__in=bodies) & (earlier | begun)
        return self.filter(Q(due_meeting=meeting) | Q(delivered_at=meeting) | waiting)

    def in_time_order(self) -> Self:
        """The nearest first, those without a date last."""
        last = Coalesce("when_last", "due_meeting__date").asc(nulls_last=True)
        return self.order_by(last, "when_first", "pk")


@pghistory.track()
class Promise(OptionallyDated):
    """A paper, a visit, a piece of work that a body waits for. "As soon as possible" and "no date"
    are kept in the paper's words: no date is guessed."""

    class Kind(models.TextChoices):
        PROMISE = "promise", "Promise"
        ACTION = "action", "Action out of a discussion"
        SUGGESTION = "suggestion", "Suggestion"
        PROGRAMME = "programme", "Item of the work programme"

    Status = PromiseStatus

    kind = models.CharField(max_length=10, choices=Kind, default=Kind.PROMISE)
    what = models.CharField(max_length=300)
    body = models.ForeignKey(
        Body, models.PROTECT, null=True, blank=True, related_name="promises",
        verbose_name="made to",
    )  # fmt: skip
    due_words = models.CharField(
        "due, as the paper has it", max_length=160, blank=True,
        help_text="Such as: as soon as possible; before roll-out.",
    )  # fmt: skip
    due_meeting = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="promises_due"
    )
    owner = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="promises_owned"
    )
    owner_post = models.CharField(
        "owner, by post", max_length=160, blank=True, help_text="Where no person is named."
    )
    reports_to = models.CharField(max_length=160, blank=True)
    part = models.ForeignKey(
        DecisionPart, models.PROTECT, null=True, blank=True, related_name="promises",
        verbose_name="decision part it comes from",
    )  # fmt: skip
    item = models.ForeignKey(
        AgendaItem, models.PROTECT, null=True, blank=True, related_name="promises",
        verbose_name="discussion it comes from",
    )  # fmt: skip
    source = models.CharField(
        max_length=200, blank=True, help_text="Document and paragraph: App A 4.2.6"
    )
    status = models.CharField(
        max_length=9, choices=PromiseStatus, default=PromiseStatus.OPEN, editable=False
    )
    closed_on = models.DateField(null=True, blank=True)
    delivered_at = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="promises_delivered",
        verbose_name="delivered at",
    )  # fmt: skip
    delivered_paper = models.ForeignKey(
        Paper, models.PROTECT, null=True, blank=True, related_name="promises_delivered"
    )
    outcome = models.TextField("what came of it", blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = PromiseQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["status", "when_last", "id"], name="promise_by_due"),
        ]
        constraints = [
            *when_is_a_vague_date("promise", optional=True),
            models.CheckConstraint(
                name="promise_closed_on_a_day",
                condition=Q(status="open", closed_on__isnull=True)
                | Q(status__in=["delivered", "dropped"], closed_on__isnull=False),
                violation_error_message="What was delivered or given up has its day.",
            ),
            models.CheckConstraint(
                name="promise_dropped_says_why",
                condition=~Q(status="dropped") | ~Q(outcome=""),
                violation_error_message="Say why it was given up.",
            ),
            models.CheckConstraint(
                name="promise_comes_from_somewhere",
                condition=Q(part__isnull=False) | Q(item__isnull=False) | ~Q(source=""),
                violation_error_message="Say where it was promised: a decision, a discussion or a "
                "paper.",
            ),
        ]

    def __str__(self) -> str:
        return self.what

    def get_absolute_url(self) -> str:
        return reverse("promise_detail", args=[self.pk])

    @property
    def due_by(self) -> date | None:
        """The last day on which it is in time: of its date or else of its meeting."""
        if self.when_last is not None:
            return self.when_last
        return self.due_meeting.date if self.due_meeting else None

    def late_words(self, on: date, holidays: Set[date]) -> str:
        """3 days late, in working days; empty in time, or where nothing is waited for."""
        if self.status != PromiseStatus.OPEN or self.due_by is None or on <= self.due_by:
            return ""
        return late_words(self.due_by, on, holidays)

    def can_become(self, status: str) -> bool:
        return status in PROMISE_MOVES[self.status]
