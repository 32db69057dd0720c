"""A request to call a decision in: who signs it, on which grounds, and when it was received."""

from datetime import timedelta
from typing import Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from leadership.files.models import StoredFile
from leadership.governance.models.call_in_request_rules import (
    GROUNDS_STAY,
    REQUEST_MOVES,
    REQUEST_RULES,
    SIGNATURES_STAY,
    SIGNED_IN_OFFICE,
)
from leadership.governance.models.call_in_rules import CallInCriteria, CallInCriterion, CallInRule
from leadership.governance.models.decisions import Decision
from leadership.meetings.models import Body
from leadership.people.access import Viewer, reads_committee_records
from leadership.people.models import Person, User
from wards.models import CouncillorTerm


class CallInStatus(models.TextChoices):
    OPEN = "open", "Waiting for signatures"
    RECEIVED = "received", "Received"
    VALID = "valid", "Valid: to be heard"
    INVALID = "invalid", "Not valid"
    LATE = "late", "Received too late"
    HEARD = "heard", "Heard"
    WITHDRAWN = "withdrawn", "Withdrawn"


# What is open can be given up. From its receipt until it is heard the decision is locked.
REQUEST_STATUS_MOVES: dict[str, set[str]] = REQUEST_MOVES
LIVE = (CallInStatus.RECEIVED, CallInStatus.VALID)
IN_PUBLIC = (CallInStatus.RECEIVED, CallInStatus.VALID, CallInStatus.HEARD, CallInStatus.WITHDRAWN)


class CallInRequestQuerySet(models.QuerySet["CallInRequest"]):
    def visible_to(self, user: Viewer) -> Self:
        """One that was received is public as far as its decision is (S079); one that is open, late
        or not valid is for those who sign it and those who handle it."""
        seen = self.filter(decision__in=Decision.objects.visible_to(user).values("pk"))
        if reads_committee_records(user):
            return seen
        public = Q(status__in=IN_PUBLIC, received_at__isnull=False)
        if isinstance(user, User) and user.is_active and user.person_id is not None:
            asked = CallInSignature.objects.filter(person=user.person_id)
            return seen.filter(public | Q(pk__in=asked.values("request")))
        return seen.filter(public)

    def live(self) -> Self:
        """Received and not heard yet: they hold their decision."""
        return self.filter(status__in=LIVE)

    def waiting_for(self, person: Person) -> Self:
        """Open requests this person was asked to sign and has not."""
        unsigned = CallInSignature.objects.filter(person=person, signed_at__isnull=True)
        return self.filter(status=CallInStatus.OPEN, pk__in=unsigned.values("request"))

    def latest_first(self) -> Self:
        return self.order_by(F("received_at").desc(nulls_first=True), "-pk")


@pghistory.track()
class CallInRequest(models.Model):
    """The form: to whom, which decision as the form writes it, on which grounds, by whom.

    `received_at` is when the last signature needed was made, or when Committee Services took the
    paper in; `closes_at` is the decision's deadline on that day, kept with the request.
    """

    class Channel(models.TextChoices):
        ONLINE = "online", "Signed here"
        PAPER = "paper", "By paper"

    Status = CallInStatus

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="call_in_requests")
    rule = models.ForeignKey(CallInRule, models.PROTECT, related_name="requests")
    criteria = models.ForeignKey(
        CallInCriteria, models.PROTECT, related_name="requests", verbose_name="list of grounds"
    )
    status = models.CharField(
        max_length=9, choices=CallInStatus, default=CallInStatus.OPEN, editable=False
    )
    channel = models.CharField(max_length=6, choices=Channel, default=Channel.ONLINE)
    addressed_to = models.CharField("to", max_length=300, blank=True)
    dated = models.DateField("date of the request")
    body = models.ForeignKey(
        Body, models.PROTECT, related_name="call_in_requests",
        verbose_name="O&S committee asked to meet",
    )  # fmt: skip
    title_written = models.CharField("decision, as written", max_length=200)
    taken_by_written = models.CharField("taken by, as written", max_length=200, blank=True)
    taken_on_written = models.DateField("taken on, as written", null=True, blank=True)
    reasons = models.TextField("reasons in their own words", blank=True)
    grounds = models.ManyToManyField(
        CallInCriterion, through="CallInGround", related_name="requests"
    )
    signed_copy = models.OneToOneField(
        StoredFile, models.PROTECT, null=True, blank=True, related_name="call_in_request",
        help_text="The signed paper: never on a public page.",
    )  # fmt: skip
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, editable=False, related_name="+"
    )
    received_at = models.DateTimeField(null=True, blank=True, editable=False)
    closes_at = models.DateTimeField("deadline", null=True, blank=True, editable=False)
    judged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, editable=False,
        related_name="+",
    )  # fmt: skip
    judged_at = models.DateTimeField(null=True, blank=True, editable=False)
    judged_because = models.CharField("why it is not valid", max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = CallInRequestQuerySet.as_manager()

    class Meta:
        triggers = [REQUEST_RULES]
        indexes = [models.Index(fields=["-received_at", "-id"], name="call_in_latest")]
        constraints = [
            models.UniqueConstraint(
                fields=["decision"],
                name="call_in_one_live_request",
                condition=Q(status__in=["received", "valid"]),
                violation_error_message="A request for call-in of this decision is pending "
                "already.",
            ),
            models.CheckConstraint(
                name="call_in_received_at_some_time",
                condition=Q(status="open", received_at__isnull=True, closes_at__isnull=True)
                | Q(status="withdrawn", received_at__isnull=True, closes_at__isnull=True)
                | Q(
                    status__in=["received", "valid", "invalid", "late", "heard", "withdrawn"],
                    received_at__isnull=False,
                    closes_at__isnull=False,
                ),
                violation_error_message="A request that was received has its time.",
            ),
            models.CheckConstraint(
                name="call_in_late_is_marked",
                condition=~Q(status__in=["received", "valid", "heard"])
                | Q(received_at__lte=F("closes_at")),
                violation_error_message="This request came after the deadline.",
            ),
            models.CheckConstraint(
                name="call_in_late_came_late",
                condition=~Q(status="late") | Q(received_at__gt=F("closes_at")),
                violation_error_message="This request was in time.",
            ),
            models.CheckConstraint(
                name="call_in_judged_by_whom_and_when",
                condition=~Q(status__in=["valid", "invalid", "heard"])
                | Q(judged_by__isnull=False, judged_at__isnull=False),
                violation_error_message="Say who found it valid or not, and when.",
            ),
            models.CheckConstraint(
                name="call_in_not_valid_says_why",
                condition=~Q(status="invalid") | ~Q(judged_because=""),
                violation_error_message="Say why the request is not valid.",
            ),
            models.CheckConstraint(
                name="call_in_paper_keeps_its_copy",
                condition=Q(channel="online") | Q(status="open") | Q(signed_copy__isnull=False),
                violation_error_message="Attach the signed paper.",
            ),
        ]

    def __str__(self) -> str:
        return f"Request for call-in of {self.decision.reference}"

    def get_absolute_url(self) -> str:
        return reverse("call_in_detail", args=[self.pk])

    @property
    def margin(self) -> timedelta | None:
        """How long before the deadline it was received; negative where it was late (S062)."""
        if self.received_at is None or self.closes_at is None:
            return None
        return self.closes_at - self.received_at

    @property
    def is_live(self) -> bool:
        return self.status in LIVE

    def can_become(self, status: str) -> bool:
        return status in REQUEST_STATUS_MOVES[self.status]


@pghistory.track()
class CallInGround(models.Model):
    """A ground that was ticked, and what is said to be contradicted (S072)."""

    request = models.ForeignKey(CallInRequest, models.CASCADE, related_name="ticks")
    criterion = models.ForeignKey(CallInCriterion, models.PROTECT, related_name="ticks")
    document = models.CharField("document said to be contradicted", max_length=300, blank=True)
    text = models.TextField("why", blank=True)

    class Meta:
        ordering = ["criterion__number"]
        triggers = [GROUNDS_STAY]
        constraints = [
            models.UniqueConstraint(
                fields=["request", "criterion"],
                name="call_in_ground_once",
                violation_error_message="This ground is ticked already.",
            )
        ]

    def __str__(self) -> str:
        return str(self.criterion)


@pghistory.track()
class CallInSignature(models.Model):
    """A councillor who was asked to sign, and signed for himself or herself; on paper the clerk
    keys in who did. The printed name is kept as it stands there."""

    request = models.ForeignKey(CallInRequest, models.CASCADE, related_name="signatures")
    person = models.ForeignKey(Person, models.PROTECT, related_name="call_in_signatures")
    term = models.ForeignKey(
        CouncillorTerm, models.PROTECT, related_name="call_in_signatures",
        verbose_name="seat held",
    )  # fmt: skip
    printed_name = models.CharField(max_length=120)
    asked_at = models.DateTimeField()
    signed_at = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Who signed in, or keyed the paper in.",
    )  # fmt: skip

    class Meta:
        ordering = ["asked_at", "pk"]
        triggers = [SIGNATURES_STAY, SIGNED_IN_OFFICE]
        constraints = [
            models.UniqueConstraint(
                fields=["request", "person"],
                name="call_in_signed_once",
                violation_error_message="This councillor is on the request already: a second one "
                "is needed.",
            ),
            models.CheckConstraint(
                name="call_in_signature_by_somebody",
                condition=Q(signed_at__isnull=True, by__isnull=True)
                | Q(signed_at__isnull=False, by__isnull=False),
                violation_error_message="A signature says who made it.",
            ),
        ]

    def __str__(self) -> str:
        return self.printed_name
