"""Vague dates in the database: six columns, held together by constraints whoever writes them."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, models, transaction
from django.db.migrations.writer import MigrationWriter
from django.test.utils import isolate_apps
from hypothesis import given, settings
from hypothesis import strategies as st

from leadership.dates.vague import Kind, VagueDate
from leadership.dates.vague_constraints import when_is_a_vague_date
from leadership.dates.vague_models import VaguelyDated, VaguelyDatedQuerySet, when_columns
from leadership.dates.vague_shape import SENTENCES
from tests.invariants import by_sql, insert_by_sql, refused_by
from tests.vague_dates import NEAR, vague_dates

JULY_1, JULY_24, JULY_25 = date(2017, 7, 1), date(2017, 7, 24), date(2017, 7, 25)
JULY_31, AUGUST_1, AUGUST_31 = date(2017, 7, 31), date(2017, 8, 1), date(2017, 8, 31)

with isolate_apps("leadership.dates"):

    class Step(VaguelyDated):
        """A table of this test alone: no room has one of these yet, and no migration makes it."""

        objects = VaguelyDatedQuerySet.as_manager()

        class Meta:
            app_label = "dates"
            constraints = when_is_a_vague_date("step")


@pytest.fixture
def steps(db):
    """The table, gone again with the test's transaction."""
    with connection.schema_editor() as editor:
        editor.create_model(Step)
    return Step.objects


def saved(when):
    step = Step(when=when)
    step.full_clean()
    step.save()
    return Step.objects.get(pk=step.pk)


@given(vague_dates())
def test_the_columns_hold_all_of_a_date(when):
    step = Step(**when_columns(when))
    assert step.when == when
    step.when = VagueDate.on(JULY_1)
    assert step.when == VagueDate.on(JULY_1)
    assert (step.when_days, step.when_count, step.when_possible) == ([], None, False)


def test_a_row_without_a_date_has_none_to_give():
    with pytest.raises(ValueError):
        _ = Step().when


def test_a_date_comes_back_from_the_database(steps, caplog):
    """Django only logs where a constraint cannot be asked of a row before it is saved."""

    @settings(max_examples=60, deadline=None)
    @given(vague_dates())
    def comes_back(when):
        assert saved(when).when == when

    comes_back()
    assert caplog.messages == []


def test_the_database_orders_as_the_dates_do(steps):
    @settings(max_examples=40, deadline=None)
    @given(st.lists(vague_dates(), max_size=30))
    def is_ordered(dates):
        steps.all().delete()
        steps.bulk_create(Step(when=when) for when in dates)
        rows = list(steps.in_time_order())
        assert [row.when for row in rows] == sorted(dates)
        assert rows == sorted(rows, key=lambda row: (row.when, row.pk))

    is_ordered()


def test_overdue_is_what_the_dates_say(steps):
    @settings(max_examples=30, deadline=None)
    @given(st.lists(vague_dates(), max_size=12), NEAR)
    def agree(dates, on):
        steps.all().delete()
        steps.bulk_create(Step(when=when) for when in dates)
        late = sorted(when for when in dates if when.is_overdue(on))
        assert [row.when for row in steps.overdue(on).in_time_order()] == late

    agree()


EDGES = st.sampled_from(
    [JULY_1, JULY_24, JULY_31, AUGUST_1, AUGUST_31, date(1800, 1, 1), date(2200, 1, 1)]
)
COLUMNS = {
    "when_kind": st.sampled_from(Kind.values),
    "when_first": st.none() | EDGES,
    "when_last": EDGES,
    "when_days": st.just([]) | st.lists(EDGES, max_size=4).map(sorted) | st.lists(EDGES),
    "when_count": st.none() | st.integers(0, 110),
}


@st.composite
def changed_columns(draw):
    """Those of a date, some of them changed to something else."""
    made = when_columns(draw(vague_dates()))
    for name in draw(st.sets(st.sampled_from(sorted(COLUMNS)), max_size=3)):
        made[name] = draw(COLUMNS[name])
    if draw(st.booleans()) and made["when_days"]:
        made["when_days"] = draw(st.permutations(made["when_days"]))
    return made


def refusal(step):
    """The sentence with which the type refuses the columns, if it does."""
    try:
        assert step.when
    except ValueError as error:
        return str(error)
    return None


def test_the_database_refuses_what_no_date_can_be_and_nothing_else(steps):
    @settings(max_examples=200, deadline=None)
    @given(changed_columns() | st.fixed_dictionaries(COLUMNS))
    def agree(made):
        step = Step(**made)
        sentence = refusal(step)
        if sentence is None:
            step.full_clean()
            insert_by_sql(step)
            return
        with pytest.raises(ValidationError) as refused:
            step.full_clean()
        assert sentence in refused.value.messages
        with pytest.raises(DatabaseError), transaction.atomic():
            insert_by_sql(step)

    agree()


MONTH = VagueDate.in_month(2017, 7)
SEVERAL = VagueDate.several(JULY_24, JULY_25, AUGUST_1, AUGUST_1)
EITHER = VagueDate.either(JULY_1, AUGUST_1)
COUNT = VagueDate.so_many(2, JULY_1, AUGUST_31)


@pytest.mark.parametrize(
    "constraint, when, wrong",
    [
        ("step_when_kind", VagueDate.by(JULY_31), {"when_kind": "season", "when_first": JULY_1}),
        ("step_when_year", VagueDate.between(JULY_1, JULY_24), {"when_last": date(2200, 1, 1)}),
        ("step_when_year", VagueDate.by(JULY_1), {"when_last": date(1899, 12, 31)}),
        ("step_when_first_day", VagueDate.by(JULY_31), {"when_first": JULY_1}),
        ("step_when_first_day", VagueDate.on(JULY_31), {"when_first": None}),
        ("step_when_order", VagueDate.between(JULY_1, JULY_24), {"when_first": JULY_25}),
        ("step_when_month", MONTH, {"when_first": JULY_24}),
        ("step_when_month", MONTH, {"when_last": JULY_25}),
        ("step_when_month", MONTH, {"when_last": AUGUST_31}),
        ("step_when_length", VagueDate.on(JULY_1), {"when_last": JULY_31}),
        ("step_when_length", VagueDate.between(JULY_1, JULY_24), {"when_last": JULY_1}),
        ("step_when_length", VagueDate.between(JULY_1, JULY_24), {"when_last": JULY_31}),
        ("step_when_length", COUNT, {"when_last": JULY_1}),
        ("step_when_days", SEVERAL, {"when_days": [JULY_25, JULY_24, AUGUST_1, AUGUST_1]}),
        ("step_when_days", SEVERAL, {"when_days": [JULY_24, AUGUST_1, JULY_25, AUGUST_1]}),
        ("step_when_days", SEVERAL, {"when_days": [JULY_24, AUGUST_31, AUGUST_1]}),
        ("step_when_days", SEVERAL, {"when_days": [JULY_24, JULY_25]}),
        ("step_when_days", SEVERAL, {"when_days": [JULY_25, AUGUST_1]}),
        ("step_when_days", SEVERAL, {"when_days": []}),
        ("step_when_days", SEVERAL, {"when_days": [JULY_24, *[AUGUST_1] * 24]}),
        ("step_when_days", SEVERAL, {"when_days": [JULY_24, None, AUGUST_1]}),
        ("step_when_days", EITHER, {"when_days": [JULY_1, JULY_24, AUGUST_1]}),
        ("step_when_days", EITHER, {"when_days": [JULY_1, JULY_1, AUGUST_1]}),
        ("step_when_days", EITHER, {"when_last": JULY_31}),
        ("step_when_days", EITHER, {"when_last": AUGUST_1}),
        ("step_when_days", MONTH, {"when_days": [JULY_24]}),
        ("step_when_count", COUNT, {"when_count": 1}),
        ("step_when_count", COUNT, {"when_count": 100}),
        ("step_when_count", COUNT, {"when_count": None}),
        ("step_when_count", MONTH, {"when_count": 2}),
    ],
)
def test_raw_sql_is_refused_by_the_rule_it_breaks(steps, constraint, when, wrong):
    step = saved(when)
    refused_by(constraint, by_sql, step, **wrong)
    rule = next(each for each in Step._meta.constraints if each.name == constraint)
    assert rule.violation_error_message == SENTENCES[constraint.removeprefix("step_when_")]
    step.refresh_from_db()
    assert step.when == when


@pytest.mark.parametrize(
    "array",
    [
        "'[0:1]={2017-07-24,2017-08-01}'::date[]",
        "'{{2017-07-24,2017-08-01},{2017-07-24,2017-08-01}}'::date[]",
    ],
)
def test_only_a_plain_list_of_days_is_one(steps, array):
    step = saved(VagueDate.several(JULY_24, AUGUST_1))

    def write():
        with connection.cursor() as cursor:
            cursor.execute(f"UPDATE {Step._meta.db_table} SET when_days = {array}")

    refused_by("step_when_days", write)
    assert Step.objects.get(pk=step.pk).when == step.when


def test_the_longest_list_is_held_in_order_to_its_end(steps):
    days = [JULY_1 + timedelta(days=place) for place in range(24)]
    step = saved(VagueDate.several(*days))
    wrong = [*days[:21], days[22], days[21], days[23]]
    refused_by("step_when_days", by_sql, step, when_days=wrong)


def test_a_migration_can_write_the_constraints_down():
    for constraint in when_is_a_vague_date("step"):
        written, imports = MigrationWriter.serialize(constraint)
        space = {"models": models}
        exec("\n".join(["import datetime", *imports]), space)
        assert eval(written, space) == constraint
