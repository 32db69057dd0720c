"""The fund for everybody, and proposals for it while they are written."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from leadership import dates
from leadership.council.paging import page_of
from leadership.people.access import is_governance_manager
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.personal_data import found_in
from leadership.plans import access, services
from leadership.plans.forms.fund import ProposalFilters, ProposalForm, SplitForm
from leadership.plans.models import FundPot, FundProposal, InnovationFund, PriorityText
from leadership.plans.reports.fund import FUND_REGISTER
from relationships.registers import pounds
from wards.access import in_own_wards

PAGE = 25
WARDS_NAMED = 3  # in a line of a list
Status = FundProposal.Status
RESTING = {Status.PROPOSED, Status.AWARDED, Status.COMPLETED}  # on a decision, where there is one


@require_safe
def fund_list(request: HttpRequest) -> HttpResponse:
    funds = InnovationFund.objects.visible_to(request.user).with_sums().latest_first()
    today = dates.today()
    page = page_of(request, funds, PAGE)
    rows = [
        {
            "title": fund.name,
            "url": fund.get_absolute_url(),
            "detail": f"{pounds(fund.put_in)} put in · {pounds(fund.awarded)} awarded · "
            f"{pounds(fund.left)} left",
            "tag": "Open" if fund.is_open(today) else when_open(fund),
        }
        for fund in page
    ]
    return render(request, "plans/fund_list.html", {"page": page, "rows": rows})


def when_open(fund: InnovationFund) -> str:
    """Whether it takes proposals, in words."""
    today = dates.today()
    if today < fund.start:
        return f"Opens on {fund.start:%-d %B %Y}"
    if fund.closes and fund.closes < today:
        return f"Closed on {fund.closes:%-d %B %Y}"
    return f"Open until {fund.closes:%-d %B %Y}" if fund.closes else "Open"


@require_safe
def fund_detail(request: HttpRequest, slug: str) -> HttpResponse:
    fund = get_object_or_404(InnovationFund.objects.visible_to(request.user), slug=slug)
    pots = list(fund.pots.with_sums().in_ward_order())
    wards = [(pot.ward.code, pot.ward.name) for pot in pots]
    form = ProposalFilters(request.GET or None, wards=wards)
    asked = form.cleaned_data if form.is_valid() else {}
    proposals = FundProposal.objects.visible_to(request.user).of_fund(fund)
    if asked.get("ward"):
        proposals = proposals.in_ward_of_code(asked["ward"])
    if asked.get("status"):
        proposals = proposals.filter(status=asked["status"])
    shown = proposals.latest_first().select_related("decision_part__decision")
    shown = shown.prefetch_related("shares__pot__ward")
    page = page_of(request, shown, PAGE)
    context = {
        "fund": fund,
        "summary": [when_open(fund), *sums_in_words(pots)],
        "criteria": fund.criteria.order_by("number"),
        "pots": pots,
        "total": {name: _sum(pots, name) for name in ("amount", "awarded", "left")},
        "form": form,
        "active": len([value for value in asked.values() if value]),
        "page": page,
        "rows": [row_of(proposal) for proposal in page],
        "may_propose": fund.is_open(dates.today()) and may_propose_here(request, fund),
        "report": request.user.is_authenticated and FUND_REGISTER.slug,
    }
    return render(request, "plans/fund_detail.html", context)


def _sum(pots: Sequence[Any], name: str) -> Decimal:
    return sum((getattr(pot, name) for pot in pots), Decimal(0))


def sums_in_words(pots: Sequence[FundPot]) -> list[str]:
    if not pots:
        return []
    number = "1 ward" if len(pots) == 1 else f"{len(pots)} wards"
    put_in = f"{pounds(_sum(pots, 'amount'))} for {number}"
    return [put_in, f"{pounds(_sum(pots, 'left'))} left"]


def row_of(proposal: FundProposal) -> dict[str, str]:
    parts = [pounds(proposal.amount), wards_in_words(proposal)]
    if proposal.status in {Status.AWARDED, Status.COMPLETED}:
        parts.append(f"decision {proposal.decision_said}")
    return {
        "title": proposal.title,
        "url": proposal.get_absolute_url(),
        "detail": " · ".join([*parts, f"proposed on {proposal.proposed_on:%-d %B %Y}"]),
        "tag": proposal.get_status_display(),
    }


def shares_in_order(proposal: FundProposal) -> list[Any]:
    """From shares that were fetched with it."""
    return sorted(proposal.shares.all(), key=lambda share: share.pot.ward.name.lower())


def wards_in_words(proposal: FundProposal) -> str:
    names = [share.pot.ward.name for share in shares_in_order(proposal)]
    if len(names) > WARDS_NAMED + 1:
        names = [*names[:WARDS_NAMED], f"{len(names) - WARDS_NAMED} more wards"]
    if len(names) < 2:
        return "".join(names) or "no ward"
    return f"{', '.join(names[:-1])} and {names[-1]}"


def may_propose_here(request: HttpRequest, fund: InnovationFund) -> bool:
    """Has one of this person's wards money in it?"""
    if is_governance_manager(request.user):
        return True
    return fund.pots.filter(in_own_wards(request.user, "ward")).exists()


def proposal_seen(request: HttpRequest, pk: int) -> FundProposal:
    rows = FundProposal.objects.visible_to(request.user)
    rows = rows.select_related("fund", "lead", "by__person", "decision_part__decision")
    return get_object_or_404(rows.prefetch_related("shares__pot__ward"), pk=pk)


@require_safe
def proposal_detail(request: HttpRequest, pk: int) -> HttpResponse:
    proposal = proposal_seen(request, pk)
    keeps = access.may_keep_proposal(request.user, proposal)
    context = {
        "proposal": proposal,
        "shares": shares_in_order(proposal),
        "facts": facts_of(proposal, request.user),
        "criteria": proposal.fund.criteria.order_by("number"),
        "actions": actions_for(proposal, request.user, keeps=keeps),
        "warnings": warnings_of(proposal) if keeps else [],
    }
    return render(request, "plans/proposal_detail.html", context)


def warnings_of(proposal: FundProposal) -> list[str]:
    """What looks like personal data in text that is, or may become, public."""
    said = (proposal.title, proposal.description, proposal.difference, proposal.outcome)
    return found_in("\n".join(said))


def facts_of(proposal: FundProposal, user: Any) -> list[tuple[str, str]]:
    """What is known of it, as people read it; what says nothing is left out."""
    decided = f"{proposal.decided_on:%-d %B %Y}" if proposal.decided_on else ""
    awarded = proposal.status in {Status.AWARDED, Status.COMPLETED}
    facts = [
        ("What it will do", proposal.description),
        ("What will be different", proposal.difference),
        ("Who will do it", str(proposal.lead or "")),
        ("Priority it serves", priority_in_words(proposal)),
        ("Amount", pounds(proposal.amount)),
        ("Proposed", f"{proposal.proposed_on:%-d %B %Y}"),
        ("Proposed by", str(proposal.by) if user.is_authenticated else ""),
        ("Decision", f"{proposal.decision_said}, {decided}" if awarded else ""),
        (proposal.get_status_display(), "" if awarded else decided),
        ("Why", proposal.reason),
        ("Spent", spent_in_words(proposal) if awarded else ""),
        ("What came of it", proposal.outcome),
    ]
    return [(label, text) for label, text in facts if text]


def spent_in_words(proposal: FundProposal) -> str:
    return f"{pounds(proposal.spent)} of {pounds(proposal.amount)}"


def priority_in_words(proposal: FundProposal) -> str:
    """The words the ward's councillors signed last; a draft's are not everybody's."""
    if proposal.priority_id is None:
        return ""
    signed = PriorityText.objects.filter(
        priority=proposal.priority_id, version__signed_at__isnull=False
    )
    text = signed.select_related("version__plan__ward").order_by("-version__number").first()
    return f"{text.version.plan}: {text.title}" if text else ""


def actions_for(proposal: FundProposal, user: Any, *, keeps: bool) -> list[tuple[str, str]]:
    """What this person may do with it now: words and address, the main one first."""
    decides = access.may_decide_on_fund(user)
    completes = access.may_complete_proposal(user, proposal)
    several = len(proposal.shares.all()) > 1
    takes_back = (
        proposal.can_become(Status.WITHDRAWN)
        and not proposal.spent
        and access.may_withdraw_proposal(user, proposal)
    )
    undecided, awarded = proposal.status == Status.PROPOSED, proposal.status == Status.AWARDED
    left_alone = proposal.status in RESTING and not services.stays_because(proposal.decision_part)
    offered = [
        ("Put it under another decision", "proposal_relink", left_alone and decides),
        ("Award it", "proposal_award", undecided and decides),
        ("Do not award it", "proposal_refuse", undecided and decides),
        ("Change it", "proposal_edit", undecided and keeps),
        ("Split it by hand", "proposal_split", undecided and keeps and several),
        ("Say what is spent", "proposal_spend", awarded and keeps),
        ("Complete it", "proposal_complete", awarded and completes),
        ("Withdraw it", "proposal_withdraw", takes_back),
    ]
    return [(words, reverse(name, args=[proposal.pk])) for words, name, may in offered if may]


@login_required
def proposal_add(request: HttpRequest, slug: str) -> HttpResponse:
    fund = get_object_or_404(InnovationFund.objects.visible_to(request.user), slug=slug)
    if not may_propose_here(request, fund):
        raise Http404
    if request.method != "POST" and not fund.is_open(dates.today()):
        messages.warning(request, f"This fund takes no proposals now. {when_open(fund)}.")
        return redirect(fund)
    form = ProposalForm(request.POST or None, fund=fund, user=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            proposal = services.propose(fund=fund, by=request.user, **form.words())
            messages.success(request, f"“{proposal.title}” is proposed.")
            return redirect(proposal)
    return render(request, "plans/proposal_add.html", {"form": form, "fund": fund})


def proposal_kept(request: HttpRequest, pk: int) -> FundProposal:
    proposal = proposal_seen(request, pk)
    if not access.may_keep_proposal(request.user, proposal):
        raise Http404
    return proposal


def out_of_time(
    request: HttpRequest, proposal: FundProposal, *statuses: str
) -> HttpResponse | None:
    """Back to the proposal from a page that is not for its status. What is sent all the same, the
    service answers."""
    if request.method == "POST" or proposal.status in statuses:
        return None
    messages.warning(request, f"This proposal is {proposal.get_status_display().lower()}.")
    return redirect(proposal)


@login_required
def proposal_edit(request: HttpRequest, pk: int) -> HttpResponse:
    proposal = proposal_kept(request, pk)
    if back := out_of_time(request, proposal, Status.PROPOSED):
        return back
    shown = ProposalForm.showing(proposal)
    form = ProposalForm(request.POST or None, fund=proposal.fund, user=request.user, initial=shown)
    if form.is_valid():
        version = form.cleaned_data["version"]
        with refusals_shown_in(form):
            services.change_proposal(
                proposal=proposal, by=request.user, version=version, **form.words()
            )
            messages.success(request, "The proposal is changed.")
            return redirect(proposal)
    return render(request, "plans/proposal_edit.html", {"form": form, "proposal": proposal})


@login_required
def proposal_split(request: HttpRequest, pk: int) -> HttpResponse:
    proposal = proposal_kept(request, pk)
    if back := out_of_time(request, proposal, Status.PROPOSED):
        return back
    form = SplitForm(request.POST or None, proposal=proposal)
    if form.is_valid():
        with refusals_shown_in(form):
            services.split_proposal(
                proposal=proposal,
                shares=form.shares(),
                by=request.user,
                version=form.cleaned_data["version"],
            )
            messages.success(request, "The shares of the wards are saved.")
            return redirect(proposal)
    return render(request, "plans/proposal_split.html", {"form": form, "proposal": proposal})
