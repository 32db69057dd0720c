"""Every proposal for the fund, a line for each ward's share (S351, S353, S354, S263)."""

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any

from django import forms
from django.db.models import Case, F, OuterRef, QuerySet, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce, Collate, Lower

from leadership.governance.models import said_of_decision
from leadership.people.access import Viewer
from leadership.plans import access
from leadership.plans.models import (
    DRAWN,
    MONEY,
    FundPot,
    FundProposal,
    InnovationFund,
    ProposalShare,
)
from leadership.reporting.columns import Column, Date, Number, Text
from leadership.reporting.expressions import in_words
from leadership.reporting.report import Asked, Figure, Report, Summary
from relationships.reports.filters import WardFilters

Status = FundProposal.Status
WORKING = (
    "Besides what was awarded, you see the other proposals of your own wards. A copy for "
    "publication holds awards alone."
)
PUBLICATION = "Proposals that were awarded, completed ones among them."


class FundFilters(WardFilters):
    """A fund, a ward and a status, or all of them. A ward that was in a fund once is offered
    though it is no longer in force."""

    fund = forms.ChoiceField(label="Fund", required=False)
    status = forms.ChoiceField(
        label="Status", required=False, choices=[("", "All"), *Status.choices]
    )

    field_order = ["fund", "ward", "status"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        funds = InnovationFund.objects.visible_to(self.user).latest_first()
        _offer(self.fields["fund"], lambda: list(funds.values_list("slug", "name")))


def _offer(field: forms.Field, choices: Callable[[], list[tuple[str, str]]]) -> None:
    assert isinstance(field, forms.ChoiceField)
    field.choices = cache(lambda: [("", "All"), *choices()])


def _proposals(asked: Asked) -> QuerySet[FundProposal]:
    found = FundProposal.objects.visible_to(asked.user)
    return found.published() if asked.is_publication else found


def _shares(asked: Asked) -> QuerySet[Any]:
    filters = asked.filters
    found = ProposalShare.objects.filter(proposal__in=_proposals(asked))
    if filters["fund"]:
        found = found.filter(proposal__fund__slug=filters["fund"])
    if filters["ward"]:
        found = found.filter(pot__ward__code=filters["ward"])
    if filters["status"]:
        found = found.filter(proposal__status=filters["status"])
    ward = Collate(Lower("pot__ward__name"), "C")
    return found.order_by("-proposal__fund__start", ward, "-proposal__proposed_on", "pk")


def _left() -> Subquery:
    pots: Any = FundPot.objects.filter(pk=OuterRef("pot")).with_sums()
    return Subquery(pots.values("left"), output_field=MONEY)


def _awarded() -> Case:
    """The share, where it was awarded."""
    drawn = When(proposal__status__in=DRAWN, then=F("amount"))
    return Case(drawn, default=Value(None), output_field=MONEY)


def _columns(asked: Asked) -> list[Column]:
    status = in_words("proposal__status", dict(Status.choices))
    columns: list[Column] = [
        Text("fund", "Fund", source="proposal__fund__name", width=22),
        Text("ward", "Ward", source="pot__ward__name", width=18),
        Text("ward_code", "Ward code", source="pot__ward__code", width=12),
        Text("proposal", "Proposal", source="proposal__title", width=30),
        Text("status", "Status", source=status, width=13),
        Date("proposed_on", "Proposed", source="proposal__proposed_on"),
        Number("amount", "Whole amount in £", source="proposal__amount", places=2),
        Number("share", "Ward’s share in £", source="amount", places=2),
        Number("awarded", "Awarded to the ward in £", source=_awarded(), places=2),
        Date("decided_on", "Decided", source="proposal__decided_on"),
        Text("decision_reference", "Decision", source=said_of_decision("proposal__"), width=16),
        Number("spent", "Spent of the whole in £", source="proposal__spent", places=2),
        Number("left", "Left in the ward’s pot in £", source=_left(), places=2),
        Text("lead", "Who will do it", source=_lead(), width=22),
        Text("outcome", "What came of it", source="proposal__outcome", width=40),
    ]
    if not asked.is_publication:  # why something got no money is told to its wards
        columns.append(Text("reason", "Why not", source="proposal__reason", width=30))
    return columns


def _lead() -> Coalesce:
    return Coalesce("proposal__lead__name", Value(""))


def _money(rows: QuerySet[Any], name: str = "amount") -> Decimal:
    found: Decimal = rows.aggregate(total=Sum(name))["total"] or Decimal(0)
    return found


def _pots(asked: Asked) -> Any:
    """The pots of the fund and the ward that are asked for."""
    found = FundPot.objects.all()
    if asked.filters["fund"]:
        found = found.filter(fund__slug=asked.filters["fund"])
    if asked.filters["ward"]:
        found = found.filter(ward__code=asked.filters["ward"])
    return found


def _summary(asked: Asked) -> Summary:
    """What was spent is known of whole proposals, not of a ward's share of one."""
    shares, pots = _shares(asked), _pots(asked)
    proposals = FundProposal.objects.filter(pk__in=shares.order_by().values("proposal"))
    number, lines = proposals.count(), shares.count()
    put_in = _money(pots)
    left = _money(pots.with_sums(), "left")
    drawn = shares.filter(proposal__status__in=DRAWN)
    sentence = (
        f"{number:,} {'proposal' if number == 1 else 'proposals'}, "
        f"{lines:,} {'share' if lines == 1 else 'shares'} of wards."
    )
    return Summary(
        sentence,
        [
            Figure("Put in", _pounds(put_in), "in the pots asked for"),
            Figure("Awarded", _pounds(_money(drawn)), f"of {_pounds(_money(shares))} in this list"),
            Figure("Spent", _pounds(_money(proposals, "spent")), "of the proposals in this list"),
            Figure("Left", _pounds(left), f"of {_pounds(put_in)}"),
        ],
        notes=[PUBLICATION if asked.is_publication else WORKING],
    )


def _pounds(amount: Decimal) -> str:
    return f"£{amount:,.2f}"


def reads_the_register(user: Viewer) -> bool:
    return True  # what was awarded is everybody's


FUND_REGISTER = Report(
    slug="fund-register",
    title="Local Innovation Fund: register",
    about="Every proposal and each ward’s share of it, with its decision, what is spent, what is "
    "left in the ward’s pot, and what came of it.",
    may_run=reads_the_register,
    may_take_working=access.may_take_plan_reports,
    filters=FundFilters,
    columns=_columns,
    query=_shares,
    summary=_summary,
    sections=("fund",),
    rows_title="Shares of wards",
    group="Ward plans and the fund",
    wide=True,
)
