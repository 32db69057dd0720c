"""The states of an issue and the moves between them. Services, buttons, admin, API and tests
read this one table (S299, S305)."""

from django.db import models


class Status(models.TextChoices):
    RAISED = "raised", "Raised"
    OPEN = "open", "Open"
    IN_PROGRESS = "in_progress", "In progress"
    ANSWERED = "answered", "Answered"
    CLOSED = "closed", "Closed"


class Outcome(models.TextChoices):
    DONE = "done", "Done"
    PARTLY = "partly", "Partly done"
    EXPLAINED = "explained", "Explained"
    PASSED_ON = "passed_on", "Passed on"
    WITHDRAWN = "withdrawn", "Withdrawn"
    DUPLICATE = "duplicate", "Duplicate"
    NOT_RECORDED = "not_recorded", "Not recorded in the source"


MOVES: dict[str, set[str]] = {
    Status.RAISED: {Status.OPEN, Status.CLOSED},
    # passed on: to the officer of another service, or to nobody where none is named
    Status.OPEN: {Status.IN_PROGRESS, Status.ANSWERED, Status.CLOSED, Status.RAISED},
    Status.IN_PROGRESS: {Status.ANSWERED, Status.CLOSED, Status.OPEN, Status.RAISED},
    Status.ANSWERED: {Status.IN_PROGRESS, Status.CLOSED},
    Status.CLOSED: {Status.OPEN, Status.RAISED},  # reopened: to its owner, or to nobody yet
}

STILL_OPEN = (Status.RAISED, Status.OPEN, Status.IN_PROGRESS, Status.ANSWERED)
WITH_OFFICERS = (Status.RAISED, Status.OPEN, Status.IN_PROGRESS)

# the paper's three words, which reports print
PRINTED: dict[str, str] = {
    Status.RAISED: "Open",
    Status.OPEN: "Open",
    Status.IN_PROGRESS: "In progress",
    Status.ANSWERED: "Resolved",
    Status.CLOSED: "Resolved",
}
