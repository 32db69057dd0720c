"""Assistant Leaders for everybody: who they are, their wards, and which ward has none."""

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from leadership import dates
from leadership.council.paging import page_of
from leadership.governance import access
from leadership.governance.assistant_leader_coverage import coverage_on
from leadership.governance.forms.assistant_leaders import DayForm
from leadership.governance.models import (
    AssistantLeader,
    AssistantLeaderDuty,
    AssistantLeaderWard,
    DecisionPart,
    DevelopmentEvent,
)

LEADERS, EVENTS, PLACES = 25, 25, 50  # to a page


def _wards_on(day: object) -> Prefetch:
    places = AssistantLeaderWard.objects.on(day).select_related("ward")
    return Prefetch("places", places.order_by("ward__name", "pk"), to_attr="present")


@require_safe
def assistant_leader_list(request: HttpRequest) -> HttpResponse:
    today = dates.today()
    past = request.GET.get("when") == "past"
    leaders = AssistantLeader.objects.select_related("person")
    found = leaders.filter(end__lte=today) if past else leaders.from_day_on(today)
    shown = found.prefetch_related(_wards_on(today))
    context = {
        "today": today,
        "past": past,
        "page": page_of(request, shown.in_name_order(), LEADERS),
        "coverage": coverage_on(today),
        "duties": AssistantLeaderDuty.objects.on(today),
        "may_appoint": access.may_appoint_assistant_leaders(request.user),
    }
    return render(request, "governance/assistant_leader_list.html", context)


@require_safe
def assistant_leader_detail(request: HttpRequest, pk: int) -> HttpResponse:
    today = dates.today()
    leaders = AssistantLeader.objects.select_related("person")
    leader = get_object_or_404(leaders.prefetch_related(_wards_on(today)), pk=pk)
    places = leader.places.select_related("ward").order_by("-start", "ward__name", "pk")
    part = DecisionPart.objects.visible_to(request.user).filter(pk=leader.decision_part_id)
    context = {
        "leader": leader,
        "today": today,
        "in_office": leader.in_force(today),
        "places": page_of(request, places, PLACES),
        "portfolios": leader.portfolios.in_name_order(),
        "clusters": leader.clusters.order_by("name", "pk"),
        "events": page_of(
            request, leader.development_events.in_time_order(), EVENTS, name="events"
        ),
        "part": part.select_related("decision").first(),
        "may_appoint": access.may_appoint_assistant_leaders(request.user),
    }
    return render(request, "governance/assistant_leader_detail.html", context)


@require_safe
def assistant_leader_coverage(request: HttpRequest) -> HttpResponse:
    form = DayForm(request.GET or None)
    context = {"form": form, "coverage": coverage_on(form.day())}
    return render(request, "governance/assistant_leader_coverage.html", context)


@require_safe
def development_event_list(request: HttpRequest) -> HttpResponse:
    events = DevelopmentEvent.objects.select_related("led_by__person")
    today = dates.today()
    context = {
        "page": page_of(request, events.in_time_order(), EVENTS),
        "ahead": events.filter(when_last__gte=today).count(),
        "today": today,
        "may_keep": access.may_keep_development(request.user),
    }
    return render(request, "governance/development_event_list.html", context)
