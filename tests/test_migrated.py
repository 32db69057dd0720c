"""The tests' database, which is made from the models, is the one that the migrations make."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager

import psycopg2
import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from tests.migrated import connected_to, template, the_server

MIGRATED = f"migrated_one_by_one_{os.getpid()}"  # each worker has its own
# Each a list of what a database consists of. The order of columns is no part of it, nor how wide
# the keys of other packages' tables are: their oldest migrations left that to the settings; nor the
# function that pghistory's own table of contexts would need, which is not in use here.
CATALOGUE = {
    "columns": "SELECT table_name, column_name, column_default, is_nullable, data_type,"
    " character_maximum_length, numeric_precision, numeric_scale, is_identity,"
    " generation_expression, collation_name"
    " FROM information_schema.columns WHERE table_schema = 'public'"
    " AND table_name ~ '^(council|dates|people|audit|files|reporting|importing|notices|wards"
    "|meetings|governance|relationships|plans|tracker|jobs_skills|home)_'",
    "indexes": "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "constraints": "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)"
    " FROM pg_constraint WHERE connamespace = 'public'::regnamespace",
    "triggers": "SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), tgenabled"
    " FROM pg_trigger WHERE NOT tgisinternal",
    "functions": "SELECT proname, prosrc, pg_get_function_arguments(oid), provolatile, prosecdef"
    " FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND probin IS NULL"
    " AND proname <> '_pgh_attach_context'",
    "views": "SELECT viewname, definition FROM pg_views WHERE schemaname = 'public'",
    "extensions": "SELECT extname FROM pg_extension",
    "migrations": "SELECT app, name FROM django_migrations",
    "settings": "SELECT count(*) FROM council_councilsettings",
}


def catalogue_of(name: str) -> dict[str, set[tuple]]:
    with closing(psycopg2.connect(**the_server() | {"dbname": name})) as there:
        found = {}
        for what, query in CATALOGUE.items():
            with there.cursor() as cursor:
                cursor.execute(query)
                found[what] = set(cursor.fetchall())
    return found


@contextmanager
def another_database(copied_from: str = "template1") -> Iterator[None]:
    with closing(psycopg2.connect(**the_server())) as server:
        server.autocommit = True
        with server.cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {MIGRATED}")
            cursor.execute(f"CREATE DATABASE {MIGRATED} TEMPLATE {copied_from}")
            with connected_to(MIGRATED):
                yield
            cursor.execute(f"DROP DATABASE {MIGRATED}")


@pytest.fixture
def of_the_release_before(django_db_setup, django_db_blocker) -> Iterator[None]:
    """A database that knows the migrations only by the names that others now stand for."""
    with django_db_blocker.unblock(), another_database(template()), connection.cursor() as cursor:
        for label, name in MigrationLoader(connection).replacements:
            cursor.execute(
                "DELETE FROM django_migrations WHERE app = %s AND name = %s", [label, name]
            )
        yield


@pytest.mark.slow
def test_models_and_migrations_lead_to_the_same_database(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), another_database():
        call_command("migrate", verbosity=0, interactive=False)
        made, migrated = catalogue_of(template()), catalogue_of(MIGRATED)
    differing = {
        what: sorted(made[what] ^ migrated[what], key=str)
        for what in CATALOGUE
        if made[what] != migrated[what]
    }
    assert not differing, "\n".join(f"{what}: {found}" for what, found in differing.items())
    assert min(len(made[what]) for what in ("columns", "constraints", "triggers")) > 200


def test_a_database_of_the_release_before_has_nothing_left_to_do(of_the_release_before):
    executor = MigrationExecutor(connection)
    assert len(executor.loader.replacements) == 15
    assert executor.migration_plan(executor.loader.graph.leaf_nodes()) == []
    call_command("migrate", verbosity=0, interactive=False)
    assert set(executor.loader.replacements) <= set(executor.recorder.applied_migrations())
    assert catalogue_of(MIGRATED) == catalogue_of(template())


@pytest.mark.parametrize("label", ["people", "tracker"])
def test_an_older_database_is_refused(of_the_release_before, label):
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM django_migrations WHERE id ="
            " (SELECT id FROM django_migrations WHERE app = %s ORDER BY name DESC LIMIT 1)"
            " RETURNING name",
            [label],
        )
        (lost,) = cursor.fetchone()
    with pytest.raises(SystemCheckError, match=f"{label} lacks {lost}"):
        call_command("migrate", verbosity=0, interactive=False, skip_checks=False)
