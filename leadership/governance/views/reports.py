"""Covering reports: the list, the page, and the forms that write them."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from leadership.council.paging import page_of
from leadership.governance import access
from leadership.governance.forms.reports import SECTIONS, NewReportForm
from leadership.governance.models import ChronologyEntry, CommitteeReport, Consultee, Decision
from leadership.governance.services import reports as services
from leadership.governance.views.finding import report_seen, report_to_write
from leadership.governance.views.record_pages import form_page
from leadership.meetings.forms import VersionForm
from leadership.meetings.models import AgendaItem, MeetingBody
from leadership.people.form_refusals import refusals_shown_in

A_PAGE = 30


def all_reports() -> tuple[str, str]:
    return "Reports to committees", reverse("committee_report_list")


def one_report(report: CommitteeReport) -> tuple[str, str]:
    return report.subject, report.get_absolute_url()


@require_safe
def committee_report_list(request: HttpRequest) -> HttpResponse:
    seen = CommitteeReport.objects.visible_to(request.user).select_related("report_to")
    words = " ".join(request.GET.get("q", "").replace("\0", " ").split())[:100]
    if words:
        seen = seen.filter(subject__icontains=words)
    context = {
        "page": page_of(request, seen.latest_first(), A_PAGE),
        "words": words,
        "may_write": access.may_write_decisions(request.user),
    }
    return render(request, "governance/committee_report_list.html", context)


@require_safe
def committee_report_detail(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_seen(request, pk)
    chronology = ChronologyEntry.objects.filter(report=report).select_related("earlier_report")
    entries = list(chronology.in_time_order())
    earlier = CommitteeReport.objects.visible_to(request.user).filter(
        pk__in=[entry.earlier_report_id for entry in entries if entry.earlier_report_id]
    )
    consulted = list(Consultee.objects.filter(report=report))
    may_write = access.may_write_decisions(request.user)
    seen_items = AgendaItem.objects.visible_to(request.user).filter(pk=report.item_id)
    context = {
        "report": report,
        "item": seen_items.select_related("meeting").first() if report.item_id else None,
        "authors": list(report.authors.select_related("person")),
        "recommendations": list(report.recommendations.all()),
        "consulted": [row for row in consulted if not row.outside],
        "consulted_outside": [row for row in consulted if row.outside],
        "events": [row for row in entries if row.kind == ChronologyEntry.Kind.EVENT],
        "evidence": [row for row in entries if row.kind == ChronologyEntry.Kind.EVIDENCE],
        "earlier_seen": set(earlier.values_list("pk", flat=True)) if entries else set(),
        "signatures": list(report.signatures.select_related("person")),
        "documents": list(report.background_documents.select_related("paper")),
        "wards": list(report.wards.in_name_order()),
        "decisions": list(
            Decision.objects.visible_to(request.user).filter(report=report).latest_first()
        ),
        "commitments": [report.Commitment(each).label for each in report.commitments],
        "may_write": may_write,
        "may_change": may_write and not report.published,
    }
    return render(request, "governance/committee_report_detail.html", context)


@login_required
def committee_report_add(request: HttpRequest) -> HttpResponse:
    if not access.may_write_decisions(request.user):
        raise Http404
    report = _begun_from(request)
    form = NewReportForm(request.POST or None, instance=report, user=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            report = services.save_report(
                report=form.save(commit=False), by=request.user, **form.asked()
            )
            messages.success(request, "Saved as a draft. Add what it recommends.")
            return redirect(report)
    intro = "A draft that nobody reads but those who keep the committees, until you publish it."
    return form_page(request, form, heading="Write a report", above=[all_reports()], intro=intro)


def _begun_from(request: HttpRequest) -> CommitteeReport:
    """A new report, for the item of an agenda where one is named."""
    asked = request.GET.get("item", "")
    if not asked.isdecimal():
        return CommitteeReport()
    items = AgendaItem.objects.visible_to(request.user).select_related("meeting")
    item = get_object_or_404(items, pk=asked)
    met = MeetingBody.objects.filter(meeting=item.meeting_id).select_related("body").first()
    begun: dict[str, Any] = {"subject": item.heading, "decision_on": item.meeting.date}
    if met is not None:
        begun["report_to"] = met.body
    return CommitteeReport(item=item, **begun)


@login_required
def committee_report_edit(request: HttpRequest, pk: int, section: str) -> HttpResponse:
    report = report_to_write(request, pk)
    if section not in SECTIONS:
        raise Http404
    heading, form_class = SECTIONS[section]
    form = form_class(request.POST or None, instance=report, user=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            services.save_report(report=form.save(commit=False), by=request.user, **form.asked())
            messages.success(request, f"Saved: {heading.lower()}.")
            return redirect(report)
    return form_page(request, form, heading=heading, above=[all_reports(), one_report(report)])


@login_required
@require_POST
def committee_report_publish(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_to_write(request, pk)
    services.publish_report(report=report, by=request.user, version=_version(request))
    messages.success(request, "The report is published.")
    return redirect(report)


@login_required
@require_POST
def committee_report_take_back(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_to_write(request, pk)
    services.take_back_report(report=report, by=request.user, version=_version(request))
    messages.success(request, "The report is a draft again.")
    return redirect(report)


def _version(request: HttpRequest) -> int:
    form = VersionForm(request.POST)
    return form.cleaned_data["version"] if form.is_valid() else 0
