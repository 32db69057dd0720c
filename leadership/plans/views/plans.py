"""Where the plans stand, what a round asks, and one plan with all that belongs to it."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from leadership import dates
from leadership.people.form_refusals import refusals_shown_in
from leadership.plans import access, services
from leadership.plans.forms.plans import ExampleForm, GuidanceForm, LeadForm
from leadership.plans.gauge import gauge_of
from leadership.plans.models import (
    FROZEN,
    BudgetAnswer,
    PlanningRound,
    PlanVersion,
    PriorityText,
    State,
    WardPlan,
)
from leadership.plans.progress import Progress, progress_of
from leadership.plans.signers import forum_tonight, is_disputed, next_forum, sign_off_of
from leadership.plans.text import document_of, parts_of
from leadership.plans.views.found import plan_of
from leadership.plans.views.stages import form_page
from wards.access import own_wards
from wards.models import Ward


@require_safe
def plan_list(request: HttpRequest) -> HttpResponse:
    """Every ward with how far its plan is; everybody reads what is published."""
    rounds = list(PlanningRound.objects.begun(dates.today()).latest_first())
    asked = request.GET.get("round", "")
    chosen = next((one for one in rounds if one.slug == asked), rounds[0] if rounds else None)
    if chosen is None:
        return render(request, "plans/plan_list.html", {"rounds": rounds, "chosen": None})
    wards = list(Ward.objects.filter(generation=chosen.generation_id).in_name_order())
    progress = progress_of(chosen, wards, dates.today())
    signed_in = access.may_see_plans(request.user)
    context = {
        "rounds": rounds,
        "chosen": chosen,
        "summary": _how_many(chosen, progress),
        "mine": _own(request.user, progress) if signed_in else [],
        "progress": progress,
        "seen": set(WardPlan.objects.visible_to(request.user).values_list("pk", flat=True)),
        "may_begin": [
            one.ward.pk for one in progress if access.may_begin(request.user, one.ward.pk)
        ],
    }
    return render(request, "plans/plan_list.html", context)


def _how_many(planning_round: PlanningRound, progress: list[Progress]) -> list[str]:
    """3 of 40 signed off, 2 disputed, 30 not begun, due in 6 days."""
    signed = sum(1 for one in progress if one.in_force)
    begun = sum(1 for one in progress if one.plan)
    late = sum(1 for one in progress if one.late_days)
    parts = [f"{signed} of {len(progress)} signed off", f"{begun} begun"]
    parts += [f"{late} late"] if late else []
    disputed = sum(one.disputed for one in progress)
    parts += [f"{disputed} disputed"] if disputed else []
    return [*parts, f"due {planning_round.due:%-d %B %Y}"]


def _own(user: Any, progress: Iterable[Progress]) -> list[Progress]:
    own = own_wards(user)
    ids = own.ids_represented | own.ids_served | own.ids_overseen
    return [one for one in progress if one.ward.pk in ids]


@require_safe
def planning_round(request: HttpRequest, slug: str) -> HttpResponse:
    """What the round asks of every ward: guidance, headings, stages, good examples (S219-S226)."""
    rounds = PlanningRound.objects.select_related(
        "generation", "action_item__decision_part__decision"
    )
    found = get_object_or_404(rounds, slug=slug)
    examples = PlanVersion.objects.published(dates.today()).signed_off()
    examples = examples.filter(plan__round=found).exclude(plan__example_because="")
    guidance = list(found.guidance.order_by("-number"))
    context = {
        "round": found,
        "guidance": guidance[0] if guidance else None,
        "earlier": guidance[1:],
        "stages": found.stages.order_by("due"),
        "sections": found.sections.order_by("number"),
        "examples": examples.select_related("plan__ward").order_by("plan__ward__name"),
        "may_keep": access.may_keep_rounds(request.user),
    }
    return render(request, "plans/planning_round.html", context)


@login_required
def guidance_publish(request: HttpRequest, slug: str) -> HttpResponse:
    if not access.may_keep_rounds(request.user):
        raise Http404
    found = get_object_or_404(PlanningRound.objects.begun(dates.today()), slug=slug)
    latest = found.guidance.order_by("-number").first()
    form = GuidanceForm(request.POST or None, initial={"text": latest.text if latest else ""})
    if form.is_valid():
        with refusals_shown_in(form):
            services.publish_guidance(planning_round=found, by=request.user, **form.cleaned_data)
            messages.success(request, "The guidance is published.")
            return redirect(found)
    return render(request, "plans/guidance_publish.html", {"round": found, "form": form})


@login_required
@require_POST
def plan_begin(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    found = get_object_or_404(PlanningRound.objects.begun(dates.today()), slug=slug)
    ward = get_object_or_404(Ward.objects.of_home_council(), code=code)
    if not access.may_begin(request.user, ward.pk):
        raise Http404
    plan = services.begin_plan(planning_round=found, ward=ward, by=request.user)
    messages.success(request, "The plan is begun, with the headings the round suggests.")
    return redirect(plan)


@login_required
@require_safe
def plan_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """The plan as it is being written or as it was signed, and what can be done with it now."""
    plan, user = plan_of(request, pk), request.user
    versions = list(plan.versions.defer("consultation_text").latest_first())
    version = versions[0]
    for one in versions:
        one.plan = plan
    parts = parts_of(version) if version.is_editable else None
    document = version.content or document_of(version, parts)
    writes = access.may_write(user, plan)
    context = {
        "plan": plan,
        "version": version,
        "versions": versions,
        "in_force": next((one for one in versions if one.state == State.SIGNED_OFF), None),
        "document": document,
        "gauge": gauge_of(document, plan.round),
        "writes": writes and version.is_editable,
        "arranges": writes,
        "may": _may(user, plan, version),
        "rows": parts,
        "budget": [] if version.is_editable else _answers(plan, user),
        "inputs": plan.inputs.select_related("author", "service").order_by("given_on", "pk"),
        "comments": plan.comments.select_related("by__person").order_by("at", "pk"),
        "waiting": plan.suggestions.waiting().count(),
        "stages": plan.round.stages.order_by("due"),
        **_signing(plan, version),
    }
    return render(request, "plans/plan_detail.html", context)


def _may(user: Any, plan: WardPlan, version: PlanVersion) -> dict[str, bool]:
    return {
        "comment": access.may_comment(user, plan) and version.state != State.SIGNED_OFF,
        "input": version.is_editable and access.may_give_input(user, plan),
        "read_suggestions": access.may_read_suggestions(user, plan),
        "mark_example": access.may_mark_examples(user),
        "champion": access.may_name_champion(user, plan),
    }


def _answers(plan: WardPlan, user: Any) -> list[tuple[PriorityText, bool]]:
    """The priorities of the latest frozen version with what happened to each, and whether this
    user may say what happened."""
    latest = plan.versions.filter(state__in=FROZEN).order_by("-number")[:1]
    answers = Prefetch(
        "priority__answers",
        queryset=BudgetAnswer.objects.select_related("by__person").latest_first(),
        to_attr="said",
    )
    texts = PriorityText.objects.filter(version__in=latest).in_order()
    listed = texts.select_related("priority__champion", "service").prefetch_related(answers)
    answered = access.answered_for_by(user)
    return [(text, answered(text.service_id)) for text in listed]


def _signing(plan: WardPlan, version: PlanVersion) -> dict[str, Any]:
    today = dates.today()
    if version.is_editable:
        return {"next_forum": next_forum(plan.ward, today)}
    meeting = version.signed_at or forum_tonight(plan.ward)
    return {
        "disputed": is_disputed(version),
        "sign_off": sign_off_of(version, meeting) if meeting else None,
        "signed_any": version.signatures.exists(),
        "next_forum": next_forum(plan.ward, today),
    }


@login_required
def plan_lead(request: HttpRequest, pk: int) -> HttpResponse:
    plan = plan_of(request, pk, access.may_name_lead)
    form = LeadForm(request.POST or None, plan=plan)
    if form.is_valid():
        with refusals_shown_in(form):
            services.name_lead(plan=plan, by=request.user, **form.cleaned_data)
            messages.success(request, "Saved who leads the plan.")
            return redirect(plan)
    return form_page(
        request,
        plan,
        form,
        heading="Who leads this plan",
        intro="The lead councillor writes the plan with the ward’s co-ordinator.",
        button="Save",
    )


@login_required
def plan_example(request: HttpRequest, pk: int) -> HttpResponse:
    plan = plan_of(request, pk, lambda user, _: access.may_mark_examples(user))
    shown = {"because": plan.example_because, "version": plan.version}
    form = ExampleForm(request.POST or None, initial=shown)
    if form.is_valid():
        with refusals_shown_in(form):
            services.mark_example(plan=plan, by=request.user, **form.cleaned_data)
            messages.success(request, "Saved.")
            return redirect(plan)
    return form_page(
        request,
        plan,
        form,
        heading="A model for other wards",
        intro="It stands on the round’s page once the plan is signed off.",
        button="Save",
    )
