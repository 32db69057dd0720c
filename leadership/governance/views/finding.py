"""The record a page is about, for who may see it or work on it; 404 otherwise."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from leadership.governance import access
from leadership.governance.models import CommitteeReport, Decision, Promise


def report_seen(request: HttpRequest, pk: int) -> CommitteeReport:
    reports = CommitteeReport.objects.visible_to(request.user)
    return get_object_or_404(reports.select_related("report_to", "item__meeting"), pk=pk)


def report_to_write(request: HttpRequest, pk: int) -> CommitteeReport:
    report = report_seen(request, pk)
    if not access.may_write_decisions(request.user):
        raise Http404
    return report


def decision_seen(request: HttpRequest, year: int, serial: int) -> Decision:
    decisions = Decision.objects.visible_to(request.user)
    decisions = decisions.select_related("taken_by", "scrutiny_body", "portfolio", "replaces")
    return get_object_or_404(decisions, year=year, serial=serial)


def decision_to_write(request: HttpRequest, year: int, serial: int) -> Decision:
    decision = decision_seen(request, year, serial)
    if not access.may_write_decisions(request.user):
        raise Http404
    return decision


def promise_to_keep(request: HttpRequest, pk: int) -> Promise:
    promises = Promise.objects.visible_to(request.user)
    promise = get_object_or_404(
        promises.select_related("body", "part__decision", "item__meeting", "due_meeting"), pk=pk
    )
    if not access.may_keep_promises(request.user):
        raise Http404
    return promise
