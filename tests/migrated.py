"""A database as the migrations leave it, made once for each state of them and then copied."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from importlib.metadata import version
from typing import Any

import psycopg2
from django.db import connection

from leadership.home.from_models import ROOMS, make_from_the_models
from tests.house_rules import ROOT

PACKAGES = ("django", "django-allauth", "django-pghistory", "django-pgtrigger", "django-tasks-db")


def fingerprint() -> str:
    """Changes with any migration of ours, with any package that brings some, and with how it is
    made."""
    whole = sha256(" ".join(version(package) for package in PACKAGES).encode())
    paths = [path for room in ROOMS for path in sorted((ROOT / room).rglob("migrations/*.py"))]
    for path in [*paths, ROOT / "leadership" / "home" / "from_models.py"]:
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
