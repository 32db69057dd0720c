"""Tests that commit empty the database afterwards; this puts back what the migrations laid down.

Django's own way (`serialized_rollback`) saves objects one by one, which append-only history
refuses, and its `flush` takes seconds; this copies tables, and empties those that have rows and no
other: TRUNCATE makes new files for every table and index, filled or not.

It has a connection of its own, in which no trigger fires and no key is checked: no history is
written, and all that was kept comes back. What it has planned, it keeps from test to test; to
switch triggers off and on where the tests ask would have all their queries planned anew.
"""

from typing import Any

import psycopg2
from django.db import connection

KEPT = "kept"  # a schema of the test database
WAIT = "20s"  # a test that ended with a transaction open is told so, and not waited for
_servers: dict[str, Any] = {}


def keep(schema: str = KEPT) -> None:
    """Copy every table that has rows: after the migrations, or whatever else is to come back."""
    with _server().cursor() as cursor:
        cursor.execute(f"DROP SCHEMA IF EXISTS {schema} CASCADE")
        cursor.execute(f"CREATE SCHEMA {schema}")
        tables = _tables(cursor)
        for table in tables:
            cursor.execute(f'SELECT EXISTS (SELECT 1 FROM "{table}")')
            if cursor.fetchone() == (True,):
                cursor.execute(f'CREATE TABLE {schema}."{table}" AS TABLE public."{table}"')
        _make_filled(cursor, schema, tables)


def restore(schema: str = KEPT) -> None:
    """Empty every table and copy back what was kept and is no longer so."""
    with _server().cursor() as cursor:
        kept = _tables(cursor, schema)
        changed = [table for table in kept if _differs(cursor, schema, table)]
        same = set(kept) - set(changed)
        for table in _filled(cursor, schema):
            if table not in same:
                cursor.execute(f'DELETE FROM "{table}"')
        for table in changed:
            columns = ", ".join(f'"{column}"' for column in _columns(cursor, table))
            cursor.execute(
                f'INSERT INTO "{table}" ({columns}) SELECT {columns} FROM {schema}."{table}"'
            )


def leave() -> None:
    """A database is dropped while nobody is connected to it."""
    while _servers:
        _servers.popitem()[1].close()


def _server() -> Any:
    """Only a superuser may pass over triggers, as whom the tests' own server is reached."""
    wanted = connection.get_connection_params()
    name = wanted["dbname"]
    if name not in _servers:
        options = f"-c session_replication_role=replica -c lock_timeout={WAIT}"
        _servers[name] = psycopg2.connect(**wanted | {"options": options})
        _servers[name].autocommit = True
    return _servers[name]


def _differs(cursor, schema, table) -> bool:
    kept, now = f'TABLE {schema}."{table}"', f'TABLE public."{table}"'
    cursor.execute(f"SELECT EXISTS ({kept} EXCEPT ALL {now}) OR EXISTS ({now} EXCEPT ALL {kept})")
    return cursor.fetchone() == (True,)


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
