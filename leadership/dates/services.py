"""Changing the bank holidays. What was counted over the days is counted again, in the same
transaction. This room lies beneath logins and roles: who may is asked by the admin site, as for
every setting."""

import json
from datetime import date
from importlib.resources import files

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import connection, transaction

from leadership.dates.holidays_change import HolidaysChanged, tell
from leadership.dates.models import BankHoliday

HOLIDAYS_LOCK = 20_170_828  # any number of our own
SOURCE = "GOV.UK, England and Wales"


def hold_holidays() -> None:
    """Keep the bank holidays as they are until the transaction ends, so that no date is counted
    with a table that changes before the date is stored. Any number may hold them at once."""
    _lock("pg_advisory_xact_lock_shared")


def _lock(function: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s)", [HOLIDAYS_LOCK])


@transaction.atomic
def add_holiday(
    *, on: date, name: str, by: AbstractBaseUser | None, source: str = ""
) -> BankHoliday:
    """Make a day a bank holiday. Raises IntegrityError where it is one already: forms say so."""
    _lock("pg_advisory_xact_lock")
    holiday = BankHoliday.objects.create(on=on, name=name.strip(), source=source.strip())
    tell(HolidaysChanged(added={on: holiday.name}, by=by))
    return holiday


@transaction.atomic
def remove_holiday(*, holiday: BankHoliday, by: AbstractBaseUser | None) -> None:
    """The day is an ordinary one after all."""
    _lock("pg_advisory_xact_lock")
    holiday.delete()
    tell(HolidaysChanged(removed={holiday.on: holiday.name}, by=by))


@transaction.atomic
def load_holidays() -> int:
    """Add the bank holidays of England and Wales that are missing, from the table that the
    package govuk-bank-holidays ships; nothing is asked of the network. What is there keeps its
    name. Returns how many were added."""
    _lock("pg_advisory_xact_lock")
    present = set(BankHoliday.objects.values_list("on", flat=True))
    missing = {on: name for on, name in shipped_holidays().items() if on not in present}
    BankHoliday.objects.bulk_create(
        BankHoliday(on=on, name=name, source=SOURCE) for on, name in sorted(missing.items())
    )
    if missing:
        tell(HolidaysChanged(added=missing))
    return len(missing)


def shipped_holidays() -> dict[date, str]:
    """Day and name of each, as the package has them."""
    table = files("govuk_bank_holidays").joinpath("bank-holidays.json")
    events = json.loads(table.read_text(encoding="utf-8"))["england-and-wales"]["events"]
    return {date.fromisoformat(event["date"]): _name(event) for event in events}


def _name(event: dict[str, str]) -> str:
    notes = event["notes"].strip()
    return f"{event['title']} ({notes[0].lower()}{notes[1:]})" if notes else event["title"]
