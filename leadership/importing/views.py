"""Bringing a file in: upload, match its columns, look at it, load it, undo it."""

import csv
import io

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from leadership.audit.models import Export
from leadership.council.paging import page_of
from leadership.importing import access, services
from leadership.importing.cells import plain
from leadership.importing.csv_text import written
from leadership.importing.forms import ColumnsForm, QuestionsForm, UploadForm
from leadership.importing.limits import WEB
from leadership.importing.loading import load_batch
from leadership.importing.models import Batch, BatchRow
from leadership.importing.registry import find
from leadership.importing.stored_upload import on_disk
from leadership.importing.undoing import undo_batch
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.models import User
from leadership.people.refusals import NotAllowed, Refused

State = BatchRow.State
LISTED = [State.FAULTY, State.KNOWN, State.LEFT_OUT, State.KEPT]
SAMPLES = 3


@login_required
def import_list(request: HttpRequest) -> HttpResponse:
    imports = access.imports_of(request.user)
    if not imports:
        raise NotAllowed
    batches = Batch.objects.visible_to(request.user).select_related("uploaded_by__person")
    context = {"imports": imports, "page": page_of(request, batches.order_by("-pk"), 25)}
    return render(request, "importing/import_list.html", context)


@login_required
def import_upload(request: HttpRequest, slug: str) -> HttpResponse:
    declared = find(slug)
    if declared is None or not access.may_preview(request.user, declared):
        raise NotAllowed
    form = UploadForm(request.POST or None, request.FILES or None, declared=declared)
    if form.is_valid():
        file: UploadedFile = form.cleaned_data["file"]
        with refusals_shown_in(form), on_disk(file) as path:
            batch = services.upload_file(
                declared=declared, path=path, name=file.name or "file", options=form.options,
                by=request.user, limits=WEB,
            )  # fmt: skip
            return redirect("import_columns", batch.pk)
    return render(request, "importing/import_upload.html", {"form": form, "declared": declared})


@login_required
def import_columns(request: HttpRequest, pk: int) -> HttpResponse:
    batch = batch_of(request, pk)
    if not access.may_work_on(request.user, batch):
        raise NotAllowed
    if not batch.may_change:
        return redirect("import_detail", batch.pk)
    form = ColumnsForm(request.POST or None, batch=batch, samples=samples_of(batch))
    if form.is_valid():
        with refusals_shown_in(form):
            services.choose_columns(batch=batch, columns=form.columns, by=request.user)
            return redirect("import_detail", batch.pk)
    remembered = all(table["remembered"] for table in batch.tables)
    context = {"batch": batch, "form": form, "remembered": remembered}
    return render(request, "importing/import_columns.html", context)


@login_required
def import_detail(request: HttpRequest, pk: int) -> HttpResponse:
    batch = batch_of(request, pk)
    if batch.status == Batch.Status.UPLOADED:
        return redirect("import_columns", batch.pk)
    rows = batch.rows.filter(state__in=LISTED).order_by("number")
    page = page_of(request, rows, 25)
    context = {
        "batch": batch,
        "page": page,
        "lines": [listed(batch, row) for row in page],
        "set_aside": batch.rows_faulty,
        "ready": [
            listed(batch, row)
            for row in batch.rows.filter(state=State.CLEAN).order_by("number")[:SAMPLES]
        ],
        "may_load": batch.may_change and access.may_load(request.user, batch),
        "may_answer": batch.may_change and access.may_work_on(request.user, batch),
        "may_undo": batch.status == Batch.Status.LOADED and access.may_undo(request.user, batch),
    }
    return render(request, "importing/import_detail.html", context)


def listed(batch: Batch, row: BatchRow) -> tuple[str, str, str, str]:
    """A row that does not simply load: where, state, why, what it says."""
    name = batch.tables[row.table]["name"]
    said = " · ".join(plain(cell) for cell in row.cells if plain(cell))
    where = f"{name}, line {row.line}" if name else f"Line {row.line}"
    return where, row.get_state_display(), " ".join(row.faults), said[:200]


@login_required
def import_questions(request: HttpRequest, pk: int) -> HttpResponse:
    batch = batch_of(request, pk)
    if not access.may_work_on(request.user, batch):
        raise NotAllowed
    if not batch.may_change or not batch.questions:
        return redirect("import_detail", batch.pk)
    form = QuestionsForm(request.POST or None, batch=batch)
    if form.is_valid():
        with refusals_shown_in(form):
            batch = services.answer_questions(batch=batch, answers=form.answers, by=request.user)
            more = bool(form.answers) and bool(batch.questions)
            return redirect("import_questions" if more else "import_detail", batch.pk)
    return render(request, "importing/import_questions.html", {"batch": batch, "form": form})


@require_POST
@login_required
def import_load(request: HttpRequest, pk: int) -> HttpResponse:
    batch = batch_of(request, pk)
    try:
        batch = load_batch(batch=batch, by=user_of(request))
    except Refused as refused:
        messages.error(request, refused.message)
    else:
        one = batch.rows_loaded == 1
        rows, are = ("1 row", "is") if one else (f"{batch.rows_loaded:,} rows", "are")
        messages.success(request, f"{rows} of {batch.file_name} {are} loaded.")
    return redirect("import_detail", batch.pk)


@login_required
def import_undo(request: HttpRequest, pk: int) -> HttpResponse:
    batch = batch_of(request, pk)
    if not access.may_undo(request.user, batch):
        raise NotAllowed
    if request.method == "POST":
        batch = undo_batch(batch=batch, by=user_of(request))
        messages.success(request, f"The load of {batch.file_name} is undone.{_kept(batch)}")
        return redirect("import_detail", batch.pk)
    return render(request, "importing/import_undo.html", {"batch": batch})


def _kept(batch: Batch) -> str:
    if not batch.rows_kept:
        return ""
    if batch.rows_kept == 1:
        return " 1 row was changed since and stays."
    return f" {batch.rows_kept:,} rows were changed since and stay."


@login_required
def import_set_aside(request: HttpRequest, pk: int) -> HttpResponse:
    """The rows set aside, with the reason: to be mended and uploaded again."""
    batch = batch_of(request, pk)
    rows = batch.rows.filter(state=State.FAULTY).order_by("table", "number")
    text, table = io.StringIO(), -1
    writer = csv.writer(text)
    for row in rows.iterator():
        if row.table != table:
            table = row.table
            writer.writerow([*map(written, batch.tables[table]["headings"]), "Why set aside"])
        width = len(batch.tables[table]["headings"])
        cells = [written(cell) for cell in row.cells[:width]]
        writer.writerow([*cells, *[""] * (width - len(cells)), " ".join(row.faults)])
    Export.objects.create(
        by=user_of(request), what=f"import {batch.slug}", format="csv", copy="working",
        filters={"batch": batch.pk}, rows=batch.rows_faulty,
    )  # fmt: skip
    return HttpResponse(
        "\ufeff" + text.getvalue(),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="set-aside-{batch.pk}.csv"'},
    )


def batch_of(request: HttpRequest, pk: int) -> Batch:
    """The load, if this person may see it; 404 otherwise."""
    if not access.imports_of(request.user):
        raise NotAllowed
    return get_object_or_404(Batch.objects.visible_to(user_of(request)), pk=pk)


def user_of(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise NotAllowed
    return request.user


def samples_of(batch: Batch) -> dict[int, list[list[str]]]:
    """The first rows of each sheet, to recognise its columns by."""
    return {
        number: [
            [plain(cell)[:60] for cell in row.cells]
            for row in batch.rows.filter(table=number).order_by("number")[:SAMPLES]
        ]
        for number in range(len(batch.tables))
    }
