"""The connection that reports are copied by: kept while it is good, and only then."""

import os
import time

import psycopg2
import pytest
from django.db import connection

from leadership.reporting.writers import csv_copy, kept_connection
from leadership.reporting.writers.delivery import BROKEN_OFF, Delivery
from tests.factories import OrganisationFactory, UserFactory
from tests.reporting.fakes import BY_QUERY, ask_for

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def none_kept():
    kept_connection.close()
    yield
    kept_connection.close()


def take(most_seconds=600):
    return kept_connection.take(connection.get_connection_params(), most_seconds)


def process_of(held):
    return held.server.get_backend_pid()


def text_of_a_report():
    asked = ask_for(BY_QUERY, UserFactory())
    chunks = csv_copy.write(asked, asked.report.columns(asked), Delivery())
    return b"".join(chunks).decode()


def test_the_next_report_takes_the_connection_of_the_last():
    OrganisationFactory(name="First")
    assert "First" in text_of_a_report()
    held = take()
    first = process_of(held)
    kept_connection.give_back(held)
    OrganisationFactory(name="Second")
    assert "Second" in text_of_a_report()
    again = take()
    assert process_of(again) == first
    again.server.close()


def test_it_is_in_no_transaction_and_only_ever_reads():
    held = take()
    with held.server.cursor() as cursor:
        cursor.execute("SELECT now()")
    kept_connection.give_back(held)
    with connection.cursor() as cursor:
        cursor.execute("SELECT state FROM pg_stat_activity WHERE pid = %s", [process_of(held)])
        assert cursor.fetchone() == ("idle",)
    again = take()
    assert again is held
    with again.server.cursor() as cursor, pytest.raises(psycopg2.errors.ReadOnlySqlTransaction):
        cursor.execute("DELETE FROM people_organisation")
    again.server.close()


def test_two_reports_at_once_have_one_each_and_one_is_kept():
    one, other = take(), take()
    assert process_of(one) != process_of(other)
    kept_connection.give_back(one)
    kept_connection.give_back(other)
    assert (one.server.closed, other.server.closed) == (0, 1)


@pytest.mark.parametrize("wrong", ["hung up", "broke off"])
def test_after_a_report_that_did_not_end_none_is_kept(wrong, monkeypatch):
    OrganisationFactory()
    asked = ask_for(BY_QUERY, UserFactory())
    columns = asked.report.columns(asked)
    if wrong == "broke off":
        monkeypatch.setattr(csv_copy, "statement", lambda *_: ("COPY (SELECT 1/0) TO STDOUT", ()))
        assert text_of_a_report().endswith(BROKEN_OFF + "\n")
    else:
        csv_copy.write(asked, columns, Delivery()).close()
    assert kept_connection._spare is None


def test_one_that_grew_old_is_closed():
    held = take(most_seconds=0.2)
    kept_connection.give_back(held)
    time.sleep(0.25)
    again = take()
    assert (again is held, held.server.closed) == (False, 1)
    again.server.close()


def test_where_connections_do_not_stay_open_none_is_kept():
    held = take(most_seconds=0)
    kept_connection.give_back(held)
    assert (kept_connection._spare, held.server.closed) == (None, 1)


def test_one_that_the_server_ended_is_not_taken():
    held = take()
    ended = process_of(held)
    kept_connection.give_back(held)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [ended])
    OrganisationFactory(name="Still there")
    assert "Still there" in text_of_a_report()


def test_another_database_has_another_connection():
    held = take()
    kept_connection.give_back(held)
    elsewhere = kept_connection.take(
        connection.get_connection_params() | {"dbname": "postgres"}, 600
    )
    assert elsewhere.server.info.dbname == "postgres"
    assert held.server.closed
    elsewhere.server.close()


def test_a_child_process_leaves_it_to_its_parent():
    held = take()
    kept_connection.give_back(held)
    child = os.fork()
    if child == 0:
        os._exit(0 if kept_connection._spare is None else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    again = take()
    assert again is held
    again.server.close()
