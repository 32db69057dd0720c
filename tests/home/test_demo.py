"""`make demo` and `make stop`, without the parts that take a minute."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from leadership import postgres
from leadership.home.management.commands import demo


@pytest.fixture
def pid_file(tmp_path, monkeypatch):
    monkeypatch.setattr(demo, "PID", tmp_path / "demo.pid")
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
    said = []
    monkeypatch.setattr(demo.os, "execv", lambda program, words: said.append(words))
    monkeypatch.setattr(demo, "RUN", pid_file.parent)
    demo.serve(8000)
    (words,) = said
    assert words[0].endswith("/granian") and words[-1] == "leadership.wsgi:application"
    assert words[words.index("--host") + 1] == "127.0.0.1"
    assert pid_file.read_text() == str(os.getpid())
