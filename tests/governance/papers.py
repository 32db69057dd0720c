"""Both papers loaded once for a whole module of tests."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.test import override_settings

from leadership.dates.services import load_holidays
from tests.built_once import built_once


def load(*arguments: str) -> str:
    out = StringIO()
    call_command("load_papers", *arguments, stdout=out)
    return out.getvalue()


def birmingham() -> str:
    call_command("load_birmingham", stdout=StringIO())
    load_holidays()
    return load()


@pytest.fixture(scope="module")
def loaded_once(django_db_setup, django_db_blocker, tmp_path_factory):
    kept = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("papers"))
    with kept, built_once(birmingham, django_db_blocker) as copy:
        yield copy


@pytest.fixture
def loaded(db, loaded_once):
    """What the command said."""
    return loaded_once()
