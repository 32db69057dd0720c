"""Updates, actions, files, and the way from meeting to meeting."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from leadership.files.services import serve
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.refusals import NotAllowed
from tracker import services
from tracker.forms.work import (
    ActionForm,
    AttachmentForm,
    CarryOverForm,
    FinishActionForm,
    UpdateForm,
)
from tracker.views.finding import back_to, issue_for
from tracker.views.previews import seal, was_looked_at


@login_required
def issue_update(request: HttpRequest, pk: int) -> HttpResponse:
    """Add an update. One for everybody is shown back with what the detector found in it."""
    issue, standing = issue_for(request, pk, lambda standing: standing.writes)
    form = UpdateForm(request.POST or None, standing=standing)
    context: dict[str, Any] = {"issue": issue, "form": form}
    if form.is_valid():
        context["warnings"] = form.personal_data()
        context["seal"] = seal(form.cleaned_data["text"])
        confirmed = "confirmed" in request.POST and was_looked_at(
            request, form.cleaned_data["text"]
        )
        if confirmed or not context["warnings"]:
            with refusals_shown_in(form):
                services.add_update(
                    issue=issue,
                    text=form.cleaned_data["text"],
                    audience=form.chosen_audience,
                    by=request.user,
                )
                messages.success(request, "Your update is added.")
                return redirect(issue)
    return render(request, "tracker/issue_update.html", context)


@login_required
def issue_action(request: HttpRequest, pk: int) -> HttpResponse:
    issue, _ = issue_for(request, pk, lambda standing: standing.works_on)
    form = ActionForm(request.POST or None, issue=issue)
    if form.is_valid():
        with refusals_shown_in(form):
            services.add_action(issue=issue, by=request.user, **form.cleaned_data)
            messages.success(request, "The action is added.")
            return redirect(issue)
    return render(request, "tracker/issue_action.html", {"issue": issue, "form": form})


@login_required
def action_finish(request: HttpRequest, pk: int, action_pk: int) -> HttpResponse:
    issue, standing = issue_for(request, pk, lambda standing: standing.writes)
    action = get_object_or_404(issue.actions, pk=action_pk)
    if not standing.finishes(action.owner_id):
        raise NotAllowed
    form = FinishActionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_in(form):
            services.finish_action(action=action, by=request.user, **form.cleaned_data)
            messages.success(request, "The action is marked as done.")
            return back_to(request, issue)
    context = {"issue": issue, "action": action, "form": form}
    return render(request, "tracker/action_finish.html", context)


@login_required
def issue_attach(request: HttpRequest, pk: int) -> HttpResponse:
    issue, standing = issue_for(request, pk, lambda standing: standing.edits)
    form = AttachmentForm(request.POST or None, request.FILES or None, standing=standing)
    if form.is_valid():
        with refusals_shown_in(form):
            services.attach(
                issue=issue,
                upload=form.cleaned_data["file"],
                title=form.cleaned_data["title"],
                audience=form.chosen_audience,
                by=request.user,
            )
            messages.success(request, "The file is kept with the issue.")
            return redirect(issue)
    return render(request, "tracker/issue_attach.html", {"issue": issue, "form": form})


@login_required
def attachment_download(request: HttpRequest, pk: int, attachment_pk: int) -> HttpResponse:
    """The file, under its issue's rule: officers' files for officers alone."""
    _, standing = issue_for(request, pk, lambda _: True)
    return serve(get_object_or_404(standing.attachments(), pk=attachment_pk).file)


@login_required
def issue_carry_over(request: HttpRequest, pk: int) -> HttpResponse:
    issue, _ = issue_for(request, pk, lambda standing: standing.works_on)
    form = CarryOverForm(request.POST or None, issue=issue, user=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            services.carry_over(issue=issue, by=request.user, **form.cleaned_data)
            messages.success(request, "It stands on the sheet of that meeting.")
            return redirect(issue)
    return render(request, "tracker/issue_carry_over.html", {"issue": issue, "form": form})
