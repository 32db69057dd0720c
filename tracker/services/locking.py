"""The first lines of every service on an issue: lock the row, check the version, ask."""

from collections.abc import Callable

from leadership.audit.editing import must_be_as_read
from leadership.people.access import Viewer
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed
from tracker.models import Issue


def locked(
    issue: Issue,
    *,
    by: User,
    may: Callable[[Viewer, Issue], bool],
    version: int | None = None,
) -> Issue:
    """The issue as it is now, its row locked until the transaction ends.

    Raises NotAllowed where `may` says no, and Conflict where `version` (what the editor read) is
    not the present one: with the changes in words, and nothing overwritten.
    """
    found = Issue.objects.select_for_update(of=("self",)).filter(pk=issue.pk).first()
    if found is None:
        raise Conflict("This issue was removed while you were writing: its import was undone.")
    issue = found
    if not may(by, issue):
        raise NotAllowed
    must_be_as_read(issue, version, what="this issue")
    return issue


def saved(issue: Issue, *fields: str) -> Issue:
    """Save these fields and the next version."""
    issue.version += 1
    issue.save(update_fields=[*fields, "version"])
    return issue
