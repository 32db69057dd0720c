"""The three ways a service refuses. One middleware, the API and the admin answer them alike."""

from django.db import IntegrityError


class NotAllowed(Exception):
    """This person may not do this, or may not know that it exists. Answered with 404."""


class Conflict(Exception):
    """Somebody else was first. Answered with 409 and a page that keeps what was typed."""

    def __init__(self, message: str, changes: list[str] | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.changes = changes or []  # sentences: who changed what, and when


class Refused(Exception):
    """What was asked cannot be done as it stands. Answered as the form's error.

    `field` names the form field the sentence belongs to, or is empty for the whole form.
    """

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.field = field


def refused_by_a_trigger(error: IntegrityError) -> Refused | None:
    """What one of our triggers said, as a refusal: its message is a sentence for people. A room may
    hold rules over tables below it, of which the forms down there know nothing. Other faults of
    integrity are faults of ours, and stay errors."""
    diagnosis = getattr(error.__cause__, "diag", None)
    if diagnosis is None or diagnosis.source_function != "exec_stmt_raise":
        return None
    return Refused(diagnosis.message_primary)
