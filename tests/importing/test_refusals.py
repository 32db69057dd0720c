"""Who works on a file that was brought in, until when, and what has to be chosen first."""

import pytest

from leadership.importing.models import Batch, ColumnMapping, Decision
from leadership.importing.services import answer_questions, choose_columns
from leadership.meetings.models import Meeting
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.factories import WardFactory
from tests.importing.files import text_file, uploaded
from tests.personas import administrator, coordinator, manager, officer

pytestmark = pytest.mark.django_db
SAID = "Ward,Date\nElm Green,1/6/2016\nElm Grn,2/6/2016\n"


@pytest.fixture
def elm():
    return WardFactory(name="Elm Green", code="X00000001", slug="elm-green")


@pytest.fixture
def path(tmp_path):
    return text_file(tmp_path / "a.csv", SAID)


@pytest.fixture
def olive():
    return officer()


@pytest.fixture
def batch(elm, path, olive):
    """Brought in by Olive Officer, who may look at what it would bring."""
    return uploaded("meetings", path, by=olive, council=elm.generation.council)


def columns_of(batch):
    return [table["columns"] for table in batch.tables]


def test_who_brought_it_in_and_the_managers_match_it_and_nobody_else(batch, elm, olive):
    columns = columns_of(batch)
    for user in (officer(), coordinator(of=elm), administrator()):
        with pytest.raises(NotAllowed):
            choose_columns(batch=batch, columns=columns, by=user)
    assert not ColumnMapping.objects.exists()
    assert choose_columns(batch=batch, columns=columns, by=olive).status == "previewed"
    with pytest.raises(NotAllowed):
        answer_questions(batch=batch, answers=[(0, elm.code)], by=officer())
    assert not Decision.objects.exists()
    answer_questions(batch=Batch.objects.get(), answers=[(0, elm.code)], by=manager())
    assert Decision.objects.get().answer == elm.code


@pytest.mark.parametrize(("status", "now"), [("loaded", "loaded"), ("undone", "undone")])
def test_what_is_loaded_or_undone_is_not_matched_again(batch, olive, status, now):
    Batch.objects.update(status=status)
    with pytest.raises(Conflict, match=f"^This file is {now} by now"):
        choose_columns(batch=batch, columns=columns_of(batch), by=olive)
    assert not ColumnMapping.objects.exists()
    assert not Meeting.objects.exists()


def test_one_sheet_at_least_is_matched(batch, olive):
    with pytest.raises(Refused, match="^Choose what the columns hold, of one sheet at least"):
        choose_columns(batch=batch, columns=[{}], by=olive)
    batch.refresh_from_db()
    assert batch.status == "uploaded"
    assert not ColumnMapping.objects.exists()


def test_a_file_first_loaded_without_a_source_keeps_the_one_that_is_said_now(batch, path, elm):
    Batch.objects.update(status="loaded", rows_loaded=1, options={}, loaded_at=batch.uploaded_at)
    again = uploaded("meetings", path, council=elm.generation.council)
    assert again.options["source"] == "Old tracker"
    assert again.remarks[0].startswith("This same file was loaded on ")
