"""What becomes of a proposal: its award or refusal, what is spent, what came of it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leadership.people.form_refusals import refusals_shown_in
from leadership.plans import access, services
from leadership.plans.forms.fund import (
    AwardForm,
    CompletionForm,
    ReasonForm,
    RelinkForm,
    SpendingForm,
)
from leadership.plans.models import FundPot, FundProposal
from leadership.plans.views.fund import (
    RESTING,
    out_of_time,
    proposal_kept,
    proposal_seen,
    shares_in_order,
    warnings_of,
)

Status = FundProposal.Status


def _decided_by_manager(request: HttpRequest, pk: int) -> FundProposal:
    proposal = proposal_seen(request, pk)
    if not access.may_decide_on_fund(request.user):
        raise Http404
    return proposal


def _answer(
    request: HttpRequest,
    form: Any,
    proposal: FundProposal,
    ask: Callable[..., Any],
    *,
    page: str,
    done: str,
    **context: Any,
) -> HttpResponse:
    """The last two steps of every move: ask the service, respond."""
    if form.is_valid():
        with refusals_shown_in(form):
            ask(proposal=proposal, by=request.user, **form.words())
            messages.success(request, done)
            return redirect(proposal)
    shown = {"form": form, "proposal": proposal, **context}
    return render(request, f"plans/{page}.html", shown)


@login_required
def proposal_award(request: HttpRequest, pk: int) -> HttpResponse:
    proposal = _decided_by_manager(request, pk)
    if back := out_of_time(request, proposal, Status.PROPOSED):
        return back
    form = AwardForm(request.POST or None, proposal=proposal, user=request.user)
    return _answer(
        request, form, proposal, services.award,
        page="proposal_award", done=f"“{proposal.title}” is awarded, and public.",
        lines=_lines_of(proposal), warnings=warnings_of(proposal),
    )  # fmt: skip


def _lines_of(proposal: FundProposal) -> list[dict[str, Any]]:
    """Each ward's share beside what its pot has left, before and after."""
    pots = FundPot.objects.filter(pk__in=[share.pot_id for share in proposal.shares.all()])
    left = dict(pots.with_sums().values_list("pk", "left"))
    return [
        {
            "ward": share.pot.ward,
            "share": share.amount,
            "left": left[share.pot_id],
            "after": left[share.pot_id] - share.amount,
        }
        for share in shares_in_order(proposal)
    ]


@login_required
def proposal_relink(request: HttpRequest, pk: int) -> HttpResponse:
    proposal = _decided_by_manager(request, pk)
    if back := out_of_time(request, proposal, *RESTING):
        return back
    said = services.stays_because(proposal.decision_part)
    if said and request.method != "POST":
        messages.warning(request, said)
        return redirect(proposal)
    form = RelinkForm(request.POST or None, proposal=proposal, user=request.user)
    return _answer(
        request, form, proposal, services.relink_proposal,
        page="proposal_relink", done="It rests on another decision now.",
    )  # fmt: skip


@login_required
def proposal_refuse(request: HttpRequest, pk: int) -> HttpResponse:
    proposal = _decided_by_manager(request, pk)
    if back := out_of_time(request, proposal, Status.PROPOSED):
        return back
    return _answer(
        request, ReasonForm(request.POST or None, proposal=proposal), proposal,
        services.not_award, page="proposal_refuse", done=f"“{proposal.title}” is not awarded.",
    )  # fmt: skip


@login_required
def proposal_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    proposal = proposal_seen(request, pk)
    if not access.may_withdraw_proposal(request.user, proposal):
        raise Http404
    if back := out_of_time(request, proposal, Status.PROPOSED, Status.AWARDED):
        return back
    return _answer(
        request, ReasonForm(request.POST or None, proposal=proposal), proposal,
        services.withdraw_proposal, page="proposal_withdraw",
        done=f"“{proposal.title}” is withdrawn.",
    )  # fmt: skip


@login_required
def proposal_spend(request: HttpRequest, pk: int) -> HttpResponse:
    proposal = proposal_kept(request, pk)
    if back := out_of_time(request, proposal, Status.AWARDED):
        return back
    return _answer(
        request, SpendingForm(request.POST or None, proposal=proposal), proposal,
        services.record_spending, page="proposal_spend", done="What is spent is saved.",
    )  # fmt: skip


@login_required
def proposal_complete(request: HttpRequest, pk: int) -> HttpResponse:
    proposal = proposal_seen(request, pk)
    if not access.may_complete_proposal(request.user, proposal):
        raise Http404
    if back := out_of_time(request, proposal, Status.AWARDED):
        return back
    return _answer(
        request, CompletionForm(request.POST or None, proposal=proposal), proposal,
        services.complete_proposal, page="proposal_complete",
        done=f"“{proposal.title}” is completed.",
    )  # fmt: skip
