"""Many rows into a table by COPY: several times faster than INSERT, and the same to the database.

Constraints, triggers and history hold for COPY as for any other way in. What a field's own Python
would do on saving (`auto_now` and the like) does not happen, as with `bulk_create`.
"""

import io
import json
from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import Any

from django.db import connection, models

from leadership.importing.behind import store

AT_ONCE = 1 << 20  # letters; between two portions whoever copies waits for Python's lock
NOTHING = "\\N"
CHECK_NOW = "SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED"
# Only the owner of an index may have it sorted in, so nobody else lets the list grow.
PUT_WORDS_OFF = (
    "SELECT set_config('gin_pending_list_limit', '64MB', true) FROM pg_class"
    " WHERE oid = 'importing_batchrow'::regclass AND pg_has_role(relowner, 'USAGE')"
)
ENTER_WORDS = (
    "SELECT gin_clean_pending_list(c.oid) FROM pg_class c JOIN pg_am a ON a.oid = c.relam"
    " WHERE a.amname = 'gin' AND c.relkind = 'i' AND pg_has_role(c.relowner, 'USAGE')"
    " AND c.relnamespace = current_schema()::regnamespace"
)


def for_many_rows() -> None:
    """Say for the rest of this transaction that no trigger is passed over.

    It is so anyway; but where nothing is said, the triggers' own question fails for every row, and
    each failure is a subtransaction undone, which walks through all checks put off until the end:
    a hundred thousand rows then take hours.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL pgtrigger.ignore = '{}'")
        cursor.execute(PUT_WORDS_OFF)


def check_what_was_put_off() -> None:
    """Have the foreign keys checked now, rather than a million of them at the end."""
    store(lambda cursor: cursor.execute(CHECK_NOW))


def enter_words_put_off() -> None:
    """Have the words of many rows entered in the indexes that are searched, all at once.

    Until then they lie in a list beside each, which is longer here than usual (`for_many_rows`):
    sorted by the word, they are entered in two thirds of the time. No search misses what lies
    there, but it reads the whole list.
    """
    with connection.cursor() as cursor:
        cursor.execute(ENTER_WORDS)


def new_keys(model: type[models.Model], count: int) -> list[int]:
    """So many keys for rows that are still to be stored. Numbers that are not used are lost."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
            [model._meta.db_table, count],
        )
        return [key for (key,) in cursor.fetchall()]


def copy_values(
    model: type[models.Model], names: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    """Store new rows of which only these fields differ; the others have their defaults.

    Rows and not objects: making those takes longer than storing them. Fields are named as columns
    are (`issue_id`). Needs a transaction.
    """
    own = {field.attname: field for field in model._meta.concrete_fields if not field.generated}
    same = [field for name, field in own.items() if name not in names and not field.primary_key]
    rest = "".join("\t" + _as_text(field.get_default()) for field in same)
    lines = ("\t".join([_as_text(value) for value in row]) + rest for row in rows)
    _copy(model, [*(own[name] for name in names), *same], lines)


def _copy(model: type[models.Model], fields: Sequence[Any], lines: Iterable[str]) -> None:
    text = io.StringIO()
    for line in lines:
        text.write(line + "\n")
    if not text.tell():
        return
    text.seek(0)
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in fields)
    command = f"COPY {quote(model._meta.db_table)} ({columns}) FROM STDIN"
    store(lambda cursor: cursor.copy_expert(command, text, AT_ONCE))


def _as_text(value: Any) -> str:
    """A value as COPY reads it. A text's own backslashes, tabs and line ends are written out."""
    if value is None:
        return NOTHING
    if type(value) is str and value.isprintable() and "\\" not in value:  # as most are
        return value
    if not isinstance(value, str):
        if isinstance(value, bool):
            return "t" if value else "f"
        if isinstance(value, int):
            return str(value)
        if isinstance(value, date | time):  # a datetime is a date as well
            return value.isoformat()
        if not isinstance(value, list | dict):
            return str(value)
        value = json.dumps(value)
    text = str(value)  # a choice gives what it stands for
    if "\\" in text:
        text = text.replace("\\", "\\\\")
    if text.isprintable():
        return text
    return text.replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
