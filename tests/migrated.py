"""A database as the migrations leave it, made once for each state of them and then copied.

It is made from the models, with what the migrations say beside them in SQL and Python. Running
them one by one takes minutes, nearly all of which Django spends on classes of models that nobody
looks at; `test_migrated.py` runs them, and shows that both ways lead to the same.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from importlib.metadata import version
from typing import Any

import pgtrigger
import psycopg2
from django.apps import apps
from django.contrib.postgres.operations import CreateExtension
from django.core.management import call_command
from django.db import connection, migrations
from django.db.migrations.executor import MigrationExecutor
from django.test import override_settings

from tests.house_rules import ROOMS, ROOT

PACKAGES = ("django", "django-allauth", "django-pghistory", "django-pgtrigger", "django-tasks-db")


class NoMigrations:
    """For MIGRATION_MODULES: every app's tables are made from its models as they are."""

    def __contains__(self, label: str) -> bool:
        return True

    def __getitem__(self, label: str) -> None:
        return None


def fingerprint() -> str:
    """Changes with any migration of ours, with any package that brings some, and with this file."""
    whole = sha256(" ".join(version(package) for package in PACKAGES).encode())
    paths = [path for room in ROOMS for path in sorted((ROOT / room).rglob("migrations/*.py"))]
    for path in [*paths, ROOT / "tests" / "migrated.py"]:
        whole.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return whole.hexdigest()[:16]


def template() -> str:
    """The name of the database to copy, made now unless this or another process has made it."""
    name = f"migrated_{fingerprint()}"
    with closing(psycopg2.connect(**the_server())) as server:
        server.autocommit = True
        with server.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(hashtext(%s))", [name])
            cursor.execute("SELECT datistemplate FROM pg_database WHERE datname = %s", [name])
            found = cursor.fetchone()
            if found != (True,):
                cursor.execute(f"DROP DATABASE IF EXISTS {name}")  # one left half-made
                cursor.execute(f"CREATE DATABASE {name}")
                with connected_to(name):
                    make_from_the_models()
                cursor.execute(f"ALTER DATABASE {name} IS_TEMPLATE true")
    return name


def the_server() -> dict[str, Any]:
    settings = connection.settings_dict
    wanted = {"dbname": "postgres", "host": settings["HOST"], "port": settings["PORT"] or None}
    return wanted | {"user": settings["USER"], "password": settings["PASSWORD"] or None}


@contextmanager
def connected_to(name: str) -> Iterator[None]:
    """Django's connection goes to that database meanwhile."""
    connection.close()
    usual = connection.settings_dict["NAME"]
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = usual


def make_from_the_models() -> None:
    """Extensions, tables, triggers, then what migrations do in SQL, and those of ours in Python, in
    their order; at the end every migration is noted as applied. What is marked as elidable moves
    rows that an empty database does not have, and so do other people's in Python."""
    executor = MigrationExecutor(connection)
    targets = executor.loader.graph.leaf_nodes()
    steps = [step for step, _ in executor.migration_plan(targets, clean_start=True)]
    ours = {config.label for config in apps.get_app_configs() if config.name.split(".")[0] in ROOMS}
    special = [
        (step.app_label, operation)
        for step in steps
        for operation in step.operations
        if not getattr(operation, "elidable", False)
        and (step.app_label in ours or isinstance(operation, migrations.RunSQL))
    ]
    _run(special, CreateExtension)
    with override_settings(MIGRATION_MODULES=NoMigrations()):
        call_command("migrate", verbosity=0, interactive=False, run_syncdb=True)
    pgtrigger.install()
    _run(special, migrations.RunSQL, migrations.RunPython)
    recorder = executor.recorder
    recorder.ensure_schema()
    for step in steps:
        recorder.record_applied(step.app_label, step.name)


def _run(operations: list[tuple[str, Any]], *kinds: type) -> None:
    for label, operation in operations:
        if isinstance(operation, kinds):
            with connection.schema_editor() as editor:
                operation.database_forwards(label, editor, _Present, _Present)


class _Present:
    """Stands for a state of the migrations: the models as they are."""

    apps = apps

    @staticmethod
    def clear_delayed_apps_cache() -> None:
        """Nothing is rendered here, so there is nothing to clear."""
