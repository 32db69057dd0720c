"""The screen of the forum's evening, for a tablet: attendance first, then issue after issue.

Every form works as a plain POST; htmx only spares the reload.
"""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from leadership import dates
from leadership.meetings import access
from leadership.meetings.forms import AttendanceForm
from leadership.meetings.models import Meeting
from leadership.meetings.services import open_meeting, record_attendance
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.refusals import Conflict, NotAllowed
from tracker.forms.evening import LineForm
from tracker.models import Issue
from tracker.services import carry_over, number_waiting, possible_duplicates
from tracker.services.evening import carry_over_all, evening_of, save_line

SHEET_LINES = range(14)


def _meeting(request: HttpRequest, pk: int) -> Meeting:
    meeting = get_object_or_404(Meeting.objects.visible_to(request.user).with_bodies(), pk=pk)
    if not access.may_record(request.user, meeting):
        raise NotAllowed
    if not meeting.wards:
        raise Http404  # issues are raised in wards: a committee has no such evening
    return meeting


def _page(request: HttpRequest, meeting: Meeting, **said: Any) -> HttpResponse:
    """The whole screen; `said` has a form that was refused, which then keeps its words."""
    begun = meeting.status in {Meeting.Status.SITTING, Meeting.Status.HELD}
    context = {
        "meeting": meeting,
        "evening": evening_of(meeting, request.user),
        "attendance": AttendanceForm(meeting=meeting) if begun else None,
        "line": LineForm(meeting=meeting, user=request.user) if begun else None,
        "is_today": meeting.date == dates.today(),
        # how many, never their words: nobody has looked at them, and the hall sees this screen
        "raised_in_advance": number_waiting(meeting, request.user),
    }
    return render(request, "tracker/evening.html", context | said)


@login_required
@require_safe
def evening(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, _meeting(request, pk))


@login_required
@require_POST
def evening_start(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = _meeting(request, pk)
    open_meeting(meeting=meeting, by=request.user)
    return redirect("evening", pk)


@login_required
@require_POST
def evening_attendance(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = _meeting(request, pk)
    form = AttendanceForm(request.POST, meeting=meeting)
    said: dict[str, Any] = {"attendance": form}
    if form.is_valid():
        try:
            with refusals_shown_in(form):
                meeting = record_attendance(
                    meeting=meeting,
                    counts=form.counts(),
                    by=request.user,
                    version=form.cleaned_data["version"],
                )
                said["saved_at"] = dates.now()
        except Conflict as conflict:
            if not request.htmx:
                raise
            said["conflict"] = conflict
            meeting.refresh_from_db()
    if request.htmx:
        context = {"meeting": meeting, **said}
        return _fragment(
            request,
            "tracker/evening_attendance_saved.html",
            context,
            saved="saved_at" in said,
        )
    if "saved_at" in said:
        messages.success(request, "The attendance is saved.")
        return redirect("evening", pk)
    return _page(request, meeting, **said)


@login_required
@require_POST
def evening_issue(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = _meeting(request, pk)
    form = LineForm(request.POST, meeting=meeting, user=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            issue, is_new = save_line(meeting=meeting, line=form.line(), by=request.user)
            return _line_saved(request, meeting, issue, is_new=is_new)
    if request.htmx:
        return _fragment(request, "tracker/evening_line.html", {"meeting": meeting, "line": form})
    return _page(request, meeting, line=form)


def _line_saved(
    request: HttpRequest, meeting: Meeting, issue: Issue, *, is_new: bool
) -> HttpResponse:
    alike = possible_duplicates(
        ward=issue.ward, title=issue.title, street=issue.street, by=request.user
    )
    # the screen stands before the whole hall
    others = [other for other in alike if other.pk != issue.pk and not other.is_private]
    if not request.htmx:
        again = "" if is_new else " It had been saved already."
        messages.success(request, f"Saved as {issue.reference}: {issue.title}.{again}")
        if others:
            listed = ", ".join(f"{other.reference} {other.title}" for other in others)
            messages.info(request, f"Open issues that read alike: {listed}.")
        return redirect("evening", meeting.pk)
    context = {
        "meeting": meeting,
        "line": LineForm(meeting=meeting, user=request.user, initial={"ward": issue.ward_id}),
        "evening": evening_of(meeting, request.user),
        "saved": issue,
        "alike": others,
        "is_new": is_new,
    }
    return _fragment(request, "tracker/evening_line_saved.html", context, saved=True)


def _fragment(
    request: HttpRequest, template: str, context: dict[str, Any], *, saved: bool = False
) -> HttpResponse:
    """A part of the screen. The header tells evening.js that the answer is this screen's own,
    not a page of signing in that took its place."""
    response = render(request, template, context)
    response["X-Evening"] = "saved" if saved else "answered"
    return response


@login_required
@require_POST
def evening_carry_over(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = _meeting(request, pk)
    if "all" in request.POST:
        number = carry_over_all(meeting=meeting, by=request.user)
        messages.success(request, f"Carried over: {number}.")
        return redirect("evening", pk)
    issues = Issue.objects.visible_to(request.user)
    issue = get_object_or_404(issues, reference=request.POST.get("issue", ""))
    carry_over(issue=issue, meeting=meeting, by=request.user)
    if request.htmx:
        context = {"meeting": meeting, "evening": evening_of(meeting, request.user)}
        return _fragment(request, "tracker/evening_carried.html", context)
    return redirect("evening", pk)


@login_required
@require_safe
def evening_sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """A blank sheet to print, for a hall without a line, with the open issues of the ward."""
    meeting = _meeting(request, pk)
    found = evening_of(meeting, request.user)
    context = {
        "meeting": meeting,
        "issues": found.carried + found.waiting,
        "more": found.more,
        "attendance": AttendanceForm(meeting=meeting),
        "lines": SHEET_LINES,
    }
    return render(request, "tracker/evening_sheet.html", context)
