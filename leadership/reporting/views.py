"""The index of reports, a report on screen, and its files."""

from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_safe

from leadership import dates
from leadership.council.paging import page_of
from leadership.council.requests import council_of
from leadership.people.outsiders import open_to_outsiders
from leadership.people.refusals import NotAllowed
from leadership.reporting import access, files, registry
from leadership.reporting.asking import ask, filters_form
from leadership.reporting.columns import Column
from leadership.reporting.models import ReportRequest, SavedReport
from leadership.reporting.report import Asked, Copy, Filters, Report, Row, Table
from leadership.reporting.services import download
from leadership.reporting.source import in_order, typed

CARDS_FROM = 4  # tables with more columns than three become cards on a phone
ROOMY, WIDE = 16, 26  # characters from which a column keeps room on screen; the table scrolls


@open_to_outsiders
@login_required
@require_safe
def report_index(request: HttpRequest) -> HttpResponse:
    groups: dict[str, list[Report]] = {}
    for report in registry.reports_for(request.user):
        groups.setdefault(report.group, []).append(report)
    known = {report.slug for reports in groups.values() for report in reports}
    saved = SavedReport.objects.visible_to(request.user).filter(report__in=known)
    context = {
        "groups": list(groups.items()),
        "packs": registry.packs_for(request.user),
        "saved": saved.select_related("owner__person").in_name_order(),
        "may_note_requests": access.may_note_requests(request.user),
        "waiting": ReportRequest.objects.visible_to(request.user).waiting().count(),
    }
    return render(request, "reporting/report_index.html", context)


@open_to_outsiders
@login_required
@require_safe
def report_page(request: HttpRequest, slug: str) -> HttpResponse:
    report = runnable(request, slug)
    copies = report.copies_to_see(request.user)
    form = filters_form(report.filters, request.user, request.GET, copies, council_of(request))
    if not form.is_valid():
        context = {"report": report, "form": form}
        return render(request, "reporting/report_page.html", context, status=400)
    asked = ask(form, report, request.user, at=dates.now())
    return render(request, "reporting/report_page.html", _page(request, asked, form))


@open_to_outsiders
@login_required
@require_GET
def report_download(request: HttpRequest, slug: str, ending: str) -> HttpResponseBase:
    report = runnable(request, slug)
    if ending not in files.FORMATS:
        raise Http404
    copies = report.copies_to_take(request.user)
    if not copies or request.GET.get("copy") not in (None, "", *copies):
        raise NotAllowed
    form = filters_form(report.filters, request.user, request.GET, copies, council_of(request))
    if not form.is_valid():
        context = {"report": report, "form": form}
        return render(request, "reporting/report_page.html", context, status=400)
    asked = ask(form, report, request.user, at=dates.now())
    response = StreamingHttpResponse(
        download(asked, ending), content_type=files.FORMATS[ending].content_type
    )
    name = files.file_name(asked, ending)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    if ending == "csv":
        described = file_url(asked, "csv-metadata.json")
        response["Link"] = f'<{described}>; rel="describedby"; type="application/csvm+json"'
    return response


def runnable(request: HttpRequest, slug: str) -> Report:
    report = registry.find_report(slug, request.user)
    if report is None:
        raise Http404
    return report


def query_of(asked: Asked, **changes: str) -> str:
    return urlencode({**asked.raw, **changes}, doseq=True)


def file_url(asked: Asked, ending: str) -> str:
    """The address of the same report as a file, in a copy this person may take away."""
    copies = _to_take(asked)
    copy = asked.copy if asked.copy in copies else copies[0]
    address = reverse("report_download", args=[asked.report.slug, ending])
    return f"{address}?{query_of(asked, copy=copy.value)}"


def _to_take(asked: Asked) -> list[Copy]:
    copies: list[Copy] = asked.once("to take", lambda: asked.report.copies_to_take(asked.user))
    return copies


def _page(request: HttpRequest, asked: Asked, form: Filters) -> dict[str, Any]:
    columns = asked.columns
    order = request.GET.get("sort", "")
    rows = in_order(asked, columns, order)
    page = page_of(request, rows)
    records = [typed(columns, record) for record in page] if isinstance(rows, QuerySet) else page
    summary = asked.report.summary(asked)
    tiles = [(figure.value, figure.label, figure.beside) for figure in summary.figures]
    save = reverse("report_save", args=[asked.report.slug])
    copies = _to_take(asked)
    return {
        "report": asked.report,
        "council": asked.council,
        "form": form,
        "asked": asked,
        "summary": summary,
        "tiles": tiles,
        "tables": [_shown(table) for table in summary.tables],
        "heads": _heads(columns, order),
        "rows": [_cells(columns, row) for row in records],
        "cards": len(columns) >= CARDS_FROM,
        "page": page,
        "files": [(one.label, file_url(asked, one.ending)) for one in files.OFFERED if copies],
        "save": f"{save}?{query_of(asked)}",
        "takes_other_copy": bool(copies) and asked.copy not in copies,
    }


def _heads(columns: Any, order: str) -> list[dict[str, Any]]:
    """Each column's label, whether it is numeric, the room it needs, its order now and next."""
    heads = []
    for column in columns:
        way = {column.key: "ascending", f"-{column.key}": "descending"}.get(order, "none")
        turn = f"-{column.key}" if way == "ascending" else column.key
        room = "wide" if column.width >= WIDE else "roomy" if column.width >= ROOMY else ""
        head = {"label": column.label, "numeric": column.numeric, "room": room}
        heads.append({**head, "way": way, "turn": turn})
    return heads


def _cells(columns: Any, row: Row) -> list[tuple[str, str, bool]]:
    """Ready strings: text, the column's label for cards, numeric or not."""
    return [
        (column.text(value), column.label, column.numeric)
        for column, value in zip(columns, row, strict=True)
    ]


def _shown(table: Table) -> dict[str, Any]:
    columns: list[Column] = list(table.columns)
    return {
        "title": table.title,
        "note": table.note,
        "svg": table.chart.svg() if table.chart else "",
        "heads": [(column.label, column.numeric) for column in columns],
        "cards": len(columns) >= CARDS_FROM,
        "rows": [_cells(columns, row) for row in table.rows],
        "total": _cells(columns, table.total) if table.total is not None else None,
    }
