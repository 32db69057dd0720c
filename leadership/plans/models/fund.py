"""The Local Innovation Fund: a pot of money for each ward, proposals for it, and what became of
them (000 agenda 4; S350, S351, S263). Money is in pounds, to the penny."""

from datetime import date
from decimal import Decimal
from typing import Any, Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import DecimalField, F, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce, Collate, Lower
from django.urls import reverse

from leadership.governance.models import (
    NAMES_A_DECISION,
    CarriesOut,
    decision_named_once,
    held_by_its_decision,
)
from leadership.people.access import Viewer, sees_all_records
from leadership.people.models import Organisation, User
from leadership.plans.models.fund_triggers import (
    POT_NEVER_BELOW_ZERO,
    PROPOSAL_WITHIN_ITS_POTS,
    SHARE_WITHIN_THE_POT,
)
from leadership.plans.models.priorities import Priority
from wards.access import in_own_wards
from wards.models import Ward, WardGeneration

MONEY = DecimalField(max_digits=13, decimal_places=2)  # a sum over many pots
DRAWN = ("awarded", "completed")  # statuses of proposals that draw on the pots, as the triggers do


def _total(rows: "models.QuerySet[Any]", parent: str, amount: str = "amount") -> Coalesce:
    """The sum over the rows of each outer row, nought where there are none."""
    grouped = rows.order_by().values(parent).annotate(total=Sum(amount)).values("total")
    return Coalesce(Subquery(grouped, output_field=MONEY), Value(Decimal(0)), output_field=MONEY)


class InnovationFundQuerySet(models.QuerySet["InnovationFund"]):
    def visible_to(self, user: Viewer) -> Self:
        """That there is a fund, what it is for and how much each ward has: everybody's."""
        return self

    def with_sums(self) -> Self:
        """With `put_in`, `awarded` and `left` over all wards."""
        pots = FundPot.objects.filter(fund=OuterRef("pk"))
        drawn = ProposalShare.objects.filter(pot__fund=OuterRef("pk"), proposal__status__in=DRAWN)
        return self.annotate(
            put_in=_total(pots, "fund"), awarded=_total(drawn, "pot__fund")
        ).annotate(left=F("put_in") - F("awarded"))

    def latest_first(self) -> Self:
        return self.order_by("-start", "name", "pk")


@pghistory.track()
class InnovationFund(models.Model):
    """A fund of one time, with the criteria that its proposals are measured by."""

    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=80, unique=True)
    generation = models.ForeignKey(
        WardGeneration, models.PROTECT, related_name="funds", verbose_name="set of wards"
    )
    start = models.DateField("opens")
    closes = models.DateField("last day for proposals", null=True, blank=True)
    about = models.TextField(blank=True)

    objects = InnovationFundQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="fund_name_once",
                violation_error_message="There is a fund of this name already.",
            ),
            models.CheckConstraint(
                name="fund_closes_after_it_opens",
                condition=Q(closes__isnull=True) | Q(closes__gte=F("start")),
                violation_error_message="The last day for proposals is after the fund opens.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("fund_detail", args=[self.slug])

    def is_open(self, day: date) -> bool:
        return self.start <= day and (self.closes is None or day <= self.closes)


@pghistory.track()
class FundCriterion(models.Model):
    """One of the grounds on which a proposal is judged."""

    fund = models.ForeignKey(InnovationFund, models.CASCADE, related_name="criteria")
    number = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=200)

    class Meta:
        verbose_name_plural = "criteria"
        constraints = [
            models.UniqueConstraint(fields=["fund", "number"], name="fund_criterion_number_once")
        ]

    def __str__(self) -> str:
        return self.text


class FundPotQuerySet(models.QuerySet["FundPot"]):
    def with_sums(self) -> Self:
        """With `awarded` and what is `left`."""
        drawn = ProposalShare.objects.filter(pot=OuterRef("pk"), proposal__status__in=DRAWN)
        return self.annotate(awarded=_total(drawn, "pot")).annotate(left=F("amount") - F("awarded"))

    def in_ward_order(self) -> Self:
        return self.select_related("ward").order_by(Collate(Lower("ward__name"), "C"), "pk")


@pghistory.track()
class FundPot(models.Model):
    """A ward's money in a fund: what was put in. What is left is counted from its awards."""

    fund = models.ForeignKey(InnovationFund, models.PROTECT, related_name="pots")
    ward = models.ForeignKey(Ward, models.PROTECT, related_name="fund_pots")
    amount = models.DecimalField(max_digits=11, decimal_places=2)

    objects = FundPotQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["fund", "ward"],
                name="fund_pot_once_a_ward",
                violation_error_message="This ward has its pot in this fund.",
            ),
            models.CheckConstraint(
                name="fund_pot_not_below_nought",
                condition=Q(amount__gte=0),
                violation_error_message="A pot holds nought or more.",
            ),
        ]
        triggers = [POT_NEVER_BELOW_ZERO]

    def __str__(self) -> str:
        return f"{self.ward}, {self.fund}"


class ProposalStatus(models.TextChoices):
    PROPOSED = "proposed", "Proposed"
    AWARDED = "awarded", "Awarded"
    NOT_AWARDED = "not_awarded", "Not awarded"
    WITHDRAWN = "withdrawn", "Withdrawn"
    COMPLETED = "completed", "Completed"


PROPOSAL_MOVES: dict[str, set[str]] = {
    ProposalStatus.PROPOSED: {
        ProposalStatus.AWARDED,
        ProposalStatus.NOT_AWARDED,
        ProposalStatus.WITHDRAWN,
    },
    ProposalStatus.AWARDED: {ProposalStatus.COMPLETED, ProposalStatus.WITHDRAWN},
    ProposalStatus.NOT_AWARDED: set(),
    ProposalStatus.WITHDRAWN: set(),
    ProposalStatus.COMPLETED: set(),
}


class FundProposalQuerySet(models.QuerySet["FundProposal"]):
    def visible_to(self, user: Viewer) -> Self:
        """What was awarded is public; other proposals are read by the wards concerned and by those
        who see all records."""
        public = Q(status__in=DRAWN)
        if sees_all_records(user):
            return self
        if not isinstance(user, User) or not user.is_active:
            return self.filter(public)
        own = ProposalShare.objects.filter(in_own_wards(user, "pot__ward", overseers=True))
        return self.filter(public | Q(pk__in=own.values("proposal")))

    def published(self) -> Self:
        return self.filter(status__in=DRAWN)

    def of_fund(self, fund: InnovationFund) -> Self:
        return self.filter(fund=fund)

    def in_ward_of_code(self, code: str) -> Self:
        shares = ProposalShare.objects.filter(pot__ward__code=code)
        return self.filter(pk__in=shares.values("proposal"))

    def latest_first(self) -> Self:
        return self.order_by("-proposed_on", "-pk")


@pghistory.track()
class FundProposal(CarriesOut):
    """A proposal for the fund: what, how much, from which wards' pots, and what came of it."""

    Status = ProposalStatus

    fund = models.ForeignKey(InnovationFund, models.PROTECT, related_name="proposals")
    title = models.CharField(max_length=140)
    description = models.TextField("what it will do")
    difference = models.TextField("what will be different", blank=True)
    lead = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="fund_proposals",
        verbose_name="who will do it",
    )  # fmt: skip
    priority = models.ForeignKey(
        Priority, models.PROTECT, null=True, blank=True, related_name="fund_proposals",
        help_text="The priority of the ward plan that it serves.",
    )  # fmt: skip
    amount = models.DecimalField("amount, in pounds", max_digits=11, decimal_places=2)
    status = models.CharField(
        max_length=12, choices=ProposalStatus, default=ProposalStatus.PROPOSED, editable=False
    )
    proposed_on = models.DateField()
    decided_on = models.DateField(null=True, blank=True)
    decision_reference = models.CharField(
        max_length=80, blank=True, help_text="The record of the decision, such as 003996/2017."
    )
    reason = models.CharField(max_length=300, blank=True, help_text="Why it was not awarded.")
    spent = models.DecimalField(
        "spent so far, in pounds", max_digits=11, decimal_places=2, default=0
    )
    outcome = models.TextField("what came of it", blank=True)
    version = models.PositiveIntegerField(default=1)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = FundProposalQuerySet.as_manager()

    class Meta:
        constraints = [
            decision_named_once("proposal"),
            models.CheckConstraint(
                name="proposal_asks_for_something",
                condition=Q(amount__gt=0),
                violation_error_message="Say how much is asked for.",
            ),
            models.CheckConstraint(
                name="proposal_award_names_its_decision",
                condition=~Q(status__in=["awarded", "completed"])
                | (NAMES_A_DECISION & Q(decided_on__isnull=False)),
                violation_error_message="An award names the decision and its day.",
            ),
            models.CheckConstraint(
                name="proposal_not_awarded_with_a_reason",
                condition=~Q(status__in=["not_awarded", "withdrawn"]) | ~Q(reason=""),
                violation_error_message="Say why it was not awarded.",
            ),
            models.CheckConstraint(
                name="proposal_spends_within_its_award",
                condition=Q(spent=0)
                | Q(
                    spent__gt=0,
                    spent__lte=F("amount"),
                    status__in=["awarded", "completed"],
                ),
                violation_error_message="No more is spent than was awarded.",
            ),
            models.CheckConstraint(
                name="proposal_completed_with_an_outcome",
                condition=~Q(status="completed") | ~Q(outcome=""),
                violation_error_message="Say what came of it.",
            ),
        ]
        indexes = [models.Index(fields=["fund", "-proposed_on"], name="fund_proposal_latest")]
        triggers = [
            PROPOSAL_WITHIN_ITS_POTS,
            held_by_its_decision(moves=["status"], at_rest="NEW.status = 'proposed'"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("proposal_detail", args=[self.pk])

    def can_become(self, status: str) -> bool:
        return status in PROPOSAL_MOVES[self.status]


@pghistory.track()
class ProposalShare(models.Model):
    """What a proposal takes from one ward's pot. The shares add up to the amount, to the penny,
    when it is awarded."""

    proposal = models.ForeignKey(FundProposal, models.CASCADE, related_name="shares")
    pot = models.ForeignKey(FundPot, models.PROTECT, related_name="shares")
    amount = models.DecimalField(max_digits=11, decimal_places=2)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["proposal", "pot"],
                name="proposal_share_once_a_pot",
                violation_error_message="This ward has its share in it.",
            ),
            models.CheckConstraint(
                name="proposal_share_of_something",
                condition=Q(amount__gt=0),
                violation_error_message="A share is more than nought.",
            ),
        ]
        triggers = [SHARE_WITHIN_THE_POT]

    def __str__(self) -> str:
        return f"{self.pot.ward}: £{self.amount:,}"
