"""Give the web application a database login of its own that can add to history and no more.

The role reads and writes the council's tables; on history and on the record of who saw personal
data it has SELECT and INSERT; it owns nothing, so it can neither alter, drop nor truncate. Run it
as the owner (MIGRATE_DATABASE_URL) after each `migrate`: a new table is not granted by itself.
"""

from typing import Any

import pghistory.models
from django.apps import apps
from django.core.management import BaseCommand, CommandError
from django.db import connection, transaction
from psycopg2.sql import SQL, Composed, Identifier

from leadership.audit.models import PersonalDataView

READ_ONLY = {"django_migrations"}


def append_only_tables() -> set[str]:
    """Tables to which rows are added, never changed."""
    events = {
        model._meta.db_table
        for model in apps.get_models()
        if issubclass(model, pghistory.models.Event) and model._meta.managed
    }
    return events | {PersonalDataView._meta.db_table}


class Command(BaseCommand):
    help = "Grant an existing login what the web application needs, and take away the rest."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("role", help="a login made by `CREATE ROLE name LOGIN PASSWORD '...'`")

    @transaction.atomic
    def handle(self, *, role: str, **options: Any) -> None:
        with connection.cursor() as cursor:
            refuse_unfit(cursor, role)
            for statement in statements(cursor, role):
                cursor.execute(statement)
        self.stdout.write(f"{role} may use this database, and add to history but not change it.")


def refuse_unfit(cursor: Any, role: str) -> None:
    """Stop where the role is missing, could do anything anyway, or owns the tables."""
    cursor.execute(
        "SELECT rolcanlogin, rolsuper OR rolcreaterole OR rolcreatedb,"
        " rolname = current_user OR EXISTS (SELECT 1 FROM pg_tables WHERE tableowner = rolname)"
        " FROM pg_roles WHERE rolname = %s",
        [role],
    )
    found = cursor.fetchone()
    if found is None:
        raise CommandError(f"There is no role {role}: CREATE ROLE {role} LOGIN PASSWORD '...'.")
    can_login, mighty, owner = found
    if not can_login:
        raise CommandError(f"{role} cannot sign in: ALTER ROLE {role} LOGIN.")
    if mighty:
        raise CommandError(f"{role} may make databases or roles, so no grant would bind it.")
    if owner:
        raise CommandError(f"{role} owns tables here, so no grant would bind it.")


def statements(cursor: Any, role: str) -> list[Composed]:
    """All the grants, from nothing: what an earlier run gave too much is taken away."""
    to = {"role": Identifier(role)}
    cursor.execute("SELECT current_database()")
    (database,) = cursor.fetchone()
    cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
    tables = [table for (table,) in cursor.fetchall()]
    grants = [
        SQL("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}").format(**to),
        SQL("REVOKE CREATE ON SCHEMA public FROM PUBLIC, {role}").format(**to),
        SQL("GRANT CONNECT ON DATABASE {database} TO {role}").format(
            database=Identifier(database), **to
        ),
        SQL("GRANT USAGE ON SCHEMA public TO {role}").format(**to),
        SQL("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}").format(**to),
        SQL("GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}").format(**to),
    ]
    append_only = append_only_tables()
    for table in tables:
        if table in READ_ONLY:
            continue
        verbs = "INSERT" if table in append_only else "INSERT, UPDATE, DELETE"
        grants.append(
            SQL("GRANT " + verbs + " ON {table} TO {role}").format(table=Identifier(table), **to)
        )
    return grants
