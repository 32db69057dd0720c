"""Real workers, one of them killed with `kill -9` while it is talking to the mail server."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager

import pytest
from django.db import connection
from django_tasks_db.models import DBTaskResult

from leadership import postgres
from leadership.notices.kinds import NoticeKind
from leadership.notices.models import Channel, Delivery
from leadership.notices.services import send
from tests.house_rules import ROOT
from tests.personas import login

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
KIND = NoticeKind("issue-late", "An issue of yours is late", "Late.", Channel.EMAIL)


class MailServer:
    """Takes mail on this machine. While `answers` is unset it lets callers wait, as a server does
    that hangs; a killed caller's connection breaks and its mail is never taken."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.called, self.answers, self.taken = threading.Event(), threading.Event(), []
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while True:
            try:
                caller, _ = self.listener.accept()
            except OSError:
                return
            self.called.set()
            threading.Thread(target=self._talk, args=[caller], daemon=True).start()

    def _talk(self, caller):
        self.answers.wait()
        try:
            with caller, caller.makefile("rwb", buffering=0) as line:
                line.write(b"220 here\r\n")
                while word := line.readline():
                    if word.strip().upper() != b"DATA":
                        line.write(b"250 yes\r\n")
                        continue
                    line.write(b"354 go on\r\n")
                    mail = b"".join(iter(line.readline, b".\r\n"))
                    self.taken.append(mail.decode())
                    line.write(b"250 taken\r\n")
        except ConnectionError:
            self.taken.append("broken off")


@pytest.fixture
def mail_server():
    server = MailServer()
    yield server
    server.answers.set()
    server.listener.close()


@pytest.fixture
def worker(mail_server, tmp_path):
    """A function that starts a worker on the test's database, as production starts it."""
    wanted = connection.settings_dict
    database = (
        f"postgres://{wanted['USER']}:{wanted['PASSWORD']}@/{wanted['NAME']}?host={wanted['HOST']}"
        if wanted["HOST"].startswith("/")
        else postgres.TEST.url.replace("/postgres", f"/{wanted['NAME']}")
    )
    given = {
        "DEBUG": "1",
        "DATABASE_URL": database,
        "DJANGO_SETTINGS_MODULE": "leadership.settings",
        "EMAIL_URL": f"smtp://127.0.0.1:{mail_server.port}",
        "EMAIL_FROM": "leadership@fenwick.example",
        "DEMO_DATE": "2017-11-15T06:00",  # before the daily rounds
    }
    started = []

    def start(name):
        words = ["manage.py", "db_worker", "--worker-id", name, "--interval", "0.1"]
        words += ["--sweep-every", "0.3", "--no-startup-delay"]
        with (tmp_path / f"{name}.txt").open("wb") as log:
            program = subprocess.Popen(
                [sys.executable, *words], cwd=ROOT, env=os.environ | given, stdout=log, stderr=log
            )
        started.append(program)
        return program

    yield start
    for program in started:
        program.kill()
        program.wait()


@pytest.fixture
def queue(settings):
    """A function that tells somebody something, which waits in the queue of production."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    nadia = login("Nadia").person
    words = {"subject": "WAT-1617-00007, Elmwick", "text": "Of Mr Secret", "url": "/issues/7/"}
    return lambda: send(kind=KIND, to=nadia, **words)


@contextmanager
def within(seconds):
    """A wait that says what it waited for in vain."""
    end = time.monotonic() + seconds

    def until(what, so):
        while not so():
            assert time.monotonic() < end, f"waited in vain: {what}"
            time.sleep(0.05)

    yield until


def state():
    task = DBTaskResult.objects.get()
    return task.status, task.worker_ids


def test_what_a_killed_worker_left_running_is_done_by_the_next_one(queue, worker, mail_server):
    queue()
    first = worker("first")
    with within(60) as until:
        until("a call of the first worker", mail_server.called.is_set)
        until("the task to run", lambda: state() == ("RUNNING", ["first"]))
    os.kill(first.pid, signal.SIGKILL)
    assert first.wait(10) == -signal.SIGKILL
    assert state() == ("RUNNING", ["first"]), "nobody has noticed yet"
    assert Delivery.objects.get().tries == 1

    mail_server.answers.set()
    worker("second")
    with within(60) as until:
        until("the task to end", lambda: state() == ("SUCCESSFUL", ["first", "second"]))
    whole = [mail for mail in mail_server.taken if mail != "broken off"]
    assert len(whole) == 1
    assert "Subject: An issue of yours is late: WAT-1617-00007, Elmwick" in whole[0]
    assert "Secret" not in whole[0]
    delivery = Delivery.objects.get()
    assert (delivery.tries, delivery.failed, delivery.sent_at is None) == (2, "", False)


def test_a_living_workers_task_is_left_to_it(queue, worker, mail_server, tmp_path):
    logs = [tmp_path / "left.txt", tmp_path / "right.txt"]
    both = [worker("left"), worker("right")]
    with within(60) as until:
        until("both to start", lambda: all("Starting worker" in log.read_text() for log in logs))
    queue()
    with within(20) as until:
        until("a call", mail_server.called.is_set)
    mail_server.called.clear()
    status, (holder,) = state()
    time.sleep(3)  # the other one sweeps ten times; the mail server may hang for ten seconds
    assert [program.poll() for program in both] == [None, None]
    assert (status, state()) == ("RUNNING", ("RUNNING", [holder]))
    assert not mail_server.called.is_set()

    mail_server.answers.set()
    with within(30) as until:
        until("the task to end", lambda: state() == ("SUCCESSFUL", [holder]))
    assert len(mail_server.taken) == 1
    assert Delivery.objects.get().tries == 1


def test_a_worker_that_is_asked_to_end_ends(worker, transactional_db, tmp_path):
    idle = worker("idle")
    log = tmp_path / "idle.txt"
    with within(60) as until:
        until("the worker to start", lambda: "Starting worker" in log.read_text())
    idle.terminate()
    assert idle.wait(10) == 0
