"""What many tests of the tracker begin with."""

import pytest

from tests.factories import WardFactory


@pytest.fixture
def elm():
    return WardFactory(name="Elm")
