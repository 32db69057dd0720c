"""Files as councils keep them: what must not be lost, doubled or guessed, and what is noise."""

from datetime import date, datetime, time

import pytest

from leadership.council.models import CouncilSettings
from leadership.importing.cells import Fault, choice, clock_time, whole_date, yes_no
from leadership.importing.loading import load_batch
from leadership.importing.services import choose_columns
from leadership.meetings import attendance
from leadership.meetings.models import Meeting
from leadership.people.refusals import Refused
from tests.factories import WardFactory
from tests.importing.files import text_file, uploaded, workbook
from tracker.models import Issue

SAID = (
    "Ref;Ward;Date raised;Issue;Comments\n"
    "1;Elm Green;1/6/2016;It’s “smart” – £5;02/06/16: seen\n"
    "1;Elm Green;1/6/2016;It’s “smart” – £5;02/06/16: seen\n"
    '2;Elm Green;3/6/2016;"semi; colon";\n'
)


@pytest.fixture
def council(db):
    CouncilSettings.objects.get_or_create(pk=1)
    return WardFactory(name="Elm Green", code="X00000001", slug="elm-green").generation.council


def loaded(path, council, slug="issues"):
    batch = uploaded(slug, path, council=council)
    columns = [table["columns"] for table in batch.tables]
    return load_batch(batch=choose_columns(batch=batch, columns=columns, by=None), by=None)


def states(batch):
    rows = batch.rows.order_by("number").values_list("line", "state", "faults")
    return {line: (state, *faults) for line, state, faults in rows}


def test_the_whole_workbook_of_a_council(tmp_path, council):
    """A cover, titles above headings in row 5, serial dates, failed formulas, percentages, totals,
    a list of states beside."""
    log = [
        ["FENWICK CITY COUNCIL"], ["Ward issues log"], ["Printed 1 May 2017"], [],
        ["Ref", "Ward", "Date Raised", "Issue", "Status", "Date Closed", "% complete"],
        [1, "Elm Green", 42510, "Pothole", "Closed", 42520, 0.5],
        [2.0, "ELM GREEN", datetime(2016, 6, 2, 14, 30), "Bins", "Open", "#N/A", 0.25],
        [3, "Elm Green Ward", "02/06/2016 14:30", "Lamp", "In Progress", "n/a", 1],
        [4, "#N/A", "2/6/16", "Lost", "Open", None, "50%"],
        ["Total", None, None, 4, None, None, "=SUM(G6:G9)"],
        [None, "Total issues: 4"],
    ]  # fmt: skip
    sheets = {
        "Cover": [["Ward Action Tracker"], ["Prepared by: Democratic Services"]],
        "Issues 2016-17": log,
        "Lookups": [["Status", "Ward"], ["Open", "Elm Green"]],
    }
    batch = loaded(workbook(tmp_path / "log.xlsx", sheets), council)
    assert batch.remarks == [
        "Sheet “Cover” has no row of headings that is known here: it was not read.",
        "Sheet “Lookups” has no column for Raised on: it is left out, unless you choose what its "
        "columns hold.",
    ]
    assert states(batch) == {
        6: ("loaded",), 7: ("loaded",), 8: ("loaded",),
        9: ("faulty", "Ward is missing."),
        10: ("left_out", "A line of totals."), 11: ("left_out", "A line of totals."),
        2: ("left_out", "This sheet was left out."),
    }  # fmt: skip
    found = Issue.objects.order_by("source_reference")
    assert [(i.source_reference, i.raised_on, i.closed_on) for i in found] == [
        ("1", date(2016, 5, 20), date(2016, 5, 30)),
        ("2", date(2016, 6, 2), None),
        ("3", date(2016, 6, 2), None),
    ]


def test_where_no_sheet_has_all_that_is_needed_somebody_is_asked(tmp_path, council):
    path = workbook(tmp_path / "a.xlsx", {"A": [["Status", "Ward"], ["Open", "Elm Green"]]})
    batch = uploaded("issues", path, council=council)
    assert batch.tables[0]["columns"] == {"0": "status", "1": "ward"}
    with pytest.raises(Refused, match="Choose the column that holds: Raised on."):
        choose_columns(batch=batch, columns=[batch.tables[0]["columns"]], by=None)


@pytest.mark.parametrize(
    ("encoding", "delimiter"),
    [("utf-8-sig", ";"), ("utf-16", "\t"), ("cp1252", ";"), ("utf-8", "|")],
)
def test_the_same_row_twice_is_one_issue_with_one_comment(tmp_path, council, encoding, delimiter):
    said = SAID.replace(";", delimiter).replace(f"semi{delimiter} ", "semi; ")
    batch = loaded(text_file(tmp_path / "a.csv", said, encoding), council)
    assert states(batch) == {2: ("loaded",), 3: ("joined",), 4: ("loaded",)}
    first, second = Issue.objects.order_by("source_reference")
    assert (first.description, second.description) == ("It’s “smart” – £5", "semi; colon")
    assert [(u.on, u.text) for u in first.updates.all()] == [(date(2016, 6, 2), "seen")]


def test_a_comma_that_cut_a_text_in_two_is_a_fault_and_no_half_is_loaded(tmp_path, council):
    said = (
        "Ref,Ward,Date,Issue,Comments\n"
        "1,Elm Green,1/6/2016,Bins,full, and smelling\n"
        "2,Elm Green,1/6/2016,Lamp,out,,\n"
        "2,Elm Green,1/6/2016,Lamp,again, twice\n"
    )
    batch = loaded(text_file(tmp_path / "a.csv", said), council)
    why = (
        "This row has 6 cells, but there are 5 headings. Is a text with a comma in it without "
        "quotation marks?"
    )
    assert states(batch) == {2: ("faulty", why), 3: ("faulty", why), 4: ("faulty", why)}
    assert Issue.objects.count() == 0


def test_a_first_line_for_excel_is_no_heading(tmp_path, council):
    said = "sep=;\nWard;Date;Issue\nElm Green;1/6/2016;Bins, lamps\n"
    batch = loaded(text_file(tmp_path / "a.csv", said), council)
    assert batch.tables[0]["headings"] == ["Ward", "Date", "Issue"]
    assert (batch.tables[0]["line"], states(batch)) == (2, {3: ("loaded",)})
    assert Issue.objects.get().title == "Bins, lamps"


def test_a_failed_formula_says_nothing_and_what_is_needed_is_then_missing(tmp_path, council):
    said = "Ward,Date,Issue,Due\nElm Green,#N/A,Bins,\nElm Green,1/6/16,Bins,#REF!\n"
    batch = loaded(text_file(tmp_path / "a.csv", said), council)
    assert states(batch) == {2: ("faulty", "Raised on is missing."), 3: ("loaded",)}
    assert Issue.objects.get().due is None


def test_a_date_still_to_be_announced_is_missing_where_it_is_needed(tmp_path, council):
    said = "Ward,Date,Issue,Due\nElm Green,TBC,Bins,\nElm Green,1/6/16,Bins,tbc\n"
    batch = loaded(text_file(tmp_path / "a.csv", said), council)
    assert states(batch) == {2: ("faulty", "Raised on is missing."), 3: ("loaded",)}


def test_words_for_nothing_are_nothing_but_a_known_word_stays_one():
    for cell in ("-", "N/A", "tbc", "Unknown", "?"):
        found = whole_date(cell), clock_time(cell), yes_no(cell), choice({"Open": "open"})(cell)
        assert found == (None, None, None, None)
    assert choice({"None": "nothing", "Open": "open"})("none") == "nothing"
    with pytest.raises(Fault):
        choice({"Open": "open"})("soonish")


def test_two_days_in_one_cell_are_a_fault():
    for cell in ("1/6/16; 2/6/16", "12/07/16-13/07/16", "1/6/2016 and 8.6.2016"):
        with pytest.raises(Fault, match="names more than one day"):
            whole_date(cell)
    assert whole_date("02/06/2016 14:30") == date(2016, 6, 2)
    assert clock_time("19:00 - 21:00") == time(19)


def test_counts_with_their_doubt_in_brackets():
    for words in ("12 (approx)", "12 (approx.)", "12 (about)", "12 (est)"):
        assert attendance.parse(words) == attendance.Count(12, approximate=True)
    with pytest.raises(attendance.NotACount):
        attendance.parse("12 (maybe)")


def test_a_percentage_is_no_count_of_people(tmp_path, council):
    said = "Ward,Date,Residents\nElm Green,1/6/2016,50%\nElm Green,2/6/2016,#DIV/0!\n"
    batch = loaded(text_file(tmp_path / "a.csv", said), council, "meetings")
    said = "“50%” is not a count: write a number, about and a number, or not taken."
    assert states(batch)[2] == ("faulty", f"Residents: {said}")
    assert Meeting.objects.get().attendance_counts.count() == 0
