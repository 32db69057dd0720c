"""Bringing in an old list: choose the file, look at it, load it.

Between the steps the list travels in the page, sealed for this board and this person: a file that
nobody goes on with leaves nothing behind.
"""

from dataclasses import asdict
from datetime import date
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from jobs_skills import access
from jobs_skills.forms.member_lists import ColumnsForm, ListForm
from jobs_skills.list_reading import FIELDS, RawTable, read_rows, read_table
from jobs_skills.models import Board, MemberList
from jobs_skills.services.members import add_list, refuse_list_known
from jobs_skills.views.finding import board_for
from leadership.council.paging import page_of
from leadership.importing.headings import propose
from leadership.importing.limits import UnreadableFile
from leadership.importing.stored_upload import on_disk
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.models import User
from leadership.people.outsiders import open_to_outsiders
from leadership.people.refusals import NotAllowed, Refused

SEALED_FOR = 4 * 60 * 60  # seconds
MOST_SEALED = 2_000_000  # Django takes two and a half million bytes of a form
FAULTS_SHOWN, ROWS_SHOWN = 100, 5
TOO_WIDE = "This list holds too much beside its members: delete the columns that are not needed."
TOO_LATE = "This list was read too long ago: choose the file again."


@open_to_outsiders
@login_required
@require_safe
def member_list_sources(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_for(request, slug, access.may_see_members)
    is_open = Count("rows", filter=Q(rows__decision="open"))
    lists = MemberList.objects.filter(board=board).annotate(number=Count("rows"), open=is_open)
    page = page_of(request, lists.order_by("-received_on", "-pk"), 25)
    return render(request, "jobs_skills/memberlist_list.html", {"board": board, "page": page})


@open_to_outsiders
@login_required
def member_list_add(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_for(request, slug, access.may_see_members)
    if "sealed" in request.POST:
        return _looked_at(request, board)
    form = ListForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        with refusals_shown_in(form):
            refuse_list_known(board, form.cleaned_data["name"])
            told = {key: str(form.cleaned_data[key]) for key in ListForm.Meta.fields}
            table = _read(form.cleaned_data["file"])
            columns = propose(table.headings, FIELDS)
            sealed = _seal(board, request, table, columns, told)
            return _preview(request, board, table, columns, told, sealed)
    return _upload_page(request, board, form)


def _looked_at(request: HttpRequest, board: Board) -> HttpResponse:
    """Load the list as it was shown; where other columns were chosen, show it again first."""
    try:
        table, columns, told = _open(board, request, request.POST["sealed"])
    except signing.BadSignature:
        form = ListForm({})
        form.full_clean()
        form.errors.clear()
        form.add_error(None, TOO_LATE)
        return _upload_page(request, board, form)
    form = ColumnsForm(request.POST, table=table, columns=columns, sealed=request.POST["sealed"])
    if not form.is_valid():
        return _preview(request, board, table, columns, told, request.POST["sealed"], form)
    if form.columns != columns:
        sealed = _seal(board, request, table, form.columns, told)
        return _preview(request, board, table, form.columns, told, sealed)
    with refusals_shown_in(form):
        reading = read_rows(table, columns)
        source = MemberList(board=board, **told | {"received_on": _day(told)})
        add_list(source=source, rows=reading.rows, by=_user(request))
        rows = f"{len(reading.rows):,} row{'' if len(reading.rows) == 1 else 's'}"
        messages.success(request, f"“{source}” is brought in: {rows} to decide.")
        return redirect("listed_member_list", board.slug)
    return _preview(request, board, table, columns, told, request.POST["sealed"], form)


def _upload_page(request: HttpRequest, board: Board, form: ListForm) -> HttpResponse:
    return render(request, "jobs_skills/memberlist_add.html", {"board": board, "form": form})


def _preview(
    request: HttpRequest, board: Board, table: RawTable, columns: dict[str, str],
    told: dict[str, str], sealed: str, form: ColumnsForm | None = None,
) -> HttpResponse:  # fmt: skip
    reading = read_rows(table, columns)
    context = {
        "board": board,
        "told": told | {"received_on": _day(told)},
        "form": form or ColumnsForm(table=table, columns=columns, sealed=sealed),
        "table": table,
        "first": [asdict(row) for row in reading.rows[:ROWS_SHOWN]],
        "ready": len(reading.rows),
        "faults": reading.faults[:FAULTS_SHOWN],
        "faulty": len(reading.faults),
        "left_out": reading.left_out,
    }
    return render(request, "jobs_skills/memberlist_preview.html", context)


def _read(file: Any) -> RawTable:
    try:
        with on_disk(file) as path:
            return read_table(path, file.name or "file")
    except UnreadableFile as sentence:
        raise Refused(str(sentence), "file") from sentence


def _salt(board: Board, request: HttpRequest) -> str:
    return f"member list of board {board.pk} read by user {request.user.pk}"


def _seal(
    board: Board, request: HttpRequest, table: RawTable, columns: dict[str, str],
    told: dict[str, str],
) -> str:  # fmt: skip
    whole = [asdict(table), columns, told]
    sealed = signing.dumps(whole, salt=_salt(board, request), compress=True)
    if len(sealed) > MOST_SEALED:
        raise Refused(TOO_WIDE, "file")
    return sealed


def _open(
    board: Board, request: HttpRequest, sealed: str
) -> tuple[RawTable, dict[str, str], dict[str, str]]:
    whole = signing.loads(sealed, salt=_salt(board, request), max_age=SEALED_FOR)
    table, columns, told = whole
    lines = [(number, cells) for number, cells in table["lines"]]
    return RawTable(table["headings"], lines, table["remarks"]), columns, told


def _day(told: dict[str, str]) -> date:
    return date.fromisoformat(told["received_on"])


def _user(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise NotAllowed
    return request.user
