"""What the database refuses of loads and of what is remembered about files."""

import pytest

from leadership.importing.models import Batch, BatchRow, ColumnMapping, Decision
from tests.invariants import by_sql, refused_by

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows():
    """Two rows of a load, the first loaded, the second clean."""
    batch = Batch.objects.create(slug="issues", file_name="old.csv", sha256="0" * 64, size=9)
    return [
        BatchRow.objects.create(
            batch=batch, number=number, table=0, line=number, state=state, identity=f"row {number}"
        )
        for number, state in ((1, "loaded"), (2, "clean"))
    ]


def test_a_number_is_given_once_a_load(rows):
    refused_by("batch_row_number_once", by_sql, rows[1], number=1)


@pytest.mark.parametrize("state", ["loaded", "kept"])
def test_a_row_is_loaded_once(rows, state):
    by_sql(rows[1], identity="row 1")
    refused_by("batch_row_loaded_once", by_sql, rows[1], state=state)


@pytest.mark.parametrize("state", ["undone", "known", "left_out"])
def test_a_row_that_is_not_there_any_more_may_come_again(rows, state):
    by_sql(rows[0], state=state)
    by_sql(rows[1], identity="row 1", state="loaded")


def test_a_mapping_is_remembered_once_for_files_of_one_shape():
    first, second = (ColumnMapping.objects.create(slug="issues", signature=s) for s in "ab")
    refused_by("column_mapping_once", by_sql, second, signature=first.signature)


def test_an_answer_is_remembered_once():
    first, second = (Decision.objects.create(kind="ward", said=s, answer="F1") for s in "ab")
    refused_by("decision_once", by_sql, second, said=first.said)
