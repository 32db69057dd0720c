"""Which rows are headings, and what stands above them: groups of columns, or the title."""

from leadership.importing.headings import find_table
from leadership.importing.limits import WEB
from leadership.importing.sheets import read_sheets
from leadership.meetings.imports import MEETINGS
from tests.importing.files import text_file, workbook

NAMES = ["Ward", "Date", "Councillors", "Officers"]
ROW = ["Elm Green", "12/07/2016", 3, 2]
GROUPS = ["Ward", "Date", "Attendances", None]
BELOW = [None, None, "Councillors", "Officers"]
GROUPED = ["Ward", "Date", "Attendances – Councillors", "Attendances – Officers"]


def found(path):
    """The line of the headings, the headings, and the lines of the rows below."""
    (table,) = [
        (table.line, table.headings, [line for line, _, _ in table.rows])
        for sheet in read_sheets(path, path.name, WEB)
        if (table := find_table(sheet, MEETINGS.fields, guess=True))
    ]
    return table


def in_workbook(tmp_path, rows, *merged):
    return found(workbook(tmp_path / "a.xlsx", {"Meetings": rows}, merged))


def test_a_title_merged_over_all_columns_is_no_part_of_their_names(tmp_path):
    rows = [["Ward meetings"], NAMES, ROW]
    assert in_workbook(tmp_path, rows, "A1:D1") == (2, NAMES, [3])


def test_a_title_merged_over_more_than_the_table_is_a_title(tmp_path):
    rows = [["Ward meetings"], NAMES, ROW]
    assert in_workbook(tmp_path, rows, "A1:H1") == (2, NAMES, [3])


def test_a_title_in_one_cell_is_a_title_whether_or_not_others_are_merged(tmp_path):
    rows = [["Ward meetings"], NAMES, ROW, ROW]
    assert in_workbook(tmp_path, rows) == (2, NAMES, [3, 4])
    assert in_workbook(tmp_path, rows, "A3:A4") == (2, NAMES, [3, 4])
    said = "Ward meetings\nWard,Date,Councillors,Officers\nElm Green,12/07/2016,3,2\n"
    assert found(text_file(tmp_path / "a.csv", said)) == (2, NAMES, [3])


def test_a_cell_merged_over_some_columns_is_a_group_and_part_of_their_names(tmp_path):
    rows = [GROUPS, BELOW, ROW]
    assert in_workbook(tmp_path, rows, "A1:A2", "B1:B2", "C1:D1") == (1, GROUPED, [3])


def test_a_title_above_groups_leaves_the_groups(tmp_path):
    rows = [["Ward meetings"], GROUPS, BELOW, ROW]
    merged = ["A1:D1", "A2:A3", "B2:B3", "C2:D2"]
    assert in_workbook(tmp_path, rows, *merged) == (2, GROUPED, [4])


def test_groups_that_are_not_merged_are_carried_over_the_columns_beside(tmp_path):
    said = "Ward,Date,Attendances,\n,,Councillors,Officers\nElm Green,12/07/2016,3,2\n"
    assert found(text_file(tmp_path / "a.csv", said)) == (1, GROUPED, [3])
    alone = ",,Attendances,\nWard,Date,Councillors,Officers\nElm Green,12/07/2016,3,2\n"
    assert found(text_file(tmp_path / "b.csv", alone)) == (1, GROUPED, [3])
