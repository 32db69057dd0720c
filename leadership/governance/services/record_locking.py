"""The first lines of every service on a report, a decision, a promise or what is brought to a
committee: lock the row, compare the version, and say in words what a trigger refused."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from django.db import IntegrityError, models, transaction

from leadership.audit.editing import must_be_as_read
from leadership.people.refusals import Conflict, Refused, refused_by_a_trigger

RowT = TypeVar("RowT", bound=models.Model)


def locked_as_read(row: RowT, version: int | None) -> RowT:
    """The row as it is now, locked until the transaction ends. Raises Conflict where it is gone,
    or where `version`, which the editor read, is not the present one."""
    found = type(row)._base_manager.select_for_update(of=("self",)).filter(pk=row.pk).first()
    if found is None:
        raise Conflict("Somebody else removed this while you were writing.")
    must_be_as_read(found, version)
    return found


@contextmanager
def in_the_databases_words(field: str = "") -> Iterator[None]:
    """A trigger's refusal becomes `Refused` with its own sentence; other faults stay errors."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        said = refused_by_a_trigger(error)
        if said is None:
            raise
        raise Refused(said.message, field) from error
