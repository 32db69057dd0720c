"""`make demo` and `make stop`, without the parts that take a minute."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

from leadership import postgres
from leadership.home.management.commands import demo


@pytest.fixture
def pid_file(tmp_path, monkeypatch):
    monkeypatch.setattr(demo, "PID", tmp_path / "demo.pid")
    monkeypatch.setattr(demo, "WORKER_PID", tmp_path / "worker.pid")
    monkeypatch.setattr(demo, "RUN", tmp_path)
    monkeypatch.setattr(postgres, "stop", lambda cluster: False)
    return demo.PID


def started(*words: str) -> subprocess.Popen:
    """A sleeping program with these words on its command line, once the kernel shows them, and
    with somebody who notices its end (as init would)."""
    program = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)", *words])
    while not Path(f"/proc/{program.pid}/cmdline").read_bytes():
        time.sleep(0.01)
    threading.Thread(target=program.wait, daemon=True).start()
    return program


def test_it_shows_passwords_so_it_needs_the_demonstration(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="Set DEMO=1"):
        call_command("demo")


def test_a_port_in_use_is_said_before_anything_is_started(settings, monkeypatch):
    settings.DEMO = True
    monkeypatch.setattr(postgres, "start", lambda: pytest.fail("started all the same"))
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(CommandError, match=f"Port {port} is in use"):
            call_command("demo", port=port)


def test_stop_ends_the_server_that_was_started(pid_file, capsys):
    server = started("granian")
    pid_file.write_text(str(server.pid))
    call_command("demo", stop=True)
    assert server.wait(timeout=5) == -signal.SIGTERM
    assert capsys.readouterr().out == "Stopped.\n"
    assert not pid_file.exists()


def test_stop_ends_the_worker_as_well(pid_file, capsys):
    worker, server = started("db_worker"), started("granian")
    pid_file.write_text(str(server.pid))
    demo.WORKER_PID.write_text(str(worker.pid))
    call_command("demo", stop=True)
    assert [each.wait(timeout=5) for each in (worker, server)] == [-signal.SIGTERM] * 2
    assert capsys.readouterr().out == "Stopped.\n"
    assert not demo.WORKER_PID.exists()


def test_an_ended_program_that_nobody_reaped_is_not_waited_for(pid_file):
    ended = subprocess.Popen([sys.executable, "-c", "pass", "db_worker"])
    while Path(f"/proc/{ended.pid}/stat").read_text().split()[2] != "Z":
        time.sleep(0.01)
    assert not demo.is_running(ended.pid, b"db_worker")
    ended.wait()


def test_the_worker_is_started_once_and_its_pid_kept(pid_file, monkeypatch):
    earlier, said = started("db_worker"), []

    def start(words, **options):
        said.append(words)
        return SimpleNamespace(pid=4711)

    demo.WORKER_PID.write_text(str(earlier.pid))
    monkeypatch.setattr(demo.subprocess, "Popen", start)
    demo.start_worker()
    assert earlier.wait(timeout=5) == -signal.SIGTERM
    (words,) = said
    assert words[2:] == ["db_worker", "--verbosity", "0"]
    assert demo.WORKER_PID.read_text() == "4711"


def test_stop_leaves_a_program_alone_that_has_the_pid_now(pid_file, capsys):
    other = started()
    pid_file.write_text(str(other.pid))
    call_command("demo", stop=True)
    time.sleep(0.2)
    assert other.poll() is None
    os.kill(other.pid, signal.SIGKILL)
    other.wait()
    assert capsys.readouterr().out == "Nothing was running.\n"


def test_stop_with_nothing_started_says_so(pid_file, capsys):
    call_command("demo", stop=True)
    assert capsys.readouterr().out == "Nothing was running.\n"


def test_the_server_is_granian_for_this_machine_alone(pid_file, monkeypatch):
    said, steps = [], []
    monkeypatch.setattr(demo, "start_worker", lambda: steps.append("worker"))
    monkeypatch.setattr(demo.os, "execv", lambda program, words: said.append(words))
    demo.serve(8000)
    (words,) = said
    assert words[0].endswith("/granian") and words[-1] == "leadership.wsgi:application"
    assert words[words.index("--host") + 1] == "127.0.0.1"
    assert pid_file.read_text() == str(os.getpid())
    assert steps == ["worker"]
