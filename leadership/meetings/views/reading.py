"""The list of meetings and the page of one."""

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from leadership import dates
from leadership.council.paging import page_of
from leadership.meetings import access
from leadership.meetings.forms import MeetingFilters
from leadership.meetings.models import AttendanceCount, Meeting
from leadership.meetings.reading import read
from leadership.meetings.sections import sections_of

A_PAGE = 30


@require_safe
def meeting_list(request: HttpRequest) -> HttpResponse:
    visible = Meeting.objects.visible_to(request.user)
    officer = access.may_see_gaps(request.user)
    filters = MeetingFilters(request.GET, meetings=visible, officer=officer)
    counted = AttendanceCount.objects.filter(meeting=OuterRef("pk"))
    meetings = filters.chosen().with_bodies().annotate(counted=Exists(counted))
    page = page_of(request, meetings, A_PAGE)
    context = {
        "page": page,
        "some": bool(page.object_list) or visible.exists(),
        "form": filters,
        "active": filters.active(),
        "period": filters.shown_period,
        "officer": officer,
        "may_plan": access.may_arrange_somewhere(request.user),
    }
    return render(request, "meetings/meeting_list.html", context)


@require_safe
def meeting_detail(request: HttpRequest, pk: int) -> HttpResponse:
    visible = Meeting.objects.visible_to(request.user)
    meeting = get_object_or_404(visible.with_bodies().select_related("chair"), pk=pk)
    context = {
        "meeting": meeting,
        "record": read(meeting, request.user),
        "sections": sections_of(meeting, request.user),
        "today": dates.today(),
    }
    return render(request, "meetings/meeting_detail.html", context)
