"""The command for files larger than the pages take."""

import pytest
from django.core.management import CommandError, call_command

from leadership.importing.models import Batch
from leadership.importing.registry import Import, all_imports, find, register
from leadership.meetings.models import Meeting
from tests.factories import WardFactory
from tests.importing.files import text_file

SAID = "Ward,Date\nElm Green,1/6/2016\nElm Grn,2/6/2016\nElm Green,soon\n"


@pytest.fixture
def path(db, tmp_path):
    WardFactory(name="Elm Green", code="X00000001", slug="elm-green")
    return text_file(tmp_path / "a.csv", SAID)


def test_a_file_is_loaded_for_the_home_council_by_command(path, capsys):
    call_command("import_file", "meetings", str(path), option=["source=Old tracker"])
    assert Meeting.objects.get().source == "Old tracker"
    assert capsys.readouterr().out.splitlines() == [
        "Read as UTF-8 with commas between columns.",
        "a.csv: 3 rows read, 1 loaded, 2 set aside, 0 known, 0 left out.",
    ]


def test_a_check_loads_nothing_and_prints_what_is_asked(path, capsys):
    call_command("import_file", "meetings", str(path), option=["source=Old tracker"], check=True)
    assert Meeting.objects.count() == 0
    assert Batch.objects.get().status == "previewed"
    assert "Asked: Which of the Wards of Fenwick is “Elm Grn”? (1 rows)" in capsys.readouterr().out


def test_where_it_comes_from_is_not_optional(path):
    with pytest.raises(CommandError, match="Say --option source="):
        call_command("import_file", "meetings", str(path))


def test_a_file_that_is_not_there_and_one_that_is_empty(path, tmp_path):
    with pytest.raises(CommandError, match="There is no file"):
        call_command("import_file", "meetings", str(tmp_path / "b.csv"), option=["source=x"])
    empty = text_file(tmp_path / "c.csv", "")
    with pytest.raises(CommandError, match="This file is empty"):
        call_command("import_file", "meetings", str(empty), option=["source=x"])


def test_progress_is_said_every_ten_thousand_rows(path, tmp_path, capsys):
    rows = "".join(f"Elm Green,soon {n}\n" for n in range(20_000))
    many = text_file(tmp_path / "many.csv", "Ward,Date\n" + rows)
    call_command("import_file", "meetings", str(many), option=["source=x"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[:4] == [
        "10,000 rows read", "20,000 rows read", "10,000 rows loaded", "20,000 rows loaded",
    ]  # fmt: skip


def test_every_import_is_declared_once_and_wholly():
    assert {each.slug for each in all_imports()} >= {"meetings", "issues"}
    for declared in all_imports():
        keys = [field.key for field in declared.fields]
        assert len(set(keys)) == len(keys)
        assert any(field.required for field in declared.fields)
        assert declared.reference in keys


def test_a_second_import_of_a_name_is_an_error():
    known = find("meetings")
    other = Import(**{**known.__dict__, "title": "Another"})
    with pytest.raises(ValueError, match="Two imports are called meetings"):
        register(other)
    assert find("meetings") is known
