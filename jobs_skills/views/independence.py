"""How independent a board is: the board says so itself, the council reads it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from jobs_skills import access
from jobs_skills.convening import Quarter, quarters_of
from jobs_skills.forms.independence import AssessForm, ClockForm
from jobs_skills.independence import Answer, clock_of, score_of
from jobs_skills.models import Assessment, Board, Criterion, CriterionAnswer
from jobs_skills.services import independence as services
from jobs_skills.views.finding import board_for, board_seen
from jobs_skills.views.record_pages import form_page
from leadership import dates
from leadership.council.paging import page_of
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.outsiders import open_to_outsiders
from leadership.reporting.charts import Chart, Series

A_PAGE = 20
MOST_QUARTERS = 12
COLUMNS = ("Quarter", "Meetings", "Chaired by council or Jobcentre", "Convened by them")


def address(board: Board) -> str:
    return reverse("board_independence", args=[board.slug])


def answered(assessment: Assessment | None) -> list[tuple[Criterion, CriterionAnswer | None]]:
    """Every criterion with its answer, in the order of the list."""
    found = {each.criterion: each for each in assessment.answers.all()} if assessment else {}
    return [(criterion, found.get(criterion.value)) for criterion in Criterion]


def score_in(answers: list[tuple[Criterion, CriterionAnswer | None]]) -> Any:
    return score_of(
        {key.value: Answer(each.met, each.evidence) for key, each in answers if each is not None}
    )


@open_to_outsiders
@login_required
@require_safe
def board_independence(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_seen(request, slug)
    met = Count("answers", filter=Q(answers__met=True))
    looks = board.assessments.select_related("by__person").annotate(met=met)
    page = page_of(request, looks.order_by("-on", "-pk"), A_PAGE)
    latest = board.assessments.prefetch_related("answers").first()
    answers, start = answered(latest), board.scheme.clock_start
    context = {
        "board": board,
        "latest": latest,
        "answers": answers,
        "score": score_in(answers) if latest else None,
        "of": len(Criterion),
        "page": page,
        "clock": clock_of(start, dates.today()) if start else None,
        "may_assess": access.may_assess(request.user, board),
        "may_set_up": access.may_set_up(request.user),
        **chaired_and_convened(board),
    }
    return render(request, "jobs_skills/board_independence.html", context)


def chaired_and_convened(board: Board) -> dict[str, Any]:
    """The latest quarters in which the board met, as a table and as a chart."""
    met = [one for one in quarters_of([board], dates.today()) if one.meetings]
    quarters = met[-MOST_QUARTERS:]
    rows = [
        (str(one), one.meetings, one.chaired.in_words(), one.convened.in_words())
        for one in quarters
    ]
    return {"quarters": rows, "columns": COLUMNS, "svg": _chart(quarters).svg()}


TITLE = "Share of meetings chaired and convened by the council or Jobcentre Plus, in per cent"


def _chart(quarters: list[Quarter]) -> Chart:
    series = [
        Series("Chaired", [one.chaired.percent for one in quarters]),
        Series("Convened", [one.convened.percent for one in quarters]),
    ]
    labels = [str(one) for one in quarters]
    return Chart("bars", TITLE, labels, series, decimals=0, unknown="not recorded")


@open_to_outsiders
@login_required
@require_safe
def assessment_detail(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board = board_seen(request, slug)
    looks = board.assessments.select_related("by__person").prefetch_related("answers")
    assessment = get_object_or_404(looks, pk=pk)
    answers = answered(assessment)
    context = {
        "board": board,
        "assessment": assessment,
        "answers": answers,
        "score": score_in(answers),
    }
    return render(request, "jobs_skills/assessment_detail.html", context)


@open_to_outsiders
@login_required
def board_assess(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_for(request, slug, access.may_assess)
    form = AssessForm(request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            services.assess(
                board=board,
                on=form.cleaned_data["on"],
                answers=form.answers(),
                by=request.user,
            )
            messages.success(request, "Saved. The council reads it and cannot change it.")
            return redirect(address(board))
    return form_page(
        request,
        board,
        form,
        heading="Assess the board’s independence",
        above=("Independence", address(board)),
        intro="Answer all six. A criterion is met where you can say what shows it. An assessment "
        "stays as it is made; a later day has another.",
        button="Save the assessment",
    )


@login_required
def board_clock(request: HttpRequest, slug: str) -> HttpResponse:
    """Of all boards of the scheme: the council chooses from which event it counts."""
    board = board_seen(request, slug)
    if not access.may_set_up(request.user):
        raise Http404
    form = ClockForm(request.POST or None, initial=ClockForm.showing(board.scheme))
    if form.is_valid():
        with refusals_shown_in(form):
            services.set_clock(scheme=board.scheme, by=request.user, **form.cleaned_data)
            messages.success(request, "Saved, for all boards of this division.")
            return redirect(address(board))
    return form_page(
        request,
        board,
        form,
        heading="From when the twelve months count",
        above=("Independence", address(board)),
        intro=f"It holds for all boards of “{board.scheme}”.",
    )
