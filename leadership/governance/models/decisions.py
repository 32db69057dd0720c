"""Executive decisions, their numbered parts, and where each of them stands (S050-S059)."""

from datetime import datetime
from typing import Self

import pghistory
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse

from leadership.governance.models.call_in_rules import CallInRule
from leadership.governance.models.committee_reports import CommitteeReport
from leadership.governance.models.decision_rules import (
    DECISION_MOVES,
    NOT_RELEASED_WHILE_CALLED_IN,
    STATUS_CHANGE_STAYS,
)
from leadership.governance.models.locks import WHY_LOCKED
from leadership.governance.models.portfolios import Portfolio
from leadership.meetings.models import AgendaItem, Body
from leadership.people.access import Viewer, keeps_committees, reads_committee_records
from wards.models import Ward


class DecisionStatus(models.TextChoices):
    DRAFT = "draft", "Draft record"
    SUBJECT_TO_CALL_IN = "subject", "Decision Subject To Call In"
    CALLED_IN = "called_in", "Call-in requested"
    IN_FORCE = "in_force", "Can be carried out"
    REFERRED_BACK = "referred_back", "Sent back to the decision maker"
    TO_COUNCIL = "to_council", "Referred to the City Council"
    WITHDRAWN = "withdrawn", "Withdrawn"


# An exempt decision goes from the draft into force at once. What was sent back is confirmed, or
# withdrawn where a new decision takes its place.
MOVES: dict[str, set[str]] = DECISION_MOVES

NOT_BEFORE_TAKEN = "It cannot be carried out before it was taken."


class DecisionQuerySet(models.QuerySet["Decision"]):
    def visible_to(self, user: Viewer) -> Self:
        """What is published and not private for everybody; drafts for those who keep them."""
        if keeps_committees(user):
            return self
        published = self.exclude(status=DecisionStatus.DRAFT)
        return published if reads_committee_records(user) else published.filter(private=False)

    def locked(self) -> Self:
        """Decisions nothing may be done under."""
        return self.exclude(status=DecisionStatus.IN_FORCE)

    def in_their_window(self, at: datetime) -> Self:
        """Subject to call-in, and a request would still be in time; the nearest end first."""
        waiting = self.filter(status=DecisionStatus.SUBJECT_TO_CALL_IN, call_in_closes_at__gte=at)
        return waiting.order_by("call_in_closes_at", "pk")

    def known_as(self, reference: str) -> Self:
        """The decision of this reference, with or without leading noughts: 3996/2017."""
        serial, _, year = reference.strip().partition("/")
        both = serial.strip(), year.strip()
        if not all(part.isascii() and part.isdigit() and len(part) <= 6 for part in both):
            return self.none()
        return self.filter(serial=int(both[0]), year=int(both[1]))

    def latest_first(self) -> Self:
        return self.order_by("-taken_on", "-pk")


@pghistory.track()
class Decision(models.Model):
    """A decision as its public record has it. `status` moves through `services.decisions` alone."""

    Status = DecisionStatus

    serial = models.PositiveIntegerField("serial number")
    year = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    status = models.CharField(
        max_length=13, choices=DecisionStatus, default=DecisionStatus.DRAFT, editable=False
    )
    report = models.ForeignKey(
        CommitteeReport, models.PROTECT, null=True, blank=True, related_name="decisions"
    )
    item = models.ForeignKey(
        AgendaItem, models.PROTECT, null=True, blank=True, related_name="decisions",
        verbose_name="agenda item",
    )  # fmt: skip
    taken_by = models.ForeignKey(
        Body, models.PROTECT, null=True, blank=True, related_name="decisions_taken"
    )
    decision_maker = models.CharField(
        max_length=160, blank=True, help_text="As the record has it: may be Not Applicable."
    )
    taken_on = models.DateField()
    published_on = models.DateField(null=True, blank=True)
    not_before = models.DateField("implementation date (not before)", null=True, blank=True)
    details = models.TextField(blank=True)
    purpose = models.TextField(blank=True)
    portfolio = models.ForeignKey(
        Portfolio, models.PROTECT, null=True, blank=True, related_name="decisions",
        verbose_name="key portfolio", help_text="Empty: N/A.",
    )  # fmt: skip
    key_decision = models.BooleanField(default=False)
    key_because = models.CharField("reason for key decision", max_length=300, blank=True)
    not_key_because = models.CharField(
        max_length=300, blank=True,
        help_text="Asked where two or more wards are affected and it is not a key decision.",
    )  # fmt: skip
    not_key_said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, editable=False,
        related_name="+",
    )  # fmt: skip
    on_forward_plan = models.BooleanField("item on the Forward Plan", default=False)
    urgent = models.BooleanField("urgent, not in the Forward Plan", default=False)
    private = models.BooleanField(default=False)
    background_contact = models.CharField(
        "contact for background papers", max_length=200, blank=True
    )
    all_wards = models.BooleanField("all wards", default=False)
    wards = models.ManyToManyField(Ward, blank=True, related_name="decisions")
    scrutiny_body = models.ForeignKey(
        Body, models.PROTECT, null=True, blank=True, related_name="decisions_scrutinised",
        verbose_name="relevant O&S committee",
    )  # fmt: skip
    call_in_rule = models.ForeignKey(
        CallInRule, models.PROTECT, null=True, blank=True, editable=False,
        related_name="decisions",
    )  # fmt: skip
    call_in_closes_at = models.DateTimeField(null=True, blank=True, editable=False)
    exempt_from_call_in_because = models.CharField(max_length=300, blank=True)
    replaces = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by"
    )
    source = models.CharField(max_length=200, blank=True, help_text="The document it comes from.")
    version = models.PositiveIntegerField(default=1)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["-taken_on", "-id"], name="decision_latest"),
            models.Index(
                fields=["call_in_closes_at"],
                name="decision_in_window",
                condition=Q(status="subject"),
            ),
        ]
        triggers = [NOT_RELEASED_WHILE_CALLED_IN]
        constraints = [
            models.UniqueConstraint(
                fields=["year", "serial"],
                name="decision_reference_once",
                violation_error_message="There is a decision of this reference already.",
            ),
            models.CheckConstraint(
                name="decision_reference_in_range",
                condition=Q(serial__range=(1, 999999), year__range=(1990, 2100)),
                violation_error_message="A reference is a number up to 999999 and a year.",
            ),
            models.CheckConstraint(
                name="decision_published_after_it_is_taken",
                condition=Q(published_on__isnull=True) | Q(published_on__gte=models.F("taken_on")),
                violation_error_message="A decision is published on its day or later.",
            ),
            models.CheckConstraint(
                name="decision_carried_out_after_it_is_taken",
                condition=Q(not_before__isnull=True) | Q(not_before__gte=models.F("taken_on")),
                violation_error_message=NOT_BEFORE_TAKEN,
            ),
            models.CheckConstraint(
                name="decision_published_has_its_window",
                condition=Q(status__in=["draft", "withdrawn"])
                | Q(call_in_rule__isnull=False, call_in_closes_at__isnull=False)
                | (Q(status="in_force") & ~Q(exempt_from_call_in_because="")),
                violation_error_message="A decision that is published has its call-in window, or "
                "the reason why it has none.",
            ),
            models.CheckConstraint(
                name="decision_key_says_why",
                condition=Q(key_decision=False) | ~Q(key_because=""),
                violation_error_message="Say why it is a key decision.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.title}"

    def get_absolute_url(self) -> str:
        return reverse("decision_detail", args=[self.year, self.serial])

    def clean(self) -> None:
        """The constraint's rule, said at its field."""
        if self.not_before and self.taken_on and self.not_before < self.taken_on:
            raise ValidationError({"not_before": NOT_BEFORE_TAKEN})

    @property
    def reference(self) -> str:
        """003996/2017."""
        return f"{self.serial:06}/{self.year}"

    @property
    def is_locked(self) -> bool:
        return self.status != DecisionStatus.IN_FORCE

    @property
    def why_locked(self) -> str:
        """Why nothing can be done under it; empty once it is in force."""
        return WHY_LOCKED.get(self.status, "")

    def can_become(self, status: str) -> bool:
        return status in MOVES[self.status]


@pghistory.track()
class StatusChange(models.Model):
    """One move of a decision: when, by whom, why. Added, never edited (S051)."""

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="status_changes")
    before = models.CharField(max_length=13, choices=DecisionStatus, blank=True)
    after = models.CharField(max_length=13, choices=DecisionStatus)
    at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Empty: the clock did it, when the window had closed.",
    )  # fmt: skip
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["at", "pk"]
        triggers = [STATUS_CHANGE_STAYS]

    def __str__(self) -> str:
        return f"{self.decision}: {self.get_after_display()}"
