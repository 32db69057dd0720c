"""Meetings with attendances, from files as councils keep them."""

from datetime import date, time

import pytest

from leadership.importing.limits import WEB
from leadership.importing.loading import load_batch
from leadership.importing.models import Batch, BatchRow, ColumnMapping
from leadership.importing.services import answer_questions, choose_columns
from leadership.importing.undoing import undo_batch
from leadership.meetings.models import Meeting
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.factories import PersonFactory, WardFactory
from tests.importing.files import text_file, uploaded, workbook
from tests.personas import coordinator, councillor, manager, officer

pytestmark = pytest.mark.django_db

HEAD = "Ward,Date,Start,Venue,Councillors,Officers,Guests,Residents\n"


def checked(path, *, by=None, council):
    batch = uploaded("meetings", path, by=by, council=council)
    return choose_columns(batch=batch, columns=[t["columns"] for t in batch.tables], by=by)


def loaded(path, *, by=None, council):
    return load_batch(batch=checked(path, by=by, council=council), by=by)


def faults(batch):
    return {row.line: row.faults for row in batch.rows.filter(state=BatchRow.State.FAULTY)}


def test_a_meeting_is_loaded_with_its_counts_as_they_were_written(tmp_path, elm, council):
    said = HEAD + "ELM  GREEN WARD,12th July 2016,7pm,Library,3,nil,not taken,about 50\n"
    batch = loaded(text_file(tmp_path / "a.csv", said), council=council)

    meeting = Meeting.objects.get()
    counts = {c.kind: str(c).partition(": ")[2] for c in meeting.attendance_counts.all()}
    assert (meeting.date, meeting.time, meeting.venue) == (date(2016, 7, 12), time(19), "Library")
    assert (meeting.status, meeting.source, meeting.chair) == ("held", "Old tracker", None)
    assert [body.wardforum.ward for body in meeting.bodies.all()] == [elm]
    assert counts == {
        "councillors": "3", "officers": "0", "guests": "not taken", "residents": "about 50",
    }  # fmt: skip
    assert (batch.status, batch.rows_loaded, batch.rows_faulty) == ("loaded", 1, 0)


def test_what_the_source_does_not_say_stays_unsaid(tmp_path, elm, council):
    loaded(text_file(tmp_path / "a.csv", "Ward,Date\nElm Green,1/6/2016\n"), council=council)
    meeting = Meeting.objects.get()
    assert (meeting.time, meeting.venue, meeting.notes_status) == (None, "", "none")
    assert meeting.attendance_counts.count() == 0


def test_rows_with_a_fault_are_set_aside_and_the_others_load(tmp_path, elm, council):
    said = (
        "Elm Green,12/07/2016,,,3,,,\n"
        ",13/07/2016,,,3,,,\n"
        "Elm Green,14th July,,,3,,,\n"
        "Elm Green,15/07/2016,,,40-50,,,\n"
    )
    batch = loaded(text_file(tmp_path / "a.csv", HEAD + said), council=council)

    assert faults(batch) == {
        3: ["Ward or wards is missing."],
        4: ["Date: “14th July” has no year. Write it as day/month/year, such as 31/12/2016."],
        5: ["Councillors: “40-50” is a range: write one number, such as about 50."],
    }
    assert list(Meeting.objects.values_list("date", flat=True)) == [date(2016, 7, 12)]


def test_titles_merged_headings_totals_and_repeated_headings(tmp_path, elm, oak, council):
    """The tracker as it is kept: a title, two rows of headings, districts and totals between."""
    rows = [
        ["Ward meetings 2016/17"],
        ["Ward", "Date", "Attendances", None, None],
        [None, None, "Councillors", "Officers", "Residents"],
        ["NORTH DISTRICT"],
        ["Elm Green", date(2016, 7, 12), 3, 2, "c. 40"],
        ["Total", None, 3, 2, 40],
        ["SOUTH DISTRICT"],
        ["Oak and Ash", "Tues 13th Sept 2016", 2, 1, "15"],
        ["Grand total", None, 5, 3, 55],
    ]
    merged = ["A1:E1", "A2:A3", "B2:B3", "C2:E2", "A4:E4"]
    path = workbook(
        tmp_path / "tracker.xlsx", {"2016-17": rows, "Notes": [["Kept by hand"]]}, merged
    )
    batch = loaded(path, council=council)

    assert batch.tables[0]["headings"] == [
        "Ward", "Date", "Attendances – Councillors", "Attendances – Officers",
        "Attendances – Residents",
    ]  # fmt: skip
    assert (batch.rows_read, batch.rows_loaded, batch.rows_left_out) == (6, 2, 4)
    assert "Sheet “Notes” has no row of headings" in batch.remarks[-1]
    assert [(m.wards[0], m.date) for m in Meeting.objects.order_by("date")] == [
        (elm, date(2016, 7, 12)),
        (oak, date(2016, 9, 13)),
    ]


def test_a_sheet_named_after_its_ward_needs_no_column_for_it(tmp_path, elm, oak, council):
    rows = [["Date", "Venue"], ["12/07/2016", "Hall"]]
    batch = loaded(
        workbook(tmp_path / "a.xlsx", {"Elm Green": rows, "Oak & Ash": rows}), council=council
    )
    assert batch.rows_loaded == 2
    assert {meeting.wards[0] for meeting in Meeting.objects.all()} == {elm, oak}


def test_a_joint_meeting_is_one_meeting_of_two_forums(tmp_path, elm, oak, council):
    said = "Ward,Date\nElm Green; Oak & Ash,12/07/2016\n"
    loaded(text_file(tmp_path / "a.csv", said), council=council)
    assert set(Meeting.objects.get().wards) == {elm, oak}


def test_a_total_that_contradicts_its_parts_is_a_fault(tmp_path, elm, council):
    said = "Ward,Date,Councillors,Residents,Total\nElm Green,12/07/16,3,20,25\n"
    batch = loaded(text_file(tmp_path / "a.csv", said), council=council)
    assert faults(batch) == {2: ["The total says 25, the kinds add up to 23."]}


def test_a_total_beside_its_parts_is_not_counted_twice(tmp_path, elm, council):
    said = "Ward,Date,Councillors,Residents,Total\nElm Green,12/07/16,3,20,23\n"
    loaded(text_file(tmp_path / "a.csv", said), council=council)
    counts = Meeting.objects.get().attendance_counts.values_list("kind", "number")
    assert dict(counts) == {"councillors": 3, "residents": 20}


def test_the_date_decides_which_ward_of_a_name_is_meant(tmp_path, elm, council):
    old = elm.generation
    old.end = date(2018, 5, 7)
    old.save()
    new = type(old).objects.create(council=council, name="Wards of 2018", start=date(2018, 5, 7))
    renewed = WardFactory(generation=new, name="Elm Green", code="X00000009")
    said = (
        "Ward,Date\nElm Green,06/05/2018\nElm Green,07/05/2018\nX00000009,01/05/2018\n"
        "Elm Green,01/05/1999\n"
    )
    batch = loaded(text_file(tmp_path / "a.csv", said), council=council)

    assert [m.wards[0] for m in Meeting.objects.order_by("date")] == [elm, renewed]
    assert faults(batch) == {
        4: [
            "Ward: X00000009 is a ward of the Wards of 2018: on 1 May 2018 the Wards of Fenwick "
            "was in force."
        ],
        5: ["Ward: No wards of this council are known for 1 May 1999."],
    }


def test_an_unknown_ward_is_asked_about_once_and_remembered(tmp_path, elm, council):
    said = "Ward,Date\nElm Grn,12/07/2016\nELM GRN,13/07/2016\nElm Green District,14/07/2016\n"
    path = text_file(tmp_path / "a.csv", said)
    batch = checked(path, council=council)
    assert [(q["said"], q["rows"]) for q in batch.questions] == [
        ("Elm Grn", 2),
        ("Elm Green District", 1),
    ]
    assert (batch.rows_clean, batch.rows_faulty) == (0, 3)

    batch = answer_questions(batch=batch, answers=[(0, elm.code)], by=None)
    assert [q["said"] for q in batch.questions] == ["Elm Green District"]
    batch = load_batch(batch=batch, by=None)
    assert (batch.rows_loaded, batch.rows_faulty) == (2, 1)

    other = text_file(tmp_path / "b.csv", "Ward,Date\nElm grn,15/07/2016\n")
    assert checked(other, council=council).questions == []


def test_people_are_known_in_any_spelling_and_asked_about_otherwise(tmp_path, elm, council):
    ada = PersonFactory(name="Ada Invented")
    ada.variants.create(name="A. Invented")
    said = "Ward,Date,Chair\nElm Green,1/6/2016,Cllr A. Invented\nElm Green,2/6/2016,Ada Who\n"
    batch = loaded(text_file(tmp_path / "a.csv", said), council=council)
    assert Meeting.objects.get().chair == ada
    assert faults(batch) == {3: ["Who is “Ada Who”?"]}


def test_the_same_file_again_changes_nothing(tmp_path, elm, council):
    said = "Ward,Date\nElm Green,12/07/2016\nElm Green,13/07/2016\n"
    path = text_file(tmp_path / "a.csv", said)
    assert loaded(path, council=council).rows_loaded == 2
    again = loaded(path, council=council)
    assert (again.rows_loaded, again.rows_known, again.rows_faulty) == (0, 2, 0)
    assert again.remarks[0].startswith("This same file was loaded on")
    assert Meeting.objects.count() == 2


def test_a_longer_file_adds_its_new_rows_only(tmp_path, elm, council):
    said = "Ward,Date\nElm Green,12/07/2016\n"
    loaded(text_file(tmp_path / "a.csv", said), council=council)
    more = "Date;Ward\n12/07/2016;Elm Green\n13/07/2016;Elm Green\n14/07/2016;Elm Green\n"
    batch = loaded(text_file(tmp_path / "b.csv", more), council=council)
    assert (batch.rows_loaded, batch.rows_known) == (2, 1)


def test_a_known_reference_that_says_something_else_overwrites_nothing(tmp_path, elm, council):
    loaded(
        text_file(tmp_path / "a.csv", "Ref,Ward,Date,Venue\n7,Elm Green,12/07/2016,Hall\n"),
        council=council,
    )
    path = text_file(tmp_path / "b.csv", "Ref,Ward,Date,Venue\n7,Elm Green,12/07/2016,Church\n")
    batch = loaded(path, council=council)
    assert (batch.rows_known, Meeting.objects.get().venue) == (1, "Hall")
    assert batch.rows.get().faults == [
        "Loaded before; the file says something else now. Nothing was overwritten."
    ]


def test_undo_removes_what_nobody_touched_and_lists_the_rest(tmp_path, elm, council):
    said = "Ward,Date,Residents\nElm Green,1/6/2016,5\nElm Green,2/6/2016,6\nElm Green,3/6/2016,7\n"
    batch = loaded(text_file(tmp_path / "a.csv", said), council=council)
    first, second, third = Meeting.objects.order_by("date")
    Batch.objects.filter(pk=batch.pk).update(load_began=batch.uploaded_at.replace(year=2000))
    everything = undo_kept(batch)
    assert everything == {2, 3, 4}, "events later than the load began are somebody's"

    Batch.objects.filter(pk=batch.pk).update(status="loaded", load_began="2100-01-01T00:00Z")
    batch.rows.update(state="loaded")
    assert undo_kept(batch) == set()
    assert Meeting.objects.count() == 0


def undo_kept(batch):
    undo_batch(batch=batch, by=None)
    return set(batch.rows.filter(state="kept").values_list("line", flat=True))


@pytest.mark.django_db(transaction=True)
def test_undo_keeps_what_was_changed_or_added_to_since(tmp_path, elm, council):
    said = "Ward,Date,Residents\nElm Green,1/6/2016,5\nElm Green,2/6/2016,6\nElm Green,3/6/2016,7\n"
    batch = loaded(text_file(tmp_path / "a.csv", said), council=council)
    changed, counted, untouched = Meeting.objects.order_by("date")
    changed.venue = "Church hall"
    changed.save(update_fields=["venue"])
    counted.attendance_counts.create(kind="officers", number=2)

    batch = undo_batch(batch=batch, by=None)
    assert (batch.status, batch.rows_kept) == ("undone", 2)
    assert list(Meeting.objects.order_by("date")) == [changed, counted]
    assert {row.line: row.faults for row in batch.rows.filter(state="kept")} == {
        2: ["It was changed since."],
        3: ["Attendance count added or changed since."],
    }
    with pytest.raises(Conflict):
        undo_batch(batch=batch, by=None)


@pytest.mark.django_db(transaction=True)
def test_what_was_undone_may_be_loaded_again(tmp_path, elm, council):
    path = text_file(tmp_path / "a.csv", "Ward,Date\nElm Green,1/6/2016\n")
    undo_batch(batch=loaded(path, council=council), by=None)
    assert Meeting.objects.count() == 0
    assert loaded(path, council=council).rows_loaded == 1


def test_columns_are_remembered_for_files_with_the_same_headings(tmp_path, elm, council):
    path = text_file(tmp_path / "a.csv", "Where,Date,What\nElm Green,1/6/2016,Hall\n")
    batch = uploaded("meetings", path, council=council)
    assert batch.tables[0]["columns"] == {"1": "date"} or "0" not in batch.tables[0]["columns"]
    with pytest.raises(Refused, match="Choose the column that holds: Ward or wards"):
        choose_columns(batch=batch, columns=[{"1": "date"}], by=None)
    with pytest.raises(Refused, match="Date is chosen for two columns"):
        choose_columns(batch=batch, columns=[{"0": "ward", "1": "date", "2": "date"}], by=None)
    choose_columns(batch=batch, columns=[{"0": "ward", "1": "date", "2": "venue"}], by=None)

    next_year = text_file(tmp_path / "b.csv", "where,DATE,What \nElm Green,1/6/2017,Church\n")
    again = uploaded("meetings", next_year, council=council)
    assert again.tables[0]["remembered"] is True
    assert again.tables[0]["columns"] == {"0": "ward", "1": "date", "2": "venue"}
    assert ColumnMapping.objects.count() == 1


def test_a_file_without_headings_says_what_is_needed(tmp_path, council):
    with pytest.raises(Refused) as refused:
        uploaded("meetings", text_file(tmp_path / "a.csv", "1,2\n3,4\n"), council=council)
    assert refused.value.message.endswith("needed are at least: Ward or wards, Date.")
    assert Batch.objects.count() == 0


def test_an_unreadable_file_leaves_no_batch(tmp_path, council):
    with pytest.raises(Refused, match="This file is empty"):
        uploaded("meetings", text_file(tmp_path / "a.csv", ""), council=council)
    assert Batch.objects.count() == 0


def test_an_officer_previews_and_does_not_load(tmp_path, elm, council):
    user = officer()
    path = text_file(tmp_path / "a.csv", "Ward,Date\nElm Green,1/6/2016\n")
    batch = checked(path, by=user, council=council)
    with pytest.raises(NotAllowed):
        load_batch(batch=batch, by=user)
    assert (Meeting.objects.count(), batch.rows_clean) == (0, 1)


def test_a_councillor_may_not_even_upload(tmp_path, elm, council):
    path = text_file(tmp_path / "a.csv", "Ward,Date\nElm Green,1/6/2016\n")
    with pytest.raises(NotAllowed):
        uploaded("meetings", path, by=councillor(of=elm), council=council)


def test_a_coordinator_loads_rows_of_the_own_ward_only(tmp_path, elm, oak, council):
    user = coordinator(of=elm)
    said = "Ward,Date\nElm Green,1/6/2016\nOak & Ash,2/6/2016\n"
    batch = loaded(text_file(tmp_path / "a.csv", said), by=user, council=council)
    assert [meeting.wards for meeting in Meeting.objects.all()] == [[elm]]
    assert faults(batch) == {3: ["Ward: you may load rows of the wards you co-ordinate only."]}
    with pytest.raises(NotAllowed):
        undo_batch(batch=batch, by=user)


def test_batches_are_seen_by_who_uploaded_them_and_by_managers(tmp_path, elm, council):
    user, other = officer(), officer()
    path = text_file(tmp_path / "a.csv", "Ward,Date\nElm Green,1/6/2016\n")
    batch = uploaded("meetings", path, by=user, council=council)
    assert list(Batch.objects.visible_to(user)) == [batch]
    assert list(Batch.objects.visible_to(manager())) == [batch]
    assert list(Batch.objects.visible_to(other)) == []


def test_the_cells_of_loaded_rows_are_not_kept(tmp_path, elm, council):
    said = "Ward,Date\nElm Green,1/6/2016\nElm Green,someday\n"
    batch = loaded(text_file(tmp_path / "a.csv", said), council=council)
    assert [row.cells for row in batch.rows.order_by("number")] == [[], ["Elm Green", "someday"]]


def test_the_web_takes_ten_thousand_rows():
    assert WEB.rows == 10_000
