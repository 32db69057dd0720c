"""What the database refuses of decisions and call-ins, whoever asks, by the rule's name; and that
without the rule it would happen, so that each of these tests can fail."""

import pytest
from django.db import connection, transaction

from tests.governance.call_in_attempts import CONSTRAINTS, TRIGGERS, wrong_columns
from tests.invariants import by_sql, refused_by, refused_by_trigger

pytestmark = pytest.mark.django_db


def named(attempts):
    return [
        pytest.param(*attempt, id=f"{attempt[0]}-{place}")
        for place, attempt in enumerate(attempts, 1)
    ]


def everything(row):
    return list(type(row)._base_manager.order_by("pk").values())


def drop(statement):
    """A table with triggers that still wait is not altered."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        cursor.execute(statement)


@pytest.mark.parametrize("trigger, make, wrong, right", named(TRIGGERS))
def test_a_trigger_refuses_and_the_nearest_goes_through(trigger, make, wrong, right):
    row = make()
    before = everything(row)
    refused_by_trigger(trigger, wrong, row)
    assert everything(row) == before
    right(row)
    assert everything(row) != before


@pytest.mark.parametrize("trigger, make, wrong, right", named(TRIGGERS))
def test_without_its_trigger_it_happens(trigger, make, wrong, right):
    row = make()
    before = everything(row)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname FROM pg_trigger WHERE tgname ~ %s AND tgrelid = %s::regclass",
            [f"^pgtrigger_{trigger}_[0-9a-f]+$", row._meta.db_table],
        )
        [(name,)] = cursor.fetchall()
    drop(f'DROP TRIGGER "{name}" ON {row._meta.db_table}')
    kept = transaction.savepoint()
    wrong(row)
    assert everything(row) != before
    transaction.savepoint_rollback(kept)


@pytest.mark.parametrize("rule, make, wrong, right", named(CONSTRAINTS))
def test_a_row_does_not_become_what_it_must_not_be(rule, make, wrong, right):
    row = make()
    before = everything(row)
    refused_by(rule, by_sql, row, **wrong_columns(rule, row, wrong))
    assert everything(row) == before
    by_sql(row, **right)
    assert everything(row) != before


@pytest.mark.parametrize("rule, make, wrong, right", named(CONSTRAINTS))
def test_without_its_constraint_it_becomes_that(rule, make, wrong, right):
    row = make()
    before = everything(row)
    table = row._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_constraint WHERE conname = %s", [rule])
        is_constraint = cursor.fetchone() is not None
    of_the_table = f'ALTER TABLE {table} DROP CONSTRAINT "{rule}"'
    drop(of_the_table if is_constraint else f'DROP INDEX "{rule}"')
    kept = transaction.savepoint()
    by_sql(row, **wrong_columns(rule, row, wrong))
    assert everything(row) != before
    transaction.savepoint_rollback(kept)
