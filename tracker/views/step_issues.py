"""Which steps of the Action Plan answer an issue."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from leadership.people.form_refusals import refusals_shown_in
from tracker import services
from tracker.forms.step_issues import StepForm
from tracker.models import StepIssue
from tracker.views.finding import issue_for


@login_required
def issue_step(request: HttpRequest, pk: int) -> HttpResponse:
    issue, _ = issue_for(request, pk, lambda standing: standing.links)
    form = StepForm(request.POST or None, issue=issue, user=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            link = services.link_step(issue=issue, by=request.user, **form.cleaned_data)
            messages.success(request, f"The issue stands on the line of “{link.step}”.")
            return redirect(issue)
    return render(request, "tracker/issue_step.html", {"issue": issue, "form": form})


@login_required
@require_POST
def issue_step_remove(request: HttpRequest, pk: int, step_pk: int) -> HttpResponse:
    issue, _ = issue_for(request, pk, lambda standing: standing.links)
    links = StepIssue.objects.of_visible_steps(request.user).filter(issue=issue)
    services.unlink_step(link=get_object_or_404(links, step=step_pk), by=request.user)
    messages.success(request, "The step and the issue are no longer linked.")
    return redirect(issue)
