"""The council whose files are imported: two wards, one of which has a sign in its name."""

import pytest

from leadership.council.models import CouncilSettings
from tests.factories import WardFactory


@pytest.fixture
def elm(db):
    return WardFactory(name="Elm Green", code="X00000001", slug="elm-green")


@pytest.fixture
def oak(elm):
    return WardFactory(name="Oak & Ash", code="X00000002", slug="oak-ash")


@pytest.fixture
def council(elm):
    CouncilSettings.objects.get_or_create(pk=1)  # a test with real transactions empties the table
    return elm.generation.council
