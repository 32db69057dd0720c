"""Many tables made in one step of a migration.

At each `CreateModel` Django makes the classes of all models anew that have to do with it, which in
this house is nearly every one: a minute and a half for all tables. Here they are made once, when
the last of the app's tables is known.
"""

from collections.abc import Sequence
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState


class AtOnce(Operation):
    """Operations that look at nothing but the state they lead to: new models, and triggers."""

    serialization_expand_args = ["operations"]

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.operations = operations

    def deconstruct(self) -> tuple[str, Sequence[Any], dict[str, Any]]:
        return type(self).__name__, [], {"operations": self.operations}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        state.__dict__.pop("apps", None)  # the classes: whoever looks at them next makes them
        for each in self.operations:
            each.state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for each in self.operations:
            each.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """`from_state` has them all, and what goes first is a trigger on a table still there."""
        for each in reversed(self.operations):
            each.database_backwards(app_label, schema_editor, from_state, from_state)

    def describe(self) -> str:
        return f"At once: {len(self.operations)} operations"
