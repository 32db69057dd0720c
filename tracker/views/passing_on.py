"""Passing an issue on to whose job it is, and bringing the ward's team together over it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leadership import dates
from leadership.council.requests import council_of
from leadership.people.form_refusals import refusals_shown_in
from relationships.team import team_of
from tracker import services
from tracker.forms.passing_on import PassOnForm, TogetherForm
from tracker.views.finding import back_to, issue_for


@login_required
def issue_pass_on(request: HttpRequest, pk: int) -> HttpResponse:
    issue, _ = issue_for(request, pk, lambda standing: standing.works_on)
    form = PassOnForm(request.POST or None, issue=issue)
    if form.is_valid():
        with refusals_shown_in(form):
            whose = form.whose()
            given = {name: form.cleaned_data[name] for name in ("reason", "version")}
            passed = services.pass_on(issue=issue, by=request.user, **given, **whose)
            subject = next(iter(whose.values()))
            nobody = f"Nobody is named for {subject} in {issue.ward} yet: it shows as a gap."
            messages.success(
                request, f"{passed.owner}, {subject}, has it now." if passed.owner else nobody
            )
            return back_to(request, issue)
    return render(request, "tracker/issue_pass_on.html", {"issue": issue, "form": form})


@login_required
def issue_together(request: HttpRequest, pk: int) -> HttpResponse:
    issue, _ = issue_for(request, pk, lambda standing: standing.gathers)
    team = team_of(issue.ward, dates.today(), council=council_of(request), public=False)
    form = TogetherForm(request.POST or None, team=team.officers())
    if form.is_valid():
        with refusals_shown_in(form):
            given = services.bring_together(issue=issue, by=request.user, **form.cleaned_data)
            told = "1 person has a task on this issue, and was told."
            if len(given) > 1:
                told = f"{len(given)} people have a task on this issue, and were told."
            messages.success(request, told)
            return redirect(issue)
    return render(request, "tracker/issue_together.html", {"issue": issue, "form": form})
