"""Checks a batch row by row, and loads its clean rows: all of them in one transaction, or none."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from django.db import DatabaseError, connection, reset_queries, transaction

from leadership import dates
from leadership.importing import access
from leadership.importing.behind import Behind, store, working_behind
from leadership.importing.bulk import check_what_was_put_off, enter_words_put_off, for_many_rows
from leadership.importing.models import Batch, BatchRow, known_answers
from leadership.importing.reading import Reader, Record
from leadership.importing.registry import Importer, Question
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused

CHUNK = 1_000
SAID_DIFFERENT = "Loaded before; the file says something else now. Nothing was overwritten."
BECAME = (
    "UPDATE importing_batchrow AS stored SET state = new.state, faults = new.faults,"
    " identity = new.identity, content = new.content, made = new.made,"
    " cells = CASE WHEN %s AND new.state IN ('loaded', 'joined') THEN '[]' ELSE stored.cells END"
    " FROM unnest(%s::bigint[], %s::text[], %s::jsonb[], %s::text[], %s::text[], %s::jsonb[])"
    " AS new (id, state, faults, identity, content, made) WHERE stored.id = new.id"
)
State = BatchRow.State
Progress = Callable[[int], None]


def check_rows(batch: Batch, by: User | None) -> Batch:
    """Go through every row without changing a record: faults, questions, rows known already.

    The caller holds the batch's lock within a transaction.
    """
    importer = _importer(batch, by)
    asked: dict[tuple[str, str, str], dict[str, Any]] = {}
    for records in Reader(batch).chunks(CHUNK):
        _judge(importer, records)
        for record in records:
            _count_questions(asked, record.row.questions)
        _write(records)
    batch.questions = list(asked.values())
    batch.status = Batch.Status.PREVIEWED
    _save_counts(batch, "questions", "status")
    return batch


def load_batch(*, batch: Batch, by: User | None, progress: Progress | None = None) -> Batch:
    """Load the clean rows in one transaction, or nothing; `by` is None for a command.

    Rows with faults or open questions are set aside with the reason. Two loads of one kind never
    run side by side: the second waits, then finds the rows known.
    """
    try:
        with transaction.atomic():
            return _load(batch, by, progress)
    except DatabaseError as error:
        raise Refused(
            f"Nothing was loaded: the database refused a row ({_sentence(error)}). Mend the file "
            "and upload it again."
        ) from error


def _load(batch: Batch, by: User | None, progress: Progress | None) -> Batch:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"importing:{batch.slug}"])
        cursor.execute("SELECT now()")
        began = cursor.fetchone()[0]
    batch = Batch.objects.select_for_update().get(pk=batch.pk)
    if by is not None and not access.may_load(by, batch):
        raise NotAllowed
    if not batch.may_change:
        raise Conflict(f"This file is {batch.get_status_display().lower()} by now.")
    for_many_rows()
    with working_behind() as behind:
        _load_rows(batch, _importer(batch, by), behind, progress)
    enter_words_put_off()
    batch.status, batch.loaded_by, batch.loaded_at = Batch.Status.LOADED, by, dates.now()
    batch.load_began = began
    _save_counts(batch, "status", "loaded_by", "loaded_at", "load_began")
    return batch


def _load_rows(batch: Batch, importer: Importer, behind: Behind, progress: Progress | None) -> None:
    """Chunk after chunk; while one is stored, the next is read and judged."""
    done, chunks = 0, Reader(batch).chunks(CHUNK)
    while records := _next_judged(importer, chunks, behind):
        clean = [record for record in records if record.state == State.CLEAN]
        for record, made in zip(clean, importer.load([r.row for r in clean]), strict=True):
            record.state, record.made = State.LOADED, made
        _write(records)
        check_what_was_put_off()
        reset_queries()
        done += sum(len(record.stored) for record in records)
        if progress:
            progress(done)


def _next_judged(
    importer: Importer, chunks: Iterator[list[Record]], behind: Behind
) -> list[Record]:
    """No row of a file is known by one before it in the same file, nor read from what that made:
    it need not be stored yet."""
    with behind.only_asking():
        records = next(chunks, [])
        if records:
            _judge(importer, records)
    return records


def _importer(batch: Batch, by: User | None) -> Importer:
    return batch.declared.importer(batch.options, known_answers(), by)


def _judge(importer: Importer, records: list[Record]) -> None:
    """Which rows are clean, faulty or known; rows known already are not asked about again."""
    live = [record for record in records if record.state == State.CLEAN]
    known = dict(
        BatchRow.objects.filter(
            identity__in=[record.identity for record in live],
            state__in=[State.LOADED, State.KEPT],
        ).values_list("identity", "content")
    )
    for record in live:
        if record.identity in known:
            record.state = State.KNOWN
            same = known[record.identity] == record.content
            record.row.faults = [] if same else [SAID_DIFFERENT]
    fresh = [record for record in live if record.state == State.CLEAN]
    importer.check([record.row for record in fresh])
    for record in fresh:
        if not record.row.clean:
            record.state = State.FAULTY


def _count_questions(
    asked: dict[tuple[str, str, str], dict[str, Any]], new: list[Question]
) -> None:
    for question in new:
        entry = asked.setdefault(
            question.key,
            {
                "kind": question.kind,
                "said": question.said,
                "scope": question.scope,
                "label": question.label,
                "rows": 0,
            },
        )
        entry["rows"] += 1


def _write(records: list[Record]) -> None:
    """Store the outcome of each row in one statement; a loaded row's cells are not kept."""
    keys, states, faults, identities, contents, made = [], [], [], [], [], []
    for record in records:
        reasons = [*record.row.faults, *(question.label for question in record.row.questions)]
        for place, stored in enumerate(record.stored):
            follows = place > 0 and record.state in {State.LOADED, State.CLEAN, State.KNOWN}
            keys.append(stored.pk)
            states.append(State.JOINED.value if follows else State(record.state).value)
            faults.append(json.dumps(reasons[: None if place == 0 else 1]) if reasons else "[]")
            identities.append("" if place else record.identity)
            contents.append("" if place else record.content)
            made.append("{}" if place or not record.made else json.dumps(record.made))
    loaded = any(record.state == State.LOADED for record in records)
    outcome = [loaded, keys, states, faults, identities, contents, made]
    store(lambda cursor: cursor.execute(BECAME, outcome))


def _save_counts(batch: Batch, *fields: str) -> None:
    rows = BatchRow.objects.filter(batch=batch)
    batch.rows_clean = rows.filter(state=State.CLEAN).count()
    batch.rows_faulty = rows.filter(state=State.FAULTY).count()
    batch.rows_known = rows.filter(state=State.KNOWN).count()
    batch.rows_left_out = rows.filter(state=State.LEFT_OUT).count()
    batch.rows_loaded = rows.filter(state=State.LOADED).count()
    counts = ["rows_clean", "rows_faulty", "rows_known", "rows_left_out", "rows_loaded"]
    batch.save(update_fields=[*counts, *fields])


def _sentence(error: DatabaseError) -> str:
    return str(error).splitlines()[0][:200]
