"""Words for the public: released by an officer, withdrawn, or blanked for good."""

import pghistory
from django.db import connection, transaction

from leadership import dates
from leadership.people.models import User
from leadership.people.refusals import NotAllowed, Refused
from tracker import access
from tracker.models import Acknowledgement, Issue, Update
from tracker.services.locking import locked, saved

BLANKED = "[removed]"
LADDER = "ladder"  # beside the fields: why it was raised further, at every step
REDACTABLE = ("title", "description", "outcome", "public_summary", "public_outcome", "street")


@transaction.atomic
def release(
    *, issue: Issue, public_summary: str, public_outcome: str, by: User, version: int | None = None
) -> Issue:
    """Publish what was raised and what came of it, in words that name nobody (S372).

    `leadership.people.personal_data.found_in` warns beforehand; the officer decides.
    """
    issue = locked(issue, by=by, may=access.may_release, version=version)
    if issue.is_private:
        raise Refused("This is a private matter: its councillor opens it to the ward first.")
    if not public_summary.strip():
        raise Refused("Write what was raised, in words for everybody.", "public_summary")
    if public_outcome.strip() and not issue.outcome_kind:
        raise Refused("There is no outcome yet that could be published.", "public_outcome")
    issue.public_summary, issue.public_outcome = public_summary.strip(), public_outcome.strip()
    issue.released_at, issue.released_by = dates.now(), by
    return saved(issue, "public_summary", "public_outcome", "released_at", "released_by")


@transaction.atomic
def withdraw_release(*, issue: Issue, by: User, version: int | None = None) -> Issue:
    """Take the issue off the public pages at once. The words stay as a draft."""
    issue = locked(issue, by=by, may=access.may_release, version=version)
    issue.released_at = issue.released_by = None
    return saved(issue, "released_at", "released_by")


@transaction.atomic
def redact(*, issue: Issue, fields: list[str], reason: str, by: User) -> Issue:
    """Blank old text for good: in the issue, and in its history. The one logged door.

    `fields` are of REDACTABLE, or LADDER. Who did it and why stand in the history; what stood
    there does not.
    """
    if not access.may_redact(by, issue):
        raise NotAllowed
    if not reason.strip():
        raise Refused("Say why the text is removed.", "reason")
    unknown = set(fields) - {*REDACTABLE, LADDER}
    if unknown or not fields:
        raise TypeError(f"not redactable: {', '.join(sorted(unknown)) or 'nothing named'}")
    with pghistory.context(redacted=fields, reason=reason.strip(), user=by.pk):
        issue = locked(issue, by=by, may=access.may_redact)
        if LADDER in fields:
            _blank_the_ladder(issue)
            fields = [field for field in fields if field != LADDER]
        for field in fields:
            setattr(issue, field, BLANKED)
        if "public_summary" in fields:
            issue.released_at = issue.released_by = None
        issue = saved(issue, *fields, "released_at", "released_by")
        with connection.cursor() as cursor:
            cursor.execute("SELECT tracker_redact_issue(%s, %s)", [issue.pk, fields])
    return issue


def _blank_the_ladder(issue: Issue) -> None:
    """The reasons at its steps; their history never held them."""
    steps = issue.ladder
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('tracker.redacting', 'yes', true)")
        steps.exclude(reason="").update(reason=BLANKED)
        steps.exclude(skipped="").update(skipped=BLANKED)
        cursor.execute("SELECT set_config('tracker.redacting', '', true)")


@transaction.atomic
def redact_update(*, update: Update, reason: str, by: User) -> Update:
    """Blank one update's text for good, in its history too."""
    _blank(update, "text", "tracker_redact_update", reason, by)
    return update


@transaction.atomic
def redact_acknowledgement(
    *, acknowledgement: Acknowledgement, reason: str, by: User
) -> Acknowledgement:
    """Blank what an acknowledgement said comes next, for good and in its history too."""
    _blank(acknowledgement, "what_next", "tracker_redact_acknowledgement", reason, by)
    return acknowledgement


def _blank(row: Update | Acknowledgement, field: str, door: str, reason: str, by: User) -> None:
    if not access.may_redact(by, row.issue):
        raise NotAllowed
    if not reason.strip():
        raise Refused("Say why the text is removed.", "reason")
    with (
        pghistory.context(redacted=[field], reason=reason.strip(), user=by.pk),
        connection.cursor() as cursor,
    ):
        # history takes its context from any statement but one that begins with SELECT
        cursor.execute(f"WITH blanked AS (SELECT {door}(%s)) SELECT * FROM blanked", [row.pk])
    row.refresh_from_db()
