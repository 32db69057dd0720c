"""What a decision's record lists beside its text: topics, criteria, urgency (S057, S058)."""

import pghistory
from django.db import models
from django.db.models import Q

from leadership.governance.models.decisions import Decision


@pghistory.track()
class DecisionTopic(models.Model):
    """A topic of a decision; the page says where none is recorded (S058)."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="topics")
    name = models.CharField(max_length=80)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["decision", "name"], name="decision_topic_once")
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class DecisionCriterion(models.Model):
    """A criterion the decision was taken by; the page says where none is recorded (S058)."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="criteria")
    text = models.CharField(max_length=300)

    class Meta:
        verbose_name_plural = "decision criteria"
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text


@pghistory.track()
class UrgencyNotice(models.Model):
    """Regulation 10 (general exception) or 11 (special urgency): the notice and the consent."""

    class Regulation(models.IntegerChoices):
        GENERAL_EXCEPTION = 10, "Regulation 10: general exception"
        SPECIAL_URGENCY = 11, "Regulation 11: special urgency"

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="urgency_notices")
    regulation = models.PositiveSmallIntegerField(choices=Regulation)
    notice_on = models.DateField("notice given on")
    consent_by = models.CharField(max_length=160, blank=True)
    consent_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["regulation"]
        constraints = [
            models.UniqueConstraint(
                fields=["decision", "regulation"],
                name="urgency_notice_once",
                violation_error_message="The decision has this section already.",
            ),
            models.CheckConstraint(
                name="urgency_notice_consent_by_whom_and_when",
                condition=Q(consent_by="", consent_on__isnull=True)
                | (~Q(consent_by="") & Q(consent_on__isnull=False)),
                violation_error_message="A consent says by whom and when.",
            ),
            models.CheckConstraint(
                name="urgency_notice_special_has_a_consent",
                condition=Q(regulation=10) | ~Q(consent_by=""),
                violation_error_message="Special urgency needs somebody's consent.",
            ),
        ]

    def __str__(self) -> str:
        return self.get_regulation_display()
