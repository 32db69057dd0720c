"""Writing a plan: headings, priorities, who helped, how people were asked, facts."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from leadership.people.form_refusals import refusals_shown_in
from leadership.plans import access, services
from leadership.plans.forms import parts as forms
from leadership.plans.models import (
    Contributor,
    Engagement,
    Fact,
    PlanSection,
    PriorityText,
    WardPlan,
)
from leadership.plans.views.found import latest_version, plan_of


@dataclass(frozen=True)
class Kind:
    """One kind of row of a plan's text: what it is called and its form."""

    model: Any
    form: type[forms.PartForm]
    one: str
    about: str


KINDS = {
    "sections": Kind(
        PlanSection, forms.PlanSectionForm, "heading", "A part of the plan in the ward’s own words."
    ),
    "priorities": Kind(
        PriorityText, forms.PriorityForm, "priority", "One thing the ward sets out to change."
    ),
    "contributors": Kind(
        Contributor, forms.ContributorForm, "contributor", "Who built the plan with you."
    ),
    "engagements": Kind(
        Engagement,
        forms.EngagementForm,
        "time people were asked",
        "An event, a survey, a walk: how people had their say.",
    ),
    "facts": Kind(Fact, forms.FactForm, "fact", "A figure about the ward, with its source."),
}


def _kind(name: str) -> Kind:
    if name not in KINDS:
        raise Http404
    return KINDS[name]


def _back(plan: WardPlan, kind: str) -> HttpResponse:
    return redirect(f"{reverse('plan_detail', args=[plan.pk])}#{kind}")


@login_required
def plan_part_add(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    plan, described = plan_of(request, pk, access.may_write), _kind(kind)
    form = described.form(request.POST or None, plan=plan)
    return _written(request, plan, kind, form) or _page(request, plan, described, form, "Add a")


@login_required
def plan_part_edit(request: HttpRequest, pk: int, kind: str, part_pk: int) -> HttpResponse:
    plan, described = plan_of(request, pk, access.may_write), _kind(kind)
    part = _part(plan, described, part_pk)
    form = described.form(request.POST or None, plan=plan, instance=part)
    return _written(request, plan, kind, form) or _page(
        request, plan, described, form, "Change the"
    )


def _written(request: HttpRequest, plan: WardPlan, kind: str, form: Any) -> HttpResponse | None:
    """Save the form's row and go back to the plan; None where the form is to be shown."""
    if not form.is_valid():
        return None
    read, part = form.cleaned_data["plan_version"], form.save(commit=False)
    with refusals_shown_in(form):
        services.write_part(plan=plan, part=part, by=request.user, version=read)
        messages.success(request, f"Saved the {KINDS[kind].one}.")
        return _back(plan, kind)
    return None


def _page(request: HttpRequest, plan: WardPlan, kind: Kind, form: Any, what: str) -> HttpResponse:
    context = {"plan": plan, "kind": kind, "form": form, "heading": f"{what} {kind.one}"}
    return render(request, "plans/part_form.html", context)


def _part(plan: WardPlan, kind: Kind, part_pk: int) -> Any:
    written = kind.model._default_manager.filter(version=latest_version(plan))
    return get_object_or_404(written, pk=part_pk)


@login_required
@require_POST
def plan_part_remove(request: HttpRequest, pk: int, kind: str, part_pk: int) -> HttpResponse:
    plan, described = plan_of(request, pk, access.may_write), _kind(kind)
    part = _part(plan, described, part_pk)
    services.remove_part(plan=plan, part=part, by=request.user, version=_version(request))
    messages.success(request, f"“{part}” is out of the plan.")
    return _back(plan, kind)


@login_required
@require_POST
def plan_part_move(request: HttpRequest, pk: int, kind: str, part_pk: int) -> HttpResponse:
    plan, described = plan_of(request, pk, access.may_write), _kind(kind)
    if kind not in {"sections", "priorities"}:
        raise Http404
    part = _part(plan, described, part_pk)
    services.move_part(plan=plan, part=part, up=request.POST.get("to") == "up", by=request.user)
    return _back(plan, kind)


def _version(request: HttpRequest) -> int:
    said = request.POST.get("version", "")
    return int(said) if said.isdecimal() and len(said) < 10 else 0
