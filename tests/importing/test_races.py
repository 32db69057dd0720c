"""Two people, one file, one moment: nothing is loaded twice."""

import threading

import pytest
from django.db import IntegrityError, connection, transaction

from leadership.council.models import CouncilSettings
from leadership.importing.loading import load_batch
from leadership.importing.models import Batch, BatchRow
from leadership.importing.services import choose_columns
from leadership.people.refusals import Conflict
from tests.factories import WardFactory
from tests.importing.files import text_file, uploaded
from tracker.models import Issue

pytestmark = pytest.mark.django_db(transaction=True)
ROWS = 60


@pytest.fixture
def path(tmp_path):
    CouncilSettings.objects.get_or_create(pk=1)  # a test with real transactions empties the table
    WardFactory(name="Elm Green", code="X00000001", slug="elm-green")
    lines = [f"Elm Green,{1 + n % 28}/6/2016,Issue {n}" for n in range(ROWS)]
    return text_file(tmp_path / "a.csv", "\n".join(["Ward,Date,Issue", *lines]))


def checked(path):
    council = WardFactory._meta.model.objects.get(code="X00000001").generation.council
    batch = uploaded("issues", path, council=council)
    return choose_columns(batch=batch, columns=[t["columns"] for t in batch.tables], by=None)


def at_once(*batches):
    """Load these at the same moment, each on a connection of its own; what each came to."""
    start, ends = threading.Barrier(len(batches)), {}

    def load(number, batch):
        try:
            start.wait(timeout=10)
            ends[number] = load_batch(batch=batch, by=None).rows_loaded
        except Conflict as conflict:
            ends[number] = conflict.message
        finally:
            connection.close()

    threads = [threading.Thread(target=load, args=pair) for pair in enumerate(batches)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return sorted(ends.values(), key=str)


def test_two_loads_of_the_same_file_at_once_load_it_once(path):
    first, second = checked(path), checked(path)
    assert at_once(first, second) == [0, ROWS]
    assert Issue.objects.count() == ROWS
    second.refresh_from_db()
    first.refresh_from_db()
    assert sorted([first.rows_known, second.rows_known]) == [0, ROWS]


def test_one_batch_loaded_by_two_at_once_is_loaded_once(path):
    batch = checked(path)
    assert at_once(batch, batch) == [ROWS, "This file is loaded by now."]
    assert Issue.objects.count() == ROWS


def test_without_the_lock_the_database_still_refuses_the_second(path):
    """The unique identity of loaded rows is what stands when the lock is taken away."""
    first, second = checked(path), checked(path)
    load_batch(batch=first, by=None)
    row = BatchRow.objects.filter(batch=second).first()
    known = BatchRow.objects.filter(batch=first, state="loaded").first()
    with pytest.raises(IntegrityError, match="batch_row_loaded_once"), transaction.atomic():
        BatchRow.objects.filter(pk=row.pk).update(state="loaded", identity=known.identity)
    assert Batch.objects.get(pk=second.pk).status == Batch.Status.PREVIEWED
