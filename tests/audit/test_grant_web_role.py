"""A production login that can add to history and no more, tried by signing in as it."""

from contextlib import closing, suppress

import psycopg2
import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from psycopg2 import errors

from leadership.importing.bulk import ENTER_WORDS, PUT_WORDS_OFF
from leadership.people.models import Person
from tests.factories import PersonFactory

ROLE = "web_role_of_a_test"
HISTORY = "people_personevent"


@pytest.fixture
def role(transactional_db):
    name = f"{ROLE}_{connection.settings_dict['NAME'].rpartition('_')[2]}"
    with connection.cursor() as cursor:
        forget(cursor, name)
        cursor.execute(f"CREATE ROLE {name} LOGIN PASSWORD 'only for this test'")
        yield name
        forget(cursor, name)


def forget(cursor, name):
    with suppress(psycopg2.Error, Exception):
        cursor.execute(f"DROP OWNED BY {name}")
    cursor.execute(f"DROP ROLE IF EXISTS {name}")


@pytest.fixture
def as_role(role):
    """A function that runs one statement, signed in as the role, in a transaction of its own."""
    call_command("grant_web_role", role, verbosity=0)
    wanted = connection.get_connection_params() | {"user": role, "password": "only for this test"}
    wanted = {
        k: v for k, v in wanted.items() if k in {"dbname", "user", "password", "host", "port"}
    }
    with closing(psycopg2.connect(**wanted)) as signed_in:
        signed_in.autocommit = True

        def run(statement, *values):
            with signed_in.cursor() as cursor:
                cursor.execute(statement, values)
                return cursor.fetchall() if cursor.description else cursor.rowcount

        yield run


def test_it_saves_and_the_triggers_write_history(as_role):
    person = PersonFactory(name="Amina Begum")
    assert as_role("UPDATE people_person SET name = %s WHERE id = %s", "Amina Ali", person.pk) == 1
    assert as_role(
        f"SELECT pgh_label, name FROM {HISTORY} WHERE pgh_obj_id = %s ORDER BY pgh_id", person.pk
    ) == [("insert", "Amina Begum"), ("update", "Amina Ali")]


@pytest.mark.parametrize(
    "statement",
    [
        f"UPDATE {HISTORY} SET name = 'nobody'",
        f"DELETE FROM {HISTORY}",
        f"TRUNCATE {HISTORY}",
        f"DROP TABLE {HISTORY}",
        f"ALTER TABLE {HISTORY} DISABLE TRIGGER ALL",
        "ALTER TABLE people_person DISABLE TRIGGER ALL",
        "TRUNCATE people_person CASCADE",
        "UPDATE audit_personaldataview SET reason = ''",
        "DELETE FROM audit_personaldataview",
        "DELETE FROM django_migrations",
        "CREATE TABLE mine (id int)",
        "SET session_replication_role = replica",
    ],
)
def test_it_is_refused_what_would_change_the_past(as_role, statement):
    PersonFactory(name="Amina Begum")
    with pytest.raises(errors.InsufficientPrivilege):
        as_role(statement)
    assert as_role(f"SELECT name FROM {HISTORY}") == [("Amina Begum",)]
    assert [person.name for person in Person.objects.all()] == ["Amina Begum"]


def test_an_import_asks_nothing_of_it_that_only_the_owner_may(as_role):
    assert as_role(PUT_WORDS_OFF) == as_role(ENTER_WORDS) == []


def test_a_second_run_takes_away_what_was_given_too_much(role, as_role):
    with connection.cursor() as cursor:
        cursor.execute(f"GRANT DELETE ON {HISTORY} TO {role}")
    call_command("grant_web_role", role, verbosity=0)
    with pytest.raises(errors.InsufficientPrivilege):
        as_role(f"DELETE FROM {HISTORY}")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "made, said",
    [
        ("", "There is no role"),
        ("NOLOGIN", "cannot sign in"),
        ("LOGIN CREATEDB", "no grant would bind it"),
        ("LOGIN SUPERUSER", "no grant would bind it"),
    ],
)
def test_an_unfit_role_is_refused(made, said):
    with connection.cursor() as cursor:
        if made:
            cursor.execute(f"CREATE ROLE {ROLE}_unfit {made}")
        with pytest.raises(CommandError, match=said):
            call_command("grant_web_role", f"{ROLE}_unfit", verbosity=0)


@pytest.mark.django_db
def test_the_owner_is_refused():
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE ROLE {ROLE}_owner LOGIN")
        cursor.execute(f"ALTER TABLE people_person OWNER TO {ROLE}_owner")
    with pytest.raises(CommandError, match="owns tables"):
        call_command("grant_web_role", f"{ROLE}_owner", verbosity=0)
