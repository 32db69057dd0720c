"""Python goes on while the database stores, and nobody can tell but by the clock."""

import threading
import time
from contextlib import contextmanager

import pytest
from django.db import IntegrityError, connection, transaction

from leadership.importing.behind import MOST_WAITING, store, working_behind
from leadership.importing.models import Decision

pytestmark = pytest.mark.django_db
DECIDE = (
    "INSERT INTO importing_decision (kind, said, scope, answer, decided_at)"
    " VALUES ('ward', %s, '', '-', now())"
)


def decided(said):
    return lambda cursor: cursor.execute(DECIDE, [said])


@contextmanager
def a_load():
    """As a load has it: a transaction, and what it stores goes on behind."""
    with transaction.atomic(), working_behind() as behind:
        yield behind


def words():
    return list(Decision.objects.order_by("pk").values_list("said", flat=True))


def ask():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def test_it_is_done_in_the_order_given_before_the_next_statement_and_in_another_thread():
    seen = []
    with working_behind():
        for said in ("elm", "oak", "ash"):
            store(decided(said))
            store(lambda cursor: seen.append(threading.current_thread()))
        assert words() == ["elm", "oak", "ash"]
        store(decided("yew"))
    assert words() == ["elm", "oak", "ash", "yew"]
    assert len(seen) == 3
    assert threading.current_thread() not in seen


def test_where_nothing_is_open_it_is_done_at_once():
    store(decided("elm"))
    assert words() == ["elm"]
    with pytest.raises(IntegrityError), transaction.atomic():
        store(decided("elm"))


def test_a_question_is_put_in_between():
    done, under_way = [], threading.Event()
    with working_behind() as behind:

        def first(cursor):
            under_way.set()
            while not behind._asking:
                time.sleep(0.001)
            done.append("first")

        store(first)
        store(lambda cursor: done.append("second"))
        under_way.wait()
        with behind.only_asking(), connection.execute_wrapper(noting(done)):
            ask()
    assert done == ["first", "asked", "second"]


def noting(done):
    def note(execute, *statement):
        done.append("asked")
        return execute(*statement)

    return note


def test_a_failure_comes_at_the_next_statement_and_what_is_given_after_it_is_not_done():
    later = []
    with pytest.raises(IntegrityError, match="decision_once"), a_load():
        store(decided("elm"))
        store(decided("elm"))
        store(lambda cursor: later.append("done"))
        ask()
        later.append("went on")
    assert (later, words()) == ([], [])


def test_a_failure_of_the_last_comes_at_the_end():
    with pytest.raises(IntegrityError, match="decision_once"), a_load():
        store(decided("elm"))
        store(decided("elm"))
    assert words() == []


def test_what_failed_first_is_said_not_what_it_led_to():
    """A question put in between a broken transaction is refused by the database for that alone."""
    with pytest.raises(IntegrityError, match="decision_once"), a_load() as behind:
        store(decided("elm"))
        store(decided("elm"))
        while not behind._given.done():
            time.sleep(0.001)
        with behind.only_asking():
            ask()


def test_an_error_of_pythons_own_leaves_the_connection_as_usable_as_ever():
    with pytest.raises(LookupError), a_load():
        store(decided("elm"))
        raise LookupError
    store(decided("oak"))
    assert words() == ["oak"]


def test_no_more_waits_than_memory_is_meant_to_hold():
    hold, given = threading.Event(), []
    with working_behind() as behind:

        def give_one_more_than_fit():
            for _ in range(MOST_WAITING + 1):
                behind.give(lambda cursor: hold.wait())
                given.append(True)

        giving = threading.Thread(target=give_one_more_than_fit)
        giving.start()
        giving.join(0.2)
        assert (giving.is_alive(), len(given)) == (True, MOST_WAITING)
        hold.set()
        giving.join(10)
        assert len(given) == MOST_WAITING + 1
