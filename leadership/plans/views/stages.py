"""A plan's way: consultation, ready for the forum, taken back, a new version; and what differs."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from leadership import dates
from leadership.people.form_refusals import refusals_shown_in
from leadership.plans import access, services
from leadership.plans.compare import differences
from leadership.plans.forms.plans import ConsultationForm, RevisionForm
from leadership.plans.models import PlanVersion, WardPlan
from leadership.plans.text import document_of
from leadership.plans.views.found import plan_of


def form_page(request: HttpRequest, plan: WardPlan, form: Any, **said: str) -> HttpResponse:
    """One form about a plan: `heading`, `intro` and `button` in words."""
    return render(request, "plans/plan_form.html", {"plan": plan, "form": form, **said})


@login_required
def plan_consult(request: HttpRequest, pk: int) -> HttpResponse:
    plan = plan_of(request, pk, access.may_write)
    form = ConsultationForm(request.POST or None, initial={"first": dates.today()})
    if form.is_valid():
        with refusals_shown_in(form):
            services.open_consultation(plan=plan, by=request.user, **form.cleaned_data)
            messages.success(request, "The draft is published for people to comment on.")
            return redirect(plan)
    return form_page(
        request,
        plan,
        form,
        heading="Ask people about the draft",
        intro="Everybody reads the draft as it is now, between these days, and may suggest"
        " priorities. You go on writing meanwhile.",
        button="Publish the draft",
    )


@login_required
@require_POST
def plan_consult_close(request: HttpRequest, pk: int) -> HttpResponse:
    plan = plan_of(request, pk, access.may_write)
    services.close_consultation(plan=plan, by=request.user)
    messages.success(request, "The consultation is closed. The plan is a draft again.")
    return redirect(plan)


@login_required
@require_POST
def plan_ready(request: HttpRequest, pk: int) -> HttpResponse:
    """Freeze the text. What keeps it from being ready is said on the plan's page."""
    plan = plan_of(request, pk, access.may_write)
    services.make_ready(plan=plan, by=request.user)
    messages.success(request, "The plan is ready. Its councillors can sign it at a forum.")
    return redirect(plan)


@login_required
@require_POST
def plan_take_back(request: HttpRequest, pk: int) -> HttpResponse:
    plan = plan_of(request, pk, access.may_write)
    services.take_back(plan=plan, by=request.user)
    messages.success(request, "The plan is a draft again.")
    return redirect(plan)


@login_required
def plan_revise(request: HttpRequest, pk: int) -> HttpResponse:
    plan = plan_of(request, pk, access.may_write)
    form = RevisionForm(request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            services.revise(plan=plan, by=request.user, **form.cleaned_data)
            messages.success(request, "A new version is begun. It needs everybody’s signature.")
            return redirect(plan)
    return form_page(
        request,
        plan,
        form,
        heading="Begin a new version",
        intro="The signed text stays as it is, and in force until the new version is signed off.",
        button="Begin the new version",
    )


@require_safe
def plan_compare(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """What a version changed since the one before it, in one text. Published versions are compared
    for everybody, others for those who see the plan."""
    today = dates.today()
    versions = PlanVersion.objects.select_related("plan__ward", "plan__round")
    seen = versions.filter(plan__in=WardPlan.objects.visible_to(request.user))
    readable = seen | versions.published(today)
    version = get_object_or_404(readable, plan=pk, number=number)
    before = versions.filter(plan=pk, number__lt=number).latest_first().first()
    if before is None or not access.may_read_version(request.user, before, today):
        raise Http404
    insider = seen.filter(pk=version.pk).exists()
    context = {
        "plan": version.plan,
        "version": version,
        "before": before,
        "insider": insider,
        "differences": differences(_document(before, insider), _document(version, insider)),
    }
    return render(request, "plans/plan_compare.html", context)


def _document(version: PlanVersion, insider: bool) -> dict[str, Any]:
    if version.text:
        return version.content
    return document_of(version) if insider else version.published_content()
