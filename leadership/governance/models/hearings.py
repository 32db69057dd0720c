"""The hearing of a request, who was summoned to it, and what the committee said (S074-S078)."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from leadership.governance.models.call_ins import CallInRequest
from leadership.meetings.models import AgendaItem, Meeting
from leadership.people.models import Person


@pghistory.track()
class CallInHearing(models.Model):
    """The meeting at which a request is heard. Its outcome releases the decision or keeps it."""

    class Outcome(models.TextChoices):
        NOT_CALLED_IN = "not_called_in", "Not called in"
        REFERRED_BACK = "referred_back", "Called in and sent back to the decision maker"
        TO_COUNCIL = "to_council", "Called in and referred to the City Council"

    request = models.OneToOneField(CallInRequest, models.PROTECT, related_name="hearing")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="call_in_hearings")
    item = models.ForeignKey(
        AgendaItem, models.PROTECT, null=True, blank=True, related_name="call_in_hearings",
        verbose_name="agenda item",
    )  # fmt: skip
    outcome = models.CharField(max_length=13, choices=Outcome, blank=True)
    reasons = models.TextField(blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, editable=False,
        related_name="+",
    )  # fmt: skip
    recorded_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "hearing of a call-in"
        verbose_name_plural = "hearings of call-ins"
        constraints = [
            models.CheckConstraint(
                name="call_in_hearing_outcome_by_somebody",
                condition=Q(outcome="", recorded_by__isnull=True, recorded_at__isnull=True)
                | (~Q(outcome="") & Q(recorded_by__isnull=False, recorded_at__isnull=False)),
                violation_error_message="An outcome says who recorded it, and when.",
            ),
            models.CheckConstraint(
                name="call_in_hearing_sent_back_with_reasons",
                condition=Q(outcome__in=["", "not_called_in"]) | ~Q(reasons=""),
                violation_error_message="Give the committee's reasons for calling it in.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request}, {self.meeting.date:%-d %B %Y}"


@pghistory.track()
class Summons(models.Model):
    """Somebody asked to come to the hearing: the portfolio holder, the lead officer (S075)."""

    class Attended(models.TextChoices):
        NOT_RECORDED = "", "Not recorded"
        YES = "yes", "Attended"
        NO = "no", "Did not attend"
        SUBSTITUTE = "substitute", "Sent somebody"

    hearing = models.ForeignKey(CallInHearing, models.CASCADE, related_name="summonses")
    role = models.CharField(max_length=160)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="summonses"
    )
    summoned_on = models.DateField(null=True, blank=True)
    attended = models.CharField(max_length=10, choices=Attended, blank=True, default="")
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name_plural = "summonses"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["hearing", "role"],
                name="summons_once_a_role",
                violation_error_message="This role is summoned already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.role}: {self.person or 'nobody named'}"
