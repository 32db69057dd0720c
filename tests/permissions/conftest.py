"""The world of the permission tests: built once a module, whole again for each test."""

import pytest

from tests.built_once import built_once
from tests.permissions.world import World, build


@pytest.fixture(scope="module")
def build_world():
    """How this module's world is built; a module that wants more in it says so."""
    return build


@pytest.fixture(scope="module")
def copy_of_world(build_world, django_db_setup, django_db_blocker):
    with built_once(build_world, django_db_blocker) as copy:
        yield copy


@pytest.fixture
def world(copy_of_world, db) -> World:
    return copy_of_world()
