"""Planning a meeting, moving it, calling it off, opening and ending it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from leadership.meetings import access, services
from leadership.meetings.forms import CancelForm, HoldForm, MoveForm, PlanForm
from leadership.meetings.models import Meeting
from leadership.meetings.views.found import meeting_to_record
from leadership.meetings.weekdays import weekday_warning
from leadership.people.form_refusals import refusals_shown_in


@login_required
def meeting_plan(request: HttpRequest) -> HttpResponse:
    if not access.may_arrange_somewhere(request.user):
        raise Http404
    form = PlanForm(request.POST or None, user=request.user, body=request.GET.get("body", ""))
    if form.is_valid():
        asked = {**form.cleaned_data, "bodies": form.bodies()}
        del asked["body"], asked["joint_with"]
        with refusals_shown_in(form):
            meeting = services.plan_meeting(**asked, by=request.user)
            # the weekday is computed, so that a date written for another day is noticed (S001)
            messages.success(request, f"Planned for {meeting.date:%A %-d %B %Y}.")
            _warn_of_the_weekday(request, meeting)
            return redirect(meeting)
    return render(request, "meetings/meeting_plan.html", {"form": form})


def _warn_of_the_weekday(request: HttpRequest, meeting: Meeting) -> None:
    warning = weekday_warning(meeting)
    if warning:
        messages.info(request, warning)


@login_required
def meeting_move(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    form = MoveForm(request.POST or None, initial=MoveForm.showing(meeting))
    if form.is_valid():
        with refusals_shown_in(form):
            moved = services.move_meeting(meeting=meeting, by=request.user, **form.cleaned_data)
            messages.success(request, f"The meeting is on {moved.date:%A %-d %B %Y}.")
            _warn_of_the_weekday(request, moved)
            return redirect(meeting)
    return render(request, "meetings/meeting_move.html", {"form": form, "meeting": meeting})


@login_required
def meeting_cancel(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    form = CancelForm(request.POST or None, initial={"version": meeting.version})
    if form.is_valid():
        with refusals_shown_in(form):
            services.cancel_meeting(meeting=meeting, by=request.user, **form.cleaned_data)
            messages.success(request, "The meeting is cancelled.")
            return redirect(meeting)
    return render(request, "meetings/meeting_cancel.html", {"form": form, "meeting": meeting})


@login_required
@require_POST
def meeting_plan_again(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    services.plan_again(meeting=meeting, by=request.user)
    messages.success(request, "The meeting is planned again.")
    return redirect(meeting)


@login_required
@require_POST
def meeting_start(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    services.open_meeting(meeting=meeting, by=request.user)
    return redirect(meeting)


@login_required
def meeting_hold(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    form = HoldForm(request.POST or None, initial={"version": meeting.version})
    if form.is_valid():
        with refusals_shown_in(form):
            services.hold_meeting(meeting=meeting, by=request.user, **form.cleaned_data)
            messages.success(request, "The meeting is recorded as held.")
            return redirect(meeting)
    return render(request, "meetings/meeting_hold.html", {"form": form, "meeting": meeting})
