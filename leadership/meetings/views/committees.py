"""Committees as everybody reads them: the list by kind, and the page of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from leadership import dates
from leadership.council.paging import page_of
from leadership.meetings import access
from leadership.meetings.committees import committees_by_kind, read_body
from leadership.meetings.models import Body, Meeting
from leadership.people.access import is_committee_services, may_change_settings

A_PAGE = 20


@require_safe
def committee_list(request: HttpRequest) -> HttpResponse:
    today = dates.today()
    page = page_of(request, Body.objects.committees().in_kind_order(), 60)
    context = {
        "page": page,
        "kinds": committees_by_kind(list(page.object_list), request.user, today),
        "keeps_register": may_change_settings(request.user),
        "keeps": is_committee_services(request.user),
    }
    return render(request, "meetings/committee_list.html", context)


@require_safe
def committee_detail(request: HttpRequest, pk: int) -> HttpResponse:
    body = get_object_or_404(Body.objects.committees().select_related("parent"), pk=pk)
    today = dates.today()
    past = Meeting.objects.visible_to(request.user).of_body(body).filter(date__lt=today)
    keeps = access.keeps_committee(request.user, body)
    context = {
        "body": body,
        "record": read_body(body, request.user, today),
        "past": page_of(request, past.latest_first(), A_PAGE),
        "keeps": keeps,
        "appoints": access.may_appoint(request.user, body),
        "today": today,
    }
    return render(request, "meetings/committee_detail.html", context)
