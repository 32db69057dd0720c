"""`make demo` and `make stop`: the demonstration city, from nothing to a page in the browser."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError, call_command
from django.db import connection

from leadership import dates, postgres
from leadership.home.checks import nothing_left_behind
from leadership.home.from_models import is_empty, make_from_the_models
from leadership.meetings.models import Meeting, Status
from tracker.models import Issue

RUN = settings.ROOT / ".run"
PID, WORKER_PID = RUN / "demo.pid", RUN / "worker.pid"


class Command(BaseCommand):
    help = "Start the demonstration on this machine, or stop it."
    requires_system_checks = []

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--stop", action="store_true", help="end what an earlier run started")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, stop: bool, port: int, **options: Any) -> None:
        if stop:
            self.stop()
        else:
            self.start(port)

    def start(self, port: int) -> None:
        if not settings.DEMO:
            raise CommandError("Set DEMO=1: this loads invented people and shows their passwords.")
        refuse_where_taken(port)
        if settings.DATABASES["default"]["HOST"] == postgres.database()["HOST"]:
            try:
                postgres.start()
            except postgres.PostgresError as error:
                raise CommandError(str(error)) from error
        if is_empty():
            make_from_the_models()
        for error in nothing_left_behind(None, ["default"]):
            raise CommandError(f"{error.msg} {error.hint}")
        call_command("migrate", verbosity=0, interactive=False)
        if not is_loaded():
            self.stdout.write("Loading the demonstration city ...")
            call_command("load_demo")
        call_command("load_demo_boards")
        call_command("load_demo_committees")
        call_command("load_demo_line")
        call_command("collectstatic", verbosity=0, interactive=False)
        call_command("demo_sign_ins")
        connection.close()
        self.stdout.write(f"\nOpen http://localhost:{port} (`make stop` or Ctrl-C ends it).\n")
        self.stdout.flush()
        serve(port)

    def stop(self) -> None:
        ended = [end(PID, b"granian"), end(WORKER_PID, b"db_worker")]
        stopped = [postgres.stop(cluster) for cluster in (postgres.MAIN, postgres.TEST)]
        self.stdout.write("Stopped." if any(ended + stopped) else "Nothing was running.")


def is_loaded() -> bool:
    """The forums that are still to come are loaded last."""
    ahead = Meeting.objects.filter(status=Status.SCHEDULED, date__gt=dates.today())
    return Issue.objects.exists() and ahead.count() >= 20


def refuse_where_taken(port: int) -> None:
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except OSError as error:
            raise CommandError(
                f"Port {port} is in use: `make stop`, or another one: `make demo PORT={port + 1}`."
            ) from error


def serve(port: int) -> None:
    """Start the worker and become the web server, so that this process is what Ctrl-C and
    `make stop` end. Ctrl-C reaches the worker as well: it stays in this terminal's group."""
    RUN.mkdir(exist_ok=True)
    start_worker()
    PID.write_text(str(os.getpid()))
    granian = str(Path(sys.executable).with_name("granian"))
    command = [granian, "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--workers", "1", "--blocking-threads", "4", "--log-level", "warning"]
    os.execv(granian, [*command, "leadership.wsgi:application"])


def start_worker() -> None:
    """Tasks are done beside the server: notices mailed into .run/mail, what a killed one left.
    It is started at low priority: the first page does not wait for it."""
    end(WORKER_PID, b"db_worker")
    command = [sys.executable, str(settings.ROOT / "manage.py"), "db_worker", "--verbosity", "0"]
    with (RUN / "worker.log").open("ab") as log:
        worker = subprocess.Popen(
            command, cwd=settings.ROOT, stdout=log, stderr=log, preexec_fn=lambda: os.nice(10)
        )
    WORKER_PID.write_text(str(worker.pid))


def end(file: Path, words: bytes) -> bool:
    """End the program whose pid an earlier run wrote down, if it is still that: these words
    stand on its command line, which an ended one that nobody reaped has no more."""
    try:
        pid = int(file.read_text())
    except (FileNotFoundError, ValueError):
        return False
    file.unlink()
    if not is_running(pid, words):
        return False
    os.kill(pid, signal.SIGTERM)
    for _ in range(100):
        if not is_running(pid, words):
            break
        time.sleep(0.1)
    return True


def is_running(pid: int, words: bytes) -> bool:
    try:
        return words in Path(f"/proc/{pid}/cmdline").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return False
