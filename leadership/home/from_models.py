"""An empty database made from the models at once, as the migrations would leave it.

Running them takes half a minute, nearly all of which Django spends on classes of models that
nobody looks at. `make demo` makes its own database so, and the tests theirs; a test runs the
migrations, and shows that both ways lead to the same. A council's database is migrated.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pgtrigger
from django.apps import apps
from django.conf import settings
from django.contrib.postgres.operations import CreateExtension
from django.core.management import call_command
from django.db import connection, migrations
from django.db.migrations.executor import MigrationExecutor

ROOMS = ("leadership", "wards", "relationships", "tracker", "jobs_skills")


class NoMigrations:
    """For MIGRATION_MODULES: every app's tables are made from its models as they are."""

    def __contains__(self, label: str) -> bool:
        return True

    def __getitem__(self, label: str) -> None:
        return None


def is_empty() -> bool:
    """Has nobody made a table here yet?"""
    return not connection.introspection.table_names()


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
    with _without_migrations():
        call_command("migrate", verbosity=0, interactive=False, run_syncdb=True)
    _install_triggers_of_other_rooms()
    _run(special, migrations.RunSQL, migrations.RunPython)
    executor.recorder.ensure_schema()
    for step in steps:
        executor.record_migration(step)
    executor.check_replacements()


def _install_triggers_of_other_rooms() -> None:
    """A model's own triggers came with its table; what rooms above watch it by comes now."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal")
        there = {name for (name,) in cursor.fetchall()}
    lacking = [
        trigger.get_uri(model)
        for model, trigger in pgtrigger.registered()
        if trigger.get_pgid(model) not in there
    ]
    pgtrigger.install(*lacking)


@contextmanager
def _without_migrations() -> Iterator[None]:
    usual = settings.MIGRATION_MODULES
    settings.MIGRATION_MODULES = NoMigrations()
    try:
        yield
    finally:
        settings.MIGRATION_MODULES = usual


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
