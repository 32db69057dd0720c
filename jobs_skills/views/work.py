"""The working record of a board: its first screen, its plan, its area and its timetable."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from jobs_skills import access
from jobs_skills.models import Board, BoardWard, Covered, LocalPlan, TimetableEntry
from jobs_skills.progress import talks_of
from jobs_skills.standing import standing_of
from jobs_skills.views.finding import board_seen, row_of
from leadership import dates
from leadership.council.paging import page_of
from leadership.people.outsiders import open_to_outsiders

ROWS = 25  # to a page
# The parts of the record, in the order of the links on the first screen.
SECTIONS = [
    ("Plan and actions", "board_plan"),
    ("Meetings", "board_meeting_list"),
    ("Area, providers and old groups", "board_area"),
    ("Timetable", "board_timetable"),
    ("Terms of reference", "terms_list"),
    ("Independence", "board_independence"),
    ("Reports to the body it accounts to", "account_list"),
    ("Evidence", "finding_list"),
    ("Who works for it", "board_people"),
]
WORDS_OF = {name: words for words, name in SECTIONS}


def sections_of(request: HttpRequest, board: Board, may: dict[str, bool]) -> list[tuple[str, str]]:
    """Words and address of each part of the record that this person may read."""
    sections = [*SECTIONS]
    register = "Register of members" if may["keep"] else "Members by sector"
    sections.insert(2, (register, "member_list"))
    if access.may_read_time(request.user, board):
        sections.append(("Officer time", "officer_time_list"))
    found = [(words, reverse(name, args=[board.slug])) for words, name in sections]
    found.append(("Figures and files", reverse("report_index")))
    if board.published:
        found.append(("As everybody sees it", board.get_absolute_url()))
    if may["set_up"]:
        found.append(("How the city is divided", reverse("board_areas_of", args=[board.scheme_id])))
    return found


def may_do(request: HttpRequest, board: Board) -> dict[str, bool]:
    return {
        "keep": access.may_keep(request.user, board),
        "place": access.may_place_predecessors(request.user, board),
        "set_up": access.may_set_up(request.user),
        "steps_of_all": access.may_keep_steps_of_all(request.user, board),
    }


@open_to_outsiders
@login_required
@require_safe
def board_work(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_seen(request, slug)
    today = dates.today()
    standing, may = standing_of(board, today), may_do(request, board)
    context = {
        "board": board,
        "today": today,
        "summary": summary_of(standing),
        "districts": board.districts.order_by("district__name", "pk").values_list(
            "district__name", flat=True
        ),
        "sections": sections_of(request, board, may),
        "may": may,
        **standing,
    }
    return render(request, "jobs_skills/board_work.html", context)


def summary_of(standing: dict[str, Any]) -> list[str]:
    """How the board stands, in a few words each; what is in order is left out."""
    late_steps, waiting = len(standing["late_steps"]), standing["waiting_wards"]
    meeting = standing["next_meeting"]
    open_actions, late = standing["actions"]["open"], standing["actions"]["late"]
    said = [
        f"Next meeting on {meeting.date:%A %-d %B}" if meeting else "No meeting planned",
        f"{open_actions} open action{'s' if open_actions != 1 else ''}, {late} late",
        f"{late_steps} step{'s' if late_steps != 1 else ''} of the timetable late",
    ]
    if rows := standing["open_rows"]:
        said.append(f"{rows} row{'s' if rows != 1 else ''} of old lists to decide")
    if waiting:
        said.append(f"{waiting} ward{'s wait' if waiting != 1 else ' waits'} for a decision")
    return said


@open_to_outsiders
@login_required
@require_safe
def board_plan(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_seen(request, slug)
    plan = LocalPlan.objects.filter(board=board).first()
    said = {row.group: row for row in plan.coverage.all()} if plan else {}
    actions = board.actions.select_related("lead", "theme").in_time_order()
    context = {
        "board": board,
        "today": dates.today(),
        "plan": plan,
        "themes": plan.themes.select_related("named_at").order_by("-long_term", "pk")
        if plan
        else [],
        "groups": [(group, said.get(group.value)) for group in Covered],
        "missing": sum(group not in said for group in Covered),
        "areas": plan.priority_areas.select_related("ward__generation").order_by("start", "pk")
        if plan
        else [],
        "actions": page_of(request, actions, ROWS),
        "may": may_do(request, board),
    }
    return render(request, "jobs_skills/board_plan.html", context)


@open_to_outsiders
@login_required
@require_safe
def board_action(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board = board_seen(request, slug)
    action = row_of(board.actions.select_related("lead", "theme"), board, pk)
    progress = action.progress.select_related("by__person")
    context = {
        "board": board,
        "action": action,
        "today": dates.today(),
        "progress": page_of(request, progress, ROWS),
        "may": may_do(request, board),
    }
    return render(request, "jobs_skills/action_detail.html", context)


@open_to_outsiders
@login_required
@require_safe
def board_area(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_seen(request, slug)
    places = BoardWard.objects.filter(board=board).select_related("ward__generation")
    predecessors = board.predecessors.prefetch_related("negotiation")
    context = {
        "board": board,
        "districts": board.districts.select_related("district").order_by("district__name", "pk"),
        "sites": board.sites.order_by("name", "pk"),
        "jobcentres": board.jobcentres.order_by("name", "pk"),
        "beyond": board.areas_beyond.order_by("name", "pk"),
        "providers": board.providers.select_related("organisation").order_by("start", "pk"),
        "predecessors": predecessors.order_by("title", "pk"),
        "groups": talks_of([board], dates.today())[board.pk],
        "places": page_of(request, places.order_by("-crosses", "ward__name", "pk"), ROWS),
        "may": may_do(request, board),
        "today": dates.today(),
    }
    return render(request, "jobs_skills/board_area.html", context)


@open_to_outsiders
@login_required
@require_safe
def board_timetable(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_seen(request, slug)
    steps = TimetableEntry.objects.for_board(board)
    late = steps.late(dates.today()).count()
    context = {
        "board": board,
        "today": dates.today(),
        "late": late,
        "page": page_of(request, steps.in_time_order(), ROWS),
        "may": may_do(request, board),
    }
    return render(request, "jobs_skills/board_timetable.html", context)
