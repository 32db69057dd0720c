"""The demonstration's Local Innovation Fund: £48,000 for each ward, a dozen proposals in every
state. All of them are invented."""

from datetime import date
from decimal import Decimal
from itertools import cycle

from leadership.dates.acting import on
from leadership.people.invented import SAYS_SO
from leadership.people.models import Organisation, User
from leadership.plans.models import FundCriterion, FundProposal, InnovationFund
from leadership.plans.services import (
    award,
    complete_proposal,
    fill_pots,
    not_award,
    propose,
    record_spending,
)
from tracker.demo.city import OWN_WARD, old_wards
from wards.models import Ward, WardGeneration

OPENS, CLOSES = date(2017, 7, 24), date(2018, 2, 28)
ASKED, DECIDED, LATER = date(2017, 9, 6), date(2017, 10, 4), date(2017, 11, 9)
POT = Decimal(48_000)
CRITERIA = [
    "It is a new way of meeting a need of the ward.",
    "Residents carry it with the council.",
    "It goes on when the money is spent.",
]
# what it is, what will be different, pounds, how many wards share it, how far it has come
PROPOSALS = [
    ("Tool library in the old shop", "People mend and lend.", "12500.00", 1, "completed"),
    ("Walking buses for three schools", "Fewer cars at the gates.", "7400.50", 2, "awarded"),
    ("Repair café", "Less bulky waste, and neighbours who meet.", "4300.00", 1, "awarded"),
    ("Community fridge", "Good food is eaten and not thrown away.", "6800.00", 1, "completed"),
    ("Friday youth evening", "Somewhere to go after six.", "18000.00", 3, "awarded"),
    ("Statue of a tram", "A landmark for the square.", "40000.00", 1, "not_awarded"),
    ("Bench-to-bench walk", "Older people get further.", "5100.00", 1, "proposed"),
    ("Digital helpers at the library", "Forms get filled in.", "9999.99", 3, "proposed"),
    ("Gates for six alleys", "No more rubble at night.", "21000.00", 1, "proposed"),
    ("Lantern evening", "The park is used after dark.", "3200.00", 1, "not_awarded"),
]  # fmt: skip


def open_the_fund(by: User) -> None:
    """Twice is once: a fund that is there is left alone."""
    if InnovationFund.objects.exists():
        return
    fund = InnovationFund.objects.create(
        name="Local Innovation Fund",
        slug="local-innovation-fund",
        generation=WardGeneration.objects.of_home_council().on(OPENS).get(),
        start=OPENS,
        closes=CLOSES,
        about="For new ways of meeting a ward's own needs, carried by residents.",
    )
    for number, text in enumerate(CRITERIA, start=1):
        FundCriterion.objects.create(fund=fund, number=number, text=text)
    fill_pots(fund=fund, amount=POT, by=by)
    wards = cycle(sorted(old_wards(), key=lambda ward: ward.code != OWN_WARD))
    group, _ = Organisation.objects.get_or_create(
        name=f"Neighbours Together ({SAYS_SO})", defaults={"kind": Organisation.Kind.COMMUNITY}
    )
    for title, difference, amount, number, state in PROPOSALS:
        taking_part = [next(wards) for _ in range(number)]
        with on(ASKED):
            proposal = propose(
                fund=fund,
                wards=taking_part,
                amount=Decimal(amount),
                title=title,
                description=f"{title}, run by residents with a little help.",
                difference=difference,
                lead=group,
                by=by,
            )
        _go_on(proposal, state, taking_part, by)


def _go_on(proposal: FundProposal, state: str, wards: list[Ward], by: User) -> None:
    if state == "proposed":
        return
    with on(DECIDED):
        if state == "not_awarded":
            reason = "It meets no need that the ward plan names."
            not_award(proposal=proposal, reason=reason, by=by, version=proposal.version)
            return
        proposal = award(
            proposal=proposal,
            decision_reference=f"0041{proposal.pk:02d}/2017",
            decided_on=DECIDED,
            by=by,
            version=proposal.version,
        )
    with on(LATER):
        half = (proposal.amount / 2).quantize(Decimal("0.01"))
        if state == "awarded":
            record_spending(proposal=proposal, spent=half, by=by, version=proposal.version)
            return
        complete_proposal(
            proposal=proposal,
            spent=proposal.amount,
            outcome=f"It runs every week in {wards[0]}; forty people take part.",
            by=by,
            version=proposal.version,
        )
