"""Rows of a report or of a decision's record: authors, recommendations, signatures, parts (S038,
S044, S048, S053, S057, S058). They change while the record is a draft, under its lock and version.
"""

from typing import Any

from django.db import models, transaction
from django.db.models import ProtectedError

from leadership.governance import access
from leadership.governance.models import CommitteeReport, Decision, PartCondition, PartState
from leadership.governance.services import decisions, reports
from leadership.governance.services.record_locking import in_the_databases_words
from leadership.people.models import User
from leadership.people.refusals import NotAllowed, Refused

Record = CommitteeReport | Decision


@transaction.atomic
def save_row(
    *, row: models.Model, record: Record, by: User, version: int, field: str = ""
) -> models.Model:
    """Save a row as its form left it. `field` is where a trigger's sentence is shown. A part that
    is given a condition becomes conditional."""
    draft = _locked(record, by, version)
    with in_the_databases_words(field):
        if isinstance(row, PartCondition):
            _make_conditional(row)
        row.save()
    _changed(draft)
    return row


@transaction.atomic
def remove_row(*, row: models.Model, record: Record, by: User, version: int) -> None:
    """Take a row out of a draft. Raises Refused where something rests on it: a part that waits for
    a later body, a recommendation that became a part."""
    draft = _locked(record, by, version)
    try:
        row.delete()
    except ProtectedError as held:
        first = next(iter(held.protected_objects))
        raise Refused(f"Remove what rests on it first: {first}.") from held
    _changed(draft)


def _make_conditional(condition: PartCondition) -> None:
    part = condition.part
    if part.state != PartState.CONDITIONAL:
        part.state = PartState.CONDITIONAL
        part.save(update_fields=["state"])


def _locked(record: Record, by: User, version: int) -> Any:
    if isinstance(record, CommitteeReport):
        if not access.may_write_decisions(by):
            raise NotAllowed
        return reports.locked_draft(record, version)
    if not access.may_write_decisions(by):
        raise NotAllowed
    return decisions.locked_draft(record, version)


def _changed(draft: Any) -> None:
    draft.version += 1
    draft.save(update_fields=["version"])
