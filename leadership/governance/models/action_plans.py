"""The Action Plan: strands of steps with owners, dates, progress (S083, S089, S279-S283)."""

from datetime import date
from typing import Self

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse

from leadership.dates.vague_constraints import when_is_a_vague_date
from leadership.dates.vague_models import OptionallyDated
from leadership.governance.models.committee_reports import Commitment, CommitteeReport
from leadership.governance.models.decision_parts import DecisionPart, because_of
from leadership.governance.models.decisions import Decision
from leadership.governance.models.locks import held_by_its_decision
from leadership.meetings.models import Body, Meeting, Status
from leadership.people.access import Viewer, reads_committee_records
from leadership.people.models import Person, User


class ActionPlanQuerySet(models.QuerySet["ActionPlan"]):
    def latest_first(self) -> Self:
        return self.order_by("-start", "-pk")


@pghistory.track()
class ActionPlan(models.Model):
    """A plan beside the paper that asked for it, reported on to one body (S083, S280)."""

    title = models.CharField(max_length=160, unique=True)
    about = models.TextField(blank=True)
    report = models.ForeignKey(
        CommitteeReport, models.PROTECT, null=True, blank=True, related_name="action_plans",
        verbose_name="paper it belongs to",
    )  # fmt: skip
    reports_to = models.ForeignKey(
        Body, models.PROTECT, related_name="action_plans", verbose_name="progress is reported to"
    )
    start = models.DateField()

    objects = ActionPlanQuerySet.as_manager()

    class Meta:
        ordering = ["-start", "-pk"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"{reverse('action_plan')}?plan={self.pk}"

    def meetings_to_report_to(self, today: date, user: Viewer) -> models.QuerySet[Meeting]:
        """Held meetings of its body after the plan's own (S280), the latest first."""
        held = Meeting.objects.visible_to(user).filter(status=Status.HELD)
        later = held.of_body(self.reports_to).filter(date__gt=self.start, date__lte=today)
        return later.latest_first()


class StrandKind(models.TextChoices):
    SERVICE_DELIVERY = "service", "Service delivery"
    STRATEGIC = "strategic", "Strategic development"
    GOVERNANCE = "governance", "Governance"


@pghistory.track()
class Strand(OptionallyDated):
    """One of the three areas of work, with a timescale of its own (App A 2.7)."""

    Kind = StrandKind

    plan = models.ForeignKey(ActionPlan, models.PROTECT, related_name="strands")
    kind = models.CharField(max_length=10, choices=StrandKind)
    about = models.TextField(blank=True)

    class Meta:
        constraints = [
            *when_is_a_vague_date("strand", optional=True),
            models.UniqueConstraint(
                fields=["plan", "kind"],
                name="strand_once_a_plan",
                violation_error_message="The plan has this strand already.",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


# as the paper lists them
STRAND_ORDER = (
    "strand__plan",
    models.Case(
        *[
            models.When(strand__kind=kind, then=models.Value(place))
            for place, kind in enumerate(StrandKind.values)
        ]
    ),
)


class ItemStatus(models.TextChoices):
    PLANNED = "planned", "Planned"
    UNDER_WAY = "under_way", "Under way"
    DONE = "done", "Done"
    STOPPED = "stopped", "Stopped"


ITEM_MOVES: dict[str, set[str]] = {
    ItemStatus.PLANNED: {ItemStatus.UNDER_WAY, ItemStatus.DONE, ItemStatus.STOPPED},
    ItemStatus.UNDER_WAY: {ItemStatus.DONE, ItemStatus.STOPPED},
    ItemStatus.DONE: {ItemStatus.UNDER_WAY},
    ItemStatus.STOPPED: {ItemStatus.PLANNED},
}


class ActionPlanItemQuerySet(models.QuerySet["ActionPlanItem"]):
    def visible_to(self, user: Viewer) -> Self:
        """Where a step stands is public (security.md: action status); one that a private decision
        required is not."""
        if reads_committee_records(user):
            return self
        seen = Decision.objects.visible_to(user)
        return self.filter(Q(decision_part__isnull=True) | Q(decision_part__decision__in=seen))

    def open(self) -> Self:
        return self.filter(status__in=[ItemStatus.PLANNED, ItemStatus.UNDER_WAY])

    def overdue(self, on: date) -> Self:
        return self.open().filter(when_last__lt=on)

    def without_an_owner(self) -> Self:
        return self.filter(owner__isnull=True, owner_post="")

    def waiting_for_consultation(self) -> Self:
        waiting = [ActionPlanItem.Consultation.TO_COME, ActionPlanItem.Consultation.UNDER_WAY]
        return self.open().filter(consultation__in=waiting)

    def held(self) -> Self:
        """Steps that cannot move: their decision is not in force, or its part not approved."""
        return self.filter(decision_part__in=DecisionPart.objects.locked().values("pk"))

    def with_waits(self, user: Viewer) -> Self:
        """With `waits`: how many of the steps each waits for are not done, as far as seen."""
        seen = ActionPlanItem.objects.visible_to(user).filter(holds_up=OuterRef("pk"))
        ahead = seen.exclude(status=ItemStatus.DONE)
        counted = ahead.order_by().values("holds_up").annotate(number=Count("pk"))
        return self.annotate(waits=Coalesce(Subquery(counted.values("number")), 0))

    def owned_by(self, user: User) -> Self:
        return self.filter(owner=user.person_id) if user.person_id else self.none()

    def in_plan_order(self) -> Self:
        return self.order_by(*STRAND_ORDER, "number")


@pghistory.track()
class ActionPlanItem(OptionallyDated):
    """A step: what, whose, when, what it waits for, which decision part required it.

    While that decision is locked its status stays as it is. `outcome` is what changed, in words for
    the people of the wards; `effectiveness` is asked of a trial alone (S282).
    """

    Status = ItemStatus

    class Equality(models.TextChoices):
        NOT_ASKED = "", "Not considered yet"
        NOT_NEEDED = "not_needed", "Not needed"
        DUE = "due", "Due"
        DONE = "done", "Done"

    class Consultation(models.TextChoices):
        NONE = "", "None needed"
        TO_COME = "to_come", "To come"
        UNDER_WAY = "under_way", "Under way"
        DONE = "done", "Done"

    class Effectiveness(models.TextChoices):
        NOT_YET = "", "Not judged yet"
        WORKS = "works", "It works"
        PARTLY = "partly", "It works in part"
        FAILS = "fails", "It does not work"

    strand = models.ForeignKey(Strand, models.PROTECT, related_name="items")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    detail = models.TextField(blank=True)
    owner = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="action_plan_items",
        verbose_name="accountable",
    )  # fmt: skip
    owner_post = models.CharField("accountable, by post", max_length=160, blank=True)
    timescale_words = models.CharField("timescale, as the paper has it", max_length=160, blank=True)
    status = models.CharField(
        max_length=9, choices=ItemStatus, default=ItemStatus.PLANNED, editable=False
    )
    decision_part = models.ForeignKey(
        DecisionPart, models.PROTECT, null=True, blank=True, related_name="action_plan_items",
        verbose_name="decision part that required it",
    )  # fmt: skip
    waits_for = models.ManyToManyField(
        "self", symmetrical=False, blank=True, related_name="holds_up",
        verbose_name="steps it waits for",
    )  # fmt: skip
    dependency = models.CharField("what else it waits for", max_length=300, blank=True)
    equality = models.CharField(
        "equality impact assessment", max_length=10, choices=Equality, blank=True, default=""
    )
    equality_reason = models.CharField(max_length=300, blank=True)
    consultation = models.CharField(max_length=9, choices=Consultation, blank=True, default="")
    trial = models.BooleanField("a trial", default=False)
    effectiveness = models.CharField(max_length=6, choices=Effectiveness, blank=True, default="")
    effectiveness_said = models.TextField("how it was judged", blank=True)
    commitments = ArrayField(
        models.CharField(max_length=12, choices=Commitment),
        verbose_name="commitments served",
        default=list,
        blank=True,
    )
    outcome = models.TextField("what came of it", blank=True)
    closed_on = models.DateField(null=True, blank=True, editable=False)
    source = models.CharField(max_length=200, blank=True, help_text="Document and paragraph.")
    version = models.PositiveIntegerField(default=1)

    objects = ActionPlanItemQuerySet.as_manager()

    class Meta:
        verbose_name = "step of the Action Plan"
        verbose_name_plural = "steps of the Action Plan"
        indexes = [models.Index(fields=["status", "when_last"], name="action_item_by_due")]
        triggers = [held_by_its_decision(moves=["status"], at_rest="NEW.status = 'planned'")]
        constraints = [
            *when_is_a_vague_date("action_item", optional=True),
            models.UniqueConstraint(
                fields=["strand", "number"],
                name="action_item_number_once",
                violation_error_message="The strand has a step of this number already.",
            ),
            models.CheckConstraint(
                name="action_item_equality_has_its_reason",
                condition=~Q(equality="not_needed") | ~Q(equality_reason=""),
                violation_error_message="Say why no equality impact assessment is needed.",
            ),
            models.CheckConstraint(
                name="action_item_judged_as_a_trial",
                condition=Q(effectiveness="") | (Q(trial=True) & ~Q(effectiveness_said="")),
                violation_error_message="Only a trial is judged, and in words.",
            ),
            models.CheckConstraint(
                name="action_item_closed_with_words",
                condition=Q(status__in=["planned", "under_way"], closed_on__isnull=True)
                | (Q(status__in=["done", "stopped"], closed_on__isnull=False) & ~Q(outcome="")),
                violation_error_message="A step that is done or stopped says what came of it.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("action_item_detail", args=[self.pk])

    def can_become(self, status: str) -> bool:
        return status in ITEM_MOVES[self.status]

    @property
    def said_owner(self) -> str:
        """Who answers for it: the person, else the post, else nothing, which pages show as a
        gap."""
        if self.owner is None:
            return self.owner_post
        return f"{self.owner}, {self.owner_post}" if self.owner_post else str(self.owner)

    def is_overdue(self, on: date) -> bool:
        waiting = self.status in {ItemStatus.PLANNED, ItemStatus.UNDER_WAY}
        return waiting and self.when_last is not None and self.when_last < on

    @property
    def locked_because(self) -> str:
        """Why it cannot move; empty where it can. Ask with `decision_part__decision`."""
        return because_of(self.decision_part)

    @property
    def said_commitments(self) -> list[str]:
        return [Commitment(value).label for value in self.commitments]

    @property
    def said_timescale(self) -> str:
        """The date, the paper's words, or that there is none."""
        return str(self.when or self.timescale_words or "No date given")


PROGRESS_STAYS = pgtrigger.Trigger(
    name="item_progress_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func="""
        RAISE EXCEPTION 'Progress is added to, never changed.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'item_progress_stays';
    """,
)


@pghistory.track()
class ItemProgress(models.Model):
    """What was reported of a step, to which later meeting (S280). Added, never edited."""

    item = models.ForeignKey(ActionPlanItem, models.PROTECT, related_name="progress")
    on = models.DateField()
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="progress_reported",
        verbose_name="reported to",
    )  # fmt: skip
    status = models.CharField("state then", max_length=9, choices=ItemStatus)
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "progress"
        ordering = ["on", "pk"]
        triggers = [PROGRESS_STAYS]

    def __str__(self) -> str:
        return f"{self.item}, {self.on:%-d %B %Y}"
