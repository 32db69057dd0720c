"""The covering report that a decision rests on (S035-S049, S060)."""

from typing import Self

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse

from leadership.dates.vague_constraints import when_is_a_vague_date
from leadership.dates.vague_models import VaguelyDated, VaguelyDatedQuerySet
from leadership.governance.models.report_rules import (
    SIGNED_BEFORE_THE_DECISION,
    SIGNED_STILL_BEFORE_IT,
)
from leadership.meetings.models import AgendaItem, Body, Paper
from leadership.people.access import Viewer, keeps_committees, reads_committee_records
from leadership.people.models import Person
from wards.models import Ward


class Commitment(models.TextChoices):
    """Commitments of the Vision and Forward Plan that a paper or an action serves (S086)."""

    BETTER_DEAL = "better_deal", "A Better Deal for Neighbourhoods"
    EVERY_PLACE = "every_place", "Every Place Matters"
    WHOLE_PLACE = "whole_place", "Whole Place"
    WHOLE_SYSTEM = "whole_system", "Whole System"


class CommitteeReportQuerySet(models.QuerySet["CommitteeReport"]):
    def visible_to(self, user: Viewer) -> Self:
        """Published and not private for everybody; every one for those who keep the decisions;
        private ones, once published, for whoever reads the committees' records."""
        if keeps_committees(user):
            return self
        published = self.filter(published=True)
        return published if reads_committee_records(user) else published.filter(private=False)

    def latest_first(self) -> Self:
        return self.order_by("-decision_on", "-pk")


@pghistory.track()
class CommitteeReport(models.Model):
    """A report to a committee: its head, the statements it must make, its recommendations."""

    Commitment = Commitment

    report_to = models.ForeignKey(Body, models.PROTECT, related_name="reports_received")
    item = models.ForeignKey(
        AgendaItem, models.PROTECT, null=True, blank=True, related_name="committee_reports",
        verbose_name="agenda item",
    )  # fmt: skip
    subject = models.CharField(max_length=200)
    decision_on = models.DateField("date of decision")
    key_decision = models.BooleanField(default=False)
    not_key_because = models.CharField(
        max_length=300, blank=True,
        help_text="Asked where two or more wards are affected and it is not a key decision.",
    )  # fmt: skip
    not_key_said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, editable=False,
        related_name="+",
    )  # fmt: skip
    forward_plan_reference = models.CharField(max_length=40, blank=True)
    chief_executive_approved_by = models.CharField(max_length=160, blank=True)
    chief_executive_approved_on = models.DateField(null=True, blank=True)
    scrutiny_chair_approved_by = models.CharField(max_length=160, blank=True)
    scrutiny_chair_approved_on = models.DateField(null=True, blank=True)
    cabinet_members = models.CharField(
        "relevant Cabinet Members", max_length=300, blank=True, help_text="May be ALL."
    )
    executive_members = models.CharField(
        "relevant Executive Members", max_length=300, blank=True, help_text="May be ALL."
    )
    scrutiny_chair = models.CharField("relevant O&S Chairman", max_length=200, blank=True)
    all_wards = models.BooleanField("all wards affected", default=False)
    wards = models.ManyToManyField(
        Ward, blank=True, related_name="committee_reports", verbose_name="wards affected"
    )
    purpose = models.TextField()
    contact_name = models.CharField("lead contact officer", max_length=160, blank=True)
    contact_title = models.CharField("title", max_length=160, blank=True)
    contact_division = models.CharField("division", max_length=160, blank=True)
    contact_directorate = models.CharField("directorate", max_length=160, blank=True)
    consulted_inside = models.TextField("internal consultation", blank=True)
    consulted_outside = models.TextField("external consultation", blank=True)
    policy_statement = models.TextField("policy consistency", blank=True)
    financial_statement = models.TextField("financial implications", blank=True)
    no_budget_provision = models.BooleanField("no provision in the approved budget", default=False)
    budget_considered_in = models.CharField(
        "budget in which investment would be considered", max_length=40, blank=True
    )
    legal_statement = models.TextField("legal implications", blank=True)
    equality_statement = models.TextField("Public Sector Equality Duty", blank=True)
    alternatives = models.TextField("alternatives considered", blank=True)
    alternatives_rejected_because = models.TextField(blank=True)
    reasons = models.TextField("reasons for the decision", blank=True)
    report_version = models.CharField(max_length=40, blank=True)
    dated = models.DateField(null=True, blank=True)
    private = models.BooleanField(default=False, help_text="Exempt: closed on every page.")
    published = models.BooleanField(default=False)
    source = models.CharField(max_length=200, blank=True, help_text="The document it comes from.")
    commitments = ArrayField(
        models.CharField(max_length=12, choices=Commitment),
        verbose_name="commitments served",
        default=list,
        blank=True,
    )
    version = models.PositiveIntegerField(default=1)

    objects = CommitteeReportQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["-decision_on", "-id"], name="committee_report_latest")]
        triggers = [SIGNED_STILL_BEFORE_IT]
        constraints = [
            models.CheckConstraint(
                name="report_key_decision_planned_or_approved",
                condition=Q(key_decision=False)
                | ~Q(forward_plan_reference="")
                | (
                    Q(
                        chief_executive_approved_on__isnull=False,
                        scrutiny_chair_approved_on__isnull=False,
                    )
                    & ~Q(chief_executive_approved_by="")
                    & ~Q(scrutiny_chair_approved_by="")
                ),
                violation_error_message="A key decision that is not in the Forward Plan needs the "
                "approval of the Chief Executive and of the O&S Chairman: who, and when.",
            ),
        ]

    def __str__(self) -> str:
        return self.subject

    def get_absolute_url(self) -> str:
        return reverse("committee_report_detail", args=[self.pk])


@pghistory.track()
class ReportAuthor(models.Model):
    """Whose report it is: a role, and who held it. One report may be of two (S010)."""

    report = models.ForeignKey(CommitteeReport, models.CASCADE, related_name="authors")
    position = models.PositiveSmallIntegerField(default=1)
    role = models.CharField(max_length=160)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="reports_written"
    )

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.role


@pghistory.track()
class Recommendation(models.Model):
    """A numbered recommendation. What was decided of it is a part of the decision (S038)."""

    report = models.ForeignKey(CommitteeReport, models.CASCADE, related_name="recommendations")
    position = models.PositiveSmallIntegerField(default=1)
    number = models.CharField(max_length=8, help_text="As in the report: 2.1")
    text = models.TextField()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "number"],
                name="recommendation_number_once",
                violation_error_message="The report has a recommendation of this number already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.text}"


@pghistory.track()
class Consultee(models.Model):
    """A group that was consulted, inside the council or outside (S040)."""

    report = models.ForeignKey(CommitteeReport, models.CASCADE, related_name="consultees")
    outside = models.BooleanField("outside the council", default=False)
    name = models.CharField(max_length=160)

    class Meta:
        ordering = ["outside", "pk"]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class ChronologyEntry(VaguelyDated):
    """Something that led up to the report: when, which body, what, and the report of it (S044);
    or what the paper says it rests on (S082)."""

    class Kind(models.TextChoices):
        EVENT = "event", "Event"
        EVIDENCE = "evidence", "Evidence"

    report = models.ForeignKey(CommitteeReport, models.CASCADE, related_name="chronology")
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.EVENT)
    body = models.CharField(max_length=160, blank=True)
    text = models.CharField(max_length=300)
    earlier_report = models.ForeignKey(
        CommitteeReport, models.SET_NULL, null=True, blank=True, related_name="led_to"
    )

    objects = VaguelyDatedQuerySet["ChronologyEntry"].as_manager()

    class Meta:
        verbose_name_plural = "chronology"
        constraints = [*when_is_a_vague_date("chronology_entry")]

    def __str__(self) -> str:
        return f"{self.when}: {self.text}"


@pghistory.track()
class ReportSignature(models.Model):
    """Who signed the report, in which role, on which day: not after the decision (S048)."""

    report = models.ForeignKey(CommitteeReport, models.CASCADE, related_name="signatures")
    role = models.CharField(max_length=160)
    person = models.ForeignKey(Person, models.PROTECT, related_name="reports_signed")
    signed_on = models.DateField()

    class Meta:
        ordering = ["signed_on", "pk"]
        triggers = [SIGNED_BEFORE_THE_DECISION]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "person"],
                name="report_signed_once",
                violation_error_message="This person signed the report already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.signed_on:%-d %B %Y}"


@pghistory.track()
class BackgroundDocument(models.Model):
    """A document the report was compiled from (S049)."""

    report = models.ForeignKey(CommitteeReport, models.CASCADE, related_name="background_documents")
    title = models.CharField(max_length=200)
    paper = models.ForeignKey(
        Paper, models.SET_NULL, null=True, blank=True, related_name="background_to"
    )

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title
