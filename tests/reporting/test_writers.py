"""The same rows in every format, with the traps of each."""

import csv
import io
import json
import threading
import time
import zipfile

import openpyxl
import pytest
from django.db import DatabaseError, connection
from pypdf import PdfReader

from leadership.people.models import Organisation
from leadership.reporting import files
from leadership.reporting.columns import without_guard
from leadership.reporting.services import download
from leadership.reporting.writers import csv_copy, csv_rows, csvw, kept_connection, pdf, xlsx
from leadership.reporting.writers.delivery import BROKEN_OFF, Delivery
from tests.factories import OrganisationFactory, UserFactory
from tests.reporting.fakes import AT, BY_QUERY, BY_ROWS, ask_for

TRAPS = [
    "=1+1",
    "+44 121",
    "-x",
    "@SUM(A1)",
    "\ttab",
    "\rreturn",
    'say "hello", twice',
    "two\nlines",
    "007",
    "نادي बस বাংলা ਪੰਜਾਬੀ",
    "smile 😀",
    " plain ",
    "a;b",
    "\\.",
    "it's",
    "'=1+1",
    "''-x",
]


@pytest.fixture
def traps(db):
    return [OrganisationFactory(name=name) for name in TRAPS]


def bytes_of(asked, ending):
    return b"".join(files.write(asked, ending, Delivery()))


def written(writer, asked):
    return b"".join(writer.write(asked, asked.report.columns(asked), Delivery()))


def test_csv_runs_no_formula_and_keeps_every_text(traps):
    text = bytes_of(ask_for(BY_QUERY, UserFactory()), "csv").decode()
    assert text.startswith("\N{BYTE ORDER MARK}Name,Sector,Letters,Half,On,At,Home,Visits,")
    names = [row["Name"] for row in csv.DictReader(io.StringIO(text[1:], newline=""))]
    assert names[:6] == ["'" + name for name in TRAPS[:6]]
    assert names[6:-2] == TRAPS[6:-2]
    assert names[-2:] == ["'" + name for name in TRAPS[-2:]], "what looks guarded is told apart"
    assert [without_guard(name) for name in names] == TRAPS


def test_csv_writes_british_dates_counts_with_their_state_and_its_mark(traps):
    text = bytes_of(ask_for(BY_QUERY, UserFactory(), name="007"), "csv").decode()
    (row,) = csv.DictReader(io.StringIO(text[1:], newline=""))
    assert row == {
        "Name": "007",
        "Sector": "",
        "Letters": "3",
        "Half": "1.50",
        "On": "01/07/2016",
        "At": "15/11/2017 17:30",
        "Home": "no",
        "Visits": "",
        "Visits: state": "not taken",
        "Copy": "Demonstration data. Not for publication",
    }


@pytest.mark.django_db(transaction=True)
def test_copy_and_rows_write_the_same_bytes():
    for name in TRAPS:
        OrganisationFactory(name=name)
    asked = ask_for(BY_QUERY, UserFactory())
    assert csv_copy.can_copy(asked)
    by_copy = written(csv_copy, asked)
    assert by_copy == written(csv_rows, asked)
    assert by_copy == written(csv_rows, ask_for(BY_ROWS, UserFactory()))
    assert by_copy.count(b"Not for publication") == len(TRAPS)


def test_inside_a_transaction_rows_are_read_through_it(traps):
    asked = ask_for(BY_QUERY, UserFactory())
    assert connection.in_atomic_block
    assert not csv_copy.can_copy(asked)
    assert bytes_of(asked, "csv").count(b"Not for publication") == len(TRAPS)


@pytest.mark.django_db(transaction=True)
def test_a_reader_who_hangs_up_ends_the_copy():
    Organisation.objects.bulk_create(
        Organisation(name=f"{number} {'x' * 140}") for number in range(9000)
    )
    asked = ask_for(BY_QUERY, UserFactory())
    chunks = csv_copy.write(asked, asked.report.columns(asked), Delivery())
    next(chunks)
    next(chunks)
    assert "report-copy" in [thread.name for thread in threading.enumerate()]
    chunks.close()
    assert "report-copy" not in [thread.name for thread in threading.enumerate()]
    assert copies_left() == 0


@pytest.mark.django_db(transaction=True)
def test_a_copy_that_nobody_began_to_read_ends_as_well():
    OrganisationFactory()
    asked = ask_for(BY_QUERY, UserFactory())
    chunks = csv_copy.write(asked, asked.report.columns(asked), Delivery())
    chunks.close()
    assert "report-copy" not in [thread.name for thread in threading.enumerate()]
    assert copies_left() == 0


@pytest.mark.django_db(transaction=True)
def test_nothing_leaves_that_could_not_be_noted(monkeypatch):
    OrganisationFactory()
    asked = ask_for(BY_QUERY, UserFactory())
    monkeypatch.setattr("leadership.reporting.services.Export.objects.create", refuse)
    with pytest.raises(DatabaseError, match="no room"):
        download(asked, "csv")
    assert "report-copy" not in [thread.name for thread in threading.enumerate()]
    assert copies_left() == 0


@pytest.mark.django_db(transaction=True)
def test_a_database_that_takes_no_second_connection_is_said_before_the_file(monkeypatch):
    """An error of the page, which then says so, not a file that breaks off."""
    asked = ask_for(BY_QUERY, UserFactory())
    kept_connection.close()
    monkeypatch.setattr(kept_connection.psycopg2, "connect", lambda **_: refuse())
    with pytest.raises(DatabaseError, match="no room"):
        csv_copy.write(asked, asked.report.columns(asked), Delivery())
    assert "report-copy" not in [thread.name for thread in threading.enumerate()]


@pytest.mark.django_db(transaction=True)
def test_a_statement_that_cannot_be_written_leaves_no_connection(monkeypatch):
    asked = ask_for(BY_QUERY, UserFactory())
    monkeypatch.setattr(csv_copy, "statement", lambda *_: refuse())
    with pytest.raises(DatabaseError, match="no room"):
        csv_copy.write(asked, asked.report.columns(asked), Delivery())
    assert "report-copy" not in [thread.name for thread in threading.enumerate()]


def refuse(**fields):
    raise DatabaseError("no room")


def copies_left():
    """COPY statements still running on the server, which may take a moment to see a cancel."""
    asked = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'COPY (SELECT%'"
    with connection.cursor() as cursor:
        for _ in range(50):
            cursor.execute(asked)
            (left,) = cursor.fetchone()
            if not left:
                break
            time.sleep(0.1)
    return left


@pytest.mark.django_db(transaction=True)
def test_a_copy_that_fails_midway_says_so_in_the_file(monkeypatch):
    OrganisationFactory()
    asked = ask_for(BY_QUERY, UserFactory())
    sql, params = csv_copy.statement(asked, asked.report.columns(asked))
    broken = sql.replace("round(t.c3_0::numeric, 2)", "1 / (t.c2_0 - t.c2_0)")
    assert broken != sql
    monkeypatch.setattr(csv_copy, "statement", lambda *_: (broken, params))
    delivery = Delivery()
    text = b"".join(csv_copy.write(asked, asked.report.columns(asked), delivery)).decode()
    assert text.endswith(BROKEN_OFF + "\n")
    assert delivery.failed == BROKEN_OFF


def test_rows_that_fail_midway_say_so_in_csv_and_json(db, monkeypatch):
    def fail(asked):
        yield ["one", "", 3, 1.5, AT.date(), AT, False, _count()]
        raise ZeroDivisionError

    monkeypatch.setattr("leadership.reporting.writers.csv_rows.stream", lambda a, c: fail(a))
    monkeypatch.setattr("leadership.reporting.writers.json_file.stream", lambda a, c: fail(a))
    asked = ask_for(BY_ROWS, UserFactory())
    assert bytes_of(asked, "csv").decode().splitlines()[-1] == BROKEN_OFF
    answer = json.loads(bytes_of(asked, "json"))
    assert (len(answer["rows"]), answer["incomplete"]) == (1, BROKEN_OFF)


def _count():
    return BY_QUERY.columns(None)[-1].value([7, "approximate"])


def test_the_csv_is_described_field_by_field(traps):
    asked = ask_for(BY_QUERY, UserFactory())
    described = json.loads(csvw.describe(asked, asked.report.columns(asked), "file.csv"))
    header = bytes_of(asked, "csv").decode()[1:].splitlines()[0].split(",")
    fields = described["tableSchema"]["columns"]
    assert [field["titles"] for field in fields] == header
    assert fields[4]["datatype"] == {"base": "date", "format": "dd/MM/yyyy"}
    assert "Demonstration data" in described["notes"]


def test_xlsx_holds_typed_values_and_says_what_was_asked(traps):
    user = UserFactory()
    content = bytes_of(ask_for(BY_QUERY, user), "xlsx")
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet, about = book.worksheets
    assert (sheet.title, about.title) == ("Organisations  all  of  them 20", "About")
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:J{len(TRAPS) + 1}"
    assert [cell.value for cell in sheet["A"]][1:6] == TRAPS[:5]
    assert {cell.data_type for cell in sheet["A"]} == {"s"}
    assert sheet["A10"].value == "007"
    assert (sheet["C2"].value, sheet["D2"].value, sheet["F2"].value.isoformat()) == (
        4,
        2,
        "2017-11-15T17:30:00",
    )
    assert sheet["E2"].is_date and sheet["E2"].number_format == "dd/mm/yyyy"
    assert (sheet["H2"].value, sheet["I2"].value) == (None, "not taken")
    said = {row[0].value: row[1].value for row in about.iter_rows()}
    assert said["Asked by"] == str(user)
    assert said["Data as at"] == "15/11/2017 17:30"
    assert said["Copy"] == "Demonstration data. Not for publication"
    assert said["Contact"] == "Pat Example"


def test_a_workbook_drops_what_xml_cannot_hold():
    assert xlsx.safe_text("a\x00b\x0bc\nd") == "abc\nd"
    assert len(xlsx.safe_text("x" * 40_000)) == 32_767
    assert xlsx.sheet_name("History") == "History report"
    assert xlsx.sheet_name("a/b:c[d]*?'e") == "a b c d    e"
    assert xlsx.sheet_name("***") == "Report"


def test_pdf_is_tagged_numbered_and_says_what_it_is(traps):
    reader = PdfReader(io.BytesIO(bytes_of(ask_for(BY_QUERY, UserFactory()), "pdf")))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"].value is True
    assert reader.trailer["/Root"]["/Lang"] == "en-GB"
    assert reader.metadata.title == BY_QUERY.title
    assert reader.metadata["/CreationDate"] == "D:20171115173000Z"
    text = "\n".join(page.extract_text() for page in reader.pages)
    assert f"Page 1 of {len(reader.pages)}" in text
    for said in ("Madeup Council", "Demonstration data", "Not for publication", "Pat Example"):
        assert said in text
    assert "=1+1" in text
    assert "smile [U+1F600]" in text
    assert "1 character is in no font of this file" in text


def test_pdf_is_never_stopped_by_a_letter(db):
    every = "".join(chr(code) for code in range(0x20, 0x2FFF) if not 0xD800 <= code < 0xE000)
    for start in range(0, len(every), 150):
        OrganisationFactory(name=every[start : start + 150].replace("\x00", ""))
    asked = ask_for(BY_QUERY, UserFactory())
    text = PdfReader(io.BytesIO(bytes_of(asked, "pdf"))).pages[0].extract_text()
    assert "Madeup Council" in text


def test_markup_in_a_text_stays_text(db):
    OrganisationFactory(name='#read("/etc/passwd") *bold* $x$ = head \\ @ref <label> `raw`')
    asked = ask_for(BY_QUERY, UserFactory())
    text = PdfReader(io.BytesIO(bytes_of(asked, "pdf"))).pages[0].extract_text()
    assert '#read("/etc/passwd")' in text.replace("\n", " ").replace("  ", " ")


def test_pdf_refuses_what_nobody_prints(db, monkeypatch):
    monkeypatch.setattr(pdf, "MOST_ROWS", 2)
    for _ in range(3):
        OrganisationFactory()
    with pytest.raises(pdf.TooLong, match=r"Excel \(XLSX\) or CSV"):
        bytes_of(ask_for(BY_QUERY, UserFactory()), "pdf")


@pytest.mark.parametrize("ending", list(files.FORMATS))
@pytest.mark.parametrize("report", [BY_QUERY, BY_ROWS], ids=["query", "rows"])
def test_the_same_request_gives_the_same_bytes(traps, report, ending):
    user = UserFactory()
    first = bytes_of(ask_for(report, user), ending)
    assert first == bytes_of(ask_for(report, user), ending)
    assert len(first) > 100


def test_xlsx_carries_the_moment_asked_and_no_other(traps):
    content = bytes_of(ask_for(BY_QUERY, UserFactory()), "xlsx")
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        core = book.read("docProps/core.xml").decode()
        assert {entry.date_time[0] for entry in book.infolist()} == {1980}
    assert core.count("2017-11-15T17:30:00Z") == 2
