"""Two people, one file, one moment: nothing is loaded twice."""

import threading
import time

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse

from leadership.council.models import CouncilSettings
from leadership.importing.loading import load_batch
from leadership.importing.models import Batch, BatchRow
from leadership.importing.services import choose_columns
from leadership.importing.undoing import undo_batch
from leadership.people.refusals import Conflict
from tests.factories import WardFactory
from tests.importing.files import text_file, uploaded
from tests.personas import manager
from tracker.models import Issue
from tracker.services import edit_issue

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


def loaded_issue(path):
    batch = load_batch(batch=checked(path), by=None)
    return batch, Issue.objects.order_by("pk").first()


def test_an_edit_that_is_under_way_is_waited_for_and_not_undone(path):
    """The undoing looks after the edit has ended, so the issue was touched and stays."""
    batch, issue = loaded_issue(path)
    gita = manager()
    edited, seen_waiting = threading.Event(), []

    def edit():
        try:
            with transaction.atomic():
                edit_issue(issue=issue, by=gita, version=1, title="Corrected meanwhile")
                edited.set()
                seen_waiting.append(somebody_waits())
        finally:
            connection.close()

    editor = threading.Thread(target=edit)
    editor.start()
    assert edited.wait(timeout=10)
    undone = undo_batch(batch=batch, by=gita)
    editor.join(timeout=30)
    assert seen_waiting == [True]
    assert undone.rows_kept == 1
    assert [each.title for each in Issue.objects.all()] == ["Corrected meanwhile"]


def somebody_waits() -> bool:
    """Wait until another connection waits for a lock, ten seconds at most."""
    for _ in range(100):
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            if cursor.fetchone()[0]:
                return True
        time.sleep(0.1)
    return False


def test_who_edits_an_issue_that_is_undone_meanwhile_gets_409_and_keeps_the_words(path):
    batch, issue = loaded_issue(path)
    gita, undone, client = manager(), threading.Event(), Client()
    client.force_login(gita)
    found = {}

    def undo():
        try:
            with transaction.atomic():
                undo_batch(batch=batch, by=gita)
                undone.set()
                found["waits"] = somebody_waits()
        finally:
            connection.close()

    undoer = threading.Thread(target=undo)
    undoer.start()
    assert undone.wait(timeout=10)
    page = reverse("issue_edit", args=[issue.pk])
    answer = client.post(page, {"title": "My careful words", "version": 1})
    undoer.join(timeout=30)
    assert found == {"waits": True}
    assert answer.status_code == 409
    assert "My careful words" in answer.content.decode()
    assert "removed" in answer.content.decode()
    assert Issue.objects.count() == 0


def test_without_the_lock_the_database_still_refuses_the_second(path):
    """The unique identity of loaded rows is what stands when the lock is taken away."""
    first, second = checked(path), checked(path)
    load_batch(batch=first, by=None)
    row = BatchRow.objects.filter(batch=second).first()
    known = BatchRow.objects.filter(batch=first, state="loaded").first()
    with pytest.raises(IntegrityError, match="batch_row_loaded_once"), transaction.atomic():
        BatchRow.objects.filter(pk=row.pk).update(state="loaded", identity=known.identity)
    assert Batch.objects.get(pk=second.pk).status == Batch.Status.PREVIEWED
