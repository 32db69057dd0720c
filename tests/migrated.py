"""A database with all migrations applied, made once for each state of them and then copied.

Running the migrations takes half a minute, in every process of every test run; a copy takes
a moment.
"""

from contextlib import closing
from hashlib import sha256
from importlib.metadata import version

import psycopg2
from django.core.management import call_command
from django.db import connection

from tests.house_rules import ROOMS, ROOT

PACKAGES = ("django", "django-allauth", "django-pghistory", "django-pgtrigger", "django-tasks-db")


def fingerprint() -> str:
    """Changes with any migration of ours, and with any package that brings some."""
    whole = sha256(" ".join(version(package) for package in PACKAGES).encode())
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("migrations/*.py")):
            whole.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return whole.hexdigest()[:16]


def template() -> str:
    """The name of the migrated database, made now unless this or another process has made it."""
    name = f"migrated_{fingerprint()}"
    settings = connection.settings_dict
    wanted = {"dbname": "postgres", "host": settings["HOST"], "port": settings["PORT"] or None}
    wanted |= {"user": settings["USER"], "password": settings["PASSWORD"] or None}
    with closing(psycopg2.connect(**wanted)) as server:
        server.autocommit = True
        with server.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(hashtext(%s))", [name])
            cursor.execute("SELECT datistemplate FROM pg_database WHERE datname = %s", [name])
            found = cursor.fetchone()
            if found != (True,):
                cursor.execute(f"DROP DATABASE IF EXISTS {name}")  # one left half-made
                cursor.execute(f"CREATE DATABASE {name}")
                migrate(name)
                cursor.execute(f"ALTER DATABASE {name} IS_TEMPLATE true")
    return name


def migrate(name: str) -> None:
    connection.close()
    usual = connection.settings_dict["NAME"]
    connection.settings_dict["NAME"] = name
    try:
        call_command("migrate", verbosity=0, interactive=False, run_syncdb=True)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = usual
