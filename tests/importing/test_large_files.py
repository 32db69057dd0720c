"""A large file costs as many statements as it has chunks, and no memory for its rows."""

from datetime import date

import pytest
from django.db import connection

from leadership.council.models import CouncilSettings
from leadership.home.bench import importing as bench
from leadership.importing import loading
from leadership.importing.behind import Behind
from leadership.importing.loading import load_batch
from leadership.importing.models import BatchRow
from leadership.importing.services import choose_columns
from leadership.importing.undoing import undo_batch
from tests.factories import WardFactory
from tests.importing.files import text_file, uploaded
from tracker.models import Issue, Raiser, Update

CHUNK = 50
LARGE, SMALL, GROWTH_MB = 20_000, 4_000, 24


@pytest.fixture
def council(db):
    CouncilSettings.objects.get_or_create(pk=1)  # a test with real transactions empties the table
    return WardFactory(name="Elm Green", code="X00000001", slug="elm-green").generation.council


def file_of(path, rows):
    """Issues with a reference, a status and two dated comments each."""
    lines = [
        f"{path.stem}-{n},Elm Green,{1 + n % 28}/6/2016,Lamp {n} is out,Closed,5/7/2016,"
        f'"1/7/2016: Reported {n}\n4/7/2016: Mended"\n'
        for n in range(rows)
    ]
    return text_file(path, "Ref,Ward,Date,Issue,Status,Closed,Comments\n" + "".join(lines))


def matched(path, council):
    batch = uploaded("issues", path, council=council)
    columns = [table["columns"] for table in batch.tables]
    return choose_columns(batch=batch, columns=columns, by=None, check=False)


class Statements:
    """Counts statements, those done behind too; Django's own log is emptied during a load."""

    def __init__(self, monkeypatch):
        self.count, give = 0, Behind.give

        def counted(behind, work):
            self.count += 1
            give(behind, work)

        monkeypatch.setattr(Behind, "give", counted)

    def __call__(self, execute, *args):
        self.count += 1
        return execute(*args)

    def of(self, work):
        before = self.count
        with connection.execute_wrapper(self):
            work()
        return self.count - before


def test_statements_grow_with_chunks_and_not_with_rows(tmp_path, council, monkeypatch):
    monkeypatch.setattr(loading, "CHUNK", CHUNK)
    statements, taken = Statements(monkeypatch), {}
    for rows in (CHUNK // 5, CHUNK, 2 * CHUNK, 3 * CHUNK):
        batch = matched(file_of(tmp_path / f"{rows}.csv", rows), council)
        taken[rows] = statements.of(lambda batch=batch: load_batch(batch=batch, by=None))
    assert taken[CHUNK // 5] == taken[CHUNK]
    more = taken[2 * CHUNK] - taken[CHUNK]
    assert taken[3 * CHUNK] - taken[2 * CHUNK] == more
    assert 10 < more <= 24
    assert Issue.objects.count() == CHUNK // 5 + 6 * CHUNK


def test_reading_takes_one_statement_for_each_chunk(tmp_path, council, monkeypatch):
    monkeypatch.setattr("leadership.importing.services.CHUNK", CHUNK)
    statements, taken = Statements(monkeypatch), {}
    for rows in (CHUNK // 5, CHUNK, 2 * CHUNK, 3 * CHUNK):
        path = file_of(tmp_path / f"{rows}.csv", rows)
        taken[rows] = statements.of(lambda path=path: uploaded("issues", path, council=council))
    base = taken[CHUNK]
    assert list(taken.values()) == [base, base, base + 1, base + 2]


def test_no_trigger_fails_to_learn_whether_it_is_passed_over(tmp_path, council, monkeypatch):
    """Where nothing is said, each row costs a subtransaction that is undone: hours for large
    files. The saying ends with the transaction, and history is written as ever."""
    said, record = [], loading._write

    def asked(records):
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('pgtrigger.ignore', true)")
            said.append(cursor.fetchone()[0])
        record(records)

    monkeypatch.setattr(loading, "_write", asked)
    load_batch(batch=matched(file_of(tmp_path / "a.csv", 3), council), by=None)
    assert said == ["{}"]
    for model, rows in ((Issue, 3), (Raiser, 3), (Update, 6)):
        events = model.history.rel.related_model.objects
        assert set(events.values_list("pgh_label", flat=True)) == {"insert"}
        assert events.count() == model.objects.count() == rows


@pytest.mark.django_db(transaction=True)
def test_checks_are_put_off_to_the_end_of_a_chunk_and_no_further(tmp_path, council, monkeypatch):
    """A broken key is refused with the chunk that brought it, while the next is not yet read."""
    monkeypatch.setattr(loading, "CHUNK", CHUNK)
    batch, chunks = matched(file_of(tmp_path / "a.csv", 2 * CHUNK), council), []
    record = loading._write

    def breaks(records):
        chunks.append(len(records))
        record(records)
        with connection.cursor() as cursor:
            cursor.execute("UPDATE tracker_issue SET category_id = 999999 WHERE number = 1")

    monkeypatch.setattr(loading, "_write", breaks)
    with pytest.raises(loading.Refused, match="Nothing was loaded"):
        load_batch(batch=batch, by=None)
    assert (chunks, Issue.objects.count()) == ([CHUNK], 0)


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_twenty_thousand_rows_are_loaded_known_again_and_undone_in_flat_memory(tmp_path, council):
    """Measured at the command, as somebody on a server would run it."""
    database = connection.settings_dict["NAME"]
    small = bench.bring_in(file_of(tmp_path / "small.csv", SMALL), database)
    path = file_of(tmp_path / "large.csv", LARGE)
    large, again = bench.bring_in(path, database), bench.bring_in(path, database)
    assert (small.loaded, large.loaded, again.loaded, again.known) == (SMALL, LARGE, 0, LARGE)
    assert small.memory > 40, "the command itself holds as much: else nothing was measured"
    assert large.memory - small.memory < GROWTH_MB
    assert large.memory < 300
    assert set(Issue.objects.values_list("closed_on", flat=True)) == {date(2016, 7, 5)}
    row = BatchRow.objects.filter(state="loaded").order_by("-batch", "-number").first()
    batch = undo_batch(batch=row.batch, by=None)
    assert (batch.rows_kept, Issue.objects.count(), Update.objects.count()) == (0, SMALL, 2 * SMALL)
