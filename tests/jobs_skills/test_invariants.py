"""What the database refuses of the boards' tables, whoever asks: raw SQL past every service. What
must not be and its nearest neighbour that may stand in `constraint_attempts`."""

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.models import UniqueConstraint

from leadership.dates.vague_shape import SENTENCES
from tests.invariants import by_sql, insert_by_sql, refused_by
from tests.jobs_skills.constraint_attempts import DATED, INSERTS, UPDATES, VAGUE

pytestmark = pytest.mark.django_db


def table_of(model):
    return list(model._base_manager.order_by("pk").values())


def at_the_end():
    """What waits for the end of the transaction is asked now."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def columns(wanted, row):
    return wanted(row) if callable(wanted) else dict(wanted)


def constraints():
    return {
        constraint.name: (model, constraint)
        for model in apps.get_app_config("jobs_skills").get_models()
        for constraint in model._meta.constraints
    }


def named(attempts):
    return [pytest.param(*attempt, id=attempt[0]) for attempt in attempts]


@pytest.mark.parametrize("rule, make, wrong, right", named(UPDATES))
def test_a_row_does_not_become_what_it_must_not_be(rule, make, wrong, right):
    row = make()
    becoming, neighbour = columns(wrong, row), columns(right, row)
    before = table_of(type(row))
    refused_by(rule, by_sql, row, **becoming)
    assert table_of(type(row)) == before
    by_sql(row, **neighbour)
    at_the_end()
    assert table_of(type(row)) != before


@pytest.mark.parametrize("rule, make", named(INSERTS))
def test_a_row_does_not_come_in_as_what_it_must_not_be(rule, make):
    wrong, right = make()
    before = table_of(type(wrong))
    refused_by(rule, insert_by_sql, wrong)
    assert table_of(type(wrong)) == before
    insert_by_sql(right)
    at_the_end()
    assert len(table_of(type(wrong))) == len(before) + 1


@pytest.mark.parametrize("table", DATED)
@pytest.mark.parametrize("rule, when, wrong, right", named(VAGUE))
def test_a_vague_date_stays_a_date(table, rule, when, wrong, right):
    row = DATED[table](when=when)
    before = table_of(type(row))
    refused_by(f"{table}_when_{rule}", by_sql, row, **wrong)
    assert table_of(type(row)) == before
    by_sql(row, **right)
    row.refresh_from_db()
    assert row.when != when


# These eight rules are written once for all tables with a vague date: here they are by name.
WHEN_RULES = {
    "board_action_when_kind", "board_action_when_year", "board_action_when_first_day",
    "board_action_when_order", "board_action_when_month", "board_action_when_length",
    "board_action_when_days", "board_action_when_count",
    "timetable_entry_when_kind", "timetable_entry_when_year", "timetable_entry_when_first_day",
    "timetable_entry_when_order", "timetable_entry_when_month", "timetable_entry_when_length",
    "timetable_entry_when_days", "timetable_entry_when_count",
}  # fmt: skip


def test_every_rule_of_the_boards_tables_is_attempted():
    attempted = {rule for rule, *_ in [*UPDATES, *INSERTS]}
    assert {f"{table}_when_{rule}" for table in DATED for rule, *_ in VAGUE} == WHEN_RULES
    assert attempted | WHEN_RULES == set(constraints())


@pytest.mark.parametrize("table", DATED)
def test_a_vague_date_is_refused_in_a_sentence(table):
    for rule, sentence in SENTENCES.items():
        _, constraint = constraints()[f"{table}_when_{rule}"]
        assert constraint.violation_error_message == sentence


# -- planted faults: without the rule the attempt goes through, so each of them can fail


def without(rule):
    at_the_end()  # a table with triggers that still wait is not altered
    model, constraint = constraints()[rule]
    only_index = isinstance(constraint, UniqueConstraint) and (
        constraint.expressions or constraint.condition
    )
    with connection.cursor() as cursor:
        if only_index:
            cursor.execute(f"DROP INDEX {rule}")
        else:
            cursor.execute(f"ALTER TABLE {model._meta.db_table} DROP CONSTRAINT {rule}")


@pytest.mark.parametrize("rule, make, wrong, right", named(UPDATES))
def test_without_its_rule_a_row_becomes_it(rule, make, wrong, right):
    row = make()
    becoming = columns(wrong, row)
    without(rule)
    with transaction.atomic():
        by_sql(row, **becoming)
        at_the_end()


@pytest.mark.parametrize("rule, make", named(INSERTS))
def test_without_its_rule_a_row_comes_in(rule, make):
    wrong, _ = make()
    without(rule)
    insert_by_sql(wrong)
    at_the_end()
