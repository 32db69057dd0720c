"""Old lists as files: which columns are known, which rows are set aside and why."""

import pytest

from jobs_skills import list_reading
from jobs_skills.list_reading import FIELDS, ListRow, read_rows, read_table
from leadership.importing.headings import propose
from leadership.importing.limits import UnreadableFile
from tests.importing.files import locked_workbook, text_file, workbook

HEADINGS = ["Contact name", "E-mail address", "Tel. No.", "Company", "Sector"]


def read(path):
    table = read_table(path, path.name)
    return read_rows(table, propose(table.headings, FIELDS)), table


def test_a_workbook_with_a_title_and_a_second_sheet_is_read_from_its_table(tmp_path):
    path = workbook(
        tmp_path / "list.xlsx",
        {
            "Members": [
                ["Nether jobs group: our members"],
                [],
                HEADINGS,
                ["Asha Quill", "asha@elm.example", 1214960001, "Elm Trust", "Voluntary"],
                ["Tom Venn", "n/a", "-", "Lantern Works Ltd", "private"],
                ["Total", 2],
            ],
            "Notes": [["Ask Tom for the rest"]],
        },
    )
    reading, table = read(path)
    assert reading.rows == [
        ListRow(4, "Asha Quill", "asha@elm.example", "01214960001", "Elm Trust", "third"),
        ListRow(5, "Tom Venn", "", "", "Lantern Works Ltd", "private"),
    ]
    assert (reading.faults, reading.left_out) == ([], 1)
    assert table.remarks == [
        "Sheet “Notes” was not read. If it holds members, save it as a file of its own."
    ]


def test_faulty_rows_are_told_by_number_with_the_reason_and_without_what_they_say(tmp_path):
    path = text_file(
        tmp_path / "list.csv",
        "First name,Surname,Email,Organisation,Sector\n"
        "Asha,Quill,asha@elm.example,Elm Trust,third\n"
        ",,lost@elm.example,,\n"
        "Tom,Venn,tom at lantern,Lantern,private\n"
        "Una,Price,una@price.example,Price,martian\n"
        "Gus,Tarrant,,Tarrant, Builders,private\n"
        "Wren,,,,\n",
    )
    reading, _ = read(path)
    assert [(row.number, row.name) for row in reading.rows] == [(2, "Asha Quill"), (7, "Wren")]
    assert reading.faults == [
        (3, "There is neither a name nor an organisation."),
        (4, "E-mail: this is not an e-mail address."),
        (5, "Sector: this is not known. Write one of: public, private, third."),
        (
            6,
            "Sector: this is not known. Write one of: public, private, third. The row has more "
            "cells than there are headings. Is a text with a comma in it without quotation marks?",
        ),
    ]


def test_headings_that_nobody_knows_are_offered_to_be_matched(tmp_path):
    path = text_file(tmp_path / "list.csv", "Wer,Wo\nAsha Quill,Elm Trust\n")
    table = read_table(path, path.name)
    assert (table.headings, propose(table.headings, FIELDS)) == (["Wer", "Wo"], {})
    chosen = read_rows(table, {"0": "name", "1": "organisation_name"})
    assert chosen.rows == [ListRow(2, "Asha Quill", organisation_name="Elm Trust")]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "This file is empty."),
        ("Name,Email\n", "There are headings in this file, and no row below them."),
        ("Asha Quill\nTom Venn\n", "No row of headings was found."),
        ("<html><table></table></html>", "This is a web page"),
        (b"%PDF-1.4 nothing", "This is a PDF, not a spreadsheet."),
    ],
)
def test_a_file_that_is_no_list_is_refused_with_a_sentence(tmp_path, content, said):
    path = text_file(tmp_path / "list.csv", content)
    with pytest.raises(UnreadableFile, match=said.replace(".", r"\.")):
        read_table(path, path.name)


def test_a_locked_workbook_and_a_list_that_is_too_long_are_refused(tmp_path, monkeypatch):
    with pytest.raises(UnreadableFile, match="protected with a password"):
        read_table(locked_workbook(tmp_path / "locked.xlsx"), "locked.xlsx")
    monkeypatch.setattr(list_reading, "MOST_ROWS", 2)
    path = text_file(tmp_path / "long.csv", "Name,Email\n" + "A B,\n" * 3)
    with pytest.raises(UnreadableFile, match="more than 2,000 rows"):
        read_table(path, path.name)
