"""Files that leave the system, each with its audit event; saved reports; requests."""

from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from tempfile import SpooledTemporaryFile
from typing import Any

from django.db import transaction

from leadership import dates
from leadership.audit.models import Export
from leadership.council.models import CouncilSettings
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from leadership.reporting import access, files
from leadership.reporting.asking import ask, filters_form
from leadership.reporting.files import CHUNK
from leadership.reporting.models import ReportRequest, SavedReport, SavedReportReader
from leadership.reporting.report import Asked, Copy, Pack, Part, is_there_for
from leadership.reporting.writers import pack as pack_writer
from leadership.reporting.writers.delivery import Delivery

IN_MEMORY = 8 * 1024 * 1024  # a pack above this size goes to disk
HUNG_UP = "The file was not read to its end."
PACK_ENDINGS = ("pdf", "xlsx", "csv", "csv-metadata.json", "json")


def download(asked: Asked, ending: str) -> Iterator[bytes]:
    """The file in a stream, with its audit event: who, which report and copy, which filters,
    how many rows, which columns, and the SHA-256 of what was sent."""
    asked = _to_take(asked)
    delivery = Delivery()
    chunks = files.write(asked, ending, delivery)
    try:
        export = _noted(asked, ending)
    except BaseException:
        if isinstance(chunks, Generator):
            chunks.close()  # nothing leaves unnoted: the database, at work already, stops
        raise
    return _recorded(chunks, delivery, export)


def _to_take(asked: Asked) -> Asked:
    """The same, asked as a file. Raises NotAllowed."""
    report, user = asked.report, asked.user
    if not is_there_for(user, report) or asked.copy not in report.copies_to_take(user):
        raise NotAllowed
    return replace(asked, taken=True, kept={})


def _noted(asked: Asked, ending: str) -> Export:
    return Export.objects.create(
        at=asked.at,
        by=asked.user if isinstance(asked.user, User) else None,
        what=asked.report.slug,
        format=ending[:8],
        copy=asked.copy.value,
        filters=dict(asked.raw),
        columns=[column.key for column in asked.columns],
    )


def _recorded(chunks: Iterator[bytes], delivery: Delivery, export: Export) -> Iterator[bytes]:
    ended = False
    try:
        yield from delivery.pass_on(chunks)
        ended = True
    finally:
        failed = delivery.failed or ("" if ended else HUNG_UP)
        Export.objects.filter(pk=export.pk).update(
            rows=None if failed else delivery.rows,
            sha256="" if failed else delivery.sha256,
            failed=failed,
        )


def asked_of(part: Part, user: User, copy: Copy, at: datetime, council: CouncilSettings) -> Asked:
    """What a pack asks of one of its reports."""
    copies = part.report.copies_to_take(user)
    given = {**part.filters, "copy": copy.value}
    form = filters_form(part.report.filters, user, given, copies, council)
    if not form.is_valid():
        raise Refused(f"{part.report.title}: {' '.join(_errors(form.errors))}")
    return ask(form, part.report, user, at=at)


def _errors(errors: Mapping[str, Any]) -> list[str]:
    return [str(error) for found in errors.values() for error in found]


def download_pack(
    *,
    pack: Pack,
    filters: Mapping[str, Any],
    raw: Mapping[str, Any],
    copy: Copy,
    by: User,
    at: datetime,
    council: CouncilSettings,
) -> Iterator[bytes]:
    """All reports of the pack in all formats as one zip, with one audit event."""
    parts = [
        (part.name, _to_take(asked_of(part, by, copy, at, council)))
        for part in pack.parts(by, filters)
    ]
    delivery = Delivery()
    export = Export.objects.create(
        at=at,
        by=by,
        what=pack.slug,
        format="zip",
        copy=copy.value,
        filters=dict(raw),
        columns=[name for name, _ in parts],
    )
    return _recorded(_zipped(parts, at, delivery), delivery, export)


def _zipped(parts: list[tuple[str, Asked]], at: datetime, delivery: Delivery) -> Iterator[bytes]:
    with SpooledTemporaryFile(IN_MEMORY) as file:
        pack_writer.write(_pack_files(parts, delivery), file, at)
        file.seek(0)
        while chunk := file.read(CHUNK):
            yield chunk


def _pack_files(parts: list[tuple[str, Asked]], delivery: Delivery) -> Iterator[tuple[str, bytes]]:
    for name, asked in parts:
        for ending in PACK_ENDINGS:
            one = Delivery()
            try:
                content = b"".join(files.write(asked, ending, one))
            except Refused as refused:  # too long to print: the pack says so in its place
                yield f"{name}.{ending}.txt", f"{refused.message}\n".encode()
                continue
            yield f"{name}.{ending}", content
            delivery.rows += one.rows if ending == "csv" else 0


@transaction.atomic
def save_report(*, saved: SavedReport, asked: Asked, by: User) -> SavedReport:
    if saved.shared and not access.may_share(by):
        raise NotAllowed
    saved.report, saved.filters, saved.owner = asked.report.slug, dict(asked.raw), by
    if SavedReport.objects.of(by).filter(name__iexact=saved.name).exists():
        raise Refused("You already have a saved report of that name.", "name")
    saved.save()
    return saved


@transaction.atomic
def mail_saved_report(
    *, saved: SavedReport, mailed: str, readers: Iterable[Person], by: User
) -> SavedReport:
    """Have one's saved report mailed, or no more; a manager may name further readers. The first
    mail goes out within a day, the next ones on Mondays or on the first of the month."""
    saved = SavedReport.objects.select_for_update().get(pk=saved.pk)
    wanted = {person.pk for person in readers}
    if saved.owner_id != by.pk or (wanted and not access.may_mail_to_others(by)):
        raise NotAllowed
    if saved.mailed != mailed:
        saved.mailed, saved.last_mailed_on = mailed, None
        saved.save(update_fields=["mailed", "last_mailed_on"])
    saved.readers.exclude(person__in=wanted).delete()
    there = set(saved.readers.values_list("person", flat=True))
    SavedReportReader.objects.bulk_create(
        SavedReportReader(saved=saved, person_id=pk) for pk in sorted(wanted - there)
    )
    return saved


@transaction.atomic
def delete_saved_report(*, saved: SavedReport, by: User) -> None:
    if saved.owner_id != by.pk:
        raise NotAllowed
    saved.delete()


@transaction.atomic
def note_request(*, request: ReportRequest, by: User) -> ReportRequest:
    if not access.may_note_requests(by):
        raise NotAllowed
    request.noted_by = by
    request.save()
    return request


@transaction.atomic
def finish_request(*, request: ReportRequest, by: User) -> ReportRequest:
    request = ReportRequest.objects.select_for_update().get(pk=request.pk)
    if not access.may_note_requests(by):
        raise NotAllowed
    if request.done_on is not None:
        raise Conflict(f"This request was done on {request.done_on:%-d %B %Y}.")
    request.done_on, request.done_by = dates.today(), by
    request.save(update_fields=["done_on", "done_by"])
    return request
