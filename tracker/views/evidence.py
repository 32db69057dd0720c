"""From what a ward raised to what it plans (S240; journey 1.4): its key themes beside the city,
each with a way into the ward's plan."""

from collections.abc import Mapping

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Page
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from leadership.council.models import council
from leadership.council.paging import page_of
from leadership.dates.years import MunicipalYear
from leadership.people.form_refusals import refusals_shown_in
from leadership.plans import access
from leadership.plans.models import UNSIGNED, BudgetAnswer, PlanComment, PriorityText, WardPlan
from leadership.plans.views.found import latest_version, plan_of
from tracker.forms.evidence import EvidenceForm
from tracker.models import PriorityEvidence
from tracker.reports.key_themes import key_themes
from tracker.reports.scope import YearFilters
from tracker.services import ThemeFigures, propose_priority, use_as_evidence
from wards.models import Ward

PAGE_SIZE = 20


@login_required
@require_safe
def ward_evidence(request: HttpRequest, code: str) -> HttpResponse:
    """The themes of a ward for the latest plan of it that this person sees."""
    ward = get_object_or_404(Ward.objects.of_home_council(), code=code)
    seen = WardPlan.objects.visible_to(request.user).for_ward(ward)
    plan = seen.order_by("-round__start").first()
    if plan is None:
        messages.info(request, f"There is no plan of {ward} that you work on.")
        return redirect("plan_list")
    return redirect("plan_evidence", plan.pk)


@login_required
@require_safe
def plan_evidence(request: HttpRequest, pk: int) -> HttpResponse:
    plan = plan_of(request, pk, access.may_comment)
    years, year = _years(request, plan, request.GET)
    version = latest_version(plan)
    writes = access.may_write(request.user, plan)
    context = {
        "plan": plan,
        "years": years.fields["year"].choices,
        "year": year,
        "themes": key_themes(plan.ward, year),
        "used": _used(request, plan),
        "version": version,
        "writes": writes and version.is_editable,
        "proposes": version.is_editable if writes else version.state in UNSIGNED,
    }
    return render(request, "tracker/plan_evidence.html", context)


def _years(
    request: HttpRequest, plan: WardPlan, asked: Mapping[str, str]
) -> tuple[YearFilters, MunicipalYear]:
    """The years on record and the one asked for: else the last whole one before the plan's own,
    else the present one."""
    form = YearFilters({"year": asked.get("year", "")}, user=request.user, council=council())
    before = form.calendar.year(plan.round.year - 1)
    known = {slug for slug, _ in form.fields["year"].choices}
    wanted = asked.get("year", "")
    if wanted in known:
        return form, form.calendar.parse(wanted)
    usual = before.slug if before.slug in known else form.default("year")
    return form, form.calendar.parse(usual)


def _used(request: HttpRequest, plan: WardPlan) -> Page:
    """What speaks for the plan's priorities so far, each with the priority's latest words and what
    the budget answered."""
    texts = PriorityText.objects.select_related("version").order_by("-version__number")
    rows = PriorityEvidence.objects.of_plan(plan).select_related("category", "issue", "by__person")
    rows = rows.prefetch_related(
        Prefetch("priority__texts", texts, to_attr="latest_words"),
        Prefetch(
            "priority__answers", BudgetAnswer.objects.latest_first(), to_attr="latest_answers"
        ),
    )
    return page_of(request, rows.latest_first(), PAGE_SIZE)


def _figures(
    request: HttpRequest, plan: WardPlan, asked: Mapping[str, str]
) -> tuple[MunicipalYear, ThemeFigures | None]:
    """The theme that was asked for, counted anew, where it may be published."""
    _, year = _years(request, plan, asked)
    wanted = asked.get("theme", "")
    for theme in key_themes(plan.ward, year):
        if theme.figures is not None and theme.figures.category.slug == wanted:
            return year, theme.figures
    return year, None


def _back(plan: WardPlan, year: MunicipalYear) -> HttpResponse:
    return redirect(f"{reverse('plan_evidence', args=[plan.pk])}?{urlencode({'year': year.slug})}")


@login_required
@require_POST
def plan_evidence_propose(request: HttpRequest, pk: int) -> HttpResponse:
    plan = plan_of(request, pk, access.may_comment)
    year, figures = _figures(request, plan, request.POST)
    if figures is None:
        messages.info(request, "Choose one of the themes.")
        return _back(plan, year)
    made = propose_priority(plan=plan, figures=figures, by=request.user)
    said = (
        "Proposed. Those who write the plan read it among its comments."
        if isinstance(made, PlanComment)
        else f"{figures.theme} is a priority of the draft. Say there what should change."
    )
    messages.success(request, said)
    return _back(plan, year)


@login_required
def plan_evidence_use(request: HttpRequest, pk: int) -> HttpResponse:
    plan = plan_of(request, pk, access.may_write)
    year, figures = _figures(request, plan, request.GET)
    if figures is None:
        messages.info(request, "Choose one of the themes.")
        return _back(plan, year)
    version = latest_version(plan)
    form = EvidenceForm(request.POST or None, version=version, figures=figures, user=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            use_as_evidence(plan=plan, figures=figures, by=request.user, **form.cleaned_data)
            messages.success(request, "The figures stand beside the priority.")
            return _back(plan, year)
    context = {"plan": plan, "figures": figures, "form": form}
    return render(request, "tracker/plan_evidence_use.html", context)
