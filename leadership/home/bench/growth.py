"""A database of any size for measuring: one year from the demonstration's importer, the rest copied
from it by SQL into the year before."""

import tempfile
from pathlib import Path

from django.core.management import call_command
from django.db import connection, transaction

from tracker.demo import city
from tracker.demo.loading import load_year
from tracker.demo.plans import make_ward_plans
from tracker.demo.years import past_year
from tracker.models import Issue, Update

YEAR_OF_COPIES = 2015
# What a copy has of its own; every other column is taken over as it stands.
OWN = {
    "id": "nextval(pg_get_serial_sequence('tracker_issue', 'id'))",
    "year": str(YEAR_OF_COPIES),
    "number": "%(start)s + row_number() OVER ()",
    "reference": "'WAT-1516-' || lpad((%(start)s + row_number() OVER ())::text, 7, '0')",
    "meeting_id": "NULL",
    "raised_on": "raised_on - 366",
    "closed_on": "closed_on - 366",
    "answered_on": "answered_on - 366",
    "source_reference": "''",
}


def lay_the_ground() -> None:
    """Migrations, wards, people, the 1,500 issues and 112 meetings of 2016/17, and ward plans."""
    call_command("migrate", verbosity=0, interactive=False)
    city.set_up_city()
    wards = list(city.old_wards())
    year = past_year([ward.code for ward in wards])
    with tempfile.TemporaryDirectory() as folder:
        load_year(year=year, wards=wards, folder=Path(folder), by=city.manager())
    make_ward_plans(city.manager())


def grow_to(size: int) -> None:
    """Copy issues, each with one update, until there are `size`; past triggers, or each copy
    would write history too. Needs a superuser, as the embedded server's owner is."""
    present = Issue.objects.count()
    columns = [field.column for field in Issue._meta.local_fields if not field.generated]
    values = ", ".join(OWN.get(column, f'"{column}"') for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    issues, updates = Issue._meta.db_table, Update._meta.db_table
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(
            f"INSERT INTO {issues} ({names}) SELECT {values}"
            f" FROM (SELECT * FROM {issues} WHERE year = 2016) one,"
            " generate_series(1, %(rounds)s) LIMIT %(more)s",
            {"start": present, "more": size - present, "rounds": size // 1500 + 1},
        )
        cursor.execute(
            f'INSERT INTO {updates} (issue_id, "on", text, audience, author_in_source, ordinal)'
            " SELECT id, raised_on + 7, 'Looked at on site.', 'ward', '', 0"
            f" FROM {issues} WHERE year = {YEAR_OF_COPIES} AND number > %s",
            [present],
        )
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
