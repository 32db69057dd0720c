"""A meeting that stands already, in the app or further up the file, is not made a second time."""

from datetime import date, time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leadership.importing import loading
from leadership.importing.loading import load_batch
from leadership.importing.models import BatchRow
from leadership.importing.services import choose_columns
from leadership.importing.undoing import undo_batch
from leadership.meetings.models import Meeting
from leadership.meetings.recorded import MeetingsRecorded
from tests.factories import MeetingFactory
from tests.importing.files import text_file, uploaded, workbook

pytestmark = pytest.mark.django_db
RECORDED = "The Ward Forum meeting of Elm Green on 7 November 2017 is recorded already."
HEAD = "Ward,Date,Start,Type,Status\n"


def checked(path, council, source="Old tracker"):
    batch = uploaded("meetings", path, council=council, source=source)
    return choose_columns(batch=batch, columns=[t["columns"] for t in batch.tables], by=None)


def loaded(path, council, source="Old tracker"):
    return load_batch(batch=checked(path, council, source), by=None)


def faults(batch):
    return {row.line: row.faults for row in batch.rows.filter(state=BatchRow.State.FAULTY)}


def recorded(*wards, **said):
    """A meeting that somebody typed in, of these wards' forums."""
    return MeetingFactory(date=date(2017, 11, 7), wards=wards, **said)


def test_a_meeting_that_somebody_typed_in_is_not_made_again(tmp_path, elm, council):
    recorded(elm, time=None)
    said = HEAD + "Elm Green,7/11/2017,18:30,,Held\nElm Green,8/11/2017,,,\n"
    batch = checked(text_file(tmp_path / "a.csv", said), council)
    assert faults(batch) == {2: [RECORDED]}
    batch = load_batch(batch=batch, by=None)
    assert (faults(batch), batch.rows_loaded, Meeting.objects.count()) == ({2: [RECORDED]}, 1, 2)


def test_a_meeting_from_another_source_is_not_made_again(tmp_path, elm, council):
    loaded(text_file(tmp_path / "a.csv", "Ward,Date\nElm Green,7/11/2017\n"), council)
    path = text_file(tmp_path / "b.csv", "Ward,Date,Venue\nElm Green,7/11/2017,Hall\n")
    assert faults(loaded(path, council, "Another tracker")) == {2: [RECORDED]}
    assert Meeting.objects.get().source == "Old tracker"


def test_another_day_ward_or_kind_is_another_meeting(tmp_path, elm, oak, council):
    recorded(elm, time=None)
    said = HEAD + (
        "Elm Green,6/11/2017,,,\nOak & Ash,7/11/2017,,,\nElm Green,7/11/2017,,Ward walk,\n"
    )
    assert loaded(text_file(tmp_path / "a.csv", said), council).rows_loaded == 3


def test_two_times_that_are_known_and_differ_are_two_meetings(tmp_path, elm, council):
    """Cancelled at six and held at eight; what says no time, or the same, is the same meeting."""
    recorded(elm, time=time(18), status="cancelled", cancelled_because="Snow")
    said = HEAD + (
        "Elm Green,7/11/2017,18:00,,Held\n"
        "Elm Green,7/11/2017,,,Held\n"
        "Elm Green,7/11/2017,20:00,,Held\n"
        "Elm Green,7/11/2017,8pm,,Held\n"
    )
    batch = loaded(text_file(tmp_path / "a.csv", said), council)
    assert faults(batch) == {
        2: [RECORDED],
        3: ["The same meeting stands on line 2 already."],
        5: ["The same meeting stands on line 4 already."],
    }
    assert set(Meeting.objects.values_list("status", "time")) == {
        ("cancelled", time(18)), ("held", time(20)),
    }  # fmt: skip


def test_a_joint_meeting_is_known_by_all_its_wards_in_any_order(tmp_path, elm, oak, council):
    recorded(elm, oak, time=None)
    said = HEAD + "Oak & Ash; Elm Green,7/11/2017,,,\nElm Green,7/11/2017,,,\n"
    batch = loaded(text_file(tmp_path / "a.csv", said), council)
    assert faults(batch) == {
        2: [
            "The Ward Forum meeting of Oak & Ash and Elm Green on 7 November 2017 is recorded "
            "already."
        ]
    }
    assert sorted(len(meeting.wards) for meeting in Meeting.objects.all()) == [1, 2]


@pytest.mark.parametrize("chunk", [1, 2, 1_000])
def test_the_same_meeting_twice_in_a_file_is_made_once(tmp_path, elm, council, monkeypatch, chunk):
    monkeypatch.setattr(loading, "CHUNK", chunk)
    said = (
        "Ward,Date,Venue\nElm Green,7/11/2017,Hall\nElm Green,8/11/2017,Hall\n"
        "elm green ward,7th November 2017,Library\nX00000001,7/11/2017,\n"
    )
    batch = checked(text_file(tmp_path / "a.csv", said), council)
    twice = {line: ["The same meeting stands on line 2 already."] for line in (4, 5)}
    assert faults(batch) == twice
    batch = load_batch(batch=batch, by=None)
    assert (faults(batch), batch.rows_loaded, Meeting.objects.count()) == (twice, 2, 2)


def test_the_same_meeting_on_two_sheets_is_made_once(tmp_path, elm, council):
    rows = [["Ward", "Date"], ["Elm Green", "7/11/2017"]]
    path = workbook(tmp_path / "a.xlsx", {"Forums": rows, "All": [*rows, ["Elm Green", "8/11/17"]]})
    batch = loaded(path, council)
    assert faults(batch) == {2: ["The same meeting stands on sheet Forums, line 2 already."]}
    assert batch.rows_loaded == 2


def test_a_row_at_fault_does_not_stand_in_for_the_same_meeting_below(tmp_path, elm, council):
    said = "Ward,Date,Residents\nElm Green,7/11/2017,40-50\nElm Green,7/11/2017,45\n"
    batch = loaded(text_file(tmp_path / "a.csv", said), council)
    assert (list(faults(batch)), batch.rows_loaded) == ([2], 1)


@pytest.mark.django_db(transaction=True)
def test_a_meeting_that_was_undone_may_come_from_another_file(tmp_path, elm, council):
    first = loaded(text_file(tmp_path / "a.csv", "Ward,Date\nElm Green,7/11/2017\n"), council)
    undo_batch(batch=first, by=None)
    path = text_file(tmp_path / "b.csv", "Ward,Date,Venue\nElm Green,7/11/2017,Hall\n")
    assert loaded(path, council).rows_loaded == 1


def test_one_query_asks_about_all_rows(tmp_path, elm, council, monkeypatch):
    taken, refuse = [], MeetingsRecorded.refuse

    def counted(self, rows):
        with CaptureQueriesContext(connection) as seen:
            refuse(self, rows)
        taken.append((len(rows), len(seen)))

    monkeypatch.setattr(MeetingsRecorded, "refuse", counted)
    for rows in (1, 20):
        recorded(elm)
        said = "".join(f"Elm Green,{day}/11/2017\n" for day in range(1, rows + 1))
        checked(text_file(tmp_path / f"{rows}.csv", "Ward,Date\n" + said), council)
    assert taken == [(1, 1), (20, 1)]
