"""What was downloaded, looked at and tried at the door stays as it was written down."""

import pytest

from leadership.audit.models import Export, PersonalDataView, SignIn
from tests.factories import UserFactory
from tests.invariants import by_sql, delete_by_sql, refused_by

pytestmark = pytest.mark.django_db


@pytest.fixture
def export():
    return Export.objects.create(by=UserFactory(), what="meetings", format="csv")


def refusal(verb, row):
    return f"pgtrigger: Cannot {verb} rows from {row._meta.db_table} table"


def test_a_download_is_not_forgotten(export):
    refused_by(refusal("delete", export), delete_by_sql, export)


@pytest.mark.parametrize(
    ("column", "value"), [("what", "issues"), ("format", "pdf"), ("filters", {"ward": 1})]
)
def test_who_downloaded_what_is_not_rewritten(export, column, value):
    refused_by(refusal("update", export), by_sql, export, **{column: value})
    refused_by(refusal("update", export), by_sql, export, by=UserFactory())


def test_how_much_it_was_is_added_when_it_ends(export):
    by_sql(export, rows=12, sha256="0" * 64)
    export.refresh_from_db()
    assert (export.rows, export.what) == (12, "meetings")


def test_a_look_at_personal_data_is_kept():
    look = PersonalDataView.objects.create(by=UserFactory(), what="WAT-1617-00001", reason="A call")
    refused_by(refusal("update or delete", look), delete_by_sql, look)
    refused_by(refusal("update or delete", look), by_sql, look, reason="Nothing")


def test_what_happened_at_the_door_is_kept():
    row = SignIn.objects.create(user=UserFactory(), result=SignIn.Result.WRONG_CODE)
    refused_by(refusal("update or delete", row), delete_by_sql, row)
    refused_by(refusal("update or delete", row), by_sql, row, result=SignIn.Result.SIGNED_IN)
