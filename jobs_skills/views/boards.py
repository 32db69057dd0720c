"""The boards for everybody: all of them, and one with what it covers, decides and does."""

from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from jobs_skills.directory import named, with_list_data
from jobs_skills.models import Board, BoardAppointment, BoardWard, LocalPlan, Terms
from leadership import dates
from leadership.council.paging import page_of
from leadership.meetings.models import Meeting
from wards.models import CouncillorTerm

BOARDS, ACTIONS, MEETINGS, REPORTS = 25, 20, 5, 5  # to a page
Role = BoardAppointment.Role
How = BoardWard.How


@require_safe
def board_list(request: HttpRequest) -> HttpResponse:
    asked = " ".join(request.GET.get("q", "").replace("\0", " ").split())[:200]
    found = with_list_data(named(Board.objects.public(), asked), dates.today())
    page = page_of(request, found.in_name_order(), BOARDS)
    return render(request, "jobs_skills/board_list.html", {"page": page, "asked": asked})


@require_safe
def board_page(request: HttpRequest, slug: str) -> HttpResponse:
    boards = Board.objects.public().select_related("accounts_to", "scheme__generation")
    board = get_object_or_404(boards, slug=slug)
    terms = Terms.objects.adopted().filter(board=board).select_related("adopted_at")
    context = {
        "board": board,
        "today": dates.today(),
        "terms": terms.latest_first().first(),
        "predecessors": board.predecessors.order_by("title", "pk"),
        "reports": page_of(
            request,
            board.accounts.filter(published=True).select_related("to"),
            REPORTS,
            name="reports",
        ),
        "insider": Board.objects.visible_to(request.user).filter(slug=slug).exists(),
        **_meetings(request, board),
        **_area(board),
        **_people(board),
        **_plan(request, board),
    }
    return render(request, "jobs_skills/board_page.html", context)


def _meetings(request: HttpRequest, board: Board) -> dict[str, Any]:
    meetings = Meeting.objects.filter(public=True, bodies=board.pk).select_related("board_meeting")
    past = meetings.held().latest_first()
    return {
        "coming": meetings.coming(dates.today())[:MEETINGS],
        "past": page_of(request, past, MEETINGS, name="meetings"),
    }


def _area(board: Board) -> dict[str, Any]:
    districts = board.districts.select_related("district").prefetch_related("district__wards")
    places = board.wards.exclude(how=How.NONE).select_related("ward__generation")
    places = list(places.order_by("ward__name", "pk"))
    return {
        "districts": districts.order_by("district__name", "pk"),
        "beyond": board.areas_beyond.order_by("name", "pk"),
        "sites": board.sites.order_by("name", "pk"),
        "jobcentres": board.jobcentres.order_by("name", "pk"),
        "later": places[0].ward.generation if places else None,
        "whole": [place for place in places if place.how == How.WHOLE],
        "in_part": [place for place in places if place.how == How.PART],
        "undecided": [place for place in places if place.how == How.UNDECIDED],
    }


def _people(board: Board) -> dict[str, Any]:
    """Who facilitates and who leads for the council: organisations and posts. A name stands here
    only where its contact is published, or where it is that of a sitting councillor."""
    today = dates.today()
    sits = CouncillorTerm.objects.on(today).filter(person=OuterRef("person"))
    held = board.appointments.on(today).filter(role__in=[Role.FACILITATOR, Role.COUNCIL_LEAD])
    held = held.select_related("person", "organisation").annotate(is_councillor=Exists(sits))
    held = list(held.order_by("start", "pk"))
    facilitators = [
        each.organisation.name
        for each in held
        if each.role == Role.FACILITATOR and each.organisation
    ]
    leads = [
        {
            "post": each.person.job_title or each.get_role_display(),
            "name": str(each.person) if each.person.contact_published or each.is_councillor else "",
        }
        for each in held
        if each.role == Role.COUNCIL_LEAD
    ]
    providers = board.providers.on(today).select_related("organisation")
    return {
        "facilitators": sorted(set(facilitators)),
        "leads": leads,
        "providers": providers.order_by("organisation__name", "pk"),
    }


def _plan(request: HttpRequest, board: Board) -> dict[str, Any]:
    """Published once its outline is agreed."""
    plan = LocalPlan.objects.filter(board=board, outline_on__isnull=False).first()
    if plan is None:
        return {"plan": None}
    today = dates.today()
    areas = plan.priority_areas.filter(Q(start__lte=today), Q(end__isnull=True) | Q(end__gt=today))
    actions = board.actions.public().select_related("lead").in_time_order()
    return {
        "plan": plan,
        "themes": plan.themes.order_by("-long_term", "pk"),
        "coverage": plan.coverage.order_by("pk"),
        "priority_areas": areas.select_related("ward__generation").order_by("start", "pk"),
        "actions": page_of(request, actions, ACTIONS, name="actions"),
    }
