"""The evidence log: what a board found, and which decisions it informed."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Count, Prefetch, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from jobs_skills import access
from jobs_skills.forms.evidence import ChangedForm, DecisionForm, FindingForm, PutForm
from jobs_skills.models import Board, DeploymentDecision, Finding, FindingUse
from jobs_skills.services import evidence as services
from jobs_skills.views.finding import board_for, board_seen, row_of
from jobs_skills.views.record_pages import form_page
from leadership.council.paging import page_of
from leadership.people.access import Viewer
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.outsiders import open_to_outsiders

A_PAGE = 20


def address(board: Board) -> str:
    return reverse("finding_list", args=[board.slug])


def decision_address(board: Board, decision: DeploymentDecision | None = None) -> str:
    if decision is None:
        return reverse("deployment_list", args=[board.slug])
    return reverse("deployment_detail", args=[board.slug, decision.pk])


def decision_of(pk: int) -> DeploymentDecision:
    """Decisions are the council’s or its partners’: whoever reads a board’s record reads them."""
    decisions = DeploymentDecision.objects.select_related("taken_by", "decision_part__decision")
    return get_object_or_404(decisions, pk=pk)


def uses_seen(user: Viewer) -> Any:
    """What was put to decisions by boards whose record this user reads."""
    boards = Board.objects.visible_to(user).values("pk")
    uses = FindingUse.objects.filter(finding__board__in=boards)
    return uses.select_related("finding__board").order_by("put_on", "pk")


@open_to_outsiders
@login_required
@require_safe
def finding_list(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_seen(request, slug)
    uses = FindingUse.objects.select_related("decision").order_by("put_on", "pk")
    findings = board.findings.prefetch_related(Prefetch("uses", uses, to_attr="put"))
    context = {
        "board": board,
        "page": page_of(request, findings, A_PAGE),
        "may_keep": access.may_keep(request.user, board),
    }
    return render(request, "jobs_skills/finding_list.html", context)


@open_to_outsiders
@login_required
def finding_add(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_for(request, slug)
    form = FindingForm(request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            services.add_finding(board=board, by=request.user, **form.cleaned_data)
            messages.success(request, "Saved the finding.")
            return redirect(address(board))
    return form_page(
        request, board, form, heading="Add a finding", above=("Evidence", address(board))
    )


@open_to_outsiders
@login_required
def finding_put(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board = board_for(request, slug)
    finding = row_of(Finding.objects.all(), board, pk)
    form = PutForm(request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            services.put_finding(finding=finding, by=request.user, **form.cleaned_data)
            messages.success(request, "Saved to which decision it was put.")
            return redirect(address(board))
    return form_page(
        request,
        board,
        form,
        heading="Put a finding to a decision",
        above=("Evidence", address(board)),
        shown={"kept_text": finding.text, "kept_heading": "The finding"},
    )


@open_to_outsiders
@login_required
def finding_changed(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """What a finding changed at a decision; `pk` is that of its use."""
    board = board_for(request, slug)
    own = FindingUse.objects.filter(finding__board=board)
    use = get_object_or_404(own.select_related("finding", "decision"), pk=pk)
    form = ChangedForm(request.POST or None, initial=ChangedForm.showing(use))
    if form.is_valid():
        with refusals_shown_in(form):
            services.say_what_changed(use=use, by=request.user, **form.cleaned_data)
            messages.success(request, "Saved what it changed.")
            return redirect(address(board))
    return form_page(
        request,
        board,
        form,
        heading="What the finding changed",
        above=("Evidence", address(board)),
        shown={"kept_text": use.finding.text, "kept_heading": f"Put to: {use.decision}"},
    )


@open_to_outsiders
@login_required
@require_safe
def deployment_list(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_seen(request, slug)
    own = Count("informed_by", filter=Q(informed_by__finding__board=board))
    decisions = DeploymentDecision.objects.select_related("taken_by").annotate(own=own)
    context = {
        "board": board,
        "page": page_of(request, decisions.order_by("title", "pk"), A_PAGE),
        "may_keep": access.may_keep(request.user, board),
    }
    return render(request, "jobs_skills/deployment_list.html", context)


@open_to_outsiders
@login_required
@require_safe
def deployment_detail(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board, decision = board_seen(request, slug), decision_of(pk)
    context = {
        "board": board,
        "decision": decision,
        "page": page_of(request, uses_seen(request.user).filter(decision=decision), A_PAGE),
        "may_change": access.may_change_decision(request.user, board, decision),
    }
    return render(request, "jobs_skills/deployment_detail.html", context)


@open_to_outsiders
@login_required
def deployment_add(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_for(request, slug)
    form = DecisionForm(request.POST or None, user=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            decision = services.begin_decision(board=board, by=request.user, **form.cleaned_data)
            messages.success(request, "Saved. Findings can be put to it now.")
            return redirect(decision_address(board, decision))
    return form_page(
        request,
        board,
        form,
        heading="Add a decision",
        above=("Decisions", decision_address(board)),
        intro="A decision on how money or people are deployed, to which boards put what they "
        "found.",
    )


@open_to_outsiders
@login_required
def deployment_edit(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board, decision = board_for(request, slug), decision_of(pk)
    if not access.may_change_decision(request.user, board, decision):
        raise Http404
    form = DecisionForm(
        request.POST or None,
        initial=DecisionForm.showing(decision),
        user=request.user,
        chosen=decision.decision_part_id,
    )
    if form.is_valid():
        with refusals_shown_in(form):
            services.change_decision(
                board=board, decision=decision, by=request.user, **form.cleaned_data
            )
            messages.success(request, "Saved the decision.")
            return redirect(decision_address(board, decision))
    return form_page(
        request,
        board,
        form,
        heading="Change the decision",
        above=(str(decision), decision_address(board, decision)),
    )
