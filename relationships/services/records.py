"""Writing a record of a register, and the rows that belong to it: one way for all of them."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from django.db import models, transaction

from leadership import dates
from leadership.audit.editing import must_be_as_read
from leadership.governance.models import CarriesOut
from leadership.governance.services.carrying_out import under_its_decision
from leadership.people.models import User
from leadership.people.refusals import NotAllowed, Refused
from relationships import access
from relationships.models import GroupContact, Record
from wards.models import Ward

RecordT = TypeVar("RecordT", bound=Record)
Values = Mapping[str, Any]


@transaction.atomic
def add_record(
    *, model: type[RecordT], values: Values, by: User, wards: Iterable[Ward] = ()
) -> RecordT:
    """Enter it in its register. Raises Refused where it would not be this user's to keep."""
    if not access.may_add(by, model):
        raise NotAllowed
    record = model(by=by, **values)
    _refuse_where_it_cannot_stand(record)
    _save(record)
    return _placed(record, wards if model.PLACED else None, by)


@transaction.atomic
def change_record(
    *,
    record: RecordT,
    version: int,
    values: Values,
    by: User,
    wards: Iterable[Ward] | None = None,
) -> RecordT:
    """Save what the editor of `version` wrote. Raises Conflict where somebody was first."""
    record = locked(record, by=by)
    must_be_as_read(record, version)
    for name, value in values.items():
        setattr(record, name, value)
    record.version += 1
    _refuse_where_it_cannot_stand(record)
    _save(record)
    return _placed(record, wards, by)


def _refuse_where_it_cannot_stand(record: Record) -> None:
    if reason := record.reason_against():
        raise Refused(reason)


def _save(record: Record) -> None:
    """Pilots and business cases wait for their decision."""
    if isinstance(record, CarriesOut):
        with under_its_decision():
            record.save()
    else:
        record.save()


def locked(record: RecordT, *, by: User) -> RecordT:
    """The record as it is now, its row locked. Raises NotAllowed where it is not this user's."""
    rows: Any = type(record).objects  # type: ignore[attr-defined]
    found: RecordT | None = rows.select_for_update().filter(pk=record.pk).first()
    if found is None or not access.may_keep(by, found):
        raise NotAllowed
    return found


def _placed(record: RecordT, wards: Iterable[Ward] | None, by: User) -> RecordT:
    """In the wards it was given; it must stay with a ward of whoever writes."""
    placed: Any = record
    if wards is not None:
        placed.place_in(wards, dates.today())
    if not access.may_keep(by, record):
        raise Refused("Choose a ward that you co-ordinate.", "wards" if record.PLACED else "ward")
    return record


@transaction.atomic
def add_part(
    *,
    record: Record,
    model: type[models.Model],
    values: Values,
    by: User,
    has_author: bool,
    managers_alone: bool = False,
) -> Any:
    """Write a row on a record's page: a log entry, a contact, a saving."""
    if managers_alone:
        locked(record, by=by)
    else:
        _locked_to_work_on(record, by)
    row = model(**values, **({"by": by} if has_author else {}))
    row.save()
    return row


@transaction.atomic
def change_part(*, record: Record, row: Any, values: Values, by: User) -> Any:
    _locked_to_work_on(record, by)
    row = type(row).objects.select_for_update().get(pk=row.pk)
    for name, value in values.items():
        setattr(row, name, value)
    row.save()
    return row


@transaction.atomic
def withdraw_consent(*, contact: GroupContact, by: User) -> None:
    """The contact is forgotten at once: the row goes, and history never had the name."""
    _locked_to_work_on(contact.group, by)
    contact.delete()


@transaction.atomic
def forget_lapsed_contacts() -> int:
    """Delete contacts whose consent has ended, and say how many."""
    lapsed = GroupContact.objects.lapsed(dates.today())
    number, _ = lapsed.delete()
    return number


def _locked_to_work_on(record: Record, by: User) -> None:
    rows: Any = type(record).objects  # type: ignore[attr-defined]
    found = rows.select_for_update().filter(pk=record.pk).first()
    if found is None or not access.may_work_on(by, found):
        raise NotAllowed
