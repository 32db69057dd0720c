"""A shorter start: how django-pgtrigger keeps its register of triggers.

Whenever one is registered it looks through all there are and asks its own questions of each of them
again; with a thousand that takes a second of every start. Here its register is read as the
dictionary that it is.
"""

from collections.abc import ValuesView
from typing import Any

from pgtrigger import registry


def install() -> None:
    """Called by the settings, before there is any model."""
    setattr(registry._Registry, "values", _values)  # noqa: B010 - its own type differs


def _values(register: Any) -> ValuesView[Any]:
    values: ValuesView[Any] = register.data.values()
    return values
