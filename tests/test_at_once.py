"""New tables in one step of a migration: the same tables as one by one, and gone again."""

import pytest
from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState

from leadership.at_once import AtOnce

KEY = ("id", models.BigAutoField(primary_key=True))
STEP = AtOnce(
    [
        migrations.CreateModel(
            "Late", [KEY, ("early", models.ForeignKey("far.Early", models.PROTECT))]
        ),
        migrations.CreateModel("Early", [KEY]),
    ]
)


def tables() -> set[str]:
    return {name for name in connection.introspection.table_names() if name.startswith("far_")}


@pytest.mark.django_db
def test_tables_are_made_whatever_their_order_and_go_again():
    before, after = ProjectState(), ProjectState()
    assert not after.apps.get_models()  # the classes are made, and have to be made anew
    STEP.state_forwards("far", after)
    with connection.schema_editor() as editor:
        STEP.database_forwards("far", editor, before, after)
    assert tables() == {"far_early", "far_late"}
    with connection.schema_editor() as editor:
        STEP.database_backwards("far", editor, after, before)
    assert tables() == set()


def test_it_is_written_as_it_was_read():
    name, positional, named = STEP.deconstruct()
    assert (name, positional) == ("AtOnce", [])
    assert AtOnce(**named).operations == STEP.operations
