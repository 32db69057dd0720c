"""What ends with the districts, for everybody: resources, committees, the constitution."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from leadership import dates
from leadership.council.paging import page_of
from leadership.governance import access
from leadership.governance.forms.rows import VersionForm
from leadership.governance.forms.winding_down import (
    AmendmentForm,
    AmendmentStepForm,
    DistrictResourceForm,
    InForceForm,
    ResourceFilters,
)
from leadership.governance.models import (
    AmendmentStep,
    ConstitutionalAmendment,
    DistrictResource,
)
from leadership.governance.services import winding_down as services
from leadership.governance.views.record_pages import form_page
from leadership.meetings.models import Body, Meeting
from leadership.people.form_refusals import refusals_shown_in

ROWS = 25  # to a page
HEADING = "What ends with the districts"


def _trail(amendment: ConstitutionalAmendment | None = None) -> list[tuple[str, str]]:
    trail = [(HEADING, reverse("winding_down"))]
    return [*trail, (amendment.title, amendment.get_absolute_url())] if amendment else trail


def _keeper_only(request: HttpRequest) -> None:
    if not access.may_keep_action_plan(request.user):
        raise Http404


@require_safe
def winding_down(request: HttpRequest) -> HttpResponse:
    resources = DistrictResource.objects.visible_to(request.user)
    filters = ResourceFilters(request.GET or None)
    found = filters.chosen(resources).select_related("district", "decision_part__decision")
    committees = Body.objects.filter(kind=Body.Kind.DISTRICT_COMMITTEE)
    amendments = ConstitutionalAmendment.objects.visible_to(request.user)
    settled = DistrictResource.Review.SETTLED
    page = page_of(request, found.order_by("district__name", "kind", "pk"), ROWS)
    context = {
        "filters": filters,
        "active": filters.active(),
        "page": page,
        "open": resources.exclude(review=settled).count(),
        "amendments": page_of(
            request,
            amendments.select_related("decision_part__decision")
            .prefetch_related(_route())
            .order_by("-pk"),
            ROWS,
            name="amendments",
        ),
        "committees": page_of(request, committees.order_by("name", "pk"), ROWS, name="committees"),
        "lasting": committees.on(dates.today()).count(),
        "may_keep": access.may_keep_action_plan(request.user),
    }
    return render(request, "governance/winding_down.html", context)


def _route() -> Prefetch:
    return Prefetch("route", AmendmentStep.objects.select_related("body").order_by("position"))


@login_required
def district_resource_add(request: HttpRequest) -> HttpResponse:
    _keeper_only(request)
    return _resource_form(request, DistrictResource(), "Add something that a district has")


@login_required
def district_resource_edit(request: HttpRequest, pk: int) -> HttpResponse:
    _keeper_only(request)
    rows = DistrictResource.objects.visible_to(request.user)
    resource = get_object_or_404(rows.select_related("decision_part__decision"), pk=pk)
    return _resource_form(request, resource, "Review, destination and day")


def _resource_form(request: HttpRequest, row: DistrictResource, heading: str) -> HttpResponse:
    warning = row.locked_because if row.pk else ""
    new = row.pk is None
    form = DistrictResourceForm(request.POST or None, instance=row, user=request.user)
    if form.is_valid():
        version = None if new else form.cleaned_data["version"]
        with refusals_shown_in(form):
            services.write_resource(
                resource=form.save(commit=False), version=version, by=request.user
            )
            messages.success(request, f"“{row.title}” is saved.")
            return redirect("winding_down")
    return form_page(request, form, heading=heading, above=_trail(), warning=warning)


def _amendment(request: HttpRequest, pk: int) -> ConstitutionalAmendment:
    rows = ConstitutionalAmendment.objects.visible_to(request.user)
    rows = rows.select_related("decision_part__decision", "item")
    return get_object_or_404(rows, pk=pk)


@login_required
def amendment_add(request: HttpRequest) -> HttpResponse:
    _keeper_only(request)
    form = AmendmentForm(request.POST or None, user=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            amendment = services.add_amendment(
                amendment=form.save(commit=False), route=form.route(), by=request.user
            )
            messages.success(request, "The amendment is on its way.")
            return redirect(amendment)
    return form_page(request, form, heading="Add an amendment", above=_trail())


@require_safe
def amendment_detail(request: HttpRequest, pk: int) -> HttpResponse:
    amendment = _amendment(request, pk)
    route = list(amendment.route.select_related("body"))
    approved = all(step.status == AmendmentStep.Status.APPROVED for step in route)
    seen = Meeting.objects.visible_to(request.user)
    meetings = seen.in_bulk([step.meeting_id for step in route if step.meeting_id])
    context = {
        "amendment": amendment,
        "route": [(step, meetings.get(step.meeting_id)) for step in route],
        "approved": approved,
        "may_keep": access.may_keep_action_plan(request.user),
    }
    return render(request, "governance/amendment_detail.html", context)


@login_required
def amendment_step(request: HttpRequest, pk: int, route_pk: int) -> HttpResponse:
    _keeper_only(request)
    amendment = _amendment(request, pk)
    step = get_object_or_404(amendment.route.select_related("body", "amendment"), pk=route_pk)
    form = AmendmentStepForm(request.POST or None, step=step, user=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            services.record_step(step=step, by=request.user, **form.cleaned_data)
            messages.success(request, f"What {step.body} said is recorded.")
            return redirect(amendment)
    return form_page(
        request, form, heading=str(step.body), above=_trail(amendment), caption=amendment.title
    )


@login_required
def amendment_in_force(request: HttpRequest, pk: int) -> HttpResponse:
    _keeper_only(request)
    amendment = _amendment(request, pk)
    shown = {"start": amendment.in_force_from, "version": amendment.version}
    form = InForceForm(request.POST or None, initial=shown)
    if form.is_valid():
        with refusals_shown_in(form):
            services.bring_into_force(amendment=amendment, by=request.user, **form.cleaned_data)
            messages.success(request, "The day is recorded.")
            return redirect(amendment)
    return form_page(
        request,
        form,
        heading="The amendment comes into force",
        above=_trail(amendment),
        caption=amendment.title,
        warning=amendment.locked_because,
    )


@login_required
@require_POST
def district_committees_end(request: HttpRequest, pk: int) -> Any:
    _keeper_only(request)
    amendment = _amendment(request, pk)
    form = VersionForm(request.POST)
    version = form.cleaned_data["version"] if form.is_valid() else 0
    ended = services.end_district_committees(amendment=amendment, by=request.user, version=version)
    number = "One district committee ends" if len(ended) == 1 else f"{len(ended)} committees end"
    messages.success(request, f"{number} on {amendment.in_force_from:%-d %B %Y}.")
    return redirect("winding_down")
