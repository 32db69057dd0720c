"""Raising an issue, and correcting what was recorded."""

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from leadership import dates
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, NotAllowed
from relationships.models import Service
from tracker import access, services
from tracker.forms.raising import EditForm, RaiseForm
from tracker.models import Clock, Issue
from tracker.services import possible_duplicates
from tracker.services.clocks import clocks_for
from tracker.services.raising import is_given_to_manager, manager_of
from tracker.views.conflicts import as_it_is_now, merged_form
from tracker.views.finding import issue_for

SAVE_ANYWAY, ADD_TO = "save_anyway", "add_to"


@login_required
def issue_raise(request: HttpRequest) -> HttpResponse:
    """Four fields; then a second step that keeps every word: where one like it is open already,
    where the category has questions of its own, where it is known who gets it and by when."""
    if not access.may_raise_somewhere(request.user):
        raise NotAllowed
    form = RaiseForm(request.POST or None, user=request.user)
    context = {"form": form, "duplicates": [], "ask_more": False, "check": None}
    if form.is_valid():
        if request.POST.get(ADD_TO) and not form.is_private:
            return _add_to_another(request, form)
        if SAVE_ANYWAY not in request.POST:
            context["duplicates"], context["ask_more"] = second_step(request, form)
            context["check"] = who_gets_it(request.user, form)
        # what is private does not become an update that others read
        context["addable"] = [] if form.is_private else context["duplicates"]
        if not any(context[name] for name in ("duplicates", "ask_more", "check")):
            with refusals_shown_in(form):
                issue = services.raise_issue(by=request.user, **form.values())
                messages.success(request, f"Raised as {issue.reference}.")
                return redirect(issue)
    return render(request, "tracker/issue_raise.html", context)


def second_step(request: HttpRequest, form: RaiseForm) -> tuple[list[Issue], bool]:
    """Open issues that read alike, and whether questions came up that were not on the page."""
    duplicates = possible_duplicates(
        ward=form.cleaned_data["ward"],
        title=form.title(),
        street=form.cleaned_data["street"],
        by=request.user,
    )
    shown = request.POST.getlist("questions_shown")
    return duplicates, any(question.key not in shown for question in form.questions)


@dataclass(frozen=True)
class Check:
    """What would become of it: whose it is, and the core offer's dates with their sums."""

    service: Service
    manager: Person | None
    reported: bool  # to the standard channel, with a reference
    given: bool  # to the Relationship Manager at once
    clocks: list[Clock]


def who_gets_it(user: User, form: RaiseForm) -> Check | None:
    """None where nothing is known: then no step is put in between."""
    service, ward = form.known_service, form.cleaned_data["ward"]
    if service is None:
        return None
    values = form.values()
    manager = manager_of(ward, service)
    met = values["meeting"].date if values["meeting"] else dates.today()
    clocks = clocks_for(service=service, received=values["raised_on"] or met)
    if manager is None and not clocks:
        return None
    reported = bool(values["external_reference"].strip())
    given = reported and manager is not None and is_given_to_manager(user, ward)
    return Check(service, manager, reported, given, clocks)


def _add_to_another(request: HttpRequest, form: RaiseForm) -> HttpResponse:
    """What was typed becomes an update of the issue that was there first."""
    issues = Issue.objects.visible_to(request.user)
    issue = get_object_or_404(issues, reference=request.POST[ADD_TO])
    where = form.cleaned_data["street"]
    text = f"Raised again: {form.cleaned_data['what'].strip()}" + (f" ({where})" if where else "")
    services.add_update(issue=issue, text=text, by=request.user)
    messages.success(request, f"Added to {issue.reference} as an update.")
    return redirect(issue)


@login_required
def issue_edit(request: HttpRequest, pk: int) -> HttpResponse:
    issue, standing = issue_for(request, pk, lambda standing: standing.edits)
    form = EditForm(request.POST or None, issue=issue, directs=standing.works_on)
    context = {"issue": issue, "form": form}
    if form.is_valid():
        with refusals_shown_in(form):
            try:
                services.edit_issue(issue=issue, by=request.user, **form.values())
            except Conflict as conflict:
                issue = as_it_is_now(request, issue, conflict)
                form = merged_form(EditForm, request, issue=issue, directs=standing.works_on)
                context = {"issue": issue, "form": form, "conflict": conflict}
                return render(request, "tracker/issue_edit.html", context, status=409)
            messages.success(request, "Your changes are saved.")
            return redirect(issue)
    return render(request, "tracker/issue_edit.html", context)
