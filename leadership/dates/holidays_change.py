"""Who has to know that the bank holidays changed: rooms above register a function here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.contrib.auth.base_user import AbstractBaseUser


@dataclass(frozen=True)
class HolidaysChanged:
    """Days that became or ceased to be bank holidays, with their names; `by` is None where a
    command on the server did it."""

    added: Mapping[date, str] = field(default_factory=dict)
    removed: Mapping[date, str] = field(default_factory=dict)
    by: AbstractBaseUser | None = None

    @property
    def days(self) -> list[date]:
        return sorted([*self.added, *self.removed])


_told: list[Callable[[HolidaysChanged], None]] = []


def register(function: Callable[[HolidaysChanged], None]) -> None:
    """Have `function` called after each change, in its transaction."""
    if function not in _told:
        _told.append(function)


def tell(change: HolidaysChanged) -> None:
    for function in _told:
        function(change)
