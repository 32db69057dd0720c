"""What a dead worker left running goes back; what a living one runs does not."""

import time
from contextlib import closing
from datetime import timedelta

import psycopg2
import pytest
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from leadership.notices.models import Delivery
from leadership.notices.worker import caretaker
from leadership.notices.worker.caretaker import Caretaker
from leadership.notices.worker.mailing import MOST_TRIES
from leadership.notices.worker.sweeping import (
    FIRST_WAIT,
    MOST_WORKERS,
    hold_lock,
    is_alive,
    put_back,
    try_mails_again,
)
from tests.factories import DeliveryFactory, NoticeFactory
from tests.personas import login

pytestmark = pytest.mark.django_db


@pytest.fixture
def alive():
    """A worker `alive` in another connection, as another process is."""
    wanted = connection.get_connection_params()
    names = {"dbname", "user", "password", "host", "port"}
    kept = {key: value for key, value in wanted.items() if key in names}
    with closing(psycopg2.connect(**kept)) as other, other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtextextended('worker alive', 0))")
        yield other


def running(*workers, status="RUNNING"):
    return DBTaskResult.objects.create(
        status=status, worker_ids=list(workers), started_at=timezone.now(),
        args_kwargs={"args": [1, "email"], "kwargs": {}}, backend_name="default",
        task_path="leadership.notices.tasks.mail_notices", run_after=timezone.now(),
    )  # fmt: skip


def state(task):
    task.refresh_from_db()
    return task.status


def test_a_dead_workers_task_is_ready_again(alive):
    left, kept, done = running("dead"), running("alive"), running("dead", status="SUCCESSFUL")
    assert put_back(but="sweeper") == 1
    assert [state(left), state(kept), state(done)] == ["READY", "RUNNING", "SUCCESSFUL"]
    assert (left.started_at, left.worker_ids) == (None, ["dead"])
    assert left in DBTaskResult.objects.ready()


def test_the_last_worker_of_a_task_counts(alive):
    kept, left = running("dead", "alive"), running("alive", "dead")
    assert put_back(but="sweeper") == 1
    assert [state(kept), state(left)] == ["RUNNING", "READY"]


def test_a_sweeper_does_not_take_its_own_task_for_left():
    own = running("sweeper")
    hold_lock("sweeper")
    assert put_back(but="sweeper") == 0
    assert state(own) == "RUNNING"


def test_a_worker_is_dead_when_its_connection_is(alive):
    assert (is_alive("alive"), is_alive("nobody")) == (True, False)
    alive.close()
    for _ in range(200):  # the server notices within moments, on a busy machine later
        if not is_alive("alive"):
            break
        time.sleep(0.05)
    else:
        pytest.fail("still alive")


def test_asking_holds_nobodys_lock(alive):
    assert not is_alive("nobody")
    with alive.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtextextended('worker nobody', 0))")
        assert cursor.fetchone() == (True,)


def test_a_task_that_kills_its_workers_is_given_up():
    deadly = running(*[f"dead {n}" for n in range(MOST_WORKERS)])
    again = running(*[f"dead {n}" for n in range(MOST_WORKERS - 1)])
    put_back(but="sweeper")
    assert [state(deadly), state(again)] == ["FAILED", "READY"]
    assert deadly.finished_at is not None
    assert "ended without finishing" in deadly.traceback


def tried(times, waited, **changes):
    notice = NoticeFactory(person=login("Nadia").person)
    when = timezone.now() - waited
    return DeliveryFactory(notice=notice, tries=times, tried_at=when, **changes)


@pytest.mark.parametrize(
    "tries, waited, again",
    [
        (1, FIRST_WAIT - timedelta(seconds=30), 0),
        (1, FIRST_WAIT + timedelta(seconds=30), 1),
        (3, FIRST_WAIT * 4 - timedelta(seconds=30), 0),
        (3, FIRST_WAIT * 4 + timedelta(seconds=30), 1),
    ],
)
def test_a_mail_is_tried_again_after_a_wait_that_doubles(mailoutbox, tries, waited, again):
    tried(tries, waited)
    assert try_mails_again() == again
    assert len(mailoutbox) == again


def test_what_was_never_tried_is_its_tasks_and_the_digests_matter(mailoutbox):
    DeliveryFactory(notice__person=login("Nadia").person, channel="digest")
    assert try_mails_again() == 0
    assert mailoutbox == []


def test_after_the_last_try_it_is_given_up_in_words(mailoutbox):
    tried(MOST_TRIES, FIRST_WAIT)
    recent = Delivery.objects.get()
    assert (try_mails_again(), recent.failed) == (0, "")
    Delivery.objects.update(tried_at=timezone.now() - timedelta(days=1))
    assert try_mails_again() == 0
    assert Delivery.objects.get().failed == "Given up after 8 tries."
    assert mailoutbox == []


class TestCaretaker:
    @pytest.fixture
    def care(self, monkeypatch):
        monkeypatch.setattr(caretaker, "make_due_rounds", lambda now: [])
        return Caretaker("keeper", pause=0.01)

    def test_it_holds_its_lock_before_it_sweeps(self, care, alive):
        left = running("dead")
        assert not care.holds_lock.is_set()
        care.look_after()
        assert care.holds_lock.is_set()
        assert state(left) == "READY"
        with alive.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(hashtextextended('worker keeper', 0))")
            assert cursor.fetchone() == (False,)

    def test_a_new_connection_takes_the_lock_anew_and_the_same_one_does_not(
        self, care, monkeypatch
    ):
        taken = []
        monkeypatch.setattr(caretaker, "hold_lock", taken.append)
        care.look_after()
        care.look_after()
        assert taken == ["keeper"]
        care._session = 0
        care.look_after()
        assert taken == ["keeper", "keeper"]
