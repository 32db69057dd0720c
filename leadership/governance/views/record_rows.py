"""Adding, changing and removing the rows of a report and of a decision's draft record."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from leadership.governance.record_rows import DECISION_ROWS, REPORT_ROWS, RowKind
from leadership.governance.services.record_rows import remove_row, save_row
from leadership.governance.views.decisions import all_decisions, one_decision
from leadership.governance.views.finding import decision_to_write, report_to_write
from leadership.governance.views.record_pages import form_page
from leadership.governance.views.reports import all_reports, one_report
from leadership.meetings.forms import VersionForm
from leadership.people.form_refusals import refusals_shown_in

Above = list[tuple[str, str]]


def _kind(kinds: dict[str, RowKind], name: str) -> RowKind:
    if name not in kinds:
        raise Http404
    return kinds[name]


@login_required
def committee_report_row_add(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    report, row_kind = report_to_write(request, pk), _kind(REPORT_ROWS, kind)
    above = [all_reports(), one_report(report)]
    return _written(request, report, row_kind, row_kind.new(report), above)


@login_required
def committee_report_row_edit(
    request: HttpRequest, pk: int, kind: str, row_pk: int
) -> HttpResponse:
    report, row_kind = report_to_write(request, pk), _kind(REPORT_ROWS, kind)
    row = get_object_or_404(row_kind.rows(report), pk=row_pk)
    above = [all_reports(), one_report(report)]
    return _written(request, report, row_kind, row, above)


@login_required
@require_POST
def committee_report_row_remove(
    request: HttpRequest, pk: int, kind: str, row_pk: int
) -> HttpResponse:
    report, row_kind = report_to_write(request, pk), _kind(REPORT_ROWS, kind)
    row = get_object_or_404(row_kind.rows(report), pk=row_pk)
    return _removed(request, report, row_kind, row)


@login_required
def decision_row_add(request: HttpRequest, year: int, serial: int, kind: str) -> HttpResponse:
    decision, row_kind = decision_to_write(request, year, serial), _kind(DECISION_ROWS, kind)
    above = [all_decisions(), one_decision(decision)]
    return _written(request, decision, row_kind, row_kind.new(decision), above)


@login_required
def decision_row_edit(
    request: HttpRequest, year: int, serial: int, kind: str, row_pk: int
) -> HttpResponse:
    decision, row_kind = decision_to_write(request, year, serial), _kind(DECISION_ROWS, kind)
    row = get_object_or_404(row_kind.rows(decision), pk=row_pk)
    above = [all_decisions(), one_decision(decision)]
    return _written(request, decision, row_kind, row, above)


@login_required
@require_POST
def decision_row_remove(
    request: HttpRequest, year: int, serial: int, kind: str, row_pk: int
) -> HttpResponse:
    decision, row_kind = decision_to_write(request, year, serial), _kind(DECISION_ROWS, kind)
    row = get_object_or_404(row_kind.rows(decision), pk=row_pk)
    return _removed(request, decision, row_kind, row)


def _written(
    request: HttpRequest, record: Any, kind: RowKind, row: Any, above: Above
) -> HttpResponse:
    form = kind.form(request.POST or None, instance=row, record=record, user=request.user)
    new = row.pk is None
    if form.is_valid():
        with refusals_shown_in(form):
            save_row(
                row=form.save(commit=False), record=record, by=request.user,
                version=form.cleaned_data["version"], field=kind.refused_at,
            )  # fmt: skip
            messages.success(request, f"The {kind.name} is saved.")
            return redirect(record)
    heading = f"Add {kind.one}" if new else f"Change the {kind.name}"
    shown = {} if new else {"removes": f"Remove the {kind.name}", "version": record.version}
    return form_page(request, form, heading=heading, above=above, intro=kind.about, shown=shown)


def _removed(request: HttpRequest, record: Any, kind: RowKind, row: Any) -> HttpResponse:
    form = VersionForm(request.POST)
    version = form.cleaned_data["version"] if form.is_valid() else 0
    remove_row(row=row, record=record, by=request.user, version=version)
    messages.success(request, f"The {kind.name} is removed.")
    return redirect(record)
