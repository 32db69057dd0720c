"""The files a report can be: their names, types and writers."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.text import slugify

from leadership.reporting.report import Asked, Summary
from leadership.reporting.writers import csv_copy, csv_rows, csvw, json_file, pdf, xlsx
from leadership.reporting.writers.delivery import Delivery

CHUNK = 64 * 1024


@dataclass(frozen=True)
class Format:
    ending: str
    label: str
    content_type: str


FORMATS = {
    one.ending: one
    for one in (
        Format("pdf", "PDF", "application/pdf"),
        Format(
            "xlsx",
            "Excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        Format("csv", "CSV", "text/csv; charset=utf-8"),
        Format("json", "JSON", "application/json"),
        Format("csv-metadata.json", "CSV description", "application/csvm+json"),
    )
}
OFFERED = [one for one in FORMATS.values() if one.ending != "csv-metadata.json"]


def file_name(asked: Asked, ending: str) -> str:
    """Such as appendix-1-2016-17-working.csv: what was asked, safe for every file system."""
    said = slugify(" ".join(words for _, words in asked.words))[:60].strip("-")
    parts = [asked.report.slug, said, asked.copy.value]
    if asked.council.demonstration:
        parts.append("demonstration")
    return "-".join(part for part in parts if part) + f".{ending}"


def write(asked: Asked, ending: str, delivery: Delivery) -> Iterator[bytes]:
    """The file's bytes. What can be refused is refused before the first of them."""
    columns = asked.columns
    if ending == "csv":
        if csv_copy.can_copy(asked):
            return csv_copy.write(asked, columns, delivery)
        return csv_rows.write(asked, columns, delivery)
    if ending == "csv-metadata.json":
        return iter([csvw.describe(asked, columns, file_name(asked, "csv"))])
    summary = asked.report.summary(asked)
    if ending == "pdf":
        return iter([pdf.write(asked, columns, summary, delivery)])
    if ending == "xlsx":
        return _workbook(asked, summary, delivery)
    return json_file.write(asked, columns, summary, delivery)


def _workbook(asked: Asked, summary: Summary, delivery: Delivery) -> Iterator[bytes]:
    with tempfile.TemporaryFile() as file:
        xlsx.write(asked, asked.columns, summary, file, delivery)
        file.seek(0)
        while chunk := file.read(CHUNK):
            yield chunk
