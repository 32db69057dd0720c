"""The register of triggers, read faster, still refuses what it refused."""

import pgtrigger
import pytest
from pgtrigger.registry import _registry

from tracker.models import Issue


def test_its_values_are_those_that_its_keys_give():
    assert list(_registry.values()) == [_registry[key] for key in _registry]
    assert len(_registry) > 500


def test_a_second_trigger_of_one_name_is_refused():
    again = pgtrigger.Protect(name="reference_kept", operation=pgtrigger.Delete)
    with pytest.raises(KeyError, match="already used"):
        pgtrigger.register(again)(Issue)
