"""One councillor's signature on one version at one forum meeting, and the objection to one that
somebody else recorded (App A 4.2.3; S227-S230, security.md T4)."""

from datetime import date, timedelta
from typing import Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from leadership import dates
from leadership.files.models import StoredFile
from leadership.meetings.models import Meeting
from leadership.plans.models.plans import PlanVersion
from leadership.plans.models.triggers import (
    OBJECTION_IN_TIME,
    SIGNATURE_KEPT,
    SIGNATURE_STANDS,
    STRUCK_OUT_SETS_ASIDE,
    UPHELD_STRIKES_OUT,
)
from wards.models import CouncillorTerm


class SignatureQuerySet(models.QuerySet["Signature"]):
    def standing(self) -> Self:
        """Signatures that count: not struck out after an objection."""
        return self.filter(struck_out_on__isnull=True)

    def at(self, meeting: Meeting) -> Self:
        return self.filter(meeting=meeting)

    def disputed(self) -> Self:
        """An objection was made and is not settled."""
        return self.filter(objection__outcome="")


@pghistory.track()
class Signature(models.Model):
    """Made by the councillor, or recorded by the forum's clerk with evidence. It stays as it is;
    an objection that is upheld strikes it out."""

    class How(models.TextChoices):
        SELF = "self", "Signed by the councillor"
        CLERK = "clerk", "Recorded by the forum's clerk"

    version = models.ForeignKey(PlanVersion, models.PROTECT, related_name="signatures")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="plan_signatures")
    term = models.ForeignKey(CouncillorTerm, models.PROTECT, related_name="signatures")
    content_hash = models.CharField("SHA-256 of the text signed", max_length=64)
    how = models.CharField(max_length=5, choices=How)
    signed_on = models.DateField(help_text="The day on which it was made or recorded.")
    at = models.DateTimeField(default=dates.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    evidence = models.CharField(
        max_length=300, blank=True, help_text="Such as the number of the minute."
    )
    evidence_file = models.OneToOneField(
        StoredFile, models.PROTECT, null=True, blank=True, related_name="signature"
    )
    object_until = models.DateField(
        "objection possible until", null=True, blank=True,
        help_text="Five working days after somebody else recorded it.",
    )  # fmt: skip
    struck_out_on = models.DateField(null=True, blank=True, editable=False)

    objects = SignatureQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "meeting", "term"],
                name="signature_once_a_meeting",
                condition=Q(struck_out_on__isnull=True),
                violation_error_message="This councillor has signed this version at this meeting.",
            ),
            models.CheckConstraint(
                name="signature_by_a_clerk_has_evidence",
                condition=Q(how="self", object_until__isnull=True)
                | (
                    Q(how="clerk", object_until__isnull=False)
                    & (~Q(evidence="") | Q(evidence_file__isnull=False))
                ),
                violation_error_message="Give the number of the minute, or the signed page.",
            ),
            models.CheckConstraint(
                # five working days are five days at least: from a Sunday to the Friday
                name="signature_leaves_time_to_object",
                condition=Q(object_until__isnull=True)
                | Q(object_until__gte=F("signed_on") + timedelta(days=5)),
                violation_error_message="The councillor has five working days to object.",
            ),
        ]
        triggers = [SIGNATURE_STANDS, SIGNATURE_KEPT, STRUCK_OUT_SETS_ASIDE]

    def __str__(self) -> str:
        return f"{self.term}, {self.signed_on:%-d %B %Y}"

    def may_be_objected_to(self, day: date) -> bool:
        return (
            self.object_until is not None
            and self.struck_out_on is None
            and day <= self.object_until
        )


@pghistory.track()
class Objection(models.Model):
    """A councillor says that a signature recorded for him or her is wrong. Until it is settled the
    plan shows "sign-off disputed"."""

    class Outcome(models.TextChoices):
        OPEN = "", "Not settled"
        WITHDRAWN = "withdrawn", "Withdrawn: the signature stands"
        UPHELD = "upheld", "Upheld: the signature is struck out"

    signature = models.OneToOneField(Signature, models.PROTECT, related_name="objection")
    on = models.DateField()
    reason = models.CharField(max_length=400)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    settled_on = models.DateField(null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="objection_says_why",
                condition=~Q(reason=""),
                violation_error_message="Say what is wrong with it.",
            ),
            models.CheckConstraint(
                name="objection_settled_by_somebody",
                condition=Q(outcome="", settled_on__isnull=True, settled_by__isnull=True)
                | (~Q(outcome="") & Q(settled_on__isnull=False, settled_by__isnull=False)),
                violation_error_message="Somebody settles an objection on a day.",
            ),
        ]
        triggers = [OBJECTION_IN_TIME, UPHELD_STRIKES_OUT]

    def __str__(self) -> str:
        return f"Objection of {self.on:%-d %B %Y}"
