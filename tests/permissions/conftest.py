"""The world of the permission tests: built once a module, whole again for each test."""

import pytest
from django.http import HttpRequest
from django.template import Template
from django.test import utils
from django.views import defaults

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


class Told:
    """In a page's place, all that the page would be made of."""

    def get_template(self, name: str) -> "Told":
        return self

    def render(self, context: dict[str, str], request: HttpRequest) -> str:
        return str(context)


@pytest.fixture
def errors_told(monkeypatch):
    """Most answers of a walk say that there is nothing. One page says it, whatever was asked for
    (`test_what_is_not_there`), and takes as long as any other; walks read what it would be told.

    Nor does a walk ask which templates made a page: Django's tests copy what each was given."""
    monkeypatch.setattr(defaults, "loader", Told())
    monkeypatch.setattr(Template, "_render", utils._TestState.saved_data.template_render)
