"""What the tests of one module all look at is built once, not once for each test.

Building some dozens of objects costs more than many a test. What a test changes is undone as ever:
its own transaction is then one within the module's.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import Any

from django.db import connection, transaction


@contextmanager
def built_once(build: Callable[[], Any], django_db_blocker: Any) -> Iterator[Callable[[], Any]]:
    """For a fixture of a module without tests that commit, which would find the transaction open.

    Yields what hands out a copy: an object that one test changed is not the next one's.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        built = build()
        connection.check_constraints()  # now, or after each test again
        yield lambda: deepcopy(built)
        transaction.set_rollback(True)
