"""The meetings of a board: the list, one meeting, and arranging it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from jobs_skills import access
from jobs_skills.first_meetings import first_meeting_of
from jobs_skills.forms.meetings import ArrangeForm
from jobs_skills.models import Board, BoardMeeting, Terms, TimetableEntry
from jobs_skills.services.meetings import arrange_meeting
from jobs_skills.views.finding import board_for, board_seen
from jobs_skills.views.record_pages import form_page
from leadership import dates
from leadership.council.paging import page_of
from leadership.meetings import services as meetings
from leadership.meetings.forms import CancelForm, HoldForm, MoveForm
from leadership.meetings.models import Meeting
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.outsiders import open_to_outsiders
from leadership.people.personal_data import found_in

A_PAGE = 20


def meetings_of(board: Board) -> Any:
    return Meeting.objects.of_body(board).select_related("board_meeting__convener", "chair")


def meeting_of(board: Board, pk: int) -> Meeting:
    return get_object_or_404(meetings_of(board).with_bodies(), pk=pk)


def beside(board: Board, meeting: Meeting) -> BoardMeeting:
    """What the board has of the meeting; a row not saved yet where nothing is recorded."""
    found = getattr(meeting, "board_meeting", None)
    return found if found and found.board_id == board.pk else BoardMeeting(board=board)


def address(board: Board, meeting: Meeting | None = None) -> str:
    if meeting is None:
        return reverse("board_meeting_list", args=[board.slug])
    return reverse("board_meeting", args=[board.slug, meeting.pk])


def words(meeting: Meeting) -> str:
    return f"Meeting of {meeting.date:%-d %B %Y}"


@open_to_outsiders
@login_required
@require_safe
def board_meeting_list(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_seen(request, slug)
    own, today = meetings_of(board), dates.today()
    coming = own.coming(today)
    context = {
        "board": board,
        "coming": page_of(request, coming, A_PAGE, "coming"),
        "past": page_of(
            request, own.exclude(pk__in=coming.order_by().values("pk")).latest_first(), A_PAGE
        ),
        "first": first_meeting_of(board),
        "may_keep": access.may_keep(request.user, board),
    }
    return render(request, "jobs_skills/board_meeting_list.html", context)


@open_to_outsiders
@login_required
@require_safe
def board_meeting(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board = board_seen(request, slug)
    meeting = meeting_of(board, pk)
    row, keeps = beside(board, meeting), access.may_keep(request.user, board)
    first = first_meeting_of(board)
    entries = TimetableEntry.objects.for_board(board).filter(kind=TimetableEntry.Kind.MEETINGS)
    draft = keeps and meeting.notes_status == Meeting.NotesStatus.DRAFT
    context = {
        "board": board,
        "meeting": meeting,
        "beside": row,
        "attendance": attendance_in_words(row),
        "priorities": meeting.board_themes.filter(plan__board=board).order_by("pk"),
        "terms": Terms.objects.filter(board=board, adopted_at=meeting).first(),
        "entries": entries.in_time_order(),
        "first": first if first.meeting == meeting else None,
        "warnings": found_in(meeting.notes) if draft and meeting.public else [],
        "may_keep": keeps,
        "today": dates.today(),
    }
    return render(request, "jobs_skills/board_meeting.html", context)


def attendance_in_words(row: BoardMeeting) -> list[tuple[str, str]]:
    """Each sector that was asked for; a sector without a number was not counted."""
    if row.pk is None:
        return []
    return [
        (each.get_sector_display(), "not counted" if each.number is None else str(each.number))
        for each in row.attendance.order_by("pk")
    ]


@open_to_outsiders
@login_required
def board_meeting_arrange(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_for(request, slug)
    form = ArrangeForm(request.POST or None, board=board)
    if form.is_valid():
        with refusals_shown_in(form):
            row = arrange_meeting(board=board, by=request.user, **form.cleaned_data)
            messages.success(request, f"Arranged for {row.meeting.date:%A %-d %B %Y}.")
            return redirect(address(board, row.meeting))
    return form_page(
        request,
        board,
        form,
        heading="Arrange a meeting",
        above=("Meetings", address(board)),
        intro="Several boards may meet on one day.",
        button="Arrange the meeting",
    )


@open_to_outsiders
@login_required
def board_meeting_move(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board = board_for(request, slug)
    meeting = meeting_of(board, pk)
    form = MoveForm(request.POST or None, initial=MoveForm.showing(meeting))
    if form.is_valid():
        with refusals_shown_in(form):
            moved = meetings.move_meeting(meeting=meeting, by=request.user, **form.cleaned_data)
            messages.success(request, f"The meeting is on {moved.date:%A %-d %B %Y}.")
            return redirect(address(board, meeting))
    return form_page(
        request,
        board,
        form,
        heading="Change day, time or place",
        above=(words(meeting), address(board, meeting)),
    )


@open_to_outsiders
@login_required
def board_meeting_cancel(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board = board_for(request, slug)
    meeting = meeting_of(board, pk)
    form = CancelForm(request.POST or None, initial={"version": meeting.version})
    if form.is_valid():
        with refusals_shown_in(form):
            meetings.cancel_meeting(meeting=meeting, by=request.user, **form.cleaned_data)
            messages.success(request, "The meeting is cancelled.")
            return redirect(address(board, meeting))
    return form_page(
        request,
        board,
        form,
        heading="Cancel the meeting",
        above=(words(meeting), address(board, meeting)),
        intro="It stays in the list, marked as cancelled, with your reason.",
        button="Cancel the meeting",
        ends=True,
    )


@open_to_outsiders
@login_required
@require_POST
def board_meeting_plan_again(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board = board_for(request, slug)
    meeting = meeting_of(board, pk)
    meetings.plan_again(meeting=meeting, by=request.user)
    messages.success(request, "The meeting is planned again.")
    return redirect(address(board, meeting))


@open_to_outsiders
@login_required
def board_meeting_hold(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board = board_for(request, slug)
    meeting = meeting_of(board, pk)
    form = HoldForm(request.POST or None, initial={"version": meeting.version})
    if form.is_valid():
        with refusals_shown_in(form):
            meetings.hold_meeting(meeting=meeting, by=request.user, **form.cleaned_data)
            messages.success(request, "It was held. Now say who came and what was agreed.")
            return redirect("board_meeting_record", board.slug, meeting.pk)
    return form_page(
        request,
        board,
        form,
        heading="The meeting was held",
        above=(words(meeting), address(board, meeting)),
        button="It was held",
    )
