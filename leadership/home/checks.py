"""What `migrate` asks of a database before it changes anything."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import Error
from django.db import connections
from django.db.migrations.loader import MigrationLoader


def nothing_left_behind(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[Error]:
    """Where only some of the migrations that one now stands for were applied, Django would leave
    that app out and say nothing."""
    found = []
    for alias in databases or ():
        loader = MigrationLoader(connections[alias])
        for (label, _), migration in loader.replacements.items():
            applied = [old for old in migration.replaces if old in loader.applied_migrations]
            gone = set(migration.replaces) - set(applied) - set(loader.disk_migrations)
            if applied and gone:
                names = ", ".join(sorted(name for _, name in gone))
                found.append(
                    Error(
                        f"The database is older than this release can take: {label} lacks {names}.",
                        hint="Migrate it with the last release that has these, then with this one.",
                        id="home.E001",
                    )
                )
    return found
