import csv
from datetime import date, time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from leadership.importing.cells import long_text
from leadership.importing.csv_text import delimiter_of, encoding_of, written
from leadership.importing.limits import WEB
from leadership.importing.sheets import read_sheets
from tests.importing.files import old_workbook, open_document, rows_of, text_file, workbook

SAID = "Ward,Venue,Fee\nSutton Four Oaks,“The Café” – St Mary’s,£5\n"
CELLS = [["Ward", "Venue", "Fee"], ["Sutton Four Oaks", "“The Café” – St Mary’s", "£5"]]


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_text_is_read_in_the_encoding_it_was_written_in(tmp_path, encoding, named):
    path = text_file(tmp_path / "a.csv", SAID, encoding)
    (sheet,) = read_sheets(path, "a.csv", WEB)
    assert sheet.remarks == [f"Read as {named} with commas between columns."]
    assert [cells for _, cells in sheet.rows] == CELLS


def test_a_text_of_another_alphabet_is_found_out(tmp_path):
    said = "Ward,Note\nAston,Собрание жителей района прошло в школе и закончилось поздно\n" * 20
    path = text_file(tmp_path / "a.csv", said, "cp1251")
    assert encoding_of(path) in {"cp1251", "windows-1251"}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_sign_between_columns_is_found_out(delimiter):
    said = f'Ward{delimiter}Date{delimiter}Venue\nAston{delimiter}"1, 2; 3"{delimiter}Hall\n'
    assert delimiter_of(said) == delimiter


def test_line_numbers_are_those_of_the_file(tmp_path):
    path = text_file(tmp_path / "a.csv", 'Ward,Note\n\nAston,"two\nlines"\nNechells,x\n')
    (sheet,) = read_sheets(path, "a.csv", WEB)
    assert [line for line, _ in sheet.rows] == [1, 3, 5]


def test_a_workbook_gives_days_and_times_as_iso_text(tmp_path):
    row = ["Aston", date(2016, 7, 12), time(18, 30), 12, 1.5, True, None]
    path = workbook(tmp_path / "a.xlsx", {"A": [row, [], ["x"]]})
    for sheet in read_sheets(path, "a.xlsx", WEB):
        assert sheet.remarks == []
        first, last = sheet.rows
    assert first == (1, ["Aston", "2016-07-12", "18:30:00", 12, 1.5, True])
    assert (last[0], last[1][0]) == (3, "x")


MEETINGS = [
    (1, ["Ward", "Date", "Residents"]),
    (2, ["Elm Green", "2016-07-12", "about 50"]),
    (4, ["Oak & Ash", "13th July 2016", 7]),
]


def test_a_workbook_of_excel_97_is_read(tmp_path):
    path = old_workbook(tmp_path / "a.xls")
    read = {sheet.name: list(sheet.rows) for sheet in read_sheets(path, "a.xls", WEB)}
    assert read == {"Meetings": MEETINGS}


def cells(*said):
    """A row of an OpenDocument sheet."""
    inside = "".join(
        f"<table:table-cell {kind}><text:p>{words}</text:p></table:table-cell>"
        for kind, words in said
    )
    return f"<table:table-row>{inside}</table:table-row>"


def test_an_open_document_is_read_and_its_million_empty_rows_passed_over(tmp_path):
    words = 'office:value-type="string"'
    day = 'office:value-type="date" office:date-value="2016-07-12"'
    seven = 'office:value-type="float" office:value="7"'
    empty = '<table:table-row table:number-rows-repeated="{}"/>'
    table = (
        cells((words, "Ward"), (words, "Date"), (words, "Residents"))
        + cells((words, "Elm Green"), (day, "12/07/16"), (words, "about 50"))
        + empty.format(1)
        + cells((words, "Oak &amp; Ash"), (words, "13th July 2016"), (seven, "7"))
        + empty.format(1_048_000)
    )
    path = open_document(tmp_path / "a.ods", table)
    read = {sheet.name: list(sheet.rows) for sheet in read_sheets(path, "a.ods", WEB)}
    assert read == {"Meetings": MEETINGS}


def test_every_sheet_is_read_with_its_own_rows(tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"North": [["x"], ["y"]], "South": [["z"]]})
    read = {sheet.name: [c for _, c in sheet.rows] for sheet in read_sheets(path, "a.xlsx", WEB)}
    assert read == {"North": [["x"], ["y"]], "South": [["z"]]}


def test_a_sheet_left_unread_does_not_spill_into_the_next(tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"North": [["x"], ["y"]], "South": [["z"]]})
    assert [sheet.name for sheet in read_sheets(path, "a.xlsx", WEB)] == ["North", "South"]


CELL = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\x00\ufeff\u200b"),
    min_size=1,
    max_size=20,
).filter(lambda cell: cell.strip())


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(st.tuples(CELL, CELL, CELL), min_size=2, max_size=5))
def test_any_utf_8_table_comes_back_as_it_was_written(rows, tmp_path_factory):
    quoted = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    path = text_file(tmp_path_factory.mktemp("csv") / "a.csv", "\n".join(quoted))
    assert rows_of(path) == [list(row) for row in rows]


HEADINGS = ["Ward", "Date", "Start", "Venue", "Topics", "Why set aside"]
SIGNED = st.builds("{}{}".format, st.text("'=+-@\t\r\n ", max_size=4), st.text(max_size=12))


@settings(max_examples=200, deadline=None)
@given(said=SIGNED)
@example(said="=1+1")
@example(said="'=1+1")
@example(said="''-5 degrees")
@example(said="it's")
@example(said="'")
@example(said="1/6/16: seen\n2/6/16: mended")
def test_any_cell_that_is_written_for_people_is_read_again_as_it_was(said, tmp_path_factory):
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    row = [written(cell) for cell in ("Elm Green", said, None, said, 12, "why")]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([HEADINGS, row])
    again = [long_text(cell) for cell in rows_of(path)[1]]
    assert again == ["Elm Green", long_text(said), "", long_text(said), "12", "why"]
