"""Bad, huge and hostile files: each gets its sentence. For every guard, one test takes the guard
away and sees that another answer comes, so that none of them passes by accident."""

import csv
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from leadership.importing import csv_text
from leadership.importing import limits as limits_module
from leadership.importing.limits import MIB, WEB, UnreadableFile
from leadership.importing.sheets import read_sheets
from tests.importing.files import (
    SHEET,
    SHEET_END,
    locked_workbook,
    open_document,
    rows_of,
    text_file,
    workbook,
    workbook_with,
)  # fmt: skip

ONE_ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'
SAVE = "Open it in your spreadsheet program and save it as an Excel workbook (.xlsx) or as CSV."
FEW = replace(WEB, rows=3, columns=4, sheets=2, zip_entries=30, unpacked_bytes=MIB, bytes=MIB)


def refusal(path, limits=WEB):
    with pytest.raises(UnreadableFile) as refused:
        rows_of(path, limits)
    return str(refused.value)


def test_a_formula_is_read_as_its_last_value_and_never_as_a_formula(tmp_path):
    cell = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1</f></c></row>'
    path = workbook_with(tmp_path / "sums.xlsx", SHEET + cell + SHEET_END)
    assert rows_of(path) == [[2]]


def test_text_that_looks_like_a_formula_stays_text(tmp_path):
    path = text_file(tmp_path / "a.csv", "Ward,Issue\n=cmd|'/c calc'!A1,+441\n")
    assert rows_of(path) == [["Ward", "Issue"], ["=cmd|'/c calc'!A1", "+441"]]


def zip_bomb(path):
    """4 MB of spaces in a part nobody reads, packed to a few kilobytes."""
    return workbook_with(path, SHEET + ONE_ROW + SHEET_END, **{"xl/media/a.bin": b" " * (4 * MIB)})


def test_a_zip_bomb_is_not_unpacked(tmp_path):
    path = zip_bomb(tmp_path / "bomb.xlsx")
    assert path.stat().st_size < 20_000
    assert refusal(path, FEW) == (
        "This workbook unpacks to more than 1 MB. Delete sheets, rows and pictures that are not "
        "needed and save it again."
    )


def test_without_the_limit_the_zip_bomb_would_be_read(tmp_path):
    assert rows_of(zip_bomb(tmp_path / "bomb.xlsx"), replace(FEW, unpacked_bytes=9 * MIB)) == [[1]]


def test_sizes_are_counted_and_never_believed(tmp_path):
    """The directory of the archive says that the part has ten bytes."""
    path = zip_bomb(tmp_path / "liar.xlsx")
    content = path.read_bytes()
    true, said = (4 * MIB).to_bytes(4, "little"), (10).to_bytes(4, "little")
    assert true in content
    path.write_bytes(content.replace(true, said))
    assert "damaged" in refusal(path, FEW) or "unpacks to more" in refusal(path, FEW)


def test_a_workbook_of_very_many_parts_is_refused(tmp_path):
    parts = {f"xl/media/{n}.png": b"" for n in range(40)}
    path = workbook_with(tmp_path / "parts.xlsx", SHEET + ONE_ROW + SHEET_END, **parts)
    assert "parts: at most 30 are read" in refusal(path, FEW)
    assert rows_of(path, replace(FEW, zip_entries=100)) == [[1]]


def billion_laughs(path):
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(10))
    sheet = SHEET.replace("<worksheet", f"<!DOCTYPE w [{entities}]><worksheet", 1)
    cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row>'
    return workbook_with(path, sheet + cell + SHEET_END)


def test_a_billion_laughs_are_not_laughed(tmp_path):
    assert refusal(billion_laughs(tmp_path / "laughs.xlsx")) == (
        "This workbook contains XML declarations that no spreadsheet program writes, so it was "
        f"not read. {SAVE}"
    )


def test_an_entity_declaration_across_two_chunks_is_seen(tmp_path, monkeypatch):
    monkeypatch.setattr(limits_module, "CHUNK", 7)
    assert "XML declarations" in refusal(billion_laughs(tmp_path / "laughs.xlsx"))


def test_without_that_guard_another_answer_comes(tmp_path, monkeypatch):
    monkeypatch.setattr(limits_module, "check_zip", lambda path, limits: None)
    try:
        found = rows_of(billion_laughs(tmp_path / "laughs.xlsx"))
    except UnreadableFile as refused:
        assert "XML declarations" not in str(refused)
    else:
        assert found != [["lol" * 10**9]]


def test_a_billion_laughs_in_an_open_document_are_not_laughed(tmp_path, monkeypatch):
    cell = '<table:table-cell office:value-type="string"><text:p>&l1;</text:p></table:table-cell>'
    path = open_document(tmp_path / "a.ods", f"<table:table-row>{cell}</table:table-row>")
    laughs = '<!DOCTYPE d [<!ENTITY l0 "lol"><!ENTITY l1 "&l0;&l0;">]><office:document-content'
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["content.xml"] = parts["content.xml"].replace(
        b"<office:document-content", laughs.encode(), 1
    )
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert "XML declarations" in refusal(path)
    monkeypatch.setattr(limits_module, "check_zip", lambda path, limits: None)
    try:
        assert rows_of(path) != []
    except UnreadableFile as refused:
        assert "XML declarations" not in str(refused)


def test_one_cell_of_ten_megabytes_is_refused_by_its_line(tmp_path):
    """With the bound lifted the cell is read whole, so it is the bound that refuses."""
    path = text_file(tmp_path / "a.csv", f"Ward,Issue\nAston,Bins\nAston,{'x' * 10 * MIB}\n")
    assert refusal(path) == (
        "From line 3 a quotation mark is opened and never closed, or one cell is far too long. "
        "Mend that line and save the file again."
    )
    bound = csv.field_size_limit(20 * MIB)
    try:
        assert len(rows_of(path)[2][1]) == 10 * MIB
    finally:
        csv.field_size_limit(bound)
    assert "From line 3" in refusal(path)


def test_zero_bytes_are_refused_and_not_read_as_text(tmp_path, monkeypatch):
    path = text_file(tmp_path / "a.csv", b"Ward,Issue\nAston,Bi\x00ns\nAston,Lamp\n")
    assert refusal(path).startswith("This file contains zero bytes, which no text file does.")
    monkeypatch.setattr(csv_text, "encoding_of", lambda path: "utf-8")
    assert len(rows_of(path)) == 3


def test_a_text_put_together_from_two_encodings_names_the_line(tmp_path, monkeypatch):
    whole = "Ward,Issue\nAston,It’s “smart”\n".encode()
    path = text_file(tmp_path / "a.csv", whole + "Aston,café\n".encode("cp1252"))
    assert refusal(path) == (
        "Line 3 of this file is written in another encoding than the rest. Put right its accented "
        f"letters and signs. {SAVE}"
    )
    monkeypatch.setattr(csv_text, "_refuse_two_encodings", lambda content, broken_at: None)
    assert "smart" in str(rows_of(path)) and "It’s" not in str(rows_of(path))


def test_a_hidden_sheet_is_read_and_said_to_be_hidden(tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"Seen": [["Ward"]], "Kept back": [["Aston"]]})
    book = openpyxl.load_workbook(path)
    remarks = [sheet.remarks for sheet in read_sheets(path, path.name, WEB)]
    assert remarks == [[], []]
    for state in ("hidden", "veryHidden"):
        book["Kept back"].sheet_state = state
        book.save(path)
        remarks = [sheet.remarks for sheet in read_sheets(path, path.name, WEB)]
        assert remarks == [[], ["Sheet “Kept back” is hidden in the workbook; it was read too."]]


def test_a_million_empty_rows_are_passed_over(tmp_path):
    empty = "".join(f'<row r="{n}"/>' for n in range(2, 1_048_577))
    path = workbook_with(tmp_path / "empty.xlsx", SHEET + ONE_ROW + empty + SHEET_END)
    assert rows_of(path) == [[1]]


def test_a_million_blank_lines_of_csv_are_passed_over(tmp_path):
    path = text_file(tmp_path / "a.csv", "Ward,Date\nAston,1/5/2016\n" + ",\n" * 1_000_000)
    assert rows_of(path) == [["Ward", "Date"], ["Aston", "1/5/2016"]]


def far_cell(path):
    """One cell in the last row and column a workbook has room for within our columns."""
    far = '<row r="1048576"><c r="GR1048576"><v>1</v></c></row>'
    return workbook_with(path, SHEET + ONE_ROW + far + SHEET_END)


def test_a_cell_far_away_does_not_fill_the_memory(tmp_path):
    assert refusal(far_cell(tmp_path / "far.xlsx")) == (
        "Reading this workbook takes more memory or time than is allowed. Often one cell stands "
        "far from the others: delete the empty rows and columns at the end, or save it as CSV."
    )


def test_the_bound_on_memory_is_what_stops_a_reader(tmp_path):
    """The same small file is read, and refused once the bound lies below what reading needs."""
    path = workbook(tmp_path / "plain.xlsx", {"A": [["Ward"], ["Aston"]]})
    assert rows_of(path) == [["Ward"], ["Aston"]]
    assert "more memory or time" in refusal(path, replace(WEB, memory_bytes=4 * MIB))


def test_too_many_rows_say_what_to_do(tmp_path):
    sentence = (
        "This file has more than 3 rows. Split it into several files, or ask your administrator "
        "to load it by command (manage.py import_file)."
    )
    rows = [["Ward"], ["Aston"], ["Nechells"], ["Sparkbrook"]]
    book = workbook(tmp_path / "a.xlsx", {"A": rows})
    lines = text_file(tmp_path / "a.csv", "Ward\nAston\nNechells\nSparkbrook\n")
    assert refusal(book, FEW) == refusal(lines, FEW) == sentence
    assert rows_of(book, replace(FEW, rows=4)) == rows_of(lines, replace(FEW, rows=4)) == rows


def test_rows_are_counted_over_all_sheets(tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"A": [["x"], ["y"]], "B": [["x"], ["y"]]})
    assert "more than 3 rows" in refusal(path, FEW)


def test_three_hundred_columns_are_refused(tmp_path):
    wide = [f"Heading {n}" for n in range(300)]
    said = "300 columns: at most 200 can be read. Delete the columns that are not needed."
    assert refusal(workbook(tmp_path / "a.xlsx", {"Wide": [wide]})) == f"Sheet “Wide” has {said}"
    assert refusal(text_file(tmp_path / "a.csv", ",".join(wide))) == f"This file has {said}"
    assert rows_of(tmp_path / "a.xlsx", replace(WEB, columns=300)) == [wide]
    assert rows_of(tmp_path / "a.csv", replace(WEB, columns=300)) == [wide]


def test_very_many_sheets_are_refused(tmp_path):
    path = workbook(tmp_path / "a.xlsx", {name: [["x"]] for name in "ABC"})
    assert refusal(path, FEW) == (
        "This workbook has 3 sheets: at most 2 can be read. Delete those that are not needed."
    )
    assert rows_of(path, replace(FEW, sheets=3)) == [["x"], ["x"], ["x"]]


def test_a_file_that_is_too_large_is_not_opened(tmp_path):
    path = text_file(tmp_path / "a.csv", b"Ward\n" + b"\n" * 2 * MIB)
    assert refusal(path, FEW) == (
        "This file has 2 MB: at most 1 MB can be read here. Delete sheets and pictures that are "
        "not needed, or split it into several files."
    )
    assert rows_of(path, replace(FEW, bytes=3 * MIB)) == [["Ward"]]


def test_an_empty_file_says_so(tmp_path):
    assert refusal(text_file(tmp_path / "a.csv", "")) == (
        "This file is empty. Check that you chose the right one."
    )


LOCKED = (
    "This workbook is protected with a password. Open it, remove the password (File, Info, Protect "
    "Workbook) and save it again."
)


def test_a_password_is_named_with_the_way_to_remove_it(tmp_path, monkeypatch):
    """Seen by us, and where our look is taken away, by the reader, who says the same."""
    path = locked_workbook(tmp_path / "secret.xlsx")
    assert refusal(path) == LOCKED
    monkeypatch.setattr(limits_module, "check_ole", lambda path: None)
    assert refusal(path) == LOCKED
    name = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(path.read_bytes().replace(name, "EncryptedPackagf".encode("utf-16-le")))
    assert refusal(path) != LOCKED


def test_without_our_look_a_damaged_locked_workbook_gets_another_answer(tmp_path, monkeypatch):
    path = locked_workbook(tmp_path / "secret.xlsx")
    content = bytearray(path.read_bytes())
    content[0x30:0x34] = b"\xff\xff\x00\x00"  # where the directory stands
    path.write_bytes(content)
    assert refusal(path) == LOCKED
    monkeypatch.setattr(limits_module, "check_ole", lambda path: None)
    assert refusal(path) != LOCKED


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7 ...", "This is a PDF, not a spreadsheet."),
        (b"\x89PNG\r\n\x1a\n", "This is a picture, not a spreadsheet."),
        (b"\x7fELF\x02", "This is a program, not a spreadsheet."),
        (b"{\\rtf1 x}", "This is a word-processor document, not a spreadsheet."),
        (b"<html><table>", "This is a web page or XML saved under a spreadsheet's name."),
        (b'<?xml version="1.0"?><Workbook/>', "This is a web page or XML saved under"),
        (limits_module.OLE + bytes(2000), "This workbook is damaged and cannot be opened."),
        (b"PK\x03\x04" + bytes(200), "This workbook is damaged and cannot be opened."),
        (b"Ward\x00,Date\x00\x01\n\x00Aston,1\n", "This file contains zero bytes,"),
        (b"\xff\xfeW\x00a\x00r", "Part of this file is not readable text."),
        (b'Ward,Date\n"Aston,1/5/2016\n' + b"x" * 200_000, "From line 2 a quotation mark is"),
    ],
)
def test_what_is_no_spreadsheet_is_named(tmp_path, content, what):
    said = refusal(text_file(tmp_path / "tracker.xlsx", content))
    assert said.startswith(what)
    assert said.endswith(".")


def test_archives_and_documents_are_told_from_workbooks(tmp_path):
    for inside, what in {"a.csv": "an archive", "word/document.xml": "a document"}.items():
        with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
            archive.writestr(inside, "x")
        assert refusal(tmp_path / "a.xlsx").startswith(f"This is {what}")


def test_a_damaged_workbook_gets_a_sentence(tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"A": [["Ward"] * 20] * 50})
    whole = path.read_bytes()
    for share in (0.3, 0.6, 0.9):
        path.write_bytes(whole[: int(len(whole) * share)])
        assert "damaged" in refusal(path)
    broken = workbook_with(tmp_path / "b.xlsx", SHEET + "<row r='1'><c r='A1'><v>1</row>")
    assert refusal(broken).endswith(".")


def test_the_wrong_ending_is_remarked_and_the_content_read(tmp_path):
    from_text = text_file(tmp_path / "a.xlsx", "Ward,Date\nAston,1/5/2016\n")
    assert rows_of(from_text) == [["Ward", "Date"], ["Aston", "1/5/2016"]]
    book = workbook(tmp_path / "b.xlsx", {"A": [["Ward"]]}).rename(tmp_path / "b.csv")
    assert rows_of(book) == [["Ward"]]


def test_no_process_is_left_behind(tmp_path):
    """A reading given up in the middle ends the reader's process."""
    book = openpyxl.Workbook()
    for n in range(5_000):
        book.active.append([f"Ward {n}", "x" * 200])
    book.save(tmp_path / "a.xlsx")
    sheets = read_sheets(tmp_path / "a.xlsx", "a.xlsx", WEB)
    assert next(next(sheets).rows) == (1, ["Ward 0", "x" * 200])
    before = children()
    sheets.close()
    assert (len(before), children()) == (1, [])


def children():
    """The reader's processes that run now."""
    own = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()
    return [pid for pid in own if b"workbook.py" in Path(f"/proc/{pid}/cmdline").read_bytes()]
