"""Files that break off, wait for a slow reader, or cannot be written as asked."""

import dataclasses
import io
import json
import threading
import time
import zipfile
from datetime import date, datetime

import openpyxl
import pytest
import typst
from django.db import DatabaseError
from django.db.models import DateField, Value

from leadership import dates
from leadership.audit.models import Export
from leadership.council.models import CouncilSettings
from leadership.people.models import Organisation
from leadership.reporting import files
from leadership.reporting.columns import Date
from leadership.reporting.report import Copy, Pack, Part
from leadership.reporting.services import download, download_pack
from leadership.reporting.writers import csv_copy, csv_rows, fonts, typeset
from leadership.reporting.writers.delivery import BROKEN_OFF, Delivery
from tests.factories import OrganisationFactory, UserFactory
from tests.personas import manager
from tests.reporting.fakes import AT, BY_QUERY, BY_ROWS, NamedLike, ask_for
from tests.reporting.test_writers import copies_left, refuse

HALF = "round(t.c3_0::numeric, 2)"  # a cell of the statement that a test puts another one for


@pytest.fixture
def one_row_a_chunk(monkeypatch):
    """Every row is passed on at once, and the producer looks often whether it can go on."""
    monkeypatch.setattr(csv_rows, "CHUNK", 1)
    monkeypatch.setattr(csv_copy, "LOOK_EVERY", 0.01)


def named(*names):
    Organisation.objects.bulk_create(Organisation(name=name) for name in names)


def copied(monkeypatch, instead_of_half):
    """What a copy gives, and its delivery, where one cell of the statement is another."""
    asked, delivery = ask_for(BY_QUERY, UserFactory()), Delivery()
    sql, params = csv_copy.statement(asked, asked.columns)
    assert HALF in sql
    changed = sql.replace(HALF, instead_of_half)
    monkeypatch.setattr(csv_copy, "statement", lambda *_: (changed, params))
    return csv_copy.write(asked, asked.columns, delivery), delivery


def until_as_many_wait_as_may():
    """Nobody reads: the producer fills its queue, and goes no further."""
    (producer,) = (each for each in threading.enumerate() if isinstance(each, csv_copy.Producer))
    for _ in range(500):
        if producer.chunks.full():
            break
        time.sleep(0.01)
    time.sleep(0.05)
    assert producer.chunks.qsize() == csv_copy.WAITING_CHUNKS


@pytest.mark.django_db(transaction=True)
def test_a_slow_reader_gets_every_row(monkeypatch, one_row_a_chunk):
    named(*"abcdefghijklmnopqrstuvwxyz")
    chunks, delivery = copied(monkeypatch, HALF)
    until_as_many_wait_as_may()
    text = b"".join(chunks).decode()
    assert [line[0] for line in text.splitlines()[1:]] == list("abcdefghijklmnopqrstuvwxyz")
    assert (delivery.rows, delivery.failed) == (26, "")


@pytest.mark.django_db(transaction=True)
def test_what_fails_while_the_reader_is_slow_is_said_after_the_rows(monkeypatch, one_row_a_chunk):
    named(*["x" * number for number in range(1, csv_copy.WAITING_CHUNKS + 2)])
    chunks, delivery = copied(monkeypatch, f"1 / (t.c2_0 - {csv_copy.WAITING_CHUNKS + 1})")
    until_as_many_wait_as_may()
    *rows, last = b"".join(chunks).decode().splitlines()[1:]
    assert [len(row.split(",")[0]) for row in rows] == [*range(1, csv_copy.WAITING_CHUNKS + 1)]
    assert (last, delivery.failed) == (BROKEN_OFF, BROKEN_OFF)


@pytest.mark.django_db(transaction=True)
def test_a_reader_who_hangs_up_is_waited_for_no_longer(monkeypatch, one_row_a_chunk):
    """Not even with word that the copy failed, which nobody will read."""
    named(*["x" * number for number in range(1, csv_copy.WAITING_CHUNKS + 2)])
    chunks, delivery = copied(monkeypatch, f"1 / (t.c2_0 - {csv_copy.WAITING_CHUNKS + 1})")
    until_as_many_wait_as_may()
    chunks.close()
    assert "report-copy" not in [thread.name for thread in threading.enumerate()]
    assert delivery.failed == ""


@pytest.mark.django_db(transaction=True)
def test_a_reader_who_hangs_up_while_the_database_thinks_stops_it(monkeypatch):
    named("Bee")
    began = time.monotonic()
    chunks, delivery = copied(monkeypatch, "(SELECT 1 FROM pg_sleep(9))")
    next(chunks)
    time.sleep(0.3)
    chunks.close()
    assert "report-copy" not in [thread.name for thread in threading.enumerate()]
    assert copies_left() == 0
    assert time.monotonic() - began < 8
    assert delivery.failed == ""


def test_rows_are_the_same_however_often_they_are_passed_on(db, monkeypatch):
    named("ant", "Bee", "Cicada")
    asked = ask_for(BY_ROWS, UserFactory())
    whole = list(csv_rows.write(asked, asked.columns, Delivery()))
    monkeypatch.setattr(csv_rows, "CHUNK", 1)
    piecemeal = list(csv_rows.write(asked, asked.columns, Delivery()))
    assert (len(whole), len(piecemeal)) == (2, 5)
    assert b"".join(whole) == b"".join(piecemeal)


def test_a_paper_that_could_not_be_noted_is_not_given(db, monkeypatch):
    monkeypatch.setattr("leadership.reporting.services.Export.objects.create", refuse)
    with pytest.raises(DatabaseError, match="no room"):
        download(ask_for(BY_QUERY, UserFactory()), "pdf")
    assert not Export.objects.exists()


def test_a_pack_says_in_its_place_which_paper_is_too_long(db, monkeypatch):
    monkeypatch.setattr("leadership.reporting.writers.pdf.MOST_ROWS", 2)
    named("ant", "Bee", "Cicada")
    pack = Pack(
        slug="pack", title="Pack", about="One.", may_run=bool, filters=NamedLike,
        parts=lambda user, filters: [Part("all", BY_QUERY)],
    )  # fmt: skip
    settings = CouncilSettings(name="Madeup Council", contact_name="Pat Example")
    chunks = download_pack(
        pack=pack, filters={}, raw={}, copy=Copy.WORKING, by=manager(), at=AT, council=settings
    )
    with zipfile.ZipFile(io.BytesIO(b"".join(chunks))) as book:
        assert [name for name in book.namelist() if "pdf" in name] == ["all.pdf.txt"]
        said = book.read("all.pdf.txt").decode()
        assert len(json.loads(book.read("all.json"))["rows"]) == 3
    assert said.startswith("This report has more than 2 rows, too many to print.")
    export = Export.objects.get()
    assert (export.rows, export.failed) == (3, "")


def test_a_day_before_a_workbooks_calendar_is_its_words(db):
    charter = Value(date(1889, 1, 14), DateField())
    report = dataclasses.replace(
        BY_QUERY, columns=lambda asked: [Date("on", "City since", source=charter)]
    )
    OrganisationFactory()
    content = b"".join(files.write(ask_for(report, UserFactory()), "xlsx", Delivery()))
    book = openpyxl.load_workbook(io.BytesIO(content))
    found = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "14/01/1889" in found
    assert not any(isinstance(each, datetime) and each.year < 1900 for each in found)


class TestPaper:
    def test_without_the_fonts_it_says_what_to_run(self, settings, tmp_path):
        settings.ROOT = tmp_path
        said = r"^Run 'npm ci': the fonts of printed reports are missing \(noto-sans\)"
        with pytest.raises(fonts.NoFonts, match=said):
            fonts.folders()

    def test_with_latin_alone_another_script_is_printed_by_code_point(self):
        readable = fonts.Readable(only_latin=True)
        assert readable("Zoë না 7") == "Zoë [U+09A8][U+09BE] 7"
        assert readable.replaced == 2
        assert fonts.Readable()("Zoë না 7") == "Zoë না 7"

    def test_what_no_font_combines_is_printed_once_more_by_code_point(self, monkeypatch, tmp_path):
        tried = []

        def compiled(template, data, at):
            tried.append(data)
            if len(tried) == 1:
                raise typst.TypstError("no glyph")
            return b"%PDF"

        monkeypatch.setattr(typeset, "_compiled", compiled)
        document = {"name": "না", "rows": [["Zoë", 7, None]]}
        made = typeset.typeset(
            tmp_path, lambda readable: typeset.made_readable(document, readable), dates.now()
        )
        assert made == b"%PDF"
        assert tried == [document, {"name": "[U+09A8][U+09BE]", "rows": [["Zoë", 7, None]]}]
