"""Decisions: the list, the page of one, and its record while it is a draft."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from leadership import dates
from leadership.council.paging import page_of
from leadership.governance import access
from leadership.governance.call_in_standing import call_in_standing
from leadership.governance.forms.decisions import (
    SECTIONS,
    DecisionFilters,
    DraftForm,
    NewDecisionForm,
    PublishForm,
)
from leadership.governance.models import Decision
from leadership.governance.reading import read_decision
from leadership.governance.services import decisions as services
from leadership.governance.services.decision_status import publish_decision
from leadership.governance.views.finding import decision_seen, decision_to_write, report_to_write
from leadership.governance.views.record_pages import form_page
from leadership.governance.views.reports import all_reports, one_report
from leadership.people.form_refusals import refusals_shown_in

A_PAGE = 30


def all_decisions() -> tuple[str, str]:
    return "Decisions", reverse("decision_list")


def one_decision(decision: Decision) -> tuple[str, str]:
    return decision.reference, decision.get_absolute_url()


@require_safe
def decision_list(request: HttpRequest) -> HttpResponse:
    form = DecisionFilters(request.GET, seen=Decision.objects.visible_to(request.user))
    context = {
        "page": page_of(request, form.chosen(), A_PAGE),
        "form": form,
        "active": form.active(),
        "may_write": access.may_write_decisions(request.user),
    }
    return render(request, "governance/decision_list.html", context)


@require_safe
def decision_detail(request: HttpRequest, year: int, serial: int) -> HttpResponse:
    decision = decision_seen(request, year, serial)
    context = {
        "decision": decision,
        "record": read_decision(decision, request.user),
        "call_in": call_in_standing(decision, request.user),
        "today": dates.today(),
        "shows_who": access.may_see_who_kept_the_record(request.user),
        "may_promise": access.may_keep_promises(request.user),
    }
    return render(request, "governance/decision_detail.html", context)


@login_required
def decision_add(request: HttpRequest) -> HttpResponse:
    if not access.may_write_decisions(request.user):
        raise Http404
    form = NewDecisionForm(request.POST or None, instance=Decision(), user=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            decision = services.save_decision(
                decision=form.save(commit=False), by=request.user, **form.asked()
            )
            messages.success(request, "Saved as a draft record. Add its numbered parts.")
            return redirect(decision)
    intro = "For a decision whose report is not kept here. Otherwise begin on the report's page."
    return form_page(
        request, form, heading="Record a decision", above=[all_decisions()], intro=intro
    )


@login_required
def decision_draft(request: HttpRequest, pk: int) -> HttpResponse:
    """A draft record out of a report."""
    report = report_to_write(request, pk)
    form = DraftForm(request.POST or None, report=report)
    if form.is_valid():
        with refusals_shown_in(form):
            decision = services.draft_decision(report=report, by=request.user, **form.cleaned_data)
            messages.success(request, "Drafted: each recommendation is a part of the decision.")
            return redirect(decision)
    return form_page(
        request,
        form,
        heading="Draft the decision",
        above=[all_reports(), one_report(report)],
        intro="Title, date, wards and privacy are taken over, and a part made of each "
        "recommendation. Say then what was decided of each.",
        button="Draft it",
    )


@login_required
def decision_edit(request: HttpRequest, year: int, serial: int, section: str) -> HttpResponse:
    decision = decision_to_write(request, year, serial)
    if section not in SECTIONS:
        raise Http404
    heading, form_class = SECTIONS[section]
    above = [all_decisions(), one_decision(decision)]
    form = form_class(request.POST or None, instance=decision, user=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            decision = services.save_decision(
                decision=form.save(commit=False), by=request.user, **form.asked()
            )
            messages.success(request, f"Saved: {heading.lower()}.")
            return redirect(decision)
    return form_page(request, form, heading=heading, above=above)


@login_required
def decision_publish(request: HttpRequest, year: int, serial: int) -> HttpResponse:
    decision = decision_to_write(request, year, serial)
    form = PublishForm(request.POST or None, initial={"published_on": dates.today()})
    if form.is_valid():
        with refusals_shown_in(form):
            publish_decision(decision=decision, by=request.user, **form.cleaned_data)
            messages.success(request, "The decision is published.")
            return redirect(decision)
    return form_page(
        request,
        form,
        heading="Publish the decision",
        above=[all_decisions(), one_decision(decision)],
        intro="Its record stays as it is from then on.",
        button="Publish",
    )
