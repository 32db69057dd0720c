"""Moving an issue on: one page a move, each through its service."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leadership.people.form_refusals import refusals_shown_in
from tracker import services
from tracker.forms.moving import AcknowledgeForm, AssignForm, AtOnceForm, OutcomeForm, ReasonForm
from tracker.models import Issue
from tracker.views.finding import issue_for


@login_required
def issue_assign(request: HttpRequest, pk: int) -> HttpResponse:
    issue, _ = issue_for(request, pk, lambda standing: standing.works_on)
    form = AssignForm(request.POST or None, issue=issue)
    if form.is_valid():
        with refusals_shown_in(form):
            services.assign(issue=issue, by=request.user, **form.cleaned_data)
            messages.success(request, f"{form.cleaned_data['owner']} has it now.")
            return redirect(issue)
    return render(request, "tracker/issue_assign.html", {"issue": issue, "form": form})


@login_required
def issue_acknowledge(request: HttpRequest, pk: int) -> HttpResponse:
    issue, _ = issue_for(request, pk, lambda standing: standing.works_on)
    form = AcknowledgeForm(request.POST or None, issue=issue)
    if form.is_valid():
        with refusals_shown_in(form):
            services.acknowledge(issue=issue, by=request.user, **form.cleaned_data)
            messages.success(request, "The ward’s councillors read who, what next and when.")
            return redirect(issue)
    return render(request, "tracker/issue_acknowledge.html", {"issue": issue, "form": form})


@login_required
def issue_answer(request: HttpRequest, pk: int) -> HttpResponse:
    issue, _ = issue_for(request, pk, lambda standing: standing.works_on)
    form = OutcomeForm(request.POST or None, issue=issue)
    if form.is_valid():
        with refusals_shown_in(form):
            services.answer(issue=issue, by=request.user, **form.cleaned_data)
            messages.success(request, "Your reply is with the ward’s councillors.")
            return redirect(issue)
    return render(request, "tracker/issue_answer.html", {"issue": issue, "form": form})


@login_required
def issue_close(request: HttpRequest, pk: int) -> HttpResponse:
    issue, _ = issue_for(request, pk, lambda standing: standing.works_on)
    words = {"outcome_kind": issue.outcome_kind, "outcome": issue.outcome}
    form = OutcomeForm(request.POST or None, issue=issue, initial=words)
    if form.is_valid():
        with refusals_shown_in(form):
            services.close_issue(issue=issue, by=request.user, **form.cleaned_data)
            messages.success(request, "The issue is closed.")
            return redirect(issue)
    return render(request, "tracker/issue_close.html", {"issue": issue, "form": form})


@login_required
def issue_dispute(request: HttpRequest, pk: int) -> HttpResponse:
    issue, _ = issue_for(request, pk, lambda standing: standing.replies)
    form = ReasonForm(request.POST or None, issue=issue, label="What is still missing?")
    if form.is_valid():
        with refusals_shown_in(form):
            services.dispute_answer(issue=issue, by=request.user, **form.cleaned_data)
            messages.success(request, "It is back with its officer, with your words.")
            return redirect(issue)
    return render(request, "tracker/issue_dispute.html", {"issue": issue, "form": form})


@login_required
def issue_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    issue, _ = issue_for(request, pk, lambda standing: standing.edits)
    form = ReasonForm(request.POST or None, issue=issue, label="Why is it opened again?")
    if form.is_valid():
        with refusals_shown_in(form):
            services.reopen(issue=issue, by=request.user, **form.cleaned_data)
            messages.success(request, "The issue is open again.")
            return redirect(issue)
    return render(request, "tracker/issue_reopen.html", {"issue": issue, "form": form})


@login_required
def issue_start(request: HttpRequest, pk: int) -> HttpResponse:
    issue, _ = issue_for(request, pk, lambda standing: standing.works_on)
    return _at_once(request, issue, services.start, "Work on it has started.")


@login_required
def issue_accept(request: HttpRequest, pk: int) -> HttpResponse:
    issue, _ = issue_for(request, pk, lambda standing: standing.replies)
    return _at_once(request, issue, services.accept_answer, "Thank you. The issue is closed.")


def _at_once(
    request: HttpRequest, issue: Issue, service: Callable[..., Issue], done: str
) -> HttpResponse:
    """A move by one button. Who follows the address alone gets the issue, and nothing changes."""
    form = AtOnceForm(request.POST or None, issue=issue)
    if form.is_valid():
        values: dict[str, Any] = form.cleaned_data
        service(issue=issue, by=request.user, version=values["version"])
        messages.success(request, done)
    return redirect(issue)
