"""What Relationship Managers put to a plan, comments, and residents' suggestions (journey 3.3)."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from leadership.council.paging import CappedPaginator
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.personal_data import found_in
from leadership.plans import access, services
from leadership.plans.forms.plans import (
    CommentForm,
    InputDecisionForm,
    InputForm,
    SuggestionDecisionForm,
)
from leadership.plans.views.found import latest_version, plan_of
from leadership.plans.views.stages import form_page

PAGE_SIZE = 20


@login_required
def input_add(request: HttpRequest, pk: int) -> HttpResponse:
    plan = plan_of(request, pk, access.may_give_input)
    form = InputForm(
        request.POST or None, plan=plan, version=latest_version(plan), user=request.user
    )
    if form.is_valid():
        with refusals_shown_in(form):
            services.give_input(plan=plan, by=request.user, **form.cleaned_data)
            messages.success(request, "The ward has your input. You are told whether it is taken.")
            return redirect(plan)
    return form_page(
        request,
        plan,
        form,
        heading="Put something to the plan",
        intro="What your service can do about a priority, or should be known before it is signed.",
        button="Put it to the ward",
    )


@login_required
def input_decide(request: HttpRequest, pk: int, input_pk: int) -> HttpResponse:
    plan = plan_of(request, pk, access.may_write)
    given = get_object_or_404(plan.inputs.select_related("author", "service"), pk=input_pk)
    shown = {"taken": given.taken, "because": given.taken_because}
    form = InputDecisionForm(request.POST or None, initial=shown)
    if form.is_valid():
        with refusals_shown_in(form):
            services.decide_input(given=given, by=request.user, **form.cleaned_data)
            messages.success(request, f"{given.author} is told.")
            return redirect(plan)
    return form_page(
        request,
        plan,
        form,
        heading=f"Input of {given.author}, {given.service}",
        intro=given.text,
        button="Save",
    )


@login_required
def plan_comment(request: HttpRequest, pk: int) -> HttpResponse:
    plan = plan_of(request, pk, access.may_comment)
    form = CommentForm(request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            services.comment(plan=plan, by=request.user, **form.cleaned_data)
            messages.success(request, "Your comment stands with the plan.")
            return redirect(plan)
    return form_page(
        request,
        plan,
        form,
        heading="Comment on the plan",
        intro="The ward’s councillors and those who write the plan read it. It is not published.",
        button="Comment",
    )


@login_required
@require_safe
def suggestion_list(request: HttpRequest, pk: int) -> HttpResponse:
    """What residents suggested, those that wait for an answer first."""
    plan = plan_of(request, pk, access.may_read_suggestions)
    listed = plan.suggestions.select_related("theme").longest_waiting_first()
    context = {
        "plan": plan,
        "page": CappedPaginator(listed, PAGE_SIZE).get_page(request.GET.get("page")),
        "waiting": plan.suggestions.waiting().count(),
        "moderates": access.may_moderate(request.user, plan),
    }
    return render(request, "plans/suggestion_list.html", context)


@login_required
def suggestion_decide(request: HttpRequest, pk: int, suggestion_pk: int) -> HttpResponse:
    plan = plan_of(request, pk, access.may_read_suggestions)
    if not access.may_moderate(request.user, plan):
        raise Http404
    suggestion = get_object_or_404(plan.suggestions.select_related("theme"), pk=suggestion_pk)
    shown = {
        "outcome": suggestion.outcome,
        "reply": suggestion.reply,
        "priority": suggestion.priority_id,
    }
    form = SuggestionDecisionForm(request.POST or None, version=latest_version(plan), initial=shown)
    if form.is_valid():
        with refusals_shown_in(form):
            services.decide_suggestion(suggestion=suggestion, by=request.user, **form.cleaned_data)
            messages.success(request, "Who suggested it reads this by the link they have.")
            return redirect("suggestion_list", plan.pk)
    context = {
        "plan": plan,
        "suggestion": suggestion,
        "form": form,
        "warnings": found_in(suggestion.text),
    }
    return render(request, "plans/suggestion_decide.html", context)
