"""What everybody reads of a ward's plan: the text, who signed, when and where; its PDF; and the
form for residents' suggestions. Only published versions, whoever asks (journeys 8.3, 8.5)."""

from typing import Any

from django.contrib import messages
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from leadership import dates
from leadership.council.models import council
from leadership.people.form_refusals import refusals_shown_in
from leadership.plans import services
from leadership.plans.forms.plans import SuggestionForm
from leadership.plans.models import (
    BudgetAnswer,
    PlanVersion,
    Priority,
    Suggestion,
    WardPlan,
)
from leadership.plans.pdf import plan_pdf
from leadership.plans.progress import current_round
from leadership.plans.signers import is_disputed, next_forum, sign_off_of
from wards.models import Ward


@require_safe
def ward_plan(request: HttpRequest, code: str) -> HttpResponse:
    """The ward's plan as everybody reads it; where there is none, what is to come and when."""
    ward = get_object_or_404(Ward.objects.of_home_council().select_related("generation"), code=code)
    version = PlanVersion.objects.to_read_of(ward, dates.today())
    if version is None:
        return _not_published(request, ward)
    version.plan.ward = ward
    return render(request, "plans/ward_plan.html", _page_of(version, request))


def _not_published(request: HttpRequest, ward: Ward) -> HttpResponse:
    planning_round = current_round(dates.today())
    plan = _plan_being_written(ward)
    context = {
        "ward": ward,
        "round": planning_round,
        "takes": plan is not None and services.takes_suggestions(plan),
        "next_forum": next_forum(ward, dates.today()),
    }
    return render(request, "plans/ward_plan_none.html", context)


def _plan_being_written(ward: Ward) -> WardPlan | None:
    return ward.plans.order_by("-round__start").first()


def _page_of(version: PlanVersion, request: HttpRequest) -> dict[str, Any]:
    plan, today = version.plan, dates.today()
    others = plan.versions.filter(pk__in=PlanVersion.objects.published(today).values("pk")).exclude(
        pk=version.pk
    )
    latest = _plan_being_written(plan.ward)
    return {
        "plan": plan,
        "ward": plan.ward,
        "version": version,
        "document": version.published_content(),
        "answers": what_happened(plan),
        "sign_off": sign_off_of(version, version.signed_at) if version.signed_at else None,
        "disputed": is_disputed(version),
        "others": others.latest_first(),
        "takes": latest is not None and services.takes_suggestions(latest),
        "next_forum": next_forum(plan.ward, today),
        "insider": WardPlan.objects.visible_to(request.user).filter(pk=plan.pk).exists(),
    }


def what_happened(plan: WardPlan) -> dict[int, BudgetAnswer]:
    """Priority's number on record → the latest answer: you said, we did."""
    answers = Prefetch("answers", queryset=BudgetAnswer.objects.latest_first(), to_attr="latest")
    priorities = Priority.objects.filter(plan=plan).prefetch_related(answers)
    return {each.pk: each.latest[0] for each in priorities if each.latest}


def _published(pk: int, number: int) -> PlanVersion:
    readable = PlanVersion.objects.published(dates.today()).select_related(
        "plan__ward", "plan__round", "signed_at"
    )
    return get_object_or_404(readable, plan=pk, number=number)


@require_safe
def plan_version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A published version, an earlier one too."""
    return render(request, "plans/ward_plan.html", _page_of(_published(pk, number), request))


@require_safe
def plan_version_pdf(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The plan on paper, two pages if the ward kept it short."""
    version = _published(pk, number)
    sign_off = sign_off_of(version, version.signed_at) if version.signed_at else None
    content = plan_pdf(
        version, sign_off, what_happened(version.plan), council(), disputed=is_disputed(version)
    )
    response = HttpResponse(content, content_type="application/pdf")
    name = f"ward-plan-{version.plan.ward.slug}-version-{version.number}.pdf"
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response


def suggestion_add(request: HttpRequest, code: str) -> HttpResponse:
    """A resident's suggestion, without a name or an account."""
    ward = get_object_or_404(Ward.objects.of_home_council(), code=code)
    plan = _plan_being_written(ward)
    if plan is None or not services.takes_suggestions(plan):
        raise Http404
    form = SuggestionForm(request.POST or None)
    if form.is_valid():
        if personal := form.held_back_for(request):
            return _page_to_suggest(request, ward, form, personal)
        with refusals_shown_in(form):
            suggestion = services.suggest(plan=plan, **form.cleaned_data)
            messages.success(request, "Thank you. Keep the address of this page.")
            return redirect(suggestion)
    return _page_to_suggest(request, ward, form, [])


def _page_to_suggest(
    request: HttpRequest, ward: Ward, form: SuggestionForm, personal: list[str]
) -> HttpResponse:
    context = {"ward": ward, "form": form, "personal": personal}
    return render(request, "plans/suggestion_add.html", context)


@require_safe
def suggestion_detail(request: HttpRequest, key: str) -> HttpResponse:
    """What became of a suggestion, for who has its address. Its own words are not shown: whoever
    holds the address may not be who wrote them."""
    found = Suggestion.objects.select_related("plan__ward", "plan__round")
    suggestion = get_object_or_404(found, key=key)
    response = render(request, "plans/suggestion_detail.html", {"suggestion": suggestion})
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    return response
