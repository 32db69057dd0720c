"""Saving what carries a decision out: while nothing may be done under the decision the database
refuses it, and the refusal reads alike on every page (S064)."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction

from leadership.governance.models.locks import LOCKED_BY_THE_DECISION
from leadership.governance.services.decision_status import release_expired
from leadership.people.refusals import Refused


@contextmanager
def under_its_decision(field: str = "decision_reference") -> Iterator[None]:
    """Save rows that name a decision part in here. A window that has ended is closed first, so
    that nothing waits for the clock's next round. Raises Refused in the trigger's own words;
    `field` is the form's field that they stand beside."""
    release_expired()
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        diagnosis = getattr(error.__cause__, "diag", None)
        if diagnosis is None or diagnosis.constraint_name != LOCKED_BY_THE_DECISION:
            raise
        raise Refused(str(diagnosis.message_primary), field) from error
