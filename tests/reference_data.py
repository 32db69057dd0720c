"""Tests that commit empty the database afterwards; this puts back what the migrations laid down.

Django's own way (`serialized_rollback`) saves objects one by one, which append-only history
refuses, and its `flush` takes seconds; this copies tables, and empties those that have rows and no
other: TRUNCATE makes new files for every table and index, filled or not.
"""

from django.db import connection, transaction

KEPT = "kept"  # a schema of the test database


def keep(schema: str = KEPT) -> None:
    """Copy every table that has rows: after the migrations, or whatever else is to come back."""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA IF EXISTS {schema} CASCADE")
        cursor.execute(f"CREATE SCHEMA {schema}")
        for table in _tables(cursor):
            cursor.execute(f'SELECT EXISTS (SELECT 1 FROM "{table}")')
            if cursor.fetchone() == (True,):
                cursor.execute(f'CREATE TABLE {schema}."{table}" AS TABLE public."{table}"')
        _make_filled(cursor, schema, _tables(cursor))


@transaction.atomic
def restore(schema: str = KEPT) -> None:
    """Empty every table and copy back what was kept, past triggers: no history is written."""
    with connection.cursor() as cursor:
        filled, kept = _filled(cursor, schema), _tables(cursor, schema)
        touched = sorted({*filled, *kept})
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        for table in touched:
            cursor.execute(f'ALTER TABLE "{table}" DISABLE TRIGGER USER')
        for table in filled:
            cursor.execute(f'DELETE FROM "{table}"')
        for table in kept:
            columns = ", ".join(f'"{column}"' for column in _columns(cursor, table))
            cursor.execute(
                f'INSERT INTO "{table}" ({columns}) SELECT {columns} FROM {schema}."{table}"'
            )
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in touched:
            cursor.execute(f'ALTER TABLE "{table}" ENABLE TRIGGER USER')


def _make_filled(cursor, schema, tables) -> None:
    """A function that names the tables with rows: asked in one query, all of them are planned anew
    each time, which takes longer than emptying what was filled."""
    each = "\n".join(
        f"IF EXISTS (SELECT FROM public.\"{table}\") THEN RETURN NEXT '{table}'; END IF;"
        for table in tables
    )
    cursor.execute(
        f"CREATE FUNCTION {schema}.filled() RETURNS SETOF text LANGUAGE plpgsql"
        f" AS $$ BEGIN {each} END $$"
    )


def _filled(cursor, schema) -> list[str]:
    cursor.execute(f"SELECT {schema}.filled()")
    return [table for (table,) in cursor.fetchall()]


def _tables(cursor, schema="public") -> list[str]:
    cursor.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = %s"
        " AND tablename <> 'django_migrations' ORDER BY 1",
        [schema],
    )
    return [table for (table,) in cursor.fetchall()]


def _columns(cursor, table) -> list[str]:
    cursor.execute(
        "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public'"
        " AND table_name = %s AND is_generated = 'NEVER' ORDER BY ordinal_position",
        [table],
    )
    return [column for (column,) in cursor.fetchall()]
