"""Recording Assistant Leaders: appointed, ended, given an area; events of the programme."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from leadership import dates
from leadership.governance import access
from leadership.governance.forms.assistant_leaders import (
    AppointForm,
    AreaForm,
    ChangedLinksForm,
    DayForm,
    DevelopmentEventForm,
    EndForm,
)
from leadership.governance.models import AreaScheme, AssistantLeader, DevelopmentEvent
from leadership.governance.services import assistant_leaders as services
from leadership.governance.views.record_pages import form_page
from leadership.people.form_refusals import refusals_shown_in

HEADING = "Assistant Leaders"
LINKS = ("portfolios", "clusters")


def _trail(leader: AssistantLeader | None = None) -> list[tuple[str, str]]:
    trail = [(HEADING, reverse("assistant_leader_list"))]
    return [*trail, (str(leader.person), leader.get_absolute_url())] if leader else trail


def _to_change(request: HttpRequest, pk: int) -> AssistantLeader:
    if not access.may_appoint_assistant_leaders(request.user):
        raise Http404
    return get_object_or_404(AssistantLeader.objects.select_related("person"), pk=pk)


@login_required
def assistant_leader_appoint(request: HttpRequest) -> HttpResponse:
    if not access.may_appoint_assistant_leaders(request.user):
        raise Http404
    form = AppointForm(request.POST or None, user=request.user, initial={"start": dates.today()})
    if form.is_valid():
        said = {name: form.cleaned_data[name] for name in form.fields if name not in LINKS}
        links = {name: form.cleaned_data[name] for name in LINKS}
        with refusals_shown_in(form):
            leader = services.appoint(leader=AssistantLeader(**said), by=request.user, **links)
            messages.success(request, f"{leader.person} is appointed.")
            return redirect(leader)
    intro = (
        "The Leader of the Council appoints; you record it. The wards follow from their own day."
    )
    return form_page(request, form, heading="Record an appointment", above=_trail(), intro=intro)


@login_required
def assistant_leader_edit(request: HttpRequest, pk: int) -> HttpResponse:
    leader = _to_change(request, pk)
    shown = {
        "area_name": leader.area_name,
        "portfolios": leader.portfolios.all(),
        "clusters": leader.clusters.all(),
        "version": leader.version,
    }
    form = ChangedLinksForm(request.POST or None, initial=shown)
    if form.is_valid():
        with refusals_shown_in(form):
            services.link(leader=leader, by=request.user, **form.cleaned_data)
            messages.success(request, "The links are saved.")
            return redirect(leader)
    return form_page(
        request, form, heading="Area’s name and links", above=_trail(leader),
        caption=str(leader.person),
    )  # fmt: skip


@login_required
def assistant_leader_end(request: HttpRequest, pk: int) -> HttpResponse:
    leader = _to_change(request, pk)
    shown = {"end": leader.end, "version": leader.version}
    form = EndForm(request.POST or None, initial=shown)
    if form.is_valid():
        with refusals_shown_in(form):
            services.end_appointment(leader=leader, by=request.user, **form.cleaned_data)
            messages.success(request, f"The appointment of {leader.person} has its end.")
            return redirect(leader)
    return form_page(
        request,
        form,
        heading="The appointment ends",
        above=_trail(leader),
        caption=str(leader.person),
        intro="The wards of the area are without an Assistant Leader from that day on, until they "
        "are given to another.",
        ends=True,
    )


@login_required
def assistant_leader_area(request: HttpRequest, pk: int) -> HttpResponse:
    leader = _to_change(request, pk)
    asked = DayForm(request.GET or None)
    coming = AreaScheme.objects.from_day_on(dates.today()).order_by("start").first()
    today = max(dates.today(), leader.start, coming.start if coming else dates.today())
    day = asked.day() if request.GET.get("on") else today
    form = AreaForm(request.POST or None, leader=leader, day=day)
    if form.is_valid():
        with refusals_shown_in(form):
            services.set_area(leader=leader, by=request.user, **form.cleaned_data)
            messages.success(request, f"The area of {leader.person} is saved.")
            return redirect(leader)
    return form_page(
        request,
        form,
        heading="The wards of the area",
        above=_trail(leader),
        caption=str(leader.person),
        intro=f"Wards and who has them are shown as at {day:%-d %B %Y}.",
    )


@login_required
def development_event_add(request: HttpRequest) -> HttpResponse:
    return _event_form(request, DevelopmentEvent(), "Add an event")


@login_required
def development_event_edit(request: HttpRequest, pk: int) -> HttpResponse:
    if not access.may_keep_development(request.user):
        raise Http404
    event = get_object_or_404(DevelopmentEvent.objects.select_related("led_by"), pk=pk)
    return _event_form(request, event, "Change the event")


def _event_form(request: HttpRequest, event: DevelopmentEvent, heading: str) -> HttpResponse:
    if not access.may_keep_development(request.user):
        raise Http404
    form = DevelopmentEventForm(request.POST or None, instance=event)
    if form.is_valid():
        with refusals_shown_in(form):
            services.write_event(event=form.save(commit=False), by=request.user)
            messages.success(request, f"“{event}” is saved.")
            return redirect("development_event_list")
    trail = [("Member development", reverse("development_event_list"))]
    return form_page(request, form, heading=heading, above=trail)
