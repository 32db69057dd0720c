"""Words for the public: shown before they are published, withdrawn, removed for good."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from leadership.people.form_refusals import refusals_shown_in
from leadership.people.refusals import Conflict
from tracker import services
from tracker.forms.moving import AtOnceForm
from tracker.forms.releasing import RedactForm, RedactUpdateForm, ReleaseForm
from tracker.views.conflicts import as_it_is_now, merged_form
from tracker.views.finding import issue_for
from tracker.views.previews import seal, was_looked_at


@login_required
def issue_release(request: HttpRequest, pk: int) -> HttpResponse:
    """First what everybody will read, with warnings; published by a second press."""
    issue, _ = issue_for(request, pk, lambda standing: standing.works_on)
    form = ReleaseForm(request.POST or None, issue=issue)
    context = {"issue": issue, "form": form}
    if form.is_valid():
        words = (form.cleaned_data["public_summary"], form.outcome())
        context["preview"], context["seal"] = form.cleaned_data, seal(*words)
        context["warnings"] = form.personal_data()
        if "publish" in request.POST and was_looked_at(request, *words):
            with refusals_shown_in(form):
                try:
                    services.release(
                        issue=issue,
                        public_summary=form.cleaned_data["public_summary"],
                        public_outcome=form.outcome(),
                        by=request.user,
                        version=form.cleaned_data["version"],
                    )
                except Conflict as conflict:
                    issue = as_it_is_now(request, issue, conflict)
                    form = merged_form(ReleaseForm, request, issue=issue)
                    context = {"issue": issue, "form": form, "conflict": conflict}
                    return render(request, "tracker/issue_release.html", context, status=409)
                messages.success(request, "Published. This is now on the ward's public page.")
                return redirect(issue)
    return render(request, "tracker/issue_release.html", context)


@login_required
def issue_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    issue, _ = issue_for(request, pk, lambda standing: standing.works_on)
    form = AtOnceForm(request.POST or None, issue=issue)
    if form.is_valid():
        services.withdraw_release(
            issue=issue, by=request.user, version=form.cleaned_data["version"]
        )
        messages.success(request, "It is off the public pages.")
    return redirect(issue)


@login_required
def issue_redact(request: HttpRequest, pk: int) -> HttpResponse:
    issue, _ = issue_for(request, pk, lambda standing: standing.manages)
    form = RedactForm(request.POST or None, issue=issue)
    if form.is_valid():
        with refusals_shown_in(form):
            services.redact(
                issue=issue,
                fields=form.cleaned_data["fields_removed"],
                reason=form.cleaned_data["reason"],
                by=request.user,
            )
            messages.success(request, "The text is removed, from the history as well.")
            return redirect(issue)
    return render(request, "tracker/issue_redact.html", {"issue": issue, "form": form})


@login_required
def update_redact(request: HttpRequest, pk: int, update_pk: int) -> HttpResponse:
    issue, _ = issue_for(request, pk, lambda standing: standing.manages)
    update = get_object_or_404(issue.updates, pk=update_pk)
    form = RedactUpdateForm(request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            services.redact_update(update=update, by=request.user, **form.cleaned_data)
            messages.success(request, "The text is removed, from the history as well.")
            return redirect(issue)
    context = {"issue": issue, "text": update.text, "what": "an update", "form": form}
    return render(request, "tracker/said_redact.html", context)


@login_required
def acknowledgement_redact(request: HttpRequest, pk: int, acknowledgement_pk: int) -> HttpResponse:
    issue, _ = issue_for(request, pk, lambda standing: standing.manages)
    said = get_object_or_404(issue.acknowledgements, pk=acknowledgement_pk)
    form = RedactUpdateForm(request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            services.redact_acknowledgement(
                acknowledgement=said, by=request.user, **form.cleaned_data
            )
            messages.success(request, "The text is removed, from the history as well.")
            return redirect(issue)
    context = {"issue": issue, "text": said.what_next, "what": "an acknowledgement", "form": form}
    return render(request, "tracker/said_redact.html", context)
