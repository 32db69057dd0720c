"""Corrections to a record that is published already: whom to ask, and where it comes from. What
was decided is not among them, and status moves through `services.decision_status` alone."""

from collections.abc import Iterable
from typing import Any, TypeVar, cast

from django.db import transaction

from leadership.governance import access
from leadership.governance.models import CommitteeReport, Decision
from leadership.governance.services.record_locking import locked_as_read
from leadership.people.models import User
from leadership.people.refusals import NotAllowed

CORRECTED_DECISION = ("background_contact", "source")
CORRECTED_REPORT = (
    "contact_name", "contact_title", "contact_division", "contact_directorate", "report_version",
    "source",
)  # fmt: skip


RecordT = TypeVar("RecordT", Decision, CommitteeReport)


@transaction.atomic
def correct_record(*, record: RecordT, by: User) -> RecordT:
    """Save what may be corrected as its form left it, and nothing else."""
    if not access.may_write_decisions(by):
        raise NotAllowed
    present = locked_as_read(record, None)
    corrected = CORRECTED_DECISION if isinstance(record, Decision) else CORRECTED_REPORT
    return cast(RecordT, _taken_over(present, record, corrected))


def _taken_over(present: Any, record: Any, names: Iterable[str]) -> Any:
    for name in names:
        setattr(present, name, getattr(record, name))
    present.version += 1
    present.save(update_fields=[*names, "version"])
    return present
