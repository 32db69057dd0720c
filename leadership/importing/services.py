"""The first steps of an import: upload, match columns, check, answer. See loading and undoing."""

import hashlib
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import Any

from django.db import reset_queries, transaction

from leadership import dates
from leadership.importing import access
from leadership.importing.behind import working_behind
from leadership.importing.bulk import copy_values
from leadership.importing.headings import Table, find_table, propose
from leadership.importing.limits import Limits, UnreadableFile
from leadership.importing.loading import check_rows
from leadership.importing.models import Batch, BatchRow, ColumnMapping, Decision
from leadership.importing.registry import Field, Import
from leadership.importing.sheets import read_sheets
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused

CHUNK = 2_000
Progress = Callable[[int], None]


def upload_file(
    *,
    declared: Import,
    path: Path,
    name: str,
    options: dict[str, str],
    by: User | None,
    limits: Limits,
    progress: Progress | None = None,
) -> Batch:
    """Read a file into a batch. `by` is None for a command run on the server.

    Raises `Refused` with a sentence for a file that cannot be read; nothing is then stored.
    """
    if by is not None and not access.may_preview(by, declared):
        raise NotAllowed
    try:
        with transaction.atomic(), working_behind():
            return _read_into_batch(declared, path, name, options, by, limits, progress)
    except UnreadableFile as sentence:
        raise Refused(str(sentence), field="file") from sentence


def _read_into_batch(
    declared: Import,
    path: Path,
    name: str,
    options: dict[str, str],
    by: User | None,
    limits: Limits,
    progress: Progress | None,
) -> Batch:
    batch = Batch.objects.create(
        slug=declared.slug,
        file_name=Path(name).name[-200:],
        sha256=_sha256(path),
        size=path.stat().st_size,
        options=options,
        uploaded_by=by,
    )
    _same_file_again(batch)
    for sheet in read_sheets(path, name, limits):
        table = find_table(sheet, declared.fields, guess=not batch.tables)
        if table is None:
            batch.remarks += _without_headings(sheet.name, sheet.remarks)
            continue
        _keep_rows(batch, table, progress)
        batch.remarks += table.remarks
        batch.tables.append(_described(table, declared))
    if not batch.tables:
        raise UnreadableFile(_no_headings(declared))
    _leave_out_side_sheets(batch, declared)
    batch.rows_read = BatchRow.objects.filter(batch=batch).count()
    batch.save(update_fields=["tables", "remarks", "options", "rows_read"])
    return batch


def _keep_rows(batch: Batch, table: Table, progress: Progress | None) -> None:
    number = BatchRow.objects.filter(batch=batch).count()
    place = len(batch.tables)
    while rows := list(islice(table.rows, CHUNK)):
        copy_values(
            BatchRow,
            ("batch_id", "number", "table", "line", "cells", "filled"),
            [
                (batch.pk, number + count, place, line, cells, filled)
                for count, (line, cells, filled) in enumerate(rows, start=1)
            ],
        )
        reset_queries()  # with DEBUG on, Django would keep the text of every statement
        number += len(rows)
        if progress:
            progress(number)


def _leave_out_side_sheets(batch: Batch, declared: Import) -> None:
    """Lists of wards or states beside the records share a heading or two with them. Where one
    sheet has all that is needed, those that have not are left out unless somebody says otherwise.
    """
    lacking = [missing(declared, table, table["columns"]) for table in batch.tables]
    if all(lacking):
        return
    for table, lacks in zip(batch.tables, lacking, strict=True):
        if lacks:
            table["columns"] = {}
            batch.remarks.append(
                f"Sheet “{table['name']}” has no column for {lacks[0].label}: it is left out, "
                "unless you choose what its columns hold."
            )


def missing(declared: Import, table: dict[str, Any], columns: dict[str, str]) -> list[Field]:
    """The fields that are needed and stand in no column and not in the sheet's name either."""
    return [
        each
        for each in declared.fields
        if each.required
        and each.key not in columns.values()
        and not (each.from_sheet and table["name"])
    ]


def _described(table: Table, declared: Import) -> dict[str, Any]:
    remembered = ColumnMapping.objects.filter(slug=declared.slug, signature=table.signature).first()
    return {
        "name": table.name,
        "line": table.line,
        "headings": table.headings,
        "signature": table.signature,
        "columns": remembered.columns if remembered else propose(table.headings, declared.fields),
        "remembered": remembered is not None,
    }


def _same_file_again(batch: Batch) -> None:
    """The same bytes keep the source they were loaded under, so that their rows are known."""
    earlier = (
        Batch.objects.filter(slug=batch.slug, sha256=batch.sha256, rows_loaded__gt=0)
        .order_by("-pk")
        .first()
    )
    if earlier is None:
        return
    batch.remarks.append(
        f"This same file was loaded on {earlier.loaded_at:%-d %B %Y} as {earlier.file_name}. "
        "Rows that were loaded then are known again and change nothing."
    )
    if "source" in earlier.options:
        batch.options = {**batch.options, "source": earlier.options["source"]}


def _without_headings(name: str, remarks: list[str]) -> list[str]:
    return [*remarks, f"Sheet “{name}” has no row of headings that is known here: it was not read."]


def _no_headings(declared: Import) -> str:
    wanted = ", ".join(each.label for each in declared.fields if each.required)
    return (
        "No row of headings was found in this file. Give each column a heading in one row; needed "
        f"are at least: {wanted}."
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@transaction.atomic
def choose_columns(
    *, batch: Batch, columns: list[dict[str, str]], by: User | None, check: bool = True
) -> Batch:
    """Say which column of each table holds what, remember it for such files, and check the rows.

    A table of which nothing is chosen is left out. Without `check` the rows are checked by the
    load alone, as for a file too large to be looked at twice.
    """
    batch = _locked(batch, by)
    if not any(columns):
        raise Refused("Choose what the columns hold, of one sheet at least.")
    for table, chosen in zip(batch.tables, columns, strict=True):
        _refuse_bad_choice(batch.declared, table, chosen)
        table["columns"] = chosen
        ColumnMapping.objects.update_or_create(
            slug=batch.slug,
            signature=table["signature"],
            defaults={"columns": chosen, "decided_by": by, "decided_at": dates.now()},
        )
    batch.save(update_fields=["tables"])
    return check_rows(batch, by) if check else batch


def _refuse_bad_choice(declared: Import, table: dict[str, Any], chosen: dict[str, str]) -> None:
    if not chosen:
        return
    keys = list(chosen.values())
    for each in declared.fields:
        if keys.count(each.key) > 1:
            raise Refused(f"{each.label} is chosen for two columns. Choose it for one.")
    for each in missing(declared, table, chosen):
        raise Refused(f"Choose the column that holds: {each.label}.")


@transaction.atomic
def answer_questions(*, batch: Batch, answers: Iterable[tuple[int, str]], by: User | None) -> Batch:
    """Answer questions by their place in `batch.questions`, remember the answers, check again."""
    batch = _locked(batch, by)
    for place, answer in answers:
        asked = batch.questions[place]
        Decision.objects.update_or_create(
            kind=asked["kind"],
            said=asked["said"].casefold(),
            scope=asked["scope"],
            defaults={"answer": answer, "decided_by": by, "decided_at": dates.now()},
        )
    return check_rows(batch, by)


def _locked(batch: Batch, by: User | None) -> Batch:
    batch = Batch.objects.select_for_update().get(pk=batch.pk)
    if by is not None and not access.may_work_on(by, batch):
        raise NotAllowed
    if not batch.may_change:
        raise Conflict(f"This file is {batch.get_status_display().lower()} by now.")
    return batch
