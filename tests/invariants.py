"""Does the database itself hold a rule? Changes go in as raw SQL, past every form and service."""

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction


def by_sql(row, **columns):
    """UPDATE this row's table, as somebody at a database console would."""
    table = row._meta.db_table
    with connection.cursor() as cursor:
        for name, value in columns.items():
            field = row._meta.get_field(name)
            raw = field.get_db_prep_save(getattr(value, "pk", value), connection)
            columns[name] = (field.column, raw)
        sets = ", ".join(f'"{column}" = %s' for column, _ in columns.values())
        values = [raw for _, raw in columns.values()]
        cursor.execute(
            f'UPDATE {table} SET {sets} WHERE "{row._meta.pk.column}" = %s', [*values, row.pk]
        )


def insert_by_sql(row):
    """INSERT this row, which was never saved, as somebody at a database console would."""
    fields = [field for field in row._meta.local_concrete_fields if not field.generated]
    fields = [field for field in fields if not field.primary_key or row.pk is not None]
    columns = ", ".join(f'"{field.column}"' for field in fields)
    values = [field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields]
    places = ", ".join(["%s"] * len(fields))
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {row._meta.db_table} ({columns}) VALUES ({places})", values)


def delete_by_sql(row):
    with connection.cursor() as cursor:
        cursor.execute(
            f'DELETE FROM {row._meta.db_table} WHERE "{row._meta.pk.column}" = %s', [row.pk]
        )


def digests(models):
    """Each table and a digest of all its rows, in one question: whether anything has changed."""
    tables = sorted({model._meta.db_table for model in models})
    asked = [
        f"SELECT '{table}', md5(string_agg(row::text, '|' ORDER BY row::text)) FROM \"{table}\" row"
        for table in tables
    ]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(asked))
        return dict(cursor.fetchall())


def refused_by(constraint, change, *args, **kwargs):
    """Assert that the change fails on this constraint, by name, and leaves nothing behind."""
    with pytest.raises(DatabaseError) as refused, transaction.atomic():
        change(*args, **kwargs)
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    diagnosis = refused.value.__cause__.diag
    assert (diagnosis.constraint_name or diagnosis.message_primary) == constraint


def refused_by_trigger(trigger, change, *args, **kwargs):
    """The same of a trigger, by its own name: several of them may raise the same sentence."""
    with pytest.raises(DatabaseError) as refused, transaction.atomic():
        change(*args, **kwargs)
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert f"function pgtrigger_{trigger}_" in refused.value.__cause__.diag.context


def refuses(row, constraint, sentence="", **columns):
    """Assert that raw SQL is refused by the constraint, and a form by its sentence."""
    refused_by(constraint, by_sql, row, **columns)
    row.refresh_from_db()
    if sentence:
        for name, value in columns.items():
            setattr(row, name, value)
        with pytest.raises(ValidationError) as refused:
            row.full_clean()
        assert sentence in refused.value.messages
