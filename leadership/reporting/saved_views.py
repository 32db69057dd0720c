"""Saved reports, and the book of who asked for which report."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leadership import dates
from leadership.council.paging import page_of
from leadership.council.requests import council_of
from leadership.people.outsiders import open_to_outsiders
from leadership.people.refusals import NotAllowed, Refused
from leadership.reporting import access, services
from leadership.reporting.asking import ask, filters_form
from leadership.reporting.forms import MailedReportForm, ReportRequestForm, SavedReportForm
from leadership.reporting.models import ReportRequest, SavedReport
from leadership.reporting.views import runnable


@open_to_outsiders
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def report_save(request: HttpRequest, slug: str) -> HttpResponse:
    report = runnable(request, slug)
    copies = report.copies_to_see(request.user)
    filters = filters_form(report.filters, request.user, request.GET, copies, council_of(request))
    if not filters.is_valid():
        return redirect(f"{reverse('report_page', args=[slug])}?{request.GET.urlencode()}")
    asked = ask(filters, report, request.user, at=dates.now())
    form = SavedReportForm(request.POST or None, by=request.user)
    if form.is_valid():
        try:
            saved = services.save_report(saved=form.instance, asked=asked, by=request.user)
        except Refused as refused:
            form.add_error(refused.field or None, refused.message)
        else:
            messages.success(request, f"Saved as {saved.name}.")
            return redirect("report_index")
    context = {"report": report, "asked": asked, "form": form}
    return render(request, "reporting/report_save.html", context)


@open_to_outsiders
@login_required
@require_safe
def saved_report_open(request: HttpRequest, pk: int) -> HttpResponse:
    saved = _saved(request, pk)
    report = runnable(request, saved.report)
    filters = dict(saved.filters)
    if not set(filters.get("copy", [])) <= {*report.copies_to_see(request.user)}:
        del filters["copy"]  # kept by somebody who sees more: the reader gets the reader's copy
    query = urlencode(filters, doseq=True)
    return redirect(f"{reverse('report_page', args=[report.slug])}?{query}")


@open_to_outsiders
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def saved_report_mail(request: HttpRequest, pk: int) -> HttpResponse:
    """The owner says how often the report is mailed, and a manager to whom else."""
    saved = _saved(request, pk)
    if saved.owner_id != request.user.pk:
        raise NotAllowed
    names_others = access.may_mail_to_others(request.user)
    form = MailedReportForm(request.POST or None, saved=saved, names_others=names_others)
    if form.is_valid():
        services.mail_saved_report(
            saved=saved,
            mailed=form.cleaned_data["mailed"],
            readers=form.cleaned_data.get("readers", []),
            by=request.user,
        )
        messages.success(request, f"{saved.name}: what you chose is kept.")
        return redirect("report_index")
    return render(request, "reporting/saved_report_mail.html", {"saved": saved, "form": form})


@open_to_outsiders
@login_required
@require_POST
def saved_report_delete(request: HttpRequest, pk: int) -> HttpResponse:
    saved = _saved(request, pk)
    services.delete_saved_report(saved=saved, by=request.user)
    messages.success(request, f"{saved.name} is deleted.")
    return redirect("report_index")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def report_requests(request: HttpRequest) -> HttpResponse:
    if not access.may_note_requests(request.user):
        raise NotAllowed
    form = ReportRequestForm(request.POST or None, initial={"asked_on": dates.today()})
    if form.is_valid():
        services.note_request(request=form.instance, by=request.user)
        messages.success(request, "The request is noted.")
        return redirect("report_requests")
    requests = ReportRequest.objects.visible_to(request.user).most_pressing_first()
    page = page_of(request, requests.select_related("done_by__person", "noted_by__person"))
    return render(request, "reporting/report_requests.html", {"form": form, "page": page})


@login_required
@require_POST
def report_request_done(request: HttpRequest, pk: int) -> HttpResponse:
    wanted = get_object_or_404(ReportRequest.objects.visible_to(request.user), pk=pk)
    services.finish_request(request=wanted, by=request.user)
    messages.success(request, "The request is done.")
    return redirect("report_requests")


def _saved(request: HttpRequest, pk: int) -> SavedReport:
    """A saved report this person may see, of a report that is there for him or her."""
    saved = get_object_or_404(SavedReport.objects.visible_to(request.user), pk=pk)
    runnable(request, saved.report)
    return saved
